import Foundation
import OfficePackages
import PatrolModel
import Wording

/// The report on risk as a workbook: a sheet of sentences, then a sheet for each table; numbers are numbers.
public struct RiskWorkbook {
  private let report: RiskReport
  private let wording: Wording

  /// The workbook of a report.
  public init(_ report: RiskReport, wording: Wording) {
    self.report = report
    self.wording = wording
  }

  /// The file's bytes, the same for the same report.
  ///
  /// - Throws: `WorkbookWriter.Problem` where the file cannot be written.
  public func bytes() throws -> Data {
    let title = wording.riskTitle(office: report.scenario.office.name)
    let workbook = try WorkbookWriter(title: title, createdDay: report.table.weekFrom.dayNumber)
    try sentences(workbook, title)
    for grid in RiskGrids(report: report, wording: wording).all { try write(grid, workbook) }
    try hours(workbook)
    return try workbook.bytes()
  }

  private func sentences(_ workbook: WorkbookWriter, _ title: String) throws {
    let sentences = RiskSentences(report: report, wording: wording)
    let sheet = try workbook.sheet(wording.riskSheet(nil))
    try sheet.set(column: 0, width: 110)
    let told = [RiskSentences.Sentence(text: wording.riskSource(report.table))] + sentences.feedback + sentences.reading
    let notes = Wording.RiskSection.allCases.flatMap { sentences.notes($0) } + [wording.riskNote]
    try sheet.write(title, 0, 0, CellFormat(size: 13).with { $0.isBold = true })
    for (row, sentence) in (told + notes.map { .init(text: $0) }).enumerated() {
      try sheet.write(sentence.text, row + 2, 0, Styles.paragraph.with { $0.isBold = sentence.isLoud })
      try sheet.set(row: row + 2, height: 15 * Double(1 + DisplayCells.width(of: sentence.text) / 115))
    }
  }

  private func write(_ grid: RiskGrid, _ workbook: WorkbookWriter) throws {
    let sheet = try workbook.sheet(wording.riskSheet(grid.section))
    for column in grid.headings.indices { try sheet.set(column: column, width: column == 0 ? 30 : 16) }
    try sheet.write(wording.riskTitle(grid.section), 0, 0, CellFormat(size: 12).with { $0.isBold = true })
    for (column, heading) in grid.headings.enumerated() { try sheet.write(heading.uppercased(), 2, column, Styles.heading) }
    sheet.freeze(row: 3, column: 1)
    for (row, cells) in grid.rows.enumerated() { for (column, cell) in cells.enumerated() { try write(cell, row + 3, column, sheet) } }
  }

  private func write(_ cell: RiskGrid.Cell, _ row: Int, _ column: Int, _ sheet: SheetWriter) throws {
    switch cell {
    case .text(let text): try sheet.write(text, row, column, Styles.text)
    case .number(let value, let places):
      let digits = places == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: places)
      try sheet.write(value, row, column, Styles.number.with { $0.numberFormat = digits })
    case .share(let share): try sheet.write(share, row, column, Styles.number.with { $0.numberFormat = "0.0%" })
    case .none: try sheet.blank(row, column, Styles.number)
    }
  }

  private func hours(_ workbook: WorkbookWriter) throws {
    let sheet = try workbook.sheet(wording.riskSheet(.hours))
    try sheet.write(wording.riskHoursCaption(unknown: report.hours.unknown), 0, 0, CellFormat(size: 12).with { $0.isBold = true })
    try sheet.write(wording.riskHourHeading.uppercased(), 2, 0, Styles.heading)
    for weekday in Weekday.allCases { try sheet.write(wording.short(weekday), 2, weekday.rawValue, Styles.heading) }
    for hour in 0..<24 {
      try sheet.write(wording.clock(hour * 60), hour + 3, 0, Styles.text)
      for weekday in Weekday.allCases {
        try sheet.write(report.hours.counts[weekday.rawValue - 1][hour], hour + 3, weekday.rawValue, Styles.number.with { $0.numberFormat = "0.0" })
      }
    }
    sheet.freeze(row: 3, column: 1)
  }
}
