import OfficePackages
import PatrolFiles
import PatrolModel
import RosterAudit
import Wording

/// What each officer bears in the period, with charts of hours and nights.
struct PersonnelSheet {
  private let facts: WorkbookFacts

  init(_ facts: WorkbookFacts) { self.facts = facts }

  private static let chartWidth = 1240
  private static let chartHeight = 240

  private static let own: [Wording.Heading] = [
    .row, .name, .rank, .number, .regu, .shifts, .hours, .credited, .due, .balance, .nights, .weekends, .holidays, .longestRun, .leastRest, .fatigue,
  ]

  func write(_ newPage: NewPage) throws {
    let (wording, book) = (facts.wording, facts.book)
    let ledger = Dictionary(book.file.ledger.map { ($0.officer, $0) }) { first, _ in first }
    let headings = Self.own + (ledger.isEmpty ? [] : [.ledgerHours, .ledgerNights, .ledgerWeekends, .ledgerHolidays])
    let page = try newPage(.personnel, [5, 34, 10, 13, 7] + [Double](repeating: 10, count: headings.count - 5), facts.hasRegu ? [] : [4])
    let heading = try page.headings(headings.map(wording.heading))
    page.writer.freeze(row: heading + 1, column: 2)
    let burdens = Dictionary((book.report.indicators?.burdens ?? []).map { ($0.officer, $0) }) { first, _ in first }
    let formats = Dictionary(
      headings.map { heading in
        (heading, Self.format(heading, book.officers.compactMap { value(heading, $0.id, burdens[$0.id], ledger[$0.id]) }))
      }
    ) { first, _ in first }
    for (place, officer) in book.officers.enumerated() {
      let row = try page.row()
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
    if !book.officers.isEmpty { try charts(page, rows: (heading + 1)...(heading + book.officers.count), burdens) }
    try page.finish(repeatedRows: heading.asRange, repeatedColumns: 2, isSigned: true)
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

  private func charts(_ page: PaperSheet, rows: ClosedRange<Int>, _ burdens: [Officer.ID: Burden]) throws {
    let charts: [(title: String, heading: Wording.Heading, fill: UInt32)] = [
      (facts.wording.hoursChart, .hours, 0x2F5597), (facts.wording.nightsChart, .nights, 0x404040),
    ]
    for chart in charts {
      try page.row(height: 10)
      let height = Double(Self.chartHeight) * 0.75 + 4
      // The chart lies over one row as high as itself: no page break cuts it, and no other row comes to lie below it.
      let row = try page.row(height: height)
      guard let column = Self.own.firstIndex(of: chart.heading) else { continue }
      let most = facts.book.officers.compactMap { value(chart.heading, $0.id, burdens[$0.id], nil) }.max() ?? 0
      try page.writer.insert(
        ColumnChart(
          title: chart.title, rows: rows, names: 1, numbers: column, step: max(1, (most / 6).rounded(.up)), fill: chart.fill, width: Self.chartWidth,
          height: Self.chartHeight),
        row, 0)
    }
  }
}
