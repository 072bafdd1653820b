import Foundation
import PatrolModel

/// Writes a roster as the grid of names by dates that people edit in a spreadsheet.
public enum RosterGridWriter {
  /// The grid: id, name, then a column for each day; P/kota for a duty, the kind's code for an absence, L for a day off.
  ///
  /// Texts that a spreadsheet would take for a formula get an apostrophe before them.
  /// - Parameters:
  ///   - roster: Any roster.
  ///   - scenario: Names and absences come from here.
  ///   - withLookAhead: Whether the planned days after the published ones are written too; the default is no.
  public static func csv(_ roster: Roster, scenario: Scenario, withLookAhead: Bool = false) -> String {
    let days = withLookAhead ? roster.duties.map(\.count).max() ?? roster.days : roster.days
    let clock = DutyClock(scenario)
    let officers = Dictionary(scenario.officers.map { ($0.id, $0) }) { first, _ in first }
    let codes = Dictionary(scenario.kinds.map { ($0.id, $0.code) }) { first, _ in first }
    var lines = [["id", "name"] + (0..<days).map { (roster.from + $0).description }]
    for (row, id) in roster.officers.enumerated() {
      let calendar = officers[id].map { OfficerCalendar($0, in: scenario, clock: clock) }
      let duties = roster.duties.indices.contains(row) ? roster.duties[row] : []
      let cells = (0..<days).map { day -> String in
        if duties.indices.contains(day), let duty = duties[day] { return duty.text }
        return calendar?.kind(roster.from + day - scenario.period.from).flatMap { codes[$0] } ?? "L"
      }
      lines.append([id.text, officers[id]?.name ?? id.text] + cells)
    }
    return SeparatedValuesWriter.text(lines)
  }
}

/// Reads a hand-made or edited grid of names by dates as a roster.
public enum RosterGridReader {
  /// The roster in a grid, or nil with all its faults; notes tell what was guessed.
  ///
  /// The roster holds what the grid holds: its rows are the officers whom the grid names, its days run from the first to the last date that the grid
  /// heads. A blank cell is a day off, as is a date between those two that the grid leaves out. Whoever is not in the scenario keeps his row under
  /// his name as id, and a note says so. Days outside the scenario's horizon are faults.
  /// - Parameters:
  ///   - path: A table of separated values, or a workbook, of which the first visible sheet with dates in a row is read: names, then a column for each
  ///     date.
  ///   - scenario: What the codes, officers and posts are checked against.
  public static func read(path: String, scenario: Scenario) -> (roster: Roster?, faults: [Fault], notes: [Fault]) {
    let read = readGrid(path: path, scenario: scenario)
    return (read.grid?.roster, read.faults, read.notes)
  }

  /// A grid as it was read.
  public struct ReadGrid: Sendable {
    /// Its cells.
    public let roster: Roster
    /// The dates that it heads: a day between them that it leaves out says nothing.
    public let dates: Set<CivilDate>
    /// The roster file of which a workbook of this program was made; nil in other files, and in copies that keep none.
    public let original: RosterFile?
    /// Days on which the grid says that somebody was absent or on other duty, whatever the scenario says.
    public let absences: [Officer.ID: [CivilDate: AvailabilityKind.ID]]
    /// Days of which the grid says in a word that somebody was off duty; a blank cell says less.
    public let daysOff: [Officer.ID: Set<CivilDate>]
  }

  /// The same with what else the file says.
  public static func readGrid(path: String, scenario: Scenario) -> (grid: ReadGrid?, faults: [Fault], notes: [Fault]) {
    let log = ReadingLog()
    let name = URL(fileURLWithPath: path).lastPathComponent
    let (tables, kept) = GridTables.readAll(path: path, name: name, log: log)
    for further in tables.dropFirst() { log.note(.furtherGridIgnored, at: .init(file: further.file, sheet: further.sheet)) }
    // What is kept and cannot be read is a fault: without it crews and tasks would be lost silently.
    let original = kept.map { RosterFileReader.read(text: $0, name: name) }
    for fault in original?.faults ?? [] { log.fault(fault.kind, at: fault.place, related: fault.related) }
    let grid = tables.first.flatMap { Self.grid($0, scenario, log) }.map { read -> ReadGrid in
      var absences: [Officer.ID: [CivilDate: AvailabilityKind.ID]] = [:]
      var daysOff: [Officer.ID: Set<CivilDate>] = [:]
      for cell in read.cells {
        switch cell.cell {
        case .away(let kind): absences[cell.officer, default: [:]][cell.date] = kind
        case .off: daysOff[cell.officer, default: []].insert(cell.date)
        case .shift: break
        }
      }
      return ReadGrid(roster: read.roster, dates: read.dates, original: original?.file, absences: absences, daysOff: daysOff)
    }
    let faults = log.sortedFaults()
    return (faults.isEmpty ? grid : nil, faults, log.sortedNotes())
  }

  private static func grid(
    _ table: Table, _ scenario: Scenario, _ log: ReadingLog
  ) -> (roster: Roster, dates: Set<CivilDate>, cells: [Grid.Cell])? {
    let place = Fault.Place(file: table.file)
    let index = OfficerIndex(scenario.officers, at: place, log: log)
    let words = GridWords(rosterOf: scenario)
    var grid = Grid.read(table, words: words, officers: index, strangers: .kept, log: log)
    let period = scenario.period
    // A sheet that was copied out of its workbook has lost the names of its cells, not the greyed days before the period.
    let holdsPeriod = grid.dates.contains { period.day(of: $0) != nil }
    func isCarriedOver(_ date: CivilDate) -> Bool { holdsPeriod && (1...RosterMarks.carryOverDays).contains(period.from - date) }
    grid.dates.removeAll(where: isCarriedOver)
    grid.cells.removeAll { isCarriedOver($0.date) }
    for date in grid.dates where period.day(of: date) == nil {
      log.fault(
        .outsidePeriod(found: date.description, first: period.from.description, last: period.date(period.horizonDays - 1).description), at: place)
    }
    guard let first = grid.dates.min(), let last = grid.dates.max(), log.faults.isEmpty else { return nil }
    let rows = Dictionary(grid.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    var duties = [[Roster.Duty?]](repeating: .init(repeating: nil, count: last - first + 1), count: grid.officers.count)
    let clock = DutyClock(scenario)
    let calendars = Dictionary(zip(scenario.officers.map(\.id), OfficerCalendar.all(in: scenario, clock: clock))) { first, _ in first }
    let codes = Dictionary(scenario.kinds.map { ($0.id, $0.code) }) { _, later in later }
    for cell in grid.cells {
      guard let row = rows[cell.officer] else { continue }
      switch cell.cell {
      case .shift(let shift, let post): duties[row][cell.date - first] = .init(shift: shift, post: post)
      case .away(let kind):
        // Whoever is not judged needs no absence.
        guard let calendar = calendars[cell.officer], calendar.kind(cell.date - period.from) == nil else { continue }
        log.note(.absenceNotPlanned(found: codes[kind] ?? kind.text), at: cell.place)
      case .off: continue
      }
    }
    let published = min(last + 1, period.date(period.days)) - first
    return (Roster(from: first, days: max(0, published), officers: grid.officers, duties: duties), Set(grid.dates), grid.cells)
  }
}
