import OfficePackages
import PatrolModel
import Wording

/// The codes that the grid's cells may hold, hidden: the list from which a cell is chosen.
struct CodeSheet {
  /// Days off, absences, each shift alone and at each post that takes it.
  let codes: [String]
  private let facts: WorkbookFacts

  init(_ facts: WorkbookFacts) {
    self.facts = facts
    let scenario = facts.scenario
    // The wall's cells never tell an absence's kind: nor does its list.
    let kinds = facts.book.audience == .restricted ? scenario.kinds.map(\.code) : []
    let duties = scenario.shifts.flatMap { shift in
      [shift.id.text] + scenario.posts.filter { $0.shifts?.contains(shift.id) ?? true }.map { Roster.Duty(shift: shift.id, post: $0.id).text }
    }
    codes = [facts.offCode].filter { !$0.isEmpty } + duties + kinds
  }

  func write(_ workbook: WorkbookWriter) throws {
    let sheet = try workbook.sheet(facts.wording.name(.codes))
    for (row, code) in codes.enumerated() { try sheet.write(code, row, 0, CellFormat().with { $0.numberFormat = "@" }) }
    sheet.hide()
  }
}
