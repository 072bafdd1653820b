/// The real times of a scenario's shifts around its horizon.
///
/// Days are counted from the period's first day; negative days lie before it.
public struct DutyClock: Sendable {
  /// No shift reaches further than two days past its own day, so three days either way see every shift that may touch a day.
  static let reachDays = 3

  // Days whose times are looked up once: history that rules reach back to, the horizon, and the days that touch it.
  private static let rememberedDaysBefore = 36
  private static let rememberedDaysAfter = 5

  private let shifts: [Shift]
  private let timeZone: OfficeTimeZone
  private let from: CivilDate
  private let lastRememberedDay: Int
  /// The scenario's tasks with their real times.
  public private(set) var taskDemands: [TaskDemand] = []
  private let taskPosts: [Set<Post.ID>?]
  private var remembered: [[MinuteInterval]] = []
  private var midnights: [Int] = []

  /// The clock of a scenario.
  public init(_ scenario: Scenario) {
    shifts = scenario.shifts
    timeZone = scenario.timeZone
    from = scenario.period.from
    lastRememberedDay = scenario.period.horizonDays + Self.rememberedDaysAfter
    taskPosts = scenario.tasks.map { $0.fromPosts.map(Set.init) }
    for day in -Self.rememberedDaysBefore...lastRememberedDay {
      midnights.append(timeZone.instant(on: from + day, minute: 0))
      for shift in shifts { remembered.append(shift.intervals.map { timeZone.interval($0, on: from + day) }) }
    }
    taskDemands = scenario.taskDemands(self)
  }

  /// The real intervals of a shift worked on a day.
  public func intervals(shift: Int, day: Int) -> [MinuteInterval] {
    guard day >= -Self.rememberedDaysBefore, day <= lastRememberedDay else {
      return shifts[shift].intervals.map { timeZone.interval($0, on: from + day) }
    }
    return remembered[(day + Self.rememberedDaysBefore) * shifts.count + shift]
  }

  /// From the start of the first interval to the end of the last.
  public func span(shift: Int, day: Int) -> MinuteInterval {
    let own = intervals(shift: shift, day: day)
    guard let first = own.first else { return MinuteInterval(start: 0, end: 0) }
    return MinuteInterval(start: first.start, end: own.dropFirst().reduce(first.end) { max($0, $1.end) })
  }

  /// Whether a shift may be worked on a day at all.
  public func isWorked(shift: Int, day: Int) -> Bool { shifts[shift].isWorked(on: from + day) }

  /// The calendar day from midnight to midnight.
  public func calendarDay(_ day: Int) -> MinuteInterval { MinuteInterval(start: midnight(day), end: midnight(day + 1)) }

  private func midnight(_ day: Int) -> Int {
    guard day >= -Self.rememberedDaysBefore, day <= lastRememberedDay else { return timeZone.instant(on: from + day, minute: 0) }
    return midnights[day + Self.rememberedDaysBefore]
  }

  /// The real stretch of an unavailability.
  public func interval(_ availability: Availability) -> MinuteInterval {
    MinuteInterval(
      start: timeZone.instant(on: availability.from, minute: availability.fromMinute),
      end: timeZone.instant(on: availability.to, minute: availability.toMinute))
  }

  /// The real stretch of so many minutes from a clock time on.
  func interval(on date: CivilDate, from startMinute: Int, minutes: Int) -> MinuteInterval {
    let start = timeZone.instant(on: date, minute: startMinute)
    return MinuteInterval(start: start, end: start + minutes)
  }

  /// The real stretch of a vehicle's outage.
  public func interval(_ outage: Vehicle.Outage) -> MinuteInterval {
    MinuteInterval(
      start: timeZone.instant(on: outage.from, minute: outage.fromMinute), end: timeZone.instant(on: outage.to, minute: outage.toMinute))
  }

  /// Minutes that a requirement's time takes on a day of the horizon; its points are for all of them together.
  public func minutes(of requirement: Requirement, day: Int) -> Int { time(of: requirement, day: day).reduce(0) { $0 + $1.minutes } }

  /// The requirement's time on a day, joined where intervals touch or overlap.
  func time(of requirement: Requirement, day: Int) -> [MinuteInterval] {
    let clocks: [ClockInterval] =
      switch requirement.time {
      case .shifts(let wanted): shifts.filter { wanted.contains($0.id) }.flatMap(\.intervals)
      case .hours(let hours): hours
      }
    return MinuteInterval.joined(clocks.map { timeZone.interval($0, on: from + day) })
  }

  /// The pieces of a stretch between all starts and ends of shifts, and of tasks that may take people from any of some posts.
  func periods(of stretch: MinuteInterval, around day: Int, at posts: Set<Post.ID>) -> [MinuteInterval] {
    var cuts = Set([stretch.start, stretch.end])
    for demand in taskDemands where taskPosts[demand.task].map({ !$0.isDisjoint(with: posts) }) ?? true {
      for time in demand.times where !time.sources.isEmpty {
        for cut in [time.span.start, time.span.end] where cut > stretch.start && cut < stretch.end { cuts.insert(cut) }
      }
    }
    for other in (day - Self.reachDays)...(day + Self.reachDays) {
      for shift in shifts.indices where isWorked(shift: shift, day: other) {
        for interval in intervals(shift: shift, day: other) {
          for cut in [interval.start, interval.end] where cut > stretch.start && cut < stretch.end { cuts.insert(cut) }
        }
      }
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { MinuteInterval(start: $0, end: $1) }
  }

  /// Every shift on every day that is present throughout a period.
  func covering(_ period: MinuteInterval, around day: Int) -> [Demand.ShiftOnDay] {
    instances(around: day) { $0.covers(period) }
  }

  /// The day's own shifts that overlap the time.
  func overlapping(_ time: [MinuteInterval], on day: Int) -> [Demand.ShiftOnDay] {
    shifts.indices
      .filter { shift in
        isWorked(shift: shift, day: day) && intervals(shift: shift, day: day).contains { interval in time.contains { $0.overlaps(interval) } }
      }
      .map { Demand.ShiftOnDay(day: day, shift: $0) }
  }

  private func instances(around day: Int, where holds: (MinuteInterval) -> Bool) -> [Demand.ShiftOnDay] {
    ((day - Self.reachDays)...(day + Self.reachDays)).flatMap { other in
      shifts.indices.filter { isWorked(shift: $0, day: other) && intervals(shift: $0, day: other).contains(where: holds) }.map {
        Demand.ShiftOnDay(day: other, shift: $0)
      }
    }
  }
}
