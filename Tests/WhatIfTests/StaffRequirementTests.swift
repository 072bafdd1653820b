import PatrolModel
import PatrolScheduling
import RosterAudit
import Testing

@testable import WhatIf

@Suite("How many more officers it takes")
struct StaffRequirementTests {
  /// Offices drawn by one test.
  private static let perBatch = 5

  /// The plain office of the goal: what has to be met stands as minimum.
  private func plain(_ scenario: Scenario, _ goal: StaffingGoal) -> Scenario {
    var plain = scenario
    for place in plain.requirements.indices {
      if goal == .targets { plain.requirements[place].minimum = plain.requirements[place].target }
      plain.requirements[place].target = plain.requirements[place].minimum
    }
    return plain
  }

  @Test(
    "the number is the fewest of all compositions that were solved one by one, whatever else costs points",
    arguments: [StaffingGoal.minimums, .targets], 0..<6)
  func fewest(goal: StaffingGoal, batch: Int) throws {
    var some = 0
    for number in 0..<Self.perBatch {
      let seed = UInt64(1000 * batch + number)
      var office = SmallOffice(seed: seed)
      let drawn = office.next()
      let dressed = office.dressed(drawn)
      let question = StaffRequirement(scenario: dressed, goal: goal)
      let answer = try question.solve(threads: 1)
      let enumeration = StaffEnumeration(plain: plain(drawn, goal), kinds: question.kinds)
      let total = try #require(answer.total, "seed \(seed)")
      #expect(answer.isProven, "seed \(seed)")
      guard answer.missing == 0 else {
        // What nobody can meet stays missing whoever comes.
        #expect(answer.isMissingLeast, "seed \(seed)")
        #expect(try !enumeration.suffice(2), "seed \(seed)")
        continue
      }
      if total > 0 { #expect(try !enumeration.suffice(total - 1), "seed \(seed)") }
      if total > 0 { some += 1 }
      let counts = try #require(answer.counts)
      #expect(counts.reduce(0, +) == total)
      #expect(try enumeration.points(counts) == 0, "seed \(seed)")
      try check(answer, plain(drawn, goal), seed)
      guard answer.areQualificationsLeast else { continue }
      for (from, to) in exchanges(question.kinds) where counts[from] > 0 {
        var fewer = counts
        fewer[from] -= 1
        fewer[to] += 1
        #expect(try enumeration.points(fewer) > 0, "seed \(seed)")
      }
    }
    #expect(some > 0)
  }

  /// Pairs of kinds of which the second holds less than the first.
  private func exchanges(_ kinds: [ExtraKind]) -> [(Int, Int)] {
    kinds.indices.flatMap { from in
      kinds.indices.filter { kinds[$0].qualifications.isStrictSubset(of: kinds[from].qualifications) }.map { (from, $0) }
    }
  }

  /// The roster with the officers breaks nothing, misses nothing, and costs what the audit says.
  private func check(_ answer: StaffAnswer, _ plain: Scenario, _ seed: UInt64) throws {
    let scenario = try #require(answer.scenario)
    let result = try #require(answer.roster)
    let roster = try #require(result.roster)
    let judged = RosterAudit(scenario).judge(roster)
    #expect(judged.isClean, "seed \(seed)")
    #expect(judged.points == result.points, "seed \(seed)")
    #expect(result.bound.map { $0 <= judged.points } ?? true, "seed \(seed)")
    var bare = plain
    bare.officers = scenario.officers
    #expect(RosterAudit(bare).judge(roster).points == 0, "seed \(seed)")
    #expect(scenario.officers.count == plain.officers.count + answer.extras.count)
  }

  @Test("the bound on the roster's points is met by none that leaves nothing missing, as a full solve with prices beyond all else confirms")
  func bound() throws {
    var compared = 0
    for seed in UInt64(7000)..<7008 {
      var office = SmallOffice(seed: seed)
      let dressed = office.dressed(office.next())
      let answer = try StaffRequirement(scenario: dressed).solve(threads: 1)
      guard answer.missing == 0, var scenario = answer.scenario, let result = answer.roster, let bound = result.bound else { continue }
      for place in scenario.requirements.indices {
        scenario.requirements[place].points.minimum = 3_000_000
        for part in scenario.requirements[place].parts.indices { scenario.requirements[place].parts[part].points = 3_000_000 }
      }
      for place in scenario.tasks.indices { scenario.tasks[place].points = 3_000_000 }
      let other = try PatrolScheduler(scenario: scenario).solve(threads: 1)
      #expect(other.stop == .proven)
      let points = try #require(other.points)
      guard points < 1_000_000 else { continue }
      #expect(bound == points, "seed \(seed)")
      #expect(result.points == points, "seed \(seed)")
      compared += 1
    }
    #expect(compared > 3)
  }

  @Test("with a stricter rule never fewer are needed", arguments: 0..<6)
  func monotone(batch: Int) throws {
    var office = SmallOffice(seed: UInt64(40_000 + batch))
    let scenario = office.next()
    var strict = scenario
    strict.rules.append(RuleSetting(rule: .maxWeekHours, hard: .set(480)))
    strict.rules.append(RuleSetting(rule: .maxConsecutiveDays, hard: .set(1)))
    let loose = try StaffRequirement(scenario: scenario).solve(threads: 1)
    let tight = try StaffRequirement(scenario: strict).solve(threads: 1)
    #expect(loose.missing == tight.missing)
    #expect(try #require(tight.total) >= #require(loose.total))
  }

  @Test("a number beyond the first guess is found, and a kind that cannot help is not asked for")
  func many() throws {
    var scenario = SmallOffice.crowd(asking: 23)
    let answer = try StaffRequirement(scenario: scenario).solve(threads: 1)
    #expect(answer.total == 22)
    #expect(answer.isProven)
    #expect(answer.missing == 0)
    scenario.requirements[0].officers = .init(qualifications: ["a"])
    let asked = try StaffRequirement(scenario: scenario).solve(threads: 1)
    #expect(asked.total == 23)
    #expect(asked.isProven)
    let kinds = StaffRequirement(scenario: scenario).kinds
    #expect(zip(kinds, asked.counts ?? []).allSatisfy { ($0.qualifications == ["a"]) == ($1 == 23) })
  }

  @Test("what no number of officers can meet is told, and the fewest that leave as little missing are found")
  func unmeetable() throws {
    var scenario = SmallOffice.crowd(asking: 1)
    scenario.crewKinds = [CrewKind(id: "car", least: 2, most: 2, vehicle: "R4")]
    scenario.vehicles = [Vehicle(id: "one", kind: "R4")]
    scenario.zones = [Zone(id: "z", zoneClass: .rawan)]
    scenario.requirements = [
      Requirement(id: "cars", place: .zones(["z"]), time: .shifts(["P"]), crews: ["car"], minimum: 3, points: .init(minimum: 10))
    ]
    let answer = try StaffRequirement(scenario: scenario).solve(threads: 1)
    #expect(answer.total == 1)
    #expect(answer.missing == 2)
    #expect(answer.isMissingLeast)
    #expect(answer.isProven)
    #expect(answer.roster?.bound == nil)
    // A post that no shift keeps open.
    scenario.requirements = [Requirement(id: "desk", place: .posts(["closed"]), time: .shifts(["P"]), minimum: 1, points: .init(minimum: 10))]
    scenario.fixedPosts = [Post(id: "closed", shifts: [])]
    let closed = try StaffRequirement(scenario: scenario).solve(threads: 1)
    #expect(closed.total == 0)
    #expect(closed.missing == 1)
    #expect(closed.isProven)
  }

  @Test("where nobody can tell what must stay missing, no least number is claimed for rosters that leave something missing")
  func noFloor() throws {
    var scenario = SmallOffice.crowd(asking: 2)
    scenario.fixedPosts.append(Post(id: "closed", shifts: []))
    scenario.requirements.append(
      Requirement(id: "never", place: .posts(["closed"]), time: .shifts(["P"]), minimum: 20, points: .init(minimum: 10)))
    let kinds = ExtraKind.all(in: scenario)
    let search = ExtraSearch(scenario.needsAlone(.minimums, price: ExtraSearch.missingPrice), kinds, threads: 1, mostOptional: 12)
    #expect(try search.leastRest(until: nil) == 0)
    let outcome = try search.fewest(until: nil)
    let found = try #require(outcome.found)
    #expect(found.total == 1)
    #expect(!outcome.isRestLeast)
    #expect(outcome.least <= found.total)
  }

  @Test("of the bound it is said for which rosters it holds, and for all others there may be cheaper ones")
  func scope() throws {
    // A wish that is dearer than what is missing.
    var scenario = SmallOffice.crowd(asking: 1)
    scenario.requests = [Request(officer: "O0", date: SmallOffice.monday, cell: .off, kind: .wish, points: 50)]
    scenario.rules.removeAll { $0.rule == .wish }
    scenario.rules.append(RuleSetting(rule: .wish, points: 50))
    let answer = try StaffRequirement(scenario: scenario).solve(threads: 1)
    #expect(answer.total == 0)
    let bound = try #require(answer.roster?.bound)
    let best = try #require(try PatrolScheduler(scenario: scenario).solve(threads: 1).points)
    #expect(best < bound)
    #expect(answer.boundScope == .nothingMissing)
    // Without the wish there is nothing to pay, and less than nothing no roster costs.
    scenario.requests = []
    let free = try StaffRequirement(scenario: scenario).solve(threads: 1)
    #expect(free.roster?.bound == 0)
    #expect(free.boundScope == .allRosters)
  }

  @Test("a hard rule that gives everyone something to do is told instead of a wrong number")
  func idleness() {
    var scenario = SmallOffice.crowd(asking: 2)
    #expect(StaffRequirement(scenario: scenario).idleness.isEmpty)
    scenario.rules.removeAll { $0.rule == .contractWeekHours }
    scenario.rules.append(RuleSetting(rule: .contractWeekHours, hard: .set(60)))
    let idleness = StaffRequirement(scenario: scenario).idleness
    #expect(!idleness.isEmpty)
    #expect(idleness.allSatisfy { $0.rules == [.contractWeekHours] })
  }

  @Test("locks that contradict rules are told, and nothing is counted")
  func clash() throws {
    var scenario = SmallOffice.crowd(asking: 2)
    scenario.rules.removeAll { $0.rule == .maxShiftHours }
    scenario.rules.append(RuleSetting(rule: .maxShiftHours, hard: .set(60)))
    scenario.requests = [Request(officer: "O0", date: SmallOffice.monday, cell: .shift("P"), kind: .lock)]
    let answer = try StaffRequirement(scenario: scenario).solve(threads: 1)
    #expect(!answer.clashes.isEmpty)
    #expect(answer.total == nil)
  }

  @Test("strength on the books is rounded up", arguments: [(0, 85, 0), (1, 85, 2), (6, 85, 8), (17, 85, 20), (18, 85, 22), (5, 100, 5), (3, 50, 6)])
  func books(present: Int, percent: Int, books: Int) {
    #expect(StaffAnswer.onTheBooks(present, percent: percent) == books)
    #expect(books * percent >= present * 100)
    #expect(books == 0 || (books - 1) * percent < present * 100)
  }
}

extension SmallOffice {
  /// One day, one shift, one officer without qualifications (and one with a who is on leave), and so many asked for at once.
  static func crowd(asking count: Int) -> Scenario {
    Scenario(
      period: .init(from: monday, days: 1, lookAheadDays: 0), shifts: [shifts[0]], qualifications: [.init(id: "a")],
      officers: [Officer(id: "O0"), Officer(id: "O1", qualifications: ["a"])],
      availability: [Availability(officer: "O1", from: monday, to: monday, kind: "cuti")], fixedPosts: [Post(id: "p")],
      requirements: [Requirement(id: "all", place: .posts(["p"]), time: .shifts(["P"]), minimum: count, points: .init(minimum: 10))],
      rules: rules([]))
  }
}
