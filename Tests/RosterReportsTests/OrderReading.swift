import Foundation
import FoundationXML
import OfficePackages
import OutsidePrograms
import PatrolModel
import Testing

/// An order as a reader finds it, without the writer's help.
struct OrderReading: Decodable, Equatable {
  /// Texts of the paragraphs before the annex's list, those in tables included, in order.
  var paragraphs: [String]
  /// Rows of the annex's list without its headings and the signature below, cell by cell; paragraphs of a cell are separated by line feeds.
  var annex: [[String]]

  /// Reads the archive's XML.
  init(_ bytes: Data) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).docx").path
    try bytes.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let root = try XMLDocument(data: #require(try ZipReader(path: path).bytes(of: "word/document.xml")))
    let list = try #require(try root.nodes(forXPath: "//*[local-name()='tbl'][.//*[local-name()='tblHeader']]").last)
    annex = try list.nodes(forXPath: "./*[local-name()='tr'][not(.//*[local-name()='tblHeader'])]").dropLast().map { row in
      try row.nodes(forXPath: "./*[local-name()='tc']").map { try Self.texts($0).joined(separator: "\n") }
    }
    paragraphs = try Self.texts(try #require(root.rootElement()))
  }

  private static func texts(_ node: XMLNode) throws -> [String] {
    try node.nodes(forXPath: ".//*[local-name()='p']").map { paragraph in
      try paragraph.nodes(forXPath: "./*[local-name()='r']/*").map { piece in
        switch piece.localName {
        case "t": piece.stringValue ?? ""
        case "tab": "\t"
        case "br": "\n"
        default: ""
        }
      }.joined()
    }
  }

  /// Lets python-docx read orders.
  static func byPython(_ orders: [Data]) throws -> [OrderReading] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("orders-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = orders.indices.map { folder.appendingPathComponent("\($0).docx") }
    for (order, path) in zip(orders, paths) { try order.write(to: path) }
    let script = """
      import sys, json, docx
      from docx.table import Table
      from docx.text.paragraph import Paragraph
      def texts(container):
          for item in container.iter_inner_content() if hasattr(container, "iter_inner_content") else inner(container):
              if isinstance(item, Paragraph):
                  yield item.text
              else:
                  for row in item.rows:
                      seen = []
                      for cell in row.cells:
                          if cell._tc not in seen:
                              seen.append(cell._tc)
                              yield from texts(cell)
      def inner(container):
          element = container.element.body if hasattr(container, "element") else container._tc
          for child in element:
              if child.tag.endswith("}p"): yield Paragraph(child, container)
              if child.tag.endswith("}tbl"): yield Table(child, container)
      found = []
      for path in sys.argv[1:]:
          document = docx.Document(path)
          list = next(t for t in document.tables if len(t.columns) == 7)
          rows = [[c.text for c in r.cells] for r in list.rows[2:-1]]
          found.append({"paragraphs": [t for t in texts(document)], "annex": rows})
      print(json.dumps(found))
      """
    let outcome = try OutsideProgram.run(try #require(OutsideProgram.python), ["-c", script] + paths.map(\.path))
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([OrderReading].self, from: Data(outcome.output.utf8))
  }
}

/// One duty as the annex tells it.
struct ToldDuty: Hashable {
  var number: String
  var day: Int
  var text: String
}

extension OrderReading {
  /// The duties of the annex, days told one by one.
  ///
  /// - Parameter days: The names of the period's days in order.
  func duties(days: [String], until: String) throws -> Set<ToldDuty> {
    var told: Set<ToldDuty> = []
    for row in annex {
      for line in row[5].split(separator: "\n") {
        let (when, what) = (line.prefix { $0 != ":" }, line.drop { $0 != ":" }.dropFirst(2))
        for part in String(when).components(separatedBy: ", ") {
          let ends = part.components(separatedBy: until)
          let places = try ends.map { end in try #require(days.firstIndex(of: end), "\(end) in \(line)") }
          for day in try #require(places.first)...(try #require(places.last)) {
            #expect(told.insert(ToldDuty(number: row[3], day: day, text: String(what))).inserted, "told twice: \(line)")
          }
        }
      }
    }
    return told
  }
}
