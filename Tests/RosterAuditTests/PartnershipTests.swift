import PatrolModel
import RosterAudit
import Testing

@Suite("Partnerships")
struct PartnershipTests {
  /// What is charged in a roster: the day, what was measured and the points, by one partnership of 3 points.
  private func charges(
    _ kind: Partnership.Kind, _ rows: [String], _ crews: [Roster.Crew] = [], scenario: Scenario = CrewStage.scenario()
  ) -> [[Int]] {
    var scenario = scenario
    scenario.partnerships = [Partnership(id: "p", kind: kind, points: 3)]
    let audit = RosterAudit(scenario)
    let roster = CrewStage.grid(scenario, rows, crews: crews)
    let report = audit.judge(roster)
    #expect(audit.secondRankPoints(roster) == report.secondRank.reduce(0) { $0 + $1.points })
    #expect(report.secondRank.allSatisfy { $0.source == .partnership("p") && $0.officer == nil && $0.dates.count == 1 && $0.wanted == 1 })
    // Nothing of it is of first rank.
    scenario.partnerships = []
    let plain = RosterAudit(scenario).judge(roster)
    #expect(plain.points == report.points && plain.charges == report.charges && plain.crewBreaches == report.crewBreaches)
    return report.secondRank.map { [$0.dates[0] - Stage.monday, $0.measured, $0.points] }
  }

  /// A scenario without kinds of crews.
  private func withoutCrews(days: Int = 1, lookAhead: Int = 0) -> Scenario {
    var scenario = CrewStage.scenario(days: days, lookAhead: lookAhead)
    scenario.crewKinds = []
    scenario.requirements = []
    return scenario
  }

  private func foot(_ members: Officer.ID..., at post: Post.ID = "y", day: Int = 0) -> Roster.Crew {
    CrewStage.crew("foot", at: post, day: day, members)
  }

  @Test("together: each company beyond the first costs points, by shift and day")
  func together() {
    let all = Partnership.Kind.together(["A", "B", "C", "stranger", "C"])
    #expect(charges(all, ["Pdesk", "Pdesk", "Pdesk", "Pcadangan"]) == [])
    #expect(charges(all, ["Pdesk", "Pdesk", "Pcadangan"]) == [[0, 2, 3]])
    #expect(charges(all, ["Pdesk", "Pz", "Pcadangan"], scenario: withoutCrews()) == [[0, 3, 6]])
    #expect(charges(all, ["Pdesk", "Sdesk", "Mdesk"]) == [])
    #expect(charges(all, ["Pdesk", "Pdesk", "Spos", "Pcadangan"]) == [])
    // A crew is a company beside others at its post, and in reserve too.
    #expect(charges(all, ["Py", "Py", "Py", "Py"], [foot("A", "D"), foot("B", "C")]) == [[0, 2, 3]])
    #expect(charges(all, ["Pcadangan", "Pcadangan", "-", "Pcadangan"], [foot("A", "D", at: "cadangan")]) == [[0, 2, 3]])
    #expect(charges(all, ["Pcadangan", "Pcadangan"]) == [])
    // Without a post, or at one that nobody knows, each is by himself.
    #expect(charges(all, ["P", "P", "Ppier"], scenario: withoutCrews()) == [[0, 3, 6]])
  }

  @Test("apart: each beyond the first in one company costs points")
  func apart() {
    let all = Partnership.Kind.apart(["A", "B", "C"])
    #expect(charges(all, ["Pdesk", "Pdesk", "Pdesk", "Pdesk"]) == [[0, 3, 6]])
    #expect(charges(all, ["Pdesk", "Pcadangan", "Sdesk"]) == [])
    #expect(charges(all, ["P", "P", "Ppier"], scenario: withoutCrews()) == [])
    #expect(charges(all, ["Pcadangan", "Pcadangan"]) == [[0, 2, 3]])
    #expect(charges(all, ["Py", "Py", "Py", "Py"], [foot("A", "D"), foot("B", "C")]) == [[0, 2, 3]])
    #expect(charges(all, ["Py", "Py", "-", "Py", "Py"], [foot("A", "D"), foot("B", "E")]) == [])
    #expect(charges(all, ["Pz", "Pz", "Pz"], scenario: withoutCrews()) == [[0, 3, 6]])
  }

  @Test("accompanied: a company with a junior and no mentor costs points, but for the reserve")
  func accompanied() {
    let kind = Partnership.Kind.accompanied(OfficerFilter(officers: ["A", "B", "C"]), by: OfficerFilter(officers: ["C", "D"]))
    #expect(charges(kind, ["Pdesk", "Pdesk", "Pcadangan"]) == [[0, 0, 3]])
    #expect(charges(kind, ["Pdesk", "Pdesk", "-", "Pdesk"]) == [])
    // Who is of both needs nobody, and accompanies others.
    #expect(charges(kind, ["-", "-", "Pdesk"]) == [])
    #expect(charges(kind, ["Pdesk", "-", "Pdesk"]) == [])
    #expect(charges(kind, ["-", "-", "-", "-", "Pdesk"]) == [])
    #expect(charges(kind, ["Pcadangan"]) == [])
    #expect(charges(kind, ["Pcadangan", "Pcadangan", "-", "Pcadangan"], [foot("A", "B", at: "cadangan")]) == [[0, 0, 3]])
    #expect(charges(kind, ["Py", "Py", "-", "Py", "Py"], [foot("A", "E"), foot("B", "D")]) == [[0, 0, 3]])
    #expect(charges(kind, ["P", "Ppier"], scenario: withoutCrews()) == [])
  }

  @Test("present: a company at the posts with nobody of these costs points, but for the reserve")
  func present() {
    let kind = Partnership.Kind.present(OfficerFilter(officers: ["A"]), at: ["desk", "y", "cadangan", "nowhere"])
    #expect(charges(kind, ["-", "Pdesk", "Pdesk"]) == [[0, 0, 3]])
    #expect(charges(kind, ["Pdesk", "Pdesk"]) == [])
    #expect(charges(kind, ["Pdesk", "Sdesk"]) == [[0, 0, 3]])
    // Nobody is nowhere asked for: a post where no one stands is no company.
    #expect(charges(kind, ["-", "-", "-"]) == [])
    #expect(charges(kind, ["-", "Pcadangan", "Pcadangan", "Pcadangan"], [foot("B", "C", at: "cadangan")]) == [[0, 0, 3]])
    #expect(charges(kind, ["-", "Py", "Py", "Py", "Py"], [foot("B", "C"), foot("D", "E")]) == [[0, 0, 3], [0, 0, 3]])
    #expect(charges(kind, ["Py", "Py", "-", "Py", "Py"], [foot("A", "B"), foot("D", "E")]) == [[0, 0, 3]])
    #expect(charges(kind, ["-", "Pz"], scenario: withoutCrews()) == [])
    #expect(charges(kind, ["-", "P"], scenario: withoutCrews()) == [])
  }

  @Test("Whoever does not work in his crew, or sits in an earlier one, is not in its company")
  func brokenCrews() {
    let apart = Partnership.Kind.apart(["A", "B"])
    // B works elsewhere, or not at all.
    #expect(charges(apart, ["Py", "Pdesk", "-", "Py"], [foot("A", "B", "D")]) == [])
    #expect(charges(apart, ["Py", "Sy", "-", "Py"], [foot("A", "B", "D")]) == [])
    #expect(charges(apart, ["Py", "-", "-", "Py"], [foot("A", "B", "D")]) == [])
    #expect(charges(apart, ["Py", "Py", "-", "Py"], [foot("A", "D"), foot("A", "B")]) == [])
    #expect(charges(apart, ["Py", "Py"], [foot("A", "A", "B")]) == [[0, 2, 3]])
    // Outside crews two are a company of their post, whatever is broken by that.
    #expect(charges(apart, ["Py", "Py", "-", "Py", "Py"], [foot("D", "E")]) == [[0, 2, 3]])
    // A crew of a kind that nobody knows is one; at such a post or of another time there is none, and those who work stand outside.
    #expect(charges(apart, ["Py", "Py"], [CrewStage.crew("boat", at: "y", ["A", "B"])]) == [[0, 2, 3]])
    #expect(charges(apart, ["Py", "Py"], [foot("A", at: "pier"), foot("B")]) == [])
    #expect(charges(apart, ["Py", "Py"], [foot("A", day: 5), foot("B")]) == [])
    let present = Partnership.Kind.present(OfficerFilter(officers: ["A"]), at: ["y"])
    // He is in the crew by name alone, so it has nobody of these, even where it has nobody at all.
    #expect(charges(present, ["Pdesk", "Py"], [foot("A", "B")]) == [[0, 0, 3]])
    #expect(charges(present, ["Pdesk"], [foot("A")]) == [[0, 0, 3]])
    #expect(charges(present, ["Pdesk"], [foot("A", at: "pier")]) == [])
  }

  @Test("Crews of a scenario without kinds of crews are companies, and those that the audit forms of a grid too")
  func otherCrews() {
    let apart = Partnership.Kind.apart(["A", "B", "D"])
    #expect(charges(apart, ["Pz", "Pz"], [foot("A", at: "z"), foot("B", at: "z")], scenario: withoutCrews()) == [])
    #expect(charges(apart, ["Pz", "Pz"], scenario: withoutCrews()) == [[0, 2, 3]])
    #expect(charges(apart, ["Py", "Py"]) == [[0, 2, 3]])
  }

  @Test("Published days are judged, each by itself; those of the look-ahead are not")
  func days() {
    let scenario = withoutCrews(days: 2, lookAhead: 1)
    let rows = ["Pdesk Pdesk Pdesk", "Pdesk Pdesk Pdesk"]
    let apartRows = ["Pdesk Pdesk Pdesk", "Pz Pz Pz"]
    #expect(charges(.apart(["A", "B"]), rows, scenario: scenario) == [[0, 2, 3], [1, 2, 3]])
    #expect(charges(.together(["A", "B"]), apartRows, scenario: scenario) == [[0, 2, 3], [1, 2, 3]])
    let nobody = OfficerFilter(officers: ["C"])
    #expect(charges(.accompanied(.everyone, by: nobody), rows, scenario: scenario) == [[0, 0, 3], [1, 0, 3]])
    #expect(charges(.present(nobody, at: ["desk"]), rows, scenario: scenario) == [[0, 0, 3], [1, 0, 3]])
    #expect(charges(.apart(["A", "B"]), ["- - Py", "- - Py"], [foot("A", "B", day: 2)], scenario: CrewStage.scenario(days: 2, lookAhead: 1)) == [])
  }

  @Test("A filter that names nobody asks nothing, and neither does a partnership without points")
  func nobody() {
    let nobody = OfficerFilter(qualifications: ["diver"])
    #expect(charges(.accompanied(.everyone, by: nobody), ["Pdesk"]) == [])
    #expect(charges(.accompanied(nobody, by: .everyone), ["Pdesk"]) == [])
    #expect(charges(.present(nobody, at: ["desk"]), ["Pdesk"]) == [])
    #expect(charges(.together(["stranger", "A"]), ["Pdesk", "Pcadangan"]) == [])
    #expect(charges(.apart([]), ["Pdesk", "Pdesk"]) == [])
    var scenario = withoutCrews()
    scenario.partnerships = [Partnership(id: "p", kind: .apart(["A", "B"]), points: 0)]
    #expect(RosterAudit(scenario).judge(CrewStage.grid(scenario, ["Pdesk", "Pdesk"])).secondRank.isEmpty)
  }

  @Test("Charges come by partnership, then by date, shift, post and crew, after those of other rules")
  func order() {
    var scenario = CrewStage.scenario(days: 2)
    scenario.rules.append(RuleSetting(rule: .oneReguCrew, hard: .remove, points: 9))
    let anyone = OfficerFilter(officers: ["G"])
    scenario.partnerships = [
      Partnership(id: "later", kind: .present(anyone, at: ["y", "desk"]), points: 2),
      Partnership(id: "earlier", kind: .apart(["E", "F"]), points: 1),
    ]
    let roster = CrewStage.grid(
      scenario, ["Sdesk Pdesk", "Pdesk -", "Py -", "Py -", "Py Py", "Py Py"],
      crews: [foot("E", "F", day: 1), foot("C", "D"), foot("E")])
    let report = RosterAudit(scenario).judge(roster)
    #expect(
      report.secondRank.map { "\($0.source == .partnership("later")) \($0.dates[0] - Stage.monday) \($0.points)" }
        == ["true 0 2", "true 0 2", "true 0 2", "true 0 2", "true 0 2", "true 1 2", "true 1 2", "false 1 1"])
    #expect(RosterAudit(scenario).judge(roster) == report)
    var mixed = roster
    mixed.crews[1].members = ["D", "E"]
    let sources = RosterAudit(scenario).judge(mixed).secondRank.map(\.source)
    #expect(sources.first == .rule(.oneReguCrew, instance: "") && sources.dropFirst().allSatisfy { $0 != .rule(.oneReguCrew, instance: "") })
  }
}
