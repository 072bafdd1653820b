import PatrolModel
import Wording

/// Cells that leave the regu's pattern: how many, and the first few with what their pattern would make worse.
struct DepartureSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  func lines() -> [String] {
    guard report.scenario.reguPattern != nil else { return [] }
    // Whoever is away or on other duty needs no reason told: his own code stands in the grid, and the JSON has them all.
    let departures = report.departures.filter { departure in
      !departure.reasons.contains { reason in if case .breaches(.availability, _) = reason { true } else { false } }
    }
    guard !departures.isEmpty else { return [ink.paint(wording.noDepartures, .good)] }
    let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
    let shown = departures.prefix(most).flatMap { departure in
      Wrapping.lines(
        DisplayCells.clean(wording.text(departure, officer: names[departure.officer] ?? departure.officer.text, in: report.scenario)), cells: width,
        first: "  ", indent: "      ")
    }
    let more = departures.count > most ? ["  " + wording.andMore(departures.count - most)] : []
    return [ink.paint(wording.departureTitle(departures.count), .heading)] + shown + more
  }
}

/// Where the roster does not fit the scenario.
struct MismatchSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  func lines() -> [String] {
    guard !report.mismatches.isEmpty else { return [] }
    let shown = report.mismatches.prefix(most).flatMap { mismatch in
      Wrapping.lines(DisplayCells.clean(wording.text(mismatch, in: report.scenario)), cells: width, first: "  ", indent: "      ")
    }
    let more = report.mismatches.count > most ? ["  " + wording.andMore(report.mismatches.count - most)] : []
    return [ink.paint(wording.mismatchTitle(report.mismatches.count), .alarm)] + shown + more
  }
}
