import Foundation
import FoundationXML

/// Takes what stands in a part of a workbook, element by element; names come without their prefix.
protocol PartHandler: AnyObject {
  func start(_ name: Substring, _ attributes: PartAttributes)
  func text(_ text: String)
  func end(_ name: Substring)
  /// Whether nothing further is wanted.
  var isOver: Bool { get }
}

extension PartHandler {
  func text(_ text: String) {}
  func end(_ name: Substring) {}
  var isOver: Bool { false }
}

/// The attributes of an element.
struct PartAttributes {
  let all: [String: String]

  subscript(name: String) -> String? { all[name] }

  /// An attribute under any prefix, as in r:id.
  func prefixed(_ name: String) -> String? { all.first { $0.key.hasSuffix(":" + name) }?.value }
}

/// Reads a part of a workbook with the parser of FoundationXML.
///
/// Nothing is declared inside a part: with a DOCTYPE an entity could stand for a thousand million others, or for a file of this machine.
final class PartParser: NSObject, XMLParserDelegate {
  enum Problem: Error {
    case declarations, malformed
  }

  private let handler: any PartHandler
  private var depth = 0
  private var elements = 0

  private init(_ handler: any PartHandler) { self.handler = handler }

  /// Reads a part to its end, or until the handler has enough.
  static func parse(_ data: Data, _ handler: any PartHandler) throws(Problem) {
    try check(data)
    let parser = XMLParser(data: data)
    let delegate = PartParser(handler)
    parser.shouldResolveExternalEntities = false
    parser.delegate = delegate
    let isWhole = parser.parse()
    // The parser says nothing of a part that ends too early.
    guard handler.isOver || (isWhole && parser.parserError == nil && delegate.depth == 0 && delegate.elements > 0) else { throw .malformed }
  }

  /// What may stand before the first element: a declaration of the text's encoding, which must be UTF-8, comments and instructions.
  private static func check(_ data: Data) throws(Problem) {
    var rest = data[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { [9, 10, 13, 32].contains($0) }
      guard rest.first == UInt8(ascii: "<") else { throw .malformed }
      if rest.starts(with: Array("<?".utf8)) {
        guard let end = rest.firstRange(of: Data("?>".utf8)) else { throw .malformed }
        try checkEncoding(String(decoding: rest[..<end.lowerBound], as: UTF8.self).lowercased())
        rest = rest[end.upperBound...]
      } else if rest.starts(with: Array("<!--".utf8)) {
        guard let end = rest.firstRange(of: Data("-->".utf8)) else { throw .malformed }
        rest = rest[end.upperBound...]
      } else {
        if rest.starts(with: Array("<!".utf8)) { throw .declarations }
        return
      }
    }
  }

  /// In another encoding a declaration could not be seen.
  private static func checkEncoding(_ instruction: String) throws(Problem) {
    guard instruction.hasPrefix("<?xml"), let named = instruction.firstRange(of: "encoding") else { return }
    guard instruction[named.upperBound...].contains("utf-8") || instruction[named.upperBound...].contains("us-ascii") else { throw .malformed }
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    depth += 1
    elements += 1
    handler.start(Self.local(elementName), PartAttributes(all: attributes))
    if handler.isOver { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
    depth -= 1
    handler.end(Self.local(elementName))
    if handler.isOver { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { handler.text(string) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { handler.text(String(decoding: block, as: UTF8.self)) }

  private static func local(_ name: String) -> Substring {
    name.firstIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }
}
