/// A crew that is not whole, or an officer outside one: a breach of `crew-seats`, or of a hard `one-regu-crew`.
public struct CrewBreach: Sendable, Hashable {
  /// What is wrong.
  public enum Fault: Sendable, Hashable {
    /// Fewer officers than the kind's least (or the one that `crew-of-one` allows).
    case tooFew(least: Int)
    /// More officers than the kind's most.
    case tooMany(most: Int)
    /// The kind asks for a leader and nobody is named, or he does not hold what it asks.
    case noLeader
    /// The kind asks for a driver and nobody is named, or he does not hold what it asks.
    case noDriver
    /// The kind takes a vehicle and none is named, or one that is not listed or of another kind.
    case noVehicle
    /// Another crew holds the vehicle during a part of the time.
    case vehicleTaken(Vehicle.ID)
    /// The vehicle is out of service during a part of the time.
    case vehicleOut(Vehicle.ID)
    /// The post does not take crews of this kind, or the kind is unknown.
    case kindNotTaken
    /// The crew names an officer who does not work its shift at its post, or who sits in another crew (or twice) there.
    case misplaced(Officer.ID)
    /// The officer works at a post that takes crews and sits in none.
    case outsideCrew(Officer.ID)
    /// Officers of different regu, where `one-regu-crew` is hard.
    case mixedRegu
  }

  /// The day on which the shift starts.
  public var date: CivilDate
  /// The shift.
  public var shift: Shift.ID
  /// The post.
  public var post: Post.ID
  /// The crew's place in `Roster.crews`; nil for an officer outside one.
  public var crew: Int?
  /// What is wrong.
  public var fault: Fault
  /// How many times: officers too few or too many, otherwise 1.
  public var steps: Int

  /// A crew that is not whole.
  public init(date: CivilDate, shift: Shift.ID, post: Post.ID, crew: Int?, fault: Fault, steps: Int = 1) {
    self.date = date
    self.shift = shift
    self.post = post
    self.crew = crew
    self.fault = fault
    self.steps = steps
  }
}

extension PointLevels {
  /// What one step of a broken crew costs: more than all requirements of a shift could gain by it.
  public var crewBreach: Int { 100 * must }
}
