import OfficePackages
import PatrolFiles

/// The roster file that the workbook was made of, hidden: a line in each row.
struct FileSheet {
  private let text: String

  init(_ book: DutyBook) {
    var file = book.file
    file.roster = book.report.roster
    text = RosterFileWriter.json(file)
  }

  func write(_ workbook: WorkbookWriter) throws {
    let sheet = try workbook.sheet(RosterMarks.fileSheet)
    for (row, line) in text.split(separator: "\n").enumerated() { try sheet.write(String(line), row, 0, CellFormat().with { $0.numberFormat = "@" }) }
    sheet.hide()
  }
}
