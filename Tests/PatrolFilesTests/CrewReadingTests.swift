import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Crews and vehicles in scenarios")
struct CrewReadingTests {
  @Test("kinds of crews are read with their seats, sizes and vehicles; a bare id is two officers on foot")
  func kinds() throws {
    let scenario = try Fixtures.scenario("tim-tabel")
    #expect(
      scenario.crewKinds == [
        CrewKind(id: "car", name: "R4", least: 3, most: 4, leader: "leader", driver: "driver", vehicle: "R4"),
        CrewKind(id: "motorcycle", least: 2, most: 2, leader: "leader", driver: "rider", vehicle: "R2"),
        CrewKind(id: "patrol", least: 2, most: 3, leader: "leader", driver: "driver", leaderDrives: true, vehicle: "R4"),
        CrewKind(id: "foot", least: 2, most: 2), CrewKind(id: "lone", least: 1, most: 1, leader: "leader"), CrewKind(id: "anyone"),
      ])
    #expect(scenario.crewKinds[2].namedSeats == 1)
  }

  @Test("several rows of one vehicle are its outages; without a clock time they are whole days")
  func outages() throws {
    let vehicles = try Fixtures.scenario("tim-tabel").vehicles
    #expect(vehicles.map(\.id) == ["Maung 1", "Maung 2", "KLX 1", "KLX 2"])
    #expect(vehicles.map(\.kind) == ["R4", "R4", "R2", "R2"])
    #expect(vehicles.map(\.station) == ["Selatan", "Barat", nil, nil])
    #expect(
      try vehicles[0].outages == [
        .init(from: Fixtures.november(24), to: Fixtures.november(25)),
        .init(from: Fixtures.november(27), fromMinute: 540, to: Fixtures.november(27), toMinute: 720),
      ])
    #expect(vehicles[1].outages.isEmpty)
  }

  @Test("vehicles that are only counted get their kind and a number as id")
  func counts() throws {
    let vehicles = try Fixtures.scenario("tim-hitungan").vehicles
    #expect(vehicles.count == 17)
    #expect(vehicles[5] == Vehicle(id: "R4-6", kind: "R4"))
    #expect(vehicles[15] == Vehicle(id: "R2-10", kind: "R2"))
    #expect(vehicles[16] == Vehicle(id: "Maung 1", kind: "R4", station: "Selatan"))
  }

  @Test("a requirement asks for one kind of crews, for some or for any")
  func requirements() throws {
    let scenario = try Fixtures.scenario("tim-tabel")
    #expect(scenario.requirements.map(\.crews) == [["car"], ["motorcycle", "patrol"], ["foot", "lone"], scenario.crewKinds.map(\.id), nil])
    #expect(scenario.requirements[0].parts == [.init(qualification: "driver", minimum: 2, points: 1000)])
  }

  @Test("rules about places and crews take their parameters in stored units")
  func rules() throws {
    let scenario = try Fixtures.scenario("tim-tabel")
    let first = try Fixtures.november(23)
    let minimum = try #require(scenario.rule(.zoneMinimum, on: first))
    #expect(minimum.points == 60)
    #expect([.sangatRawanLate, .sangatRawanEarly, .rawanShift, .amanDay].map(minimum.parameter) == [3, 2, 2, 0])
    let blind = try #require(scenario.rule(.blindWindow, on: first))
    #expect([.sangatRawanMinutes, .rawanMinutes, .amanMinutes].map(blind.parameter) == [480, 990, 2160])
    #expect(scenario.rule(.zoneFloor, on: first)?.parameter(.percent) == 40)
    #expect(scenario.rule(.zoneCap, on: first)?.parameter(.percent) == 250)
    #expect(try scenario.rule(.zoneCap, on: Fixtures.november(30))?.parameter(.percent) == 300)
    #expect(scenario.rule(.reserve, on: first)?.parameter(.units) == 2)
    #expect(scenario.rule(.crewOfOne, on: first)?.hard == 1)
    #expect(scenario.rule(.oneReguCrew, on: first)?.hard == nil)
    #expect(try scenario.rule(.oneReguCrew, on: Fixtures.november(28))?.hard == 1)
    #expect(scenario.rule(.repeatPost, for: scenario.officers[0], on: first)?.prefer == 3)
    #expect(scenario.rule(.repeatPost, for: scenario.officers[2], on: first)?.prefer == 2)
  }

  @Test("crews and vehicles in tables, maps and lists are the same scenario, and enter its hash")
  func sameContentSameHash() throws {
    let table = try Fixtures.scenario("tim-tabel")
    let list = try Fixtures.scenario("tim-daftar")
    #expect(CanonicalScenario.text(table).split(separator: "\n") == CanonicalScenario.text(list).split(separator: "\n"))
    let changes: [(inout Scenario) -> Void] = [
      { $0.crewKinds[0].most += 1 }, { $0.crewKinds[0].leader = nil }, { $0.crewKinds[2].leaderDrives = false }, { $0.crewKinds[0].vehicle = nil },
      { $0.vehicles.removeLast() }, { $0.vehicles[0].outages.removeLast() }, { $0.vehicles[0].kind = "R2" },
      { $0.requirements[0].crews = ["patrol"] }, { $0.requirements[0].crews = nil },
    ]
    #expect(Fixtures.hashes(of: table, changedBy: changes).count == changes.count + 1)
  }

  @Test("a scenario without crews, sectors, tasks and partners has the canonical text that it had before there were any")
  func canonicalTextIsKept() throws {
    let words = try Set(CanonicalScenario.text(Fixtures.scenario("lengkap")).split(separator: "\n").compactMap { $0.split(separator: " ").first })
    #expect(words.isDisjoint(with: ["crew", "crews", "vehicle", "out", "sector", "task", "partner"]))
  }
}
