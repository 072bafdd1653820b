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
    FaultyVariant(
      "remove: { officers: [K9] }",
      "fault variant.yaml:3:22: There is no officer \"K9\"; expected one of K1, K2, K3, K4, K5, K6."),
    FaultyVariant(
      "remove: { officers: [{ regu: 9 }] }",
      "fault variant.yaml:3:30: There is no regu \"9\"; expected one of 1, 2, 3."),
    FaultyVariant(
      "remove: { officers: [{ regu: 1, rank: Bripda }] }",
      "fault variant.yaml:3:22: Nothing in the scenario answers to this; look at what the filter asks."),
    FaultyVariant(
      "remove: { vehicles: Elang 3, rules: [min-rest-hour], availability: K3 }",
      "fault variant.yaml:3:21: There is no vehicle \"Elang 3\"; expected one of Elang 1, Elang 2, R2-1, R2-2.",
      "fault variant.yaml:3:38: There is no rule \"min-rest-hour\"; expected one of min-rest-hours, home-station, max-post-duties. Did you mean \"min-rest-hours\"? (see scenario.yaml:40:13)",
      "fault variant.yaml:3:68: Found a single value, expected keys with values."),
    FaultyVariant(
      "remove: { vehicles: [{ knd: R4 }, { kind: R6 }] }",
      "fault variant.yaml:3:24: The key \"knd\" is not known here. Did you mean \"kind\"?",
      "fault variant.yaml:3:35: Nothing in the scenario answers to this; look at what the filter asks."),
    FaultyVariant(
      "change: { officers: [{ rank: Bripda }, { who: pawas, id: K1, rank: Bripda }], zones: [{ id: kotta, class: aman }] }",
      "fault variant.yaml:3:22: One of these is needed here: who, id.",
      "fault variant.yaml:3:54: Only one of these can be given: who, id.",
      "fault variant.yaml:3:93: There is no zone \"kotta\"; expected one of kota, barat, desa. Did you mean \"kota\"? (see zones.csv, row 2, column \"id\")"
    ),
    FaultyVariant(
      "change: { rules: [{ hard: 12 }, { rule: min-rest-hourz, hard: 12 }] }",
      "fault variant.yaml:3:19: \"rule\" is missing here.",
      "fault variant.yaml:3:41: There is no rule \"min-rest-hourz\". Did you mean \"min-rest-hours\"?"),
    FaultyVariant(
      "add: { officers: [{ id: T1, like: K7 }], more-officers: [{ like: K1 }, { count: x, like: K1 }, { count: 2, like: K1, id: Q }] }",
      "fault variant.yaml:3:35: There is no officer \"K7\"; expected one of K1, K2, K3, K4, K5, K6.",
      "fault variant.yaml:3:58: \"count\" is missing here.",
      "fault variant.yaml:3:81: Found \"x\", expected a whole number.",
      "fault variant.yaml:3:118: The key \"id\" is not known here. Did you mean \"ids\"?"),
    FaultyVariant(
      "add: { officers: [{ id: K1 }] }",
      "fault variant.yaml:3:25: The officer \"K1\" stands here a second time (capitals make no difference). (see officers.csv, row 2, column \"id\")"),
    FaultyVariant(
      "merge-zones: [{ zones: [kota], id: x }, { zones: [kota, kota], id: x }, { zones: [kota, utara], id: x }, { zones: [kota, desa] }]",
      "fault variant.yaml:3:24: At least 2 different ones belong here (zone), found 1.",
      "fault variant.yaml:3:57: The zone \"kota\" stands here a second time (capitals make no difference). (see variant.yaml:3:51)",
      "fault variant.yaml:3:89: There is no zone \"utara\"; expected one of kota, barat, desa.",
      "fault variant.yaml:3:106: \"id\" is missing here."),
    FaultyVariant(
      "merge-zones: [{ zones: [kota, desa], id: spkt }]",
      "fault scenario.yaml:17:11: The post \"spkt\" stands here a second time (capitals make no difference). (see variant.yaml:3:42)"),
    FaultyVariant(
      "adds: { officers: [{ id: T1 }] }\nset: { scenario: 1, sede: 3 }\nremove: { oficers: K1 }",
      "fault variant.yaml:3:1: The key \"adds\" is not known here. Did you mean \"add\"?",
      "fault variant.yaml:4:8: The key \"scenario\" is not known here.",
      "fault variant.yaml:4:21: The key \"sede\" is not known here. Did you mean \"seed\"?",
      "fault variant.yaml:5:11: The key \"oficers\" is not known here. Did you mean \"officers\"?"),
    FaultyVariant(
      "add: { officers: more.csv }",
      "fault more.csv: There is no such file or folder. (see variant.yaml:3:18)"),
    // What is taken away and still named.
    FaultyVariant(
      "remove: { zones: [kota] }",
      "fault scenario.yaml:29:20: There is no post at this place. (see variant.yaml:3:19)",
      "fault variant.yaml:3:19: The zone \"kota\" is no longer there after this change, but is still named; change that as well. (see history.csv, row 2, column \"2026-11-22\")",
      "fault variant.yaml:3:19: The zone \"kota\" is no longer there after this change, but is still named; change that as well. (see scenario.yaml:12:64)"
    ),
    FaultyVariant(
      "remove: { shifts: S }",
      "fault variant.yaml:3:19: The shift \"S\" is no longer there after this change, but is still named; change that as well. (see history.csv, row 2, column \"2026-11-21\")",
      "fault variant.yaml:3:19: The shift \"S\" is no longer there after this change, but is still named; change that as well. (see scenario.yaml:14:22)"
    ),
    FaultyVariant(
      "remove: { officers: [K1, K2, K3] }",
      "fault variant.yaml:3:30: The officer \"K3\" is no longer there after this change, but is still named; change that as well. (see scenario.yaml:31:72)"
    ),
    FaultyVariant(
      "remove: { vehicles: { kind: R2 } }",
      "fault variant.yaml:3:21: The kind of vehicle \"R2\" is no longer there after this change, but is still named; change that as well. (see scenario.yaml:22:95)"
    ),
    FaultyVariant(
      "remove: { crews: R2 }",
      "fault variant.yaml:3:18: The kind of crew \"R2\" is no longer there after this change, but is still named; change that as well. (see scenario.yaml:30:80)"
    ),
    FaultyVariant(
      "remove: { qualifications: driver }",
      "fault variant.yaml:3:27: The qualification \"driver\" is no longer there after this change, but is still named; change that as well. (see scenario.yaml:22:43)"
    ),
    FaultyVariant(
      "change: { officers: [{ who: { regu: 3 }, regu: 1 }] }\nadd: { rules: [{ rule: home-station, officers: { regu: 3 } }] }",
      "fault variant.yaml:3:22: The regu \"3\" is no longer there after this change, but is still named; change that as well. (see variant.yaml:4:56)"
    ),
    // What does not go together with what it changes.
    FaultyVariant(
      "set: { period: { days: 1 } }",
      "fault scenario.yaml:12:36: 2026-11-25 lies outside the days that are planned, 2026-11-23 to 2026-11-24. (see variant.yaml:3:8)"),
    FaultyVariant(
      "change: { zones: [{ id: kota, class: aman }] }",
      "fault scenario.yaml:29:20: There is no post at this place. (see variant.yaml:3:19)"),
    FaultyVariant(
      "change: { requirements: [{ id: requirement-1, points: { min: 10, target: 20 }, target: 2 }] }",
      "fault variant.yaml:3:47: Each one below the minimum costs 10 points and each one below the target 20; the minimum must cost at least as much."),
    FaultyVariant(
      "remove: { vehicles: [{ kind: [R2, R4] }], crews: [R2, R4] }",
      "fault scenario.yaml:22:8: Not one kind of crew is given; at least one is needed. (see variant.yaml:3:51)",
      "fault scenario.yaml:24:3: Not one vehicle is given; at least one is needed. (see variant.yaml:3:22)",
      "fault variant.yaml:3:51: The kind of crew \"R2\" is no longer there after this change, but is still named; change that as well. (see scenario.yaml:30:80)"
    ),
    FaultyVariant(
      "change: { officers: [{ who: K5, name: Eko }] }",
      "fault availability.csv, row 3, column \"anggota\": There is no officer \"Eko Kiranya\"; expected one of K1, K2, K3, K4, K5, K6. (see variant.yaml:3:22)"
    ),
  ]
}

@Suite("Faulty variants")
struct FaultyVariantTests {
  @Test("every fault names the place in the variant that brings it about", arguments: FaultyVariant.all)
  private func places(_ variant: FaultyVariant) throws {
    let reading = try VariantBase.read(variant.body)
    #expect(reading.scenario == nil)
    #expect(Fixtures.lines(reading.faults).components(separatedBy: "\n") == variant.faults)
    #expect(reading.faults.allSatisfy { [$0.place.file, $0.related?.file].contains("variant.yaml") })
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
          for fault in reading.faults where fault.place.file != "variant.yaml" && fault.related?.file != "variant.yaml" {
            Issue.record("\(mutation.lines): \(Fixtures.lines([fault]))\n\(mutation.text)")
          }
        }
      }
    }
    #expect(named > 60 && stillValid > 20, "\(named) named, \(stillValid) valid")
  }
}
