import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Orders")
struct OrderTests {
  private static let monday = CivilDate(dayNumber: 20_780)

  private func scenario(_ requests: [Request], rules: [RuleSetting] = [], days: Int = 4, shifts: [Shift] = Array(RandomScenario.shifts[0...2]))
    -> Scenario
  {
    Scenario(
      period: .init(from: Self.monday, days: days, lookAheadDays: 0), shifts: shifts, officers: [Officer(id: "Rahman"), Officer(id: "Wulan")],
      requests: requests, zones: [Zone(id: "kota")],
      requirements: [Requirement(id: "patroli", place: .everyZone, time: .shifts(shifts.map(\.id)), minimum: 1, points: .init(minimum: 50))],
      rules: rules)
  }

  private func request(_ day: Int, _ cell: Request.Cell, _ kind: Request.Kind, post: Post.ID? = nil) -> Request {
    Request(officer: "Wulan", date: Self.monday + day, cell: cell, post: post, kind: kind, by: "Kasat", reason: "pengamanan")
  }

  /// A morning after an evening: 8 hours of rest.
  private func shortRest(_ kind: Request.Kind) -> [Request] { [request(1, .shift("S"), .lock), request(2, .shift("P"), kind)] }

  @Test("Eight hours of rest: a lock stops the solve, an order or force does not, and the one breach is the ordered one's")
  func restBetweenShifts() throws {
    #expect(try RosterSolver(scenario(shortRest(.lock))).solve().clashes.map(\.rules) == [[.minRestHours]])
    for (kind, force, reason) in [(Request.Kind.order, false, Exemption.Reason.order), (.lock, true, .force)] {
      let scenario = scenario(shortRest(kind))
      let result = try RosterSolver(scenario).solve(SolverSettings(force: force))
      #expect(result.stop == .proven && result.clashes.isEmpty)
      #expect(result.exemptions == [Exemption(officer: "Wulan", reason: reason)])
      let report = RosterAudit(scenario).judge(try #require(result.roster))
      #expect(
        report.breaches == [Breach(rule: .minRestHours, officer: "Wulan", dates: [Self.monday + 1, Self.monday + 2], measured: 480, limit: 660)])
      #expect(report.points == result.points && result.bound == result.points)
      let ground = scenario.ground(of: report.breaches[0], exemption: result.exemptions[0])
      #expect(ground == .requests(force ? scenario.requests : [scenario.requests[1]]))
    }
  }

  @Test("An order that fits the rules gives no officer leave to break any")
  func fittingOrder() throws {
    let scenario = scenario([request(1, .shift("P"), .order), request(2, .off, .order)])
    let result = try RosterSolver(scenario).solve()
    #expect(result.exemptions.isEmpty)
    let report = RosterAudit(scenario).judge(try #require(result.roster))
    #expect(report.isClean && report.points == result.points)
  }

  @Test("An order outweighs leave, a qualification and the hours of a post")
  func leaveAndPost() throws {
    var scenario = scenario([request(1, .shift("P"), .order, post: "komando")])
    scenario.availability = [Availability(officer: "Wulan", from: Self.monday, to: Self.monday + 3, kind: "cuti")]
    scenario.qualifications = [Qualification(id: "pimpin")]
    scenario.fixedPosts = [Post(id: "komando", qualifications: ["pimpin"], shifts: ["S"])]
    let result = try RosterSolver(scenario).solve()
    let roster = try #require(result.roster)
    #expect(roster.duties[1].map { $0?.post } == [nil, "komando", nil, nil])
    let report = RosterAudit(scenario).judge(roster)
    #expect(report.breaches.map(\.rule) == [.availability, .postQualification] && report.points == result.points)
  }

  @Test("Being in two places at once is beyond orders and beyond force", arguments: [false, true], [Request.Kind.order, .lock])
  func twoPlaces(force: Bool, kind: Request.Kind) throws {
    let settings = SolverSettings(force: force)
    let oneDay = try RosterSolver(scenario([request(1, .shift("S"), .order), request(1, .shift("P"), kind)])).solve(settings)
    #expect(oneDay.stop == .contradiction)
    #expect(oneDay.clashes == [LockClash(officer: "Wulan", dates: [Self.monday + 1], rules: [.lock], size: 2)])
    let longShifts = [RandomScenario.shifts[0], Shift(id: "T", intervals: [ClockInterval(startMinute: 480, endMinute: 1920)])]
    let overlapping = scenario([request(1, .shift("T"), .order), request(2, .shift("P"), kind)], shifts: longShifts)
    let twoDays = try RosterSolver(overlapping).solve(settings)
    #expect(twoDays.clashes == [LockClash(officer: "Wulan", dates: [Self.monday + 1, Self.monday + 2], rules: [.availability], size: 3)])
  }

  @Test("Sixty hours in the history leave a week without new duty until they are past, and block nothing")
  func longHistory() throws {
    var scenario = scenario([], days: 7)
    for back in 1...6 {
      scenario.history.cells["Wulan", default: [:]][Self.monday + -back] = .shift("H", post: nil)
    }
    scenario.shifts.append(Shift(id: "H", intervals: [ClockInterval(startMinute: 480, endMinute: 1080)]))
    scenario.rules = [RuleSetting(rule: .maxWeekHours, hard: .set(54 * 60))]
    let result = try RosterSolver(scenario).solve()
    #expect(result.stop == .proven && result.exemptions.isEmpty)
    #expect(RosterAudit(scenario).judge(try #require(result.roster)).isClean)
  }

  @Test("Where history alone leaves no line the week is not blocked: the line with fewest breaches, with history as the reason")
  func historyAlone() throws {
    var scenario = scenario([], days: 7)
    for back in 1...6 { scenario.history.cells["Wulan", default: [:]][Self.monday + -back] = .shift("P", post: nil) }
    scenario.rules = [
      RuleSetting(rule: .maxWeekHours, hard: .set(40 * 60)),
      RuleSetting(rule: .contractWeekHours, hard: .set(0), officers: OfficerFilter(officers: ["Wulan"])),
    ]
    scenario.officers[1].dueMinutesPerWeek = 48 * 60
    let result = try RosterSolver(scenario).solve()
    #expect(result.exemptions == [Exemption(officer: "Wulan", reason: .history)])
    let report = RosterAudit(scenario).judge(try #require(result.roster))
    #expect(report.breaches.count == 1 && report.breaches.allSatisfy { $0.officer == "Wulan" } && report.points == result.points)
    #expect(scenario.ground(of: report.breaches[0], exemption: result.exemptions[0]) == .history)
    #expect(scenario.ground(of: report.breaches[0], exemption: nil) == nil)
  }

  @Test("Orders that break rules for everyone in an office stay within exact arithmetic, and the audit agrees")
  func manyOrders() throws {
    var scenario = GeneratedOffice.scenario(officers: 40, zones: 4, days: 14, seed: 9)
    for officer in scenario.officers {
      for (day, shift) in [(3, "S"), (4, "P"), (12, "M"), (13, "S")] {
        let date = scenario.period.from + day
        scenario.requests.append(Request(officer: officer.id, date: date, cell: .shift(.init(shift)), kind: .order, by: "Kasat", reason: "apel"))
      }
    }
    let result = try RosterSolver(scenario).solve(SolverSettings(nodeLimit: 1))
    #expect(result.exemptions.count == 40)
    let report = RosterAudit(scenario).judge(try #require(result.roster))
    #expect(report.points == result.points)
    #expect(report.breaches.count >= 80)
  }

  @Test("An order answers for breaches on its dates and two days around them, never for disobedience or two places at once")
  func grounds() {
    let scenario = scenario([request(2, .shift("P"), .order), request(0, .off, .lock)])
    func answers(_ rule: RuleID, _ first: Int, _ last: Int, officer: Officer.ID = "Wulan") -> Bool {
      let dates = first == last ? [Self.monday + last] : [Self.monday + first, Self.monday + last]
      return scenario.ground(of: Breach(rule: rule, officer: officer, dates: dates, measured: 1, limit: 0), exemption: nil) != nil
    }
    #expect(answers(.minRestHours, 1, 2) && answers(.maxWeekHours, -6, 0) && answers(.reguPattern, 4, 4) && answers(.availability, 2, 2))
    #expect(!answers(.maxWeekHours, -7, -1) && !answers(.reguPattern, 5, 5) && !answers(.minRestHours, 1, 2, officer: "Rahman"))
    #expect(!answers(.lock, 2, 2) && !answers(.availability, 1, 2))
  }

  @Test("Of all lines that obey the orders the solver's has fewest breaches and then least points, as enumeration and audit say", arguments: 0..<8)
  func fewestBreaches(batch: Int) throws {
    var compared = 0
    var broken = Set<RuleID>()
    var seed = UInt64(5_000_000 + batch * 1000)
    while compared < 40, seed < UInt64(5_000_000 + batch * 1000 + 999) {
      seed += 1
      var generator = RandomScenario(seed: seed)
      var scenario = generator.next(lineLimit: 700)
      scenario.requests.removeAll { $0.kind == .lock }
      scenario.requests += orders(scenario, &generator.random)
      let enumeration = Enumeration(scenario, givesWay: true)
      guard enumeration.combinations <= 300_000 else { continue }
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      guard let optimum = enumeration.optimum() else {
        #expect(result.stop == .contradiction && !result.clashes.isEmpty, "seed \(seed)")
        continue
      }
      guard !result.exemptions.isEmpty else { continue }
      compared += 1
      #expect(result.stop == .proven && result.points == optimum.points && result.bound == optimum.points, "seed \(seed)")
      #expect(result.boundsLogged.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
      let judged = enumeration.audit.judge(try #require(result.roster))
      let least = enumeration.audit.judge(optimum.roster)
      #expect(judged.points == optimum.points && judged.breaches.count == least.breaches.count, "seed \(seed)")
      #expect(!judged.breaches.isEmpty, "seed \(seed)")
      let exempt = Dictionary(uniqueKeysWithValues: result.exemptions.map { ($0.officer, $0) })
      #expect(
        judged.breaches.allSatisfy { scenario.ground(of: $0, exemption: exempt[$0.officer]) != nil && exempt[$0.officer] != nil }, "seed \(seed)")
      broken.formUnion(judged.breaches.map(\.rule))
    }
    #expect(compared >= 40)
    #expect(broken.count >= 8)
  }

  /// Orders for about half of the first officer's days.
  private func orders(_ scenario: Scenario, _ random: inout SplitMix64) -> [Request] {
    (0..<scenario.period.horizonDays).compactMap { day in
      guard random.chance(60) else { return nil }
      let cell: Request.Cell = random.pick([.off, .work, .shift(random.pick(scenario.shifts).id), .shift(random.pick(scenario.shifts).id)])
      let post = cell == .off || random.chance(60) ? nil : random.pick(scenario.posts).id
      return Request(
        officer: scenario.officers[0].id, date: scenario.period.date(day), cell: cell, post: post, kind: .order, by: "Kasat", reason: "perintah")
    }
  }
}
