/// Something in a file that is wrong (a fault) or was guessed, left out or is doubtful (a note), with its place.
public struct Fault: Sendable, Hashable {
  /// Whether the file can be used all the same.
  public enum Severity: String, Sendable, Hashable {
    /// The file cannot be used before this is put right.
    case fault
    /// The file can be used; the reader says what it took for granted.
    case note
  }

  /// Where in a file: a line and column of a text, or a row and heading of a table.
  public struct Place: Sendable, Hashable {
    /// The file as the user knows it, relative to the scenario's folder.
    public var file: String
    /// Line, from 1; nil for the whole file and for tables.
    public var line: Int?
    /// Column in characters, from 1.
    public var column: Int?
    /// Row of a table as a spreadsheet counts it: the headings are row 1.
    public var row: Int?
    /// Heading of a table's column, as the table spells it.
    public var heading: String?

    /// A place; what is not given is not known.
    public init(file: String, line: Int? = nil, column: Int? = nil, row: Int? = nil, heading: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.row = row
      self.heading = heading
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
  /// By file, then line or row, then column or heading; the whole file first.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    let places = [(left.line, right.line), (left.row, right.row), (left.column, right.column)]
    for (one, other) in places where one != other { return (one ?? 0) < (other ?? 0) }
    return (left.heading ?? "").utf8.lexicographicallyPrecedes((right.heading ?? "").utf8)
  }
}
