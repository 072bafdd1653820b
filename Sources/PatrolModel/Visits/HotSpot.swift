/// A named place where crime gathers, to be visited by the crews that patrol its zone.
///
/// A zone is a patrol area, a hot spot a street block or a market: the roster decides who patrols the zone, the visit plan when a crew stops at the spot.
public struct HotSpot: Hashable, Sendable {
  /// A hot spot's id.
  public typealias ID = Identity<HotSpot>

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// The zone in which it lies.
  public var zone: Zone.ID
  /// Where it is.
  public var point: GeoPoint
  /// Clock times at which it is at risk; the default is the whole day.
  public var windows: [ClockInterval]
  /// Weekdays on which it is at risk; nil: all.
  public var weekdays: Set<Weekday>?
  /// Where to stop, in words.
  public var address: String?

  /// A hot spot; the name defaults to the id.
  public init(
    id: ID, name: String? = nil, zone: Zone.ID, point: GeoPoint, windows: [ClockInterval] = [ClockInterval(startMinute: 0, endMinute: 1440)],
    weekdays: Set<Weekday>? = nil, address: String? = nil
  ) {
    self.id = id
    self.name = name ?? id.text
    self.zone = zone
    self.point = point
    self.windows = windows
    self.weekdays = weekdays
    self.address = address
  }

  /// Its risk windows that begin on a date.
  public func windows(on date: CivilDate) -> [ClockInterval] { weekdays?.contains(date.weekday) ?? true ? windows : [] }
}

extension Scenario {
  /// The zones in which whoever stands at a post patrols: a zone's own post its zone, a sector's all of its zones, any other none.
  public func patrolledZones(of post: Post.ID) -> [Zone.ID] {
    if let sector = sectors.first(where: { $0.id.text == post.text }) { return sector.zones }
    return zones.filter { $0.id.text == post.text }.map(\.id)
  }
}
