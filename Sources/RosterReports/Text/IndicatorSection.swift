import PatrolModel
import RosterAudit
import Wording

/// The week in a few numbers.
struct IndicatorSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int

  func lines() -> [String] {
    guard let indicators = report.indicators else { return [] }
    return [ink.paint(wording.indicatorsTitle, .heading)]
      + sentences(indicators).flatMap { Wrapping.lines(DisplayCells.clean($0), cells: width, first: "  ", indent: "      ") }
  }

  private func sentences(_ indicators: Indicators) -> [String] {
    func share(_ fraction: Fraction) -> String { wording.percent(fraction.count, of: fraction.whole) }
    func list(_ label: String, _ parts: [String]) -> String? { parts.isEmpty ? nil : "\(label): \(parts.joined(separator: "; "))" }
    let coverage = indicators.coverage.map { "\(wording.name($0.zoneClass)) \(share($0.minutes))" }
    let risk = indicators.riskWeightedCoverage.whole > 0 ? [wording.byRisk(share(indicators.riskWeightedCoverage))] : []
    let duty = indicators.onDuty.map { "\($0.shift.text) \(wording.range($0.officers.least, $0.officers.largest))" }
    let hours = indicators.workedMinutes.map { spread in
      wording.hourSpread(
        least: spread.least, largest: spread.largest, mean: (2 * spread.sum + spread.count) / (2 * spread.count), over: indicators.overtimeMinutes)
    }
    let loads = [
      indicators.nights.map { wording.loads(.nights, $0.least, $0.largest) },
      indicators.weekendDays.map { wording.loads(.weekendDays, $0.least, $0.largest) },
      indicators.holidays.flatMap { $0.largest > 0 ? wording.loads(.holidays, $0.least, $0.largest) : nil },
    ].compactMap { $0 }
    let rest = indicators.leastRestMinutes.map { wording.rest(least: $0, quickReturns: indicators.quickReturns, longestRun: indicators.longestRun) }
    let wishes = [
      indicators.wishesMet.whole > 0 ? wording.kept(.wishes, indicators.wishesMet.count, of: indicators.wishesMet.whole) : nil,
      indicators.leaveRespected.whole > 0 ? wording.kept(.leaveDays, indicators.leaveRespected.count, of: indicators.leaveRespected.whole) : nil,
      indicators.patternKept.map { wording.kept(.patternCells, $0.count, of: $0.whole) },
      indicators.changedFromDraft.map { wording.kept(.changesToDraft, $0.count, of: $0.whole) },
    ].compactMap { $0 }
    return [
      list(wording.coverageLabel, coverage + risk), list(wording.onDuty, duty), list(wording.hoursHeading, [hours].compactMap { $0 }),
      list(wording.perOfficerLabel, loads), list(wording.restLabel, [rest].compactMap { $0 }), list(wording.keptLabel, wishes),
    ].compactMap { $0 }
  }
}
