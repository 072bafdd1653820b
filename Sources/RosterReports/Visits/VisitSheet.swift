import OfficePackages
import PatrolModel
import Wording

/// Each crew's stops, a row each, with a box to tick and room for a remark; below them what each spot gets.
struct VisitSheet {
  private let facts: WorkbookFacts

  init(_ facts: WorkbookFacts) { self.facts = facts }

  private static let headings: [Wording.Heading] = [.date, .shift, .unit, .row, .time, .hotSpot, .place, .minutes, .done, .remark]
  /// A box that spreadsheets and paper show alike.
  private static let box = "\u{2610}"

  func write(_ newPage: NewPage) throws {
    guard !facts.scenario.hotSpots.isEmpty else { return }
    let (wording, report) = (facts.wording, facts.book.report)
    let page = try newPage(.visits, [27, 16, 34, 5, 8, 28, 34, 9, 12, 30], [])
    let headings = try page.headings(Self.headings.map(wording.heading), height: 16)
    page.writer.freeze(row: headings + 1, column: 0)
    let spots = Dictionary(facts.scenario.hotSpots.map { ($0.id, $0) }) { first, _ in first }
    for crew in CrewVisits.all(report) {
      let place = [facts.name(crew.crew.post), facts.name(crew.crew.kind), facts.vehicle(crew.crew)].filter { !$0.isEmpty }.joined(separator: ", ")
      let unit = "\(place): \(crew.names(facts.scenario))"
      let shift = facts.scenario.shifts.first { $0.id == crew.crew.shift }.map(wording.shiftLabel) ?? crew.crew.shift.text
      for (number, visit) in crew.visits.enumerated() {
        let spot = spots[visit.spot]
        let address = spot?.address ?? ""
        let row = try page.row(height: page.height(of: [(unit, 2), (spot?.name ?? visit.spot.text, 5), (address, 6)]))
        let texts: [(column: Int, text: String)] = [
          (0, wording.longDate(crew.crew.date + visit.minute / 1440)), (1, shift), (2, unit), (4, wording.clock(visit.minute)),
          (5, spot?.name ?? visit.spot.text),
          (6, address), (8, Self.box), (9, ""),
        ]
        for (column, text) in texts { try page.writer.write(text, row, column, column == 8 ? Styles.centred : Styles.paragraph) }
        try page.writer.write(Double(number + 1), row, 3, Styles.number)
        try page.writer.write(Double(visit.minutes), row, 7, Styles.number)
      }
    }
    page.endTable()
    if report.visits?.visits.isEmpty ?? true { try page.line(wording.noVisits(spots: spots.count), Styles.text) }
    try page.row()
    for text in (report.visits?.spots ?? []).map({ wording.text($0, in: facts.scenario) }) + report.lateSpotTexts(wording) {
      try page.note(text)
    }
    try page.finish(repeatedRows: headings.asRange, isSigned: false)
  }
}
