import PatrolFiles
import PatrolModel
import Testing
import Wording

@testable import RosterReports

@Suite("Findings as sentences for documents")
struct FindingTextTests {
  private func report(_ change: (inout Shortage) -> Void = { _ in }) -> RosterReport {
    let scenario = CrewSamples.scenario()
    var shortage = CrewSamples.shortage(scenario, "spkt", day: 1, present: 0, points: 90)
    change(&shortage)
    return RosterReport(
      scenario: scenario, roster: CrewSamples.roster(scenario), breaches: [], charges: [], shortages: [shortage], points: 90, lookAheadPoints: 0)
  }

  private func texts(_ report: RosterReport, _ result: RosterFile.Result?, _ language: Language) throws -> FindingTexts.Shortage {
    let file = RosterFile(roster: report.roster, scenario: report.scenario, result: result)
    return try #require(FindingTexts(DutyBook(report, file: file), wording: Wording(language)).shortages.first)
  }

  @Test(
    "that rules or other points keep free officers off is said of a roster that is proven best, and of no other",
    arguments: [
      (RosterFile.Result(points: 90, bound: 90, stop: "proven"), Wording.SearchStanding.best), (.init(points: 90, stop: "time-limit"), .searchEnded),
      (.init(points: 90, bound: 70, gap: "22.2 %", stop: "gap-reached"), .searchEnded), (.init(points: 80, bound: 80, stop: "proven"), .unsearched),
      (nil, .unsearched),
    ] as [(RosterFile.Result?, Wording.SearchStanding)])
  func standing(result: RosterFile.Result?, standing: Wording.SearchStanding) throws {
    let report = report()
    let (english, indonesian) = (try texts(report, result, .english).reason ?? "", try texts(report, result, .indonesian).reason ?? "")
    #expect(english.contains("free that day") && indonesian.contains("anggota libur hari itu"))
    #expect(english.contains("points elsewhere decide") == (standing == .best))
    #expect(indonesian.contains("terhalang aturan istirahat atau jam") == (standing == .best))
    #expect(english.hasSuffix("; the search ended before the best roster was found") == (standing == .searchEnded))
    #expect(indonesian.hasSuffix("; pencarian berakhir sebelum jadwal terbaik ditemukan") == (standing == .searchEnded))
  }

  @Test("24 hours are a whole day whenever they begin; less is told by the clock", arguments: [(1440, true), (1380, false)])
  func wholeDay(minutes: Int, isWhole: Bool) throws {
    let report = report { shortage in
      let start = shortage.demand.span?.start ?? 0
      shortage.demand.span = MinuteInterval(start: start, end: start + minutes)
    }
    let text = try texts(report, nil, .indonesian).text
    #expect(text.contains(", sepanjang hari, ") == isWhole)
    #expect(text.contains("07.00-") != isWhole)
  }
}
