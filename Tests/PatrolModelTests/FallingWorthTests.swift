import PatrolModel
import Testing

@Suite("Falling worth of a further one")
struct FallingWorthTests {
  @Test("The last ones wanted are missed first, at the least price, and the last price is for all that follow")
  func lastFirst() {
    let points = Requirement.Points(minimum: 60, target: 20, furtherTargets: [10, 4], maximum: 1)
    // Wanted above the minimum: 20, 10, 4, 4.
    #expect((0...4).map { points.belowTarget(missing: $0, of: 4) } == [0, 4, 8, 18, 38])
    #expect(points.belowTarget(missing: 0, of: 0) == 0)
  }

  @Test("Without further prices every one costs the same")
  func plain() {
    #expect((0...3).map { Requirement.Points(minimum: 60, target: 20).belowTarget(missing: $0, of: 3) } == [0, 20, 40, 60])
  }

  @Test("A further price above the one before it is lowered to it, and a minimum is never cheaper than a target")
  func neverRising() {
    #expect(Requirement.Points(target: 20, furtherTargets: [30, 10, 15]).furtherTargets == [20, 10, 10])
    let requirement = Requirement(
      id: "kota", place: .everyZone, time: .shifts(["P"]), minimum: 1, target: 2, points: Requirement.Points(minimum: 5, target: 9))
    #expect(requirement.points.minimum == 9)
  }

  @Test("A demand's points count minimum, falling targets and maximum, with the period's share of each")
  func demand() throws {
    var scenario = Scenario(
      period: Scenario.Period(from: CivilDate(dayNumber: 20_000), days: 1, lookAheadDays: 0),
      shifts: [Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)])], officers: [],
      zones: [Zone(id: "kota")], requirements: [])
    scenario.requirements = [
      Requirement(
        id: "kota", place: .everyZone, time: .shifts(["P"]), minimum: 1, target: 4, maximum: 4,
        points: Requirement.Points(minimum: 60, target: 20, furtherTargets: [10, 4], maximum: 3))
    ]
    let demand = try #require(scenario.demands().first { $0.rule == nil })
    #expect((0...6).map { demand.points(present: $0) } == [94, 34, 14, 4, 0, 3, 6])
  }
}
