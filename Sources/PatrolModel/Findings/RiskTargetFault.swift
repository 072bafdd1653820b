/// What is wrong with a target that follows risk.
public enum RiskTargetFault: Sendable, Hashable {
  /// A target that follows risk at posts that are no zones each by itself.
  case needsZones
  /// A target that follows risk in hours that are no shifts.
  case needsShifts
  /// A target that follows risk in two shifts that share hours.
  case shiftsOverlap(String, String)
  /// Points by step where the steps' points follow risk.
  case fallsItself
  /// A budget that is less than what the minimums ask.
  case belowMinimums(budget: Int, least: Int)
  /// A budget of more unit-shifts than officers can have duties.
  case beyondOfficers(budget: Int, most: Int)
  /// A budget of which a part has no place: each zone and shift has its maximum, or no risk.
  case notPlaced(budget: Int, most: Int)
}
