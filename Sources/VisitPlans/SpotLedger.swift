import PatrolModel

/// What is known of each spot while visits are planned: who looks after it until when, and its visits so far.
struct SpotLedger {
  /// The stretches in which each spot should not wait too long.
  let watched: [[MinuteInterval]]
  /// Visits of each spot in order.
  private(set) var visits: [[MinuteInterval]]
  /// Until when each spot is in the hands of a unit.
  private var heldUntil: [Int]
  /// The spots of each crew.
  private var spots: [Int: Set<Int>] = [:]
  private let mostSpots: Int

  init(_ problem: VisitProblem) {
    watched = problem.windows.indices.map(problem.watched)
    visits = problem.windows.map { _ in [] }
    heldUntil = problem.windows.map { _ in .min }
    mostSpots = problem.settings.mostSpots
  }

  /// A spot of a unit: from when on it must not wait too long; nil where another unit sees to that.
  struct Share: Hashable {
    let spot: Int
    let from: Int?
  }

  mutating func add(_ stops: [VisitProblem.Stop]) {
    for stop in stops {
      visits[stop.spot].append(MinuteInterval(start: stop.start, end: stop.end))
      visits[stop.spot].sort { ($0.start, $0.end) < ($1.start, $1.end) }
    }
  }

  /// Shares the spots among units that begin together: each to the unit with the fewest, those that wait longest first.
  mutating func share(_ batch: [Int], of problem: VisitProblem, _ chance: inout SeededBits) -> [Int: [Share]] {
    var shares: [Int: [Share]] = [:]
    let all = Set(batch.flatMap { problem.units[$0].spots }).sorted().shuffled(using: &chance)
    // The sort keeps the order of equals, which chance has made.
    let waiting = all.enumerated().sorted { left, right in
      let (one, two) = (visits[left.element].last?.end ?? .min, visits[right.element].last?.end ?? .min)
      return (one, left.offset) < (two, right.offset)
    }.map(\.element)
    let order = batch.shuffled(using: &chance)
    for spot in waiting {
      let able = order.filter { unit in
        let duty = problem.units[unit]
        let rest = MinuteInterval(start: max(duty.duty.start, heldUntil[spot]), end: duty.duty.end)
        return duty.spots.contains(spot) && mayHave(spot, duty.crew)
          && MinuteInterval.common(problem.windows[spot], MinuteInterval.common(duty.free, [rest]))
            .contains { $0.minutes >= problem.settings.leastMinutes }
      }
      guard let unit = able.min(by: { (shares[$0] ?? []).count < (shares[$1] ?? []).count }) else { continue }
      let duty = problem.units[unit]
      shares[unit, default: []].append(Share(spot: spot, from: max(duty.duty.start, heldUntil[spot])))
      spots[duty.crew, default: []].insert(spot)
      heldUntil[spot] = duty.duty.end
    }
    var guests: [Int: Int] = [:]
    for unit in order where shares[unit] == nil {
      let duty = problem.units[unit]
      let open = all.filter { spot in
        duty.spots.contains(spot) && mayHave(spot, duty.crew)
          && MinuteInterval.common(problem.windows[spot], duty.free).contains { $0.minutes >= problem.settings.leastMinutes }
      }
      guard let spot = open.min(by: { (guests[$0] ?? 0) < (guests[$1] ?? 0) }) else { continue }
      guests[spot, default: 0] += 1
      spots[duty.crew, default: []].insert(spot)
      shares[unit] = [Share(spot: spot, from: nil)]
    }
    return shares
  }

  private func mayHave(_ spot: Int, _ crew: Int) -> Bool {
    let own = spots[crew] ?? []
    return own.contains(spot) || own.count < mostSpots
  }

  /// By how much the gaps at some spots fall short of being clearly irregular; 0 where they do not.
  func regularity(of spots: [Int]) -> Double {
    // Above the aim, so that further shifts may still be a little more regular.
    let aim = VisitSettings.irregular + 0.1
    return spots.reduce(0) { sum, spot in
      let gaps = gaps(at: spot)
      guard gaps.count >= 3 else { return sum }
      let mean = Double(gaps.reduce(0, +)) / Double(gaps.count)
      guard mean > 0 else { return sum }
      let variance = gaps.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(gaps.count)
      return sum + max(0, aim - variance.squareRoot() / mean)
    }
  }

  private func gaps(at spot: Int) -> [Int] {
    zip(visits[spot], visits[spot].dropFirst()).compactMap { earlier, later in
      let isOneStretch = watched[spot].contains { $0.start <= earlier.start && later.end <= $0.end }
      return isOneStretch ? max(0, later.start - earlier.end) : nil
    }
  }
}
