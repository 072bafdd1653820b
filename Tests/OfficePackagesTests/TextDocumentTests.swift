import Foundation
import FoundationXML
import OutsidePrograms
import Testing

@testable import OfficePackages

@Suite("Text documents")
struct TextDocumentTests {
  private static let page = TextDocument.Page(
    width: .millimetres(210), height: .millimetres(297), left: .millimetres(20), right: .millimetres(20), top: .millimetres(20),
    bottom: .millimetres(20))

  /// Texts that try to become something else.
  static let hostile = [
    "<script>alert(1)</script>", "=1+1", "@x -y +z", "]]>&amp;&lt;", "\"quoted\" 'single'", "  spaces at both ends  ", "tab\there", "line\nbreak",
    "👮🏽‍♀️ emoji", "مرحبا \u{202E}right to left", "e\u{301}\u{323} combining", "<w:p/>", "\\n %s {{x}}", "MERGEFIELD name", "名前",
  ]

  private static func document(_ blocks: [TextDocument.Block]) -> TextDocument {
    TextDocument(
      title: "Title <&>", author: "Author", language: "id-ID", date: PackageDate(year: 2026, month: 11, day: 23),
      sections: [TextDocument.Section(page: page, blocks: blocks)])
  }

  private static func part(_ name: String, of document: TextDocument) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).docx").path
    try document.bytes().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return String(decoding: try #require(try ZipReader(path: path).bytes(of: name)), as: UTF8.self)
  }

  /// The texts of paragraphs as a reader joins them: breaks and tabs are elements.
  private static func paragraphs(of document: TextDocument) throws -> [String] {
    let root = try XMLDocument(xmlString: part("word/document.xml", of: document))
    return try root.nodes(forXPath: "//*[local-name()='p']").map { paragraph in
      try paragraph.nodes(forXPath: ".//*[local-name()='t' or local-name()='tab' or local-name()='br'][parent::*[local-name()='r']]").map { node in
        switch node.localName {
        case "tab": "\t"
        case "br": "\n"
        default: node.stringValue ?? ""
        }
      }.joined()
    }
  }

  @Test("the same document gives the same bytes")
  func sameBytes() throws {
    let document = Self.document(Self.hostile.map { .paragraph(TextDocument.Paragraph($0)) })
    #expect(try document.bytes() == document.bytes())
  }

  @Test("every text comes back unchanged", arguments: hostile)
  func hostileText(text: String) throws {
    #expect(try Self.paragraphs(of: Self.document([.paragraph(TextDocument.Paragraph(text))])) == [text])
  }

  @Test("characters that XML cannot hold are left out, and those alone")
  func controlCharacters() throws {
    let text = "a\u{0}b\u{1}c\u{8}d\u{B}e\u{1F}f\u{FFFE}g\u{FFFF}h\u{7F}i\u{85}j"
    #expect(try Self.paragraphs(of: Self.document([.paragraph(TextDocument.Paragraph(text))])) == ["abcdefgh\u{7F}i\u{85}j"])
  }

  @Test("line ends of every kind break the line")
  func lineEnds() throws {
    #expect(try Self.paragraphs(of: Self.document([.paragraph(TextDocument.Paragraph("a\r\nb\rc\nd"))])) == ["a\nb\nc\nd"])
  }

  @Test("a row has a cell for every column, whatever it was given")
  func ragged() throws {
    let cell = TextDocument.Cell([TextDocument.Paragraph("x")])
    let wide = TextDocument.Cell([TextDocument.Paragraph("y")], span: 9)
    let rows = [[], [cell], [cell, cell, cell, cell], [cell, wide, cell]].map { TextDocument.Row($0) }
    let columns = [10.0, 20, 30].map { Length.millimetres($0) }
    let text = try Self.part("word/document.xml", of: Self.document([.table(TextDocument.Table(columns: columns, isRuled: true, rows: rows))]))
    let widths = try XMLDocument(xmlString: text).nodes(forXPath: "//*[local-name()='tr']").map { row in
      try row.nodes(forXPath: ".//*[local-name()='tcW']").compactMap { ($0 as? XMLElement)?.attribute(forName: "w:w")?.stringValue.flatMap(Int.init) }
    }
    #expect(widths.map { $0.reduce(0, +) } == Array(repeating: columns.reduce(0) { $0 + $1.twips }, count: 4))
    #expect(widths.map(\.count) == [3, 3, 3, 2])
  }

  @Test("a heading repeats, and no row is torn apart unless it may be")
  func rows() throws {
    let cell = TextDocument.Cell([])
    let table = TextDocument.Table(
      columns: [.points(50)], isRuled: false,
      rows: [TextDocument.Row([cell], isHeading: true), TextDocument.Row([cell]), TextDocument.Row([cell], maySplit: true)])
    let root = try XMLDocument(xmlString: Self.part("word/document.xml", of: Self.document([.table(table)])))
    func count(_ name: String) throws -> [Int] {
      try root.nodes(forXPath: "//*[local-name()='tr']").map { try $0.nodes(forXPath: ".//*[local-name()='\(name)']").count }
    }
    #expect(try count("tblHeader") == [1, 0, 0])
    #expect(try count("cantSplit") == [1, 1, 0])
  }

  @Test("tables that follow each other stay two")
  func twoTables() throws {
    let table = TextDocument.Block.table(TextDocument.Table(columns: [.points(50)], isRuled: true, rows: [TextDocument.Row([])]))
    let root = try XMLDocument(xmlString: Self.part("word/document.xml", of: Self.document([table, table])))
    let names = try root.nodes(forXPath: "/*/*[local-name()='body']/*").map { $0.localName ?? "" }
    #expect(names == ["tbl", "p", "tbl", "p", "sectPr"])
  }

  @Test("the properties carry the given day, and no other")
  func properties() throws {
    let text = try Self.part("docProps/core.xml", of: Self.document([]))
    let root = try XMLDocument(xmlString: text)
    #expect(try root.nodes(forXPath: "//*[local-name()='title']").map(\.stringValue) == ["Title <&>"])
    for name in ["created", "modified"] {
      #expect(try root.nodes(forXPath: "//*[local-name()='\(name)']").map(\.stringValue) == ["2026-11-23T00:00:00Z"])
    }
  }

  @Test("lengths are counted in twentieths of a point")
  func lengths() {
    #expect(Length.millimetres(25.4).twips == 1440)
    #expect(Length.points(11).twips == 220)
    #expect(Length.millimetres(210).twips == 11_906)
  }

  @Test("an independent reader finds every text", .enabled(if: OutsideProgram.python != nil, "needs Python with openpyxl, icalendar and docx"))
  func outsideReader() throws {
    let cells = Self.hostile.map { TextDocument.Row([TextDocument.Cell([TextDocument.Paragraph($0)])]) }
    let document = Self.document(
      Self.hostile.map { .paragraph(TextDocument.Paragraph($0)) } + [.table(TextDocument.Table(columns: [.points(200)], isRuled: true, rows: cells))])
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).docx").path
    try document.bytes().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let script = """
      import sys, json, docx
      document = docx.Document(sys.argv[1])
      section = document.sections[0]
      print(json.dumps({"paragraphs": [p.text for p in document.paragraphs][:-1], "cells": [r.cells[0].text for r in document.tables[0].rows],
        "about": [document.core_properties.title, document.core_properties.created.isoformat(), str(round(section.page_width.mm))]}))
      """
    let outcome = try OutsideProgram.run(try #require(OutsideProgram.python), ["-c", script, path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let found = try JSONDecoder().decode([String: [String]].self, from: Data(outcome.output.utf8))
    #expect(found["paragraphs"] == Self.hostile)
    #expect(found["cells"] == Self.hostile)
    #expect(found["about"] == ["Title <&>", "2026-11-23T00:00:00", "210"])
  }
}
