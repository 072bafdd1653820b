import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Roster files")
struct RosterFileTests {
  private static func scenario() throws -> Scenario { try Fixtures.scenario("lengkap") }

  /// A roster drawn by chance, legal or not.
  private static func roster(_ scenario: Scenario, seed: UInt64) -> Roster {
    var random = SplitMix64(seed: seed)
    let duties = scenario.officers.map { _ in
      (0..<scenario.period.horizonDays).map { _ -> Roster.Duty? in
        guard Bool.random(using: &random), let shift = scenario.shifts.randomElement(using: &random) else { return nil }
        return Roster.Duty(shift: shift.id, post: Bool.random(using: &random) ? scenario.posts.randomElement(using: &random)?.id : nil)
      }
    }
    return Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties)
  }

  @Test("a roster file with every part is written and read back unchanged", arguments: 1...20)
  func roundTrip(_ seed: UInt64) throws {
    let scenario = try Self.scenario()
    var file = RosterFile(roster: Self.roster(scenario, seed: seed), scenario: scenario)
    file.roster.status = .published
    file.roster.version = Int(seed)
    file.officeName = "Polres \"Contoh\" \\ \u{1F600}\tbaris\nbaru \u{7}"
    file.seed = .max
    file.result = .init(points: 415, bound: 412, gap: "0.7 %", stop: "time-limit")
    file.roster.crews = [
      .init(date: scenario.period.from, shift: "P", post: "kota", kind: "car", leader: "A1", driver: "A2", members: ["A3"], vehicle: "R4-1")
    ]
    file.vehicleKinds = ["R4-1": "R4"]
    file.roster.teams = [
      .init(task: "talk", date: scenario.period.from, fromMinute: 540, toMinute: 630, officers: ["A1", "A2"]),
      .init(task: "escort", date: scenario.period.from + 1, fromMinute: 1410, toMinute: 1500, officers: []),
    ]
    file.visits = [.init(crew: "2026-11-23/P/kota/1", spot: "pasar", minute: 600, minutes: 15)]
    file.ledger = [.init(officer: "A1", nights: 2, weekends: 1, holidays: 0, minutes: 2400)]
    file.log = [
      .init(
        version: 1, date: scenario.period.from, action: "repair", by: "Kanit", reason: "sakit",
        changes: [.init(officer: "A1", date: scenario.period.from, was: .init(shift: "P", post: "kota"), now: nil)]),
      .init(version: 2, action: "publish"),
    ]
    let text = RosterFileWriter.json(file)
    let (read, faults) = RosterFileReader.read(text: text, name: "roster.json")
    #expect(Fixtures.lines(faults) == "")
    #expect(read == file)
    #expect(try RosterFileWriter.json(#require(read)) == text)
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }

  @Test("absences of the scenario stand in the file")
  func absencesAreWritten() throws {
    let scenario = try Self.scenario()
    let file = RosterFile(roster: Self.roster(scenario, seed: 1), scenario: scenario)
    #expect(file.absences["A2"] == [scenario.period.from: "cuti", scenario.period.from + 1: "cuti"])
    #expect(file.scenarioHash == CanonicalScenario.hash(scenario))
  }

  @Test("surrogate escapes, as other programs write emoji, are read")
  func surrogates() throws {
    let text = "{\"roster\": 1, \"office\": \"\\ud83d\\ude00 \\u00e9\", \"from\": \"2026-11-23\", \"days\": 1, \"cells\": []}"
    #expect(RosterFileReader.read(text: text, name: "r.json").file?.officeName == "\u{1F600} \u{E9}")
  }

  @Test("a faulty roster file gives faults with their places")
  func faults() {
    let text = """
      {
        "roster": 1,
        "from": "2026-11-31",
        "days": 2,
        "statuss": "draft",
        "cells": [ {"officer": "A1", "duties": ["P"]} ]
      }
      """
    let (file, faults) = RosterFileReader.read(text: text, name: "r.json")
    #expect(file == nil)
    #expect(faults.map(\.place.line) == [3, 5])
    let newer = RosterFileReader.read(text: "{\"roster\": 2}", name: "r.json").faults
    #expect(newer.map(\.kind) == [.newerVersion(found: "2", supported: 1)])
  }

  @Test("faulty tasks are named with their places: unknown officers, days outside the roster, an end before the beginning")
  func taskFaults() {
    let text = """
      {"roster": 1, "from": "2026-11-23", "days": 1, "cells": [{"officer": "K1", "duties": ["P/kota"]}],
      "tasks": [
        {"id": "talk", "date": "2026-11-23", "from-minute": 540, "to-minute": 630, "officers": ["K2"]},
        {"id": "talk", "date": "2026-11-25", "from-minute": 540, "to-minute": 630, "officers": ["k1"]},
        {"id": "talk", "date": "2026-11-23", "from-minute": 630, "to-minute": 540, "officers": []},
        {"id": "talk", "date": "2026-11-23", "from-minute": 540, "to-minute": 3000, "officers": []},
        {"date": "2026-11-23", "from-minute": 540, "to-minute": 630, "officers": []}]}
      """
    let (file, faults) = RosterFileReader.read(text: text, name: "r.json")
    #expect(file == nil)
    #expect(faults.map(\.place.line) == [3, 4, 5, 6, 7], "\(Fixtures.lines(faults))")
    #expect(
      faults.map(\.kind) == [
        .unknownReference(.officer, found: "K2", nearest: "K1", known: ["K1"]),
        .outsidePeriod(found: "2026-11-25", first: "2026-11-23", last: "2026-11-23"), .reversed(from: "630", to: "540"),
        .outOfRange(found: "3000", least: "0", most: "2880"), .missing(key: "id"),
      ])
  }

  @Test("a task of the last night may lie on the day after the roster, and is written and read back")
  func lastNight() throws {
    let scenario = try Self.scenario()
    var file = RosterFile(roster: Self.roster(scenario, seed: 1), scenario: scenario)
    let after = scenario.period.date(scenario.period.horizonDays)
    file.roster.teams = [.init(task: "escort", date: after, fromMinute: 120, toMinute: 180, officers: ["A1"])]
    let (read, faults) = RosterFileReader.read(text: RosterFileWriter.json(file), name: "roster.json")
    #expect(Fixtures.lines(faults) == "")
    #expect(read == file)
    file.roster.teams[0].date = after + 1
    #expect(RosterFileReader.read(text: RosterFileWriter.json(file), name: "roster.json").faults.count == 1)
  }

  @Test("a grid of a roster is written and read back with the same duties", arguments: 1...20)
  func gridRoundTrip(_ seed: UInt64) throws {
    let scenario = try Self.scenario()
    let roster = Self.roster(scenario, seed: seed)
    try Fixtures.withFolder { folder in
      try WholeFile.write(RosterGridWriter.csv(roster, scenario: scenario, withLookAhead: true), to: folder + "/grid.csv", isPrivate: false)
      let (read, faults, _) = RosterGridReader.read(path: folder + "/grid.csv", scenario: scenario)
      #expect(Fixtures.lines(faults) == "")
      #expect(read == roster)
    }
  }

  @Test("a grid names unknown codes, posts and days as faults, and unknown officers in notes")
  func gridFaults() throws {
    let scenario = try Self.scenario()
    try Fixtures.withFolder { folder in
      let grid = "nama;23/11/2026;30/12/2026\nAdi Contoh;P/kotta;L\nOrang Lain;P;P\nBudi Misal;Z;\n"
      try WholeFile.write(grid, to: folder + "/grid.csv", isPrivate: false)
      let (roster, faults, notes) = RosterGridReader.read(path: folder + "/grid.csv", scenario: scenario)
      #expect(roster == nil)
      #expect(faults.count == 3, "\(Fixtures.lines(faults))")
      #expect(notes.count == 3, "\(Fixtures.lines(notes))")
    }
  }

  @Test("a roster from a grid ends at the last date that the grid heads, and has the officers whom it names")
  func gridHoldsWhatItHolds() throws {
    let scenario = try Self.scenario()
    try Fixtures.withFolder { folder in
      let whole = Self.roster(scenario, seed: 1)
      try WholeFile.write(RosterGridWriter.csv(whole, scenario: scenario), to: folder + "/whole.csv", isPrivate: false)
      let published = try #require(RosterGridReader.read(path: folder + "/whole.csv", scenario: scenario).roster)
      #expect(published.duties == whole.duties.map { Array($0.prefix(scenario.period.days)) })
      #expect(published.days == scenario.period.days)
      try WholeFile.write("nama,2026-11-24,2026-11-25\nBudi Misal,P,\nOrang Lain,S,L\n", to: folder + "/part.csv", isPrivate: false)
      let part = try #require(RosterGridReader.read(path: folder + "/part.csv", scenario: scenario).roster)
      #expect(part.from == scenario.period.from + 1)
      #expect(part.days == 2)
      #expect(part.officers == ["A2", "Orang Lain"])
      #expect(part.duties == [[.init(shift: "P"), nil], [.init(shift: "S"), nil]])
    }
  }

  @Test("no text of a grid begins like a formula")
  func noFormulas() throws {
    var scenario = try Self.scenario()
    let names = ["=1+1", "+62", "-x", "@SUM(A1)", "=HYPERLINK(\"x\",\"y\")"]
    for (place, name) in names.enumerated() { scenario.officers[place].name = name }
    let csv = RosterGridWriter.csv(Self.roster(scenario, seed: 1), scenario: scenario)
    for cell in csv.split(whereSeparator: { $0 == "," || $0.isNewline }) {
      #expect(!["=", "+", "-", "@"].contains(cell.drop { $0 == "\"" }.prefix(1)), "\(cell)")
    }
  }

  @Test("a file is written whole, replaces the old one, and a private one is its owner's alone")
  func wholeFiles() throws {
    try Fixtures.withFolder { folder in
      let path = folder + "/a.txt"
      try WholeFile.write("old", to: path, isPrivate: false)
      try WholeFile.write("new \u{E9}", to: path, isPrivate: true)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new \u{E9}")
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"])
      #expect(throws: WholeFile.Failure.self) { try WholeFile.write("x", to: folder + "/none/a.txt", isPrivate: false) }
    }
  }
}
