import PatrolModel
import RosterAudit
import Wording

/// The roster that questions are about.
public struct QuestionedRoster: Sendable {
  /// With all that was found about it.
  public var report: RosterReport
  /// Between which points the best roster lies, where it was solved; the roster's own points where it was handed in.
  public var range: ClosedRange<Int>
  /// Whether it was solved: then no roster under a question is better than the best.
  public var isSolved: Bool

  /// A roster that was solved, with its proven bound, or one that was handed in.
  ///
  /// - Parameter search: What is known of its search; nil where it was handed in.
  public init(report: RosterReport, search: SearchFacts?) {
    self.report = report
    isSolved = search != nil
    range = search.map { min($0.bound ?? 0, report.points)...report.points } ?? report.points...report.points
  }

  /// What an officer is away for on a day, by its name; nil where he is not.
  func absence(of officer: Officer.ID, on date: CivilDate, _ wording: Wording) -> String? {
    let scenario = report.scenario
    guard let kind = scenario.period.day(of: date).flatMap({ report.calendars[officer]?.kind($0) }) else { return nil }
    return wording.name(kind, in: scenario)
  }

  /// What the best roster under a question costs beyond it, as far as it is proven; nil where there is none.
  public func difference(to other: ComparedRoster) -> (least: Int, most: Int)? {
    guard let found = other.range else { return nil }
    let proven = ProvenDifference(from: range, to: found)
    // Where other rules give way the two are no longer of a kind, and the one is not among those from which the other was chosen.
    let isAmongThem = isSolved && other.report?.breaches.count == report.breaches.count
    return isAmongThem ? (max(0, proven.least), max(0, proven.most)) : (proven.least, proven.most)
  }
}

/// What another roster costs beyond the one that was asked about, and in what they differ.
struct ChangeText {
  let base: QuestionedRoster
  let wording: Wording

  /// Cells of the day that are named.
  private static let mostCells = 4
  /// Places that are named where something becomes short.
  private static let mostPlaces = 2
  /// Sources that are named for each direction.
  private static let mostSources = 3

  /// The price in words.
  func price(_ other: ComparedRoster) -> String {
    guard let difference = base.difference(to: other) else {
      return other.search.end == .contradiction ? wording.noSuchRoster : wording.nothingFoundInTime
    }
    let price = wording.price(least: difference.least, most: difference.most, isAboutBest: base.isSolved)
    let (before, after) = (base.report.breaches.count, other.report?.breaches.count ?? 0)
    return before == after ? price : price + "; " + wording.otherBreaches(after, insteadOf: before)
  }

  /// Which sources of points grow and shrink, largest change first; nil where none does.
  func sources(_ other: ComparedRoster) -> String? {
    guard let report = other.report else { return nil }
    var changes: [PointSource: Int] = [:]
    var order: [PointSource] = []
    for (charges, sign) in [(report.charges, 1), (base.report.charges, -1)] {
      for sum in PointsBySource.list(charges) {
        if changes[sum.source] == nil { order.append(sum.source) }
        changes[sum.source, default: 0] += sign * sum.points
      }
    }
    func list(_ sign: Int) -> [String] {
      let chosen = order.enumerated().filter { sign * (changes[$0.element] ?? 0) > 0 }.sorted { left, right in
        (-sign * (changes[left.element] ?? 0), left.offset) < (-sign * (changes[right.element] ?? 0), right.offset)
      }
      return chosen.prefix(Self.mostSources).map {
        "\(wording.name($0.element, in: report.scenario)) \(sign > 0 ? "+" : "-")\(abs(changes[$0.element] ?? 0))"
      }
    }
    let (more, less) = (list(1), list(-1))
    return more.isEmpty && less.isEmpty ? nil : wording.changedSources(more: more, less: less)
  }

  /// Which cells differ on a day, the asked officer's first, and how many more there are; nil where none does.
  func cells(_ other: ComparedRoster, on date: CivilDate, first officer: Officer.ID?) -> String? {
    guard let report = other.report else { return nil }
    let scenario = report.scenario
    let off = wording.duty(nil, nil, in: scenario)
    var named: [(rank: Int, text: String)] = []
    var count = 0
    for person in scenario.officers {
      for day in 0..<scenario.period.horizonDays {
        let (before, after) = (base.report.duty(person.id, day: day), report.duty(person.id, day: day))
        guard before != after else { continue }
        count += 1
        guard scenario.period.date(day) == date else { continue }
        named.append((person.id == officer ? 0 : 1, "\(person.name) \(before?.text ?? off) -> \(after?.text ?? off)"))
      }
    }
    guard count > 0 else { return nil }
    let shown = named.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.prefix(Self.mostCells).map(\.element.text)
    let further = count - shown.count
    return (shown + (further > 0 ? [wording.furtherCells(further)] : [])).joined(separator: "; ")
  }

  /// What is short in the other roster and was not so before, the dearest first; nil where nothing is.
  func newlyShort(_ other: ComparedRoster) -> String? {
    guard let report = other.report else { return nil }
    let scenario = report.scenario
    let before = Dictionary(base.report.shortages.map { ($0.demand, $0.present) }) { first, _ in first }
    let worse = report.shortages.filter { shortage in
      shortage.points > 0 && shortage.demand.day < scenario.period.days && shortage.present < before[shortage.demand] ?? shortage.demand.target
    }
    var named: [String] = []
    for shortage in worse.enumerated().sorted(by: { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }).map(\.element) {
      let place = wording.place(shortage.demand, in: scenario)
      let text: String
      switch shortage.demand.measure {
      case .presence, .duties:
        let shifts = shortage.demand.covering.map { scenario.shifts[$0.shift].id.text }
        let time = shortage.demand.measure == .presence && Set(shifts).count == 1 ? ", \(shifts[0])" : ""
        text = "\(wording.date(scenario.period.date(shortage.demand.day)))\(time), \(place)"
      case .hours, .touches: text = place
      }
      if !named.contains(text) { named.append(text) }
    }
    guard !named.isEmpty else { return nil }
    let further = named.count - Self.mostPlaces
    return wording.shortInstead(named.prefix(Self.mostPlaces).joined(separator: "; ") + (further > 0 ? "; " + wording.furtherPlaces(further) : ""))
  }
}
