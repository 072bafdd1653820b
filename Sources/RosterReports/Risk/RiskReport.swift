import PatrolFiles
import PatrolModel
import Wording

/// What a list of incidents says of a city's zones and hours: about places, never about persons.
public struct RiskReport: Sendable {
  /// One type of the register.
  public struct TypeRow: Hashable, Sendable {
    /// As the register names it.
    public var name: String
    /// Its incidents.
    public var incidents: Int
    /// Discovered ones among them.
    public var discovered: Int
    /// What one of them weighs.
    public var harm: Double
  }

  /// Whose zones and shifts.
  public let scenario: Scenario
  /// How the list was read.
  public let counts: IncidentReading.Counts
  /// The types, the most frequent first.
  public let types: [TypeRow]
  /// Types of unknown harm.
  public let unknownTypes: [String]
  /// What they weigh.
  public let otherHarm: Double
  /// Risk by zone, weekday and shift.
  public let table: RiskTable
  /// What risk proposes for the zones' classes.
  public let proposals: [ClassProposal]
  /// Incidents by weekday and hour, over the window of the table, those that weigh nothing left out.
  public let hours: WeekHours
  /// What to beware of.
  public let cautions: [RiskCaution]
  /// How far the list follows the presence of police.
  public let feedback: FeedbackReport
  /// Two periods side by side; nil where the list is too short.
  public let comparison: PeriodComparison?
  /// How well the models would have foretold; nil where nobody asked.
  public let backtest: RiskBacktest?
  /// Patrol hours against residents, area and risk; nil without a roster.
  public let equity: EquityReport?

  /// A report.
  ///
  /// - Parameters:
  ///   - reading: A list that could be used.
  ///   - settings: How incidents became risk.
  ///   - table: The risk itself.
  ///   - cautions: What to beware of.
  public init(
    _ reading: IncidentReading, scenario: Scenario, settings: RiskSettings, table: RiskTable, feedback: FeedbackReport,
    cautions: [RiskCaution] = [], comparison: PeriodComparison? = nil, backtest: RiskBacktest? = nil, equity: EquityReport? = nil
  ) {
    let list = reading.list ?? IncidentList(types: [], incidents: [])
    self.scenario = scenario
    counts = reading.counts
    var rows = list.types.map { TypeRow(name: $0, incidents: 0, discovered: 0, harm: settings.harm.weight(ofType: $0)) }
    for incident in list.incidents {
      rows[incident.type].incidents += 1
      if incident.origin == .discovered { rows[incident.type].discovered += 1 }
    }
    types = rows.enumerated().sorted { ($1.element.incidents, $0.offset) < ($0.element.incidents, $1.offset) }.map(\.element)
    unknownTypes = settings.harm.unmatched(list.types)
    otherHarm = settings.harm.other
    self.table = table
    proposals = ClassProposal.proposals(table, zones: scenario.zones)
    let discoveredCounts = settings.discoveredWeight > 0
    hours = WeekHours(list, in: CrimePeriod(from: table.windowFrom, to: table.windowTo)) { discoveredCounts || $0.origin == .reported }
    self.feedback = feedback
    self.cautions = cautions
    self.comparison = comparison
    self.backtest = backtest
    self.equity = equity
  }

  /// A zone as it is printed.
  func name(_ zone: Zone.ID) -> String { scenario.zones.first { $0.id == zone }?.name ?? zone.text }

  /// A shift as it is printed.
  func name(_ shift: Shift.ID) -> String { scenario.shifts.first { $0.id == shift }?.name ?? shift.text }

  /// The share of the week's risk in one shift of a zone, all weekdays together.
  func share(zone: Int, shift: Int) -> Double {
    Weekday.allCases.reduce(0) { $0 + table.cell(zone: zone, weekday: $1, shift: shift).share }
  }
}
