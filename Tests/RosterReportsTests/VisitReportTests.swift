import Foundation
import OfficePackages
import PatrolFiles
import PatrolModel
import RosterAudit
import Testing
import Wording

@testable import RosterReports

@Suite("Visits in reports")
struct VisitReportTests {
  private static let visits = [
    PlannedVisit(crew: 1, spot: "pasar", minute: 450, minutes: 13), PlannedVisit(crew: 1, spot: "dermaga", minute: 490, minutes: 16),
    PlannedVisit(crew: 0, spot: "kebun", minute: 1500, minutes: 12), PlannedVisit(crew: 2, spot: "pasar", minute: 430, minutes: 12),
  ]

  private static func report(_ visits: [PlannedVisit] = visits) -> RosterReport {
    var scenario = CrewSamples.scenario()
    scenario.hotSpots = [
      HotSpot(id: "pasar", name: "Pasar Klandasan", zone: "kota", point: GeoPoint(latitude: -1.27, longitude: 116.83), address: "=gerbang & timur"),
      HotSpot(id: "dermaga", name: "Dermaga Lama", zone: "kota", point: GeoPoint(latitude: -1.28, longitude: 116.83)),
      HotSpot(id: "kebun", name: "Kebun Raya", zone: "timur", point: GeoPoint(latitude: -1.19, longitude: 116.96)),
    ]
    let report = CrewSamples.report(scenario)
    return report.with(visits: VisitReplay(scenario).findings(visits, of: report.roster))
  }

  private static func book(_ audience: Audience = .restricted) -> DutyBook {
    let report = report()
    return DutyBook(report, file: RosterFile(roster: report.roster, scenario: report.scenario, visits: visits), audience: audience)
  }

  @Test("the page for a terminal lists each crew's stops with boxes to tick, then what each spot gets, and fits", arguments: Language.allCases)
  func text(language: Language) {
    let page = Pages.page(of: Self.report(), language)
    let isEnglish = language == .english
    let section = Pages.section(of: page, from: isEnglish ? "Visits to hot spots (4" : "Kunjungan titik rawan (4")
    let joined = section.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    let expected =
      isEnglish
      ? [
        "75 % can be made as planned", "[ ] 07:30 Pasar Klandasan, 13 min; [ ] 08:10 Dermaga Lama, 16 min", "on the other days: 1 more",
        "Kebun Raya: 1 visit;", "no crew on duty there in 160 h of its 168 h at risk", "Pasar Klandasan is not visited Mon 23 Nov 07:43-15:00",
        "437 min instead of at most 120: 1 crew on duty for 2 spots cannot be back sooner",
        "Tue 24 Nov P Balikpapan Kota, 07:10 Pasar Klandasan, 12 min: outside the crew's hours",
      ]
      : [
        "75 % dapat dilaksanakan", "[ ] 07.30 Pasar Klandasan, 13 menit; [ ] 08.10 Dermaga Lama, 16 menit", "pada hari lain: 1 lagi",
        "Kebun Raya: 1 kunjungan;", "Pasar Klandasan tidak dikunjungi Sen 23 Nov 07.43-15.00, 437 menit, seharusnya paling lama 120",
        "di luar jam dinas tim",
      ]
    for text in expected { #expect(joined.contains(text), "\(text) in \(section)") }
    let all = Pages.page(of: Self.report(), language, showsAllCrews: true)
    #expect(all.contains(isEnglish ? "[ ] 07:10" : "[ ] 07.10"))
  }

  @Test("a roster without visits says so where there are hot spots, and nothing where there are none", arguments: Language.allCases)
  func nothing(language: Language) {
    let words = language == .english ? "plans no visit to the 3 hot spots" : "tidak merencanakan kunjungan ke 3 titik rawan"
    #expect(Pages.page(of: Self.report([]), language).contains(words))
    let without = Pages.page(of: CrewSamples.report(), language)
    #expect(!without.contains("hot spot") && !without.contains("titik rawan"))
  }

  @Test("the workbook has a row for each stop with place, minutes and a box; the wall has no such sheet", arguments: Language.allCases)
  func workbook(language: Language) throws {
    let read = try ReadWorkbook(RosterWorkbook(Self.book(), wording: Wording(language)).bytes())
    let sheet = try #require(read.sheets.first { $0.name == (language == .english ? "Visits" : "Kunjungan") })
    #expect(sheet.texts.count { $0 == "\u{2610}" } == 4)
    #expect(
      sheet.texts.contains("=gerbang & timur") && sheet.texts.contains("Dermaga Lama")
        && sheet.texts.contains(language == .english ? "08:10" : "08.10"))
    let wall = try ReadWorkbook(RosterWorkbook(Self.book(.wall), wording: Wording(language)).bytes())
    #expect(!wall.sheets.contains { $0.name == sheet.name })
    #expect(!wall.sheets.flatMap(\.texts).contains { $0.contains("Klandasan") })
  }

  @Test("the page for a browser has a box for each stop, and the wall's none", arguments: Language.allCases)
  func page(language: Language) {
    let page = RosterPage(Self.book(), wording: Wording(language)).text()
    #expect(page.split(separator: "<input type=\"checkbox\"").count == 5)
    #expect(page.contains("=gerbang &amp; timur") && page.contains("id=\"visits\""))
    let wall = RosterPage(Self.book(.wall), wording: Wording(language)).text()
    #expect(!wall.contains("checkbox") && !wall.contains("Klandasan"))
  }

  @Test("an officer's message lists his crew's stops with boxes to tick, a report upward and the wall do not", arguments: Language.allCases)
  func messages(language: Language) throws {
    func text(_ audience: Audience, _ template: DocumentOptions.Template) throws -> String {
      let documents = Documents(Self.book(audience), wording: Wording(language), options: .init(template: template, officer: "1"))
      return try documents.make(.text).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }
    let order = try text(.restricted, .members)
    let stop = language == .english ? "[ ] 07:30 Pasar Klandasan, =gerbang & timur, 13 min" : "[ ] 07.30 Pasar Klandasan, =gerbang & timur, 13 menit"
    #expect(order.contains(stop) && !order.contains("Kebun Raya"), "\(order)")
    #expect(try !text(.restricted, .report).contains("[ ]"))
    #expect(try !text(.wall, .members).contains("Klandasan,"))
  }

  @Test("the JSON of an audit has what the replay found, and no such key without hot spots")
  func document() throws {
    let text = ResultDocument.audited(Self.report())
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let visits = try #require(object["visits"] as? [String: Any])
    #expect(visits["planned"] as? Int == 4 && visits["feasible"] as? Int == 3)
    #expect((visits["flaws"] as? [[String: Any]])?.first?["kind"] as? String == "outside-duty")
    let spots = try #require(visits["spots"] as? [[String: Any]])
    #expect(spots.map { $0["spot"] as? String } == ["pasar", "dermaga", "kebun"])
    #expect(((spots[0]["late-gaps"] as? [[String: Any]])?.first?["minutes"] as? Int) == 437)
    #expect(!ResultDocument.audited(CrewSamples.report()).contains("\"visits\""))
  }
}
