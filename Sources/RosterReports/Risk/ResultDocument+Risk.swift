import PatrolFiles
import PatrolModel

extension ResultDocument {
  /// The document of a report on risk; shares are parts of one, expectations incidents times harm in a week.
  ///
  /// - Parameters:
  ///   - faults: What is wrong with rows that were left out.
  ///   - faultCount: How many faults there are, those that were not kept among them.
  public static func risk(_ report: RiskReport, faults: [JSONText] = [], faultCount: Int = 0) -> String {
    let (table, counts) = (report.table, report.counts)
    return JSONText.object([
      (
        "read",
        .object([
          ("rows", .number(counts.rows)), ("incidents", .number(counts.incidents)), ("rows-left-out", .number(counts.faultyRows)),
          ("ignored-columns", .number(counts.ignoredColumns)), ("zone-by-name", .number(counts.named)),
          ("zone-by-outline", .number(counts.inOutline)), ("zone-by-centre", .number(counts.nearCentre)), ("outside", .number(counts.outside)),
          ("without-place", .number(counts.placeless)), ("without-time", .number(counts.timeless)), ("with-hours", .number(counts.ranged)),
          ("origin-told", .flag(counts.isOriginTold)),
          (
            "unmatched-places",
            .list(counts.unmatched.map { .object([("name", .text($0.name)), ("incidents", .number($0.count))]) })
          ), ("fault-count", .number(faultCount)), ("faults", .list(faults)),
        ])
      ), ("cautions", .list(report.cautions.map { .text($0.name) })), ("model", .text(table.model.rawValue)),
      ("window-from", .text(table.windowFrom.description)),
      ("window-to", .text(table.windowTo.description)), ("week-from", .text(table.weekFrom.description)),
      ("zones", .list(table.zones.indices.map { zone($0, report) })),
      (
        "types",
        .list(
          report.types.map {
            .object([
              ("type", .text($0.name)), ("incidents", .number($0.incidents)), ("discovered", .number($0.discovered)), ("weight", decimal($0.harm)),
            ])
          })
      ),
      (
        "feedback",
        .object([
          ("incidents", .number(report.feedback.incidents)), ("discovered", .number(report.feedback.discovered)),
          ("discovered-weight", decimal(report.feedback.discoveredWeight)),
          (
            "rising-zones",
            .list(
              report.feedback.risingZones.map {
                .object([("zone", .text($0.zone.text)), ("discovered", change($0.discovered)), ("reported", change($0.reported))])
              })
          ),
        ])
      ), ("hours", .list(report.hours.counts.map { .list($0.map { decimal($0) }) })),
      ("comparison", report.comparison.map(comparison) ?? .null), ("backtest", report.backtest.map(backtest) ?? .null),
      ("equity", report.equity.map(equity) ?? .null),
    ]).written()
  }

  private static func zone(_ place: Int, _ report: RiskReport) -> JSONText {
    let table = report.table
    let cells = Weekday.allCases.flatMap { weekday in
      table.shifts.indices.map { shift in
        JSONText.object(
          [("weekday", .number(weekday.rawValue)), ("shift", .text(table.shifts[shift].text))]
            + estimate(table.cell(zone: place, weekday: weekday, shift: shift)))
      }
    }
    return .object(
      [("zone", .text(table.zones[place].text))] + estimate(table.zoneEstimates[place]) + [
        ("limit", .optional(table.limits[place]?.rawValue)), ("class", .text(report.proposals[place].own.rawValue)),
        ("proposed-class", .text(report.proposals[place].proposed.rawValue)), ("cells", .list(cells)),
      ])
  }

  private static func estimate(_ estimate: RiskTable.Estimate) -> [(key: String, value: JSONText)] {
    [
      ("share", decimal(estimate.share)), ("expected", decimal(estimate.expected)), ("low", decimal(estimate.low)),
      ("high", decimal(estimate.high)), ("count", decimal(estimate.count)),
    ]
  }

  private static func comparison(_ comparison: PeriodComparison) -> JSONText {
    func rows<Subject>(_ rows: [PeriodComparison.Row<Subject>], _ text: (Subject) -> JSONText) -> JSONText {
      .list(rows.map { .object([("subject", text($0.subject)), ("change", change($0.change))]) })
    }
    return .object([
      ("before-from", .text(comparison.before.from.description)), ("before-to", .text(comparison.before.to.description)),
      ("after-from", .text(comparison.after.from.description)), ("after-to", .text(comparison.after.to.description)),
      ("total", change(comparison.total)), ("reported", change(comparison.reported)), ("discovered", change(comparison.discovered)),
      ("types", rows(comparison.types) { .text($0) }), ("zones", rows(comparison.zones) { .optional($0?.text) }),
      (
        "hours",
        rows(comparison.hours) { hours in
          switch hours {
          case .shift(let shift): .text(shift.text)
          case .clock(let interval): .text("\(interval.startMinute)-\(interval.endMinute)")
          case .noShift: .null
          }
        }
      ),
    ])
  }

  private static func change(_ change: PeriodComparison.Change) -> JSONText {
    .object([("before", decimal(change.before)), ("after", decimal(change.after)), ("percent", change.percent.map { decimal($0) } ?? .null)])
  }

  private static func backtest(_ backtest: RiskBacktest) -> JSONText {
    func score(_ score: RiskBacktest.Score) -> JSONText {
      .object([
        ("model", .text(score.model.rawValue)), ("hit-rate", optional(score.hitRate)), ("pai", optional(score.predictiveAccuracy)),
        ("pei-star", optional(score.predictiveEfficiency)), ("expected-per-observed", optional(score.expectedPerObserved)),
        ("deviance", decimal(score.deviance)),
        (
          "calibration",
          .list(
            score.calibration.map {
              .object([("cells", .number($0.cells)), ("expected", decimal($0.expected)), ("observed", decimal($0.observed))])
            })
        ),
        (
          "folds",
          .list(
            score.folds.map {
              .object([
                ("origin", .text($0.origin.description)), ("incidents", decimal($0.incidents)), ("hits", decimal($0.hits)),
                ("best-hits", decimal($0.bestHits)), ("flagged-share", decimal($0.flaggedShare)), ("expected", decimal($0.expected)),
              ])
            })
        ),
      ])
    }
    let design = backtest.design
    return .object([
      ("step-days", .number(design.stepDays)), ("horizon-days", .number(design.horizonDays)), ("training-days", .number(design.trainingDays)),
      ("flagged-share", decimal(design.flaggedShare)), ("measure", .text(design.measure.rawValue)),
      ("scores", .list(([backtest.baseline] + backtest.scores).map(score))),
      (
        "verdicts",
        .list(
          backtest.verdicts.map {
            .object([
              ("model", .text($0.model.rawValue)), ("better", .flag($0.isBetter)), ("mean-difference", decimal($0.meanDifference)),
              ("standard-error", optional($0.standardError)),
            ])
          })
      ),
    ])
  }

  private static func equity(_ equity: EquityReport) -> JSONText {
    .object([
      ("gini-of-hours", decimal(equity.giniOfHours)), ("gini-per-resident", optional(equity.giniPerResident)),
      ("gini-per-square-kilometre", optional(equity.giniPerSquareKilometre)), ("gini-of-risk", decimal(equity.giniOfRisk)),
      ("misplaced-share", decimal(equity.misplacedShare)),
      (
        "zones",
        .list(
          equity.rows.map {
            .object([
              ("zone", .text($0.zone.text)), ("hours", decimal($0.hours)), ("hours-per-10000-residents", optional($0.hoursPer10000Residents)),
              ("hours-per-square-kilometre", optional($0.hoursPerSquareKilometre)), ("hours-share", decimal($0.hoursShare)),
              ("risk-share", decimal($0.riskShare)),
            ])
          })
      ),
    ])
  }

  private static func optional(_ value: Double?) -> JSONText { value.map { decimal($0) } ?? .null }

  /// With at most six decimals, which is more than anybody knows of risk.
  private static func decimal(_ value: Double) -> JSONText {
    guard value.isFinite, abs(value) < 1e9 else { return .null }
    return .decimal(DecimalNumber.text(value, places: 6))
  }
}
