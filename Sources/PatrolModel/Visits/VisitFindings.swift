/// What a replay of a visit plan says of it: a plan of work, so these are notes and never breaches of a rule.
public struct VisitFindings: Hashable, Sendable {
  /// The visits in the order in which they were given.
  public var visits: [PlannedVisit]
  /// What keeps visits from being made as planned, by visit.
  public var flaws: [VisitFlaw]
  /// What each spot gets, in the scenario's order.
  public var spots: [SpotRecord]

  /// Findings.
  public init(visits: [PlannedVisit], flaws: [VisitFlaw], spots: [SpotRecord]) {
    self.visits = visits
    self.flaws = flaws
    self.spots = spots
  }

  /// How many visits can be made as planned.
  public var feasible: Int { visits.count - Set(flaws.map(\.visit)).count }
}

/// Why a visit cannot be made as it is planned.
public struct VisitFlaw: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The roster has no such crew.
    case unknownCrew
    /// The scenario has no such spot.
    case unknownSpot
    /// Outside the crew's hours without roll-call and hand-over.
    case outsideDuty
    /// The crew does not patrol the spot's zone.
    case outsideZone
    /// Outside the spot's risk window.
    case outsideWindow
    /// Shorter or longer than a stop may be.
    case wrongLength
    /// The crew cannot be there in time: minutes that the way takes, and minutes that there are since the stop before.
    case unreachable(needed: Int, available: Int)
    /// So many of the crew are on a task that fewer than its least size remain.
    case duringTask(ShiftTask.ID)
    /// The crew has more spots than it may have.
    case tooManySpots(count: Int)
  }

  /// Place of the visit in `VisitFindings.visits`.
  public var visit: Int
  /// What is wrong with it.
  public var kind: Kind

  /// Something wrong with a visit.
  public init(visit: Int, kind: Kind) {
    self.visit = visit
    self.kind = kind
  }
}

/// What one spot gets on the published days.
public struct SpotRecord: Hashable, Sendable {
  /// A stretch in which nobody visits the spot though a crew is on duty there.
  public struct Gap: Hashable, Sendable {
    /// Why nobody comes.
    public enum Cause: Hashable, Sendable {
      /// A task that takes a crew away.
      case task(ShiftTask.ID)
      /// More spots than the crews on duty may have.
      case tooManySpots(spots: Int, crews: Int)
      /// So many crews go round so many spots, and their round takes too long.
      case round(spots: Int, crews: Int)
    }

    /// The day on which it begins.
    public var date: CivilDate
    /// First minute after that day's midnight.
    public var fromMinute: Int
    /// The minute after the last, after midnight of the same day.
    public var toMinute: Int
    /// Why; nil where it is no longer than it may be.
    public var cause: Cause?

    /// A stretch without a visit.
    public init(date: CivilDate, fromMinute: Int, toMinute: Int, cause: Cause? = nil) {
      self.date = date
      self.fromMinute = fromMinute
      self.toMinute = toMinute
      self.cause = cause
    }

    /// How long it is.
    public var minutes: Int { toMinute - fromMinute }
  }

  /// Which spot.
  public var spot: HotSpot.ID
  /// Visits that can be made as planned.
  public var visits: Int
  /// Minutes of its risk windows that begin on the published days.
  public var windowMinutes: Int
  /// The part of them in which a crew is on duty in its zone.
  public var watchedMinutes: Int
  /// The longest time unvisited in them; nil where no crew is ever there.
  public var longestGap: Gap?
  /// All stretches longer than a spot may go unvisited, in order.
  public var lateGaps: [Gap]
  /// Standard deviation of the gaps between visits over their mean; nil for fewer than three gaps.
  ///
  /// Gaps across hours in which the spot is not at risk, or nobody on duty, do not count.
  public var variation: Double?

  /// What one spot gets.
  public init(
    spot: HotSpot.ID, visits: Int, windowMinutes: Int, watchedMinutes: Int, longestGap: Gap?, lateGaps: [Gap], variation: Double?
  ) {
    self.spot = spot
    self.visits = visits
    self.windowMinutes = windowMinutes
    self.watchedMinutes = watchedMinutes
    self.longestGap = longestGap
    self.lateGaps = lateGaps
    self.variation = variation
  }
}
