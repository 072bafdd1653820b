import PatrolModel
import PatrolScheduling
import RosterAudit
import Testing
import WeekCycle

@Suite("What partners and vehicles leave to the office")
struct RepairPartnerTests {
  private static let monday = RepairCases.monday

  /// Two of five officers in a car on Monday morning, one of them on Tuesday.
  private static func office() -> (scenario: Scenario, roster: Roster) {
    var scenario = Scenario(
      period: .init(from: monday, days: 2, lookAheadDays: 0), shifts: [RepairCases.shifts[0]],
      officers: (0..<5).map { Officer(id: .init("o\($0)")) }, zones: [Zone(id: "a")],
      crewKinds: [CrewKind(id: "car", least: 1, most: 3, vehicle: "R4")],
      vehicles: [Vehicle(id: "Maung 1", kind: "R4")],
      requirements: [
        Requirement(id: "a", place: .everyZone, time: .shifts(["P"]), crews: ["car"], minimum: 1, points: .init(minimum: 30))
      ])
    scenario.rules = RuleID.allCases.filter { $0 != .crewSeats }.map { RuleSetting(rule: $0, isOff: true) }
    let patrol = Roster.Duty(shift: "P", post: "a")
    let roster = Roster(
      from: monday, days: 2, officers: scenario.officers.map(\.id),
      duties: [[patrol, patrol], [patrol, nil], [nil, nil], [nil, nil], [nil, nil]],
      crews: [
        .init(date: monday, shift: "P", post: "a", kind: "car", members: ["o0", "o1"], vehicle: "Maung 1"),
        .init(date: monday + 1, shift: "P", post: "a", kind: "car", members: ["o0"], vehicle: "Maung 1"),
      ])
    return (scenario, roster)
  }

  @Test(
    "a partner that withdraws gives tasks back, those that it did alone too, with the days on which it is not there for the scenario",
    arguments: [1, 2, 3])
  func tasks(asked: Int) throws {
    let (office, roster) = Self.office()
    var scenario = office
    let whole = ShiftTask(
      id: "t", date: Self.monday, window: .init(startMinute: 480, endMinute: 600), count: asked, points: 20)
    scenario.partnerUnits = [
      PartnerUnit(id: "kodim", fills: [.init(title: "t", count: 2, tasks: [whole])])
    ]
    var left = whole
    left.count = asked - 2
    if left.count > 0 { scenario.tasks = [left] }
    let request = RepairRequest(withdrawals: [.init(partner: "kodim", dates: Self.monday...(Self.monday + 9))], now: CivilMoment(Self.monday))
    let repair = try RosterRepair(scenario, roster: roster, request: request).options()
    #expect(repair.scenario.tasks.map(\.count) == [asked])
    #expect(repair.entries == [.exception("kodim", Self.monday...(Self.monday + 1))])
    let best = try #require(repair.options.first)
    #expect(best.minimumPoints == 0 && best.roster.teams.first?.officers.count == asked)
    // Those on duty go to it even where nobody is disturbed.
    let quiet = try #require(repair.options.last { $0.leavesShort })
    #expect(quiet.people.isEmpty && quiet.roster.teams.first.map { Set($0.officers).isSubset(of: ["o0", "o1"]) } == true)
    // The second of the crew would cost more than he saves: nobody would be left on patrol.
    #expect(quiet.roster.teams.first?.officers.count == 1)
    let other = RepairRequest(withdrawals: [.init(partner: "kodim", dates: (Self.monday + 1)...(Self.monday + 1))], now: CivilMoment(Self.monday))
    #expect(try RosterRepair(scenario, roster: roster, request: other).options().notes == [.nothingGivenBack("kodim")])
  }

  @Test("no option leaves a crew a vehicle that is out, and a shift that has begun keeps its crew and its vehicle")
  func vehicle() throws {
    let (scenario, roster) = Self.office()
    let out = RepairRequest.Outage(
      vehicle: "Maung 1", from: CivilMoment(Self.monday, minute: 600), to: CivilMoment(Self.monday + 1, minute: 1440))
    let repair = try RosterRepair(scenario, roster: roster, request: .init(outages: [out], now: CivilMoment(Self.monday, minute: 600))).options()
    #expect(repair.notes == [.vehicleInUse("Maung 1", Self.monday, "P")])
    #expect(
      repair.entries == [
        .outage(scenario.vehicles[0], .init(from: Self.monday, fromMinute: 900, to: Self.monday + 1, toMinute: 1440))
      ])
    for option in repair.options {
      #expect(option.roster.crews.filter { $0.date == Self.monday } == [roster.crews[0]])
      #expect(option.roster.crews.allSatisfy { $0.date == Self.monday || $0.vehicle == nil })
    }
    let unused = RepairRequest.Outage(vehicle: "Maung 1", from: CivilMoment(Self.monday, minute: 960), to: CivilMoment(Self.monday, minute: 1020))
    let nothing = try RosterRepair(scenario, roster: roster, request: .init(outages: [unused], now: CivilMoment(Self.monday, minute: 600))).options()
    #expect(nothing.notes == [.vehicleNotUsed("Maung 1")])
  }
}
