extension Engine {
  /// Rounds in which prices climb.
  private static let ascentRounds = 1000
  /// Rounds after which the bound must have risen by this share of itself for the climb to go on.
  private static let roundsBetweenLooks = 50
  private static let leastRise = 0.0005

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
      var lines: [[UInt8]] = []
      for outcome in outcomes {
        guard let least = outcome.least, let relaxed = outcome.relaxed else { return }
        sum.add(least, 1)
        lines.append(relaxed)
      }
      guard !sum.hasOverflowed else { return }
      claim(compiled.roundedUp(sum.value))
      climb.note(lines, bound: Double(sum.value) / Double(Prices.point), target: Double(best.objective))
      if round % Self.roundsBetweenLooks == Self.roundsBetweenLooks - 1 {
        if climb.highest - before < Self.leastRise * abs(climb.highest) { return }
        before = climb.highest
      }
    }
  }
}
