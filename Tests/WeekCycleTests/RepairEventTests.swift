import PatrolModel
import PatrolScheduling
import RosterAudit
import Testing
import WeekCycle

@Suite("Repairing a roster with crews, vehicles, tasks, partners and locks")
struct RepairEventTests {
  private func numbers(_ option: RepairOption) -> [Int] {
    [option.rank.crewSteps, option.rank.minimums, option.rank.people, option.rank.cells, option.rank.recall, option.rank.others]
  }

  @Test("whatever befell a roster, what is said to be proven is the best of all repairs in the stated order", arguments: 0..<30)
  func order(batch: Int) throws {
    var (judged, proven, whole) = (0, 0, 0)
    for seed in UInt64(batch * 1000)..<UInt64(batch * 1000 + 9) {
      var cases = RepairEventCases(seed: seed)
      let (scenario, roster, request) = try cases.next()
      let repair = try RosterRepair(scenario, roster: roster, request: request).options()
      guard var all = RepairEventEnumeration(repair, request, limit: 20_000) else { continue }
      guard let best = all.best(), let first = repair.options.first else { continue }
      judged += 1
      let counted = all.judged(best.roster)
      #expect([counted[0], counted[1], counted[2]] == [best.numbers[0], best.numbers[1], best.numbers[5]], "seed \(seed): the count itself")
      #expect(!numbers(first).lexicographicallyPrecedes(best.numbers), "seed \(seed): better than all: \(numbers(first)), \(best.numbers)")
      if first.isProven { #expect(Array(numbers(first).prefix(5)) == Array(best.numbers.prefix(5)), "seed \(seed): \(request)") }
      if first.isProvenThroughout { #expect(numbers(first) == best.numbers, "seed \(seed): \(request)") }
      proven += first.isProven ? 1 : 0
      whole += numbers(first) == best.numbers ? 1 : 0
      let calling = repair.options.filter { !$0.leavesShort }
      guard calling.count > 1 else { continue }
      let next = calling[0].people.compactMap { all.best(without: [$0])?.numbers }.min { $0.lexicographicallyPrecedes($1) }
      if calling[1].isProvenThroughout { #expect(next == numbers(calling[1]), "seed \(seed), the second") }
    }
    // Whatever is not proven is seldom, and none is worse for it.
    #expect(judged >= 2 && proven >= judged - 1 && whole >= judged - 1)
  }
}
