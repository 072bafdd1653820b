import PatrolModel
import PatrolScheduling
import SeededChance
import Testing
import WhatIf

@Suite("Explanations")
struct ExplainerTests {
  private func solved(_ scenario: Scenario) throws -> RosterResult { try PatrolScheduler(scenario: scenario).solve(threads: 1) }

  private func explainer(_ scenario: Scenario, _ base: RosterResult) throws -> Explainer {
    Explainer(scenario: scenario, roster: try #require(base.roster), memory: base.memory, limits: .init(threads: 2))
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
    "A shortage is filled at the least of what each candidate costs, and each costs what a full solve with him locked there costs", arguments: 0..<10)
  func shortage(seed: UInt64) throws {
    let scenario = SeededWeek.scenario(seed: 300 + seed)
    let base = try solved(scenario)
    let explainer = try explainer(scenario, base)
    let audit = try #require(base.audit)
    guard let dearest = audit.shortages.max(by: { $0.points < $1.points }), let duty = dearest.demand.covering.first else { return }
    let (shift, post) = (scenario.shifts[duty.shift].id, dearest.demand.posts[0])
    let date = scenario.period.date(duty.day)
    let found = try #require(explainer.shortage(in: audit, shift: shift, post: post, date: date))
    let answer = try explainer.answer(found, shift: shift, post: post, date: date, best: .max)

    for candidate in answer.candidates {
      let full = try points(scenario, locked: candidate.officer, date, .shift(shift), post)
      #expect(candidate.forced?.points == full)
      #expect(candidate.bars.isEmpty == (full != nil))
      // With everybody else held there are fewer rosters to choose from.
      if let alone = candidate.alone?.points, let full { #expect(alone >= full) }
      if let roster = candidate.alone?.roster, let before = base.roster {
        for officer in scenario.officers.map(\.id) where officer != candidate.officer {
          for day in 0..<4 { #expect(roster.duty(officer, on: roster.from + day)?.shift == before.duty(officer, on: roster.from + day)?.shift) }
        }
      }
    }
    // Whoever fills it is one of the candidates, or somebody who is there already stays while another comes: the least is the same.
    let already = found.present
    let present = { (roster: Roster) in
      roster.officers.count { roster.duty($0, on: date)?.shift == shift && roster.duty($0, on: date)?.post == post }
    }
    if let filled = answer.filled, let roster = filled.roster {
      #expect(present(roster) > already)
      #expect(filled.stop == .proven && filled.bound == filled.points)
      var more = scenario
      more.requirements.append(
        Requirement(
          id: "filled", place: .posts([post]), time: .shifts([shift]), dates: [date], minimum: already + 1, points: .init(minimum: 100_000)))
      let full = try #require(try solved(more).points)
      // The fair shares follow from what is asked, so the two agree only where no share is priced.
      if scenario.rule(.fairNights, on: date) == nil { #expect(full == filled.points) }
    }
  }

  @Test("The same answers come whatever the number of threads")
  func threads() throws {
    let scenario = SeededWeek.scenario(seed: 301)
    let base = try solved(scenario)
    let audit = try #require(base.audit)
    let dearest = try #require(audit.shortages.max { $0.points < $1.points })
    let duty = try #require(dearest.demand.covering.first)
    let answers = try [1, 2, 5].map { threads in
      let explainer = Explainer(scenario: scenario, roster: try #require(base.roster), memory: base.memory, limits: .init(threads: threads))
      let answer = try explainer.answer(
        dearest, shift: scenario.shifts[duty.shift].id, post: dearest.demand.posts[0], date: scenario.period.date(duty.day))
      return answer.candidates.map { "\($0.officer) \($0.alone?.points ?? -1) \($0.forced?.points ?? -1) \(String(describing: $0.forced?.roster))" }
    }
    #expect(Set(answers).count == 1)
  }
}
