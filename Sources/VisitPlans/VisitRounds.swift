import PatrolModel

/// The stops of one unit in the making.
///
/// Invariant: an order of its spots is known by which it could go round and round without a pause and be late by `outlook.late` minutes; a stop is only drawn where that stays so. As one unit
/// that goes round by the shortest tour keeps every spot's waiting time as short as any unit can (Chevaleyre 2004: the closed tour is best for the worst waiting time), a plan that is never late is
/// found where spots are open throughout and the shortest round can be kept up; with windows and tasks between, orders are tried, and one that would do may be missed.
struct VisitRounds {
  let unit: Int
  let travel: [[Int]]
  let settings: VisitSettings
  /// The unit's spots.
  let own: [SpotLedger.Share]
  /// For each of them the stretches in which it may stop there, and those in which whoever takes over could.
  let slots: [[MinuteInterval]]
  let laterSlots: [[MinuteInterval]]
  /// For each of them the stretches in which it should not wait.
  let stretches: [[MinuteInterval]]
  /// For each of them the visits of others.
  let others: [[MinuteInterval]]
  let ends: [Int]
  let dutyEnd: Int
  /// The shortest closed tour of the owned spots, of which there are at most eight.
  private let tour: [Int]

  var stops: [VisitProblem.Stop] = []
  var state: State
  var outlook = Outlook(late: 0, order: [])

  /// Where the unit is and how long each of its spots has waited.
  struct State {
    var time: Int
    var place: Int?
    /// End of the last visit of each spot, whoever made it.
    var last: [Int]
    /// End of the unit's own last stop at each spot.
    var left: [Int]
  }

  /// What goes on from a state by going round in an order.
  struct Outlook {
    var late: Int
    var order: [Int]
  }

  init(_ problem: VisitProblem, unit: Int, own: [SpotLedger.Share], ledger: SpotLedger) {
    let value = problem.units[unit]
    self.unit = unit
    self.own = own
    settings = problem.settings
    dutyEnd = value.duty.end
    travel = own.map { from in own.map { problem.travel[value.travel][from.spot][$0.spot] } }
    tour = Self.shortestTour(own.indices.filter { own[$0].from != nil }, travel)
    slots = own.map { MinuteInterval.common(problem.windows[$0.spot], value.free) }
    // Of earlier visits only the last that is over counts.
    let long = value.duty.start - problem.settings.longestGapMinutes
    others = own.map { share in
      let visits = ledger.visits[share.spot]
      return visits.lastIndex { $0.end <= long }.map { Array(visits[$0...]) } ?? visits
    }
    let horizon = MinuteInterval(start: value.duty.start, end: value.duty.end + problem.settings.longestGapMinutes)
    stretches = own.map { ledger.watched[$0.spot].filter { $0.end > horizon.start - problem.settings.longestGapMinutes && $0.start < horizon.end } }
    // Whoever takes over begins with a roll-call; the spots must be left so that he can be in time as well.
    let next = value.duty.end + problem.settings.rollCallMinutes
    let later = [MinuteInterval(start: next, end: next + 2 * problem.settings.longestGapMinutes)]
    laterSlots = zip(own, stretches).map { share, stretches in
      let isGoingOn = stretches.contains { $0.start <= value.duty.end && value.duty.end < $0.end }
      return isGoingOn ? MinuteInterval.common(problem.windows[share.spot], later) : []
    }
    ends = laterSlots.map { $0.isEmpty ? value.duty.end : value.duty.end + problem.settings.longestGapMinutes }
    state = State(
      time: value.free.first?.start ?? value.duty.end, place: nil, last: others.map { $0.last?.end ?? .min },
      left: own.map { _ in .min })
  }

  /// Minutes by which its spots wait too long.
  var late: Int {
    own.indices.reduce(0) { sum, spot in
      guard let from = own[spot].from else { return sum }
      let mine = stops.filter { $0.spot == own[spot].spot }.map { MinuteInterval(start: $0.start, end: $0.end) }
      let visits = (others[spot] + mine).sorted { $0.start < $1.start }
      var last = Int.min
      var late = 0
      for visit in visits {
        // What was late before the spot was this unit's is not its fault.
        if visit.start >= from { late += overdue(spot, from: last, to: visit.start) }
        last = max(last, visit.end)
      }
      return sum + late + overdue(spot, from: last, to: dutyEnd)
    }
  }

  /// Minutes over the longest gap in which a spot waits from its last visit to a time.
  func overdue(_ spot: Int, from last: Int, to time: Int) -> Int {
    stretches[spot].reduce(0) { sum, stretch in
      let (from, to) = (max(stretch.start, last), min(stretch.end, time))
      return to - from > settings.longestGapMinutes ? sum + to - from - settings.longestGapMinutes : sum
    }
  }

  /// The first minute from a time on at which a stop of so many minutes fits; nil where none does.
  ///
  /// - Parameters:
  ///   - apart: Minutes that it keeps from the visits of others; the default is none.
  ///   - isLater: Whether stops of whoever takes over count as well; the default is no.
  func fit(_ spot: Int, from time: Int, minutes: Int, apart: Int = 0, isLater: Bool = false) -> Int? {
    for slot in slots[spot] where slot.end - max(slot.start, time) >= minutes {
      var start = max(slot.start, time)
      for visit in others[spot] where visit.start < start + minutes + apart && start < visit.end + apart { start = visit.end + apart }
      if start + minutes <= slot.end { return start }
    }
    guard isLater else { return nil }
    for slot in laterSlots[spot] where slot.end - max(slot.start, time) >= minutes { return max(slot.start, time) }
    return nil
  }

  // MARK: Going round

  /// Minutes late up to a horizon when the unit goes round by an order, each stop as soon and as short as can be.
  func late(_ order: [Int], from state: State, until horizon: Int) -> Int {
    var (time, place, last) = (state.time, state.place, state.last)
    var late = 0
    var next = 0
    while time < horizon {
      // The next of the order that is open on arrival; where none is, the one that opens first.
      var chosen: (step: Int, start: Int)?
      for step in order.indices {
        let spot = order[(next + step) % order.count]
        let arrival = time + (place.map { travel[$0][spot] } ?? 0)
        guard let start = fit(spot, from: max(arrival, own[spot].from ?? arrival), minutes: settings.leastMinutes, isLater: true) else { continue }
        if start < chosen?.start ?? .max { chosen = (step, start) }
        if start <= arrival {
          chosen = (step, start)
          break
        }
      }
      guard let chosen, chosen.start < horizon else { break }
      let spot = order[(next + chosen.step) % order.count]
      late += overdue(spot, from: last[spot], to: chosen.start)
      last[spot] = max(last[spot], chosen.start + settings.leastMinutes)
      time = chosen.start + settings.leastMinutes
      place = spot
      next = (next + chosen.step + 1) % order.count
    }
    for spot in order { late += overdue(spot, from: last[spot], to: min(horizon, ends[spot])) }
    return late
  }

  /// The best of some orders: at most four spots are tried in every order; more in those that are known to be good, and some by chance.
  func outlook(_ known: [[Int]], from state: State, until horizon: Int, isThorough: Bool, _ chance: inout SeededBits) -> Outlook {
    var best = Outlook(late: .max, order: known.first ?? [])
    func isDone(_ order: [Int]) -> Bool {
      let late = late(order, from: state, until: horizon)
      if late < best.late { best = Outlook(late: late, order: order) }
      return best.late == 0
    }
    let waiting = owned.sorted { (state.last[$0], $0) < (state.last[$1], $1) }
    for order in known + [waiting] where isDone(order) { return best }
    guard isThorough else { return best }
    if owned.count <= 4 {
      for order in Self.orders(owned) where isDone(order) { return best }
    } else {
      for order in [tour, tour.reversed()] {
        for turn in order.indices where isDone(Array(order[turn...] + order[..<turn])) { return best }
      }
      for _ in 0..<24 where isDone(owned.shuffled(using: &chance)) { return best }
    }
    return best
  }

  /// Spots that are this unit's to keep.
  var owned: [Int] { own.indices.filter { own[$0].from != nil } }

  private static func shortestTour(_ spots: [Int], _ travel: [[Int]]) -> [Int] {
    guard let first = spots.first, spots.count > 4 else { return spots }
    func length(_ order: [Int]) -> Int { zip(order, order.dropFirst() + order.prefix(1)).reduce(0) { $0 + travel[$1.0][$1.1] } }
    return orders(Array(spots.dropFirst())).map { [first] + $0 }.min { length($0) < length($1) } ?? spots
  }

  private static func orders(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.flatMap { item in orders(items.filter { $0 != item }).map { [item] + $0 } }
  }
}
