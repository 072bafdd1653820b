import PatrolModel
import RosterAudit
import RosterSolver
import Testing

/// All rosters of a tiny scenario with all ways to form crews and to man tasks, scored by the audit alone.
struct TaskEnumeration {
  let scenario: Scenario
  let audit: RosterAudit
  private let lines: [[Enumeration.Line]]
  private let restPoints: [Int]
  private let certainPoints: Int
  /// What manning all tasks could save at most; nil where being away could save points by itself.
  private let largestGain: Int?
  private let demands: [TaskDemand]
  private let limitsSessions: Bool
  private var seating: GroupWays
  private var fleet: FleetPoints
  private var ways: [GroupKey: [GroupWays.Way]] = [:]

  private struct GroupKey: Hashable {
    var instance: Demand.ShiftOnDay
    var post: Post.ID
    var riders: Int
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let enumeration = Enumeration(scenario)
    audit = enumeration.audit
    lines = enumeration.lines
    let least = lines.map { $0.first?.points ?? 0 }
    restPoints = (0...least.count).map { least[$0...].reduce(0, +) }
    let demands = scenario.demands()
    certainPoints = demands.reduce(0) { sum, demand in
      let weight = demand.covering.map { demand.weight(of: scenario.shifts[$0.shift], at: demand.posts.first ?? Post.reserveID) }.max() ?? 0
      let most = scenario.officers.count * Set(demand.covering.map(\.day)).count * weight
      return sum + ((0...most).map { demand.points(present: $0) }.min() ?? 0)
    }
    let all = scenario.tasks.reduce(0) { $0 + $1.points(present: 0, qualified: $1.parts.map { _ in 0 }) }
    largestGain = demands.contains { $0.maximum != nil && $0.measure == .presence } ? nil : all
    limitsSessions = scenario.rules.contains { $0.rule == .maxSessions && !$0.isOff }
    self.demands = DutyClock(scenario).taskDemands
    seating = GroupWays(scenario)
    fleet = FleetPoints(scenario)
  }

  /// The least points of any roster whose lines break no hard rule; nil where there is none.
  ///
  /// - Parameter known: a roster to begin with, so that whatever costs as much is passed over.
  mutating func optimum(known: Roster?) -> (points: Int, roster: Roster)? {
    guard lines.allSatisfy({ !$0.isEmpty }) else { return nil }
    var best: (points: Int, roster: Roster)?
    if let known, audit.judge(known).breaches.isEmpty { best = (audit.points(known).points, known) }
    var chosen: [[Roster.Duty?]] = []
    extend(&chosen, 0, &best)
    return best
  }

  private mutating func extend(_ chosen: inout [[Roster.Duty?]], _ points: Int, _ best: inout (points: Int, roster: Roster)?) {
    let officer = chosen.count
    guard officer < lines.count else { return seat(chosen, points, &best) }
    for line in lines[officer] {
      if let best, points + line.points + restPoints[officer + 1] + certainPoints >= best.points { return }
      chosen.append(line.duties)
      extend(&chosen, points + line.points, &best)
      chosen.removeLast()
    }
  }

  private mutating func seat(_ duties: [[Roster.Duty?]], _ points: Int, _ best: inout (points: Int, roster: Roster)?) {
    var riders: [GroupKey: Int] = [:]
    for (officer, line) in duties.enumerated() {
      for (day, duty) in line.enumerated() {
        guard let duty, let post = duty.post, seating.takesCrews(post), let shift = scenario.shifts.firstIndex(where: { $0.id == duty.shift }) else {
          continue
        }
        riders[GroupKey(instance: .init(day: day, shift: shift), post: post, riders: 0), default: 0] |= 1 << officer
      }
    }
    let open = riders.map { group, riders -> [GroupWays.Way] in
      let key = GroupKey(instance: group.instance, post: group.post, riders: riders)
      if let known = ways[key] { return known }
      let found = seating.partitions(group.instance, group.post, riders)
      ways[key] = found
      return found
    }
    var roster = Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties, isSeated: true)
    func form(_ group: Int, _ crews: [Roster.Crew], _ total: Int, _ best: inout (points: Int, roster: Roster)?, _ fleet: inout FleetPoints) {
      if let best, total + certainPoints >= best.points { return }
      guard group < open.count else {
        // Which vehicle a crew takes makes no difference to tasks.
        guard let driven = fleet.cheapest(crews, below: best.map { $0.points - total - certainPoints } ?? .max) else { return }
        roster.crews = driven.crews
        return man(&roster, total + driven.points, &best)
      }
      for way in open[group] { form(group + 1, crews + way.crews, total + way.points, &best, &fleet) }
    }
    var vehicles = fleet
    form(0, [], points, &best, &vehicles)
    fleet = vehicles
  }

  /// Tries every way to man the tasks.
  private func man(_ roster: inout Roster, _ points: Int, _ best: inout (points: Int, roster: Roster)?) {
    roster.teams = []
    if let largestGain, let best, points + audit.requirementPoints(roster) - largestGain >= best.points { return }
    let options = demands.map { teams(of: $0, roster) }
    func extend(_ task: Int, _ best: inout (points: Int, roster: Roster)?) {
      guard task < options.count else {
        let limits = limitsSessions ? audit.sessionPoints(roster) : (points: 0, isClean: true)
        guard limits.isClean else { return }
        let total = points + audit.requirementPoints(roster) + limits.points
        if best.map({ total < $0.points }) ?? true { best = (total, roster) }
        return
      }
      extend(task + 1, &best)
      for team in options[task] {
        roster.teams.append(team)
        extend(task + 1, &best)
        roster.teams.removeLast()
      }
    }
    extend(0, &best)
    roster.teams = []
  }

  /// Every team for a task of those whose shifts cover it.
  private func teams(of demand: TaskDemand, _ roster: Roster) -> [Roster.Team] {
    let task = scenario.tasks[demand.task]
    return demand.times.flatMap { time -> [Roster.Team] in
      let free = roster.duties.indices.filter { officer in
        time.sources.contains { source in
          guard let duty = roster.duties[officer][source.day], duty.shift == scenario.shifts[source.shift].id else { return false }
          return (task.fromPosts.map { posts in duty.post.map(posts.contains) ?? false } ?? true)
            && scenario.matches(task.officers, scenario.officers[officer])
        }
      }
      return (1..<(1 << free.count)).filter { $0.nonzeroBitCount <= task.count }.map { chosen in
        Roster.Team(
          task: task.id, date: time.date, fromMinute: time.startMinute, toMinute: time.startMinute + task.minutes,
          officers: free.indices.filter { chosen & (1 << $0) != 0 }.map { scenario.officers[free[$0]].id })
      }
    }
  }
}

extension TaskEnumeration {
  /// Expects that a result is proven, that its points and bound are the least of all, that no bound ever was above them, and that the audit finds the same and nothing broken.
  ///
  /// - Returns: The points, a roster that has them, and the result's; nil where no roster keeps the rules.
  mutating func expectOptimum(_ result: SolverResult, seed: UInt64) throws -> (points: Int, best: Roster, roster: Roster)? {
    guard let optimum = optimum(known: result.roster) else { return nil }
    #expect(result.stop == .proven, "seed \(seed)")
    #expect(result.points == optimum.points && result.bound == optimum.points, "seed \(seed)")
    #expect(result.boundsLogged.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
    let roster = try #require(result.roster)
    let judged = audit.judge(roster)
    #expect(judged.points == optimum.points && judged.breaches.isEmpty && judged.mismatches.isEmpty, "seed \(seed)")
    return (optimum.points, optimum.roster, roster)
  }
}
