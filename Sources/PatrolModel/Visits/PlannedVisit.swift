/// A stop of a crew at a hot spot.
public struct PlannedVisit: Hashable, Sendable {
  /// Place of the crew in `Roster.crews`.
  public var crew: Int
  /// Where.
  public var spot: HotSpot.ID
  /// First minute, after the midnight of the crew's day.
  public var minute: Int
  /// How long.
  public var minutes: Int

  /// A stop.
  public init(crew: Int, spot: HotSpot.ID, minute: Int, minutes: Int) {
    self.crew = crew
    self.spot = spot
    self.minute = minute
    self.minutes = minutes
  }
}
