/// What risk proposes for the vulnerability of a zone; the class itself stays the user's word.
public struct ClassProposal: Hashable, Sendable {
  /// The zone.
  public var zone: Zone.ID
  /// The class that the scenario says.
  public var own: Zone.Class
  /// The class that the zone's share of risk proposes.
  public var proposed: Zone.Class

  /// From so many times the mean share a zone is proposed as very vulnerable: an assumption.
  public static let leastVeryVulnerable = 1.4
  /// Up to so many times the mean share a zone is proposed as safe: an assumption.
  public static let mostSafe = 0.6

  /// Proposals for all zones of a table, in its order.
  public static func proposals(_ table: RiskTable, zones: [Zone]) -> [ClassProposal] {
    let own = Dictionary(zones.map { ($0.id, $0.zoneClass) }) { first, _ in first }
    return zip(table.zones, table.zoneEstimates).map { zone, estimate in
      let times = estimate.share * Double(table.zones.count)
      return ClassProposal(
        zone: zone, own: own[zone] ?? .rawan, proposed: times >= leastVeryVulnerable ? .sangatRawan : times <= mostSafe ? .aman : .rawan)
    }
  }
}
