import PatrolModel
import Wording

/// Hard rules that the roster breaks.
struct BreachSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  func lines() -> [String] {
    guard !report.breaches.isEmpty else { return [ink.paint(wording.noBreaches, .good)] }
    let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
    let shown = report.breaches.prefix(most).flatMap { breach in
      Wrapping.lines(
        DisplayCells.clean("\(names[breach.officer] ?? breach.officer.text), \(wording.text(breach))"), cells: width, first: "  ", indent: "      ")
    }
    let more = report.breaches.count > most ? ["  " + wording.andMore(report.breaches.count - most)] : []
    return [ink.paint(wording.breachTitle(report.breaches.count), .alarm)] + shown + more
  }
}
