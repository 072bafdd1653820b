import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("What befell a roster, entered into its scenario")
struct ScenarioAmendmentTests {
  private static let base = """
    scenario: 1
    period: { from: 2026-11-23, days: 7, look-ahead: 0 }   # one week
    shifts:
      P: { name: Pagi, hours: "07:00-15:00" }
    officers:
      - { id: K01, name: Andi, qualifications: [sim] }
      - { id: K02, name: Budi }
    qualifications: { sim: {} }
    zones:
      - { id: kota, name: Kota }
    crews:
      R4: { least: 1, most: 2, vehicle: R4 }

    """
  private static let asked = """
    requirements:
      - { id: kota, at: { zones: [kota] }, when: { shifts: [P] }, min: 1, points: { min: 20 } }
    # the end

    """

  private static let vehicle = Vehicle(id: "Maung 1", kind: "R4")

  private static func entries() throws -> [ScenarioEntry] {
    let (tuesday, wednesday) = (try Fixtures.november(24), try Fixtures.november(25))
    return [
      .absence(.init(officer: "K01", from: tuesday, fromMinute: 900, to: wednesday, toMinute: 1440, kind: "sakit")),
      .outage(Self.vehicle, .init(from: tuesday, to: wednesday)),
      .task(
        .init(
          id: "visit-1", name: "visit: \"Menteri\", Kota", date: tuesday, window: .init(startMinute: 780, endMinute: 1440),
          officers: .init(qualifications: ["sim"]), count: 2, points: 100)),
    ]
  }

  /// Writes a scenario, adds the entries, and says which were added with the text of each file before and after.
  private static func amended(
    _ sections: String, tables: [String: String] = [:], entries: [ScenarioEntry], ending: String = "\n"
  ) throws -> (added: [Bool], files: [ScenarioAmendment.File], scenario: Scenario?, faults: String) {
    try Fixtures.withFolder { path in
      let text = (Self.base + sections + Self.asked).replacing("\n", with: ending)
      try text.write(toFile: path + "/scenario.yaml", atomically: true, encoding: .utf8)
      for (name, table) in tables { try table.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8) }
      let before = ScenarioReader.read(path: path)
      _ = try #require(before.scenario, "\(Fixtures.lines(before.faults))")
      var amendment = ScenarioAmendment(ofScenarioAt: path, files: before.files)
      let added = entries.map { amendment.add($0) }
      for file in amendment.files { try file.after.write(to: URL(fileURLWithPath: file.path)) }
      let reading = ScenarioReader.read(path: path)
      // A command that was stopped halfway adds nothing a second time.
      var again = ScenarioAmendment(ofScenarioAt: path, files: reading.files)
      let once = entries.map { again.add($0) }
      #expect(once == added)
      #expect(again.files.isEmpty)
      return (added, amendment.files, reading.scenario, Fixtures.lines(reading.faults))
    }
  }

  /// Whether one text is the other with further lines.
  private static func onlyAdds(_ file: ScenarioAmendment.File) -> Bool {
    var rest = file.after.split(separator: 10)[...]
    for line in file.before.split(separator: 10) {
      guard let place = rest.firstIndex(of: line) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  @Test(
    "entries go behind those that are there, in tables and lists of any form that can be added to, every other byte stays, and they are read as what they are",
    arguments: [
      (
        "availability: a.csv\nvehicles: v.csv\ntasks: t.csv\n",
        [
          "a.csv": "officer,from,to,kind\nK02,2026-11-23,,cuti\n", "v.csv": "id;kind;station;out-from;out-to\nMaung 1;R4;;;\n",
          "t.csv": "id,name,date,from,to,officers,qualifications,points\n\"a\",\"x, y\",2026-11-23,08:00,09:00,1,,10",
        ]
      ),
      (
        """
        availability:
          - { officer: K02, from: 2026-11-23, kind: cuti }  # away
        vehicles:
        - id: Maung 1
          kind: R4

        # which come up
        tasks:
          -
            id: a
            when: 2026-11-23 08:00-09:00
            officers: 1

        """, [:]
      ),
      ("vehicles:\n  - { id: Maung 1, kind: R4 }\n", [:]),
    ] as [(String, [String: String])], ["\n", "\r\n"])
  func added(form: (sections: String, tables: [String: String]), ending: String) throws {
    let entries = try Self.entries()
    let result = try Self.amended(form.sections, tables: form.tables, entries: entries, ending: ending)
    #expect(result.added == [true, true, true])
    #expect(result.files.allSatisfy(Self.onlyAdds))
    let scenario = try #require(result.scenario, "\(result.faults)")
    guard case .absence(let absence) = entries[0], case .outage(_, let outage) = entries[1], case .task(let task) = entries[2] else { return }
    var whole = absence
    (whole.to, whole.toMinute) = (absence.to + 1, 0)
    #expect(scenario.availability.last == whole)
    #expect(scenario.vehicles.map(\.outages) == [[outage]])
    #expect(scenario.tasks.last == task)
  }

  @Test("a text of several lines keeps its last one where that begins like a comment")
  func keepsText() throws {
    let sections = """
      tasks:
        - id: a
          when: 2026-11-23 08:00-09:00
          officers: 1
          name: |
            Jaga
            # tiga orang

      """
    let result = try Self.amended(sections, entries: [try Self.entries()[2]])
    #expect(result.added == [true])
    let tasks = try #require(result.scenario, "\(result.faults)").tasks
    #expect(tasks.count == 2 && tasks.first?.name.contains("# tiga orang") == true)
  }

  @Test(
    "an outage of one of several vehicles that are written as a number goes behind that number, and the others stay in service",
    arguments: ["vehicles: { R4: 2, R2: 1 }   # two cars\n", "vehicles: { R2: 1, R4: 2 }\n", "vehicles:\n  R4: 2   # two cars\n  R2: 1\n"])
  func counted(sections: String) throws {
    let dates = (try Fixtures.november(24), try Fixtures.november(25))
    let outages = ["R4-2", "R4-1"].map { ScenarioEntry.outage(.init(id: .init($0), kind: "R4"), .init(from: dates.0, to: dates.1)) }
    let result = try Self.amended(sections, entries: outages)
    #expect(result.added == [true, true])
    let scenario = try #require(result.scenario, "\(result.faults)")
    let out = Vehicle.Outage(from: dates.0, to: dates.1)
    #expect(
      Set(scenario.vehicles) == [
        .init(id: "R4-1", kind: "R4", outages: [out]), .init(id: "R4-2", kind: "R4", outages: [out]), .init(id: "R2-1", kind: "R2"),
      ])
    let text = String(decoding: try #require(result.files.first).after, as: UTF8.self)
    #expect(text.contains("R4-2: { kind: R4, out-from: 2026-11-24, out-to: 2026-11-25 }"))
    #expect(text.contains("# two cars") == sections.contains("# two cars"))
    // A further outage of the same one has no place in a map.
    let later = ScenarioEntry.outage(.init(id: "R4-1", kind: "R4"), .init(from: dates.1 + 1, to: dates.1 + 1))
    #expect(try Self.amended(sections, entries: outages + [later]).added == [true, true, false])
  }

  @Test(
    "what is written in another form is not touched",
    arguments: ["vehicles: { R4: 1 }\n", "vehicles: [{ id: Maung 1, kind: R4 }]\n", "vehicles: v.csv\n"])
  func told(sections: String) throws {
    let entries = [try Self.entries()[1]]
    let result = try Self.amended(sections, tables: ["v.csv": "id,kind\nMaung 1,R4\n"], entries: entries)
    #expect(result.added == [false] && result.files.isEmpty)
  }

  @Test(
    "a partner that withdraws is excepted in its own entry, beside the days on which it was excepted before",
    arguments: [
      "  - id: kodim\n    name: Kodim   # five of them\n    fills: [{ requirement: kota, officers: 1 }]\n",
      "  - { id: kodim, fills: [{ requirement: kota, officers: 1 }] }\n",
      "  - { id: kodim, except: [2026-11-23], fills: [{ requirement: kota, officers: 1 }] }\n",
      "  - { id: kodim, except: [{ from: 2026-11-23, to: 2026-11-23 }], fills: [{ requirement: kota, officers: 1 }] }\n",
    ])
  func withdrawn(unit: String) throws {
    let dates = try Fixtures.november(25)...Fixtures.november(29)
    let text = "partner-units:\n" + unit
    try Fixtures.withFolder { path in
      try (Self.base + Self.asked + text).write(toFile: path + "/scenario.yaml", atomically: true, encoding: .utf8)
      var amendment = ScenarioAmendment(ofScenarioAt: path, files: ["scenario.yaml"])
      let added = [amendment.add(.exception("kodim", dates)), amendment.add(.exception("nobody", dates))]
      #expect(added == [true, false])
      let file = try #require(amendment.files.first)
      try file.after.write(to: URL(fileURLWithPath: file.path))
      let reading = ScenarioReader.read(path: path)
      let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
      #expect(scenario.partnerUnits.first?.except.last == dates)
      let needs = scenario.demands().filter { $0.requirement == "kota" && $0.minimum > 0 }.map { scenario.period.date($0.day) }
      #expect(needs.contains(dates.lowerBound) && needs.contains(dates.upperBound))
      #expect(!needs.contains(try Fixtures.november(24)))
      #expect(needs.contains(try Fixtures.november(23)) == unit.contains("except"))
      let (old, new) = (String(decoding: file.before, as: UTF8.self), String(decoding: file.after, as: UTF8.self))
      #expect(new.count > old.count && new.hasPrefix(Self.base + Self.asked))
      #expect(new.contains("# five of them") == old.contains("# five of them"))
    }
  }
}
