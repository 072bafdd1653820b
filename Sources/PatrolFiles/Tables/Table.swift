import PatrolModel

/// A table as it was read: headings and rows of texts, each with the row number that a spreadsheet shows.
struct Table {
  struct Row {
    let number: Int
    let cells: [String]
  }

  let file: String
  /// The sheet of a workbook in which it stands; nil for a file of its own.
  var sheet: Fault.Place.Sheet?
  let headingRow: Int
  let headings: [String]
  let rows: [Row]
  /// Whether rows are missing because they could not be read.
  let isIncomplete: Bool
  /// What a grid in a workbook says of its own codes.
  var legend: [GridLegend.Line] = []

  /// The row of the headings.
  var headingPlace: Fault.Place { place(ofRow: headingRow) }

  func place(row: Row, column: Int) -> Fault.Place { place(ofRow: row.number, column: column) }

  func place(ofHeading column: Int) -> Fault.Place { place(ofRow: headingRow, column: column) }

  func place(ofRow row: Int) -> Fault.Place { .init(file: file, sheet: sheet, row: row) }

  private func place(ofRow row: Int, column: Int) -> Fault.Place {
    // A workbook's table begins in column A, so that a column is found by its place.
    .init(file: file, sheet: sheet, column: sheet == nil ? nil : column + 1, row: row, heading: headings[column])
  }
}

/// Headings that a table may have: the key of each field with the other words for it.
struct HeadingWords {
  /// The key of each field with its other spellings.
  let words: [(key: String, others: [String])]
  /// Headings that are accepted and not read.
  static let ignored = ["no", "nomor-urut", "ket", "keterangan", "catatan", "note", "notes", "remarks"]

  /// Keys without which no row can be read.
  let required: [String]

  init(_ words: KeyValuePairs<String, [String]>, required: [String] = []) {
    self.words = words.map { ($0.key, $0.value) }
    self.required = required
  }

  /// The key that a heading stands for.
  func key(of heading: String) -> String? {
    let wanted = Self.normal(heading)
    if let word = words.first(where: { $0.key == wanted || $0.others.contains(wanted) }) { return word.key }
    // N.R.P. is NRP.
    let letters = wanted.split(separator: "-")
    guard letters.count > 1, letters.allSatisfy({ $0.count == 1 }) else { return nil }
    return words.first { $0.key == letters.joined() || $0.others.contains(letters.joined()) }?.key
  }

  /// The known heading that a misspelt one probably meant.
  func nearest(to heading: String) -> String? { Nearest.word(to: Self.normal(heading), among: words.flatMap { [$0.key] + $0.others }) }

  /// In lower case, with hyphens for spaces and without full stops.
  static func normal(_ heading: String) -> String {
    let words = TypedText.folded(heading).split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "." || $0 == "/" || $0 == "\n" }
    return words.joined(separator: "-")
  }
}

extension Table {
  /// The rows as maps under the fields' keys; blank cells are left out, unknown headings are faults.
  func maps(_ words: HeadingWords, log: ReadingLog) -> [MarkedValue] {
    var keys: [String?] = []
    for (column, heading) in headings.enumerated() {
      let place = place(ofHeading: column)
      if let key = words.key(of: heading) {
        if keys.contains(key) { log.fault(.duplicateHeading(found: heading), at: place) }
        keys.append(keys.contains(key) ? nil : key)
        continue
      }
      keys.append(nil)
      if !heading.isEmpty, !HeadingWords.ignored.contains(HeadingWords.normal(heading)) {
        log.fault(.unknownHeading(found: heading, nearest: words.nearest(to: heading)), at: place)
      }
    }
    let missing = words.required.filter { !keys.contains($0) }
    for key in missing { log.fault(.missingHeading(expected: key), at: headingPlace) }
    if !missing.isEmpty { return [] }
    return rows.map { row in
      var entries: [MarkedValue.Entry] = []
      for (column, key) in keys.enumerated() {
        guard let key, !TypedText.trimmed(row.cells[column]).isEmpty else { continue }
        let place = place(row: row, column: column)
        entries.append(.init(key: key, place: place, value: MarkedValue(text: row.cells[column], at: place)))
      }
      return MarkedValue(.map(entries), at: place(ofRow: row.number))
    }
  }
}
