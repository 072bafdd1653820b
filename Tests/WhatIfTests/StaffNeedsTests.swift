import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterAudit
import Testing

@testable import WhatIf

@Suite("What is asked, alone")
struct StaffNeedsTests {
  @Test("every missing step costs the price at least, and nothing else costs anything", arguments: 0..<40)
  func prices(seed: Int) {
    var office = SmallOffice(seed: UInt64(900 + seed))
    var scenario = office.dressed(office.next())
    scenario.requirements[0].time = .hours([ClockInterval(startMinute: 800, endMinute: 1000)])
    scenario.zones.append(Zone(id: "far", zoneClass: .rawan))
    scenario.rules.append(RuleSetting(rule: .zoneMinimum, points: 7))
    for goal in [StaffingGoal.minimums, .targets] {
      let bare = scenario.needsAlone(goal, price: 500)
      let demands = bare.demands()
      #expect(demands.contains { $0.rule == .zoneMinimum && $0.posts == ["far"] })
      for demand in demands {
        #expect(demand.rule == nil || demand.rule == .zoneMinimum)
        #expect(demand.target == demand.minimum)
        #expect(demand.maximum == nil)
        if demand.minimum > 0 { #expect(demand.points.minimum >= 500) }
      }
      // Whoever works when: lines cost nothing, and hard rules are as they were.
      let audit = RosterAudit(bare)
      let before = RosterAudit(scenario)
      for pick in 0..<4 {
        let line = (0..<scenario.period.horizonDays).map { day -> Roster.Duty? in
          (day + pick) % 3 == 0 ? nil : Roster.Duty(shift: scenario.shifts[(day + pick) % scenario.shifts.count].id, post: "p")
        }
        for officer in scenario.officers.indices {
          let judged = audit.points(ofLine: line, officerAt: officer)
          let real = before.points(ofLine: line, officerAt: officer)
          #expect(judged?.points == 0)
          #expect(judged?.isClean == real?.isClean)
        }
      }
    }
  }

  @Test("a rule stays on or off where settings of all kinds made it so")
  func layers() {
    var scenario = SmallOffice.crowd(asking: 1)
    scenario.rules = [
      RuleSetting(rule: .maxNightsWeek, isOff: true),
      RuleSetting(rule: .maxNightsWeek, prefer: .set(1), officers: .init(officers: ["O1"])),
      RuleSetting(rule: .maxConsecutiveDays, hard: .set(3), points: 5),
      RuleSetting(rule: .maxConsecutiveDays, isOff: true, from: SmallOffice.monday, to: SmallOffice.monday),
    ]
    let bare = scenario.needsAlone(.minimums, price: 500)
    for rule in RuleID.allCases where RuleCatalogue.definition(of: rule).subject == .line {
      for officer in scenario.officers {
        for day in 0..<3 {
          let date = SmallOffice.monday + day
          let hard = scenario.rules(rule, for: officer, on: date).compactMap(\.hard)
          #expect(bare.rules(rule, for: officer, on: date).compactMap(\.hard) == hard, "\(rule.rawValue)")
          if RuleCatalogue.definition(of: rule).isOverridable { #expect(bare.rules(rule, for: officer, on: date).allSatisfy { $0.points == 0 }) }
        }
      }
    }
  }

  @Test("kinds are the sets of qualifications that are held, and of those that stand in for each other one is looked for")
  func kinds() throws {
    var scenario = SmallOffice.crowd(asking: 1)
    scenario.qualifications = [.init(id: "a"), .init(id: "b", rankFrom: "Bripka")]
    scenario.officers = [
      Officer(id: "O0"), Officer(id: "O1", rank: "Aipda", qualifications: ["a"]), Officer(id: "O2", rank: "Bripka", regu: "1"), Officer(id: "O3"),
    ]
    let kinds = ExtraKind.all(in: scenario)
    #expect(kinds.map(\.qualifications) == [["a", "b"], ["b"], []])
    #expect(kinds.allSatisfy { $0.model.regu == nil && scenario.qualifications(of: $0.model) == $0.qualifications })
    #expect(ExtraKind.undominated(kinds, in: scenario) == [0])
    // A rule that binds those with a alone makes them other people.
    scenario.rules.append(RuleSetting(rule: .maxNightsWeek, hard: .set(1), officers: .init(qualifications: ["a"])))
    #expect(ExtraKind.undominated(kinds, in: scenario) == [0, 1])
    let like = try #require(ExtraKind(like: "O2", in: scenario))
    #expect(like.model.regu == "1")
    #expect(ExtraKind(like: "nobody", in: scenario) == nil)
    let unknown = ExtraKind(qualifications: ["a"], in: scenario)
    #expect(unknown.model.rank == nil && scenario.qualifications(of: unknown.model) == ["a"])
  }
}
