import Foundation

/// Measured rows as Markdown.
struct RowTable: Sendable {
  let rows: [BenchRow]

  /// One line a row.
  var runs: String {
    let heading = [
      "instance", "bound", "best", "gap", "first, s", "to best, s", "proof, s", "in all, s", "rounds", "labels", "lines", "nodes", "master",
      "line search",
      "dives", "peak MB",
    ]
    return Self.table(
      heading,
      rows.map { row in
        [
          row.instance, Self.text(row.bound), Self.text(row.best), Self.percent(row.gap), Self.seconds(row.secondsToFirst),
          Self.seconds(row.secondsToBest), Self.seconds(row.secondsToProof), Self.seconds(row.seconds), Self.text(row.rounds), Self.text(row.labels),
          Self.text(row.lines), Self.text(row.nodes), Self.percent(row.masterShare), Self.percent(row.lineSearchShare), Self.percent(row.diveShare),
          Self.text(row.peakMegabytes.map { Int($0.rounded()) }),
        ]
      })
  }

  /// The latest revision of each instance beside what each other solver reached last, on the same machine where it was measured there.
  var latest: String {
    let own = rows.filter { $0.solver == BenchRow.ownSolver }
    let peers = rows.filter { $0.solver != BenchRow.ownSolver }
    let solvers = Self.inOrder(peers.map(\.solver))
    let heading =
      ["instance", "revision", "threads", "limit, s", "bound", "best", "gap", "first, s", "to best, s", "proof, s", "in all, s", "peak MB"] + solvers
    var lines: [[String]] = []
    for instance in Self.inOrder(rows.map(\.instance)) {
      let all = own.filter { $0.instance == instance }
      func beside(_ machine: String?) -> [String] {
        solvers.map { solver in
          let ofSolver = peers.filter { $0.instance == instance && $0.solver == solver }
          return Self.cell(of: ofSolver.last { $0.machine == machine } ?? ofSolver.last, beside: machine)
        }
      }
      guard let revision = all.last?.revision else {
        lines.append([instance] + Array(repeating: "", count: heading.count - 1 - solvers.count) + beside(nil))
        continue
      }
      for (place, row) in all.enumerated() where row.revision == revision {
        // Of sources that are not committed the same is measured again and again: the last one stands.
        if all[(place + 1)...].contains(where: { $0.key == row.key }) { continue }
        lines.append(
          [
            instance, revision, "\(row.threads)", Self.number(row.limit), Self.text(row.bound), Self.text(row.best), Self.percent(row.gap),
            Self.seconds(row.secondsToFirst), Self.seconds(row.secondsToBest), Self.seconds(row.secondsToProof), Self.seconds(row.seconds),
            Self.text(row.peakMegabytes.map { Int($0.rounded()) }),
          ] + beside(row.machine))
      }
    }
    return Self.table(heading, lines)
  }

  /// Every row of this project by instance in the order of measurement, with what became worse.
  var history: String {
    let own = rows.filter { $0.solver == BenchRow.ownSolver }
    let heading = ["instance", "date", "revision", "threads", "limit, s", "seed", "bound", "best", "proof, s", "in all, s", "worse than before"]
    var lines: [[String]] = []
    for instance in Self.inOrder(own.map(\.instance)) {
      let ofInstance = own.filter { $0.instance == instance }
      for (place, row) in ofInstance.enumerated() {
        let marks = Regression(row, after: Array(ofInstance[..<place])).marks
        lines.append([
          instance, row.date, row.revision, "\(row.threads)", Self.number(row.limit), "\(row.seed)", Self.text(row.bound), Self.text(row.best),
          Self.seconds(row.secondsToProof), Self.seconds(row.seconds), marks.isEmpty ? "" : "**\(marks.joined(separator: ", "))**",
        ])
      }
    }
    return Self.table(heading, lines)
  }

  /// A Markdown table; bars in cells are kept from cutting them.
  static func table(_ heading: [String], _ lines: [[String]]) -> String {
    let all = [heading, heading.map { _ in "---" }] + lines
    return all.map { cells in "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n" }.joined()
  }

  /// Seconds as a table shows them: two decimals below ten, one below a hundred, then whole.
  static func seconds(_ value: Double?) -> String {
    guard let value else { return "" }
    return String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }

  private static func cell(of peer: BenchRow?, beside machine: String?) -> String {
    guard let peer else { return "" }
    let points = peer.best.map { best in peer.bound == best ? "\(best) proven" : peer.bound.map { "\(best), bound \($0)" } ?? "\(best)" } ?? "none"
    guard peer.seconds > 0 else { return points }
    return "\(points), \(seconds(peer.seconds)) s" + (machine == nil || machine == peer.machine ? "" : " elsewhere")
  }

  private static func text(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }
  private static func number(_ value: Double) -> String { value == value.rounded() ? String(format: "%.0f", value) : "\(value)" }

  private static func percent(_ share: Double?) -> String {
    guard let share else { return "" }
    return share == 0 ? "0 %" : String(format: share < 0.1 ? "%.2f" : "%.0f", share * 100) + " %"
  }

  private static func inOrder(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
