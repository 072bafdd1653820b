import PatrolFiles
import PatrolScheduling

/// What the rosters of an archive know of each officer's days, each day once.
///
/// What was worked wins over what was published, the later version over the earlier, and of equals the roster that begins later: as history is read. Drafts
/// and look-ahead days say nothing.
public struct DutyRecord: Sendable {
  /// The rosters from the least to the most decisive.
  public let files: [RosterFile]
  /// Everyone in them, in the order in which they name them.
  public let officers: [Officer.ID]
  private let cells: [Officer.ID: [CivilDate: RosterFile.Cell]]
  private let plannedCells: [Officer.ID: [CivilDate: RosterFile.Cell]]
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
    var cells: [Officer.ID: [CivilDate: RosterFile.Cell]] = [:]
    var planned: [Officer.ID: [CivilDate: RosterFile.Cell]] = [:]
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
  public func cell(_ officer: Officer.ID, _ date: CivilDate) -> RosterFile.Cell? { cells[officer]?[date] }

  /// What was published of it last; nil where nothing was.
  public func planned(_ officer: Officer.ID, _ date: CivilDate) -> RosterFile.Cell? { plannedCells[officer]?[date] }

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
