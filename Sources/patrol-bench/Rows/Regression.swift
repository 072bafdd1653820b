import Foundation

/// How a row is worse than an earlier one of the same measurement.
struct Regression: Sendable, Equatable {
  /// Times that are longer by no more than this share are chance.
  static let tolerance = 0.2
  /// Seconds by which a time must be longer too: the first tenths are the machine's.
  static let leastSeconds = 0.1

  /// One text for each figure that is worse, with by how much.
  let marks: [String]

  /// Compares a row with the best of what earlier ones of the same instance, solver, threads and seed reached in no more time than it was given, or proved
  /// within that time on the same machine.
  ///
  /// Rows of sources that were not committed are passed over. Best and bound are marked whenever they are worse, since on one seed they are not chance but
  /// where a limit cut in; times only between runs on the same machine, and when longer by more than ``tolerance``. A proof that is no longer reached within the time that it took is marked too.
  init(_ row: BenchRow, after earlier: [BenchRow]) {
    var marks: [String] = []
    let alike = earlier.filter { other in
      other.instance == row.instance && other.solver == row.solver && other.threads == row.threads && other.seed == row.seed
        && !other.revision.hasSuffix(Machine.changedMark)
    }
    // A proof within the time that this row was given counts, whatever limit it had, and so does one whose last step ran over a limit no longer than this one's.
    let inTime = alike.filter { other in
      other.limit <= row.limit || other.machine == row.machine && other.secondsToProof.map { $0 <= row.limit } ?? false
    }
    if let best = inTime.compactMap(\.best).min() {
      if row.best.map({ $0 > best }) ?? true { marks.append("best \(row.best.map { Self.share($0, of: best) } ?? "none, was \(best)")") }
    }
    if let bound = inTime.compactMap(\.bound).max() {
      if row.bound.map({ $0 < bound }) ?? true { marks.append("bound \(row.bound.map { Self.share($0, of: bound) } ?? "none, was \(bound)")") }
    }
    if let proof = inTime.filter({ $0.machine == row.machine }).compactMap(\.secondsToProof).min() {
      if let own = row.secondsToProof {
        if own > proof * (1 + Self.tolerance), own - proof > Self.leastSeconds {
          marks.append("proof \(String(format: "%+.0f", (own / max(proof, 0.001) - 1) * 100)) %")
        }
      } else {
        marks.append("no longer proven")
      }
    }
    self.marks = marks
  }

  private static func share(_ value: Int, of reference: Int) -> String {
    String(format: "%+.1f", Double(value - reference) / Double(max(1, abs(reference))) * 100) + " %"
  }
}
