import Foundation

/// Fits the self-exciting model by expectation-maximisation (Veen and Schoenberg 2008 for the method).
///
/// Each event's expected parentage (background, own zone, neighbours) is worked out by the recursion that an exponential kernel allows, so that one step takes time proportional to the events.
/// Background, own and neighbouring have their maximum in closed form for a given decay; the decay is then searched on the one curve that is left, and kept if nothing is better, so the likelihood never
/// falls. Events of the same minute do not excite each other: registers round times, and a rounded hour is no cause.
struct HawkesFit {
  /// The decays that are considered, per day: means of a quarter of a day to 90 days (assumption; burglary's raised risk lasts days to two months).
  static let decays = (1.0 / 90)...4.0

  let parameters: HawkesParameters
  /// The log-likelihood before each step and after the last.
  let logLikelihoods: [Double]

  init(_ events: HawkesEvents, profiles: [HourProfile], start: HawkesParameters? = nil, steps: Int = 400, tolerance: Double = 1e-7) {
    let rhythm = Rhythm(events, profiles: profiles)
    var parameters = start ?? Self.start(events, exposure: rhythm.exposure)
    var logLikelihoods: [Double] = []
    for step in 0...steps {
      let parentage = Parentage(events, rhythm: rhythm, parameters: parameters)
      logLikelihoods.append(parentage.logLikelihood)
      let before = step > 0 ? logLikelihoods[step - 1] : -Double.infinity
      guard step < steps, events.count > 0, parentage.logLikelihood - before > tolerance * max(1, Double(events.count)) else { break }
      parameters = Self.maximised(parentage, events: events, exposure: rhythm.exposure, decay: parameters.decay)
    }
    self.parameters = parameters
    self.logLikelihoods = logLikelihoods
  }

  private static func start(_ events: HawkesEvents, exposure: [Double]) -> HawkesParameters {
    var background = [Double](repeating: 0, count: events.zoneCount)
    for zone in events.zones { background[Int(zone)] += 0.6 / exposure[Int(zone)] }
    return HawkesParameters(background: background, own: events.isCoupled ? 0.3 : 0.4, neighbouring: events.isCoupled ? 0.1 : 0, decay: 1.0 / 3)
  }

  private static func maximised(_ parentage: Parentage, events: HawkesEvents, exposure: [Double], decay: Double) -> HawkesParameters {
    // What is left of the expected log-likelihood when own and neighbouring have their best values for the decay.
    func curve(_ decay: Double) -> Double {
      let reach = Reach(events, decay: decay)
      var value = (parentage.own + parentage.neighbouring) * log(decay) - decay * parentage.lags
      if parentage.own > 0 { value -= parentage.own * log(reach.own) }
      if parentage.neighbouring > 0 { value -= parentage.neighbouring * log(reach.neighbouring) }
      return value
    }
    var best = decay
    if parentage.own + parentage.neighbouring > 0 {
      // The curve has one top near triggered / lags; the golden section narrows it down.
      let guess = parentage.lags > 0 ? (parentage.own + parentage.neighbouring) / parentage.lags : decays.upperBound
      var low = log(max(decays.lowerBound, min(guess, decay) / 2))
      var high = log(min(decays.upperBound, max(guess, decay) * 2))
      low = min(low, log(decays.upperBound))
      high = max(high, low)
      let ratio = (5.0.squareRoot() - 1) / 2
      var inner = (high - ratio * (high - low), low + ratio * (high - low))
      var values = (curve(exp(inner.0)), curve(exp(inner.1)))
      for _ in 0..<24 {
        if values.0 >= values.1 {
          high = inner.1
          inner = (high - ratio * (high - low), inner.0)
          values = (curve(exp(inner.0)), values.0)
        } else {
          low = inner.0
          inner = (inner.1, low + ratio * (high - low))
          values = (values.1, curve(exp(inner.1)))
        }
      }
      let found = exp((low + high) / 2)
      if curve(found) > curve(decay) { best = found }
    }
    let reach = Reach(events, decay: best)
    return HawkesParameters(
      background: zip(parentage.background, exposure).map { $0 / $1 }, own: reach.own > 0 ? parentage.own / reach.own : 0,
      neighbouring: reach.neighbouring > 0 ? parentage.neighbouring / reach.neighbouring : 0, decay: best)
  }
}

/// What the hours of the week do to the background, looked up once for all steps.
struct Rhythm {
  /// The profile of each event's zone at its minute.
  let atEvents: [Double]
  /// The integral of each zone's profile over the window, in days.
  let exposure: [Double]

  init(_ events: HawkesEvents, profiles: [HourProfile]) {
    atEvents = (0..<events.count).map { profiles[Int(events.zones[$0])].at(events.minutes[$0]) }
    exposure = profiles.map { max(1e-9, $0.integral(events.window.lowerBound, events.window.upperBound)) }
  }
}

/// How much of their excitement the events had spent by the end of the window, counted in events: in their own zone, and in neighbours by those that have any.
private struct Reach {
  var own: Double
  var neighbouring: Double

  init(_ events: HawkesEvents, decay: Double) {
    var ownLeft = 0.0
    var neighbouringLeft = 0.0
    var place = events.count - 1
    while place >= 0 {
      let lag = decay * Double(events.window.upperBound - events.minutes[place]) / 1440
      // Beyond this the rest is below what a double can tell from none.
      guard lag < 40 else { break }
      let left = exp(-lag)
      ownLeft += left
      if events.degree(Int(events.zones[place])) > 0 { neighbouringLeft += left }
      place -= 1
    }
    own = max(1e-12, Double(events.count) - ownLeft)
    var able = 0.0
    if events.isCoupled { for zone in events.zones where events.degree(Int(zone)) > 0 { able += 1 } }
    neighbouring = able > 0 ? max(1e-12, able - neighbouringLeft) : 0
  }
}

/// The expected parentage of all events under given parameters.
struct Parentage {
  /// Events of the background by zone.
  private(set) var background: [Double]
  /// Events brought on by earlier ones in their own zone.
  private(set) var own = 0.0
  /// Events brought on by earlier ones next door.
  private(set) var neighbouring = 0.0
  /// Days between child and parent, summed over all events brought on.
  private(set) var lags = 0.0
  /// Log-likelihood of the events under the parameters.
  private(set) var logLikelihood = 0.0

  init(_ events: HawkesEvents, rhythm: Rhythm, parameters: HawkesParameters) {
    background = [Double](repeating: 0, count: events.zoneCount)
    let decay = parameters.decay
    let ownRate = parameters.own * decay
    let neighbourRate = events.isCoupled ? parameters.neighbouring * decay : 0
    var traces = Traces(zones: events.zoneCount, decay: decay)
    var place = 0
    while place < events.count {
      let minute = events.minutes[place]
      var end = place
      while end < events.count, events.minutes[end] == minute {
        add(end, events, rhythm, parameters, ownRate, neighbourRate, &traces)
        end += 1
      }
      for same in place..<end { traces.add(Int(events.zones[same]), minute) }
      place = end
    }
    let reach = Reach(events, decay: decay)
    for zone in 0..<events.zoneCount {
      logLikelihood -= parameters.background[zone] * rhythm.exposure[zone]
    }
    logLikelihood -= parameters.own * reach.own + parameters.neighbouring * reach.neighbouring
  }

  @inline(__always)
  private mutating func add(
    _ event: Int, _ events: HawkesEvents, _ rhythm: Rhythm, _ parameters: HawkesParameters, _ ownRate: Double,
    _ neighbourRate: Double, _ traces: inout Traces
  ) {
    let zone = Int(events.zones[event])
    let minute = events.minutes[event]
    let base = parameters.background[zone] * rhythm.atEvents[event]
    let (level, lagged) = traces.at(zone, minute)
    var nextLevel = 0.0
    var nextLagged = 0.0
    if neighbourRate > 0 {
      for place in events.firstNeighbour[zone]..<events.firstNeighbour[zone + 1] {
        let other = events.neighbours[place]
        let (theirs, theirLags) = traces.at(other, minute)
        let part = 1 / Double(max(1, events.degree(other)))
        nextLevel += part * theirs
        nextLagged += part * theirLags
      }
    }
    let rate = max(1e-300, base + ownRate * level + neighbourRate * nextLevel)
    logLikelihood += log(rate)
    background[zone] += base / rate
    own += ownRate * level / rate
    neighbouring += neighbourRate * nextLevel / rate
    lags += (ownRate * lagged + neighbourRate * nextLagged) / rate
  }
}

/// For each zone the sum over its earlier events of exp(-decay lag), and of lag exp(-decay lag), kept up to date by one exponential for each look.
struct Traces {
  private var levels: [Double]
  private var lagged: [Double]
  private var minutes: [Int]
  private let decay: Double

  init(zones: Int, decay: Double) {
    levels = [Double](repeating: 0, count: zones)
    lagged = levels
    minutes = [Int](repeating: 0, count: zones)
    self.decay = decay
  }

  /// The two sums of a zone at a minute that is not before its last event.
  @inline(__always)
  func at(_ zone: Int, _ minute: Int) -> (level: Double, lagged: Double) {
    let level = levels[zone]
    guard level > 0 else { return (0, 0) }
    let lag = Double(minute - minutes[zone]) / 1440
    let factor = exp(-decay * lag)
    return (level * factor, (lagged[zone] + lag * level) * factor)
  }

  @inline(__always)
  mutating func add(_ zone: Int, _ minute: Int) {
    let now = at(zone, minute)
    levels[zone] = now.level + 1
    lagged[zone] = now.lagged
    minutes[zone] = minute
  }
}
