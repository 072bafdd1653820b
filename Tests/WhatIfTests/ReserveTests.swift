import PatrolModel
import RosterAudit
import SeededChance
import Testing

@testable import WhatIf

/// Heads alone: zones that ask for so many in one shift or in several, and people in reserve who are all alike.
@Suite("The reserve in a roll call")
struct ReserveTests {
  private struct Heads {
    let scenario: Scenario
    let roster: Roster
    let absences: [RollCalls.Absence]

    init(_ seed: UInt64, reserve: ClosedRange<Int> = 0...3) {
      var random = SplitMix64(seed: seed)
      let zones = (0..<3).map { Zone(id: Zone.ID("Z\($0)")) }
      let count = random.number(6...9)
      let officers = (0..<count).map { Officer(id: Officer.ID("o\($0)")) }
      let days = random.number(1...2)
      let spare = random.number(reserve)
      scenario = Scenario(
        period: .init(from: RandomWeek.monday, days: days, lookAheadDays: 0), shifts: Array(RandomWeek.shifts.prefix(2)), officers: officers,
        zones: zones,
        requirements: zones.map { zone in
          let target = random.number(1...20)
          let least = random.number(0...2)
          return Requirement(
            id: .init(zone.id.text), place: .zones([zone.id]), time: .shifts(["P", "S"]), minimum: least, target: least + random.number(0...2),
            points: .init(minimum: target + random.number(0...30), target: target))
        }, rules: RuleID.allCases.map { RuleSetting(rule: $0, isOff: true) })
      let duties = officers.indices.map { officer in
        (0..<days).map { _ -> Roster.Duty? in
          Roster.Duty(shift: random.pick(["P", "S"]), post: officer < spare ? Post.reserveID : Post.ID(random.pick(zones).id.text))
        }
      }
      roster = Roster(from: RandomWeek.monday, days: days, officers: officers.map(\.id), duties: duties)
      absences = officers.indices.flatMap { officer in
        (0..<days).filter { _ in random.chance(30) }.map { RollCalls.Absence(officer: officer, day: $0) }
      }
    }
  }

  @Test("those in reserve step in so that no other way saves more points", arguments: 0..<300)
  func best(seed: UInt64) {
    let heads = Heads(seed)
    let calls = RollCalls(heads.scenario, heads.roster, mostReserves: 0)
    let audit = RosterAudit(heads.scenario)
    let found = calls.presence(without: heads.absences)
    var left = heads.roster
    for absence in heads.absences { left.duties[absence.officer][absence.day] = nil }
    var free: [RollCalls.Absence] = []
    for (officer, line) in left.duties.enumerated() {
      for (day, duty) in line.enumerated() where duty?.post == Post.reserveID {
        // Only shifts that lost somebody call the roll.
        let isHit = heads.absences.contains { $0.day == day && heads.roster.duties[$0.officer][day]?.shift == duty?.shift }
        if isHit { free.append(.init(officer: officer, day: day)) }
      }
    }
    #expect(cost(found.counts, calls) == least(left, free[...], audit, calls))
  }

  /// Points of what is there, gaps of the published roster not counted as closed.
  private func cost(_ counts: [Int], _ calls: RollCalls) -> Int {
    zip(calls.shifts.demands, zip(counts, calls.published.counts)).reduce(0) { $0 + $1.0.points(present: min($1.1.0, $1.1.1)) }
  }

  private func least(_ roster: Roster, _ free: ArraySlice<RollCalls.Absence>, _ audit: RosterAudit, _ calls: RollCalls) -> Int {
    guard let next = free.first, let duty = roster.duties[next.officer][next.day] else { return cost(audit.presence(roster).counts, calls) }
    return calls.shifts.posts.map { post in
      var roster = roster
      roster.duties[next.officer][next.day] = Roster.Duty(shift: duty.shift, post: post.id)
      return least(roster, free.dropFirst(), audit, calls)
    }.min() ?? 0
  }

  @Test("more absences never leave fewer missing, and never fewer points", arguments: 0..<200)
  func monotone(seed: UInt64) {
    for reserve in [0...0, 0...3] {
      let heads = Heads(seed, reserve: reserve)
      let calls = RollCalls(heads.scenario, heads.roster, mostReserves: 0)
      let table = NeedTable(calls)
      var before = Resilience.Lack()
      for count in 0...heads.absences.count {
        let lack = table.added(calls.presence(without: Array(heads.absences.prefix(count))))
        #expect(lack.points >= before.points)
        // With a reserve it goes where points are, which may be few hours for many points.
        if reserve == 0...0 {
          #expect(lack.officersToMinimum >= before.officersToMinimum && lack.officersToTarget >= before.officersToTarget)
        }
        before = lack
      }
    }
  }

  @Test("one more in reserve never costs more, and enough of them leave nothing missing that was there", arguments: 0..<150)
  func more(seed: UInt64) {
    let heads = Heads(seed)
    let most = 9
    let calls = RollCalls(heads.scenario, heads.roster, mostReserves: most)
    let table = NeedTable(calls)
    var before = Int.max
    for reserves in 0...most {
      let points = table.added(calls.presence(without: heads.absences, reserves: reserves)).points
      #expect(points <= before)
      before = points
    }
    #expect(before == 0)
  }
}
