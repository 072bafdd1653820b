import Foundation
import PatrolModel
import Testing

@testable import PatrolFiles

/// A path and a value, and the variant that does the same by hand.
private struct ByHand: Sendable, CustomTestStringConvertible {
  let path: String
  let value: String
  /// What the scenario itself has there; nil where it states none.
  let own: String?
  let variant: String

  var testDescription: String { "\(path)=\(value)" }

  static let numbers = [
    ByHand(path: "requirements.requirement-1.min", value: "2", own: "1", variant: "change: { requirements: [{ id: requirement-1, min: 2 }] }"),
    ByHand(path: "requirements.sisi.max", value: "4", own: nil, variant: "change: { requirements: [{ id: sisi, max: 4 }] }"),
    ByHand(
      path: "requirements.requirement-1.points.target", value: "25", own: "20",
      variant: "change: { requirements: [{ id: requirement-1, points: { min: 300, target: 25 } }] }"),
    ByHand(path: "rules.min-rest-hours.hard", value: "10.5", own: "11", variant: "change: { rules: [{ rule: min-rest-hours, hard: 10.5 }] }"),
    ByHand(path: "rules.max-nights-week.hard", value: "3", own: "4", variant: "change: { rules: [{ rule: max-nights-week, hard: 3 }] }"),
    ByHand(path: "rules.min-rest-hours.points", value: "5", own: "2", variant: "change: { rules: [{ rule: min-rest-hours, points: 5 }] }"),
    ByHand(path: "officers.K2.hours-due", value: "36", own: nil, variant: "change: { officers: [{ id: K2, hours-due: 36 }] }"),
    ByHand(path: "crews.R4.least", value: "3", own: "2", variant: "change: { crews: [{ id: R4, least: 3 }] }"),
    ByHand(path: "sectors.luas.share", value: "0.25", own: "0.5", variant: "change: { sectors: [{ id: luas, share: 0.25 }] }"),
    ByHand(path: "tasks.kawal.points", value: "31", own: "30", variant: "change: { tasks: [{ id: kawal, points: 31 }] }"),
    ByHand(path: "partners.pisah.points", value: "0", own: "4", variant: "change: { partners: [{ id: pisah, points: 0 }] }"),
    ByHand(path: "period.look-ahead", value: "2", own: "1", variant: "set: { period: { look-ahead: 2 } }"),
    ByHand(path: "levels.high", value: "77", own: nil, variant: "set: { levels: { high: 77 } }"),
    ByHand(path: "seed", value: "9", own: "7", variant: "set: { seed: 9 }"),
    ByHand(path: "officers", value: "6", own: "6", variant: "set: { seed: 7 }"),
    ByHand(path: "vehicles", value: "4", own: "4", variant: "set: { seed: 7 }"),
    ByHand(path: "vehicles.R4", value: "2", own: "2", variant: "set: { seed: 7 }"),
    ByHand(path: "vehicles.r2", value: "3", own: "2", variant: "add: { vehicles: [{ kind: R2, count: 1 }] }"),
  ]
}

@Suite("Sweeps over a number of a scenario")
struct SweepTests {
  private func varied(_ number: String, in folder: String) throws -> VariedScenario {
    let base = try #require(ScenarioReader.read(path: folder).scenario)
    let found = VariedScenario.read(path: folder, base: base, number: number, names: "Tambahan")
    return try #require(found.varied, "\(Fixtures.lines(found.faults))")
  }

  private func scenario(_ number: String, at value: String) throws -> Scenario {
    try VariantBase.withFolder { folder in
      let reading = try varied(number, in: folder).reading(at: try #require(SweptValue(value)))
      return try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    }
  }

  @Test("a value in a number's place is the scenario of a variant written by hand", arguments: ByHand.numbers)
  private func byHand(_ found: ByHand) throws {
    let reading = try VariantBase.read(found.variant)
    let wanted = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    let swept = try scenario(found.path, at: found.value)
    #expect(CanonicalScenario.hash(swept) == CanonicalScenario.hash(wanted))
    let own = try VariantBase.withFolder { try varied(found.path, in: $0).ownValue }
    #expect(own?.description == found.own)
  }

  @Test("so many officers are wanted, so many there are; those who stay are the same, and those who come are like somebody", arguments: 2...16)
  func officers(count: Int) throws {
    let base = try VariantBase.scenario()
    let swept = try scenario("officers", at: "\(count)")
    #expect(swept.officers.count == count)
    let known = Dictionary(uniqueKeysWithValues: base.officers.map { ($0.id, $0) })
    let stayed = swept.officers.filter { known[$0.id] != nil }
    #expect(stayed.allSatisfy { known[$0.id] == $0 } && stayed.count == min(count, 6))
    for (number, officer) in swept.officers.dropFirst(stayed.count).enumerated() {
      #expect(officer.name == "Tambahan \(number + 1)" && officer.number == nil)
      let isLikeSomebody = base.officers.contains { model in
        (model.rank, model.regu, model.station, model.qualifications) == (officer.rank, officer.regu, officer.station, officer.qualifications)
      }
      #expect(isLikeSomebody)
      #expect(!swept.availability.contains { $0.officer == officer.id } && !swept.requests.contains { $0.officer == officer.id })
    }
    // Whoever goes takes leave and wishes along.
    let ids = Set(swept.officers.map(\.id))
    #expect(swept.availability.allSatisfy { ids.contains($0.officer) } && swept.requests.allSatisfy { ids.contains($0.officer) })
  }

  @Test("more officers are those of fewer and others, so that a curve compares like with like")
  func nested() throws {
    let people = try (3...10).map { Set(try scenario("officers", at: "\($0)").officers.map(\.id)) }
    for (fewer, more) in zip(people, people.dropFirst()) { #expect(fewer.isSubset(of: more)) }
  }

  @Test("a city's four regu stay equal as its officers become more or fewer by fours", arguments: [40, 44, 48, 52, 56, 60, 96])
  func mix(count: Int) throws {
    let folder = Fixtures.repository + "/Scenarios/balikpapan-reguler"
    let reading = try varied("officers", in: folder).reading(at: SweptValue(count))
    let swept = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    let regu = Dictionary(grouping: swept.officers) { $0.regu ?? "" }.mapValues(\.count)
    #expect(regu.values.allSatisfy { abs($0 * 4 - count) <= 4 }, "\(regu)")
    for qualification in ["driver", "polwan", "pawas"] {
      let (own, whole) = (swept.officers.count { $0.qualifications.contains(.init(qualification)) }, count)
      let base = try #require(ScenarioReader.read(path: folder).scenario).officers.count { $0.qualifications.contains(.init(qualification)) }
      #expect(abs(own * 48 - base * whole) <= 48, "\(qualification): \(own) of \(whole), \(base) of 48")
    }
  }

  @Test("so many vehicles are in service, whatever the kind; none is a number too", arguments: ["vehicles", "vehicles.R4"], 0...6)
  func vehicles(path: String, count: Int) throws {
    let base = try VariantBase.scenario()
    let swept = try scenario(path, at: "\(count)")
    func isOut(_ vehicle: Vehicle) -> Bool {
      vehicle.outages.contains { $0.from <= swept.period.from && $0.to >= swept.period.date(swept.period.horizonDays - 1) }
    }
    #expect(swept.vehicles.count { !isOut($0) && (path == "vehicles" || $0.kind == "R4") } == count)
    #expect(Set(base.vehicles.map(\.id)).isSubset(of: Set(swept.vehicles.map(\.id))))
    if path == "vehicles.R4" { #expect(swept.vehicles.count { $0.kind == "R2" && !isOut($0) } == 2) }
  }

  @Test(
    "a path that leads nowhere is told with what there is instead",
    arguments: [
      ("officer", "possible here: officers, vehicles, officers.ID.KEY"), ("vehicles.R9", "expected one of R4, R2"),
      ("requirements", "requirements.sisi"), ("requirements.sisi", "requirements.sisi.min"), ("requirements.sisu.min", "Did you mean \"sisi\"?"),
      ("requirements.sisi.mni", "Did you mean \"min\"?"), ("rules.max-night-week.hard", "Did you mean \"max-nights-week\"?"),
      ("availability.K1.from", "possible here"), ("", "possible here"), (".", "possible here"), ("officers.", "officers.K1"),
      ("officers.K1.", "hours-due"),
    ])
  func paths(path: String, told: String) throws {
    try VariantBase.withFolder { folder in
      let base = try #require(ScenarioReader.read(path: folder).scenario)
      let found = VariedScenario.read(path: folder, base: base, number: path, names: "X")
      #expect(found.varied == nil && found.faults.count == 1)
      let text = Fixtures.lines(found.faults)
      #expect(text.contains("--vary \(path)") && text.contains(told), "\(text)")
      #expect(!Fixtures.lines(found.faults, .indonesian).isEmpty)
    }
  }

  @Test(
    "a value that cannot be is a fault of the sweep, however deep it shows",
    arguments: [
      ("officers", "0"), ("officers", "2.5"), ("officers", "2001"), ("vehicles", "1.5"), ("period.days", "0"), ("period.dais", "3"),
      ("requirements.sisi.min", "0.5"), ("requirements.sisi.at", "1"), ("shifts.P.hours", "7"), ("seed.more", "1"), ("crews.R4.least", "9"),
      ("rules.forward-rotation.hard", "2"), ("zones.kota.risk.P", "9"),
    ])
  func values(path: String, value: String) throws {
    try VariantBase.withFolder { folder in
      let reading = try varied(path, in: folder).reading(at: try #require(SweptValue(value)))
      #expect(reading.scenario == nil && !reading.faults.isEmpty)
      let text = Fixtures.lines(reading.faults)
      #expect(text.contains("--vary \(path)=\(value)"), "\(text)")
    }
  }

  @Test(
    "numbers are read with at most two decimals and written as short as they are",
    arguments: [
      ("0", "0"), ("40", "40"), ("0.5", "0.5"), ("0,50", "0.5"), ("1.05", "1.05"), ("007", "7"), ("999999999.99", "999999999.99"),
    ])
  func number(text: String, written: String) throws {
    let value = try #require(SweptValue(text))
    #expect(value.description == written && SweptValue(value.description) == value)
  }

  @Test("nothing else is a number", arguments: ["", "-1", "+1", "1.", ".5", "1.234", "1e3", "1 000", "1.2.3", "٣", "1234567890"])
  func noNumber(text: String) { #expect(SweptValue(text) == nil) }

  @Test("every beginning of a mixed order has each kind in its share, less than one off", arguments: 0..<40 as Range<UInt64>)
  func mixedOrder(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let kinds = (0..<Int.random(in: 1...30, using: &chance)).map { _ in Int.random(in: 0...3, using: &chance) }
    let order = MixedOrder.order(kinds.map { ["\($0)"] })
    #expect(order.sorted() == Array(kinds.indices))
    for step in 1...order.count {
      for kind in 0...3 {
        let chosen = order.prefix(step).count { kinds[$0] == kind }
        #expect(abs(chosen * kinds.count - step * kinds.count { $0 == kind }) < kinds.count)
      }
    }
    // Equals stand in their own order.
    for kind in 0...3 { #expect(order.filter { kinds[$0] == kind } == kinds.indices.filter { kinds[$0] == kind }) }
  }
}
