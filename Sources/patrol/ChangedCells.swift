import PatrolFiles
import PatrolModel
import Wording

/// Changed cells as lines.
struct ChangedCells {
  private let changes: [RosterFile.LogEntry.Change]
  private let names: [Officer.ID: String]
  private let wording: Wording

  init(_ changes: [RosterFile.LogEntry.Change], scenario: Scenario?, wording: Wording) {
    self.changes = changes
    self.wording = wording
    names = Dictionary((scenario?.officers ?? []).map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// The heading and a line for each cell.
  func lines(against version: Int) -> [String] { [wording.changedCells(changes.count, against: version)] + cells() }

  /// A line for each cell.
  func cells() -> [String] {
    changes.map { change in
      let name = names[change.officer] ?? change.officer.text
      return "  " + wording.changedCell(name, change.date, was: change.was?.text, now: change.now?.text)
    }
  }
}
