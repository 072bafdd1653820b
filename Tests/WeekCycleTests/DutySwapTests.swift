import PatrolModel
import PatrolScheduling
import SeededChance
import Testing
import WeekCycle

@Suite("Swaps")
struct DutySwapTests {
  private static let monday = CivilDate(dayNumber: 20_780)

  private static func roster(_ lines: String...) -> Roster {
    let duties = lines.map { $0.map { $0 == "-" ? nil : Roster.Duty(shift: Shift.ID(String($0)), post: "kota") } }
    return Roster(from: monday, days: lines[0].count, officers: lines.indices.map { Officer.ID("A\($0)") }, duties: duties)
  }

  @Test("on every day that is named both take the other's cell, and nobody else's changes")
  func exchange() throws {
    let roster = Self.roster("PS-", "M-P", "PPP")
    let two = try DutySwap("A0", on: Self.monday, with: "A1", on: Self.monday + 2, in: roster)
    #expect(two.grid.duties == Self.roster("MSP", "P--", "PPP").duties)
    let one = try DutySwap("A0", on: Self.monday, with: "A1", on: Self.monday, in: roster)
    #expect(one.grid.duties == Self.roster("MS-", "P-P", "PPP").duties)
  }

  @Test("swapped twice, a roster is as it was", arguments: 0..<10)
  func twice(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = (0..<4).map { _ in String((0..<5).map { _ in "PSM-".randomElement(using: &random) ?? "-" }) }
    let roster = Self.roster(lines[0], lines[1], lines[2], lines[3])
    let (first, second) = (Int.random(in: 0..<5, using: &random), Int.random(in: 0..<5, using: &random))
    guard let swap = try? DutySwap("A1", on: Self.monday + first, with: "A3", on: Self.monday + second, in: roster) else {
      #expect([first, second].allSatisfy { roster.duties[1][$0] == roster.duties[3][$0] })
      return
    }
    let back = try DutySwap("A1", on: Self.monday + first, with: "A3", on: Self.monday + second, in: swap.grid)
    #expect(back.grid.duties == roster.duties)
  }

  @Test("what cannot be exchanged is refused with its reason")
  func refusals() {
    let roster = Self.roster("PS-", "P-P")
    #expect(throws: DutySwap.Refusal.sameOfficer("A0")) { try DutySwap("A0", on: Self.monday, with: "A0", on: Self.monday, in: roster) }
    #expect(throws: DutySwap.Refusal.notInRoster("A9")) { try DutySwap("A0", on: Self.monday, with: "A9", on: Self.monday, in: roster) }
    #expect(throws: DutySwap.Refusal.outsideRoster(Self.monday + 3)) {
      try DutySwap("A0", on: Self.monday, with: "A1", on: Self.monday + 3, in: roster)
    }
    #expect(throws: DutySwap.Refusal.nothingToExchange) { try DutySwap("A0", on: Self.monday, with: "A1", on: Self.monday, in: roster) }
  }

  @Test("a swap that leaves too little rest is not allowed, and one that breaks nothing is")
  func verdict() throws {
    let shifts = [("P", 420, 900), ("S", 900, 1380), ("M", 1380, 1860)].map { code, from, to in
      Shift(id: Shift.ID(code), name: code, intervals: [ClockInterval(startMinute: from, endMinute: to)])
    }
    let scenario = Scenario(
      period: .init(from: Self.monday, days: 3, lookAheadDays: 0), shifts: shifts, officers: (0..<2).map { Officer(id: Officer.ID("A\($0)")) },
      zones: [Zone(id: "kota", name: "Kota")], requirements: [], rules: [RuleSetting(rule: .minRestHours, hard: .set(660))])
    let scheduler = PatrolScheduler(scenario: scenario)
    let roster = Self.roster("S-P", "-PM")
    // After the late shift on Monday the early one on Tuesday leaves eight hours.
    let tired = try DutySwap("A0", on: Self.monday + 1, with: "A1", on: Self.monday + 1, in: roster).outcome(scheduler, of: roster)
    #expect(!tired.isAllowed)
    #expect(tired.edits.flatMap(\.breaches).map(\.rule).contains(.minRestHours))
    let rested = try DutySwap("A0", on: Self.monday + 2, with: "A1", on: Self.monday + 2, in: roster).outcome(scheduler, of: roster)
    #expect(rested.isAllowed)
  }
}
