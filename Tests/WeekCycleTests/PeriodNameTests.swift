import PatrolModel
import Testing

@testable import WeekCycle

@Suite("Names of periods")
struct PeriodNameTests {
  private let monday = CivilDate(dayNumber: 20_780)

  @Test(
    "a date or a week number at the end moves on; any other name gets the new date behind it",
    arguments: [
      ("/a/my-week", "/a/my-week-2026-11-30"), ("/a/my-week-2026-11-23", "/a/my-week-2026-11-30"), ("/a/w20261123", "/a/w20261130"),
      ("/a/my-week-48", "/a/my-week-49"), ("/a/minggu 7", "/a/minggu 8"), ("/a/pekan-09", "/a/pekan-10"), ("/a/48", "/a/49"),
      // Twenty-four hours are no week.
      ("/a/piket-24", "/a/piket-24-2026-11-30"), ("/a/2026-11-22", "/a/2026-11-22-2026-11-30"),
    ])
  func next(path: String, expected: String) {
    #expect(PeriodName(path: path, scenarioFile: "scenario.yaml").next(from: monday, to: monday + 7) == expected)
  }

  @Test("a scenario of one file is named without its ending, a folder's own file is not named at all")
  func files() {
    #expect(PeriodName(path: "/a/week-48.yaml", scenarioFile: "week-48.yaml").next(from: monday, to: monday + 7) == "/a/week-49")
    #expect(PeriodName(path: "/a/week-48/scenario.yaml", scenarioFile: "scenario.yaml").next(from: monday, to: monday + 7) == "/a/week-49")
  }

  @Test("weeks are counted as ISO 8601 does, around every turn of a year")
  func weeks() throws {
    let known = [(2026, 1, 1, 1), (2025, 12, 29, 1), (2025, 12, 28, 52), (2026, 12, 31, 53), (2027, 1, 3, 53), (2027, 1, 4, 1), (2026, 11, 23, 48)]
    for (year, month, day, week) in known {
      #expect(PeriodName.week(of: try #require(CivilDate(year: year, month: month, day: day))) == week)
    }
  }
}
