import PatrolModel

/// What explains a roster as a whole: where its points come from, what is scarce, and what small changes would save.
public struct WholeExplanation: Sendable {
  /// A change that was solved again.
  public struct Saving: Sendable {
    /// The change, with what the prices made of it.
    public var ranked: RankedChange
    /// Points of the best roster found with the change; nil where none was found.
    public var points: Int?
    /// Hard rules that this roster breaks, by order or history.
    public var breaches: Int
    /// What is known of its search.
    public var search: SearchFacts

    /// A change that was solved again.
    public init(ranked: RankedChange, points: Int?, breaches: Int, search: SearchFacts) {
      self.ranked = ranked
      self.points = points
      self.breaches = breaches
      self.search = search
    }
  }

  /// The roster with what was found about it.
  public var report: RosterReport
  /// What is known of its search.
  public var search: SearchFacts
  /// Where one more present is worth something, dearest first; nil where the search found no prices.
  public var prices: [DemandPrice]?
  /// Changes that were solved again, dearest under the prices first; nil where they were not looked for.
  public var savings: [Saving]?

  /// What explains a roster.
  public init(report: RosterReport, search: SearchFacts, prices: [DemandPrice]?, savings: [Saving]?) {
    self.report = report
    self.search = search
    self.prices = prices
    self.savings = savings
  }

  /// By how many points the best roster costs less with a change, as far as it is proven; nil where no roster with it was found.
  public func saved(by saving: Saving) -> ProvenDifference? {
    guard let points = saving.points else { return nil }
    return ProvenDifference(
      from: min(saving.search.bound ?? 0, points)...points, to: min(search.bound ?? 0, report.points)...report.points)
  }
}
