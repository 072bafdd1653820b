/// Kinds of community work.
public enum Community: String, Hashable, Sendable, CaseIterable {
  /// A talk at a school, a market or an office (penyuluhan).
  case outreach
  /// Counselling of a few (konseling).
  case counselling
  /// A seminar.
  case seminar
  /// A dialogue with residents, of which what was heard is noted.
  case dialogue
  /// A visit (sambang): to somebody who asked for it, or to a neighbourhood watch.
  case visit
  /// Training of residents, such as those of a neighbourhood watch.
  case training
}

/// A neighbourhood watch (Siskamling): residents who are out on some nights.
///
/// Their light presence lowers what is missed in their sub-district weighs on those nights, by a share that is the office's own estimate.
public struct WatchGroup: Hashable, Sendable {
  /// A group's id.
  public typealias ID = Identity<WatchGroup>

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed; no person's.
  public var name: String
  /// The sub-district or zone in which it walks.
  public var zone: Zone.ID
  /// Weekdays on whose evenings it goes out; nil: all.
  public var nights: Set<Weekday>?
  /// Clock times on those nights.
  public var hours: [ClockInterval]
  /// By how many percent each step missed costs less, 0 to 95.
  public var percent: Int

  /// A group; the hours are 22:00-04:00 unless said otherwise, which is an assumption.
  public init(
    id: ID, name: String? = nil, zone: Zone.ID, nights: Set<Weekday>? = nil, hours: [ClockInterval] = WatchGroup.usualHours, percent: Int = 0
  ) {
    self.id = id
    self.name = name ?? id.text
    self.zone = zone
    self.nights = nights
    self.hours = hours
    self.percent = percent
  }

  /// 22:00-04:00; an assumption.
  public static let usualHours = [ClockInterval(startMinute: 22 * 60, endMinute: 28 * 60)]

  /// What it takes off the price of what its zone needs.
  public var relief: Requirement.Relief {
    Requirement.Relief(source: id.text, name: name, zones: [zone], weekdays: nights, hours: hours, percent: percent)
  }
}

extension Scenario {
  /// The zones in which no neighbourhood watch walks, to be visited to form one; none where the scenario speaks of no group at all.
  public var zonesWithoutWatchGroup: [Zone] {
    let watched = Set(watchGroups.map(\.zone))
    return watched.isEmpty ? [] : zones.filter { !watched.contains($0.id) }
  }
}
