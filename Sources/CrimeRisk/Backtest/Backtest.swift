import Foundation
import PatrolModel

extension RiskEstimator {
  /// How well each model would have foretold the incidents of a list, always beside the moving-window baseline.
  ///
  /// Incidents are counted, not weighed by harm: whatever weighs anything counts one, so that expectations can be held against counts. Caps, floors, hand-set targets and events are left out.
  /// Origins begin `trainingDays` after the first day and follow each other by `stepDays` as long as a whole horizon is observed. A night shift belongs to the day on which it starts, so the first hours of a
  /// horizon's first day are the day's before.
  /// - Parameters:
  ///   - list: Incidents in any order.
  ///   - design: How it is made.
  ///   - observed: Days in which the register was kept; nil: from its first incident to its last.
  /// - Returns: The backtest; without folds where the list is too short.
  public func backtest(_ list: IncidentList, design: RiskBacktest.Design = RiskBacktest.Design(), observed: CrimePeriod? = nil) -> RiskBacktest {
    let sorted = list.incidents.sorted { ($0.middle, $0.zone ?? -1, $0.type) < ($1.middle, $1.zone ?? -1, $1.type) }
    let weights = IncidentWeights(types: list.types, settings: ground.settings, countingOnly: true)
    let middles = sorted.map(\.middle)
    let models = [.movingWindow] + design.models.filter { $0 != .movingWindow }
    var records = models.map { ModelRecord(model: $0) }
    if let days = observed ?? Self.observed(middles) {
      var origin = days.from + max(1, design.trainingDays)
      var start: HawkesParameters?
      // An incident of the last night shift ends the morning after the horizon; what the register cannot hold any more is missing for all models alike.
      while origin + (max(1, design.horizonDays) - 1) <= days.to {
        fold(
          origin: origin, from: days.from, types: list.types, incidents: sorted, middles: middles, weights: weights, design: design, start: &start,
          records: &records)
        origin = origin + max(1, design.stepDays)
      }
    }
    let scores = records.map(\.score)
    return RiskBacktest(
      design: design, baseline: scores[0], scores: Array(scores.dropFirst()),
      verdicts: scores.dropFirst().map { Self.verdict($0, against: scores[0], design: design) })
  }

  /// The mean difference of the folds' hit rates and its standard error, over folds in which something happened.
  ///
  /// Where horizons overlap, an incident counts in horizon / step folds, and only one in as many of them is news: the standard error grows by the root of that.
  static func verdict(_ score: RiskBacktest.Score, against baseline: RiskBacktest.Score, design: RiskBacktest.Design) -> RiskBacktest.Verdict {
    let differences = zip(score.folds, baseline.folds).compactMap { fold, base in fold.hitRate.flatMap { rate in base.hitRate.map { rate - $0 } } }
    let count = Double(differences.count)
    let mean = differences.isEmpty ? 0 : differences.reduce(0, +) / count
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let overlap = max(1, Double(max(1, design.horizonDays)) / Double(max(1, design.stepDays)))
    let standardError = differences.count < 2 ? nil : (squares / (count - 1) / count * overlap).squareRoot()
    return RiskBacktest.Verdict(model: score.model, meanDifference: mean, standardError: standardError)
  }

  private static func observed(_ middles: [Int]) -> CrimePeriod? {
    guard let first = middles.first, let last = middles.last else { return nil }
    return CrimePeriod(from: CivilDate(of: first), to: CivilDate(of: last))
  }

  private func fold(
    origin: CivilDate, from: CivilDate, types: [String], incidents: [Incident], middles: [Int], weights: IncidentWeights,
    design: RiskBacktest.Design, start: inout HawkesParameters?, records: inout [ModelRecord]
  ) {
    let days = max(1, design.horizonDays)
    let originMinute = origin.dayNumber * 1440
    let end = Self.place(of: originMinute, in: middles)
    let seen = WeighedIncidents(
      types: types, incidents: incidents,
      range: min(
        end, Self.place(of: originMinute - max(1, ground.settings.longWeeks, ground.settings.baselineWeeks) * ShiftWeek.minutes, in: middles))..<end,
      weights: weights, observedFrom: from.dayNumber * 1440, origin: originMinute)
    let observed = counted(incidents, from: end, middles, weights, origin: origin, days: days)
    let measures = measures(origin: origin, days: days, by: design.measure)
    let all = measures.reduce(0, +)
    let limit = min(1, max(0, design.flaggedShare)) * all
    for index in records.indices {
      let forecast: Forecast
      switch records[index].model {
      case .transparent: forecast = TransparentModel(ground: ground).forecast(seen, from: origin, days: days)
      case .movingWindow: forecast = MovingWindowModel(ground: ground).forecast(seen, from: origin, days: days)
      case .selfExciting:
        let fitted = SelfExcitingModel(ground: ground).forecast(seen, from: origin, days: days, start: start)
        forecast = fitted.forecast
        start = fitted.parameters.kept
      }
      let flagged = FlagChoice.densest(forecast.expected, measures: measures, upTo: limit)
      let measure = flagged.reduce(0) { $0 + measures[$1] }
      records[index].folds.append(
        RiskBacktest.Fold(
          origin: origin, incidents: observed.reduce(0, +), hits: flagged.reduce(0) { $0 + observed[$1] },
          bestHits: FlagChoice.greatestSum(observed, measures: measures, upTo: measure), flaggedShare: all > 0 ? measure / all : 0,
          expected: forecast.expected.reduce(0, +)))
      for cell in observed.indices where measures[cell] > 0 { records[index].cells.append((forecast.expected[cell], observed[cell])) }
    }
  }

  /// Incidents of the horizon by zone, day and shift.
  private func counted(
    _ incidents: [Incident], from first: Int, _ middles: [Int], _ weights: IncidentWeights, origin: CivilDate, days: Int
  ) -> [Double] {
    let shiftCount = ground.shifts.codes.count
    var counts = [Double](repeating: 0, count: ground.zones.count * days * shiftCount)
    let end = (origin.dayNumber + days + 2) * 1440
    var place = first
    // Where an incident lies in time is told by its middle; one that straddles the origin was learnt from before it, and is not foretold.
    while place < incidents.count, middles[place] < end {
      let incident = incidents[place]
      place += 1
      guard weights.weight(incident) > 0, let zone = ground.zone(incident) else { continue }
      ground.week.spread(incident.minutes) { cell, day, part in
        let ahead = day - origin.dayNumber
        if ahead >= 0, ahead < days { counts[(zone * days + ahead) * shiftCount + cell % shiftCount] += part }
      }
    }
    return counts
  }

  private func measures(origin: CivilDate, days: Int, by measure: RiskBacktest.Measure) -> [Double] {
    let shiftCount = ground.shifts.codes.count
    return ground.zones.flatMap { zone in
      (0..<days).flatMap { day in
        let weekday = (origin + day).weekday.rawValue - 1
        return (0..<shiftCount).map { shift in
          let minutes = Double(ground.week.cellMinutes[weekday * shiftCount + shift])
          return measure == .area ? minutes * max(0, zone.areaSquareKilometres ?? 0) : minutes
        }
      }
    }
  }

  /// How many of the ascending minutes lie before one.
  private static func place(of minute: Int, in middles: [Int]) -> Int {
    var low = 0
    var high = middles.count
    while low < high {
      let middle = (low + high) / 2
      if middles[middle] < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension HawkesParameters {
  /// A start for the next fit: parts at zero could never leave it.
  var kept: HawkesParameters {
    HawkesParameters(background: background.map { max($0, 1e-4) }, own: max(own, 0.02), neighbouring: max(neighbouring, 0.005), decay: decay)
  }
}

/// What a backtest gathers of one model.
private struct ModelRecord {
  var model: RiskModel
  var folds: [RiskBacktest.Fold] = []
  /// Expected and observed of each cell of each fold.
  var cells: [(expected: Double, observed: Double)] = []

  init(model: RiskModel) { self.model = model }

  var score: RiskBacktest.Score {
    RiskBacktest.Score(model: model, folds: folds, calibration: Calibration.bins(cells), deviance: Calibration.deviance(cells))
  }
}

/// Expectation held against observation.
enum Calibration {
  /// At most so many bins of about as many cells each, by rising expectation.
  static func bins(_ cells: [(expected: Double, observed: Double)], most: Int = 10) -> [RiskBacktest.CalibrationBin] {
    let sorted = cells.sorted { ($0.expected, $0.observed) < ($1.expected, $1.observed) }
    let count = min(most, sorted.count)
    return (0..<count).map { bin in
      let part = sorted[sorted.count * bin / count..<sorted.count * (bin + 1) / count]
      return RiskBacktest.CalibrationBin(
        cells: part.count, expected: part.reduce(0) { $0 + $1.expected }, observed: part.reduce(0) { $0 + $1.observed })
    }
  }

  /// The mean over cells of 2 (y ln(y/m) - y + m); expectations are above zero.
  static func deviance(_ cells: [(expected: Double, observed: Double)]) -> Double {
    guard !cells.isEmpty else { return 0 }
    let sum = cells.reduce(0.0) { sum, cell in
      let mean = max(1e-12, cell.expected)
      return sum + 2 * ((cell.observed > 0 ? cell.observed * log(cell.observed / mean) : 0) - cell.observed + mean)
    }
    return sum / Double(cells.count)
  }
}
