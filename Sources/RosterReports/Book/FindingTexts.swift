import PatrolModel
import Wording

/// What was found about a roster as plain sentences, without marks, breaks or cuts: for documents that lay them out themselves.
public struct FindingTexts: Sendable {
  /// Something that is short.
  public struct Shortage: Sendable, Hashable {
    /// When, where and how much.
    public var text: String
    /// What it costs.
    public var points: Int
    /// Which officers or vehicles are missing, as far as they can be counted; nil where reasons were not asked for.
    public var reason: String?
  }

  /// Numbers about the week under one label.
  public struct Group: Sendable, Hashable {
    /// The label.
    public var label: String
    /// The numbers.
    public var parts: [String]
  }

  /// Points from one source.
  public struct Source: Sendable, Hashable {
    /// What costs them.
    public var name: String
    /// Their sum.
    public var points: Int
    /// How many charges make it up.
    public var occurrences: Int
  }

  /// What is short in the published days, most points first.
  public let shortages: [Shortage]
  /// Where the roster does not fit the scenario.
  public let mismatches: [String]
  /// Broken hard rules for which no order answers, and crews that are not whole.
  public let breaches: [String]
  /// Broken hard rules that follow from orders or history, with what they follow from.
  public let breachesByOrder: [String]
  /// Cells that leave the regu's pattern.
  public let departures: [String]
  /// The week in numbers.
  public let indicators: [Group]
  /// Where the points come from, largest first; second rank is not among them.
  public let points: [Source]
  /// Points that are decided last and of which no bound speaks.
  public let secondRank: [Source]

  /// The texts for a book's audience: the wall learns what is short and how well needs are met, not who broke what and why.
  public init(_ book: DutyBook, wording: Wording) {
    let report = book.report
    let ink = Ink(isColoured: false)
    let isRestricted = book.audience == .restricted
    shortages = ShortageSection(
      report: report, wording: wording, ink: ink, width: .max, most: .max, reasons: isRestricted ? ShortageReasons(report) : nil,
      standing: book.standing,
      namesWholeDays: true
    ).sentences()
    let findings = FindingSection(report: report, wording: wording, ink: ink, width: .max)
    mismatches = isRestricted ? Array(findings.mismatchTexts) : []
    breaches = isRestricted ? findings.breachTexts(most: .max) : []
    breachesByOrder = isRestricted ? Array(findings.orderTexts) : []
    departures = isRestricted ? Array(findings.departureTexts) : []
    let section = IndicatorSection(report: report, wording: wording, ink: ink, width: .max)
    let groups = report.indicators.map { section.groups($0).map { Group(label: $0.label, parts: $0.parts) } } ?? []
    // Hours, rest, wishes and leave are persons' affairs.
    indicators = isRestricted ? groups : groups.filter { [wording.coverageLabel, wording.onDuty].contains($0.label) }
    func sources(_ charges: [Charge]) -> [Source] {
      PointsBySource.list(charges).map {
        Source(name: wording.name($0.source, in: report.scenario), points: $0.points, occurrences: $0.occurrences)
      }
    }
    points = sources(report.charges)
    secondRank = sources(report.secondRank)
  }
}
