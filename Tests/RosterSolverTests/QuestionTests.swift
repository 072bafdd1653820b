import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Questions put to a solve")
struct QuestionTests {
  @Test("With cells ruled out the solver's points are the least of the rosters that are left", arguments: 0..<4)
  func optimumOfTheRest(batch: Int) throws {
    var solved = 0
    var dearer = 0
    var impossible = 0
    for place in 0..<40 {
      let seed = UInt64(batch * 1000 + place)
      var generator = RandomScenario(seed: seed)
      let free = Enumeration.next(of: &generator, combinationLimit: 30_000)
      guard let before = free.optimum() else { continue }
      var random = SplitMix64(seed: seed &+ 5)
      let allowed = Self.question(free.scenario, &random)
      let result = try RosterSolver(free.scenario).solve(SolverSettings(threads: 1, allowed: allowed))
      guard let optimum = Enumeration(free.scenario, allowed: allowed).optimum() else {
        #expect(result.roster == nil && result.stop == .contradiction && result.clashes.isEmpty, "seed \(seed)")
        impossible += 1
        continue
      }
      solved += 1
      if optimum.points > before.points { dearer += 1 }
      #expect(result.stop == .proven && result.points == optimum.points && result.bound == optimum.points, "seed \(seed)")
      let roster = try #require(result.roster)
      let judged = free.audit.judge(roster)
      #expect(judged.points == optimum.points && judged.isClean, "seed \(seed)")
      for (row, officer) in roster.officers.enumerated() {
        for (day, duty) in roster.duties[row].enumerated() {
          #expect(allowed.permits(officer: officer, date: roster.from + day, shift: duty?.shift, post: duty?.post), "seed \(seed)")
        }
      }
    }
    #expect(solved >= 12 && dearer >= 5 && impossible >= 1)
  }

  @Test("What another solve knew changes neither points nor proof, whatever differs between the two", arguments: 0..<3)
  func memory(batch: Int) throws {
    for place in 0..<15 {
      let seed = UInt64(batch * 1000 + place)
      var generator = RandomScenario(seed: seed)
      let first = generator.next(lineLimit: 800)
      let known = try RosterSolver(first).solve(SolverSettings(threads: 1))
      var random = SplitMix64(seed: seed &+ 9)
      for other in [first, Self.changed(first, &random), generator.next(lineLimit: 800)] {
        let fresh = try RosterSolver(other).solve(SolverSettings(threads: 1))
        let warm = try RosterSolver(other).solve(SolverSettings(threads: 1, memory: known.memory))
        #expect(warm.stop == fresh.stop && warm.points == fresh.points && warm.bound == fresh.bound, "seed \(seed)")
      }
    }
  }

  @Test("Crews stay whole where a question leaves no crew: then there is no roster")
  func wholeCrews() throws {
    var asked = 0
    var refused = 0
    for seed in 0..<400 as Range<UInt64> where asked < 60 {
      var generator = CrewScenario(seed: seed)
      var scenario = generator.next()
      scenario.requests.removeAll { $0.kind.isBinding }
      let date = scenario.period.from
      guard let officer = scenario.officers.first?.id, let shift = scenario.shifts.first?.id,
        let post = scenario.posts.first(where: { !scenario.crewKinds(at: $0.id).isEmpty })?.id
      else { continue }
      asked += 1
      var allowed = AllowedCells()
      allowed.allowOnly([.duty(shift, post)], officer: officer, date: date)
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1, allowed: allowed))
      guard let roster = result.roster else {
        refused += 1
        continue
      }
      #expect(RosterAudit(scenario).judge(roster).crewBreaches.isEmpty, "seed \(seed)")
      #expect(roster.duty(officer, on: date) == Roster.Duty(shift: shift, post: post), "seed \(seed)")
    }
    #expect(asked == 60 && (5..<55).contains(refused))
  }

  /// Some cells ruled out, some kept to one or two choices.
  private static func question(_ scenario: Scenario, _ random: inout SplitMix64) -> AllowedCells {
    var allowed = AllowedCells()
    let choices: [AllowedCells.Choice] =
      [.off] + scenario.shifts.map { .shift($0.id) }
      + scenario.shifts.flatMap { shift in scenario.posts.map { .duty(shift.id, $0.id) } }
    for officer in scenario.officers {
      for day in 0..<scenario.period.horizonDays {
        let date = scenario.period.date(day)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: allowed.bar(choices[Int.random(in: choices.indices, using: &random)], officer: officer.id, date: date)
        case 1: allowed.allowOnly(Set(choices.shuffled(using: &random).prefix(2)), officer: officer.id, date: date)
        default: break
        }
      }
    }
    return allowed
  }

  /// One officer fewer, one lock more, or other points.
  private static func changed(_ scenario: Scenario, _ random: inout SplitMix64) -> Scenario {
    var other = scenario
    switch Int.random(in: 0..<3, using: &random) {
    case 0: other.officers.removeFirst()
    case 1:
      other.requests.append(Request(officer: scenario.officers[0].id, date: scenario.period.from, cell: .off, kind: .lock))
    default: for place in other.requirements.indices { other.requirements[place].points.minimum += 3 }
    }
    return other
  }
}
