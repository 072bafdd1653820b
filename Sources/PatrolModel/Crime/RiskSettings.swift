/// How incidents become risk.
///
/// Every default is an assumption of this project unless its line names a source. The form, a long-run count times a recent one, is that of Lee, O and Eck 2019 (NIJ challenge);
/// near repeats are those of the burglary literature (400 m in prospective mapping).
public struct RiskSettings: Hashable, Sendable {
  /// Harm of one incident by type.
  public var harm: HarmWeights
  /// What a discovered incident weighs in relation to a reported one.
  ///
  /// The default is 0: incidents found because police were there send police back to the same place whatever the true rate is (Ensign et al. 2018).
  public var discoveredWeight: Double
  /// Weeks of the long window; the default is 52.
  public var longWeeks: Int
  /// Weeks of the recent window; the default is 4.
  public var recentWeeks: Int
  /// Days after which an incident of the recent window counts half; the default is 14.
  public var halfLifeDays: Double
  /// Share r of the recent window in the mix, 0...1; the default is 0.4.
  public var recentShare: Double
  /// Incidents of mean harm that are added to each zone, weekday and shift before shares are formed; the default is 0.5.
  public var smoothing: Double
  /// Incidents of the whole list that each zone's own division over shifts is mixed with; the default is 50.
  public var pooledIncidents: Double
  /// Weeks of the moving-window baseline; the default is 8.
  public var baselineWeeks: Int
  /// More weight for series of the same kind close together.
  public var nearRepeat: NearRepeat
  /// The largest share of risk that a zone may have in relation to its even share, see `ShareBasis`; the default is 3, nil is no cap.
  public var capTimes: Double?
  /// What a zone's even share is measured by.
  public var capBasis: ShareBasis
  /// The least share of risk by zone, 0...1; zones not named have none.
  public var floors: [Zone.ID: Double]
  /// The largest share of risk by zone, 0...1, in place of `capTimes`.
  public var caps: [Zone.ID: Double]
  /// Shares of risk set by hand (sasaran), 0...1; they win over estimate, cap and floor.
  ///
  /// The way to say that narcotics are known to be somewhere, since discovered incidents weigh nothing.
  public var targets: [Zone.ID: Double]
  /// Days on which risk differs for reasons that no window can show.
  public var events: [RiskEvent]
  /// What the intervals of uncertainty should cover, 0..<1; the default is 0.9.
  public var coverage: Double

  /// Settings; each has the default that its property names.
  public init(
    harm: HarmWeights = HarmWeights(), discoveredWeight: Double = 0, longWeeks: Int = 52, recentWeeks: Int = 4, halfLifeDays: Double = 14,
    recentShare: Double = 0.4, smoothing: Double = 0.5, pooledIncidents: Double = 50, baselineWeeks: Int = 8, nearRepeat: NearRepeat = NearRepeat(),
    capTimes: Double? = 3,
    capBasis: ShareBasis = .populationOrArea, floors: [Zone.ID: Double] = [:], caps: [Zone.ID: Double] = [:], targets: [Zone.ID: Double] = [:],
    events: [RiskEvent] = [], coverage: Double = 0.9
  ) {
    self.harm = harm
    self.discoveredWeight = discoveredWeight
    self.longWeeks = longWeeks
    self.recentWeeks = recentWeeks
    self.halfLifeDays = halfLifeDays
    self.recentShare = recentShare
    self.smoothing = smoothing
    self.pooledIncidents = pooledIncidents
    self.baselineWeeks = baselineWeeks
    self.nearRepeat = nearRepeat
    self.capTimes = capTimes
    self.capBasis = capBasis
    self.floors = floors
    self.caps = caps
    self.targets = targets
    self.events = events
    self.coverage = coverage
  }
}

/// More weight for incidents that belong to a series: same kind, close by, shortly before.
///
/// An incident of the last `days` days that has another of its kind within `metres` and within `days` days before it weighs `boost` times as much in the recent window. Only incidents with a
/// point can form a series.
public struct NearRepeat: Hashable, Sendable {
  /// Kinds that repeat nearby; the default is curat alone, since thefts of vehicles do not cluster in time in the same way.
  public var kinds: Set<CrimeKind>
  /// The default is 400 m (prospective mapping).
  public var metres: Double
  /// The default is 14 days.
  public var days: Int
  /// How many times as much an incident of a series weighs; the default 1.5 is an assumption, 1 turns it off.
  public var boost: Double

  /// A rule for near repeats; the defaults are those of the properties.
  public init(kinds: Set<CrimeKind> = [.curat], metres: Double = 400, days: Int = 14, boost: Double = 1.5) {
    self.kinds = kinds
    self.metres = metres
    self.days = days
    self.boost = boost
  }
}

/// What a zone's even share of risk is measured by.
public enum ShareBasis: String, Sendable, Hashable, CaseIterable {
  /// Its share of residents or of square kilometres, whichever is greater, of those that all zones state; the same for all zones where neither is.
  case populationOrArea = "population-or-area"
  /// Its share of residents.
  case population
  /// Its share of square kilometres.
  case area
  /// The same for all zones.
  case even
}

/// Days on which risk is multiplied: a fasting month, a holiday's eve, empty houses.
public struct RiskEvent: Hashable, Sendable {
  /// As it is to be printed.
  public var name: String
  /// First day.
  public var from: CivilDate
  /// Last day.
  public var to: CivilDate
  /// Where; nil is everywhere.
  public var zones: [Zone.ID]?
  /// In which shifts; nil is in all.
  public var shifts: [Shift.ID]?
  /// How many times the ordinary risk, greater than 0.
  public var factor: Double

  /// An event.
  public init(name: String, from: CivilDate, to: CivilDate, zones: [Zone.ID]? = nil, shifts: [Shift.ID]? = nil, factor: Double) {
    self.name = name
    self.from = from
    self.to = to
    self.zones = zones
    self.shifts = shifts
    self.factor = factor
  }
}
