import LineGeneration
import Synchronization
import Testing

@testable import patrol_bench

@Suite("Solving instances")
struct ModelTests {
  @Test("The proven points are the least of all rosters, and the referee agrees", arguments: TinyInstances.seeds)
  func exact(seed: UInt64) throws {
    let optimum = try #require(TinyInstances.solved(seed))
    let instance = optimum.instance
    let own = InstanceScore(optimum.roster, of: instance)
    #expect(own.points == optimum.points)
    #expect(own.breaches.isEmpty)
    let bounds = Heard()
    var solve = InstanceSolve(instance)
    solve.events = { bounds.hear($0) }
    let outcome = try solve.run()
    #expect(outcome.end == .proven)
    #expect(outcome.bound == optimum.points)
    let roster = try #require(outcome.roster)
    #expect(roster.points == optimum.points)
    let score = InstanceScore(roster.cells, of: instance)
    #expect(score.breaches.isEmpty)
    #expect(score.points == optimum.points)
    #expect(bounds.bounds.allSatisfy { $0 <= optimum.points })
  }

  @Test("With all wishes by post from the start one turn is enough, for the same points", arguments: TinyInstances.seeds.filter { $0 % 4 == 0 })
  func allSeated(seed: UInt64) throws {
    let instance = try #require(TinyInstances.solved(seed)).instance
    var solve = InstanceSolve(instance)
    let points = try solve.run().roster?.points
    solve.seatsAll = true
    let outcome = try solve.run()
    #expect(outcome.turns == 1)
    #expect(outcome.end == .proven)
    #expect(outcome.roster?.points == points)
  }

  @Test("The tiny instances are as varied as they ought to be")
  func variety() throws {
    let instances = try TinyInstances.seeds.map { try #require(TinyInstances.solved($0)).instance }
    #expect(instances.count { TinyInstances.hasCollapsedWishes($0) } >= 20)
    #expect(instances.count { $0.dayCount == 14 } >= 5)
    let isLimited = { (instance: ShiftInstance) in
      let classes = ShiftClasses(instance)
      return instance.staff.contains { member in
        instance.types.indices.contains { member.mostShifts[$0] > 0 && classes.isLimited($0, of: member, in: instance) }
      }
    }
    #expect(instances.count(where: isLimited) >= 10)
    #expect(instances.count { $0.staff.contains { $0.mostWeekends == 0 } } >= 20)
    #expect(instances.count { $0.staff.contains { $0.leastDaysInARow > 1 && $0.leastDaysOffInARow > 1 } } >= 20)
  }

  @Test("Some instances take several turns; one that is cancelled in a later turn keeps what the earlier ones found and proved")
  func turns() throws {
    var seen = 0
    for seed in TinyInstances.seeds {
      let known = try #require(TinyInstances.solved(seed))
      let (instance, optimum) = (known.instance, known.points)
      guard try InstanceSolve(instance).run().turns > 1 else { continue }
      seen += 1
      let heard = Heard()
      var solve = InstanceSolve(instance)
      solve.events = { heard.hear($0) }
      solve.isCancelled = { heard.turn > 1 }
      let outcome = try solve.run()
      #expect(outcome.turns == 2)
      #expect(outcome.end == .cancelled || outcome.end == .proven)
      let points = try #require(outcome.roster).points
      let bound = try #require(outcome.bound)
      #expect(bound <= optimum && optimum <= points)
    }
    #expect(seen >= 3)
  }

  @Test("A deadline that has passed still gives a roster that keeps the rules", arguments: [UInt64(1), 2, 3])
  func deadline(seed: UInt64) throws {
    let instance = PatrolWeek(officers: 24, days: 7, zones: 6, seed: seed).instance
    var solve = InstanceSolve(instance)
    solve.deadline = .now
    let outcome = try solve.run()
    #expect(outcome.end == .limit)
    let roster = try #require(outcome.roster)
    let score = InstanceScore(roster.cells, of: instance)
    #expect(score.breaches.isEmpty)
    #expect(score.points == roster.points)
    let proven = try #require(InstanceSolve(instance).run().roster).points
    #expect(proven <= roster.points)
    #expect(outcome.bound.map { $0 <= proven } ?? true)
  }

  @Test("The first lines are a whole roster at once, and a solve that is cancelled then keeps it", arguments: [UInt64(1), 2, 3])
  func firstRoster(seed: UInt64) throws {
    let instance = PatrolWeek(officers: 24, days: 7, zones: 6, seed: seed).instance
    let heard = Heard()
    var solve = InstanceSolve(instance)
    solve.events = { heard.hear($0) }
    solve.isCancelled = { !heard.rosters.isEmpty }
    let outcome = try solve.run()
    #expect(outcome.end == .cancelled)
    let lines = heard.kinds.firstIndex(of: "lines"), roster = heard.kinds.firstIndex(of: "roster")
    #expect(lines.map { $0 + 1 } == roster && roster != nil)
    let best = try #require(outcome.roster)
    #expect(heard.rosters.contains(best.points) && best.points <= heard.rosters[0])
    let score = InstanceScore(best.cells, of: instance)
    #expect(score.breaches.isEmpty && score.points == best.points)
  }

  @Test("The number of threads changes nothing", arguments: [UInt64(5), 12, 18])
  func threads(seed: UInt64) throws {
    let instance = try #require(TinyInstances.solved(seed)).instance
    var solve = InstanceSolve(instance)
    let alone = try solve.run()
    solve.threads = 3
    let together = try solve.run()
    #expect(alone.roster == together.roster)
    #expect(alone.work == together.work)
  }

  @Test("An instance without any roster is said to have none")
  func infeasible() throws {
    var instance = try Samples.instance
    instance.staff[0].leastMinutes = 14 * 480
    instance.staff[0].mostMinutes = 14 * 480
    let outcome = try InstanceSolve(instance).run()
    #expect(outcome.end == .infeasible)
    #expect(outcome.roster == nil)
  }

  @Test("A solve says where its time went")
  func times() throws {
    let outcome = try InstanceSolve(PatrolWeek(officers: 24, days: 7, zones: 6, seed: 4).instance).run()
    #expect(outcome.times.master > .zero)
    #expect(outcome.times.lineSearches > .zero)
    #expect(outcome.times.dives > .zero)
  }

  /// What a solve told.
  private final class Heard: Sendable {
    private struct Values {
      var bounds: [Int] = []
      var rosters: [Int] = []
      var turn = 0
      var kinds: [String] = []
    }

    private let values = Mutex(Values())

    var bounds: [Int] { values.withLock { $0.bounds } }
    var rosters: [Int] { values.withLock { $0.rosters } }
    var turn: Int { values.withLock { $0.turn } }
    var kinds: [String] { values.withLock { $0.kinds } }

    func hear(_ event: InstanceSolve.Event) {
      values.withLock { values in
        switch event {
        case .bound(let value):
          values.bounds.append(value)
          values.kinds.append("bound")
        case .turn(let number, _, _, _):
          values.turn = number
          values.kinds.append("turn")
        case .lines: values.kinds.append("lines")
        case .roster(let points):
          values.rosters.append(points)
          values.kinds.append("roster")
        }
      }
    }
  }
}
