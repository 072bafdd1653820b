import LineGeneration
import Synchronization

/// A solve of one instance to proof or to a limit, exact in the wishes for posts too.
///
/// The engine solves a model that leaves out what wishes for posts cost; posts are then dealt out exactly for its lines, and the roster is scored apart from
/// the engine. Where posts cost more than the model believed, all wishes of that day and class are counted in it, and it is solved again from the lines found.
/// A first turn that a limit is about to cut leaves part of the time to one that counts all wishes, begun from its lines, once it has any.
/// Every turn's bound is a bound of the whole, and the best scored roster of any turn is kept, so a limit may cut in anywhere.
struct InstanceSolve: Sendable {
  /// What is told while it runs, on the solving thread.
  enum Event: Sendable, Hashable {
    /// A turn begins: its number from 1, cells whose wishes are counted by post, and the size of the model.
    case turn(number: Int, seatedCells: Int, rows: Int, columns: Int)
    /// The engine found better lines; their posts are not dealt out yet.
    case lines(objective: Int)
    /// No roster has fewer points.
    case bound(Int)
    /// A better roster was seated and scored.
    case roster(points: Int)
  }

  /// Why it ended.
  enum End: String, Sendable, Hashable {
    /// No roster has fewer points.
    case proven
    /// The deadline came.
    case limit
    /// The caller cancelled.
    case cancelled
    /// No roster keeps the hard rules.
    case infeasible
    /// The linear program failed; what had been found and proven before stands.
    case trouble
  }

  /// A roster and its points, both confirmed by ``InstanceScore``.
  struct Roster: Sendable, Equatable {
    /// For each staff member and day the index of the shift type, or nil for a day off.
    var cells: [[Int?]]
    var points: Int
  }

  /// Counts of the work of several turns.
  struct Work: Sendable, Hashable {
    var rounds = 0
    var labels = 0
    var lines = 0
    var nodes = 0
    var pivots = 0
  }

  /// What a solve found and proved.
  struct Outcome: Sendable {
    var end: End
    var roster: Roster?
    /// No roster has fewer points; nil while nothing is proven.
    var bound: Int?
    /// How often the engine was called.
    var turns = 0
    /// The work of all turns together.
    var work = Work()
    /// Where the time of all turns went.
    var times = SolveTimes()
  }

  /// A contradiction between the engine and the referee: a fault of the program, after which nothing is delivered.
  enum Failure: Error, Equatable, CustomStringConvertible {
    case brokenRules([String])
    case boundAbove(points: Int, bound: Int)
    case unexplainedPoints(points: Int, objective: Int)
    case noSeating

    var description: String {
      switch self {
      case .brokenRules(let texts): "the roster breaks rules: \(texts.joined(separator: "; "))"
      case .boundAbove(let points, let bound): "a roster of \(points) points disproves the bound \(bound)"
      case .unexplainedPoints(let points, let objective): "the roster has \(points) points, the model \(objective), and all wishes are counted"
      case .noSeating: "posts could not be dealt out"
      }
    }
  }

  let instance: ShiftInstance
  let classes: ShiftClasses
  /// Threads of the line searches; the outcome does not depend on it.
  var threads = 1
  /// Seed of everything drawn by chance.
  var seed: UInt64 = 1
  /// When to stop with what is there; nil is never.
  var deadline: ContinuousClock.Instant?
  /// Whether all wishes are counted by post from the first turn on.
  var seatsAll = false
  /// Told what happens.
  var events: (@Sendable (Event) -> Void)?
  /// Asked often; true stops the solve.
  var isCancelled: (@Sendable () -> Bool)?

  init(_ instance: ShiftInstance) {
    self.instance = instance
    classes = ShiftClasses(instance)
  }

  /// Share of the time left that the first turn may take while wishes are left out of it.
  private static let firstTurnShare = 0.6

  /// Solves; returns when the roster is proven, a limit is met, or no roster is possible.
  ///
  /// - Throws: `EngineError` where the engine refuses the instance, ``Failure`` where the referee does not confirm it.
  func run() throws -> Outcome {
    let state = SharedState()
    var outcome = Outcome(end: .limit)
    let wishCells = InstanceWishes(instance).tellingCells(instance, classes)
    var seated: Set<InstanceModel.Cell> = seatsAll ? wishCells : []
    var lines: [[UInt8]]?
    var known: [[[UInt8]]] = []
    while true {
      outcome.turns += 1
      let model = try InstanceModel(instance, classes, seated: seated)
      events?(.turn(number: outcome.turns, seatedCells: seated.count, rows: model.problem.rows.count, columns: model.problem.columns.count))
      let early = seated.count < wishCells.count && outcome.turns == 1 ? earlyEnd : nil
      state.beginTurn()
      let result = try solve(model.problem, options: options(startingFrom: lines, known, seated: seated, early: early, state))
      outcome.add(result)
      if result.stop == .infeasible {
        // A later turn only says more exactly what wishes cost.
        if let roster = outcome.roster { throw Failure.boundAbove(points: roster.points, bound: .max) }
        outcome.end = .infeasible
        return outcome
      }
      if let bound = result.bound { raise(bound, state) }
      outcome.bound = state.bound
      // Its points are known to the state, so what is taken from here on has to be better.
      if outcome.roster == nil { outcome.roster = state.firstRoster }
      if let bound = outcome.bound, let roster = outcome.roster, roster.points < bound {
        throw Failure.boundAbove(points: roster.points, bound: bound)
      }
      let isEarly = result.stop == .cancelled && isCancelled?() != true && state.isEarly(early)
      outcome.end = result.stop == .cancelled && !isEarly ? .cancelled : result.stop == .numericalTrouble ? .trouble : .limit
      let seating = try result.best.map { try take($0.lines, seated, into: &outcome, state) }
      if outcome.isProven { outcome.end = .proven }
      guard let best = result.best, let seating, !outcome.isProven else { return outcome }
      guard result.stop == .proven || isEarly else { return outcome }
      lines = best.lines
      // A turn that ended by itself leaves so many lines that beginning with them takes longer than finding the few that are needed again.
      known = isEarly ? result.lines : []
      if isEarly {
        seated = wishCells
        continue
      }
      let more = wishCells.filter { seating.undercounted.contains(InstanceModel.ClassDay(day: $0.day, shiftClass: $0.shiftClass)) }.union(seated)
      guard more.count > seated.count else {
        throw Failure.unexplainedPoints(points: seating.roster.points, objective: best.objective)
      }
      // Where one more turn did not do, all wishes are counted: each turn costs more than they do.
      seated = outcome.turns > 1 ? wishCells : more
    }
  }

  private var earlyEnd: ContinuousClock.Instant? {
    let now = ContinuousClock.now
    return deadline.map { $0 <= now ? $0 : now + ($0 - now) * Self.firstTurnShare }
  }

  private func options(
    startingFrom lines: [[UInt8]]?, _ known: [[[UInt8]]], seated: Set<InstanceModel.Cell>, early: ContinuousClock.Instant?, _ state: SharedState
  ) -> SolveOptions {
    let (isCancelled, events) = (isCancelled, events)
    // Once the bound reaches a roster that is scored there is nothing left to find.
    var options = SolveOptions(
      threads: threads, seed: seed, deadline: deadline, isCancelled: { state.isProven || state.isEarly(early) || isCancelled?() == true },
      startingLines: lines,
      progress: { event in
        switch event {
        case .incumbent(let objective, let lines):
          state.noteLines()
          events?(.lines(objective: objective))
          // Something to hand out at once; later lines wait for the end of their turn.
          // Where they cannot be seated the next ones are tried, and what the turn ends with must be.
          if state.firstRoster == nil, let roster = (try? scored(lines, seated))?.roster {
            state.keepFirst(roster)
            events?(.roster(points: roster.points))
          }
        case .bound(let value): if state.raise(value) { events?(.bound(max(0, value))) }
        case .round, .node: break
        }
      })
    options.knownLines = known
    // Lines are those of the turn before, which was proven or ran for long.
    options.startIsNearBest = lines != nil
    // What wishes cost that were left out can only make rosters dearer.
    options.knownBound = state.bound
    return options
  }

  private func raise(_ bound: Int, _ state: SharedState) { if state.raise(bound) { events?(.bound(max(0, bound))) } }

  /// Deals out the posts of some lines, scores the roster and keeps it where it is the best.
  private func take(_ lines: [[UInt8]], _ seated: Set<InstanceModel.Cell>, into outcome: inout Outcome, _ state: SharedState) throws -> Seated {
    let seating = try scored(lines, seated)
    let points = seating.roster.points
    if let bound = outcome.bound, points < bound { throw Failure.boundAbove(points: points, bound: bound) }
    if outcome.roster.map({ points < $0.points }) ?? true {
      outcome.roster = seating.roster
      state.lower(points)
      events?(.roster(points: points))
    }
    return seating
  }

  /// Deals out the posts of some lines and scores the roster apart from the engine.
  private func scored(_ lines: [[UInt8]], _ seated: Set<InstanceModel.Cell>) throws -> Seated {
    guard let seating = try InstanceSeating(lines, of: instance, classes, seated: seated) else { throw Failure.noSeating }
    let score = InstanceScore(seating.roster, of: instance)
    guard score.breaches.isEmpty else { throw Failure.brokenRules(score.breaches) }
    return Seated(roster: Roster(cells: seating.roster, points: score.points), undercounted: seating.undercounted)
  }

  private struct Seated {
    var roster: Roster
    var undercounted: Set<InstanceModel.ClassDay>
  }

  /// Bound and points of all turns, which the engine's callbacks read and write.
  private final class SharedState: Sendable {
    private let values = Mutex<(bound: Int?, points: Int?)>((nil, nil))
    private let firstLines = Mutex<ContinuousClock.Instant?>(nil)
    private let first = Mutex<Roster?>(nil)

    /// The roster of the first lines that could be seated.
    var firstRoster: Roster? { first.withLock { $0 } }

    /// Keeps the first roster, whose points count from then on.
    func keepFirst(_ roster: Roster) {
      first.withLock { $0 = roster }
      lower(roster.points)
    }

    func beginTurn() { firstLines.withLock { $0 = nil } }

    func noteLines() { firstLines.withLock { $0 = $0 ?? .now } }

    /// Whether a turn ends early: its time has come, and there were lines to begin the next one from before it came.
    ///
    /// A turn that finds its first lines later is better left alone: what follows them leads much further than one more turn.
    func isEarly(_ end: ContinuousClock.Instant?) -> Bool {
      guard let end, ContinuousClock.now >= end else { return false }
      return firstLines.withLock { $0.map { $0 < end } ?? false }
    }

    var bound: Int? { values.withLock { $0.bound } }

    var isProven: Bool {
      values.withLock { values in
        guard let bound = values.bound, let points = values.points else { return false }
        return points <= bound
      }
    }

    /// Notes a bound; says whether it is better.
    ///
    /// Points are never negative, so an early bound below zero says less than nothing.
    func raise(_ value: Int) -> Bool {
      let value = max(0, value)
      return values.withLock { values in
        guard values.bound.map({ value > $0 }) ?? true else { return false }
        values.bound = value
        return true
      }
    }

    func lower(_ points: Int) { values.withLock { $0.points = points } }
  }
}

extension InstanceSolve.Outcome {
  /// Whether no roster can be better than the one that there is.
  var isProven: Bool {
    guard let bound, let points = roster?.points else { return false }
    return points <= bound
  }

  fileprivate mutating func add(_ result: SolveResult) {
    work.rounds += result.statistics.rounds
    work.labels += result.statistics.labels
    work.lines += result.statistics.lines
    work.nodes += result.statistics.nodes
    work.pivots += result.statistics.pivots
    times.master += result.times.master
    times.lineSearches += result.times.lineSearches
    times.dives += result.times.dives
  }
}
