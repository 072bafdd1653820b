import Foundation

/// An editable text document (.docx): sections of paragraphs and tables, written as WordprocessingML (ISO/IEC 29500, transitional).
///
/// All texts are plain values: no character of them can become markup or a field.
public struct TextDocument: Sendable, Hashable {
  /// The title among the document's properties.
  public var title: String
  /// Who made it, among the document's properties.
  public var author: String
  /// The language of its texts as a tag, for example id-ID.
  public var language: String
  /// The day that it carries as the day of its making.
  public var date: PackageDate
  /// The typeface of all texts.
  public var font: String
  /// The size of texts that state none.
  public var fontSize: Length
  /// Its sections, each on a new page.
  public var sections: [Section]

  /// A document; the typeface is Arial, for which every office program has a face of equal widths, at 11 points.
  public init(
    title: String, author: String = "", language: String, date: PackageDate, font: String = "Arial", fontSize: Length = .points(11),
    sections: [Section] = []
  ) {
    self.title = title
    self.author = author
    self.language = language
    self.date = date
    self.font = font
    self.fontSize = fontSize
    self.sections = sections
  }

  /// Pages of one size.
  public struct Section: Sendable, Hashable {
    /// The sheet.
    public var page: Page
    /// What stands on it.
    public var blocks: [Block]
    /// Whether its first page carries its number; all others do.
    public var numbersFirstPage: Bool

    /// A section.
    public init(page: Page, numbersFirstPage: Bool = true, blocks: [Block]) {
      self.page = page
      self.blocks = blocks
      self.numbersFirstPage = numbersFirstPage
    }
  }

  /// A sheet as it lies, and the margins around its text.
  public struct Page: Sendable, Hashable {
    /// From left to right as it is read.
    public var width: Length
    /// From top to bottom as it is read.
    public var height: Length
    /// The margin at the left.
    public var left: Length
    /// The margin at the right.
    public var right: Length
    /// The margin above.
    public var top: Length
    /// The margin below, with the page's number in it.
    public var bottom: Length

    /// A sheet.
    public init(width: Length, height: Length, left: Length, right: Length, top: Length, bottom: Length) {
      self.width = width
      self.height = height
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }

    /// Room between the margins at the left and the right.
    public var textWidth: Length { width - left - right }
  }

  /// What stands on a page from left to right.
  public enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A table.
    case table(Table)
  }

  /// The document's bytes: the same document gives the same bytes.
  ///
  /// - Throws: A `ZipWriter.Problem` where it is too large for an archive.
  public func bytes() throws(ZipWriter.Problem) -> Data { try TextDocumentPackage(self).bytes() }
}
