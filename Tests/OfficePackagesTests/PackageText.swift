import Foundation
import OfficePackages

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The cells of a workbook's sheet as its XML says them, read without any spreadsheet library.
struct WrittenSheet {
  struct Cell: Equatable {
    /// The cell's type in the file: s for a shared text, n or none for a number.
    var type: String
    /// A shared text, or the number as it is written.
    var text: String
    /// The formula; nil where there is none.
    var formula: String?
  }

  private(set) var cells: [String: Cell] = [:]

  /// Reads the sheet with this number, counted from 1.
  init(_ number: Int, of bytes: Data) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("written-\(UUID().uuidString).xlsx")
    try bytes.write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let zip = try ZipReader(path: path.path)
    let texts = try Parse(zip.bytes(of: "xl/sharedStrings.xml") ?? Data("<sst/>".utf8)).texts
    let parse = try Parse(zip.bytes(of: "xl/worksheets/sheet\(number).xml") ?? Data())
    for (place, cell) in parse.cells {
      let text = cell.type == "s" ? texts[Int(cell.text) ?? 0] : cell.text
      cells[place] = Cell(type: cell.type, text: text, formula: cell.formula)
    }
  }

  private final class Parse: NSObject, XMLParserDelegate {
    var texts: [String] = []
    var cells: [String: Cell] = [:]
    private var text = ""
    private var place = ""
    private var item = ""

    init(_ bytes: Data) throws {
      super.init()
      let parser = XMLParser(data: bytes)
      parser.delegate = self
      guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
      text = ""
      if name == "si" { item = "" }
      if name == "c" {
        place = attributes["r"] ?? ""
        cells[place] = Cell(type: attributes["t"] ?? "n", text: "", formula: nil)
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      switch name {
      case "t": item += text
      case "si": texts.append(item)
      case "v": cells[place]?.text = text
      case "f": cells[place]?.formula = text
      default: break
      }
    }
  }
}
