import PatrolScheduling

/// Two officers who exchange what they have on one day, or on each of two days.
///
/// On every day that is named both take the other's cell: who gives a duty on Tuesday for one on Thursday is off on Tuesday where the other was.
public struct DutySwap: Sendable, Hashable {
  /// Why two cannot exchange anything, whatever the rules say.
  public enum Refusal: Error, Sendable, Hashable {
    /// Both are the same one.
    case sameOfficer(Officer.ID)
    /// The roster has no row for him.
    case notInRoster(Officer.ID)
    /// The day is not a published day of the roster.
    case outsideRoster(CivilDate)
    /// Both have the same on all of these days.
    case nothingToExchange
  }

  /// What one of them gives away.
  public struct Gift: Sendable, Hashable {
    /// Who gives.
    public let officer: Officer.ID
    /// The day.
    public let date: CivilDate
    /// What he has on it; nil is a day off.
    public let duty: Roster.Duty?
  }

  /// What each gives away.
  public let gifts: [Gift]
  /// The roster's cells after it, without crews: as somebody would edit them by hand.
  public let grid: Roster
  /// The days on which they exchange, in order.
  public let dates: [CivilDate]

  /// An exchange in a roster.
  ///
  /// - Throws: `Refusal` where there is nothing to exchange.
  public init(
    _ officer: Officer.ID, on date: CivilDate, with other: Officer.ID, on otherDate: CivilDate, in roster: Roster
  ) throws(Refusal) {
    guard officer != other else { throw .sameOfficer(officer) }
    dates = Set([date, otherDate]).sorted()
    for date in dates where !(0..<roster.days).contains(date - roster.from) { throw .outsideRoster(date) }
    guard let row = roster.officers.firstIndex(of: officer) else { throw .notInRoster(officer) }
    guard let otherRow = roster.officers.firstIndex(of: other) else { throw .notInRoster(other) }
    var grid = roster
    grid.crews = []
    grid.teams = []
    for date in dates {
      let day = date - roster.from
      for row in [row, otherRow] where grid.duties[row].count <= day {
        grid.duties[row] += [Roster.Duty?](repeating: nil, count: day + 1 - grid.duties[row].count)
      }
      (grid.duties[row][day], grid.duties[otherRow][day]) = (grid.duties[otherRow][day], grid.duties[row][day])
    }
    guard grid.duties != roster.duties else { throw .nothingToExchange }
    self.grid = grid
    gifts = [(officer, date), (other, otherDate)].map { Gift(officer: $0, date: $1, duty: roster.duty($0, on: $1)) }
  }

  /// What the exchange makes of the roster: crews that neither left stay, and what it costs and breaks is that of both together.
  public func outcome(_ scheduler: PatrolScheduler, of roster: Roster) -> EditedRoster { scheduler.edited(roster, by: grid, dates: Set(dates)) }
}
