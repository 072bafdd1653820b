import Foundation
import SeededChance

@testable import CrimeRisk

/// Draws events of a self-exciting process by its clusters: background events, each with its children, their children, and so on.
struct HawkesSimulation {
  var background: [Double]
  var own: Double
  var neighbouring: Double
  var decay: Double
  var neighbours: [[Int]] = []

  var parameters: HawkesParameters { HawkesParameters(background: background, own: own, neighbouring: neighbouring, decay: decay) }

  /// Times in days and zones of the descendants, up to a last day, of events that are older than nothing.
  func descendants(of parents: [(days: Double, zone: Int)], from: Double = -.infinity, until: Double, _ chance: inout SplitMix64) -> [(
    days: Double, zone: Int
  )] {
    var all: [(days: Double, zone: Int)] = []
    var waiting = parents
    while let parent = waiting.popLast() {
      let next = parent.zone < neighbours.count ? neighbours[parent.zone] : []
      for (mean, isOwn) in [(own, true), (next.isEmpty ? 0 : neighbouring, false)] {
        for _ in 0..<chance.poisson(mean) {
          let child = (days: parent.days + chance.exponential() / decay, zone: isOwn ? parent.zone : chance.pick(next))
          if child.days < until {
            all.append(child)
            waiting.append(child)
          }
        }
      }
    }
    return all.filter { $0.days >= from }
  }

  /// Events of so many days from a start in minutes; those before it have no children.
  func events(days: Double, start: Int, seed: UInt64) -> HawkesEvents {
    var chance = SplitMix64(seed: seed)
    var all: [(days: Double, zone: Int)] = []
    for (zone, rate) in background.enumerated() {
      for _ in 0..<chance.poisson(rate * days) { all.append((Double.random(in: 0..<days, using: &chance), zone)) }
    }
    all += descendants(of: all, until: days, &chance)
    return HawkesEvents(
      minutes: all.map { start + Int($0.days * 1440) }, zones: all.map(\.zone), zoneCount: background.count,
      window: start..<start + Int(days * 1440), neighbours: neighbours)
  }
}
