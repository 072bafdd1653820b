import PatrolModel
import Testing

@Suite("Changes of a scenario")
struct ScenarioChangeTests {
  private static let day = CivilDate(dayNumber: 20_780)

  private static var scenario: Scenario {
    var scenario = Scenario(
      period: .init(from: day, days: 3, lookAheadDays: 1),
      shifts: [Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)])],
      qualifications: [
        Qualification(id: "drive"), Qualification(id: "lead", rankFrom: "Aipda"), Qualification(id: "binmas"), Qualification(id: "swim"),
      ],
      officers: [
        Officer(id: "a", rank: "Ipda", regu: "1", qualifications: ["drive"]), Officer(id: "A+1", rank: "Ipda", regu: "1", qualifications: ["drive"]),
        Officer(id: "c", rank: "Bripda", regu: "1", qualifications: ["swim"]), Officer(id: "d", rank: "Bripda", regu: "2"),
      ],
      zones: [Zone(id: "kota")], crewKinds: [CrewKind(id: "mobil", leader: "lead", driver: "drive", vehicle: "R4")],
      vehicles: [Vehicle(id: "R4+1", kind: "R2")],
      requirements: [Requirement(id: "r", place: .everyZone, time: .shifts(["P"]), crews: ["mobil"], points: .init())])
    scenario.tasks = [
      ShiftTask(
        id: "t", date: day, window: ClockInterval(startMinute: 540, endMinute: 600), officers: OfficerFilter(qualifications: ["binmas"]), count: 1,
        points: 1)
    ]
    return scenario
  }

  @Test("One more officer is as the other is, under an id that is nobody's, and away on no day")
  func officer() throws {
    var scenario = Self.scenario
    scenario.availability = [Availability(officer: "a", from: Self.day, to: Self.day, kind: "cuti")]
    let changed = scenario.applying(.oneMoreOfficer(like: "a"))
    let added = try #require(changed.officers.last)
    #expect(changed.officers.dropLast() == scenario.officers[...] && added.id == "a+2")
    #expect(scenario.qualifications(of: added) == ["lead", "drive"] && added.regu == "1")
    #expect(changed.availability == scenario.availability)
    #expect(scenario.applying(.oneMoreOfficer(like: "x")) == scenario)
  }

  @Test("One more vehicle is of its kind, under an id that is no other's, and never out of service")
  func vehicle() {
    let changed = Self.scenario.applying(.oneMoreVehicle("R4"))
    #expect(changed.vehicles == Self.scenario.vehicles + [Vehicle(id: "R4+2", kind: "R4")])
  }

  @Test("A day back takes one day out of leave, whatever lies before and after it", arguments: [0, 1, 2])
  func leave(place: Int) {
    var scenario = Self.scenario
    scenario.availability = [
      Availability(officer: "a", from: Self.day, fromMinute: 600, to: Self.day + 2, toMinute: 900, kind: "cuti"),
      Availability(officer: "a", from: Self.day, to: Self.day + 2, kind: "sakit"),
      Availability(officer: "c", from: Self.day, to: Self.day, kind: "cuti"),
    ]
    let left = scenario.applying(.oneDayBack("a", Self.day + place)).availability
    #expect(left.suffix(2) == scenario.availability.suffix(2))
    let first = Availability(officer: "a", from: Self.day, fromMinute: 600, to: Self.day, kind: "cuti")
    let last = Availability(officer: "a", from: Self.day + 2, to: Self.day + 2, toMinute: 900, kind: "cuti")
    let expected: [Availability] =
      switch place {
      case 0: [Availability(officer: "a", from: Self.day + 1, to: Self.day + 2, toMinute: 900, kind: "cuti")]
      case 1: [first, last]
      default: [Availability(officer: "a", from: Self.day, fromMinute: 600, to: Self.day + 1, kind: "cuti")]
      }
    #expect(Array(left.dropLast(2)) == expected)
  }

  @Test("Changes are of each kind of officer, vehicles that crews take, published days that can be moved, and what is asked for and can be learnt")
  func possible() {
    var scenario = Self.scenario
    scenario.availability = [
      Availability(officer: "a", from: Self.day + -1, to: Self.day + 3, kind: "cuti"),
      Availability(officer: "d", from: Self.day, to: Self.day, kind: "sidang"),
      Availability(officer: "d", from: Self.day + 2, to: Self.day + 9, kind: "diklat"),
    ]
    // Of a and A+1, who are of one kind, the second stands for both: he is not away.
    #expect(
      scenario.possibleChanges == [
        .oneMoreOfficer(like: "A+1"), .oneMoreOfficer(like: "c"), .oneMoreOfficer(like: "d"), .oneMoreVehicle("R4"), .oneDayBack("a", Self.day),
        .oneDayBack("a", Self.day + 1), .oneDayBack("a", Self.day + 2), .oneDayBack("d", Self.day + 2), .oneMoreQualification("A+1", "binmas"),
        .oneMoreQualification("c", "drive"), .oneMoreQualification("c", "binmas"), .oneMoreQualification("d", "drive"),
        .oneMoreQualification("d", "binmas"),
      ])
    scenario.vehicles = []
    #expect(!scenario.possibleChanges.contains(.oneMoreVehicle("R4")))
  }

  @Test(
    "What names nobody changes nothing",
    arguments: [ScenarioChange.oneDayBack("x", Self.day), .oneMoreQualification("x", "drive"), .oneDayBack("a", Self.day)])
  func nobody(change: ScenarioChange) { #expect(Self.scenario.applying(change) == Self.scenario) }
}
