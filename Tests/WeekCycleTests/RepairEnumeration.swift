import PatrolModel
import RosterAudit
import WeekCycle

/// Every repair of a tiny roster, and the best of them, by counting afresh.
struct RepairEnumeration {
  let scenario: Scenario
  let short: Roster
  private let audit: RosterAudit
  private let demands: [Demand]
  private let protected: Set<Post.ID>
  /// For each officer his lines that break nothing.
  let lines: [[[Roster.Duty?]]]

  /// What is counted of a repair, by what matters most first.
  struct Rank: Comparable {
    var numbers: [Int]
    static func < (left: Self, right: Self) -> Bool { left.numbers.lexicographicallyPrecedes(right.numbers) }
  }

  /// Nil where there would be too many.
  init?(_ repair: Repair, _ request: RepairRequest, limit: Int) {
    guard let dates = repair.dates, let short = repair.options.last(where: \.leavesShort)?.roster else { return nil }
    scenario = repair.scenario
    self.short = short
    let audit = RosterAudit(repair.scenario)
    self.audit = audit
    demands = repair.scenario.demands()
    let highest = Zone.Class.allCases.last { wanted in repair.scenario.zones.contains { $0.zoneClass == wanted } }
    protected = Set(repair.scenario.zones.filter { $0.zoneClass == highest }.map { Post.ID($0.id.text) })
    let now = request.now.instant(in: repair.scenario.timeZone) + 60 * request.freezeHours
    let scenario = repair.scenario
    func start(_ duty: Roster.Duty, _ day: Int) -> Int {
      let shift = scenario.shifts.first { $0.id == duty.shift }
      return scenario.timeZone.instant(on: scenario.period.date(day), minute: shift?.startMinute ?? 0)
    }
    let every = scenario.shifts.flatMap { shift in scenario.posts.map { Roster.Duty(shift: shift.id, post: $0.id) } }
    lines = scenario.officers.indices.map { officer in
      var lines: [[Roster.Duty?]] = [[]]
      for (day, was) in short.duties[officer].enumerated() {
        var cells: [Roster.Duty?] = [was]
        let isLost = repair.published.duties[officer][day] != nil && was == nil
        if dates.contains(scenario.period.date(day)), !isLost, was.map({ start($0, day) >= now }) ?? true {
          if was != nil { cells.append(nil) }
          cells += every.filter { $0 != was && start($0, day) >= now }
        }
        lines = lines.flatMap { line in cells.map { line + [$0] } }
      }
      return lines.filter { audit.points(ofLine: $0, officerAt: officer)?.isClean == true }
    }
    var count = 1
    for own in lines {
      count *= max(1, own.count)
      if count > limit { return nil }
    }
  }

  /// The rank but for the other points.
  private func counted(_ duties: [[Roster.Duty?]]) -> [Int] {
    var minimums = 0
    for demand in demands {
      let present = duties.indices.count { officer in
        scenario.matches(demand.officers, scenario.officers[officer])
          && demand.covering.contains { instance in
            guard let duty = duties[officer][instance.day], let post = duty.post else { return false }
            return duty.shift == scenario.shifts[instance.shift].id && demand.posts.contains(post)
          }
      }
      let weight = demand.posts.allSatisfy(protected.contains) ? 10 : 1
      minimums += max(0, demand.minimum - present) * demand.points.minimum * weight
    }
    var (people, cells, recall) = (0, 0, 0)
    for (before, after) in zip(short.duties, duties) where before != after {
      people += 1
      for (was, now) in zip(before, after) where was != now {
        cells += 1
        if was == nil {
          recall += 3
        } else if let was, let now {
          recall += was.shift != now.shift ? 2 : was.post == Post.reserveID ? 0 : 1
        }
      }
    }
    return [minimums, people, cells, recall]
  }

  /// The best rank of all repairs, or of those that leave some people as they are.
  func best(without left: Set<Officer.ID> = []) -> Rank? {
    var best: Rank?
    var chosen: [[Roster.Duty?]] = []
    func walk(_ officer: Int) {
      if officer == lines.count {
        let first = counted(chosen)
        if let best, best.numbers.prefix(4).lexicographicallyPrecedes(first) { return }
        var roster = short
        roster.duties = chosen
        let report = audit.judge(roster)
        let below = report.charges.reduce(0) { sum, charge in
          switch charge.source {
          case .belowMinimum, .part: sum + charge.points
          default: sum
          }
        }
        let rank = Rank(numbers: first + [report.points - below])
        if best.map({ rank < $0 }) ?? true { best = rank }
        return
      }
      for line in lines[officer] where !left.contains(scenario.officers[officer].id) || line == short.duties[officer] {
        chosen.append(line)
        walk(officer + 1)
        chosen.removeLast()
      }
    }
    walk(0)
    return best
  }
}
