/// One measured run of one instance: a line of the results file.
struct BenchRow: Codable, Sendable, Equatable {
  /// What makes two rows the same measurement.
  struct Key: Hashable, Sendable {
    var revision: String
    var instance: String
    var solver: String
    var machine: String
    var threads: Int
    var limit: Double
    var seed: UInt64
  }

  /// What this project calls itself in the column of solvers.
  static let ownSolver = "patrol"

  /// The version that was measured: a commit of this project, a release of a peer.
  var revision: String
  /// The file's name without its ending.
  var instance: String
  var solver = BenchRow.ownSolver
  /// Year, month and day.
  var date: String
  /// Processor and number of cores.
  var machine: String
  var threads: Int
  var seed: UInt64
  /// Seconds allowed, process start included.
  var limit: Double
  /// Why it ended: proven, limit, infeasible, cancelled or trouble.
  var stop: String
  /// No roster has fewer points.
  var bound: Int?
  /// Points of the best roster, as code apart from the engine counts them.
  var best: Int?
  /// Seconds from the start of the process to the first whole roster: of an instance with its posts dealt out and scored, of a scenario as the solve tells of it.
  var secondsToFirst: Double?
  /// Seconds to the roster that was the best in the end.
  var secondsToBest: Double?
  /// Seconds to the proof; nil when there is none.
  var secondsToProof: Double?
  /// Seconds to the end.
  var seconds: Double
  var rounds: Int?
  var labels: Int?
  var lines: Int?
  var nodes: Int?
  var pivots: Int?
  /// Share of ``seconds`` in the master's linear programs.
  var masterShare: Double?
  /// Share of ``seconds`` in line searches.
  var lineSearchShare: Double?
  /// Share of ``seconds`` in dives and neighbourhoods, with the linear programs and line searches in them.
  var diveShare: Double?
  /// Greatest memory of the process in MB.
  var peakMegabytes: Double?

  /// (best - bound) / max(1, best); nil without a roster or a bound.
  var gap: Double? {
    guard let best, let bound else { return nil }
    return (Double(best - bound) / Double(max(1, best)) * 1e6).rounded() / 1e6
  }

  var key: Key { Key(revision: revision, instance: instance, solver: solver, machine: machine, threads: threads, limit: limit, seed: seed) }

  enum CodingKeys: String, CodingKey {
    case revision, instance, solver, date, machine, threads, seed, limit, stop, bound, best, gap, seconds, rounds, labels, lines, nodes, pivots
    case secondsToFirst = "seconds-to-first"
    case secondsToBest = "seconds-to-best"
    case secondsToProof = "seconds-to-proof"
    case masterShare = "master-share"
    case lineSearchShare = "line-search-share"
    case diveShare = "dive-share"
    case peakMegabytes = "peak-mb"
  }

  /// Writes every field, null where there is nothing to say.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(revision, forKey: .revision)
    try fields.encode(instance, forKey: .instance)
    try fields.encode(solver, forKey: .solver)
    try fields.encode(date, forKey: .date)
    try fields.encode(machine, forKey: .machine)
    try fields.encode(threads, forKey: .threads)
    try fields.encode(seed, forKey: .seed)
    try fields.encode(limit, forKey: .limit)
    try fields.encode(stop, forKey: .stop)
    try fields.encode(bound, forKey: .bound)
    try fields.encode(best, forKey: .best)
    try fields.encode(gap, forKey: .gap)
    try fields.encode(secondsToFirst, forKey: .secondsToFirst)
    try fields.encode(secondsToBest, forKey: .secondsToBest)
    try fields.encode(secondsToProof, forKey: .secondsToProof)
    try fields.encode(seconds, forKey: .seconds)
    try fields.encode(rounds, forKey: .rounds)
    try fields.encode(labels, forKey: .labels)
    try fields.encode(lines, forKey: .lines)
    try fields.encode(nodes, forKey: .nodes)
    try fields.encode(pivots, forKey: .pivots)
    try fields.encode(masterShare, forKey: .masterShare)
    try fields.encode(lineSearchShare, forKey: .lineSearchShare)
    try fields.encode(diveShare, forKey: .diveShare)
    try fields.encode(peakMegabytes, forKey: .peakMegabytes)
  }
}

extension BenchRow {
  /// Reads a row; the gap is worked out anew.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    revision = try fields.decode(String.self, forKey: .revision)
    instance = try fields.decode(String.self, forKey: .instance)
    solver = try fields.decode(String.self, forKey: .solver)
    date = try fields.decode(String.self, forKey: .date)
    machine = try fields.decode(String.self, forKey: .machine)
    threads = try fields.decode(Int.self, forKey: .threads)
    seed = try fields.decode(UInt64.self, forKey: .seed)
    limit = try fields.decode(Double.self, forKey: .limit)
    stop = try fields.decode(String.self, forKey: .stop)
    bound = try fields.decodeIfPresent(Int.self, forKey: .bound)
    best = try fields.decodeIfPresent(Int.self, forKey: .best)
    secondsToFirst = try fields.decodeIfPresent(Double.self, forKey: .secondsToFirst)
    secondsToBest = try fields.decodeIfPresent(Double.self, forKey: .secondsToBest)
    secondsToProof = try fields.decodeIfPresent(Double.self, forKey: .secondsToProof)
    seconds = try fields.decode(Double.self, forKey: .seconds)
    rounds = try fields.decodeIfPresent(Int.self, forKey: .rounds)
    labels = try fields.decodeIfPresent(Int.self, forKey: .labels)
    lines = try fields.decodeIfPresent(Int.self, forKey: .lines)
    nodes = try fields.decodeIfPresent(Int.self, forKey: .nodes)
    pivots = try fields.decodeIfPresent(Int.self, forKey: .pivots)
    masterShare = try fields.decodeIfPresent(Double.self, forKey: .masterShare)
    lineSearchShare = try fields.decodeIfPresent(Double.self, forKey: .lineSearchShare)
    diveShare = try fields.decodeIfPresent(Double.self, forKey: .diveShare)
    peakMegabytes = try fields.decodeIfPresent(Double.self, forKey: .peakMegabytes)
  }
}
