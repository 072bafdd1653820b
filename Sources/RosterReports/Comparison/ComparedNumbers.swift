import PatrolModel
import RosterAudit
import Wording

/// A number of a comparison as it was counted, so that each document shows it in its own way.
package enum ComparedValue: Sendable, Hashable {
  /// A count or points.
  case whole(Int)
  /// A part of a whole, shown in percent.
  case share(Fraction)
  /// Minutes, shown in hours.
  case minutes(Int)
  /// So much in all for so many.
  case mean(sum: Int, count: Int)
  /// The same in minutes, shown in hours.
  case meanMinutes(sum: Int, count: Int)

  /// The number as text.
  package func text(_ wording: Wording) -> String {
    switch self {
    case .whole(let number): wording.grouped(number)
    case .share(let share): wording.percent(share.count, of: share.whole)
    case .minutes(let minutes): wording.bareHours(minutes: minutes)
    case .mean(let sum, let count): wording.decimal(sum, of: count)
    case .meanMinutes(let sum, let count): wording.decimal(sum, of: 60 * count)
    }
  }

  /// The number as spreadsheets hold it.
  package var number: Double {
    switch self {
    case .whole(let number): Double(number)
    case .share(let share): Double(share.count) / Double(share.whole)
    case .minutes(let minutes): Double(minutes) / 60
    case .mean(let sum, let count): Double(sum) / Double(count)
    case .meanMinutes(let sum, let count): Double(sum) / Double(60 * count)
    }
  }
}

/// A row of a comparison: one number of each scenario; nil where it has none.
package struct ComparedRow: Sendable, Hashable {
  /// What is counted.
  package let label: String
  /// The numbers, in the order of the scenarios.
  package let values: [ComparedValue?]
}

/// What an officer of both does under the base and under another scenario.
package struct OfficerDifference: Sendable, Hashable {
  /// Who.
  package let officer: Officer
  /// His burden under the base.
  package let before: Burden
  /// His burden under the other.
  package let after: Burden
  /// Days that both plan on which his duty is another: its shift or its post.
  package let changedDuties: Int

  /// Whether anything of it differs.
  package var isChanged: Bool {
    changedDuties > 0 || before.workedMinutes != after.workedMinutes || before.nights != after.nights || before.weekendDays != after.weekendDays
  }
}

/// All that the documents tell of solved scenarios side by side, worked out once, so that no two documents can disagree.
package struct ComparedNumbers: Sendable {
  /// The scenarios, the one to compare with first.
  package let rosters: [ComparedRoster]
  /// Whole weeks in numbers.
  package let overview: [ComparedRow]
  /// What is missing and what is met, for each class of zones that one of the scenarios has.
  package let classes: [(zoneClass: Zone.Class?, rows: [ComparedRow])]
  /// Hours, nights and weekends: least, mean and most of an officer.
  package let burdens: [ComparedRow]
  /// Points by source, the largest first.
  package let sources: [ComparedRow]

  private let wording: Wording

  /// The numbers of solved scenarios.
  package init(_ rosters: [ComparedRoster], wording: Wording) {
    self.rosters = rosters
    self.wording = wording
    overview = Self.overview(rosters, wording)
    classes = Self.classes(rosters, wording)
    burdens = Self.burdens(rosters, wording)
    sources = Self.sources(rosters, wording)
  }

  /// What is proven of the difference to the base; nil for the base and where either has no roster.
  package func difference(_ place: Int) -> ProvenDifference? {
    guard place > 0, let own = rosters[place].range, let other = rosters[0].range else { return nil }
    return ProvenDifference(from: other, to: own)
  }

  /// What is known of a scenario's cost.
  package func cost(_ place: Int) -> String { wording.comparedPoints(rosters[place].report?.points, bound: rosters[place].search.bound) }

  /// The officers of both, in the base's order; empty where either has no roster.
  package func officers(_ place: Int) -> [OfficerDifference] {
    guard let base = rosters.first?.report, let other = rosters[place].report, let old = base.indicators, let new = other.indicators else {
      return []
    }
    let after = Dictionary(new.burdens.map { ($0.officer, $0) }) { first, _ in first }
    let officers = Dictionary(base.officers.map { ($0.id, $0) }) { first, _ in first }
    return old.burdens.compactMap { before in
      guard let after = after[before.officer], let officer = officers[before.officer] else { return nil }
      return OfficerDifference(officer: officer, before: before, after: after, changedDuties: Self.changedDuties(officer.id, base, other))
    }
  }

  private static func changedDuties(_ officer: Officer.ID, _ base: RosterReport, _ other: RosterReport) -> Int {
    (0..<base.scenario.period.days).count { day in
      let theirs = base.scenario.period.date(day) - other.scenario.period.from
      guard (0..<other.scenario.period.days).contains(theirs) else { return false }
      return base.duty(officer, day: day) != other.duty(officer, day: theirs)
    }
  }

  private static func row(
    _ label: String, _ rosters: [ComparedRoster], _ value: (ComparedRoster, RosterReport, Indicators) -> ComparedValue?
  ) -> ComparedRow? {
    let values = rosters.map { roster in roster.report.flatMap { report in report.indicators.flatMap { value(roster, report, $0) } } }
    return values.contains { $0 != nil } ? ComparedRow(label: label, values: values) : nil
  }

  private static func share(_ fraction: Fraction) -> ComparedValue? { fraction.whole == 0 ? nil : .share(fraction) }

  private static func overview(_ rosters: [ComparedRoster], _ wording: Wording) -> [ComparedRow] {
    func row(_ number: Wording.ComparedNumber, _ value: (ComparedRoster, RosterReport, Indicators) -> ComparedValue?) -> ComparedRow? {
      Self.row(wording.name(number), rosters, value)
    }
    return [
      row(.points) { _, report, _ in .whole(report.points) }, row(.bound) { roster, _, _ in roster.search.bound.map { .whole($0) } },
      row(.officers) { _, report, _ in .whole(report.scenario.officers.count) },
      row(.missingToMinimum) { _, _, indicators in .whole(indicators.missingToMinimum) },
      row(.missingToTarget) { _, _, indicators in .whole(indicators.missingToTarget) },
      row(.riskWeighted) { _, _, indicators in share(indicators.riskWeightedCoverage) },
      row(.wishes) { _, _, indicators in share(indicators.wishesMet) },
      row(.pattern) { _, _, indicators in indicators.patternKept.flatMap(share) },
      row(.breaches) { _, report, _ in .whole(report.breaches.count + report.crewBreaches.count) },
    ].compactMap(\.self)
  }

  private static func classes(_ rosters: [ComparedRoster], _ wording: Wording) -> [(zoneClass: Zone.Class?, rows: [ComparedRow])] {
    let classes: [Zone.Class?] = [.sangatRawan, .rawan, .aman, nil]
    return classes.compactMap { zoneClass in
      func missing(_ indicators: Indicators) -> Indicators.Missing? { indicators.missing.first { $0.zoneClass == zoneClass } }
      let rows = [
        row(wording.name(.missingToMinimum), rosters) { _, _, indicators in missing(indicators).map { .whole($0.toMinimum) } },
        row(wording.name(.missingToTarget), rosters) { _, _, indicators in missing(indicators).map { .whole($0.toTarget) } },
        row(wording.name(.coverage), rosters) { _, _, indicators in
          indicators.coverage.first { $0.zoneClass == zoneClass }.flatMap { share($0.minutes) }
        },
      ].compactMap(\.self)
      return rows.isEmpty ? nil : (zoneClass, rows)
    }
  }

  private static func burdens(_ rosters: [ComparedRoster], _ wording: Wording) -> [ComparedRow] {
    func rows(_ load: Wording.ComparedLoad, inHours: Bool = false, _ spread: @escaping (Indicators) -> Spread?) -> [ComparedRow] {
      func whole(_ number: Int) -> ComparedValue { inHours ? .minutes(number) : .whole(number) }
      return [
        row(wording.name(load, .least), rosters) { _, _, indicators in spread(indicators).map { whole($0.least) } },
        row(wording.name(load, .mean), rosters) { _, _, indicators in
          spread(indicators).map { inHours ? .meanMinutes(sum: $0.sum, count: $0.count) : .mean(sum: $0.sum, count: $0.count) }
        },
        row(wording.name(load, .most), rosters) { _, _, indicators in spread(indicators).map { whole($0.largest) } },
      ].compactMap(\.self)
    }
    let hasHolidays = rosters.contains { ($0.report?.indicators?.holidays?.largest ?? 0) > 0 }
    return rows(.hours, inHours: true, \.workedMinutes) + rows(.nights, \.nights) + rows(.weekendDays, \.weekendDays)
      + (hasHolidays ? rows(.holidays, \.holidays) : [])
      + [
        row(wording.name(.overtime), rosters) { _, _, indicators in .minutes(indicators.overtimeMinutes) },
        row(wording.name(.leastRest), rosters) { _, _, indicators in indicators.leastRestMinutes.map { .minutes($0) } },
        row(wording.name(.longestRun), rosters) { _, _, indicators in .whole(indicators.longestRun) },
      ].compactMap(\.self)
  }

  private static func sources(_ rosters: [ComparedRoster], _ wording: Wording) -> [ComparedRow] {
    var names: [String] = []
    var points: [String: [Int]] = [:]
    for (place, roster) in rosters.enumerated() {
      guard let report = roster.report else { continue }
      for sum in PointsBySource.list(report.charges) {
        let name = wording.name(sum.source, in: report.scenario)
        if points[name] == nil { names.append(name) }
        points[name, default: rosters.map { _ in 0 }][place] += sum.points
      }
    }
    let largest = names.enumerated().sorted { left, right in
      let (first, second) = (points[left.element]?.max() ?? 0, points[right.element]?.max() ?? 0)
      return (second, left.offset) < (first, right.offset)
    }
    return largest.map { _, name in
      ComparedRow(label: name, values: rosters.indices.map { rosters[$0].report == nil ? nil : .whole(points[name]?[$0] ?? 0) })
    }
  }
}
