import PatrolModel
import Wording

/// What helps those who are rostered: partners on the published days, with how many people and where, and cameras.
struct SupportSection {
  let scenario: Scenario
  let wording: Wording
  var tellsContact = true

  /// The partners of the published days.
  private var units: [PartnerUnit] {
    let days = (0..<scenario.period.days).map(scenario.period.date)
    return scenario.partnerUnits.filter { $0.takesPart(on: days) }
  }

  /// One sentence for each partner unit that is sent somewhere.
  func partners() -> [String] { units.compactMap { wording.text($0, tellsContact: tellsContact) }.map { DisplayCells.clean($0) } }

  /// One sentence for each camera.
  func cameras() -> [String] { scenario.cameras.map { DisplayCells.clean(wording.text($0, in: scenario)) } }

  /// One sentence for each neighbourhood watch, and which sub-districts have none.
  func watchGroups() -> [String] {
    let none = scenario.zonesWithoutWatchGroup
    let texts = scenario.watchGroups.map { wording.text($0, in: scenario) } + (none.isEmpty ? [] : [wording.withoutWatchGroup(none)])
    return texts.map { DisplayCells.clean($0) }
  }

  /// The sentences under headings; nothing where there are none.
  func lines(_ ink: Ink, width: Int) -> [String] {
    let lists = [(wording.partnerUnitsTitle(units.count), partners()), (wording.camerasTitle(scenario.cameras.count), cameras())]
    return lines(lists + [watchList], ink, width: width)
  }

  /// The same of all partners, whether they take part on the published days or not.
  func allLines(_ ink: Ink, width: Int) -> [String] {
    let all = scenario.partnerUnits.compactMap { wording.text($0, tellsContact: tellsContact) }.map { DisplayCells.clean($0) }
    let lists = [(wording.partnerUnitsTitle(scenario.partnerUnits.count), all), (wording.camerasTitle(scenario.cameras.count), cameras())]
    return lines(lists + [watchList], ink, width: width)
  }

  private var watchList: (title: String, sentences: [String]) { (wording.watchGroupsTitle(scenario.watchGroups.count), watchGroups()) }

  private func lines(_ lists: [(title: String, sentences: [String])], _ ink: Ink, width: Int) -> [String] {
    lists.filter { !$0.sentences.isEmpty }.flatMap { list in
      [ink.paint(list.title, .heading)] + list.sentences.flatMap { Wrapping.lines($0, cells: width, first: "  ", indent: "      ") }
    }
  }
}
