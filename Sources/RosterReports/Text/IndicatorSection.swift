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
      + groups(indicators).flatMap { group in
        let text = DisplayCells.clean("\(group.label): \(group.parts.joined(separator: "; "))")
        return Wrapping.lines(text, cells: width, first: "  ", indent: "      ")
      }
  }

  /// Numbers under their labels; labels without any are left out.
  func groups(_ indicators: Indicators) -> [(label: String, parts: [String])] {
    func share(_ fraction: Fraction) -> String { wording.percent(fraction.count, of: fraction.whole) }
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
      (wording.coverageLabel, coverage + risk), (wording.onDuty, duty), (wording.hoursHeading, [hours].compactMap { $0 }),
      (wording.perOfficerLabel, loads), (wording.restLabel, [rest].compactMap { $0 }), (wording.keptLabel, wishes),
    ].filter { !$0.1.isEmpty }
  }
}
