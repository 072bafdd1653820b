/// A duty that stays while the crew, the vehicle or the part in it becomes another one.
public struct CrewChange: Sendable, Hashable {
  /// Whose duty.
  public var officer: Officer.ID
  /// The day on which it starts.
  public var date: CivilDate
  /// Which duty.
  public var duty: Roster.Duty
  /// His crew before; nil where he sat in none.
  public var was: Roster.Crew?
  /// His crew now; nil where he sits in none.
  public var now: Roster.Crew?

  /// A changed crew of one officer.
  public init(officer: Officer.ID, date: CivilDate, duty: Roster.Duty, was: Roster.Crew?, now: Roster.Crew?) {
    self.officer = officer
    self.date = date
    self.duty = duty
    self.was = was
    self.now = now
  }

  /// Whether the vehicle is another one.
  public var isOfVehicle: Bool { was?.vehicle != now?.vehicle }

  /// Whether the others in the crew are others.
  public var isOfCompanions: Bool { Set(was?.officers ?? []).subtracting([officer]) != Set(now?.officers ?? []).subtracting([officer]) }

  /// Whose crew is another one although the cell is the same, by date and then in the order of the crews.
  ///
  /// - Parameters:
  ///   - former: Crews that are no longer there, or are others now.
  ///   - new: Crews that were not there, or were others.
  ///   - isChanged: Whether an officer's cell of a day is another one: that tells of his crew already.
  public static func list(
    from former: [Roster.Crew], to new: [Roster.Crew], besides isChanged: (Officer.ID, CivilDate) -> Bool
  ) -> [CrewChange] {
    struct Key: Hashable {
      let officer: Officer.ID
      let date: CivilDate
      let duty: Roster.Duty
    }
    func seats(_ crews: [Roster.Crew]) -> [(key: Key, crew: Roster.Crew)] {
      crews.flatMap { crew in
        crew.officers.map { (Key(officer: $0, date: crew.date, duty: .init(shift: crew.shift, post: crew.post)), crew) }
      }
    }
    let (before, after) = (seats(former), seats(new))
    let was = Dictionary(before.map { ($0.key, $0.crew) }) { first, _ in first }
    let now = Dictionary(after.map { ($0.key, $0.crew) }) { first, _ in first }
    var seen = Set<Key>()
    let keys = (after + before).map(\.key).filter { seen.insert($0).inserted && !isChanged($0.officer, $0.date) }
    return keys.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element).map { key in
      CrewChange(officer: key.officer, date: key.date, duty: key.duty, was: was[key], now: now[key])
    }
  }
}

extension Roster {
  /// The crews of the published days that another roster of the same days does not have just so, whatever the order of their members; none where one of both says nothing of crews.
  public func crews(besides other: Roster) -> [Crew] {
    guard isSeated, other.isSeated else { return [] }
    func sorted(_ crew: Crew) -> Crew {
      var crew = crew
      crew.members.sort()
      return crew
    }
    let known = Set(other.crews.map(sorted))
    return crews.filter { (0..<days).contains($0.date - from) && !known.contains(sorted($0)) }
  }

  /// Whose crew is another one than in an earlier roster although his cell is the same.
  public func crewChanges(from earlier: Roster) -> [CrewChange] {
    CrewChange.list(from: earlier.crews(besides: self), to: crews(besides: earlier)) { officer, date in
      earlier.duty(officer, on: date) != duty(officer, on: date)
    }
  }
}
