/// Who should ride with whom, or must not: a rule of second rank for named people, decided after lines and posts.
///
/// A *company* is a crew, or all who work one shift at one post in no crew. Published days are judged.
/// A filter that names nobody asks nothing. Whoever has no post is in no company, but is one by himself in `together`.
public struct Partnership: Hashable, Sendable {
  /// A partnership's id.
  public typealias ID = Identity<Partnership>

  /// What is asked.
  public enum Kind: Hashable, Sendable {
    /// In each shift that at least two of these officers work on a day, each company beyond the first in which they are costs points.
    case together([Officer.ID])
    /// In each company each of these officers beyond the first costs points.
    case apart([Officer.ID])
    /// Each company with somebody of the first and nobody of the second costs points: juniors without a mentor.
    ///
    /// Who is of both needs nobody. Nothing is asked of those who stand in reserve in no crew.
    case accompanied(OfficerFilter, by: OfficerFilter)
    /// Each company at these posts with nobody of these costs points: a policewoman where searches are made.
    ///
    /// Nothing is asked of those who stand in reserve in no crew.
    case present(OfficerFilter, at: [Post.ID])
  }

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// What is asked.
  public var kind: Kind
  /// Points of second rank for each time that it is not kept.
  public var points: Int

  /// A partnership.
  public init(id: ID, name: String? = nil, kind: Kind, points: Int) {
    self.id = id
    self.name = name ?? id.text
    self.kind = kind
    self.points = points
  }
}
