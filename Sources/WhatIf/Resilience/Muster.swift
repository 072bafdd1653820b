import PatrolScheduling

/// Those who turn up for one shift of one day, and where they go.
///
/// The shift's own roll call, without anybody from outside it:
/// 1. A crew that keeps its least size, a leader and a driver goes out, whoever of its own leads or drives then.
/// 2. A crew that does not is manned again from those of its post who sit in no other crew's needed seat, the one whose lack costs most first; more crews than planned are
///    never formed, and each has the vehicle that was planned for it. Where that fails it stays in, and its officers stand in reserve.
/// 3. Who stands in reserve steps in where he saves most points, at a post of single officers or in a crew that stays in for want of somebody; so long as
///    points are saved, one such step after the other. What the reserve itself counts for is set against it. Who is named for a task stays.
///
/// Points are saved only up to the strength that the published roster has: gaps that it left open are not closed here.
struct Muster {
  /// Where somebody is.
  enum Place: Equatable {
    case loose(post: Int)
    case extra(crew: Int)
    case seat(crew: Int, seat: Int)
  }

  /// Who is where, and which crews go out.
  struct Board {
    var places: [Place]
    /// For each crew and each seat that it needs who sits there, by the person's place.
    var seats: [[Int?]]
    var goesOut: [Bool]
  }

  let shifts: PlannedShifts
  let call: PlannedShifts.Call
  let prices: CappedPrices
  /// Officers by their place in the scenario.
  let people: [Int]
  /// People before this place belong to the shift; those from it on joined.
  let firstJoined: Int
  private let before: [Int?]
  private(set) var board: Board

  /// Calls the roll and brings the counts of those present up to date.
  ///
  /// - Parameters:
  ///   - absent: Marks by officer.
  ///   - joining: Officers from outside the shift with the posts to which they come.
  init(
    _ call: PlannedShifts.Call, of shifts: PlannedShifts, absent: [Bool], joining: [(officer: Int, post: Int)], prices: CappedPrices,
    present: inout [Int]
  ) {
    self.shifts = shifts
    self.call = call
    self.prices = prices
    let there = call.officers.filter { !absent[$0] }
    people = there + joining.map(\.officer)
    firstJoined = there.count
    before = there.map { shifts.cells[$0][call.day]?.post } + joining.map { _ in nil }
    let posts = there.map { shifts.cells[$0][call.day]?.post ?? -1 } + joining.map(\.post)
    board = Board(
      places: posts.map { .loose(post: $0) }, seats: call.crews.map { $0.seats.map { _ in nil } }, goesOut: call.crews.map { _ in true })
    for officer in call.officers where absent[officer] {
      guard let post = shifts.cells[officer][call.day]?.post else { continue }
      prices.add(shifts.met(by: officer, call, at: post), times: -1, to: &present)
    }
    for (officer, post) in joining { prices.add(shifts.met(by: officer, call, at: post), times: 1, to: &present) }
    let lost = call.crews.map { crew in crew.everyone.contains { absent[$0] } }
    seatAsPlanned()
    for crew in lost.indices where lost[crew] && !isWhole(crew) { dismiss(crew, &present) }
    regroup(&present)
    stepIn(&present)
  }

  /// Who stands elsewhere than the roster says, with his post; those who joined included.
  var moves: [(officer: Int, post: Int)] {
    people.indices.compactMap { person in
      let post = post(of: person)
      return post >= 0 && before[person] != post ? (people[person], post) : nil
    }
  }

  /// The shift's crews by their place in the roster; nil: it stays in.
  var crews: [(place: Int, crew: Roster.Crew?)] {
    call.crews.indices.map { crew in
      let planned = shifts.roster.crews[call.crews[crew].place]
      guard board.goesOut[crew] else { return (call.crews[crew].place, nil) }
      var mended = planned
      let seats = zip(call.crews[crew].seats, board.seats[crew])
      func id(_ person: Int?) -> Officer.ID? { person.map { shifts.scenario.officers[people[$0]].id } }
      mended.leader = id(seats.first { $0.0.leads }?.1)
      mended.driver = id(seats.first { $0.0.drives }?.1)
      let members = seats.filter { !$0.0.leads && !$0.0.drives }.compactMap(\.1) + extras(of: crew)
      mended.members = members.sorted { people[$0] < people[$1] }.compactMap(id)
      return (call.crews[crew].place, mended)
    }
  }

  func post(of person: Int, _ board: Board? = nil) -> Int {
    switch (board ?? self.board).places[person] {
    case .loose(let post): post
    case .extra(let crew), .seat(let crew, _): call.crews[crew].post
    }
  }

  private func extras(of crew: Int) -> [Int] { people.indices.filter { board.places[$0] == .extra(crew: crew) } }

  private func isFull(_ crew: Int, _ board: Board) -> Bool { board.seats[crew].allSatisfy { $0 != nil } }

  /// Puts everybody who is there where his crew has him.
  private mutating func seatAsPlanned() {
    let persons = Dictionary(people.enumerated().map { ($1, $0) }) { first, _ in first }
    for (crew, planned) in call.crews.enumerated() {
      var others: [Int] = []
      for officer in planned.everyone {
        guard let person = persons[officer], case .loose = board.places[person] else { continue }
        let role = planned.seats.indices.first { seat in
          let wanted = planned.seats[seat]
          guard board.seats[crew][seat] == nil, wanted.leads || wanted.drives else { return false }
          return (!wanted.leads || officer == planned.leader) && (!wanted.drives || officer == planned.driver)
            && shifts.maySit(officer, wanted, in: planned)
        }
        if let role { sit(person, crew, role) } else { others.append(person) }
      }
      for person in others {
        let free = planned.seats.indices.first { seat in
          let wanted = planned.seats[seat]
          return board.seats[crew][seat] == nil && !wanted.leads && !wanted.drives && shifts.maySit(people[person], wanted, in: planned)
        }
        if let free { sit(person, crew, free) } else { board.places[person] = .extra(crew: crew) }
      }
    }
  }

  private mutating func sit(_ person: Int, _ crew: Int, _ seat: Int) {
    board.seats[crew][seat] = person
    board.places[person] = .seat(crew: crew, seat: seat)
  }

  /// Whether a crew that lost somebody can go out by itself; its own officers change seats where that helps.
  private mutating func isWhole(_ crew: Int) -> Bool {
    let own = people.indices.filter { person in
      switch board.places[person] {
      case .loose: false
      case .extra(let other), .seat(let other, _): other == crew
      }
    }
    guard let manned = manned(crew, board, [own]) else { return false }
    board = manned
    return true
  }

  /// A crew that cannot go out: whoever is left of it is free.
  private mutating func dismiss(_ crew: Int, _ present: inout [Int]) {
    board = Self.dismissed(crew, board, at: call.crews[crew].post)
    prices.add(shifts.met(by: call.crews[crew], call), times: -1, to: &present)
  }

  static func dismissed(_ crew: Int, _ board: Board, at post: Int) -> Board {
    var board = board
    board.goesOut[crew] = false
    board.seats[crew] = board.seats[crew].map { _ in nil }
    for person in board.places.indices {
      switch board.places[person] {
      case .extra(crew), .seat(crew, _): board.places[person] = .loose(post: post)
      case .loose, .extra, .seat: break
      }
    }
    return board
  }

  /// The board with a crew's empty seats filled, by people of the first list where they are enough, else also of the next; nil where they are not enough.
  ///
  /// Who sits in a needed seat of another crew gives it up only where somebody else takes it; a crew in reserve may be left without.
  func manned(_ crew: Int, _ board: Board, _ lists: [[Int]]) -> Board? {
    var board = board
    for list in lists {
      for seat in board.seats[crew].indices where board.seats[crew][seat] == nil {
        var visited = Set<Int>()
        _ = fill(crew, seat, list, &board, &visited)
      }
    }
    return isFull(crew, board) ? board : nil
  }

  private func fill(_ crew: Int, _ seat: Int, _ list: [Int], _ board: inout Board, _ visited: inout Set<Int>) -> Bool {
    let wanted = call.crews[crew].seats[seat]
    for person in list where !visited.contains(person) && shifts.maySit(people[person], wanted, in: call.crews[crew]) {
      visited.insert(person)
      if case .seat(let other, let held) = board.places[person] {
        if call.crews[other].post == shifts.reserve && call.crews[crew].post != shifts.reserve {
          board.seats[other][held] = nil
        } else if !fill(other, held, list, &board, &visited) {
          continue
        }
      }
      board.seats[crew][seat] = person
      board.places[person] = .seat(crew: crew, seat: seat)
      return true
    }
    return false
  }

  /// What differs between the board and another one, as presences that come and go.
  private func differences(_ next: Board) -> [(counted: [PlannedShifts.Counted], times: Int)] {
    var changes: [(counted: [PlannedShifts.Counted], times: Int)] = []
    for person in people.indices {
      let (from, to) = (post(of: person), post(of: person, next))
      guard from != to else { continue }
      if from >= 0 { changes.append((shifts.met(by: people[person], call, at: from), -1)) }
      if to >= 0 { changes.append((shifts.met(by: people[person], call, at: to), 1)) }
    }
    for crew in call.crews.indices where board.goesOut[crew] != next.goesOut[crew] {
      changes.append((shifts.met(by: call.crews[crew], call), next.goesOut[crew] ? 1 : -1))
    }
    return changes
  }

  func saved(by next: Board, _ present: inout [Int]) -> Int { prices.saved(by: differences(next), &present) }

  mutating func change(to next: Board, _ present: inout [Int]) {
    for change in differences(next) { prices.add(change.counted, times: change.times, to: &present) }
    board = next
  }
}
