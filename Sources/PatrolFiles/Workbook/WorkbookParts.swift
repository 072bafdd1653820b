import Foundation

/// The relations of a part: what it refers to, by id.
final class RelationsHandler: PartHandler {
  struct Relation {
    let id: String
    /// The last word of the type, such as worksheet.
    let type: Substring
    let target: String
  }

  private(set) var relations: [Relation] = []

  func start(_ name: Substring, _ attributes: PartAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else { return }
    relations.append(.init(id: id, type: type.split(separator: "/").last ?? "", target: target))
  }
}

/// The workbook's own part: its sheets in order, and from which day it counts.
final class WorkbookPartHandler: PartHandler {
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false
  private(set) var isWorkbook = false
  /// Cells that have a name in the whole workbook, as they are written.
  private(set) var names: [String: String] = [:]
  private var openName: String?

  func text(_ text: String) {
    if let openName { names[openName, default: ""] += text }
  }

  func end(_ name: Substring) {
    if name == "definedName" { openName = nil }
  }

  func start(_ name: Substring, _ attributes: PartAttributes) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"])
    case "definedName": openName = attributes["localSheetId"] == nil ? attributes["name"] : nil
    case "sheet":
      guard let sheet = attributes["name"], let relation = attributes.prefixed("id") else { return }
      sheets.append(.init(name: sheet, relation: relation, isHidden: attributes["state"].map { $0 != "visible" } ?? false))
    default: break
    }
  }
}

/// The texts that cells share, each put together from its runs; readings above East Asian text are no part of it.
final class SharedTextsHandler: PartHandler {
  private static let mostCharacters = 32_767
  private static let mostBytes = 4 * mostCharacters

  private(set) var texts: [String] = []
  private var text = ""
  private var isText = false
  private var isReading = false

  func start(_ name: Substring, _ attributes: PartAttributes) {
    switch name {
    case "si": text = ""
    case "rPh": isReading = true
    case "t": isText = true
    default: break
    }
  }

  func text(_ text: String) {
    if isText, !isReading { self.text += text }
  }

  func end(_ name: Substring) {
    switch name {
    // No spreadsheet holds more in a cell.
    case "si": texts.append(EscapedText.plain(text.utf8.count > Self.mostBytes ? String(text.prefix(Self.mostCharacters)) : text))
    case "rPh": isReading = false
    case "t": isText = false
    default: break
    }
  }
}

/// The number formats of the cells' styles, in order.
final class StylesHandler: PartHandler {
  private(set) var forms: [NumberForm] = []
  private var codes: [Int: NumberForm] = [:]
  private var isCellStyles = false

  func start(_ name: Substring, _ attributes: PartAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] { codes[id] = NumberForm(code: code) }
    case "cellXfs": isCellStyles = true
    case "xf" where isCellStyles:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      forms.append(codes[id] ?? NumberForm.builtIn(id) ?? .general)
    default: break
    }
  }

  func end(_ name: Substring) {
    if name == "cellXfs" { isCellStyles = false }
  }
}

/// Texts in which a workbook writes characters by number, as in _x000D_.
enum EscapedText {
  /// The text with those characters, and with one sort of line end.
  static func plain(_ text: String) -> String {
    var result = text.contains("_x") ? unescaped(text) : text
    if result.utf8.contains(13) { result = result.replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
    return result
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      result += rest[..<start.lowerBound]
      let code = rest[start.upperBound...].prefix(5)
      if code.count == 5, code.last == "_", code.dropLast().allSatisfy(\.isHexDigit), let number = UInt32(code.dropLast(), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[start.upperBound...].dropFirst(5)
      } else {
        result += "_x"
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }
}
