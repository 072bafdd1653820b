import Foundation
import PatrolModel
import RosterAudit
import RosterReports
import Testing
import Wording

@Suite("Crews and vehicles as text")
struct CrewTextTests {
  @Test("The crews of the first day are named by shift and post, those of the other published days are counted")
  func firstDay() {
    let report = CrewSamples.report()
    #expect(
      Pages.section(of: Pages.page(of: report), from: "Crews on") == """
        Crews on Mon 23 Nov (2)
          P  Balikpapan Kota   mobil  Maung 1  Andi Saputra (leader),
                                               Budi Santoso (driver), Citra Lestari
          M  Balikpapan Timur  jalan           Muhammad Rizky R. K. (leader),
                                               Fajar Nugroho
          1 crew of the other days: --crews prints them, --json has them all
        """)
    #expect(
      Pages.section(of: Pages.page(of: report, .indonesian), from: "Tim Sen") == """
        Tim Sen 23 Nov (2)
          P  Balikpapan Kota   mobil  Maung 1  Andi Saputra (pimpinan),
                                               Budi Santoso (pengemudi), Citra Lestari
          M  Balikpapan Timur  jalan           Muhammad Rizky R. K. (pimpinan),
                                               Fajar Nugroho
          1 tim pada hari lain: ditampilkan dengan --crews, semuanya dengan --json
        """)
  }

  @Test("All published days are named where asked; a vehicle that is missing is a dash")
  func allDays() {
    let page = Pages.page(of: CrewSamples.report(), showsAllCrews: true)
    #expect(
      Pages.section(of: page, from: "Crews on Tue") == """
        Crews on Tue 24 Nov (1)
          P  Balikpapan Kota   mobil  -        Andi Saputra (leader),
                                               Budi Santoso (driver)
        """)
    #expect(page.contains("Crews on Mon 23 Nov (2)"))
    #expect(!page.contains("Crews on Tue 1 Dec"))
    #expect(!page.contains("--crews"))
  }

  @Test("Who leads and drives at once is named once")
  func leaderDrives() {
    var scenario = CrewSamples.scenario()
    scenario.crewKinds = [CrewKind(id: "car", name: "mobil", leader: "leader", driver: "driver", leaderDrives: true)]
    var roster = CrewSamples.roster(scenario)
    roster.crews = [.init(date: CrewSamples.monday, shift: "P", post: "kota", kind: "car", leader: "4", driver: "4", members: ["3"])]
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    #expect(
      Pages.section(of: Pages.page(of: report), from: "Crews on") == """
        Crews on Mon 23 Nov (1)
          P  Balikpapan Kota  mobil  Muhammad Rizky R. K. (leader, driver),
                                     Citra Lestari
        """)
  }

  @Test("Long names of posts, kinds, vehicles and officers stay within 80 cells", arguments: Language.allCases)
  func width(language: Language) {
    var scenario = CrewSamples.scenario()
    scenario.zones[0].name = "Kecamatan Balikpapan Kota bagian selatan"
    scenario.crewKinds[0].name = "mobil patroli gerak ganda"
    for place in scenario.officers.indices { scenario.officers[place].name = Samples.longNames[place] }
    _ = Pages.page(of: CrewSamples.report(scenario), language, showsAllCrews: true)
  }

  @Test("Posts that take crews count crews, the others officers")
  func posts() {
    let scenario = CrewSamples.scenario()
    let shortages = [
      CrewSamples.shortage(scenario, "kota", day: 0, present: 1, points: 10),
      CrewSamples.shortage(scenario, "kota", day: 1, present: 0, points: 40),
      CrewSamples.shortage(scenario, "spkt", day: 2, present: 0, points: 30),
      CrewSamples.shortage(scenario, "reserve", day: 3, present: 0, points: 2),
      CrewSamples.shortage(scenario, "zone-floor", day: 6, at: "kota", present: 0, points: 9),
    ]
    let page = Pages.page(of: CrewSamples.report(scenario, shortages: shortages))
    #expect(
      Pages.section(of: page, from: "Crews at") == """
        Crews at each post (P/S/M)
                          Mon 23 Tue 24 Wed 25 Thu 26 Fri 27 Sat 28 Sun 29
        Balikpapan Kota   1/-/-~ 1/-/-! -/-/-  -/-/-  -/-/-  -/-/-  -/-/-
        Balikpapan Timur  -/-/1  -/-/-  -/-/-  -/-/-  -/-/-  -/-/-  -/-/-
        """)
    #expect(
      Pages.section(of: page, from: "Officers at") == """
        Officers at posts without crews (P/S/M)
                          Mon 23 Tue 24 Wed 25 Thu 26 Fri 27 Sat 28 Sun 29
        SPKT              1/-/-  -/-/-  -/-/-! -/-/-  -/-/-  -/-/-  -/-/-
        ! = below a minimum; ~ = below a target
        """)
    #expect(Pages.page(of: CrewSamples.report(scenario, shortages: shortages), .indonesian).contains("Tim tiap pos (P/S/M)"))
    #expect(Pages.page(of: CrewSamples.report(scenario, shortages: shortages), .indonesian).contains("Personel di pos tanpa tim (P/S/M)"))
  }

  @Test("A roster without crews, such as a grid, is counted in heads everywhere")
  func grid() {
    let scenario = CrewSamples.scenario()
    var roster = CrewSamples.roster(scenario)
    roster.crews = []
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let page = Pages.page(of: report)
    #expect(page.contains("Officers at each post (P/S/M)"))
    #expect(page.contains("Balikpapan Kota   3/-/-  2/-/-"))
    #expect(!page.contains("Crews"))
  }

  @Test("In the reserve crews and single officers are counted each in their table")
  func reserve() {
    let scenario = CrewSamples.scenario()
    var roster = CrewSamples.roster(scenario)
    for row in [3, 4, 5] { roster.duties[row][0] = Roster.Duty(shift: "P", post: Post.reserveID) }
    roster.crews[0] = .init(date: CrewSamples.monday, shift: "P", post: Post.reserveID, kind: "foot", leader: "4", members: ["6"])
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let page = Pages.page(of: report)
    #expect(Pages.section(of: page, from: "Crews at").contains("cadangan         1/-/-"))
    #expect(Pages.section(of: page, from: "Officers at").contains("cadangan         1/-/-"))
  }

  @Test("Crews that are not whole follow the lines' breaches")
  func breaches() {
    let day = CrewSamples.monday + 1
    let breaches = [
      CrewBreach(date: day, shift: "P", post: "kota", crew: 2, fault: .noVehicle),
      CrewBreach(date: day, shift: "M", post: "timur", crew: nil, fault: .outsideCrew("5")),
    ]
    #expect(
      Pages.section(of: Pages.page(of: CrewSamples.report(crewBreaches: breaches)), from: "Broken") == """
        Broken rules (2)
          Tue 24 Nov, P, Balikpapan Kota, mobil (Andi Saputra, Budi Santoso): no listed
              vehicle R4 [crew-seats]
          Tue 24 Nov, M, Balikpapan Timur: Eko Prasetyo works there and sits in no crew
              [crew-seats]
        """)
    #expect(
      Pages.section(of: Pages.page(of: CrewSamples.report(crewBreaches: breaches), .indonesian), from: "Pelanggaran") == """
        Pelanggaran aturan (2)
          Sel 24 Nov, P, Balikpapan Kota, mobil (Andi Saputra, Budi Santoso): tidak ada
              kendaraan R4 yang terdaftar [crew-seats]
          Sel 24 Nov, M, Balikpapan Timur: Eko Prasetyo berdinas di sana tetapi tidak
              masuk tim mana pun [crew-seats]
        """)
  }

  @Test("Points of second rank stand apart from the others")
  func secondRank() {
    let day = CrewSamples.monday
    let charges = [
      Charge(source: .rule(.repeatPost, instance: ""), officer: "1", dates: [day], measured: 3, wanted: 2, points: 1),
      Charge(source: .rule(.repeatPost, instance: ""), officer: "2", dates: [day], measured: 3, wanted: 2, points: 1),
      Charge(source: .rule(.repeatCell, instance: ""), officer: "1", dates: [day], measured: 1, wanted: 0, points: 1),
    ]
    let first = [Charge(source: .belowTarget("kota"), dates: [day], measured: 1, wanted: 2, points: 20)]
    let report = CrewSamples.report(secondRank: charges, charges: first)
    #expect(
      Pages.section(of: Pages.page(of: report), from: "Where") == """
        Where the points come from
            Points   Times  Source
                20       1  below the target: Patroli kota
                20          in all
          Second rank, decided last and not among these points (no bound is claimed):
              same zone and shift again 2 times, 2 points; same cell as last week once,
              1 point
        """)
    #expect(
      Pages.page(of: report, .indonesian).contains(
        """
          Peringkat kedua, diputuskan terakhir dan di luar poin ini (tanpa batas
              terbukti): wilayah dan dinas yang sama berulang 2 kali, 2 poin; sel sama
              dengan minggu lalu 1 kali, 1 poin
        """))
  }

  @Test("The JSON names seats, vehicles, what is counted, crews that are not whole and second rank")
  func json() throws {
    let scenario = CrewSamples.scenario()
    let day = CrewSamples.monday
    let shortages = [
      CrewSamples.shortage(scenario, "kota", day: 0, present: 1, points: 10),
      CrewSamples.shortage(scenario, "zone-floor", day: 6, at: "kota", present: 8, points: 9),
      CrewSamples.shortage(scenario, "blind-window", day: 1, at: "kota", present: 0, points: 5),
    ]
    let report = CrewSamples.report(
      scenario, shortages: shortages,
      crewBreaches: [CrewBreach(date: day, shift: "P", post: "kota", crew: 1, fault: .tooFew(least: 2), steps: 1)],
      secondRank: [Charge(source: .rule(.repeatPost, instance: ""), officer: "1", dates: [day], measured: 3, wanted: 2, points: 1)])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ResultDocument.audited(report).utf8)) as? [String: Any])
    let crews = try #require(object["crews"] as? [[String: Any]])
    #expect(crews.count == 4)
    #expect(crews[1]["vehicle"] as? String == "Maung 1")
    #expect(
      crews[1]["seats"] as? [[String: String]] == [
        ["officer": "1", "seat": "leader"], ["officer": "2", "seat": "driver"], ["officer": "3", "seat": "member"],
      ])
    #expect(crews.map { $0["published"] as? Bool } == [true, true, true, false])
    let told = try #require(object["shortages"] as? [[String: Any]])
    #expect(told.map { $0["requirement"] as? String } == ["kota", nil, nil])
    #expect(told.map { $0["rule"] as? String } == [nil, "zone-floor", "blind-window"])
    #expect(told.map { $0["measure"] as? String } == ["presence", "hours", "touches"])
    #expect(told.map { $0["counts"] as? String } == ["crews", "crews", "crews"])
    #expect(told[2]["longest-minutes"] as? Int == 1440)
    let breaches = try #require(object["crew-breaches"] as? [[String: Any]])
    #expect(breaches.first?["fault"] as? String == "too-few")
    #expect(breaches.first?["limit"] as? Int == 2)
    #expect(breaches.first?["rule"] as? String == "crew-seats")
    let second = try #require(object["second-rank"] as? [String: Any])
    #expect(second["points"] as? Int == 1)
    #expect((second["charges"] as? [Any])?.count == 1)
  }

  @Test("A check echoes crew kinds and vehicles and shows rules about places and crews once")
  func check() throws {
    var scenario = CrewSamples.scenario()
    scenario.rules = [
      RuleSetting(rule: .zoneFloor, points: 3), RuleSetting(rule: .reserve, points: 9, officers: OfficerFilter(regu: ["1"])),
      RuleSetting(rule: .blindWindow, isOff: true, from: CrewSamples.monday + 1, to: CrewSamples.monday + 2),
    ]
    let text = CheckText(scenario: scenario, faults: [], notes: [], wording: Wording(.english))
    let page = text.page()
    Pages.expectFit(page)
    #expect(
      page.contains(
        """
        crews: mobil 2 to 3 officers (pimpinan patroli, pengemudi, R4), jalan 2 officers
            (pimpinan patroli); vehicles: R4 2, R6 1
        """))
    #expect(page.contains("  zone-floor * - least share of a zone\n      3 points each; 50 % of the even share\n"))
    #expect(page.contains("  reserve - reserve\n      2 points each; 1 wanted\n"))
    #expect(page.contains("      Tue 24 Nov - Wed 25 Nov: off\n"))
    let indonesian = CheckText(scenario: scenario, faults: [], notes: [], wording: Wording(.indonesian)).page()
    #expect(indonesian.contains("tim: mobil 2 s.d. 3 anggota (pimpinan patroli, pengemudi, R4), jalan 2 anggota"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.document().utf8)) as? [String: Any])
    #expect((object["crew-kinds"] as? [Any])?.count == 2)
    #expect((object["vehicles"] as? [[String: Any]])?.map { $0["count"] as? Int } == [2, 1])
    let rules = try #require(object["rules"] as? [[String: Any]])
    #expect(rules.first { $0["rule"] as? String == "zone-floor" }?["about"] as? String == "places")
    #expect(rules.first { $0["rule"] as? String == "crew-seats" }?["about"] as? String == "crews")
    #expect(rules.first { $0["rule"] as? String == "repeat-post" }?["officers"] as? String == "everyone")
  }
}
