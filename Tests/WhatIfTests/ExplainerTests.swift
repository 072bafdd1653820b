import PatrolModel
import PatrolScheduling
import SeededChance
import Testing
import WhatIf

@Suite("Explanations")
struct ExplainerTests {
  private func solved(_ scenario: Scenario) throws -> RosterResult { try PatrolScheduler(scenario: scenario).solve(threads: 1) }

  private func explainer(_ scenario: Scenario, _ base: RosterResult) throws -> Explainer {
    try Explainer(scenario: scenario, roster: try #require(base.roster), memory: base.memory, limits: .init(threads: 2))
  }

  /// The points of a full solve with a lock; nil where the lock leaves no roster.
  private func points(_ scenario: Scenario, locked officer: Officer.ID, _ date: CivilDate, _ cell: Request.Cell, _ post: Post.ID? = nil) throws
    -> Int?
  {
    var locked = scenario
    locked.requests.append(Request(officer: officer, date: date, cell: cell, post: post, kind: .lock))
    return try solved(locked).points
  }

  @Test("What somebody else's duty would cost him is what a full solve with that duty locked costs", arguments: 0..<12)
  func instead(seed: UInt64) throws {
    let scenario = SeededWeek.scenario(seed: seed)
    let base = try solved(scenario)
    let explainer = try explainer(scenario, base)
    var random = SplitMix64(seed: seed &+ 100)
    for _ in 0..<4 {
      let officer = scenario.officers[Int.random(in: scenario.officers.indices, using: &random)].id
      let date = scenario.period.date(Int.random(in: 0..<4, using: &random))
      let shift = scenario.shifts[Int.random(in: 0..<3, using: &random)].id
      let post: Post.ID = ["Z", "K", Post.reserveID][Int.random(in: 0..<3, using: &random)]
      let answer = try explainer.answer(.instead(.duty(shift, post)), officer: officer, date: date)
      let full = try points(scenario, locked: officer, date, .shift(shift), post)
      #expect(answer.outcome?.points == full, "\(officer) \(date) \(shift) \(post)")
      #expect((full == nil) == !answer.bars.isEmpty)
      if let outcome = answer.outcome { #expect(outcome.bound == outcome.points) }
    }
  }

  @Test("What comes next after a duty is the best of the full solves in which it is anything else", arguments: 0..<10)
  func without(seed: UInt64) throws {
    let scenario = SeededWeek.scenario(seed: 50 + seed)
    let base = try solved(scenario)
    let roster = try #require(base.roster)
    let explainer = try explainer(scenario, base)
    var random = SplitMix64(seed: seed &+ 200)
    let officer = scenario.officers[Int.random(in: scenario.officers.indices, using: &random)].id
    let date = scenario.period.date(Int.random(in: 0..<4, using: &random))
    let present = roster.duty(officer, on: date)
    for question in explainer.questions(why: officer, date: date) {
      let answer = try explainer.answer(question, officer: officer, date: date)
      var others: [(Request.Cell, Post.ID?)] = present == nil ? [] : [(.off, nil)]
      for shift in scenario.shifts {
        for post in scenario.posts where question != .without(.shift(shift.id)) && question != .without(.duty(shift.id, post.id)) {
          others.append((.shift(shift.id), post.id))
        }
      }
      let best = try others.compactMap { try points(scenario, locked: officer, date, $0.0, $0.1) }.min()
      #expect(answer.outcome?.points == best, "\(question)")
      if let best, let own = base.points { #expect(best >= own) }
    }
  }

  @Test(
    "A shortage is filled at the least of what the candidates cost, each of whom costs what a full solve with him locked and the post filled costs")
  func shortage() throws {
    var answered = 0
    var filledBySome = 0
    for seed in 0..<14 as Range<UInt64> {
      var scenario = SeededWeek.scenario(seed: 300 + seed)
      // Fair shares follow from what is asked: without them a further requirement changes nothing else.
      for rule in [RuleID.fairNights, .fairWeekends, .fairHolidays, .fairHours] { scenario.rules.append(RuleSetting(rule: rule, isOff: true)) }
      let base = try solved(scenario)
      let explainer = try explainer(scenario, base)
      let audit = try #require(base.audit)
      let countedByShift = audit.shortages.filter { $0.demand.rule == nil && $0.demand.part == .whole }
      guard let dearest = countedByShift.max(by: { $0.points < $1.points }), let duty = dearest.demand.covering.first else { continue }
      let (shift, post) = (scenario.shifts[duty.shift].id, dearest.demand.posts[0])
      let date = scenario.period.date(duty.day)
      let found = try #require(explainer.shortage(in: audit, shift: shift, post: post, date: date))
      guard found.demand.part == .whole, found.demand.measure == .presence else { continue }
      let answer = try explainer.answer(found, shift: shift, post: post, date: date, best: .max)
      answered += 1

      // The same by a requirement that outweighs all else: its points show where it was not met.
      var more = scenario
      more.requirements.append(
        Requirement(
          id: "filled", place: .posts([post]), time: .shifts([shift]), dates: [date], officers: found.demand.officers, minimum: found.present + 1,
          points: .init(minimum: 100_000)))
      func met(_ points: Int?) -> Int? { points.flatMap { $0 < 100_000 ? $0 : nil } }
      for candidate in answer.candidates {
        let full = met(try points(more, locked: candidate.officer, date, .shift(shift), post))
        #expect(candidate.forced?.points == full, "seed \(seed)")
        if let alone = candidate.alone?.points { #expect(alone >= (full ?? .max), "seed \(seed)") }
        if let roster = candidate.alone?.roster, let before = base.roster {
          for officer in scenario.officers.map(\.id) where officer != candidate.officer {
            for day in 0..<4 { #expect(roster.duty(officer, on: roster.from + day)?.shift == before.duty(officer, on: roster.from + day)?.shift) }
          }
        }
      }
      // Whoever fills it, one of those who were not there is there then.
      #expect(answer.filled?.points == answer.candidates.compactMap { $0.forced?.points }.min(), "seed \(seed)")
      #expect(answer.filled?.points == met(try solved(more).points), "seed \(seed)")
      if answer.filled?.roster != nil { filledBySome += 1 }
    }
    #expect(answered >= 8 && filledBySome >= 5)
  }

  @Test("The same answers come whatever the number of threads")
  func threads() throws {
    let scenario = SeededWeek.scenario(seed: 301)
    let base = try solved(scenario)
    let audit = try #require(base.audit)
    let dearest = try #require(audit.shortages.max { $0.points < $1.points })
    let duty = try #require(dearest.demand.covering.first)
    let answers = try [1, 2, 5].map { threads in
      let explainer = try Explainer(scenario: scenario, roster: try #require(base.roster), memory: base.memory, limits: .init(threads: threads))
      let answer = try explainer.answer(
        dearest, shift: scenario.shifts[duty.shift].id, post: dearest.demand.posts[0], date: scenario.period.date(duty.day))
      return answer.candidates.map { "\($0.officer) \($0.alone?.points ?? -1) \($0.forced?.points ?? -1) \(String(describing: $0.forced?.roster))" }
    }
    #expect(Set(answers).count == 1)
  }
}
