import PatrolModel

/// Caps, floors and hand-set targets on zones' shares of risk.
struct ShareLimits: Sendable {
  let floors: [Double]
  let caps: [Double]
  let targets: [Double?]
  /// Whether a zone's cap was set by hand; others give way first.
  let isOwnCap: [Bool]

  init(zones: [Zone], settings: RiskSettings) {
    let even = Self.evenShares(zones, by: settings.capBasis)
    floors = zones.map { min(1, max(0, settings.floors[$0.id] ?? 0)) }
    caps = zones.indices.map { place in
      let own = settings.caps[zones[place].id] ?? settings.capTimes.map { $0 * even[place] } ?? 1
      return min(1, max(0, own))
    }
    isOwnCap = zones.map { settings.caps[$0.id] != nil }
    targets = zones.map { zone in settings.targets[zone.id].map { min(1, max(0, $0)) } }
  }

  init(floors: [Double], caps: [Double], targets: [Double?], isOwnCap: [Bool]? = nil) {
    self.isOwnCap = isOwnCap ?? caps.map { _ in false }
    self.floors = floors
    self.caps = caps
    self.targets = targets
  }

  /// What each zone would have if risk followed residents or area.
  static func evenShares(_ zones: [Zone], by basis: ShareBasis) -> [Double] {
    let same = zones.map { _ in 1 / Double(zones.count) }
    let residents = shares(zones.map { $0.population.map(Double.init) })
    let areas = shares(zones.map(\.areaSquareKilometres))
    switch basis {
    case .even: return same
    case .population: return residents ?? same
    case .area: return areas ?? same
    case .populationOrArea:
      guard let residents else { return areas ?? same }
      return areas.map { zip(residents, $0).map { max($0, $1) } } ?? residents
    }
  }

  private static func shares(_ sizes: [Double?]) -> [Double]? {
    let known = sizes.compactMap { $0 }.filter { $0 >= 0 }
    let sum = known.reduce(0, +)
    guard known.count == sizes.count, sum > 0 else { return nil }
    return known.map { $0 / sum }
  }

  /// The shares within the limits that keep the proportions of the estimates wherever no limit binds, and what bound where.
  ///
  /// Targets hold first, then caps, then floors; where limits contradict each other or cannot sum to one they are stretched in proportion: targets of more than one in all to one, floors and caps
  /// to what the targets leave, caps set by hand only where no other gives way. A floor above its zone's cap wins.
  /// - Parameter estimates: Positive numbers, one for each zone.
  func shares(_ estimates: [Double]) -> (shares: [Double], limits: [RiskTable.Limit?]) {
    let sumOfTargets = targets.reduce(0) { $0 + ($1 ?? 0) }
    let free = targets.indices.filter { targets[$0] == nil }
    let targetScale = sumOfTargets > 1 || (free.isEmpty && sumOfTargets > 0) ? 1 / sumOfTargets : 1
    var shares = targets.map { ($0 ?? 0) * targetScale }
    var limits: [RiskTable.Limit?] = targets.map { $0 == nil ? nil : .target }
    let rest = max(0, 1 - sumOfTargets * targetScale)
    guard !free.isEmpty else {
      if sumOfTargets <= 0 { shares = shares.map { _ in 1 / Double(shares.count) } }
      return (shares, limits)
    }
    var low = free.map { floors[$0] }
    let sumOfFloors = low.reduce(0, +)
    if sumOfFloors > rest { low = low.map { $0 * rest / sumOfFloors } }
    var high = zip(free, low).map { max(caps[$0], $1) }
    let sumOfCaps = high.reduce(0, +)
    let own = zip(free, high).reduce(0) { $0 + (isOwnCap[$1.0] ? $1.1 : 0) }
    if sumOfCaps < rest, sumOfCaps > own {
      high = zip(free, high).map { isOwnCap[$0] ? $1 : $1 * (rest - own) / (sumOfCaps - own) }
    } else if sumOfCaps < rest {
      high = sumOfCaps > 0 ? high.map { $0 * rest / sumOfCaps } : high.map { _ in rest / Double(high.count) }
    }

    let scale = Self.scale(free.map { estimates[$0] }, low: low, high: high, sum: rest)
    for (place, zone) in free.enumerated() {
      let wanted = scale * estimates[zone]
      shares[zone] = min(high[place], max(low[place], wanted))
      if wanted > high[place] * (1 + 1e-12) { limits[zone] = .cap } else if wanted < low[place] * (1 - 1e-12) { limits[zone] = .floor }
    }
    return (shares, limits)
  }

  /// The number by which all are multiplied so that they sum to the wanted, each kept between its bounds: a sum that grows with it in straight pieces, whose corners are looked at in order.
  private static func scale(_ values: [Double], low: [Double], high: [Double], sum: Double) -> Double {
    // At a corner a value starts to grow with the scale, or stops.
    var corners: [(at: Double, slope: Double, place: Int)] = []
    for place in values.indices where values[place] > 0 {
      corners.append((low[place] / values[place], values[place], place))
      corners.append((high[place] / values[place], -values[place], place))
    }
    corners.sort { ($0.at, -$0.slope, $0.place) < ($1.at, -$1.slope, $1.place) }
    var total = low.reduce(0, +)
    var slope = 0.0
    var at = 0.0
    for corner in corners {
      let next = total + slope * (corner.at - at)
      if next >= sum, slope > 0 { return at + (sum - total) / slope }
      total = next
      at = corner.at
      slope = max(0, slope + corner.slope)
    }
    return at
  }
}
