import PatrolModel
import Wording

/// Community work of the published days, counted by programme and sub-district, and what is to be followed up.
struct CommunitySection {
  let report: RosterReport
  let wording: Wording

  /// Sessions of a programme in a sub-district.
  struct Count {
    let programme: String
    let zone: Zone.ID?
    var planned = 0
    /// Those for which nobody is missing.
    var manned = 0
  }

  /// Counts in the order in which the scenario first names programme and sub-district.
  func counts() -> [Count] {
    let readings = Dictionary(report.tasks.filter(\.isPublished).map { ($0.task.id, $0) }) { first, _ in first }
    var counts: [Count] = []
    for activity in report.scenario.activities {
      guard case .community(let kind) = activity.kind else { continue }
      let programme = activity.programme ?? wording.name(kind)
      for reading in activity.tasks.compactMap({ readings[$0] }) {
        let zone = activity.spots.first?.zone
        let place = counts.firstIndex { $0.programme == programme && $0.zone == zone } ?? counts.count
        if place == counts.count { counts.append(Count(programme: programme, zone: zone)) }
        counts[place].planned += 1
        counts[place].manned += reading.shortages.isEmpty ? 1 : 0
      }
    }
    return counts
  }

  /// One sentence for each count, and for what is to be followed up where it may be told.
  func sentences(tellsHeard: Bool = true) -> [String] {
    let scenario = report.scenario
    let counted = counts().map { count in
      wording.communityCount(
        programme: count.programme, zone: count.zone.map { wording.name(Post.ID($0.text), in: scenario) }, planned: count.planned,
        manned: count.manned)
    }
    let heard = scenario.activities.compactMap { activity in activity.heard.map { wording.followUp(activity, heard: $0) } }
    return (counted + (tellsHeard ? heard : [])).map { DisplayCells.clean($0) }
  }

  func lines(_ ink: Ink, width: Int) -> [String] {
    let sentences = sentences()
    guard !sentences.isEmpty else { return [] }
    return [ink.paint(wording.communityTitle, .heading)] + sentences.flatMap { Wrapping.lines($0, cells: width, first: "  ", indent: "      ") }
  }

  /// The counts as data.
  func document() -> [JSONText] {
    counts().map { count in
      .object([
        ("programme", .text(count.programme)), ("zone", .optional(count.zone?.text)), ("planned", .number(count.planned)),
        ("manned", .number(count.manned)),
      ])
    }
  }
}
