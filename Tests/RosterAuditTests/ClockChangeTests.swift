import PatrolModel
import RosterAudit
import Testing

@Suite("Nights on which clocks change")
struct ClockChangeTests {
  /// Berlin: forward on 2026-03-29, back on 2026-10-25, at night; both are Sundays.
  @Test(
    "rest follows real time, an hour shorter in spring and an hour longer in autumn", arguments: [("S", 2026, 3, 28, 420), ("S", 2026, 10, 24, 540)])
  func restAcrossChange(letter: String, year: Int, month: Int, day: Int, rest: Int) {
    var scenario = Stage.scenario(days: 2, from: Stage.date(year, month, day))
    scenario.timeZone = OfficeTimeZone(identifier: "Europe/Berlin") ?? .universal
    scenario.rules.append(RuleSetting(rule: .minRestHours, hard: .set(660)))
    let report = RosterAudit(scenario).judge(Stage.roster(scenario, letter + "P"))
    #expect(report.breaches.map(\.measured) == [rest])
  }
}
