import LineGeneration

/// A patrol-shaped instance made from a seed: three shifts of eight hours in every zone, stations, leave, wishes, and more asked than there are people.
///
/// A shift type per shift and zone. An officer serves the zones of his own station (three zones) and of the next one, one in ten serves all zones, some
/// work no nights. The same numbers make the same instance everywhere.
struct PatrolWeek: Sendable {
  var officers: Int
  /// Whole weeks.
  var days: Int
  var zones: Int
  var seed: UInt64

  private static let shifts = ["P", "S", "M"]
  private static let zonesPerStation = 3
  private static let shiftMinutes = 480
  /// Share of the need that falls on each shift, all three together 3.
  private static let shiftFactors = [0.7, 1.1, 1.2]
  private static let mostHoursAWeek = 48
  private static let leastHoursAWeek = 32
  /// Asked for each duty that the most hours of everyone would give.
  private static let scarcity = 1.15

  /// What rows and files call it.
  var name: String { "patrol-\(officers)-\(days)-\(zones)-\(seed)" }

  /// Makes the instance.
  var instance: ShiftInstance {
    var random = SeededRandom(seed: seed)
    let weeks = max(1, days / 7)
    var staff: [ShiftInstance.StaffMember] = []
    var served: [[Int]] = []
    for officer in 0..<officers {
      let zones = servedZones(of: officer, &random)
      let worksNights = !random.isTrue(0.08)
      var most = [Int](repeating: 0, count: 3 * self.zones)
      for shift in 0..<(worksNights ? 3 : 2) { for zone in zones { most[type(shift, zone)] = days } }
      served.append(zones)
      staff.append(
        ShiftInstance.StaffMember(
          id: "O\(Self.padded(officer, 4))", mostShifts: most, mostMinutes: Self.mostHoursAWeek * 60 * weeks,
          leastMinutes: Self.leastHoursAWeek * 60 * weeks, mostDaysInARow: 6, leastDaysInARow: 1, leastDaysOffInARow: 1, mostWeekends: weeks))
    }
    for officer in staff.indices where random.isTrue(0.15) { staff[officer].daysOff = [random.below(days)] }
    let requests = self.requests(staff, served, &random)
    return ShiftInstance(dayCount: days, types: types, staff: staff, requests: requests, covers: covers(&random))
  }

  private func type(_ shift: Int, _ zone: Int) -> Int { shift * zones + zone }

  /// After an evening no morning, after a night neither morning nor evening.
  private var types: [ShiftInstance.ShiftType] {
    Self.shifts.indices.flatMap { shift in
      (0..<zones).map { zone in
        ShiftInstance.ShiftType(
          id: "\(Self.shifts[shift])\(Self.padded(zone, 2))", minutes: Self.shiftMinutes,
          forbiddenNext: Set((0..<shift).flatMap { earlier in (0..<zones).map { type(earlier, $0) } }))
      }
    }
  }

  private func servedZones(of officer: Int, _ random: inout SeededRandom) -> [Int] {
    let stations = (zones + Self.zonesPerStation - 1) / Self.zonesPerStation
    let own = officer % stations
    let next = (own + 1) % stations
    if random.isTrue(0.1) { return Array(0..<zones) }
    return (0..<zones).filter { $0 / Self.zonesPerStation == own || $0 / Self.zonesPerStation == next }
  }

  /// Three in ten want one morning or evening in one zone; everyone has two days on which the nights of his zones would cost him something.
  private func requests(_ staff: [ShiftInstance.StaffMember], _ served: [[Int]], _ random: inout SeededRandom) -> [ShiftInstance.Request] {
    var requests: [ShiftInstance.Request] = []
    for member in staff.indices where random.isTrue(0.3) {
      let day = random.below(days)
      let type = type(random.below(2), served[member][random.below(served[member].count)])
      let weight = 1 + random.below(3)
      guard !staff[member].daysOff.contains(day) else { continue }
      requests.append(ShiftInstance.Request(member: member, day: day, type: type, weight: weight, isWanted: true))
    }
    for member in staff.indices {
      let first = random.below(days)
      let second = (first + 1 + random.below(days - 1)) % days
      for day in [first, second] {
        for zone in served[member] {
          requests.append(ShiftInstance.Request(member: member, day: day, type: type(2, zone), weight: 1 + random.below(3), isWanted: false))
        }
      }
    }
    return requests
  }

  /// The most that everyone may work, times the scarcity, spread over zones by their risk, over shifts and towards the weekend.
  private func covers(_ random: inout SeededRandom) -> [ShiftInstance.Cover] {
    let risks = (0..<zones).map { _ in [1, 1, 2, 2, 3, 5][random.below(6)] }
    // A zone's share grows with its risk, but even the calmest is patrolled.
    let shares = risks.map { 2 + Double($0) }
    let total = shares.reduce(0, +)
    let needOfDay = Double(officers * Self.mostHoursAWeek * 60) / Double(7 * Self.shiftMinutes) * Self.scarcity
    var covers: [ShiftInstance.Cover] = []
    for zone in 0..<zones {
      for day in 0..<days {
        let dayFactor = day % 7 == 4 || day % 7 == 5 ? 1.3 : 0.88
        for shift in Self.shifts.indices {
          let need = needOfDay * shares[zone] / total * Self.shiftFactors[shift] / 3 * dayFactor
          covers.append(
            ShiftInstance.Cover(
              day: day, type: type(shift, zone), requirement: max(1, Int(need.rounded())), weightUnder: 20 * risks[zone], weightOver: 1))
        }
      }
    }
    return covers
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// What the generator draws.
extension SeededRandom {
  /// A whole number from 0 up to, not including, a count.
  mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(max(1, count))).high) }

  /// True with a probability.
  mutating func isTrue(_ probability: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < probability }
}
