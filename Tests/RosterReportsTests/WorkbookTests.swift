import Foundation
import OfficePackages
import OutsidePrograms
import PatrolFiles
import PatrolModel
import RosterReports
import Testing
import Wording

/// What an independent reader finds in a workbook.
struct ReadWorkbook: Decodable {
  struct Sheet: Decodable {
    var name: String
    var isHidden: Bool
    /// Rows of cells; each as its type (s, n, f, d or empty) and its value as text.
    var rows: [[[String]]]

    func text(_ row: Int, _ column: Int) -> String { rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column][1] : "" }
    func type(_ row: Int, _ column: Int) -> String { rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column][0] : "" }
    var texts: [String] { rows.joined().map { $0[1] } }
    /// The row of headings: the one that holds the id's.
    var headings: Int? { rows.firstIndex { $0.contains { $0[1] == "ID" } } }
  }

  var sheets: [Sheet]

  /// Reads a workbook through openpyxl; values where `values`, formulas otherwise.
  init(_ bytes: Data, values: Bool = true, recalculated: Bool = false) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("read-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = folder.appendingPathComponent("roster.xlsx")
    try bytes.write(to: file)
    let python = try #require(OutsideProgram.python)
    if recalculated {
      // Saved by openpyxl the formulas have no values any more: whatever is read afterwards was calculated by LibreOffice.
      let bare = folder.appendingPathComponent("bare.xlsx")
      let strip = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"
      let stripped = try OutsideProgram.run(python, ["-c", strip, file.path, bare.path])
      try #require(stripped.status == 0, "\(stripped.errors)")
      let folder = folder.appendingPathComponent("calculated")
      let converted = try OutsideProgram.convert(bare, to: "xlsx", in: folder)
      try #require(converted.status == 0, "\(converted.errors)")
      file = folder.appendingPathComponent("bare.xlsx")
    }
    let script = """
      import sys, json, openpyxl, datetime
      from openpyxl.utils.escape import unescape
      book = openpyxl.load_workbook(sys.argv[1], data_only=sys.argv[2] == 'values')
      def text(value):
        if value is None: return ''
        if isinstance(value, datetime.datetime): return value.date().isoformat()
        return unescape(value) if isinstance(value, str) else repr(value)
      sheets = [{'name': s.title, 'isHidden': s.sheet_state != 'visible',
        'rows': [[[c.data_type, text(c.value)] for c in row] for row in s.iter_rows()]} for s in book.worksheets]
      json.dump({'sheets': sheets}, sys.stdout)
      """
    let outcome = try OutsideProgram.run(python, ["-c", script, file.path, values ? "values" : "formulas"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    self = try JSONDecoder().decode(ReadWorkbook.self, from: Data(outcome.output.utf8))
  }
}

/// Where things stand in the grid.
private struct GridPlaces {
  let sheet: ReadWorkbook.Sheet
  let headings: Int
  let idColumn = 5
  let firstDay = 8
  let days: Int
  let restricted: Bool

  init(_ read: ReadWorkbook, _ book: DutyBook) throws {
    sheet = try #require(read.sheets.first)
    headings = try #require(sheet.headings)
    days = book.days.count
    restricted = book.audience == .restricted
  }

  func row(_ officer: Int) -> Int { headings + 1 + officer }
  func column(_ heading: String) throws -> Int { try #require(sheet.rows[headings].firstIndex { $0[1] == heading }) }
}

@Suite("The workbook, by an independent reader", .enabled(if: OutsideProgram.python != nil))
struct WorkbookReadingTests {
  private let wording = Wording(.indonesian)

  private func bytes(_ book: DutyBook, _ language: Language = .indonesian) throws -> Data {
    try #require(try Documents(book, wording: Wording(language)).make(.xlsx).first).bytes
  }

  @Test("the grid holds every officer with his particulars and every cell under its date", arguments: RandomBook.all)
  func grid(_ random: RandomBook) throws {
    let book = random.book()
    let places = try GridPlaces(ReadWorkbook(bytes(book)), book)
    let sheet = places.sheet
    for day in -DutyBook.carryOverDays..<places.days {
      #expect(sheet.text(places.headings, places.firstDay + day) == book.scenario.period.date(day).description)
      #expect(sheet.type(places.headings, places.firstDay + day) == "d")
    }
    for (place, officer) in book.officers.enumerated() {
      let row = places.row(place)
      #expect(sheet.text(row, 1) == officer.name)
      #expect(sheet.text(row, 2) == officer.rank ?? "")
      #expect(sheet.text(row, 3) == officer.number)
      #expect(sheet.type(row, 3) == "s")
      #expect(sheet.text(row, places.idColumn) == officer.id.text)
      for day in -DutyBook.carryOverDays..<places.days {
        let text = sheet.text(row, places.firstDay + day)
        switch book.cell(officer.id, day: day) {
        case .duty(let entry): #expect(text == entry.text)
        case .away(let kind): #expect(text == kind.code)
        case .off: #expect(text == (random.codes.contains("L") ? "-" : "L"))
        case .unknown: #expect(text.isEmpty)
        }
        #expect(sheet.type(row, places.firstDay + day) != "f")
      }
    }
    #expect(sheet.text(places.row(book.officers.count), places.idColumn).isEmpty)
  }

  @Test("no text of the scenario became a formula", arguments: RandomBook.all.suffix(1) + RandomBook.all.prefix(1))
  func noFormulas(_ random: RandomBook) throws {
    let read = try ReadWorkbook(bytes(random.book()), values: false)
    let formulas = read.sheets.flatMap { $0.rows.joined() }.filter { $0[0] == "f" }.map { $0[1] }
    #expect(!formulas.isEmpty)
    let own = ["=SUMPRODUCT(", "=(COUNTIF(", "=MAX(0,", "=SUM("]
    for formula in formulas { #expect(own.contains { formula.hasPrefix($0) }, "\(formula)") }
    for name in RandomBook.hostileNames.prefix(random.officers) {
      #expect(read.sheets.contains { $0.rows.joined().contains { $0[0] == "s" && $0[1] == name } }, "\(name)")
    }
  }

  @Test(
    "calculated anew by LibreOffice the sums are the audit's figures", .enabled(if: OutsideProgram.libreOffice != nil), arguments: RandomBook.all)
  func recalculated(_ random: RandomBook) throws {
    let book = random.book()
    let indicators = try #require(book.report.indicators)
    let burdens = Dictionary(uniqueKeysWithValues: indicators.burdens.map { ($0.officer, $0) })
    for isRecalculated in [false, true] {
      let places = try GridPlaces(ReadWorkbook(bytes(book), recalculated: isRecalculated), book)
      let sheet = places.sheet
      func number(_ row: Int, _ heading: String) throws -> Double { try #require(Double(sheet.text(row, places.column(heading)))) }
      for (place, officer) in book.officers.enumerated() {
        let burden = try #require(burdens[officer.id])
        let row = places.row(place)
        #expect(try number(row, "DINAS") == Double(burden.shifts))
        #expect(try number(row, "MALAM") == Double(burden.nights))
        #expect(abs(try number(row, "JAM") * 60 - Double(burden.workedMinutes)) < 0.01)
        let free = book.days.count { book.cell(officer.id, day: $0) == .off }
        #expect(try number(row, "LIBUR") == Double(free))
      }
      for (place, shift) in book.scenario.shifts.enumerated() {
        let row = places.row(book.officers.count) + 1 + 3 * place
        let counts = book.days.map { Double(sheet.text(row, places.firstDay + $0)) ?? -1 }
        #expect(sheet.text(row, 1) == wording.onDuty(in: shift))
        #expect(counts == book.days.map { day in Double(book.entries.count { $0.day == day && $0.code == shift.id }) }, "\(shift.id)")
        guard let onDuty = indicators.onDuty.first(where: { $0.shift == shift.id }) else { continue }
        #expect(counts.min() == Double(onDuty.officers.least))
        #expect(counts.max() == Double(onDuty.officers.largest))
        for day in book.days {
          let need = Double(sheet.text(row + 1, places.firstDay + day)) ?? -1
          #expect(Double(sheet.text(row + 2, places.firstDay + day)) == max(0, need - counts[day]))
        }
      }
    }
  }

  @Test("the sums follow an edit by hand", .enabled(if: OutsideProgram.libreOffice != nil))
  func edited() throws {
    let book = RandomBook.all[0].book()
    var cells = book.report.roster
    cells.duties[0] = cells.duties[0].map { _ in Roster.Duty(shift: "M", post: "z1") }
    let edited = DutyBook(RosterReport(scenario: book.scenario, roster: cells, audit: AuditSamples.judge(cells, book.scenario), departures: []))
    let before = try GridPlaces(ReadWorkbook(bytes(book)), book)
    let row = try #require((0..<book.officers.count).first { before.sheet.text(before.row($0), before.idColumn) == "A0" })
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("edit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("roster.xlsx")
    try bytes(book).write(to: file)
    let script = """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      for day in range(7): book.worksheets[0].cell(int(sys.argv[2]), 9 + day).value = 'm/z1'
      book.save(sys.argv[1])
      """
    let outcome = try OutsideProgram.run(try #require(OutsideProgram.python), ["-c", script, file.path, "\(before.row(row) + 1)"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let places = try GridPlaces(ReadWorkbook(Data(contentsOf: file), recalculated: true), book)
    let burden = try #require(edited.report.indicators?.burdens.first { $0.officer == "A0" })
    #expect(burden.nights == 7)
    #expect(Double(places.sheet.text(places.row(row), try places.column("MALAM"))) == 7)
    let other = (try? places.column("JAM LAIN")).flatMap { Double(places.sheet.text(places.row(row), $0)) } ?? 0
    #expect(Double(places.sheet.text(places.row(row), try places.column("JAM"))) == 7 * 8 + other)
  }

  @Test("each shift's block names exactly those on duty in it", arguments: RandomBook.all)
  func byShift(_ random: RandomBook) throws {
    let book = random.book()
    let sheet = try #require(try ReadWorkbook(bytes(book)).sheets.first { $0.name == "Per Shift" })
    var blocks: [(title: String, numbers: [String])] = []
    for row in sheet.rows.indices {
      if sheet.text(row, 0).contains(" - dinas ") { blocks.append((sheet.text(row, 0), [])) }
      if !blocks.isEmpty, sheet.type(row, 0) == "n", !sheet.text(row, 0).isEmpty { blocks[blocks.count - 1].numbers.append(sheet.text(row, 6)) }
    }
    let codes = book.shiftCodes.filter { code in book.entries.contains { $0.code == code } }
    let expected = book.days.flatMap { day in
      codes.map { code in book.entries.filter { $0.day == day && $0.code == code }.compactMap(\.officer.number).sorted() }
    }
    #expect(blocks.map { $0.numbers.sorted() } == expected)
  }

  @Test("the wall's copy has four sheets, and neither seed nor reasons for absence", arguments: RandomBook.all)
  func wall(_ random: RandomBook) throws {
    let book = random.book(.wall)
    let read = try ReadWorkbook(bytes(book))
    #expect(read.sheets.filter { !$0.isHidden }.map(\.name) == ["Jadwal", "Per Shift", "Per Sektor", "Operasi & Kegiatan"])
    let texts = read.sheets.flatMap(\.texts)
    for word in ["SK", "sakit", "SDG", "sidang", "987654321", "987.654.321", "JAM LAIN", "TERBATAS"] {
      #expect(!texts.contains { $0 == word || $0.contains("987654321") }, "\(word)")
    }
  }

  @Test("the restricted copy has all sheets, seed and hash among them", arguments: Language.allCases)
  func restricted(_ language: Language) throws {
    let book = RandomBook.all[0].book()
    let read = try ReadWorkbook(bytes(book, language))
    let wording = Wording(language)
    #expect(
      read.sheets.filter { !$0.isHidden }.map(\.name) == Wording.Sheet.allCases.filter { ![.codes, .visits].contains($0) }.map { wording.name($0) })
    #expect(read.sheets.filter(\.isHidden).map(\.name) == [wording.name(.codes), RosterMarks.fileSheet])
    let texts = try #require(read.sheets.first { $0.name == wording.name(.parameters) }).texts
    #expect(texts.contains("987654321"))
    #expect(texts.contains(book.file.scenarioHash))
    let findings = FindingTexts(book, wording: wording)
    let told = try #require(read.sheets.first { $0.name == wording.name(.findings) }).texts
    for shortage in findings.shortages { #expect(told.contains(shortage.text) && told.contains(shortage.reason ?? "")) }
    for breach in findings.breaches { #expect(told.contains(breach)) }
  }

  @Test("a requirement that counts several posts together has its row by sector, court and training their words among the sums")
  func jointAndBusy() throws {
    var scenario = Samples.scenario()
    scenario.requirements.append(
      Requirement(
        id: "both", name: "Kota dan Timur", place: .posts(["kota", "timur"]), time: .shifts(["P"]), minimum: 1, target: 1, points: .init(minimum: 1)))
    let read = try ReadWorkbook(bytes(DutyBook(Samples.audited(scenario))))
    let sector = try #require(read.sheets.first { $0.name == "Per Sektor" })
    let row = try #require(sector.rows.first { $0.contains { $0[1] == "Kota dan Timur" } }).map { $0[1] }
    #expect(row.count { $0.contains("/1") } == scenario.period.days)
    let personnel = try #require(read.sheets.first { $0.name == "Rekap Personel" })
    let name = try #require(scenario.officers.first { $0.id == "5" }?.name)
    let busy = try #require(personnel.rows.first { $0.contains { $0[1] == name } })
    #expect(busy.last?[1] == "Kam 26 Nov 09.00-11.00 sidang")
    #expect(personnel.texts.count { $0.contains("11.00 sidang") } == 1)
  }

  @Test("what is asked by the day is short once a day, and in none of the shifts that could serve it", arguments: [false, true])
  func byDay(isRecalculated: Bool) throws {
    guard !isRecalculated || OutsideProgram.libreOffice != nil else { return }
    var scenario = Samples.scenario(language: .indonesian)
    scenario.requirements = [
      Requirement(
        id: "kota", name: "Kota", place: .zones(["kota"]), time: .shifts(["M"]), minimum: 1, points: .init(minimum: 30)),
      Requirement(
        id: "pos", name: "Pos", place: .posts(["timur"]), time: .shifts(["P", "S", "M"]), counting: .day, minimum: 2, points: .init(minimum: 30)),
    ]
    let rows = ["PPSSMM-", "-MMM--P", "------S", "------S"].map { cells in
      cells.map { $0 == "-" ? nil : Roster.Duty(shift: Shift.ID(String($0)), post: $0 == "M" ? "kota" : "timur") }
    }
    var roster = Samples.roster(scenario)
    roster.duties = rows + Array(repeating: [], count: scenario.officers.count - rows.count)
    let book = DutyBook(RosterReport(scenario: scenario, roster: roster, audit: AuditSamples.judge(roster, scenario), departures: []))
    let sheet = try GridPlaces(ReadWorkbook(bytes(book), recalculated: isRecalculated), book)
    func numbers(_ label: String) throws -> [Double?] {
      let row = try #require(sheet.sheet.rows.firstIndex { $0.contains { $0[1] == label } })
      return (0..<7).map { Double(sheet.sheet.text(row, sheet.firstDay + $0)) }
    }
    // Nights are served elsewhere.
    #expect(try numbers(wording.onDutyByDay) == [1, 1, 1, 1, 0, 0, 2])
    #expect(try numbers(wording.neededByDay) == [2, 2, 2, 2, 2, 2, 2])
    #expect(try numbers(wording.missingByDay) == [1, 1, 1, 1, 2, 2, 0])
    for shift in scenario.shifts.prefix(2) {
      #expect(try numbers(wording.needed(in: shift)) == [0, 0, 0, 0, 0, 0, 0] && numbers(wording.missing(in: shift)) == [0, 0, 0, 0, 0, 0, 0])
    }
    #expect(try numbers(wording.missing(in: scenario.shifts[2])) == [1, 0, 0, 0, 0, 0, 1])
    let hourly = scenario.requirements.prefix(1)
    scenario.requirements = Array(hourly)
    let bare = DutyBook(RosterReport(scenario: scenario, roster: roster, audit: AuditSamples.judge(roster, scenario), departures: []))
    #expect(try !GridPlaces(ReadWorkbook(bytes(bare)), bare).sheet.texts.contains(wording.neededByDay))
  }

  @Test("those who sign stand side by side with what they hold") func signatures() throws {
    let sheet = try #require(try ReadWorkbook(bytes(RandomBook.all[0].book())).sheets.first)
    let blocks = sheet.texts.filter { $0.contains("KASAT") || $0.contains("WAKA") }
    try #require(blocks.count == 2)
    let first = blocks[0].split(separator: "\n").map(String.init).filter { $0 != " " }
    #expect(Array(first.prefix(3)) == ["Mengetahui", "a.n. KAPOLRES", "WAKA"])
    let lines = blocks[1].split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("Balikpapan, ....") == true)
    #expect(Array(lines.suffix(3)) == ["Plh. KASAT", "=Nama", "Ajun Komisaris Polisi NRP 00123"])
  }
}
