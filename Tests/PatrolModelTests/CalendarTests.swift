import PatrolModel
import Testing

@Suite("Dates and instants")
struct CalendarTests {
  @Test(
    "known dates have their day number and weekday",
    arguments: [
      (1970, 1, 1, 0, Weekday.thursday), (1969, 12, 31, -1, .wednesday), (2000, 2, 29, 11016, .tuesday), (2000, 3, 1, 11017, .wednesday),
      (2024, 2, 29, 19782, .thursday), (2026, 11, 23, 20780, .monday), (1900, 1, 1, -25567, .monday), (2199, 12, 31, 84005, .tuesday),
    ])
  func knownDates(year: Int, month: Int, day: Int, number: Int, weekday: Weekday) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date?.dayNumber == number)
    #expect(date?.weekday == weekday)
  }

  @Test(
    "days that the calendar does not have are refused",
    arguments: [(2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (1899, 12, 31), (2200, 1, 1)])
  func impossibleDates(year: Int, month: Int, day: Int) { #expect(CivilDate(year: year, month: month, day: day) == nil) }

  @Test("every day of three centuries follows its predecessor and is its own parts")
  func everyDay() {
    var weekday = Weekday.monday.rawValue
    for number in -25567...84005 {
      let date = CivilDate(dayNumber: number)
      let (year, month, day) = date.parts
      guard CivilDate(year: year, month: month, day: day) == date, date.weekday.rawValue == weekday else {
        Issue.record("\(number) is \(date)")
        return
      }
      weekday = weekday % 7 + 1
    }
    #expect(CivilDate(dayNumber: 20780).description == "2026-11-23")
    #expect(CivilDate(dayNumber: 11017).description == "2000-03-01")
  }

  @Test(
    "a clock time is the instant that the office's clock shows",
    arguments: [
      // Makassar is eight hours ahead all year.
      ("Asia/Makassar", 2026, 11, 23, 420, 20780 * 1440 - 60),
      // Berlin on 2026-03-29: 02:00 becomes 03:00. In the gap the time before the change counts on.
      ("Europe/Berlin", 2026, 3, 29, 119, 20541 * 1440 + 59), ("Europe/Berlin", 2026, 3, 29, 150, 20541 * 1440 + 90),
      ("Europe/Berlin", 2026, 3, 29, 180, 20541 * 1440 + 60), ("Europe/Berlin", 2026, 3, 29, 420, 20541 * 1440 + 300),
      // Berlin on 2026-10-25: 03:00 becomes 02:00. The first of the doubled hour is meant.
      ("Europe/Berlin", 2026, 10, 25, 119, 20751 * 1440 - 1), ("Europe/Berlin", 2026, 10, 25, 150, 20751 * 1440 + 30),
      ("Europe/Berlin", 2026, 10, 25, 180, 20751 * 1440 + 120), ("Europe/Berlin", 2026, 10, 24, 1440 + 420, 20751 * 1440 + 360),
    ])
  func instants(zone: String, year: Int, month: Int, day: Int, minute: Int, instant: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    let zone = try #require(OfficeTimeZone(identifier: zone))
    #expect(zone.instant(on: date, minute: minute) == instant)
  }

  @Test(
    "a night shift is an hour shorter in spring and an hour longer in autumn",
    arguments: [(2026, 3, 28, 420), (2026, 10, 24, 540), (2026, 6, 1, 480)])
  func nightsOfChange(year: Int, month: Int, day: Int, minutes: Int) throws {
    let zone = try #require(OfficeTimeZone(identifier: "Europe/Berlin"))
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(zone.interval(ClockInterval(startMinute: 1380, endMinute: 1860), on: date).minutes == minutes)
  }

  @Test("a time zone that nobody knows is refused")
  func unknownZone() { #expect(OfficeTimeZone(identifier: "Asia/Nowhere") == nil) }

  @Test(
    "a shift is a night with three hours between 23:00 and 06:00, or where it says so",
    arguments: [
      ([(1380, 1860)], true), ([(1140, 1620)], true), ([(1140, 1560)], true), ([(1140, 1559)], false), ([(480, 1920)], true), ([(900, 1380)], false),
      ([(180, 660)], true), ([(181, 660)], false), ([(0, 60), (1380, 1500)], true), ([(0, 60), (1380, 1499)], false), ([(1140, 1860)], true),
    ])
  func nights(intervals: [(Int, Int)], isNight: Bool) {
    let shift = Shift(id: "x", intervals: intervals.map { ClockInterval(startMinute: $0.0, endMinute: $0.1) })
    #expect(NightDefinition().isNight(shift) == isNight)
    var flagged = shift
    flagged.nightFlag = !isNight
    #expect(NightDefinition().isNight(flagged) != isNight)
  }

  @Test("a night window inside one day is not stretched over midnight")
  func dayWindow() {
    let definition = NightDefinition(fromMinute: 0, toMinute: 300, atLeastMinutes: 60)
    #expect(definition.isNight(Shift(id: "x", intervals: [ClockInterval(startMinute: 1380, endMinute: 1500)])))
    #expect(!definition.isNight(Shift(id: "x", intervals: [ClockInterval(startMinute: 1320, endMinute: 1499)])))
    #expect(!definition.isNight(Shift(id: "x", intervals: [ClockInterval(startMinute: 300, endMinute: 1440)])))
  }
}
