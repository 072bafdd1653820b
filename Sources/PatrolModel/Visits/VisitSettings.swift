/// How visits to hot spots are planned.
///
/// Stops of 12 to 16 minutes, one to six spots a unit in random order and a visit about every two hours are those of the trial in Sacramento (Telep, Mitchell, Weisburd 2014,
/// [S22, S23]); that a stop of 10 to 16 minutes at least every two hours is of use, and that it should be unpredictable, is Koper (1995, [S21]). All else is an assumption.
public struct VisitSettings: Hashable, Sendable {
  /// Minutes of the shortest stop; the default is 12 [S22, S23].
  public var leastMinutes: Int
  /// Minutes of the longest stop, at least the shortest; the default is 16 [S22, S23].
  public var mostMinutes: Int
  /// Minutes that a spot may go unvisited inside its risk window while a crew is on duty there; the default is 120 [S21].
  public var longestGapMinutes: Int
  /// The most spots of one crew in one shift; the default is 6 [S22, S23].
  public var mostSpots: Int
  /// By how much the way by road is longer than the straight line; the default is 1.4 (assumption).
  public var detour: Double
  /// Kilometres an hour of patrol in town, of every vehicle that `speeds` does not name; the default is 25 (assumption).
  public var speed: Double
  /// Kilometres an hour by kind of vehicle; none unless told.
  public var speeds: [Vehicle.Kind: Double]
  /// Minutes of roll-call and the way to the first stop at the beginning of a shift; the default is 15 (assumption).
  public var rollCallMinutes: Int
  /// Minutes of the way back and of hand-over at the end of a shift; the default is 15 (assumption).
  public var handOverMinutes: Int

  /// The coefficient of variation of the gaps at a spot from which on nobody can set a watch by the visits (domain research, section 3: an assumption); 0 is clockwork.
  public static let irregular = 0.35

  /// Settings; each has a default.
  public init(
    leastMinutes: Int = 12, mostMinutes: Int = 16, longestGapMinutes: Int = 120, mostSpots: Int = 6, detour: Double = 1.4, speed: Double = 25,
    speeds: [Vehicle.Kind: Double] = [:], rollCallMinutes: Int = 15, handOverMinutes: Int = 15
  ) {
    self.leastMinutes = max(1, leastMinutes)
    self.mostMinutes = max(self.leastMinutes, mostMinutes)
    self.longestGapMinutes = max(1, longestGapMinutes)
    self.mostSpots = max(1, mostSpots)
    self.detour = detour
    self.speed = speed
    self.speeds = speeds
    self.rollCallMinutes = max(0, rollCallMinutes)
    self.handOverMinutes = max(0, handOverMinutes)
  }

  /// Whole minutes of the way between two places, rounded up: the great circle, longer by the detour, at the vehicle's speed.
  public func travelMinutes(from start: GeoPoint, to end: GeoPoint, by vehicle: Vehicle.Kind?) -> Int {
    let speed = vehicle.flatMap { speeds[$0] } ?? self.speed
    let minutes = start.kilometres(to: end) * detour / max(0.1, speed) * 60
    // A billionth less than a whole minute is that minute: sines are not exact.
    return Int((minutes - 1e-9).rounded(.up))
  }
}
