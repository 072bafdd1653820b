import PatrolModel
import Wording

/// Broken hard rules for which no order answers, with who and when: of lines first, then of crews.
struct BreachSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  func lines() -> [String] {
    let breaches = report.otherBreaches
    let count = breaches.count + report.crewBreaches.count
    guard count > 0 else { return [ink.paint(report.breaches.isEmpty ? wording.noBreaches : wording.noOtherBreaches, .good)] }
    let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
    func name(_ officer: Officer.ID) -> String { names[officer] ?? officer.text }
    let shown = breaches.prefix(most).map { "\(name($0.officer)), \(wording.text($0))" }
    let crews = report.crewBreaches.prefix(most - shown.count).map { breach in
      let crew = breach.crew.flatMap { report.roster.crews.indices.contains($0) ? report.roster.crews[$0] : nil }
      return wording.text(breach, crew: crew, officers: crew?.officers.map(name) ?? [], officer: name, in: report.scenario)
    }
    let texts = (shown + crews).flatMap { Wrapping.lines(DisplayCells.clean($0), cells: width, first: "  ", indent: "      ") }
    let more = count > most ? ["  " + wording.andMore(count - most)] : []
    return [ink.paint(wording.breachTitle(count), .alarm)] + texts + more
  }
}

/// Broken hard rules that follow from orders or history: what was broken, and who ordered what and why.
struct OrderSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  func lines() -> [String] {
    let breaches = report.breachesByOrder
    guard !breaches.isEmpty else { return [] }
    let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
    let texts = breaches.prefix(most).flatMap { breach, ground in
      let text = "\(names[breach.officer] ?? breach.officer.text), \(wording.text(breach)); \(wording.text(ground, in: report.scenario))"
      return Wrapping.lines(DisplayCells.clean(text), cells: width, first: "  ", indent: "      ")
    }
    let more = breaches.count > most ? ["  " + wording.andMore(breaches.count - most)] : []
    return [ink.paint(wording.orderTitle(breaches.count), .notice)] + texts + more
  }
}
