import PatrolModel
import SeededChance
import Testing

@testable import CrimeRisk

@Suite("Backtest")
struct BacktestTests {
  @Test("the best flags are those that a look at every set of cells finds", arguments: 0..<150)
  func bestFlags(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let count = chance.number(1...12)
    let hasFractions = chance.chance(40)
    let values = (0..<count).map { _ in hasFractions ? Double.random(in: 0..<5, using: &chance) : Double(chance.number(0...6)) }
    let measures = (0..<count).map { _ in chance.chance(50) ? Double(chance.number(1...4)) : Double.random(in: 0.5..<6, using: &chance) }
    let limit = Double.random(in: 0..<measures.reduce(0, +) * 1.1, using: &chance)
    var best = 0.0
    for set in 0..<(1 << count) {
      let chosen = (0..<count).filter { set >> $0 & 1 == 1 }
      guard chosen.reduce(0, { $0 + measures[$1] }) <= limit else { continue }
      best = max(best, chosen.reduce(0) { $0 + values[$1] })
    }
    #expect(abs(FlagChoice.greatestSum(values, measures: measures, upTo: limit) - best) < 1e-9)
    let flagged = FlagChoice.densest(values, measures: measures, upTo: limit)
    #expect(flagged.reduce(0) { $0 + measures[$1] } <= limit + 1e-9)
    #expect(flagged.reduce(0) { $0 + values[$1] } <= best + 1e-9)
  }

  private func zones(_ chance: inout SplitMix64, _ count: Int) -> [Zone] {
    (0..<count).map { Zone(id: Zone.ID("z\($0)"), areaSquareKilometres: Double(chance.number(1...9))) }
  }

  /// Incidents with ranges, types, origins, and some in no zone.
  private func incidents(_ chance: inout SplitMix64, zones: Int, days: Int, count: Int) -> [Incident] {
    (0..<count).map { _ in
      let start = (Town.monday.dayNumber - days) * 1440 + chance.number(0...days * 1440 - 600)
      let length = chance.chance(60) ? 1 : chance.number(1...500)
      return Incident(
        minutes: start..<start + length, type: chance.number(0...2), zone: chance.chance(5) ? nil : min(zones - 1, chance.number(0...zones * 2)),
        origin: chance.chance(15) ? .discovered : .reported)
    }
  }

  @Test("each fold is what a recount by the table of its origin gives", arguments: 0..<14)
  func folds(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed + 300))
    let zones = zones(&chance, 3)
    let types = ["curat", "balap liar", "tawuran"]
    let days = 45
    let list = IncidentList(types: types, incidents: incidents(&chance, zones: 3, days: days, count: 250))
    let observed = CrimePeriod(from: Town.monday + -days, to: Town.monday + -1)
    let shifts = RiskShifts([
      Shift(id: "S", intervals: [ClockInterval(startMinute: 480, endMinute: 1200)]),
      Shift(id: "M", intervals: [ClockInterval(startMinute: 1200, endMinute: 1920)]),
    ])
    let design = RiskBacktest.Design(
      stepDays: 3, horizonDays: chance.number(1...2), trainingDays: 20, flaggedShare: 0.3, measure: chance.pick([.area, .cells]),
      models: [.transparent])
    // Counting: all types alike and no limits on shares.
    let counting = RiskSettings(
      harm: HarmWeights(byName: ["curat": 1, "balap liar": 1, "tawuran": 1]), nearRepeat: NearRepeat(boost: 1), capTimes: nil)
    let found = RiskEstimator(zones: zones, shifts: shifts, settings: RiskSettings(nearRepeat: NearRepeat(boost: 1)))
      .backtest(list, design: design, observed: observed)
    #expect(found.baseline.folds.count == (days - 20 - design.horizonDays) / 3 + 1)
    for score in [found.baseline] + found.scores {
      var origin = observed.from + 20
      for fold in score.folds {
        #expect(fold.origin == origin)
        recount(fold, score.model, list, zones, shifts, counting, design, observed)
        origin = origin + 3
      }
      let caught = score.folds.reduce(0) { $0 + $1.hits }
      let all = score.folds.reduce(0) { $0 + $1.incidents }
      #expect(abs((score.hitRate ?? -1) - caught / all) < 1e-12)
      #expect(score.calibration.count == 10)
      #expect(abs(score.calibration.reduce(0) { $0 + $1.observed } - all) < 1e-9)
      #expect(abs(score.calibration.reduce(0) { $0 + $1.expected } - score.folds.reduce(0) { $0 + $1.expected }) < 1e-9)
      #expect(
        zip(score.calibration, score.calibration.dropFirst()).allSatisfy { $0.expected / Double($0.cells) <= $1.expected / Double($1.cells) + 1e-12 })
    }
  }

  private func recount(
    _ fold: RiskBacktest.Fold, _ model: RiskModel, _ list: IncidentList, _ zones: [Zone], _ shifts: RiskShifts, _ settings: RiskSettings,
    _ design: RiskBacktest.Design, _ observed: CrimePeriod
  ) {
    let table = RiskEstimator(zones: zones, shifts: shifts, settings: settings)
      .table(model, of: list, weekFrom: fold.origin, observed: CrimePeriod(from: observed.from, to: fold.origin + -1))
    struct Cell {
      var expected: Double
      var observed: Double
      var measure: Double
    }
    var cells: [Cell] = []
    for (place, zone) in zones.enumerated() {
      for day in 0..<design.horizonDays {
        for shift in 0..<2 {
          let expected = table.cell(zone: place, weekday: (fold.origin + day).weekday, shift: shift).expected
          let from = (fold.origin + day).dayNumber * 1440 + (shift == 0 ? 480 : 1200)
          var happened = 0.0
          for incident in list.incidents where incident.zone == place && incident.origin == .reported {
            let middle = incident.minutes.lowerBound + incident.minutes.count / 2
            guard middle >= fold.origin.dayNumber * 1440 else { continue }
            let inside = max(0, min(from + 720, incident.minutes.upperBound) - max(from, incident.minutes.lowerBound))
            happened += Double(inside) / Double(incident.minutes.count)
          }
          cells.append(Cell(expected: expected, observed: happened, measure: design.measure == .area ? zone.areaSquareKilometres ?? 0 : 1))
        }
      }
    }
    let all = cells.reduce(0) { $0 + $1.measure }
    var left = 0.3 * all
    var hits = 0.0
    for cell in cells.sorted(by: { $0.expected / $0.measure > $1.expected / $1.measure }) where cell.measure <= left + 1e-9 {
      left -= cell.measure
      hits += cell.observed
    }
    let flagged = 0.3 * all - left
    var best = 0.0
    for set in 0..<(1 << cells.count) {
      var measure = 0.0
      var sum = 0.0
      for place in cells.indices where set >> place & 1 == 1 {
        measure += cells[place].measure
        sum += cells[place].observed
      }
      if measure <= flagged + 1e-9 { best = max(best, sum) }
    }
    let happened = cells.reduce(0) { $0 + $1.observed }
    #expect(abs(fold.incidents - happened) < 1e-9)
    #expect(abs(fold.expected - cells.reduce(0) { $0 + $1.expected }) < 1e-9)
    // Equal densities of the baseline on both days may be flagged in either order.
    let densities = cells.map { $0.expected / $0.measure }.sorted()
    if zip(densities, densities.dropFirst()).allSatisfy({ $1 - $0 > 1e-12 }) { #expect(abs(fold.hits - hits) < 1e-9) }
    #expect(abs(fold.flaggedShare - flagged / all) < 1e-9)
    #expect(abs(fold.bestHits - best) < 1e-9)
    if happened > 0, flagged > 0 {
      #expect(abs((fold.predictiveAccuracy ?? -1) - (fold.hits / happened) / (flagged / all)) < 1e-9)
      if best > 0 { #expect(abs((fold.predictiveEfficiency ?? -1) - fold.hits / best) < 1e-9) }
    }
  }

  private func score(_ model: RiskModel, _ hitRates: [Double]) -> RiskBacktest.Score {
    RiskBacktest.Score(
      model: model,
      folds: hitRates.map {
        RiskBacktest.Fold(origin: Town.monday, incidents: 10, hits: 10 * $0, bestHits: 10, flaggedShare: 0.2, expected: 10)
      }, calibration: [], deviance: 0)
  }

  @Test("a model is better only beyond two standard errors of its mean difference")
  func verdict() {
    let weekly = RiskBacktest.Design()
    let base = score(.movingWindow, [0.3, 0.5, 0.4, 0.2])
    let better = RiskEstimator.verdict(score(.transparent, [0.4, 0.6, 0.5, 0.4]), against: base, design: weekly)
    // Differences 0.1, 0.1, 0.1, 0.2: mean 0.125, standard deviation 0.05, standard error 0.025.
    #expect(abs(better.meanDifference - 0.125) < 1e-12)
    #expect(abs((better.standardError ?? 0) - 0.025) < 1e-12)
    #expect(better.isBetter)
    // Differences 0.3, -0.2, 0.1, 0: mean 0.05, standard error 0.1041.
    let uncertain = RiskEstimator.verdict(score(.selfExciting, [0.6, 0.3, 0.5, 0.2]), against: base, design: weekly)
    #expect(abs(uncertain.meanDifference - 0.05) < 1e-12)
    #expect(!uncertain.isBetter)
    #expect(!RiskEstimator.verdict(score(.selfExciting, [0.9]), against: score(.movingWindow, [0.1]), design: weekly).isBetter)
  }

  @Test(
    "where horizons overlap the standard error grows by the root of how often an incident counts",
    arguments: [(7, 7, 1.0), (1, 28, 28), (7, 28, 4), (7, 1, 1)])
  func overlap(step: Int, horizon: Int, times: Double) {
    let base = score(.movingWindow, [0.3, 0.5, 0.4, 0.2])
    let found = RiskEstimator.verdict(
      score(.transparent, [0.4, 0.6, 0.5, 0.4]), against: base, design: .init(stepDays: step, horizonDays: horizon))
    #expect(abs((found.standardError ?? 0) - 0.025 * times.squareRoot()) < 1e-12)
    // 0.125 lies beyond twice 0.025 and twice 0.05, not beyond twice 0.132.
    #expect(found.isBetter == (times < 28))
  }

  @Test("between one and two standard errors a model is not better")
  func twoStandardErrors() {
    #expect(!RiskBacktest.Verdict(model: .transparent, meanDifference: 0.19, standardError: 0.1).isBetter)
    #expect(RiskBacktest.Verdict(model: .transparent, meanDifference: 0.21, standardError: 0.1).isBetter)
  }

  @Test("all models beat chance on a town of known rates, and their expectations fit what happens")
  func knownTown() {
    let town = Town(rates: [2, 5, 10, 20, 40])
    let list = IncidentList(types: ["curat"], incidents: town.incidents(days: 170, until: Town.monday, seed: 3))
    let design = RiskBacktest.Design(trainingDays: 84, models: [.transparent, .selfExciting])
    let found = RiskEstimator(zones: town.zones, shifts: Town.threeShifts).backtest(list, design: design)
    #expect(found.scores.map(\.model) == [.transparent, .selfExciting])
    #expect(found.verdicts.map(\.model) == [.transparent, .selfExciting])
    for score in [found.baseline] + found.scores {
      // A fifth of the cells holds 20 % by chance, and 49 % at best by the known rates.
      #expect((score.hitRate ?? 0) > 0.38)
      #expect((score.predictiveAccuracy ?? 0) > 1.9)
      #expect(abs((score.expectedPerObserved ?? 0) - 1) < 0.15)
      // Mean deviance of a well-fitted Poisson cell is about one at most.
      #expect(score.deviance < 1.2)
    }
  }

  @Test("a list that is too short gives no folds and no verdict of better")
  func tooShort() {
    let list = IncidentList(types: ["curat"], incidents: [Incident(minutes: 0..<1, type: 0, zone: 0)])
    for list in [list, IncidentList(types: [], incidents: [])] {
      let found = RiskEstimator(zones: [Zone(id: "a")], shifts: Town.threeShifts).backtest(list)
      #expect(found.baseline.folds.isEmpty)
      #expect(found.baseline.hitRate == nil && found.baseline.predictiveAccuracy == nil)
      #expect(found.verdicts.allSatisfy { !$0.isBetter })
    }
  }
}
