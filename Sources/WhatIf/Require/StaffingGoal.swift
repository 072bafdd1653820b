import PatrolScheduling

/// Up to which numbers what is asked has to be met.
public enum StaffingGoal: Sendable, Hashable {
  /// The minimums of requirements, their parts, `zone-minimum` and tasks.
  case minimums
  /// The targets of requirements, and all else that `minimums` speaks of.
  case targets
  /// So much of the targets at zones on the published days, each period weighed by the zone's risk (`Indicators.riskWeightedCoverage`), in hundredths of a percent; nothing else is asked.
  case coverage(hundredths: Int)

  /// How much of a requirement has to be met.
  func number(of requirement: Requirement) -> Int {
    switch self {
    case .minimums: requirement.minimum
    case .targets, .coverage: requirement.target
    }
  }

  /// Whether an audit finds it reached; only for a coverage.
  func isCovered(_ coverage: (count: Int, whole: Int)) -> Bool {
    guard case .coverage(let hundredths) = self else { return true }
    return coverage.count * 10_000 >= coverage.whole * hundredths
  }
}

extension AuditReport {
  /// How many officers or crews are missing to what is wanted on all days of the horizon, tasks included; each one of whom a part is missing.
  var missingToNeeds: Int { shortages.reduce(0) { $0 + $1.missing } + taskShortages.reduce(0) { $0 + max(0, $1.wanted - $1.present) } }
}
