/// Places in a sheet as formulas name them.
public enum CellReference {
  /// A column's letters, counted from 0: A, Z, AA.
  public static func column(_ column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// A cell, row and column counted from 0, as in B3; a dollar before what a copied formula must keep.
  public static func cell(_ row: Int, _ column: Int, fixedRow: Bool = false, fixedColumn: Bool = false) -> String {
    (fixedColumn ? "$" : "") + Self.column(column) + (fixedRow ? "$" : "") + "\(row + 1)"
  }

  /// A stretch of cells that copied formulas keep, as in $B$3:$B$9.
  public static func fixed(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> String {
    [(rows.lowerBound, columns.lowerBound), (rows.upperBound, columns.upperBound)].map {
      cell($0.0, $0.1, fixedRow: true, fixedColumn: true)
    }.joined(separator: ":")
  }

  /// A stretch of one column, as in $A$1:$A$9.
  public static func fixed(rows: ClosedRange<Int>, column: Int) -> String { fixed(rows: rows, columns: column...column) }

  /// A sheet's name as formulas write it, whatever it is.
  public static func quoted(sheet name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }
}
