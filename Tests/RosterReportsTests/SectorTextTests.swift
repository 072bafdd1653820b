import Foundation
import PatrolModel
import RosterAudit
import RosterReports
import Testing
import Wording

@Suite("Sectors, units within reach and partnerships as text")
struct SectorTextTests {
  /// A crew of the sector in the morning of Monday in the place of the zone's own.
  private func roster(_ scenario: Scenario) -> Roster {
    var roster = CrewSamples.roster(scenario)
    for row in 0...2 { roster.duties[row][0] = Roster.Duty(shift: "P", post: "gabungan") }
    roster.crews[1].post = "gabungan"
    return roster
  }

  @Test("A sector is a post like any other, and what it covers is told once; shares are decimal numbers")
  func sectors() {
    let scenario = TaskSamples.scenario()
    let shortages = [
      CrewSamples.shortage(scenario, "kota", day: 0, from: 420, present: 1, points: 10),
      CrewSamples.shortage(scenario, "kota", day: 1, from: 420, present: 3, points: 10),
    ]
    let report = TaskSamples.report(scenario, roster(scenario), shortages: shortages)
    let english = Pages.page(of: report)
    #expect(
      Pages.section(of: english, from: "Crews at") == """
        Crews at each post (P/S/M)
                          Mon 23 Tue 24 Wed 25 Thu 26 Fri 27 Sat 28 Sun 29
        Balikpapan Kota   -/-/-! 1/-/-~ -/-/-  -/-/-  -/-/-  -/-/-  -/-/-
        Balikpapan Timur  -/-/1  -/-/-  -/-/-  -/-/-  -/-/-  -/-/-  -/-/-
        Kota-Timur        1/-/-  -/-/-  -/-/-  -/-/-  -/-/-  -/-/-  -/-/-
        """)
    #expect(
      Pages.section(of: english, from: "What is short") == """
        What is short, worst first (2)
          Mon 23 Nov, 07:00-09:00, Balikpapan Kota: 0.5 of 1 crew mobil (minimum), 10
              points
          Tue 24 Nov, 07:00-15:00, Balikpapan Kota: 1.5 of 2 crews mobil (target), 10
              points
        """)
    #expect(
      Pages.section(of: english, from: "Officers at") == """
        Officers at posts without crews (P/S/M)
                          Mon 23 Tue 24 Wed 25 Thu 26 Fri 27 Sat 28 Sun 29
        SPKT              1/-/-  -/-/-  -/-/-  -/-/-  -/-/-  -/-/-  -/-/-
        ! = below a minimum; ~ = below a target
        sector Kota-Timur: Balikpapan Kota, Balikpapan Timur, each 0.5
        """)
    let indonesian = Pages.page(of: report, .indonesian)
    #expect(indonesian.contains("\nsektor Kota-Timur: Balikpapan Kota, Balikpapan Timur, masing-masing 0,5\n"))
    #expect(
      Pages.section(of: indonesian, from: "Kekurangan") == """
        Kekurangan personel, terberat lebih dahulu (2)
          Sen 23 Nov, 07.00-09.00, Balikpapan Kota: 0,5 dari 1 tim mobil (minimum), 10
              poin
          Sel 24 Nov, 07.00-15.00, Balikpapan Kota: 1,5 dari 2 tim mobil (target), 10
              poin
        """)
  }

  @Test("Without anybody in a sector nothing is told of it")
  func unused() { #expect(!Pages.page(of: TaskSamples.report()).contains("Kota-Timur")) }

  @Test("The JSON has decimal numbers for what is counted in parts and whole ones for the rest")
  func document() throws {
    let scenario = TaskSamples.scenario()
    let shortages = [
      CrewSamples.shortage(scenario, "kota", day: 0, from: 420, present: 1, points: 10),
      CrewSamples.shortage(scenario, "spkt", day: 0, present: 1, points: 10),
      CrewSamples.shortage(scenario, "backup", day: 0, from: 420, present: 1, points: 3),
    ]
    let text = ResultDocument.audited(TaskSamples.report(scenario, shortages: shortages))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let told = try #require(object["shortages"] as? [[String: Any]])
    #expect(told.map { $0["present"] as? Double } == [0.5, 1, 1])
    #expect(told.map { $0["minimum"] as? Double } == [1, 2, 0])
    #expect(told.map { $0["target"] as? Double } == [2, 2, 2])
    #expect(told.map { $0["zone"] as? String } == [nil, nil, "kota"])
    #expect(text.contains("\"present\": 0.5,") && text.contains("\"target\": 2,"))
  }

  @Test("A missing second unit is told of the zone and what is next door, and marks no day of a post")
  func backup() {
    let scenario = TaskSamples.scenario()
    let short = CrewSamples.shortage(scenario, "backup", day: 0, from: 420, present: 1, points: 3)
    let report = TaskSamples.report(scenario, shortages: [short])
    #expect(
      Pages.section(of: Pages.page(of: report), from: "What is short") == """
        What is short, worst first (1)
          Mon 23 Nov, 07:00-09:00, Balikpapan Kota and next door: 1 of 2 crews (a second
              unit within reach), 3 points
        """)
    #expect(
      Pages.section(of: Pages.page(of: report, .indonesian), from: "Kekurangan") == """
        Kekurangan personel, terberat lebih dahulu (1)
          Sen 23 Nov, 07.00-09.00, Balikpapan Kota dan sekitarnya: 1 dari 2 tim (unit
              kedua dalam jangkauan), 3 poin
        """)
    #expect(!Pages.page(of: report).contains("below a target"))
    var heads = scenario
    heads.crewKinds = []
    heads.requirements[0].crews = nil
    let officers = CrewSamples.shortage(heads, "backup", day: 0, from: 420, present: 1, points: 6)
    #expect(
      Pages.section(of: Pages.page(of: TaskSamples.report(heads, shortages: [officers])), from: "What is short") == """
        What is short, worst first (1)
          Mon 23 Nov, 07:00-09:00, Balikpapan Kota and next door: 1 of 4 officers, two
              to a unit (a second unit within reach), 6 points
        """)
  }

  @Test("A partnership that is not kept is named in the second rank")
  func partnerships() {
    let charge = Charge(source: .partnership("mentor"), dates: [TaskSamples.monday], measured: 0, wanted: 1, points: 3)
    let report = TaskSamples.report(secondRank: [charge, charge])
    #expect(
      Pages.page(of: report).contains(
        """
          Second rank, decided last and not among these points (no bound is claimed):
              partners: Yunior didampingi 2 times, 6 points
        """))
    #expect(
      Pages.page(of: report, .indonesian).contains(
        """
          Peringkat kedua, diputuskan terakhir dan di luar poin ini (tanpa batas
              terbukti): pasangan dinas: Yunior didampingi 2 kali, 6 poin
        """))
  }

  @Test("A check echoes sectors, how many tasks are asked, and partnerships")
  func check() throws {
    var scenario = TaskSamples.scenario()
    scenario.tasks[2].date = TaskSamples.monday + 20
    let officers = scenario.officers.map(\.id)
    scenario.partnerships += [
      Partnership(id: "pair", name: "Tandem", kind: .together([officers[0], officers[1]]), points: 2),
      Partnership(id: "feud", name: "Dipisah", kind: .apart([officers[2], officers[4]]), points: 1),
      Partnership(id: "desk", name: "Sopir di SPKT", kind: .present(OfficerFilter(qualifications: ["driver"]), at: ["spkt"]), points: 4),
    ]
    let text = CheckText(scenario: scenario, faults: [], notes: [], wording: Wording(.english))
    let page = text.page()
    let indonesian = CheckText(scenario: scenario, faults: [], notes: [], wording: Wording(.indonesian)).page()
    Pages.expectFit(page + indonesian)
    #expect(
      page.contains(
        """
        sector Kota-Timur: Balikpapan Kota, Balikpapan Timur, each 0.5
        tasks inside shifts: 3, 1 of them not asked of these days

        """))
    #expect(
      page.contains(
        """
        Partnerships, decided last, without a bound
          Yunior didampingi: 6 officers, accompanied by one of 2; 3 points each
          Tandem: together: Andi Saputra, Budi Santoso; 2 points each
          Dipisah: apart: Citra Lestari, Eko Prasetyo; 1 point each
          Sopir di SPKT: one of 3 officers at SPKT; 4 points each

        """))
    #expect(indonesian.contains("kegiatan di dalam jam dinas: 3, 1 di antaranya bukan untuk hari-hari ini\n"))
    #expect(
      indonesian.contains(
        """
        Pasangan dinas, diputuskan terakhir, tanpa batas terbukti
          Yunior didampingi: 6 anggota, didampingi salah satu dari 2; 3 poin setiap kali
          Tandem: bersama: Andi Saputra, Budi Santoso; 2 poin setiap kali
          Dipisah: terpisah: Citra Lestari, Eko Prasetyo; 1 poin setiap kali
          Sopir di SPKT: salah satu dari 3 anggota di SPKT; 4 poin setiap kali

        """))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.document().utf8)) as? [String: Any])
    #expect((object["sectors"] as? [[String: Any]])?.first?["share"] as? Double == 0.5)
    #expect(object["tasks"] as? Int == 3)
    #expect((object["partnerships"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["accompanied", "together", "apart", "present"])
  }
}
