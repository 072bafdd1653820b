import PatrolModel

/// Dated operations with checkpoints.
extension ScenarioAssembly {
  static let operationKeys = [
    "id", "name", "kind", "from", "to", "days", "windows", "checkpoints", "roll-call", "hand-over", "on-call", "from-shifts", "from-posts",
    "own-shift", "profile",
  ]
  static let spotKeys = [
    "id", "name", "zone", "latitude", "longitude", "windows", "officers", "min", "target", "max", "crews", "who", "of-which", "points",
  ]
  private static let operationWords: [(spelling: String, value: Activity.Operation)] =
    Activity.Operation.allCases.map { ($0.rawValue, $0) } + [("lain", .other), ("lainnya", .other)]
  /// An operation is no longer than this.
  private static let longestOperationDays = 92
  private static let marginMinutes = 0...240

  func readOperations(_ fields: Fields) {
    eachEngagement(fields, "operations", keys: Self.operationKeys) { id, place, parts in
      if let operation = readOperation(id, place, parts) { add(operation, parts) }
    }
  }

  private func readOperation(_ id: String, _ place: Fault.Place, _ parts: Fields) -> Engagement? {
    let kind = parts["kind"].map { log.word($0, Self.operationWords, shown: Activity.Operation.allCases.count) } ?? .other
    let dates = readEngagementDates(parts)
    let windows = parts.required("windows").map(readWindows) ?? []
    let rollCall = parts["roll-call"].flatMap { log.duration($0, in: Self.marginMinutes) } ?? 0
    let handOver = parts["hand-over"].flatMap { log.duration($0, in: Self.marginMinutes) } ?? 0
    let isDrawn = parts["from-shifts"] != nil || parts["from-posts"] != nil
    if isDrawn, parts["own-shift"] != nil { log.fault(.onlyOneOf(keys: ["from-shifts", "own-shift"]), at: parts.place(of: "own-shift")) }
    let spots = parts.required("checkpoints").map { readSpots($0, of: id, windows, isDrawn: isDrawn) } ?? []
    let onCall = parts["on-call"].flatMap { Fields($0, keys: ["name", "who", "officers", "points"], log: log) }
    if let onCall { _ = onCall.required("who") }
    let profile = parts["profile"].flatMap { log.word($0, Profile.allCases.map { ($0.rawValue, $0) }) }
    let weekdays = readWeekdays(parts)
    guard let kind, let dates else { return nil }
    check(windows + spots.flatMap(\.windows), rollCall: rollCall, handOver: handOver, at: parts.place(of: rollCall > 0 ? "roll-call" : "hand-over"))
    let shifts = isDrawn ? nil : readOwnShift(parts)
    let engagement = Engagement(
      id: id, name: parts.text("name") ?? id, place: place, kind: .operation(kind), dates: dates, weekdays: weekdays, rollCall: rollCall,
      handOver: handOver, staffing: isDrawn ? .shifts(parts) : .posts(shifts: shifts.map { [$0] }), spots: spots, onCall: onCall, profile: profile)
    if let shifts { noteHours(outside: shifts, of: engagement) }
    return engagement
  }

  /// First and last day, the last being the first where it is not said.
  func readEngagementDates(_ parts: Fields) -> ClosedRange<CivilDate>? {
    let from = parts.required("from").flatMap(dateByCalendar)
    guard let value = parts["to"] else { return from.map { $0...$0 } }
    guard let to = dateByCalendar(value), let from else { return nil }
    guard from <= to else {
      log.fault(.reversed(from: from.description, to: to.description), at: parts.place(of: "to"), related: parts.place(of: "from"))
      return nil
    }
    guard to - from < Self.longestOperationDays else {
      let last = (from + (Self.longestOperationDays - 1)).description
      log.fault(.outOfRange(found: to.description, least: from.description, most: last), at: value.place)
      return nil
    }
    return from...to
  }

  /// Each entry of a section whose ids are those of engagements, with its id and where that stands.
  func eachEngagement(_ fields: Fields, _ section: String, keys: [String], _ body: (String, Fault.Place, Fields) -> Void) {
    guard let value = fields[section] else { return }
    for row in rows(value) {
      guard let parts = Fields(row, keys: keys, log: log), let (id, place) = engagementNames.identifier(of: parts, log: log),
        engagementNames.add(id, at: place, log: log)
      else { continue }
      body(id, place, parts)
    }
    if isCutShort { engagementNames.isIncomplete = true }
  }

  func readWeekdays(_ parts: Fields) -> Set<Weekday>? { parts["days"].map { Set(log.items($0).compactMap(log.weekday)) } }

  func readWindows(_ value: MarkedValue) -> [Engagement.Window] {
    let items = log.items(value)
    if items.isEmpty { log.fault(.wrongValue(found: "", expected: .interval), at: value.place) }
    return items.compactMap { item in
      guard let hours = log.interval(item) else { return nil }
      // Nobody means an operation of 24 hours by hours that end when they begin.
      guard hours.minutes < 1440 || hours.startMinute == 0 else {
        log.fault(.emptyWindow(at: TypedText.clock(hours.startMinute)), at: item.place)
        return nil
      }
      return .init(hours: hours, place: item.place)
    }
  }

  /// What is needed before and after a window lies on the window's own day, and a window with both is shorter than a day.
  private func check(_ windows: [Engagement.Window], rollCall: Int, handOver: Int, at place: Fault.Place) {
    guard rollCall + handOver > 0 else { return }
    for window in windows {
      let most = min(window.hours.startMinute, 1440 - 1 - window.hours.minutes - handOver)
      guard rollCall > most else { continue }
      log.fault(.outOfRange(found: "\(rollCall)", least: "0", most: "\(max(0, most))"), at: place, related: window.place)
      return
    }
  }

  private func readSpots(_ value: MarkedValue, of operation: String, _ windows: [Engagement.Window], isDrawn: Bool) -> [Engagement.Spot] {
    var names = Names<Activity.Spot>(.checkpoint)
    let spots = rows(value).compactMap { row -> Engagement.Spot? in
      guard let parts = Fields(row, keys: Self.spotKeys, log: log), let (id, place) = names.identifier(of: parts, log: log),
        names.add(id, at: place, log: log)
      else { return nil }
      if isDrawn {
        for key in ["min", "target", "max", "crews"] where parts[key] != nil {
          log.fault(.onlyOneOf(keys: ["from-shifts", key]), at: parts.place(of: key))
        }
        _ = parts.required("officers")
      } else if let key = ["min", "target"].first(where: { parts[$0] != nil }), parts["officers"] != nil {
        log.fault(.onlyOneOf(keys: [key, "officers"]), at: parts.place(of: "officers"))
      }
      if parts["crews"] != nil, parts["who"] != nil { log.fault(.onlyOneOf(keys: ["crews", "who"]), at: parts.place(of: "who")) }
      if ["zone", "latitude", "longitude"].allSatisfy({ parts[$0] == nil }) { log.note(.activity(.checkpointNowhere(found: id)), at: place) }
      return .init(
        spot: readSpot(id, parts), windows: parts["windows"].map(readWindows) ?? windows, fields: parts, place: place, defaults: nil)
    }
    if spots.isEmpty, names.isEmpty, !names.isIncomplete { log.fault(.nothingThere(.checkpoint), at: value.place) }
    return spots
  }

  func readSpot(_ id: String, _ parts: Fields) -> Activity.Spot {
    let latitude = parts.number("latitude", in: -90...90)
    let longitude = parts.number("longitude", in: -180...180)
    for (key, other) in [("latitude", "longitude"), ("longitude", "latitude")] where parts[key] != nil && parts[other] == nil {
      log.fault(.needsAlso(key: key, others: [other]), at: parts.place(of: key))
    }
    let point = latitude.flatMap { latitude in longitude.map { GeoPoint(latitude: latitude, longitude: $0) } }
    return .init(id: id, name: parts.text("name"), zone: parts["zone"].flatMap { zoneNames.resolve($0, log: log) }, point: point)
  }

  /// The shift that alone staffs an operation's posts: one of the scenario's, or one of its own, whose hours follow from its windows.
  private func readOwnShift(_ parts: Fields) -> Shift.ID? {
    guard let value = parts["own-shift"], let text = log.text(value) else { return nil }
    switch TypedText.yesOrNo(text) {
    case false?: return nil
    case true?: return parts["id"]?.text.map { .init($0) }
    case nil: return shiftNames.resolve(value, log: log)
    }
  }
}
