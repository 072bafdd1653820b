import Foundation
import FoundationXML

/// Elements and documents of XML as office packages hold them.
enum Markup {
  /// An element with its attributes and children in the given order.
  static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [XMLElement] = []) -> XMLElement {
    let element = XMLElement(name: name)
    for (name, value) in attributes { add(XMLNode.attribute(withName: name, stringValue: cleaned(value)), to: element) }
    for child in children { element.addChild(child) }
    return element
  }

  /// An element that holds a text alone.
  static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) -> XMLElement {
    let element = element(name, attributes)
    if let text = XMLNode.text(withStringValue: cleaned(text)) as? XMLNode { element.addChild(text) }
    return element
  }

  /// The bytes of a document in UTF-8.
  ///
  /// - Parameter namespaces: Prefixes, empty for the default one, with what they stand for.
  static func document(_ root: XMLElement, namespaces: KeyValuePairs<String, String>) -> Data {
    for (prefix, name) in namespaces {
      if let namespace = XMLNode.namespace(withName: prefix, stringValue: name) as? XMLNode { root.addNamespace(namespace) }
    }
    let document = XMLDocument(rootElement: root)
    document.version = "1.0"
    document.characterEncoding = "UTF-8"
    document.isStandalone = true
    return document.xmlData()
  }

  /// The text without the characters that XML 1.0 cannot hold (its production 2, Char).
  static func cleaned(_ text: String) -> String {
    let isClean = text.unicodeScalars.allSatisfy(isAllowed)
    return isClean ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func add(_ attribute: Any, to element: XMLElement) {
    if let attribute = attribute as? XMLNode { element.addAttribute(attribute) }
  }
}
