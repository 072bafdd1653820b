/// A line of one worker with what the master needs to know of it.
struct KnownLine: Sendable {
  let worker: Int
  let letters: [UInt8]
  /// Points of cells and rules.
  let cost: Int
  /// Points of the rules alone.
  let ruleCost: Int
  let entries: [RowEntry]
}

/// All distinct lines found so far.
struct LinePool: Sendable {
  private(set) var lines: [KnownLine] = []
  /// For each worker its lines, in order of discovery.
  private(set) var ofWorker: [[Int]]
  private var numbers: [[[UInt8]: Int]]

  init(workerCount: Int) {
    ofWorker = Array(repeating: [], count: workerCount)
    numbers = Array(repeating: [:], count: workerCount)
  }

  /// The number of a line, noted when it is new; nil when the worker may not have it.
  mutating func number(of letters: [UInt8], worker: Int, in compiled: CompiledProblem) -> Int? {
    if let known = numbers[worker][letters] { return known }
    guard case .points(let cost) = compiled.problem.evaluate(line: letters, of: worker) else { return nil }
    var cellCost = 0
    for (day, letter) in letters.enumerated() {
      cellCost += Int(compiled.problem.workers[worker].cells[day * compiled.problem.letterCount + Int(letter)] ?? 0)
    }
    let entries = compiled.rowEntries(of: letters, worker: worker)
    lines.append(KnownLine(worker: worker, letters: letters, cost: cost, ruleCost: cost - cellCost, entries: entries))
    ofWorker[worker].append(lines.count - 1)
    numbers[worker][letters] = lines.count - 1
    return lines.count - 1
  }
}
