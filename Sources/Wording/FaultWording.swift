import PatrolModel

extension Wording {
  /// A fault or a note with its place, what was found, what was expected and a hint, in one line.
  public func text(_ fault: Fault) -> String {
    let related = fault.related.map { " (" + say(english: "see ", indonesian: "lihat ") + text($0) + ")" } ?? ""
    return "\(text(fault.place)): \(text(fault.place.sheet == nil ? fault.kind : inWordsOfSheet(fault.kind)))\(related)"
  }

  /// A fault in a workbook with its keys as the workbook has them: words of cells, or headings.
  private func inWordsOfSheet(_ kind: FaultKind) -> FaultKind {
    func words(_ keys: [String]) -> [String] {
      keys.reduce(into: []) { words, key in
        let word = sheetWord(key)
        if !words.contains(word) { words.append(word) }
      }
    }
    return switch kind {
    case .needsOneOf(let keys): .needsOneOf(keys: words(keys))
    case .onlyOneOf(let keys): .onlyOneOf(keys: words(keys).count > 1 ? words(keys) : keys)
    case .needsAlso(let key, let others): .needsAlso(key: sheetWord(key), others: words(others))
    case .missing(let key): .missing(key: sheetWord(key))
    case .unknownKey(let found, let nearest): .unknownKey(found: found, nearest: nearest.map(sheetWord))
    default: kind
    }
  }

  /// What a key of scenario files is called in a workbook of this language.
  private func sheetWord(_ key: String) -> String {
    switch key {
    case "class": conditionWord(.zoneClass)
    case "zone", "zones": conditionWord(.zone)
    case "post", "posts": conditionWord(.post)
    default: InputColumn(rawValue: key).map { heading($0, of: .officers) } ?? key
    }
  }

  /// A place in a file: file:line:column, the row and heading of a table, or the sheet and cell of a workbook.
  public func text(_ place: Fault.Place) -> String {
    if let sheet = place.sheet {
      let sheetText = "\(place.file), \(say(english: "sheet", indonesian: "lembar")) \(sheet.name)"
      if let cell = place.cell { return "\(sheetText), \(say(english: "cell", indonesian: "sel")) \(cell)" }
      return place.row.map { "\(sheetText), \(say(english: "row", indonesian: "baris")) \($0)" } ?? sheetText
    }
    if let row = place.row {
      let rowText = "\(place.file), \(say(english: "row", indonesian: "baris")) \(row)"
      return place.heading.map { "\(rowText), \(say(english: "column", indonesian: "kolom")) \(quoted($0))" } ?? rowText
    }
    return [place.file, place.line.map { "\($0)" }, place.column.map { "\($0)" }].compactMap { $0 }.joined(separator: ":")
  }

  func quoted(_ text: String) -> String {
    let short = text.count > 60 ? String(text.prefix(57)) + "..." : text
    return "\"" + short.replacing("\n", with: " ") + "\""
  }
}
