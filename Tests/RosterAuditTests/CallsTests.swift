import PatrolModel
import RosterAudit
import Testing

@Suite("Calls to a shift")
struct CallsTests {
  @Test("a call breaks and costs what the whole audit finds more with the duty in the roster", arguments: 0..<12)
  func recount(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed))
    let officers = (0..<6).map { Officer(id: .init("A\($0)")) }
    var scenario = Stage.scenario(days: 5, lookAhead: 2, officers: officers)
    scenario.rules += [
      RuleSetting(rule: .minRestHours, hard: .set(660)), RuleSetting(rule: .maxConsecutiveDays, hard: .set(4)),
      RuleSetting(rule: .maxNightsWeek, hard: .set(2), prefer: .set(1), points: 5), RuleSetting(rule: .availability, hard: .set(1)),
      RuleSetting(rule: .wish, points: 7),
    ]
    scenario.availability = [Availability(officer: "A1", from: Stage.monday + 1, to: Stage.monday + 2, kind: "cuti")]
    scenario.requests = [Request(officer: "A2", date: Stage.monday + 2, cell: .off, kind: .wish)]
    scenario.history.cells["A3"] = Stage.history("PPM", before: Stage.monday)
    let letters = ["P", "S", "M", "-", "-"]
    let lines = officers.map { _ in Stage.line((0..<7).map { _ in letters[Int.random(in: 0..<5, using: &random)] }.joined()) }
    let roster = Stage.roster(scenario, lines)
    let audit = RosterAudit(scenario)
    let before = audit.judge(roster)
    for day in 0..<7 {
      for shift in ["P", "S", "M"] as [Shift.ID] {
        let calls = audit.calls(roster, to: shift, on: Stage.monday + day)
        #expect(calls.map(\.officer) == officers.indices.filter { lines[$0][day] == nil }.map { officers[$0].id })
        for call in calls {
          var changed = roster
          let row = try #require(officers.firstIndex { $0.id == call.officer })
          changed.duties[row][day] = Roster.Duty(shift: shift)
          let after = audit.judge(changed)
          #expect(Set(call.breaches) == Set(after.breaches).subtracting(before.breaches))
          #expect(call.points == after.points - before.points)
        }
      }
    }
  }

  @Test("rest is counted from the last duty, history included, to the next; less than nothing where duties overlap")
  func rest() throws {
    var scenario = Stage.scenario(days: 4, officers: [Officer(id: "A"), Officer(id: "B"), Officer(id: "C")])
    scenario.history.cells["A"] = Stage.history("M-", before: Stage.monday)
    let roster = Stage.roster(scenario, "--P-", "G-S-", "----")
    let first = RosterAudit(scenario).calls(roster, to: "P", on: Stage.monday)
    // From 07:00 on Sunday to 07:00 on Monday, and from 15:00 on Monday to 07:00 on Wednesday.
    #expect(first.map(\.officer) == ["A", "C"])
    #expect(first.map(\.restMinutesBefore) == [1440, nil])
    #expect(first.map(\.restMinutesAfter) == [2400, nil])
    let second = RosterAudit(scenario).calls(roster, to: "P", on: Stage.monday + 1)
    // The duty of 24 hours ends at 08:00.
    #expect(second.first { $0.officer == "B" }?.restMinutesBefore == -60)
    #expect(second.first { $0.officer == "B" }?.restMinutesAfter == 1440)
    #expect(second.first { $0.officer == "B" }?.plannedMinutes == 1440 + 480)
  }

  @Test("of a shift or a day that the scenario does not know nobody is told")
  func unknown() {
    let scenario = Stage.scenario(days: 2)
    let roster = Stage.roster(scenario, "--")
    #expect(RosterAudit(scenario).calls(roster, to: "?", on: Stage.monday).isEmpty)
    #expect(RosterAudit(scenario).calls(roster, to: "P", on: Stage.monday + 2).isEmpty)
  }
}
