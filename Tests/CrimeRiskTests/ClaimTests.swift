import PatrolModel
import SeededChance
import Testing

@testable import CrimeRisk

@Suite("Claims that the numbers bear")
struct ClaimTests {
  private static let monday = Town.monday
  private static let day = CrimePeriod(from: monday, to: monday)

  private static func incidents(_ count: Int, from: CivilDate, days: Int, zone: Int?, _ origin: Incident.Origin = .reported) -> [Incident] {
    (0..<count).map { place in
      let minute = from.dayNumber * 1440 + place * days * 1440 / max(1, count)
      return Incident(minutes: minute..<minute + 1, type: 0, zone: zone, origin: origin)
    }
  }

  @Test("the baseline expects the mean week's harm, whatever is added for smoothing", arguments: [0.0, 0.5, 5], 0..<5)
  func baselineLevel(smoothing: Double, seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let zones = (0..<6).map { Zone(id: Zone.ID("z\($0)")) }
    var list: [Incident] = []
    for zone in 0..<6 { list += Self.incidents(chance.number(0...8), from: Self.monday + -56, days: 56, zone: zone) }
    let table = RiskEstimator(zones: zones, shifts: Town.threeShifts, settings: RiskSettings(smoothing: smoothing, capTimes: nil))
      .table(
        .movingWindow, of: IncidentList(types: ["pencurian biasa"], incidents: list), weekFrom: Self.monday,
        observed: CrimePeriod(from: Self.monday + -400, to: Self.monday + -1))
    let sum: Double = table.zoneEstimates.map(\.expected).reduce(0, +)
    let mean: Double = 5 * Double(list.count) / 8
    #expect(abs(sum - mean) < 1e-6)
  }

  private static func table(_ estimates: [(low: Double, expected: Double, high: Double)], count: Double = 5) -> RiskTable {
    let zones = estimates.indices.map { Zone.ID("z\($0)") }
    return RiskTable(
      model: .transparent, windowFrom: monday, windowTo: monday, weekFrom: monday, zones: zones, shifts: [], cells: [],
      // Shares as if limits had turned them about.
      zoneEstimates: estimates.map { .init(expected: $0.expected, low: $0.low, high: $0.high, share: 1 / $0.expected, count: count) },
      limits: zones.map { _ in .target }, coverage: 0.9)
  }

  @Test(
    "a class is left only where the whole interval lies beyond the threshold, and shares set by hand count nothing",
    arguments: [
      // Means are 10: the thresholds lie at 6 and 14.
      (Zone.Class.rawan, [14.5, 16.0, 18.0], Zone.Class.sangatRawan), (.rawan, [13, 16, 18], .rawan), (.sangatRawan, [2, 4, 5], .aman),
      (.sangatRawan, [2, 4, 7], .rawan), (.sangatRawan, [2, 4, 15], .sangatRawan), (.aman, [5, 8, 20], .aman), (.aman, [7, 8, 20], .rawan),
      (.rawan, [1, 5, 6.5], .rawan),
    ] as [(Zone.Class, [Double], Zone.Class)])
  func proposals(own: Zone.Class, ends: [Double], proposed: Zone.Class) {
    let table = Self.table([(ends[0], ends[1], ends[2]), (15, 20 - ends[1], 15)])
    let zones = [Zone(id: "z0", zoneClass: own), Zone(id: "z1")]
    #expect(ClassProposal.proposals(table, zones: zones)[0].proposed == proposed)
  }

  @Test("without an incident in a zone nothing is proposed", arguments: Zone.Class.allCases)
  func proposalsOnNothing(own: Zone.Class) {
    let zones = [Zone(id: "z0", zoneClass: own), Zone(id: "z1", zoneClass: own)]
    #expect(ClassProposal.proposals(Self.table([(19, 19, 19), (1, 1, 1)], count: 0), zones: zones).allSatisfy { $0.proposed == own })
  }

  @Test(
    "a zone rises by discoveries only beyond chance and where both stretches are in the list",
    arguments: [(4, 5, 40, false), (1, 2, 40, false), (4, 20, 40, true), (4, 20, 28, true), (4, 20, 27, false), (0, 20, 10, false)])
  func feedback(before: Int, after: Int, knownDays: Int, isNamed: Bool) {
    var list = Self.incidents(before, from: Self.monday + -28, days: 14, zone: 0, .discovered)
    list += Self.incidents(after, from: Self.monday + -14, days: 14, zone: 0, .discovered)
    list += Self.incidents(1, from: Self.monday + -knownDays, days: 1, zone: 1)
    // What lies before the first known day was never written down.
    let known = list.filter { $0.minutes.lowerBound >= (Self.monday.dayNumber - knownDays) * 1440 }
    let found = FeedbackReport(
      of: IncidentList(types: ["narkoba"], incidents: known), zones: [Zone(id: "a"), Zone(id: "b")], until: Self.monday + -1, comparedDays: 14)
    #expect(found.risingZones.map(\.zone) == (isNamed ? ["a"] : []))
  }

  @Test("limits by hand that cannot all hold are told, others not")
  func contradictions() {
    let zones: [Zone.ID] = ["a", "b", "c"]
    func found(targets: [Zone.ID: Double] = [:], floors: [Zone.ID: Double] = [:], caps: [Zone.ID: Double] = [:]) -> ShareContradiction? {
      var settings = RiskSettings()
      (settings.targets, settings.floors, settings.caps) = (targets, floors, caps)
      return .among(settings, zones: zones)
    }
    #expect(found() == nil)
    #expect(found(targets: ["a": 0.3], floors: ["b": 0.1], caps: ["c": 0.25]) == nil)
    #expect(found(targets: ["a": 0.5, "b": 0.3, "c": 0.2]) == nil)
    #expect(found(caps: ["a": 0.1, "b": 0.1]) == nil)
    #expect(found(targets: ["a": 0.5], floors: ["a": 0.4, "b": 0.5]) == nil)
    #expect(found(targets: ["a": 0.5], floors: ["b": 0.25, "c": 0.5]) == .tooMuch(sum: 1.25))
    #expect(found(targets: ["a": 0.25], caps: ["b": 0.25, "c": 0.25]) == .tooLittle(sum: 0.75))
    #expect(found(floors: ["b": 0.3], caps: ["b": 0.2]) == .zone("b"))
    #expect(found(targets: ["c": 0.3], caps: ["c": 0.2]) == .zone("c"))
    #expect(found(targets: ["c": 0.3], floors: ["c": 0.4]) == .zone("c"))
  }

  @Test("a cap set by hand holds where the standard caps of others can give way")
  func ownCaps() {
    let limits = ShareLimits(floors: [0, 0, 0], caps: [0.1, 0.2, 0.3], targets: [nil, nil, nil], isOwnCap: [true, false, false])
    let shares = limits.shares([5, 3, 2]).shares
    #expect(abs(shares[0] - 0.1) < 1e-12)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    #expect(abs(shares[1] - 0.36) < 1e-12)
  }

  @Test("plain assault weighs between a disturbance and a theft, and serious assault stays what it is")
  func assault() {
    let harm = HarmWeights()
    #expect(CrimeKind(named: "Penganiayaan") == .penganiayaan)
    #expect(CrimeKind(named: "Penganiayaan berat") == .penganiayaanBerat)
    #expect(harm.weight(ofType: "Penganiayaan") == 3)
  }

  @Test("old and short lists are told, and compared days outside the list")
  func cautions() {
    func list(_ from: Int, _ to: Int) -> CrimePeriod { CrimePeriod(from: Self.monday + from, to: Self.monday + to) }
    func found(_ from: Int, _ to: Int) -> [RiskCaution] { RiskCaution.cautions(list: list(from, to), weekFrom: Self.monday) }
    #expect(found(-56, -1).isEmpty)
    #expect(found(-84, -29).isEmpty)
    #expect(found(-85, -30) == [.stale(lastDay: Self.monday + -30, days: 29)])
    #expect(found(-55, 10) == [.short(days: 55)])
    #expect(found(3, 10) == [.short(days: 0)])
    let periods = [list(-20, -11), list(-10, -1)]
    #expect(RiskCaution.cautions(list: list(-20, -1), comparing: periods).isEmpty)
    #expect(RiskCaution.cautions(list: list(-19, -1), comparing: periods) == [.outsideList(periods[0], list: list(-19, -1))])
    #expect(RiskCaution.cautions(list: list(-20, -2), comparing: periods) == [.outsideList(periods[1], list: list(-20, -2))])
  }
}
