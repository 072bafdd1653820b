import Dispatch
import Synchronization

/// Searches the lines of many workers at once, on a fixed number of threads; what it returns does not depend on that number.
final class SearchTeam {
  let compiled: CompiledProblem
  let threads: Int
  private var searches: [LineSearch]
  private var folding: RuleFolding
  private var workspaces: [SearchWorkspace]
  /// Workers whose rules were multiplied anew because no line was found for them.
  private var isJoined: [Bool]
  /// Whether the horizon is long: rules are joined before the first search.
  private let isLong: Bool
  /// Time spent in searches.
  private(set) var time = Duration.zero

  /// Makes a team.
  ///
  /// - Parameters:
  ///   - labelLimit: labels that one search may keep before it gives up and only bounds its line's cost.
  ///   - isLong: whether rules are joined before the first search; for horizons over which single rules say little.
  ///   - isCut: asked now and then inside a search, from any thread; once true, searches give up.
  init(_ compiled: CompiledProblem, threads: Int, labelLimit: Int, isLong: Bool = false, isCut: @escaping @Sendable () -> Bool = { false }) {
    self.isLong = isLong
    self.compiled = compiled
    self.threads = max(1, threads)
    searches = compiled.rules.map { LineSearch(rules: $0) }
    folding = compiled.folding
    isJoined = Array(repeating: false, count: compiled.rules.count)
    workspaces = Array(repeating: SearchWorkspace(labelLimit: labelLimit, isCut: isCut), count: max(1, threads))
    for worker in compiled.rules.indices where isLong && compiled.rules[worker].components.count > 1 {
      if isCut() { break }
      joinRules(of: worker)
    }
  }

  /// Labels made so far.
  var labelCount: Int { workspaces.reduce(0) { $0 + $1.labelCount } }

  /// A worker's rules over the whole horizon: those before the first search, or joined ones where the horizon is long.
  func wholeRules(of worker: Int) -> WorkerRules { isLong ? searches[worker].rules : compiled.rules[worker] }

  /// What one round of searches asks.
  struct Request {
    var prices: Prices
    /// ``Prices/point``, or 0 to leave the points of cells and rules out.
    var pointScale: Int64
    /// Whether each worker's cell may be used, at `worker * cellCount + cell`; nil is all.
    var allowed: ContiguousArray<Bool>?
    /// Lines of each worker at most; 0 asks for bounds alone, with quick effort.
    var lineLimit: Int
    /// What is enough where several machines take part.
    var effort = SearchEffort.exact
  }

  /// The outcome for each of the given workers, in their order; nil when the prices are too large for the arithmetic.
  ///
  /// Whoever has no line yet, and for whom none is found, is searched again once his rules are joined; over a long horizon they are from the beginning.
  func search(_ workers: [Int], _ request: Request, pool: LinePool?) -> [SearchOutcome]? {
    guard var outcomes = self.outcomes(workers, request, pool: pool) else { return nil }
    guard let pool, !isLong, !workspaces[0].isCut() else { return outcomes }
    let lost = workers.indices.filter { place in
      outcomes[place].lines.isEmpty && outcomes[place].least != nil && !isJoined[workers[place]] && pool.ofWorker[workers[place]].isEmpty
    }
    let again = lost.map { workers[$0] }.filter { worker in
      isJoined[worker] = true
      return joinRules(of: worker)
    }
    guard !again.isEmpty, let found = self.outcomes(again, request, pool: pool) else { return outcomes }
    for (worker, outcome) in zip(again, found) {
      if let place = lost.first(where: { workers[$0] == worker }) { outcomes[place] = outcome }
    }
    return outcomes
  }

  /// Multiplies a worker's rules anew, as the horizon asks; false where that fails.
  @discardableResult
  private func joinRules(of worker: Int) -> Bool {
    let automata = compiled.problem.workers[worker].automata
    guard let rules = try? isLong ? folding.longRules(of: automata) : folding.joined(automata) else { return false }
    searches[worker] = LineSearch(rules: rules, isLong: isLong)
    return true
  }

  private func outcomes(_ workers: [Int], _ request: Request, pool: LinePool?) -> [SearchOutcome]? {
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &time) }
    // Done here, on one thread and in the workers' order, so that the result does not depend on the number of threads.
    for worker in workers { searches[worker].fold(&folding, effort: request.effort) }
    let outcomes = UnsafeMutablePointer<SearchOutcome?>.allocate(capacity: workers.count)
    outcomes.initialize(repeating: nil, count: workers.count)
    defer {
      outcomes.deinitialize(count: workers.count)
      outcomes.deallocate()
    }
    let usedThreads = min(threads, max(1, workers.count))
    searches.withUnsafeMutableBufferPointer { searches in
      workspaces.withUnsafeMutableBufferPointer { workspaces in
        if usedThreads == 1 {
          for (place, worker) in workers.enumerated() {
            outcomes[place] = Self.one(worker, request, pool, compiled, &searches[worker], &workspaces[0])
          }
          return
        }
        // Each thread has a workspace of its own, and each worker and place is taken by one thread only.
        nonisolated(unsafe) let places = outcomes
        nonisolated(unsafe) let ownSearches = searches
        nonisolated(unsafe) let ownWorkspaces = workspaces
        let compiled = compiled
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: usedThreads) { thread in
          while true {
            let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard place < workers.count else { return }
            let worker = workers[place]
            places[place] = Self.one(worker, request, pool, compiled, &ownSearches[worker], &ownWorkspaces[thread])
          }
        }
      }
    }
    var results: [SearchOutcome] = []
    results.reserveCapacity(workers.count)
    for place in workers.indices {
      guard let outcome = outcomes[place] else { return nil }
      results.append(outcome)
    }
    return results
  }

  private static func one(
    _ worker: Int, _ request: Request, _ pool: LinePool?, _ compiled: CompiledProblem, _ search: inout LineSearch, _ workspace: inout SearchWorkspace
  ) -> SearchOutcome? {
    guard workspace.price(worker, request, compiled) else { return nil }
    var knownLeast: Int64?
    if search.rules.components.count > 1, let pool {
      for number in pool.ofWorker[worker] {
        guard let cost = workspace.cost(of: pool.lines[number], letterCount: compiled.problem.letterCount, pointScale: request.pointScale) else {
          continue
        }
        knownLeast = min(knownLeast ?? cost, cost)
      }
    }
    return search.search(
      &workspace, scale: request.pointScale, knownLeast: knownLeast, lineLimit: request.lineLimit, effort: request.effort)
  }

  /// A good line of a worker that all rules allow, found in a small part of the time of a search; nil where none was found, which proves nothing.
  func someLine(_ worker: Int, _ request: Request) -> [UInt8]? {
    guard workspaces[0].price(worker, request, compiled) else { return nil }
    return searches[worker].someLine(&workspaces[0], scale: request.pointScale)
  }

  /// For each cell of a worker a bound on what a line through that cell costs beyond `least`; `SearchWorkspace.banned` where there is none.
  ///
  /// Each machine judges the lines under its share of the costs: too low where machines disagree, never too high.
  func excessThroughCells(_ worker: Int, _ request: Request, least: Int64) -> ContiguousArray<Int64>? {
    guard workspaces[0].price(worker, request, compiled) else { return nil }
    return searches[worker].costsThroughCells(&workspaces[0], scale: request.pointScale).map { costs in
      ContiguousArray(costs.map { $0 < SearchWorkspace.banned ? $0 - least : $0 })
    }
  }
}

extension SearchWorkspace {
  /// Fills the cells' costs under the prices; false when they are too large for the arithmetic.
  mutating func price(_ worker: Int, _ request: SearchTeam.Request, _ compiled: CompiledProblem) -> Bool {
    let problem = compiled.problem
    let cellCount = compiled.cellCount
    // All days together stay below what marks a banned cell.
    let largest = (Self.banned >> 4) / Int64(problem.dayCount)
    cells.removeAll(keepingCapacity: true)
    for cell in 0..<cellCount {
      guard let cost = problem.workers[worker].cells[cell], request.allowed?[worker * cellCount + cell] ?? true else {
        cells.append(Self.banned)
        continue
      }
      var sum = CheckedSum()
      sum.add(request.pointScale, Int(cost))
      for index in Int(compiled.entryStarts[worker][cell])..<Int(compiled.entryStarts[worker][cell + 1]) {
        sum.add(-request.prices.scaled[Int(compiled.entryRows[worker][index])], Int(compiled.entryCoefficients[worker][index]))
      }
      guard !sum.hasOverflowed, abs(sum.value) <= largest else { return false }
      cells.append(sum.value)
    }
    return true
  }

  /// What a known line costs under the cells; nil when it uses a banned one.
  func cost(of line: KnownLine, letterCount: Int, pointScale: Int64) -> Int64? {
    var total = Int64(line.ruleCost) * pointScale
    for (day, letter) in line.letters.enumerated() {
      let cell = cells[day * letterCount + Int(letter)]
      guard cell < Self.banned else { return nil }
      total += cell
    }
    return total
  }
}
