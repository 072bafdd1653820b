extension Demand {
  /// Whether it is a need that the counts of shortages speak of: a requirement's, or the least that a rule asks in its stead.
  public var isNeed: Bool { rule == nil || rule == .zoneMinimum }
}
