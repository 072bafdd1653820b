/// What may stand in cells of a roster beside all that the scenario says: a question put to a solve, never a part of the scenario.
///
/// Unlike a lock it leaves nobody's crews incomplete and no rule gives way to it: where nothing is left, there is no roster.
public struct AllowedCells: Sendable, Hashable {
  /// What a cell can be.
  public enum Choice: Sendable, Hashable {
    /// No shift.
    case off
    /// A shift, at whatever post.
    case shift(Shift.ID)
    /// A shift at a post.
    case duty(Shift.ID, Post.ID)

    /// What a roster's cell says: its shift, at its post where it names one, or no shift.
    public static func exactly(_ duty: Roster.Duty?) -> Choice {
      duty.map { duty in duty.post.map { .duty(duty.shift, $0) } ?? .shift(duty.shift) } ?? .off
    }
  }

  private struct Cell: Sendable, Hashable {
    var officer: Officer.ID
    var date: CivilDate
  }

  private var only: [Cell: Set<Choice>] = [:]
  private var barred: [Cell: Set<Choice>] = [:]

  /// Everything is allowed.
  public init() {}

  /// Whether nothing is ruled out.
  public var isUnlimited: Bool { only.isEmpty && barred.isEmpty }

  /// Leaves a cell these choices and no others; said twice of one cell, only what both leave.
  public mutating func allowOnly(_ choices: Set<Choice>, officer: Officer.ID, date: CivilDate) {
    let cell = Cell(officer: officer, date: date)
    only[cell] = only[cell].map { $0.intersection(choices) } ?? choices
  }

  /// Takes a choice from a cell; a shift with all its posts.
  public mutating func bar(_ choice: Choice, officer: Officer.ID, date: CivilDate) {
    barred[Cell(officer: officer, date: date), default: []].insert(choice)
  }

  /// Leaves the cells of some officers as a roster has them: the same shift or none, at whatever post.
  public mutating func hold(_ officers: [Officer.ID], as roster: Roster, dates: [CivilDate]) {
    for officer in officers {
      for date in dates { allowOnly([roster.duty(officer, on: date).map { .shift($0.shift) } ?? .off], officer: officer, date: date) }
    }
  }

  /// Whether something is ruled out for a cell.
  public func limits(officer: Officer.ID, date: CivilDate) -> Bool {
    let cell = Cell(officer: officer, date: date)
    return only[cell] != nil || barred[cell] != nil
  }

  /// Whether a shift at a post, or none, may stand in a cell.
  public func permits(officer: Officer.ID, date: CivilDate, shift: Shift.ID?, post: Post.ID?) -> Bool {
    let left = left(officer: officer, date: date, shift: shift)
    return post.map(left.permits) ?? left.permitsPostless
  }

  /// What is left of a shift, or of no shift, in one cell.
  public struct Left: Sendable {
    /// Posts at which the shift may be worked; nil: all but those barred.
    fileprivate var only: Set<Post.ID>?
    fileprivate var barred: Set<Post.ID> = []

    /// Whether the shift may be worked at no post at all, or no shift may be none.
    public var isNothing: Bool { only?.isEmpty ?? false }

    /// Whether the shift may be worked at a post.
    public func permits(_ post: Post.ID) -> Bool { (only?.contains(post) ?? true) && !barred.contains(post) }

    /// Whether the cell may be without a shift, or its shift without a post.
    fileprivate var permitsPostless: Bool { only == nil }
  }

  /// What is left of a shift, or of no shift, in one cell: the same as `permits` for one post after the other.
  public func left(officer: Officer.ID, date: CivilDate, shift: Shift.ID?) -> Left {
    let cell = Cell(officer: officer, date: date)
    var left = Left()
    func posts(_ choices: Set<Choice>) -> Set<Post.ID> {
      Set(choices.compactMap { if case .duty(let own, let post) = $0, own == shift { post } else { nil } })
    }
    let whole = shift.map { Choice.shift($0) } ?? .off
    if let only = only[cell], !only.contains(whole) { left.only = posts(only) }
    if let barred = barred[cell] {
      if barred.contains(whole) { left.only = [] }
      left.barred = posts(barred)
    }
    return left
  }
}
