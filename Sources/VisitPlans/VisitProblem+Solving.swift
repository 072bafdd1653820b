import PatrolModel

extension VisitProblem {
  /// Constructions that are tried for units that begin together (assumption: enough for irregular gaps, see the tests).
  static let attempts = 8

  /// Stops of all units, by unit and time.
  ///
  /// Units that share spots are planned in the order in which they begin. Of those that begin together each spot is one's, those that wait longest first; a crew for which none is left goes to
  /// one of another crew in between. Each round is drawn by chance as often as `attempts` says, and the draw with the fewest late minutes, then with the most irregular gaps, is kept.
  public func stops() -> [Stop] {
    var stops: [Stop] = []
    for (number, part) in parts().enumerated() {
      var ledger = SpotLedger(self)
      let batches = Dictionary(grouping: part) { units[$0].duty.start }.sorted { $0.key < $1.key }.map { $0.value.sorted() }
      for (place, batch) in batches.enumerated() {
        var best: (score: Score, stops: [Stop], ledger: SpotLedger)?
        for attempt in 0..<Self.attempts {
          var chance = SeededBits(seed: seed, number, place, attempt)
          var trial = ledger
          let (found, score) = plan(batch, into: &trial, attempt: attempt, &chance)
          if best.map({ score < $0.score }) ?? true { best = (score, found, trial) }
          if score.isGood { break }
        }
        guard let best else { continue }
        stops += best.stops
        ledger = best.ledger
      }
    }
    return stops.sorted { ($0.unit, $0.start) < ($1.unit, $1.start) }
  }

  /// Units that share spots, directly or through others, belong together; each part in order.
  private func parts() -> [[Int]] {
    var part = Array(units.indices)
    func root(_ unit: Int) -> Int {
      var unit = unit
      while part[unit] != unit { unit = part[unit] }
      return unit
    }
    var first = [Int?](repeating: nil, count: windows.count)
    for (unit, value) in units.enumerated() {
      for spot in value.spots {
        if let other = first[spot] {
          let (one, two) = (root(other), root(unit))
          part[max(one, two)] = min(one, two)
        } else {
          first[spot] = unit
        }
      }
    }
    return Dictionary(grouping: units.indices, by: root).sorted { $0.key < $1.key }.map(\.value)
  }

  /// How good a draw is: late minutes first.
  struct Score: Comparable {
    var late: Int
    var regularity: Double

    var isGood: Bool { late == 0 && regularity <= 0 }

    static func < (left: Score, right: Score) -> Bool { (left.late, left.regularity) < (right.late, right.regularity) }
  }

  private func plan(_ batch: [Int], into ledger: inout SpotLedger, attempt: Int, _ chance: inout SeededBits) -> ([Stop], Score) {
    let own = ledger.share(batch, of: self, &chance)
    var stops: [Stop] = []
    var late = 0
    // Whoever stops at others' spots does so between their stops.
    let isGuest = Set(batch.filter { own[$0]?.contains { $0.from == nil } ?? false })
    for unit in batch.filter({ !isGuest.contains($0) }) + batch.filter(isGuest.contains) {
      var rounds = VisitRounds(self, unit: unit, own: own[unit] ?? [], ledger: ledger)
      // One draw without any pause: where even that is late, nobody could be in time by waiting.
      rounds.draw(pauses: attempt != Self.attempts - 1, &chance)
      rounds.repair()
      late += rounds.late
      stops += rounds.stops
      ledger.add(rounds.stops)
    }
    return (stops, Score(late: late, regularity: ledger.regularity(of: Set(batch.flatMap { units[$0].spots }).sorted())))
  }
}
