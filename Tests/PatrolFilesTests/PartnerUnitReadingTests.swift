import Foundation
import PatrolFiles
import PatrolModel
import Testing
import Wording

@Suite("Partner units in scenarios")
struct PartnerUnitReadingTests {
  private static func read(_ units: String) throws -> ScenarioReading { try OperationReadingTests.read("partner-units:\n\(units)") }

  private static let two = """
      - id: dishub
        name: Dishub Kota
        agency: Dinas Perhubungan
        contact: pos Dishub
        fills: [{ checkpoint: cipkon.charitas, officers: 1 }, { checkpoint: posko.gereja, crews: 1 }]
      - { id: kodim, agency: TNI, from: H-1 Hari Contoh, to: 2026-11-26, hours: "08:00-12:00", fills: [{ requirement: kota, zone: kota, officers: 1 }] }

    """

  @Test("a partner lowers requirements, checkpoints of both sorts and tasks by as many as it sends, and is told with its contact in both languages")
  func units() throws {
    let reading = try Self.read(Self.two)
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    let plain = try #require(Self.read("  - { id: x, from: 2026-12-30, fills: [{ requirement: kota, officers: 1 }] }\n").scenario)
    for task in scenario.tasks {
      let before = try #require(plain.tasks.first { $0.id == task.id })
      #expect(task.count == before.count - (task.id.text.hasPrefix("cipkon.charitas") ? 1 : 0))
      #expect(task.parts.allSatisfy { $0.minimum <= task.count })
    }
    #expect(scenario.requirements.filter { !$0.reliefs.isEmpty }.map(\.id) == ["kota", "posko.gereja", "posko.gereja.2"])
    let dates = try Fixtures.november(25)...Fixtures.november(26)
    #expect(
      scenario.requirements[0].reliefs == [
        .init(source: "kodim", zones: ["kota"], dates: dates, hours: [.init(startMinute: 480, endMinute: 720)], count: 1)
      ])
    let unit = try #require(scenario.partnerUnits.first)
    #expect(
      Wording(.english).text(unit)
        == "Dishub Kota (Dinas Perhubungan): 1 person for Operasi Cipta Kondisi: Simpang Charitas; 1 crew for posko: Gereja, names follow; contact: pos Dishub"
    )
    #expect(
      Wording(.indonesian).text(unit, tellsContact: false)
        == "Dishub Kota (Dinas Perhubungan): 1 orang untuk Operasi Cipta Kondisi: Simpang Charitas; 1 tim untuk posko: Gereja, nama menyusul")
  }

  @Test("a partner who withdraws gives back what it filled: without it all is as if it had never been there")
  func withdrawal() throws {
    try Fixtures.withFolder { path in
      let folder = "\(Fixtures.folder)/activities/operasi"
      try FileManager.default.copyItem(atPath: folder, toPath: "\(path)/never")
      try FileManager.default.copyItem(atPath: folder, toPath: "\(path)/base")
      let text = try String(contentsOfFile: "\(folder)/scenario.yaml", encoding: .utf8)
      try (text + "partner-units:\n" + Self.two).write(toFile: "\(path)/base/scenario.yaml", atomically: true, encoding: .utf8)
      try "variant: 1\nextends: base\nremove: { partner-units: [dishub, kodim] }\n".write(
        toFile: path + "/variant.yaml", atomically: true, encoding: .utf8)
      let reading = ScenarioReader.read(path: path + "/variant.yaml")
      let without = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
      let never = try #require(ScenarioReader.read(path: path + "/never").scenario)
      let base = try #require(ScenarioReader.read(path: path + "/base").scenario)
      #expect(CanonicalScenario.text(without) == CanonicalScenario.text(never))
      #expect(CanonicalScenario.hash(base) != CanonicalScenario.hash(never))
    }
  }

  @Test("a partner who sends as many as a task asks leaves nothing of it")
  func wholeTask() throws {
    let scenario = try #require(
      Self.read("  - { id: x, fills: [{ checkpoint: cipkon.charitas, officers: 5 }, { checkpoint: gatur, officers: 1 }] }\n").scenario)
    #expect(!scenario.tasks.contains { $0.id.text.hasPrefix("cipkon.charitas") || $0.id.text.hasPrefix("gatur") })
    #expect(scenario.activities.map(\.tasks.count) == [4, 0, 0, 0])
  }

  @Test(
    "a partner of other days or hours lowers nothing, and a note says so",
    arguments: [
      "{ id: x, from: 2026-12-30, fills: [{ requirement: kota, officers: 1 }] }",
      "{ id: x, hours: 03:00-04:00, fills: [{ requirement: kota, officers: 1 }] }",
      "{ id: x, hours: 20:00-22:00, fills: [{ checkpoint: cipkon.charitas, officers: 1 }] }",
    ])
  func withoutEffect(_ unit: String) throws {
    let reading = try Self.read("  - \(unit)\n")
    let note = try #require(reading.notes.first { $0.kind == .activity(.withoutEffect(found: "x")) }, "\(Fixtures.lines(reading.faults))")
    #expect(note.place.line != nil && Fixtures.lines([note], .english) != Fixtures.lines([note], .indonesian))
    let plain = try #require(OperationReadingTests.read("").scenario)
    #expect(reading.scenario?.demands() == plain.demands() && reading.scenario?.tasks == plain.tasks)
  }

  @Test(
    "every fault of a partner unit is told with its place",
    arguments: [
      ("{ id: x }", "missing(key: \"fills\")", "{"), ("{ fills: [{ requirement: kota, officers: 1 }] }", "missing(key: \"id\")", "{"),
      ("{ id: x, fills: [] }", "wrongValue", "[]"), ("{ id: x, fills: [{ officers: 1 }] }", "needsOneOf", "{ officers"),
      ("{ id: x, fills: [{ requirement: kota, task: t, officers: 1 }] }", "onlyOneOf", "task"),
      ("{ id: x, fills: [{ requirement: kotta, officers: 1 }] }", "nearest: Optional(\"kota\")", "kotta"),
      ("{ id: x, fills: [{ checkpoint: posko.gerej, crews: 1 }] }", "nearest: Optional(\"posko.gereja\")", "posko"),
      ("{ id: x, fills: [{ requirement: kota }] }", "needsOneOf", "{ requirement"),
      ("{ id: x, fills: [{ requirement: kota, officers: 1, crews: 1 }] }", "onlyOneOf", "crews"),
      ("{ id: x, fills: [{ requirement: kota, crews: 1 }] }", "countedOtherwise", "crews"),
      ("{ id: x, fills: [{ checkpoint: posko.gereja, officers: 1 }] }", "countedOtherwise", "officers"),
      ("{ id: x, fills: [{ requirement: kota, officers: 0 }] }", "outOfRange", "0 }"),
      ("{ id: x, fills: [{ requirement: mako, zone: kota, officers: 1 }] }", "noPostThere", "kota"),
      ("{ id: x, fills: [{ requirement: kota, zone: laut, officers: 1 }] }", "unknownReference", "laut"),
      ("{ id: x, to: 2026-11-24, fills: [{ requirement: kota, officers: 1 }] }", "missing(key: \"from\")", "{ id"),
      ("{ id: x, from: Lebaran, fills: [{ requirement: kota, officers: 1 }] }", "unknownHoliday", "Lebaran"),
      ("{ id: x, hours: 8, fills: [{ requirement: kota, officers: 1 }] }", "wrongValue", "8"),
      ("{ id: x, agancy: TNI, fills: [{ requirement: kota, officers: 1 }] }", "nearest: Optional(\"agency\")", "agancy"),
    ])
  func faults(_ unit: String, _ kind: String, _ marker: String) throws {
    let reading = try Self.read("  - \(unit)\n")
    #expect(reading.scenario == nil)
    let fault = try #require(reading.faults.first { "\($0.kind)".contains(kind) }, "\(reading.faults.map { "\($0.kind)" })")
    let start = try #require(unit.range(of: marker)).lowerBound
    #expect(fault.place.column.map { $0 - 5 } == unit.distance(from: unit.startIndex, to: start), "\(fault)")
    for fault in reading.faults { #expect(Fixtures.lines([fault], .english) != Fixtures.lines([fault], .indonesian)) }
  }

  @Test("each field of a relief and of a partner unit enters the scenario's hash")
  func hash() throws {
    let scenario = try #require(Self.read(Self.two).scenario)
    let changes: [(inout Scenario) -> Void] = [
      { $0.requirements[0].reliefs[0].source = "y" }, { $0.requirements[0].reliefs[0].name = "y" }, { $0.requirements[0].reliefs[0].zones = nil },
      { $0.requirements[0].reliefs[0].dates = nil }, { $0.requirements[0].reliefs[0].weekdays = [.monday] },
      { $0.requirements[0].reliefs[0].hours = nil }, { $0.requirements[0].reliefs[0].count = 2 }, { $0.requirements[0].reliefs[0].percent = 2 },
      { $0.requirements[0].reliefs[0].except = [$0.period.from...$0.period.from] }, { $0.requirements[0].reliefs = [] },
      { $0.partnerUnits[0].id = "y" }, { $0.partnerUnits[0].name = "y" }, { $0.partnerUnits[0].agency = nil }, { $0.partnerUnits[0].contact = nil },
      { $0.partnerUnits[1].dates = nil }, { $0.partnerUnits[1].weekdays = [.monday] }, { $0.partnerUnits[1].hours = nil },
      { $0.partnerUnits[0].fills[0].title = "y" }, { $0.partnerUnits[0].fills[0].count = 9 }, { $0.partnerUnits[0].fills[0].isCrews = true },
      { $0.partnerUnits[0].fills.removeLast() }, { $0.partnerUnits.removeLast() },
    ]
    #expect(Fixtures.hashes(of: scenario, changedBy: changes).count == changes.count + 1)
  }
}
