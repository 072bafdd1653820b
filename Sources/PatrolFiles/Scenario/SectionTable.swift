import Foundation

/// A table of a scenario to add rows to: what somebody wrote stays as it is, letter by letter.
struct SectionTable {
  /// The file's text.
  private(set) var text: String
  private let separator: Character
  /// The key of each column; nil for one that is not read.
  let keys: [String?]

  /// The table in a file's bytes; nil where it is no table whose columns can be told.
  init?(_ bytes: Data, headings words: HeadingWords) {
    guard let text = String(bytes: bytes, encoding: .utf8) else { return nil }
    let first = text.split(omittingEmptySubsequences: true) { $0.isNewline }.first.map(String.init) ?? ""
    let heading = first.hasPrefix("\u{FEFF}") ? String(first.dropFirst()) : first
    func count(_ separator: Character) -> Int { heading.count { $0 == separator } }
    guard !heading.contains("\""), let separator = ([",", ";", "\t"] as [Character]).max(by: { count($0) < count($1) }) else { return nil }
    keys = heading.split(separator: separator, omittingEmptySubsequences: false).map { words.key(of: $0.trimmingCharacters(in: .whitespaces)) }
    self.text = text
    self.separator = separator
  }

  /// The file's bytes.
  var bytes: Data { Data(text.utf8) }

  /// Writes a row behind all others, but not one that is there already; false, with nothing written, where a field has no column.
  ///
  /// - Parameter fields: Key and text of each field.
  mutating func add(_ fields: [(key: String, text: String)]) -> Bool {
    guard fields.allSatisfy({ keys.contains($0.key) }) else { return false }
    let row = keys.map { key in cell(fields.first { $0.key == key }?.text ?? "") }.joined(separator: String(separator))
    // A row that is there already, from a command that was stopped halfway, is not written twice.
    guard !text.split(whereSeparator: \.isNewline).contains(row[...]) else { return true }
    let end = text.contains("\r\n") ? "\r\n" : "\n"
    if !text.isEmpty, text.last?.isNewline != true { text += end }
    text += row + end
    return true
  }

  private func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
