/// A camera that watches a zone: on its hours each step missed in the zone's needs costs less, as long as it works.
///
/// By how much stands with the requirements (`Requirement.Relief`); this is what reports say of it. The share is the office's own estimate: nothing here
/// says that a camera replaces anybody.
public struct Camera: Hashable, Sendable {
  /// A camera's id.
  public typealias ID = Identity<Camera>

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// The zone that it watches.
  public var zone: Zone.ID
  /// By how many percent each step missed costs less, 5 to 95.
  public var percent: Int
  /// Weekdays; nil: all.
  public var weekdays: Set<Weekday>?
  /// Clock times; nil: always.
  public var hours: [ClockInterval]?
  /// The post of whoever watches its pictures.
  public var operatorPost: Post.ID
  /// Days on which it is dead.
  public var dead: [ClosedRange<CivilDate>]

  /// A camera; without weekdays and hours it works always.
  public init(
    id: ID, name: String? = nil, zone: Zone.ID, percent: Int, weekdays: Set<Weekday>? = nil, hours: [ClockInterval]? = nil, operatorPost: Post.ID,
    dead: [ClosedRange<CivilDate>] = []
  ) {
    self.id = id
    self.name = name ?? id.text
    self.zone = zone
    self.percent = percent
    self.weekdays = weekdays
    self.hours = hours
    self.operatorPost = operatorPost
    self.dead = dead
  }

  /// What it takes off the price of what its zone needs.
  public var relief: Requirement.Relief {
    Requirement.Relief(source: id.text, name: name, zones: [zone], weekdays: weekdays, hours: hours, percent: percent, except: dead)
  }
}

extension Requirement {
  /// Whether it holds at a zone separately, so that what watches that zone alone can lower it.
  public func holdsSeparately(at zone: Zone) -> Bool {
    switch place {
    case .everyZone: true
    case .zones(let ids): ids.contains(zone.id)
    case .zoneClass(let wanted): zone.zoneClass == wanted
    case .posts, .anyPost: false
    }
  }
}
