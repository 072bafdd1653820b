import OfficePackages
import PatrolModel
import Wording

/// The sheet of the past: officers down, the days before the period across.
struct InputHistoryPage {
  let scenario: Scenario
  let wording: Wording

  /// Days that a new workbook has room for: two weeks are what most rules look back on.
  private static let emptyDays = 14

  func write(_ page: InputPage) throws {
    let known = scenario.history.cells
    let first = known.values.compactMap { $0.keys.min() }.min() ?? scenario.period.from + -Self.emptyDays
    let dates = (0..<max(1, scenario.period.from - first)).map { first + $0 }
    let row = InputWorkbook.headingRow
    try page.write(wording.title(.history), row: 1, columns: 1...(dates.count + 2), .title)
    try page.setColumn(1, width: 13, .text)
    try page.setColumn(2, width: 26, .text)
    try page.write(wording.heading(.id, of: .officers), row: row, column: 1, .heading)
    try page.write(wording.heading(.name, of: .officers), row: row, column: 2, .heading)
    let codes = Dictionary(scenario.kinds.map { ($0.id, $0.code) }) { first, _ in first }
    for (place, date) in dates.enumerated() {
      try page.setColumn(place + 3, width: 11, .text)
      try page.write(.date(date, minute: nil), row: row, column: place + 3, .date)
    }
    for (number, officer) in scenario.officers.enumerated() {
      try page.write(officer.id.text, row: row + 1 + number, column: 1, .text)
      try page.write(officer.name, row: row + 1 + number, column: 2, .text)
      for (place, date) in dates.enumerated() {
        guard let cell = known[officer.id]?[date] else { continue }
        try page.write(Self.text(cell, codes), row: row + 1 + number, column: place + 3, .text)
      }
    }
    page.freeze(rows: row, columns: 2)
    try page.setPage(headingRows: 1...row)
  }

  private static func text(_ cell: History.Cell, _ codes: [AvailabilityKind.ID: String]) -> String {
    switch cell {
    case .off: "L"
    case .shift(let shift, let post): Roster.Duty(shift: shift, post: post).text
    case .away(let kind): codes[kind] ?? kind.text
    }
  }
}
