import Foundation
import OfficePackages
import PatrolFiles
import PatrolModel
import Wording

/// Writes a scenario as a workbook to be filled in: drop-downs, notes on headings, frozen headings, texts in one language.
///
/// Read back, the workbook is the same scenario. Nothing in it comes from the clock, so that the same scenario gives the same bytes.
public struct InputWorkbook {
  /// The sheets in order: what changes every week, what seldom changes, what only some offices need.
  static let sheets: [(sheets: [InputSheet], tab: UInt32)] = [
    ([.unit, .availability, .requests, .operations, .history], 0x2F75B5),
    ([.officers, .shifts, .qualifications, .zones, .requirements, .rules, .units, .vehicles], 0x548235),
    ([.posts, .sectors, .kinds, .partners, .signatures, .further], 0x808080),
  ]
  /// The table's headings stand below a line that says what the sheet is for.
  static let headingRow = 2

  let scenario: Scenario
  let wording: Wording
  let further: [FurtherRow]

  /// A workbook of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: What it holds; its draft and what has no words of its own in a workbook are left out (docs/scenario-format.md).
  ///   - further: What its sections say that have no sheet of their own (`ScenarioReading.furtherRows`; `scenario` is then that without them,
  ///     `ScenarioReading.ownSections`); their sheet is there where there are any.
  ///   - wording: The language of names, headings and notes.
  public init(_ scenario: Scenario, further: [FurtherRow] = [], wording: Wording) {
    self.scenario = scenario
    self.further = further
    self.wording = wording
  }

  /// The file's bytes, the same for the same scenario.
  ///
  /// - Parameter name: The file as the guide on its first sheet names it.
  /// - Throws: `WorkbookWriter.Problem` where the file cannot be written.
  public func bytes(name: String) throws -> Data {
    let guide = wording.guide(path: name)
    let writer = try WorkbookWriter(title: guide[0], createdDay: scenario.period.from.dayNumber)
    try writeGuide(guide, InputPage(wording.guideName, in: writer))
    for (sheets, tab) in Self.sheets {
      for sheet in sheets where sheet != .further || !further.isEmpty {
        let page = try InputPage(wording.name(sheet), in: writer, tab: tab)
        switch sheet {
        case .unit: try InputUnitPage(scenario: scenario, wording: wording).write(page)
        case .history: try InputHistoryPage(scenario: scenario, wording: wording).write(page)
        default: try InputTablePage(sheet: sheet, scenario: scenario, wording: wording, further: further).write(page)
        }
      }
    }
    try writeRules(InputPage(wording.listsName, in: writer, tab: 0x808080))
    return try writer.bytes()
  }

  private func writeGuide(_ lines: [String], _ page: InputPage) throws {
    try page.setColumn(1, width: 110, .plain)
    for (number, line) in lines.enumerated() { try page.write(line, row: number + 1, column: 1, number == 0 ? .title : .wrapped) }
    try page.setPage(headingRows: 1...1)
  }

  /// The ids of the rules that a scenario may change, for the drop-down, each with its name.
  private func writeRules(_ page: InputPage) throws {
    try page.setColumn(1, width: 28, .text)
    try page.setColumn(2, width: 60, .plain)
    for (number, rule) in InputChoices.rules.enumerated() {
      try page.write(rule.rawValue, row: number + 1, column: 1, .text)
      try page.write(wording.name(rule), row: number + 1, column: 2)
    }
    try page.setPage(headingRows: 1...1)
  }
}
