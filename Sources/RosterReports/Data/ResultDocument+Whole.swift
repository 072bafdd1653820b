import PatrolModel

extension ResultDocument {
  /// The document of a roster explained as a whole: quality, points by source, prices of demands, and what changes would save.
  ///
  /// Prices and ranks are in points with two decimals. They rank only; `saving` is what was solved again.
  public static func explained(_ whole: WholeExplanation) -> String {
    let report = whole.report
    return JSONText.object([
      ("points", .number(report.points)), ("bound", .optional(whole.search.bound)), ("gap", whole.search.gap(points: report.points)),
      ("stop", .text(whole.search.end.rawValue)), ("look-ahead-points", .number(report.lookAheadPoints)),
      ("points-by-source", .list(PointsBySource.list(report.charges).map { source($0, report) })),
      ("prices", whole.prices.map { .list($0.map { price($0, report.scenario) }) } ?? .null),
      ("savings", whole.savings.map { .list($0.map { saving($0, whole) }) } ?? .null),
    ]).written()
  }

  private static func price(_ price: DemandPrice, _ scenario: Scenario) -> JSONText {
    .object([
      ("price", .number(price.hundredths, of: 100)), ("demands", .list(price.demands.map { demand($0, scenario) })),
    ])
  }

  private static func saving(_ saving: WholeExplanation.Saving, _ whole: WholeExplanation) -> JSONText {
    let saved = whole.saved(by: saving).map { proven -> JSONText in
      .object([("least", .number(proven.least)), ("most", .number(proven.most)), ("certain", .flag(proven.isCertain))])
    }
    return .object([
      ("change", change(saving.ranked.change)), ("rank", .number(saving.ranked.hundredths, of: 100)), ("points", .optional(saving.points)),
      ("bound", .optional(saving.search.bound)), ("gap", saving.search.gap(points: saving.points)), ("stop", .text(saving.search.end.rawValue)),
      ("breaches", .number(saving.breaches)), ("saving", saved ?? .null),
    ])
  }

  private static func change(_ change: ScenarioChange) -> JSONText {
    switch change {
    case .oneMoreOfficer(let id): .object([("kind", .text("officer")), ("like", .text(id.text))])
    case .oneMoreVehicle(let kind): .object([("kind", .text("vehicle")), ("vehicle-kind", .text(kind.text))])
    case .oneDayBack(let id, let date):
      .object([("kind", .text("day-back")), ("officer", .text(id.text)), ("date", .text(date.description))])
    case .oneMoreQualification(let id, let qualification):
      .object([("kind", .text("qualification")), ("officer", .text(id.text)), ("qualification", .text(qualification.text))])
    }
  }
}
