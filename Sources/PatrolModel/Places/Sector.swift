/// Several zones that one crew, or one officer, covers together: present in each of them by a share.
///
/// Every sector is also a post of the same id. Whoever works there counts `sharePercent` of one in each of its zones, and full where a requirement names the sector
/// itself or all posts. A set of posts that names some of its zones counts the shares in those zones together, at most one.
public struct Sector: Hashable, Sendable {
  /// A sector's id.
  public typealias ID = Identity<Sector>

  /// Unique within the scenario, zones' and posts' ids included; also the id of the sector's post.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// Its zones, at least two.
  public var zones: [Zone.ID]
  /// What one crew of the sector counts in each of its zones, in percent of one, 1...100.
  ///
  /// The default 50 is an assumption: a crew of two zones spends half of its time in each.
  public var sharePercent: Int { didSet { sharePercent = Self.share(sharePercent) } }
  /// Shifts in which it may be staffed; nil: all.
  public var shifts: [Shift.ID]?

  /// A sector.
  public init(id: ID, name: String? = nil, zones: [Zone.ID], sharePercent: Int = 50, shifts: [Shift.ID]? = nil) {
    self.id = id
    self.name = name ?? id.text
    self.zones = zones
    self.sharePercent = Self.share(sharePercent)
    self.shifts = shifts
  }

  private static func share(_ percent: Int) -> Int { min(100, max(1, percent)) }

  /// Its post.
  var post: Post { Post(id: Post.ID(id.text), name: name, shifts: shifts) }
}
