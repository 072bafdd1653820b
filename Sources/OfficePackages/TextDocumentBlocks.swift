extension TextDocument {
  /// A piece of text in one type.
  public struct Run: Sendable, Hashable {
    /// The text; line feeds break the line, tabs go to the next stop, other control characters are left out.
    public var text: String
    /// Whether it is bold.
    public var isBold: Bool
    /// Whether it is underlined.
    public var isUnderlined: Bool
    /// Its size; nil: the document's.
    public var size: Length?

    /// A piece of text.
    public init(_ text: String, isBold: Bool = false, isUnderlined: Bool = false, size: Length? = nil) {
      self.text = text
      self.isBold = isBold
      self.isUnderlined = isUnderlined
      self.size = size
    }
  }

  /// Where the lines of a paragraph stand.
  public enum Alignment: String, Sendable, Hashable, CaseIterable {
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right.
    case right
    /// At both sides.
    case both
  }

  /// A paragraph.
  public struct Paragraph: Sendable, Hashable {
    /// Its text.
    public var runs: [Run]
    /// Where its lines stand.
    public var alignment: Alignment
    /// How far its lines begin from the left.
    public var indent: Length
    /// How far its first line begins before the others; a tab after its number leads there.
    public var hanging: Length
    /// Room above.
    public var before: Length
    /// Room below.
    public var after: Length
    /// Whether it stays on one page with what follows.
    public var keepsWithNext: Bool
    /// Whether a line is drawn below it.
    public var isRuledBelow: Bool

    /// A paragraph.
    public init(
      _ runs: [Run], alignment: Alignment = .left, indent: Length = .zero, hanging: Length = .zero, before: Length = .zero, after: Length = .zero,
      keepsWithNext: Bool = false, isRuledBelow: Bool = false
    ) {
      self.runs = runs
      self.alignment = alignment
      self.indent = indent
      self.hanging = hanging
      self.before = before
      self.after = after
      self.keepsWithNext = keepsWithNext
      self.isRuledBelow = isRuledBelow
    }

    /// A paragraph of one run.
    public init(
      _ text: String = "", alignment: Alignment = .left, indent: Length = .zero, hanging: Length = .zero, before: Length = .zero,
      after: Length = .zero, keepsWithNext: Bool = false
    ) {
      self.init(
        [Run(text)], alignment: alignment, indent: indent, hanging: hanging, before: before, after: after, keepsWithNext: keepsWithNext)
    }
  }

  /// A table whose columns have fixed widths.
  public struct Table: Sendable, Hashable {
    /// Room between a cell's sides and its text; a table without lines that begins so far to the left has its texts in line with the paragraphs.
    public static let padding = Length(twips: 85)

    /// The widths of its columns.
    public var columns: [Length]
    /// Its rows.
    public var rows: [Row]
    /// Whether lines are drawn around its cells.
    public var isRuled: Bool
    /// How far it begins from the left.
    public var indent: Length

    /// A table.
    public init(columns: [Length], isRuled: Bool, indent: Length = .zero, rows: [Row]) {
      self.columns = columns
      self.rows = rows
      self.isRuled = isRuled
      self.indent = indent
    }
  }

  /// A row of a table.
  public struct Row: Sendable, Hashable {
    /// Its cells, from the left; columns that it lacks stay empty, cells past the last column are left out.
    public var cells: [Cell]
    /// Whether it stands again at the top of every page that the table reaches.
    public var isHeading: Bool
    /// Whether it may begin on one page and go on on the next.
    public var maySplit: Bool
    /// Whether it stays on one page with the next row, or with what follows the table.
    public var keepsWithNext: Bool

    /// A row, which stays whole unless it may split.
    public init(_ cells: [Cell], isHeading: Bool = false, maySplit: Bool = false, keepsWithNext: Bool = false) {
      self.cells = cells
      self.isHeading = isHeading
      self.maySplit = maySplit
      self.keepsWithNext = keepsWithNext
    }
  }

  /// A cell of a table.
  public struct Cell: Sendable, Hashable {
    /// What stands in it.
    public var paragraphs: [Paragraph]
    /// How many columns it spans, at least one.
    public var span: Int
    /// Whether it has no lines at its sides and below, whatever its table says.
    public var isOpen: Bool

    /// A cell.
    public init(_ paragraphs: [Paragraph], span: Int = 1, isOpen: Bool = false) {
      self.paragraphs = paragraphs
      self.isOpen = isOpen
      self.span = max(1, span)
    }
  }
}
