import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Clashes")
struct ClashTests {
  private static let monday = CivilDate(dayNumber: 20_780)

  private func scenario(_ requests: [Request], rules: [RuleSetting] = []) -> Scenario {
    Scenario(
      period: .init(from: Self.monday, days: 4, lookAheadDays: 0), shifts: Array(RandomScenario.shifts[0...2]),
      officers: [Officer(id: "Rahman"), Officer(id: "Wulan")], requests: requests, requirements: [], rules: rules)
  }

  @Test("Two locks that leave no rest between a night and a morning are named with the rest rule, and nothing is solved")
  func restRule() throws {
    let scenario = scenario([
      Request(officer: "Wulan", date: Self.monday + 1, cell: .shift("M"), kind: .lock),
      Request(officer: "Wulan", date: Self.monday + 2, cell: .shift("P"), kind: .lock),
      Request(officer: "Wulan", date: Self.monday, cell: .off, kind: .lock),
      Request(officer: "Rahman", date: Self.monday, cell: .shift("P"), kind: .lock),
    ])
    let result = try RosterSolver(scenario).solve()
    #expect(result.stop == .contradiction)
    #expect(result.clashes == [LockClash(officer: "Wulan", dates: [Self.monday + 1, Self.monday + 2], rules: [.minRestHours], size: 3)])
    #expect(result.statistics == SolverStatistics())
    #expect(result.roster == nil)
  }

  @Test("Locks that contradict each other are named without another rule")
  func sameDay() throws {
    let scenario = scenario([
      Request(officer: "Rahman", date: Self.monday, cell: .off, kind: .lock),
      Request(officer: "Rahman", date: Self.monday, cell: .shift("S"), kind: .lock),
    ])
    #expect(try RosterSolver(scenario).clashes() == [LockClash(officer: "Rahman", dates: [Self.monday], rules: [.lock], size: 2)])
  }

  @Test("Weeks of locked days that break several rules everywhere still yield a smallest set: seven days and one rule", arguments: [14, 28, 60])
  func manyLocks(days: Int) throws {
    var scenario = scenario((0..<days).map { Request(officer: "Rahman", date: Self.monday + $0, cell: .work, kind: .lock) })
    scenario.period = .init(from: Self.monday, days: days, lookAheadDays: 0)
    let clashes = try RosterSolver(scenario).clashes()
    #expect(clashes.map(\.size) == [8])
    #expect(clashes.first?.isSmallest == true)
    #expect(clashes.first?.dates.count == 7)
    #expect(clashes.first?.rules.count == 1)
  }

  @Test("The smallest clashing set has as many locks and rules as enumeration of all lines says", arguments: 0..<4)
  func size(batch: Int) throws {
    var compared = 0
    var sizes = Set<Int>()
    var seed = UInt64(3_000_000 + batch * 1000)
    while compared < 15, seed < UInt64(3_000_000 + batch * 1000 + 999) {
      seed += 1
      var generator = RandomScenario(seed: seed)
      var scenario = generator.next(lineLimit: 700)
      scenario.requests = locks(scenario, &generator.random)
      let clashes = try RosterSolver(scenario).clashes()
      guard !clashes.isEmpty else { continue }
      let audit = RosterAudit(scenario)
      let lines = Enumeration.allLines(scenario)
      for (place, officer) in scenario.officers.enumerated() {
        let sets = lines.map { breached($0, officer.id, scenario, audit) }
        let clash = clashes.first { $0.officer == officer.id }
        // Whom the rules alone leave no line is not blocked: they give way.
        guard sets.contains(where: { $0.allSatisfy { $0.hasPrefix("lock ") } }) else { continue }
        #expect((clash == nil) == sets.contains([]), "seed \(seed) officer \(place)")
        guard let clash else { continue }
        #expect(clash.size == smallestHittingSet(sets), "seed \(seed) officer \(place)")
        compared += 1
        sizes.insert(clash.size)
      }
    }
    #expect(compared >= 15)
    #expect(sizes.count >= 2)
  }

  private func locks(_ scenario: Scenario, _ random: inout SplitMix64) -> [Request] {
    scenario.officers.flatMap { officer in
      (0..<scenario.period.horizonDays).compactMap { day -> Request? in
        guard random.chance(65) else { return nil }
        let cell: Request.Cell = random.pick([.off, .work, .shift(random.pick(scenario.shifts).id), .shift(random.pick(scenario.shifts).id)])
        let post = cell == .off || random.chance(70) ? nil : random.pick(scenario.posts).id
        return Request(officer: officer.id, date: scenario.period.date(day), cell: cell, post: post, kind: .lock)
      }
    }
  }

  /// Which locks and rules a line breaks, as texts.
  private func breached(_ line: [Roster.Duty?], _ officer: Officer.ID, _ scenario: Scenario, _ audit: RosterAudit) -> Set<String> {
    let roster = Roster(from: scenario.period.from, days: scenario.period.days, officers: [officer], duties: [line])
    return Set(
      audit.judge(roster).breaches.filter { $0.officer == officer }.map { breach in
        breach.rule == .lock ? "lock \(breach.dates.map(\.description))" : breach.rule.rawValue
      })
  }

  /// The size of the smallest set that has something in common with each set: with these in force no line is left.
  private func smallestHittingSet(_ sets: [Set<String>]) -> Int? {
    let needed = Set(sets).filter { set in !sets.contains { $0.isStrictSubset(of: set) } }
    func isHit(_ chosen: Set<String>, within size: Int) -> Bool {
      guard let missed = needed.first(where: { $0.isDisjoint(with: chosen) }) else { return true }
      return size > 0 && missed.contains { isHit(chosen.union([$0]), within: size - 1) }
    }
    return (0...12).first { isHit([], within: $0) }
  }
}
