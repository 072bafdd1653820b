import Foundation
import PatrolFiles
import PatrolModel
import RosterAudit
import Testing
import Wording

@testable import RosterReports

@Suite("Activities in reports")
struct ActivityTextTests {
  private static func scenario(_ name: String) throws -> Scenario {
    let reading = ScenarioReader.read(path: "\(WorkbookPlace.repository)/Tests/PatrolFilesTests/Fixtures/activities/\(name)")
    return try #require(reading.scenario)
  }

  /// A roster in which nobody works but those who are given.
  private static func report(_ scenario: Scenario, _ change: (inout Roster) -> Void = { _ in }) -> RosterReport {
    let days = scenario.period.horizonDays
    let empty = scenario.officers.map { _ in [Roster.Duty?](repeating: nil, count: days) }
    var roster = Roster(from: scenario.period.from, days: days, officers: scenario.officers.map(\.id), duties: empty)
    change(&roster)
    let audit = RosterAudit(scenario)
    return RosterReport(scenario: scenario, roster: roster, audit: audit.judge(roster), departures: [])
  }

  @Test("What an operation lacks bears its name, its checkpoint and its hours, at posts and in tasks, in both languages")
  func operations() throws {
    let report = Self.report(try Self.scenario("operasi"))
    let english = RosterText(report, wording: Wording(.english), listLength: 100).page()
    let joined = english.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(joined.contains("Tue 24 Nov, 19:30-22:15, Operasi Cipta Kondisi: Simpang Charitas 20:00-22:00: 0 of 2, 140 points"))
    #expect(joined.contains("18:00-22:00, posko: Gereja: 0 of 1 crew"))
    let indonesian = RosterText(report, wording: Wording(.indonesian), listLength: 100).page()
    let own = indonesian.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(own.contains("Operasi Cipta Kondisi: Simpang Charitas 20:00-22:00: 0 dari 2"))
    for page in [english, indonesian] { Pages.expectFit(page) }
  }

  @Test(
    "Partners are told with what a place lacks besides them, cameras, watches and community work in sections of their own",
    arguments: Language.allCases)
  func support(language: Language) throws {
    let report = Self.report(try Self.scenario("binmas"))
    let page = RosterText(report, wording: Wording(language), listLength: 100).page()
    let joined = page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    let expected =
      language == .english
      ? [
        "satpol (Satpol PP), 08:00-12:00: 1 person for jaga (Kota), names follow", "CCTV Simpang, Kota, Mon Tue Wed 15:00-19:00",
        "dead Tue 24 Nov 2026, the need is back", "Siskamling RT 5, Desa, Fri Sat 20:00-23:00: what is missed there weighs 50 % less",
        "Without a group, to be visited to form one: Kota", "narkoba, Kota: 1 planned, 0 with all their people",
        "kamtibmas, Desa: 2 planned, 0 with all their people", "To follow up, from Dialog RT 5: lampu jalan mati",
      ]
      : [
        "1 orang untuk jaga (Kota), nama menyusul", "mati Sel 24 Nov 2026, kebutuhan kembali penuh",
        "kekurangan di sana berbobot 50 % lebih ringan", "Belum ada kelompok, perlu dikunjungi untuk dibentuk: Kota",
        "narkoba, Kota: 1 direncanakan, 0 dengan petugas lengkap", "Tindak lanjut dari Dialog RT 5: lampu jalan mati",
      ]
    for text in expected { #expect(joined.contains(text), "\(text)") }
    Pages.expectFit(page)
  }

  @Test("A control round is told with its stops in text, page, messages and order, and never on copies for the wall", arguments: Language.allCases)
  func rounds(language: Language) throws {
    let scenario = try Self.scenario("kontrol")
    let report = Self.report(scenario) { roster in
      roster.duties[0][1] = .init(shift: "P", post: "spkt")
      roster.teams = [Roster.Team(task: "siang.2026-11-24", date: roster.from + 1, fromMinute: 600, toMinute: 665, officers: ["K1"])]
    }
    let wording = Wording(language)
    let task = try #require(scenario.tasks.first)
    let stops = try #require(task.round).stops(on: task.date, from: 600, seed: scenario.seed)
    let route = wording.route(stops, in: scenario)
    #expect(route.contains(language == .english ? "10:25 " : "10.25 ") && ["Kota", "Desa", "SPKT"].allSatisfy(route.contains))
    func joined(_ text: String) -> String { text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ") }
    #expect(joined(RosterText(report, wording: wording, listLength: 100).page()).contains(route))
    for audience in [Audience.restricted, .wall] {
      let book = DutyBook(report, audience: audience)
      let entry = try #require(book.entries.first)
      let isTold = DutyDescriptions(book, wording: wording).taskLines(entry).contains { $0.contains(route) }
      #expect(isTold == (audience == .restricted))
    }
    let lines = OrderDuties(book: DutyBook(report), wording: wording).all().flatMap(\.lines)
    #expect(lines.contains { $0.contains(route) })
    Pages.expectFit(RosterText(report, wording: wording, listLength: 100).page())
  }

  @Test("A partner who leaves something to do is named beside what is missing there")
  func besides() throws {
    var scenario = try Self.scenario("binmas")
    scenario.requirements[0].minimum = 2
    scenario.requirements[0].target = 2
    for (language, expected) in [(Language.english, "besides 1 from satpol"), (.indonesian, "di samping 1 dari satpol")] {
      let page = RosterText(Self.report(scenario), wording: Wording(language), listLength: 100).page()
      let joined = page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
      #expect(joined.contains(expected))
    }
  }

  @Test("A check echoes every activity with what it has become, and its data have the same")
  func check() throws {
    let scenario = try Self.scenario("operasi")
    let check = CheckText(scenario: scenario, faults: [], notes: [], wording: Wording(.english))
    let joined = check.page().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(
      joined.contains(
        "Operasi Cipta Kondisi (checkpoints before a feast), Tue 24 Nov - Wed 25 Nov 2026, 09:00-10:00 + 20:00-22:00 + 21:00-22:00, roll-call 30 min before, hand-over 15 min after: Simpang Charitas (kota), pasar; 3 requirements, 6 tasks inside shifts"
      ))
    #expect(joined.contains("mako (guard of the station), every day, in every shift: mako; 1 requirement"))
    Pages.expectFit(check.page())
    #expect(check.document().contains("cipkon.charitas.2026-11-24"))
  }

  @Test("The page for the wall tells no contact, no camera and nothing that was heard; the one for those who command does")
  func wall() throws {
    var scenario = try Self.scenario("binmas")
    scenario.partnerUnits[0].contact = "pos Satpol"
    let report = Self.report(scenario)
    func page(_ audience: Audience) throws -> String {
      let documents = try Documents(DutyBook(report, audience: audience), wording: Wording(.english)).make(.html)
      return String(decoding: try #require(documents.first).bytes, as: UTF8.self)
    }
    let (open, closed) = (try page(.wall), try page(.restricted))
    for text in ["pos Satpol", "CCTV Simpang, Kota", "lampu jalan mati"] {
      #expect(closed.contains(text), "\(text)")
      if text != "lampu jalan mati" { #expect(!open.contains(text), "\(text)") }
    }
    #expect(!open.contains("To follow up") && open.contains("names follow"))
  }
}
