import PatrolModel
import RosterAudit

/// All rosters of a tiny scenario, scored by the audit alone.
struct Enumeration {
  /// A line without breaches.
  struct Line {
    var duties: [Roster.Duty?]
    var points: Int
  }

  /// Scenarios with more combinations of lines are passed over.
  static let combinationLimit = 1_000_000

  let scenario: Scenario
  let audit: RosterAudit
  /// For each officer his lines without breaches, cheapest first.
  let lines: [[Line]]

  init(_ scenario: Scenario, allowed: AllowedCells = AllowedCells()) { self.init(scenario, givesWay: false, allowed: allowed) }

  /// - Parameter givesWay: whether an officer without a line that is without breaches has those with as few as can be, among the lines in which he obeys
  ///   every lock and order and never works two shifts at once.
  init(_ scenario: Scenario, givesWay: Bool, allowed: AllowedCells = AllowedCells()) {
    self.scenario = scenario
    let audit = RosterAudit(scenario)
    self.audit = audit
    let all = Self.allLines(scenario)
    lines = scenario.officers.indices.map { officer in
      let clean = all.compactMap { duties -> Line? in
        let isAllowed = duties.enumerated().allSatisfy { day, duty in
          allowed.permits(officer: scenario.officers[officer].id, date: scenario.period.date(day), shift: duty?.shift, post: duty?.post)
        }
        guard isAllowed else { return nil }
        guard let judged = audit.points(ofLine: duties, officerAt: officer), judged.isClean else { return nil }
        return Line(duties: duties, points: judged.points)
      }.sorted { $0.points < $1.points }
      return clean.isEmpty && givesWay ? Self.leastBroken(all, officer, scenario, audit) : clean
    }
  }

  private static func leastBroken(_ all: [[Roster.Duty?]], _ officer: Int, _ scenario: Scenario, _ audit: RosterAudit) -> [Line] {
    let id = scenario.officers[officer].id
    let counted = all.compactMap { duties -> (count: Int, line: Line)? in
      let roster = Roster(from: scenario.period.from, days: scenario.period.days, officers: [id], duties: [duties])
      let breaches = audit.judge(roster).breaches.filter { $0.officer == id }
      guard !breaches.contains(where: { $0.rule == .lock || ($0.rule == .availability && $0.dates.count > 1) }) else { return nil }
      return (breaches.count, Line(duties: duties, points: audit.points(ofLine: duties, officerAt: officer)?.points ?? 0))
    }
    let least = counted.map(\.count).min()
    return counted.filter { $0.count == least }.map(\.line).sorted { $0.points < $1.points }
  }

  /// The first scenario that a generator draws whose lines have few enough combinations.
  static func next(of generator: inout RandomScenario, lineLimit: Int = 800, combinationLimit: Int = Self.combinationLimit) -> Enumeration {
    while true {
      let enumeration = Enumeration(generator.next(lineLimit: lineLimit))
      if enumeration.combinations <= combinationLimit { return enumeration }
    }
  }

  /// Every cell that a roster may have.
  static func cells(_ scenario: Scenario) -> [Roster.Duty?] {
    [nil] + scenario.shifts.flatMap { shift in scenario.posts.map { Roster.Duty(shift: shift.id, post: $0.id) } }
  }

  static func allLines(_ scenario: Scenario) -> [[Roster.Duty?]] {
    let cells = cells(scenario)
    var lines: [[Roster.Duty?]] = [[]]
    for _ in 0..<scenario.period.horizonDays { lines = lines.flatMap { line in cells.map { line + [$0] } } }
    return lines
  }

  /// Combinations of lines without breaches.
  var combinations: Int { lines.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).overflow ? Int.max : $0 * $1.count } }

  func roster(_ duties: [[Roster.Duty?]]) -> Roster {
    Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties)
  }

  /// Whether something holds for all rosters that have the least points.
  func holdsForAllOptima(_ holds: @escaping (Roster) -> Bool) -> Bool {
    var result = true
    _ = optimum { result = result && holds($0) }
    return result
  }

  /// The least points of any roster without breaches; nil where there is none.
  ///
  /// Combinations are passed over whose lines, with what no presence avoids, cost as much as a roster that is known: demands never give points back.
  /// - Parameter visit: told every roster that has these points; with it, only combinations whose lines cost more are passed over.
  func optimum(visit: ((Roster) -> Void)? = nil) -> (points: Int, roster: Roster)? {
    guard lines.allSatisfy({ !$0.isEmpty }) else { return nil }
    let restPoints = (0...lines.count).map { from in lines[min(from, lines.count)...].reduce(0) { $0 + $1[0].points } }
    let certain = certainPoints
    var best = goodRoster()
    var equals: [Roster] = []
    var chosen: [[Roster.Duty?]] = []
    func extend(_ officer: Int, _ points: Int) {
      guard officer < lines.count else {
        let roster = roster(chosen)
        let total = points + audit.requirementPoints(roster)
        if total < best.points {
          best = (total, roster)
          equals = []
        }
        if visit != nil, total == best.points { equals.append(roster) }
        return
      }
      for line in lines[officer] {
        let least = points + line.points + restPoints[officer + 1] + certain
        if least > best.points || (visit == nil && least == best.points) { return }
        chosen.append(line.duties)
        extend(officer + 1, points + line.points)
        chosen.removeLast()
      }
    }
    extend(0, 0)
    if let visit { equals.forEach(visit) }
    return best
  }

  /// What the demands cost at least, whoever is present.
  private var certainPoints: Int {
    scenario.demands().reduce(0) { sum, demand in
      let weight = demand.covering.map { demand.weight(of: scenario.shifts[$0.shift], at: demand.posts.first ?? Post.reserveID) }.max() ?? 0
      // Nobody has more than one duty on a day.
      let most = scenario.officers.count * Set(demand.covering.map(\.day)).count * weight
      return sum + ((0...most).map { demand.points(present: $0) }.min() ?? 0)
    }
  }

  /// A roster to begin with: each officer in turn takes the line that is best with the others' lines, until that changes nothing.
  private func goodRoster() -> (points: Int, roster: Roster) {
    var chosen = lines.map { $0[0] }
    func total() -> Int { chosen.reduce(0) { $0 + $1.points } + audit.requirementPoints(roster(chosen.map(\.duties))) }
    var points = total()
    var isBetter = true
    while isBetter {
      isBetter = false
      for officer in chosen.indices {
        for line in lines[officer] {
          let before = chosen[officer]
          chosen[officer] = line
          let changed = total()
          if changed < points {
            points = changed
            isBetter = true
          } else {
            chosen[officer] = before
          }
        }
      }
    }
    return (points, roster(chosen.map(\.duties)))
  }
}
