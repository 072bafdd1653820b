import Foundation
import PatrolModel
import Testing
import Wording

@testable import PatrolFiles

@Suite("Lists of incidents")
struct IncidentReadingTests {
  private static func read(_ text: String, name: String = "incidents.csv", _ scenario: Scenario = IncidentRegisterSample.scenario) throws
    -> IncidentReading
  {
    try Fixtures.withFolder { folder in
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
      return IncidentReader.read(path: folder + "/" + name, scenario: scenario)
    }
  }

  private static func told(_ reading: IncidentReading) -> String {
    let wordings = Language.allCases.map { Wording($0) }
    let texts = (reading.faults + reading.notes).flatMap { fault in wordings.map { $0.text(fault) } }
    return texts.joined(separator: "\n") + "\(reading.list?.types ?? [])\(reading.counts)\(reading.faults)\(reading.notes)"
  }

  @Test("no byte of a person's column is told, and each damaged row is left out", arguments: 0..<60 as Range<UInt64>)
  func persons(seed: UInt64) throws {
    let sample = IncidentRegisterSample(seed: seed)
    let separator = [";", ",", "\t"][Int(seed % 3)]
    let reading = try Self.read(sample.text(separator))
    let told = Self.told(reading)
    #expect(!sample.secrets.isEmpty)
    for secret in sample.secrets { #expect(!told.contains(secret)) }
    #expect(reading.counts.rows == sample.rows.count - 1)
    #expect(reading.counts.faultyRows == sample.damaged)
    #expect(reading.counts.ignoredColumns == sample.rows[0].count - 7)
    #expect((reading.list?.incidents.count ?? 0) == sample.rows.count - 1 - sample.damaged)
  }

  @Test("a workbook gives what the table gives", arguments: 0..<10 as Range<UInt64>)
  func workbook(seed: UInt64) throws {
    let sample = IncidentRegisterSample(seed: seed)
    let table = try Self.read(sample.text(";"))
    let workbook = try Fixtures.withFolder { folder in
      Package([("Petunjuk", Package.rows([["Isi lembar berikut"]])), ("Kejadian", Package.rows(sample.rows, first: 3))]).write(to: folder + "/i.xlsx")
      return IncidentReader.read(path: folder + "/i.xlsx", scenario: IncidentRegisterSample.scenario)
    }
    #expect(workbook.list == table.list)
    #expect(workbook.counts == table.counts)
    let told = Self.told(workbook)
    for secret in sample.secrets { #expect(!told.contains(secret)) }
  }

  @Test("a row whose cells slipped into other columns shows no name, telephone or identity number")
  func slippedCells() throws {
    let reading = try Self.read("Tanggal;Jam;Lintang;Bujur;Asal;Nama\nBudi;6471010101010001;081234567890;Siti;Wati;2024-01-01\n2024-01-01;;;;;x\n")
    let told = Self.told(reading)
    for text in ["Budi", "6471", "0812", "Siti", "Wati"] { #expect(!told.contains(text)) }
    #expect(reading.counts.faultyRows == 1)
  }

  private static let fourOClock = 16 * 60
  private static let day = 19_723 * 1440  // 2024-01-01

  @Test(
    "a moment is read in the habits of registers",
    arguments: [
      ("tanggal;jam\n2024-01-01;16:00", day + fourOClock, 1), ("Date,Time\n01/01/2024,16.00", day + fourOClock, 1),
      ("tgl\tpukul\n1-1-2024\tpukul 16:00 WITA", day + fourOClock, 1), ("waktu kejadian\n2024-01-01 16:00:30", day + fourOClock, 1),
      ("datetime_local\n2024-01-01T16:00", day + fourOClock, 1), ("tanggal;jam\n2024-01-01;22:00-05:00", day + 1320, 420),
      ("tanggal;dari;sampai\n2024-01-01;22:00;05:00", day + 1320, 420), ("from,to\n2024-01-01 22:00,02/01/2024 05:00", day + 1320, 420),
      ("from,until\n2024-01-01,2024-01-02", day, 2880), ("tanggal\n2024-01-01", day, 1440),
      ("hari/tanggal;jam\nSenin, 01/01/2024;16.00", day + fourOClock, 1), ("hari/tanggal\nSenin/01-01-2024 16:00", day + fourOClock, 1),
      ("tanggal\n01 Jan 2024 16:00", day + fourOClock, 1), ("tanggal\nSENIN, 1 JANUARI 2024, PUKUL 16.00 WIB", day + fourOClock, 1),
      ("tanggal\n1-Jan-24", day, 1440), ("tanggal;jam\n01.01.2024;22:00\u{2013}05:00", day + 1320, 420),
      ("tanggal;jam\n01/01/24;22.00 \u{2013} 05.00 WITA", day + 1320, 420), ("tanggal;jam\n2024-01-01;-", day, 1440),
      ("tanggal;jam\n2024-01-01;\u{2013}", day, 1440), ("tanggal;dari;sampai\n2024-01-01;-;-", day, 1440),
      ("tanggal;jam\n2024-01-01;24:00", day + 1440, 1), ("tanggal;dari;sampai\n2024-01-01;22:00;22:00", day + 1320, 1),
    ])
  func moments(text: String, start: Int, minutes: Int) throws {
    let reading = try Self.read(text)
    #expect(reading.faults.isEmpty)
    #expect(reading.list?.incidents.first?.minutes == start..<(start + minutes))
  }

  @Test(
    "each fault names its row and column",
    arguments: [
      ("tanggal;jenis\n2024-01-01;a\n31/02/2024;b\n", 3, "tanggal", IncidentFault.unreadable(found: "31/02/2024", expected: .dateOrTime)),
      ("tanggal;jam\n2024-01-01;1\n2024-01-01;08:00\n", 2, "jam", .unreadable(found: "1", expected: .time)),
      ("tanggal;asal\n2024-01-01;\n2024-01-01;paman\n", 3, "asal", .unknownOrigin),
      ("tanggal;lintang;bujur\n2024-01-01;1;\n2024-01-01;;\n", 2, "bujur", .halfPoint),
      ("tanggal;lintang;bujur\n2024-01-01;91;1\n2024-01-01;;\n", 2, "lintang", .degreesOutOfRange(most: 90)),
      ("tanggal;lintang;bujur\n2024-01-01;1;abc\n2024-01-01;;\n", 2, "bujur", .unreadable(found: nil, expected: .number)),
      ("tanggal;jenis\n;a\n2024-01-01;b\n", 2, "tanggal", .noDate),
      ("from;to\n2024-01-02;2024-01-01 10:00\n2024-01-02;\n", 2, "to", .endsBeforeStart),
      ("from;to\n2024-01-02;2024-03-01\n2024-01-02;\n", 2, "to", .tooLong(mostDays: 31)),
    ])
  func faults(text: String, row: Int, heading: String, kind: IncidentFault) throws {
    let reading = try Self.read(text)
    #expect(reading.faults == [Fault(place: .init(file: "incidents.csv", row: row, heading: heading), kind: .incident(kind))])
    #expect(reading.counts.faultyRows == 1)
    #expect(reading.list?.incidents.count == 1)
  }

  @Test("a date in words is read whatever its month, in both languages", arguments: 1...12)
  func months(month: Int) throws {
    let names = [
      ["Januari", "Jan"], ["Februari", "Feb"], ["Maret", "Mar"], ["April", "Apr"], ["Mei", "May"], ["Juni", "Jun"], ["Juli", "Jul"],
      ["Agustus", "Agt", "Aug"], ["September", "Sept"], ["Oktober", "Oct"], ["November", "Nop"], ["Desember", "Dec"],
    ][month - 1]
    for name in names {
      let date = try #require(RegisterDate(beginning: "9 \(name) 2026"))
      #expect(date.reading.value == CivilDate(year: 2026, month: month, day: 9))
    }
  }

  @Test(
    "what is no date stays none",
    arguments: [
      "Senin", "10.11", "10.11.26", "26-11-13", "31 Nov 2026", "10 Budi 2026", "0812-3456-7890", "10 Nov", "10 Nov 202", "45/11/26", "21.30.15",
    ])
  func noDates(text: String) { #expect(RegisterDate(beginning: text) == nil) }

  @Test("a date without its year's first digits, and one with full stops, are echoed, and a cell that is no time is told of stretches too")
  func echoes() throws {
    let reading = try Self.read("tanggal;jam\n13/11/26;9\n2026-11-14;10:00\n")
    #expect(reading.notes.map(\.kind).filter { $0 != .separatorGuessed(.semicolon) } == [.dayFirst(found: "13/11/26", read: "2026-11-13", times: 1)])
    for language in Language.allCases { #expect(Wording(language).text(try #require(reading.faults.first)).contains("22:00-05:00")) }
  }

  @Test("rows of another length, and text behind a quotation mark, are left out by row")
  func shapes() throws {
    let reading = try Self.read("tanggal;jenis\n2024-01-01;a;b\n2024-01-01\n2024-01-01;\"a\"b\n2024-01-01;a\n")
    #expect(reading.faults.map(\.place.row) == [2, 3, 4])
    #expect(reading.list?.incidents.count == 1)
  }

  @Test(
    "without a date, a row or the end of a quotation there is no list",
    arguments: ["jam;jenis\n07:00;a\n", "tanggal;jenis\n", "tanggal;jenis\nx;a\n", "tanggal;jenis\n2024-01-01;\"a\n2024-01-01;b\n", "\n\n"])
  func unusable(text: String) throws {
    let reading = try Self.read(text)
    #expect(reading.list == nil)
    #expect(!reading.faults.isEmpty)
  }

  @Test("headings are found below titles, and a first line that names the separator is believed")
  func titles() throws {
    let reading = try Self.read("DAFTAR KEJADIAN, 2024\n\nNo;Tanggal;Jenis\n1;2024-01-01;a\n")
    #expect(reading.list?.incidents.count == 1)
    #expect(reading.counts.ignoredColumns == 1)
    #expect(try Self.read("sep=;\nTanggal;Jenis\n2024-01-01;a,b\n").list?.types == ["a,b"])
  }

  @Test("a list in Windows-1252 with old line ends is read")
  func oldFiles() throws {
    let reading = try Fixtures.withFolder { folder in
      let bytes: [UInt8] = Array("tanggal;jenis\r2024-01-01;Caf".utf8) + [0xE9] + Array("\r2024-01-02;b\r".utf8)
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/i.csv"))
      return IncidentReader.read(path: folder + "/i.csv", scenario: IncidentRegisterSample.scenario)
    }
    #expect(reading.list?.types == ["Café", "b"])
  }

  @Test("of more faults than are kept all are counted")
  func manyFaults() throws {
    let reading = try Self.read("tanggal;jenis\n" + String(repeating: "x1;a\n", count: 1500) + "2024-01-01;a\n")
    #expect(reading.faults.count == IncidentReader.mostFaults)
    #expect(reading.faultCount == 1500)
    #expect(reading.counts.faultyRows == 1500)
  }
}
