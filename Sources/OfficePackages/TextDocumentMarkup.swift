import Foundation
import FoundationXML

/// The body of a text document as elements; the order of properties in each element is the schema's (ISO/IEC 29500-1, annex A).
struct TextDocumentMarkup {
  let document: TextDocument

  private static let lineWidth = "4"
  private static let numberMargin = Length.millimetres(8)

  /// The body with all sections.
  func body() -> XMLElement {
    let body = Markup.element("w:body")
    for (place, section) in document.sections.enumerated() {
      var followsTable = false
      for block in section.blocks {
        switch block {
        case .paragraph(let paragraph):
          body.addChild(element(paragraph))
          followsTable = false
        case .table(let table):
          // Two tables without anything between them would become one.
          if followsTable { body.addChild(spacer([])) }
          body.addChild(element(table))
          followsTable = true
        }
      }
      let end = properties(section)
      if place + 1 < document.sections.count {
        // A section's properties stand in its last paragraph.
        body.addChild(spacer([end]))
      } else {
        if followsTable { body.addChild(spacer([])) }
        body.addChild(end)
      }
    }
    return body
  }

  /// A paragraph with the number of its page.
  func pageNumber() -> XMLElement {
    Markup.element(
      "w:p", [:],
      [
        Markup.element("w:pPr", [:], [Markup.element("w:jc", ["w:val": "center"])]),
        Markup.element("w:fldSimple", ["w:instr": " PAGE "], [element(TextDocument.Run("1", size: .points(9)))]),
      ])
  }

  private func properties(_ section: TextDocument.Section) -> XMLElement {
    let page = section.page
    var size: XMLElement
    if page.width > page.height {
      size = Markup.element("w:pgSz", ["w:w": "\(page.width.twips)", "w:h": "\(page.height.twips)", "w:orient": "landscape"])
    } else {
      size = Markup.element("w:pgSz", ["w:w": "\(page.width.twips)", "w:h": "\(page.height.twips)"])
    }
    let margins = Markup.element(
      "w:pgMar",
      [
        "w:top": "\(page.top.twips)", "w:right": "\(page.right.twips)", "w:bottom": "\(page.bottom.twips)", "w:left": "\(page.left.twips)",
        "w:header": "\(Self.numberMargin.twips)", "w:footer": "\(Self.numberMargin.twips)", "w:gutter": "0",
      ])
    let footer = Markup.element("w:footerReference", ["w:type": "default", "r:id": TextDocumentPackage.footerID])
    // A section that says nothing of its first page's footer takes it from the section before.
    let first = Markup.element("w:footerReference", ["w:type": "first", "r:id": TextDocumentPackage.emptyFooterID])
    return Markup.element(
      "w:sectPr", [:],
      [footer, first, Markup.element("w:type", ["w:val": "nextPage"]), size, margins]
        + (section.numbersFirstPage ? [] : [Markup.element("w:titlePg")]))
  }

  /// A paragraph of hardly any height.
  private func spacer(_ properties: [XMLElement]) -> XMLElement {
    let spacing = Markup.element("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
    let type = Markup.element("w:rPr", [:], [Markup.element("w:sz", ["w:val": "2"])])
    return Markup.element("w:p", [:], [Markup.element("w:pPr", [:], [spacing, type] + properties)])
  }

  private func element(_ paragraph: TextDocument.Paragraph) -> XMLElement {
    let properties = Markup.element("w:pPr")
    if paragraph.keepsWithNext { properties.addChild(Markup.element("w:keepNext")) }
    if paragraph.isRuledBelow {
      let line = Markup.element("w:bottom", ["w:val": "single", "w:sz": "8", "w:space": "1", "w:color": "000000"])
      properties.addChild(Markup.element("w:pBdr", [:], [line]))
    }
    if paragraph.hanging > .zero {
      properties.addChild(Markup.element("w:tabs", [:], [Markup.element("w:tab", ["w:val": "left", "w:pos": "\(paragraph.indent.twips)"])]))
    }
    properties.addChild(Markup.element("w:spacing", ["w:before": "\(paragraph.before.twips)", "w:after": "\(paragraph.after.twips)"]))
    properties.addChild(Markup.element("w:ind", ["w:left": "\(paragraph.indent.twips)", "w:hanging": "\(paragraph.hanging.twips)"]))
    properties.addChild(Markup.element("w:jc", ["w:val": paragraph.alignment.rawValue]))
    return Markup.element("w:p", [:], [properties] + paragraph.runs.map(element))
  }

  private func element(_ run: TextDocument.Run) -> XMLElement {
    let type = Markup.element("w:rPr")
    if run.isBold { for name in ["w:b", "w:bCs"] { type.addChild(Markup.element(name)) } }
    if let size = run.size { for name in ["w:sz", "w:szCs"] { type.addChild(Markup.element(name, ["w:val": "\(size.twips / 10)"])) } }
    if run.isUnderlined { type.addChild(Markup.element("w:u", ["w:val": "single"])) }
    return Markup.element("w:r", [:], [type] + pieces(run.text))
  }

  /// Text between breaks and tabs, which are elements of their own.
  private func pieces(_ text: String) -> [XMLElement] {
    var pieces: [XMLElement] = []
    var plain = ""
    func end() {
      if !plain.isEmpty { pieces.append(Markup.element("w:t", ["xml:space": "preserve"], text: plain)) }
      plain = ""
    }
    for character in text {
      switch character {
      case "\t":
        end()
        pieces.append(Markup.element("w:tab"))
      case "\n", "\r", "\r\n":
        end()
        pieces.append(Markup.element("w:br"))
      default: plain.append(character)
      }
    }
    end()
    return pieces
  }

  private func element(_ table: TextDocument.Table) -> XMLElement {
    let line: KeyValuePairs = ["w:val": table.isRuled ? "single" : "nil", "w:sz": Self.lineWidth, "w:space": "0", "w:color": "000000"]
    let borders = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"].map { Markup.element($0, line) }
    let width = table.columns.reduce(Length.zero, +)
    let properties = Markup.element(
      "w:tblPr", [:],
      [
        Markup.element("w:tblW", ["w:w": "\(width.twips)", "w:type": "dxa"]),
        Markup.element("w:tblInd", ["w:w": "\(table.indent.twips)", "w:type": "dxa"]),
        Markup.element("w:tblBorders", [:], borders), Markup.element("w:tblLayout", ["w:type": "fixed"]),
      ])
    let grid = Markup.element("w:tblGrid", [:], table.columns.map { Markup.element("w:gridCol", ["w:w": "\($0.twips)"]) })
    return Markup.element("w:tbl", [:], [properties, grid] + table.rows.map { element($0, columns: table.columns) })
  }

  private func element(_ row: TextDocument.Row, columns: [Length]) -> XMLElement {
    let properties = Markup.element("w:trPr")
    if !row.maySplit { properties.addChild(Markup.element("w:cantSplit")) }
    if row.isHeading { properties.addChild(Markup.element("w:tblHeader")) }
    var place = 0
    var cells: [XMLElement] = []
    for cell in row.cells where place < columns.count {
      let span = min(cell.span, columns.count - place)
      cells.append(element(cell, keepsWithNext: row.keepsWithNext, width: columns[place..<place + span].reduce(.zero, +), span: span))
      place += span
    }
    for column in columns[place...] { cells.append(element(TextDocument.Cell([]), keepsWithNext: row.keepsWithNext, width: column, span: 1)) }
    return Markup.element("w:tr", [:], [properties] + cells)
  }

  private func element(_ cell: TextDocument.Cell, keepsWithNext: Bool, width: Length, span: Int) -> XMLElement {
    let properties = Markup.element("w:tcPr", [:], [Markup.element("w:tcW", ["w:w": "\(width.twips)", "w:type": "dxa"])])
    if span > 1 { properties.addChild(Markup.element("w:gridSpan", ["w:val": "\(span)"])) }
    if cell.isOpen {
      let sides = ["w:left", "w:bottom", "w:right"].map { Markup.element($0, ["w:val": "nil"]) }
      properties.addChild(Markup.element("w:tcBorders", [:], sides))
    }
    // A cell without a paragraph is one that word processors offer to repair.
    var contents = cell.paragraphs.isEmpty ? [TextDocument.Paragraph([])] : cell.paragraphs
    // Rows have no such property of their own: their paragraphs say it for them.
    if keepsWithNext { for place in contents.indices { contents[place].keepsWithNext = true } }
    return Markup.element("w:tc", [:], [properties] + contents.map(element))
  }
}
