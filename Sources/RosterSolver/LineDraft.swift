import LineGeneration
import PatrolModel

/// One officer's lines while his rules are laid down: cells, consecutive shifts, and the other primitives.
struct LineDraft {
  let ground: Groundwork
  /// Place of the officer in `Scenario.officers`.
  let officer: Int
  let rules: OfficerRules
  /// Locks, wishes and aversions that hold, as places in `Scenario.requests`.
  let requests: [Int]
  /// What else may not stand in his cells.
  let allowed: AllowedCells
  private(set) var cells: [LineCost]
  private var successions: [ShiftSuccession] = []
  private let pool: AutomatonPool
  private var automata: [AutomatonUse] = []

  init(ground: Groundwork, officer: Int, rules: OfficerRules, requests: [Int], allowed: AllowedCells, pool: AutomatonPool) {
    self.ground = ground
    self.officer = officer
    self.rules = rules
    self.requests = requests
    self.allowed = allowed
    self.pool = pool
    self.cells = [LineCost](repeating: .free, count: ground.dayCount * ground.alphabet.letters.count)
  }

  /// Days of the horizon.
  var days: Range<Int> { 0..<ground.dayCount }
  /// Letters of the alphabet.
  var letters: Range<Int> { ground.alphabet.letters.indices }
  var calendar: OfficerCalendar { ground.calendars[officer] }
  var past: OfficerPast { ground.pasts[officer] }

  /// For each letter its shift, or -1 for a day off: there are several of most shifts, and most rules never tell those apart.
  var shiftOfLetter: [Int] { letters.map { ground.shift(ofLetter: $0) ?? -1 } }

  /// Charges a cell.
  mutating func charge(_ cost: LineCost, day: Int, letter: Int) {
    let place = day * letters.count + letter
    cells[place] = cells[place] + cost
  }

  /// Charges a shift on a day, wherever it is worked.
  mutating func charge(_ cost: LineCost, day: Int, shift: Int) {
    for letter in letters where ground.shift(ofLetter: letter) == shift { charge(cost, day: day, letter: letter) }
  }

  /// Adds a price of two consecutive shifts.
  mutating func add(_ succession: ShiftSuccession) { successions.append(succession) }

  /// Adds a rule of the line.
  mutating func add(_ primitive: some LinePrimitive) throws(AutomatonFault) { automata.append(try pool.use(of: primitive)) }

  /// All that was laid down.
  func finished() throws(AutomatonFault) -> [AutomatonUse] {
    guard let primitive = successionPrimitive() else { return automata }
    return automata + [try pool.use(of: primitive)]
  }

  /// All prices of consecutive shifts as one primitive: they share the state, so apart they would only cost time.
  private func successionPrimitive() -> SuccessionPrimitive? {
    guard !successions.isEmpty else { return nil }
    let last = past.duties.last
    let reachDays = max(1, successions.map(\.reachDays).max() ?? 1)
    func cost(_ earlier: ShiftOnDay, _ later: ShiftOnDay) -> LineCost {
      var total = LineCost.free
      for succession in successions where later.day - earlier.day <= succession.reachDays { total = total + succession.cost(earlier, later) }
      return total
    }
    return SuccessionPrimitive(
      dayCount: days.count, letterCount: letters.count, kinds: shiftOfLetter, reachDays: reachDays,
      isDuty: { _, letter in ground.shift(ofLetter: letter) != nil },
      costOfFollowing: { previousDay, previousLetter, day, letter in
        guard let earlier = ground.shift(ofLetter: previousLetter), let later = ground.shift(ofLetter: letter) else { return .free }
        return cost(ShiftOnDay(day: previousDay, shift: earlier), ShiftOnDay(day: day, shift: later))
      },
      firstDuty: { day, letter in
        guard let last, let later = ground.shift(ofLetter: letter) else { return .free }
        return cost(ShiftOnDay(day: last.day, shift: last.shift), ShiftOnDay(day: day, shift: later))
      })
  }
}

/// A shift as it is worked on a day.
typealias ShiftOnDay = Demand.ShiftOnDay

/// A price of a shift after the officer's shift before it.
struct ShiftSuccession {
  /// Greatest distance in days at which the price can differ from nothing.
  let reachDays: Int
  /// The price; the earlier shift may lie in the history.
  let cost: (_ earlier: ShiftOnDay, _ later: ShiftOnDay) -> LineCost
}
