import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Partnerships in second rank")
struct PartnershipTests {
  @Test(
    "Each kind of partnership changes who is best with whom, and never lines or points of first rank", arguments: PartnershipScenario.Kind.allCases)
  func binds(kind: PartnershipScenario.Kind) throws {
    var binding = 0
    for seed in UInt64(1)...600 where binding < 10 {
      let scenario = SecondRankScenario(seed: seed).scenario
      var without = scenario
      without.partnerships.removeAll { PartnershipScenario.Kind($0) == kind }
      guard without.partnerships.count < scenario.partnerships.count else { continue }
      let (one, two) = (try solved(scenario), try solved(without))
      let audit = RosterAudit(scenario)
      let (best, other) = (try #require(one.roster), try #require(two.roster))
      #expect(one.points == two.points && one.bound == two.bound && audit.points(best).points == audit.points(other).points, "seed \(seed)")
      #expect(best.duties.map { $0.map { $0?.shift } } == other.duties.map { $0.map { $0?.shift } }, "seed \(seed)")
      guard one.isSecondRankProven, two.isSecondRankProven, let points = one.secondRankPoints else { continue }
      #expect(audit.secondRankPoints(best) == points, "seed \(seed)")
      #expect(audit.secondRankPoints(other) >= points, "seed \(seed)")
      if audit.secondRankPoints(other) > points { binding += 1 }
    }
    #expect(binding == 10)
  }

  @Test("The points told are those of the audit where locks leave crews broken, at posts that take no crews and in reserve", arguments: 0..<4)
  func anyOffice(batch: Int) throws {
    var seen = (charged: 0, broken: 0)
    var generator = CrewScenario(seed: UInt64(9000 + batch))
    // Offices whose locks break crews are drawn seldom: as many are drawn as it takes to see four.
    for number in 0..<200 where number < 60 || seen.broken < 4 {
      var scenario = generator.next()
      if number.isMultiple(of: 2) { lockRiders(&scenario, seed: UInt64(number)) }
      let plain = try solved(scenario)
      scenario.partnerships = PartnershipScenario.partnerships(scenario, seed: UInt64(batch * 100 + number))
      let result = try solved(scenario)
      #expect(result.points == plain.points && result.bound == plain.bound && result.stop == plain.stop, "number \(number)")
      guard let roster = result.roster else { continue }
      let report = RosterAudit(scenario).judge(roster)
      let points = report.secondRank.reduce(0) { $0 + $1.points }
      #expect(report.points == result.points, "number \(number)")
      #expect(result.secondRankPoints == points, "number \(number)")
      let isCharged = report.secondRank.contains { if case .partnership = $0.source { true } else { false } }
      seen.charged += isCharged ? 1 : 0
      seen.broken += isCharged && !report.crewBreaches.isEmpty ? 1 : 0
    }
    #expect(seen.charged >= 15 && seen.broken >= 4, "\(seen)")
  }

  @Test("A filter that names nobody, and a partnership without points, ask nothing")
  func nobody() throws {
    var scenario = SecondRankScenario(seed: 1).scenario
    for rule in [RuleID.oneReguCrew, .repeatPost, .repeatCell] { scenario.rules.append(RuleSetting(rule: rule, isOff: true)) }
    let (all, nobody) = (OfficerFilter.everyone, OfficerFilter(ranks: ["AIPDA"]))
    let kinds: [Partnership.Kind] = [.accompanied(nobody, by: all), .accompanied(all, by: nobody), .present(nobody, at: scenario.posts.map(\.id))]
    scenario.partnerships = kinds.enumerated().map { Partnership(id: Partnership.ID("n\($0)"), kind: $1, points: 3) }
    scenario.partnerships.append(Partnership(id: "free", kind: .apart(scenario.officers.map(\.id)), points: 0))
    let result = try solved(scenario)
    #expect(result.secondRankPoints == 0 && result.isSecondRankProven)
    #expect(RosterAudit(scenario).secondRankPoints(try #require(result.roster)) == 0)
  }

  /// Locks that send officers to the first zone in one shift, whether or not they make whole crews.
  private func lockRiders(_ scenario: inout Scenario, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let post = Post.ID(scenario.zones[0].id.text)
    for officer in scenario.officers where random.chance(60) {
      scenario.requests.removeAll { $0.officer == officer.id && $0.kind == .lock }
      scenario.requests.append(Request(officer: officer.id, date: scenario.period.from, cell: .shift(scenario.shifts[0].id), post: post, kind: .lock))
    }
  }

  private func solved(_ scenario: Scenario) throws -> SolverResult { try RosterSolver(scenario).solve(SolverSettings(threads: 1)) }
}

/// Draws partnerships of all kinds for a small office.
enum PartnershipScenario {
  /// The kinds without what they name.
  enum Kind: CaseIterable {
    case together, apart, accompanied, present

    init(_ partnership: Partnership) {
      switch partnership.kind {
      case .together: self = .together
      case .apart: self = .apart
      case .accompanied: self = .accompanied
      case .present: self = .present
      }
    }
  }

  static func partnerships(_ scenario: Scenario, seed: UInt64) -> [Partnership] {
    var random = SplitMix64(seed: seed &* 31 &+ 7)
    let officers = scenario.officers.map(\.id)
    func some(_ random: inout SplitMix64) -> [Officer.ID] {
      let chosen = officers.filter { _ in random.chance(55) }
      return chosen.count > 1 || officers.count < 2 ? chosen : Array(officers.prefix(2))
    }
    func filter(_ random: inout SplitMix64) -> OfficerFilter {
      switch random.number(0...4) {
      case 0: OfficerFilter(regu: [random.pick(["1", "2"])])
      case 1: OfficerFilter(qualifications: [random.pick(["lead", "drive", "q"])])
      default: OfficerFilter(officers: officers.filter { _ in random.chance(40) } + (random.chance(10) ? ["stranger"] : []))
      }
    }
    return (0..<random.number(1...4)).map { place in
      let kind: Partnership.Kind =
        switch random.number(0...3) {
        case 0: .together(some(&random))
        case 1: .apart(some(&random))
        case 2: .accompanied(filter(&random), by: filter(&random))
        default: .present(filter(&random), at: scenario.posts.map(\.id).filter { _ in random.chance(65) })
        }
      return Partnership(id: Partnership.ID("p\(place)"), kind: kind, points: random.number(1...5))
    }
  }
}
