/// Colours of a text for a terminal, or none.
package struct Ink: Sendable {
  /// How a piece of text stands out.
  package enum Style: String, Sendable {
    /// A heading.
    case heading = "1"
    /// What matters less, as the look-ahead days.
    case faint = "2"
    /// What is broken or missing.
    case alarm = "31"
    /// What deserves a look.
    case notice = "33"
    /// What is proven.
    case good = "32"
  }

  private let isColoured: Bool

  /// Colours, or plain text.
  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// The text in a style; its width in cells does not change.
  package func paint(_ text: String, _ style: Style?) -> String {
    guard isColoured, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
