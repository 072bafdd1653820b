import PatrolModel
import RosterAudit
import Wording

extension ResultDocument {
  /// The document of a comparison: each scenario with its quality, and what is proven of the difference to the first.
  ///
  /// - Parameter sweep: The number of which the scenarios are values; nil where they are scenarios of their own.
  public static func compared(_ rosters: [ComparedRoster], sweep: ComparedSweep? = nil) -> String {
    let numbers = ComparedNumbers(rosters, wording: Wording(.english))
    let curve: [(key: String, value: JSONText)] = sweep.map { [("sweep", series($0, rosters))] } ?? []
    return JSONText.object([("cases", .list(rosters.indices.map { compared($0, numbers) }))] + curve).written()
  }

  private static func compared(_ place: Int, _ numbers: ComparedNumbers) -> JSONText {
    let roster = numbers.rosters[place]
    var difference: JSONText = .null
    if let own = roster.range, let other = numbers.rosters.first?.range {
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
        ("missing-by-class", .list((report.indicators?.missing ?? []).map(missing))),
        ("indicators", report.indicators.map(indicators) ?? .null),
        ("officers", place == 0 ? .null : .list(numbers.officers(place).map(change))),
      ])
  }

  private static func missing(_ missing: Indicators.Missing) -> JSONText {
    .object([
      ("class", .optional(missing.zoneClass?.rawValue)), ("to-minimum", .number(missing.toMinimum)), ("to-target", .number(missing.toTarget)),
    ])
  }

  /// What an officer of both does more or less than under the first scenario.
  private static func change(_ officer: OfficerDifference) -> JSONText {
    .object([
      ("officer", .text(officer.officer.id.text)), ("worked-minutes", .number(officer.after.workedMinutes - officer.before.workedMinutes)),
      ("nights", .number(officer.after.nights - officer.before.nights)),
      ("weekend-days", .number(officer.after.weekendDays - officer.before.weekendDays)), ("duties-changed", .number(officer.changedDuties)),
    ])
  }

  private static func series(_ sweep: ComparedSweep, _ rosters: [ComparedRoster]) -> JSONText {
    let points = sweep.points.map { point -> JSONText in
      let (report, search) = (rosters[point.place].report, rosters[point.place].search)
      return .object([
        ("value", .decimal("\(point.value)")), ("case", .number(point.place)), ("points", .optional(report?.points)),
        ("bound", .optional(search.bound)), ("missing-to-minimum", .optional(report?.indicators?.missingToMinimum)),
        ("missing-to-target", .optional(report?.indicators?.missingToTarget)),
      ])
    }
    let findings = SweepFindings(sweep, rosters)
    return .object([
      ("number", .text(sweep.number)), ("points", .list(points)), ("minimums-met", extent(findings.minimums)),
      ("targets-met", extent(findings.targets)),
    ])
  }

  /// For which values something is so: from one, up to one (null: the end of the sweep), or a list; null where it is so nowhere.
  private static func extent(_ extent: SweepFindings.Extent) -> JSONText {
    switch extent {
    case .all: .object([("from", .null), ("to", .null)])
    case .none: .null
    case .from(let value, _, let isProven): .object([("from", .decimal("\(value)")), ("to", .null), ("next-is-proven", .flag(isProven))])
    case .upTo(let value, _, let isProven): .object([("from", .null), ("to", .decimal("\(value)")), ("next-is-proven", .flag(isProven))])
    case .some(let values): .object([("values", .list(values.map { .decimal("\($0)") }))])
    }
  }
}
