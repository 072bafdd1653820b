import OfficePackages
import PatrolFiles
import PatrolModel
import RosterAudit
import Wording

/// What each officer bears in the period.
struct PersonnelSheet {
  private let facts: WorkbookFacts

  init(_ facts: WorkbookFacts) { self.facts = facts }

  private static let notesWidth = 36.0
  private static let chartWidth = 1040
  private static let chartHeight = 240

  private static let own: [Wording.Heading] = [
    .row, .name, .rank, .number, .regu, .shifts, .hours, .credited, .due, .balance, .nights, .weekends, .holidays, .longestRun, .leastRest, .fatigue,
  ]

  /// Writes the sheet.
  ///
  /// - Returns: Charts of hours and nights, for another sheet: here they would stand between the table and those who sign it.
  func write(_ newPage: NewPage) throws -> [ColumnChart] {
    let (wording, book) = (facts.wording, facts.book)
    let ledger = Dictionary(book.file.ledger.map { ($0.officer, $0) }) { first, _ in first }
    let headings = Self.own + (ledger.isEmpty ? [] : [.ledgerHours, .ledgerNights, .ledgerWeekends, .ledgerHolidays])
    let notes = notes()
    let numbers = [Double](repeating: notes.isEmpty ? 10 : 9, count: headings.count - 5)
    let page = try newPage(.personnel, [5, 34, 10, 13, 7] + numbers + (notes.isEmpty ? [] : [Self.notesWidth]), facts.hasRegu ? [] : [4])
    let heading = try page.headings((headings + (notes.isEmpty ? [] : [.notes])).map(wording.heading))
    page.writer.freeze(row: heading + 1, column: 2)
    let burdens = Dictionary((book.report.indicators?.burdens ?? []).map { ($0.officer, $0) }) { first, _ in first }
    let formats = Dictionary(
      headings.map { heading in
        (heading, Self.format(heading, book.officers.compactMap { value(heading, $0.id, burdens[$0.id], ledger[$0.id]) }))
      }
    ) { first, _ in first }
    for (place, officer) in book.officers.enumerated() {
      let note = notes[officer.id] ?? ""
      let row = try page.row(height: notes.isEmpty ? PaperSheet.rowHeight : page.height(of: [(note, headings.count)]))
      if !notes.isEmpty { try page.writer.write(note, row, headings.count, Styles.paragraph) }
      try page.writer.write(Double(place + 1), row, 0, Styles.number)
      try page.writer.write(officer.name, row, 1, Styles.text)
      for (column, text) in [officer.rank, officer.number, officer.regu].enumerated() {
        try page.writer.write(text ?? "", row, 2 + column, Styles.centred)
      }
      for (column, heading) in headings.enumerated().dropFirst(5) {
        let value = value(heading, officer.id, burdens[officer.id], ledger[officer.id])
        let own = formats[heading] ?? Styles.number
        if let value { try page.writer.write(value, row, column, own) } else { try page.writer.blank(row, column, own) }
      }
    }
    try page.note(wording.personnelNote)
    page.endTable()
    try page.finish(repeatedRows: heading.asRange, repeatedColumns: 2, isSigned: true)
    return book.officers.isEmpty ? [] : charts(rows: (heading + 1)...(heading + book.officers.count), burdens)
  }

  /// Court and training of each officer with day and hours: in the grid a duty on the same day hides them.
  private func notes() -> [Officer.ID: String] {
    let busy = BusyStretches(facts.book)
    let found = facts.book.officers.map { officer in
      let texts = facts.book.days.flatMap { day in
        busy.texts(of: officer.id, on: day, facts.wording).map { "\(facts.wording.date(facts.scenario.period.date(day))) \($0)" }
      }
      return (officer.id, texts.joined(separator: "\n"))
    }
    return Dictionary(found.filter { !$0.1.isEmpty }) { first, _ in first }
  }

  private static func format(_ heading: Wording.Heading, _ values: [Double]) -> CellFormat {
    switch heading {
    case .hours, .credited, .due, .balance, .leastRest, .ledgerHours: Styles.hours(values.map { Int(($0 * 60).rounded()) })
    case .fatigue: Styles.number.with { $0.numberFormat = "0.00" }
    default: Styles.number
    }
  }

  private func value(_ heading: Wording.Heading, _ officer: Officer.ID, _ burden: Burden?, _ ledger: RosterFile.LedgerEntry?) -> Double? {
    func hours(_ minutes: Int?) -> Double? { minutes.map { Double($0) / 60 } }
    let report = facts.book.report
    return switch heading {
    case .shifts: burden.map { Double($0.shifts) } ?? Double(facts.book.days.count { report.duty(officer, day: $0) != nil })
    case .hours: hours(burden?.workedMinutes ?? report.workedMinutes(officer, days: facts.book.days))
    case .credited: hours(burden?.creditedMinutes)
    case .due: hours(burden?.dueMinutes)
    case .balance: hours(burden.map { $0.creditedMinutes - $0.dueMinutes })
    case .nights: Double(burden?.nights ?? report.nights(officer, days: facts.book.days))
    case .weekends: burden.map { Double($0.weekendDays) }
    case .holidays: burden.map { Double($0.holidays) }
    case .longestRun: burden.map { Double($0.longestRun) }
    case .leastRest: hours(burden?.leastRestMinutes)
    case .fatigue: burden?.fatigue
    case .ledgerHours: hours(ledger?.minutes)
    case .ledgerNights: ledger.map { Double($0.nights) }
    case .ledgerWeekends: ledger.map { Double($0.weekends) }
    case .ledgerHolidays: ledger.map { Double($0.holidays) }
    default: nil
    }
  }

  private func charts(rows: ClosedRange<Int>, _ burdens: [Officer.ID: Burden]) -> [ColumnChart] {
    let charts: [(title: String, heading: Wording.Heading, fill: UInt32)] = [
      (facts.wording.hoursChart, .hours, 0x2F5597), (facts.wording.nightsChart, .nights, 0x404040),
    ]
    return charts.compactMap { chart in
      guard let column = Self.own.firstIndex(of: chart.heading) else { return nil }
      let most = facts.book.officers.compactMap { value(chart.heading, $0.id, burdens[$0.id], nil) }.max() ?? 0
      return ColumnChart(
        sheet: facts.wording.name(.personnel), title: chart.title, rows: rows, names: 1, numbers: column, step: max(1, (most / 6).rounded(.up)),
        fill: chart.fill, width: Self.chartWidth, height: Self.chartHeight)
    }
  }
}
