/// Something that takes people for a while inside the shift that they work anyway: a talk, an escort, a roll-call.
///
/// It costs no duty. Whoever does it is not present at his post meanwhile, and a crew that lends somebody and keeps fewer than its least size counts as absent then.
/// Needs that are counted by the day, in hours or by blind windows are not lowered. All who do it begin together; nobody does two tasks at a time.
public struct ShiftTask: Hashable, Sendable {
  /// A task's id.
  public typealias ID = Identity<ShiftTask>

  /// Minutes between the times at which a task may begin inside its window.
  public static let stepMinutes = 30

  /// Unique within the scenario; of several with one id the first alone is asked.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// The day to which its window belongs, or the first of those on one of which it takes place.
  public var date: CivilDate
  /// Further days on one of which it may take place instead, in order; none: its day is fixed.
  public var laterDates: [CivilDate]
  /// Tasks that are free in their days as well and on a later day than which it takes place, where both are done.
  public var after: [ShiftTask.ID]
  /// Between which clock times it takes place; one that is shorter than `minutes` shortens them.
  public var window: ClockInterval { didSet { minutes = Self.length(minutes, in: window) } }
  /// How long it takes, at least a minute and at most the window; where it is shorter, the task is free within the window.
  public var minutes: Int { didSet { minutes = Self.length(minutes, in: window) } }
  /// Shifts whose people may be taken; nil: all that are present throughout.
  public var fromShifts: [Shift.ID]?
  /// Posts whose people may be taken; nil: all.
  public var fromPosts: [Post.ID]?
  /// Who may be taken.
  public var officers: OfficerFilter
  /// How many are wanted; more never take part, and fewer than none is none.
  public var count: Int { didSet { count = max(0, count) } }
  /// For each one missing.
  public var points: Int
  /// Parts of them that must hold a qualification, each with its own points.
  public var parts: [Requirement.Part]
  /// Where it goes, where it is a supervising officer's round.
  public var round: ControlRound?
  /// Whether it is a session of community work, of which the rule `max-sessions` lets an officer take part in so many.
  public var isSession: Bool

  /// A task; it takes the whole window unless `minutes` says less.
  public init(
    id: ID, name: String? = nil, date: CivilDate, window: ClockInterval, minutes: Int? = nil, fromShifts: [Shift.ID]? = nil,
    fromPosts: [Post.ID]? = nil, officers: OfficerFilter = .everyone, count: Int, points: Int, parts: [Requirement.Part] = [],
    round: ControlRound? = nil, isSession: Bool = false, laterDates: [CivilDate] = [], after: [ShiftTask.ID] = []
  ) {
    self.id = id
    self.name = name ?? id.text
    self.date = date
    self.window = window
    self.minutes = Self.length(minutes ?? window.minutes, in: window)
    self.fromShifts = fromShifts
    self.fromPosts = fromPosts
    self.officers = officers
    self.count = max(0, count)
    self.points = points
    self.parts = parts
    self.round = round
    self.isSession = isSession
    self.laterDates = laterDates
    self.after = after
  }

  private static func length(_ minutes: Int, in window: ClockInterval) -> Int { max(1, min(window.minutes, minutes)) }

  /// The days on one of which it takes place.
  public var dates: [CivilDate] { [date] + laterDates }

  /// The same on one day.
  public func held(on day: CivilDate) -> ShiftTask {
    var task = self
    (task.date, task.laterDates) = (day, [])
    return task
  }

  /// Minutes after midnight at which it may begin: every `stepMinutes` from the window's start, and the latest that leaves it inside.
  public var starts: [Int] {
    let latest = window.endMinute - minutes
    let grid = Array(stride(from: window.startMinute, to: latest, by: Self.stepMinutes))
    return grid + [latest]
  }

  /// Points due when so many do it, of whom so many hold what each part asks.
  public func points(present: Int, qualified: [Int]) -> Int {
    zip(parts, qualified).reduce(max(0, count - present) * points) { $0 + max(0, $1.0.minimum - $1.1) * $1.0.points }
  }
}

/// A task as it may be done on the horizon: when, and out of which shifts.
public struct TaskDemand: Sendable, Hashable {
  /// One time at which it may take place.
  public struct Time: Sendable, Hashable {
    /// One of the task's dates.
    public var date: CivilDate
    /// Minutes after midnight of that date.
    public var startMinute: Int
    /// The real stretch.
    public var span: MinuteInterval
    /// Every shift on every day of the horizon that is present throughout and may be drawn on, in order.
    public var sources: [Demand.ShiftOnDay]
  }

  /// Place in `Scenario.tasks`.
  public var task: Int
  /// Day of the horizon, or the one after it for hours after midnight that the horizon's shifts cover; the first where it has several.
  public var day: Int
  /// Times at which it may begin, at least one, in order of the dates.
  public var times: [Time]

  /// Whether it concerns the published days: one of the shifts that could do it is worked on one, or no shift could and its own day is one.
  public func isPublished(in period: Scenario.Period) -> Bool {
    (times.flatMap { $0.sources.map(\.day) }.min() ?? day) < period.days
  }
}

extension DutyClock {
  /// The real stretch of a task that begins at a minute after midnight of one of its dates.
  public func interval(_ task: ShiftTask, on date: CivilDate, startMinute: Int) -> MinuteInterval {
    interval(on: date, from: startMinute, minutes: task.minutes)
  }
}

extension Scenario {
  /// The tasks that this roster has to man.
  ///
  /// A task dated outside the horizon is not asked, and one of several days on those inside alone; neither is one that a shift of a day outside the horizon could serve: it belongs to the roster before
  /// or after this one. One on the day right after the horizon is asked where the horizon's shifts could do it, and they alone: it lies in the hours after
  /// midnight of the last night. A task of the horizon that no shift covers is asked all the same: nobody can do it, and `check` says so.
  func taskDemands(_ clock: DutyClock) -> [TaskDemand] {
    var isNamed = Set<ShiftTask.ID>()
    return tasks.enumerated().compactMap { place, task in
      guard isNamed.insert(task.id).inserted else { return nil }
      let allowed = Set(shifts.indices.filter { task.fromShifts?.contains(shifts[$0].id) ?? true })
      let days = task.dates.compactMap { date -> [TaskDemand.Time]? in
        let day = date - period.from
        guard (0...period.horizonDays).contains(day) else { return nil }
        let times = task.starts.map { start in
          let span = clock.interval(task, on: date, startMinute: start)
          let sources = clock.covering(span, around: day).filter { allowed.contains($0.shift) }
          return TaskDemand.Time(date: date, startMinute: start, span: span, sources: sources)
        }
        guard times.allSatisfy({ $0.sources.allSatisfy { (0..<period.horizonDays).contains($0.day) } }) else { return nil }
        guard day < period.horizonDays || times.contains(where: { !$0.sources.isEmpty }) else { return nil }
        return times
      }
      guard let first = days.first?.first else { return nil }
      return TaskDemand(task: place, day: first.date - period.from, times: days.flatMap(\.self))
    }
  }
}
