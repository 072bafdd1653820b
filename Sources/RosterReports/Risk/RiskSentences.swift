import PatrolModel
import Wording

/// What is told in sentences: how the list was read, what to beware of, what the tables mean.
struct RiskSentences {
  let report: RiskReport
  let wording: Wording

  /// A sentence; a loud one is not to be overlooked.
  struct Sentence: Hashable {
    let text: String
    var isLoud = false
  }

  /// How the list was read, and what does not count.
  var reading: [Sentence] {
    let counts = report.counts
    var all = [
      Sentence(text: wording.incidentsRead(counts.incidents, rows: counts.rows)), Sentence(text: wording.columnsIgnored(counts.ignoredColumns)),
    ]
    if counts.faultyRows > 0 { all.append(.init(text: wording.rowsLeftOut(counts.faultyRows, of: counts.rows), isLoud: true)) }
    all.append(.init(text: wording.placed(named: counts.named, inOutline: counts.inOutline, nearCentre: counts.nearCentre)))
    let unmatched = counts.unmatched.reduce(0) { $0 + $1.count }
    if counts.outside + counts.placeless + unmatched > 0 {
      all.append(.init(text: wording.unplaced(outside: counts.outside, placeless: counts.placeless, unmatched: unmatched), isLoud: true))
    }
    if counts.timeless + counts.ranged > 0 { all.append(.init(text: wording.times(timeless: counts.timeless, ranged: counts.ranged))) }
    if !report.unknownTypes.isEmpty { all.append(.init(text: wording.unknownTypes(report.unknownTypes, weight: report.otherHarm))) }
    all += report.cautions.map { .init(text: wording.text($0), isLoud: true) }
    return all
  }

  /// How far the list follows the police themselves.
  var feedback: [Sentence] {
    let feedback = report.feedback
    var all: [Sentence] = []
    if !report.counts.isOriginTold {
      all.append(.init(text: wording.originNotTold, isLoud: true))
    } else if feedback.discovered > 0 {
      all.append(
        .init(text: wording.discovered(feedback.discovered, of: feedback.incidents, weight: feedback.discoveredWeight), isLoud: true))
    }
    let narcotics = feedback.types.filter(\.isNarcotics)
    let found = narcotics.reduce(0) { $0 + $1.discovered }
    if found > 0 { all.append(.init(text: wording.narcotics(found, of: found + narcotics.reduce(0) { $0 + $1.reported }))) }
    if !feedback.risingZones.isEmpty {
      let zones = feedback.risingZones.map { (name: report.name($0.zone), discovered: $0.discovered, reported: $0.reported) }
      all.append(.init(text: wording.risingZones(zones, days: feedback.comparedDays), isLoud: true))
    }
    return all
  }

  /// What stands below a table.
  func notes(_ section: Wording.RiskSection) -> [String] {
    switch section {
    case .zones:
      [wording.intervalNote(coverage: report.table.coverage), wording.proposalNote]
        + zip(report.table.zones, report.table.limits).compactMap { zone, limit in limit.map { wording.limited(report.name(zone), $0) } }
    case .total:
      report.comparison.map {
        [wording.compared($0)]
          + [wording.unequalPeriods($0), wording.mayBeChance($0.total, days: ($0.before.days, $0.after.days))].compactMap(\.self)
      } ?? []
    case .backtest:
      report.backtest.map { backtest in
        backtest.baseline.folds.isEmpty
          ? [wording.backtestTooShort(backtest.design)]
          : [wording.backtested(backtest.design, folds: backtest.baseline.folds.count)] + backtest.verdicts.map { wording.verdict($0) }
      } ?? []
    case .equity: report.equity.map { [wording.equity($0)] } ?? []
    case .shifts, .hours, .types, .comparedTypes, .comparedZones, .comparedHours, .calibration, .unmatched: []
    }
  }
}
