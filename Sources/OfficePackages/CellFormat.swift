import CXlsxWriter

/// How a cell of a workbook looks; equal formats are one format in the file.
public struct CellFormat: Sendable, Hashable {
  /// Where the content stands between left and right.
  public enum Alignment: Sendable, Hashable {
    /// At the left.
    case left
    /// In the middle.
    case centre
    /// At the right.
    case right
  }

  /// A cell's edge.
  public enum Edge: Sendable, Hashable {
    /// None.
    case none
    /// Dotted.
    case hair
    /// Thin.
    case thin
    /// Thick enough to part blocks.
    case medium
  }

  /// Size of the letters in points.
  public var size: Double
  /// Bold letters.
  public var isBold = false
  /// Slanted letters.
  public var isItalic = false
  /// Underlined letters.
  public var isUnderlined = false
  /// Colour of the letters as 0xRRGGBB.
  public var ink: UInt32 = 0x000000
  /// Colour behind them as 0xRRGGBB; nil for none.
  public var fill: UInt32?
  /// Where the content stands.
  public var alignment = Alignment.left
  /// Whether the content stands at the top of a high row rather than in its middle.
  public var isAtTop = false
  /// Whether long text goes on in further lines.
  public var wraps = false
  /// Whether letters become smaller until the text fits.
  public var shrinks = false
  /// Edge above.
  public var top = Edge.none
  /// Edge below.
  public var bottom = Edge.none
  /// Edges left and right.
  public var sides = Edge.none
  /// How numbers are shown, in the notation of spreadsheets; nil leaves it to the program, @ keeps what is typed a text.
  public var numberFormat: String?

  /// A plain format in letters of so many points, 9 unless told.
  public init(size: Double = 9) { self.size = size }

  /// The same with some changes.
  public func with(_ change: (inout CellFormat) -> Void) -> CellFormat {
    var copy = self
    change(&copy)
    return copy
  }

  /// The same with all four edges.
  public func boxed(_ edge: Edge = .thin) -> CellFormat { with { ($0.top, $0.bottom, $0.sides) = (edge, edge, edge) } }

  func apply(to format: UnsafeMutablePointer<lxw_format>, isConditional: Bool) {
    // What a condition changes is laid over the cell's own format: its letters must keep their face and size.
    if !isConditional {
      format_set_font_name(format, "Arial")
      format_set_font_size(format, size)
      let side =
        switch alignment {
        case .left: LXW_ALIGN_LEFT
        case .centre: LXW_ALIGN_CENTER
        case .right: LXW_ALIGN_RIGHT
        }
      format_set_align(format, UInt8(side.rawValue))
      format_set_align(format, UInt8(isAtTop ? LXW_ALIGN_VERTICAL_TOP.rawValue : LXW_ALIGN_VERTICAL_CENTER.rawValue))
      // A step of room before the text, where an edge would touch it.
      if alignment == .left, sides != .none { format_set_indent(format, 1) }
      if wraps { format_set_text_wrap(format) }
      if shrinks { format_set_shrink(format) }
      format_set_top(format, Self.style(top))
      format_set_bottom(format, Self.style(bottom))
      format_set_left(format, Self.style(sides))
      format_set_right(format, Self.style(sides))
      if let numberFormat { format_set_num_format(format, numberFormat) }
    }
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if ink != 0 || isConditional { format_set_font_color(format, ink) }
    if let fill { format_set_bg_color(format, fill) }
  }

  private static func style(_ edge: Edge) -> UInt8 {
    let border =
      switch edge {
      case .none: LXW_BORDER_NONE
      case .hair: LXW_BORDER_HAIR
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      }
    return UInt8(border.rawValue)
  }
}
