import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Calendars")
struct CalendarReadingTests {
  static let frame = """
    scenario: 1
    period: { from: 2026-03-16, days: 7, look-ahead: 3 }
    shifts: { P: 07:00-15:00 }
    officers: [{ id: K1 }]
    requirements: [{ id: r, at: any, min: 1 }]

    """

  /// Reads the frame with further lines beside a calendar file.
  static func read(_ further: String, calendar: String? = nil) throws -> ScenarioReading {
    try Fixtures.withFolder { folder in
      try (frame + further).write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      if let calendar { try calendar.write(toFile: folder + "/hari.csv", atomically: true, encoding: .utf8) }
      return ScenarioReader.read(path: folder)
    }
  }

  private static func day(_ month: Int, _ day: Int, year: Int = 2026) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test("the calendars that come with the project are read; those of 2026 by decree are official, moving days of 2027 are not, and each has a source")
  func shippedCalendars() throws {
    let folder = "\(Fixtures.repository)/Scenarios/calendars"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
    #expect(names == ["indonesia-2026.csv", "indonesia-2027.csv"])
    let reading = try Self.read("calendar: [\(names.map { "\(folder)/\($0)" }.joined(separator: ", "))]\n")
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(try scenario.holidays[Self.day(3, 21)] == "Idul Fitri" && scenario.holidays[Self.day(3, 22)] == "Idul Fitri")
    #expect(try scenario.holidays[Self.day(2, 19)] == nil, "the first of Ramadan is no holiday")
    #expect(try scenario.holidays[Self.day(3, 10, year: 2027)] == "Idul Fitri")
    #expect(!reading.notes.contains { if case .activity(.notOfficial) = $0.kind { true } else { false } }, "all of this week's days are official")
    for name in names {
      let rows = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").dropFirst()
      #expect(rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 6 && !$0.hasSuffix(",") })
      let moving = rows.filter { $0.contains(",religious,") && !$0.contains("tanggal tetap") && name.contains("2027") }
      #expect(moving.allSatisfy { $0.contains(",tidak,") } && (name.contains("2026") || moving.count > 5))
    }
  }

  @Test("the scenario's own holidays go before the calendar's; a day of the horizon that is not official is noted where the calendar is named")
  func holidays() throws {
    let calendar =
      "date,name,official,kind\n2026-03-19,Nyepi,no,religious\n2026-03-21,Idul Fitri,yes,religious\n2026-03-17,Ingat,yes,peringatan\n2027-01-01,Tahun Baru,no,national\n"
    let reading = try Self.read("holidays: { 2026-03-21: Lebaran }\ncalendar: hari.csv\n", calendar: calendar)
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(
      try scenario.holidays == [Self.day(3, 19): "Nyepi", Self.day(3, 21): "Lebaran", Self.day(1, 1, year: 2027): "Tahun Baru"])
    let notes = reading.notes.filter { if case .activity = $0.kind { true } else { false } }
    #expect(notes.map(\.kind) == [.activity(.notOfficial(name: "Nyepi", date: "2026-03-19"))])
    #expect(notes.first?.place.line == 7)
  }

  @Test("a calendar in the scenario itself and the same in a file are one scenario")
  func inOneFile() throws {
    let inFile = try Self.read("calendar: hari.csv\n", calendar: "tanggal;nama;jenis\n21/03/2026;Idul Fitri;agama\n")
    let inline = try Self.read("calendar: [{ date: 2026-03-21, name: Idul Fitri, kind: religious }]\n")
    #expect(try CanonicalScenario.hash(#require(inFile.scenario)) == CanonicalScenario.hash(#require(inline.scenario)))
    #expect(try CanonicalScenario.hash(#require(inline.scenario)) != CanonicalScenario.hash(#require(Self.read("").scenario)))
  }

  @Test(
    "every fault of a calendar is told with its place",
    arguments: [
      ("date,name\n2026-02-30,X\n", "hari.csv, row 2", 1), ("date,name,kind\n2026-03-21,X,feast\n", "hari.csv, row 2", 1),
      ("date,name,official\n2026-03-21,X,maybe\n", "hari.csv, row 2", 1), ("date\n2026-03-21\n", "hari.csv", 1),
      ("date,name\n2026-03-21,\n2026-03-22\n", "hari.csv, row", 2),
    ])
  func faults(_ calendar: String, _ place: String, _ count: Int) throws {
    let reading = try Self.read("calendar: hari.csv\n", calendar: calendar)
    #expect(reading.scenario == nil)
    #expect(reading.faults.count == count, "\(Fixtures.lines(reading.faults))")
    #expect(reading.faults.allSatisfy { Fixtures.lines([$0]).contains(place) }, "\(Fixtures.lines(reading.faults))")
  }
}
