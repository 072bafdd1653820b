import PatrolModel
import RosterAudit
import RosterReports
import Testing

@Suite("Needs by place and shift")
struct PlaceTableTests {
  @Test("what is asked by the day and missed is marked once, in the last shift that could serve it, with those who are missing", arguments: [0, 1])
  func byDay(present: Int) throws {
    var scenario = CrewSamples.scenario()
    scenario.requirements = [
      Requirement(
        id: "spkt", place: .posts(["spkt"]), time: .shifts(["P", "M"]), counting: .day, minimum: 1, target: 2, points: .init(minimum: 30, target: 5))
    ]
    var roster = CrewSamples.roster(scenario)
    if present == 0 { roster.duties[4][0] = nil }
    let demand = try #require(scenario.demands().first { $0.requirement == "spkt" && $0.day == 0 })
    let report = RosterReport(
      scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [Shortage(demand: demand, present: present, points: 5)], points: 5,
      lookAheadPoints: 0)
    let places = DutyBook(report).places
    let cells = scenario.shifts.map { places.cell("spkt", day: 0, shift: $0.id) }
    let marked = scenario.shifts.indices.filter { cells[$0].isBelowTarget }.map { scenario.shifts[$0].id }
    #expect(marked == ["M"])
    let night = places.cell("spkt", day: 0, shift: "M")
    #expect(night.isBelowMinimum == (present == 0))
    #expect(night.present == 0 && night.target == 2 - present)
    #expect(places.cell("spkt", day: 0, shift: "P").present == present)
    #expect(places.cell("spkt", day: 0, shift: "P").target == 0)
  }
}
