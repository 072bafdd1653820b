import PatrolModel
import SeededChance

/// Draws small weeks with more to do than people, so that something is short and many rosters cost the same.
enum SeededWeek {
  static let shifts = [
    Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
    Shift(id: "S", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
    Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
  ]

  /// 4 to 6 officers, 4 days, three shifts, a zone and a post that not everybody may hold.
  static func scenario(seed: UInt64) -> Scenario {
    var random = SplitMix64(seed: seed)
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    let from = CivilDate(dayNumber: 20_780)
    let officers = (0..<Int.random(in: 4...6, using: &random)).map { place in
      Officer(id: Officer.ID("o\(place)"), qualifications: chance(60) ? ["q"] : [])
    }
    var scenario = Scenario(
      period: .init(from: from, days: 4, lookAheadDays: 0), shifts: shifts, qualifications: [Qualification(id: "q")], officers: officers,
      zones: [Zone(id: "Z", zoneClass: .rawan)], fixedPosts: [Post(id: "K", qualifications: ["q"])], requirements: [])
    scenario.requirements = [
      Requirement(
        id: "zone", place: .everyZone, time: .shifts(["P", "S", "M"]), minimum: 1, target: Int.random(in: 1...2, using: &random),
        points: .init(minimum: 40, target: Int.random(in: 3...20, using: &random))),
      Requirement(
        id: "post", place: .posts(["K"]), time: .shifts([shifts[Int.random(in: 0..<3, using: &random)].id]), minimum: 1,
        points: .init(minimum: Int.random(in: 10...60, using: &random))),
    ]
    for officer in officers where chance(50) {
      let date = from + Int.random(in: 0..<4, using: &random)
      scenario.availability.append(Availability(officer: officer.id, from: date, to: date, kind: "cuti"))
    }
    for officer in officers where chance(60) {
      let cell: Request.Cell = chance(50) ? .off : .shift(shifts[Int.random(in: 0..<3, using: &random)].id)
      scenario.requests.append(
        Request(
          officer: officer.id, date: from + Int.random(in: 0..<4, using: &random), cell: cell, kind: .wish,
          points: Int.random(in: 1...15, using: &random)))
    }
    return scenario
  }
}
