import PatrolModel
import Testing
import Wording

@Suite("Days, times and numbers in papers") struct DocumentCalendarWordingTests {
  private let english = Wording(.english)
  private let indonesian = Wording(.indonesian)

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate { try #require(CivilDate(year: year, month: month, day: day)) }

  private func shift(_ intervals: (Int, Int)...) -> Shift {
    Shift(id: "X", intervals: intervals.map { ClockInterval(startMinute: $0.0 * 60, endMinute: $0.1 * 60) })
  }

  @Test("a date is written out with its weekday") func dates() throws {
    let monday = try day(2026, 11, 23)
    #expect(indonesian.longDate(monday) == "Senin, 23 November 2026")
    #expect(english.longDate(monday) == "Monday, 23 November 2026")
    #expect(indonesian.longDates(from: monday, to: monday + 6) == "Senin, 23 November s.d. Minggu, 29 November 2026")
    #expect(english.longDates(from: monday + 38, to: monday + 44) == "Thursday, 31 December 2026 to Wednesday, 6 January 2027")
    #expect(indonesian.longDates(from: monday, to: monday) == "Senin, 23 November 2026")
  }

  @Test("every weekday and month has a name of its own in both languages") func names() {
    for wording in [english, indonesian] {
      #expect(Set(Weekday.allCases.map { wording.longWeekday($0) }).count == 7)
      #expect(Set((1...12).map { wording.longMonth($0) }).subtracting([""]).count == 12)
      #expect(wording.longMonth(13).isEmpty)
    }
  }

  @Test("the hours of a shift carry the office's zone") func hours() throws {
    let makassar = try #require(OfficeTimeZone(identifier: "Asia/Makassar"))
    #expect(indonesian.dutyTime(shift((7, 15)), zone: makassar) == "pukul 07.00 s.d. 15.00 WITA")
    #expect(english.dutyTime(shift((7, 15)), zone: makassar) == "07:00 to 15:00 WITA")
    #expect(indonesian.dutyTime(shift((7, 15), (20, 24)), zone: .universal) == "pukul 07.00 s.d. 15.00 dan 20.00 s.d. 24.00")
    let zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Jayapura", "Europe/Amsterdam"].compactMap { OfficeTimeZone(identifier: $0) }
    #expect(zones.map { indonesian.zoneAbbreviation($0) } == ["WIB", "WIB", "WIT", nil])
  }

  @Test("a night over midnight names both dates") func nights() throws {
    let monday = try day(2026, 11, 23)
    #expect(indonesian.dutyNight(monday, shift((23, 31)), isNight: true) == "Senin malam, 23/24 November")
    #expect(english.dutyNight(monday, shift((23, 31)), isNight: true) == "Monday night, 23/24 November")
    #expect(indonesian.dutyNight(monday + 7, shift((23, 31)), isNight: true) == "Senin malam, 30 November/1 Desember")
    #expect(indonesian.dutyNight(monday, shift((8, 32)), isNight: true) == "Senin, 23/24 November")
    #expect(indonesian.dutyNight(monday, shift((16, 24)), isNight: true) == "Senin, 23 November")
  }

  @Test(
    "numbers are grouped by three digits",
    arguments: [(0, "0"), (999, "999"), (1234, "1.234"), (-1_234_567, "-1.234.567"), (100_000, "100.000")])
  func groups(_ number: Int, _ text: String) {
    #expect(indonesian.grouped(number) == text)
    #expect(english.grouped(number) == text.replacing(".", with: ","))
  }
}
