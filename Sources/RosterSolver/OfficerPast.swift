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
  private let calendar: OfficerCalendar
  private let busyKinds: Set<AvailabilityKind.ID>

  init(_ officer: Officer, calendar: OfficerCalendar, busyKinds: Set<AvailabilityKind.ID>, in scenario: Scenario) {
    self.calendar = calendar
    self.busyKinds = busyKinds
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

  /// Whether a day has a duty that is fixed: a shift of the history, a busy stretch, or a day of history on other duty.
  func isDutyDay(_ day: Int) -> Bool {
    if calendar.isBusy(day) || duty(day) != nil { return true }
    if case .away(let kind)? = cells[day] { return busyKinds.contains(kind) }
    return false
  }

  /// The days before the period with a duty whose times are known, earliest first.
  var timedDays: [Int] {
    let busy = (OfficerCalendar.firstDay..<0).filter { calendar.isBusy($0) }
    return Set(duties.map(\.day) + busy).sorted()
  }
}
