import Foundation

/// How the time to proof grows with officers and with days, over generated instances.
struct Growth: Sendable {
  /// The list: officers at one week, then longer horizons for the smaller ones.
  ///
  /// - Parameters:
  ///   - mostOfficers: larger ones are left out.
  ///   - mostDays: longer ones are left out.
  static func weeks(mostOfficers: Int, mostDays: Int, seed: UInt64) -> [PatrolWeek] {
    let sizes = [7, 14, 28].flatMap { days in [60, 120, 250, 500, 1000, 2000].map { ($0, days) } }
    return sizes.filter { $0 <= mostOfficers && $1 <= mostDays }.map { officers, days in
      PatrolWeek(officers: officers, days: days, zones: officers < 1000 ? 18 : 40, seed: seed)
    }
  }

  /// One measured size.
  struct Point: Sendable {
    var week: PatrolWeek
    var row: BenchRow
  }

  var points: [Point]

  /// Least squares of the logarithm of the seconds to proof against that of the officers, with a level of its own for each number of days; nil with fewer than two proven sizes.
  var officerExponent: Double? {
    Self.exponent(points.compactMap { point in point.row.secondsToProof.map { (x: Double(point.week.officers), y: $0, group: point.week.days) } })
  }

  /// The same against the days, with a level of its own for each number of officers.
  var dayExponent: Double? {
    Self.exponent(points.compactMap { point in point.row.secondsToProof.map { (x: Double(point.week.days), y: $0, group: point.week.officers) } })
  }

  /// The common slope of log y over log x with an intercept for each group; nil where no group has two different x.
  static func exponent(_ points: [(x: Double, y: Double, group: Int)]) -> Double? {
    var products = 0.0
    var squares = 0.0
    for group in Set(points.map(\.group)).sorted() {
      let own = points.filter { $0.group == group && $0.x > 0 && $0.y > 0 }.map { (x: log($0.x), y: log($0.y)) }
      guard own.count > 1 else { continue }
      let meanX = own.reduce(0) { $0 + $1.x } / Double(own.count)
      let meanY = own.reduce(0) { $0 + $1.y } / Double(own.count)
      products += own.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
      squares += own.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    }
    return squares > 1e-12 ? products / squares : nil
  }

  /// Table and exponents as Markdown.
  var markdown: String {
    let heading = ["officers", "days", "zones", "bound", "best", "first, s", "proof, s", "in all, s", "peak MB"]
    let table = RowTable.table(
      heading,
      points.map { point in
        let row = point.row
        return [
          "\(point.week.officers)", "\(point.week.days)", "\(point.week.zones)", row.bound.map { "\($0)" } ?? "", row.best.map { "\($0)" } ?? "",
          RowTable.seconds(row.secondsToFirst), RowTable.seconds(row.secondsToProof), RowTable.seconds(row.seconds),
          row.peakMegabytes.map { String(format: "%.0f", $0) } ?? "",
        ]
      })
    func text(_ exponent: Double?) -> String { exponent.map { String(format: "%.2f", $0) } ?? "too few proven" }
    let unproven = points.count { $0.row.secondsToProof == nil }
    let remark = unproven == 0 ? "" : "; \(unproven) not proven within the limit and left out"
    return table
      + "\nSeconds to proof grow with officers to the power \(text(officerExponent)), with days to the power \(text(dayExponent))\(remark).\n"
  }
}
