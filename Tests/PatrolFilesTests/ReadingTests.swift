import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Reading")
struct ReadingTests {
  private static let frame = """
    scenario: 1
    period: { from: 2026-11-23 }
    requirements:
      - { at: any, min: 1 }

    """

  private func read(_ files: [String: String]) throws -> ScenarioReading {
    try Fixtures.withFolder { folder in
      for (name, text) in files { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
      return ScenarioReader.read(path: folder)
    }
  }

  @Test(
    "texts that YAML would take for something else stay texts",
    arguments: ["NO", "off", "007", "1e3", "yes", "0x1F", "~", "null", "12:30", "07.00", ".5"])
  func scalarsStayTexts(_ text: String) throws {
    let reading = try read([
      "scenario.yaml": Self.frame + "shifts: { P: 07:00-15:00 }\nofficers:\n  - { id: \(text), name: \(text), number: \(text) }\n"
    ])
    let officer = try #require(reading.scenario?.officers.first, "\(Fixtures.lines(reading.faults))")
    #expect(officer.id.text == text)
    #expect(officer.name == text)
    #expect(officer.number == text)
  }

  @Test(
    "clock times are read in the habits of the country",
    arguments: [
      ("19:00-03:00", 1140, 1620), ("07.00-15.00", 420, 900), ("7:00-15:00", 420, 900), ("08:00-08:00", 480, 1920), ("16:00-24:00", 960, 1440),
      ("23.00 \u{2013} 07.00", 1380, 1860), ("07.00 s/d 15.00", 420, 900),
    ])
  func clockTimes(_ text: String, _ start: Int, _ end: Int) throws {
    let reading = try read(["scenario.yaml": Self.frame + "shifts: { A: \(text) }\nofficers: [{ id: K1 }]\n"])
    #expect(reading.scenario?.shifts.first?.intervals == [ClockInterval(startMinute: start, endMinute: end)], "\(Fixtures.lines(reading.faults))")
  }

  @Test("a second stretch that starts earlier on the clock belongs to the next day")
  func compositeShift() throws {
    let reading = try read(["scenario.yaml": Self.frame + "shifts: { A: [\"19:00-23:00\", \"01:00-03:00\"] }\nofficers: [{ id: K1 }]\n"])
    #expect(
      reading.scenario?.shifts.first?.intervals == [
        ClockInterval(startMinute: 1140, endMinute: 1380), ClockInterval(startMinute: 1500, endMinute: 1620),
      ])
  }

  @Test("byte-order marks, CRLF and tabs make no difference")
  func spreadsheetHabits() throws {
    let head = Self.frame + "shifts: { P: 07:00-15:00 }\nofficers: officers.csv\n"
    let plain = try read(["scenario.yaml": head, "officers.csv": "id,nama\nK1,\"Adi, S.H.\"\nK2,\"Budi \"\"Jr\"\"\"\n"])
    let other = try read([
      "scenario.yaml": "\u{FEFF}" + head.replacing("\n", with: "\r\n"),
      "officers.csv": "\u{FEFF}sep=\t\r\nNama\tID\r\nAdi, S.H.\tK1\r\n\"Budi \"\"Jr\"\"\"\tK2\r\n\t\r\n",
    ])
    let scenario = try #require(plain.scenario, "\(Fixtures.lines(plain.faults))")
    #expect(scenario.officers.map(\.name) == ["Adi, S.H.", "Budi \"Jr\""])
    #expect(other.scenario.map(CanonicalScenario.text) == CanonicalScenario.text(scenario), "\(Fixtures.lines(other.faults))")
  }

  @Test("ids are composed, trimmed and found ignoring case")
  func identifiers() throws {
    let text =
      Self.frame
      + "shifts: { P: 07:00-15:00 }\nofficers: [{ id: \"  Rene\u{301} \" }]\navailability: [{ officer: REN\u{C9}, from: 2026-11-24, kind: Cuti }]\n"
    let scenario = try #require(try read(["scenario.yaml": text]).scenario)
    #expect(scenario.officers.first?.id.text.unicodeScalars.elementsEqual("Ren\u{E9}".unicodeScalars) == true)
    #expect(scenario.availability.first?.officer == scenario.officers.first?.id)
    #expect(scenario.availability.first?.kind == "cuti")
  }

  @Test("a folder of tables and a single file of the same content are the same scenario, byte for byte")
  func sameContentSameHash() throws {
    let folder = try Fixtures.scenario("lengkap")
    let single = try Fixtures.scenario("satu-berkas/scenario.yaml")
    let texts = [folder, single].map { CanonicalScenario.text($0).split(separator: "\n") }
    #expect(texts[0] == texts[1])
    #expect(CanonicalScenario.hash(folder) == CanonicalScenario.hash(single))
    #expect(CanonicalScenario.hash(folder).count == 64)
    var changed = folder
    changed.seed += 1
    #expect(CanonicalScenario.hash(changed) != CanonicalScenario.hash(folder))
  }

  @Test("an order is read with who gave it and why, by its English and its Indonesian word")
  func orders() throws {
    let requests = try Fixtures.scenario("lengkap").requests.filter { $0.kind == .order }
    #expect(requests.map(\.by) == ["Kasat Samapta", "Kapolres"])
    #expect(requests.map(\.reason) == ["pengamanan pasar", "upacara"])
    #expect(requests.map(\.cell) == [.shift("P"), .off])
  }

  @Test("a semicolon grid of two old weeks with day-first dates and 07.00 is history, and its guesses are echoed")
  func gridIsHistory() throws {
    let reading = ScenarioReader.read(path: "\(Fixtures.folder)/valid/lengkap")
    let history = try #require(reading.scenario).history
    #expect(history.cells.count == 5)
    #expect(history.cells.values.allSatisfy { $0.count == 14 })
    #expect(try history.cell("A1", Fixtures.november(9)) == .shift("P", post: nil))
    #expect(try history.cell("A1", Fixtures.november(16)) == .off)
    #expect(try history.cell("A1", Fixtures.november(17)) == .shift("P", post: nil))
    #expect(try history.cell("A1", Fixtures.november(18)) == .shift("P", post: nil))
    #expect(try history.cell("A1", Fixtures.november(19)) == .shift("S", post: nil))
    #expect(try history.cell("A1", Fixtures.november(20)) == .shift("S", post: "kota"))
    #expect(try history.cell("A4", Fixtures.november(19)) == .away("cuti"))
    let kinds = reading.notes.filter { $0.place.file == "history.csv" }.map(\.kind)
    #expect(kinds.contains(.separatorGuessed(.semicolon)))
    #expect(kinds.contains(.dayFirst(found: "09/11/2026", read: "2026-11-09", times: 14)))
    #expect(kinds.contains(.dottedTime(found: "07.00-15.00", read: "07:00-15:00", times: 2)))
  }

  @Test("what was worked wins over what was published, that over a grid and that over a draft, and a later version over an earlier one")
  func historyOrder() throws {
    func roster(_ status: Roster.Status, _ version: Int, _ duties: [Roster.Duty?], from: Int) throws -> String {
      let first = try Fixtures.november(from)
      return RosterFileWriter.json(
        RosterFile(roster: Roster(from: first, days: duties.count, officers: ["K1"], duties: [duties], status: status, version: version)))
    }
    let p = Roster.Duty(shift: "P")
    let s = Roster.Duty(shift: "S")
    let m = Roster.Duty(shift: "M")
    let reading = try read([
      "scenario.yaml": Self.frame
        + "shifts: { P: 07:00-15:00, S: 15:00-23:00, M: 23:00-07:00 }\nofficers: [{ id: K1 }]\nhistory: [z.json, y.json, x.json, w.json, g.csv]\n",
      "z.json": try roster(.draft, 9, [m, m, m, m, m], from: 16),
      "g.csv": "id,2026-11-17,2026-11-18,2026-11-19,2026-11-20\nK1,C,C,C,C\n",
      "y.json": try roster(.published, 2, [p, p, p], from: 18),
      "x.json": try roster(.published, 3, [nil, s], from: 19),
      "w.json": try roster(.worked, 1, [m], from: 20),
    ])
    let history = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))").history
    let found = try (16...20).map { day in try history.cell("K1", Fixtures.november(day)) }
    #expect(found == [.shift("M", post: nil), .away("cuti"), .shift("P", post: nil), .off, .shift("M", post: nil)])
  }

  @Test("rows in YAML take the words that a table's headings take, and refuse two words for one field")
  func rowsTakeHeadings() throws {
    let shifts = Self.frame + "shifts: { P: 07:00-15:00 }\n"
    let reading = try read([
      "scenario.yaml": shifts
        + "officers: [{ Kode: K1, nama: Adi Contoh, pangkat: Ipda }]\navailability: [{ nama: Adi Contoh, dari: 2026-11-24, jenis: cuti }]\n"
        + "requests: [{ anggota: K1, tanggal: 2026-11-25, dinas: P }]\n"
    ])
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(scenario.officers.first?.name == "Adi Contoh")
    #expect(scenario.officers.first?.rank == "Ipda")
    #expect(scenario.availability.first?.officer == "K1")
    #expect(scenario.requests.first?.cell == .shift("P"))
    let twice = try read(["scenario.yaml": shifts + "officers: [{ id: K1, name: Adi, nama: Budi }]\n"])
    #expect(twice.faults.map(\.kind) == [.duplicateKey("nama")])
  }

  @Test("a faulty scenario still says in which language to speak of its faults")
  func languageOfFaults() throws {
    let reading = try read(["scenario.yaml": "scenario: 1\nlanguage: id\nshift: {}\n"])
    #expect(reading.scenario == nil)
    #expect(reading.language == .indonesian)
    #expect(try read(["scenario.yaml": "scenario: 1\nlanguage: en\nshift: {}\n"]).language == .english)
    #expect(try read(["scenario.yaml": "scenario: 1\nlanguage: klingon\n"]).language == nil)
    #expect(try read(["scenario.yaml": "scenario: 2\nlanguage: en\n"]).language == .english)
  }

  @Test("without a first day the period begins on the day after the history, and a note says so")
  func periodAfterHistory() throws {
    let reading = try read([
      "scenario.yaml":
        "scenario: 1\nshifts: { P: 07:00-15:00 }\nofficers: [{ id: K1 }]\nhistory: g.csv\nrequirements: [{ at: any, min: 1 }]\n",
      "g.csv": "id,21/11/2026,22/11/2026\nK1,P,L\n",
    ])
    #expect(reading.scenario?.period.from.description == "2026-11-23")
    #expect(reading.notes.map(\.kind).contains(.periodGuessed(from: "2026-11-23")))
  }

  @Test("warnings are notes: the 24-hour profile, a time that no shift covers, a qualification that nobody holds")
  func warnings() throws {
    let reading = try read([
      "scenario.yaml":
        "scenario: 1\nperiod: { from: 2026-11-23 }\nprofile: piket-24\nshifts: { P: 07:00-15:00 }\nofficers: [{ id: K1 }]\nqualifications: { pawas: }\nrequirements: [{ id: malam, at: any, when: { hours: 14:00-16:00 }, officers: pawas, min: 1 }]\n"
    ])
    #expect(reading.scenario != nil, "\(Fixtures.lines(reading.faults))")
    let kinds = reading.notes.map(\.kind)
    #expect(kinds.contains(.piketProfile))
    #expect(kinds.contains(.uncovered(requirement: "malam", date: "2026-11-23", time: "15:00-16:00")))
    #expect(kinds.contains(.nobodyHolds(qualification: "pawas")))
  }

  @Test("a table of availability or requests may have headings alone, a note says so; a table of officers may not")
  func headingsAlone() throws {
    let section = Self.frame + "shifts: { P: 07:00-15:00 }\navailability: a.csv\nrequests: r.csv\nofficers: o.csv\n"
    let files = ["scenario.yaml": section, "a.csv": "officer,from,to,kind\n", "r.csv": "officer;date;shift\r\n", "o.csv": "id,name\nA,Andi\n"]
    let reading = try read(files)
    #expect(Fixtures.lines(reading.faults) == "")
    #expect(reading.notes.filter { $0.kind == .noRows }.map(\.place.file) == ["a.csv", "r.csv"])
    let faulty = try read(files.merging(["o.csv": "id,name\n"]) { _, new in new })
    #expect(faulty.faults.filter { $0.kind == .noRows }.map(\.place.file) == ["o.csv"])
  }
}
