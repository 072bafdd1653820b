import PatrolModel
import SeededChance

/// Random offices small enough to be solved to proof many times over.
struct SolvableOffice {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  static let from = CivilDate(dayNumber: 20_780)
  static let shifts = [
    Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
    Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
  ]

  mutating func next() -> Scenario {
    let officers = (0..<random.number(3...5)).map { place in
      Officer(
        id: Officer.ID("o\(place)"), station: random.pick(["A", "B", nil]),
        qualifications: Set(["lead", "drive"].filter { _ in random.chance(45) }.map { Qualification.ID($0) }))
    }
    let zones = (0..<random.number(1...2)).map { Zone(id: Zone.ID("z\($0)"), station: "A", zoneClass: random.pick(Zone.Class.allCases)) }
    let hasCrews = random.chance(60)
    let kind = CrewKind(
      id: "mobil", least: 2, most: 3, leader: random.chance(60) ? "lead" : nil, driver: "drive", vehicle: random.chance(70) ? "R4" : nil)
    var scenario = Scenario(
      period: .init(from: Self.from, days: 2, lookAheadDays: random.number(0...1)), shifts: Self.shifts,
      qualifications: [Qualification(id: "lead"), Qualification(id: "drive")], officers: officers, zones: zones,
      crewKinds: hasCrews ? [kind] : [], vehicles: hasCrews && random.chance(80) ? [Vehicle(id: "v1", kind: "R4")] : [], requirements: [])
    let shifts: [Shift.ID] = random.chance(60) ? ["P", "M"] : [random.pick(["P", "M"])]
    scenario.requirements = [
      Requirement(
        id: "patroli", place: .everyZone, time: .shifts(shifts), crews: hasCrews ? ["mobil"] : nil, minimum: 1, target: random.number(1...2),
        points: .init(minimum: random.number(20...90), target: random.number(3...19)),
        parts: hasCrews ? [] : [.init(qualification: "lead", minimum: random.number(0...1), points: random.number(5...30))])
    ]
    if random.chance(50) {
      scenario.requirements.append(
        Requirement(
          id: "perwira", place: .anyPost, time: .shifts([random.pick(["P", "M"])]), officers: OfficerFilter(qualifications: ["lead"]), minimum: 1,
          points: .init(minimum: random.number(5...40))))
    }
    scenario.availability = (0..<random.number(0...2)).map { _ in
      let first = Self.from + random.number(-1...1)
      return Availability(
        officer: random.pick(officers).id, from: first, to: first + random.number(0...2), kind: random.pick(["cuti", "diklat", "sakit"]))
    }
    return scenario
  }
}
