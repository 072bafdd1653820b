import PatrolFiles
import PatrolScheduling

extension WorkedRoster {
  /// What a grid or a corrected workbook says that differs from a published roster.
  ///
  /// A workbook that was made of an earlier version is compared with that one, so that what was published since then stays. A blank cell says that there was no duty
  /// and nothing of absences; a word for a day off says that an absence was none.
  public static func cells(of grid: RosterGridReader.ReadGrid, over published: RosterFile, scenario: Scenario) -> [WorkedCell] {
    let base = grid.original.flatMap { isEarlier($0, than: published) ? $0 : nil } ?? published
    let edits = PatrolScheduler(scenario: scenario).edited(base.roster, by: grid.roster, dates: grid.dates, weighing: false).edits
    var cells = edits.map { edit -> WorkedCell in
      let away = grid.absences[edit.officer]?[edit.date].map { RosterFile.Cell.away($0) }
      return WorkedCell(officer: edit.officer, date: edit.date, cell: edit.now.map { .duty($0) } ?? away ?? .off)
    }
    var isEdited: [Officer.ID: Set<CivilDate>] = [:]
    for edit in edits { isEdited[edit.officer, default: []].insert(edit.date) }
    for officer in grid.roster.officers {
      for date in grid.dates.sorted() where isEdited[officer]?.contains(date) != true && base.roster.duty(officer, on: date) == nil {
        let known = base.absences[officer]?[date]
        if let kind = grid.absences[officer]?[date] {
          if kind != known { cells.append(WorkedCell(officer: officer, date: date, cell: .away(kind))) }
        } else if known != nil, grid.daysOff[officer]?.contains(date) == true {
          cells.append(WorkedCell(officer: officer, date: date, cell: .off))
        }
      }
    }
    return cells
  }

  /// What a roster file says that differs from a published roster.
  public static func cells(of file: RosterFile, over published: RosterFile) -> [WorkedCell] {
    let cells = file.cells
    return published.dates.flatMap { date in
      file.roster.officers.compactMap { officer in
        cells[officer]?[date].map { WorkedCell(officer: officer, date: date, cell: $0) }
      }
    }
  }

  private static func isEarlier(_ file: RosterFile, than published: RosterFile) -> Bool {
    file.roster.status == .published && file.roster.from == published.roster.from && file.roster.version < published.roster.version
  }
}
