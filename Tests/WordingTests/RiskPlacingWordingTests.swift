import PatrolModel
import Testing
import Wording

@Suite("Placement by risk in words")
struct RiskPlacingWordingTests {
  private let scenario = Scenario(
    period: .init(from: CivilDate(dayNumber: 20_780), days: 7), shifts: [], officers: [],
    requirements: [
      Requirement(id: "risiko", name: "patroli", place: .everyZone, time: .shifts([]), crews: ["R2"], riskBudget: 30, points: .init(target: 60))
    ])

  private func placing(present: Int, countable: Int) -> RiskPlacing {
    RiskPlacing(requirement: "risiko", asked: 30, present: present, countable: countable, isProven: true)
  }

  @Test("Crews beyond the budget are said to follow risk, and where they are far more a budget that would ask them all is named")
  func beyond() {
    let english = Wording(.english).text(placing(present: 42, countable: 41), in: scenario)
    #expect(
      english
        == "patroli: 42 crew-shifts in its zones, 12 beyond the 30 of the budget; those too go where the risk is, as far as the lines of the roster allow. With \"budget: 41\" the targets themselves would ask for that many."
    )
    #expect(!Wording(.english).text(placing(present: 42, countable: 36), in: scenario).contains("budget:"))
    #expect(
      Wording(.indonesian).text(placing(present: 42, countable: 41), in: scenario).hasPrefix(
        "patroli: 42 tim-dinas di wilayahnya, 12 di atas anggaran 30;"))
  }

  @Test("Where no more stand there than the budget asks, only that is said")
  func within() {
    #expect(
      Wording(.english).text(placing(present: 28, countable: 28), in: scenario)
        == "patroli: 28 crew-shifts in its zones; the budget asks 30, each at its place and day: what is missing there is told as short."
    )
  }
}
