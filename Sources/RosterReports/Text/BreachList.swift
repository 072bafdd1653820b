import Wording

/// What stands between a roster and its publication: where it does not fit its scenario, and hard rules for which no order answers.
public struct BreachList {
  private let findings: FindingSection
  private let report: RosterReport

  /// The list of a report.
  ///
  /// - Parameters:
  ///   - wording: The language.
  ///   - isColoured: Whether colours are written; the default is no.
  public init(_ report: RosterReport, wording: Wording, isColoured: Bool = false) {
    self.report = report
    findings = FindingSection(report: report, wording: wording, ink: Ink(isColoured: isColoured), width: 80)
  }

  /// Each in a sentence.
  public var sentences: [String] { findings.mismatchTexts.map { $0 } + findings.breachTexts(most: .max) }

  /// The list as the audit shows it, every entry of it, each line ended by a line feed.
  public func text() -> String {
    let lines =
      findings.mismatches(most: .max) + (report.otherBreaches.isEmpty && report.crewBreaches.isEmpty ? [] : findings.otherBreaches(most: .max))
    return lines.map { $0 + "\n" }.joined()
  }
}
