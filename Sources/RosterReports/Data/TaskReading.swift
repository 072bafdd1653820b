import PatrolModel
import Wording

/// A task that a roster has to man, with who does it as the audit counts them.
package struct TaskReading: Sendable {
  /// The task.
  package let task: ShiftTask
  /// Day of the horizon, or the one after it.
  package let day: Int
  /// Whether it concerns the published days: a shift of one of them could do it.
  package let isPublished: Bool
  /// First minute after midnight and the minute after the last; nil where no team has a time that counts, unless the task leaves no choice.
  package let minutes: (from: Int, to: Int)?
  /// Who does it; none where the team does not count.
  package let officers: [Officer.ID]
  /// What it lacks: the whole first, then its parts.
  package let shortages: [TaskShortage]
  /// The real times at which those who do it are, or could be, away from their posts.
  let spans: [MinuteInterval]

  /// The tasks of a scenario with the teams of a roster, by date and time.
  static func list(
    _ scenario: Scenario, _ roster: Roster, clock: DutyClock, shortages: [TaskShortage], mismatches: [RosterMismatch]
  ) -> [TaskReading] {
    let readings = clock.taskDemands.map { demand in
      TaskReading(demand, of: scenario.tasks[demand.task], in: scenario.period, roster, clock: clock, shortages: shortages, mismatches: mismatches)
    }
    func start(_ reading: TaskReading) -> Int { reading.minutes?.from ?? reading.task.window.startMinute }
    return readings.enumerated().sorted { left, right in
      (left.element.day, start(left.element), left.offset) < (right.element.day, start(right.element), right.offset)
    }.map(\.element)
  }

  private init(
    _ demand: TaskDemand, of task: ShiftTask, in period: Scenario.Period, _ roster: Roster, clock: DutyClock, shortages: [TaskShortage],
    mismatches: [RosterMismatch]
  ) {
    let team = mismatches.contains(.taskTime(task.id)) ? nil : roster.teams.first { $0.task == task.id }
    self.task = team.map { task.held(on: $0.date) } ?? task
    day = team.map { $0.date - period.from } ?? demand.day
    isPublished = demand.isPublished(in: period)
    self.shortages = shortages.filter { $0.task.id == task.id }
    guard let team else {
      let isFixed = task.minutes == task.window.minutes
      minutes = isFixed ? (task.window.startMinute, task.window.endMinute) : nil
      officers = []
      spans = demand.times.map(\.span)
      return
    }
    minutes = (team.fromMinute, team.toMinute)
    spans = [clock.interval(task, on: team.date, startMinute: team.fromMinute)]
    // Who is named twice counts once: each naming that does not count is one mismatch.
    var counted: [Officer.ID] = []
    for officer in team.officers where !counted.contains(officer) {
      let namings = team.officers.count { $0 == officer }
      if namings > mismatches.count(where: { $0 == .taskOfficer(task.id, officer) }) { counted.append(officer) }
    }
    officers = counted
  }

  /// The date on which it begins: a task of a night that begins after midnight does so on the day after its own.
  var startDate: CivilDate { task.date + (minutes?.from ?? task.window.startMinute) / 1440 }

  /// Where and when it stops, where it is a control round that somebody makes.
  func stops(in scenario: Scenario) -> [ControlRound.Stop] {
    guard let round = task.round, let minutes, !officers.isEmpty else { return [] }
    return round.stops(on: task.date, from: minutes.from, seed: scenario.seed)
  }
}

extension Wording {
  /// The day on which a task begins, or the days on one of which it may be where nobody does it.
  func days(of reading: TaskReading) -> String { reading.task.laterDates.isEmpty ? date(reading.startDate) : days(of: reading.task) }

  /// The stops of a control round that somebody makes; nil of any other task.
  func route(of reading: TaskReading, in scenario: Scenario) -> String? {
    let stops = reading.stops(in: scenario)
    return stops.isEmpty ? nil : route(stops, in: scenario)
  }
}

extension RosterReport {
  /// Days before and after a task's own on which a shift may begin that is worked during it.
  private static let reachDays = 3

  /// The duty that an officer works throughout a stretch, where the task may draw on its shift; nil where he works none.
  func duty(_ officer: Officer.ID, during span: MinuteInterval, around day: Int, for task: ShiftTask, clock: DutyClock) -> (
    duty: Roster.Duty, day: Int
  )? {
    for other in (day - Self.reachDays)...(day + Self.reachDays) where (0..<scenario.period.horizonDays).contains(other) {
      guard let duty = duty(officer, day: other), task.fromShifts?.contains(duty.shift) ?? true,
        let shift = scenario.shifts.firstIndex(where: { $0.id == duty.shift }),
        clock.intervals(shift: shift, day: other).contains(where: { $0.covers(span) })
      else { continue }
      return (duty, other)
    }
    return nil
  }
}
