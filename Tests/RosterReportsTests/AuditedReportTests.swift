import Foundation
import PatrolFiles
import PatrolModel
import RosterAudit
import RosterReports
import Testing
import Wording

@Suite("Reports of what the audit says")
struct AuditedReportTests {
  @Test("Departures that the roster decided are counted and each has its reason; who is away needs none", arguments: Language.allCases)
  func departures(language: Language) {
    let wording = Wording(language)
    let scenario = Samples.audited().scenario
    var roster = Samples.roster(scenario)
    roster.duties[0][0] = nil
    let audit = RosterAudit(scenario)
    let report = RosterReport(scenario: scenario, roster: roster, audit: audit.judge(roster), departures: audit.departures(roster))
    // One cell was changed; the others that leave the pattern are Budi Santoso's days of leave.
    #expect(Set(report.departures.map(\.officer)) == ["1", "2"])
    let page = RosterText(report, wording: wording).page()
    #expect(page.contains(wording.departureTitle(1)))
    #expect(
      page.contains(
        language == .english
          ? "\(scenario.officers[0].name), Mon 23 Nov: off instead of P" : "\(scenario.officers[0].name), Sen 23 Nov: libur, bukan P"))
    #expect(!page.contains(language == .english ? "Budi Santoso, Tue 24 Nov: off" : "Budi Santoso, Sel 24 Nov: libur"))
    Pages.expectFit(page)
  }

  @Test("Without a pattern nothing is said of departures")
  func noPattern() {
    #expect(!RosterText(Samples.report(Samples.scenario()), wording: Wording(.english)).page().contains("egu pattern"))
  }

  @Test("The points of all sources sum to the points of the roster")
  func sums() {
    let report = Samples.audited()
    let sources = PointsBySource.list(report.charges)
    #expect(sources.reduce(0) { $0 + $1.points } == report.points)
    #expect(sources.map(\.points) == sources.map(\.points).sorted(by: >))
    #expect(Set(sources.map(\.source)).count == sources.count)
  }

  @Test("What does not fit is told for each kind, in both languages")
  func mismatches() {
    let scenario = Samples.scenario()
    let day = scenario.period.from
    let all: [RosterMismatch] = [
      .unknownOfficer("99"), .missingOfficer("1"), .repeatedOfficer("2"), .unknownShift("3", day, "Q"), .outsideHorizon("4", day + 40),
      .shortLine("5", days: 3), .crewOutsideHorizon(0, day + 40),
    ]
    for language in Language.allCases {
      let texts = all.map { Wording(language).text($0, in: scenario) }
      #expect(Set(texts).count == all.count)
      #expect(texts[1].contains("Andi Saputra") && texts[3].contains("Q") && texts[5].contains("3"))
    }
  }

  @Test("Rules that hold for some or for some days are told apart")
  func rules() {
    var scenario = Samples.scenario()
    scenario.rules = [
      RuleSetting(rule: .maxNightsWeek, hard: .set(1), officers: OfficerFilter(regu: ["1"])),
      RuleSetting(rule: .minRestHours, hard: .set(780), from: scenario.period.from + 2, to: scenario.period.from + 3),
      RuleSetting(rule: .wish, isOff: true),
    ]
    let page = RulesText(scenario, wording: Wording(.english)).page()
    #expect(page.contains("2 officers (Andi Saputra, Eko Prasetyo): at most 1"))
    #expect(page.contains("Wed 25 Nov - Thu 26 Nov: at least 13 h"))
    #expect(page.contains("Mon 23 Nov - Tue 24 Nov: at least 11 h"))
    #expect(page.contains("off: wish"))
    #expect(page.contains("max-nights-week * - "))
    #expect(page.contains("max-week-hours - "))
    Pages.expectFit(page)
  }

  @Test("The JSON of a result parses and keeps points, bound, gap and the roster file")
  func document() throws {
    let report = Samples.audited()
    let search = SearchFacts(end: .timeLimit, bound: report.points - 3, rounds: 4, labels: 5, lines: 6, nodes: 7)
    let file = RosterFileWriter.json(RosterFile(roster: report.roster, scenario: report.scenario))
    let text = ResultDocument.solved(report, search: search, rosterFile: file)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["points"] as? Int == report.points)
    #expect(object["bound"] as? Int == report.points - 3)
    let gap = try #require(object["gap"] as? Double)
    #expect(abs(gap - 3 / Double(report.points)) < 0.000_001)
    #expect(object["stop"] as? String == "time-limit")
    #expect((object["shortages"] as? [Any])?.count == report.shortages.count)
    #expect((object["breaches"] as? [Any])?.count == report.breaches.count)
    #expect((object["departures"] as? [Any])?.count == report.departures.count)
    #expect(((object["roster"] as? [String: Any])?["cells"] as? [Any])?.count == report.roster.officers.count)
    #expect(ResultDocument.solved(report, search: search, rosterFile: file) == text)
  }

  @Test("Text of any kind survives JSON", arguments: ["\"quoted\"", "back\\slash", "line\nfeed", "\u{1}\u{2028}", "警察 👮", "</script>", ""])
  func jsonText(text: String) throws {
    let written = JSONText.object([("a", .list([.text(text), .null, .flag(true), .number(-3), .decimal("0.5")]))]).written()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: [Any]])
    #expect(object["a"]?.first as? String == text)
  }

  @Test("A name that begins like a formula stays a text in the grid", arguments: ["=1+1", "+62 811", "-", "@sum", "\tx"])
  func formula(name: String) {
    var scenario = Samples.scenario()
    scenario.officers[0].name = name
    let lines = RosterGridWriter.csv(Samples.roster(scenario), scenario: scenario).split(separator: "\r\n")
    #expect(lines[1].contains("'" + name.trimmingCharacters(in: .newlines)))
    for line in lines { for cell in line.split(separator: ",") { #expect(!"=+-@".contains(cell.first ?? " "), "\(cell)") } }
  }
}
