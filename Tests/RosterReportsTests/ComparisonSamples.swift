import PatrolFiles
import PatrolModel
import RosterAudit
import SeededChance
import Testing
import Wording

@testable import RosterReports

/// Rosters to be compared: drawn by a seed, judged by the audit, with bounds that nobody searched for.
enum ComparisonSamples {
  /// Names that must come through as they are.
  static let names = [
    "=1+1 apa adanya", "<script>alert(1)</script>", "+62 \"varian\" & lagi", "محمد", "@semua", "-e\u{301}\u{301} 👮🏽‍♀️",
    "panjang " + String(repeating: "sekali ", count: 12),
  ]

  /// So many rosters of one scenario with different chances; every fourth has no bound, and the one after it no roster.
  static func rosters(_ count: Int, seed: UInt64, language: Language = .indonesian) -> [ComparedRoster] {
    var chance = SplitMix64(seed: seed)
    return (0..<count).map { number in
      var report = PageSamples.report(PageSamples.scenario(language: language), seed: seed &* 31 &+ UInt64(number))
      if number % 4 == 2 {
        var scenario = report.scenario
        scenario.officers.removeFirst(2)
        report = PageSamples.report(scenario, seed: seed &* 31 &+ UInt64(number))
      }
      let bound = number % 4 == 1 ? nil : max(0, report.points - chance.number(0...60))
      let isFound = number == 0 || number % 5 != 4
      return ComparedRoster(
        name: names[number % names.count], report: isFound ? report : nil,
        search: SearchFacts(end: bound == report.points ? .proven : .timeLimit, bound: bound))
    }
  }

  /// Those rosters as values from 10 on, the scenario's own among them.
  static func sweep(_ rosters: [ComparedRoster]) -> ComparedSweep {
    ComparedSweep(
      number: "requirements.<b>&jaga.min",
      points: rosters.indices.map { (value: SweptValue(10 + $0), place: $0 == 1 ? 0 : $0 == 0 ? 1 : $0) })
  }
}

@Suite("Numbers side by side")
struct ComparedNumbersTests {
  @Test("classes of zones add up to what the audit says of the whole, and sources to the points", arguments: 0..<12 as Range<UInt64>)
  func sums(seed: UInt64) throws {
    let rosters = ComparisonSamples.rosters(6, seed: seed)
    let numbers = ComparedNumbers(rosters, wording: Wording(.english))
    func whole(_ value: ComparedValue?) -> Int? { if case .whole(let number)? = value { number } else { nil } }
    for (place, roster) in rosters.enumerated() {
      guard let report = roster.report, let indicators = report.indicators else {
        #expect((numbers.overview + numbers.burdens + numbers.sources).allSatisfy { $0.values[place] == nil })
        continue
      }
      #expect(numbers.classes.reduce(0) { $0 + (whole($1.rows[0].values[place]) ?? 0) } == indicators.missingToMinimum)
      #expect(numbers.classes.reduce(0) { $0 + (whole($1.rows[1].values[place]) ?? 0) } == indicators.missingToTarget)
      #expect(numbers.sources.reduce(0) { $0 + (whole($1.values[place]) ?? 0) } == report.points)
    }
  }

  @Test("what an officer does otherwise is counted by hand the same", arguments: 0..<12 as Range<UInt64>)
  func officers(seed: UInt64) throws {
    let rosters = ComparisonSamples.rosters(4, seed: seed)
    let numbers = ComparedNumbers(rosters, wording: Wording(.english))
    let base = try #require(rosters[0].report)
    for place in 1..<4 {
      guard let report = rosters[place].report else { continue }
      let officers = numbers.officers(place)
      #expect(officers.map(\.officer.id) == base.scenario.officers.map(\.id).filter { id in report.scenario.officers.contains { $0.id == id } })
      for officer in officers {
        let row = try #require(base.roster.officers.firstIndex(of: officer.officer.id))
        let other = try #require(report.roster.officers.firstIndex(of: officer.officer.id))
        let days = zip(base.roster.duties[row], report.roster.duties[other])
        #expect(officer.changedDuties == days.count { $0 != $1 })
        #expect(officer.before.workedMinutes == base.roster.duties[row].compactMap { $0 }.count * 480)
        #expect(officer.after.workedMinutes == report.roster.duties[other].compactMap { $0 }.count * 480)
      }
    }
    #expect(numbers.officers(0).allSatisfy { !$0.isChanged })
  }

  @Test("the text fits a terminal, whatever the names, and names what is short by class", arguments: Language.allCases, [60, 80, 133])
  func text(language: Language, width: Int) {
    let rosters = ComparisonSamples.rosters(9, seed: 4, language: language)
    for sweep in [nil, ComparisonSamples.sweep(rosters)] {
      let page = ComparisonText(rosters, sweep: sweep, wording: Wording(language), width: width).page()
      for line in page.split(separator: "\n") { #expect(DisplayCells.width(of: String(line)) <= width, "\(line)") }
      #expect(page.contains(Wording(language).comparedClassesTitle) && page.contains(Wording(language).name(Zone.Class.sangatRawan)))
      #expect(page.contains("\u{2588}") == (sweep != nil))
    }
  }
}

@Suite("Where a curve bends")
struct SweepFindingsTests {
  /// A sweep in which so many are missing at each value; proven where the number of points is even.
  private func findings(_ missing: [Int]) -> SweepFindings.Extent {
    let scenario = PageSamples.scenario()
    let rosters = missing.enumerated().map { number, missing -> ComparedRoster in
      var indicators = PageSamples.report(scenario, seed: 1).indicators
      indicators?.missingToMinimum = missing
      let report = RosterReport(
        scenario: scenario, roster: PageSamples.roster(scenario, seed: 1), breaches: [], charges: [], shortages: [], points: 10, lookAheadPoints: 0,
        indicators: indicators)
      return ComparedRoster(name: "", report: report, search: SearchFacts(end: .proven, bound: number.isMultiple(of: 2) ? 10 : 9))
    }
    return SweepFindings(.init(number: "officers", points: rosters.indices.map { (SweptValue($0), $0) }), rosters).minimums
  }

  @Test("the smallest or largest value that is enough is told with what is known of its neighbour")
  func extents() {
    #expect(findings([0, 0]) == .all)
    #expect(findings([1, 2]) == .none)
    #expect(findings([4, 3, 0, 0]) == .from(SweptValue(2), below: SweptValue(1), isProven: false))
    #expect(findings([4, 0, 0, 0]) == .from(SweptValue(1), below: SweptValue(0), isProven: true))
    #expect(findings([0, 0, 7]) == .upTo(SweptValue(1), above: SweptValue(2), isProven: true))
    #expect(findings([0, 3, 0]) == .some([SweptValue(0), SweptValue(2)]))
    #expect(findings([3, 0, 3]) == .some([SweptValue(1)]))
  }
}
