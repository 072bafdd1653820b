@testable import patrol_bench

/// A small instance written by hand, and rosters of it.
enum Samples {
  /// Two staff over two weeks; early and late of eight hours, no early after a late.
  static let text = """
    # A comment, then sections in an order of their own.
    SECTION_HORIZON
    14
    SECTION_SHIFTS
    E,480,
    L,480,E
    SECTION_STAFF
    A,E=14|L=2,3360,960,3,2,2,1
    B,E=14|L=14,4800,0,14,1,1,2
    SECTION_DAYS_OFF
    A,3,10
    SECTION_SHIFT_ON_REQUESTS
    B,1,L,7
    SECTION_SHIFT_OFF_REQUESTS
    A,0,E,5
    SECTION_COVER
    0,E,1,100,10
    1,L,2,100,10
    """

  /// The instance of ``text``.
  static var instance: ShiftInstance {
    get throws { try ShiftInstanceReader.instance(from: text) }
  }

  /// Lines as letters by day, "-" for off, to indices of types E and L.
  static func roster(_ lines: String...) -> [[Int?]] {
    lines.map { line in line.map { $0 == "E" ? 0 : $0 == "L" ? 1 : nil } }
  }

  /// A row with everything that matters to tables.
  static func row(
    _ instance: String, revision: String = "one", solver: String = BenchRow.ownSolver, machine: String = "here", best: Int? = 100, bound: Int? = 100,
    proof: Double? = 1, seed: UInt64 = 1, limit: Double = 60
  ) -> BenchRow {
    var row = BenchRow(
      revision: revision, instance: instance, solver: solver, date: "2026-11-22", machine: machine, threads: 2, seed: seed, limit: limit,
      stop: proof == nil ? "limit" : "proven", seconds: proof ?? limit)
    row.best = best
    row.bound = bound
    row.secondsToProof = proof
    return row
  }
}
