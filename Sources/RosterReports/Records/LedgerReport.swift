import OfficePackages
import PatrolModel
import Wording

extension RecordReport {
  /// The ledger of burdens: how equally they lie, then who has borne what, by regu.
  public init(_ ledger: Ledger, scenario: Scenario, wording: Wording) {
    let names = Dictionary(scenario.officers.map { ($0.id, $0.name) }) { first, _ in first }
    var columns: [Wording.RecordColumn] = [.officer, .equals, .duties, .nights, .weekends, .holidays, .hours, .overtime]
    if !ledger.unpopularPosts.isEmpty { columns.append(.unpopular) }
    columns.append(.absent)
    var burden = RecordSection(part: .burden, columns: columns, bars: [.nights, .weekends, .holidays, .hours, .overtime, .unpopular])
    var regus: [String?] = []
    for line in ledger.lines where !regus.contains(line.regu) { regus.append(line.regu) }
    let hasRegu = regus.contains { $0 != nil }
    burden.rows = regus.flatMap { regu in
      ledger.lines.filter { $0.regu == regu }.map { line in
        let totals = line.totals
        let cells = columns.map { column -> RecordSection.Cell in
          switch column {
          case .officer: .text(names[line.officer] ?? line.officer.text)
          case .equals: .text(Self.letter(line.equals))
          case .duties: .number(totals.duties)
          case .nights: .number(totals.nights)
          case .weekends: .number(totals.weekends)
          case .holidays: .number(totals.holidays)
          case .hours: .minutes(totals.workedMinutes)
          case .overtime: .minutes(line.overtimeMinutes)
          case .unpopular: .number(totals.unpopular)
          default: .number(totals.absentDays)
          }
        }
        return RecordSection.Row(cells: cells, group: hasRegu ? regu.map { wording.regu($0) } ?? "-" : nil)
      }
    }
    var equality = RecordSection(part: .equality)
    let everyone = ledger.spreads.filter { $0.equals == nil }.map { wording.text($0) }
    if !everyone.isEmpty { equality.sentences.append(([wording.everyone] + everyone).joined(separator: "; ")) }
    var alone: [String] = []
    for (place, equals) in ledger.classes.enumerated() {
      let held = equals.qualifications.map { wording.name($0, in: scenario) }
      let head = wording.equals(Self.letter(place), equals, qualifications: held)
      let spreads = ledger.spreads.filter { $0.equals == place }.map { wording.text($0) }
      if equals.officers < 2 {
        alone.append(Self.letter(place))
      } else {
        equality.sentences.append(([head] + (spreads.isEmpty ? [wording.nothingToTell] : spreads)).joined(separator: "; "))
      }
    }
    if !alone.isEmpty { equality.sentences.append(wording.withoutEquals(alone)) }
    equality.notes = [wording.days(worked: ledger.workedDays, published: ledger.publishedDays, missing: ledger.missing)]
    if !ledger.unknownShifts.isEmpty { equality.notes.append(wording.unknownShifts(ledger.unknownShifts)) }
    self.init(
      title: wording.ledgerTitle(office: scenario.office.name), subtitle: wording.ledgerDays(from: ledger.from, to: ledger.to),
      skip: wording.skipToLedger, notes: [wording.ledgerNote(unpopular: ledger.unpopularPosts.map { wording.name($0, in: scenario) })],
      sections: [equality, burden], firstDay: ledger.from, office: scenario.office, wording: wording,
      document: ResultDocument.ledger(ledger, names: names))
  }

  /// A class of equals by a letter: A, B, up to Z, then AA.
  static func letter(_ place: Int) -> String { CellReference.column(place) }
}
