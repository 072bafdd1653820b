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

  /// Mornings from 07:00 and nights from 23:00, both of eight hours, from the Monday on.
  private static let office = Scenario(
    period: .init(from: monday, days: 2, lookAheadDays: 2),
    shifts: [("P", 420, 900), ("M", 1380, 1860)].map { code, from, to in
      Shift(id: Shift.ID(code), name: code, intervals: [ClockInterval(startMinute: from, endMinute: to)])
    }, officers: ["A", "B"].map { Officer(id: $0) }, zones: [Zone(id: "kota", name: "Kota")], requirements: [])

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
    let joined = first.followed(by: next, lookAheadDays: 1, in: Self.office)
    #expect(joined.duties == Self.roster(Self.monday, days: 2, ["A": "PPP", "B": "-M-"]).duties)
    #expect(joined.days == 2 && joined.officers == first.officers)
    #expect(joined.crews == [first.crews[0], next.crews[0]])
  }

  /// A team of one officer for two hours.
  private static func team(_ officer: Officer.ID, on date: CivilDate, from minute: Int) -> Roster.Team {
    Roster.Team(task: .init("\(officer)-\(minute)"), date: date, fromMinute: minute, toMinute: minute + 120, officers: [officer])
  }

  @Test("whoever does a task after midnight of the last night keeps it, whichever part of the days is taken; what was planned ahead is nobody's")
  func lastNight() throws {
    var first = Self.roster(Self.monday, days: 2, ["A": "PM--", "B": "M-MP"])
    let (tuesday, end) = (Self.monday + 1, Self.monday + 2)
    let own = [Self.team("B", on: tuesday, from: 120), Self.team("A", on: end, from: 120)]
    let ahead = [Self.team("B", on: end, from: 1380), Self.team("B", on: end + 1, from: 480)]
    first.teams = own + ahead
    #expect(first.withoutLookAhead(in: Self.office).teams == own)
    #expect(first.firstDays(1, in: Self.office).teams == [own[0]])
    // Nobody of the night before is there in the morning.
    #expect(first.teams(before: end + 1, in: Self.office) == own + [ahead[0]])
    var next = Self.roster(end, days: 2, ["A": "-P", "B": "PM"])
    next.teams = [Self.team("B", on: end, from: 480), Self.team("B", on: end + 2, from: 60)]
    #expect(first.followed(by: next, lookAheadDays: 2, in: Self.office).teams == own + next.teams)
    #expect(first.followed(by: next, lookAheadDays: 1, in: Self.office).teams == own + [next.teams[0]])
    #expect(try #require(RosterSeam(first, before: next, in: Self.office)).roster.teams == own)
    // Of a day that was worked the night is taken as it was, and the next day's as it was planned.
    var worked = Self.roster(Self.monday, days: 1, ["A": "-", "B": "-"])
    #expect(worked.completed(by: first.withoutLookAhead(in: Self.office), in: Self.office).teams == [own[1]])
    #expect(first.worked(worked, before: tuesday, in: Self.office).teams == [own[1]] + ahead)
    worked = Self.roster(Self.monday, days: 1, ["A": "M", "B": "-"])
    worked.teams = [Self.team("A", on: tuesday, from: 120)]
    #expect(first.worked(worked, before: tuesday, in: Self.office).teams == worked.teams + [own[1]] + ahead)
  }

  @Test("a roster that begins on another day changes nothing")
  func other() {
    let first = Self.roster(Self.monday, days: 2, ["A": "PP--"])
    #expect(first.followed(by: Self.roster(Self.monday + 3, days: 2, ["A": "MM"]), lookAheadDays: 2, in: Self.office) == first)
    #expect(first.followed(by: Self.roster(Self.monday + 2, days: 2, ["A": "MM"]), lookAheadDays: 0, in: Self.office) == first)
  }

  @Test("the days that a roster lacks come from the whole one; what was planned ahead can be left out")
  func parts() {
    var whole = Self.roster(Self.monday, days: 3, ["A": "PMPM", "B": "--PP"])
    whole.crews = (0..<4).map { .init(date: Self.monday + $0, shift: "P", post: "kota", kind: "x", leader: "A") }
    var begun = Self.roster(Self.monday, days: 2, ["A": "MM", "B": "P-"])
    begun.crews = [.init(date: Self.monday, shift: "M", post: "kota", kind: "x", leader: "A")]
    let completed = begun.completed(by: whole, in: Self.office)
    #expect(completed.duties == Self.roster(Self.monday, days: 3, ["A": "MMP", "B": "P-P"]).duties)
    #expect(completed.days == 3 && completed.crews == [begun.crews[0], whole.crews[2]])
    #expect(whole.completed(by: begun, in: Self.office) == whole)
    #expect(whole.withoutLookAhead(in: Self.office).duties == Self.roster(Self.monday, days: 3, ["A": "PMP", "B": "--P"]).duties)
    #expect(whole.withoutLookAhead(in: Self.office).crews == Array(whole.crews.prefix(3)))
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
    let joined = roster.followed(by: Self.roster(Self.monday + 1, days: 1, ["A": "-", "B": "P"]), lookAheadDays: 1, in: scenario)
    #expect(!(try DutySwap("A", on: Self.monday, with: "B", on: Self.monday, in: joined).outcome(scheduler, of: joined).isAllowed))
  }
}
