import Yams

/// Entries that are added to sections.
extension ScenarioText {
  /// How a section is written.
  enum SectionForm: Sendable, Hashable {
    /// It is not there.
    case missing
    /// As a table in a file of its own.
    case file(String)
    /// As a list of maps on lines of their own.
    case list
    /// In any other way.
    case other
  }

  /// How a section is written.
  func form(of section: String) throws(Obstacle) -> SectionForm {
    switch try node([section]) {
    case nil: .missing
    case .scalar(let scalar)?: scalar.string.lowercased().hasSuffix(".csv") ? .file(scalar.string) : .other
    case .sequence(let sequence)?:
      !sequence.isEmpty && !isFlow(sequence.mark) && sequence.allSatisfy { $0.mapping != nil } ? .list : .other
    case .mapping?, .alias?: .other
    }
  }

  /// Whether it says only in what it differs from another scenario.
  package func isVariant() throws(Obstacle) -> Bool {
    let keys = [try scalar("variant"), try scalar("extends")]
    return keys.contains { $0 != nil }
  }

  /// Writes an item behind all others of a section, unless it is there already; a section that is not there is written behind all others.
  mutating func append(_ item: String, to section: String) throws(Obstacle) {
    guard case .sequence(let sequence)? = try node([section]) else { return try append(section, with: item) }
    guard try form(of: section) == .list, let mark = sequence.last?.mark else { throw .missing(key: section) }
    let start = try start(ofItemAt: mark, hasDash: true)
    let indent = lines[start].prefix { $0 == " " }
    let line = Array(indent) + Array("- \(item)".unicodeScalars)
    guard !lines.contains(line + lineEnd), !lines.contains(line) else { return }
    insert([line], behind: end(ofItemFrom: start, indent: indent.count))
  }

  private mutating func append(_ section: String, with item: String) throws(Obstacle) {
    let isCutIntoDocuments = lines.dropFirst().contains { $0.starts(with: "---".unicodeScalars) || $0.starts(with: "...".unicodeScalars) }
    guard try form(of: section) == .missing, let root = try root().mapping, !isFlow(root.mark), let column = root.first?.key.mark?.column,
      !isCutIntoDocuments
    else { throw .missing(key: section) }
    let indent = [Unicode.Scalar](repeating: " ", count: column - 1)
    let last = lines.last?.isEmpty == true ? lines.count - 2 : lines.count - 1
    insert([indent + Array("\(section):".unicodeScalars), indent + Array("  - \(item)".unicodeScalars)], behind: last)
  }

  /// Writes an item of its own behind the number that stands for several, in a section that is a map of ids and numbers, unless it is there already.
  ///
  /// - Parameters:
  ///   - key: The item's id.
  ///   - count: The key of the number.
  mutating func append(_ item: String, under key: String, behind count: String, toMap section: String) throws(Obstacle) {
    guard case .mapping(let map)? = try node([section]) else { throw .missing(key: section) }
    guard !map.contains(where: { TypedText.folded($0.key.scalar?.string ?? "") == TypedText.folded(key) }) else {
      let text = "\(key): \(item)"
      guard lines.contains(where: { String(String.UnicodeScalarView($0)).contains(text) }) else { throw .missing(key: key) }
      return
    }
    try add(key, item, behind: count, of: map)
  }

  /// Writes a value into the list under a key of one item of a section; a list that is not there is written behind the item's id.
  mutating func append(_ value: String, toListOf key: String, ofItem id: String, in section: String) throws(Obstacle) {
    guard case .sequence(let items)? = try node([section]),
      let item = items.compactMap(\.mapping).first(where: {
        TypedText.folded($0.first { $0.key.scalar?.string == "id" }?.value.scalar?.string ?? "") == TypedText.folded(id)
      })
    else { throw .missing(key: "\(section).\(id)") }
    guard let known = item.first(where: { $0.key.scalar?.string == key })?.value else { return try add(key, "[\(value)]", behind: "id", of: item) }
    guard let list = known.sequence, isFlow(list.mark), let last = list.last else { throw .missing(key: key) }
    var (place, end) = (0, 0)
    if let scalar = last.scalar {
      let (line, range) = try span(scalar, withMarks: true)
      (place, end) = (line, range.upperBound)
    } else {
      guard let scalar = last.mapping?.values.compactMap(\.scalar).last else { throw .missing(key: key) }
      let (line, range) = try span(scalar, withMarks: true)
      guard let brace = lines[line][range.upperBound...].firstIndex(where: { $0 != " " }), lines[line][brace] == "}" else { throw .line(line + 1) }
      (place, end) = (line, brace + 1)
    }
    lines[place].insert(contentsOf: ", \(value)".unicodeScalars, at: end)
  }

  /// Inserts lines behind one, which may be the last without an end of its own.
  private mutating func insert(_ added: [[Unicode.Scalar]], behind place: Int) {
    let isLast = place == lines.count - 1
    if isLast { lines[place] += lineEnd }
    lines.insert(contentsOf: added.map { $0 + lineEnd }, at: place + 1)
    // The file ended without a line end, and does so no more.
    if isLast { lines.append([]) }
  }
}
