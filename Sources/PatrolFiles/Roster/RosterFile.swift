import PatrolModel

/// A roster as it is kept in a file, with everything that belongs to it; parts may be empty.
///
/// docs/roster-file.md describes the file. It carries no time of day and no seconds, so that the same roster is the same bytes.
public struct RosterFile: Sendable, Hashable {
  /// The format's version, the value of the key `roster`.
  public static let formatVersion = 1
  /// More published days than so many no file has.
  public static let mostDays = 371

  /// How good the roster is proven to be.
  public struct Result: Sendable, Hashable {
    /// Points of the roster.
    public var points: Int
    /// No roster can score fewer points; nil where no bound is known.
    public var bound: Int?
    /// The gap as text, for example 0.7 %; nil where no bound is known.
    public var gap: String?
    /// Why the search stopped.
    public var stop: String

    /// A result.
    public init(points: Int, bound: Int? = nil, gap: String? = nil, stop: String) {
      self.points = points
      self.bound = bound
      self.gap = gap
      self.stop = stop
    }
  }

  /// A planned visit of a crew to a spot.
  public struct Visit: Sendable, Hashable {
    /// Which crew, by its id among `crewIDs`.
    public var crew: String
    /// Where.
    public var spot: String
    /// Minute after the midnight of the crew's day.
    public var minute: Int
    /// How long.
    public var minutes: Int

    /// A planned visit.
    public init(crew: String, spot: String, minute: Int, minutes: Int) {
      self.crew = crew
      self.spot = spot
      self.minute = minute
      self.minutes = minutes
    }
  }

  /// What an officer has borne up to the end of the roster.
  public struct LedgerEntry: Sendable, Hashable {
    /// Who.
    public var officer: Officer.ID
    /// Night shifts.
    public var nights: Int
    /// Weekend days.
    public var weekends: Int
    /// Holidays.
    public var holidays: Int
    /// Minutes worked.
    public var minutes: Int

    /// What an officer has borne.
    public init(officer: Officer.ID, nights: Int, weekends: Int, holidays: Int, minutes: Int) {
      self.officer = officer
      self.nights = nights
      self.weekends = weekends
      self.holidays = holidays
      self.minutes = minutes
    }
  }

  /// One change to the roster: who, on which day, what and why.
  public struct LogEntry: Sendable, Hashable {
    /// A cell that was changed; nil is a day without duty.
    public struct Change: Sendable, Hashable {
      /// Whose cell.
      public var officer: Officer.ID
      /// Which day.
      public var date: CivilDate
      /// What it was.
      public var was: Roster.Duty?
      /// What it is.
      public var now: Roster.Duty?

      /// A changed cell.
      public init(officer: Officer.ID, date: CivilDate, was: Roster.Duty?, now: Roster.Duty?) {
        self.officer = officer
        self.date = date
        self.was = was
        self.now = now
      }
    }

    /// The version that the change made.
    public var version: Int
    /// The day on which it was made, where it was given.
    public var date: CivilDate?
    /// What was done, for example publish.
    public var action: String
    /// Who did it.
    public var by: String?
    /// Why.
    public var reason: String?
    /// The number of the order that goes with it; nil where none was given.
    public var number: String?
    /// The cells that it changed.
    public var changes: [Change]
    /// Crews of the version before that are no longer there or are others now.
    public var formerCrews: [Roster.Crew]
    /// Crews that were not there, or were others, in the version before.
    public var newCrews: [Roster.Crew]

    /// One change to the roster.
    public init(
      version: Int, date: CivilDate? = nil, action: String, by: String? = nil, reason: String? = nil, number: String? = nil,
      changes: [Change] = [], formerCrews: [Roster.Crew] = [], newCrews: [Roster.Crew] = []
    ) {
      self.version = version
      self.date = date
      self.action = action
      self.by = by
      self.reason = reason
      self.number = number
      self.changes = changes
      self.formerCrews = formerCrews
      self.newCrews = newCrews
    }
  }

  /// The bare roster: period, officers, cells, crews, who does which task, status and version.
  public var roster: Roster
  /// Days on which an officer is away or on other duty, by kind.
  public var absences: [Officer.ID: [CivilDate: AvailabilityKind.ID]]
  /// The office as the scenario names it.
  public var officeName: String
  /// SHA-256 of the canonical scenario in hexadecimal; empty where none is known.
  public var scenarioHash: String
  /// The seed that was used.
  public var seed: UInt64
  /// How good the roster is proven to be; nil for one that was not solved.
  public var result: Result?
  /// The kinds of the vehicles that the roster's crews use, where they are known.
  public var vehicleKinds: [Vehicle.ID: Vehicle.Kind]
  /// Visits.
  public var visits: [Visit]
  /// What everyone has borne.
  public var ledger: [LedgerEntry]
  /// Who changed what, when and why.
  public var log: [LogEntry]

  /// A roster's file; all but the roster has an empty default.
  public init(
    roster: Roster, absences: [Officer.ID: [CivilDate: AvailabilityKind.ID]] = [:], officeName: String = "", scenarioHash: String = "",
    seed: UInt64 = 0, result: Result? = nil, vehicleKinds: [Vehicle.ID: Vehicle.Kind] = [:], visits: [Visit] = [],
    ledger: [LedgerEntry] = [], log: [LogEntry] = []
  ) {
    self.roster = roster
    self.absences = absences
    self.officeName = officeName
    self.scenarioHash = scenarioHash
    self.seed = seed
    self.result = result
    self.vehicleKinds = vehicleKinds
    self.visits = visits
    self.ledger = ledger
    self.log = log
  }

  /// The file of a roster made for a scenario: absences, kinds of vehicles, office, hash and seed are taken from it.
  public init(roster: Roster, scenario: Scenario, result: Result? = nil, visits: [PlannedVisit] = [], log: [LogEntry] = []) {
    let clock = DutyClock(scenario)
    var absences: [Officer.ID: [CivilDate: AvailabilityKind.ID]] = [:]
    for officer in scenario.officers where roster.officers.contains(officer.id) {
      let calendar = OfficerCalendar(officer, in: scenario, clock: clock)
      for day in 0..<scenario.period.horizonDays {
        if let kind = calendar.kind(day) { absences[officer.id, default: [:]][scenario.period.date(day)] = kind }
      }
    }
    let used = Set(roster.crews.compactMap(\.vehicle))
    let vehicleKinds = Dictionary(scenario.vehicles.filter { used.contains($0.id) }.map { ($0.id, $0.kind) }) { first, _ in first }
    self.init(
      roster: roster, absences: absences, officeName: scenario.office.name, scenarioHash: CanonicalScenario.hash(scenario), seed: scenario.seed,
      result: result, vehicleKinds: vehicleKinds, log: log)
    plannedVisits = visits
  }
}
