import PatrolModel
import SeededChance
import Testing

@testable import VisitPlans

@Suite("Planning visits")
struct VisitProblemTests {
  /// Late minutes, counted minute by minute from the stops alone.
  static func lateMinutes(_ problem: VisitProblem, _ stops: [VisitProblem.Stop]) -> Int {
    problem.windows.indices.reduce(0) { sum, spot in
      let duties = problem.units.filter { $0.spots.contains(spot) }.map(\.duty)
      guard let first = duties.map(\.start).min(), let last = duties.map(\.end).max() else { return sum }
      var (late, waited) = (0, 0)
      for minute in first..<last {
        func holds(_ stretch: MinuteInterval) -> Bool { stretch.start <= minute && minute < stretch.end }
        let counts = problem.windows[spot].contains(where: holds) && duties.contains(where: holds)
        let isVisited = stops.contains { $0.spot == spot && $0.start <= minute && minute < $0.end }
        waited = counts && !isVisited ? waited + 1 : 0
        if waited > problem.settings.longestGapMinutes { late += 1 }
      }
      return sum + late
    }
  }

  /// Everything that must hold of stops, whatever was drawn.
  static func expectSound(_ stops: [VisitProblem.Stop], of problem: VisitProblem) {
    let settings = problem.settings
    for stop in stops {
      let unit = problem.units[stop.unit]
      #expect(unit.spots.contains(stop.spot))
      #expect((settings.leastMinutes...settings.mostMinutes).contains(stop.end - stop.start))
      #expect(unit.free.contains { $0.start <= stop.start && stop.end <= $0.end })
      #expect(problem.windows[stop.spot].contains { $0.start <= stop.start && stop.end <= $0.end })
    }
    for (unit, value) in problem.units.enumerated() {
      let own = stops.filter { $0.unit == unit }
      #expect(own.map(\.start) == own.map(\.start).sorted())
      for (before, after) in zip(own, own.dropFirst()) {
        #expect(after.start - before.end >= problem.travel[value.travel][before.spot][after.spot])
      }
    }
    for crew in Set(problem.units.map(\.crew)) {
      let spots = Set(stops.filter { problem.units[$0.unit].crew == crew }.map(\.spot))
      #expect(spots.count <= settings.mostSpots)
    }
    for (place, stop) in stops.enumerated() {
      for other in stops[(place + 1)...] where other.spot == stop.spot {
        #expect(other.end <= stop.start || stop.end <= other.start, "two crews at one spot at one time")
      }
    }
  }

  /// A way between any two spots that is never longer than one over a third.
  private static func ways(_ spots: Int, most: Int, _ chance: inout SplitMix64) -> [[Int]] {
    var ways = (0..<spots).map { from in (0..<spots).map { from == $0 ? 0 : chance.number(0...most) } }
    for via in 0..<spots {
      for from in 0..<spots {
        for to in 0..<spots { ways[from][to] = min(ways[from][to], ways[from][via] + ways[via][to]) }
      }
    }
    return ways
  }

  @Test("where trying everything finds visits that can be kept up for ever, the planner is never late; both ends occur", arguments: 0..<4)
  func completeness(part: Int) {
    var (kept, lost) = (0, 0)
    for case let seed in (part * 40)..<(part * 40 + 40) {
      var chance = SplitMix64(seed: UInt64(seed))
      let spots = chance.number(1...3)
      let ways = Self.ways(spots, most: 4, &chance)
      let stop = chance.number(1...2)
      let longest = chance.number(3...9)
      let begin = chance.number(0...2)
      let game = WaitingGame(travel: ways, stop: stop, longest: longest)
      let duty = MinuteInterval(start: 1000, end: 1150)
      let problem = VisitProblem(
        windows: Array(repeating: [MinuteInterval(start: 0, end: 3000)], count: spots),
        units: [
          .init(crew: 0, duty: duty, free: [MinuteInterval(start: duty.start + begin, end: duty.end)], spots: Array(0..<spots))
        ],
        travel: [ways],
        settings: VisitSettings(
          leastMinutes: stop, mostMinutes: stop + chance.number(0...2), longestGapMinutes: longest, rollCallMinutes: begin, handOverMinutes: 0),
        seed: UInt64(seed))
      let stops = problem.stops()
      Self.expectSound(stops, of: problem)
      let late = Self.lateMinutes(problem, stops)
      if game.canKeepUp(from: begin) {
        kept += 1
        #expect(late == 0, "seed \(seed)")
      } else {
        lost += 1
      }
    }
    #expect(kept > 10 && lost > 4, "\(kept) \(lost)")
  }

  /// A town with several crews, windows, tasks and shifts that follow each other.
  static func town(_ seed: UInt64) -> VisitProblem {
    var chance = SplitMix64(seed: seed)
    let spots = chance.number(1...9)
    let windows = (0..<spots).map { _ -> [MinuteInterval] in
      guard chance.chance(60) else { return [MinuteInterval(start: 0, end: 5000)] }
      return (0..<3).map { day in
        let start = day * 1440 + chance.number(0...600)
        return MinuteInterval(start: start, end: start + chance.number(60...800))
      }
    }
    let units = (0..<6).flatMap { shift in
      (0..<chance.number(1...3)).map { crew -> VisitProblem.Unit in
        let duty = MinuteInterval(start: shift * 480, end: shift * 480 + (chance.chance(20) ? 720 : 480))
        let task = duty.start + chance.number(60...300)
        let working = MinuteInterval(start: duty.start + 15, end: duty.end - 15)
        let away = chance.chance(30) ? [MinuteInterval(start: task, end: task + 90)] : []
        let own = (0..<spots).filter { _ in chance.chance(80) }
        return .init(crew: shift * 10 + crew, duty: duty, free: working.without(away), spots: own, travel: crew % 2)
      }
    }
    return VisitProblem(
      windows: windows, units: units, travel: [ways(spots, most: 12, &chance), ways(spots, most: 20, &chance)], seed: seed)
  }

  @Test("stops are sound whatever the town, and the same seed gives the same stops", arguments: 0..<24)
  func soundness(seed: Int) {
    let problem = Self.town(UInt64(seed))
    let stops = problem.stops()
    Self.expectSound(stops, of: problem)
    #expect(problem.stops() == stops)
  }

  @Test("another seed gives other stops")
  func chance() {
    var problem = Self.town(3)
    let stops = problem.stops()
    problem.seed += 1
    #expect(stops.count > 5 && problem.stops() != stops)
  }

  /// Crews of three shifts a day, one after the other, that go round the same spots.
  private static func week(spots: Int, crews: Int, seed: UInt64) -> VisitProblem {
    let units = (0..<21).flatMap { shift in
      (0..<crews).map { crew -> VisitProblem.Unit in
        let duty = MinuteInterval(start: shift * 480, end: shift * 480 + 480)
        return .init(
          crew: shift * crews + crew, duty: duty, free: [MinuteInterval(start: duty.start + 15, end: duty.end - 15)], spots: Array(0..<spots))
      }
    }
    let ways = (0..<spots).map { from in (0..<spots).map { from == $0 ? 0 : 4 + abs(from - $0) } }
    return VisitProblem(windows: Array(repeating: [MinuteInterval(start: 0, end: 10080)], count: spots), units: units, travel: [ways], seed: seed)
  }

  @Test(
    "over a week of shifts without a break no spot waits too long, every crew has a spot, and gaps are irregular",
    arguments: [(1, 1), (2, 1), (3, 1), (3, 2), (2, 3), (6, 2)], [1, 2] as [UInt64])
  func weeks(size: (spots: Int, crews: Int), seed: UInt64) {
    let problem = Self.week(spots: size.spots, crews: size.crews, seed: seed)
    let stops = problem.stops()
    Self.expectSound(stops, of: problem)
    #expect(Self.lateMinutes(problem, stops) == 0)
    #expect(Set(stops.map(\.unit)).count == problem.units.count)
    for spot in 0..<size.spots {
      let visits = stops.filter { $0.spot == spot }.sorted { $0.start < $1.start }
      let gaps = zip(visits, visits.dropFirst()).map { Double($1.start - $0.end) }
      let mean = gaps.reduce(0, +) / Double(gaps.count)
      let spread = (gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)).squareRoot()
      #expect(spread / mean >= VisitSettings.irregular, "spot \(spot): \(spread / mean)")
    }
  }

  @Test("with more spots than one crew may have, those that waited longest are served next: in three shifts each spot is")
  func tooMany() {
    let problem = Self.week(spots: 10, crews: 1, seed: 5)
    let stops = problem.stops()
    Self.expectSound(stops, of: problem)
    #expect(Set(stops.map(\.spot)).count == 10)
    for shift in 0..<18 {
      let spots = Set(stops.filter { (shift..<(shift + 3)).contains($0.unit) }.map(\.spot))
      #expect(spots.count == 10, "from shift \(shift)")
    }
  }
}
