import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Change sheets, messages and orders that amend")
struct ChangeSheetTests {
  private static let changes = [
    RepairChange(
      officer: "3", date: CrewSamples.monday, was: nil, now: .init(shift: "P", post: "kota"), change: .dayOff,
      before: .init(date: CrewSamples.monday + -1, shift: "P", minutes: 960)),
    RepairChange(
      officer: "5", date: CrewSamples.monday + 1, was: .init(shift: "P", post: "spkt"), now: nil, change: nil, before: nil),
  ]

  @Test("whoever is moved is told the hours of his new duty, what he is in which crew, and with whom; whoever is out is told that alone")
  func messages() {
    let report = CrewSamples.report()
    let messages = ChangeSheet(report, changes: Self.changes, version: 2, wording: Wording(.english)).messages()
    #expect(messages.map(\.name) == ["3", "5"])
    let names = report.scenario.officers.map(\.name)
    #expect(
      messages[0].text.split(separator: "\n").map(String.init) == [
        "To \(names[2]): your duty has changed.", "Changes in version 2 of the roster from Mon 23 Nov", "- Mon 23 Nov: off -> P at Balikpapan Kota",
        "  07:00 to 15:00 WITA", "  Role: member", "  Crew: mobil, vehicle Maung 1", "  With: \(names[0]) (leader), \(names[1]) (driver)",
      ])
    #expect(messages[1].text.split(separator: "\n").count == 3)
  }

  @Test("whoever goes to a task that came up is told with whom")
  func task() {
    let scenario = CrewSamples.scenario()
    var roster = CrewSamples.roster(scenario)
    let task = ShiftTask(
      id: "visit", name: "Visit", date: CrewSamples.monday, window: .init(startMinute: 480, endMinute: 600), count: 2, points: 10)
    roster.teams = [.init(task: "visit", date: CrewSamples.monday, fromMinute: 480, toMinute: 600, officers: ["1", "5"])]
    let report = RosterReport(
      scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let messages = ChangeSheet(report, changes: [], tasks: [task], version: 2, wording: Wording(.english)).messages()
    #expect(messages.map(\.name) == ["1", "5"])
    #expect(messages[0].text.hasSuffix("- Mon 23 Nov 08:00-10:00, Visit\n  With: \(scenario.officers[4].name)\n"))
  }

  @Test("an order of a second version names the one that it replaces and lists who and what changed; the first version replaces none")
  func amendment() throws {
    let report = CrewSamples.report()
    var file = RosterFile(roster: report.roster, scenario: report.scenario)
    file.roster.status = .published
    func reading(_ version: Int, _ language: Language) throws -> OrderReading {
      file.roster.version = version
      file.log = [
        .init(version: 1, date: CrewSamples.monday + -3, action: "publish"),
        .init(
          version: 2, action: "repair",
          changes: Self.changes.map { .init(officer: $0.officer, date: $0.date, was: $0.was, now: $0.now) }),
      ]
      return try OrderReading(
        try #require(try Documents(DutyBook(report, file: file), wording: Wording(language)).make(.order).first).bytes)
    }
    let amended = try reading(2, .english)
    #expect(
      amended.paragraphs.contains { $0.contains("of 20 November 2026, version 1 of this roster, which this order replaces; 2 duties of 2 officers") })
    #expect(amended.paragraphs.contains("Changed against version 1:"))
    let names = report.scenario.officers.map(\.name)
    let place = try #require(amended.paragraphs.firstIndex(of: "Changed against version 1:"))
    #expect(
      Array(amended.paragraphs[(place + 1)...].prefix(12)) == [
        "Name", "Day", "Before", "After", names[2], "Mon 23 Nov", "off", "P at Balikpapan Kota", names[4], "Tue 24 Nov", "P at SPKT", "off",
      ])
    #expect(try reading(2, .indonesian).paragraphs.contains("Perubahan terhadap versi 1:"))
    #expect(try reading(1, .english).paragraphs.allSatisfy { !$0.contains("replaces") && !$0.hasPrefix("Changed against") })
    #expect(amended.annex == (try reading(1, .english)).annex)
  }
}
