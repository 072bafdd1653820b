/// What a part of the search may use: bounds of the static columns and allowed cells of the workers.
struct NodeState: Sendable {
  var lower: [Int]
  var upper: [Int]
  /// At `worker * cellCount + cell`.
  var allowed: ContiguousArray<Bool>
  let letterCount: Int
  let cellCount: Int

  init(_ compiled: CompiledProblem) {
    let problem = compiled.problem
    lower = problem.columns.map(\.lower)
    upper = problem.columns.map(\.upper)
    letterCount = problem.letterCount
    cellCount = compiled.cellCount
    allowed = ContiguousArray(problem.workers.flatMap { $0.cells.map { $0 != nil } })
  }

  func allows(_ line: [UInt8], worker: Int) -> Bool {
    var cell = worker * cellCount
    for letter in line {
      if !allowed[cell + Int(letter)] { return false }
      cell += letterCount
    }
    return true
  }

  /// Whether more than one letter is allowed on a worker's day.
  func isOpen(worker: Int, day: Int) -> Bool {
    let start = worker * cellCount + day * letterCount
    return allowed[start..<(start + letterCount)].count { $0 } > 1
  }

  /// Allows one letter only on a worker's day.
  mutating func fix(worker: Int, day: Int, letter: Int) {
    let start = worker * cellCount + day * letterCount
    for other in 0..<letterCount where other != letter { allowed[start + other] = false }
  }

  /// Keeps only what another state allows too.
  mutating func intersect(_ other: NodeState) {
    for column in lower.indices {
      lower[column] = max(lower[column], other.lower[column])
      upper[column] = min(upper[column], other.upper[column])
    }
    for cell in allowed.indices where !other.allowed[cell] { allowed[cell] = false }
  }

  /// Whether some column or some day of a worker has nothing left.
  var isEmpty: Bool {
    for column in lower.indices where lower[column] > upper[column] { return true }
    var start = 0
    while start < allowed.count {
      if !allowed[start..<(start + letterCount)].contains(true) { return true }
      start += letterCount
    }
    return false
  }

  /// Whether what a decision speaks of has something left.
  func leavesSomething(_ decision: Decision) -> Bool {
    switch decision {
    case .columnAtMost(let column, _), .columnAtLeast(let column, _): lower[column] <= upper[column]
    case .ban(let worker, let cell), .force(let worker, let cell):
      allowed[(worker * cellCount + cell / letterCount * letterCount)..<(worker * cellCount + (cell / letterCount + 1) * letterCount)].contains(true)
    }
  }

  mutating func apply(_ decision: Decision) {
    switch decision {
    case .columnAtMost(let column, let value): upper[column] = min(upper[column], value)
    case .columnAtLeast(let column, let value): lower[column] = max(lower[column], value)
    case .ban(let worker, let cell): allowed[worker * cellCount + cell] = false
    case .force(let worker, let cell): fix(worker: worker, day: cell / letterCount, letter: cell % letterCount)
    }
  }
}

/// One branching decision.
enum Decision: Sendable {
  case columnAtMost(column: Int, value: Int)
  case columnAtLeast(column: Int, value: Int)
  case ban(worker: Int, cell: Int)
  case force(worker: Int, cell: Int)
}
