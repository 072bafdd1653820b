import Foundation
import PatrolModel
import Testing

@Suite("Weeks and hours of incidents")
struct WeekHoursTests {
  @Test("weeks are those of ISO 8601")
  func weeks() {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    for day in stride(from: 10_000, to: 30_000, by: 3) {
      let parts = calendar.dateComponents([.weekOfYear, .yearForWeekOfYear], from: Date(timeIntervalSince1970: Double(day) * 86_400))
      let week = CivilDate(dayNumber: day).isoWeek
      #expect(week.week == parts.weekOfYear && week.year == parts.yearForWeekOfYear)
    }
  }

  @Test("an incident counts one, spread over the hours in question; one of a whole day is in no hour")
  func hours() {
    let monday = 20_780 * 1440  // 2026-11-23
    let list = IncidentList(
      types: ["a"],
      incidents: [
        Incident(minutes: (monday + 1350)..<(monday + 1530), type: 0, zone: nil), Incident(minutes: monday..<(monday + 1), type: 0, zone: nil),
        Incident(minutes: monday..<(monday + 1440), type: 0, zone: nil), Incident(minutes: (monday - 1)..<monday, type: 0, zone: nil),
      ])
    let hours = WeekHours(list, in: CrimePeriod(from: CivilDate(dayNumber: 20_780), to: CivilDate(dayNumber: 20_780)))
    #expect(hours.unknown == 1)
    #expect(hours.counts[0][0] == 1)
    #expect(abs(hours.counts[0][22] - 30.0 / 180) < 1e-9 && abs(hours.counts[0][23] - 60.0 / 180) < 1e-9)
    #expect(abs(hours.counts[1][0] - 60.0 / 180) < 1e-9 && abs(hours.counts[1][1] - 30.0 / 180) < 1e-9)
    #expect(abs(hours.counts.joined().reduce(0, +) - 2) < 1e-9)
  }
}
