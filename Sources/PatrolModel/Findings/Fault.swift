/// Something in a file that is wrong (a fault) or was guessed, left out or is doubtful (a note), with its place.
public struct Fault: Sendable, Hashable {
  /// Whether the file can be used all the same.
  public enum Severity: String, Sendable, Hashable {
    /// The file cannot be used before this is put right.
    case fault
    /// The file can be used; the reader says what it took for granted.
    case note
  }

  /// Where in a file: a line and column of a text, a row and heading of a table, or a cell of a workbook's sheet.
  public struct Place: Sendable, Hashable {
    /// A sheet of a workbook.
    public struct Sheet: Sendable, Hashable {
      /// Its name as the tab shows it.
      public var name: String
      /// Its place among the sheets, from 1.
      public var number: Int

      /// A sheet by its name and its place among the sheets.
      public init(name: String, number: Int) {
        self.name = name
        self.number = number
      }
    }

    /// The file as the user knows it, relative to the scenario's folder.
    public var file: String
    /// The sheet of a workbook; nil in other files.
    public var sheet: Sheet?
    /// Line, from 1; nil for the whole file and for tables.
    public var line: Int?
    /// Column in characters, from 1; in a sheet the cell's column, where A is 1.
    public var column: Int?
    /// Row of a table as a spreadsheet counts it: the headings are row 1.
    public var row: Int?
    /// Heading of a table's column, as the table spells it.
    public var heading: String?

    /// A place; what is not given is not known.
    public init(file: String, sheet: Sheet? = nil, line: Int? = nil, column: Int? = nil, row: Int? = nil, heading: String? = nil) {
      self.file = file
      self.sheet = sheet
      self.line = line
      self.column = column
      self.row = row
      self.heading = heading
    }

    /// The cell of a sheet as a spreadsheet names it, such as D7; nil where no single cell is meant.
    public var cell: String? {
      guard sheet != nil, let row, let column, column > 0 else { return nil }
      return Self.letters(ofColumn: column) + "\(row)"
    }

    /// The letters of a column, where A is 1 and AA is 27.
    public static func letters(ofColumn column: Int) -> String {
      var rest = column
      var letters: [UInt8] = []
      while rest > 0 {
        letters.append(UInt8(65 + (rest - 1) % 26))
        rest = (rest - 1) / 26
      }
      return String(decoding: letters.reversed(), as: UTF8.self)
    }
  }

  /// Fault or note.
  public var severity: Severity
  /// Where it stands.
  public var place: Place
  /// What was found and what was expected.
  public var kind: FaultKind
  /// A second place that helps to put it right: the first of two duplicates, or the definition that was probably meant.
  public var related: Place?

  /// A fault or a note at a place.
  public init(severity: Severity = .fault, place: Place, kind: FaultKind, related: Place? = nil) {
    self.severity = severity
    self.place = place
    self.kind = kind
    self.related = related
  }
}

extension Fault.Place: Comparable {
  /// By file, then sheet, then line or row, then column or heading; the whole file first.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    let places = [(left.sheet?.number, right.sheet?.number), (left.line, right.line), (left.row, right.row), (left.column, right.column)]
    for (one, other) in places where one != other { return (one ?? 0) < (other ?? 0) }
    return (left.heading ?? "").utf8.lexicographicallyPrecedes((right.heading ?? "").utf8)
  }
}
