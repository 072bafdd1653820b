/// A JSON value that is written in a fixed order, so that the same content is the same bytes.
enum JSONText {
  case null
  case number(String)
  case text(String)
  case array([JSONText])
  case object([(String, JSONText)])

  static func number(_ value: Int) -> JSONText { .number("\(value)") }
  static func text(orNull value: String?) -> JSONText { value.map { .text($0) } ?? .null }
  static func number(orNull value: Int?) -> JSONText { value.map { .number($0) } ?? .null }

  /// The text; the outer two levels have a line for each member, what lies deeper stands in one line.
  var document: String { lines(level: 0) + "\n" }

  private func lines(level: Int) -> String {
    let indent = String(repeating: "  ", count: level + 1)
    let end = String(repeating: "  ", count: level)
    switch self {
    case .object(let members) where level == 0 && !members.isEmpty:
      return "{\n" + members.map { "\(indent)\(JSONString.quoted($0.0)): \($0.1.lines(level: level + 1))" }.joined(separator: ",\n") + "\n\(end)}"
    case .array(let items) where level <= 1 && !items.isEmpty:
      return "[\n" + items.map { indent + $0.lines(level: level + 1) }.joined(separator: ",\n") + "\n\(end)]"
    default: return line
    }
  }

  private var line: String {
    switch self {
    case .null: "null"
    case .number(let digits): digits
    case .text(let text): JSONString.quoted(text)
    case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map { "\(JSONString.quoted($0.0)): \($0.1.line)" }.joined(separator: ", ") + "}"
    }
  }
}
