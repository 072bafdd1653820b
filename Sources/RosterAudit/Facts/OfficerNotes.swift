import PatrolModel

/// What the scenario says about officers, sorted by officer once.
struct OfficerNotes: Sendable {
  let scenario: Scenario
  let clock: DutyClock
  let shifts: [ShiftFacts]
  let shiftPlaces: [Shift.ID: Int]
  let posts: [Post]
  let postPlaces: [Post.ID: Int]
  let busyKinds: Set<AvailabilityKind.ID>
  let book: RuleBook
  private let requests: [Officer.ID: [Request]]
  private let availability: [Officer.ID: [Availability]]
  private let draftRows: [Officer.ID: Int]

  init(
    _ scenario: Scenario, clock: DutyClock, shifts: [ShiftFacts], shiftPlaces: [Shift.ID: Int], posts: [Post], postPlaces: [Post.ID: Int]
  ) {
    self.scenario = scenario
    self.clock = clock
    self.shifts = shifts
    self.shiftPlaces = shiftPlaces
    self.posts = posts
    self.postPlaces = postPlaces
    // As for calendars, a kind that is listed twice is what the last entry says.
    let kinds = Dictionary(scenario.kinds.map { ($0.id, $0.effect) }) { _, later in later }
    busyKinds = Set(kinds.filter { $0.value == .busy }.keys)
    book = RuleBook(scenario)
    requests = Dictionary(grouping: scenario.requests, by: \.officer)
    availability = Dictionary(grouping: scenario.availability, by: \.officer)
    draftRows = Dictionary((scenario.draft?.officers ?? []).enumerated().map { ($1, $0) }) { first, _ in first }
  }

  func named(_ post: Post.ID?) -> NamedPost {
    guard let post else { return .none }
    return postPlaces[post].map { .known($0) } ?? .unknown
  }

  /// The requests of an officer for days of the horizon, in the scenario's order.
  func requests(of officer: Officer.ID) -> [AskedCell] {
    (requests[officer] ?? []).compactMap { request in
      scenario.period.day(of: request.date).map { day in
        let cell: AskedCell.Cell =
          switch request.cell {
          case .off: .off
          case .work: .work
          case .shift(let id): .shift(shiftPlaces[id])
          }
        return AskedCell(day: day, cell: cell, post: request.post.map { named($0) }, kind: request.kind, points: request.points)
      }
    }
  }

  /// Court, training and the like, each entry with the day on which it starts.
  func busy(of officer: Officer.ID) -> [BusyStretch] {
    (availability[officer] ?? []).compactMap { entry in
      let stretch = clock.interval(entry)
      guard busyKinds.contains(entry.kind), stretch.minutes > 0 else { return nil }
      return BusyStretch(day: entry.from - scenario.period.from, stretch: stretch)
    }
  }

  /// The draft's cells by day of the horizon: outer nil where the draft does not know the officer or the day.
  func draft(of officer: Officer.ID) -> [Roster.Duty??] {
    guard let draft = scenario.draft, let row = draftRows[officer], draft.duties.indices.contains(row) else { return [] }
    return (0..<scenario.period.horizonDays).map { day in
      let column = scenario.period.date(day) - draft.from
      return draft.duties[row].indices.contains(column) ? .some(draft.duties[row][column]) : nil
    }
  }
}

/// A wish, an aversion or a lock, with its names looked up.
struct AskedCell: Sendable {
  enum Cell: Sendable {
    case off
    case work
    /// Nil: a shift that the scenario does not know.
    case shift(Int?)
  }

  let day: Int
  let cell: Cell
  let post: NamedPost?
  let kind: Request.Kind
  let points: Int?

  /// Whether the cell is as asked.
  func isMet(by worked: WorkedShift?) -> Bool {
    guard let worked else {
      if case .off = cell { return true }
      return false
    }
    let isShift =
      switch cell {
      case .off: false
      case .work: true
      case .shift(let wanted): worked.shift == wanted
      }
    guard let post else { return isShift }
    if case .known = post { return isShift && worked.post == post }
    return false
  }
}

/// Court, training or the like as one real stretch.
struct BusyStretch: Sendable {
  let day: Int
  let stretch: MinuteInterval
}
