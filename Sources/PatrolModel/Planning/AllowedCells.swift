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
    let cell = Cell(officer: officer, date: date)
    var meanings: Set<Choice> = [.off]
    if let shift {
      meanings = [.shift(shift)]
      if let post { meanings.insert(.duty(shift, post)) }
    }
    if let only = only[cell], only.isDisjoint(with: meanings) { return false }
    return barred[cell]?.isDisjoint(with: meanings) ?? true
  }
}
