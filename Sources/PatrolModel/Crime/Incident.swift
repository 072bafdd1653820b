/// One incident as a register holds it: when, of which type, where; never who.
public struct Incident: Hashable, Sendable {
  /// How the police learned of it.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// Somebody reported it.
    case reported
    /// Found because police were there, so that its number follows their presence.
    case discovered
  }

  /// The time in which it happened, in minutes since 1970-01-01 00:00 on the office's wall clock; a single minute where the time is known.
  public var minutes: Range<Int>
  /// The place of its type in its list's types.
  public var type: Int
  /// The zone in which it happened, by its place in the scenario's zones; nil where none could be told.
  public var zone: Int?
  /// Where exactly, if the register says so.
  public var point: GeoPoint?
  /// How the police learned of it.
  public var origin: Origin

  /// An incident.
  public init(minutes: Range<Int>, type: Int, zone: Int?, point: GeoPoint? = nil, origin: Origin = .reported) {
    self.minutes = minutes
    self.type = type
    self.zone = zone
    self.point = point
    self.origin = origin
  }
}

/// Incidents and the names of their types.
public struct IncidentList: Hashable, Sendable {
  /// Types as the register names them, trimmed, each once.
  public var types: [String]
  /// Incidents in the order of the register.
  public var incidents: [Incident]

  /// A list of incidents.
  public init(types: [String], incidents: [Incident]) {
    self.types = types
    self.incidents = incidents
  }
}
