/// What a part of a problem frees around a solution, and how the parts' sizes follow what came of them.
struct Neighbourhoods: Sendable {
  /// Which workers and days a part frees.
  enum Kind: Int, CaseIterable, Sendable {
    /// All workers on some neighbouring days.
    case window
    /// Workers who share rows, on all days.
    case related
    /// Workers who share rows, on some neighbouring days.
    case block
    /// Workers drawn at random, on all days.
    case random
  }

  /// One part to be freed.
  struct Choice: Sendable {
    var workers: [Int]
    var days: Range<Int>
  }

  /// Worker days that a part frees at first.
  private static let firstSize = 300
  /// Share of the workers or of the days that a part frees at most.
  private static let largestShare = 0.67

  private let problem: RosterProblem
  /// Days that a window frees.
  private var windowDays: Double
  /// Workers that each of the other kinds frees.
  private var workerCounts: [Double]
  private var turn = 0

  /// Begins with parts of moderate size.
  init(_ problem: RosterProblem) {
    self.problem = problem
    let (days, workers) = (Double(problem.dayCount), Double(max(1, problem.workers.count)))
    windowDays = max(min(7, days / 2), Double(Self.firstSize) / workers)
    workerCounts = Kind.allCases.map { max(3, Double(Self.firstSize) / ($0 == .block ? min(21, days) : days)) }
  }

  /// The kind whose turn it is, and so many parts of that kind.
  mutating func next(_ count: Int, using random: inout SeededRandom) -> (kind: Kind, choices: [Choice]) {
    let kind = Kind.allCases[turn % Kind.allCases.count]
    turn += 1
    let dayCount = problem.dayCount
    let length: Int
    switch kind {
    case .window: length = clamped(windowDays, least: 2, of: dayCount)
    case .block: length = min(dayCount, max(7, clamped(2 * windowDays, least: 2, of: dayCount)))
    case .related, .random: length = dayCount
    }
    let offset = Int.random(in: 0..<dayCount, using: &random)
    return (
      kind,
      (0..<count).map { place in
        // Windows far apart can all be improved at once.
        let spread = (offset + place * dayCount / count) % dayCount
        let first = length * count <= dayCount ? min(spread, dayCount - length) : Int.random(in: 0...(dayCount - length), using: &random)
        let days = first..<(first + length)
        let workers = kind == .window ? Array(problem.workers.indices) : group(kind, on: days, using: &random)
        return Choice(workers: workers, days: days)
      }
    )
  }

  /// Makes the next parts of a kind larger after parts that took little of the work allowed, smaller after parts of which most took it all.
  mutating func adapt(_ kind: Kind, works: [Int], limit: Int) {
    let full = works.count { $0 >= limit }
    let factor = works.allSatisfy { $0 < limit / 4 } ? 1.4 : full * 2 > works.count ? 0.8 : full == 0 ? 1.1 : 1
    if kind == .window {
      windowDays = min(max(2, windowDays * factor), Double(problem.dayCount))
    } else {
      workerCounts[kind.rawValue] = min(max(2, workerCounts[kind.rawValue] * factor), Double(problem.workers.count))
    }
  }

  private func clamped(_ size: Double, least: Int, of count: Int) -> Int {
    min(count, max(min(least, count), min(Int(size), Int(Double(count) * Self.largestShare))))
  }

  private func group(_ kind: Kind, on days: Range<Int>, using random: inout SeededRandom) -> [Int] {
    let workers = problem.workers
    let size = clamped(workerCounts[kind.rawValue], least: 2, of: workers.count)
    let centre = Int.random(in: workers.indices, using: &random)
    let cells = (days.lowerBound * problem.letterCount)..<(days.upperBound * problem.letterCount)
    var keys: [(closeness: Double, worker: Int)] = []
    for worker in workers.indices {
      var closeness = Double.random(in: 0..<1, using: &random)
      if kind != .random {
        var shared = 0
        for cell in cells where workers[worker].cellRows[cell] >= 0 && workers[worker].cellRows[cell] == workers[centre].cellRows[cell] { shared += 1 }
        closeness += 2 * Double(shared) / Double(max(1, cells.count))
      }
      keys.append((worker == centre ? .infinity : closeness, worker))
    }
    keys.sort { ($0.closeness, $1.worker) > ($1.closeness, $0.worker) }
    return keys.prefix(size).map(\.worker).sorted()
  }
}
