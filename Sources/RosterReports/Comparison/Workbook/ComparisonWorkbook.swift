import Foundation
import OfficePackages
import PatrolModel
import Wording

/// Solved scenarios side by side as a workbook: numbers are numbers, sums and differences are formulas.
public struct ComparisonWorkbook {
  private let numbers: ComparedNumbers
  private let sweep: ComparedSweep?
  private let lead: RosterReport
  private let wording: Wording

  /// The workbook of a comparison; nil where no scenario has a roster.
  ///
  /// - Parameters:
  ///   - rosters: The scenarios, the one to compare with first.
  ///   - sweep: The number of which they are values; nil where they are scenarios of their own.
  public init?(_ rosters: [ComparedRoster], sweep: ComparedSweep? = nil, wording: Wording) {
    guard let lead = rosters.lazy.compactMap(\.report).first else { return nil }
    self.lead = lead
    self.sweep = sweep
    self.wording = wording
    numbers = ComparedNumbers(rosters, wording: wording)
  }

  /// The file's bytes, the same for the same comparison.
  ///
  /// - Throws: `WorkbookWriter.Problem` where the file cannot be written.
  public func bytes() throws -> Data {
    let scenario = lead.scenario
    let title = [wording.comparisonDocumentTitle, scenario.office.name].filter { !$0.isEmpty }.joined(separator: ", ")
    let workbook = try WorkbookWriter(title: title, createdDay: scenario.period.from.dayNumber)
    let facts = WorkbookFacts(DutyBook(lead), wording: wording)
    let last = scenario.period.date(max(0, scenario.period.days - 1))
    let footer = "\(wording.comparisonDocumentTitle), \(wording.dates(from: scenario.period.from, to: last))"
    func page(_ sheet: Wording.ComparisonSheet, _ widths: [Double]) throws -> PaperSheet {
      try PaperSheet(
        name: wording.name(sheet), title: wording.title(sheet), footer: footer, in: workbook, facts: facts, paper: .a4, widths: widths)
    }
    try CaseSheet(numbers, wording).write(page)
    if let sweep { try SweepSheet(sweep, numbers, wording).write(page) }
    let table = ComparedSheet(numbers, wording)
    try table.write(.numbers, [(nil, numbers.overview)], page)
    try table.write(.classes, numbers.classes.map { (wording.name($0.zoneClass), $0.rows) }, page)
    try table.write(.burdens, [(nil, numbers.burdens)], page)
    try table.write(.sources, [(nil, numbers.sources)], isSummed: true, page)
    // Between neighbouring values of a number it is chance who of equals has a duty.
    if sweep == nil { try OfficerDifferenceSheet(numbers, wording).write(page) }
    return try workbook.bytes()
  }
}

/// Makes a sheet of a comparison with columns of these widths.
typealias NewComparisonPage = (_ sheet: Wording.ComparisonSheet, _ widths: [Double]) throws -> PaperSheet

/// What is proven of each scenario.
struct CaseSheet {
  private let numbers: ComparedNumbers
  private let wording: Wording

  init(_ numbers: ComparedNumbers, _ wording: Wording) {
    self.numbers = numbers
    self.wording = wording
  }

  func write(_ newPage: NewComparisonPage) throws {
    let page = try newPage(.overview, [5, 44, 12, 12, 12, 12, 62])
    let heading = try page.headings(
      [
        wording.column(.letter), wording.column(.scenario), wording.name(.points), wording.name(.bound), wording.column(.leastMore),
        wording.column(.mostMore), wording.column(.conclusion),
      ].map { $0.uppercased() })
    page.writer.freeze(row: heading + 1, column: 2)
    let signed = Styles.points.with { $0.numberFormat = "+#,##0;-#,##0;0" }
    for (place, roster) in numbers.rosters.enumerated() {
      let proven = numbers.difference(place)
      let told = [numbers.cost(place), proven.map { wording.difference(least: $0.least, most: $0.most) }].compactMap(\.self).joined(separator: "; ")
      let row = try page.row(height: page.height(of: [(roster.name, 1), (told, 6)]))
      let writer = page.writer
      try writer.write(ComparedRoster.letter(place), row, 0, Styles.centred)
      try writer.write(roster.name, row, 1, Styles.paragraph)
      try writer.write(optional: roster.report.map { Double($0.points) }, row, 2, Styles.points)
      try writer.write(optional: roster.report == nil ? nil : roster.search.bound.map(Double.init), row, 3, Styles.points)
      if let proven {
        // A bound may lie above the points where nothing is left to prove: the difference is that of the ranges.
        let isPlain = [roster, numbers.rosters[0]].allSatisfy { known in known.search.bound.map { $0 <= known.report?.points ?? 0 } ?? false }
        let base = heading + 1
        if isPlain {
          let least = "\(CellReference.cell(row, 3))-\(CellReference.cell(base, 2, fixedRow: true))"
          let most = "\(CellReference.cell(row, 2))-\(CellReference.cell(base, 3, fixedRow: true))"
          try writer.write(formula: least, value: Double(proven.least), row, 4, signed)
          try writer.write(formula: most, value: Double(proven.most), row, 5, signed)
        } else {
          try writer.write(Double(proven.least), row, 4, signed)
          try writer.write(Double(proven.most), row, 5, signed)
        }
      } else {
        for column in 4...5 { try writer.blank(row, column, signed) }
      }
      try writer.write(told, row, 6, Styles.paragraph)
    }
    page.endTable()
    try page.note(wording.comparedNote)
    try page.finish(repeatedRows: heading.asRange, repeatedColumns: 2, isSigned: false)
  }
}

extension SheetWriter {
  /// Writes a number, or an empty cell of the same look.
  func write(optional number: Double?, _ row: Int, _ column: Int, _ format: CellFormat) throws {
    if let number { try write(number, row, column, format) } else { try blank(row, column, format) }
  }
}
