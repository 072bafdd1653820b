import PatrolModel

extension EquityReport {
  /// Patrol hours by zone against residents, area and risk.
  /// - Parameters:
  ///   - hours: Patrol hours of each zone in a period, at least 0; zones not named have none.
  ///   - zones: Zones with residents and area where known.
  ///   - risk: Risk of the same zones.
  public init(hours: [Zone.ID: Double], zones: [Zone], risk: RiskTable) {
    let shares = Dictionary(zip(risk.zones, risk.zoneEstimates.map(\.share)), uniquingKeysWith: { first, _ in first })
    let own = zones.map { max(0, hours[$0.id] ?? 0) }
    let all = own.reduce(0, +)
    let rows = zones.indices.map { place in
      let zone = zones[place]
      let residents = zone.population.flatMap { $0 > 0 ? Double($0) : nil }
      let area = zone.areaSquareKilometres.flatMap { $0 > 0 ? $0 : nil }
      return Row(
        zone: zone.id, hours: own[place], hoursPer10000Residents: residents.map { own[place] / $0 * 10_000 },
        hoursPerSquareKilometre: area.map { own[place] / $0 }, hoursShare: all > 0 ? own[place] / all : 0, riskShare: shares[zone.id] ?? 0)
    }
    func gini(_ values: [Double?]) -> Double? {
      let known = values.compactMap { $0 }
      return known.count < 2 ? nil : Self.gini(known)
    }
    self.init(
      rows: rows, giniOfHours: Self.gini(own), giniPerResident: gini(rows.map(\.hoursPer10000Residents)),
      giniPerSquareKilometre: gini(rows.map(\.hoursPerSquareKilometre)), giniOfRisk: Self.gini(rows.map(\.riskShare)),
      misplacedShare: rows.reduce(0) { $0 + $1.excess.magnitude } / 2)
  }

  /// The Gini coefficient of numbers that are at least 0: half the mean absolute difference of all pairs over the mean, 0 where all are 0.
  public static func gini(_ values: [Double]) -> Double {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return 0 }
    let count = Double(values.count)
    let ranked = values.sorted().enumerated().reduce(0) { $0 + (2 * Double($1.offset + 1) - count - 1) * $1.element }
    return max(0, ranked / (count * sum))
  }
}
