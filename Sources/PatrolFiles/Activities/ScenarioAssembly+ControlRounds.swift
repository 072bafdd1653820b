import PatrolModel

/// Rounds of supervising officers over posts and zones.
extension ScenarioAssembly {
  static let controlRoundKeys = [
    "id", "name", "who", "from", "to", "days", "hours", "shifts", "rounds", "over", "stop-minutes", "travel-minutes", "officers", "points",
    "from-shifts", "from-posts",
  ]
  private static let stopMinutes = 1...240
  private static let travelMinutes = 0...240
  private static let mostRounds = 6
  private static let mostStops = 40
  /// What a round says until the scenario says otherwise: one officer, at a medium price (assumption).
  private static func defaults(_ round: ControlRound) -> StandingDuty.Defaults {
    StandingDuty.Defaults(officers: 1, minutes: round.minutes, points: "medium")
  }

  func readControlRounds(_ fields: Fields) {
    eachEngagement(fields, "control-rounds", keys: Self.controlRoundKeys) { id, place, parts in
      readControlRound(id, place, parts)
    }
  }

  private func readControlRound(_ id: String, _ place: Fault.Place, _ parts: Fields) {
    _ = parts.required("who")
    let name = parts.text("name") ?? id
    let isDated = parts["from"] != nil || parts["to"] != nil
    let dates = isDated ? readEngagementDates(parts) : nil
    let weekdays = readWeekdays(parts)
    let rounds = parts.wholeNumber("rounds", in: 1...Self.mostRounds) ?? 1
    let windows = readRoundWindows(parts).flatMap { Self.parts(of: $0, rounds) }
    let posts = parts.required("over").map(readStops) ?? []
    let stop = parts["stop-minutes"].flatMap { log.duration($0, in: Self.stopMinutes) } ?? ControlRound.usualStopMinutes
    let travel = parts["travel-minutes"].flatMap { log.duration($0, in: Self.travelMinutes) } ?? ControlRound.usualTravelMinutes
    guard !posts.isEmpty, !windows.isEmpty, !isDated || dates != nil else { return }
    let round = ControlRound(key: id, posts: posts, stopMinutes: stop, travelMinutes: travel, weekdays: weekdays)
    if let short = windows.first(where: { $0.hours.minutes < round.minutes }) {
      log.fault(
        .activity(.controlRound(.tooLong(minutes: round.minutes, window: short.hours.minutes))), at: parts.place(of: "over"), related: short.place)
      return
    }
    let spot = Engagement.Spot(
      spot: .init(id: id, name: name), windows: windows, fields: parts, place: place, defaults: Self.defaults(round))
    var engagement = Engagement(
      id: id, name: name, place: place, kind: .controlRound, dates: dates, weekdays: weekdays, rollCall: 0, handOver: 0, staffing: .shifts(parts),
      spots: [spot], onCall: nil, profile: nil)
    engagement.round = round
    add(engagement, parts)
  }

  /// The hours that are named, or those of the shifts that are.
  private func readRoundWindows(_ parts: Fields) -> [Engagement.Window] {
    guard let (key, value) = parts.onlyOne(of: ["hours", "shifts"]) else { return [] }
    if key == "hours" { return readWindows(value) }
    if parts["from-shifts"] != nil { log.fault(.onlyOneOf(keys: ["shifts", "from-shifts"]), at: parts.place(of: "from-shifts")) }
    let items = log.items(value)
    if items.isEmpty { log.fault(.wrongValue(found: "", expected: .someText), at: value.place) }
    return items.flatMap { item -> [Engagement.Window] in
      guard let id = shiftNames.resolve(item, log: log), let shift = shifts.first(where: { $0.id == id }) else { return [] }
      return shift.intervals.map { .init(hours: $0, place: item.place) }
    }
  }

  /// A window in as many parts, equal to five minutes, one for each round.
  private static func parts(of window: Engagement.Window, _ rounds: Int) -> [Engagement.Window] {
    func bound(_ number: Int) -> Int {
      number == rounds ? window.hours.endMinute : window.hours.startMinute + window.hours.minutes * number / rounds / 5 * 5
    }
    return (0..<rounds).map { number in
      Engagement.Window(hours: ClockInterval(startMinute: bound(number), endMinute: bound(number + 1)), place: window.place)
    }
  }

  /// The posts and zones at which a round stops, each once.
  private func readStops(_ value: MarkedValue) -> [Post.ID] {
    let items = log.items(value)
    if items.isEmpty { log.fault(.wrongValue(found: "", expected: .someText), at: value.place) }
    var places: [Post.ID: Fault.Place] = [:]
    var posts: [Post.ID] = []
    for item in items {
      guard let post = postNames.resolve(item, log: log) else { continue }
      if let first = places[post] {
        log.fault(.duplicate(.post, found: post.text), at: item.place, related: first)
        continue
      }
      places[post] = item.place
      posts.append(post)
    }
    guard posts.count <= Self.mostStops else {
      log.fault(.outOfRange(found: "\(posts.count)", least: "1", most: "\(Self.mostStops)"), at: value.place)
      return []
    }
    return posts
  }
}
