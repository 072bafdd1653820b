import PatrolScheduling

/// What presences are worth, up to the strength that the published roster has.
struct CappedPrices: Sendable {
  private struct Price: Sendable {
    let minimum: Int
    let target: Int
    let maximum: Int?
    let points: Requirement.Points
    let published: Int

    func points(_ present: Int) -> Int {
      let counted = min(present, published)
      let missing = max(0, target - max(minimum, counted))
      return max(0, minimum - counted) * points.minimum + points.belowTarget(missing: missing, of: target - minimum)
        + (maximum.map { max(0, counted - $0) * points.maximum } ?? 0)
    }
  }

  private let prices: [Price]

  init(_ demands: [Demand], published: [Int]) {
    prices = zip(demands, published).map { demand, count in
      Price(minimum: demand.minimum, target: demand.target, maximum: demand.maximum, points: demand.points, published: count)
    }
  }

  /// Whether any of the demands has fewer than the published roster gives it.
  func areOpen(_ counted: [PlannedShifts.Counted], _ present: [Int]) -> Bool {
    counted.contains { present[$0.demand] < prices[$0.demand].published }
  }

  /// Brings counts up to date; the points that it saves.
  @discardableResult
  func add(_ counted: [PlannedShifts.Counted], times: Int, to present: inout [Int]) -> Int {
    var saved = 0
    for one in counted {
      let before = prices[one.demand].points(present[one.demand])
      present[one.demand] += times * one.weight
      saved += before - prices[one.demand].points(present[one.demand])
    }
    return saved
  }

  /// The points that changes would save.
  func saved(by changes: [(counted: [PlannedShifts.Counted], times: Int)], _ present: inout [Int]) -> Int {
    let saved = changes.reduce(0) { $0 + add($1.counted, times: $1.times, to: &present) }
    for change in changes { add(change.counted, times: -change.times, to: &present) }
    return saved
  }
}
