import PatrolModel

/// The crews of one regu, or of any, in a pool.
struct CrewSlot: Sendable, Hashable {
  var pool: Int
  var slot: Int
}

/// Who stands at which post and sits in which crew, before it is written down as a roster.
struct SeatPlan: Sendable {
  /// A crew with its place.
  struct Crew: Sendable {
    var day: Int
    var shift: Int
    var post: Int
    var kind: Int
    var slot: CrewSlot
    var seats: CrewSeating.Crew
    var vehicle: Int?
  }

  /// For each officer and day his shift.
  var shifts: [[Int?]]
  /// For each officer and day the place of his post.
  var posts: [[Int?]]
  /// For each officer and day where he was sent.
  var destination: [[RosterModel.Destination?]]
  /// Crews by day, shift, post and kind.
  var crews: [Crew] = []
  /// Everyone who was sent to a slot.
  var riders: [CrewSlot: [Int]] = [:]
  /// Slots whose crews are not whole, because of locks: nobody changes seats there.
  var held: Set<CrewSlot> = []

  init(officers: Int, days: Int) {
    shifts = [[Int?]](repeating: [Int?](repeating: nil, count: days), count: officers)
    posts = shifts
    destination = [[RosterModel.Destination?]](repeating: [RosterModel.Destination?](repeating: nil, count: days), count: officers)
  }

  func isHeld(_ crew: Crew) -> Bool { held.contains(crew.slot) }

  /// Whether an officer's place on a day is not to be changed.
  func isHeld(_ officer: Int, _ day: Int) -> Bool {
    if case .seat(let pool, let slot)? = destination[officer][day] { held.contains(CrewSlot(pool: pool, slot: slot)) } else { false }
  }

  /// For each officer and day the place of his crew; nil where he sits in none.
  var crewOf: [[Int?]] {
    var table = shifts.map { [Int?](repeating: nil, count: $0.count) }
    for (place, crew) in crews.enumerated() { for officer in crew.seats.everyone { table[officer][crew.day] = place } }
    return table
  }
}
