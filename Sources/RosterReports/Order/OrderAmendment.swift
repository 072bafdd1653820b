import PatrolFiles
import PatrolModel

/// What an order that amends another one tells of it: which version it replaces, and the duties that it changes.
struct OrderAmendment {
  /// The version that is replaced.
  let replaced: Int
  /// The day on which that was published, where it is known.
  let date: CivilDate?
  /// What changed, in the order of the log.
  let changes: [RosterFile.LogEntry.Change]
  /// Duties that stay with another crew, vehicle or part in it.
  let crews: [CrewChange]
  /// How many duties are others, cells and crews.
  var duties: Int { changes.count + crews.count }
  /// Of how many officers.
  var officers: Int { Set(changes.map(\.officer) + crews.map(\.officer)).count }

  /// Nil for a draft and for the first version, which amend nothing.
  init?(_ file: RosterFile) {
    let version = file.roster.version
    guard file.roster.status == .published, version > 1 else { return nil }
    replaced = version - 1
    date = file.log.last { $0.version == version - 1 && $0.date != nil }?.date
    let entries = file.log.filter { $0.version == version }
    changes = entries.flatMap(\.changes)
    let cells = Set(changes.map { Cell(officer: $0.officer, date: $0.date) })
    crews = CrewChange.list(from: entries.flatMap(\.formerCrews), to: entries.flatMap(\.newCrews)) { officer, date in
      cells.contains(Cell(officer: officer, date: date))
    }
  }

  private struct Cell: Hashable {
    let officer: Officer.ID
    let date: CivilDate
  }
}
