import OfficePackages
import PatrolFiles

/// The roster file that the workbook was made of, hidden: a line in each row.
struct FileSheet {
  /// Characters of one cell, few enough even where each is several units.
  private static let mostCharacters = 4000

  private let text: String

  init(_ book: DutyBook) {
    var file = book.file
    file.roster = book.report.roster
    text = RosterFileWriter.json(file)
  }

  func write(_ workbook: WorkbookWriter) throws {
    let sheet = try workbook.sheet(RosterMarks.fileSheet)
    for (row, line) in text.split(separator: "\n").enumerated() {
      // A cell holds 32,767 units of UTF-16; a longer line goes on in the cells beside the first.
      var rest = line[...]
      var column = 0
      while !rest.isEmpty || column == 0 {
        let piece = rest.prefix(Self.mostCharacters)
        try sheet.write(String(piece), row, column, CellFormat().with { $0.numberFormat = "@" })
        rest = rest.dropFirst(Self.mostCharacters)
        column += 1
      }
    }
    sheet.hide()
  }
}
