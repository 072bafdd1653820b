import PatrolModel
import RosterAudit
import RosterSolver
import Testing

@Suite("Regu pattern")
struct PatternTests {
  private static let from = CivilDate(dayNumber: 20_780)
  private static let reguSize = 6

  /// Four regu, two days apart on P P S S M M off off, who have kept to it for two weeks.
  private func scenario(onLeave: [Officer.ID]) -> Scenario {
    let cycle: [Shift.ID?] = ["P", "P", "S", "S", "M", "M", nil, nil]
    let regu = ["I", "II", "III", "IV"]
    let pattern = ReguPattern(cycle: cycle, start: Dictionary(uniqueKeysWithValues: regu.enumerated().map { ($1, Self.from + -2 * $0) }))
    let officers = regu.flatMap { name in (1...Self.reguSize).map { Officer(id: Officer.ID("\(name)-\($0)"), regu: name) } }
    var history = History()
    for officer in officers {
      for back in 1...14 {
        let date = Self.from + -back
        guard let name = officer.regu, let cell = pattern.cell(regu: name, on: date) else { continue }
        history.cells[officer.id, default: [:]][date] = cell.map { .shift($0, post: nil) } ?? .off
      }
    }
    return Scenario(
      period: .init(from: Self.from), shifts: Array(RandomScenario.shifts[0...2]), officers: officers,
      availability: onLeave.map { Availability(officer: $0, from: Self.from, to: Self.from + 9, kind: "cuti") }, reguPattern: pattern,
      fixedPosts: [Post(id: "kota")],
      requirements: ["P", "S", "M"].map { shift in
        Requirement(
          id: Requirement.ID("kota-\(shift)"), place: .posts(["kota"]), time: .shifts([Shift.ID(shift)]), minimum: Self.reguSize,
          points: .init(minimum: 20))
      }, history: history)
  }

  private func patternCell(_ scenario: Scenario, _ officer: Officer, _ date: CivilDate) -> Shift.ID? {
    officer.regu.flatMap { scenario.reguPattern?.cell(regu: $0, on: date) } ?? nil
  }

  @Test("At full strength every cell of four regu equals the pattern")
  func fullStrength() throws {
    let scenario = scenario(onLeave: [])
    let result = try RosterSolver(scenario).solve()
    let roster = try #require(result.roster)
    for officer in scenario.officers {
      for day in 0..<scenario.period.horizonDays {
        let date = scenario.period.date(day)
        #expect(roster.duty(officer.id, on: date)?.shift == patternCell(scenario, officer, date), "\(officer.id) \(date)")
      }
    }
    #expect(result.stop == .proven)
    #expect(RosterAudit(scenario).departures(roster).isEmpty)
  }

  @Test("With three on leave at least nine cells in ten equal the pattern, and each departure has its reason")
  func onLeave() throws {
    let scenario = scenario(onLeave: ["I-1", "II-3", "IV-6"])
    let result = try RosterSolver(scenario).solve(SolverSettings(nodeLimit: 50))
    let roster = try #require(result.roster)
    let audit = RosterAudit(scenario)
    let departures = audit.departures(roster)
    let away = Set(scenario.availability.map(\.officer))
    var cells = 0
    var left: [Departure.ID] = []
    for officer in scenario.officers where !away.contains(officer.id) {
      for day in 0..<scenario.period.horizonDays {
        let date = scenario.period.date(day)
        cells += 1
        if roster.duty(officer.id, on: date)?.shift != patternCell(scenario, officer, date) { left.append(.init(officer: officer.id, date: date)) }
      }
    }
    #expect(!left.isEmpty)
    #expect(left.count * 10 <= cells)
    let listed = departures.filter { !away.contains($0.officer) }.map { Departure.ID(officer: $0.officer, date: $0.date) }
    #expect(Set(listed) == Set(left))
    #expect(departures.allSatisfy { !$0.reasons.isEmpty })
    #expect(audit.judge(roster).points == result.points)
  }
}

extension Departure {
  fileprivate struct ID: Hashable {
    var officer: Officer.ID
    var date: CivilDate
  }
}
