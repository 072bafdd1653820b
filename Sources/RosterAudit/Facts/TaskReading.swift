import PatrolModel

/// A roster's teams laid against the tasks that are asked of it: who does what, who is away from his post when, and what does not fit.
struct TaskReading {
  /// For each asked task how many do it.
  private(set) var present: [Int]
  /// For each asked task, for each part of it, how many who do it hold what the part asks.
  private(set) var qualified: [[Int]]
  /// For each asked task the day on which it is done; nil where nobody does it.
  private(set) var heldOn: [CivilDate?]
  /// For each officer when he is on a task; empty where nobody is on any.
  private(set) var away: [[Errand]] = []
  /// For each officer who does some how many sessions of community work his duty of each day of the horizon holds.
  private(set) var sessions: [Int: [Int: Int]] = [:]
  private(set) var mismatches: [RosterMismatch] = []

  init(_ roster: Roster, _ lines: [[WorkedCell?]], grounds: Grounds) {
    present = grounds.tasks.map { _ in 0 }
    qualified = grounds.tasks.map { $0.task.parts.map { _ in 0 } }
    heldOn = grounds.tasks.map { _ in nil }
    guard !roster.teams.isEmpty else { return }
    let teams = teamsOfTasks(roster, grounds)
    for (place, team) in teams.enumerated() {
      if let team { read(team, of: place, teams, lines, grounds) }
    }
  }

  /// Whether an officer is on a task during a part of a stretch.
  func isAway(_ officer: Int, in stretch: MinuteInterval) -> Bool { away.isAway(officer, in: stretch) }

  /// The first team of each asked task.
  private mutating func teamsOfTasks(_ roster: Roster, _ grounds: Grounds) -> [Roster.Team?] {
    var teams = [Roster.Team?](repeating: nil, count: grounds.tasks.count)
    for team in roster.teams {
      guard let place = grounds.taskPlaces[team.task] else {
        mismatches.append(.unknownTask(team.task))
        continue
      }
      guard teams[place] == nil else {
        mismatches.append(.repeatedTask(team.task))
        continue
      }
      teams[place] = team
    }
    return teams
  }

  private mutating func read(_ team: Roster.Team, of place: Int, _ teams: [Roster.Team?], _ lines: [[WorkedCell?]], _ grounds: Grounds) {
    let asked = grounds.tasks[place]
    // The end is compared rather than the length, which may overflow.
    guard isOnItsDay(team, asked.task, teams, grounds), asked.task.starts.contains(team.fromMinute),
      team.toMinute == team.fromMinute + asked.task.minutes
    else {
      mismatches.append(.taskTime(team.task))
      return
    }
    let span = grounds.clock.interval(asked.task, on: team.date, startMinute: team.fromMinute)
    var isNamed = Set<Officer.ID>()
    var taken: [Int] = []
    for id in team.officers {
      guard isNamed.insert(id).inserted, taken.count < asked.task.count, let officer = grounds.officerPlaces[id], asked.mayTake[officer],
        !away.isAway(officer, in: span), let day = dayThroughout(span, around: team.date - grounds.date(0), lines[officer], asked, grounds)
      else {
        mismatches.append(.taskOfficer(team.task, id))
        continue
      }
      taken.append(officer)
      if asked.task.isSession { sessions[officer, default: [:]][day, default: 0] += 1 }
    }
    guard !taken.isEmpty else { return }
    if away.isEmpty { away = lines.map { _ in [] } }
    for officer in taken { away[officer].append(Errand(span: span, isRound: asked.task.round != nil)) }
    present[place] = taken.count
    heldOn[place] = team.date
    qualified[place] = asked.holders.map { holders in taken.count { holders[$0] } }
  }

  /// Whether a team's day is one of its task's, and later than that of each task that comes before it.
  private func isOnItsDay(_ team: Roster.Team, _ task: ShiftTask, _ teams: [Roster.Team?], _ grounds: Grounds) -> Bool {
    task.dates.contains(team.date)
      && task.after.allSatisfy { earlier in grounds.taskPlaces[earlier].flatMap { teams[$0] }.map { $0.date < team.date } ?? true }
  }

  /// The day of the line's shift that may lend people and is worked throughout a stretch; nil where there is none.
  private func dayThroughout(
    _ span: MinuteInterval, around own: Int, _ line: [WorkedCell?], _ asked: AskedTask, _ grounds: Grounds
  ) -> Int? {
    // A window and a shift end two days after their own day begins at the latest.
    let near = max(0, own - 3)..<max(0, min(line.count, own + 4))
    return near.first { day in
      guard let cell = line[day], asked.mayLeave(cell) else { return false }
      return grounds.clock.intervals(shift: cell.shift, day: day).contains { $0.covers(span) }
    }
  }
}

/// When an officer is on a task.
struct Errand: Sendable, Hashable {
  let span: MinuteInterval
  /// Whether it is a control round, on which he still counts where all posts are counted together.
  let isRound: Bool
}

extension [[Errand]] {
  /// Whether an officer is on a task during a part of a stretch.
  ///
  /// - Parameter countsRounds: False where who is on a control round is there all the same.
  func isAway(_ officer: Int, in stretch: MinuteInterval, countsRounds: Bool = true) -> Bool {
    !isEmpty && self[officer].contains { $0.span.overlaps(stretch) && (countsRounds || !$0.isRound) }
  }
}
