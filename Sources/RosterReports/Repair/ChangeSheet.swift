import Foundation
import OfficePackages
import PatrolModel
import Wording

/// What changed for whom in a new version: as a text, as a workbook, and as a message to each one moved.
public struct ChangeSheet {
  private let report: RosterReport
  private let changes: [RepairChange]
  private let crews: [CrewChange]
  private let tasks: [ShiftTask]
  private let later: [LaterRoster]
  private let version: Int
  private let wording: Wording
  private let words: ChangeWords

  /// The changes that make a version.
  ///
  /// - Parameters:
  ///   - report: The version's roster.
  ///   - changes: Every cell that differs from the version before.
  ///   - crews: Every duty that stays with another crew, vehicle or part in it; the default is none.
  ///   - tasks: Tasks that came up; the default is none.
  ///   - later: Later published rosters that still ask something of those who are out; the default is none.
  ///   - version: Its number.
  public init(
    _ report: RosterReport, changes: [RepairChange], crews: [CrewChange] = [], tasks: [ShiftTask] = [], later: [LaterRoster] = [], version: Int,
    wording: Wording
  ) {
    self.report = report
    self.changes = changes
    self.crews = crews
    self.tasks = tasks
    self.later = later
    self.version = version
    self.wording = wording
    words = ChangeWords(report, wording: wording)
  }

  private var title: String { wording.changeSheetTitle(version, from: report.scenario.period.from) }

  /// The sheet as text of at most 80 columns.
  public func text() -> String {
    var lines = Wrapping.lines(title, cells: 80)
    for change in changes {
      lines += Wrapping.lines("\(words.text(change)); \(words.remark(change))", cells: 80, first: "  ", indent: "    ")
    }
    for change in crews {
      let head = wording.changedCell(
        words.name(change.officer), change.date, was: words.duty(change, in: change.was), now: words.duty(change, in: change.now))
      lines += Wrapping.lines("\(head); \(words.remark(change))", cells: 80, first: "  ", indent: "    ")
    }
    lines += LaterText(later, words: words).lines(width: 80)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sheet as a workbook.
  public func workbook() throws -> Data {
    let workbook = try WorkbookWriter(title: title, createdDay: report.scenario.period.from.dayNumber)
    let page = try workbook.sheet(wording.changeSheetName)
    for (column, width) in [28.0, 14, 26, 26, 52].enumerated() { try page.set(column: column, width: width) }
    try page.write(title, 0, 0, Styles.section)
    for (column, heading) in wording.changeSheetHeadings.enumerated() { try page.write(heading, 1, column, Styles.heading) }
    let rows =
      changes.map { change in
        [words.name(change.officer), wording.date(change.date), words.duty(change.was), now(change), words.remark(change)]
      }
      + crews.map { change in
        [
          words.name(change.officer), wording.date(change.date), words.duty(change, in: change.was), words.duty(change, in: change.now),
          words.remark(change),
        ]
      }
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() { try page.write(text, row + 2, column, Styles.paragraph) }
    }
    for (row, line) in LaterText(later, words: words).lines(width: .max).enumerated() where !line.isEmpty {
      try page.write(line, rows.count + 2 + row, 0, Styles.paragraph)
    }
    page.freeze(row: 2, column: 0)
    try page.set(
      PageSetup(paper: .a4, header: wording.restricted, footer: title, pageWord: wording.pageWord, ofWord: wording.pageOfWord, repeatedRows: 1...1))
    return try workbook.bytes()
  }

  /// A message for each one whose cells or crew changed or who goes to a task that came up, named after his id: what he had, what he has, at what hours, and with whom.
  public func messages() -> [(name: String, text: String)] {
    var names = FileNames()
    let book = DutyBook(report)
    let descriptions = DutyDescriptions(book, wording: wording)
    let teams = tasks.map { task in (task: task, people: report.roster.teams.first { $0.task == task.id }?.officers ?? []) }
    var seen = Set<Officer.ID>()
    let people = (changes.map(\.officer) + crews.map(\.officer) + teams.flatMap(\.people)).filter { seen.insert($0).inserted }
    return people.map { officer in
      var lines = [wording.changeMessage(words.name(officer)), title]
      for change in changes where change.officer == officer {
        lines.append("- \(wording.date(change.date)): \(words.duty(change.was)) -> \(now(change))")
        lines += details(change, book, descriptions).map { "  " + $0 }
      }
      for change in crews where change.officer == officer {
        let (was, now) = (words.company(of: officer, in: change.was), words.company(of: officer, in: change.now))
        lines.append("- \(wording.date(change.date)), \(words.duty(change.duty)): \(was) -> \(now)")
      }
      for team in teams where team.people.contains(officer) {
        lines.append("- \(words.text(team.task))")
        let others = team.people.filter { $0 != officer }.map { DutyDescriptions.name(book.officer($0)) }
        if !others.isEmpty { lines.append("  " + wording.companionLine(others, more: 0)) }
      }
      let text = lines.map { line in line.hasPrefix("  ") ? "  " + MessageText.plain(line, units: 1000) : MessageText.plain(line, units: 1000) }
      return (names.part(officer.text), text.joined(separator: "\n") + "\n")
    }
  }

  private func now(_ change: RepairChange) -> String {
    words.duty(change.now, insteadOf: change.was, of: change.officer, on: change.date)
  }

  /// Hours, role, crew and companions of the duty that he has now.
  private func details(_ change: RepairChange, _ book: DutyBook, _ descriptions: DutyDescriptions) -> [String] {
    guard change.now != nil, let day = book.scenario.period.day(of: change.date), case .duty(let entry) = book.cell(change.officer, day: day) else {
      return []
    }
    let hours = entry.shift.map { wording.dutyTime($0, zone: book.scenario.timeZone) }
    return [hours, descriptions.role(entry), descriptions.crew(entry.crew), descriptions.companions(entry)].compactMap(\.self)
  }

  /// The name of its files without an ending.
  public var name: String { wording.changeSheetName }
}
