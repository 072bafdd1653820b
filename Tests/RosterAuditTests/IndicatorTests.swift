import PatrolModel
import RosterAudit
import Testing

@Suite("Indicators")
struct IndicatorTests {
  @Test("coverage counts officer-minutes by zone class, weighed by risk where zones have weights")
  func coverage() {
    var scenario = Stage.scenario(
      days: 1, officers: ["A", "B"].map { Officer(id: Officer.ID($0)) },
      requirements: [
        Requirement(id: "r", place: .everyZone, time: .shifts(["P"]), minimum: 1, target: 2, points: .init(minimum: 10, target: 5)),
        Requirement(id: "s", place: .anyPost, time: .shifts(["P"]), minimum: 1, points: .init(minimum: 10)),
      ])
    scenario.shifts = scenario.shifts.filter { $0.id == "P" }
    scenario.zones = [Zone(id: "z", zoneClass: .sangatRawan, riskPercent: ["P": 300]), Zone(id: "y", zoneClass: .aman)]
    let report = RosterAudit(scenario).judge(Stage.roster(scenario, [Stage.line("P", posts: [0: "z"]), Stage.line("-")]))
    let indicators = report.indicators
    #expect(indicators.coverage.map(\.zoneClass) == [.sangatRawan, .aman, nil])
    #expect(indicators.coverage.map(\.minutes) == [Fraction(480, of: 960), Fraction(0, of: 960), Fraction(480, of: 480)])
    #expect(indicators.riskWeightedCoverage == Fraction(480 * 300, of: 960 * 400))
    #expect(indicators.riskWeightedCoverage.percent == 37.5)
    #expect(indicators.unfilledDemands == 1)
    #expect(indicators.missingToMinimum == 1)
    #expect(indicators.missingToTarget == 3)
  }

  @Test("burdens, spreads and rests are those of the published days")
  func burdens() {
    var scenario = Stage.scenario(days: 7, lookAhead: 1, officers: [Officer(id: "A"), Officer(id: "B"), Officer(id: "C")])
    scenario.holidays = [Stage.monday + 5: "libur"]
    scenario.availability = [
      Availability(officer: "B", from: Stage.monday, to: Stage.monday + 1, kind: "cuti"),
      Availability(officer: "B", from: Stage.monday + 3, fromMinute: 540, to: Stage.monday + 3, toMinute: 660, kind: "sidang"),
    ]
    scenario.history.cells["A"] = Stage.history("PS", before: Stage.monday)
    let report = RosterAudit(scenario).judge(Stage.roster(scenario, "PPD--MMM", "--M-----", "--------"))
    let first = report.indicators.burdens[0]
    let second = report.indicators.burdens[1]
    #expect(first.shifts == 5)
    #expect(first.workedMinutes == 4 * 480 + 720)
    #expect(first.dueMinutes == 2400)
    #expect(first.overtimeMinutes == 240)
    #expect(first.nights == 2)
    #expect(first.weekendDays == 2)
    #expect(first.holidays == 1)
    #expect(first.longestRun == 5)
    #expect(first.leastRestMinutes == 480)
    #expect(first.quickReturns == 1)
    // Two hours of court, two days of leave at 2400 / 7 each, one night; court follows two hours after the night.
    #expect(second.workedMinutes == 600)
    #expect(second.creditedMinutes == 600 + 685)
    #expect(second.leastRestMinutes == 120)
    #expect(report.indicators.leastRestMinutes == 120)
    #expect(report.indicators.quickReturns == 2)
    #expect(report.indicators.longestRun == 5)
    #expect(report.indicators.nights?.range == 2)
    #expect(report.indicators.workedMinutes?.mean == Double(2640 + 600) / 3)
    #expect(report.indicators.leaveRespected == Fraction(2, of: 2))
    #expect(report.indicators.onDuty.map(\.shift) == ["P", "M", "D"])
    #expect(report.indicators.onDuty.map(\.officers.largest) == [1, 1, 1])
  }

  @Test("the fatigue index multiplies kind, place in the run, length and rest")
  func fatigue() {
    let scenario = Stage.scenario(officers: [Officer(id: "A"), Officer(id: "B"), Officer(id: "C")])
    let report = RosterAudit(scenario).judge(Stage.roster(scenario, "SP-----", "-MN----", "-------"))
    let burdens = report.indicators.burdens
    // S: 1.18. P is the second day of the run after 8 hours of rest: 1.02 x 1.3.
    expectClose(burdens[0].fatigue, (1.18 + 1.02 * 1.3) / 2)
    // M: 1.30. N is the second night, of 12 hours, after 12 hours of rest: 1.30 x 1.06 x 1.27.
    expectClose(burdens[1].fatigue, (1.30 + 1.30 * 1.06 * 1.27) / 2)
    #expect(burdens[2].fatigue == nil)
    #expect(report.indicators.mostTired?.officer == "B")
    expectClose(report.indicators.meanFatigue, ((burdens[0].fatigue ?? 0) + (burdens[1].fatigue ?? 0)) / 2)
  }

  private func expectClose(_ value: Double?, _ wanted: Double) { #expect(abs((value ?? 0) - wanted) < 1e-9) }

  @Test("wishes met, leave respected, changes from the draft and the pattern kept are counted on published days")
  func shares() {
    var scenario = Stage.scenario(days: 4, lookAhead: 1)
    LineCase.pattern(&scenario)
    scenario.draft = Stage.roster(scenario, "PPSS-")
    scenario.availability = [Availability(officer: "A", from: Stage.monday + 2, to: Stage.monday + 3, kind: "cuti")]
    scenario.requests = [0, 1, 2, 4].map { Request(officer: "A", date: Stage.monday + $0, cell: .shift("P"), kind: .wish) }
    scenario.requests.append(Request(officer: "A", date: Stage.monday, cell: .work, kind: .avoid))
    let indicators = RosterAudit(scenario).judge(Stage.roster(scenario, "PM-PP")).indicators
    #expect(indicators.wishesMet == Fraction(1, of: 3))
    #expect(indicators.leaveRespected == Fraction(0, of: 2))
    #expect(indicators.changedFromDraft == Fraction(3, of: 4))
    #expect(indicators.patternKept == Fraction(1, of: 4))
    let plain = RosterAudit(Stage.scenario()).judge(Stage.roster(Stage.scenario(), "-------")).indicators
    #expect(plain.changedFromDraft == nil)
    #expect(plain.patternKept == nil)
    #expect(plain.leaveRespected.percent == nil)
  }
}
