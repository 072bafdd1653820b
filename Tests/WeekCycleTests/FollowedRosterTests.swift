import Foundation
import PatrolModel
import PatrolScheduling
import Testing
import WeekCycle

@Suite("A roster and the next one")
struct FollowedRosterTests {
  private static let monday = CivilDate(dayNumber: 20_780)

  private static func roster(_ from: CivilDate, days: Int, _ lines: [String: String]) -> Roster {
    let officers = lines.keys.sorted()
    let duties = officers.map { (lines[$0] ?? "").map { $0 == "-" ? nil : Roster.Duty(shift: Shift.ID(String($0)), post: "kota") } }
    return Roster(from: from, days: days, officers: officers.map { Officer.ID($0) }, duties: duties)
  }

  @Test("what was planned ahead gives way to what the next roster publishes; the published days stay")
  func joined() {
    var first = Self.roster(Self.monday, days: 2, ["A": "PP--", "B": "-MMM"])
    first.crews = [
      .init(date: Self.monday, shift: "P", post: "kota", kind: "x", leader: "A"),
      .init(date: Self.monday + 2, shift: "M", post: "kota", kind: "x", leader: "B"),
    ]
    var next = Self.roster(Self.monday + 2, days: 2, ["A": "PM", "C": "SS"])
    next.crews = [
      .init(date: Self.monday + 2, shift: "P", post: "kota", kind: "x", leader: "A"),
      .init(date: Self.monday + 3, shift: "M", post: "kota", kind: "x", leader: "A"),
    ]
    let joined = first.followed(by: next, lookAheadDays: 1)
    #expect(joined.duties == Self.roster(Self.monday, days: 2, ["A": "PPP", "B": "-M-"]).duties)
    #expect(joined.days == 2 && joined.officers == first.officers)
    #expect(joined.crews == [first.crews[0], next.crews[0]])
  }

  @Test("a roster that begins on another day changes nothing")
  func other() {
    let first = Self.roster(Self.monday, days: 2, ["A": "PP--"])
    #expect(first.followed(by: Self.roster(Self.monday + 3, days: 2, ["A": "MM"]), lookAheadDays: 2) == first)
    #expect(first.followed(by: Self.roster(Self.monday + 2, days: 2, ["A": "MM"]), lookAheadDays: 0) == first)
  }

  @Test("the days that a roster lacks come from the whole one; what was planned ahead can be left out")
  func parts() {
    var whole = Self.roster(Self.monday, days: 3, ["A": "PMPM", "B": "--PP"])
    whole.crews = (0..<4).map { .init(date: Self.monday + $0, shift: "P", post: "kota", kind: "x", leader: "A") }
    var begun = Self.roster(Self.monday, days: 2, ["A": "MM", "B": "P-"])
    begun.crews = [.init(date: Self.monday, shift: "M", post: "kota", kind: "x", leader: "A")]
    let completed = begun.completed(by: whole)
    #expect(completed.duties == Self.roster(Self.monday, days: 3, ["A": "MMP", "B": "P-P"]).duties)
    #expect(completed.days == 3 && completed.crews == [begun.crews[0], whole.crews[2]])
    #expect(whole.completed(by: begun) == whole)
    #expect(whole.withoutLookAhead.duties == Self.roster(Self.monday, days: 3, ["A": "PMP", "B": "--P"]).duties)
    #expect(whole.withoutLookAhead.crews == Array(whole.crews.prefix(3)))
  }

  @Test("over the seam neither hours due nor fair shares of the next week are judged with this one", arguments: [7, 14])
  func ownWeeks(days: Int) throws {
    let scenario = Scenario(
      period: .init(from: Self.monday, days: 7, lookAheadDays: 14), shifts: [], officers: [Officer(id: "A")], zones: [Zone(id: "kota", name: "Kota")],
      requirements: [])
    let roster = Self.roster(Self.monday, days: 7, ["A": "P------"])
    let next = Self.roster(Self.monday + 7, days: days, ["A": String(repeating: "P", count: days)])
    let seam = try #require(RosterSeam(roster, before: next, in: scenario))
    #expect(seam.scenario.period.sharedDays == 7 && seam.scenario.period.workWeeks == [0..<7])
    // Rest and days in a row are, with every day that shares seven days with this week.
    #expect(seam.scenario.period.lookAheadDays == 6)
  }

  @Test("a swap that leaves no rest before next week's published duty is not allowed")
  func seam() throws {
    let shifts = [("P", 420, 900), ("M", 1380, 1860)].map { code, from, to in
      Shift(id: Shift.ID(code), name: code, intervals: [ClockInterval(startMinute: from, endMinute: to)])
    }
    let scenario = Scenario(
      period: .init(from: Self.monday, days: 1, lookAheadDays: 1), shifts: shifts, officers: ["A", "B"].map { Officer(id: $0) },
      zones: [Zone(id: "kota", name: "Kota")], requirements: [], rules: [RuleSetting(rule: .minRestHours, hard: .set(660))])
    let roster = Self.roster(Self.monday, days: 1, ["A": "M-", "B": "--"])
    let scheduler = PatrolScheduler(scenario: scenario)
    #expect(try DutySwap("A", on: Self.monday, with: "B", on: Self.monday, in: roster).outcome(scheduler, of: roster).isAllowed)
    let joined = roster.followed(by: Self.roster(Self.monday + 1, days: 1, ["A": "-", "B": "P"]), lookAheadDays: 1)
    #expect(!(try DutySwap("A", on: Self.monday, with: "B", on: Self.monday, in: joined).outcome(scheduler, of: joined).isAllowed))
  }
}
