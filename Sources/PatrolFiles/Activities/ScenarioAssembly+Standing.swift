import PatrolModel

/// Standing duties made from templates.
extension ScenarioAssembly {
  static let standingKeys = [
    "id", "template", "name", "from", "to", "days", "windows", "zone", "latitude", "longitude", "officers", "who", "of-which", "points", "minutes",
    "from-shifts", "from-posts", "own-post",
  ]

  func readStanding(_ fields: Fields) {
    guard let value = fields["standing"] else { return }
    for row in rows(value, scalarKey: "template") {
      guard let parts = Fields(row, keys: Self.standingKeys, log: log) else { continue }
      let words = StandingDuty.allCases.map { (spelling: $0.rawValue, value: $0) }
      guard let templateValue = parts["template"] ?? parts["id"] ?? parts.required("template"), let template = log.word(templateValue, words)
      else {
        engagementNames.isIncomplete = true
        continue
      }
      let idValue = parts["id"] ?? templateValue
      guard let id = log.identifier(idValue), engagementNames.add(id, at: idValue.place, log: log) else { continue }
      if let duty = readDuty(id, idValue.place, template, parts) { add(duty, parts) }
    }
    if isCutShort { engagementNames.isIncomplete = true }
  }

  private func readDuty(_ id: String, _ place: Fault.Place, _ template: StandingDuty, _ parts: Fields) -> Engagement? {
    let defaults = template.defaults
    let needsDates = defaults.needsDate || parts["from"] != nil || parts["to"] != nil
    let dates = needsDates ? readEngagementDates(parts) : nil
    if needsDates, dates == nil { return nil }
    let hasOwnPost = parts["own-post"].map { log.yesOrNo($0) ?? defaults.hasOwnPost } ?? defaults.hasOwnPost
    if hasOwnPost {
      for key in ["from-shifts", "from-posts", "minutes"] where parts[key] != nil {
        log.fault(.onlyOneOf(keys: ["own-post", key]), at: parts.place(of: key))
      }
    }
    let standard = defaults.windows.map { Engagement.Window(hours: $0, place: place) }
    let given = parts["windows"].map(readWindows)
    if given == nil, standard.isEmpty, !hasOwnPost {
      log.fault(.missing(key: "windows"), at: parts.place)
      return nil
    }
    let name = parts.text("name") ?? id
    let spot = readSpot(id, parts)
    return Engagement(
      id: id, name: name, place: place, kind: .standing(template), dates: dates, weekdays: readWeekdays(parts) ?? defaults.weekdays, rollCall: 0,
      handOver: 0, staffing: hasOwnPost ? .posts(shifts: nil) : .shifts(parts),
      spots: [.init(spot: spot, windows: given ?? standard, fields: parts, place: place, defaults: defaults)], onCall: nil, profile: nil)
  }
}
