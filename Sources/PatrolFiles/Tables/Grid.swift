import PatrolModel

/// A grid of names by dates, as people keep it in spreadsheets.
struct Grid {
  struct Cell {
    let officer: Officer.ID
    let date: CivilDate
    let cell: GridWords.Cell
    let place: Fault.Place
  }

  /// What becomes of the row of someone whom the scenario does not know; either way a note tells of it.
  enum Strangers {
    /// The row is left out: a grid of the past may know people who have left.
    case leftOut
    /// The row is kept under the name as id, for whoever judges the grid.
    case kept
  }

  /// All dates that the grid heads, in order of its columns.
  var dates: [CivilDate] = []
  /// Officers in order of rows.
  var officers: [Officer.ID] = []
  var cells: [Cell] = []

  private static let nameHeadings = HeadingWords([
    "id": ["kode", "id-anggota", "officer", "anggota", "personel"], "number": ["nrp", "nomor", "service-number", "nip", "nrp-nip"],
    "name": ["nama", "nama-lengkap"],
  ])
  private static let otherHeadings = [
    "rank", "pangkat", "pkt", "position", "jabatan", "regu", "section", "fungsi", "station", "polsek", "hours", "nights",
  ]

  /// Reads a grid; an officer whom several rows or names could mean is a fault.
  static func read(_ table: Table, words: GridWords, officers: OfficerIndex, strangers: Strangers, log: ReadingLog) -> Grid {
    var grid = Grid()
    var names: [(order: Int, column: Int)] = []
    var days: [(column: Int, date: CivilDate)] = []
    for (column, heading) in table.headings.enumerated() {
      let place = table.place(ofHeading: column)
      if let date = date(heading, at: place, log: log) {
        if grid.dates.contains(date) { log.fault(.duplicateHeading(found: heading), at: place) } else { days.append((column, date)) }
        grid.dates.append(date)
      } else if let key = nameHeadings.key(of: heading) {
        names.append((nameHeadings.words.firstIndex { $0.key == key } ?? 0, column))
      } else if heading.contains(where: \.isNumber) {
        log.fault(.wrongValue(found: heading, expected: .date), at: place)
      } else if !heading.isEmpty, !(HeadingWords.ignored + otherHeadings).contains(HeadingWords.normal(heading)) {
        log.note(.columnIgnored(found: heading), at: place)
      }
    }
    if days.isEmpty { log.fault(.missingHeading(expected: "2026-11-23"), at: table.headingPlace) }
    // Without a heading that says so, the first column holds the names.
    if names.isEmpty, let first = table.headings.indices.first, !days.contains(where: { $0.column == first }) { names.append((0, first)) }
    guard !names.isEmpty else {
      log.fault(.missingHeading(expected: "id"), at: table.headingPlace)
      return grid
    }
    names.sort { ($0.order, $0.column) < ($1.order, $1.column) }
    var seen: [Officer.ID: Fault.Place] = [:]
    let words = words.adding(table.legend, log: log)
    for row in table.rows {
      if table.sheet != nil, isBeside(row, names: names.map(\.column), days: days.map(\.column), words, officers) { continue }
      guard let officer = officer(row, names.map(\.column), table, officers, strangers: strangers, log: log) else { continue }
      let place = table.place(ofRow: row.number)
      if let first = seen[officer] {
        log.fault(.duplicate(.officer, found: officer.text), at: place, related: first)
        continue
      }
      seen[officer] = place
      grid.officers.append(officer)
      for (column, date) in days {
        let text = TypedText.trimmed(row.cells[column])
        let place = table.place(row: row, column: column)
        guard !text.isEmpty, let cell = words.cell(text, at: place, log: log) else { continue }
        grid.cells.append(Cell(officer: officer, date: date, cell: cell, place: place))
      }
    }
    return grid
  }

  /// Whether a sheet's row is no officer's: a line between groups, a legend, or totals.
  private static func isBeside(_ row: Table.Row, names: [Int], days: [Int], _ words: GridWords, _ officers: OfficerIndex) -> Bool {
    let texts = names.map { TypedText.trimmed(row.cells[$0]) }
    guard texts.allSatisfy({ $0.isEmpty || officers.matches($0).isEmpty }) else { return false }
    return days.allSatisfy { column in
      let text = TypedText.trimmed(row.cells[column])
      return text.isEmpty || (TypedText.number(text) != nil && words.meaning(of: text) == nil)
    }
  }

  /// Whether a heading is that of a day.
  static func isDate(_ heading: String) -> Bool { TypedText.date(dateText(heading)) != nil }

  /// Whether a heading is that of the names.
  static func isName(_ heading: String) -> Bool { nameHeadings.key(of: heading) != nil }

  /// A heading without the weekday before its date.
  private static func dateText(_ heading: String) -> String {
    let words = heading.split { $0 == " " || $0 == "\n" || $0 == "," }
    guard TypedText.date(heading) == nil, let first = words.first, let last = words.last, TypedText.weekday(String(first)) != nil else {
      return heading
    }
    return String(last)
  }

  private static func date(_ heading: String, at place: Fault.Place, log: ReadingLog) -> CivilDate? {
    let text = dateText(heading)
    guard let reading = TypedText.date(text) else { return nil }
    if let guess = reading.guess { log.guess(guess, found: text, read: reading.value.description, at: place) }
    return reading.value
  }

  private static func officer(
    _ row: Table.Row, _ columns: [Int], _ table: Table, _ officers: OfficerIndex, strangers: Strangers, log: ReadingLog
  ) -> Officer.ID? {
    var known: (id: String, text: String)?
    for column in columns {
      let written = TypedText.trimmed(row.cells[column])
      // Tables written here set an apostrophe before names that a spreadsheet would take for a formula.
      let text = officers.matches(written).isEmpty && written.hasPrefix("'") ? String(written.dropFirst()) : written
      let found = officers.matches(text)
      guard !text.isEmpty, found.count == 1 else { continue }
      guard let first = known else {
        known = (found[0], text)
        continue
      }
      // Names exchanged by hand over ids that nobody saw: neither may be taken for what was meant.
      if first.id != found[0] {
        let name = officers.name(of: first.id) ?? first.text
        log.fault(
          .unknownReference(.officer, found: "\(first.text), \(text)", nearest: "\(first.text), \(name)", known: []),
          at: table.place(row: row, column: column))
        return nil
      }
    }
    if let known { return Officer.ID(known.id) }
    guard let column = columns.first(where: { !TypedText.trimmed(row.cells[$0]).isEmpty }) else {
      log.fault(.missing(key: table.headings[columns[0]]), at: table.place(row: row, column: columns[0]))
      return nil
    }
    let place = table.place(row: row, column: column)
    let text = TypedText.trimmed(row.cells[column])
    if officers.matches(text).count > 1 {
      log.fault(.ambiguousOfficer(found: text), at: place)
    } else {
      let nearest = officers.nearest(to: text)
      log.note(strangers == .kept ? .officerUnknown(found: text, nearest: nearest) : .historyOfficerIgnored(found: text, nearest: nearest), at: place)
      if strangers == .kept { return log.identifier(MarkedValue(text: text, at: place)).map { Officer.ID($0) } }
    }
    return nil
  }
}
