/// What parts of a problem free around a solution; their sizes, their effort and how often each kind's turn comes follow what came of them.
struct Neighbourhoods: Sendable {
  /// Which workers and days a part frees.
  enum Kind: Int, CaseIterable, Sendable {
    /// All workers on some neighbouring days.
    case window
    /// Workers who share rows, or are drawn at random, on all days.
    case group
    /// Workers who share rows, on some neighbouring days.
    case block
    /// Everything in which the solution and the root's linear program differ.
    case difference
  }

  /// One part to be freed.
  struct Choice: Sendable {
    var workers: [Int]
    var days: Range<Int>
    /// The least value in the root's linear program at which a cell of the solution is held; nil holds none.
    var threshold: Double?
  }

  /// What is known of one kind.
  private struct Record: Sendable {
    /// Days of a window, workers of the other kinds; share of a difference that is held.
    var size: Double
    /// Work that one part may take, in the unit of `Engine.work`.
    var effort: Int
    /// Points gained and work done, older ones counting less.
    var gain = 0.0
    var work = 0.0
    var failures = 0
    /// Work that parts took beyond their leeway, less what others did since: a search over a long horizon does not end in the middle.
    var debt = 0
  }

  /// Worker days that a part frees at first.
  static let firstSize = 300
  /// Share of the workers or of the days that a part frees at most.
  private static let largestShare = 0.67
  private static let leastWorkers = 4.0
  private static let leastDays = 2.0
  private static let firstEffort = 5_000_000
  private static let largestEffort = 400_000_000
  /// How many times the work allowed parts may take before their kind has to wait.
  private static let leeway = 3
  /// What the size of parts shrinks by that did not get beyond their first linear programs.
  private static let shrinkInVain = 0.6
  /// How many times the work of parts that were in vain, and can be no smaller, others have before their kind's next turn.
  private static let waitInVain = 8
  /// What gains and work of the time before count after another batch.
  private static let memory = 0.6

  private let problem: RosterProblem
  /// Whether static columns, such as crews, are decided before cells.
  private let decidesColumnsFirst: Bool
  private var dayCount: Int { problem.dayCount }
  private var records: [Record]
  private var turn = 0

  /// Begins with parts of moderate size.
  ///
  /// - Parameter decidesColumnsFirst: whether static columns, such as crews, are decided before cells: small parts are then soon at an end with what they find, and larger ones follow sooner.
  init(_ problem: RosterProblem, decidesColumnsFirst: Bool = false) {
    self.problem = problem
    self.decidesColumnsFirst = decidesColumnsFirst
    let (days, workers) = (Double(problem.dayCount), Double(max(1, problem.workers.count)))
    let size = Double(Self.firstSize)
    records = Kind.allCases.map { kind in
      switch kind {
      case .window: Record(size: min(max(min(7, days / 2), size / workers), Self.largestShare * days), effort: Self.firstEffort)
      case .group: Record(size: min(max(Self.leastWorkers, size / days), Self.largestShare * workers), effort: 4 * Self.firstEffort)
      case .block: Record(size: min(max(Self.leastWorkers, size / min(21, days)), Self.largestShare * workers), effort: 2 * Self.firstEffort)
      case .difference: Record(size: 0.7, effort: 8 * Self.firstEffort)
      }
    }
  }

  /// The work that a part of a kind may take.
  func effort(of kind: Kind) -> Int { records[kind.rawValue].effort }

  /// The kind whose turn it is, and so many parts of that kind: every other turn goes round, the others to the kind that gained most for its work.
  ///
  /// A kind whose parts took far more work than they were allowed waits until the others have had as much as that was too much.
  ///
  /// - Parameter kinds: the kinds that are possible now.
  mutating func next(_ count: Int, of kinds: [Kind], using random: inout SeededRandom) -> (kind: Kind, choices: [Choice]) {
    turn += 1
    let free = kinds.filter { records[$0.rawValue].debt == 0 }
    let open = free.isEmpty ? kinds : free
    let best = open.max { rate($0) < rate($1) }
    let kind = turn % 2 == 0 && best.map { rate($0) > 0 } == true ? best ?? .window : open[turn / 2 % open.count]
    let length: Int
    switch kind {
    case .window: length = clamped(records[kind.rawValue].size, of: dayCount)
    case .block: length = min(dayCount, max(7, clamped(2 * records[Kind.window.rawValue].size, of: dayCount)))
    case .group, .difference: length = dayCount
    }
    let offset = Int.random(in: 0..<dayCount, using: &random)
    return (
      kind,
      (0..<count).map { place in
        // Windows far apart can all be improved at once.
        let spread = (offset + place * dayCount / count) % dayCount
        let first = first(of: length, among: count, near: spread, using: &random)
        let days = first..<(first + length)
        switch kind {
        case .window: return Choice(workers: Array(problem.workers.indices), days: days)
        case .group, .block: return Choice(workers: group(kind, on: days, isMixed: place % 2 == 1, using: &random), days: days)
        case .difference:
          let threshold = min(0.98, max(0.1, records[kind.rawValue].size + Double.random(in: -0.2..<0.2, using: &random)))
          return Choice(workers: Array(problem.workers.indices), days: days, threshold: threshold)
        }
      }
    )
  }

  /// Makes the next parts of a kind larger after parts that took little of the work allowed, smaller after parts of which most took it all; those
  /// that found nothing for long get more work.
  ///
  /// Where none got beyond its first linear program, all was in vain: much smaller ones follow, and where they are small already, they get more work and wait until others had much more
  /// than they took, which is nothing where they were not begun.
  ///
  /// - Parameters:
  ///   - works: the work of each part.
  ///   - begun: how many of them could look for solutions.
  ///   - limit: the work that each was allowed.
  ///   - gain: points that they gained together.
  /// - Returns: Whether the parts were too large to begin with, and smaller ones follow.
  @discardableResult
  mutating func note(_ kind: Kind, works: [Int], begun: Int, limit: Int, gain: Int) -> Bool {
    var record = records[kind.rawValue]
    let total = works.reduce(100_000, +)
    record.gain = Self.memory * record.gain + Double(gain)
    record.work = Self.memory * record.work + Double(total)
    let full = works.count { $0 >= limit }
    let areInVain = begun == 0 && gain == 0 && !works.isEmpty
    let areTooLarge = areInVain && record.size > (kind == .window ? Self.leastDays : Self.leastWorkers)
    let factor =
      works.isEmpty
      ? 0.8
      : areInVain
        ? Self.shrinkInVain
        : works.allSatisfy { $0 < limit / 4 } ? 1.4 : full * 2 > works.count ? 0.8 : full > 0 ? 1 : gain == 0 && decidesColumnsFirst ? 1.3 : 1.1
    switch kind {
    case .window: record.size = min(max(Self.leastDays, record.size * factor), Double(problem.dayCount))
    case .group, .block: record.size = min(max(Self.leastWorkers, record.size * factor), Double(problem.workers.count))
    // The lower the threshold, the more is held and the smaller is the part.
    case .difference: record.size = min(max(0.2, record.size * (factor > 1 ? 1.1 : factor < 1 ? 0.9 : 1)), 0.95)
    }
    for other in records.indices { records[other].debt = max(0, records[other].debt - total) }
    // A dive is given no limit that it could keep.
    if kind != .difference { record.debt = records[kind.rawValue].debt + max(0, total - Self.leeway * limit * max(1, works.count)) }
    if areInVain, !areTooLarge { record.debt += Self.waitInVain * total }
    record.failures = gain > 0 ? 0 : areTooLarge ? record.failures : record.failures + 1
    if record.failures > (decidesColumnsFirst ? 0 : 1) || areInVain && !areTooLarge, limit >= record.effort {
      record.failures = 0
      record.effort = min(Self.largestEffort, record.effort * 3 / 2)
    }
    records[kind.rawValue] = record
    return areTooLarge
  }

  private func rate(_ kind: Kind) -> Double { records[kind.rawValue].gain / max(1, records[kind.rawValue].work) }

  /// The first day of one of so many windows of a length.
  ///
  /// - Parameter spread: a day that is as far from the other windows' as can be.
  private func first(of length: Int, among count: Int, near spread: Int, using random: inout SeededRandom) -> Int {
    let last = dayCount - length
    // A window that is drawn around its middle has the first day about half as often as days further in; one drawn by its first day, seldom.
    let reach = decidesColumnsFirst ? length / 2 : 0
    let drawn = length * count <= dayCount ? spread - reach : Int.random(in: -reach...(last + reach), using: &random)
    return min(max(0, drawn), last)
  }

  private func clamped(_ size: Double, of count: Int) -> Int {
    min(count, max(min(2, count), min(Int(size), Int(Double(count) * Self.largestShare))))
  }

  private func group(_ kind: Kind, on days: Range<Int>, isMixed: Bool, using random: inout SeededRandom) -> [Int] {
    let workers = problem.workers
    let size = clamped(records[kind.rawValue].size, of: workers.count)
    let centre = Int.random(in: workers.indices, using: &random)
    let cells = (days.lowerBound * problem.letterCount)..<(days.upperBound * problem.letterCount)
    var keys: [(closeness: Double, worker: Int)] = []
    for worker in workers.indices {
      var closeness = Double.random(in: 0..<1, using: &random)
      if !isMixed {
        var shared = 0
        for cell in cells where workers[worker].cellRows[cell] >= 0 && workers[worker].cellRows[cell] == workers[centre].cellRows[cell] {
          shared += 1
        }
        closeness += 2 * Double(shared) / Double(max(1, cells.count))
      }
      keys.append((worker == centre ? .infinity : closeness, worker))
    }
    keys.sort { ($0.closeness, $1.worker) > ($1.closeness, $0.worker) }
    return keys.prefix(size).map(\.worker).sorted()
  }
}
