import PatrolModel
import Wording

/// Broken hard rules with who and when: of lines first, then of crews.
struct BreachSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  func lines() -> [String] {
    let count = report.breaches.count + report.crewBreaches.count
    guard count > 0 else { return [ink.paint(wording.noBreaches, .good)] }
    let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
    func name(_ officer: Officer.ID) -> String { names[officer] ?? officer.text }
    let shown = report.breaches.prefix(most).map { "\(name($0.officer)), \(wording.text($0))" }
    let crews = report.crewBreaches.prefix(most - shown.count).map { breach in
      let crew = breach.crew.flatMap { report.roster.crews.indices.contains($0) ? report.roster.crews[$0] : nil }
      return wording.text(breach, crew: crew, officers: crew?.officers.map(name) ?? [], officer: name, in: report.scenario)
    }
    let texts = (shown + crews).flatMap { Wrapping.lines(DisplayCells.clean($0), cells: width, first: "  ", indent: "      ") }
    let more = count > most ? ["  " + wording.andMore(count - most)] : []
    return [ink.paint(wording.breachTitle(count), .alarm)] + texts + more
  }
}
