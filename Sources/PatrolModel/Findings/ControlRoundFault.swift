/// What is wrong with a supervising officer's round.
public enum ControlRoundFault: Sendable, Hashable {
  /// Nobody is of those who may make it.
  case nobody(found: String)
  /// Its stops take longer than a part of its hours; both in minutes.
  case tooLong(minutes: Int, window: Int)
}
