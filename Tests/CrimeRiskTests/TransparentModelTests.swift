import Foundation
import PatrolModel
import SeededChance
import Testing

@testable import CrimeRisk

@Suite("Transparent model and baseline")
struct TransparentModelTests {
  private static let town = Town(rates: [7, 14, 21, 28, 35, 35])
  private static let monday = Town.monday

  private func table(
    _ incidents: [Incident], _ model: RiskModel = .transparent, types: [String] = ["pencurian biasa"], zones: [Zone] = town.zones,
    _ settings: RiskSettings = RiskSettings()
  ) -> RiskTable {
    RiskEstimator(zones: zones, shifts: Town.threeShifts, settings: settings)
      .table(
        model, of: IncidentList(types: types, incidents: incidents), weekFrom: Self.monday,
        observed: CrimePeriod(from: Self.monday + -730, to: Self.monday + -1))
  }

  private func at(daysBefore days: Double, zone: Int?, type: Int = 0, origin: Incident.Origin = .reported, point: GeoPoint? = nil) -> Incident {
    let minute = Self.monday.dayNumber * 1440 - Int((days * 1440).rounded())
    return Incident(minutes: minute..<minute + 1, type: type, zone: zone, point: point, origin: origin)
  }

  // Standard errors of the mixed shares are below 0.009 (zones) and 0.0026 (cells of the profile); the bounds are about four of them.
  @Test("two simulated years give back the known shares of zones, cells and the level", arguments: 1...5)
  func recoversShares(seed: Int) {
    let town = Self.town
    let table = table(town.incidents(days: 730, until: Self.monday, seed: UInt64(seed)))
    let total = town.rates.reduce(0, +)
    for zone in town.rates.indices {
      #expect(abs(table.zoneEstimates[zone].share - town.rates[zone] / total) < 0.035)
      for weekday in Weekday.allCases {
        for shift in 0..<3 {
          let known = town.share(zone: zone, weekday: weekday, shift: shift)
          #expect(abs(table.cell(zone: zone, weekday: weekday, shift: shift).share - known) < 0.0012 + 0.2 * known)
        }
      }
    }
    for weekday in Weekday.allCases {
      for shift in 0..<3 {
        let found = town.rates.indices.reduce(0) { $0 + table.cell(zone: $1, weekday: weekday, shift: shift).share }
        #expect(abs(found - town.weekdayShares[weekday.rawValue - 1] * town.shiftShares[shift]) < 0.008)
      }
    }
    // Ordinary theft weighs 5; the level is total incidents times that.
    #expect(abs(table.zoneEstimates.reduce(0) { $0 + $1.expected } - 5 * total) < 5 * 14)
  }

  @Test("the baseline gives back the known shares of zones and shifts", arguments: 1...5)
  func baselineRecoversShares(seed: Int) {
    let town = Self.town
    let table = table(town.incidents(days: 730, until: Self.monday, seed: UInt64(seed)), .movingWindow)
    for zone in town.rates.indices {
      #expect(abs(table.zoneEstimates[zone].share - town.rates[zone] / town.rates.reduce(0, +)) < 0.05)
    }
    for shift in 0..<3 {
      let found = town.rates.indices.reduce(0) { sum, zone in
        sum + Weekday.allCases.reduce(0) { $0 + table.cell(zone: zone, weekday: $1, shift: shift).share }
      }
      #expect(abs(found - town.shiftShares[shift]) < 0.06)
    }
    #expect(table.windowTo - table.windowFrom == 55)
  }

  @Test("shares sum to one and no zone or cell is at zero", arguments: RiskModel.allCases, 0..<12)
  func sums(model: RiskModel, seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let count = chance.pick([0, 1, 3, 40])
    let zones = (0..<chance.number(2...7)).map { Zone(id: Zone.ID("z\($0)"), population: chance.chance(50) ? 1000 : nil) }
    let incidents = (0..<count).map { _ in
      // The last zone never has any.
      at(daysBefore: Double.random(in: 0.1..<500, using: &chance), zone: chance.chance(10) ? nil : chance.number(0...zones.count - 2))
    }
    let settings = RiskSettings(capTimes: chance.chance(50) ? nil : 3)
    let table = table(incidents, model, zones: zones, settings)
    #expect(abs(table.zoneEstimates.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(abs(table.cells.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(table.cells.allSatisfy { $0.share > 0 && $0.expected > 0 && $0.low <= $0.expected && $0.expected <= $0.high })
    #expect(table.zoneEstimates.allSatisfy { $0.share > 0 && $0.low < $0.high })
    for zone in zones.indices {
      let parts = Weekday.allCases.reduce(0) { sum, day in (0..<3).reduce(sum) { $0 + table.cell(zone: zone, weekday: day, shift: $1).share } }
      #expect(abs(parts - table.zoneEstimates[zone].share) < 1e-9)
    }
  }

  @Test("a shift that does not exist on a weekday has no risk there, and shares still sum to one", arguments: RiskModel.allCases)
  func missingShift(model: RiskModel) {
    var intervals = Town.threeShifts.intervals
    intervals[6][2] = []
    let shifts = RiskShifts(codes: Town.threeShifts.codes, intervals: intervals)
    let list = IncidentList(types: ["curat"], incidents: Self.town.incidents(days: 100, until: Self.monday, seed: 21))
    let table = RiskEstimator(zones: Self.town.zones, shifts: shifts).table(model, of: list, weekFrom: Self.monday + 3)
    for zone in 0..<6 {
      for weekday in Weekday.allCases {
        for shift in 0..<3 { #expect((table.cell(zone: zone, weekday: weekday, shift: shift).share > 0) == (weekday != .sunday || shift != 2)) }
      }
    }
    #expect(abs(table.cells.reduce(0) { $0 + $1.share } - 1) < 1e-9)
  }

  @Test("an incident one half-life old weighs half, two half-lives a quarter; the mix is r of that and the rest of the long run")
  func decay() {
    let zones = [Zone(id: "a"), Zone(id: "b")]
    let incidents = [at(daysBefore: 14, zone: 0), at(daysBefore: 28, zone: 1)]
    for (r, share) in [(1.0, 2.0 / 3), (0.4, 0.6 * 0.5 + 0.4 * 2 / 3), (0.0, 0.5)] {
      let found = table(incidents, zones: zones, RiskSettings(recentShare: r, smoothing: 0, capTimes: nil)).zoneEstimates[0].share
      #expect(abs(found - share) < 1e-7)
    }
    // 28 days and a minute lie outside the recent window.
    let outside = [at(daysBefore: 14, zone: 0), at(daysBefore: 28 + 1.0 / 1440, zone: 1)]
    #expect(abs(table(outside, zones: zones, RiskSettings(recentShare: 1, smoothing: 0, capTimes: nil)).zoneEstimates[0].share - 1) < 1e-6)
    // Half an incident of mean harm for each zone: (1 + 0.5) / (1 + 2 * 0.5).
    let smooth = table([at(daysBefore: 3, zone: 0)], zones: zones, RiskSettings(recentShare: 0, capTimes: nil)).zoneEstimates[0].share
    #expect(abs(smooth - 0.75) < 1e-9)
  }

  @Test("discovered incidents weigh nothing unless a weight is set", arguments: RiskModel.allCases)
  func discovered(model: RiskModel) {
    let reported = Self.town.incidents(days: 100, until: Self.monday, seed: 7)
    let found = (1...300).map { at(daysBefore: Double($0) / 4, zone: 0, type: 1, origin: .discovered) }
    let types = ["pencurian biasa", "narkoba"]
    let without = table(reported, model, types: types)
    let with = table(reported + found, model, types: types)
    #expect(with.cells == without.cells)
    #expect(with.discoveredIgnored > 0)
    let weighed = table(reported + found, model, types: types, RiskSettings(discoveredWeight: 0.5))
    #expect(weighed.zoneEstimates[0].share > without.zoneEstimates[0].share + 0.05)
    #expect(weighed.discoveredIgnored == 0)
  }

  @Test("nothing of the week itself or later is looked at", arguments: RiskModel.allCases)
  func noFuture(model: RiskModel) {
    let past = Self.town.incidents(days: 100, until: Self.monday, seed: 9)
    let future = (0..<200).map { at(daysBefore: -Double($0) / 10, zone: 2) }
    #expect(table(past, model) == table(past + future, model))
  }

  @Test("an event multiplies its own cells and nothing else")
  func event() {
    let past = Self.town.incidents(days: 200, until: Self.monday, seed: 11)
    let event = RiskEvent(name: "malam", from: Self.monday + 2, to: Self.monday + 3, zones: ["z1"], shifts: ["M"], factor: 1.5)
    let plain = table(past)
    let raised = table(past, .transparent, types: ["pencurian biasa"], zones: Self.town.zones, RiskSettings(events: [event]))
    for zone in 0..<6 {
      for weekday in Weekday.allCases {
        for shift in 0..<3 {
          let isOwn = zone == 1 && shift == 2 && (weekday == .wednesday || weekday == .thursday)
          let before = plain.cell(zone: zone, weekday: weekday, shift: shift).expected
          let factor: Double = isOwn ? 1.5 : 1
          #expect(abs(raised.cell(zone: zone, weekday: weekday, shift: shift).expected - factor * before) < 1e-9 * before)
        }
      }
    }
  }

  @Test("intervals cover the true rate about as often as they say")
  func coverage() {
    let town = Town(rates: [0.4, 1, 2, 3, 4, 6])
    var covered = 0
    var coveredCells = 0
    let lists = 80
    for seed in 1...lists {
      // One weight for all, no cap: the estimate is of the rate itself.
      let table = table(
        town.incidents(days: 400, until: Self.monday, seed: UInt64(seed + 500)), types: ["balap liar"], zones: town.zones, RiskSettings(capTimes: nil)
      )
      for zone in town.rates.indices {
        let estimate = table.zoneEstimates[zone]
        if estimate.low <= town.rates[zone], town.rates[zone] <= estimate.high { covered += 1 }
        for weekday in Weekday.allCases {
          for shift in 0..<3 {
            let cell = table.cell(zone: zone, weekday: weekday, shift: shift)
            let rate = town.rates[zone] * town.weekdayShares[weekday.rawValue - 1] * town.shiftShares[shift]
            if cell.low <= rate, rate <= cell.high { coveredCells += 1 }
          }
        }
      }
    }
    let share = Double(covered) / Double(lists * 6)
    #expect(share > 0.84 && share < 0.97, "\(share)")
    let cellShare = Double(coveredCells) / Double(lists * 6 * 21)
    #expect(cellShare > 0.84 && cellShare < 0.97, "\(cellShare)")
  }

  @Test("near repeats are those that a look at every pair finds", arguments: 0..<40)
  func nearRepeats(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let types = ["curat", "Pencurian dengan pemberatan", "curanmor", "?"]
    let incidents = (0..<chance.number(2...150)).map { _ in
      at(
        daysBefore: Double.random(in: -2..<40, using: &chance), zone: 0, type: chance.number(0...3),
        point: chance.chance(10)
          ? nil
          : GeoPoint(latitude: -1.2 + Double(chance.number(0...12)) * 0.001, longitude: 116.8 + Double(chance.number(0...12)) * 0.001))
    }
    let rule = NearRepeat(kinds: chance.chance(50) ? [.curat] : [.curat, .curanmor], metres: 300, days: 10)
    let weights = IncidentWeights(types: types, settings: RiskSettings())
    let origin = Self.monday.dayNumber * 1440
    let found = NearRepeats(incidents, in: incidents.indices, types: types, rule: rule, weights: weights, origin: origin).places
    let narrowing = cos(-1.2 * Double.pi / 180)
    let expected = incidents.indices.filter { place in
      guard let point = incidents[place].point, let kind = CrimeKind(named: types[incidents[place].type]), rule.kinds.contains(kind) else {
        return false
      }
      let middle = incidents[place].minutes.lowerBound
      guard middle < origin, middle >= origin - rule.days * 1440 else { return false }
      return incidents.indices.contains { other in
        guard other != place, let theirs = incidents[other].point, CrimeKind(named: types[incidents[other].type]) == kind else { return false }
        let before = middle - incidents[other].minutes.lowerBound
        guard before > 0 || (before == 0 && other < place), before <= rule.days * 1440 else { return false }
        return hypot((theirs.latitude - point.latitude) * 111_320, (theirs.longitude - point.longitude) * 111_320 * narrowing) <= rule.metres
      }
    }
    #expect(found == expected)
  }

  @Test("a series of break-ins raises its zone's share, a scattered set of the same size does not")
  func series() {
    let zones = [Zone(id: "a"), Zone(id: "b")]
    let settings = RiskSettings(capTimes: nil)
    func list(_ step: Double) -> [Incident] {
      (1...6).map { at(daysBefore: Double($0), zone: 0, point: GeoPoint(latitude: -1.2 + Double($0) * step, longitude: 116.8)) }
        + (1...6).map { at(daysBefore: Double($0), zone: 1) }
    }
    let near = table(list(0.001), types: ["curat"], zones: zones, settings)
    let far = table(list(0.01), types: ["curat"], zones: zones, settings)
    #expect(abs(far.zoneEstimates[0].share - 0.5) < 1e-9)
    #expect(near.zoneEstimates[0].share > 0.52)
  }
}
