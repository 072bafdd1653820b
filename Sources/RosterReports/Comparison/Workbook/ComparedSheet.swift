import OfficePackages
import Wording

/// Tables with a column for each scenario.
struct ComparedSheet {
  private let numbers: ComparedNumbers
  private let wording: Wording

  /// So many scenarios stand beside each other and can still be read on paper.
  private static let mostColumns = 9

  init(_ numbers: ComparedNumbers, _ wording: Wording) {
    self.numbers = numbers
    self.wording = wording
  }

  /// Writes a sheet of one or several groups of rows; where scenarios do not fit beside each other, in several blocks with the base in each.
  ///
  /// - Parameter isSummed: Whether the columns are added up.
  func write(
    _ sheet: Wording.ComparisonSheet, _ groups: [(title: String?, rows: [ComparedRow])], isSummed: Bool = false, _ newPage: NewComparisonPage
  ) throws {
    let others = Array(numbers.rosters.indices.dropFirst())
    let size = Self.mostColumns - 1
    let blocks = others.isEmpty ? [[0]] : stride(from: 0, to: others.count, by: size).map { [0] + others[$0...].prefix(size) }
    let columns = blocks.map(\.count).max() ?? 1
    let page = try newPage(sheet, [44] + [Double](repeating: columns > 5 ? 13 : 18, count: columns))
    var first: Int?
    for (number, block) in blocks.enumerated() {
      if number > 0 { try page.row(height: 10) }
      let names = block.map { "\(ComparedRoster.letter($0))  \(numbers.rosters[$0].name)" }
      let heading = try page.headings([wording.column(.label).uppercased()] + names, height: page.height(of: names.enumerated().map { ($1, $0 + 1) }))
      first = first ?? heading
      for group in groups {
        if let title = group.title {
          let row = try page.row()
          try page.writer.merge(title, rows: row.asRange, columns: 0...block.count, Styles.text.with { ($0.isBold, $0.fill) = (true, 0xEFEFEF) })
        }
        try write(group.rows, of: block, page, isSummed: isSummed)
      }
    }
    // Headings stay in view where they hold for all that is below them.
    if let first { page.writer.freeze(row: blocks.count == 1 ? first + 1 : 0, column: 1) }
    page.endTable()
    try page.finish(repeatedRows: blocks.count == 1 ? first?.asRange : nil, repeatedColumns: 1, isSigned: false)
  }

  private func write(_ rows: [ComparedRow], of block: [Int], _ page: PaperSheet, isSummed: Bool) throws {
    let start = page.nextRow
    for row in rows {
      let place = try page.row(height: page.height(of: [(row.label, 0)]))
      try page.writer.write(row.label, place, 0, Styles.paragraph)
      for (column, roster) in block.enumerated() {
        try page.writer.write(optional: row.values[roster]?.number, place, column + 1, format(row))
      }
    }
    guard isSummed, !rows.isEmpty else { return }
    let sum = try page.row()
    try page.writer.write(wording.comparedSum, sum, 0, Styles.text.with { $0.isBold = true })
    for (column, roster) in block.enumerated() {
      let values = rows.compactMap { $0.values[roster]?.number }
      let bold = Styles.points.with { $0.isBold = true }
      guard !values.isEmpty else {
        try page.writer.blank(sum, column + 1, bold)
        continue
      }
      let range = CellReference.fixed(rows: start...(sum - 1), column: column + 1)
      try page.writer.write(formula: "SUM(\(range))", value: values.reduce(0, +), sum, column + 1, bold)
    }
  }

  private func format(_ row: ComparedRow) -> CellFormat {
    let minutes = row.values.compactMap { value -> Int? in if case .minutes(let minutes) = value { minutes } else { nil } }
    return switch row.values.lazy.compactMap(\.self).first {
    case .whole, nil: Styles.points
    case .share: Styles.number.with { $0.numberFormat = "0.0%" }
    case .minutes: Styles.hours(minutes)
    case .mean, .meanMinutes: Styles.number.with { $0.numberFormat = "0.00" }
    }
  }
}
