import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Control rounds in scenarios")
struct ControlRoundReadingTests {
  private static let folder = "\(Fixtures.folder)/activities/kontrol"

  private static func read(_ sections: String, without gone: [String] = []) throws -> ScenarioReading {
    try Fixtures.reading(of: folder, with: sections, without: gone)
  }

  /// The fixture's first round with other fields.
  private static func round(_ fields: String) throws -> ScenarioReading { try read("control-rounds:\n  - { id: siang, \(fields) }\n") }

  @Test(
    "a round is a task of its length in each of its shifts, several share the shift in equal parts, and what lies after midnight is the next day's")
  func tasks() throws {
    let reading = ScenarioReader.read(path: Self.folder)
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    let hand = try Self.read(
      """
      tasks:
        - { id: siang.2026-11-24, name: Kontrol siang, when: 2026-11-24 07:00-19:00, minutes: 65, from-shifts: [P], who: pawas, officers: 1, points: medium }
        - { id: malam.2026-11-27, name: Kontrol malam, when: 2026-11-27 19:00-01:00, minutes: 70, from-shifts: [M], from-posts: [spkt], who: pawas, officers: 1, points: high }
        - { id: malam.2026-11-28, name: Kontrol malam, when: 2026-11-28 19:00-01:00, minutes: 70, from-shifts: [M], from-posts: [spkt], who: pawas, officers: 1, points: high }
        - { id: malam.2.2026-11-28, name: Kontrol malam, when: 2026-11-28 01:00-07:00, minutes: 70, from-shifts: [M], from-posts: [spkt], who: pawas, officers: 1, points: high }
        - { id: malam.2.2026-11-29, name: Kontrol malam, when: 2026-11-29 01:00-07:00, minutes: 70, from-shifts: [M], from-posts: [spkt], who: pawas, officers: 1, points: high }

      """, without: ["control-rounds"])
    let plain = scenario.tasks.map { task in
      var task = task
      task.round = nil
      return task
    }
    #expect(try plain == #require(hand.scenario, "\(Fixtures.lines(hand.faults))").tasks)
    #expect(scenario.tasks.map(\.round?.key) == ["siang", "malam", "malam", "malam.2", "malam.2"])
    #expect(scenario.tasks.first?.round?.posts == ["kota", "desa", "spkt"])
    #expect(scenario.activities.map(\.kind) == [.controlRound, .controlRound])
    #expect(scenario.activities.map(\.tasks.count) == [1, 4])
  }

  @Test(
    "each mistake is a fault at its place",
    arguments: [
      ("shifts: [P], over: [kota]", "missing", 1), ("who: pawas, over: [kota]", "hours", 1), ("who: pawas, shifts: [P]", "over", 1),
      ("who: pawas, shifts: [P], hours: \"08:00-10:00\", over: [kota]", "shifts", 1), ("who: pawas, shifts: [P], over: [kota, kta]", "kta", 1),
      ("who: pawas, shifts: [P], over: [kota, desa, kota]", "kota", 1), ("who: pawas, hours: \"08:00-09:00\", over: [kota, desa, spkt]", "65 min", 1),
      ("who: pawas, hours: \"08:00-10:00\", rounds: 2, over: [kota, desa, spkt]", "60 min", 1),
      ("who: pawas, shifts: [P], rounds: 7, over: [kota]", "7", 1), ("who: { qualification: pawas, regu: 9 }, shifts: [P], over: [kota]", "9", 1),
    ])
  func faults(fields: String, told: String, count: Int) throws {
    let reading = try Self.round(fields)
    #expect(reading.faults.count == count, "\(Fixtures.lines(reading.faults))")
    let text = Fixtures.lines(reading.faults)
    #expect(text.contains("scenario.yaml:2") && (told == "missing" ? text.contains("who") : text.contains(told)), "\(text)")
    #expect(Fixtures.lines(reading.faults, .indonesian) != text)
  }

  @Test("a round that nobody may make is a fault")
  func nobody() throws {
    let officers = "officers: [{ id: K1, qualifications: [pawas] }, { id: K2 }]\n"
    let round = "{ id: siang, who: { qualification: pawas, officers: K2 }, shifts: [P], over: [kota] }"
    let reading = try Self.read(officers + "control-rounds:\n  - \(round)\n")
    #expect(reading.faults.contains { $0.kind == .activity(.controlRound(.nobody(found: "siang"))) }, "\(Fixtures.lines(reading.faults))")
  }

  @Test("where a round goes and for how long is part of the scenario's hash")
  func hash() throws {
    let scenario = try #require(ScenarioReader.read(path: Self.folder).scenario)
    let hashes = Fixtures.hashes(
      of: scenario,
      changedBy: [
        { $0.tasks[0].round = nil }, { $0.tasks[0].round?.posts.removeLast() }, { $0.tasks[0].round?.stopMinutes += 1 },
        { $0.tasks[0].round?.travelMinutes += 1 }, { $0.tasks[0].round?.key = "other" },
      ])
    #expect(hashes.count == 6)
  }

  @Test("a variant takes a round away or changes it, and rounds follow zones that become one")
  func variants() throws {
    try Fixtures.withFolder { path in
      try FileManager.default.copyItem(atPath: Self.folder, toPath: "\(path)/base")
      func read(_ change: String) throws -> ScenarioReading {
        try "variant: 1\nextends: base\n\(change)\n".write(toFile: path + "/variant.yaml", atomically: true, encoding: .utf8)
        return ScenarioReader.read(path: path + "/variant.yaml")
      }
      let without = try read("remove: { control-rounds: [siang, malam] }")
      #expect(try #require(without.scenario, "\(Fixtures.lines(without.faults))").tasks.isEmpty)
      let changed = try read("change: { control-rounds: [{ id: siang, over: [spkt] }] }")
      #expect(changed.scenario?.tasks.first?.round?.posts == ["spkt"])
      let merged = try read("merge-zones: [{ zones: [kota, desa], id: semua-zona }]")
      #expect(merged.scenario?.tasks.first?.round?.posts == ["semua-zona", "spkt"], "\(Fixtures.lines(merged.faults))")
    }
  }
}
