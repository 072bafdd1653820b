import PatrolModel

extension ResultDocument {
  /// The document of a comparison: each scenario with its quality, and what is proven of the difference to the first.
  public static func compared(_ rosters: [ComparedRoster]) -> String {
    JSONText.object([("cases", .list(rosters.map { compared($0, base: rosters.first) }))]).written()
  }

  private static func compared(_ roster: ComparedRoster, base: ComparedRoster?) -> JSONText {
    var difference: JSONText = .null
    if let own = roster.range, let other = base?.range {
      let proven = ProvenDifference(from: other, to: own)
      difference = .object([("least", .number(proven.least)), ("most", .number(proven.most)), ("certain", .flag(proven.isCertain))])
    }
    let quality: [(key: String, value: JSONText)] = [
      ("name", .text(roster.name)), ("points", .optional(roster.report?.points)), ("bound", .optional(roster.search.bound)),
      ("gap", roster.search.gap(points: roster.report?.points)), ("stop", .text(roster.search.end.rawValue)), ("difference", difference),
    ]
    guard let report = roster.report else { return .object(quality) }
    return .object(
      quality + [
        ("points-by-source", .list(PointsBySource.list(report.charges).map { source($0, report) })),
        ("shortages", .list(report.shortages.map { shortage($0, report.scenario) })),
        ("indicators", report.indicators.map(indicators) ?? .null),
      ])
  }
}
