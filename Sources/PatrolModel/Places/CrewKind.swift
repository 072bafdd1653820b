/// A kind of crew: how many ride together, who of them leads and drives, and in what.
///
/// A crew is so many officers in one shift at one post. One of them leads where `leader` names a qualification, one drives where `driver` does; with `leaderDrives`
/// the leader does both and holds both. The others are members of any qualification.
public struct CrewKind: Hashable, Sendable {
  /// A crew kind's id, for example car.
  public typealias ID = Identity<CrewKind>

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// Fewest officers.
  ///
  /// The default 2 is the least of Perkabaharkam 1/2017; see also the rule `crew-of-one`.
  public var least: Int
  /// Most officers.
  public var most: Int
  /// What the leader holds; nil: nobody is named as leader.
  public var leader: Qualification.ID?
  /// What the driver holds; nil: nobody is named as driver.
  public var driver: Qualification.ID?
  /// Whether the leader drives himself.
  public var leaderDrives: Bool
  /// The kind of vehicle that each crew takes; nil: on foot, or by vehicles that are not counted.
  public var vehicle: Vehicle.Kind?

  /// A crew kind; `most` is at least `least`, and both are at least the number of named seats.
  public init(
    id: ID, name: String? = nil, least: Int = 2, most: Int = 2, leader: Qualification.ID? = nil, driver: Qualification.ID? = nil,
    leaderDrives: Bool = false, vehicle: Vehicle.Kind? = nil
  ) {
    self.id = id
    self.name = name ?? id.text
    self.leader = leader
    self.driver = driver
    self.leaderDrives = leaderDrives && leader != nil && driver != nil
    self.vehicle = vehicle
    self.least = 1
    self.most = 1
    self.least = max(1, least, namedSeats)
    self.most = max(self.least, most)
  }

  /// Seats with a role: leader and driver, one where the leader drives.
  public var namedSeats: Int { leaderDrives ? 1 : (leader == nil ? 0 : 1) + (driver == nil ? 0 : 1) }
}

/// A vehicle by its call sign.
public struct Vehicle: Hashable, Sendable {
  /// A vehicle's id: its call sign or plate.
  public typealias ID = Identity<Vehicle>
  /// A kind of vehicle, for example R4 (car) or R2 (motorcycle).
  public typealias Kind = Identity<VehicleKindName>

  /// A stretch in which a vehicle cannot be used.
  public struct Outage: Hashable, Sendable {
    /// First day.
    public var from: CivilDate
    /// Minutes after midnight of the first day.
    public var fromMinute: Int
    /// Last day.
    public var to: CivilDate
    /// Minutes after midnight of the last day.
    public var toMinute: Int

    /// An outage; without minutes it covers whole days.
    public init(from: CivilDate, fromMinute: Int = 0, to: CivilDate, toMinute: Int = 1440) {
      self.from = from
      self.fromMinute = fromMinute
      self.to = to
      self.toMinute = toMinute
    }
  }

  /// Unique within the scenario.
  public var id: ID
  /// Its kind.
  public var kind: Kind
  /// The station (Polsek) that keeps it; only told.
  public var station: String?
  /// When it cannot be used; a shift that an outage touches from its first start to its last end goes without it.
  public var outages: [Outage]

  /// A vehicle.
  public init(id: ID, kind: Kind, station: String? = nil, outages: [Outage] = []) {
    self.id = id
    self.kind = kind
    self.station = station
    self.outages = outages
  }
}

/// Tells ids of vehicle kinds from others.
public enum VehicleKindName: Sendable {}
