import Foundation
import OfficePackages
import PatrolModel
import Wording

/// The roster as a workbook: for the signature, for the wall, and for edits by hand that `patrol audit` reads back.
public struct RosterWorkbook {
  private let facts: WorkbookFacts
  private let paper: DocumentOptions.Paper

  /// The workbook of a book in a language.
  public init(_ book: DutyBook, wording: Wording, paper: DocumentOptions.Paper = .a4) {
    facts = WorkbookFacts(book, wording: wording)
    self.paper = paper
  }

  /// The file's bytes, the same for the same book.
  ///
  /// The wall learns who is on duty where, and what is short; persons' sums, findings and parameters stay with those who plan.
  /// - Throws: `WorkbookWriter.Problem` where the file cannot be written.
  public func bytes() throws -> Data {
    let (wording, book) = (facts.wording, facts.book)
    let title = [wording.rosterTitle, book.scenario.office.name].filter { !$0.isEmpty }.joined(separator: ", ")
    let workbook = try WorkbookWriter(title: title, createdDay: book.scenario.period.from.dayNumber)
    func page(_ sheet: Wording.Sheet, _ widths: [Double], _ hidden: Set<Int>) throws -> PaperSheet {
      try PaperSheet(sheet, in: workbook, facts: facts, paper: paper, widths: widths, hidden: hidden)
    }
    try RosterSheet(facts).write(page)
    try ShiftSheet(facts).write(page)
    try SectorSheet(facts).write(page)
    try TaskSheet(facts).write(page)
    if book.audience == .restricted {
      try VisitSheet(facts).write(page)
      let findings = FindingTexts(book, wording: wording)
      let charts = try PersonnelSheet(facts).write(page)
      try IndicatorSheet(facts, findings, charts: charts).write(page)
      try FindingSheet(facts, findings).write(page)
      try ParameterSheet(facts).write(page)
    }
    try CodeSheet(facts).write(workbook)
    // Crews, tasks and look-ahead that the grid does not show, so that an edit by hand can be laid over them; with the seed, and not for the wall.
    if book.audience == .restricted { try FileSheet(book).write(workbook) }
    return try workbook.bytes()
  }
}

/// Makes a sheet with columns of these widths, some of them hidden.
typealias NewPage = (_ sheet: Wording.Sheet, _ widths: [Double], _ hidden: Set<Int>) throws -> PaperSheet
