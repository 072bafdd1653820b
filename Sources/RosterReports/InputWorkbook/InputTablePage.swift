import OfficePackages
import PatrolFiles
import PatrolModel
import Wording

/// A sheet with one row for each thing.
struct InputTablePage {
  let sheet: InputSheet
  let scenario: Scenario
  let wording: Wording
  /// What sections without a sheet of their own say.
  var further: [FurtherRow] = []

  func write(_ page: InputPage) throws {
    let content = InputRows(scenario: scenario, wording: wording, further: further)
    let columns = content.columns(of: sheet)
    let rows = content.rows(of: sheet)
    let headingRow = InputWorkbook.headingRow
    let places = InputChoices.rows(rows.count)
    let choices = InputChoices(scenario: scenario, wording: wording)
    var width = 0.0
    for (place, column) in columns.enumerated() {
      width += Self.width(column)
      try page.setColumn(place + 1, width: Self.width(column), form(column))
      if let offered = choices.offered(column, of: sheet) { try page.offer(offered, rows: places, column: place + 1) }
      try page.write(wording.heading(column, of: sheet), row: headingRow, column: place + 1, .heading)
      try page.note(wording.note(column, of: sheet), row: headingRow, column: place + 1)
    }
    let title = wording.title(sheet)
    try page.write(title, row: 1, columns: 1...max(1, columns.count), .title)
    // Bold letters are a little wider than a column's measure.
    try page.setRow(1, height: 16 * (Double(title.count) * 1.15 / width).rounded(.up))
    for (number, row) in rows.enumerated() {
      for (place, cell) in row.enumerated() {
        try page.write(cell, row: headingRow + 1 + number, column: place + 1, form(columns[place]))
      }
    }
    // Some programs look at cells and not at columns: an NRP typed in later must stay a text there too, and a date a date.
    for (place, column) in columns.enumerated() where isFormedThroughout(column) {
      for row in places where row - headingRow > rows.count || rows[row - headingRow - 1][place] == .blank {
        try page.writeBlank(row: row, column: place + 1, form(column))
      }
    }
    try page.allowNumbersAsTexts(rows: places, columns: 1...max(1, columns.count))
    page.freeze(rows: headingRow, columns: 1)
    try page.setPage(headingRows: 1...headingRow)
  }

  /// What a column takes: texts where a spreadsheet would make a number of a name, days where only days are meant.
  private func form(_ column: InputColumn) -> InputPage.Form {
    switch (column, sheet) {
    case (.id, _), (.code, _), (.number, _), (.officer, _), (.regu, _), (.name, _), (.station, _), (.section, _), (.position, _), (.shift, _),
      (.post, _), (.zone, _), (.by, _), (.hours, _), (.when, _), (.who, _), (.at, _), (.adjacent, _), (.aliases, _), (.risk, .zones), (.zones, _),
      (.shifts, _),
      (.posts, _), (.fromShifts, _), (.fromPosts, _), (.vehicle, _), (.crews, _), (.together, _), (.apart, _), (.each, _), (.with, _),
      (.kind, .vehicles), (.qualifications, _), (.leader, _), (.driver, _), (.ofWhich, _), (.parameters, _), (.reason, _), (.part, _), (.entry, _),
      (.key, _), (.value, _):
      .text
    case (.date, _), (.from, .rules), (.to, .rules), (.from, .availability), (.to, .availability), (.outFrom, _), (.outTo, _): .date
    case (.from, .operations), (.to, .operations): .time
    default: .plain
    }
  }

  /// Whether empty cells of a column have its form themselves.
  private func isFormedThroughout(_ column: InputColumn) -> Bool {
    column == .number || form(column) == .date || form(column) == .time
  }

  private static func width(_ column: InputColumn) -> Double {
    switch column {
    case .value: 60
    case .name, .reason, .at, .who, .each, .with, .parameters, .rule, .position: 26
    case .points, .qualifications, .together, .apart, .adjacent, .aliases, .hours, .fromPosts, .ofWhich, .section, .station: 20
    case .from, .to, .outFrom, .outTo, .number, .when, .days, .crews, .risk, .zones, .by: 17
    default: 13
    }
  }
}

/// What the drop-downs offer.
struct InputChoices {
  let scenario: Scenario
  let wording: Wording

  /// A drop-down's words have as many characters in all.
  private static let mostCharacters = 255
  /// Room for more rows than a sheet has at first.
  private static let spareRows = 300

  /// Rules that a scenario may change.
  static let rules = RuleID.allCases.filter { RuleCatalogue.definition(of: $0).isOverridable }

  /// The rows below the headings that are meant to be filled.
  static func rows(_ count: Int) -> ClosedRange<Int> { (InputWorkbook.headingRow + 1)...(InputWorkbook.headingRow + count + spareRows) }

  func offered(_ column: InputColumn, of sheet: InputSheet) -> SheetWriter.Choices? {
    switch (column, sheet) {
    case (.shift, _), (.shifts, _), (.when, _), (.fromShifts, _): ids(.shifts, scenario.shifts.count)
    case (.officer, _), (.together, _), (.apart, _): ids(.officers, scenario.officers.count)
    case (.qualifications, _), (.leader, _), (.driver, _), (.who, _), (.each, _), (.with, _), (.ofWhich, _):
      ids(.qualifications, scenario.qualifications.count)
    case (.post, _), (.zone, _), (.zones, _), (.adjacent, _), (.at, _), (.fromPosts, _), (.posts, _): ids(.zones, scenario.zones.count)
    case (.crews, _): ids(.units, scenario.crewKinds.count)
    case (.vehicle, _): cells(.vehicles, column: 2, scenario.vehicles.count)
    // A signature has the rank in full, in the document's own words.
    case (.rank, .signatures): nil
    case (.rank, _), (.rankFrom, _): words(scenario.ranks)
    case (.kind, .availability): words(scenario.kinds.map(\.id.text))
    case (.kind, .requests): words([Request.Kind.wish, .avoid, .lock, .order].map(wording.inputWord))
    case (.zoneClass, _): words(Zone.Class.allCases.map(\.rawValue))
    case (.points, _): words(wording.pointWords)
    case (.per, _): words([Requirement.Counting.period, .day].map(wording.inputWord))
    case (.window, _): words([RuleWindow.week, .rolling].map(wording.inputWord))
    case (.days, _): words(Weekday.allCases.map(wording.inputWord))
    case (.acting, _): words(Office.Signature.Acting.allCases.map(\.rawValue))
    case (.night, _), (.absent, _), (.busy, _), (.leaderDrives, _), (.off, _), (.risk, .requirements): words([wording.yes, wording.no])
    case (.rule, _): .cells(sheet: wording.listsName, column: 0, rows: 0...(Self.rules.count - 1))
    default: nil
    }
  }

  private func ids(_ sheet: InputSheet, _ count: Int) -> SheetWriter.Choices { cells(sheet, column: 1, count) }

  private func cells(_ sheet: InputSheet, column: Int, _ count: Int) -> SheetWriter.Choices {
    let rows = Self.rows(count)
    return .cells(sheet: wording.name(sheet), column: column - 1, rows: (rows.lowerBound - 1)...(rows.upperBound - 1))
  }

  private func words(_ words: [String]) -> SheetWriter.Choices? {
    let isShort = words.reduce(0) { $0 + $1.utf16.count + 1 } <= Self.mostCharacters
    // A comma would part a word in two.
    return isShort && !words.isEmpty && !words.contains { $0.contains(",") } ? .words(words) : nil
  }
}
