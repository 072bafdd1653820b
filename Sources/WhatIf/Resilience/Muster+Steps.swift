import PatrolScheduling

/// What the roll call does for crews that lost somebody, and with the reserve.
extension Muster {
  /// People of a post who may man one of its crews, those who sit in no needed seat first.
  private func own(_ post: Int, _ board: Board) -> [Int] {
    let here = people.indices.filter { self.post(of: $0, board) == post }
    func isFree(_ person: Int) -> Bool {
      if case .seat = board.places[person] { return false }
      return true
    }
    return here.filter(isFree) + here.filter { !isFree($0) }
  }

  /// Mans crews that stay in with people of their own posts; who is left over stands in reserve.
  mutating func regroup(_ present: inout [Int]) {
    for crew in inOrderOfWorth(&present) {
      guard let manned = manned(crew, board, [own(call.crews[crew].post, board)]) else { continue }
      change(to: goingOut(crew, manned), &present)
    }
    guard shifts.reserve < shifts.posts.count else { return }
    var next = board
    for person in people.indices {
      guard case .loose(let post) = next.places[person], post >= 0, shifts.isForCrewsAlone[post] else { continue }
      let isLeftOver = board.goesOut.indices.contains { !board.goesOut[$0] && call.crews[$0].post == post }
      if person >= firstJoined, let crew = crewWithRoom(for: person, at: post, next) {
        next.places[person] = .extra(crew: crew)
      } else if isLeftOver || person >= firstJoined {
        next.places[person] = .loose(post: shifts.reserve)
      }
    }
    change(to: next, &present)
  }

  /// A crew of a post that goes out and may take one more.
  private func crewWithRoom(for person: Int, at post: Int, _ board: Board) -> Int? {
    call.crews.indices.first { crew in
      let planned = call.crews[crew]
      let size = people.indices.count { other in
        switch board.places[other] {
        case .extra(crew), .seat(crew, _): true
        case .loose, .extra, .seat: false
        }
      }
      return board.goesOut[crew] && planned.post == post && size < planned.most
        && shifts.maySit(people[person], .init(leads: false, drives: false), in: planned)
    }
  }

  /// Crews that stay in, those whose lack costs most first.
  private func inOrderOfWorth(_ present: inout [Int]) -> [Int] {
    let inside = call.crews.indices.filter { !board.goesOut[$0] }
    let worth = inside.map { crew in prices.saved(by: [(shifts.met(by: call.crews[crew], call), 1)], &present) }
    return zip(inside, worth).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  private func goingOut(_ crew: Int, _ board: Board) -> Board {
    var board = board
    board.goesOut[crew] = true
    return disbanding(board)
  }

  /// Lets those in reserve step in, one step after the other, so long as points are saved.
  mutating func stepIn(_ present: inout [Int]) {
    while true {
      var best: (saved: Int, board: Board)?
      let pool = pool()
      if pool.isEmpty { return }
      for crew in inOrderOfWorth(&present) where call.crews[crew].post != shifts.reserve {
        let allowed = pool.filter { shifts.mayStand(people[$0], call, at: call.crews[crew].post) }
        guard let manned = manned(crew, board, [own(call.crews[crew].post, board), own(call.crews[crew].post, board) + allowed]) else { continue }
        let next = goingOut(crew, manned)
        let saved = saved(by: next, &present)
        if saved > best?.saved ?? 0 { best = (saved, next) }
      }
      for post in shifts.posts.indices where post != shifts.reserve && !shifts.isForCrewsAlone[post] {
        guard prices.areOpen(shifts.openable(call, at: post), present) else { continue }
        for person in pool where shifts.mayStand(people[person], call, at: post) {
          let gain = prices.saved(by: [(shifts.met(by: people[person], call, at: post), 1)], &present)
          guard gain > best?.saved ?? 0 else { continue }
          var next = board
          if case .seat(let crew, let seat) = next.places[person] { next.seats[crew][seat] = nil }
          next.places[person] = .loose(post: post)
          next = disbanding(next)
          let saved = saved(by: next, &present)
          if saved > best?.saved ?? 0 { best = (saved, next) }
        }
      }
      guard let best else { return }
      change(to: best.board, &present)
    }
  }

  /// Crews in reserve that gave somebody away and have nobody for his seat are none any more.
  private func disbanding(_ board: Board) -> Board {
    var board = board
    for crew in call.crews.indices where board.goesOut[crew] && call.crews[crew].post == shifts.reserve {
      let lostNow = board.seats[crew].indices.contains { board.seats[crew][$0] == nil && self.board.seats[crew][$0] != nil }
      guard lostNow else { continue }
      let spare = people.indices.filter { board.places[$0] == .extra(crew: crew) }
      board = manned(crew, board, [spare]) ?? Self.dismissed(crew, board, at: shifts.reserve)
    }
    return board
  }

  /// Who may step in: single officers in reserve before crews in reserve, those with fewer qualifications first.
  private func pool() -> [Int] {
    let here = people.indices.filter { post(of: $0) == shifts.reserve && !shifts.isOnTask(people[$0], day: call.day) }
    func rank(_ person: Int) -> Int {
      switch board.places[person] {
      case .loose: 0
      case .extra: 1
      case .seat: 2
      }
    }
    return here.sorted { left, right in
      (rank(left), shifts.heldCount[people[left]], people[left]) < (rank(right), shifts.heldCount[people[right]], people[right])
    }
  }
}
