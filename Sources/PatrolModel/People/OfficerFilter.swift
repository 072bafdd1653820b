/// Which officers a rule or a requirement speaks of: every condition that is given must hold; an empty filter means everyone.
public struct OfficerFilter: Hashable, Sendable {
  /// One of these officers.
  public var officers: [Officer.ID]?
  /// All of these qualifications.
  public var qualifications: [Qualification.ID]
  /// One of these ranks.
  public var ranks: [String]?
  /// This rank or a higher one.
  public var rankFrom: String?
  /// One of these sections.
  public var sections: [String]?
  /// One of these stations.
  public var stations: [String]?
  /// One of these regu.
  public var regu: [String]?

  /// A filter; without arguments it lets everyone pass.
  public init(
    officers: [Officer.ID]? = nil, qualifications: [Qualification.ID] = [], ranks: [String]? = nil, rankFrom: String? = nil,
    sections: [String]? = nil, stations: [String]? = nil, regu: [String]? = nil
  ) {
    self.officers = officers
    self.qualifications = qualifications
    self.ranks = ranks
    self.rankFrom = rankFrom
    self.sections = sections
    self.stations = stations
    self.regu = regu
  }

  /// Lets everyone pass.
  public static var everyone: OfficerFilter { OfficerFilter() }

  /// Whether no condition is given.
  public var isEveryone: Bool { self == .everyone }
}
