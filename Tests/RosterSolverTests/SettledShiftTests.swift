import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Shifts that a repair leaves as they are")
struct SettledShiftTests {
  /// A repair of a tiny roster with crews, vehicles and tasks, in which somebody is lost and some cells are open.
  struct Question {
    var scenario: Scenario
    var settings = SolverSettings(threads: 1, nodeLimit: 100)
    /// Cells that stay as they are.
    var held = Set<Cell>()

    struct Cell: Hashable {
      var officer: Officer.ID
      var date: CivilDate
    }

    init?(seed: UInt64) throws {
      var generator = TaskScenario(seed: seed)
      scenario = generator.next()
      guard let published = try RosterSolver(scenario).solve(SolverSettings(threads: 1, nodeLimit: 20)).roster else { return nil }
      var random = SplitMix64(seed: seed &+ 5)
      let period = scenario.period
      let first = random.number(0...(period.horizonDays - 1))
      let dates = period.date(first)...period.date(random.number(first...(period.horizonDays - 1)))
      let lost = Cell(officer: random.pick(scenario.officers).id, date: dates.lowerBound)
      var grid = published
      for (place, officer) in grid.officers.enumerated() where officer == lost.officer { grid.duties[place][lost.date - grid.from] = nil }
      let short = RosterAudit(scenario).laid(grid, over: published)
      for officer in scenario.officers {
        for date in (0..<period.horizonDays).map(period.date) {
          let cell = Cell(officer: officer.id, date: date)
          if dates.contains(date), cell != lost, random.chance(50) { continue }
          settings.allowed.allowOnly([.exactly(short.duty(officer.id, on: date))], officer: officer.id, date: date)
          held.insert(cell)
        }
      }
      scenario.draft = short
      scenario.partnerships = []
      scenario.repair = RepairPrices(
        minimum: random.pick([1, 50]), person: random.pick([0, 3, 40]), cell: random.number(0...3), recall: random.number(0...2),
        countsOthers: random.chance(60), dates: dates)
    }

    var days: [CivilDate] { (0..<scenario.period.horizonDays).map(scenario.period.date) }

    /// The shifts of a day in which everyone who may be there stays where he is, and somebody is.
    var stillShifts: [(date: CivilDate, shift: Shift.ID)] {
      guard let draft = scenario.draft else { return [] }
      return days.flatMap { date -> [(date: CivilDate, shift: Shift.ID)] in
        guard scenario.officers.allSatisfy({ held.contains(Cell(officer: $0.id, date: date)) }) else { return [] }
        return scenario.shifts.map(\.id).filter { shift in scenario.officers.contains { draft.duty($0.id, on: date)?.shift == shift } }.map {
          (date, $0)
        }
      }
    }

    /// Whether the crews of still shifts and all teams are those of the draft.
    func keepsCrews(_ roster: Roster) -> Bool {
      guard let draft = scenario.draft else { return false }
      return Set(roster.teams) == Set(draft.teams)
        && stillShifts.allSatisfy { still in
          func crews(_ roster: Roster) -> Set<Roster.Crew> { Set(roster.crews.filter { $0.date == still.date && $0.shift == still.shift }) }
          return crews(roster) == crews(draft)
        }
    }

    func solved(settles: Bool) throws -> SolverResult {
      var settings = settings
      settings.settlesShifts = settles
      return try RosterSolver(scenario).solve(settings)
    }
  }

  @Test(
    "Without rows and columns of their own they cost what they cost with them, and a roster is dearer only where crews or teams may not be formed again",
    arguments: 0..<8)
  func equal(batch: Int) throws {
    var alike = 0
    var seed = UInt64(batch * 10_000 + 9_300_000)
    let last = seed + 300
    while alike < 12, seed < last {
      seed += 1
      guard let question = try Question(seed: seed), !question.stillShifts.isEmpty else { continue }
      let whole = try question.solved(settles: false)
      let settled = try question.solved(settles: true)
      guard whole.stop != .nodeLimit, settled.stop != .nodeLimit else { continue }
      guard let free = whole.roster, let wholePoints = whole.points else {
        #expect(settled.roster == nil, "seed \(seed)")
        continue
      }
      guard let roster = settled.roster, let points = settled.points else {
        #expect(!question.keepsCrews(free), "seed \(seed)")
        continue
      }
      let report = RosterAudit(question.scenario).judge(roster)
      #expect(settled.stop == .proven && settled.bound == points && report.points == points && report.mismatches.isEmpty, "seed \(seed)")
      #expect(points >= wholePoints && settled.boundsLogged.allSatisfy { $0 <= points }, "seed \(seed)")
      #expect(points == wholePoints || !question.keepsCrews(free), "seed \(seed)")
      if points == wholePoints { alike += 1 }
    }
    #expect(alike == 12)
  }

  @Test("their people, crews and teams stand in the roster as in the draft", arguments: 0..<4)
  func untouched(batch: Int) throws {
    var seen = 0
    var seed = UInt64(batch * 10_000 + 9_500_000)
    let last = seed + 300
    while seen < 10, seed < last {
      seed += 1
      guard let question = try Question(seed: seed), let draft = question.scenario.draft, let roster = try question.solved(settles: true).roster
      else { continue }
      for officer in question.scenario.officers {
        for date in question.days where question.held.contains(.init(officer: officer.id, date: date)) {
          #expect(roster.duty(officer.id, on: date) == draft.duty(officer.id, on: date), "seed \(seed)")
        }
      }
      if !question.stillShifts.isEmpty, question.keepsCrews(roster) { seen += 1 }
    }
    #expect(seen == 10)
  }
}
