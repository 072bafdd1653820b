import PatrolModel
import Testing

@Suite("What is asked by the day")
struct DutyNeedsTests {
  private static let shifts = [("P", 420), ("S", 900)].map { code, start in
    Shift(id: Shift.ID(code), name: code, intervals: [ClockInterval(startMinute: start, endMinute: start + 480)])
  }

  private static func need(_ id: Requirement.ID, _ place: Requirement.Place, target: Int, crews: [CrewKind.ID]? = nil) -> Requirement {
    Requirement(
      id: id, place: place, time: .shifts(["P", "S"]), counting: .day, crews: crews, minimum: 1, target: target, points: .init(minimum: 10, target: 5)
    )
  }

  @Test("each place asks for itself, a crew at its least size there, the most of what is asked alike, and nothing of certain officers")
  func byPlace() {
    var chief = Self.need("chief", .anyPost, target: 3)
    chief.officers = OfficerFilter(qualifications: ["chief"])
    var scenario = Scenario(
      period: .init(from: CivilDate(dayNumber: 20_780), days: 2, lookAheadDays: 0), shifts: Self.shifts,
      qualifications: [Qualification(id: "chief", name: "chief")], officers: [Officer(id: "A")],
      zones: [Zone(id: "kota", name: "Kota", zoneClass: .rawan), Zone(id: "desa", name: "Desa", zoneClass: .aman)],
      requirements: [
        Self.need("kota", .zones(["kota"]), target: 1, crews: ["kaki"]), Self.need("more", .zones(["kota"]), target: 2, crews: ["kaki"]),
        Self.need("desa", .zones(["desa"]), target: 1, crews: ["kaki"]), chief,
      ])
    scenario.crewKinds = [CrewKind(id: "kaki", name: "kaki", least: 2, most: 3)]
    func needs() -> [String] {
      let found = DutyNeeds.wholeDays(scenario, demands: scenario.demands())
      return found.keys.sorted().flatMap { day in
        (found[day] ?? []).map { "\(day) \($0.posts.map(\.text).joined(separator: ",")) \($0.shifts) \($0.duties)" }
      }
    }
    #expect(needs() == (0...1).flatMap { ["\($0) kota [0, 1] 4", "\($0) desa [0, 1] 2"] })
    // One officer alone is a whole crew in a safe zone then.
    scenario.rules.append(RuleSetting(rule: .crewOfOne, hard: .set(1)))
    #expect(needs() == (0...1).flatMap { ["\($0) kota [0, 1] 4", "\($0) desa [0, 1] 1"] })
  }
}
