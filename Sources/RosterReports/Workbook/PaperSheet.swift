import OfficePackages
import PatrolModel
import Wording

/// A sheet as it goes on paper: letterhead and title above, rows one after the other, signatures below.
final class PaperSheet {
  /// The sheet's writer.
  let writer: SheetWriter
  /// The first and the last column.
  let columns: ClosedRange<Int>

  private let facts: WorkbookFacts
  private let paper: PageSetup.Paper
  private let footer: String
  private let widths: [Double]
  /// The row that comes next.
  private(set) var nextRow = 0
  private var height = 0.0
  private var tableHeight: Double?

  static let rowHeight = 15.0
  private static let lineHeight = 13.0
  /// The highest row that spreadsheets know, in points.
  private static let mostHeight = 409.0

  /// A sheet of a roster's workbook.
  convenience init(
    _ sheet: Wording.Sheet, in workbook: WorkbookWriter, facts: WorkbookFacts, paper: DocumentOptions.Paper, widths: [Double], hidden: Set<Int>
  ) throws {
    let (wording, period) = (facts.wording, facts.scenario.period)
    let footer =
      [
        wording.rosterTitle, wording.dates(from: period.from, to: period.date(max(0, period.days - 1))),
        wording.edition(facts.book.report.roster.status, version: facts.book.report.roster.version),
      ] + [facts.book.digest.map { wording.digest($0) }].compactMap(\.self)
    try self.init(
      name: wording.name(sheet), title: wording.title(sheet), footer: footer.joined(separator: ", "), in: workbook, facts: facts, paper: paper,
      widths: widths, hidden: hidden)
  }

  /// A sheet of any workbook.
  ///
  /// - Parameters:
  ///   - name: What its tab says.
  ///   - title: What stands above it.
  ///   - footer: What stands below each page.
  ///   - hidden: Columns that are there and not shown; the default is none.
  init(
    name: String, title: String, footer: String, in workbook: WorkbookWriter, facts: WorkbookFacts, paper: DocumentOptions.Paper, widths: [Double],
    hidden: Set<Int> = []
  ) throws {
    writer = try workbook.sheet(name)
    self.facts = facts
    self.footer = footer
    self.paper = paper == .a4 ? .a4 : .folio
    self.widths = widths.enumerated().map { hidden.contains($0.offset) ? 0 : $0.element }
    columns = 0...(widths.count - 1)
    for (column, width) in widths.enumerated() { try writer.set(column: column, width: width, isHidden: hidden.contains(column)) }
    try letterhead()
    try write(title: title)
  }

  /// Begins a row of so many points.
  @discardableResult
  func row(height: Double = rowHeight) throws -> Int {
    let row = nextRow
    try writer.set(row: row, height: min(Self.mostHeight, height))
    nextRow += 1
    self.height += min(Self.mostHeight, height)
    return row
  }

  /// Ends the table whose headings stand again on each page: what follows needs none.
  func endTable() { tableHeight = height }

  /// The height of a row whose cells hold these texts in these columns, wrapped.
  func height(of texts: [(text: String, column: Int)]) -> Double {
    texts.map { height(ofWide: $0.text, columns: $0.column...$0.column) }.max() ?? Self.rowHeight
  }

  /// The height of a row with a text that is wrapped over several columns.
  func height(ofWide text: String, columns: ClosedRange<Int>) -> Double {
    // Letters of 9 points are narrower than a column's unit, but words do not fill a line.
    let room = max(4, Int(columns.reduce(0) { $0 + widths[$1] } * 1.15))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (DisplayCells.width(of: String($1)) + room - 1) / room)
    }
    return max(Self.rowHeight, Double(lines) * Self.lineHeight + 3)
  }

  /// Writes a line of text over all columns.
  func line(_ text: String, _ format: CellFormat = CellFormat(), height: Double = rowHeight) throws {
    try writer.merge(text, rows: try row(height: height).asRange, columns: columns, format)
  }

  /// Writes a note over all columns in as many lines as it needs.
  func note(_ text: String) throws {
    let room = widths.reduce(0, +) * 1.15
    let lines = max(1, (Double(DisplayCells.width(of: text)) / room).rounded(.up))
    try line(text, CellFormat(size: 8).with { ($0.isItalic, $0.wraps) = (true, true) }, height: lines * Self.lineHeight)
  }

  /// Writes the headings of columns.
  func headings(_ texts: [String], height: Double = 26) throws -> Int {
    let row = try row(height: height)
    for (column, text) in texts.enumerated() { try writer.write(text, row, column, Styles.heading) }
    return row
  }

  /// Sets paper, header, footer and what stands again on each page.
  func finish(repeatedRows: ClosedRange<Int>? = nil, repeatedColumns: Int? = nil, isSigned: Bool) throws {
    let wording = facts.wording
    if isSigned { try SignatureBlocks(facts: facts, page: self).write() }
    // Columns are measured in digits of 7 pixels, with 5 pixels beside them.
    let width = widths.reduce(0) { $0 + ($1 > 0 ? ($1 * 7 + 5) * 0.75 : 0) }
    let fit = PageFit(width: width, height: height, table: tableHeight ?? height, room: PageSetup.room(on: paper))
    try writer.set(
      PageSetup(
        paper: paper, header: facts.book.audience == .restricted ? wording.restricted : nil, footer: footer, pageWord: wording.pageWord,
        ofWord: wording.pageOfWord, pagesHigh: fit.pagesHigh, repeatedRows: fit.repeatsHeadings ? repeatedRows : nil, repeatedColumns: repeatedColumns
      ))
  }

  /// Columns in so many neighbouring groups of about one width.
  func bands(_ count: Int) -> [ClosedRange<Int>] {
    let visible = columns.filter { widths[$0] > 0 }
    guard visible.count > count, let last = visible.last else { return [ClosedRange<Int>](repeating: columns, count: count) }
    let whole = widths.reduce(0, +)
    var starts: [Int] = [columns.lowerBound]
    var reached = 0.0
    for column in visible {
      // Each band keeps at least one column, however wide its neighbours are.
      let isFull = reached + widths[column] / 2 >= whole * Double(starts.count) / Double(count)
      let mustTurn = visible.count { $0 >= column } == count - starts.count
      let isNew = column > (starts.last ?? 0) && count > starts.count
      if isNew, isFull || mustTurn { starts.append(column) }
      reached += widths[column]
    }
    return starts.enumerated().map { place, start in start...(place + 1 < starts.count ? starts[place + 1] - 1 : last) }
  }

  private var lastDate: CivilDate { facts.scenario.period.date(max(0, facts.scenario.period.days - 1)) }

  private func letterhead() throws {
    let office = facts.scenario.office
    let lines = office.letterhead.isEmpty ? [office.name].filter { !$0.isEmpty } : office.letterhead
    let need = Double(lines.map(DisplayCells.width).max() ?? 0) * 1.25
    var last = columns.lowerBound
    var reached = widths[last]
    while reached < need, last < columns.upperBound {
      last += 1
      reached += widths[last]
    }
    for (place, text) in lines.enumerated() {
      let format = CellFormat(size: 10).with {
        $0.alignment = .centre
        $0.shrinks = true
        $0.bottom = place == lines.count - 1 ? .medium : .none
      }
      try writer.merge(text, rows: try row().asRange, columns: columns.lowerBound...last, format)
    }
    try row(height: 8)
  }

  private func write(title: String) throws {
    let wording = facts.wording
    let centred = CellFormat(size: 11).with { ($0.isBold, $0.alignment, $0.shrinks) = (true, .centre, true) }
    try line(title, centred.with { ($0.size, $0.isUnderlined) = (13, true) }, height: 18)
    let office = facts.scenario.office
    let isTold = (office.letterhead.isEmpty ? [office.name] : office.letterhead).contains { $0.lowercased() == office.name.lowercased() }
    if !isTold, !office.name.isEmpty { try line(office.name, centred) }
    try line(wording.periodTitle(from: facts.scenario.period.from, to: lastDate), centred)
    try row(height: 8)
  }
}

extension Int {
  /// The row alone, as a stretch of rows.
  var asRange: ClosedRange<Int> { self...self }
}
