import OfficePackages
import Wording

/// What each officer does more, less or otherwise under each scenario than under the base.
struct OfficerDifferenceSheet {
  private let numbers: ComparedNumbers
  private let wording: Wording

  /// What is counted of an officer, with the first of its three columns: under the base, under the other, and the difference.
  private static let measures: [(heading: Wording.ComparisonHeading, column: Int)] = [(.hours, 3), (.nights, 6), (.weekendDays, 9)]
  private static let dutiesColumn = 12

  init(_ numbers: ComparedNumbers, _ wording: Wording) {
    self.numbers = numbers
    self.wording = wording
  }

  func write(_ newPage: NewComparisonPage) throws {
    let places = numbers.rosters.indices.dropFirst().map { ($0, numbers.officers($0)) }.filter { !$0.1.isEmpty }
    guard !places.isEmpty else { return }
    let page = try newPage(.officers, [5, 36, 11] + [Double](repeating: 9, count: 9) + [11])
    let headings = try (page.row(height: 15), page.row(height: 26))
    let rows = headings.0...headings.1
    for (column, text) in [wording.heading(.row), wording.column(.officer).uppercased(), wording.heading(.rank)].enumerated() {
      try page.writer.merge(text, rows: rows, columns: column...column, Styles.heading)
    }
    for measure in Self.measures {
      try page.writer.merge(
        wording.column(measure.heading).uppercased(), rows: headings.0.asRange, columns: measure.column...(measure.column + 2), Styles.heading)
      for (offset, heading) in [Wording.ComparisonHeading.before, .after, .change].enumerated() {
        try page.writer.write(wording.column(heading).uppercased(), headings.1, measure.column + offset, Styles.heading)
      }
    }
    try page.writer.merge(wording.column(.duties).uppercased(), rows: rows, columns: Self.dutiesColumn...Self.dutiesColumn, Styles.heading)
    page.writer.freeze(row: headings.1 + 1, column: 2)
    for (place, officers) in places {
      let changed = officers.filter(\.isChanged)
      let title = wording.comparedOfficers(
        ComparedRoster.letter(place), numbers.rosters[place].name, changed: changed.count, of: officers.count)
      let row = try page.row(height: 18)
      try page.writer.merge(title, rows: row.asRange, columns: page.columns, Styles.text.with { ($0.isBold, $0.fill) = (true, 0xEFEFEF) })
      try write(changed, page)
    }
    page.endTable()
    try page.note(wording.comparedUnchangedOfficers)
    try page.finish(repeatedRows: rows, repeatedColumns: 2, isSigned: false)
  }

  private func write(_ officers: [OfficerDifference], _ page: PaperSheet) throws {
    guard !officers.isEmpty else { return }
    let writer = page.writer
    let hours = Styles.hours(officers.flatMap { [$0.before.workedMinutes, $0.after.workedMinutes] })
    func format(_ heading: Wording.ComparisonHeading) -> CellFormat { heading == .hours ? hours : Styles.number }
    func signed(_ heading: Wording.ComparisonHeading) -> CellFormat {
      format(heading).with { format in
        let digits = format.numberFormat ?? "0"
        format.numberFormat = "+\(digits);-\(digits);0"
      }
    }
    let start = page.nextRow
    for (number, officer) in officers.enumerated() {
      let row = try page.row()
      try writer.write(Double(number + 1), row, 0, Styles.number)
      try writer.write(officer.officer.name, row, 1, Styles.text)
      try writer.write(officer.officer.rank ?? "", row, 2, Styles.centred)
      for (measure, values) in zip(Self.measures, Self.values(officer)) {
        let (old, new) = (CellReference.cell(row, measure.column), CellReference.cell(row, measure.column + 1))
        try writer.write(values.before, row, measure.column, format(measure.heading))
        try writer.write(values.after, row, measure.column + 1, format(measure.heading))
        try writer.write(formula: "\(new)-\(old)", value: values.after - values.before, row, measure.column + 2, signed(measure.heading))
      }
      try writer.write(Double(officer.changedDuties), row, Self.dutiesColumn, Styles.number)
    }
    let sum = try page.row()
    try writer.merge(wording.comparedSum, rows: sum.asRange, columns: 0...2, Styles.text.with { $0.isBold = true })
    func add(_ column: Int, _ value: Double, _ format: CellFormat) throws {
      let range = CellReference.fixed(rows: start...(sum - 1), column: column)
      try writer.write(formula: "SUM(\(range))", value: value, sum, column, format.with { $0.isBold = true })
    }
    for (place, measure) in Self.measures.enumerated() {
      let values = officers.map { Self.values($0)[place] }
      let (old, new) = (values.reduce(0) { $0 + $1.before }, values.reduce(0) { $0 + $1.after })
      try add(measure.column, old, format(measure.heading))
      try add(measure.column + 1, new, format(measure.heading))
      try add(measure.column + 2, new - old, signed(measure.heading))
    }
    try add(Self.dutiesColumn, Double(officers.reduce(0) { $0 + $1.changedDuties }), Styles.number)
  }

  /// In the order of `measures`.
  private static func values(_ officer: OfficerDifference) -> [(before: Double, after: Double)] {
    let (before, after) = (officer.before, officer.after)
    return [
      (Double(before.workedMinutes) / 60, Double(after.workedMinutes) / 60), (Double(before.nights), Double(after.nights)),
      (Double(before.weekendDays), Double(after.weekendDays)),
    ]
  }
}
