import Foundation
import OfficePackages
import PatrolModel
import Wording

extension RecordReport {
  /// Columns over which texts run where a part has no table.
  private static let fewestColumns = 8
  /// Colour of bars in cells.
  private static let barFill: UInt32 = 0x9CC2E5

  /// The report as a workbook: a sheet for each part; numbers are numbers, with bars where they are compared.
  ///
  /// - Returns: The file's bytes, the same for the same report.
  /// - Throws: `WorkbookWriter.Problem` where the file cannot be written.
  public func workbook() throws -> Data {
    let workbook = try WorkbookWriter(title: title, createdDay: firstDay.dayNumber)
    for section in sections { try write(section, workbook) }
    return try workbook.bytes()
  }

  private func write(_ section: RecordSection, _ workbook: WorkbookWriter) throws {
    let sheet = try workbook.sheet(wording.sheet(section.part))
    try sheet.write(title, 0, 0, CellFormat(size: 13).with { $0.isBold = true })
    try sheet.write("\(wording.title(section.part)), \(subtitle)", 1, 0, CellFormat(size: 10).with { $0.isBold = true })
    var next = 3
    let texts = section.notes + section.sentences + (section.part == sections.first?.part ? notes : [])
    var page = PageSetup(
      paper: .a4, header: wording.restricted, footer: "\(title), \(subtitle)", pageWord: wording.pageWord, ofWord: wording.pageOfWord)
    // Texts run over all columns, and over so many where there is no table.
    let widths = (0..<max(section.columns.count, Self.fewestColumns)).map { column in
      column == 0 ? 34.0 : column < section.columns.count && section.isText(column) ? 28 : 13
    }
    for (column, width) in widths.enumerated() { try sheet.set(column: column, width: width) }
    for text in texts {
      try sheet.merge(text, rows: next...next, columns: 0...(widths.count - 1), CellFormat().with { $0.wraps = true })
      try sheet.set(row: next, height: 13 * Double(1 + DisplayCells.width(of: text) / Int(widths.reduce(0, +))))
      next += 1
    }
    guard !section.rows.isEmpty else { return try sheet.set(page) }
    if !texts.isEmpty { next += 1 }
    for (column, name) in section.columns.enumerated() { try sheet.write(wording.title(name).uppercased(), next, column, Styles.heading) }
    page.repeatedRows = next...next
    try sheet.set(page)
    next += 1
    let first = next
    for group in section.groups {
      if let name = group.name {
        try sheet.write(name, next, 0, Styles.section)
        next += 1
      }
      for row in group.rows {
        for (column, cell) in row.cells.enumerated() { try write(cell, next, column, sheet) }
        next += 1
      }
    }
    for (column, name) in section.columns.enumerated() where section.bars.contains(name) {
      try sheet.bars(rows: first...(next - 1), column: column, fill: Self.barFill)
    }
    sheet.freeze(row: first, column: 1)
  }

  private func write(_ cell: RecordSection.Cell, _ row: Int, _ column: Int, _ sheet: SheetWriter) throws {
    switch cell {
    case .text(let text): try sheet.write(text, row, column, Styles.text)
    case .number(let number): try sheet.write(Double(number), row, column, Styles.number)
    case .minutes(let minutes): try sheet.write(Double(minutes) / 60, row, column, Styles.number.with { $0.numberFormat = "0.##" })
    }
  }
}
