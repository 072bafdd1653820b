import PatrolModel
import SeededChance

@testable import PatrolFiles
@testable import RosterReports

/// Reports on risk drawn from a seed; the numbers are chance, as far as a table allows.
enum RiskSamples {
  static func report(_ seed: UInt64, language: Language = .indonesian, hasOutlines: Bool = false) -> RiskReport {
    var random = SplitMix64(seed: seed)
    let zones = (0..<random.number(1...9)).map { place -> Zone in
      let (latitude, longitude) = (-1.2 - Double(place) / 50, 116.8 + Double(random.number(0...20)) / 100)
      let corners = [(0.0, 0.0), (0.0, 0.01), (0.01, 0.01)].map { GeoPoint(latitude: latitude + $0.0, longitude: longitude + $0.1) }
      return Zone(
        id: .init("z\(place)"),
        name: random.pick(["Zona <\(place)> & Co", "Wilayah \(place)", "Kecamatan dengan nama yang sangat panjang \(place)"]),
        zoneClass: random.pick(Zone.Class.allCases), latitude: latitude, longitude: longitude, population: 1000, areaSquareKilometres: 2,
        outline: hasOutlines ? [corners] : [])
    }
    let shifts = ["P", "S", "M", "K"].prefix(random.number(1...4)).map {
      Shift(id: .init($0), name: "Dinas \($0)", intervals: [.init(startMinute: 420, endMinute: 900)])
    }
    let scenario = Scenario(
      language: language, period: .init(from: CivilDate(dayNumber: 20_780), days: 7), shifts: Array(shifts), officers: [], zones: zones,
      requirements: [])
    let weights = (0..<(zones.count * 7 * shifts.count)).map { _ in Double(random.number(1...1000)) }
    let sum = weights.reduce(0, +)
    func estimate(_ weight: Double) -> RiskTable.Estimate {
      .init(expected: weight / 70, low: weight / 140, high: weight / 35, share: weight / sum, count: weight / 100)
    }
    let each = 7 * shifts.count
    let table = RiskTable(
      model: random.pick(RiskModel.allCases), windowFrom: scenario.period.from + -364, windowTo: scenario.period.from + -1,
      weekFrom: scenario.period.from, zones: zones.map(\.id), shifts: shifts.map(\.id), cells: weights.map(estimate),
      zoneEstimates: zones.indices.map { estimate(weights[($0 * each)..<(($0 + 1) * each)].reduce(0, +)) },
      limits: zones.map { _ in random.chance(30) ? .cap : nil }, coverage: 0.9)
    var incidents: [Incident] = []
    for _ in 0..<random.number(1...80) {
      let start = (scenario.period.from.dayNumber - random.number(1...30)) * 1440 + random.number(0...1439)
      incidents.append(
        Incident(
          minutes: start..<(start + random.pick([1, 300, 1440])), type: random.number(0...1),
          zone: random.chance(90) ? random.number(0...(zones.count - 1)) : nil, origin: random.chance(30) ? .discovered : .reported))
    }
    let list = IncidentList(types: ["Curanmor", "=Narkoba <b>"], incidents: incidents)
    var counts = IncidentReading.Counts()
    counts.rows = incidents.count + 2
    counts.faultyRows = 2
    counts.ignoredColumns = 7
    counts.named = incidents.count
    counts.unmatched = [.init(name: "Entah <i>", count: 3)]
    counts.isOriginTold = random.chance(80)
    func change() -> PeriodComparison.Change { .init(before: Double(random.number(0...5000)), after: Double(random.number(0...5000))) }
    let comparison = PeriodComparison(
      before: CrimePeriod(from: scenario.period.from + -14, to: scenario.period.from + -8),
      after: CrimePeriod(from: scenario.period.from + -7, to: scenario.period.from + -1), total: change(),
      types: list.types.map { .init($0, change()) }, zones: zones.map { .init($0.id, change()) } + [.init(nil, change())],
      hours: shifts.map { .init(.shift($0.id), change()) } + [.init(.noShift, change())], reported: change(), discovered: change())
    let folds = (0..<3).map {
      RiskBacktest.Fold(origin: scenario.period.from + -7 * $0, incidents: 10, hits: 4, bestHits: 8, flaggedShare: 0.2, expected: 9)
    }
    func score(_ model: RiskModel) -> RiskBacktest.Score {
      .init(model: model, folds: folds, calibration: [.init(cells: 9, expected: 2.5, observed: 3)], deviance: 0.5)
    }
    let backtest = RiskBacktest(
      design: .init(), baseline: score(.movingWindow), scores: [score(.transparent)],
      verdicts: [.init(model: .transparent, meanDifference: 0.01, standardError: 0.02)])
    let equity = EquityReport(
      rows: zones.map { .init(zone: $0.id, hours: 48, hoursPer10000Residents: 480, hoursPerSquareKilometre: 24, hoursShare: 0.1, riskShare: 0.2) },
      giniOfHours: 0.1, giniPerResident: 0.2, giniPerSquareKilometre: nil, giniOfRisk: 0.3, misplacedShare: 0.15)
    let feedback = FeedbackReport(
      incidents: incidents.count, discovered: incidents.count { $0.origin == .discovered }, discoveredWeight: 0,
      types: [.init(type: "Narkoba", isNarcotics: true, reported: 2, discovered: 20)], comparedDays: 28,
      risingZones: [.init(zone: zones[0].id, reported: change(), discovered: change())])
    return RiskReport(
      IncidentReading(list: list, faults: [], faultCount: 2, notes: [], counts: counts), scenario: scenario, settings: RiskSettings(), table: table,
      feedback: feedback, comparison: comparison, backtest: backtest, equity: equity)
  }
}
