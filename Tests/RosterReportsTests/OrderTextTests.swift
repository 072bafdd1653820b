import Foundation
import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Orders in reports")
struct OrderTextTests {
  private static func report(_ exemptions: [Exemption]) -> RosterReport {
    var scenario = Samples.scenario()
    let from = scenario.period.from
    scenario.requests = [
      Request(officer: "3", date: from + 2, cell: .shift("P"), post: "kota", kind: .order, by: "Kasat Samapta", reason: "pengamanan pasar"),
      Request(officer: "6", date: from + 4, cell: .work, kind: .lock),
    ]
    let breaches = [
      Breach(rule: .minRestHours, officer: "3", dates: [from + 1, from + 2], measured: 480, limit: 660),
      Breach(rule: .maxWeekHours, officer: "5", dates: [from + -3, from + 3], measured: 3600, limit: 3240),
      Breach(rule: .availability, officer: "6", dates: [from + 4], measured: 1, limit: 0),
    ]
    return RosterReport(
      scenario: scenario, roster: Samples.roster(scenario), breaches: breaches, charges: [], shortages: [], points: 12, lookAheadPoints: 0,
      exemptions: exemptions)
  }

  private static let everyReason = [
    Exemption(officer: "3", reason: .order), Exemption(officer: "5", reason: .history), Exemption(officer: "6", reason: .force),
  ]

  private static func section(_ report: RosterReport, _ language: Language) -> String {
    let page = RosterText(report, wording: Wording(language), width: 100).page()
    let sections = page.split(separator: "\n\n").map(String.init)
    return sections.filter {
      $0.hasPrefix("By order") || $0.hasPrefix("Atas") || $0.hasPrefix("No ") || $0.hasPrefix("Tidak ada aturan") || $0.hasPrefix("Broken")
        || $0.hasPrefix("Pelanggaran")
    }
    .joined(separator: "\n")
  }

  @Test("Breaches by order, by force and by history are told with what they follow from, to the letter")
  func exact() {
    let report = Self.report(Self.everyReason)
    #expect(report.isCleanButByOrder)
    #expect(
      Self.section(report, .english) == """
        By order (3)
          Citra Lestari, Tue 24 Nov - Wed 25 Nov: rest between duties: 8 h, at least 11 h [min-rest-hours];
              order of Kasat Samapta, Wed 25 Nov P at Balikpapan Kota: pengamanan pasar
          Eko Prasetyo, Fri 20 Nov - Thu 26 Nov: hours in seven days: 60 h, at most 54 h [max-week-hours];
              follows from history
          Fajar Nugroho, Fri 27 Nov: leave and other duty [availability]; forced lock, Fri 27 Nov any shift
        No other hard rule is broken.
        """)
    #expect(
      Self.section(report, .indonesian) == """
        Atas perintah (3)
          Citra Lestari, Sel 24 Nov - Rab 25 Nov: istirahat antar dinas: 8 jam, paling sedikit 11 jam
              [min-rest-hours]; perintah Kasat Samapta, Rab 25 Nov P di Balikpapan Kota: pengamanan pasar
          Eko Prasetyo, Jum 20 Nov - Kam 26 Nov: jam dinas dalam tujuh hari: 60 jam, paling banyak 54 jam
              [max-week-hours]; akibat riwayat dinas
          Fajar Nugroho, Jum 27 Nov: cuti, izin dan dinas lain [availability]; kunci yang dipaksakan, Jum 27
              Nov dinas apa pun
        Tidak ada aturan wajib lain yang dilanggar.
        """)
  }

  @Test("What no order answers for stays a broken rule")
  func audited() {
    let report = Self.report([])
    #expect(report.breachesByOrder.map(\.breach.rule) == [.minRestHours])
    #expect(report.otherBreaches.map(\.rule) == [.maxWeekHours, .availability])
    #expect(!report.isCleanButByOrder)
    let page = Self.section(report, .english)
    #expect(page.contains("By order (1)") && page.contains("Broken rules (2)"))
  }

  @Test("The bound speaks of rosters with as few breaches where rules gave way", arguments: Language.allCases)
  func quality(language: Language) {
    let search = SearchFacts(end: .proven, bound: 12)
    let text = RosterText(Self.report(Self.everyReason), wording: Wording(language)).quality(points: 12, search: search)
    let told = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      told
        == (language == .english
          ? "This roster is proven best: no roster with as few breaches by order can score better than 12."
          : "Jadwal ini terbukti terbaik: tidak ada jadwal dengan pelanggaran atas perintah sesedikit ini yang poinnya di bawah 12."))
    #expect(
      RosterText(Self.report([]), wording: Wording(.english)).quality(points: 12, search: search).contains("no roster can score better than 12"))
  }

  @Test("The sentence of an audit tells breaches by order from others")
  func auditSentence() {
    let (english, indonesian) = (Wording(.english), Wording(.indonesian))
    #expect(english.audited(points: 7, breaches: 0, byOrder: 2) == "This roster breaks hard rules by order only (2) and scores 7.")
    #expect(indonesian.audited(points: 7, breaches: 0, byOrder: 2) == "Jadwal ini melanggar aturan wajib hanya atas perintah (2) dan bernilai 7.")
    #expect(english.audited(points: 7, breaches: 1, byOrder: 2) == "This roster breaks hard rules: 2 by order, 1 without one; it scores 7.")
    #expect(
      indonesian.audited(points: 7, breaches: 1, byOrder: 2) == "Jadwal ini melanggar aturan wajib: 2 atas perintah, 1 tanpa perintah; nilainya 7.")
  }

  @Test("The JSON carries with each breach what it follows from, and whose rules gave way")
  func document() throws {
    let text = ResultDocument.solved(Self.report(Self.everyReason), search: SearchFacts(end: .proven, bound: 12), rosterFile: nil)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let breaches = try #require(object["breaches"] as? [[String: Any]])
    let grounds = breaches.compactMap { $0["follows-from"] as? [String: Any] }
    #expect(grounds.compactMap { $0["history"] as? Bool } == [false, true, false])
    let requests = grounds.compactMap { $0["requests"] as? [[String: Any]] }
    #expect(requests.map(\.count) == [1, 0, 1])
    #expect(requests[0][0]["by"] as? String == "Kasat Samapta" && requests[0][0]["reason"] as? String == "pengamanan pasar")
    #expect(requests[0][0]["kind"] as? String == "order" && requests[2][0]["kind"] as? String == "lock")
    #expect((object["exemptions"] as? [[String: String]])?.map { $0["reason"] } == ["order", "history", "force"])
    let bare = ResultDocument.audited(Self.report([]))
    let judged = try #require(try JSONSerialization.jsonObject(with: Data(bare.utf8)) as? [String: Any])
    #expect((judged["breaches"] as? [[String: Any]])?.map { $0["follows-from"] is NSNull } == [false, true, true])
  }
}
