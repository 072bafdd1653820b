import PatrolFiles
import PatrolModel
import RosterAudit
import RosterReports
import Testing
import Wording

/// Compares what stands on a page with the report, counted here from the bare roster and the audit.
struct PageFigures {
  let book: DutyBook
  let wording: Wording

  init(_ book: DutyBook, _ wording: Wording) {
    self.book = book
    self.wording = wording
  }

  private var report: RosterReport { book.report }
  private var scenario: Scenario { book.scenario }

  func check(_ root: PageTree, sourceLocation: SourceLocation = #_sourceLocation) throws {
    grid(root, sourceLocation)
    places(root, sourceLocation)
    burdens(root, sourceLocation)
    let texts = FindingTexts(book, wording: wording)
    let short = root.first(id: "short")?.all("tbody").flatMap { $0.all("tr") } ?? []
    #expect(short.map { $0.children[0].text } == texts.shortages.map(\.text), sourceLocation: sourceLocation)
    #expect(short.map { $0.children[1].text } == texts.shortages.map { wording.grouped($0.points) }, sourceLocation: sourceLocation)
    if !report.charges.isEmpty {
      #expect(root.first(id: "total-points")?.text == wording.grouped(report.points), sourceLocation: sourceLocation)
      let rows = root.first(id: "points")?.all("tbody").flatMap { $0.all("tr") } ?? []
      let sums = rows.compactMap { Int($0.children[2].text.replacing(/[.,]/, with: "")) }
      #expect(sums.count == rows.count && sums.reduce(0, +) == report.charges.reduce(0) { $0 + $1.points }, sourceLocation: sourceLocation)
    }
  }

  /// The weeks' tables one after the other.
  private func grid(_ root: PageTree, _ sourceLocation: SourceLocation) {
    let tables = root.all("table").filter { $0.classes.contains("grid") }
    #expect(tables.count == (scenario.period.days + 6) / 7, sourceLocation: sourceLocation)
    for (number, table) in tables.enumerated() {
      let days = (number * 7)..<min(number * 7 + 7, scenario.period.days)
      let rows = table.all("tbody").flatMap { $0.all("tr") }
      #expect(rows.count == book.officers.count, sourceLocation: sourceLocation)
      for (row, officer) in zip(rows, book.officers) {
        let cells = row.children.filter { $0.name == "td" }
        let past = cells.count - days.count - 2
        for (place, day) in days.enumerated() {
          let shown = cells[past + place].text.replacing("!", with: "")
          let duty = report.roster.duty(officer.id, on: scenario.period.date(day))
          let expected = duty.map { duty in duty.post.map { "\(duty.shift.text)/\($0.text)" } ?? duty.shift.text }
          if let expected {
            #expect(shown == expected, sourceLocation: sourceLocation)
          } else {
            #expect(shown == "-" || scenario.kinds.contains { $0.code == shown }, sourceLocation: sourceLocation)
          }
        }
        let worked = days.compactMap { day -> Shift? in
          report.roster.duty(officer.id, on: scenario.period.date(day)).flatMap { duty in scenario.shifts.first { $0.id == duty.shift } }
        }
        if !scenario.availability.contains(where: { $0.officer == officer.id && $0.kind == "sidang" }) {
          let minutes = worked.reduce(0) { $0 + $1.workedMinutes }
          #expect(cells[cells.count - 2].text == wording.bareHours(minutes: minutes), sourceLocation: sourceLocation)
        }
        #expect(cells[cells.count - 1].text == "\(worked.count(where: scenario.night.isNight))", sourceLocation: sourceLocation)
      }
      for row in table.all("tfoot").flatMap({ $0.all("tr") }) {
        let code = row.children[0].text.split(separator: " ").last.map(String.init)
        let shown = row.all("td").filter { $0.classes.contains("number") }.map(\.text)
        let expected = days.map { day in
          "\(report.roster.officers.count { report.roster.duty($0, on: scenario.period.date(day))?.shift.text == code })"
        }
        #expect(shown == expected, sourceLocation: sourceLocation)
      }
    }
  }

  private func places(_ root: PageTree, _ sourceLocation: SourceLocation) {
    for (number, table) in root.all("table").filter({ $0.classes.contains("heat") }).enumerated() {
      let days = (number * 7)..<min(number * 7 + 7, scenario.period.days)
      let heads = table.all("thead")[0].children
      let codes = heads[1].children.map(\.text)
      for (row, post) in zip(table.all("tbody")[0].children, book.places.posts) {
        let cells = row.children.filter { $0.name == "td" }
        for (place, cell) in cells.enumerated() {
          let known = book.places.cell(post.id, day: days.lowerBound + place / (codes.count / days.count), shift: .init(codes[place]))
          let number = cell.children.first { $0.name == "span" }?.text ?? ""
          let expected =
            known.target > 0
            ? "\(known.present)/\(wording.decimal(known.target, of: known.unit))" : known.present > 0 || known.isBelowTarget ? "\(known.present)" : ""
          #expect(number == expected, sourceLocation: sourceLocation)
          let mark = cell.children.first { $0.classes.contains("mark") }?.text ?? ""
          #expect(mark == (known.isBelowMinimum ? "▼" : known.isBelowTarget ? "▽" : ""), sourceLocation: sourceLocation)
        }
      }
    }
  }

  private func burdens(_ root: PageTree, _ sourceLocation: SourceLocation) {
    guard book.audience == .restricted, let indicators = report.indicators else { return }
    let rows = root.first(id: "burdens")?.all("tbody").flatMap { $0.all("tr") } ?? []
    #expect(rows.count == indicators.burdens.count, sourceLocation: sourceLocation)
    for row in rows {
      guard let place = row.attributes["data-row"].flatMap(Int.init),
        let burden = indicators.burdens.first(where: { $0.officer == book.officers[place].id })
      else {
        Issue.record("a row of nobody", sourceLocation: sourceLocation)
        continue
      }
      #expect(row.children[1].text == wording.bareHours(minutes: burden.workedMinutes), sourceLocation: sourceLocation)
      let counted = "\(wording.bareHours(minutes: burden.creditedMinutes)) / \(wording.bareHours(minutes: burden.dueMinutes))"
      #expect(row.children[2].text == counted, sourceLocation: sourceLocation)
      #expect(row.children[3].text == "\(burden.nights)" && row.children[4].text == "\(burden.weekendDays)", sourceLocation: sourceLocation)
    }
  }
}

/// A roster's file as a solve leaves it.
enum RosterFileSample {
  static func file(_ roster: Roster, _ scenario: Scenario, points: Int) -> RosterFile {
    RosterFile(roster: roster, scenario: scenario, result: .init(points: points, bound: points, stop: "proven"))
  }
}
