import CXlsxWriter

/// How a sheet is printed: always landscape, one page wide.
public struct PageSetup: Sendable, Hashable {
  /// The sheet of paper.
  public enum Paper: Sendable, Hashable {
    /// 210 x 297 mm.
    case a4
    /// 8.5 x 13 in, which spreadsheets call Folio and Indonesian offices F4.
    case folio

    /// The paper's number in spreadsheets (ECMA-376, 18.3.1.63).
    var code: UInt8 {
      switch self {
      case .a4: 9
      case .folio: 14
      }
    }

    /// Width and height in points, across.
    var size: (width: Double, height: Double) {
      switch self {
      case .a4: (841.9, 595.3)
      case .folio: (936, 612)
      }
    }
  }

  /// Margins at the sides in points.
  static let sideMargin = 36.0
  /// Margins above and below in points; header and footer stand in them.
  static let endMargin = 50.4

  /// The sheet of paper.
  public var paper: Paper
  /// Text in the middle above each page.
  public var header: String?
  /// Text at the left below each page; without it nothing stands there, and no page's number.
  public var footer: String?
  /// The word before the page's number at the right below each page.
  public var pageWord: String
  /// The word between the page's number and the number of all.
  public var ofWord: String
  /// How many pages high the sheet is made; nil: as many as it takes.
  public var pagesHigh: Int?
  /// Rows that stand again on each page.
  public var repeatedRows: ClosedRange<Int>?
  /// Columns that stand again on each page; the first so many.
  public var repeatedColumns: Int?

  /// A page.
  public init(
    paper: Paper, header: String? = nil, footer: String? = nil, pageWord: String = "", ofWord: String = "", pagesHigh: Int? = nil,
    repeatedRows: ClosedRange<Int>? = nil, repeatedColumns: Int? = nil
  ) {
    self.paper = paper
    self.header = header
    self.footer = footer
    self.pageWord = pageWord
    self.ofWord = ofWord
    self.pagesHigh = pagesHigh
    self.repeatedRows = repeatedRows
    self.repeatedColumns = repeatedColumns
  }

  /// What a page holds between its margins, in points.
  public static func room(on paper: Paper) -> (width: Double, height: Double) {
    (paper.size.width - 2 * sideMargin, paper.size.height - 2 * endMargin)
  }
}

extension SheetWriter {
  /// Sets how the sheet is printed.
  public func set(_ page: PageSetup) throws {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, page.paper.code)
    let (side, end) = (PageSetup.sideMargin / 72, PageSetup.endMargin / 72)
    worksheet_set_margins(sheet, side, side, end, end)
    worksheet_center_horizontally(sheet)
    worksheet_fit_to_pages(sheet, 1, UInt16(clamping: page.pagesHigh ?? 0))
    if let header = page.header { try check(worksheet_set_header(sheet, "&C&\"Arial,Bold\"&10" + Self.escaped(header))) }
    if let footer = page.footer {
      let words = "&R&\"Arial\"&8\(Self.escaped(page.pageWord)) &P \(Self.escaped(page.ofWord)) &N"
      try check(worksheet_set_footer(sheet, "&L&\"Arial\"&8 " + Self.escaped(footer, most: 150) + words))
    }
    if let rows = page.repeatedRows { try check(worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound))) }
    if let count = page.repeatedColumns, count > 0 { try check(worksheet_repeat_columns(sheet, 0, UInt16(count - 1))) }
  }

  /// A text in a header: an ampersand would begin a code, and the whole has 255 characters at most.
  private static func escaped(_ text: String, most: Int = 80) -> String {
    var escaped = ""
    for character in text {
      let next = character == "&" ? "&&" : String(character)
      guard escaped.utf16.count + next.utf16.count <= most else { break }
      escaped += next
    }
    return escaped
  }
}
