import PatrolModel
import RosterAudit
import SeededChance
import Testing

@testable import WhatIf

@Suite("Roll calls")
struct RollCallTests {
  /// A drawn week with its roll calls, the roster as the audit seats it, who is absent, and the roster as it is worked.
  private struct Case {
    let scenario: Scenario
    let published: Roster
    let calls: RollCalls
    let absences: [RollCalls.Absence]
    let worked: Roster
    let audit: RosterAudit

    init(_ seed: UInt64, hasCrews: Bool? = nil) {
      var week = RandomWeek(seed: seed)
      scenario = week.scenario(hasCrews: hasCrews)
      let drawn = week.roster(scenario)
      audit = RosterAudit(scenario)
      published = audit.seated(drawn)
      calls = RollCalls(scenario, drawn, mostReserves: 2)
      absences = week.absences(scenario, drawn).map { .init(officer: $0.officer, day: $0.day) }
      worked = calls.roster(without: absences)
    }

    /// The worked roster with the scenario's own officers alone.
    var own: Roster {
      var own = worked
      own.officers = Array(own.officers.prefix(scenario.officers.count))
      own.duties = Array(own.duties.prefix(scenario.officers.count))
      return own
    }
  }

  @Test("what is counted is what the audit counts of the same roster", arguments: 0..<200)
  func agreement(seed: UInt64) {
    let drawn = Case(seed)
    let table = NeedTable(drawn.calls)
    let present = drawn.calls.presence(without: drawn.absences)
    let report = drawn.audit.judge(drawn.own)
    #expect(present.points == drawn.audit.requirementPoints(drawn.own))
    let demands = drawn.scenario.demands()
    #expect(
      report.shortages.map(\.present) == zip(demands, present.counts).filter { $1 < $0.target }.map(\.1))
    #expect(report.taskShortages.reduce(0) { $0 + $1.wanted - $1.present } == present.missingAtTasks)
    // The sums of what is lacking, counted anew from the audit's shortages.
    let before = drawn.audit.judge(drawn.published)
    let added = table.added(present)
    #expect(added.points == drawn.audit.requirementPoints(drawn.own) - drawn.audit.requirementPoints(drawn.published))
    for isCrew in [true, false] {
      func minutes(_ report: AuditReport) -> Int {
        report.shortages.filter { $0.demand.isNeed && ($0.demand.crews != nil) == isCrew }.reduce(0) { sum, shortage in
          let coverable = shortage.demand.covering.filter { $0.day < drawn.scenario.period.days }
          guard !coverable.isEmpty else { return sum }
          let mean = coverable.reduce(0) { $0 + drawn.scenario.shifts[$1.shift].workedMinutes } / coverable.count
          return sum + shortage.missing * (shortage.demand.span?.minutes ?? mean)
        }
      }
      #expect(minutes(report) - minutes(before) == (isCrew ? added.crewsToTarget : added.officersToTarget))
    }
  }

  @Test("the absent work nothing; everybody else keeps his shift, and only reserve and crews that lost somebody change posts", arguments: 0..<200)
  func places(seed: UInt64) {
    let drawn = Case(seed)
    var lost: Set<[Int]> = []
    let posts = drawn.scenario.posts.map(\.id)
    for absence in drawn.absences { #expect(drawn.worked.duties[absence.officer][absence.day] == nil) }
    for crew in drawn.published.crews {
      let day = crew.date - drawn.published.from
      let isHit = crew.officers.contains { id in drawn.absences.contains { drawn.scenario.officers[$0.officer].id == id && $0.day == day } }
      if isHit { lost.insert([day, drawn.scenario.shifts.firstIndex { $0.id == crew.shift } ?? -1, posts.firstIndex(of: crew.post) ?? -1]) }
    }
    for (officer, line) in drawn.published.duties.enumerated() {
      for (day, duty) in line.enumerated() where !drawn.absences.contains(.init(officer: officer, day: day)) {
        let worked = drawn.worked.duties[officer][day]
        #expect(worked?.shift == duty?.shift)
        guard let duty, let worked, worked.post != duty.post else { continue }
        let shift = drawn.scenario.shifts.firstIndex { $0.id == duty.shift } ?? -1
        let post = duty.post.flatMap { posts.firstIndex(of: $0) } ?? -1
        #expect(duty.post == Post.reserveID || lost.contains([day, shift, post]), "\(officer) on \(day)")
      }
    }
  }

  @Test("a crew that changed is whole, and no kind has more crews at a post than planned", arguments: 0..<200)
  func crews(seed: UInt64) {
    let drawn = Case(seed, hasCrews: true)
    let report = drawn.audit.judge(drawn.own)
    let planned = Set(drawn.published.crews)
    for breach in report.crewBreaches {
      guard let place = breach.crew else { continue }
      let crew = drawn.worked.crews[place]
      // Vehicles are not the roll call's: the published crew has the same one.
      switch breach.fault {
      case .noVehicle, .vehicleTaken, .vehicleOut, .kindNotTaken, .mixedRegu: continue
      case .tooFew, .tooMany, .noLeader, .noDriver, .misplaced, .outsideCrew: break
      }
      let isUntouched = planned.contains(crew)
      // A published crew that was not whole and lost nobody may give or keep whom it has.
      let wasBroken = drawn.audit.judge(drawn.published).crewBreaches.contains {
        $0.date == crew.date && $0.shift == crew.shift && $0.post == crew.post
      }
      #expect(isUntouched || wasBroken, "\(breach)")
    }
    func counts(_ roster: Roster) -> [String: Int] {
      Dictionary(grouping: roster.crews) { "\($0.date) \($0.shift) \($0.post) \($0.kind)" }.mapValues(\.count)
    }
    let before = counts(drawn.published)
    for (key, count) in counts(drawn.worked) { #expect(count <= before[key] ?? 0) }
  }

  @Test("drawn weeks hold crews manned anew, crews that stay in, and people who step in")
  func variety() {
    var (mannedAnew, staysIn, stepsIn) = (0, 0, 0)
    for seed in 0..<200 as Range<UInt64> {
      let drawn = Case(seed)
      staysIn += drawn.published.crews.count - drawn.worked.crews.count
      let seated = Dictionary(grouping: drawn.published.crews) { "\($0.date) \($0.shift)" }.mapValues { Set($0.map { Set($0.officers) }) }
      mannedAnew += drawn.worked.crews.count { crew in
        let own = Set(crew.officers)
        return !(seated["\(crew.date) \(crew.shift)"] ?? []).contains { own.isSubset(of: $0) }
      }
      for (officer, line) in drawn.published.duties.enumerated() {
        stepsIn += line.indices.count { day in
          line[day]?.post == Post.reserveID && (drawn.worked.duties[officer][day]?.post ?? Post.reserveID) != Post.reserveID
        }
      }
    }
    #expect(mannedAnew > 10 && staysIn > 50 && stepsIn > 20, "\(mannedAnew) \(staysIn) \(stepsIn)")
  }

  @Test("without absences the roster is as it was", arguments: 0..<50)
  func nobody(seed: UInt64) {
    let drawn = Case(seed)
    #expect(drawn.calls.roster(without: []) == drawn.calls.roster(without: [], reserves: 2))
    #expect(drawn.calls.presence(without: []) == drawn.calls.published)
    #expect(drawn.calls.published.points == drawn.audit.requirementPoints(drawn.published))
  }

  @Test("of like crews at one post as many go out as can be manned", arguments: 0..<200)
  func mostCrews(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let kind = CrewKind(id: "car", least: random.number(2...3), most: 3, leader: "lead", driver: "drive", leaderDrives: random.chance(20))
    var scenario = Scenario(
      period: .init(from: RandomWeek.monday, days: 1, lookAheadDays: 0), shifts: [RandomWeek.shifts[0]],
      qualifications: [Qualification(id: "lead"), Qualification(id: "drive")], officers: [], zones: [Zone(id: "A")], crewKinds: [kind],
      requirements: [
        Requirement(id: "r", place: .zones(["A"]), time: .shifts(["P"]), crews: ["car"], minimum: 3, points: .init(minimum: 10))
      ], rules: RuleID.allCases.map { RuleSetting(rule: $0, isOff: true) })
    let crews = random.number(2...3)
    for crew in 0..<crews {
      for seat in 0..<kind.least {
        var held = Set<Qualification.ID>()
        if seat == 0 || random.chance(20) { held.insert("lead") }
        if (kind.leaderDrives ? seat == 0 : seat == 1) || random.chance(30) { held.insert("drive") }
        scenario.officers.append(Officer(id: .init("\(crew)-\(seat)"), qualifications: held))
      }
    }
    let ids = scenario.officers.map(\.id)
    let roster = Roster(
      from: RandomWeek.monday, days: 1, officers: ids, duties: ids.map { _ in [Roster.Duty(shift: "P", post: "A")] },
      crews: (0..<crews).map { crew in
        let own = Array(ids[(crew * kind.least)..<((crew + 1) * kind.least)])
        return Roster.Crew(
          date: RandomWeek.monday, shift: "P", post: "A", kind: "car", leader: own[0], driver: kind.leaderDrives ? own[0] : own[1],
          members: Array(own.dropFirst(kind.leaderDrives ? 1 : 2)))
      })
    let absent = ids.indices.filter { _ in random.chance(25) }
    let calls = RollCalls(scenario, roster, mostReserves: 0)
    let worked = calls.roster(without: absent.map { .init(officer: $0, day: 0) })
    let there = ids.indices.filter { !absent.contains($0) }.map { scenario.qualifications(of: scenario.officers[$0]) }
    #expect(worked.crews.count == mostManned(there, kind, of: crews))
  }

  /// How many crews of a kind these people can man: leaders and drivers tried one by one, members are anybody left.
  private func mostManned(_ people: [Set<Qualification.ID>], _ kind: CrewKind, of most: Int) -> Int {
    func roles(_ left: [Int], _ crews: Int) -> Bool {
      guard crews > 0 else { return true }
      for leader in left where people[leader].contains("lead") {
        let others = left.filter { $0 != leader }
        if kind.leaderDrives {
          if people[leader].contains("drive"), roles(others, crews - 1) { return true }
        } else {
          for driver in others where people[driver].contains("drive") {
            if roles(others.filter { $0 != driver }, crews - 1) { return true }
          }
        }
      }
      return false
    }
    return (0...most).last { $0 * kind.least <= people.count && roles(Array(people.indices), $0) } ?? 0
  }
}
