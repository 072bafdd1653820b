/// Whether one unit can keep up visits for ever, found by trying everything: which spot next, at which minute.
///
/// A state is where the unit stands and how many minutes each spot has waited when it gets free there.
struct WaitingGame {
  let travel: [[Int]]
  let stop: Int
  let longest: Int

  struct State: Hashable {
    var place: Int
    var waited: [Int]
  }

  /// The state after a stop that begins so many minutes later; nil where a spot has waited too long.
  private func after(_ state: State, at spot: Int, in minutes: Int) -> State? {
    var waited = state.waited.map { $0 + minutes }
    guard waited[spot] <= longest else { return nil }
    waited = waited.map { $0 + stop }
    waited[spot] = 0
    // A wait that can never be ended in time any more is lost.
    guard waited.allSatisfy({ $0 <= longest }) else { return nil }
    return State(place: spot, waited: waited)
  }

  private func next(_ state: State) -> [State] {
    state.waited.indices.flatMap { spot in
      let way = travel[state.place][spot]
      return way <= longest ? (way...max(way, longest)).compactMap { after(state, at: spot, in: $0) } : []
    }
  }

  /// Whether some first stop, from `start` minutes on, leads to a state from which it can go on for ever.
  func canKeepUp(from start: Int) -> Bool {
    let fresh = travel.map { _ in 0 }
    let firsts = travel.indices.flatMap { spot in
      start <= longest ? (start...longest).compactMap { after(State(place: spot, waited: fresh), at: spot, in: $0) } : []
    }
    var moves: [State: [State]] = [:]
    var open = firsts
    while let state = open.popLast() {
      guard moves[state] == nil else { continue }
      let following = next(state)
      moves[state] = following
      open += following
    }
    var alive = Set(moves.keys)
    var isChanging = true
    while isChanging {
      let dead = alive.filter { state in !(moves[state] ?? []).contains(where: alive.contains) }
      alive.subtract(dead)
      isChanging = !dead.isEmpty
    }
    return firsts.contains(where: alive.contains)
  }
}
