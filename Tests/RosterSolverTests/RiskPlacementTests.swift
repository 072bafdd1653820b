import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

/// What presence in the zones of targets that follow risk is worth, worked out from the crews of a roster alone.
struct PresenceWorth {
  let scenario: Scenario

  /// Crews in each cell of a requirement, no more than its maximum, with the cell's weight.
  private func cells(_ requirement: Requirement, _ roster: Roster) -> [(cell: RiskTargets.Cell, crews: Int)] {
    guard let targets = RiskTargets(requirement, in: scenario) else { return [] }
    return targets.cells.filter { $0.day < scenario.period.days && $0.weight > 0 }.map { cell in
      let post = Post.ID(scenario.zones[cell.zone].id.text)
      let crews = roster.crews.count {
        $0.post == post && $0.date == scenario.period.date(cell.day) && $0.shift == scenario.shifts[cell.shift].id
      }
      return (cell, min(crews, requirement.maximum ?? .max))
    }
  }

  func worth(_ roster: Roster) -> Double {
    var zones: [(weight: Int, crews: Int, scale: Double)] = []
    var heaviest = 0
    for requirement in scenario.requirements where requirement.riskBudget != nil {
      let cells = cells(requirement, roster)
      for zone in Set(cells.map(\.cell.zone)).sorted() {
        let own = cells.filter { $0.cell.zone == zone }
        let weight = own.reduce(0) { $0 + $1.cell.weight }
        heaviest = max(heaviest, weight)
        zones.append((weight, own.reduce(0) { $0 + $1.crews }, 100_000))
        for shift in Set(own.map(\.cell.shift)).sorted() {
          let here = own.filter { $0.cell.shift == shift }
          zones.append((here.reduce(0) { $0 + $1.cell.weight }, here.reduce(0) { $0 + $1.crews }, 2000))
        }
        zones += own.map { ($0.cell.weight, $0.crews, 200) }
      }
    }
    var worth = 0.0
    for share in zones {
      let first = share.scale * Double(share.weight) / Double(heaviest)
      for crew in 0..<share.crews { worth += first / Double(2 * crew + 1) }
    }
    return worth
  }
}

@Suite("Crews that nothing else places go where risk is")
struct RiskPlacementTests {
  /// Three officers who each ride alone, on two days, with more of them asked for than follow risk.
  private func tiny(_ seed: UInt64) -> Scenario {
    var chance = SplitMix64(seed: seed)
    let from = CivilDate(dayNumber: 20_780)
    let shifts = Array(RandomScenario.shifts[0...1])
    let zones = (0..<3).map { place in
      Zone(
        id: Zone.ID("Z\(place)"), zoneClass: .aman,
        riskPercent: Dictionary(uniqueKeysWithValues: shifts.map { ($0.id, chance.number(0...4) == 0 ? 0 : chance.number(40...300)) }))
    }
    let posts = zones.map { Post.ID($0.id.text) }
    return Scenario(
      period: .init(from: from, days: 2, lookAheadDays: 0), seed: seed, shifts: shifts, officers: (0..<3).map { Officer(id: Officer.ID("A\($0)")) },
      zones: zones,
      crewKinds: [CrewKind(id: "ronda", least: 1, most: 1)],
      requirements: [
        Requirement(
          id: "ramai", place: .posts(posts), time: .shifts(["P", "S"]), crews: ["ronda"], minimum: chance.number(1...2), points: .init(minimum: 100)),
        Requirement(
          id: "tetap", place: .zones(["Z0"]), time: .shifts([chance.pick(["P", "S"])]), crews: ["ronda"], minimum: chance.number(0...1),
          points: .init(minimum: chance.number(1...40))),
        Requirement(
          id: "risiko", place: .everyZone, time: .shifts(chance.chance(50) ? ["P", "S"] : ["P"]), crews: ["ronda"], riskBudget: chance.number(1...2),
          maximum: chance.chance(40) ? 1 : nil, points: .init(target: chance.number(3...30), maximum: chance.number(0...9))),
      ])
  }

  /// Every roster with the same lines and crews, each crew in any zone.
  private func placements(of roster: Roster, in scenario: Scenario) -> [Roster] {
    roster.crews.indices.reduce([roster]) { rosters, place in
      rosters.flatMap { roster in
        scenario.zones.map { zone in
          var moved = roster
          let crew = roster.crews[place]
          moved.crews[place].post = Post.ID(zone.id.text)
          for member in crew.members {
            guard let officer = roster.officers.firstIndex(of: member) else { continue }
            moved.duties[officer][crew.date - roster.from]?.post = Post.ID(zone.id.text)
          }
          return moved
        }
      }
    }
  }

  /// What a roster costs for the sake of the targets that follow risk.
  private func missedValue(_ demands: [Demand], _ audit: RosterAudit, _ roster: Roster) -> Int {
    zip(demands, audit.presence(roster).counts).reduce(0) { sum, row in
      row.0.requirement == "risiko" ? sum + row.0.pointsBelowTarget(present: row.1) : sum
    }
  }

  @Test("No placement under the same lines that costs no more is worth more, and points and bound stay")
  func best() throws {
    var moved = 0
    for seed in UInt64(0)..<8 {
      let scenario = tiny(seed)
      var settings = SolverSettings(threads: 1)
      settings.draws = false
      let before = try RosterSolver(scenario).solve(settings)
      settings.draws = true
      let after = try RosterSolver(scenario).solve(settings)
      let (first, placed) = (try #require(before.roster), try #require(after.roster))
      #expect(before.points == after.points && before.bound == after.bound && before.stop == after.stop && before.placements.isEmpty, "seed \(seed)")
      let audit = RosterAudit(scenario)
      #expect(audit.judge(placed).points == after.points, "seed \(seed)")
      #expect(placed.duties.map { $0.map { $0?.shift } } == first.duties.map { $0.map { $0?.shift } }, "seed \(seed)")
      let worth = PresenceWorth(scenario: scenario)
      let demands = scenario.demands()
      let missed = missedValue(demands, audit, first)
      let rest = audit.judge(first).points - missed
      let most = placements(of: first, in: scenario).filter { roster in
        let now = missedValue(demands, audit, roster)
        return now <= missed && audit.judge(roster).points - now <= rest
      }.map(worth.worth).max()
      // Each step of worth is rounded by half a unit at most.
      #expect(worth.worth(placed) >= (try #require(most)) - 10, "seed \(seed)")
      let told = try #require(after.placements.first)
      #expect(told.requirement == "risiko" && told.isProven, "seed \(seed)")
      if worth.worth(placed) > worth.worth(first) + 10 { moved += 1 }
    }
    #expect(moved >= 1)
  }

  /// An office in which far more crews are asked for than follow risk.
  private func busy(_ seed: UInt64) -> Scenario {
    var scenario = RiskTargetSolveTests.office(seed: seed, officers: 20, days: 4, budget: 6)
    scenario.crewKinds = [CrewKind(id: "ronda", least: 2, most: 2)]
    scenario.requirements[0].crews = ["ronda"]
    scenario.requirements.append(
      Requirement(
        id: "kota", place: .posts(scenario.zones.map { Post.ID($0.id.text) }), time: .shifts(["P", "S", "M"]), crews: ["ronda"], minimum: 2,
        points: .init(minimum: 50)))
    return scenario
  }

  @Test("Under the same lines a zone whose risk doubles never loses crews beyond the budget, and mostly gets more")
  func doubled() throws {
    var raised = 0
    for seed in UInt64(0)..<10 {
      var scenario = busy(seed)
      var settings = SolverSettings(threads: 1, relativeGap: 0.03, nodeLimit: 3)
      let first = try #require(try RosterSolver(scenario).solve(settings).roster)
      settings.allowed.hold(first.officers, as: first, dates: (0..<scenario.period.days).map(scenario.period.date))
      let place = Int(seed % 4)
      func crews() throws -> Int {
        let result = try RosterSolver(scenario).solve(settings)
        let placing = try #require(result.placements.first)
        #expect(placing.asked == 6 && placing.beyond > 6, "seed \(seed)")
        return try #require(result.roster).crews.count { $0.post == Post.ID("Z\(place)") }
      }
      let before = try crews()
      scenario.zones[place].riskPercent = scenario.zones[place].riskPercent.mapValues { 2 * $0 }
      let after = try crews()
      #expect(after >= before, "seed \(seed)")
      if after > before { raised += 1 }
    }
    #expect(raised >= 5)
  }

  @Test("A draw keeps its share of what presence is worth", arguments: UInt64(0)..<4)
  func drawn(seed: UInt64) throws {
    var scenario = busy(seed)
    let settings = SolverSettings(threads: 1, relativeGap: 0.03, nodeLimit: 3)
    let worth = PresenceWorth(scenario: scenario)
    let placed = try #require(try RosterSolver(scenario).solve(settings).roster)
    scenario.unpredictability = Unpredictability(giveUpPercent: 5, seed: seed)
    let result = try RosterSolver(scenario).solve(settings)
    #expect(result.draw != nil && result.placements.count == 1)
    let roster = try #require(result.roster)
    #expect(worth.worth(roster) >= 0.95 * worth.worth(placed) - 100)
  }

  @Test("A repair moves nobody for the sake of risk, and nor does a question")
  func skipped() throws {
    var scenario = busy(1)
    var settings = SolverSettings(threads: 1, relativeGap: 0.03, nodeLimit: 3)
    settings.draws = false
    #expect(try RosterSolver(scenario).solve(settings).placements.isEmpty)
    settings.draws = true
    scenario.draft = try RosterSolver(scenario).solve(settings).roster
    scenario.repair = RepairPrices(minimum: 1000, person: 1, dates: scenario.period.from...scenario.period.date(scenario.period.days - 1))
    #expect(try RosterSolver(scenario).solve(settings).placements.isEmpty)
  }
}
