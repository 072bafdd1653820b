/// Patrol hours by zone against residents, area and risk.
public struct EquityReport: Hashable, Sendable {
  /// One zone's.
  public struct Row: Hashable, Sendable {
    /// The zone.
    public var zone: Zone.ID
    /// Patrol hours in the period.
    public var hours: Double
    /// Hours for each 10,000 residents; nil where the zone does not state them.
    public var hoursPer10000Residents: Double?
    /// Hours for each square kilometre; nil where the zone does not state them.
    public var hoursPerSquareKilometre: Double?
    /// Share of all hours, 0...1.
    public var hoursShare: Double
    /// Share of all risk, 0...1.
    public var riskShare: Double

    /// A row.
    public init(
      zone: Zone.ID, hours: Double, hoursPer10000Residents: Double?, hoursPerSquareKilometre: Double?, hoursShare: Double, riskShare: Double
    ) {
      self.zone = zone
      self.hours = hours
      self.hoursPer10000Residents = hoursPer10000Residents
      self.hoursPerSquareKilometre = hoursPerSquareKilometre
      self.hoursShare = hoursShare
      self.riskShare = riskShare
    }

    /// Hours' share less risk's share: positive where a zone gets more presence than its risk, negative where it gets less.
    public var excess: Double { hoursShare - riskShare }
  }

  /// By zone, in the order of the zones.
  public var rows: [Row]
  /// Gini coefficient of the hours by zone: 0 where all have the same, near 1 where one has all.
  public var giniOfHours: Double
  /// Gini coefficient of hours for each 10,000 residents, over the zones that state them; nil where fewer than two do.
  public var giniPerResident: Double?
  /// Gini coefficient of hours for each square kilometre, likewise.
  public var giniPerSquareKilometre: Double?
  /// Gini coefficient of the risk shares.
  public var giniOfRisk: Double
  /// Share of the hours that would have to go elsewhere to follow the risk: half the sum of the absolute excesses.
  public var misplacedShare: Double

  /// A report.
  public init(
    rows: [Row], giniOfHours: Double, giniPerResident: Double?, giniPerSquareKilometre: Double?, giniOfRisk: Double, misplacedShare: Double
  ) {
    self.rows = rows
    self.giniOfHours = giniOfHours
    self.giniPerResident = giniPerResident
    self.giniPerSquareKilometre = giniPerSquareKilometre
    self.giniOfRisk = giniOfRisk
    self.misplacedShare = misplacedShare
  }

  /// Zones that get more than their risk, the most first.
  public var above: [Row] { rows.filter { $0.excess > 0 }.sorted { ($1.excess, $0.zone) < ($0.excess, $1.zone) } }
  /// Zones that get less than their risk, the least served first.
  public var below: [Row] { rows.filter { $0.excess < 0 }.sorted { ($0.excess, $0.zone) < ($1.excess, $1.zone) } }
}
