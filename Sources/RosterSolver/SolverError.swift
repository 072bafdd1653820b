import LineGeneration
import PatrolModel

/// Why a scenario could not be solved at all; that nothing fits together is a result, not an error.
public enum SolverError: Error, Sendable, Hashable {
  /// An officer's rules have points or tables beyond what the exact arithmetic takes.
  case unusableRules(officer: Officer.ID, fault: AutomatonFault)
  /// The engine refused the problem or its linear program failed.
  case engine(EngineError)

  /// Whether points, officers and days together are beyond the exact arithmetic: a matter of the input, not a failure.
  public var isAboutSize: Bool {
    switch self {
    case .unusableRules: true
    case .engine(.faultyProblem(let faults)): faults.contains(.tooLarge)
    case .engine: false
    }
  }
}
