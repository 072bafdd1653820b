import PatrolModel
import RosterAudit

extension ResultDocument {
  /// The numbers about a week; shares as parts of wholes, so that nothing is rounded.
  static func indicators(_ indicators: Indicators) -> JSONText {
    .object([
      ("unfilled-demands", .number(indicators.unfilledDemands)), ("missing-to-minimum", .number(indicators.missingToMinimum)),
      ("missing-to-target", .number(indicators.missingToTarget)),
      (
        "coverage",
        .list(indicators.coverage.map { .object([("class", .optional($0.zoneClass?.rawValue)), ("minutes", share($0.minutes))]) })
      ),
      ("risk-weighted-coverage", share(indicators.riskWeightedCoverage)),
      ("on-duty", .list(indicators.onDuty.map { .object([("shift", .text($0.shift.text)), ("officers", spread($0.officers))]) })),
      ("worked-minutes", spread(indicators.workedMinutes)), ("overtime-minutes", .number(indicators.overtimeMinutes)),
      ("nights", spread(indicators.nights)), ("weekend-days", spread(indicators.weekendDays)), ("holidays", spread(indicators.holidays)),
      ("least-rest-minutes", .optional(indicators.leastRestMinutes)), ("quick-returns", .number(indicators.quickReturns)),
      ("longest-run", .number(indicators.longestRun)), ("wishes-met", share(indicators.wishesMet)),
      ("leave-respected", share(indicators.leaveRespected)), ("changed-from-draft", indicators.changedFromDraft.map(share) ?? .null),
      ("pattern-kept", indicators.patternKept.map(share) ?? .null), ("burdens", .list(indicators.burdens.map(burden))),
    ])
  }

  private static func burden(_ burden: Burden) -> JSONText {
    .object([
      ("officer", .text(burden.officer.text)), ("shifts", .number(burden.shifts)), ("worked-minutes", .number(burden.workedMinutes)),
      ("credited-minutes", .number(burden.creditedMinutes)), ("due-minutes", .number(burden.dueMinutes)), ("nights", .number(burden.nights)),
      ("weekend-days", .number(burden.weekendDays)), ("holidays", .number(burden.holidays)), ("longest-run", .number(burden.longestRun)),
      ("least-rest-minutes", .optional(burden.leastRestMinutes)), ("quick-returns", .number(burden.quickReturns)),
      ("fatigue-thousandths", .optional(burden.fatigue.map { Int(($0 * 1000).rounded()) })),
    ])
  }

  private static func share(_ fraction: Fraction) -> JSONText { .object([("count", .number(fraction.count)), ("of", .number(fraction.whole))]) }

  private static func spread(_ spread: Spread?) -> JSONText {
    spread.map { .object([("least", .number($0.least)), ("largest", .number($0.largest)), ("sum", .number($0.sum)), ("count", .number($0.count))]) }
      ?? .null
  }
}
