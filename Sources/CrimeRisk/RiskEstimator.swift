import Foundation
import PatrolModel

/// Turns incidents into risk by zone, weekday and shift.
///
///     let estimator = RiskEstimator(zones: scenario.zones, shifts: RiskShifts(scenario.shifts))
///     let table = estimator.table(.transparent, of: incidents, weekFrom: monday)
public struct RiskEstimator: Sendable {
  let ground: RiskGround

  /// An estimator for zones and shifts, at least one of each; incidents name zones by their place in `zones`.
  public init(zones: [Zone], shifts: RiskShifts, settings: RiskSettings = RiskSettings()) {
    precondition(!zones.isEmpty && !shifts.codes.isEmpty, "RiskEstimator: at least one zone and one shift")
    ground = RiskGround(zones: zones, shifts: shifts, settings: settings)
  }

  /// The risk of the week that begins on a date, learnt from the incidents before it.
  ///
  /// No incident of the week itself or later is looked at. A list without any incident gives equal shares.
  /// - Parameters:
  ///   - model: By which model.
  ///   - list: Incidents in any order.
  ///   - weekFrom: First day of the week.
  ///   - observed: Days in which the register was kept; nil: from its first incident to its last. Windows end with it, or where the week begins.
  /// - Complexity: Proportional to the incidents for the transparent model and the baseline.
  public func table(_ model: RiskModel, of list: IncidentList, weekFrom: CivilDate, observed: CrimePeriod? = nil) -> RiskTable {
    let settings = ground.settings
    let seen = weighed(list, weekFrom: weekFrom, observed: observed)
    var forecast: Forecast
    var excitement: RiskTable.Excitement?
    switch model {
    case .transparent: forecast = TransparentModel(ground: ground).forecast(seen, from: weekFrom, days: 7)
    case .movingWindow: forecast = MovingWindowModel(ground: ground).forecast(seen, from: weekFrom, days: 7)
    case .selfExciting:
      let fitted = SelfExcitingModel(ground: ground).forecast(seen, from: weekFrom, days: 7)
      forecast = fitted.forecast
      excitement = RiskTable.Excitement(
        own: fitted.parameters.own, neighbouring: fitted.parameters.neighbouring, halfLifeDays: log(2) / fitted.parameters.decay)
    }
    apply(settings.events, to: &forecast)
    var table = tabled(forecast, model: model)
    table.excitement = excitement
    for incident in list.incidents {
      let middle = incident.middle
      guard middle >= forecast.window.lowerBound, middle < forecast.window.upperBound else { continue }
      if incident.origin == .discovered, settings.discoveredWeight <= 0 {
        table.discoveredIgnored += 1
      } else if ground.zone(incident) == nil {
        table.unplaced += 1
      }
    }
    return table
  }

  private func weighed(_ list: IncidentList, weekFrom: CivilDate, observed: CrimePeriod?) -> WeighedIncidents {
    let weekStart = weekFrom.dayNumber * 1440
    var first = Int.max
    var last = Int.min
    if observed == nil {
      for incident in list.incidents {
        let middle = incident.middle
        guard middle < weekStart else { continue }
        first = min(first, middle)
        last = max(last, middle)
      }
    }
    let known =
      observed?.minutes ?? (first <= last ? CrimePeriod(from: CivilDate(of: first), to: CivilDate(of: last)).minutes : weekStart - 1440..<weekStart)
    let origin = min(weekStart, known.upperBound)
    return WeighedIncidents(
      types: list.types, incidents: list.incidents, range: list.incidents.indices,
      weights: IncidentWeights(types: list.types, settings: ground.settings), observedFrom: min(known.lowerBound, origin), origin: origin)
  }

  private func apply(_ events: [RiskEvent], to forecast: inout Forecast) {
    let shifts = ground.shifts.codes
    for event in events where event.factor > 0 {
      for (zone, place) in ground.zones.enumerated() where event.zones?.contains(place.id) ?? true {
        for day in 0..<forecast.days where (event.from...max(event.from, event.to)).contains(forecast.from + day) {
          for (shift, code) in shifts.enumerated() where event.shifts?.contains(code) ?? true {
            forecast.expected[(zone * forecast.days + day) * shifts.count + shift] *= event.factor
          }
        }
      }
    }
  }

  private func tabled(_ forecast: Forecast, model: RiskModel) -> RiskTable {
    let zoneCount = ground.zones.count
    let shiftCount = ground.shifts.codes.count
    let coverage = ground.settings.coverage
    let sums = (0..<zoneCount).map { zone in forecast.expected[zone * 7 * shiftCount..<(zone + 1) * 7 * shiftCount].reduce(0, +) }
    let (shares, limits) = ShareLimits(zones: ground.zones, settings: ground.settings).shares(sums)
    var cells = [RiskTable.Estimate](
      repeating: RiskTable.Estimate(expected: 0, low: 0, high: 0, share: 0, count: 0), count: zoneCount * 7 * shiftCount)
    var zoneEstimates: [RiskTable.Estimate] = []
    for zone in 0..<zoneCount {
      let factors = GammaInterval.factors(shape: forecast.zoneShape[zone], coverage: coverage)
      zoneEstimates.append(
        RiskTable.Estimate(
          expected: sums[zone], low: sums[zone] * factors.low, high: sums[zone] * factors.high, share: shares[zone], count: forecast.zoneCount[zone]))
      for day in 0..<7 {
        let weekday = (forecast.from + day).weekday.rawValue - 1
        for shift in 0..<shiftCount {
          let place = (zone * 7 + weekday) * shiftCount + shift
          let expected = forecast.expected[(zone * 7 + day) * shiftCount + shift]
          let factors = GammaInterval.factors(shape: forecast.cellShape[place], coverage: coverage)
          cells[place] = RiskTable.Estimate(
            expected: expected, low: expected * factors.low, high: expected * factors.high,
            share: sums[zone] > 0 ? shares[zone] * expected / sums[zone] : 0, count: forecast.cellCount[place])
        }
      }
    }
    return RiskTable(
      model: model, windowFrom: CivilDate(of: forecast.window.lowerBound), windowTo: CivilDate(of: forecast.window.upperBound - 1),
      weekFrom: forecast.from,
      zones: ground.zones.map(\.id), shifts: ground.shifts.codes, cells: cells, zoneEstimates: zoneEstimates, limits: limits, coverage: coverage)
  }
}
