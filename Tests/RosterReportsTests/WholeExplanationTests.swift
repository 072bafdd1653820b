import Foundation
import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("A roster explained as a whole")
struct WholeExplanationTests {
  private static let monday = CrewSamples.monday

  /// 90 points, of which 80 are known to be unavoidable.
  private static func whole(_ scenario: Scenario = CrewSamples.scenario()) -> WholeExplanation {
    let charges = [
      Charge(source: .belowMinimum("kota"), dates: [monday], measured: 0, wanted: 1, points: 60),
      Charge(source: .belowMinimum("spkt"), dates: [monday + 1], measured: 1, wanted: 2, points: 30),
    ]
    func demand(_ id: Requirement.ID, _ day: Int) -> Demand { CrewSamples.demand(scenario, id, day: day) }
    let prices =
      (0..<3).map { DemandPrice(demands: [demand("kota", $0)], hundredths: 6000) } + [
        DemandPrice(demands: [demand("kota", 4)], hundredths: 6000),
        DemandPrice(demands: [demand("spkt", 5), demand("spkt", 6)], hundredths: 1234),
      ]
    func saving(_ change: ScenarioChange, _ hundredths: Int, points: Int?, bound: Int?, breaches: Int = 0) -> WholeExplanation.Saving {
      .init(
        ranked: RankedChange(change: change, hundredths: hundredths), points: points, breaches: breaches,
        search: SearchFacts(end: bound == points ? .proven : .timeLimit, bound: bound))
    }
    return WholeExplanation(
      report: CrewSamples.report(scenario, charges: charges), search: SearchFacts(end: .timeLimit, bound: 80), prices: prices,
      savings: [
        saving(.oneMoreOfficer(like: "4"), 9000, points: 0, bound: 0), saving(.oneMoreVehicle("R4"), 7050, points: 85, bound: 70),
        saving(.oneDayBack("1", monday + 5), 800, points: 100, bound: 100, breaches: 1),
        saving(.oneMoreQualification("6", "driver"), 5, points: nil, bound: nil),
      ])
  }

  private static func page(_ whole: WholeExplanation, _ language: Language = .english) -> String {
    let page = WholeExplanationText(whole, wording: Wording(language)).page()
    Pages.expectFit(page)
    return page
  }

  @Test("The page leads with the points, how far they are proven and from what they mostly come")
  func lead() {
    let lines = Self.page(Self.whole()).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix { !$0.isEmpty }.joined(separator: " ")
        == "No roster can score better than 80; this one scores 90, within 11.1 %. The largest part of its points, 66.7 %, is below the minimum: Patroli kota."
    )
  }

  @Test("Requirements of one price on days in a row are one line, dearest first")
  func prices() {
    #expect(
      Pages.section(of: Self.page(Self.whole()), from: "The dearest") == """
        The dearest requirements
        A price is what one more present would be worth at most if officers could be
        divided. Prices only rank.
             Price  Days                     Shift  Where: what is asked
                60  Mon 23 Nov - Wed 25 Nov  P      Balikpapan Kota: Patroli kota
                60  Fri 27 Nov               P      Balikpapan Kota: Patroli kota
             12.34  Sat 28 Nov               P      SPKT: Jaga SPKT
        """)
  }

  @Test("Each change says what it saves as far as that is proven, in both languages")
  func savings() {
    #expect(
      Pages.section(of: Self.page(Self.whole()), from: "What one") == """
        What one change would save
        The changes that the prices rank highest, at most two of a sort if there are
        others, each solved again by itself. A saving is what is proven; a rank is no
        saving.
          one more officer who is pimpinan patroli, pengemudi, like Muhammad Rizky
             Ramadhan Kusumawardhana but without leave
             saves 80 to 90 points (rank by price 90)
          one more vehicle of kind R4
             no saving is proven: 5 more to 20 points fewer (rank by price 70.5)
          Sat 28 Nov without leave for Andi Saputra
             costs 10 to 20 points more; not comparable: 1 rule broken by order or
             history in place of 0 (rank by price 8)
          Fajar Nugroho is pengemudi as well
             no roster was found with it in the time (rank by price 0.05)
        """)
    let indonesian = Pages.section(of: Self.page(Self.whole(), .indonesian), from: "Penghematan dari")
    #expect(indonesian.contains("menghemat 80 s.d. 90 poin"))
    #expect(indonesian.contains("satu kendaraan R4 lagi"))
  }

  @Test("Without points, without prices or without changes the page says so and shows no table")
  func nothing() {
    var whole = Self.whole()
    whole.savings = []
    #expect(Self.page(whole).contains("No single change is worth anything under the prices"))
    whole.savings = nil
    #expect(Self.page(whole).contains("was stopped before"))
    whole.prices = []
    #expect(Self.page(whole).contains("No requirement has a price"))
    whole.prices = nil
    #expect(Self.page(whole).contains("stopped before it found prices") && !Self.page(whole).contains("No single change"))
    whole = Self.whole()
    whole.report = CrewSamples.report()
    #expect(Self.page(whole).split(separator: "\n").count == 1)
  }

  @Test("Names of the scenario neither leave the line nor move the cursor", arguments: Language.allCases)
  func hostile(language: Language) {
    var scenario = CrewSamples.scenario()
    for place in scenario.officers.indices { scenario.officers[place].name = Samples.longNames[place] + "\u{1B}[31m\u{202E}" }
    scenario.zones[0].name = "Kota \u{7}警察 " + String(repeating: "panjang ", count: 12)
    scenario.qualifications[1].name = "=cmd|' /C calc'!A1\n"
    let page = Self.page(Self.whole(scenario), language)
    #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}") && !page.contains("\u{7}"))
  }

  @Test("The document holds every price, demand and change with its interval")
  func document() throws {
    let text = ResultDocument.explained(Self.whole())
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["points"] as? Int == 90 && document["bound"] as? Int == 80)
    let prices = try #require(document["prices"] as? [[String: Any]])
    #expect(prices.map { $0["price"] as? Double } == [60, 60, 60, 60, 12.34])
    let shared = try #require(prices.last?["demands"] as? [[String: Any]])
    #expect(shared.map { $0["date"] as? String } == ["2026-11-28", "2026-11-29"] && shared.allSatisfy { $0["requirement"] as? String == "spkt" })
    let savings = try #require(document["savings"] as? [[String: Any]])
    #expect(savings.map { ($0["change"] as? [String: String])?["kind"] } == ["officer", "vehicle", "day-back", "qualification"])
    let intervals = savings.map { $0["saving"] as? [String: Any] }
    #expect(intervals.map { $0?["least"] as? Int } == [80, -5, -20, nil] && intervals.map { $0?["most"] as? Int } == [90, 20, -10, nil])
    #expect(intervals.map { $0?["certain"] as? Bool } == [true, false, true, nil])
  }
}
