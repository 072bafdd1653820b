import LinearProgramming
import Testing

@testable import LineGeneration

@Suite("Bases of the master that are returned to")
struct KeptBasisTests {
  /// Four days on which two of four workers are asked for; whoever is missing, and every day worked, costs points.
  private static func problem(_ generator: inout SplitMix64) -> RosterProblem {
    var problem = RosterProblem(dayCount: 4, letterCount: 2)
    for day in 0..<4 {
      problem.rows.append(.atLeast(2))
      problem.columns.append(StaticColumn(cost: generator.whole(4...9), upper: 2, entries: [RowEntry(row: day, coefficient: 1)], branchPriority: 0))
    }
    for _ in 0..<4 {
      var worker = Worker(dayCount: 4, letterCount: 2)
      for day in 0..<4 {
        worker.cells[2 * day + 1] = Int32(generator.whole(0...9))
        worker.cellRows[2 * day + 1] = Int32(day)
      }
      problem.workers.append(worker)
    }
    return problem
  }

  @Test("After other nodes have taken its lines out, a program returned to its basis is optimal without a pivot")
  func returning() throws {
    var goneCount = 0
    for seed in 0..<40 {
      var generator = SplitMix64(seed: UInt64(seed))
      let compiled = try CompiledProblem(Self.problem(&generator), productStateLimit: 100)
      goneCount += try LinearProgram.confined { program in try Self.linesGone(compiled, &generator, &program) }
    }
    #expect(goneCount > 40)
  }

  @Test("A column that rested at its upper bound rests there again, though another node has closed it meanwhile")
  func upperBounds() throws {
    var generator = SplitMix64(seed: 1)
    var problem = Self.problem(&generator)
    // Whoever is missing pays, so as many come as may: this column is at its upper bound.
    problem.columns.append(StaticColumn(cost: -20, upper: 2, entries: [RowEntry(row: 0, coefficient: -1)], branchPriority: 0))
    let compiled = try CompiledProblem(problem, productStateLimit: 100)
    try LinearProgram.confined { program in
      let (first, pool) = try Self.solved(compiled, &program)
      var master = first
      let root = NodeState(compiled)
      #expect(master.value(ofColumn: 4) == 2)
      let kept = master.basis(of: program)
      var elsewhere = root
      elsewhere.upper[4] = 0
      try master.restrict(to: elsewhere, pool: pool, &program)
      #expect(try master.solve(.dual, limits: SolveLimits(), &program) == nil)
      try master.restore(kept, within: root, pool: pool, &program)
      let pivots = master.pivots
      #expect(try master.solve(.primal, limits: SolveLimits(), &program) == nil)
      #expect(master.pivots == pivots)
    }
  }

  /// The master over all sixteen lines of everybody, solved.
  private static func solved(_ compiled: CompiledProblem, _ program: inout LinearProgram) throws -> (Master, LinePool) {
    var master = try Master(compiled, &program)
    var pool = LinePool(workerCount: 4)
    let lines = (0..<16).map { bits in (0..<4).map { UInt8(bits >> $0 & 1) } }
    let numbers = (0..<4).flatMap { worker in lines.compactMap { pool.number(of: $0, worker: worker, in: compiled) } }
    try master.add(numbers, of: pool, &program)
    try master.restrict(to: NodeState(compiled), pool: pool, &program)
    #expect(try master.solve(.primal, limits: SolveLimits(), &program) == nil)
    return (master, pool)
  }

  /// Solves, turns to another node, takes idle lines out and returns; how many of the first basis were gone meanwhile.
  private static func linesGone(_ compiled: CompiledProblem, _ generator: inout SplitMix64, _ program: inout LinearProgram) throws -> Int {
    let (first, pool) = try solved(compiled, &program)
    var master = first
    let root = NodeState(compiled)
    let objective = master.objective
    let used = master.usedLines.map { pool.lines[$0.number] }
    let kept = master.basis(of: program)

    var elsewhere = root
    for day in 0..<4 {
      if generator.chance(0.5) { elsewhere.upper[day] = 0 } else { elsewhere.lower[day] = 2 }
    }
    try master.restrict(to: elsewhere, pool: pool, &program)
    #expect(try master.solve(.dual, limits: SolveLimits(), &program) == nil)
    try master.purge(limit: 2, &program)
    let gone = used.count { line in !pool.ofWorker[line.worker].contains { pool.lines[$0].letters == line.letters && master.contains($0) } }

    try master.restore(kept, within: root, pool: pool, &program)
    let pivots = master.pivots
    #expect(try master.solve(.dual, limits: SolveLimits(), &program) == nil)
    #expect(master.pivots == pivots)
    #expect(abs(master.objective - objective) < 1e-6)
    return gone
  }
}
