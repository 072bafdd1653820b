import PatrolModel
import SeededChance

/// An ordinary office of any size: regu on the pattern, zones with targets, leave, wishes and two weeks of history.
enum GeneratedOffice {
  static func scenario(officers count: Int, zones zoneCount: Int, days: Int, seed: UInt64) -> Scenario {
    var random = SplitMix64(seed: seed)
    let from = CivilDate(dayNumber: 20_780)
    let regu = ["I", "II", "III", "IV"]
    let cycle: [Shift.ID?] = ["P", "P", "S", "S", "M", "M", nil, nil]
    let pattern = ReguPattern(cycle: cycle, start: Dictionary(uniqueKeysWithValues: regu.enumerated().map { ($1, from + -2 * $0) }))
    let stations = (0..<max(1, zoneCount / 3)).map { "Polsek \($0)" }
    let officers = (0..<count).map { place in
      Officer(
        id: Officer.ID("A\(place)"), rank: ["Bripda", "Briptu", "Bripka", "Aipda", "Ipda"][min(4, place / 4 % 8)],
        station: random.chance(60) ? random.pick(stations) : nil, regu: regu[place % 4])
    }
    let zones = (0..<zoneCount).map { place in
      Zone(
        id: Zone.ID("Z\(place)"), station: stations[place % stations.count], zoneClass: place % 3 == 0 ? .sangatRawan : .rawan,
        riskPercent: ["M": random.pick([80, 100, 150])])
    }
    var history = History()
    for officer in officers {
      for back in 1...14 {
        guard let name = officer.regu, let cell = pattern.cell(regu: name, on: from + -back) else { continue }
        history.cells[officer.id, default: [:]][from + -back] = cell.map { .shift($0, post: nil) } ?? .off
      }
    }
    let horizon = days + 3
    let availability = officers.filter { _ in random.chance(8) }.map { officer in
      let first = random.number(0...(horizon - 2))
      return Availability(
        officer: officer.id, from: from + first, to: from + min(horizon, first + random.number(1...4)), kind: random.pick(["cuti", "diklat"]))
    }
    let requests = officers.filter { _ in random.chance(25) }.map { officer in
      Request(
        officer: officer.id, date: from + random.number(0...(horizon - 1)), cell: random.pick([.off, .off, .shift("P"), .shift("M")]),
        kind: random.pick([.wish, .avoid]))
    }
    let perShift = max(1, count / 5 / max(1, zoneCount))
    return Scenario(
      period: .init(from: from, days: days), seed: seed, shifts: Array(RandomScenario.shifts[0...2]),
      qualifications: [Qualification(id: "pimpin", rankFrom: "Aipda")], officers: officers, availability: availability, requests: requests,
      reguPattern: pattern, zones: zones, fixedPosts: [Post(id: "komando", qualifications: ["pimpin"])],
      requirements: [
        Requirement(
          id: "patroli", place: .everyZone, time: .shifts(["P", "S", "M"]), minimum: perShift, target: perShift + 1,
          points: .init(minimum: 100, target: 10), isWeighedByRisk: true),
        Requirement(
          id: "rawan", place: .zoneClass(.sangatRawan), time: .hours([ClockInterval(startMinute: 1200, endMinute: 1560)]), minimum: perShift + 1,
          points: .init(minimum: 30)),
        Requirement(id: "komando", place: .posts(["komando"]), time: .shifts(["P", "S", "M"]), minimum: 1, points: .init(minimum: 100)),
      ], history: history)
  }
}
