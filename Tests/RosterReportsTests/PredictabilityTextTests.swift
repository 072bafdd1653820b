import PatrolModel
import RosterReports
import SeededChance
import Testing
import Wording

@Suite("How easily a roster can be foretold, as text")
struct PredictabilityTextTests {
  private static func measures(entropy: Double, repeats: Predictability.Part?, weekday: Weekday? = .monday) -> Predictability {
    Predictability(
      unit: .crews, past: repeats == nil ? .unknown : .known, earlierWeeks: repeats == nil ? 0 : 2,
      slots: [.init(weekday: weekday, shift: "M", days: 3, observed: .init(entropy: entropy, bestGuess: 0.5))], repeats: repeats)
  }

  /// The page of an edited roster, its lines joined.
  private static func page(_ foretelling: ForetellingChange?, _ language: Language) -> String {
    let scenario = CrewSamples.scenario()
    let roster = CrewSamples.roster(scenario)
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let standing = RosterStanding(points: 0, ordinaryPoints: 0, breaches: 0)
    let edit = RosterEdit(officer: scenario.officers[0].id, date: scenario.period.from, was: nil, now: .init(shift: "M"))
    let edited = EditedRoster(roster: roster, edits: [edit], before: standing, after: standing, foretelling: foretelling)
    let page = RosterText(report, wording: Wording(language), edited: edited).page()
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    return page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "one sentence tells that edits made a roster easier to foretell, with what fell and rose; none where nothing did", arguments: Language.allCases)
  func warning(language: Language) {
    let before = Self.measures(entropy: 0.8123, repeats: .init(count: 5, whole: 10))
    let head = language == .english ? "easier to foretell" : "lebih mudah ditebak"
    let both = Self.page(.init(before: before, after: Self.measures(entropy: 0.8, repeats: .init(count: 6, whole: 10))), language)
    #expect(
      both.contains(
        language == .english
          ? "patrols are easier to foretell: zone entropy 0.812 before, 0.800 now; 50 % of cells as the week before, 60 % now."
          : "patroli lebih mudah ditebak: entropi wilayah semula 0,812, kini 0,800; sel yang sama dengan pekan lalu semula 50 %, kini 60 %."))
    let one = Self.page(.init(before: before, after: Self.measures(entropy: 0.7, repeats: .init(count: 5, whole: 10))), language)
    #expect(one.contains(head) && !one.contains("50 %"))
    for after in [
      before, Self.measures(entropy: 0.9, repeats: .init(count: 4, whole: 10)), Self.measures(entropy: 0.81226, repeats: .init(count: 5, whole: 10)),
    ] {
      #expect(!Self.page(.init(before: before, after: after), language).contains(head))
    }
    #expect(!Self.page(nil, language).contains(head))
  }

  @Test("every state is told in 80 columns, with long names and many shifts", arguments: Language.allCases, 0..<30)
  func narrow(language: Language, seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    var scenario = CrewSamples.scenario()
    for place in scenario.zones.indices { scenario.zones[place].name += String(repeating: " Panjang", count: chance.number(0...8)) }
    for place in scenario.shifts.indices { scenario.shifts[place].name += String(repeating: " panjang", count: chance.number(0...5)) }
    let isByWeekday = chance.chance(60)
    let weekdays: [Weekday?] = isByWeekday ? Weekday.allCases : [nil]
    var slots: [Predictability.Slot] = []
    for shift in scenario.shifts {
      for weekday in weekdays {
        let intended: Predictability.Guess? = seed % 2 == 0 ? .init(entropy: 0.9, bestGuess: 0.2) : nil
        let (entropy, most) = (Double.random(in: 0...1, using: &chance), Double.random(in: 0...1, using: &chance))
        slots.append(
          .init(
            weekday: weekday, shift: shift.id, days: 3, observed: .init(entropy: entropy, bestGuess: 1), attainableEntropy: most, intended: intended))
      }
    }
    let windows = scenario.zones.map { Predictability.BlindWindow(zone: $0.id, minutes: $0.name.count * 70) }
    let measures = Predictability(
      unit: chance.pick(ZoneUnits.Unit.allCases), past: chance.pick(ZoneUnits.Past.allCases), earlierWeeks: chance.number(0...4),
      slots: chance.chance(80) ? slots : [], repeats: chance.chance(50) ? .init(count: 3, whole: 10) : nil,
      samePairs: chance.chance(50) ? .init(count: 3, whole: 10) : nil,
      blindWindows: windows)
    let page = PredictabilityText(measures, of: scenario, wording: Wording(language)).page()
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(page)")
    // Every target that is told is marked as an assumption.
    let sentences = page.split(whereSeparator: \.isWhitespace).joined(separator: " ").split(separator: "Target ").dropFirst()
    #expect(!sentences.isEmpty && sentences.allSatisfy { $0.contains("(A).") }, "\(page)")
  }
}
