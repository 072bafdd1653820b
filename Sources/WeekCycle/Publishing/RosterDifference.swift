import PatrolFiles
import PatrolScheduling

/// In what two roster files differ, as far as both can tell.
public struct RosterDifference: Sendable, Hashable {
  /// A part of a roster file besides its cells.
  public enum Part: Sendable, Hashable, CaseIterable {
    /// The first day, or how many days.
    case period
    /// Draft, published or worked.
    case status
    /// The version.
    case version
    /// Who rides with whom, and in which vehicle.
    case crews
    /// Who does which task, and when.
    case tasks
    /// Visits to hot spots.
    case visits
    /// Who is away or on other duty.
    case absences
    /// The days that are planned after the published ones.
    case lookAhead
    /// What everyone has borne.
    case ledger
    /// Who changed what, when and why.
    case log
    /// Office, scenario, seed, or how good the roster is proven to be.
    case origin
  }

  /// Cells of the published days that differ: what they were in the first, and what they are in the second.
  public let cells: [RosterFile.LogEntry.Change]
  /// Other parts that differ.
  public let parts: [Part]

  /// Whether nothing differs.
  public var isEmpty: Bool { cells.isEmpty && parts.isEmpty }

  /// What is different in the second of two files.
  public init(from first: RosterFile, to second: RosterFile) {
    cells = Self.changes(from: first.roster, to: second.roster)
    parts = Part.allCases.filter { Self.differs($0, first, second) }
  }

  /// The cells of the published days in which one roster differs from another, in the order of the second one's officers.
  public static func changes(from first: Roster, to second: Roster) -> [RosterFile.LogEntry.Change] {
    let rows = [first, second].map { roster in Dictionary(zip(roster.officers, roster.duties)) { row, _ in row } }
    let known = Set(second.officers)
    let officers = second.officers + first.officers.filter { !known.contains($0) }
    func duty(_ place: Int, _ roster: Roster, _ officer: Officer.ID, _ date: CivilDate) -> Roster.Duty? {
      let day = date - roster.from
      guard (0..<roster.days).contains(day), let row = rows[place][officer], row.indices.contains(day) else { return nil }
      return row[day]
    }
    let start = min(first.from, second.from)
    let end = max(first.from + first.days, second.from + second.days)
    return officers.flatMap { officer in
      (0..<max(0, end - start)).compactMap { day -> RosterFile.LogEntry.Change? in
        let date = start + day
        let (was, now) = (duty(0, first, officer, date), duty(1, second, officer, date))
        return was == now ? nil : .init(officer: officer, date: date, was: was, now: now)
      }
    }
  }

  private static func differs(_ part: Part, _ first: RosterFile, _ second: RosterFile) -> Bool {
    func ahead(_ roster: Roster) -> [Officer.ID: [Roster.Duty?]] {
      Dictionary(zip(roster.officers, roster.duties.map { Array($0.dropFirst(roster.days)) })) { row, _ in row }
    }
    return switch part {
    case .period: first.roster.from != second.roster.from || first.roster.days != second.roster.days
    case .status: first.roster.status != second.roster.status
    case .version: first.roster.version != second.roster.version
    case .crews: first.roster.crews != second.roster.crews || first.vehicleKinds != second.vehicleKinds
    case .tasks: first.roster.teams != second.roster.teams
    case .visits: first.visits != second.visits
    case .absences: first.absences != second.absences
    case .lookAhead: ahead(first.roster) != ahead(second.roster)
    case .ledger: first.ledger != second.ledger
    case .log: first.log != second.log
    case .origin:
      first.officeName != second.officeName || first.scenarioHash != second.scenarioHash || first.seed != second.seed || first.result != second.result
    }
  }
}
