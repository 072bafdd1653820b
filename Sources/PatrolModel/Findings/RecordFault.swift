/// What is wrong with a list of cells that were worked otherwise than published.
public enum RecordFault: Sendable, Hashable {
  /// What the list says was published is not what was.
  case publishedOtherwise(found: String, published: String)
  /// An officer's day that an earlier row speaks of already.
  case dayTwice(officer: String, date: String)
}
