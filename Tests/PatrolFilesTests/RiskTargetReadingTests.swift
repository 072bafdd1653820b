import PatrolFiles
import PatrolModel
import Testing

@Suite("Reading targets that follow risk")
struct RiskTargetReadingTests {
  private static func scenario(_ target: String, more: String = "") throws -> Scenario {
    let text = """
      scenario: 1
      period: { from: 2026-11-23 }
      shifts: { P: 07:00-15:00, M: 23:00-07:00 }
      officers: [{ id: K1 }, { id: K2 }, { id: K3 }, { id: K4 }, { id: K5 }]
      zones: [{ id: kota, risk: { M: 200 } }, { id: desa }]
      requirements: [{ id: r, at: { zones: all }, \(target) }]
      \(more)
      """
    let reading = try Fixtures.withFolder { folder in
      try text.write(toFile: "\(folder)/scenario.yaml", atomically: true, encoding: .utf8)
      return ScenarioReader.read(path: folder)
    }
    return try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
  }

  @Test(
    "the words for it are English and Indonesian, with or without the hyphen",
    arguments: ["from-risk", "dari-kerawanan", "From Risk", "dari kerawanan"])
  func words(word: String) throws {
    let requirement = try Self.scenario("target: \(word), budget: 30, min: 1, max: 4").requirements[0]
    #expect(requirement.riskBudget == 30 && requirement.target == 1 && requirement.minimum == 1 && requirement.maximum == 4)
  }

  @Test("a draw among nearly best rosters is asked for with a yes or with its numbers")
  func draw() throws {
    func asked(_ text: String) throws -> Unpredictability? { try Self.scenario("min: 1", more: text).unpredictability }
    #expect(try asked("") == nil)
    #expect(try asked("unpredictability: no\n") == nil)
    #expect(try asked("unpredictability: yes\n") == Unpredictability())
    #expect(try asked("unpredictability: { give-up: 5, seed: 7 }\n") == Unpredictability(giveUpPercent: 5, seed: 7))
    #expect(try asked("unpredictability: { seed: 7 }\n") == Unpredictability(giveUpPercent: 2, seed: 7))
  }

  @Test("the scenario's hash depends on the budget, on the draw and on risk by weekday, and is as before without them")
  func hash() throws {
    let plain = try Self.scenario("target: from-risk, budget: 30")
    let changes: [(inout Scenario) -> Void] = [
      { $0.requirements[0].riskBudget = 31 }, { $0.requirements[0].riskBudget = nil }, { $0.unpredictability = Unpredictability() },
      { $0.unpredictability = Unpredictability(giveUpPercent: 3) }, { $0.unpredictability = Unpredictability(seed: 3) },
      { $0.zones[0].weekdayRiskPercent[.monday] = ["M": 200] }, { $0.zones[0].weekdayRiskPercent[.monday] = ["P": 200] },
      { $0.zones[0].weekdayRiskPercent[.tuesday] = ["M": 200] },
    ]
    #expect(Fixtures.hashes(of: plain, changedBy: changes).count == changes.count + 1)
    let words = Set(try CanonicalScenario.text(Self.scenario("min: 1")).split(separator: "\n").compactMap { $0.split(separator: " ").first })
    #expect(words.isDisjoint(with: ["budget", "unpredictability", "risk"]))
  }
}
