import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Copies for the wall")
struct WallCopyTests {
  /// A roster file in which everything stands that a wall must not show.
  private func book(_ audience: Audience) -> DutyBook {
    var scenario = CrewSamples.scenario()
    scenario.language = .indonesian
    scenario.seed = 987_654_321
    scenario.availability += [
      Availability(officer: "6", from: CrewSamples.monday + 3, to: CrewSamples.monday + 3, kind: "sakit"),
      Availability(officer: "5", from: CrewSamples.monday + 4, to: CrewSamples.monday + 4, kind: "sidang"),
    ]
    scenario.tasks.append(
      ShiftTask(
        id: "kontrol.1", name: "Kontrol mendadak", date: CrewSamples.monday, window: ClockInterval(startMinute: 600, endMinute: 660), count: 1,
        points: 5,
        round: ControlRound(key: "kontrol", posts: ["kota", "timur"])))
    var roster = CrewSamples.roster(scenario)
    roster.teams.append(
      .init(task: "kontrol.1", date: CrewSamples.monday, fromMinute: 600, toMinute: 660, officers: [scenario.officers[0].id]))
    roster.crews.removeAll { $0.date > CrewSamples.monday + 6 }
    let short = [CrewSamples.shortage(scenario, "kota", day: 1, from: 1380, present: 0, points: 60)]
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: short, points: 0, lookAheadPoints: 0)
    var file = RosterFile(roster: report.roster, scenario: scenario)
    file.visits = [.init(crew: file.crewIDs[0], spot: "Pasar Klandasan", minute: 1400, minutes: 15)]
    file.log = [
      .init(
        version: 1, date: CrewSamples.monday, action: "repair", by: "Kanit", reason: "demam",
        changes: [.init(officer: "6", date: CrewSamples.monday + 3, was: .init(shift: "M", post: "timur"), now: nil)])
    ]
    return DutyBook(report, file: file, audience: audience)
  }

  private static let formats: [DocumentFormat] = [.csv, .csvLong, .ics, .text, .json]

  private func text(_ audience: Audience, _ format: DocumentFormat, _ options: DocumentOptions) throws -> String {
    let documents = Documents(book(audience), wording: Wording(.indonesian), options: options)
    return try documents.make(format).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  @Test(
    "no file for the wall tells of sickness, leave, the seed, visits or reasons", arguments: formats,
    DocumentOptions.Template.allCases.flatMap { template in DocumentOptions.Extent.allCases.map { DocumentOptions(template: template, extent: $0) } })
  func hidden(format: DocumentFormat, options: DocumentOptions) throws {
    let wall = try text(.wall, format, options)
    for secret in ["987654321", "Klandasan", "mendadak", "kontrol.1", "demam", "sakit", "cuti", "Sebab", ",SK,", ",C,", "\"SK\""] {
      #expect(!wall.contains(secret), "\(format) tells \(secret)")
    }
    #expect(wall.contains("Pagi") || wall.contains("P/kota"))
  }

  @Test("those who command read them")
  func shown() throws {
    let report = DocumentOptions(template: .report)
    #expect(try text(.restricted, .csv, report).contains(",SK"))
    #expect(try text(.restricted, .text, report).contains("sakit 1"))
    #expect(try text(.restricted, .text, report).contains("Sebab: "))
    let json = try text(.restricted, .json, report)
    for told in ["987654321", "Klandasan", "kontrol.1", "demam", "sakit", "cuti"] { #expect(json.contains(told)) }
  }

  @Test("the roster file for the wall is a roster file with the same duties and crews")
  func file() throws {
    let (file, faults) = RosterFileReader.read(text: try text(.wall, .json, DocumentOptions()), name: "wall.json")
    #expect(faults == [])
    var published = book(.restricted).report.roster
    let end = published.from + published.days
    published.duties = published.duties.map { Array($0.prefix(published.days)) }
    published.crews.removeAll { $0.date >= end }
    published.teams.removeAll { $0.date >= end || $0.task == "kontrol.1" }
    #expect(file?.roster == published)
  }

  @Test("no file for the wall tells a risk weight, and no sum holds hours of court or training")
  func risk() throws {
    let page = try Documents(book(.wall), wording: Wording(.english)).make(.html).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let planned = try Documents(book(.restricted), wording: Wording(.english)).make(.html).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let body = page.components(separatedBy: "<body").last ?? ""
    #expect(body.firstMatch(of: /class="[^"]*risk[023]/) == nil)
    #expect(!body.contains(Wording(.english).page.riskHeading))
    #expect(planned.contains(Wording(.english).page.riskHeading))
    for officer in book(.wall).officers {
      let shifts = book(.wall).entries.filter { $0.officer == officer }.reduce(0) { $0 + ($1.shift?.workedMinutes ?? 0) }
      #expect(book(.wall).workedMinutes(officer.id) == shifts)
    }
    #expect(book(.wall).officers.contains { book(.wall).workedMinutes($0.id) < book(.restricted).workedMinutes($0.id) })
  }
}
