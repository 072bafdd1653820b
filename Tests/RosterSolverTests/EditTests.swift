import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
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
    func isTouched(_ crew: Roster.Crew) -> Bool { touched.contains(spot(crew)) }
    #expect(edited.roster.crews.filter { !isTouched($0) } == roster.crews.filter { !isTouched($0) })
    let doubled = report.crewBreaches.contains { if case .vehicleTaken = $0.fault { true } else { false } }
    let wasDoubled = audit.judge(roster).crewBreaches.contains { if case .vehicleTaken = $0.fault { true } else { false } }
    #expect(!doubled || wasDoubled, "seed \(seed)")
    for edit in edited.edits { #expect(edit.crewBreaches.allSatisfy(report.crewBreaches.contains)) }
    let step = scenario.levels.crewBreach
    #expect(edited.after.ordinaryPoints == report.points - step * report.crewBreaches.reduce(0) { $0 + $1.steps })
    if edited.edits.count == 1 {
      let edit = edited.edits[0]
      #expect(edit.points == edited.pointsAfter - edited.pointsBefore)
      #expect(edit.ordinaryPoints == edited.after.ordinaryPoints - edited.before.ordinaryPoints)
      #expect((edit.points == 0) == (edit.ordinaryPoints == 0) || edit.broken + edit.mended > 0)
    }
  }

  private func spot(_ crew: Roster.Crew) -> String { "\(crew.date) \(crew.shift) \(crew.post)" }

  @Test("crews that nobody left stay where an edit touches their post, unless that breaks more", arguments: 1..<160 as Range<UInt64>)
  func stayingCrews(seed: UInt64) throws {
    guard case (let scenario, let roster, var grid)? = try solved(seed) else { return }
    var random = SplitMix64(seed: seed &+ 31)
    // Where crews ride somebody comes or goes.
    guard !roster.crews.isEmpty else { return }
    let crew = random.pick(roster.crews)
    let day = crew.date - roster.from
    guard day < grid.days else { return }
    let there = Roster.Duty(shift: crew.shift, post: crew.post)
    let isNewcomer = random.chance(60)
    let rows = grid.officers.indices.filter { (roster.duties[$0][day] == there) != isNewcomer }
    guard !rows.isEmpty else { return }
    let row = random.pick(rows)
    grid.duties[row][day] = isNewcomer ? there : nil
    let audit = RosterAudit(scenario)
    let edited = audit.edited(roster, by: grid).roster
    let officer = grid.officers[row]
    func isKept(_ crew: Roster.Crew, in crews: [Roster.Crew]) -> Bool {
      crews.contains { other in
        var bare = other
        bare.members.removeAll { $0 == officer && !crew.members.contains($0) }
        return bare == crew
      }
    }
    let stay = roster.crews.filter { !$0.officers.contains(officer) || edited.duty(officer, on: $0.date) == .init(shift: $0.shift, post: $0.post) }
    let spots = Set(roster.crews.filter { !isKept($0, in: edited.crews) }.map(spot))
    // Neither leaving him without a seat nor giving him one in any of the crews that could stay may have been as good.
    for place in spots where stay.contains(where: { spot($0) == place && !isKept($0, in: edited.crews) }) {
      var alternative = edited
      let other = edited.crews.filter { spot($0) != place }
      let here = stay.filter { spot($0) == place }
      alternative.crews = other + here
      alternative.isSeated = true
      #expect(audit.crewPoints(alternative).points > audit.crewPoints(edited).points, "seed \(seed)")
      guard isNewcomer else { continue }
      for seat in here.indices where !here[seat].officers.contains(officer) {
        var joined = here
        joined[seat].members.append(officer)
        alternative.crews = other + joined
        #expect(audit.crewPoints(alternative).points > audit.crewPoints(edited).points, "seed \(seed)")
      }
    }
  }

  /// Two crews of two at one post; E is off duty.
  private func office(most: Int) -> (scenario: Scenario, roster: Roster) {
    let monday = CivilDate(dayNumber: 20_780)
    let kind = CrewKind(id: "patroli", least: 2, most: most)
    let scenario = Scenario(
      period: .init(from: monday, days: 1), shifts: RandomScenario.shifts.filter { ["P", "S"].contains($0.id.text) },
      officers: ["A", "B", "C", "D", "E"].map { Officer(id: $0) }, zones: [Zone(id: "z")], crewKinds: [kind], requirements: [])
    let duty = Roster.Duty(shift: "P", post: "z")
    let roster = Roster(
      from: monday, days: 1, officers: ["A", "B", "C", "D", "E"], duties: [[duty], [duty], [duty], [duty], [nil]],
      crews: [
        .init(date: monday, shift: "P", post: "z", kind: "patroli", members: ["A", "D"]),
        .init(date: monday, shift: "P", post: "z", kind: "patroli", members: ["B", "C"]),
      ])
    return (scenario, roster)
  }

  @Test("a newcomer takes a free seat in a crew that is there; without one he breaks a rule and no crew is torn")
  func newcomer() throws {
    for (most, members) in [(3, ["A", "D", "E"]), (2, ["A", "D"])] {
      let (scenario, roster) = office(most: most)
      var grid = roster
      grid.crews = []
      grid.duties[4] = [.init(shift: "P", post: "z")]
      let edited = RosterAudit(scenario).edited(roster, by: grid)
      #expect(edited.roster.crews.prefix(2).map(\.members) == [members.map { Officer.ID($0) }, ["B", "C"]])
      #expect(edited.after.breaches == (most == 3 ? 0 : 1))
      #expect(edited.edits.first?.broken == (most == 3 ? 0 : 1))
      #expect(edited.edits.first?.ordinaryPoints == edited.after.ordinaryPoints - edited.before.ordinaryPoints)
    }
  }

  @Test("whoever leaves takes nothing from crews he was not in, and who is left behind finds a free seat")
  func leaver() throws {
    let (scenario, roster) = office(most: 3)
    var grid = roster
    grid.duties[3] = [nil]
    let edited = RosterAudit(scenario).edited(roster, by: grid)
    #expect(edited.roster.crews.map(\.members) == [["A", "B", "C"]])
    #expect(edited.after.breaches == 0)
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
