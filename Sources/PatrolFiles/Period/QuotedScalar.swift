/// A text between quotation marks, as YAML reads it wherever a value may stand.
enum QuotedScalar {
  /// The text with what would end it or be read as something else escaped.
  static func text(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
