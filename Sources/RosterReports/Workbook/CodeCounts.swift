import OfficePackages
import PatrolModel

/// Formulas that count shifts in cells such as P or P/kota against the codes in the legend.
///
/// COUNTIF reads its criterion: a star is any text, <6 a comparison, 007 the number 7. It is used where all codes are plain letters, and plain comparisons
/// elsewhere. Codes are named by the legend's cells, never written into a formula: no quotation mark in one can end a text.
struct CodeCounts {
  /// The legend's rows, one for each shift.
  let rows: ClosedRange<Int>
  private let isPlain: Bool
  /// Shifts whose code begins with another one's and a slash: M/X would be counted as M at the post X.
  private let inner: [(shift: Int, outer: Int)]

  static let codeColumn = 0
  static let hoursColumn = 2
  static let nightColumn = 3

  init(_ shifts: [Shift], rows: ClosedRange<Int>) {
    self.rows = rows
    let codes = shifts.map { $0.id.text.lowercased() }
    isPlain = codes.allSatisfy { code in code.allSatisfy { ("a"..."z").contains($0) } && !["true", "false"].contains(code) }
    // Of several outer codes the longest alone counts the inner one as its own.
    inner = codes.indices.compactMap { shift in
      codes.indices.filter { codes[shift].hasPrefix(codes[$0] + "/") }.max { codes[$0].count < codes[$1].count }.map { (shift, $0) }
    }
  }

  /// How many of the cells hold the shift.
  func count(of shift: Int, in cells: String) -> String {
    ([matches(code(shift), in: cells)] + inner.filter { $0.outer == shift }.map { "-" + matches(code($0.shift), in: cells) }).joined()
  }

  /// The sum over all shifts of how many of the cells, all in one row, hold it, times what stands in a column of the legend (1 where nil).
  func sum(in cells: String, times column: Int?) -> String {
    let codes = CellReference.fixed(rows: rows, column: Self.codeColumn)
    let weights = column.map { CellReference.fixed(rows: rows, column: $0) } ?? "1"
    let found =
      isPlain
      ? "COUNTIF(\(cells),\(codes))+COUNTIF(\(cells),\(codes)&\"/*\")" : "(\(cells)&\"\"=\(codes))+(LEFT(\(cells),LEN(\(codes))+1)=\(codes)&\"/\")"
    let twice = inner.map { pair -> String in
      let weight = column.map { CellReference.cell(rows.lowerBound + pair.outer, $0, fixedRow: true, fixedColumn: true) } ?? "1"
      return "-\(matches(code(pair.shift), in: cells))*\(weight)"
    }
    return "SUMPRODUCT((\(found))*\(weights))" + twice.joined()
  }

  /// How many of the cells are free: hold the word for a day off, or nothing.
  func daysOff(in cells: String, word: String) -> String { "SUMPRODUCT(--(\(cells)&\"\"=\(word)))+COUNTBLANK(\(cells))" }

  /// Whether one cell holds the shift, leaving aside codes inside others.
  func isShift(_ shift: Int, _ cell: String) -> String {
    let code = code(shift)
    return "OR(\(cell)&\"\"=\(code),LEFT(\(cell),LEN(\(code))+1)=\(code)&\"/\")"
  }

  private func code(_ shift: Int) -> String { CellReference.cell(rows.lowerBound + shift, Self.codeColumn, fixedRow: true, fixedColumn: true) }

  private func matches(_ code: String, in cells: String) -> String {
    isPlain
      ? "(COUNTIF(\(cells),\(code))+COUNTIF(\(cells),\(code)&\"/*\"))"
      : "SUMPRODUCT((\(cells)&\"\"=\(code))+(LEFT(\(cells),LEN(\(code))+1)=\(code)&\"/\"))"
  }
}
