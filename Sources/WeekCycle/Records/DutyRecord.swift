import PatrolFiles
import PatrolScheduling

/// What the rosters of an archive know of each officer's days, each day once.
///
/// What was worked wins over what was published, the later version over the earlier, and of equals the roster that begins later: as history is read. Drafts
/// and look-ahead days say nothing.
public struct DutyRecord: Sendable {
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

  /// The rosters from the least to the most decisive.
  public let files: [RosterFile]
  /// Everyone in them, in the order in which they name them.
  public let officers: [Officer.ID]
  private let cells: [Officer.ID: [CivilDate: Cell]]
  private let plannedCells: [Officer.ID: [CivilDate: Cell]]
  private let decisive: [CivilDate: Int]
  private let plans: [CivilDate: Int]

  /// The record of some rosters; their order does not matter.
  public init(_ rosters: [RosterFile]) {
    func rank(_ file: RosterFile) -> (Int, Int, CivilDate) { (file.roster.status == .worked ? 1 : 0, file.roster.version, file.roster.from) }
    let sorted = rosters.filter { $0.roster.status != .draft }.enumerated().sorted {
      let (left, right) = (rank($0.element), rank($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
    var officers: [Officer.ID] = []
    var isNamed = Set<Officer.ID>()
    var cells: [Officer.ID: [CivilDate: Cell]] = [:]
    var planned: [Officer.ID: [CivilDate: Cell]] = [:]
    var decisive: [CivilDate: Int] = [:]
    var plans: [CivilDate: Int] = [:]
    for (place, file) in sorted.enumerated() {
      for date in file.dates {
        decisive[date] = place
        if file.roster.status == .published { plans[date] = place }
      }
    }
    for (place, file) in sorted.enumerated() {
      let own = file.cells
      for officer in file.roster.officers {
        if isNamed.insert(officer).inserted { officers.append(officer) }
        let own = own[officer] ?? [:]
        // Whoever a later roster of the day leaves out has nothing on it, whatever an earlier one said.
        for (date, cell) in own {
          if decisive[date] == place { cells[officer, default: [:]][date] = cell }
          if plans[date] == place { planned[officer, default: [:]][date] = cell }
        }
      }
    }
    files = sorted
    self.officers = officers
    self.cells = cells
    plannedCells = planned
    self.decisive = decisive
    self.plans = plans
  }

  /// What is known of an officer's day; nil where nothing is.
  public func cell(_ officer: Officer.ID, _ date: CivilDate) -> Cell? { cells[officer]?[date] }

  /// What was published of it last; nil where nothing was.
  public func planned(_ officer: Officer.ID, _ date: CivilDate) -> Cell? { plannedCells[officer]?[date] }

  /// The roster that says what happened on a day; nil where none holds it.
  public func decisiveFile(_ date: CivilDate) -> RosterFile? { decisive[date].map { files[$0] } }

  /// Its place among the files.
  func decisivePlace(_ date: CivilDate) -> Int? { decisive[date] }

  /// The roster that was published of a day last.
  public func plan(_ date: CivilDate) -> RosterFile? { plans[date].map { files[$0] } }

  /// Where what is known of a day comes from.
  public func standing(_ date: CivilDate) -> DayStanding {
    guard let roster = decisiveFile(date)?.roster else { return .missing }
    return roster.status == .worked ? .worked(version: roster.version) : .published(version: roster.version)
  }

  /// The first and the last day of which anything is known; nil in an empty archive.
  public var dates: ClosedRange<CivilDate>? {
    guard let first = decisive.keys.min(), let last = decisive.keys.max() else { return nil }
    return first...last
  }
}

extension RosterFile {
  /// The published days.
  var dates: [CivilDate] { (0..<roster.days).map { roster.from + $0 } }

  /// What it holds of everyone's days.
  var cells: [Officer.ID: [CivilDate: DutyRecord.Cell]] {
    let dates = dates
    let rows = roster.officers.enumerated().map { row, officer in
      (officer, Dictionary(dates.map { ($0, cell(row: row, officer, $0)) }) { first, _ in first })
    }
    return Dictionary(rows) { first, _ in first }
  }

  private func cell(row: Int, _ officer: Officer.ID, _ date: CivilDate) -> DutyRecord.Cell {
    let day = date - roster.from
    if roster.duties.indices.contains(row), roster.duties[row].indices.contains(day), let duty = roster.duties[row][day] { return .duty(duty) }
    return absences[officer]?[date].map { .away($0) } ?? .off
  }
}
