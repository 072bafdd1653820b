import PatrolModel
import Wording

extension ResultDocument {
  /// The document of how many more officers it takes: the number, kinds with their duties, what stays missing, and the roster with them.
  ///
  /// - Parameter rosterFile: The roster file's JSON.
  public static func staffed(_ facts: StaffFacts, rosterFile: String) -> String {
    let shifts = facts.report.scenario.shifts
    let kinds = facts.kinds.map { kind in
      JSONText.object([
        ("like", .optional(kind.like?.text)), ("qualifications", .list(kind.qualifications.map { .text($0.text) })),
        ("present", .number(kind.officers.count)), ("on-the-books", .number(kind.onTheBooks)),
        ("officers", .list(kind.officers.map { .text($0.text) })),
        ("duties", .object(zip(shifts, kind.duties).map { ($0.id.text, .number($1)) })),
      ])
    }
    return JSONText.object([
      ("goal", .text(name(facts.goal))), ("more-officers", .number(facts.total)), ("at-least", .number(facts.least)),
      ("proven", .flag(facts.isProven)), ("qualifications-proven", .flag(facts.areQualificationsLeast)),
      ("availability-percent", .number(facts.availabilityPercent)), ("kinds", .list(kinds)), ("missing", .number(facts.missing)),
      ("missing-proven", .flag(facts.isMissingLeast)),
      ("coverage", coverage(facts)),
      ("shortages", .list(facts.needs.shortages.map { shortage($0, facts.needs.scenario) })),
      ("task-shortages", .list(facts.needs.taskShortages.map(taskShortage))),
      ("points", .number(facts.report.points)), ("bound", .optional(facts.search.bound)), ("gap", facts.search.gap(points: facts.report.points)),
      ("bound-of", facts.search.bound == nil ? .null : .text(facts.isBoundOfAll ? "all-rosters" : "rosters-with-nothing-missing")),
      ("stop", .text(facts.search.end.rawValue)), ("roster", .document(rosterFile)),
    ]).written()
  }

  /// The document where no number was found.
  ///
  /// - Parameters:
  ///   - least: How many are needed at least.
  ///   - isUnreachable: Whether it is proven that no number of officers suffices.
  public static func unstaffed(_ goal: Wording.NeedsMet, least: Int, isUnreachable: Bool) -> String {
    JSONText.object([
      ("goal", .text(name(goal))), ("more-officers", .null), ("at-least", isUnreachable ? .null : .number(least)), ("proven", .flag(isUnreachable)),
      ("roster", .null),
    ]).written()
  }

  private static func name(_ goal: Wording.NeedsMet) -> String {
    switch goal {
    case .minimums: "minimums"
    case .targets: "targets"
    case .coverage: "coverage"
    }
  }

  /// Null but where a coverage was asked for: what was asked in hundredths of a percent, and the roster's in the indicators' parts.
  private static func coverage(_ facts: StaffFacts) -> JSONText {
    guard case .coverage(let hundredths) = facts.goal, let found = facts.report.indicators?.riskWeightedCoverage else { return .null }
    return .object([("asked", .number(hundredths, of: 10_000)), ("covered", .number(found.count)), ("whole", .number(found.whole))])
  }
}
