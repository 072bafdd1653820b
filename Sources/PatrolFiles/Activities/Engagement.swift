import PatrolModel

/// An operation or a standing duty as it is read, before it becomes posts, requirements and tasks.
struct Engagement {
  /// A place where people are wanted, with the fields that say how many and who.
  struct Spot {
    let spot: Activity.Spot
    let windows: [Window]
    let fields: Fields
    let place: Fault.Place
    /// What the fields leave open.
    let defaults: StandingDuty.Defaults?
  }

  /// Clock times with the place where they stand.
  struct Window {
    let hours: ClockInterval
    let place: Fault.Place
  }

  /// Where its people come from.
  enum Staffing {
    /// Posts of their own, in these shifts or in all.
    case posts(shifts: [Shift.ID]?)
    /// The shifts that people work anyway.
    case shifts(Fields)
  }

  let id: String
  let name: String
  let place: Fault.Place
  let kind: Activity.Kind
  let dates: ClosedRange<CivilDate>?
  let weekdays: Set<Weekday>?
  let rollCall: Int
  let handOver: Int
  let staffing: Staffing
  let spots: [Spot]
  let onCall: Fields?
  let profile: Profile?
  /// Whether it takes place on one of its days alone, which the roster chooses.
  var isFree = false
  var programme: String?
  var heard: String?
  /// The session that it follows up.
  var follows: String?
  /// The round that it is; its key is that of each of its tasks.
  var round: ControlRound?
  /// The published days on one of which what is free takes place.
  var freeDays: [CivilDate] = []
  /// What is free as well and has to come before it.
  var after: [ShiftTask.ID] = []

  /// Whether it is a session of community work.
  var isSession: Bool { if case .community = kind { true } else { false } }

  /// The window in which its people are needed: roll-call and hand-over counted.
  func needed(_ window: Window) -> ClockInterval {
    ClockInterval(startMinute: max(0, window.hours.startMinute - rollCall), endMinute: min(2 * 1440, window.hours.endMinute + handOver))
  }

  /// All windows, each once, in order.
  var windows: [Window] {
    var seen = Set<ClockInterval>()
    return spots.flatMap(\.windows).filter { seen.insert($0.hours).inserted }
      .sorted { ($0.hours.startMinute, $0.hours.endMinute) < ($1.hours.startMinute, $1.hours.endMinute) }
  }

  /// What is asked at a spot in a window bears this id: further windows are counted.
  static func key(_ engagement: String, _ spot: String?, window: Int) -> String {
    [engagement, spot, window == 0 ? nil : "\(window + 1)"].compactMap(\.self).joined(separator: ".")
  }

  /// The id of a spot's post, and of what is asked there.
  func key(_ spot: Spot, window: Int = 0) -> String { Self.key(id, spot.spot.id == id ? nil : spot.spot.id, window: window) }

  /// The ids of what is asked at a spot, a window each.
  func keys(_ spot: Spot) -> [String] { (0...max(0, spot.windows.count - 1)).map { key(spot, window: $0) } }

  /// What is asked in a window on a date, where it is taken out of shifts, bears this id.
  static func key(_ key: String, on date: CivilDate) -> String { "\(key).\(date)" }

  /// Whether a task is what some keys ask on its date, or on one of several.
  static func asks(_ keys: Set<String>, _ task: ShiftTask) -> Bool {
    task.isSession && keys.contains(task.id.text) || keys.contains { Self.key($0, on: task.date) == task.id.text }
  }

  /// As reports say it: the name, the spot and the clock times without roll-call and hand-over.
  func title(_ spot: Spot, _ window: Window?) -> String {
    guard case .operation = kind else { return name }
    let place = "\(name): \(spot.spot.name)"
    return window.map { "\(place) \(ScenarioAssembly.text($0.hours))" } ?? place
  }

  /// The dates inside a period on which it takes place, the day right after the horizon among them.
  func days(in period: Scenario.Period) -> [CivilDate] {
    (0...period.horizonDays).map(period.date).filter { (dates?.contains($0) ?? true) && (weekdays?.contains($0.weekday) ?? true) }
  }
}
