/// A question about one officer on one day.
public enum DutyQuestion: Sendable, Hashable {
  /// What if he had this.
  case instead(AllowedCells.Choice)
  /// What if he had anything but this.
  case without(AllowedCells.Choice)
}
