import LineGeneration

@testable import patrol_bench

/// Seeded instances small enough to try every roster, in which every rule of the format binds somewhere.
enum TinyInstances {
  static let seeds = Array(UInt64(1)...60)

  /// An instance with the least points of all its rosters.
  struct Case: Sendable {
    var instance: ShiftInstance
    var points: Int
    var roster: [[Int?]]
  }

  /// Each seed's instance, tried once for all tests.
  private static let cases: [UInt64: Case] = Dictionary(
    uniqueKeysWithValues: seeds.compactMap { seed in
      let instance = instance(seed)
      return Enumeration(instance).best().map { (seed, Case(instance: instance, points: $0.points, roster: $0.roster)) }
    })

  /// The instance of a seed with its optimum; nil for other seeds.
  static func solved(_ seed: UInt64) -> Case? { cases[seed] }

  /// Rosters of an instance at most.
  private static let mostRosters = 150_000

  /// The instance of a seed: drawn again until there are rosters, and not too many.
  private static func instance(_ seed: UInt64) -> ShiftInstance {
    var random = SeededRandom(seed: seed)
    while true {
      let instance = draw(&random, isLong: seed % 6 == 0)
      let count = Enumeration(instance).count
      if count > 0, count <= mostRosters { return instance }
    }
  }

  /// Whether a wish tells posts of one class apart.
  static func hasCollapsedWishes(_ instance: ShiftInstance) -> Bool {
    !InstanceWishes(instance).tellingCells(instance, ShiftClasses(instance)).isEmpty
  }

  private static func draw(_ random: inout SeededRandom, isLong: Bool) -> ShiftInstance {
    let dayCount = isLong ? 14 : 7
    // Early at two or three posts, late at one or two; no early after a late.
    let early = Int.random(in: 2...3, using: &random)
    let late = Int.random(in: 1...2, using: &random)
    let lateMinutes = Bool.random(using: &random) ? 480 : 600
    let types = (0..<early + late).map { type in
      type < early
        ? ShiftInstance.ShiftType(id: "E\(type)", minutes: 480, forbiddenNext: [])
        : ShiftInstance.ShiftType(id: "L\(type - early)", minutes: lateMinutes, forbiddenNext: Set(0..<early))
    }
    let limited = Bool.random(using: &random) ? nil : Int.random(in: early..<early + late, using: &random)
    let memberCount = isLong ? 2 : Int.random(in: 3...4, using: &random)
    let offShare = isLong ? 0.6 : memberCount == 4 ? 0.55 : 0.4
    let staff = (0..<memberCount).map { member in
      var most = types.indices.map { _ in Double.random(in: 0..<1, using: &random) < 0.8 ? dayCount : 0 }
      if let limited { most[limited] = Int.random(in: 0...2, using: &random) }
      return ShiftInstance.StaffMember(
        id: "S\(member)", mostShifts: most, mostMinutes: Int.random(in: 3...6, using: &random) * 480,
        leastMinutes: Int.random(in: 0...2, using: &random) * 480, mostDaysInARow: Int.random(in: 2...5, using: &random),
        leastDaysInARow: Int.random(in: 1...3, using: &random), leastDaysOffInARow: Int.random(in: 1...3, using: &random),
        mostWeekends: Int.random(in: 0...(dayCount / 7), using: &random),
        daysOff: Set((0..<dayCount).filter { _ in Double.random(in: 0..<1, using: &random) < offShare }))
    }
    var requests: [ShiftInstance.Request] = []
    for member in staff.indices {
      for day in 0..<dayCount where Double.random(in: 0..<1, using: &random) < 0.4 {
        requests.append(
          ShiftInstance.Request(
            member: member, day: day, type: Int.random(in: types.indices, using: &random), weight: Int.random(in: 1...6, using: &random),
            isWanted: Bool.random(using: &random)))
      }
    }
    var covers: [ShiftInstance.Cover] = []
    for day in 0..<dayCount {
      for type in types.indices where Double.random(in: 0..<1, using: &random) < 0.85 {
        covers.append(
          ShiftInstance.Cover(
            day: day, type: type, requirement: [0, 1, 1, 2][Int.random(in: 0..<4, using: &random)],
            weightUnder: Int.random(in: 2...9, using: &random),
            weightOver: Int.random(in: 0...3, using: &random)))
      }
    }
    return ShiftInstance(dayCount: dayCount, types: types, staff: staff, requests: requests, covers: covers)
  }
}
