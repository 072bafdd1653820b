import OfficePackages
import PatrolModel
import Wording

/// What the codes of the grid mean: shifts with their hours, which the sums use, and beside them days off and absences.
struct RosterLegend {
  private let facts: WorkbookFacts
  private let kinds: [(code: String, name: String)]
  private let carryColumn: Int
  private let lastColumn: Int

  init(_ facts: WorkbookFacts, cells: [[DutyCell]], carryColumn: Int, lastColumn: Int) {
    self.facts = facts
    self.carryColumn = carryColumn
    self.lastColumn = lastColumn
    var used: [AvailabilityKind] = []
    for case .away(let kind) in cells.joined() where !used.contains(kind) { used.append(kind) }
    let order = Dictionary(facts.scenario.kinds.enumerated().map { ($1.id, $0) }) { first, _ in first }
    kinds =
      [(facts.offCode, facts.wording.dayOff)]
      + used.sorted { (order[$0.id] ?? .max, $0.id.text) < (order[$1.id] ?? .max, $1.id.text) }.map { ($0.code, facts.wording.name($0)) }
  }

  /// Title, headings, and a row for each shift; the first code at the right is the word for a day off.
  func write(_ page: PaperSheet) throws {
    let (writer, wording) = (page.writer, facts.wording)
    try page.line(wording.legendTitle, Styles.section)
    let headings = try page.row(height: 13)
    for (column, text) in [wording.heading(.code), wording.heading(.meaning), wording.heading(.hours), wording.heading(.nights)].enumerated() {
      try writer.write(text, headings, column, Styles.heading)
    }
    let meaning = (carryColumn + 1)...min(lastColumn, carryColumn + 4)
    try writer.write(wording.heading(.code), headings, carryColumn, Styles.heading)
    try writer.merge(wording.heading(.meaning), rows: headings.asRange, columns: meaning, Styles.heading)
    let colours = ShiftColours(facts.shifts, night: facts.scenario.night)
    let hours = Styles.hours(facts.shifts.map(\.workedMinutes))
    for place in 0..<max(facts.shifts.count, kinds.count) {
      let row = try page.row(height: 13)
      if facts.shifts.indices.contains(place) {
        let shift = facts.shifts[place]
        let colour = colours.format(place)
        let code = Styles.centred.with { format in
          format.fill = colour.fill
          format.ink = colour.ink
          format.isBold = colour.isBold
          format.isItalic = colour.isItalic
          format.isUnderlined = colour.isUnderlined
        }
        try writer.write(shift.id.text, row, CodeCounts.codeColumn, code)
        try writer.write("\(shift.name), \(wording.dutyTime(shift, zone: facts.scenario.timeZone))", row, 1, Styles.text)
        try writer.write(Double(shift.workedMinutes) / 60, row, CodeCounts.hoursColumn, hours)
        // Ones and noughts, shown as a mark: the sums multiply by them.
        try writer.write(
          facts.scenario.night.isNight(shift) ? 1 : 0, row, CodeCounts.nightColumn, Styles.number.with { $0.numberFormat = "\"x\";;\"-\"" })
      }
      if kinds.indices.contains(place) {
        try writer.write(kinds[place].code, row, carryColumn, Styles.centred.with { $0.isItalic = place > 0 })
        try writer.merge(kinds[place].name, rows: row.asRange, columns: meaning, Styles.text)
      }
    }
    let holidays = facts.book.dates.compactMap { date in facts.scenario.holidays[date].map { (date, $0) } }
    let notes = [wording.carryOverNote, wording.needNote] + (holidays.isEmpty ? [] : [wording.holidays(holidays)])
    for note in notes { try page.note(note) }
  }
}
