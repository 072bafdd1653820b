import Foundation
import PatrolFiles
import PatrolModel
import Testing

/// A variant's text below its first two lines, and the faults that it gives.
private struct FaultyVariant: Sendable, CustomTestStringConvertible {
  let body: String
  let faults: [String]

  init(_ body: String, _ faults: String...) {
    self.body = body
    self.faults = faults
  }

  var testDescription: String { body.replacing("\n", with: " ") }

  static let all: [FaultyVariant] = [
    // Names and filters that mean nothing.
    FaultyVariant("remove: { officers: [K9] }", ""),
    FaultyVariant("remove: { officers: [{ regu: 9 }] }", ""),
    FaultyVariant("remove: { officers: [{ regu: 1, rank: Bripda }] }", ""),
    FaultyVariant("remove: { vehicles: Elang 3, rules: [min-rest-hour], availability: K3 }", ""),
    FaultyVariant("remove: { vehicles: [{ knd: R4 }, { kind: R6 }] }", ""),
    FaultyVariant("change: { officers: [{ rank: Bripda }, { who: pawas, id: K1, rank: Bripda }], zones: [{ id: kotta, class: aman }] }", ""),
    FaultyVariant("change: { rules: [{ hard: 12 }, { rule: min-rest-hourz, hard: 12 }] }", ""),
    FaultyVariant(
      "add: { officers: [{ id: T1, like: K7 }], more-officers: [{ like: K1 }, { count: x, like: K1 }, { count: 2, like: K1, id: Q }] }", ""),
    FaultyVariant("add: { officers: [{ id: K1 }] }", ""),
    FaultyVariant(
      "merge-zones: [{ zones: [kota], id: x }, { zones: [kota, kota], id: x }, { zones: [kota, utara], id: x }, { zones: [kota, desa] }]", ""),
    FaultyVariant("merge-zones: [{ zones: [kota, desa], id: spkt }]", ""),
    FaultyVariant("adds: { officers: [{ id: T1 }] }\nset: { scenario: 1, sede: 3 }\nremove: { oficers: K1 }", ""),
    FaultyVariant("add: { officers: more.csv }", ""),
    // What is taken away and still named.
    FaultyVariant("remove: { zones: [kota] }", ""),
    FaultyVariant("remove: { shifts: S }", ""),
    FaultyVariant("remove: { officers: [K1, K2, K3] }", ""),
    FaultyVariant("remove: { vehicles: { kind: R2 } }", ""),
    FaultyVariant("remove: { crews: R2 }", ""),
    FaultyVariant("remove: { qualifications: driver }", ""),
    FaultyVariant(
      "change: { officers: [{ who: { station: Selatan }, polsek: Utara }] }\nadd: { rules: [{ rule: home-station, officers: { station: Selatan } }] }",
      ""),
    // What does not go together with what it changes.
    FaultyVariant("set: { period: { days: 1 } }", ""),
    FaultyVariant("change: { zones: [{ id: kota, class: aman }] }", ""),
    FaultyVariant("change: { requirements: [{ id: requirement-1, points: { min: 10, target: 20 }, target: 2 }] }", ""),
    FaultyVariant("remove: { vehicles: [{ kind: [R2, R4] }], crews: [R2, R4] }", ""),
  ]
}

@Suite("Faulty variants")
struct FaultyVariantTests {
  @Test("every fault names the place in the variant that brings it about", arguments: FaultyVariant.all)
  private func places(_ variant: FaultyVariant) throws {
    let reading = try VariantBase.read(variant.body)
    #expect(reading.scenario == nil)
    #expect(Fixtures.lines(reading.faults).components(separatedBy: "\n") == variant.faults)
    for fault in reading.faults { #expect([fault.place.file, fault.related?.file].contains("variant.yaml")) }
    #expect(Fixtures.lines(reading.faults, .english) != Fixtures.lines(reading.faults, .indonesian))
  }

  @Test("faults of the scenario itself stay where they are, beside those of the variant")
  func faultyBase() throws {
    let zones = try #require(VariantBase.files["zones.csv"]).replacing("sangat-rawan", with: "sangat")
    let reading = try VariantBase.read("set: { seed: x }", further: ["zones.csv": zones])
    #expect(reading.faults.map(\.place.file).sorted() == ["scenario.yaml", "variant.yaml", "zones.csv"])
  }

  @Test("what a variant extends must be there, and be something that can be extended")
  func missingBase() throws {
    for (extends, expected) in [
      ("nowhere", "fault nowhere: There is no such file or folder. (see v.yaml:2:10)"),
      ("empty/", "fault empty/: The folder holds no \"scenario.yaml\". (see v.yaml:2:10)"),
      ("[a, b]", "fault v.yaml:2:10: Found a list, expected a single value."),
      ("", "fault v.yaml:2:1: \"extends\" is missing here."),
    ] {
      try VariantBase.withFolder(["v.yaml": "variant: 1\nextends: \(extends)\n", "empty/x.txt": "x"]) { folder in
        let reading = ScenarioReader.read(path: folder + "/v.yaml")
        #expect(Fixtures.lines(reading.faults) == expected)
        #expect(reading.scenario == nil)
      }
    }
    try VariantBase.withFolder(["v.yaml": "extends: .\n", "w.yaml": "variant: 2\nextends: .\n"]) { folder in
      #expect(Fixtures.lines(ScenarioReader.read(path: folder + "/v.yaml").faults) == "fault v.yaml:1:1: \"variant\" is missing here.")
      #expect(ScenarioReader.read(path: folder + "/w.yaml").faults.map(\.kind) == [.newerVersion(found: "2", supported: 1)])
    }
  }

  @Test("variants that extend each other in a circle are told as such, whichever is read")
  func cycles() throws {
    let files = [
      "a/one.yaml": "variant: 1\nextends: ../b/two.yaml\n", "b/two.yaml": "variant: 1\nextends: three.yaml\n",
      "b/three.yaml": "variant: 1\nextends: ../a/one.yaml\n", "self.yaml": "variant: 1\nextends: self.yaml\n",
      "into.yaml": "variant: 1\nextends: a/one.yaml\n",
    ]
    try VariantBase.withFolder(files) { folder in
      func faults(_ name: String) -> String { Fixtures.lines(ScenarioReader.read(path: "\(folder)/\(name)").faults) }
      let circle = "These files extend each other in a circle: "
      let hint = ". One of them must extend a scenario."
      #expect(faults("self.yaml") == "fault self.yaml:2:10: \(circle)self.yaml > self.yaml\(hint)")
      #expect(faults("a/one.yaml") == "fault ../b/three.yaml:2:10: \(circle)one.yaml > ../b/two.yaml > ../b/three.yaml > one.yaml\(hint)")
      #expect(faults("into.yaml") == "fault b/three.yaml:2:10: \(circle)a/one.yaml > b/two.yaml > b/three.yaml > a/one.yaml\(hint)")
    }
  }

  @Test("single changes of a valid variant end in a valid scenario or in a fault that names the variant", arguments: 1...4)
  func mutations(_ seed: Int) throws {
    let body = """
      variant: 1
      extends: .
      name: everything
      set: { profile: ketat, period: { days: 6 }, levels: { must: 2000 } }
      remove:
        officers: [K6, { rank: Bripda, regu: 3 }]
        vehicles: [{ kind: R2 }]
        requests: [{ officer: K1 }]
        requirements: [sisi]
        crews: R2
        rules: [home-station]
      change:
        shifts: { P: 07:00-19:00 }
        zones: [{ id: barat, class: aman }, { where: { class: sangat-rawan }, population: 900 }]
        officers: [{ who: { regu: 2 }, regu: 1 }]
        rules: [{ rule: min-rest-hours, hard: 12 }]
      merge-zones:
        - { zones: [barat, desa], id: luar, class: rawan }
      add:
        officers: [{ id: T1, like: K2, name: Tambahan }]
        more-officers: [{ count: 2, like: { qualification: driver }, ids: Z, regu: 1 }]
        vehicles: { R4: 1 }
        requirements: [{ id: luar, at: luar, when: [S, M], min: 1 }]

      """
    var mutator = Mutator(random: SplitMix64(seed: UInt64(seed)))
    var named = 0
    var stillValid = 0
    try VariantBase.withFolder(["variant.yaml": body]) { folder in
      let path = folder + "/variant.yaml"
      let reading = ScenarioReader.read(path: path)
      #expect(Fixtures.lines(reading.faults) == "")
      for _ in 0..<250 {
        let mutation = mutator.mutate("variant.yaml", body)
        try mutation.text.write(toFile: path, atomically: false, encoding: .utf8)
        let reading = ScenarioReader.read(path: path)
        #expect((reading.scenario == nil) == !reading.faults.isEmpty)
        if reading.scenario != nil {
          stillValid += 1
        } else {
          named += 1
          for fault in reading.faults where ![fault.place.file, fault.related?.file].contains("variant.yaml") {
            Issue.record("\(mutation.lines): \(Fixtures.lines([fault]))\n\(mutation.text)")
          }
        }
      }
    }
    #expect(named > 60 && stillValid > 20, "\(named) named, \(stillValid) valid")
  }
}
