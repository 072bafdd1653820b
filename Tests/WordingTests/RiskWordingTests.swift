import PatrolModel
import Testing
import Wording

@Suite("Texts on risk")
struct RiskWordingTests {
  private static func comparison(_ before: Double, _ after: Double) throws -> PeriodComparison {
    func date(_ day: Int) throws -> CivilDate { try #require(CivilDate(year: 2026, month: 10, day: day)) }
    let none = PeriodComparison.Change(before: 0, after: 0)
    return PeriodComparison(
      before: CrimePeriod(from: try date(5), to: try date(11)), after: CrimePeriod(from: try date(12), to: try date(18)),
      total: .init(before: before, after: after), types: [], zones: [], hours: [], reported: none, discovered: none)
  }

  @Test("two weeks are compared as the chief reads them")
  func weeks() throws {
    let comparison = try Self.comparison(4930, 4742)
    #expect(Wording(.indonesian).compared(comparison) == "minggu ke-41/2026 -> minggu ke-42/2026: 4.930 -> 4.742 kejadian, turun 188 (3,81 %).")
    #expect(Wording(.english).compared(comparison) == "week 41/2026 -> week 42/2026: 4,930 -> 4,742 incidents, down 188 (3.81 %).")
  }

  @Test(
    "a change tells its direction, and no share of nothing",
    arguments: [(10.0, 15.0, "naik 5 (50,00 %)"), (0, 3, "naik 3"), (7, 7, "tetap"), (2.5, 1, "turun 1,5 (60,00 %)")])
  func changes(before: Double, after: Double, text: String) {
    #expect(Wording(.indonesian).changed(.init(before: before, after: after)) == text)
  }

  @Test("a small difference is called chance, a large one is not")
  func chance() {
    #expect(Wording(.english).mayBeChance(.init(before: 10, after: 5)) != nil)
    #expect(Wording(.english).mayBeChance(.init(before: 4930, after: 4542)) == nil)
    #expect(Wording(.english).mayBeChance(.init(before: 5, after: 5)) == nil)
  }

  @Test("chance is tested on rates where periods differ in length")
  func chanceOfRates() {
    let wording = Wording(.english)
    // 35 in 31 days, then 7 in 7: counts fall far, rates hardly.
    #expect(wording.mayBeChance(.init(before: 35, after: 7), days: (31, 7)) != nil)
    #expect(wording.mayBeChance(.init(before: 35, after: 7)) == nil)
    // The same count in a quarter of the time is more.
    #expect(wording.mayBeChance(.init(before: 30, after: 30), days: (28, 7)) == nil)
    #expect(wording.mayBeChance(.init(before: 40, after: 10), days: (28, 7)) == nil)
  }

  @Test("periods of different length are told loudly with numbers for each day")
  func unequalPeriods() throws {
    var comparison = try Self.comparison(35, 7)
    #expect(Language.allCases.allSatisfy { Wording($0).unequalPeriods(comparison) == nil })
    comparison.before = CrimePeriod(from: comparison.after.from + -31, to: comparison.after.from + -1)
    #expect(Wording(.english).unequalPeriods(comparison)?.contains("31 days stand against 7. A day held 1.13, then 1.00") ?? false)
    #expect(Wording(.indonesian).unequalPeriods(comparison)?.contains("Per hari 1,13, lalu 1,00") ?? false)
  }

  @Test(
    "numbers have exactly the decimals that are asked", arguments: [(1234.5, 1, "1.234,5"), (-0.04, 1, "0,0"), (0.999, 2, "1,00"), (-12, 0, "-12")])
  func numbers(value: Double, places: Int, text: String) { #expect(Wording(.indonesian).fixed(value, places) == text) }
}
