import PatrolModel
import Wording

/// What the audit found, each kind as a list: a title with its number, the first few, and how many more there are.
struct FindingSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int

  /// Where the roster does not fit the scenario.
  func mismatches(most: Int) -> [String] {
    let mismatches = report.mismatches
    guard !mismatches.isEmpty else { return [] }
    return list(wording.mismatchTitle(mismatches.count), .alarm, mismatchTexts, most: most, of: mismatches.count)
  }

  /// The same one by one.
  var mismatchTexts: some Sequence<String> { report.mismatches.lazy.map { wording.text($0, in: report.scenario) } }

  /// Broken hard rules that follow from orders or history: what was broken, and who ordered what and why.
  func breachesByOrder(most: Int) -> [String] {
    let breaches = report.breachesByOrder
    guard !breaches.isEmpty else { return [] }
    return list(wording.orderTitle(breaches.count), .notice, orderTexts, most: most, of: breaches.count)
  }

  /// The same one by one.
  var orderTexts: some Sequence<String> {
    let name = naming()
    return report.breachesByOrder.lazy.map { breach, ground in
      "\(name(breach.officer)), \(wording.text(breach)); \(wording.text(ground, in: report.scenario))"
    }
  }

  /// Broken hard rules for which no order answers, with who and when: of lines first, then of crews.
  func otherBreaches(most: Int) -> [String] {
    let count = report.otherBreaches.count + report.crewBreaches.count
    guard count > 0 else { return [ink.paint(report.breaches.isEmpty ? wording.noBreaches : wording.noOtherBreaches, .good)] }
    return list(wording.breachTitle(count), .alarm, breachTexts(most: most), most: most, of: count)
  }

  /// The first of them one by one.
  func breachTexts(most: Int) -> [String] {
    let name = naming()
    let lines = report.otherBreaches.prefix(most).map { "\(name($0.officer)), \(wording.text($0))" }
    let crews = report.crewBreaches.prefix(most - lines.count).map { breach in
      let crew = breach.crew.flatMap { report.roster.crews.indices.contains($0) ? report.roster.crews[$0] : nil }
      return wording.text(breach, crew: crew, officers: crew?.officers.map(name) ?? [], officer: name, in: report.scenario)
    }
    return lines + crews
  }

  /// Cells that leave the regu's pattern: how many, and the first few with what their pattern would make worse.
  func departures(most: Int) -> [String] {
    guard report.scenario.reguPattern != nil else { return [] }
    let count = toldDepartures.count
    guard count > 0 else { return [ink.paint(wording.noDepartures, .good)] }
    return list(wording.departureTitle(count), .heading, departureTexts, most: most, of: count)
  }

  /// The same one by one.
  var departureTexts: some Sequence<String> {
    let name = naming()
    return toldDepartures.lazy.map { wording.text($0, officer: name($0.officer), in: report.scenario) }
  }

  private var toldDepartures: [Departure] {
    // Whoever is away or on other duty needs no reason told: his own code stands in the grid, and the JSON has them all.
    report.departures.filter { departure in
      !departure.reasons.contains { reason in if case .breaches(.availability, _) = reason { true } else { false } }
    }
  }

  private func list(_ title: String, _ style: Ink.Style, _ texts: some Sequence<String>, most: Int, of count: Int) -> [String] {
    let shown = texts.prefix(most).flatMap { Wrapping.lines(DisplayCells.clean($0), cells: width, first: "  ", indent: "      ") }
    let more = count > most ? ["  " + wording.andMore(count - most)] : []
    return [ink.paint(title, style)] + shown + more
  }

  /// Officers' names by their ids; the id where the scenario has no such officer.
  private func naming() -> (Officer.ID) -> String {
    let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
    return { names[$0] ?? $0.text }
  }
}
