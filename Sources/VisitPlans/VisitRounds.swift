import PatrolModel

/// The stops of one unit in the making.
///
/// Invariant: an order of its spots is known by which it could go round and round without a pause and be late by `outlook.late` minutes; a stop is only drawn where that stays so. As one unit
/// that goes round by the shortest tour keeps every spot's waiting time as short as any unit can (Chevaleyre 2004: the closed tour is best for the worst waiting time), a plan that is never late is
/// found wherever a round can be kept up.
struct VisitRounds {
  private let unit: Int
  private let travel: [[Int]]
  private let settings: VisitSettings
  /// The unit's spots.
  private let own: [SpotLedger.Share]
  /// For each of them the stretches in which it may stop there, and those in which whoever takes over could.
  private let slots: [[MinuteInterval]]
  private let laterSlots: [[MinuteInterval]]
  /// For each of them the stretches in which it should not wait.
  private let stretches: [[MinuteInterval]]
  /// For each of them the visits of others.
  private let others: [[MinuteInterval]]
  private let ends: [Int]
  private let dutyEnd: Int

  private(set) var stops: [VisitProblem.Stop] = []
  private var state: State
  private var outlook = Outlook(late: 0, order: [])

  /// Where the unit is and how long each of its spots has waited.
  private struct State {
    var time: Int
    var place: Int?
    /// End of the last visit of each spot.
    var last: [Int]
  }

  /// What goes on from a state by going round in an order.
  private struct Outlook {
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
    slots = own.map { MinuteInterval.common(problem.windows[$0.spot], value.free) }
    others = own.map { ledger.visits[$0.spot] }
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
    state = State(time: value.free.first?.start ?? value.duty.end, place: nil, last: others.map { $0.last?.end ?? .min })
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
  private func overdue(_ spot: Int, from last: Int, to time: Int) -> Int {
    stretches[spot].reduce(0) { sum, stretch in
      let (from, to) = (max(stretch.start, last), min(stretch.end, time))
      return to - from > settings.longestGapMinutes ? sum + to - from - settings.longestGapMinutes : sum
    }
  }

  /// The first minute from a time on at which a stop of so many minutes fits; nil where none does.
  private func fit(_ spot: Int, from time: Int, minutes: Int, isLater: Bool = false) -> Int? {
    for slot in slots[spot] where slot.end - max(slot.start, time) >= minutes {
      var start = max(slot.start, time)
      for visit in others[spot] where visit.start < start + minutes && start < visit.end { start = visit.end }
      if start + minutes <= slot.end { return start }
    }
    guard isLater else { return nil }
    for slot in laterSlots[spot] where slot.end - max(slot.start, time) >= minutes { return max(slot.start, time) }
    return nil
  }

  // MARK: Going round

  /// Minutes late up to a horizon when the unit goes round by an order, each stop as soon and as short as can be.
  private func late(_ order: [Int], from state: State, until horizon: Int) -> Int {
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
  private func outlook(_ known: [[Int]], from state: State, until horizon: Int, isThorough: Bool, _ chance: inout VisitChance) -> Outlook {
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
  private var owned: [Int] { own.indices.filter { own[$0].from != nil } }

  /// The shortest closed tour of the owned spots.
  private var tour: [Int] {
    guard let first = owned.first, owned.count <= 8 else { return owned }
    func length(_ order: [Int]) -> Int { zip(order, order.dropFirst() + order.prefix(1)).reduce(0) { $0 + travel[$1.0][$1.1] } }
    return Self.orders(Array(owned.dropFirst())).map { [first] + $0 }.min { length($0) < length($1) } ?? owned
  }

  private static func orders(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.flatMap { item in orders(items.filter { $0 != item }).map { [item] + $0 } }
  }

  // MARK: Drawing

  /// Draws stops until the end of duty.
  ///
  /// - Parameter pauses: Whether the unit may pause, so that gaps become irregular; without, it goes round as fast as it can.
  mutating func draw(pauses: Bool, _ chance: inout VisitChance) {
    guard !own.isEmpty else { return }
    if owned.isEmpty { return drawAsGuest(&chance) }
    let gaps = GapDraw(spots: owned.count, minutesEach: minutesEach, settings: settings)
    // The first round begins at any time of the first gap.
    var due = own.map { _ in state.time + chance.number(0...max(1, settings.longestGapMinutes / 2)) }
    outlook.order = owned.shuffled(using: &chance)
    while let horizon = horizon {
      outlook = outlook([outlook.order], from: state, until: horizon, isThorough: true, &chance)
      let drawn = pauses ? drawn(due, until: horizon, &chance) : nil
      // Where nothing fits as chance wants it and nobody waits too long without a further stop, the round is done.
      if drawn == nil, pauses, lateWithoutStops(until: horizon) <= outlook.late { return }
      guard let stop = drawn ?? soonest() else { return }
      take(stop)
      due[stop.spot] = stop.end + gaps.next(&chance)
    }
  }

  /// A crew comes back to a spot after this part of the longest gap at the soonest, unless others would wait too long (assumption): 15 minutes of two hours.
  private static let shortestShare = 8

  private func lateWithoutStops(until horizon: Int) -> Int {
    var done = state
    done.time = dutyEnd
    return late(outlook.order, from: done, until: max(horizon, dutyEnd))
  }

  private struct LocalStop {
    let spot: Int
    let start: Int
    let end: Int
  }

  private mutating func take(_ stop: LocalStop) {
    stops.append(.init(unit: unit, spot: own[stop.spot].spot, start: stop.start, end: stop.end))
    state = after(stop)
    outlook.order = outlook.order.filter { $0 != stop.spot } + [stop.spot]
  }

  private func after(_ stop: LocalStop) -> State {
    var next = state
    next.time = stop.end
    next.place = stop.spot
    next.last[stop.spot] = max(next.last[stop.spot], stop.end)
    return next
  }

  /// How far the outlook reaches: two rounds of waiting suffice to see whether a round can be kept up; nil where no further stop fits.
  private var horizon: Int? {
    let next = owned.compactMap { firstFit($0, minutes: settings.leastMinutes, notBefore: own[$0].from ?? .min) }.min()
    return next.map { $0 + 2 * settings.longestGapMinutes + settings.mostMinutes }
  }

  private func arrival(at spot: Int) -> Int { state.time + (state.place.map { travel[$0][spot] } ?? 0) }

  private func firstFit(_ spot: Int, minutes: Int, notBefore: Int = .min) -> Int? {
    fit(spot, from: max(arrival(at: spot), notBefore), minutes: minutes)
  }

  /// The first stop of the known round.
  private func soonest() -> LocalStop? {
    var best: LocalStop?
    for spot in outlook.order {
      guard let start = firstFit(spot, minutes: settings.leastMinutes, notBefore: own[spot].from ?? .min) else { continue }
      let stop = LocalStop(spot: spot, start: start, end: start + settings.leastMinutes)
      if start <= arrival(at: spot) { return stop }
      if start < best?.start ?? .max { best = stop }
    }
    return best
  }

  /// A stop near the time at which chance wants it, after which no spot waits longer than it would anyhow.
  private func drawn(_ due: [Int], until horizon: Int, _ chance: inout VisitChance) -> LocalStop? {
    let times = due.indices.map { max(due[$0], firstFit($0, minutes: settings.leastMinutes) ?? .max) }
    var wanted = owned.sorted { (times[$0], $0) < (times[$1], $1) }
    if wanted.count > 1, chance.share() < 0.25 { wanted.swapAt(0, 1) }
    for spot in wanted.prefix(3) {
      let minutes = chance.number(settings.leastMinutes...settings.mostMinutes)
      let pause = state.last[spot] == .min ? .min : state.last[spot] + settings.longestGapMinutes / Self.shortestShare
      guard let soonest = firstFit(spot, minutes: settings.leastMinutes, notBefore: pause) else { continue }
      let late = max(soonest, due[spot])
      let times =
        [late, (soonest + 2 * late) / 3, (2 * soonest + late) / 3].map { ($0, minutes) } + [(soonest, minutes), (soonest, settings.leastMinutes)]
      for (time, minutes) in times {
        guard let start = firstFit(spot, minutes: minutes, notBefore: time) else { continue }
        let stop = LocalStop(spot: spot, start: start, end: start + minutes)
        let now = overdue(spot, from: state.last[spot], to: start)
        guard now <= outlook.late else { continue }
        let rest = outlook.order.filter { $0 != spot } + [spot]
        let ahead = self.outlook([rest], from: after(stop), until: horizon, isThorough: false, &chance)
        if now + ahead.late <= outlook.late { return stop }
      }
    }
    return nil
  }

  /// Minutes that one stop costs with the way to it, about.
  private var minutesEach: Double {
    let ways = owned.flatMap { from in owned.filter { $0 != from }.map { travel[from][$0] } }
    let way = ways.isEmpty ? 0 : Double(ways.reduce(0, +)) / Double(ways.count)
    return way + Double(settings.leastMinutes + settings.mostMinutes) / 2
  }

  /// Stops at other units' spots, between theirs.
  private mutating func drawAsGuest(_ chance: inout VisitChance) {
    while true {
      let spot = chance.number(0...(own.count - 1))
      let minutes = chance.number(settings.leastMinutes...settings.mostMinutes)
      let pause = chance.number(0...settings.longestGapMinutes * 3 / 4)
      guard let start = firstFit(spot, minutes: minutes, notBefore: state.time + pause) else { return }
      take(LocalStop(spot: spot, start: start, end: start + minutes))
    }
  }

  // MARK: Repair

  /// Puts further stops between others where a spot waits too long and there is time for it.
  mutating func repair() {
    guard !owned.isEmpty, late > 0 else { return }
    for spot in owned {
      for place in 0...stops.count {
        let before = late
        guard before > 0 else { return }
        guard place <= stops.count, let stop = insertion(of: spot, at: place) else { continue }
        stops.insert(stop, at: place)
        if late >= before { stops.remove(at: place) }
      }
    }
  }

  private func insertion(of spot: Int, at place: Int) -> VisitProblem.Stop? {
    func local(_ stop: VisitProblem.Stop) -> Int? { own.firstIndex { $0.spot == stop.spot } }
    var from = slots[spot].first?.start ?? dutyEnd
    if place > 0, let earlier = local(stops[place - 1]) { from = stops[place - 1].end + travel[earlier][spot] }
    guard let start = fit(spot, from: max(from, own[spot].from ?? from), minutes: settings.leastMinutes) else { return nil }
    if place < stops.count, let later = local(stops[place]), start + settings.leastMinutes + travel[spot][later] > stops[place].start { return nil }
    return .init(unit: unit, spot: own[spot].spot, start: start, end: start + settings.leastMinutes)
  }
}
