import Foundation
import Testing

@Suite("Sweeping a number")
struct SweepCommandTests {
  /// Small seeded numbers (Vigna, SplitMix64).
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Four officers of two ranks in turn, four days, two shifts; what is asked, wished and paid is drawn by the seed.
  private func week(_ folder: WorkFolder, seed: UInt64) throws -> String {
    var chance = Chance(state: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    let wishes = (1...4).map { officer in
      "{ officer: K\(officer), date: 2026-11-\(number(23...26)), shift: \(["off", "P", "M"].randomElement(using: &chance) ?? "off"), kind: wish, points: \(number(1...9)) }"
    }
    try folder.write(
      """
      scenario: 1
      office: Polsek Uji
      language: en
      period: { from: 2026-11-23, days: 4, look-ahead: 0 }
      seed: \(seed)
      shifts: { P: "07:00-15:00", M: "23:00-07:00" }
      officers:
        - { id: K1, rank: Bripka }
        - { id: K2, rank: Bripda }
        - { id: K3, rank: Bripka }
        - { id: K4, rank: Bripda }
      requests: [\(wishes.joined(separator: ", "))]
      zones: [{ id: kota, class: sangat-rawan }]
      vehicles: { R2: 2 }
      crews: { R2: { least: 1, most: 2, vehicle: R2 } }
      requirements:
        - { id: pagi, at: { zones: [kota] }, when: { shifts: [P] }, min: \(number(1...2)), target: \(number(2...3)), points: { min: \(number(20...60)), target: \(number(5...19)) } }
        - { id: malam, at: { zones: [kota] }, when: { shifts: [M] }, crews: R2, min: 1, target: 2, points: { min: \(number(20...60)), target: \(number(5...19)) } }
      rules: [{ rule: reserve, off: yes }, { rule: backup, off: yes }]

      """, to: "week.yaml")
    return folder.path("week.yaml")
  }

  /// A path with its range, and the variant that is each value by hand; nothing stands for the scenario as it is.
  struct Swept: Sendable, CustomTestStringConvertible {
    let range: String
    let step: String
    let variants: [String?]

    var testDescription: String { range }

    static let all = [
      Swept(
        range: "officers=3..6", step: "1",
        variants: [
          "remove: { officers: [K1] }", nil, "add: { officers: [{ id: X1, like: K1 }] }",
          "add: { officers: [{ id: X1, like: K1 }, { id: X2, like: K2 }] }",
        ]),
      Swept(
        range: "vehicles=0..3", step: "1",
        variants: [
          "add: { vehicles: [{ id: R2-1, out-from: 2026-11-23, out-to: 2026-11-26 }, { id: R2-2, out-from: 2026-11-23, out-to: 2026-11-26 }] }",
          "remove: { vehicles: [R2-1] }", nil, "add: { vehicles: [{ kind: R2, count: 1 }] }",
        ]),
      Swept(
        range: "requirements.malam.points.min=10..60", step: "25",
        variants: ["10", "35", "60"].map { "change: { requirements: [{ id: malam, points: { min: \($0), target: 9 } }] }" }),
      Swept(
        range: "rules.max-week-hours.hard=16..24", step: "4",
        variants: ["16", "20", "24"].map { "change: { rules: [{ rule: max-week-hours, hard: \($0) }] }" }),
    ]
  }

  @Test("each value has the points and the bound of a variant written by hand and solved alone", arguments: Swept.all, 1...3 as ClosedRange<UInt64>)
  func alone(swept: Swept, seed: UInt64) throws {
    let folder = try WorkFolder()
    var base = try week(folder, seed: seed)
    if swept.range.hasPrefix("requirements") {
      // The swept number stands among others that stay.
      try folder.write(
        "variant: 1\nextends: week.yaml\nchange: { requirements: [{ id: malam, points: { min: 99, target: 9 } }] }\n", to: "other.yaml")
      base = folder.path("other.yaml")
    }
    let run = try PatrolProcess.run("compare", base, "--vary", swept.range, "--step", swept.step, "--json", "--quiet")
    #expect(run.status == 0, "\(run.err)")
    let object = try run.object
    let cases = try #require(object["cases"] as? [[String: Any]])
    let series = try #require((object["sweep"] as? [String: Any])?["points"] as? [[String: Any]])
    #expect(series.count == swept.variants.count)
    for (point, variant) in zip(series, swept.variants) {
      let place = try #require(point["case"] as? Int)
      #expect((place == 0) == (variant == nil))
      let name = base.split(separator: "/").last.map(String.init) ?? ""
      try folder.write("variant: 1\nextends: \(name)\n\(variant ?? "")\n", to: "hand.yaml")
      let alone = try PatrolProcess.run("solve", folder.path("hand.yaml"), "--json", "--quiet")
      #expect(alone.status == 0, "\(alone.err)")
      let solved = try alone.object
      #expect(solved["stop"] as? String == "proven" && cases[place]["stop"] as? String == "proven")
      for key in ["points", "bound"] {
        #expect(point[key] as? Int == solved[key] as? Int && cases[place][key] as? Int == solved[key] as? Int, "\(key) at \(point)")
      }
    }
  }

  @Test("the page draws a bar for each value and says from which on needs are met", arguments: ["en", "id"])
  func page(language: String) throws {
    let folder = try WorkFolder()
    let base = try week(folder, seed: 1)
    let run = try PatrolProcess.run("compare", base, "--vary", "officers=2..12", "--step", "5", "--quiet", "--language", language)
    #expect(run.status == 0, "\(run.err)")
    let lines = run.out.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    // 2, 4 (as it is), 7 and 12.
    for value in [" 2", " 4", " 7", "12"] { #expect(lines.contains { $0.dropFirst().hasPrefix(" \(value) ") && $0.contains(/\d/) }, "\(value)") }
    #expect(lines.contains { $0.hasPrefix(">") })
    #expect(run.out.contains(language == "en" ? "on all minimums are met" : "semua minimum terpenuhi"))
  }

  @Test("documents of every kind are written at once, readable by their owner alone")
  func documents() throws {
    let folder = try WorkFolder()
    let base = try week(folder, seed: 2)
    let names = ["a.xlsx", "b.html", "c.json", "d.txt"]
    let run = try PatrolProcess(
      ["compare", base, "--vary", "officers=4..5"] + names.flatMap { ["--output", folder.path($0)] }
    ).outcome()
    #expect(run.status == 0, "\(run.err)")
    #expect(try folder.text("d.txt") == run.out)
    for name in names {
      #expect(run.err.contains(name))
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    let json = try PatrolProcess.run("compare", base, "--vary", "officers=4..5", "--json", "--quiet")
    #expect(try folder.text("c.json") == json.out)
    #expect(try PatrolProcess.run("compare", base, base, "--quiet", "--output", folder.path("nowhere/x.html")).status == 73)
  }

  @Test(
    "64 where the command line is wrong, with what was found and what is possible",
    arguments: [
      (["--vary", "officers=40"], "40..60"), (["--vary", "officers"], "path=from..to"), (["--vary", "officers=6..4"], "above the second"),
      (["--vary", "officers=1..999"], "999 values"), (["--vary", "officers=1..4", "--step", "0"], "above 0"), (["--vary", "officers=a..b"], "a..b"),
      (["--step", "2"], "--step needs --vary"), (["--vary", "officers=1..2", "--output", "x.pdf"], ".xlsx, .html, .json, .txt"),
      (["--vary", "officers=1..2", "--output", "folder"], "folder"), (["--vary", "officers=1...4"], "1...4"), ([], "two scenarios at least"),
    ])
  func usage(arguments: [String], told: String) throws {
    let folder = try WorkFolder()
    let base = try week(folder, seed: 1)
    let run = try PatrolProcess(["compare", base] + arguments).outcome()
    #expect(run.status == 64 && run.err.contains(told), "\(run.err)")
    if arguments.first == "--vary" { #expect(try PatrolProcess(["compare", base, base] + arguments).outcome().status == 64) }
  }

  @Test("65 where the path leads nowhere or a value cannot be, in the scenario's language", arguments: ["en", "id"])
  func faults(language: String) throws {
    let folder = try WorkFolder()
    let base = try week(folder, seed: 1)
    for (range, told) in [("officer=1..2", "officers"), ("requirements.siang.min=1..2", "malam"), ("officers=0..1", "--vary officers=0")] {
      let run = try PatrolProcess.run("compare", base, "--vary", range, "--language", language)
      #expect(run.status == 65 && run.out.isEmpty && run.err.contains(told), "\(run.err)")
    }
  }
}
