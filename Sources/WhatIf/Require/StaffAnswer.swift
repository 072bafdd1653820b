import PatrolScheduling

/// How many more officers it takes, with a roster that shows it.
public struct StaffAnswer: Sendable {
  /// An officer who is added.
  public struct Extra: Sendable, Hashable {
    /// His id in `scenario` and the roster.
    public var officer: Officer.ID
    /// His kind's place in `kinds`.
    public var kind: Int
  }

  /// Of which rosters the bound of `roster` speaks.
  public enum BoundScope: Sendable, Hashable {
    /// Of every roster of `scenario`.
    case allRosters
    /// Of those in which nothing of the goal is missing; others may cost less.
    case nothingMissing
  }

  /// What had to be met.
  public var goal: StaffingGoal
  /// Who could be added.
  public var kinds: [ExtraKind]
  /// How many of each kind are added; nil where nothing was found in time.
  public var counts: [Int]?
  /// With fewer officers than this no roster leaves as little missing; it is the number itself where that is proven.
  public var least = 0
  /// Whether no officers whatever would make less missing; where nothing is missing it is so anyway.
  ///
  /// Where a coverage was asked for and nothing was found: whether it is proven that no officers whatever reach it.
  public var isMissingLeast = false
  /// Whether none of them can be exchanged for one with fewer qualifications, proven for every pair of kinds.
  public var areQualificationsLeast = false
  /// `scenario` with nothing asked but the goal, each step at a price; nil where nothing was found.
  public var needs: Scenario?
  /// What the audit says of the roster under `needs`: its shortages are what stays missing of the goal.
  public var needsAudit: AuditReport?
  /// The scenario with the officers added; nil where nothing was found.
  public var scenario: Scenario?
  /// The officers who are added, in order.
  public var extras: [Extra] = []
  /// The roster with all points of `scenario`.
  ///
  /// Its bound holds for the rosters that `boundScope` names.
  public var roster: RosterResult?
  /// Of which rosters the bound speaks; nil where there is none.
  public var boundScope: BoundScope?
  /// Whether the end of the last search speaks of this roster; otherwise it was found before, and that search led to none that meets as much.
  public var isRosterOfLastSearch = false
  /// Locks that contradict hard rules; then nothing was solved.
  public var clashes: [LockClash]
  /// Whether the caller stopped it.
  public var wasCancelled: Bool

  /// What the roster covers of the targets at zones, weighed by risk, as the audit counts; nil where nothing was found.
  public var coverage: (count: Int, whole: Int)?
  /// Whether a coverage was asked for in a scenario whose weights cannot be counted exactly; then nothing was solved.
  ///
  /// So it is where `zone-minimum` asks for a zone that no requirement names, or where the clock changes on a published day.
  public var cannotWeigh = false

  /// Nothing found yet.
  init(goal: StaffingGoal, kinds: [ExtraKind], clashes: [LockClash] = [], wasCancelled: Bool = false, cannotWeigh: Bool = false) {
    self.goal = goal
    self.kinds = kinds
    self.clashes = clashes
    self.wasCancelled = wasCancelled
    self.cannotWeigh = cannotWeigh
  }

  /// Officers or crews missing of the goal on all days of the horizon, with the officers added, as the audit counts; nil where nothing was found.
  ///
  /// Where a coverage was asked for none is missing of it.
  public var missing: Int? {
    if case .coverage = goal { return needsAudit.map { _ in 0 } }
    return needsAudit?.missingToNeeds
  }
  /// How many are added in all; nil where nothing was found.
  public var total: Int? { counts.map { $0.reduce(0, +) } }
  /// Whether the number is proven to be the fewest.
  public var isProven: Bool { total == least && isMissingLeast }

  /// Duties of the extra officers on published days: for each kind and each shift of the scenario how many.
  public var duties: [[Int]] {
    guard let scenario, let roster = roster?.roster else { return [] }
    let published = scenario.period.from..<scenario.period.date(scenario.period.days)
    var counts = kinds.map { _ in scenario.shifts.map { _ in 0 } }
    for extra in extras {
      guard let row = roster.officers.firstIndex(of: extra.officer) else { continue }
      for (day, duty) in roster.duties[row].enumerated() where published.contains(roster.from + day) {
        guard let duty, let shift = scenario.shifts.firstIndex(where: { $0.id == duty.shift }) else { continue }
        counts[extra.kind][shift] += 1
      }
    }
    return counts
  }

  /// How many officers must be on the books for so many present, where each is available for a share of the time: rounded up.
  ///
  /// - Parameter percent: hundredths of the time, from 1 to 100.
  public static func onTheBooks(_ present: Int, percent: Int) -> Int {
    let share = max(1, min(100, percent))
    return (present * 100 + share - 1) / share
  }
}
