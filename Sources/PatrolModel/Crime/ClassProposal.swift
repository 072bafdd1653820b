/// What risk proposes for the vulnerability of a zone; the class itself stays the user's word.
public struct ClassProposal: Hashable, Sendable {
  /// The zone.
  public var zone: Zone.ID
  /// The class that the scenario says.
  public var own: Zone.Class
  /// The class that the zone's risk proposes; the own one where risk is not sure enough.
  public var proposed: Zone.Class

  /// From so many times the mean share a zone is proposed as very vulnerable: an assumption.
  public static let leastVeryVulnerable = 1.4
  /// Up to so many times the mean share a zone is proposed as safe: an assumption.
  public static let mostSafe = 0.6

  /// Proposals for all zones of a table, in its order.
  ///
  /// What is looked at is each zone's part of what is expected, before caps, floors and hand-set targets. A zone leaves its class only where the whole interval of its estimate lies beyond the
  /// threshold; without any incident in a zone nothing is proposed.
  public static func proposals(_ table: RiskTable, zones: [Zone]) -> [ClassProposal] {
    let own = Dictionary(zones.map { ($0.id, $0.zoneClass) }) { first, _ in first }
    let sum = table.zoneEstimates.reduce(0) { $0 + $1.expected }
    let isKnown = sum > 0 && table.zoneEstimates.contains { $0.count > 0 }
    let classes: [Zone.Class] = [.aman, .rawan, .sangatRawan]
    return zip(table.zones, table.zoneEstimates).map { zone, estimate in
      let current = own[zone] ?? .rawan
      guard isKnown else { return ClassProposal(zone: zone, own: current, proposed: current) }
      let low = estimate.low / sum * Double(table.zones.count)
      let high = estimate.high / sum * Double(table.zones.count)
      let least = low >= leastVeryVulnerable ? 2 : low > mostSafe ? 1 : 0
      let most = high <= mostSafe ? 0 : high < leastVeryVulnerable ? 1 : 2
      let place = max(least, min(most, classes.firstIndex(of: current) ?? 1))
      return ClassProposal(zone: zone, own: current, proposed: classes[place])
    }
  }
}
