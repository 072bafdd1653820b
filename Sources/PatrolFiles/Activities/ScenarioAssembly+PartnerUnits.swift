import PatrolModel

/// Partners of other agencies, who lower what is asked without being rostered.
extension ScenarioAssembly {
  static let partnerUnitKeys = ["id", "name", "agency", "contact", "from", "to", "days", "hours", "except", "fills"]
  private static let fillTargets = ["requirement", "checkpoint", "task"]

  /// When somebody takes part.
  struct Presence {
    let dates: ClosedRange<CivilDate>?
    let weekdays: Set<Weekday>?
    let hours: [ClockInterval]?
    let except: [ClosedRange<CivilDate>]

    /// Whether it holds throughout a task's window on its day, or on each of those on which it may be.
    func covers(_ task: ShiftTask) -> Bool {
      let isThere = task.dates.allSatisfy { date in
        (dates?.contains(date) ?? true) && (weekdays?.contains(date.weekday) ?? true) && !except.contains { $0.contains(date) }
      }
      guard isThere else { return false }
      return hours?.contains { $0.startMinute <= task.window.startMinute && task.window.endMinute <= $0.endMinute } ?? true
    }
  }

  func readPartnerUnits(_ fields: Fields, _ requirements: inout [Requirement], _ tasks: inout [ShiftTask]) -> [PartnerUnit] {
    guard let value = fields["partner-units"] else { return [] }
    var names = Names<PartnerUnit>(.partnerUnit)
    return rows(value).compactMap { row in
      guard let parts = Fields(row, keys: Self.partnerUnitKeys, log: log), let (id, place) = names.identifier(of: parts, log: log),
        names.add(id, at: place, log: log)
      else { return nil }
      reliefPlaces[id] = place
      return readPartnerUnit(id, parts, &requirements, &tasks)
    }
  }

  private func readPartnerUnit(
    _ id: String, _ parts: Fields, _ requirements: inout [Requirement], _ tasks: inout [ShiftTask]
  ) -> PartnerUnit? {
    let isDated = parts["from"] != nil || parts["to"] != nil
    let dates = isDated ? readEngagementDates(parts) : nil
    let hours = parts["hours"].map { readWindows($0).map(\.hours) }
    let except = readDates(parts["except"])
    let presence = Presence(dates: dates, weekdays: readWeekdays(parts), hours: hours, except: except)
    let name = parts.text("name") ?? id
    guard let value = parts.required("fills") else { return nil }
    let items = log.items(value)
    if items.isEmpty { log.fault(.wrongValue(found: "", expected: .someText), at: value.place) }
    var fills: [PartnerUnit.Fill] = []
    for item in items {
      guard let fill = Fields(item, keys: Self.fillTargets + ["zone", "officers", "crews"], log: log) else { continue }
      if let read = readFill(fill, id: id, name: name, presence, &requirements, &tasks) { fills.append(read) }
    }
    if isDated, dates == nil { return nil }
    return PartnerUnit(
      id: .init(id), name: name, agency: parts.text("agency"), contact: parts.text("contact"), dates: dates, weekdays: presence.weekdays,
      hours: hours, except: except, fills: fills)
  }

  private func readFill(
    _ fill: Fields, id: String, name: String, _ presence: Presence, _ requirements: inout [Requirement], _ tasks: inout [ShiftTask]
  ) -> PartnerUnit.Fill? {
    guard let (key, value) = fill.onlyOne(of: Self.fillTargets) else { return nil }
    guard let (asked, taken) = readTarget(key, value, requirements, tasks) else { return nil }
    guard let (count, isCrews) = readCount(fill) else { return nil }
    let countsCrews = asked.contains { requirements[$0].crews != nil }
    if countsCrews != isCrews, !(asked.isEmpty && taken.isEmpty) {
      let (found, expected) = isCrews ? ("crews", "officers") : ("officers", "crews")
      log.fault(.activity(.countedOtherwise(found: found, expected: expected)), at: fill.place(of: found))
      return nil
    }
    let zone = readZone(fill, asked.map { requirements[$0] })
    for place in asked {
      requirements[place].reliefs.append(
        .init(
          source: id, name: name, zones: zone.map { [$0] }, dates: presence.dates, weekdays: presence.weekdays, hours: presence.hours, count: count,
          except: presence.except))
    }
    let lowered = taken.filter { presence.covers(tasks[$0]) }
    let before = lowered.map { tasks[$0] }
    for place in lowered {
      reliefsWithEffect.insert(id)
      tasks[place].count -= count
      for part in tasks[place].parts.indices { tasks[place].parts[part].minimum = min(tasks[place].parts[part].minimum, tasks[place].count) }
    }
    let place = zone.flatMap { zone in zones.first { $0.id == zone } }.map { " (\($0.name))" } ?? ""
    let title = title(of: value, asked.map { requirements[$0] }, taken.map { tasks[$0] }) + place
    tasks.removeAll { $0.count == 0 }
    return .init(title: title, count: count, isCrews: isCrews, tasks: before)
  }

  /// The requirements and tasks that a fill names, by their places; nil with a fault where there are none.
  private func readTarget(
    _ key: String, _ value: MarkedValue, _ requirements: [Requirement], _ tasks: [ShiftTask]
  ) -> (asked: [Int], taken: [Int])? {
    switch key {
    case "requirement":
      guard let id = requirementNames.spelling(value, log: log) else { return nil }
      return (requirements.indices.filter { requirements[$0].id.text == id }, [])
    case "task":
      guard let id = taskNames.spelling(value, log: log) else { return nil }
      return ([], tasks.indices.filter { tasks[$0].id.text == id })
    default:
      guard let id = checkpointNames.spelling(value, log: log) else { return nil }
      let keys = Set(
        engagements.flatMap { engagement in engagement.spots.filter { engagement.key($0) == id }.flatMap(engagement.keys) })
      return (
        requirements.indices.filter { keys.contains(requirements[$0].id.text) },
        tasks.indices.filter { Engagement.asks(keys, tasks[$0]) }
      )
    }
  }

  private func readCount(_ fill: Fields) -> (count: Int, isCrews: Bool)? {
    guard let (key, value) = fill.onlyOne(of: ["officers", "crews"]) else { return nil }
    return log.wholeNumber(value, in: 1...Self.countRange.upperBound).map { ($0, key == "crews") }
  }

  /// One of the zones at which a requirement holds separately.
  private func readZone(_ fill: Fields, _ asked: [Requirement]) -> Zone.ID? {
    guard let value = fill["zone"], let zone = zoneNames.resolve(value, log: log) else { return nil }
    let named = zones.first { $0.id == zone }
    if !asked.contains(where: { requirement in named.map(requirement.holdsSeparately) ?? false }) { log.fault(.noPostThere, at: value.place) }
    return zone
  }

  /// As reports say where a partner takes part.
  private func title(of value: MarkedValue, _ requirements: [Requirement], _ tasks: [ShiftTask]) -> String {
    let id = value.text ?? ""
    for engagement in engagements {
      if let spot = engagement.spots.first(where: { TypedText.folded(engagement.key($0)) == TypedText.folded(id) }) {
        return engagement.title(spot, nil)
      }
    }
    return requirements.first?.name ?? tasks.first?.name ?? id
  }
}
