import Testing

@testable import LineGeneration

@Suite("Parts")
struct PartTests {
  /// A tiny problem, a solution of it that is seldom the best, and a part around that.
  private struct Case {
    var given: RosterProblem
    var compiled: CompiledProblem
    /// Solution of the problem as it was given; its column values are the best for its lines.
    var solution: RosterSolution
    var allowed: ContiguousArray<Bool>
    var part: Part

    /// Nil when the problem has no solution.
    init?(seed: UInt64) throws {
      given = try TinyProblems.problem(seed: seed)
      var generator = SplitMix64(seed: seed ^ 0xfeed)
      given.totals = TinyProblems.totals(of: given, &generator)
      // Other prices lead to other solutions of the same rules and rows.
      var shuffled = given
      for worker in shuffled.workers.indices {
        shuffled.workers[worker].cells = shuffled.workers[worker].cells.map { cost in cost.map { _ in Int32(generator.whole(0...30)) } }
      }
      guard let lines = try solve(shuffled).best?.lines, let best = try solve(given.held(to: lines) { _, _ in false }).best else { return nil }
      solution = best
      compiled = try CompiledProblem(given, productStateLimit: 6000)
      let share = generator.chance(0.5) ? 0 : 0.2
      allowed = ContiguousArray(given.workers.flatMap { $0.cells.map { $0 != nil && !generator.chance(share) } })
      let workers = given.workers.indices.filter { _ in generator.chance(0.6) }
      let first = generator.whole(0...(given.dayCount - 1))
      let days = first..<(generator.whole(first...(given.dayCount - 1)) + 1)
      part = try Part(
        of: compiled, around: best.withTotals(of: given), allowed: allowed, workers: workers.isEmpty ? [0] : workers, days: days)
    }

    /// The whole problem with everything but the part's workers, days and columns held, and only what the part may use allowed there.
    var rest: RosterProblem {
      var rest = given.held(to: solution.lines) { worker, day in part.workers.contains(worker) && part.days.contains(day) }
      for column in rest.columns.indices where !part.columns.contains(column) {
        rest.columns[column].lower = solution.columnValues[column]
        rest.columns[column].upper = solution.columnValues[column]
      }
      for worker in part.workers {
        for cell in rest.workers[worker].cells.indices where !allowed[worker * compiled.cellCount + cell] {
          if Int(solution.lines[worker][cell / given.letterCount]) != cell % given.letterCount { rest.workers[worker].cells[cell] = nil }
        }
      }
      return rest
    }

    /// The points of what the part's solution makes of the whole, by the problem as it was given.
    func wholePoints(_ inPart: RosterSolution) -> Int? {
      var merged = part.merged(inPart, into: solution.withTotals(of: given))
      merged.columnValues.removeLast(compiled.problem.columns.count - given.columns.count)
      return given.evaluate(merged)
    }
  }

  @Test("A part's best solution is the best of the whole with everything else held", arguments: 0..<6)
  func optimumEqualsHeldOptimum(block: Int) throws {
    var counts = (cases: 0, improved: 0, narrow: 0)
    for seed in (block * 100)..<(block * 100 + 100) {
      guard let one = try Case(seed: UInt64(seed)) else { continue }
      let problem = one.part.problem
      #expect(problem.faults() == [], "seed \(seed)")
      counts.cases += 1
      let expected = try #require(TinyProblems.optimum(of: one.rest))
      // The values of its columns are the best for the solution's lines, in the part as in the whole.
      let before = try #require(TinyProblems.optimum(of: problem.held(to: one.part.startingLines) { _, _ in false }), "seed \(seed)")
      #expect(TinyProblems.optimum(of: problem).map { $0 - before } == expected - one.solution.objective, "seed \(seed)")
      let best = try #require(try solve(problem).best, "seed \(seed)")
      #expect(best.objective - before == expected - one.solution.objective, "seed \(seed)")
      #expect(one.wholePoints(best) == expected, "seed \(seed)")
      if expected < one.solution.objective { counts.improved += 1 }
      if one.part.days.count < one.given.dayCount { counts.narrow += 1 }
    }
    #expect(counts.cases > 30 && counts.improved > 5 && counts.narrow > 20)
  }

  @Test("A part of everybody on all days frees every column that shares a row with a cell, however far off")
  func wholePartFreesAll() throws {
    var counted = 0
    for seed in 0..<200 {
      guard let one = try Case(seed: UInt64(seed)) else { continue }
      let whole = try Part(
        of: one.compiled, around: one.solution.withTotals(of: one.given), allowed: one.allowed, workers: Array(one.given.workers.indices),
        days: 0..<one.given.dayCount)
      var rows = Set<Int>()
      for worker in one.given.workers {
        rows.formUnion(worker.cellRows.filter { $0 >= 0 }.map(Int.init))
        rows.formUnion(worker.extraRows.map(\.row))
      }
      var columns = Set<Int>()
      var before = -1
      while columns.count > before {
        before = columns.count
        for (place, column) in one.given.columns.enumerated() where column.entries.contains(where: { rows.contains($0.row) }) {
          columns.insert(place)
          rows.formUnion(column.entries.map(\.row))
        }
      }
      #expect(Set(whole.columns) == columns, "seed \(seed)")
      if columns.count > 1 { counted += 1 }
    }
    #expect(counted > 30)
  }

  @Test("Lines and values are a solution of a part exactly when they make one of the whole, and their points differ alike", arguments: 0..<4)
  func solutionsMergeIntoSolutions(block: Int) throws {
    var counts = (accepted: 0, refused: 0, banned: 0)
    for seed in (1000 + block * 50)..<(1050 + block * 50) {
      guard let one = try Case(seed: UInt64(seed)) else { continue }
      var generator = SplitMix64(seed: UInt64(seed))
      let (problem, rest) = (one.part.problem, one.rest)
      let letters = RandomRules(dayCount: problem.dayCount, letterCount: problem.letterCount).allLines()
      var usable: [[[UInt8]]] = []
      for (position, worker) in one.part.workers.enumerated() {
        #expect(one.part.startingLines[position] == Array(one.solution.lines[worker][one.part.days]), "seed \(seed)")
        var differences: Set<Int> = []
        for own in letters {
          var line = one.solution.lines[worker]
          line.replaceSubrange(one.part.days, with: own)
          let (inPart, inWhole) = (problem.evaluate(line: own, of: position).pointsOrNil, rest.evaluate(line: line, of: worker).pointsOrNil)
          #expect((inPart == nil) == (inWhole == nil), "seed \(seed)")
          if let inPart, let inWhole { differences.insert(inWhole - inPart) } else { counts.banned += 1 }
        }
        #expect(differences.count == 1, "seed \(seed)")
        usable.append(letters.filter { problem.evaluate(line: $0, of: position) != .banned })
      }
      var differences: Set<Int> = []
      var values: [[Int]] = [[]]
      for column in problem.columns { values = values.flatMap { earlier in (column.lower...column.upper).map { earlier + [$0] } } }
      for attempt in 0..<4 {
        let lines = usable.indices.map { attempt == 0 ? one.part.startingLines[$0] : usable[$0].randomElement(using: &generator) ?? [] }
        var accepted = 0
        for own in values {
          let solution = RosterSolution(lines: lines, columnValues: own, objective: 0)
          let (inPart, inWhole) = (problem.evaluate(solution), one.wholePoints(solution))
          #expect((inPart == nil) == (inWhole == nil), "seed \(seed)")
          guard let inPart, let inWhole else {
            counts.refused += 1
            continue
          }
          differences.insert(inWhole - inPart)
          accepted += 1
        }
        // What the solution has is a solution of the part.
        if attempt == 0 { #expect(accepted > 0, "seed \(seed)") }
        counts.accepted += accepted
      }
      #expect(differences.count == 1, "seed \(seed)")
    }
    #expect(counts.accepted > 30 && counts.refused > 30 && counts.banned > 30)
  }

  @Test("A part leaves alone every line, day and column that it does not free")
  func mergingKeepsTheRest() throws {
    var changed = 0
    for seed in 2000..<2200 {
      guard let one = try Case(seed: UInt64(seed)), let best = try solve(one.part.problem).best else { continue }
      let whole = one.solution.withTotals(of: one.given)
      let merged = one.part.merged(best, into: whole)
      for (worker, line) in merged.lines.enumerated() {
        for day in line.indices where !one.part.workers.contains(worker) || !one.part.days.contains(day) {
          #expect(line[day] == whole.lines[worker][day], "seed \(seed)")
        }
      }
      // A column of the whole that shares no row with the part's cells, not even over others, is not in the part.
      var rows = Set<Int>()
      for worker in one.part.workers {
        for day in one.part.days {
          for letter in 0..<one.given.letterCount {
            rows.insert(Int(one.given.workers[worker].cellRows[day * one.given.letterCount + letter]))
          }
        }
        rows.formUnion(one.given.workers[worker].extraRows.filter { one.part.days.contains($0.day) }.map(\.row))
      }
      var free = Set<Int>()
      for _ in one.given.columns {
        for (number, column) in one.given.columns.enumerated() where column.entries.contains(where: { rows.contains($0.row) }) {
          free.insert(number)
          rows.formUnion(column.entries.map(\.row))
        }
      }
      // Of those that share rows, a part of some days leaves other days' alone.
      #expect(free.isSuperset(of: one.part.columns), "seed \(seed)")
      if one.part.days.count == one.given.dayCount { #expect(Set(one.part.columns) == free, "seed \(seed)") }
      for number in one.given.columns.indices where !one.part.columns.contains(number) {
        #expect(merged.columnValues[number] == whole.columnValues[number], "seed \(seed)")
      }
      if merged.lines != whole.lines { changed += 1 }
    }
    #expect(changed > 20)
  }
}

extension RosterProblem {
  /// The problem with all letters but those of some lines banned, except on the workers' days that are free.
  fileprivate func held(to lines: [[UInt8]], free: (_ worker: Int, _ day: Int) -> Bool) -> RosterProblem {
    var held = self
    for (worker, line) in lines.enumerated() {
      for (day, own) in line.enumerated() where !free(worker, day) {
        for letter in 0..<letterCount where letter != Int(own) { held.workers[worker].cells[day * letterCount + letter] = nil }
      }
    }
    return held
  }
}

extension RosterSolution {
  /// The solution with the sum of each total behind its columns.
  fileprivate func withTotals(of problem: RosterProblem) -> RosterSolution {
    var solution = self
    for total in problem.totals { solution.columnValues.append(total.reduce(0) { $0 + columnValues[$1] }) }
    return solution
  }
}
