import PatrolModel
import RosterAudit
import RosterReports
import Testing

@Suite("What rules about places miss, as text")
struct PlaceShortageTests {
  private func told(_ scenario: Scenario, _ shortages: [Shortage], _ language: Language = .english) -> String {
    let report = CrewSamples.report(scenario, shortages: shortages)
    let page = Pages.page(of: report, language)
    return Pages.section(of: page, from: language == .english ? "What is short" : "Kekurangan")
  }

  /// Without crews, so that officers are counted.
  private var inHeads: Scenario {
    var scenario = CrewSamples.scenario()
    scenario.crewKinds = []
    scenario.requirements[0].crews = nil
    return scenario
  }

  private func floor(_ scenario: Scenario, _ rule: RuleID, present: Int, points: Int) -> Shortage {
    CrewSamples.shortage(scenario, .init(rule.rawValue), day: scenario.period.days - 1, at: "kota", present: present, points: points)
  }

  @Test("A share of a zone is told in hours of the week, of crews where crews are counted")
  func shares() {
    let heads = inHeads
    let floor = floor(heads, .zoneFloor, present: 24, points: 33)
    let wanted = floor.demand.target
    #expect(
      told(heads, [floor]) == """
        What is short, worst first (1)
          Balikpapan Kota: 24 h of \(wanted) h this week (least share of a zone), 33 points
        """)
    #expect(
      told(heads, [floor], .indonesian) == """
        Kekurangan personel, terberat lebih dahulu (1)
          Balikpapan Kota: 24 jam dari \(wanted) jam minggu ini (bagian minimum wilayah), 33
              poin
        """)
    let crews = CrewSamples.scenario()
    let crewFloor = self.floor(crews, .zoneFloor, present: 8, points: 9)
    #expect(
      told(crews, [crewFloor]).contains(
        "  Balikpapan Kota: crews for 8 h of \(crewFloor.demand.target) h this week (least share of a zone), 9\n      points"))
  }

  @Test("Too many hours in a zone are told with the most")
  func cap() {
    let heads = inHeads
    var cap = floor(heads, .zoneCap, present: 0, points: 12)
    let most = cap.demand.maximum ?? 0
    cap.present = most + 12
    #expect(
      told(heads, [cap]).contains(
        "  Balikpapan Kota: \(most + 12) h this week, 12 h over the most of \(most) h (largest share\n      of a zone), 12 points"))
    #expect(told(heads, [cap], .indonesian).contains("12 jam di atas batas \(most) jam"))
  }

  @Test("Times without presence that follow each other are one line; others stay apart")
  func windows() {
    let heads = inHeads
    let windows = heads.demands().filter { $0.rule == .blindWindow && $0.posts == ["kota"] }
    let shortages = [0, 1, 2, 8].map { Shortage(demand: windows[$0], present: 0, points: 5) }
    #expect(
      told(heads, shortages) == """
        What is short, worst first (2)
          Balikpapan Kota: nobody for more than 24 h at each time from Tue 24 Nov 15:00
              to Wed 25 Nov 07:00 (3 times), 15 points
          Balikpapan Kota: nobody for more than 24 h at Fri 27 Nov 07:00, 5 points
        """)
    #expect(
      told(heads, shortages, .indonesian) == """
        Kekurangan personel, terberat lebih dahulu (2)
          Balikpapan Kota: tanpa kehadiran lebih dari 24 jam pada setiap waktu dari Sel
              24 Nov 15.00 s.d. Rab 25 Nov 07.00 (3 kali), 15 poin
          Balikpapan Kota: tanpa kehadiran lebih dari 24 jam pada Jum 27 Nov 07.00, 5
              poin
        """)
    let crews = CrewSamples.scenario()
    let window = crews.demands().first { $0.rule == .blindWindow && $0.posts == ["kota"] }
    #expect(
      told(crews, window.map { [Shortage(demand: $0, present: 0, points: 5)] } ?? []).contains("no crew for more than 24 h at Tue 24 Nov 15:00"))
  }

  @Test("The reserve and the least presence of a zone say which unit is missing")
  func units() {
    let heads = inHeads
    let reserve = CrewSamples.shortage(heads, "reserve", day: 0, from: 420, present: 0, points: 2)
    let minimum = CrewSamples.shortage(heads, "zone-minimum", day: 0, at: "timur", present: 1, points: 50)
    #expect(
      told(heads, [reserve, minimum]) == """
        What is short, worst first (2)
          Mon 23 Nov, whole day, Balikpapan Timur: 1 of 2 officers, two to a unit (least
              presence in a zone), 50 points
          Mon 23 Nov, 07:00-15:00, cadangan: 0 of 2 officers, two to a unit (reserve), 2
              points
        """)
    let crews = CrewSamples.scenario()
    let crewReserve = CrewSamples.shortage(crews, "reserve", day: 0, from: 420, present: 0, points: 2)
    #expect(told(crews, [crewReserve]).contains("  Mon 23 Nov, 07:00-15:00, cadangan: 0 of 1 crew (reserve), 2 points"))
    #expect(told(crews, [crewReserve], .indonesian).contains("  Sen 23 Nov, 07.00-15.00, cadangan: 0 dari 1 tim (cadangan), 2 poin"))
  }

  @Test("Crews that are asked for are counted as crews")
  func crews() {
    let scenario = CrewSamples.scenario()
    let shortages = [
      CrewSamples.shortage(scenario, "kota", day: 0, from: 420, present: 1, points: 10),
      CrewSamples.shortage(scenario, "kota", day: 2, from: 420, present: 0, points: 40),
    ]
    #expect(
      told(scenario, shortages) == """
        What is short, worst first (2)
          Wed 25 Nov, 07:00-15:00, Balikpapan Kota: 0 of 1 crew mobil (minimum), 40
              points
          Mon 23 Nov, 07:00-15:00, Balikpapan Kota: 1 of 2 crews mobil (target), 10
              points
        """)
    #expect(told(scenario, shortages, .indonesian).contains("Balikpapan Kota: 1 dari 2 tim mobil (target), 10 poin"))
  }

  @Test("Where points are equal, what requirements ask comes before what rules ask")
  func order() {
    let scenario = CrewSamples.scenario()
    let shortages = [
      CrewSamples.shortage(scenario, "reserve", day: 0, from: 420, present: 0, points: 10),
      CrewSamples.shortage(scenario, "kota", day: 2, from: 420, present: 1, points: 10),
    ]
    let lines = told(scenario, shortages).split(separator: "\n")
    #expect(lines[1].contains("Balikpapan Kota"))
    #expect(lines.dropFirst(2).joined().contains("cadangan"))
  }
}
