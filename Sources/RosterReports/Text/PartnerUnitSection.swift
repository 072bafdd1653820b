import PatrolModel
import Wording

/// Which partners take part on the published days, with how many people and where; their names follow.
struct PartnerUnitSection {
  let scenario: Scenario
  let wording: Wording
  var tellsContact = true

  /// The partners of the published days.
  private var units: [PartnerUnit] {
    let days = (0..<scenario.period.days).map(scenario.period.date)
    return scenario.partnerUnits.filter { $0.takesPart(on: days) }
  }

  /// One sentence for each place of each unit.
  func sentences() -> [String] { units.flatMap { wording.texts($0, tellsContact: tellsContact) }.map { DisplayCells.clean($0) } }

  /// The sentences under a heading; nothing where there are none.
  func lines(_ ink: Ink, width: Int) -> [String] {
    let sentences = sentences()
    guard !sentences.isEmpty else { return [] }
    return [ink.paint(wording.partnerUnitsTitle(units.count), .heading)]
      + sentences.flatMap { Wrapping.lines($0, cells: width, first: "  ", indent: "      ") }
  }
}
