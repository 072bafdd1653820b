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
      return "{\n" + members.map { "\(indent)\(Self.quoted($0.0)): \($0.1.lines(level: level + 1))" }.joined(separator: ",\n") + "\n\(end)}"
    case .array(let items) where level <= 1 && !items.isEmpty:
      return "[\n" + items.map { indent + $0.lines(level: level + 1) }.joined(separator: ",\n") + "\n\(end)]"
    default: return line
    }
  }

  private var line: String {
    switch self {
    case .null: "null"
    case .number(let digits): digits
    case .text(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map { "\(Self.quoted($0.0)): \($0.1.line)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 32 || (127...159).contains(scalar.value) || [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
