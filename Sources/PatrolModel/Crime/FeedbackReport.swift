/// How far a list follows the presence of police in place of what happened.
public struct FeedbackReport: Hashable, Sendable {
  /// One type's incidents by how the police learned of them.
  public struct TypeRow: Hashable, Sendable {
    /// As the register names it.
    public var type: String
    /// Whether the name means narcotics, which are nearly always found by looking for them.
    public var isNarcotics: Bool
    /// Incidents that somebody reported.
    public var reported: Int
    /// Incidents that were discovered.
    public var discovered: Int

    /// A row.
    public init(type: String, isNarcotics: Bool, reported: Int, discovered: Int) {
      self.type = type
      self.isNarcotics = isNarcotics
      self.reported = reported
      self.discovered = discovered
    }

    /// Discovered ones of all, 0...1.
    public var discoveredShare: Double { reported + discovered == 0 ? 0 : Double(discovered) / Double(reported + discovered) }
  }

  /// A zone whose count rose from one stretch of days to the next of the same length, and mostly by discovered incidents.
  public struct RisingZone: Hashable, Sendable {
    /// The zone.
    public var zone: Zone.ID
    /// Reported incidents before and after.
    public var reported: PeriodComparison.Change
    /// Discovered incidents before and after.
    public var discovered: PeriodComparison.Change

    /// A rising zone.
    public init(zone: Zone.ID, reported: PeriodComparison.Change, discovered: PeriodComparison.Change) {
      self.zone = zone
      self.reported = reported
      self.discovered = discovered
    }
  }

  /// All incidents looked at.
  public var incidents: Int
  /// Discovered ones among them.
  public var discovered: Int
  /// What a discovered incident weighs in the risk model.
  public var discoveredWeight: Double
  /// By type: narcotics first, then by falling share of discovered ones; types without any incident left out.
  public var types: [TypeRow]
  /// Days of the stretch that is called "after", at the end of the list; the one before it is as long.
  public var comparedDays: Int
  /// Zones that rise mostly by discovered incidents, in the order of the zones.
  public var risingZones: [RisingZone]

  /// A report.
  public init(
    incidents: Int, discovered: Int, discoveredWeight: Double, types: [TypeRow], comparedDays: Int, risingZones: [RisingZone]
  ) {
    self.incidents = incidents
    self.discovered = discovered
    self.discoveredWeight = discoveredWeight
    self.types = types
    self.comparedDays = comparedDays
    self.risingZones = risingZones
  }

  /// Discovered ones of all, 0...1.
  public var discoveredShare: Double { incidents == 0 ? 0 : Double(discovered) / Double(incidents) }
}
