import CrimeRisk
import PatrolModel
import SeededChance
import Testing

@Suite("Comparison, equity and feedback")
struct CountingTests {
  private static let zones = [Zone(id: "a"), Zone(id: "b"), Zone(id: "c")]
  private static let before = CrimePeriod(from: Town.monday, to: Town.monday + 6)
  private static let after = CrimePeriod(from: Town.monday + 7, to: Town.monday + 13)

  @Test("4,930 incidents, then 4,742, are 188 fewer, 3.81 percent")
  func chiefsExample() {
    let start = Town.monday.dayNumber * 1440
    let incidents = (0..<4930 + 4742).map { place in
      let minute = start + (place < 4930 ? 0 : 7 * 1440) + place % (7 * 1440)
      return Incident(minutes: minute..<minute + 1, type: 0, zone: place % 3)
    }
    let found = PeriodComparison(of: IncidentList(types: ["x"], incidents: incidents), zones: Self.zones, before: Self.before, after: Self.after)
    #expect(found.total == PeriodComparison.Change(before: 4930, after: 4742))
    #expect(found.total.difference == -188)
    #expect(((found.total.percent ?? 0) * 100).rounded() / 100 == -3.81)
    #expect(PeriodComparison.Change(before: 0, after: 3).percent == nil)
  }

  @Test("a comparison is what a recount gives, by type, zone, hours and origin", arguments: 0..<30)
  func recount(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let start = Town.monday.dayNumber * 1440
    let types = ["t0", "t1", "t2", "never"]
    let incidents = (0..<chance.number(0...300)).map { _ in
      let minute = start + chance.number(-2000...16 * 1440)
      return Incident(
        minutes: minute..<minute + (chance.chance(70) ? 1 : chance.number(1...700)), type: chance.number(0...2),
        zone: chance.chance(10) ? nil : chance.number(0...2), origin: chance.chance(30) ? .discovered : .reported)
    }
    let list = IncidentList(types: types, incidents: incidents)
    let found = PeriodComparison(of: list, zones: Self.zones, before: Self.before, after: Self.after)
    let byShift = PeriodComparison(of: list, zones: Self.zones, before: Self.before, after: Self.after, hours: .shifts(Town.threeShifts))
    func inside(_ period: CrimePeriod) -> [Incident] {
      incidents.filter { period.minutes.contains($0.minutes.lowerBound + $0.minutes.count / 2) }
    }
    func check(_ change: PeriodComparison.Change, _ count: ([Incident]) -> Double) {
      #expect(abs(change.before - count(inside(Self.before))) < 1e-6)
      #expect(abs(change.after - count(inside(Self.after))) < 1e-6)
    }
    check(found.total) { Double($0.count) }
    check(found.reported) { Double($0.filter { $0.origin == .reported }.count) }
    check(found.discovered) { Double($0.filter { $0.origin == .discovered }.count) }
    for row in found.types { check(row.change) { Double($0.filter { types[$0.type] == row.subject }.count) } }
    #expect(!found.types.contains { $0.subject == "never" })
    for row in found.zones { check(row.change) { Double($0.filter { $0.zone.map { Self.zones[$0].id } == row.subject }.count) } }
    let hasUnplaced = (inside(Self.before) + inside(Self.after)).contains { $0.zone == nil }
    #expect(found.zones.count == (hasUnplaced ? 4 : 3))
    #expect(found.hours.count == 8)
    for (band, row) in found.hours.enumerated() {
      #expect(row.subject == .clock(ClockInterval(startMinute: band * 180, endMinute: band * 180 + 180)))
      check(row.change) { hours($0) { $0 / 180 == band } }
    }
    #expect(byShift.hours.map(\.subject) == [.shift("P"), .shift("S"), .shift("M")])
    for (shift, row) in byShift.hours.enumerated() { check(row.change) { hours($0) { ($0 + 1440 - 420) % 1440 / 480 == shift } } }
  }

  private func hours(_ incidents: [Incident], _ holds: (Int) -> Bool) -> Double {
    incidents.reduce(0) { sum, incident in
      sum + Double(incident.minutes.filter { holds($0 % 1440) }.count) / Double(incident.minutes.count)
    }
  }

  @Test("Gini is half the mean absolute difference of all pairs over the mean", arguments: 0..<60)
  func gini(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let values = (0..<chance.number(1...25)).map { _ in chance.chance(20) ? 0 : Double.random(in: 0..<100, using: &chance) }
    let mean = values.reduce(0, +) / Double(values.count)
    var sum = 0.0
    for left in values { for right in values { sum += abs(left - right) } }
    let expected = mean > 0 ? sum / Double(values.count * values.count) / mean / 2 : 0
    #expect(abs(EquityReport.gini(values) - expected) < 1e-12)
  }

  private func table(_ shares: [Double], _ zones: [Zone]) -> RiskTable {
    let estimates = shares.map { RiskTable.Estimate(expected: $0, low: 0, high: 1, share: $0, count: 1) }
    return RiskTable(
      model: .transparent, windowFrom: Town.monday, windowTo: Town.monday, weekFrom: Town.monday, zones: zones.map(\.id), shifts: ["P"],
      cells: estimates.flatMap { Array(repeating: $0, count: 7) }, zoneEstimates: estimates, limits: shares.map { _ in nil }, coverage: 0.9)
  }

  @Test("equity tells hours by residents, area and risk, above and below")
  func equity() {
    let zones = [
      Zone(id: "a", population: 20_000, areaSquareKilometres: 10), Zone(id: "b", population: 40_000, areaSquareKilometres: 5),
      Zone(id: "c", areaSquareKilometres: 20),
    ]
    let found = EquityReport(hours: ["a": 60, "b": 20, "c": 20], zones: zones, risk: table([0.3, 0.5, 0.2], zones))
    #expect(found.rows.map(\.hoursPer10000Residents) == [30, 5, nil])
    #expect(found.rows.map(\.hoursPerSquareKilometre) == [6, 4, 1])
    #expect(found.above.map(\.zone) == ["a"])
    #expect(found.below.map(\.zone) == ["b"])
    #expect(abs(found.misplacedShare - 0.3) < 1e-12)
    // Two zones state residents: |30 - 5| / (2 * 35) by the pairs' definition.
    #expect(abs((found.giniPerResident ?? 0) - 25.0 / 70) < 1e-12)
    #expect(abs(found.giniOfHours - 160.0 / 600) < 1e-12)
    let none = EquityReport(hours: [:], zones: zones, risk: table([0.3, 0.5, 0.2], zones))
    #expect(none.giniOfHours == 0 && none.rows.allSatisfy { $0.hoursShare == 0 })
  }

  @Test("feedback names narcotics first, then types by discovered share, and zones that rise by discoveries alone")
  func feedback() {
    let start = (Town.monday.dayNumber - 28) * 1440
    func some(_ count: Int, week: Int, zone: Int, type: Int, _ origin: Incident.Origin) -> [Incident] {
      (0..<count).map {
        let minute = start + week * 10_080 + $0 * 7
        return Incident(minutes: minute..<minute + 1, type: type, zone: zone, origin: origin)
      }
    }
    let list = IncidentList(
      types: ["curat", "minuman keras", "Narkotika", "none"],
      incidents: some(10, week: 0, zone: 0, type: 0, .reported) + some(12, week: 2, zone: 0, type: 0, .reported)
        + some(2, week: 1, zone: 1, type: 2, .discovered) + some(9, week: 3, zone: 1, type: 2, .discovered)
        + some(1, week: 1, zone: 1, type: 2, .reported)
        + some(5, week: 2, zone: 2, type: 1, .discovered) + some(9, week: 2, zone: 2, type: 0, .reported))
    let found = FeedbackReport(of: list, zones: Self.zones, until: Town.monday + -1, comparedDays: 14)
    #expect(found.types.map(\.type) == ["Narkotika", "minuman keras", "curat"])
    #expect(found.types.map(\.discovered) == [11, 5, 0])
    #expect(found.types.map(\.reported) == [1, 0, 31])
    #expect(found.discovered == 16 && found.incidents == 48)
    #expect(abs(found.discoveredShare - 1.0 / 3) < 1e-12)
    // Zone c rises by 5 discovered and 9 reported: mostly reported.
    #expect(found.risingZones.map(\.zone) == ["b"])
    #expect(found.risingZones.first?.discovered == PeriodComparison.Change(before: 2, after: 9))
  }

  @Test(
    "a register's type names are understood",
    arguments: [
      ("CURAS", CrimeKind.curas), ("Begal / Jambret", .curas), ("Pencurian dengan kekerasan", .curas), ("Pencurian kendaraan bermotor", .curanmor),
      ("curanmor R2", .curanmor), ("Pencurian dgn pemberatan", nil), ("Pencurian dengan pemberatan (curat)", .curat), ("ANIRAT", .penganiayaanBerat),
      ("penganiayaan berat", .penganiayaanBerat), ("Tawuran pelajar", .tawuran), ("Tindak pidana narkotika", .narkoba),
      ("pencurian biasa", .pencurianBiasa),
      ("Pencurian", .pencurianBiasa), ("balap-liar", .gangguan), ("gangguan ketertiban", .gangguan), ("penipuan", nil), ("accurate", nil),
    ])
  func names(name: String, kind: CrimeKind?) {
    // An abbreviation that is not known falls back on what is: a theft.
    #expect(CrimeKind(named: name) == (name.contains("dgn") ? .pencurianBiasa : kind))
  }

  @Test("a weight by name wins over one by kind, and that over the standard")
  func weights() {
    let harm = HarmWeights(byName: ["Curat  Rumah": 20], byKind: [.curat: 3], other: 0.5)
    #expect(harm.weight(ofType: "curat rumah") == 20)
    #expect(harm.weight(ofType: "Curat") == 3)
    #expect(harm.weight(ofType: "curas") == 9)
    #expect(harm.weight(ofType: "penipuan") == 0.5)
    #expect(harm.unmatched(["curat rumah", "penipuan", "curas"]) == ["penipuan"])
  }
}
