import PatrolModel
import PatrolScheduling
import Testing
import WhatIf

@Suite("Savings")
struct SavingsTests {
  @Test("Each saving is that of a full solve of the scenario changed by hand", arguments: 0..<2)
  func savings(block: Int) throws {
    var counts: [String: Int] = [:]
    var saved = 0
    for seed in (block * 20)..<(block * 20 + 20) {
      var office = SolvableOffice(seed: UInt64(seed))
      let scenario = office.next()
      let base = try PatrolScheduler(scenario: scenario).solve(threads: 1)
      let points = try #require(base.points)
      #expect(base.stop == .proven)
      guard let prices = base.prices else { continue }
      let savings = Savings(scenario)
      let ranked = try savings.ranked(under: prices)
      #expect(ranked.map(\.hundredths) == ranked.map(\.hundredths).sorted(by: >), "seed \(seed)")
      #expect(ranked.allSatisfy { $0.hundredths > 0 && $0.hundredths <= 100 * points }, "seed \(seed)")
      for saving in try savings.solve(savings.chosen(from: ranked), knowing: base.memory) {
        let own = try PatrolScheduler(scenario: Self.changed(scenario, by: saving.ranked.change)).solve(threads: 1)
        #expect(own.stop == .proven && saving.result.stop == .proven)
        #expect(saving.result.points == own.points, "seed \(seed): \(saving.ranked.change)")
        counts[Self.sort(saving.ranked.change), default: 0] += 1
        if points - (own.points ?? points) > 0 { saved += 1 }
      }
    }
    #expect(saved > 5)
    #expect(["officer", "vehicle", "day", "qualification"].allSatisfy { counts[$0] ?? 0 > 0 }, "\(counts)")
  }

  @Test("A ranking is the same whenever it is made, and so are the changes that are solved again, whatever the number of threads")
  func determinism() throws {
    for seed in 100..<106 {
      var office = SolvableOffice(seed: UInt64(seed))
      let scenario = office.next()
      let savings = Savings(scenario)
      let (first, second) = try (PatrolScheduler(scenario: scenario).solve(threads: 1), PatrolScheduler(scenario: scenario).solve(threads: 2))
      guard let one = first.prices, let two = second.prices else { continue }
      #expect(one.demands == two.demands)
      let ranked = try savings.ranked(under: one)
      #expect(try ranked == savings.ranked(under: two))
      let chosen = savings.chosen(from: ranked)
      let (alone, both) = try (savings.solve(chosen, knowing: first.memory, threads: 1), savings.solve(chosen, knowing: first.memory, threads: 2))
      #expect(alone.map(\.result.roster) == both.map(\.result.roster))
    }
  }

  @Test("Where one driver is the bottleneck, one more and one trained rank among the changes and save what they save")
  func driver() throws {
    var scenario = Self.crewed(drivers: 1, cars: 2)
    let base = try PatrolScheduler(scenario: scenario).solve(threads: 1)
    let found = try Self.solved(scenario, base)
    let trained = try #require(found.first { if case .oneMoreQualification(_, "drive") = $0.ranked.change { true } else { false } })
    let hired = try #require(found.first { if case .oneMoreOfficer(like: "o0") = $0.ranked.change { true } else { false } })
    #expect(base.points == 50 && trained.result.points == 0 && hired.result.points == 0)
    // Whoever is like the others cannot drive either.
    #expect(!found.contains { if case .oneMoreVehicle = $0.ranked.change { true } else { false } })
    scenario.officers[1].qualifications = ["drive"]
    #expect(try PatrolScheduler(scenario: scenario).solve(threads: 1).points == 0)
  }

  @Test("Where one car is the bottleneck, one more ranks first and saves the crew that could not ride")
  func vehicle() throws {
    let scenario = Self.crewed(drivers: 4, cars: 1)
    let base = try PatrolScheduler(scenario: scenario).solve(threads: 1)
    let found = try Self.solved(scenario, base)
    #expect(base.points == 50 && found.first?.ranked.change == .oneMoreVehicle("R4") && found.first?.result.points == 0)
  }

  @Test("A day of leave ranks where it leaves a post empty; a day of sickness is nobody's to move", arguments: ["cuti", "sakit"])
  func leave(kind: AvailabilityKind.ID) throws {
    var scenario = Scenario(
      period: .init(from: SolvableOffice.from, days: 2, lookAheadDays: 0), shifts: SolvableOffice.shifts, officers: [Officer(id: "o0")],
      zones: [Zone(id: "kota")],
      requirements: [Requirement(id: "patroli", place: .everyZone, time: .shifts(["P"]), minimum: 1, points: .init(minimum: 30))])
    scenario.rules = RuleID.allCases.filter { ![.availability, .lock].contains($0) }.map { RuleSetting(rule: $0, isOff: true) }
    scenario.availability = [Availability(officer: "o0", from: SolvableOffice.from + -3, to: SolvableOffice.from, kind: kind)]
    let base = try PatrolScheduler(scenario: scenario).solve(threads: 1)
    #expect(base.points == 30)
    // What one more would be worth on the first day is all that its shortage costs.
    let demands = try #require(base.prices).demands
    #expect(demands.map(\.hundredths) == [3000] && demands.map { $0.demands.map(\.day) } == [[0]])
    let back = try Self.solved(scenario, base).filter { $0.ranked.change == .oneDayBack("o0", SolvableOffice.from) }
    #expect(back.map(\.ranked.hundredths) == (kind == "cuti" ? [3000] : []))
    #expect(back.map(\.result.points) == (kind == "cuti" ? [0] : []))
  }

  @Test("At most two of a sort are solved again while there are others, and alike ones once")
  func choice() {
    let officers = (0..<4).map { Officer(id: Officer.ID("o\($0)"), qualifications: $0 < 2 ? ["a"] : ["b"]) }
    var scenario = Scenario(
      period: .init(from: SolvableOffice.from), shifts: SolvableOffice.shifts, qualifications: ["a", "b", "c"].map { Qualification(id: $0) },
      officers: officers, requirements: [])
    scenario.fixedPosts = [Post(id: "k", qualifications: ["a", "b", "c"])]
    func ranked(_ changes: [ScenarioChange]) -> [RankedChange] {
      changes.enumerated().map { RankedChange(change: $1, hundredths: 1000 - $0) }
    }
    let day = SolvableOffice.from
    let days: [ScenarioChange] = [.oneDayBack("o0", day), .oneDayBack("o0", day + 1), .oneDayBack("o1", day), .oneDayBack("o2", day)]
    let others: [ScenarioChange] = [
      .oneMoreOfficer(like: "o0"), .oneMoreOfficer(like: "o1"), .oneMoreOfficer(like: "o2"), .oneMoreQualification("o0", "c"),
      .oneMoreQualification("o2", "c"),
    ]
    let savings = Savings(scenario)
    // Of o0's days the first alone, of o1 and o2 the dearer; then two kinds of officers and one qualification.
    #expect(
      savings.chosen(from: ranked(days + others)).map(\.change)
        == [
          .oneDayBack("o0", day), .oneDayBack("o1", day), .oneMoreOfficer(like: "o0"), .oneMoreOfficer(like: "o2"),
          .oneMoreQualification("o0", "c"),
        ])
    // Where there is nothing else a third of a sort comes in, in its place.
    #expect(
      savings.chosen(from: ranked(days + [.oneMoreOfficer(like: "o3")])).map(\.change)
        == [.oneDayBack("o0", day), .oneDayBack("o1", day), .oneDayBack("o2", day), .oneMoreOfficer(like: "o3")])
  }

  /// Two zones that want a crew of two by day, with a driver each and a car each.
  private static func crewed(drivers: Int, cars: Int) -> Scenario {
    var scenario = Scenario(
      period: .init(from: SolvableOffice.from, days: 1, lookAheadDays: 0), shifts: SolvableOffice.shifts,
      qualifications: [Qualification(id: "drive")],
      officers: (0..<4).map { Officer(id: Officer.ID("o\($0)"), qualifications: $0 < drivers ? ["drive"] : []) },
      zones: [Zone(id: "kota"), Zone(id: "pasar")], crewKinds: [CrewKind(id: "mobil", least: 2, most: 3, driver: "drive", vehicle: "R4")],
      vehicles: (0..<cars).map { Vehicle(id: Vehicle.ID("v\($0)"), kind: "R4") },
      requirements: [
        Requirement(id: "patroli", place: .everyZone, time: .shifts(["P"]), crews: ["mobil"], minimum: 1, points: .init(minimum: 50))
      ])
    scenario.rules = RuleID.allCases.filter { ![.availability, .lock, .crewSeats].contains($0) }.map { RuleSetting(rule: $0, isOff: true) }
    return scenario
  }

  private static func solved(_ scenario: Scenario, _ base: RosterResult) throws -> [Savings.Saving] {
    let savings = Savings(scenario)
    return try savings.solve(savings.chosen(from: savings.ranked(under: #require(base.prices))), knowing: base.memory)
  }

  private static func sort(_ change: ScenarioChange) -> String {
    switch change {
    case .oneMoreOfficer: "officer"
    case .oneMoreVehicle: "vehicle"
    case .oneDayBack: "day"
    case .oneMoreQualification: "qualification"
    }
  }

  /// The scenario with a change, written down anew.
  private static func changed(_ scenario: Scenario, by change: ScenarioChange) throws -> Scenario {
    var changed = scenario
    switch change {
    case .oneMoreOfficer(let id):
      let like = try #require(scenario.officers.first { $0.id == id })
      changed.officers.append(
        Officer(
          id: "baru", name: like.name, rank: like.rank, section: like.section, station: like.station, regu: like.regu,
          qualifications: like.qualifications, dueMinutesPerWeek: like.dueMinutesPerWeek))
    case .oneMoreVehicle(let kind): changed.vehicles.append(Vehicle(id: "baru", kind: kind))
    case .oneDayBack(let officer, let date):
      // Day by day, whatever the entries were.
      changed.availability = scenario.availability.flatMap { entry in
        (0...(entry.to - entry.from)).map { entry.from + $0 }.filter { entry.officer != officer || $0 != date || entry.kind == "sakit" }.map {
          Availability(officer: entry.officer, from: $0, to: $0, kind: entry.kind)
        }
      }
    case .oneMoreQualification(let officer, let qualification):
      changed.officers = scenario.officers.map { facts in
        facts.id == officer
          ? Officer(id: facts.id, station: facts.station, qualifications: facts.qualifications.union([qualification])) : facts
      }
    }
    return changed
  }
}
