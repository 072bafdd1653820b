import PatrolModel

/// What the history knows of one officer's days before the period.
struct OfficerPast: Sendable {
  /// A shift that was worked.
  struct Duty: Sendable, Hashable {
    /// Day counted from the period's first, so negative.
    var day: Int
    /// Place of the shift in `Scenario.shifts`.
    var shift: Int
    /// Where, if known.
    var post: Post.ID?
  }

  /// Shifts worked, earliest first.
  let duties: [Duty]
  private let cells: [Int: History.Cell]

  init(_ officer: Officer, in scenario: Scenario) {
    var cells: [Int: History.Cell] = [:]
    var duties: [Duty] = []
    for (date, cell) in scenario.history.cells[officer.id] ?? [:] {
      let day = date - scenario.period.from
      guard day < 0 else { continue }
      cells[day] = cell
      if case .shift(let id, let post) = cell, let shift = scenario.shifts.firstIndex(where: { $0.id == id }) {
        duties.append(Duty(day: day, shift: shift, post: post))
      }
    }
    self.cells = cells
    self.duties = duties.sorted { $0.day < $1.day }
  }

  /// What is known of a day; nil where nothing is.
  func cell(_ day: Int) -> History.Cell? { cells[day] }

  /// The shift worked on a day.
  func duty(_ day: Int) -> Duty? { duties.last { $0.day == day } }
}
