import Foundation
import OfficePackages
import PatrolModel
import Wording

/// What changed for whom in a new version: as a text, as a workbook, and as a message to each one moved.
public struct ChangeSheet {
  private let sheet: RepairSheet
  private let option: RepairSheet.Option
  private let version: Int

  /// The changes of an option that becomes a version.
  public init(_ sheet: RepairSheet, option: RepairSheet.Option, version: Int) {
    self.sheet = sheet
    self.option = option
    self.version = version
  }

  private var wording: Wording { sheet.wording }
  private var title: String { wording.changeSheetTitle(version, from: option.report.scenario.period.from) }

  private var rows: [[String]] {
    option.changes.map { change in
      [sheet.name(change.officer), wording.date(change.date), sheet.duty(change.was), sheet.duty(change.now), sheet.remark(change)]
    }
  }

  /// The sheet as text of at most 80 columns.
  public func text() -> String {
    var lines = Wrapping.lines(title, cells: 80)
    for change in option.changes {
      let head = wording.changedCell(sheet.name(change.officer), change.date, was: sheet.duty(change.was), now: sheet.duty(change.now))
      lines += Wrapping.lines("\(head); \(sheet.remark(change))", cells: 80, first: "  ", indent: "    ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sheet as a workbook.
  public func workbook() throws -> Data {
    let workbook = try WorkbookWriter(title: title, createdDay: option.report.scenario.period.from.dayNumber)
    let page = try workbook.sheet(wording.changeSheetName)
    for (column, width) in [28.0, 14, 26, 26, 52].enumerated() { try page.set(column: column, width: width) }
    try page.write(title, 0, 0, Styles.section)
    for (column, heading) in wording.changeSheetHeadings.enumerated() { try page.write(heading, 1, column, Styles.heading) }
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() { try page.write(text, row + 2, column, Styles.paragraph) }
    }
    page.freeze(row: 2, column: 0)
    try page.set(
      PageSetup(paper: .a4, header: wording.restricted, footer: title, pageWord: wording.pageWord, ofWord: wording.pageOfWord, repeatedRows: 1...1))
    return try workbook.bytes()
  }

  /// A message for each one whose cells changed or who goes to a task that came up, named after his id.
  public func messages() -> [(name: String, text: String)] {
    var names = FileNames()
    let teams = sheet.teams(option)
    var seen = Set<Officer.ID>()
    let people = (option.changes.map(\.officer) + teams.flatMap(\.people)).filter { seen.insert($0).inserted }
    return people.map { officer in
      let own = option.changes.filter { $0.officer == officer }
      let lines =
        own.map { "- \(wording.date($0.date)): \(sheet.duty($0.was)) -> \(sheet.duty($0.now))" }
        + teams.filter { $0.people.contains(officer) }.map { "- \(sheet.text($0.task))" }
      let text = ([wording.changeMessage(sheet.name(officer)), title] + lines).map { MessageText.plain($0, units: 1000) }
      return (names.part(officer.text), text.joined(separator: "\n") + "\n")
    }
  }

  /// The name of its files without an ending.
  public var name: String { wording.changeSheetName }
}
