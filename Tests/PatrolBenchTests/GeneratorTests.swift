import Testing

@testable import patrol_bench

@Suite("Generated weeks")
struct GeneratorTests {
  @Test("The same numbers make the same text, another seed another one")
  func deterministic() {
    let text = { (seed: UInt64) in ShiftInstanceWriter.text(of: PatrolWeek(officers: 30, days: 14, zones: 7, seed: seed).instance) }
    #expect(text(1) == text(1))
    #expect(text(1) != text(2))
  }

  @Test("What is generated reads back as it is", arguments: [(1, 7, 1), (60, 7, 6), (40, 28, 18), (25, 14, 5)])
  func readsBack(officers: Int, days: Int, zones: Int) throws {
    let instance = PatrolWeek(officers: officers, days: days, zones: zones, seed: 9).instance
    #expect(try ShiftInstanceReader.instance(from: ShiftInstanceWriter.text(of: instance)) == instance)
  }

  @Test("Weeks have the shape that they should have", arguments: [UInt64(1), 2, 3])
  func shape(seed: UInt64) {
    let instance = PatrolWeek(officers: 200, days: 14, zones: 12, seed: seed).instance
    #expect(instance.types.count == 36)
    #expect(instance.types.allSatisfy { $0.minutes == 480 })
    // P, S, M: after an evening no morning, after a night neither.
    #expect(
      instance.types.map(\.forbiddenNext.count) == Array(repeating: 0, count: 12) + Array(repeating: 12, count: 12) + Array(repeating: 24, count: 12))
    #expect(ShiftClasses(instance).types.map(\.count) == [12, 12, 12])
    #expect(instance.staff.allSatisfy { $0.mostMinutes == 2 * 48 * 60 && $0.leastMinutes == 2 * 32 * 60 && $0.mostDaysInARow == 6 })
    let served = instance.staff.map { member in (0..<12).count { member.mostShifts[$0] > 0 } }
    #expect(served.allSatisfy { $0 == 6 || $0 == 12 })
    #expect((5...40).contains(served.count { $0 == 12 }))
    #expect((5...30).contains(instance.staff.count { member in (24..<36).allSatisfy { member.mostShifts[$0] == 0 } }))
    #expect((15...50).contains(instance.staff.count { !$0.daysOff.isEmpty }))
    #expect(instance.staff.allSatisfy { $0.daysOff.count <= 1 })
    #expect(instance.requests.allSatisfy { (1...3).contains($0.weight) })
    #expect(instance.requests.contains { $0.isWanted } && instance.requests.contains { !$0.isWanted })
    #expect(instance.covers.count == 14 * 36)
    #expect(
      instance.covers.allSatisfy { $0.requirement >= 1 && $0.weightUnder % 20 == 0 && (20...100).contains($0.weightUnder) && $0.weightOver == 1 })
    // More is asked than the most hours of everyone give: 6 duties a week.
    let asked = instance.covers.reduce(0) { $0 + $1.requirement }
    #expect(Double(asked) > 1.05 * Double(200 * 6 * 2))
    #expect(Double(asked) < 1.3 * Double(200 * 6 * 2))
  }

  @Test("Growth begins small, and the largest and longest can be left out")
  func growth() {
    let all = Growth.weeks(mostOfficers: 2000, mostDays: 28, seed: 1)
    #expect(
      all.map { "\($0.officers) \($0.days) \($0.zones)" } == [
        "60 7 18", "120 7 18", "250 7 18", "500 7 18", "1000 7 40", "2000 7 40", "60 14 18", "120 14 18", "250 14 18", "500 14 18", "1000 14 40",
        "2000 14 40", "60 28 18", "120 28 18", "250 28 18", "500 28 18", "1000 28 40", "2000 28 40",
      ])
    #expect(
      Growth.weeks(mostOfficers: 120, mostDays: 14, seed: 1).map(\.name) == [
        "patrol-60-7-18-1", "patrol-120-7-18-1", "patrol-60-14-18-1", "patrol-120-14-18-1",
      ])
  }

  @Test("The exponent is the slope on logarithms, with a level of its own for each group")
  func exponent() throws {
    let square = [(10.0, 100.0, 0), (20, 400, 0), (40, 1600, 0)].map { (x: $0.0, y: $0.1, group: $0.2) }
    #expect(abs(try #require(Growth.exponent(square)) - 2) < 1e-9)
    let levels = [(7.0, 7.0, 1), (14, 14, 1), (7, 700, 2), (14, 1400, 2), (28, 5, 3)].map { (x: $0.0, y: $0.1, group: $0.2) }
    #expect(abs(try #require(Growth.exponent(levels)) - 1) < 1e-9)
    #expect(Growth.exponent([]) == nil)
    #expect(Growth.exponent([(x: 7, y: 1, group: 0), (x: 7, y: 2, group: 0)]) == nil)
  }

  @Test("Sizes that were not proven are left out of the fit and said to be")
  func unproven() {
    let weeks = Growth.weeks(mostOfficers: 250, mostDays: 7, seed: 1)
    let proofs: [Double?] = [1, 2, nil]
    let growth = Growth(points: zip(weeks, proofs).map { Growth.Point(week: $0, row: Samples.row($0.name, proof: $1)) })
    #expect(growth.markdown.contains("officers to the power 1.00"))
    #expect(growth.markdown.contains("days to the power too few proven"))
    #expect(growth.markdown.contains("1 not proven"))
  }
}
