import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("What keeps an officer from a duty")
struct BarTests {
  @Test("It is every rule and lock that all lines with the duty break, by the audit, and lifting all that is named leaves a line", arguments: 0..<3)
  func againstEnumeration(batch: Int) throws {
    var barred = 0
    var together = 0
    var free = 0
    for place in 0..<30 {
      let seed = UInt64(5_000_000 + batch * 1000 + place)
      var generator = RandomScenario(seed: seed)
      let scenario = generator.next(lineLimit: 300)
      var random = SplitMix64(seed: seed &+ 3)
      let officer = Int.random(in: scenario.officers.indices, using: &random)
      let id = scenario.officers[officer].id
      let date = scenario.period.date(Int.random(in: 0..<scenario.period.horizonDays, using: &random))
      let shift = scenario.shifts[Int.random(in: scenario.shifts.indices, using: &random)].id
      let post = scenario.posts[Int.random(in: scenario.posts.indices, using: &random)].id
      var allowed = AllowedCells()
      allowed.allowOnly([.duty(shift, post)], officer: id, date: date)

      let audit = RosterAudit(scenario)
      let all = Enumeration.allLines(scenario).map { Self.broken($0, id, scenario.period, audit) }
      guard all.contains(where: { $0.isEmpty }) else { continue }
      let with = Enumeration.allLines(scenario).enumerated().filter { $1[date - scenario.period.from] == Roster.Duty(shift: shift, post: post) }
        .map { all[$0.offset] }
      let bars = try #require(try RosterSolver(scenario).bars(for: [id], allowed: allowed).first)
      #expect(bars.isEmpty == with.contains { $0.isEmpty }, "seed \(seed)")
      guard !bars.isEmpty else {
        free += 1
        continue
      }
      barred += 1
      // What every line with the duty breaks bars it by itself, and nothing else does so at first.
      let always = with.dropFirst().reduce(with.first ?? []) { $0.intersection($1) }
      let single = Set(bars.filter { $0.size == 1 }.flatMap { $0.rules + ($0.requests.isEmpty ? [] : [.lock]) })
      #expect(always.isSubset(of: single), "seed \(seed): \(always) \(single)")
      // Those that bar by themselves come first, and the first of all is among what every line breaks.
      if let first = bars.first, !always.isEmpty {
        #expect(!always.isDisjoint(with: first.rules + (first.requests.isEmpty ? [] : [.lock])), "seed \(seed)")
      }
      if bars.contains(where: { $0.size > 1 }) { together += 1 }
      // Each set by itself is broken by every line with the duty; a hard regu pattern only where he is not away any more.
      let isAway = bars.contains { $0.rules.contains(.availability) }
      for bar in bars where !(isAway && bar.rules == [.reguPattern]) {
        let names = Set(bar.rules + (bar.requests.isEmpty ? [] : [.lock]))
        #expect(with.allSatisfy { !$0.isDisjoint(with: names) }, "seed \(seed)")
      }

      let lifted = Self.lifting(bars, for: id, at: post, in: scenario)
      #expect(try RosterSolver(lifted).bars(for: [id], allowed: allowed) == [[]], "seed \(seed) \(bars)")
      // Others may have no line for reasons of their own.
      guard try RosterSolver(scenario).solve(SolverSettings(threads: 1, nodeLimit: 1)).roster != nil else { continue }
      let solved = try RosterSolver(lifted).solve(SolverSettings(threads: 1, allowed: allowed))
      #expect(solved.roster?.duty(id, on: date) == Roster.Duty(shift: shift, post: post), "seed \(seed)")
    }
    #expect(barred >= 5 && free >= 8, "barred \(barred), free \(free), together \(together)")
  }

  /// The scenario without what keeps an officer from a duty; what no setting switches off is taken away itself.
  private static func lifting(_ bars: [DutyBar], for officer: Officer.ID, at post: Post.ID, in scenario: Scenario) -> Scenario {
    var lifted = scenario
    lifted.requests.removeAll { request in bars.contains { $0.requests.contains(request) } }
    for rule in Set(bars.flatMap(\.rules)) {
      switch rule {
      case .availability:
        // Two shifts that share a minute are of this rule as well, and one of them may be history.
        lifted.availability.removeAll { $0.officer == officer }
        lifted.history = History()
      case .postQualification:
        for place in lifted.fixedPosts.indices where lifted.fixedPosts[place].id == post {
          lifted.fixedPosts[place].qualifications = []
          lifted.fixedPosts[place].shifts = nil
        }
      default:
        // As narrow as any setting can be, and the last of all.
        let days = (scenario.period.from + -100, scenario.period.from + 100)
        lifted.rules.append(RuleSetting(rule: rule, isOff: true, officers: OfficerFilter(officers: [officer]), from: days.0, to: days.1))
      }
    }
    return lifted
  }

  /// The rules that an officer's line breaks.
  private static func broken(_ line: [Roster.Duty?], _ officer: Officer.ID, _ period: Scenario.Period, _ audit: RosterAudit) -> Set<RuleID> {
    let roster = Roster(from: period.from, days: period.days, officers: [officer], duties: [line])
    return Set(audit.judge(roster).breaches.filter { $0.officer == officer }.map(\.rule))
  }
}
