import PatrolScheduling

/// Up to which numbers everything that is asked has to be met.
public enum StaffingGoal: String, Sendable, Hashable, CaseIterable {
  /// The minimums of requirements, their parts, `zone-minimum` and tasks.
  case minimums
  /// The targets of requirements, and all else that `minimums` speaks of.
  case targets

  /// How much of a requirement has to be met.
  func number(of requirement: Requirement) -> Int {
    switch self {
    case .minimums: requirement.minimum
    case .targets: requirement.target
    }
  }
}

extension AuditReport {
  /// How many officers or crews are missing to what is wanted on all days of the horizon, tasks included; each one of whom a part is missing.
  var missingToNeeds: Int { shortages.reduce(0) { $0 + $1.missing } + taskShortages.reduce(0) { $0 + max(0, $1.wanted - $1.present) } }
}
