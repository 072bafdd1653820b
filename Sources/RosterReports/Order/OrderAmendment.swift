import PatrolFiles
import PatrolModel

/// What an order that amends another one tells of it: which version it replaces, and the cells that it changes.
struct OrderAmendment {
  /// The version that is replaced.
  let replaced: Int
  /// The day on which that was published, where it is known.
  let date: CivilDate?
  /// What changed, in the order of the log.
  let changes: [RosterFile.LogEntry.Change]

  /// Nil for a draft and for the first version, which amend nothing.
  init?(_ file: RosterFile) {
    let version = file.roster.version
    guard file.roster.status == .published, version > 1 else { return nil }
    replaced = version - 1
    date = file.log.last { $0.version == version - 1 && $0.date != nil }?.date
    changes = file.log.filter { $0.version == version }.flatMap(\.changes)
  }
}
