import PatrolModel

/// Expected incidents of the hours to come, given what has happened.
///
/// With A(z) the sum over a zone's incidents of exp(-decay age), the rate is background profile + decay M A, where M holds the branching within and between zones, and in expectation
/// dA/dt = -decay (I - M) A + background profile(t): each jump of A is one incident, so that children's children are included. The profile stands still within an hour, so each hour's solution is
/// exp(-decay (I - M) t) applied to A plus the integral for the constant inflow, which for a single zone is A e^(-k t) + background profile (1 - e^(-k t)) / k with k = decay (1 - own); it is summed as its power series, which
/// over one hour needs a dozen terms.
struct HawkesForecast {
  let events: HawkesEvents
  let profiles: [HourProfile]
  let parameters: HawkesParameters

  private static let terms = 14

  /// Expected incidents by hour, within it by zone, for hours that follow each other from a minute on that is a full hour and not before the window's end.
  func hours(from start: Int, count: Int) -> [[Double]] {
    var traces = Traces(zones: events.zoneCount, decay: parameters.decay)
    for place in 0..<events.count { traces.add(Int(events.zones[place]), events.minutes[place]) }
    var levels = (0..<events.zoneCount).map { traces.at($0, events.window.upperBound).level }
    var minute = events.window.upperBound
    var hours: [[Double]] = []
    while hours.count < count {
      let end = min(minute - minute % 60 + 60, minute < start ? start : Int.max)
      let length = Double(end - minute) / 1440
      let (next, integral) = step(levels, days: length, minute: minute)
      if minute >= start { hours.append(expected(integral, days: length, minute: minute)) }
      levels = next
      minute = end
    }
    return hours
  }

  private func expected(_ integral: [Double], days: Double, minute: Int) -> [Double] {
    let excitement = excited(integral)
    return integral.indices.map { parameters.background[$0] * profiles[$0].at(minute) * days + parameters.decay * excitement[$0] }
  }

  /// Levels after so many days, and their integral over them.
  private func step(_ levels: [Double], days: Double, minute: Int) -> (next: [Double], integral: [Double]) {
    var term = levels
    var next = levels
    var integral = levels.map { $0 * days }
    var power = 1.0
    for order in 1...Self.terms {
      // The derivative of this order: the first one holds the inflow.
      let excitement = excited(term)
      term = term.indices.map { zone in
        parameters.decay * (excitement[zone] - term[zone]) + (order == 1 ? parameters.background[zone] * profiles[zone].at(minute) : 0)
      }
      power *= days / Double(order)
      for zone in term.indices {
        next[zone] += power * term[zone]
        integral[zone] += power * days / Double(order + 1) * term[zone]
      }
    }
    return (next, integral)
  }

  /// M applied to levels.
  private func excited(_ levels: [Double]) -> [Double] {
    var result = levels.map { parameters.own * $0 }
    guard events.isCoupled else { return result }
    for zone in result.indices {
      for place in events.firstNeighbour[zone]..<events.firstNeighbour[zone + 1] {
        let other = events.neighbours[place]
        result[zone] += parameters.neighbouring * levels[other] / Double(max(1, events.degree(other)))
      }
    }
    return result
  }
}
