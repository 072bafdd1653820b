import PatrolModel
import PatrolScheduling
import RosterAudit
import SeededChance
import Testing

@testable import WhatIf

@Suite("How many more officers a risk coverage takes")
struct StaffCoverageTests {
  /// Two days, two shifts, two zones of different risk, one officer who may hold a or b, and rules that leave little.
  private func office(seed: UInt64) -> Scenario {
    var random = SplitMix64(seed: seed)
    let zones = ["y", "z"].map { id in
      Zone(id: .init(id), zoneClass: .rawan, riskPercent: ["P": random.pick([50, 80, 100, 130]), "S": random.pick([70, 100, 170])])
    }
    func requirement(_ id: Requirement.ID, _ zone: Zone.ID, _ filters: [OfficerFilter]) -> Requirement {
      Requirement(
        id: id, place: random.chance(50) ? .zones([zone]) : .posts([.init(zone.text)]), time: .shifts(random.chance(60) ? ["P", "S"] : ["S"]),
        counting: random.chance(25) ? .day : .period, officers: random.pick(filters), minimum: random.number(0...1), target: random.number(1...2),
        points: .init(minimum: 7, target: 3))
    }
    return Scenario(
      period: .init(from: SmallOffice.monday, days: 2, lookAheadDays: random.number(0...1)), shifts: Array(SmallOffice.shifts.prefix(2)),
      qualifications: [.init(id: "a"), .init(id: "b")],
      officers: [
        Officer(id: "O", qualifications: random.pick([[], ["a"], ["b"]])), Officer(id: "Q", qualifications: random.pick([["a"], ["b"]])),
      ],
      availability: [Availability(officer: "Q", from: SmallOffice.monday, to: SmallOffice.monday + 5, kind: "cuti")], zones: zones,
      requirements: [
        requirement("one", "y", [.everyone, .init(qualifications: ["a"])]), requirement("two", "z", [.everyone, .init(qualifications: ["b"])]),
        Requirement(id: "elsewhere", place: .anyPost, time: .shifts(["P"]), minimum: 3, points: .init(minimum: 900)),
      ],
      rules: SmallOffice.rules([
        RuleSetting(rule: .minRestHours, hard: .set(660)), RuleSetting(rule: .maxWeekHours, hard: .set(random.pick([480, 960]))),
        RuleSetting(rule: .fairWeekends, points: 50),
      ]))
  }

  private func kinds(_ scenario: Scenario) -> [ExtraKind] {
    [["a"], ["b"]].map { ExtraKind(qualifications: $0, in: scenario) }
  }

  /// Whether some roster with exactly so many of each kind covers as much, by looking at all of them.
  private func reaches(_ hundredths: Int, _ scenario: Scenario, _ kinds: [ExtraKind], _ counts: [Int]) -> Bool {
    var staffed = scenario
    staffed.officers.removeAll { $0.id == "Q" }
    staffed.availability = []
    staffed.period.lookAheadDays = 0
    for (kind, count) in counts.enumerated() {
      for number in 0..<count { staffed.officers.append(Officer(id: .init("new-\(kind)-\(number)"), qualifications: kinds[kind].qualifications)) }
    }
    let audit = RosterAudit(staffed)
    let cells: [Roster.Duty?] = [nil] + ["P", "S"].flatMap { shift in ["y", "z"].map { Roster.Duty(shift: .init(shift), post: .init($0)) } }
    let lines = cells.flatMap { first in cells.map { [first, $0] } }.filter { audit.points(ofLine: $0, officerAt: 0)?.isClean == true }
    var rosters: [[[Roster.Duty?]]] = [[]]
    for _ in staffed.officers { rosters = rosters.flatMap { roster in lines.map { roster + [$0] } } }
    return rosters.contains { duties in
      let roster = Roster(from: SmallOffice.monday, days: 2, officers: staffed.officers.map(\.id), duties: duties)
      let coverage = audit.judge(roster).indicators.riskWeightedCoverage
      return coverage.count * 10_000 >= coverage.whole * hundredths
    }
  }

  @Test("the roster covers what was asked as the audit counts, and with one officer fewer no roster does", arguments: 0..<12)
  func fewest(number: Int) throws {
    let scenario = office(seed: UInt64(number))
    var asked = 3000
    // As much as takes one or two officers.
    while asked <= 10_000 {
      let question = StaffRequirement(scenario: scenario, goal: .coverage(hundredths: asked), kinds: kinds(scenario))
      let answer = try question.solve(threads: 1)
      let total = try #require(answer.total, "\(asked)")
      #expect(answer.isProven, "\(asked)")
      let covered = try #require(answer.coverage)
      #expect(covered.count * 10_000 >= covered.whole * asked, "\(asked)")
      let staffed = try #require(answer.scenario)
      let judged = RosterAudit(staffed).judge(try #require(answer.roster?.roster))
      #expect(judged.isClean)
      #expect(judged.indicators.riskWeightedCoverage.count == covered.count)
      if total == 1 { #expect(!reaches(asked, scenario, question.kinds, question.kinds.map { _ in 0 }), "\(asked)") }
      if total == 2 {
        for kind in question.kinds.indices {
          let one = question.kinds.indices.map { $0 == kind ? 1 : 0 }
          #expect(!reaches(asked, scenario, question.kinds, one), "\(asked)")
        }
      }
      guard total < 2 else { break }
      asked += 1999
    }
  }

  @Test("the points of the weighed scenario are what the audit's coverage lacks, for any roster", arguments: 0..<30)
  func weights(seed: Int) throws {
    let scenario = office(seed: UInt64(500 + seed))
    let weighed = try #require(RiskCoverage(scenario))
    let (real, bare) = (RosterAudit(scenario), RosterAudit(weighed.scenario))
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<20 {
      let duties = scenario.officers.map { _ in
        (0..<scenario.period.horizonDays).map { _ -> Roster.Duty? in
          random.chance(30) ? nil : Roster.Duty(shift: random.pick(["P", "S"]), post: random.pick(["y", "z", "cadangan"]))
        }
      }
      let roster = Roster(from: SmallOffice.monday, days: 2, officers: scenario.officers.map(\.id), duties: duties)
      let coverage = real.judge(roster).indicators.riskWeightedCoverage
      let missing = bare.requirementPoints(roster)
      #expect((weighed.whole - missing) * coverage.whole == coverage.count * weighed.whole)
    }
  }

  @Test("what cannot be weighed or reached is told")
  func refusals() throws {
    var scenario = office(seed: 3)
    scenario.zones.append(Zone(id: "far", zoneClass: .rawan))
    scenario.rules.append(RuleSetting(rule: .zoneMinimum, points: 7))
    #expect(try StaffRequirement(scenario: scenario, goal: .coverage(hundredths: 5000)).solve(threads: 1).cannotWeigh)
    var closed = office(seed: 3)
    closed.requirements[0].crews = ["car"]
    closed.requirements[0].officers = .everyone
    closed.crewKinds = [CrewKind(id: "car", least: 2, most: 2, vehicle: "R4")]
    closed.vehicles = [
      Vehicle(id: "one", kind: "R4", outages: [.init(from: SmallOffice.monday + -1, to: SmallOffice.monday + 9)])
    ]
    let answer = try StaffRequirement(scenario: closed, goal: .coverage(hundredths: 10_000)).solve(threads: 1)
    #expect(answer.total == nil)
    #expect(answer.isMissingLeast)
  }

  @Test("a number between the last power of two and all that could be employed is found", arguments: [3, 5, 6, 7])
  func betweenPowers(count: Int) throws {
    var scenario = SmallOffice.crowd(asking: count)
    scenario.zones = [Zone(id: "z", zoneClass: .rawan)]
    scenario.officers = [Officer(id: "O1", qualifications: ["a"])]
    scenario.requirements[0].place = .zones(["z"])
    let answer = try StaffRequirement(scenario: scenario, goal: .coverage(hundredths: 10_000)).solve(threads: 1)
    #expect(answer.total == count)
    #expect(answer.isProven)
    #expect(answer.boundScope == .allRosters)
  }

  @Test("where there are more mixtures of kinds than can be tried, the search still comes to an end and claims no more than it tried")
  func mixtures() throws {
    var scenario = SmallOffice.crowd(asking: 900)
    scenario.zones = [Zone(id: "z", zoneClass: .rawan)]
    scenario.requirements[0].place = .zones(["z"])
    scenario.qualifications = ["a", "b", "c", "d", "e", "f", "g"].map { Qualification(id: $0) }
    scenario.officers = scenario.qualifications.map { Officer(id: .init($0.id.text), qualifications: [$0.id]) }
    scenario.availability = []
    let question = StaffRequirement(scenario: scenario, goal: .coverage(hundredths: 9000))
    let answer = try question.solve(timeLimit: .seconds(4), threads: 1)
    #expect(!answer.isProven)
    #expect(answer.least <= 900 * 9 / 10 - 7)
  }

  @Test("compositions are all there, once each, and come one by one", arguments: [(0, 1), (4, 1), (0, 3), (3, 2), (5, 4)])
  func compositions(total: Int, count: Int) {
    let all = Array(IteratorSequence(Compositions(total, of: count)))
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.count == count && $0.reduce(0, +) == total && $0.allSatisfy { $0 >= 0 } })
    // So many ways there are to set count - 1 bars among total stars.
    let ways = (1..<max(1, count)).reduce(1) { $0 * (total + $1) / $1 }
    #expect(all.count == ways)
    #expect(zip(all, all.dropFirst()).allSatisfy { $1.lexicographicallyPrecedes($0) })
    var many = Compositions(900, of: 12)
    #expect(many.next() == [900] + [Int](repeating: 0, count: 11))
    var none = Compositions(3, of: 0)
    #expect(none.next() == nil)
  }

  @Test("a larger coverage never takes fewer", arguments: 0..<4)
  func monotone(seed: Int) throws {
    let scenario = office(seed: UInt64(90 + seed))
    var before = 0
    for asked in [2000, 5000, 8000, 10_000] {
      let answer = try StaffRequirement(scenario: scenario, goal: .coverage(hundredths: asked), kinds: kinds(scenario)).solve(threads: 1)
      let total = try #require(answer.total)
      #expect(total >= before)
      before = total
    }
    #expect(before > 0)
  }
}
