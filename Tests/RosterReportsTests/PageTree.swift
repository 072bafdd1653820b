import Foundation
import FoundationXML

/// An element of a page as an independent parser of XML reads it.
final class PageTree {
  let name: String
  let attributes: [String: String]
  private(set) var children: [PageTree] = []
  private var texts: [(place: Int, text: String)] = []

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The root of a page that is well-formed; nil, with the reason, where it is not.
  static func parse(_ text: String) throws -> PageTree {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw PageFault.notWellFormed("line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "no root")")
    }
    return root
  }

  /// What a browser's dump of its document is after it has been brought back to XML: void elements, and the one named character.
  static func parse(dump: String) throws -> PageTree {
    let closed = dump.replacing(/<(wbr|meta|input|link|col|br)((?:"[^"]*"|[^">])*)>/) { "<\($0.1)\($0.2) />" }
    return try parse(closed.replacing("&nbsp;", with: "&#160;"))
  }

  var classes: [String] { attributes["class"]?.split(separator: " ").map(String.init) ?? [] }

  /// All text inside, in order.
  var text: String {
    var parts: [String] = []
    for place in 0...children.count {
      parts += texts.filter { $0.place == place }.map(\.text)
      if place < children.count { parts.append(children[place].text) }
    }
    return parts.joined()
  }

  /// All elements inside, in order, of a name.
  func all(_ name: String) -> [PageTree] { children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) } }

  /// All elements inside, in order.
  var descendants: [PageTree] { children.flatMap { [$0] + $0.descendants } }

  func first(id: String) -> PageTree? { descendants.first { $0.attributes["id"] == id } }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: PageTree?
    private var open: [PageTree] = []

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
      let node = PageTree(elementName, attributes)
      if let parent = open.last { parent.children.append(node) } else { root = node }
      open.append(node)
    }

    func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { last.texts.append((last.children.count, string)) }
    }
  }
}

enum PageFault: Error { case notWellFormed(String) }
