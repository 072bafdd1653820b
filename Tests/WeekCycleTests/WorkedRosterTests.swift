import PatrolScheduling
import SeededChance
import Testing

@testable import PatrolFiles
@testable import WeekCycle

@Suite("What was worked")
struct WorkedRosterTests {
  private let from = RandomArchive.monday

  private var scenario: Scenario {
    var scenario = RandomArchive(seed: 1).scenario
    scenario.period = .init(from: from, days: 7, lookAheadDays: 2)
    scenario.officers = ["A", "B", "C", "D", "E"].map { Officer(id: $0) }
    scenario.tasks = [ShiftTask(id: "talk", date: from, window: ClockInterval(startMinute: 540, endMinute: 600), count: 1, points: 9)]
    return scenario
  }

  private func duty(_ text: String) -> Roster.Duty? {
    let parts = text.split(separator: "/").map(String.init)
    return parts[0] == "-" ? nil : .init(shift: .init(parts[0]), post: parts.count > 1 ? .init(parts[1]) : nil)
  }

  /// A published week with look-ahead, a crew and a task.
  private var published: RosterFile {
    let rows = [
      "P/kota P/kota M/gate - - P/kota - P P", "M/gate M/kota - - P/kota P/kota - M M", "P/kota - - M/kota M/kota - - P -",
      "- X/gate X/gate - - - - X -",
      "- - - - - P/gate - - -",
    ]
    var roster = Roster(
      from: from, days: 7, officers: ["A", "B", "C", "D", "E"], duties: rows.map { $0.split(separator: " ").map { duty(String($0)) } },
      crews: [.init(date: from, shift: "P", post: "kota", kind: "pair", members: ["A", "C"])], status: .published, version: 2)
    roster.teams = [.init(task: "talk", date: from, fromMinute: 540, toMinute: 600, officers: ["A"])]
    return RosterFile(
      roster: roster, absences: ["D": [from: "cuti"]], log: [.init(version: 1, action: "publish"), .init(version: 2, action: "repair")])
  }

  private func cell(_ officer: Officer.ID, _ day: Int, _ text: String, _ reason: String? = nil) -> WorkedCell {
    WorkedCell(officer: officer, date: from + day, cell: duty(text).map { .duty($0) } ?? .off, reason: reason)
  }

  @Test("two swaps and one dropped duty are three differences, with who and why")
  func threeDifferences() throws {
    let cells = [
      cell("A", 0, "M/gate", "swap"), cell("B", 0, "P/kota", "swap"), cell("C", 1, "X/gate"), cell("D", 1, "-"), cell("E", 5, "-", "family"),
    ]
    let worked = WorkedRoster(
      published: published, cells: cells, scenario: scenario, options: .init(by: "Kanit", reason: "report", date: from + 8))
    #expect(worked.differences.map(\.changes.count) == [2, 2, 1])
    #expect(worked.differences.map(\.reason) == ["swap", "report", "family"])
    #expect(worked.differences.allSatisfy { $0.by == "Kanit" && $0.date == from + 8 && $0.version == 2 && $0.action == "worked" })
    #expect(worked.file.log.map(\.action) == ["publish", "repair", "worked", "worked", "worked"])
    let report = PeriodReport(DutyRecord([published, worked.file]), shelf: ScenarioShelf(scenario), from: from, to: from + 6)
    #expect(report.differences.count == 3)
    #expect(report.differences.first?.changes.first == .init(officer: "A", date: from, was: "P/kota", now: "M/gate"))
    #expect(report.acts.map(\.action) == ["publish", "repair"])
    // Without the log the cells still differ.
    var mute = worked.file
    mute.log = []
    let counted = PeriodReport(DutyRecord([published, mute]), shelf: ScenarioShelf(scenario), from: from, to: from + 6)
    #expect(counted.differences.flatMap(\.changes).count == 5)
  }

  @Test("the worked file holds what happened: status, version, duties, absences; look-ahead and crews that were left are gone")
  func content() throws {
    let sick = WorkedCell(officer: "A", date: from, cell: .away("sakit"))
    let back = WorkedCell(officer: "D", date: from, cell: .off)
    let file = WorkedRoster(published: published, cells: [sick, back, cell("C", 5, "X/kota")], scenario: scenario).file
    #expect(file.roster.status == .worked && file.roster.version == 2 && file.roster.days == 7)
    #expect(file.roster.duties.allSatisfy { $0.count == 7 })
    #expect(file.roster.duty("A", on: from) == nil && file.absences["A"]?[from] == "sakit")
    #expect(file.absences["D"] == nil)
    #expect(file.roster.duty("C", on: from + 5)?.text == "X/kota")
    #expect(file.roster.crews.allSatisfy { !$0.officers.contains("A") })
    #expect(file.roster.teams.first?.officers.isEmpty == true)
    #expect(WorkedRoster(published: published, cells: [], scenario: scenario).differences.isEmpty)
    // The shift alone means the published post.
    #expect(WorkedRoster(published: published, cells: [cell("A", 0, "P")], scenario: scenario).differences.isEmpty)
  }

  @Test("an absence on a day without duty is a difference too, and the report tells both kinds")
  func absenceAlone() throws {
    let cells = [
      WorkedCell(officer: "A", date: from + 3, cell: .away("sakit")), WorkedCell(officer: "D", date: from, cell: .away("sakit")),
      WorkedCell(officer: "B", date: from + 1, cell: .away("sidang")),
    ]
    let worked = WorkedRoster(published: published, cells: cells, scenario: scenario)
    let report = PeriodReport(DutyRecord([published, worked.file]), shelf: ScenarioShelf(scenario), from: from, to: from + 6)
    #expect(
      report.differences.flatMap(\.changes) == [
        .init(officer: "D", date: from, was: "cuti", now: "sakit"), .init(officer: "B", date: from + 1, was: "M/kota", now: "sidang"),
        .init(officer: "A", date: from + 3, was: nil, now: "sakit"),
      ])
    #expect(report.absences == [.init(kind: "sakit", days: 2, unplannedDays: 2), .init(kind: "sidang", days: 1, unplannedDays: 1)])
  }

  @Test("loading again replaces what was loaded, and keeps who and why of what stays")
  func again() throws {
    let first = WorkedRoster(
      published: published, cells: [cell("C", 3, "-", "family")], scenario: scenario, options: .init(by: "Kanit", date: from + 4))
    let second = WorkedRoster(
      published: published, cells: [cell("C", 3, "-"), cell("D", 1, "-")], earlier: first.file, scenario: scenario, options: .init())
    #expect(second.differences.map(\.reason) == [nil, "family"])
    #expect(second.differences.map(\.by) == [nil, "Kanit"])
    #expect(second.file.log.filter { $0.action == "worked" }.count == 2)
    #expect(WorkedRoster(published: published, cells: [], earlier: second.file, scenario: scenario).file.log == published.log)
  }

  @Test("until a day: what is after it stays as published", arguments: 0...6)
  func partial(day: Int) {
    let cells = [cell("A", 0, "-"), cell("B", 4, "-")]
    let worked = WorkedRoster(published: published, cells: cells, scenario: scenario, options: .init(until: from + day)).file
    #expect(worked.roster.days == day + 1)
    let record = DutyRecord([published, worked])
    #expect(record.cell("A", from) == .off)
    #expect(record.cell("B", from + 4) == (day < 4 ? .duty(.init(shift: "P", post: "kota")) : .off))
    for date in 0..<7 { #expect(record.standing(from + date) == (date <= day ? .worked(version: 2) : .published(version: 2))) }
    let report = PeriodReport(record, shelf: ScenarioShelf(scenario), from: from, to: from + 6)
    #expect(report.differences.count == (day < 4 ? 1 : 2))
  }

  @Test("a grid made of an earlier version changes only what it says otherwise than that version")
  func earlierVersion() throws {
    var grid = published.roster
    grid.duties[0][0] = nil
    let read = RosterGridReader.ReadGrid(
      roster: grid, dates: Set((0..<7).map { from + $0 }), original: published, absences: ["D": [from: "cuti"]], daysOff: ["A": [from]])
    #expect(
      WorkedRoster.cells(of: read, over: published, scenario: scenario) == [WorkedCell(officer: "A", date: from, cell: .off)])
    var later = published
    later.roster.version = 3
    later.roster.duties[1][0] = duty("X/kota")
    let worked = WorkedRoster(published: later, cells: WorkedRoster.cells(of: read, over: later, scenario: scenario), scenario: scenario)
    #expect(worked.file.roster.duty("B", on: from)?.text == "X/kota")
    #expect(worked.file.roster.duty("A", on: from) == nil)
    #expect(worked.differences.count == 1)
  }
}
