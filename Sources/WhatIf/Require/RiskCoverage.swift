import PatrolScheduling

/// A scenario in which nothing costs points but the part of targets at zones that is not met, weighed by risk as the audit weighs it.
struct RiskCoverage: Sendable {
  /// Its points are what is missing of `whole`, in the same parts.
  let scenario: Scenario
  /// What the targets at zones ask on the published days: minutes weighed by risk, in the largest parts that are whole.
  let whole: Int

  /// Nil where the weights cannot be written as points: `zone-minimum` asks for a zone that no requirement names, or the clock changes on a published day.
  init?(_ base: Scenario) {
    let zones = Dictionary(base.zones.map { (Post.ID($0.id.text), $0) }) { first, _ in first }
    let demands = base.demands().filter { $0.day < base.period.days && $0.part == .whole }
    guard !demands.contains(where: { $0.rule == .zoneMinimum }) else { return nil }
    let asked = demands.filter { $0.rule == nil && $0.posts.count == 1 && zones[$0.posts[0]] != nil && $0.target > 0 }
    let parts = asked.reduce(1) { leastCommonMultiple($0, $1.unit) }
    func weight(_ demand: Demand) -> Int {
      (demand.span?.minutes ?? 60) * (parts / demand.unit) * base.riskPercent(zones[demand.posts[0]], demand.covering)
    }
    let concerned = Set(asked.map(\.requirement))
    // A step of a period costs its share of the requirement's points, times the risk: these points make it the weight itself.
    let requirements = base.requirementsSpelledOut
    let daysAsked = Dictionary(grouping: asked, by: \.requirement).mapValues { Set($0.map(\.day)) }
    let clock = DutyClock(base)
    var prices: [Int: Int] = [:]
    for (place, requirement) in requirements.enumerated() where concerned.contains(requirement.id) && requirement.target > 0 {
      let days = (daysAsked[requirement.id] ?? []).filter { requirement.applies(on: base.period.date($0)) }
      let minutes = Set(days.map { requirement.counting == .day ? 60 : clock.minutes(of: requirement, day: $0) })
      guard !days.isEmpty else { continue }
      guard minutes.count == 1, let all = minutes.first else { return nil }
      prices[place] = 100 * parts * all
    }
    let common = asked.map(weight).reduce(prices.values.reduce(0) { $0.greatestCommonDivisor(with: $1) }) { $0.greatestCommonDivisor(with: $1) }
    let largest = asked.map(weight).max() ?? 0
    var bare = base.needsAlone(.targets, price: 1)
    let published = Set((0..<base.period.days).map { base.period.date($0) })
    bare.requirements = requirements.enumerated().map { place, requirement in
      var bare = requirement
      bare.minimum = 0
      bare.maximum = nil
      bare.parts = []
      if case .posts(let posts) = requirement.place, posts.count == 1, let zone = zones[posts[0]] { bare.place = .zones([zone.id]) }
      guard let price = prices[place] else {
        bare.target = 0
        bare.points = .init()
        return bare
      }
      bare.points = .init(target: price / max(1, common))
      bare.isWeighedByRisk = true
      bare.dates = requirement.dates.map { $0.intersection(published) } ?? published
      return bare
    }
    for place in bare.tasks.indices {
      bare.tasks[place].points = 0
      bare.tasks[place].parts = []
    }
    bare.levels.must = max(base.levels.must, largest)
    // Sums stay in order of days and places; what was asked is asked again, and costs what it weighs.
    let priced = bare.demands().filter { $0.target > 0 && $0.points.target > 0 }
    guard priced.count == asked.count, zip(priced, asked).allSatisfy({ $0.target == $1.target && $0.points.target * common == weight($1) }) else {
      return nil
    }
    scenario = bare
    whole = asked.reduce(0) { $0 + $1.target * weight($1) } / max(1, common)
  }

  /// What may be missing at most where so much of the whole has to be covered.
  ///
  /// - Parameter hundredths: hundredths of a percent.
  func allowed(hundredths: Int) -> Int { whole - (whole * hundredths + 9999) / 10_000 }
}

private func leastCommonMultiple(_ one: Int, _ other: Int) -> Int { one / one.greatestCommonDivisor(with: other) * other }
