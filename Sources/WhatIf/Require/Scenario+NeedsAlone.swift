import PatrolScheduling

extension Scenario {
  /// The same office with nothing that costs points but what is missing of a goal; hard rules, locks and orders stay.
  ///
  /// Every step that is missing costs at least `price`, whatever its share of the requirement's time. Wishes, fairness, patterns, preferences, partnerships, drafts and maximums cost nothing, nor do the rules about
  /// places other than `zone-minimum`, which ask for hours, reserves or second units beyond the goal. What forms crews stays as it is.
  func needsAlone(_ goal: StaffingGoal, price: Int) -> Scenario {
    let first = priced(goal, requirements: [:], zoneMinimum: price, price: price)
    // A period's points are a share of its requirement's: the requirement's rise until the least of its periods has the price.
    func lifted(_ demands: [Demand]) -> Int {
      let least = demands.map(\.points.minimum).filter { $0 > 0 }.min() ?? price
      return least >= price ? price : price * ((price + least - 1) / least + 1)
    }
    let demands = first.demands()
    let own = Dictionary(grouping: demands.filter { $0.rule == nil }, by: \.requirement).mapValues(lifted)
    return priced(goal, requirements: own, zoneMinimum: lifted(demands.filter { $0.rule == .zoneMinimum }), price: price)
  }

  private func priced(_ goal: StaffingGoal, requirements prices: [Requirement.ID: Int], zoneMinimum: Int, price: Int) -> Scenario {
    var bare = self
    bare.requests.removeAll { !$0.kind.isBinding }
    bare.partnerships = []
    bare.draft = nil
    bare.requirements = requirementsSpelledOut.map { requirement in
      var bare = requirement
      let own = prices[requirement.id] ?? price
      bare.minimum = goal.number(of: requirement)
      bare.target = bare.minimum
      bare.maximum = nil
      bare.isWeighedByRisk = false
      bare.points = .init(minimum: own)
      for part in bare.parts.indices { bare.parts[part].points = own }
      return bare
    }
    for place in bare.tasks.indices {
      bare.tasks[place].points = price
      for part in bare.tasks[place].parts.indices { bare.tasks[place].parts[part].points = price }
    }
    // A setting still switches its rule on or off where it did: only prices and preferences go.
    let ofProfile = RuleID.allCases.map(RuleCatalogue.definition(of:)).filter { $0.isOverridable && !$0.inProfile(profile).isOff }.map { rule in
      let isAsked = rule.id == .zoneMinimum && rule.inProfile(profile).points > 0
      return RuleSetting(rule: rule.id, prefer: .remove, points: isAsked ? zoneMinimum : 0)
    }
    bare.rules =
      ofProfile
      + rules.map { setting in
        var setting = setting
        if setting.prefer != .keep { setting.prefer = .remove }
        if let points = setting.points { setting.points = setting.rule == .zoneMinimum && points > 0 ? zoneMinimum : 0 }
        return setting
      }
    // Only locks leave a crew broken, and it must never pay to leave it so for the sake of what is asked.
    bare.levels.must = max(levels.must, 10 * max(price, zoneMinimum, prices.values.max() ?? 0))
    return bare
  }
}
