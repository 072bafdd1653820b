import PatrolModel

/// Drawing stops by chance, and mending what is late.
extension VisitRounds {
  /// Draws stops until the end of duty.
  ///
  /// - Parameter pauses: Whether the unit may pause, so that gaps become irregular; without, it goes round as fast as it can.
  mutating func draw(pauses: Bool, _ chance: inout SeededBits) {
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

  /// Nobody comes to a spot sooner after a visit than this, unless others would wait too long: an eighth of the longest gap (assumption), 15 minutes of two hours.
  private var shortestGap: Int { settings.longestGapMinutes / 8 }

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
    next.left[stop.spot] = stop.end
    return next
  }

  /// How far the outlook reaches: two rounds of waiting suffice to see whether a round can be kept up; nil where no further stop fits.
  private var horizon: Int? {
    let next = owned.compactMap { firstFit($0, minutes: settings.leastMinutes, notBefore: own[$0].from ?? .min) }.min()
    return next.map { $0 + 2 * settings.longestGapMinutes + settings.mostMinutes }
  }

  private func arrival(at spot: Int) -> Int { state.time + (state.place.map { travel[$0][spot] } ?? 0) }

  private func firstFit(_ spot: Int, minutes: Int, notBefore: Int = .min, apart: Int = 0) -> Int? {
    fit(spot, from: max(arrival(at: spot), notBefore), minutes: minutes, apart: apart)
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
  private func drawn(_ due: [Int], until horizon: Int, _ chance: inout SeededBits) -> LocalStop? {
    let times = due.indices.map { max(due[$0], firstFit($0, minutes: settings.leastMinutes) ?? .max) }
    var wanted = owned.sorted { (times[$0], $0) < (times[$1], $1) }
    if wanted.count > 1, chance.share() < 0.25 { wanted.swapAt(0, 1) }
    for spot in wanted.prefix(3) {
      let minutes = chance.number(settings.leastMinutes...settings.mostMinutes)
      let back = state.left[spot] == .min ? .min : state.left[spot] + shortestGap
      guard let soonest = firstFit(spot, minutes: settings.leastMinutes, notBefore: back, apart: shortestGap) else { continue }
      let late = max(soonest, due[spot])
      let times =
        [late, (soonest + 2 * late) / 3, (2 * soonest + late) / 3].map { ($0, minutes) } + [(soonest, minutes), (soonest, settings.leastMinutes)]
      for (time, minutes) in times {
        guard let start = firstFit(spot, minutes: minutes, notBefore: time, apart: shortestGap) else { continue }
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
  private mutating func drawAsGuest(_ chance: inout SeededBits) {
    while true {
      let spot = chance.number(0...(own.count - 1))
      let minutes = chance.number(settings.leastMinutes...settings.mostMinutes)
      let pause = chance.number(0...settings.longestGapMinutes * 3 / 4)
      // Where many crews share few spots, one stop each comes before their distance.
      let distances = stops.isEmpty ? [shortestGap, shortestGap / 3, 0] : [shortestGap]
      let start = distances.compactMap { firstFit(spot, minutes: minutes, notBefore: state.time + pause, apart: $0) }.first
      guard let start else { return }
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
