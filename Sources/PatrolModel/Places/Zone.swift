/// A patrol area, a kecamatan or a beat.
///
/// Every zone is also a post of the same id.
public struct Zone: Hashable, Sendable {
  /// A zone's id.
  public typealias ID = Identity<Zone>

  /// How vulnerable an area is, in the words of Perkabaharkam 1/2017.
  public enum Class: String, Sendable, Hashable, CaseIterable {
    /// Safe.
    case aman
    /// Vulnerable.
    case rawan
    /// Very vulnerable.
    case sangatRawan = "sangat-rawan"
  }

  /// Unique within the scenario; also the id of the zone's post.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// Further names under which registers know it: its villages (kelurahan), abbreviations.
  public var aliases: [String]
  /// The station (Polsek) that it belongs to.
  public var station: String?
  /// Vulnerability; the default is `rawan`.
  public var zoneClass: Class
  /// Degrees, north positive.
  public var latitude: Double?
  /// Degrees, east positive.
  public var longitude: Double?
  /// Zones next door.
  public var adjacent: [ID]
  /// Risk weight in percent of the ordinary by shift; a shift that is not named has 100.
  public var riskPercent: [Shift.ID: Int]
  /// The same of a shift that begins on a weekday, where it differs by weekday.
  public var weekdayRiskPercent: [Weekday: [Shift.ID: Int]]
  /// Residents.
  public var population: Int?
  /// Area in square kilometres.
  public var areaSquareKilometres: Double?
  /// Its outline for maps: rings of at least three points, outer ones and holes alike, none closed by its first point.
  ///
  /// Drawn, and asked in which zone an incident lies; never asked for a roster.
  public var outline: [[GeoPoint]]

  /// A zone; all but the id have a default.
  public init(
    id: ID, name: String? = nil, aliases: [String] = [], station: String? = nil, zoneClass: Class = .rawan, latitude: Double? = nil,
    longitude: Double? = nil,
    adjacent: [ID] = [], riskPercent: [Shift.ID: Int] = [:], weekdayRiskPercent: [Weekday: [Shift.ID: Int]] = [:],
    population: Int? = nil, areaSquareKilometres: Double? = nil,
    outline: [[GeoPoint]] = []
  ) {
    self.id = id
    self.name = name ?? id.text
    self.aliases = aliases
    self.station = station
    self.zoneClass = zoneClass
    self.latitude = latitude
    self.longitude = longitude
    self.adjacent = adjacent
    self.riskPercent = riskPercent
    self.weekdayRiskPercent = weekdayRiskPercent
    self.population = population
    self.areaSquareKilometres = areaSquareKilometres
    self.outline = outline
  }

  /// Risk weight of a shift that begins on a weekday, in percent of the ordinary.
  public func risk(_ shift: Shift.ID, on weekday: Weekday) -> Int { weekdayRiskPercent[weekday]?[shift] ?? riskPercent[shift] ?? 100 }
}

/// Anything that needs people: the patrol of a zone, a desk, a checkpoint, the reserve.
public struct Post: Hashable, Sendable {
  /// A post's id.
  public typealias ID = Identity<Post>

  /// Unique within the scenario, zones' ids included.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// The zone in which it lies; a zone's own patrol post names its zone.
  public var zone: Zone.ID?
  /// Whoever stands here must hold all of these.
  public var qualifications: [Qualification.ID]
  /// Shifts in which it may be staffed; nil: all.
  public var shifts: [Shift.ID]?

  /// A post; all but the id have a default.
  public init(id: ID, name: String? = nil, zone: Zone.ID? = nil, qualifications: [Qualification.ID] = [], shifts: [Shift.ID]? = nil) {
    self.id = id
    self.name = name ?? id.text
    self.zone = zone
    self.qualifications = qualifications
    self.shifts = shifts
  }

  /// The id of the post that every scenario has: whoever works a shift and is needed nowhere stands in reserve (cadangan).
  public static var reserveID: ID { "cadangan" }
}
