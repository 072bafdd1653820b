import Foundation
import LineGeneration
import PatrolScheduling
import Synchronization

/// One file solved to proof or to the limit in this process, with what it took.
struct Measurement: Sendable {
  /// Why a file gives no row.
  enum Failure: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case faulty(String, faults: String)

    var description: String {
      switch self {
      case .missing(let path): "\(path) cannot be read"
      case .faulty(let path, let faults): "\(path):\n\(faults)"
      }
    }
  }

  /// An instance in the text format, or a scenario folder.
  let path: String
  /// Seconds from ``start``.
  let limit: Double
  let threads: Int
  let seed: UInt64
  let revision: String
  /// When the process was started.
  let start: StartTime
  /// Told in words what happens.
  var tell: (@Sendable (String) -> Void)?

  /// The row, and the roster by names of shifts where the file is an instance.
  struct Result: Sendable {
    var row: BenchRow
    /// A line for each staff member: id and shift, or "-", by day.
    var roster: String?
  }

  /// The file's name without its ending, by which rows know it.
  static func name(of path: String) -> String { URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent }

  /// Whether a path is a scenario: a folder with scenario.yaml, or a YAML file.
  static func isScenario(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: URL(fileURLWithPath: path).appendingPathComponent("scenario.yaml").path)
      || ["yaml", "yml"].contains(URL(fileURLWithPath: path).pathExtension.lowercased())
  }

  /// Reads an instance.
  ///
  /// - Throws: ``Failure``.
  static func instance(at path: String) throws -> ShiftInstance {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw Failure.missing(path) }
    do {
      return try ShiftInstanceReader.instance(from: text)
    } catch {
      throw Failure.faulty(path, faults: error.description)
    }
  }

  /// Solves the file.
  func run() throws -> Result { Self.isScenario(path) ? Result(row: try scenarioRow()) : try instanceResult() }

  /// When what was first and last found.
  private final class Moments: Sendable {
    struct Values: Sendable {
      var first: Double?
      var latest: Double?
      var best: Double?
      var points: Int?
    }

    private let values = Mutex(Values())

    /// Notes that something better was found; it is the best roster's moment only once ``keep(at:)`` says so.
    func found(at seconds: Double) { values.withLock { $0.latest = seconds } }

    /// A whole roster stands: what was found last is what the best one is made of.
    func keep(at seconds: Double) {
      values.withLock { values in
        let first = values.first ?? seconds
        values.first = first
        values.best = max(first, values.latest ?? seconds)
      }
    }

    /// Whether points are other than those told last.
    func isNew(_ points: Int) -> Bool {
      values.withLock { values in
        let isNew = values.points != points
        values.points = points
        return isNew
      }
    }

    /// What is noted so far.
    var noted: Values { values.withLock { $0 } }
  }

  private func blankRow(stop: String) -> BenchRow {
    BenchRow(
      revision: revision, instance: Self.name(of: path), date: Machine.today, machine: Machine.name, threads: threads, seed: seed, limit: limit,
      stop: stop,
      seconds: start.seconds)
  }

  private func instanceResult() throws -> Result {
    let instance = try Self.instance(at: path)
    let moments = Moments()
    let (start, tell) = (start, tell)
    var solve = InstanceSolve(instance)
    solve.threads = threads
    solve.seed = seed
    solve.deadline = start.instant(after: limit)
    solve.events = { event in
      switch event {
      case .turn(let number, let cells, let rows, let columns):
        tell?("\(start.seconds) s: turn \(number), \(cells) wishes by post, \(rows) rows, \(columns) columns")
      case .lines(let objective):
        moments.found(at: start.seconds)
        tell?("\(start.seconds) s: lines of \(objective)")
      case .bound(let value): tell?("\(start.seconds) s: bound \(value)")
      case .roster(let points):
        moments.keep(at: start.seconds)
        tell?("\(start.seconds) s: roster of \(points)")
      }
    }
    let outcome = try solve.run()
    var row = blankRow(stop: outcome.end.rawValue)
    row.bound = outcome.bound
    row.best = outcome.roster?.points
    let found = moments.noted
    row.secondsToFirst = outcome.roster == nil ? nil : found.first
    row.secondsToBest = outcome.roster == nil ? nil : found.best
    row.secondsToProof = outcome.end == .proven || outcome.end == .infeasible ? row.seconds : nil
    row.rounds = outcome.work.rounds
    row.labels = outcome.work.labels
    row.lines = outcome.work.lines
    row.nodes = outcome.work.nodes
    row.pivots = outcome.work.pivots
    note(outcome.times.seconds, in: &row)
    row.peakMegabytes = Machine.peakMegabytes
    return Result(row: row, roster: outcome.roster.map { Self.text(of: $0.cells, instance) })
  }

  /// Notes where the seconds went, as shares of all.
  private func note(_ spent: (master: Double, lineSearches: Double, dives: Double), in row: inout BenchRow) {
    let all = max(row.seconds, 0.001)
    func share(_ seconds: Double) -> Double { (seconds / all * 1e4).rounded() / 1e4 }
    row.masterShare = share(spent.master)
    row.lineSearchShare = share(spent.lineSearches)
    row.diveShare = share(spent.dives)
  }

  private static func text(of roster: [[Int?]], _ instance: ShiftInstance) -> String {
    zip(instance.staff, roster).map { member, line in
      ([member.id] + line.map { $0.map { instance.types[$0].id } ?? "-" }).joined(separator: ",") + "\n"
    }.joined()
  }

  /// A scenario's points are the audit's; shares of time are those of the main solve.
  private func scenarioRow() throws -> BenchRow {
    let moments = Moments()
    let (start, tell) = (start, tell)
    let result = try Self.scheduler(at: path).solve(
      timeLimit: .seconds(max(0, limit - start.seconds)), threads: threads, seed: seed, draws: false,
      progress: { progress in
        guard let best = progress.best, moments.isNew(best) else { return }
        moments.found(at: start.seconds)
        moments.keep(at: start.seconds)
        tell?("\(start.seconds) s: roster of \(best), bound \(progress.bound.map { "\($0)" } ?? "-")")
      })
    var row = row(of: result.stop, result.points, bound: result.bound, result.statistics, moments.noted)
    note(result.seconds, in: &row)
    return row
  }

  private static func scheduler(at path: String) throws -> PatrolScheduler {
    do {
      return try PatrolScheduler(readingFrom: path)
    } catch {
      throw Failure.faulty(path, faults: error.faults.map { "\($0)" }.joined(separator: "\n"))
    }
  }

  private func row(of stop: SolverStop, _ points: Int?, bound: Int?, _ statistics: SolverStatistics, _ found: Moments.Values) -> BenchRow {
    var row = blankRow(stop: InstanceSolve.End(stop).rawValue)
    row.bound = bound
    row.best = points
    row.secondsToFirst = points.map { _ in found.first ?? row.seconds }
    row.secondsToBest = points.map { _ in found.best ?? row.seconds }
    row.secondsToProof = stop == .proven || stop == .contradiction ? row.seconds : nil
    row.rounds = statistics.rounds
    row.labels = statistics.labels
    row.lines = statistics.lines
    row.nodes = statistics.nodes
    row.pivots = statistics.pivots
    row.peakMegabytes = Machine.peakMegabytes
    return row
  }
}

extension InstanceSolve.End {
  /// The end of a scenario's solve in the words of an instance's.
  init(_ stop: SolverStop) {
    switch stop {
    case .proven: self = .proven
    case .contradiction: self = .infeasible
    case .cancelled: self = .cancelled
    case .numericalTrouble: self = .trouble
    case .timeLimit, .gapReached, .nodeLimit, .drawn: self = .limit
    }
  }
}
