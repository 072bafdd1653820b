import PatrolModel
import Wording

/// What edits by hand did: the points before and after, then cell by cell what each costs and breaks.
struct EditSection {
  let report: RosterReport
  let edited: EditedRoster?
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  func lines() -> [String] {
    guard let edited else { return [] }
    guard !edited.edits.isEmpty else { return [ink.paint(wording.noEdits, .good)] }
    let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
    let asksPost = !report.scenario.zones.isEmpty || !report.scenario.fixedPosts.isEmpty
    let groups = Dictionary(grouping: edited.edits, by: \.group).sorted { $0.key < $1.key }.map(\.value)
    // The dearest first: that is what the reader must decide on.
    let sorted = groups.enumerated().sorted { left, right in
      let (first, second) = (left.element[0], right.element[0])
      return (min(1, second.broken), second.points ?? 0, left.offset) < (min(1, first.broken), first.points ?? 0, right.offset)
    }.map(\.element)
    let shown = sorted.prefix(most).flatMap { group -> [String] in
      let crews = group[0].crewBreaches.map { breach in
        let crew = breach.crew.flatMap { report.roster.crews.indices.contains($0) ? report.roster.crews[$0] : nil }
        return wording.text(breach, crew: crew, officers: [], officer: { names[$0] ?? $0.text }, in: report.scenario)
      }
      let text = DisplayCells.clean(wording.text(group, officer: { names[$0] ?? $0.text }, crews: crews, asksPost: asksPost))
      return Wrapping.lines(text, cells: width, first: "  ", indent: "      ").map { ink.paint($0, group[0].broken > 0 ? .alarm : nil) }
    }
    let more = sorted.count > most ? ["  " + wording.andMore(sorted.count - most)] : []
    let title = wording.editsTitle(edited.edits.count, before: edited.before, after: edited.after)
    let warning = edited.foretelling.flatMap { wording.warning($0) }.map { Wrapping.lines($0, cells: width, first: "  ", indent: "      ") } ?? []
    return Wrapping.lines(title, cells: width).map { ink.paint($0, .heading) } + shown + more + warning.map { ink.paint($0, .notice) }
  }
}
