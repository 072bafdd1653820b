import PatrolModel
import RosterAudit
import RosterSolver
import Testing

@Suite("Edits by hand")
struct EditTests {
  /// A solved tiny roster with crews and tasks, and the grid that a workbook of it would hold: published days, no look-ahead.
  private func solved(_ seed: UInt64) throws -> (scenario: Scenario, roster: Roster, grid: Roster)? {
    var generator = TaskScenario(seed: seed)
    let scenario = generator.next()
    guard let roster = try RosterSolver(scenario).solve(SolverSettings(threads: 1)).roster else { return nil }
    let days = scenario.period.days
    let grid = Roster(from: roster.from, days: days, officers: roster.officers, duties: roster.duties.map { Array($0.prefix(days)) })
    return (scenario, roster, grid)
  }

  /// Any duty that the scenario has words for, or none.
  private func anyDuty(_ scenario: Scenario, _ random: inout SplitMix64) -> Roster.Duty? {
    random.chance(25) ? nil : .init(shift: random.pick(scenario.shifts).id, post: random.pick(scenario.posts).id)
  }

  @Test("a grid without edits gives the roster back, crews, teams and look-ahead included", arguments: 1..<60 as Range<UInt64>)
  func untouched(seed: UInt64) throws {
    guard let (scenario, roster, grid) = try solved(seed) else { return }
    let edited = RosterAudit(scenario).edited(roster, by: grid)
    #expect(edited.edits.isEmpty)
    #expect(edited.roster == roster)
    #expect(edited.pointsBefore == edited.pointsAfter)
  }

  @Test("edits are told cell by cell, untouched crews stay, and no vehicle rides twice at once", arguments: 1..<120 as Range<UInt64>)
  func edits(seed: UInt64) throws {
    guard case (let scenario, let roster, var grid)? = try solved(seed) else { return }
    var random = SplitMix64(seed: seed &+ 9)
    for _ in 0..<random.number(1...3) {
      let row = random.number(0...(grid.officers.count - 1))
      grid.duties[row][random.number(0...(grid.days - 1))] = anyDuty(scenario, &random)
    }
    let audit = RosterAudit(scenario)
    let edited = audit.edited(roster, by: grid)
    var changed: [String] = []
    for (row, officer) in grid.officers.enumerated() {
      for day in 0..<grid.days where grid.duties[row][day] != roster.duties[row][day] { changed.append("\(officer) \(grid.from + day)") }
      #expect(Array(edited.roster.duties[row].prefix(grid.days)) == grid.duties[row])
      #expect(edited.roster.duties[row].dropFirst(grid.days) == roster.duties[row].dropFirst(grid.days))
    }
    #expect(edited.edits.map { "\($0.officer) \($0.date)" } == changed)
    let report = audit.judge(edited.roster)
    #expect(edited.pointsAfter == report.points)
    #expect(edited.pointsBefore == audit.judge(roster).points)
    // An edit neither invents officers outside the roster in crews nor leaves somebody in a crew whose cell says otherwise.
    #expect(report.mismatches.isEmpty)
    for crew in edited.roster.crews {
      for officer in crew.officers {
        #expect(edited.roster.duty(officer, on: crew.date) == .init(shift: crew.shift, post: crew.post), "seed \(seed)")
      }
    }
    let touched = edited.edits.flatMap { edit in [edit.was, edit.now].compactMap { $0 }.map { "\(edit.date) \($0.shift) \($0.post?.text ?? "")" } }
    func isTouched(_ crew: Roster.Crew) -> Bool { touched.contains("\(crew.date) \(crew.shift) \(crew.post)") }
    #expect(edited.roster.crews.filter { !isTouched($0) } == roster.crews.filter { !isTouched($0) })
    let doubled = report.crewBreaches.contains { if case .vehicleTaken = $0.fault { true } else { false } }
    let wasDoubled = audit.judge(roster).crewBreaches.contains { if case .vehicleTaken = $0.fault { true } else { false } }
    #expect(!doubled || wasDoubled, "seed \(seed)")
    for edit in edited.edits { #expect(edit.crewBreaches.allSatisfy(report.crewBreaches.contains)) }
    if edited.edits.count == 1 { #expect(edited.edits[0].points == edited.pointsAfter - edited.pointsBefore) }
  }

  @Test("an edit that breaks a rule is told with the breach and its points")
  func breach() throws {
    let monday = CivilDate(dayNumber: 20_780)
    let shifts = RandomScenario.shifts.filter { ["P", "S", "M"].contains($0.id.text) }
    let scenario = Scenario(
      period: .init(from: monday, days: 2, lookAheadDays: 1), shifts: shifts, officers: [Officer(id: "A"), Officer(id: "B")],
      zones: [Zone(id: "z")],
      requirements: [
        Requirement(id: "r", place: .zones(["z"]), time: .shifts(["P"]), minimum: 1, points: .init(minimum: 50))
      ], rules: RuleID.allCases.filter { $0 != .minRestHours }.map { RuleSetting(rule: $0, isOff: true) })
    let roster = Roster(
      from: monday, days: 2, officers: ["A", "B"],
      duties: [[.init(shift: "P", post: "z"), .init(shift: "P", post: "z"), .init(shift: "P", post: "z")], [nil, nil, nil]])
    var grid = Roster(from: monday, days: 2, officers: ["A"], duties: [[.init(shift: "M", post: "z"), .init(shift: "P")]])
    let edited = RosterAudit(scenario).edited(roster, by: grid)
    // The second day names the shift alone: its post stays.
    #expect(edited.edits.count == 1)
    #expect(edited.edits.first?.points == 50)
    #expect(edited.edits.first?.breaches.map(\.rule) == [.minRestHours])
    #expect(edited.roster.duties[0][2] == .init(shift: "P", post: "z"))
    grid.duties[0][1] = .init(shift: "S")
    #expect(RosterAudit(scenario).edited(roster, by: grid).edits.count == 2)
  }
}
