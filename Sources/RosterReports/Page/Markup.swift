/// HTML or SVG that is well-formed whatever texts are put into it.
///
/// Texts and attributes are escaped where they enter; there is no way in for markup that somebody else wrote. What is written reads the same as HTML and as XML.
package struct Markup: Sendable, Hashable {
  /// Elements of HTML and SVG that the page uses.
  package enum Element: String, Sendable {
    case a, article, b, bdi, body, button, caption, circle, col, dd, desc, details, div, dl, dt, em, fieldset, figcaption, figure, footer, g, h1, h2,
      h3, head, header, html, input, label, legend, li, line, link, main, meta, nav, ol, output, p, path, rect, script, section, small, span, strong,
      style, summary, svg, table, tbody, td, text, tfoot, th, thead, title, tr, ul, wbr

    /// Whether it never has content.
    var isVoid: Bool {
      switch self {
      case .col, .input, .link, .meta, .wbr: true
      default: false
      }
    }

    /// Whether its content is text that no parser of HTML unescapes.
    var isRaw: Bool { self == .script || self == .style }
  }

  /// A name with a value.
  package struct Attribute: Sendable, Hashable {
    let name: String
    let value: String

    private init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// An attribute by its name, which is a constant of this program.
    package static func named(_ name: StaticString, _ value: String) -> Attribute { Attribute("\(name)", value) }
    /// A length, place or count.
    package static func named(_ name: StaticString, _ value: Int) -> Attribute { Attribute("\(name)", "\(value)") }
    /// Classes; none where the text is empty.
    package static func classes(_ names: String...) -> Attribute { Attribute("class", names.filter { !$0.isEmpty }.joined(separator: " ")) }
    /// An id that is unique within the page.
    package static func id(_ id: String) -> Attribute { Attribute("id", id) }
    /// Hidden from those who listen, because its content is told otherwise.
    package static var silent: Attribute { Attribute("aria-hidden", "true") }
    /// What a heading cell heads: col, colgroup, row or rowgroup.
    package static func scope(_ scope: StaticString) -> Attribute { Attribute("scope", "\(scope)") }
  }

  /// What was written so far.
  package let written: String

  private init(written: String) { self.written = written }

  /// A text, escaped.
  package init(_ text: String) { written = Self.escaped(text, isAttribute: false) }

  /// An element with content.
  package init(_ element: Element, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { Markup.nothing }) {
    self.init(element, attributes, content().written)
  }

  /// An element with a text.
  package init(_ element: Element, _ attributes: Attribute..., text: String) {
    self.init(element, attributes, element.isRaw ? Self.constant(text) : Self.escaped(text, isAttribute: false))
  }

  private init(_ element: Element, _ attributes: [Attribute], _ content: String) {
    let head = attributes.filter { $0.name != "class" || !$0.value.isEmpty }.map { " \($0.name)=\"\(Self.escaped($0.value, isAttribute: true))\"" }
    let open = "<" + element.rawValue + head.joined()
    written = element.isVoid ? open + " />" : "\(open)>\(content)</\(element.rawValue)>"
  }

  /// No markup at all.
  package static let nothing = Markup(written: "")
  /// A line feed, so that the file can be read by people; between elements it means nothing.
  package static let newLine = Markup(written: "\n")
  /// A document's first line.
  package static let documentType = Markup(written: "<!DOCTYPE html>\n")

  /// One after the other.
  package static func sequence(_ parts: [Markup]) -> Markup { Markup(written: parts.map(\.written).joined()) }

  /// Style and script are constants of this program; HTML unescapes nothing in them and XML does, so they do without both characters.
  private static func constant(_ text: String) -> String {
    precondition(!text.utf8.contains { $0 == 60 || $0 == 38 }, "Markup: no < and no & in style and script")
    return text
  }

  /// The text as it stands between tags, or between quotation marks.
  ///
  /// What no XML file can hold becomes the replacement character; a carriage return, and in attributes any break, would else be read back as something else.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 32 && $0 < 127 && $0 != 38 && $0 != 60 && $0 != 62 && $0 != 34 }
    if isPlain { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\r": result += "&#13;"
      case "\n", "\t":
        if isAttribute { result += "&#\(scalar.value);" } else { result.unicodeScalars.append(scalar) }
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Puts markup together: elements, texts, conditions and loops.
@resultBuilder
package enum MarkupBuilder {
  package static func buildExpression(_ markup: Markup) -> Markup { markup }
  package static func buildExpression(_ text: String) -> Markup { Markup(text) }
  package static func buildExpression(_ parts: [Markup]) -> Markup { .sequence(parts) }
  package static func buildBlock(_ parts: Markup...) -> Markup { .sequence(parts) }
  package static func buildOptional(_ part: Markup?) -> Markup { part ?? .nothing }
  package static func buildEither(first: Markup) -> Markup { first }
  package static func buildEither(second: Markup) -> Markup { second }
  package static func buildArray(_ parts: [Markup]) -> Markup { .sequence(parts) }
}
