import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Crews in roster files")
struct CrewRosterFileTests {
  private static func scenario() throws -> Scenario { try Fixtures.scenario("tim-tabel") }

  /// A roster with crews drawn by chance, whole or not.
  private static func roster(_ scenario: Scenario, seed: UInt64) -> Roster {
    var random = SplitMix64(seed: seed)
    var crews: [Roster.Crew] = []
    for day in 0..<scenario.period.horizonDays {
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        guard let shift = scenario.shifts.randomElement(using: &random), let post = scenario.posts.randomElement(using: &random),
          let kind = scenario.crewKinds.randomElement(using: &random)
        else { continue }
        let seated = scenario.officers.map(\.id).shuffled(using: &random)
        let leader = Bool.random(using: &random) ? seated[0] : nil
        let driver = kind.leaderDrives ? leader : Bool.random(using: &random) ? seated[1] : nil
        crews.append(
          .init(
            date: scenario.period.date(day), shift: shift.id, post: post.id, kind: kind.id, leader: leader, driver: driver,
            members: Array(seated[2..<Int.random(in: 2...5, using: &random)]),
            vehicle: Bool.random(using: &random) ? scenario.vehicles.randomElement(using: &random)?.id : nil))
      }
    }
    let duties = scenario.officers.map { _ in [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays) }
    return Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties, crews: crews)
  }

  @Test("that nobody rides is kept apart from a plan of heads that names no crews", arguments: [true, false])
  func nobodyRides(isSeated: Bool) throws {
    let scenario = try Self.scenario()
    let roster = Roster(
      from: scenario.period.from, days: 1, officers: [scenario.officers[0].id], duties: [[nil]], isSeated: isSeated)
    let text = RosterFileWriter.json(RosterFile(roster: roster))
    #expect(RosterFileReader.read(text: text, name: "roster.json").file?.roster == roster)
    #expect(text.contains("seated") == isSeated)
  }

  @Test("crews are written as crews, seats and vehicles, and read back unchanged", arguments: 1...50)
  func roundTrip(_ seed: UInt64) throws {
    let scenario = try Self.scenario()
    let file = RosterFile(roster: Self.roster(scenario, seed: seed), scenario: scenario)
    let text = RosterFileWriter.json(file)
    let (read, faults) = RosterFileReader.read(text: text, name: "r.json")
    #expect(Fixtures.lines(faults) == "")
    #expect(read == file)
    #expect(read?.roster.crews == file.roster.crews)
    #expect(try RosterFileWriter.json(#require(read)) == text)
  }

  @Test("a crew's id names its day, shift and post; leader and driver in one are one seat; only vehicles in use are listed")
  func flatLists() throws {
    let scenario = try Self.scenario()
    let first = scenario.period.from
    var roster = Self.roster(scenario, seed: 1)
    roster.crews = [
      .init(date: first, shift: "P", post: "kota", kind: "car", leader: "A1", driver: "A3", members: ["A2"], vehicle: "Maung 2"),
      .init(date: first, shift: "P", post: "kota", kind: "patrol", leader: "A4", driver: "A4", members: ["A5"], vehicle: "Gagak"),
    ]
    let text = RosterFileWriter.json(RosterFile(roster: roster, scenario: scenario))
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .init(charactersIn: " ,")) }
    #expect(
      lines.contains(
        "{\"id\": \"2026-11-23/P/kota/2\", \"date\": \"2026-11-23\", \"shift\": \"P\", \"post\": \"kota\", \"kind\": \"patrol\", \"vehicle\": \"Gagak\"}"
      ))
    #expect(lines.contains("{\"crew\": \"2026-11-23/P/kota/2\", \"role\": \"leader-driver\", \"officer\": \"A4\"}"))
    #expect(lines.filter { $0.contains("\"role\"") }.count == 5)
    #expect(lines.contains("{\"id\": \"Gagak\", \"kind\": null}"))
    #expect(lines.filter { $0.hasPrefix("{\"id\": \"Maung") } == ["{\"id\": \"Maung 2\", \"kind\": \"R4\"}"])
    #expect(RosterFileReader.read(text: text, name: "r.json").file?.roster == roster)
  }

  @Test("crews under other ids are understood, and their visits follow them")
  func otherIds() throws {
    let text = """
      {"roster": 1, "from": "2026-11-23", "days": 1, "cells": [{"officer": "K1", "duties": ["P/kota"]}],
       "crews": [{"id": "C1", "date": "2026-11-23", "shift": "P", "post": "kota", "kind": "foot", "vehicle": null}],
       "seats": [{"crew": "c1", "role": "member", "officer": "k1"}],
       "visits": [{"crew": "C1", "spot": "pasar", "minute": 600, "minutes": 15}]}
      """
    let (read, faults) = RosterFileReader.read(text: text, name: "r.json")
    let file = try #require(read, "\(Fixtures.lines(faults))")
    #expect(file.roster.crews.map(\.members) == [["K1"]])
    #expect(file.visits.map(\.crew) == file.crewIDs)
  }

  @Test("faulty crews, seats, vehicles and visits are named with their places")
  func faults() {
    let text = """
      {"roster": 1, "from": "2026-11-23", "days": 1, "cells": [{"officer": "K1", "duties": ["P/kota"]}, {"officer": "K2", "duties": [null]}],
      "vehicles": [{"id": "R4-1", "kind": "R4"},
        {"id": "r4-1"}],
      "crews": [
        {"id": "C1", "date": "2026-11-23", "shift": "P", "post": "kota", "kind": "car", "vehicle": "R4-2"},
        {"id": "c1", "date": "2026-11-23", "shift": "P", "post": "kota", "kind": "car"},
        {"id": "C2", "date": "2026-11-24", "shift": "P", "post": "kota", "kind": "car"}],
      "seats": [
        {"crew": "C1", "role": "leader", "officer": "K1"},
        {"crew": "C1", "role": "leader-driver", "officer": "K2"},
        {"crew": "C1", "role": "leadr", "officer": "K2"},
        {"crew": "C1", "role": "member", "officer": "K3"}],
      "visits": []}
      """
    let (file, faults) = RosterFileReader.read(text: text, name: "r.json")
    #expect(file == nil)
    #expect(faults.map(\.place.line) == [3, 6, 7, 10, 11, 12], "\(Fixtures.lines(faults))")
    let words: [FaultKind] = [
      .duplicate(.vehicle, found: "r4-1"), .duplicate(.crew, found: "c1"),
      .outsidePeriod(found: "2026-11-24", first: "2026-11-23", last: "2026-11-23"), .seatTaken(role: "leader-driver", crew: "C1"),
      .wrongValue(found: "leadr", expected: .oneOf(["leader", "driver", "leader-driver", "member"]), nearest: "leader"),
      .unknownReference(.officer, found: "K3", nearest: nil, known: ["K1", "K2"]),
    ]
    #expect(faults.map(\.kind) == words, "\(Fixtures.lines(faults))")
  }

  @Test("an unknown crew or vehicle is named with the one that was probably meant")
  func unknownNames() {
    let text = """
      {"roster": 1, "from": "2026-11-23", "days": 1, "cells": [{"officer": "K1", "duties": ["P/kota"]}],
      "vehicles": [{"id": "Maung 1", "kind": "R4"}],
      "crews": [{"id": "pagi-1", "date": "2026-11-23", "shift": "P", "post": "kota", "kind": "car", "vehicle": "Maung1"}],
      "seats": [{"crew": "pagi-2", "role": "leader", "officer": "K1"}],
      "visits": [{"crew": "malam", "spot": "pasar", "minute": 600, "minutes": 15}]}
      """
    let kinds = RosterFileReader.read(text: text, name: "r.json").faults.map(\.kind)
    #expect(
      kinds == [
        .unknownReference(.vehicle, found: "Maung1", nearest: "Maung 1", known: ["Maung 1"]),
        .unknownReference(.crew, found: "pagi-2", nearest: "pagi-1", known: ["pagi-1"]),
        .unknownReference(.crew, found: "malam", nearest: nil, known: ["pagi-1"]),
      ])
  }
}
