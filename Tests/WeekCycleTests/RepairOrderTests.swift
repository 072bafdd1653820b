import PatrolModel
import PatrolScheduling
import RosterAudit
import Testing
import WeekCycle

@Suite("Repairing a roster")
struct RepairOrderTests {
  private func numbers(_ option: RepairOption) -> [Int] {
    [option.rank.minimums, option.rank.people, option.rank.cells, option.rank.recall, option.rank.others]
  }

  @Test(
    "the first option is the best of all repairs in the stated order, and each further one of those that leave somebody alone", arguments: 0..<240)
  func order(seed: UInt64) throws {
    var cases = RepairCases(seed: seed)
    let (scenario, roster, request) = cases.next()
    let repair = try RosterRepair(scenario, roster: roster, request: request).options()
    guard let all = RepairEnumeration(repair, request, limit: 15_000) else { return }
    let first = try #require(repair.options.first)
    #expect(all.best()?.numbers == numbers(first))
    #expect(repair.options.allSatisfy { $0.isProven && $0.isProvenThroughout })
    let calling = repair.options.filter { !$0.leavesShort }
    guard calling.count > 1 else { return }
    let next = calling[0].people.compactMap { all.best(without: [$0]) }.min()
    #expect(next?.numbers == numbers(calling[1]))
    #expect(Set(calling.map { Set($0.people) }).count == calling.count)
  }

  @Test("without any time nobody is called, and that is not told as proven")
  func noTime() throws {
    var unproven = 0
    for seed in UInt64(0)..<40 {
      var cases = RepairCases(seed: seed)
      let (scenario, roster, request) = cases.next()
      let repair = try RosterRepair(scenario, roster: roster, request: request).options(limits: RepairLimits(time: .zero))
      let options = repair.options
      #expect(options.count == 1 && options[0].leavesShort)
      // Where nothing is concerned there is nothing to look for.
      guard repair.dates != nil, request.options > 1 else { continue }
      #expect(!options[0].isProven && !options[0].isProvenThroughout)
      unproven += 1
    }
    #expect(unproven > 20)
  }

  @Test("no repair breaks a hard rule or touches a cell that has begun, is frozen or lies outside the days concerned", arguments: 0..<240)
  func untouched(seed: UInt64) throws {
    var cases = RepairCases(seed: 1000 + seed)
    let (scenario, roster, request) = cases.next()
    let repair = try RosterRepair(scenario, roster: roster, request: request).options()
    let frozen = request.now.instant(in: scenario.timeZone) + 60 * request.freezeHours
    func start(_ duty: Roster.Duty?, _ date: CivilDate) -> Int? {
      duty.flatMap { duty in scenario.shifts.first { $0.id == duty.shift } }.map { scenario.timeZone.instant(on: date, minute: $0.startMinute) }
    }
    for option in repair.options {
      #expect(RosterAudit(repair.scenario).judge(option.roster).isClean)
      for change in option.changes where change.change != nil {
        #expect(repair.dates?.contains(change.date) == true)
        #expect(start(change.was, change.date).map { $0 >= frozen } ?? true)
        #expect(start(change.now, change.date).map { $0 >= frozen } ?? true)
      }
      for change in option.changes where change.change == nil {
        #expect(request.absences.contains { $0.officer == change.officer } && change.now == nil)
      }
    }
    #expect(repair.options.count { $0.leavesShort } == 1)
  }
}
