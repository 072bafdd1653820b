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
    // The dearest first: that is what the reader must decide on.
    let sorted = edited.edits.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (second.breaches.isEmpty ? 0 : 1, second.points ?? 0, left.offset) < (first.breaches.isEmpty ? 0 : 1, first.points ?? 0, right.offset)
    }.map(\.element)
    let shown = sorted.prefix(most).flatMap { edit -> [String] in
      let text = DisplayCells.clean(wording.text(edit, officer: names[edit.officer] ?? edit.officer.text))
      return Wrapping.lines(text, cells: width, first: "  ", indent: "      ").map { ink.paint($0, edit.breaches.isEmpty ? nil : .alarm) }
    }
    let more = sorted.count > most ? ["  " + wording.andMore(sorted.count - most)] : []
    let title = wording.editsTitle(edited.edits.count, before: edited.pointsBefore, after: edited.pointsAfter)
    return Wrapping.lines(title, cells: width).map { ink.paint($0, .heading) } + shown + more
  }
}
