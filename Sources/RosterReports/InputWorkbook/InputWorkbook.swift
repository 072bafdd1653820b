import OfficePackages
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
    ([.posts, .sectors, .kinds, .partners, .signatures], 0x808080),
  ]
  /// The table's headings stand below a line that says what the sheet is for.
  static let headingRow = 2

  let scenario: Scenario
  let wording: Wording

  /// A workbook of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: What it holds; its draft and what has no words of its own in a workbook are left out (docs/scenario-format.md).
  ///   - wording: The language of names, headings and notes.
  public init(_ scenario: Scenario, wording: Wording) {
    self.scenario = scenario
    self.wording = wording
  }

  /// Writes the workbook; a file that is there already is overwritten.
  ///
  /// - Parameters:
  ///   - path: Where the file comes to stand.
  ///   - name: The file as the guide on its first sheet names it.
  /// - Throws: A problem where the file cannot be written.
  public func write(to path: String, name: String) throws(InputWorkbookWriter.Problem) {
    let guide = wording.guide(path: name)
    let writer = try InputWorkbookWriter(path: path, title: guide[0], created: scenario.period.from.dayNumber * 86_400)
    try writeGuide(guide, try writer.addSheet(wording.guideName))
    for (sheets, tab) in Self.sheets {
      for sheet in sheets {
        let page = try writer.addSheet(wording.name(sheet))
        page.setTab(colour: tab)
        switch sheet {
        case .unit: try InputUnitPage(scenario: scenario, wording: wording).write(page)
        case .history: try InputHistoryPage(scenario: scenario, wording: wording).write(page)
        default: try InputTablePage(sheet: sheet, scenario: scenario, wording: wording).write(page)
        }
      }
    }
    try writeRules(try writer.addSheet(wording.listsName))
    try writer.close()
  }

  private func writeGuide(_ lines: [String], _ page: InputSheetWriter) throws(InputWorkbookWriter.Problem) {
    try page.setColumn(1, width: 110, .plain)
    for (number, line) in lines.enumerated() { try page.write(line, row: number + 1, column: 1, number == 0 ? .title : .wrapped) }
    try page.setPage(headingRows: 1...1)
  }

  /// The ids of the rules that a scenario may change, for the drop-down, each with its name.
  private func writeRules(_ page: InputSheetWriter) throws(InputWorkbookWriter.Problem) {
    page.setTab(colour: 0x808080)
    try page.setColumn(1, width: 28, .text)
    try page.setColumn(2, width: 60, .plain)
    for (number, rule) in InputChoices.rules.enumerated() {
      try page.write(rule.rawValue, row: number + 1, column: 1, .text)
      try page.write(wording.name(rule), row: number + 1, column: 2)
    }
    try page.setPage(headingRows: 1...1)
  }
}

extension InputSheetWriter {
  /// Writes what stands in a cell; a blank one keeps the column's form.
  func write(_ cell: InputCell, row: Int, column: Int, _ form: InputCellForm) throws(InputWorkbookWriter.Problem) {
    switch cell {
    case .blank, .text(""): return
    case .text(let text): try write(text, row: row, column: column, form == .text ? .text : .plain)
    case .number(let number): try write(number, row: row, column: column, .plain)
    case .time(1440): try write("24:00", row: row, column: column, .text)
    case .time(let minute): try write(Double(minute) / 1440, row: row, column: column, .time)
    // As a number, midnight is the day as a whole.
    case .date(let date, let minute?) where minute == 0 || minute >= 1440 || Self.serial(date) == nil:
      try write("\(date) \(InputRows.clock(minute))", row: row, column: column, .text)
    case .date(let date, let minute):
      guard let serial = Self.serial(date) else { return try write(date.description, row: row, column: column, .text) }
      if let minute {
        try write(serial + Double(minute) / 1440, row: row, column: column, .dateAndTime)
      } else {
        try write(serial, row: row, column: column, .date)
      }
    }
  }

  /// The number that a spreadsheet has for a day; nil for days before March 1900, of which spreadsheets hold different opinions.
  private static func serial(_ date: CivilDate) -> Double? {
    let serial = date.dayNumber + 25_569
    return serial > 60 ? Double(serial) : nil
  }
}
