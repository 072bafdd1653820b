import PatrolModel

extension RosterFile {
  /// A day of one officer.
  public enum Cell: Sendable, Hashable {
    /// No duty.
    case off
    /// A shift, at a post where that is known.
    case duty(Roster.Duty)
    /// Away or on other duty, and no shift.
    case away(AvailabilityKind.ID)

    /// The duty; nil where there is none.
    public var duty: Roster.Duty? { if case .duty(let duty) = self { duty } else { nil } }

    /// As files write it: a duty, a kind of absence, or nothing.
    public var text: String? {
      switch self {
      case .off: nil
      case .duty(let duty): duty.text
      case .away(let kind): kind.text
      }
    }
  }

  /// The published days.
  public var dates: [CivilDate] { (0..<roster.days).map { roster.from + $0 } }

  /// What it holds of everyone's days.
  public var cells: [Officer.ID: [CivilDate: Cell]] {
    let dates = dates
    let rows = roster.officers.enumerated().map { row, officer in
      (officer, Dictionary(dates.map { ($0, cell(row: row, officer, $0)) }) { first, _ in first })
    }
    return Dictionary(rows) { first, _ in first }
  }

  private func cell(row: Int, _ officer: Officer.ID, _ date: CivilDate) -> Cell {
    let day = date - roster.from
    if roster.duties.indices.contains(row), roster.duties[row].indices.contains(day), let duty = roster.duties[row][day] { return .duty(duty) }
    return absences[officer]?[date].map { .away($0) } ?? .off
  }
}
