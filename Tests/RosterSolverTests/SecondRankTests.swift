import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Second rank")
struct SecondRankTests {
  @Test("Where it is proven, no seating of the same lines, posts and crew sizes has fewer points of second rank", arguments: 0..<6)
  func least(batch: Int) throws {
    var proven = 0
    var unproven = 0
    var matters = 0
    var seed = UInt64(batch * 1000)
    while proven < 25, seed < UInt64(batch * 1000 + 400) {
      seed += 1
      let scenario = SecondRankScenario(seed: seed).scenario
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      let roster = try #require(result.roster)
      let audit = RosterAudit(scenario)
      #expect(audit.points(roster).points == result.points && result.stop == .proven, "seed \(seed)")
      guard result.isSecondRankProven, let points = result.secondRankPoints else {
        unproven += 1
        continue
      }
      #expect(audit.secondRankPoints(roster) == points, "seed \(seed)")
      guard let range = SeatingEnumeration(scenario, roster, audit).range(limit: 20_000) else { continue }
      proven += 1
      #expect(points == range.least, "seed \(seed)")
      if range.most > range.least { matters += 1 }
    }
    #expect(proven == 25)
    #expect(matters >= 6)
    #expect(unproven <= 3)
  }

  @Test("The points of first rank are the same whatever second rank asks, and so is everything with one thread and with two", arguments: 0..<2)
  func firstRank(batch: Int) throws {
    for seed in UInt64(batch * 1000 + 500)...UInt64(batch * 1000 + 540) {
      let scenario = SecondRankScenario(seed: seed).scenario
      let one = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      let two = try RosterSolver(scenario).solve(SolverSettings(threads: 2))
      #expect(one.roster == two.roster && one.secondRankPoints == two.secondRankPoints && one.isSecondRankProven == two.isSecondRankProven)
      var without = scenario
      for rule in [RuleID.oneReguCrew, .repeatPost, .repeatCell] { without.rules.append(RuleSetting(rule: rule, isOff: true)) }
      without.partnerships = []
      let plain = try RosterSolver(without).solve(SolverSettings(threads: 1))
      #expect(plain.points == one.points && plain.bound == one.bound && plain.secondRankPoints == 0, "seed \(seed)")
      let audit = RosterAudit(scenario)
      let (chosen, first) = (try #require(one.roster), try #require(plain.roster))
      #expect(
        audit.points(chosen).points == audit.points(first).points && audit.points(chosen).isClean == audit.points(first).isClean, "seed \(seed)")
      // Lines stay as they are.
      #expect(chosen.duties.map { $0.map { $0?.shift } } == first.duties.map { $0.map { $0?.shift } }, "seed \(seed)")
    }
  }
}

extension SecondRankTests {
  @Test("Decided week by week, second rank keeps the first, is never below what is proven least, and is claimed neither counted nor proven")
  func weekByWeek() throws {
    var totals = (weeks: 0, asTheyCame: 0)
    var compared = 0
    for seed in UInt64(0)..<60 {
      var scenario = SecondRankScenario(seed: seed).scenario
      scenario.period.days = 9
      var settings = SolverSettings(threads: 1, nodeLimit: 40)
      let whole = try RosterSolver(scenario).solve(settings)
      settings.wholeSecondRank = 0
      let weeks = try RosterSolver(scenario).solve(settings)
      guard let one = whole.roster, let other = weeks.roster else { continue }
      let audit = RosterAudit(scenario)
      #expect(weeks.points == whole.points && audit.points(other).points == audit.points(one).points, "seed \(seed)")
      #expect(other.duties.map { $0.map { $0?.shift } } == one.duties.map { $0.map { $0?.shift } }, "seed \(seed)")
      #expect(weeks.secondRankPoints == nil && !weeks.isSecondRankProven, "seed \(seed)")
      let points = audit.secondRankPoints(other)
      if whole.isSecondRankProven, let least = whole.secondRankPoints {
        #expect(points >= least, "seed \(seed)")
        compared += 1
      }
      var plain = scenario
      for rule in [RuleID.oneReguCrew, .repeatPost, .repeatCell] { plain.rules.append(RuleSetting(rule: rule, isOff: true)) }
      plain.partnerships = []
      let unseated = try #require(try RosterSolver(plain).solve(settings).roster)
      totals.weeks += points
      totals.asTheyCame += audit.secondRankPoints(unseated)
    }
    #expect(compared > 20)
    #expect(totals.weeks < totals.asTheyCame)
  }

  @Test("Points that are told of second rank are those of the seating, however early it is left")
  func toldPoints() throws {
    var left = 0
    for seed in UInt64(0)..<80 {
      let scenario = SecondRankScenario(seed: seed).scenario
      var settings = SolverSettings(threads: 1)
      settings.secondRankNodes = 0
      let result = try RosterSolver(scenario).solve(settings)
      guard let roster = result.roster else { continue }
      if let points = result.secondRankPoints { #expect(RosterAudit(scenario).secondRankPoints(roster) == points, "seed \(seed)") }
      if !result.isSecondRankProven { left += 1 }
    }
    #expect(left > 0)
  }

  @Test("A week decided by itself knows where everyone was in the week before")
  func weekKnowsTheOneBefore() throws {
    let shift = RandomScenario.shifts[0]
    let zones = ["Z0", "Z1"].map { Zone(id: Zone.ID($0)) }
    var scenario = Scenario(
      period: .init(from: CivilDate(dayNumber: 20_780), days: 10), shifts: [shift],
      officers: ["A", "B"].map { Officer(id: Officer.ID($0), name: $0) }, zones: zones, requirements: [],
      rules: RuleID.allCases.filter { RuleCatalogue.definition(of: $0).isOverridable }.map { RuleSetting(rule: $0, isOff: true) })
    scenario.requirements = [Requirement(id: "c", place: .everyZone, time: .shifts([shift.id]), minimum: 1, points: .init(minimum: 40))]
    var settings = SolverSettings(threads: 1)
    settings.wholeSecondRank = 0
    let asTheyCame = try #require(try RosterSolver(scenario).solve(settings).roster)
    scenario.rules.append(RuleSetting(rule: .repeatCell, points: 3))
    let audit = RosterAudit(scenario)
    #expect(audit.secondRankPoints(asTheyCame) > 0)
    let weeks = try #require(try RosterSolver(scenario).solve(settings).roster)
    #expect(audit.secondRankPoints(weeks) == 0)
  }

  @Test("Where a day has more seats than can be told apart, second rank is left as it is and nothing is claimed of it")
  func manySeats() throws {
    var scenario = SecondRankScenario(seed: 1).scenario
    let shift = scenario.shifts[0].id
    scenario.period = .init(from: scenario.period.from, days: 1, lookAheadDays: 0)
    scenario.shifts = [scenario.shifts[0]]
    scenario.crewKinds = []
    scenario.zones = (0..<260).map { Zone(id: Zone.ID("Z\($0)")) }
    scenario.officers = (0..<260).map { Officer(id: Officer.ID("o\($0)")) }
    scenario.requirements = [Requirement(id: "c", place: .everyZone, time: .shifts([shift]), minimum: 1, points: .init(minimum: 5))]
    scenario.history = History(
      cells: Dictionary(
        uniqueKeysWithValues: scenario.officers.enumerated().map { place, officer in
          (officer.id, [scenario.period.from + -7: History.Cell.shift(shift, post: Post.ID("Z\(place)"))])
        }))
    scenario.rules = scenario.rules.filter { $0.rule != .repeatCell } + [RuleSetting(rule: .repeatCell, points: 1)]
    let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
    #expect(result.points == 0 && result.stop == .proven)
    #expect(!result.isSecondRankProven)
    #expect(result.secondRankPoints == nil)
    #expect(RosterAudit(scenario).points(try #require(result.roster)).points == 0)
  }
}

/// A small office whose zones differ in nothing, so that who goes where is left to second rank.
struct SecondRankScenario {
  var scenario: Scenario

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var generator = CrewScenario(seed: seed &+ 5)
    let shifts = random.chance(60) ? [RandomScenario.shifts[0]] : [RandomScenario.shifts[0], RandomScenario.shifts[1]]
    let from = CivilDate(dayNumber: 20_780)
    let zones = (0..<random.number(1...3)).map { Zone(id: Zone.ID("Z\($0)")) }
    let hasCrews = random.chance(75)
    var officers = generator.officers(random.number(3...6))
    for place in officers.indices { officers[place].station = nil }
    var history: [Officer.ID: [CivilDate: History.Cell]] = [:]
    for officer in officers {
      for back in 1...8 where random.chance(70) {
        history[officer.id, default: [:]][from + -back] = .shift(random.pick(shifts).id, post: Post.ID(random.pick(zones).id.text))
      }
    }
    scenario = Scenario(
      period: .init(from: from, days: random.number(1...3), lookAheadDays: random.chance(25) ? 1 : 0), shifts: shifts,
      qualifications: [Qualification(id: "lead"), Qualification(id: "drive")], officers: officers, zones: zones, requirements: [],
      rules: RuleID.allCases.filter { RuleCatalogue.definition(of: $0).isOverridable }.map { RuleSetting(rule: $0, isOff: true) },
      history: History(cells: history))
    if hasCrews {
      var kind = generator.kind("car")
      kind.vehicle = nil
      scenario.crewKinds = [kind]
    }
    scenario.requirements = [
      Requirement(
        id: "c", place: .everyZone, time: .shifts(shifts.map(\.id)), crews: hasCrews ? ["car"] : nil, minimum: 1, target: random.number(1...2),
        points: .init(minimum: 40, target: 5)),
      Requirement(
        id: "r", place: .anyPost, time: .shifts([shifts[0].id]), minimum: random.number(0...officers.count),
        points: .init(minimum: random.number(1...9))),
    ]
    scenario.rules += [
      RuleSetting(rule: .oneReguCrew, points: random.number(1...4)),
      RuleSetting(rule: .repeatPost, prefer: .set(random.number(0...3)), points: random.number(1...4)),
      RuleSetting(rule: .repeatCell, points: random.number(1...4)),
    ]
    if random.chance(30) { scenario.rules.append(RuleSetting(rule: random.pick([.oneReguCrew, .repeatPost, .repeatCell]), isOff: true)) }
    scenario.partnerships = PartnershipScenario.partnerships(scenario, seed: seed)
  }
}

/// All ways to seat the published days of a roster: the same lines, the same number at each post and the same sizes of crews, all of them whole.
///
/// Zones differ in nothing here, so officers who can lead and drive alike change places;
/// who stands in reserve and who rides is told apart by that alone.
private struct SeatingEnumeration {
  /// One day's posts and crews.
  private struct Seating: Hashable {
    var duties: [Roster.Duty?]
    var crews: [Roster.Crew]
  }

  /// A place that so many take: a crew, or a post.
  private struct Slot {
    var shift: Shift.ID
    var post: Post.ID
    var crew: Roster.Crew?
    var size: Int
  }

  private let scenario: Scenario
  private let roster: Roster
  private let audit: RosterAudit

  init(_ scenario: Scenario, _ roster: Roster, _ audit: RosterAudit) {
    self.scenario = scenario
    self.roster = roster
    self.audit = audit
  }

  /// The fewest and the most points of second rank; nil where there are more seatings than the limit.
  func range(limit: Int) -> (least: Int, most: Int)? {
    let days = (0..<scenario.period.days).map { seatings($0, limit: limit) }
    guard days.reduce(1, { min(limit + 1, $0 * $1.count) }) <= limit else { return nil }
    var range: (least: Int, most: Int)?
    var seated = roster
    let later = roster.crews.filter { ($0.date - scenario.period.from) >= scenario.period.days }
    func extend(_ day: Int, _ crews: [Roster.Crew]) {
      guard day < days.count else {
        seated.crews = crews + later
        let points = audit.secondRankPoints(seated)
        range = range.map { (min($0.least, points), max($0.most, points)) } ?? (points, points)
        return
      }
      for seating in days[day] {
        for officer in seated.duties.indices { seated.duties[officer][day] = seating.duties[officer] }
        extend(day + 1, crews + seating.crews)
      }
    }
    extend(0, [])
    return range
  }

  private func seatings(_ day: Int, limit: Int) -> [Seating] {
    let date = scenario.period.date(day)
    let crews = roster.crews.filter { $0.date == date }
    var slots = crews.map { Slot(shift: $0.shift, post: $0.post, crew: $0, size: $0.officers.count) }
    let seated = Set(crews.flatMap(\.officers))
    var open: [Roster.Duty: Int] = [:]
    for (officer, id) in roster.officers.enumerated() where !seated.contains(id) {
      if let duty = roster.duties[officer][day] { open[duty, default: 0] += 1 }
    }
    for (duty, count) in open.sorted(by: { ($0.key.shift.text, $0.key.post?.text ?? "") < ($1.key.shift.text, $1.key.post?.text ?? "") }) {
      slots.append(Slot(shift: duty.shift, post: duty.post ?? "", size: count))
    }
    let ridersBefore = riders(roster.duties.map { $0[day] }, seated)
    var found: [Seating] = []
    var taken = [[Int]](repeating: [], count: slots.count)
    func extend(_ officer: Int) {
      guard found.count <= limit else { return }
      guard officer < roster.officers.count else {
        if let seating = seating(slots, taken, day), ridersBefore == riders(seating.duties, Set(seating.crews.flatMap(\.officers))) {
          found.append(seating)
        }
        return
      }
      guard let duty = roster.duties[officer][day] else { return extend(officer + 1) }
      for slot in slots.indices where slots[slot].shift == duty.shift && taken[slot].count < slots[slot].size {
        taken[slot].append(officer)
        extend(officer + 1)
        taken[slot].removeLast()
      }
    }
    extend(0)
    return found
  }

  private struct Claim: Hashable {
    var shift: Shift.ID
    var leads: Bool
    var drives: Bool
  }

  /// Who rides, told apart by what crews ask for.
  private func riders(_ duties: [Roster.Duty?], _ seated: Set<Officer.ID>) -> [Claim: Int] {
    var counts: [Claim: Int] = [:]
    for (officer, duty) in zip(scenario.officers, duties) where seated.contains(officer.id) {
      guard let duty else { continue }
      var claim = Claim(shift: duty.shift, leads: leads(officer), drives: drives(officer))
      // Where the leader drives, who can do but one of the two is a member like any other.
      if scenario.crewKinds[0].leaderDrives { (claim.leads, claim.drives) = (claim.leads && claim.drives, false) }
      counts[claim, default: 0] += 1
    }
    return counts
  }

  private func leads(_ officer: Officer) -> Bool { scenario.crewKinds[0].leader.map(officer.qualifications.contains) ?? false }

  private func drives(_ officer: Officer) -> Bool { scenario.crewKinds[0].driver.map(officer.qualifications.contains) ?? false }

  /// The day's posts and crews; nil where a crew has nobody to lead or to drive.
  private func seating(_ slots: [Slot], _ taken: [[Int]], _ day: Int) -> Seating? {
    var duties = roster.duties.map { _ in Roster.Duty?.none }
    var crews: [Roster.Crew] = []
    for (slot, officers) in zip(slots, taken) {
      for officer in officers { duties[officer] = Roster.Duty(shift: slot.shift, post: slot.post) }
      guard var crew = slot.crew else { continue }
      guard let named = named(officers) else { return nil }
      crew.leader = named.leader.map { roster.officers[$0] }
      crew.driver = named.driver.map { roster.officers[$0] }
      crew.members = officers.filter { $0 != named.leader && $0 != named.driver }.map { roster.officers[$0] }
      crews.append(crew)
    }
    return Seating(duties: duties, crews: crews)
  }

  private func named(_ riders: [Int]) -> (leader: Int?, driver: Int?)? {
    let kind = scenario.crewKinds[0]
    let officers = scenario.officers
    let leaders = kind.leader == nil ? [nil] : riders.filter { leads(officers[$0]) }.map(Optional.some)
    let drivers = kind.driver == nil ? [nil] : riders.filter { drives(officers[$0]) }.map(Optional.some)
    for leader in leaders {
      for driver in drivers where leader == nil || driver == nil || (leader == driver) == kind.leaderDrives { return (leader, driver) }
    }
    return nil
  }
}
