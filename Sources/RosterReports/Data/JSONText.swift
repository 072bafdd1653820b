import PatrolFiles
import Wording

/// JSON with its members in the order in which they were given, so that equal results are equal bytes.
public indirect enum JSONText: Sendable, Hashable {
  /// No value.
  case null
  /// Yes or no.
  case flag(Bool)
  /// A whole number.
  case number(Int)
  /// A decimal number as it is to be written; must be valid JSON.
  case decimal(String)
  /// A text.
  case text(String)
  /// Values in order.
  case list([JSONText])
  /// Members in order.
  case object([(key: String, value: JSONText)])
  /// A document that is already JSON, kept line by line.
  case document(String)

  /// A text, or null.
  public static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  /// A whole number, or null.
  public static func optional(_ number: Int?) -> JSONText { number.map { .number($0) } ?? .null }

  /// So many parts of one as a number, whole where it is; not negative.
  static func number(_ parts: Int, of unit: Int) -> JSONText { .decimal(DecimalText.text(parts, of: unit, mark: ".")) }

  /// The document, indented by two spaces, with a line feed at its end.
  public func written() -> String { lines(indent: "").joined(separator: "\n") + "\n" }

  /// Equal as documents.
  public static func == (left: JSONText, right: JSONText) -> Bool { left.written() == right.written() }

  /// By the document.
  public func hash(into hasher: inout Hasher) { hasher.combine(written()) }

  private var isPlain: Bool {
    switch self {
    case .null, .flag, .number, .decimal, .text: true
    case .list, .object, .document: false
    }
  }

  private func lines(indent: String) -> [String] {
    switch self {
    case .null: return ["null"]
    case .flag(let value): return [value ? "true" : "false"]
    case .number(let value): return ["\(value)"]
    case .decimal(let value): return [value]
    case .text(let value): return [JSONString.quoted(value)]
    case .list(let values):
      if values.isEmpty { return ["[]"] }
      if values.allSatisfy(\.isPlain) { return ["[" + values.flatMap { $0.lines(indent: "") }.joined(separator: ", ") + "]"] }
      return Self.block("[", values.map { ("", $0) }, "]", indent)
    case .object(let members):
      return members.isEmpty ? ["{}"] : Self.block("{", members.map { (JSONString.quoted($0.key) + ": ", $0.value) }, "}", indent)
    case .document(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: true).enumerated().map { $0 == 0 ? String($1) : indent + $1 }
    }
  }

  private static func block(_ open: String, _ members: [(head: String, value: JSONText)], _ close: String, _ indent: String) -> [String] {
    let inner = indent + "  "
    let body = members.enumerated().flatMap { place, member -> [String] in
      var lines = member.value.lines(indent: inner)
      lines[0] = inner + member.head + lines[0]
      if place < members.count - 1 { lines[lines.count - 1] += "," }
      return lines
    }
    return [open] + body + [indent + close]
  }
}
