import PatrolScheduling

/// A scenario with officers who cost a point if they work at all, so many of each of some kinds.
struct OptionalOfficers: Sendable {
  let scenario: Scenario
  /// For each optional officer his place in the scenario and his kind's place among the kinds.
  let officers: [(place: Int, kind: Int)]

  /// - Parameters:
  ///   - base: what is planned without them.
  ///   - kinds: who may be added.
  ///   - counts: how many of each kind.
  ///   - price: what one who works costs; none where he is there anyway.
  init(_ base: Scenario, _ kinds: [ExtraKind], counts: [Int], price: Int) {
    var scenario = base
    var officers: [(place: Int, kind: Int)] = []
    var names = Set(base.officers.map(\.id.text))
    for (kind, count) in counts.enumerated() {
      var number = 0
      for _ in 0..<count {
        repeat { number += 1 } while names.contains("extra-\(kind)-\(number)")
        names.insert("extra-\(kind)-\(number)")
        officers.append((scenario.officers.count, kind))
        scenario.officers.append(kinds[kind].officer(id: .init("extra-\(kind)-\(number)"), name: ""))
      }
    }
    if price > 0, !officers.isEmpty {
      // With dates and a filter, and last: no other setting is laid over it.
      scenario.rules.append(
        RuleSetting(
          rule: .callUp, points: price, officers: OfficerFilter(officers: officers.map { scenario.officers[$0.place].id }), from: base.period.from,
          to: base.period.date(base.period.horizonDays)))
    }
    self.scenario = scenario
    self.officers = officers
  }

  /// How many of each kind work at all in a roster.
  func called(in roster: Roster, kinds: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: kinds)
    for (place, kind) in officers {
      let id = scenario.officers[place].id
      guard let row = roster.officers.firstIndex(of: id), roster.duties[row].contains(where: { $0 != nil }) else { continue }
      counts[kind] += 1
    }
    return counts
  }

  /// The hard rules that an officer of a kind would break who never works; empty where he may stay at home.
  func rulesAgainstIdleness() -> [RuleID] {
    guard !officers.isEmpty else { return [] }
    let idle = Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id),
      duties: scenario.officers.map { _ in [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays) })
    let extras = Set(officers.map { scenario.officers[$0.place].id })
    let broken = Set(RosterAudit(scenario).judge(idle).breaches.filter { extras.contains($0.officer) }.map(\.rule))
    return broken.sorted()
  }
}
