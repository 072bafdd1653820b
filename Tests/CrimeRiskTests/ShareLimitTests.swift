import PatrolModel
import SeededChance
import Testing

@testable import CrimeRisk

@Suite("Limits on shares")
struct ShareLimitTests {
  @Test("caps, floors and targets hold, shares sum to one, and the free keep their proportions", arguments: 0..<400)
  func limits(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let count = chance.number(2...12)
    let estimates = (0..<count).map { _ in Double.random(in: 0.001..<1, using: &chance) * (chance.chance(20) ? 50 : 1) }
    // Floors of at most 0.6 in all and caps of at least 1.2, with at most a third of all set by hand, can all hold.
    let floors = (0..<count).map { _ in chance.chance(50) ? Double.random(in: 0..<0.4 / Double(count), using: &chance) : 0 }
    let caps = (0..<count).map { _ in Double.random(in: 1.6 / Double(count)..<4 / Double(count), using: &chance) }
    let targets = (0..<count).map { $0 > 0 && $0 <= count / 3 && chance.chance(60) ? Double.random(in: 0..<1 / Double(count), using: &chance) : nil }
    let limits = ShareLimits(floors: floors, caps: caps.map { min(1, $0) }, targets: targets)
    let (shares, marks) = limits.shares(estimates)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    var scale: Double?
    for zone in 0..<count {
      if let target = targets[zone] {
        #expect(abs(shares[zone] - target) < 1e-12)
        #expect(marks[zone] == .target)
        continue
      }
      #expect(shares[zone] >= floors[zone] - 1e-12)
      #expect(shares[zone] <= caps[zone] + 1e-12)
      switch marks[zone] {
      case .cap: #expect(abs(shares[zone] - min(1, caps[zone])) < 1e-12)
      case .floor: #expect(abs(shares[zone] - floors[zone]) < 1e-12)
      case .target: Issue.record("a target was never set for zone \(zone)")
      case nil:
        let own = shares[zone] / estimates[zone]
        if let scale { #expect(abs(own - scale) < 1e-9 * scale) }
        scale = own
      }
    }
    // What is capped would have had more, what is floored less.
    if let scale {
      for zone in 0..<count where marks[zone] == .cap { #expect(scale * estimates[zone] >= shares[zone] - 1e-12) }
      for zone in 0..<count where marks[zone] == .floor { #expect(scale * estimates[zone] <= shares[zone] + 1e-12) }
    }
  }

  @Test("limits that contradict each other are stretched and shares still sum to one", arguments: 0..<200)
  func contradictions(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let count = chance.number(1...6)
    let limits = ShareLimits(
      floors: (0..<count).map { _ in chance.chance(50) ? Double.random(in: 0..<1, using: &chance) : 0 },
      caps: (0..<count).map { _ in chance.chance(50) ? Double.random(in: 0..<0.2, using: &chance) : 1 },
      targets: (0..<count).map { _ in chance.chance(40) ? Double.random(in: 0..<1, using: &chance) : nil })
    let (shares, _) = limits.shares((0..<count).map { _ in Double.random(in: 0.01..<1, using: &chance) })
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    #expect(shares.allSatisfy { $0 >= 0 && $0 <= 1 + 1e-9 })
  }

  @Test("the cap is three times the greater of a zone's share of residents and of area")
  func basis() {
    let zones = [
      Zone(id: "a", population: 100, areaSquareKilometres: 10), Zone(id: "b", population: 300, areaSquareKilometres: 10),
      Zone(id: "c", population: 600, areaSquareKilometres: 180),
    ]
    #expect(ShareLimits.evenShares(zones, by: .population) == [0.1, 0.3, 0.6])
    #expect(ShareLimits.evenShares(zones, by: .area) == [0.05, 0.05, 0.9])
    #expect(ShareLimits.evenShares(zones, by: .populationOrArea) == [0.1, 0.3, 0.9])
    var unknown = zones
    unknown[1].population = nil
    #expect(ShareLimits.evenShares(unknown, by: .populationOrArea) == [0.05, 0.05, 0.9])
    #expect(ShareLimits.evenShares(unknown, by: .population) == Array(repeating: 1.0 / 3, count: 3))
    let limits = ShareLimits(zones: zones, settings: RiskSettings(targets: ["c": 0.5]))
    let (shares, marks) = limits.shares([90, 5, 5])
    #expect(abs(shares[0] - 0.3) < 1e-12)
    #expect(abs(shares[1] - 0.2) < 1e-12)
    #expect(marks == [.cap, nil, .target])
  }
}
