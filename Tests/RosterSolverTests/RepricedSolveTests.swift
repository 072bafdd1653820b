import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Solves of one repair at several prices")
struct RepricedSolveTests {
  @Test("A solver made ready once finds at each price what one made for that price finds", arguments: 0..<8)
  func readySolverFindsTheSame(block: UInt64) throws {
    var solved = 0
    for seed in (block * 300)..<(block * 300 + 300) where solved < 24 {
      guard var question = try SettledShiftTests.Question(seed: seed + 900), let usual = question.scenario.repair else { continue }
      var random = SplitMix64(seed: seed)
      for countsOthers in [false, true] {
        question.scenario.repair = nil
        let asked = question.scenario.demands()
        question.scenario.repair = RepairPrices(minimum: 1, person: 1, countsOthers: countsOthers, dates: usual.dates)
        question.scenario.repair?.asked = asked
        var ready = RosterSolver(question.scenario)
        try ready.lookForClashes()
        try ready.compileLines(allowed: question.settings.allowed, threads: 2)
        for _ in 0..<2 {
          question.scenario.repair = RepairPrices(
            minimum: random.pick([1, 30, 200]), person: random.pick([0, 5, 60]), cell: random.number(0...4), recall: random.number(0...2),
            countsOthers: countsOthers, dates: usual.dates)
          if random.chance(50) { question.scenario.repair?.untouched = [random.pick(question.scenario.officers).id] }
          let times = random.number(1...4)
          for place in question.scenario.tasks.indices {
            question.scenario.tasks[place].points *= times
            for part in question.scenario.tasks[place].parts.indices { question.scenario.tasks[place].parts[part].points *= times }
          }
          question.scenario.levels.must *= times
          let own = try RosterSolver(question.scenario).solve(question.settings)
          question.scenario.repair?.asked = asked
          let found = try ready.repriced(question.scenario).solve(question.settings)
          guard own.stop == .proven, found.stop == .proven else {
            #expect(own.stop == found.stop)
            continue
          }
          #expect(found.points == own.points)
          let roster = try #require(found.roster)
          #expect(RosterAudit(question.scenario).judge(roster).points == found.points)
          solved += 1
        }
      }
    }
    #expect(solved >= 24)
  }

  @Test("Whom a repair leaves untouched keeps his cells, as if nothing else could stand in them", arguments: 0..<4)
  func untouchedKeepTheirCells(block: UInt64) throws {
    var compared = 0
    for seed in (block * 300)..<(block * 300 + 300) where compared < 5 {
      guard var question = try SettledShiftTests.Question(seed: seed + 300), let draft = question.scenario.draft else { continue }
      question.scenario.repair?.person = 3
      question.scenario.repair?.minimum = 50
      let free = try RosterSolver(question.scenario).solve(question.settings)
      guard let roster = free.roster, free.stop == .proven else { continue }
      let moved = question.scenario.officers.map(\.id).first { officer in
        question.days.contains { roster.duty(officer, on: $0) != draft.duty(officer, on: $0) }
      }
      guard let moved else { continue }
      var held = question
      for date in question.days { held.settings.allowed.allowOnly([.exactly(draft.duty(moved, on: date))], officer: moved, date: date) }
      question.scenario.repair?.untouched = [moved]
      let (untouched, exact) = (
        try RosterSolver(question.scenario).solve(question.settings), try RosterSolver(held.scenario).solve(held.settings)
      )
      guard untouched.stop == .proven, exact.stop == .proven, let kept = untouched.roster else {
        #expect(untouched.stop == exact.stop)
        continue
      }
      #expect(question.days.allSatisfy { kept.duty(moved, on: $0) == draft.duty(moved, on: $0) })
      #expect(untouched.points == exact.points)
      compared += 1
    }
    #expect(compared == 5)
  }
}
