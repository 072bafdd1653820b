import PatrolModel
import RosterAudit

/// A roster with all that was found about it: what the reports of this room are made from.
public struct RosterReport: Sendable {
  /// What the roster was made for.
  public let scenario: Scenario
  /// Who works when and where.
  public let roster: Roster
  /// Hard rules that it breaks.
  public let breaches: [Breach]
  /// Crews that are not whole, and officers outside crews.
  public let crewBreaches: [CrewBreach]
  /// Points of second rank: decided last, not part of `points`.
  public let secondRank: [Charge]
  /// What it costs, place by place.
  public let charges: [Charge]
  /// Demands that are not met.
  public let shortages: [Shortage]
  /// Tasks that too few do, or too few with what a part of them asks.
  public let taskShortages: [TaskShortage]
  /// All points, look-ahead days included.
  public let points: Int
  /// The part of the points that lies in the look-ahead days.
  public let lookAheadPoints: Int
  /// Where the roster does not fit the scenario.
  public let mismatches: [RosterMismatch]
  /// Cells that leave the regu's pattern, with reasons.
  public let departures: [Departure]
  /// Officers whose hard rules gave way when the roster was solved; empty for a roster that is only audited.
  public let exemptions: [Exemption]
  /// What each breach follows from, in their order; nil where no order answers for it.
  public let grounds: [BreachGround?]
  /// Numbers about the published days; nil where nothing was measured.
  public let indicators: Indicators?
  /// What a replay of the planned visits to hot spots found; nil where nobody planned any.
  public internal(set) var visits: VisitFindings?

  /// The tasks that the roster has to man, by date and time.
  package private(set) var tasks: [TaskReading]

  private let rows: [Officer.ID: Int]
  /// What is fixed about each officer's days.
  let calendars: [Officer.ID: OfficerCalendar]

  /// A report of what the audit says.
  ///
  /// - Parameter exemptions: Officers whose hard rules gave way when the roster was solved.
  public init(scenario: Scenario, roster: Roster, audit: AuditReport, departures: [Departure], exemptions: [Exemption] = []) {
    self.init(
      scenario: scenario, roster: roster, breaches: audit.breaches, charges: audit.charges, shortages: audit.shortages, points: audit.points,
      lookAheadPoints: audit.lookAheadPoints, mismatches: audit.mismatches, departures: departures, indicators: audit.indicators,
      crewBreaches: audit.crewBreaches, secondRank: audit.secondRank, exemptions: exemptions, taskShortages: audit.taskShortages)
  }

  /// A report from findings, one by one.
  package init(
    scenario: Scenario, roster: Roster, breaches: [Breach], charges: [Charge], shortages: [Shortage], points: Int, lookAheadPoints: Int,
    mismatches: [RosterMismatch] = [], departures: [Departure] = [], indicators: Indicators? = nil,
    crewBreaches: [CrewBreach] = [], secondRank: [Charge] = [], exemptions: [Exemption] = [], taskShortages: [TaskShortage] = []
  ) {
    self.scenario = scenario
    self.roster = roster
    self.breaches = breaches
    self.charges = charges
    self.shortages = shortages
    self.points = points
    self.lookAheadPoints = lookAheadPoints
    self.mismatches = mismatches
    self.departures = departures
    self.indicators = indicators
    self.exemptions = exemptions
    let exempt = Dictionary(exemptions.map { ($0.officer, $0) }) { first, _ in first }
    grounds = breaches.map { scenario.ground(of: $0, exemption: exempt[$0.officer]) }
    self.crewBreaches = crewBreaches
    self.secondRank = secondRank
    rows = Dictionary(roster.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    let clock = DutyClock(scenario)
    self.taskShortages = taskShortages
    tasks = TaskReading.list(scenario, roster, clock: clock, shortages: taskShortages, mismatches: mismatches)
    calendars = Dictionary(zip(scenario.officers.map(\.id), OfficerCalendar.all(in: scenario, clock: clock))) { first, _ in first }
  }

  /// Breaches that follow from orders, forced locks or history, with what they follow from.
  public var breachesByOrder: [(breach: Breach, ground: BreachGround)] {
    zip(breaches, grounds).compactMap { breach, ground in ground.map { (breach, $0) } }
  }

  /// Breaches for which nothing answers.
  public var otherBreaches: [Breach] { zip(breaches, grounds).filter { $1 == nil }.map { breach, _ in breach } }

  /// Whether nothing is broken for which no order answers, all crews are whole and the roster fits its scenario.
  public var isCleanButByOrder: Bool { otherBreaches.isEmpty && crewBreaches.isEmpty && mismatches.isEmpty }

  /// Officers in the order of the tables: the scenario's, then those whom only the roster knows.
  package var officers: [Officer] {
    let known = Set(scenario.officers.map(\.id))
    return scenario.officers + roster.officers.filter { !known.contains($0) }.map { Officer(id: $0) }
  }

  /// The duty of an officer on a day of the scenario's horizon.
  package func duty(_ officer: Officer.ID, day: Int) -> Roster.Duty? {
    guard let row = rows[officer], roster.duties.indices.contains(row) else { return nil }
    let place = scenario.period.date(day) - roster.from
    return roster.duties[row].indices.contains(place) ? roster.duties[row][place] : nil
  }

  /// What the cell shows: the shift's code, the code of an absence, or a dash.
  package func cell(_ officer: Officer.ID, day: Int) -> String {
    if let duty = duty(officer, day: day) { return duty.shift.text }
    guard let kind = calendars[officer]?.kind(day) else { return "-" }
    return scenario.kinds.last { $0.id == kind }?.code ?? kind.text
  }

  /// Minutes of shifts and other duty that start on the days.
  package func workedMinutes(_ officer: Officer.ID, days: Range<Int>) -> Int {
    days.reduce(0) { $0 + (shift(officer, day: $1)?.workedMinutes ?? 0) + (calendars[officer]?.busyMinutes($1) ?? 0) }
  }

  /// Night shifts that start on the days.
  package func nights(_ officer: Officer.ID, days: Range<Int>) -> Int {
    days.count { shift(officer, day: $0).map(scenario.night.isNight) ?? false }
  }

  /// The longest run of days with a duty.
  package func longestRun(_ officer: Officer.ID, days: Range<Int>) -> Int {
    var longest = 0
    var run = 0
    for day in days {
      let isOnDuty = duty(officer, day: day) != nil || (calendars[officer]?.isBusy(day) ?? false)
      run = isOnDuty ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private func shift(_ officer: Officer.ID, day: Int) -> Shift? {
    duty(officer, day: day).flatMap { duty in scenario.shifts.first { $0.id == duty.shift } }
  }

  /// The same without control rounds: whoever knows when they come needs no control.
  var withoutControlRounds: RosterReport {
    var copy = self
    copy.tasks.removeAll { $0.task.round != nil }
    return copy
  }
}
