import PatrolFiles
import PatrolScheduling

/// What really happened in the days of a published roster, as a roster file of its own.
public struct WorkedRoster: Sendable {
  /// Where differences come from and how they are taken.
  public struct Options: Sendable {
    /// Who says so, for differences that do not tell it themselves.
    public var by: String?
    /// Why, for differences that do not tell it themselves.
    public var reason: String?
    /// The day on which it was loaded.
    public var date: CivilDate?
    /// The last day that has happened; the days after it are left out.
    ///
    /// Nil: all have happened.
    public var until: CivilDate?

    /// Options; everything may be left out.
    public init(by: String? = nil, reason: String? = nil, date: CivilDate? = nil, until: CivilDate? = nil) {
      self.by = by
      self.reason = reason
      self.date = date
      self.until = until
    }
  }

  /// The file, of status worked and the published version's number; its look-ahead is empty and its log that of the published version with the differences.
  public private(set) var file: RosterFile
  /// The differences, one for each act: two who swapped are one.
  public private(set) var differences: [RosterFile.LogEntry]

  /// Lays differences over a published roster.
  ///
  /// Crews that nobody left stay, as for an edited grid; who is no longer on duty leaves his task's team. What an earlier load of the same week said of who and why
  /// stays where a difference is the same and nothing new is said.
  /// - Parameters:
  ///   - published: The published version.
  ///   - cells: What differs from it; cells that do not are ignored.
  ///   - earlier: The worked file that this one replaces.
  ///   - scenario: The scenario of the week.
  ///   - options: Who, why and when.
  public init(
    published: RosterFile, cells: [WorkedCell], earlier: RosterFile? = nil, scenario: Scenario, options: Options = Options()
  ) {
    let whole = published.roster
    let days = options.until.map { min(whole.days, max(0, $0 - whole.from + 1)) } ?? whole.days
    let known = published.cells
    let differing = cells.filter { cell in
      (0..<days).contains(cell.date - whole.from) && cell.differs(from: known[cell.officer]?[cell.date] ?? .off)
    }
    let edited = Self.edited(published, differing, days: days, scenario: scenario)
    var file = published
    file.replaceRoster(with: edited.roster.firstDays(days, in: scenario))
    file.roster.status = .worked
    file.roster.version = whole.version
    file.result = nil
    file.absences = Self.absences(published, differing, end: whole.from + days)
    file.ledger = []
    let told = Dictionary((earlier?.log ?? []).filter { $0.action == Self.action }.map { ($0.changes, $0) }) { _, later in later }
    differences = Self.grouped(edited.edits, differing).map { changes in
      let own = differing.filter { cell in changes.contains { $0.officer == cell.officer && $0.date == cell.date } }
      let old = told[changes]
      return RosterFile.LogEntry(
        version: whole.version, date: options.date ?? old?.date, action: Self.action,
        by: Self.joined(own.map(\.by)) ?? options.by ?? old?.by, reason: Self.joined(own.map(\.reason)) ?? options.reason ?? old?.reason,
        changes: changes)
    }
    file.log = published.log + differences
    self.file = file
  }

  /// The word in the log of a roster file.
  public static let action = "worked"

  /// Fills the ledger in.
  ///
  /// - Parameter rosters: The rosters of the archive; the worked file that this one replaces may be among them.
  public mutating func count(_ rosters: [RosterFile], scenario: Scenario) {
    file.ledger = Ledger.entries(upTo: file, in: rosters, scenario: scenario)
  }

  /// The published roster with the duties that differ, and what its edits are; absences are no edits.
  private static func edited(_ published: RosterFile, _ cells: [WorkedCell], days: Int, scenario: Scenario) -> EditedRoster {
    let roster = published.roster
    var rows = Dictionary(roster.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    var officers = roster.officers
    var duties = roster.duties.map { row in (0..<days).map { row.indices.contains($0) ? row[$0] : nil } }
    for cell in cells {
      if rows[cell.officer] == nil {
        rows[cell.officer] = officers.count
        officers.append(cell.officer)
        duties.append([Roster.Duty?](repeating: nil, count: days))
      }
      if let row = rows[cell.officer] { duties[row][cell.date - roster.from] = cell.cell.duty }
    }
    let grid = Roster(from: roster.from, days: days, officers: officers, duties: duties)
    return PatrolScheduler(scenario: scenario).edited(roster, by: grid, dates: Set((0..<days).map { roster.from + $0 }), weighing: false)
  }

  private static func absences(
    _ published: RosterFile, _ cells: [WorkedCell], end: CivilDate
  ) -> [Officer.ID: [CivilDate: AvailabilityKind.ID]] {
    var absences = published.absences.mapValues { days in days.filter { $0.key < end } }
    for cell in cells {
      switch cell.cell {
      case .away(let kind): absences[cell.officer, default: [:]][cell.date] = kind
      case .off, .duty: absences[cell.officer]?[cell.date] = nil
      }
    }
    return absences.filter { !$0.value.isEmpty }
  }

  /// The changed cells of each act: edits that hang together, and with them the same officers' days that differ in their absence alone.
  private static func grouped(_ edits: [RosterEdit], _ cells: [WorkedCell]) -> [[RosterFile.LogEntry.Change]] {
    var groups: [[RosterFile.LogEntry.Change]] = []
    var places: [Int: Int] = [:]
    for edit in edits {
      let place = places[edit.group] ?? groups.count
      if place == groups.count { groups.append([]) }
      places[edit.group] = place
      groups[place].append(.init(officer: edit.officer, date: edit.date, was: edit.was, now: edit.now))
    }
    let known = Set(edits.map { OfficerDay(officer: $0.officer, date: $0.date) })
    for cell in cells.sorted(by: { ($0.officer, $0.date) < ($1.officer, $1.date) }) where !known.contains(OfficerDay(cell)) {
      let change = RosterFile.LogEntry.Change(officer: cell.officer, date: cell.date, was: nil, now: nil)
      if let place = groups.firstIndex(where: { $0.contains { $0.officer == cell.officer } }) {
        groups[place].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups.map { $0.sorted { ($0.date, $0.officer) < ($1.date, $1.officer) } }.sorted {
      guard let left = $0.first, let right = $1.first else { return false }
      return (left.date, left.officer) < (right.date, right.officer)
    }
  }

  private static func joined(_ texts: [String?]) -> String? {
    var different: [String] = []
    for case let text? in texts where !different.contains(text) { different.append(text) }
    return different.isEmpty ? nil : different.joined(separator: "; ")
  }
}

/// A cell by whose and which day it is.
private struct OfficerDay: Hashable {
  let officer: Officer.ID
  let date: CivilDate

  init(officer: Officer.ID, date: CivilDate) {
    self.officer = officer
    self.date = date
  }

  init(_ cell: WorkedCell) { self.init(officer: cell.officer, date: cell.date) }
}

extension WorkedCell {
  /// Whether it is something else than what was published; the same shift without a post is at the same post.
  fileprivate func differs(from published: RosterFile.Cell) -> Bool {
    if case .duty(let duty) = cell, duty.post == nil, duty.shift == published.duty?.shift { return false }
    return published != cell
  }
}
