import OfficePackages
import PatrolFiles
import PatrolModel
import Wording

/// The grid: officers by days in rank order, with live sums by officer and by shift.
///
/// How it is read back: `RosterMarks` names the cells of the ids (the hidden column ID), the names and the period's duties; the carry-over days before them, sums and legend are outside of these names.
struct RosterSheet {
  private let facts: WorkbookFacts

  private static let nameColumn = 1
  private static let reguColumn = 4
  private static let idColumn = 5
  private static let carryColumn = 6
  private static var firstDay: Int { carryColumn + DutyBook.carryOverDays }
  private static let mostCodeWidth = 11.0

  init(_ facts: WorkbookFacts) { self.facts = facts }

  private var book: DutyBook { facts.book }
  private var wording: Wording { facts.wording }
  private var period: Scenario.Period { facts.scenario.period }
  private var firstSum: Int { Self.firstDay + period.days }

  func write(_ newPage: NewPage) throws {
    let cells = book.officers.map { officer in (-DutyBook.carryOverDays..<period.days).map { book.cell(officer.id, day: $0) } }
    let sums = RosterSums(facts)
    let page = try newPage(.roster, widths(cells, sums), facts.hasRegu ? [Self.idColumn] : [Self.reguColumn, Self.idColumn])
    guard !book.officers.isEmpty, period.days > 0 else {
      try page.line(wording.none)
      return try page.finish(isSigned: true)
    }
    let weekdays = try weekdayRow(page, sums)
    let headings = try headingRow(page, sums)
    page.writer.freeze(row: headings + 1, column: Self.carryColumn)
    let rows = (headings + 1)...(headings + book.officers.count)
    // The rows below are fixed by now: an empty one, three for each shift and for the whole day, an empty one, the legend's title and headings.
    let shiftRows = rows.upperBound + 2
    let legend = shiftRows + 3 * (facts.shifts.count + (facts.dayNeeds.isEmpty ? 0 : 1)) + 3
    let counts = CodeCounts(facts.shifts, rows: legend...max(legend, legend + facts.shifts.count - 1))
    for (place, officer) in book.officers.enumerated() { try write(officer, number: place + 1, cells[place], page, counts, sums, offWord: legend) }
    try page.row(height: 6)
    try shiftTotals(page, rows, counts)
    try dayTotals(page, rows, counts)
    page.endTable()
    try page.row(height: 6)
    try RosterLegend(facts, cells: cells, carryColumn: Self.carryColumn, lastColumn: page.columns.upperBound).write(page)
    try emphasise(page.writer, rows, counts, offWord: legend)
    try page.writer.offer(
      "\(wording.name(.codes))!" + CellReference.fixed(rows: 0...max(0, CodeSheet(facts).codes.count - 1), column: 0),
      warning: wording.unknownCodeWarning, rows: rows, columns: Self.firstDay...(firstSum - 1))
    let marked = headings...rows.upperBound
    try page.writer.define(RosterMarks.end, rows: shiftRows.asRange, columns: 0...0)
    try page.writer.define(RosterMarks.officers, rows: marked, columns: Self.idColumn...Self.idColumn)
    try page.writer.define(RosterMarks.names, rows: marked, columns: Self.nameColumn...Self.nameColumn)
    try page.writer.define(RosterMarks.duties, rows: marked, columns: Self.firstDay...(firstSum - 1))
    try page.finish(repeatedRows: weekdays...headings, repeatedColumns: Self.carryColumn, isSigned: true)
  }

  private func widths(_ cells: [[DutyCell]], _ sums: RosterSums) -> [Double] {
    let longest = cells.joined().map { DisplayCells.width(of: facts.text($0)) }.max() ?? 1
    let code = min(period.days > 10 ? 8 : Self.mostCodeWidth, max(6, Double(longest) * 0.95 + 1))
    let name = Double(book.officers.map { DisplayCells.width(of: $0.name) }.max() ?? 1)
    return [5, min(36, max(28, name * 0.9 + 2)), 9, 12, 6, 8] + [Double](repeating: code, count: DutyBook.carryOverDays + period.days)
      + sums.columns.map { _ in 7 }
  }

  private func weekdayRow(_ page: PaperSheet, _ sums: RosterSums) throws -> Int {
    let row = try page.row()
    for day in -DutyBook.carryOverDays..<period.days {
      let date = period.date(day)
      let isMarked = date.weekday.isWeekend || facts.scenario.holidays[date] != nil
      let text = wording.short(date.weekday) + (facts.scenario.holidays[date] == nil ? "" : "*")
      let format = day < 0 ? Self.past.with { $0.isItalic = true } : Styles.heading.with { $0.fill = isMarked ? 0xA6A6A6 : 0xD9D9D9 }
      try page.writer.write(text, row, Self.firstDay + day, format)
    }
    try page.writer.merge(wording.totalsHeading, rows: row.asRange, columns: firstSum...(firstSum + sums.columns.count - 1), Styles.heading)
    return row
  }

  private func headingRow(_ page: PaperSheet, _ sums: RosterSums) throws -> Int {
    let row = try page.row(height: 24)
    for (column, heading) in [Wording.Heading.row, .name, .rank, .number, .regu, .id].enumerated() {
      try page.writer.write(wording.heading(heading), row, column, Styles.heading)
    }
    for day in -DutyBook.carryOverDays..<period.days {
      let format = (day < 0 ? Self.past : Styles.heading).with { ($0.numberFormat, $0.wraps) = ("dd/mm", false) }
      try page.writer.write(dayNumber: period.date(day).dayNumber, row, Self.firstDay + day, format)
    }
    for (place, sum) in sums.columns.enumerated() { try page.writer.write(wording.heading(sum), row, firstSum + place, Styles.heading) }
    return row
  }

  private static let past = Styles.centred.with { ($0.fill, $0.ink) = (0xEDEDED, 0x7F7F7F) }

  private func write(
    _ officer: Officer, number: Int, _ cells: [DutyCell], _ page: PaperSheet, _ counts: CodeCounts, _ sums: RosterSums, offWord: Int
  ) throws {
    let row = try page.row()
    let writer = page.writer
    try writer.write(Double(number), row, 0, Styles.number)
    try writer.write(officer.name, row, Self.nameColumn, Styles.text)
    for (column, text) in [officer.rank, officer.number, officer.regu, officer.id.text].enumerated() {
      try writer.write(text ?? "", row, 2 + column, Styles.centred)
    }
    for (place, cell) in cells.enumerated() {
      let column = Self.carryColumn + place
      try writer.write(facts.text(cell), row, column, column < Self.firstDay ? Self.past : Styles.centred)
    }
    let duties = CellReference.cell(row, Self.firstDay) + ":" + CellReference.cell(row, firstSum - 1)
    let values = sums.values(officer.id, cells.dropFirst(DutyBook.carryOverDays))
    let other = sums.otherHoursPlace.map { CellReference.cell(row, firstSum + $0) }
    for (place, sum) in sums.columns.enumerated() {
      let column = firstSum + place
      let format = sum == .hours || sum == .otherHours ? sums.hours : Styles.number
      let formula: String? =
        switch sum {
        case .shifts: counts.sum(in: duties, times: nil)
        case .nights: counts.sum(in: duties, times: CodeCounts.nightColumn)
        case .hours: counts.sum(in: duties, times: CodeCounts.hoursColumn) + (other.map { "+\($0)" } ?? "")
        case .daysOff:
          counts.daysOff(in: duties, word: CellReference.cell(offWord, Self.carryColumn, fixedRow: true, fixedColumn: true))
        default: nil
        }
      if let formula, !facts.shifts.isEmpty {
        try writer.write(formula: formula, value: values[place], row, column, format)
      } else {
        try writer.write(values[place], row, column, format)
      }
    }
  }

  /// For each shift: on duty, needed, short.
  private func shiftTotals(_ page: PaperSheet, _ rows: ClosedRange<Int>, _ counts: CodeCounts) throws {
    let writer = page.writer
    var onDuty: [Int: [Int: Int]] = [:]
    let places = Dictionary(facts.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for entry in book.entries { if let shift = places[entry.code] { onDuty[shift, default: [:]][entry.day, default: 0] += 1 } }
    for (place, shift) in facts.shifts.enumerated() {
      let first = try totalRows(page, [wording.onDuty(in: shift), wording.needed(in: shift), wording.missing(in: shift)])
      for day in 0..<period.days {
        let column = Self.firstDay + day
        let cells = CellReference.cell(rows.lowerBound, column) + ":" + CellReference.cell(rows.upperBound, column)
        let present = onDuty[place]?[day] ?? 0
        let need = facts.needs[.init(day: day, shift: place)] ?? 0
        let (own, wanted) = (CellReference.cell(first, column), CellReference.cell(first + 1, column))
        try writer.write(
          formula: counts.count(of: place, in: cells), value: Double(present), first, column,
          Styles.number.with { ($0.isBold, $0.top) = (true, .medium) })
        try writer.write(Double(need), first + 1, column, Styles.number.with { $0.numberFormat = "0;-0;" })
        try writer.write(
          formula: "MAX(0,\(wanted)-\(own))", value: Double(max(0, need - present)), first + 2, column,
          Styles.number.with { $0.numberFormat = "0;-0;" })
      }
      try alarm(writer, first)
    }
  }

  /// What is asked by the day: on duty where it is asked, no more than that, needed, short.
  ///
  /// Whoever serves in one shift of the day is not missing in another.
  private func dayTotals(_ page: PaperSheet, _ rows: ClosedRange<Int>, _ counts: CodeCounts) throws {
    guard !facts.dayNeeds.isEmpty else { return }
    let first = try totalRows(page, [wording.onDutyByDay, wording.neededByDay, wording.missingByDay])
    let count = DayCounts(facts, counts)
    for day in 0..<period.days {
      let column = Self.firstDay + day
      let cells = CellReference.cell(rows.lowerBound, column) + ":" + CellReference.cell(rows.upperBound, column)
      let needs = facts.dayNeeds[day] ?? []
      let (needed, present) = (needs.reduce(0) { $0 + $1.duties }, needs.reduce(0) { $0 + count.served($1, day: day) })
      let format = Styles.number.with { $0.numberFormat = "0;-0;" }
      let bold = Styles.number.with { ($0.isBold, $0.top, $0.numberFormat) = (true, .medium, needs.isEmpty ? "0;-0;" : "0") }
      if let formula = count.formula(needs, in: cells) {
        try page.writer.write(formula: formula, value: Double(present), first, column, bold)
      } else {
        try page.writer.write(Double(present), first, column, bold)
      }
      try page.writer.write(Double(needed), first + 1, column, format)
      let (own, wanted) = (CellReference.cell(first, column), CellReference.cell(first + 1, column))
      try page.writer.write(formula: "MAX(0,\(wanted)-\(own))", value: Double(needed - present), first + 2, column, format)
    }
    try alarm(page.writer, first)
  }

  /// The labels of three rows below the grid; the first of them.
  private func totalRows(_ page: PaperSheet, _ labels: [String]) throws -> Int {
    let first = page.nextRow
    for (offset, label) in labels.enumerated() {
      let row = try page.row(height: 13)
      let format = Styles.text.with { ($0.isBold, $0.top) = (offset == 0, offset == 0 ? .medium : .hair) }
      try page.writer.merge(label, rows: row.asRange, columns: 1...(Self.carryColumn - 1), format)
    }
    return first
  }

  /// Marks the days on which fewer are on duty than the row below says.
  private func alarm(_ writer: SheetWriter, _ first: Int) throws {
    let columns = Self.firstDay...(firstSum - 1)
    let short =
      "\(CellReference.cell(first, columns.lowerBound, fixedRow: true))<\(CellReference.cell(first + 1, columns.lowerBound, fixedRow: true))"
    try writer.emphasise(rows: first.asRange, columns: columns, where: short, Styles.alarm)
    try writer.emphasise(rows: (first + 2).asRange, columns: columns, where: short, Styles.alarm)
  }

  /// Colours that follow an edit by hand.
  private func emphasise(_ writer: SheetWriter, _ rows: ClosedRange<Int>, _ counts: CodeCounts, offWord: Int) throws {
    let columns = Self.firstDay...(firstSum - 1)
    let cell = CellReference.cell(rows.lowerBound, columns.lowerBound)
    let off = CellReference.cell(offWord, Self.carryColumn, fixedRow: true, fixedColumn: true)
    let colours = ShiftColours(facts.shifts, night: facts.scenario.night)
    try writer.emphasise(rows: rows, columns: columns, where: "OR(\(cell)&\"\"=\"\",\(cell)&\"\"=\(off))", CellFormat().with { $0.ink = 0x7F7F7F })
    // A longer code may begin as a shorter one does: it is asked first.
    for place in facts.shifts.indices.sorted(by: { facts.shifts[$0].id.text.count > facts.shifts[$1].id.text.count }) {
      try writer.emphasise(rows: rows, columns: columns, where: counts.isShift(place, cell), colours.format(place))
    }
    try writer.emphasise(
      rows: rows, columns: columns, where: "\(cell)&\"\"<>\"\"", CellFormat().with { ($0.isItalic, $0.fill) = (true, 0xE4E4E4) })
  }
}
