extension Engine {
  /// Rounds in which prices climb.
  private static let ascentRounds = 1000
  /// Rounds after which the bound must have risen by this share of what it lacks for the climb to go on.
  private static let roundsBetweenLooks = 50
  private static let leastRise = 0.005

  /// Proves a bound without a linear program that is too large: prices climb along what rows have too few or too many on the average of many rounds' lines, and every round's bound holds.
  ///
  /// Each worker's least cost is bounded from below by his rules with priced totals, whose cheapest line says where to go.
  ///
  /// - Parameter first: the prices to climb from.
  func raiseBound(over rows: CoverRows, from first: [Double]) throws(EngineError) {
    guard let best else { return }
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &diveTime) }
    let workers = Array(compiled.problem.workers.indices)
    var climb = PriceClimb(compiled, rows, from: first)
    var before = -Double.infinity
    for round in 0..<Self.ascentRounds {
      guard stopNow() == nil else { return }
      guard let prices = try? Prices(rows.prices { climb.prices[$0] }, rows: compiled.problem.rows) else { return }
      let request = SearchTeam.Request(prices: prices, pointScale: Prices.point, allowed: root.allowed, lineLimit: 0, effort: .quick)
      guard let outcomes = team.search(workers, request, pool: nil), stopNow() == nil,
        let fixed = prices.staticPart(of: compiled.problem, lower: root.lower, upper: root.upper, pointScale: Prices.point)
      else { return }
      var sum = CheckedSum()
      sum.add(fixed, 1)
      for outcome in outcomes {
        guard let least = outcome.least else { return }
        sum.add(least, 1)
      }
      guard !sum.hasOverflowed, sum.value > Self.weakestBound else { return }
      claim(compiled.roundedUp(sum.value))
      let lines = outcomes.compactMap(\.relaxed)
      // Where a worker's rules could not be joined, his bound counts, but nothing says where to climb.
      guard isDone == nil, lines.count == workers.count else { return }
      climb.note(lines, bound: Double(sum.value) / Double(Prices.point), target: Double(best.objective))
      if round % Self.roundsBetweenLooks == Self.roundsBetweenLooks - 1 {
        if climb.highest - before < Self.leastRise * (Double(best.objective) - climb.highest) { return }
        before = climb.highest
      }
    }
  }
}
