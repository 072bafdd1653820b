import PatrolModel

/// What the audit says about a roster.
public struct AuditReport: Sendable, Hashable {
  /// Broken hard rules, by officer in the scenario's order, then by rule.
  public var breaches: [Breach]
  /// Crews that are not whole, in the order of the crews, then officers outside crews; each costs `PointLevels.crewBreach` a step.
  public var crewBreaches: [CrewBreach] = []
  /// Points of second rank: decided after everything else, not part of `points`.
  public var secondRank: [Charge] = []
  /// Points by place and reason: lines first, in the order of breaches, then crews in theirs, then requirements and rules about places, then tasks.
  public var charges: [Charge]
  /// Demands with fewer present than wanted, in the order of the demands, in parts of each demand's unit; some may cost no points.
  public var shortages: [Shortage]
  /// Tasks that too few do, or too few with what a part of them asks, by the tasks' order; some may cost no points.
  public var taskShortages: [TaskShortage] = []
  /// Where the roster does not fit the scenario.
  public var mismatches: [RosterMismatch]
  /// All points, look-ahead included.
  public var points: Int
  /// The part of the points that is judged on look-ahead days.
  ///
  /// A task's belong to it where no shift of a published day could do it (`TaskDemand.isPublished`).
  public var lookAheadPoints: Int
  /// Numbers about the published days.
  public var indicators: Indicators
  /// Whether the roster named no crews and the audit formed them itself, as `RosterAudit.seated` does; places of crews are then those of its crews.
  public var seatsWereDerived = false

  /// Whether no hard rule is broken, all crews are whole and the roster fits its scenario.
  public var isClean: Bool { breaches.isEmpty && crewBreaches.isEmpty && mismatches.isEmpty }

  /// Points and occurrences by source, most points first; among equals in the order in which they first occur.
  public var pointsBySource: [(source: PointSource, points: Int, occurrences: Int)] {
    var places: [PointSource: Int] = [:]
    var sums: [(source: PointSource, points: Int, occurrences: Int)] = []
    for charge in charges {
      let place = places[charge.source] ?? sums.count
      if place == sums.count {
        places[charge.source] = place
        sums.append((charge.source, 0, 0))
      }
      sums[place].points += charge.points
      sums[place].occurrences += 1
    }
    return sums.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }
}
