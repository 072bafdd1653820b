/// Which model estimated a risk.
public enum RiskModel: String, Sendable, Hashable, CaseIterable {
  /// The transparent default: long-run share mixed with the recent one, by zone, weekday and shift.
  case transparent
  /// The baseline: what happened in the last weeks in the same zone and shift.
  case movingWindow = "moving-window"
  /// The self-exciting model (Hawkes): a background rate, and incidents that raise the rate for some days.
  case selfExciting = "self-exciting"
}

/// Expected harm by zone, weekday and shift for one week, with its uncertainty.
public struct RiskTable: Hashable, Sendable {
  /// What is expected in one zone, or in one of its shifts on one weekday.
  public struct Estimate: Hashable, Sendable {
    /// Incidents times harm that the model expects in the week, before caps, floors and hand-set targets.
    public var expected: Double
    /// Lower end of the interval of uncertainty of `expected` (gamma-Poisson).
    ///
    /// The interval is of the rate; a single week's count varies more.
    public var low: Double
    /// Upper end of it.
    public var high: Double
    /// Share of the whole week's risk after caps, floors and hand-set targets; those of all cells sum to one, and those of all zones.
    public var share: Double
    /// Incidents of the window behind it that weigh something; fractions where an incident's range of hours covers several shifts.
    public var count: Double

    /// An estimate.
    public init(expected: Double, low: Double, high: Double, share: Double, count: Double) {
      self.expected = expected
      self.low = low
      self.high = high
      self.share = share
      self.count = count
    }
  }

  /// What changed a zone's share after the estimate.
  public enum Limit: String, Sendable, Hashable, CaseIterable {
    /// The share was lowered to the zone's cap.
    case cap
    /// The share was raised to the zone's floor.
    case floor
    /// The share was set by hand (sasaran).
    case target
  }

  /// What the self-exciting model found.
  public struct Excitement: Hashable, Sendable {
    /// Mean number of incidents that one brings on in its own zone.
    public var own: Double
    /// Mean number of incidents that one brings on in the zones next door together.
    public var neighbouring: Double
    /// Days after which the raised rate has fallen by half.
    public var halfLifeDays: Double

    /// What was found.
    public init(own: Double, neighbouring: Double, halfLifeDays: Double) {
      self.own = own
      self.neighbouring = neighbouring
      self.halfLifeDays = halfLifeDays
    }
  }

  /// Which model estimated it.
  public var model: RiskModel
  /// First day of the incidents behind it.
  public var windowFrom: CivilDate
  /// Last day of the incidents behind it.
  public var windowTo: CivilDate
  /// First day of the week that it speaks of.
  public var weekFrom: CivilDate
  /// Zones in the order of `zoneEstimates`.
  public var zones: [Zone.ID]
  /// Shifts in the order of the cells.
  public var shifts: [Shift.ID]
  /// By zone, within it by weekday (Monday first), within it by shift.
  public var cells: [Estimate]
  /// By zone, over its whole week.
  public var zoneEstimates: [Estimate]
  /// What changed each zone's share, in the order of the zones; nil where nothing did.
  public var limits: [Limit?]
  /// What the intervals of uncertainty should cover, 0..<1.
  public var coverage: Double
  /// Incidents of the window in no zone; they count nowhere.
  public var unplaced: Int
  /// Incidents of the window that were discovered and weighed nothing.
  public var discoveredIgnored: Int
  /// What the self-exciting model found; nil for the others.
  public var excitement: Excitement?

  /// A risk table; `cells` has one estimate for each zone, weekday and shift.
  public init(
    model: RiskModel, windowFrom: CivilDate, windowTo: CivilDate, weekFrom: CivilDate, zones: [Zone.ID], shifts: [Shift.ID], cells: [Estimate],
    zoneEstimates: [Estimate], limits: [Limit?], coverage: Double, unplaced: Int = 0, discoveredIgnored: Int = 0,
    excitement: Excitement? = nil
  ) {
    precondition(
      cells.count == zones.count * 7 * shifts.count && zoneEstimates.count == zones.count && limits.count == zones.count,
      "RiskTable: one estimate for each zone, weekday and shift")
    self.model = model
    self.windowFrom = windowFrom
    self.windowTo = windowTo
    self.weekFrom = weekFrom
    self.zones = zones
    self.shifts = shifts
    self.cells = cells
    self.zoneEstimates = zoneEstimates
    self.limits = limits
    self.coverage = coverage
    self.unplaced = unplaced
    self.discoveredIgnored = discoveredIgnored
    self.excitement = excitement
  }

  /// The place of a cell in `cells`.
  public func place(zone: Int, weekday: Weekday, shift: Int) -> Int { (zone * 7 + weekday.rawValue - 1) * shifts.count + shift }

  /// The estimate of a zone's shift that starts on a weekday.
  public func cell(zone: Int, weekday: Weekday, shift: Int) -> Estimate { cells[place(zone: zone, weekday: weekday, shift: shift)] }
}
