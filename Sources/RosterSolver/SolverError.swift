import LineGeneration
import PatrolModel

/// Why a scenario could not be solved at all; that nothing fits together is a result, not an error.
public enum SolverError: Error, Sendable, Hashable {
  /// An officer's rules have points or tables beyond what the exact arithmetic takes.
  case unusableRules(officer: Officer.ID, fault: AutomatonFault)
  /// The engine refused the problem or its linear program failed.
  case engine(EngineError)
}
