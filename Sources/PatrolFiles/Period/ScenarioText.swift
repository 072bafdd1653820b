import Foundation
import PatrolModel
import Yams

/// A scenario's own text, edited in place: whatever is not named stays byte for byte, comments and spaces included.
package struct ScenarioText {
  /// Why an edit is not possible in place.
  package enum Obstacle: Error, Sendable, Hashable {
    /// The text is no UTF-8, or its lines end in a way that is not known here.
    case encoding
    /// What is to be edited does not stand on lines of its own.
    case line(Int)
    /// What is to be edited is not there.
    case missing(key: String)
  }

  /// Something that was set behind a comment sign.
  package struct Commented: Sendable, Hashable {
    /// The section that held it.
    package let section: String
    /// Its id or name, or else its first line.
    package let name: String
  }

  var lines: [[Unicode.Scalar]]

  /// The text in a file's bytes.
  package init(_ bytes: Data) throws(Obstacle) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding }
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() where scalar == "\r" {
      guard place + 1 < scalars.count, scalars[place + 1] == "\n" else { throw .encoding }
    }
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  /// The file's bytes.
  package var bytes: Data {
    var text = String.UnicodeScalarView()
    for (place, line) in lines.enumerated() {
      if place > 0 { text.append("\n") }
      text.append(contentsOf: line)
    }
    return Data(String(text).utf8)
  }

  /// The scalar under keys; nil where there is none.
  package func scalar(_ keys: String...) throws(Obstacle) -> String? { try node(keys)?.scalar?.string }

  /// Writes another text for the scalar under keys.
  package mutating func set(_ keys: String..., to text: String) throws(Obstacle) {
    guard let scalar = try node(keys)?.scalar else { throw .missing(key: keys.joined(separator: ".")) }
    let (place, range) = try span(scalar)
    lines[place].replaceSubrange(range, with: text.unicodeScalars)
  }

  /// Writes a key with its value behind a scalar of the same map.
  package mutating func add(_ key: String, _ value: String, behind sibling: String, in section: String) throws(Obstacle) {
    guard let map = try node([section])?.mapping else { throw .missing(key: section) }
    try add(key, value, behind: sibling, of: map)
  }

  /// Writes a key with its value behind a scalar of a map.
  mutating func add(_ key: String, _ value: String, behind sibling: String, of map: Node.Mapping) throws(Obstacle) {
    guard let entry = map.first(where: { $0.key.scalar?.string == sibling }), let scalar = entry.value.scalar, let column = entry.key.mark?.column
    else { throw .missing(key: sibling) }
    let (place, range) = try span(scalar, withMarks: true)
    if isFlow(map.mark) {
      lines[place].insert(contentsOf: ", \(key): \(value)".unicodeScalars, at: range.upperBound)
    } else {
      let indent = [Unicode.Scalar](repeating: " ", count: column - 1)
      lines.insert(indent + Array("\(key): \(value)".unicodeScalars) + lineEnd, at: place + 1)
    }
  }

  /// Makes the history name one more file or folder, last.
  package mutating func addHistory(_ path: String) throws(Obstacle) {
    let name = Self.scalar(path)
    switch try node(["history"]) {
    case nil:
      guard let root = try root().mapping, !isFlow(root.mark), let key = root.keys.first(where: { $0.scalar?.string == "period" }),
        let mark = key.mark
      else { throw .missing(key: "period") }
      lines.insert(Array("history: \(name)".unicodeScalars) + lineEnd, at: mark.line - 1)
    case .scalar(let scalar)?:
      let (place, range) = try span(scalar, withMarks: true)
      let text = "[\(String(String.UnicodeScalarView(lines[place][range]))), \(name)]"
      lines[place].replaceSubrange(range, with: text.unicodeScalars)
    case .sequence(let sequence)?:
      guard let last = sequence.last?.scalar, let mark = sequence.mark else { throw .missing(key: "history") }
      let (place, range) = try span(last, withMarks: true)
      if isFlow(sequence.mark) {
        lines[place].insert(contentsOf: ", \(name)".unicodeScalars, at: range.upperBound)
      } else {
        let indent = lines[mark.line - 1].prefix { $0 == " " }
        lines.insert(Array(indent) + Array("- \(name)".unicodeScalars) + lineEnd, at: place + 1)
      }
    case .mapping?, .alias?: throw .missing(key: "history")
    }
  }

  /// A path as a YAML scalar, in a list between brackets as well.
  private static func scalar(_ path: String) -> String {
    let isPlain = path.wholeMatch(of: /[\p{L}\p{N}._\/](?:[\p{L}\p{N}._\/ -]*[\p{L}\p{N}._\/-])?/) != nil
    return isPlain ? path : QuotedScalar.text(path)
  }

  /// Sets the item of a section that holds a place behind a comment sign; a section of which nothing is left goes with it.
  package mutating func comment(itemAt line: Int, column: Int) throws(Obstacle) -> Commented {
    let sections: [(key: Node, value: Node)] = (try root().mapping ?? [:]).map { ($0.key, $0.value) }
    guard let section = sections.last(where: { Self.isAt($0.key.mark, line, column) }), let sectionLine = section.key.mark?.line else {
      throw .line(line)
    }
    var items: [(mark: Mark?, node: Node, key: String?)] = []
    switch section.value {
    case .sequence(let sequence) where !isFlow(sequence.mark):
      for item in sequence { items.append((item.mark, item, nil)) }
    case .mapping(let mapping) where !isFlow(mapping.mark):
      for (key, value) in mapping { items.append((key.mark, value, key.scalar?.string)) }
    default: throw .line(line)
    }
    guard let item = items.last(where: { Self.isAt($0.mark, line, column) }), let mark = item.mark else { throw .line(line) }
    let start = try start(ofItemAt: mark, hasDash: item.key == nil)
    let indent = lines[start].prefix { $0 == " " }.count
    let first = String(String.UnicodeScalarView(lines[start])).trimmingCharacters(in: .whitespacesAndNewlines)
    for place in start...end(ofItemFrom: start, indent: indent) where !Self.isBlank(lines[place]) {
      lines[place].insert(contentsOf: "# ".unicodeScalars, at: min(indent, lines[place].count))
    }
    if items.count == 1 {
      let rest = lines[sectionLine - 1].drop { $0 != ":" }.dropFirst().drop { $0 == " " }
      guard rest.isEmpty || rest.first == "#" || rest.first == "\r" else { throw .line(sectionLine) }
      lines[sectionLine - 1].insert(contentsOf: "# ".unicodeScalars, at: 0)
    }
    let name = item.key ?? ["id", "name"].compactMap { item.node.mapping?[Node($0)]?.scalar?.string }.first
    return Commented(section: section.key.scalar?.string ?? "", name: name ?? first)
  }

  /// The line, from 0, in which an item begins, with its dash where it has one.
  func start(ofItemAt mark: Mark, hasDash: Bool) throws(Obstacle) -> Int {
    let place = mark.line - 1
    guard lines.indices.contains(place) else { throw .line(mark.line) }
    let before = lines[place].prefix(mark.column - 1)
    guard before.allSatisfy({ $0 == " " || $0 == "-" }) else { throw .line(mark.line) }
    guard hasDash, !before.contains("-") else { return place }
    guard place > 0, lines[place - 1].filter({ $0 != " " && $0 != "\r" }) == ["-"] else { throw .line(mark.line) }
    return place - 1
  }

  /// The last line of an item: those after its first that are indented further, without the empty ones and comments at its end.
  func end(ofItemFrom start: Int, indent: Int) -> Int {
    var end = start
    // In a text of several lines a comment sign is a letter like any other.
    var textIndent = Self.opensText(lines[start]) ? indent : nil
    for place in lines.indices.dropFirst(start + 1) {
      if Self.isBlank(lines[place]) { continue }
      let own = lines[place].prefix(while: { $0 == " " }).count
      guard own > indent else { break }
      if let open = textIndent, own <= open { textIndent = nil }
      guard textIndent != nil || lines[place].first(where: { $0 != " " }) != "#" else { continue }
      end = place
      if textIndent == nil, Self.opensText(lines[place]) { textIndent = own }
    }
    return end
  }

  /// Whether a line ends with the sign of a text of several lines.
  private static func opensText(_ line: [Unicode.Scalar]) -> Bool {
    guard let last = line.split(whereSeparator: { $0 == " " || $0 == "\r" }).last, let sign = last.first else { return false }
    return (sign == "|" || sign == ">") && last.dropFirst().allSatisfy { "+-0123456789".unicodeScalars.contains($0) }
  }

  /// Whether a list or map is written between brackets: the parser does not tell.
  func isFlow(_ mark: Mark?) -> Bool {
    guard let mark, lines.indices.contains(mark.line - 1), lines[mark.line - 1].indices.contains(mark.column - 1) else { return false }
    return ["[", "{"].contains(lines[mark.line - 1][mark.column - 1])
  }

  private static func isBlank(_ line: [Unicode.Scalar]) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" } }

  private static func isAt(_ mark: Mark?, _ line: Int, _ column: Int) -> Bool { mark.map { ($0.line, $0.column) <= (line, column) } ?? false }

  var lineEnd: [Unicode.Scalar] { lines.first?.last == "\r" ? ["\r"] : [] }

  func root() throws(Obstacle) -> Node {
    // What libyaml counts as a line end and nobody else does would shift all places behind it; so would a byte-order mark.
    let odd: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]
    var text = String.UnicodeScalarView()
    for (place, line) in lines.enumerated() {
      if place > 0 { text.append("\n") }
      text.append(contentsOf: line.map { odd.contains($0) || ($0 == "\u{FEFF}" && place == 0) ? " " : $0 })
    }
    guard let root = try? Yams.compose(yaml: String(text), .basic, .default, .utf8) else { throw .encoding }
    return root
  }

  func node(_ keys: [String]) throws(Obstacle) -> Node? {
    var node: Node? = try root()
    for key in keys { node = node?.mapping?.first { $0.key.scalar?.string == key }?.value }
    return node
  }

  /// The line, from 0, and the columns of a scalar that stands in one line as it reads.
  func span(_ scalar: Node.Scalar, withMarks: Bool = false) throws(Obstacle) -> (line: Int, columns: Range<Int>) {
    guard let mark = scalar.mark, lines.indices.contains(mark.line - 1) else { throw .missing(key: scalar.string) }
    let (place, line) = (mark.line - 1, lines[mark.line - 1])
    var start = mark.column - 1
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    if isQuoted { start += 1 }
    let wanted = Array(scalar.string.unicodeScalars)
    guard start >= 0, start + wanted.count + (isQuoted ? 1 : 0) <= line.count, Array(line[start..<(start + wanted.count)]) == wanted else {
      throw .line(mark.line)
    }
    let columns = start..<(start + wanted.count)
    return (place, isQuoted && withMarks ? (columns.lowerBound - 1)..<(columns.upperBound + 1) : columns)
  }
}
