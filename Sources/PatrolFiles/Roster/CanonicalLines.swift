import PatrolModel

/// Writes the facts of a scenario, each with a quoted form that no other content can imitate.
struct CanonicalLines {
  private(set) var text = "patrol scenario 1\n"

  /// One fact: a word and its values; a missing value is a hyphen, a given one stands in quotation marks.
  private mutating func add(_ word: String, _ values: String?...) { add(word, values) }

  mutating func add(_ word: String, _ values: [String?]) {
    text += word
    for value in values { text += " " + (value.map(Self.quoted) ?? "-") }
    text += "\n"
  }

  private static func quoted(_ value: String) -> String {
    // Nearly no name has anything to escape, and replacing nothing takes most of the time.
    guard value.utf8.contains(where: { [UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "\n")].contains($0) }) else {
      return "\"" + value + "\""
    }
    return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }

  func list<Items: Sequence>(_ items: Items) -> String where Items.Element: CustomStringConvertible {
    items.map(\.description).joined(separator: "|")
  }

  private func number(_ value: Int?) -> String? { value.map { "\($0)" } }

  mutating func add(_ scenario: Scenario) {
    add("office", [scenario.office.name] + scenario.office.letterhead)
    for signature in scenario.office.signatures {
      add("signature", signature.role, signature.position, signature.name, signature.rank, signature.number)
      if signature.onBehalfOf != nil || signature.acting != nil { add("signs", signature.onBehalfOf, signature.acting?.rawValue) }
    }
    if let place = scenario.office.place { add("place", place) }
    add("language", scenario.language.rawValue)
    add("timezone", scenario.timeZone.identifier)
    add("period", scenario.period.from.description, "\(scenario.period.days)", "\(scenario.period.lookAheadDays)")
    add("seed", "\(scenario.seed)")
    add("night", "\(scenario.night.fromMinute)", "\(scenario.night.toMinute)", "\(scenario.night.atLeastMinutes)")
    add("ranks", list(scenario.ranks))
    for holiday in scenario.holidays.sorted(by: { $0.key < $1.key }) { add("holiday", holiday.key.description, holiday.value) }
    for shift in scenario.shifts {
      add("shift", shift.id.text, shift.name, intervals(shift.intervals), number(shift.creditedMinutes), shift.nightFlag.map { "\($0)" })
      if let dates = shift.dates { add("worked on", list(dates.sorted())) }
    }
    for qualification in scenario.qualifications.sorted(by: { $0.id < $1.id }) {
      add("qualification", qualification.id.text, qualification.name, qualification.rankFrom)
    }
    for officer in scenario.officers {
      add(
        "officer", officer.id.text, officer.name, officer.rank, officer.number, officer.position, officer.section, officer.station, officer.regu,
        list(officer.qualifications.sorted()), number(officer.dueMinutesPerWeek))
    }
    addPlanning(scenario)
    addPlaces(scenario)
    addDemand(scenario)
    addHistory(scenario)
  }

  func intervals(_ intervals: [ClockInterval]) -> String { intervals.map { "\($0.startMinute)-\($0.endMinute)" }.joined(separator: "|") }

  private mutating func addPlanning(_ scenario: Scenario) {
    for kind in scenario.kinds.sorted(by: { $0.id < $1.id }) {
      add("kind", kind.id.text, kind.code, kind.name, kind.effect.rawValue, number(kind.creditedMinutesPerDay))
    }
    let absences = scenario.availability.map { [$0.officer.text, "\($0.from)", "\($0.fromMinute)", "\($0.to)", "\($0.toMinute)", $0.kind.text] }
    for absence in Self.sorted(absences) { add("absence", absence) }
    let requests = scenario.requests.map { request -> [String?] in
      let cell =
        switch request.cell {
        case .off: "off"
        case .work: "work"
        case .shift(let shift): "shift " + shift.text
        }
      return [
        request.officer.text, request.date.description, cell, request.post?.text, request.kind.rawValue, number(request.points), request.by,
        request.reason,
      ]
    }
    for request in Self.sorted(requests) { add("request", request) }
    if let pattern = scenario.reguPattern {
      add("pattern", pattern.cycle.map { $0?.text ?? "-" }.joined(separator: "|"))
      for start in pattern.start.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        add("start", start.key, start.value.description)
      }
    }
  }

  private static func sorted(_ rows: [[String?]]) -> [[String?]] {
    rows.sorted { left, right in
      for (one, other) in zip(left, right) where one != other { return (one ?? "").utf8.lexicographicallyPrecedes((other ?? "").utf8) }
      return false
    }
  }

  private mutating func addPlaces(_ scenario: Scenario) {
    for zone in scenario.zones {
      let risk = zone.riskPercent.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      add(
        "zone", zone.id.text, zone.name, zone.station, zone.zoneClass.rawValue, zone.latitude.map { "\($0)" }, zone.longitude.map { "\($0)" },
        list(zone.adjacent), list(risk), number(zone.population), zone.areaSquareKilometres.map { "\($0)" })
      for (weekday, percents) in zone.weekdayRiskPercent.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        add("risk", zone.id.text, "\(weekday.rawValue)", list(percents.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }))
      }
      for ring in zone.outline { add("outline", zone.id.text, list(ring.map { "\($0.longitude) \($0.latitude)" })) }
    }
    for sector in scenario.sectors {
      add(
        "sector", sector.id.text, sector.name, list(sector.zones.sorted()), "\(sector.sharePercent)", sector.shifts.map { list($0.sorted()) })
    }
    for post in scenario.fixedPosts {
      add("post", post.id.text, post.name, post.zone?.text, list(post.qualifications), post.shifts.map { list($0) })
    }
    for kind in scenario.crewKinds {
      add(
        "crew", kind.id.text, kind.name, "\(kind.least)", "\(kind.most)", kind.leader?.text, kind.driver?.text, "\(kind.leaderDrives)",
        kind.vehicle?.text)
    }
    for vehicle in scenario.vehicles {
      add("vehicle", vehicle.id.text, vehicle.kind.text, vehicle.station)
      let outages = vehicle.outages.map { ["\($0.from)", "\($0.fromMinute)", "\($0.to)", "\($0.toMinute)"] }
      for outage in Self.sorted(outages) { add("out", outage) }
    }
  }

  private mutating func addDemand(_ scenario: Scenario) {
    add(
      "levels", "\(scenario.levels.must)", "\(scenario.levels.high)", "\(scenario.levels.medium)", "\(scenario.levels.low)")
    add("profile", scenario.profile.rawValue)
    for requirement in scenario.requirements {
      add("requirement", [requirement.id.text, requirement.name] + place(requirement.place) + time(requirement.time))
      add(
        "holds", requirement.weekdays.map { list($0.map(\.rawValue).sorted()) }, requirement.dates.map { list($0.sorted()) },
        requirement.counting.rawValue, "\(requirement.isWeighedByRisk)")
      add("of", filter(requirement.officers))
      if let crews = requirement.crews { add("crews", list(crews.sorted())) }
      let points = requirement.points
      add(
        "asks", "\(requirement.minimum)", "\(requirement.target)", number(requirement.maximum), "\(points.minimum)", "\(points.target)",
        "\(points.maximum)")
      if let budget = requirement.riskBudget { add("budget", "\(budget)") }
      if !points.furtherTargets.isEmpty { add("further", points.furtherTargets.map { "\($0)" }) }
      for relief in requirement.reliefs { add(relief) }
      for part in requirement.parts { add("part", part.qualification.text, "\(part.minimum)", "\(part.points)") }
    }
    for task in scenario.tasks { add(task) }
    for partnership in scenario.partnerships { add(partnership) }
    for activity in scenario.activities { add(activity) }
    for unit in scenario.partnerUnits { add(unit) }
    for camera in scenario.cameras { add(camera) }
    for group in scenario.watchGroups { add(group) }
    if let draw = scenario.unpredictability { add("unpredictability", "\(draw.giveUpPercent)", draw.seed.map { "\($0)" }) }
    addVisits(scenario)
    for rule in scenario.rules {
      let parameters = rule.parameters.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)=\($0.value)" }
      add(
        "rule", rule.rule.rawValue, rule.instance, change(rule.hard), change(rule.prefer), number(rule.points), "\(rule.isOff)", list(parameters),
        list(rule.posts), rule.window?.rawValue, rule.from?.description, rule.to?.description)
      add("of", filter(rule.officers))
    }
  }

  private mutating func add(_ task: ShiftTask) {
    add(
      "task", task.id.text, task.name, task.date.description, intervals([task.window]), "\(task.minutes)",
      task.fromShifts.map { list($0.sorted()) }, task.fromPosts.map { list($0.sorted()) }, "\(task.count)", "\(task.points)")
    add("of", filter(task.officers))
    for part in task.parts { add("part", part.qualification.text, "\(part.minimum)", "\(part.points)") }
    if !task.laterDates.isEmpty || !task.after.isEmpty { add("or on", list(task.laterDates), list(task.after)) }
    if let round = task.round {
      let weekdays = round.weekdays.map { list($0.map(\.rawValue).sorted()) }
      add("round", [round.key, list(round.posts), "\(round.stopMinutes)", "\(round.travelMinutes)"] + (weekdays.map { [$0] } ?? []))
    }
  }

  private mutating func add(_ partnership: Partnership) {
    func add(_ word: String, _ named: String?, _ filters: OfficerFilter...) {
      self.add("partner", partnership.id.text, partnership.name, "\(partnership.points)", word, named)
      for filter in filters { self.add("of", self.filter(filter)) }
    }
    switch partnership.kind {
    case .together(let officers): add("together", list(officers.sorted()))
    case .apart(let officers): add("apart", list(officers.sorted()))
    case .accompanied(let some, let company): add("each", nil, some, company)
    case .present(let officers, let posts): add("at", list(posts.sorted()), officers)
    }
  }

  private func change(_ change: RuleSetting.Change) -> String {
    switch change {
    case .keep: "keep"
    case .remove: "none"
    case .set(let limit): "\(limit)"
    }
  }

  private func filter(_ filter: OfficerFilter) -> [String?] {
    [
      filter.officers.map { list($0) }, list(filter.qualifications), filter.ranks.map { list($0) }, filter.rankFrom, filter.sections.map { list($0) },
      filter.stations.map { list($0) }, filter.regu.map { list($0) },
    ]
  }

  private func place(_ place: Requirement.Place) -> [String?] {
    switch place {
    case .zoneClass(let wanted): ["class", wanted.rawValue]
    case .zones(let zones): ["zones", list(zones)]
    case .everyZone: ["every zone", nil]
    case .posts(let posts): ["posts", list(posts)]
    case .anyPost: ["any post", nil]
    }
  }

  private func time(_ time: Requirement.Time) -> [String?] {
    switch time {
    case .shifts(let shifts): ["shifts", list(shifts)]
    case .hours(let hours): ["hours", intervals(hours)]
    }
  }

  private mutating func addHistory(_ scenario: Scenario) {
    for (officer, days) in scenario.history.cells.sorted(by: { $0.key < $1.key }) {
      for (date, cell) in days.sorted(by: { $0.key < $1.key }) {
        switch cell {
        case .off: add("past", officer.text, date.description, "off")
        case .shift(let shift, let post): add("past", officer.text, date.description, "shift", shift.text, post?.text)
        case .away(let kind): add("past", officer.text, date.description, "away", kind.text)
        }
      }
    }
    if let draft = scenario.draft {
      for (officer, duties) in zip(draft.officers, draft.duties) {
        add("draft", officer.text, draft.from.description, duties.map { $0?.text ?? "-" }.joined(separator: "|"))
      }
    }
  }
}
