import OfficePackages
import PatrolModel
import Wording

/// Places by days and shifts: who is present of those needed, coloured where something is short.
struct SectorSheet {
  private let facts: WorkbookFacts
  private let isRestricted: Bool

  /// Columns of numbers that a page still shows legibly.
  private static let mostColumns = 28

  init(_ facts: WorkbookFacts) {
    self.facts = facts
    isRestricted = facts.book.audience == .restricted
  }

  private var days: [Range<Int>] {
    let count = facts.book.days.count
    let most = max(1, Self.mostColumns / max(1, facts.shifts.count))
    // Blocks of whole weeks are read most easily; shorter ones are about as long as each other.
    let blocks = max(1, (count + most - 1) / most)
    let length = most >= 7 ? most / 7 * 7 : max(1, (count + blocks - 1) / blocks)
    return stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }
  }

  func write(_ newPage: NewPage) throws {
    let (wording, table) = (facts.wording, facts.book.places)
    let fixed: [Wording.Heading] = [.row, .place, .zoneClass] + (isRestricted ? [.risk] : []) + [.counted]
    let widths: [Wording.Heading: Double] = [.row: 4, .place: 22, .zoneClass: 12, .risk: 15, .counted: 8]
    let shifts = facts.shifts.count
    let columns = (days.map(\.count).max() ?? 0) * shifts
    let page = try newPage(.bySector, fixed.map { widths[$0] ?? 8 } + [Double](repeating: columns < 8 ? 12 : 5.5, count: max(1, columns)), [])
    let rows =
      table.posts.map { post in
        Row(name: post.name, post: post.id, isInCrews: table.postsInCrews.contains(post.id)) { table.cell(post.id, day: $0, shift: $1) }
      }
      + table.jointNeeds.map { need in
        Row(name: wording.name(need.requirement, in: facts.scenario), post: nil, isInCrews: need.isInCrews) { table.cell(need, day: $0, shift: $1) }
      }
    if table.posts.isEmpty || columns == 0 { try page.line(wording.none) }
    for (place, block) in days.enumerated() where !table.posts.isEmpty && columns > 0 {
      if place > 0 { try page.row(height: 10) }
      let upper = try page.row(height: 16)
      for (offset, day) in block.enumerated() {
        let first = fixed.count + offset * shifts
        let text = columns < 8 * shifts ? wording.date(facts.scenario.period.date(day)) : wording.dayAndMonth(facts.scenario.period.date(day))
        try page.writer.merge(text, rows: upper.asRange, columns: first...(first + shifts - 1), Styles.heading.boxed(.medium))
      }
      let lower = try page.row(height: 16)
      for (column, heading) in fixed.enumerated() {
        try page.writer.merge(wording.heading(heading), rows: upper...lower, columns: column...column, Styles.heading)
      }
      for offset in 0..<(block.count * shifts) {
        try page.writer.write(facts.shifts[offset % shifts].id.text, lower, fixed.count + offset, Styles.heading)
      }
      for (number, row) in rows.enumerated() { try write(row, number + 1, block, page, fixed) }
    }
    try page.row(height: 6)
    try page.note(wording.placeNote)
    try page.finish(isSigned: true)
  }

  /// A post, or a requirement that counts several posts together.
  private struct Row {
    let name: String
    let post: Post.ID?
    let isInCrews: Bool
    let cell: (_ day: Int, _ shift: Shift.ID) -> PlaceTable.Cell
  }

  private func write(_ place: Row, _ number: Int, _ days: Range<Int>, _ page: PaperSheet, _ fixed: [Wording.Heading]) throws {
    let (wording, writer) = (facts.wording, page.writer)
    let row = try page.row(height: 18)
    for (column, heading) in fixed.enumerated() {
      switch heading {
      case .row: try writer.write(Double(number), row, column, Styles.number)
      case .place: try writer.write(place.name, row, column, Styles.text)
      case .zoneClass: try writer.write(place.post.flatMap(facts.zone).map { wording.className($0.zoneClass) } ?? "", row, column, Styles.centred)
      case .risk: try writer.write(place.post.map(risk) ?? "", row, column, Styles.centred)
      default: try writer.write(wording.counted(inCrews: place.isInCrews), row, column, Styles.centred)
      }
    }
    for (offset, day) in days.enumerated() {
      for (column, shift) in facts.shifts.enumerated() {
        let cell = place.cell(day, shift.id)
        try writer.write(text(cell), row, fixed.count + offset * facts.shifts.count + column, format(cell))
      }
    }
  }

  /// The risk weight in percent: one number where all shifts have it.
  private func risk(_ post: Post.ID) -> String {
    guard let zone = facts.zone(post) else { return "" }
    let weights = facts.shifts.map { zone.riskPercent[$0.id] ?? 100 }
    guard Set(weights).count > 1 else { return weights.first.map { "\($0) %" } ?? "" }
    return zip(facts.shifts, weights).map { "\($0.id.text) \($1)" }.joined(separator: ", ")
  }

  private func text(_ cell: PlaceTable.Cell) -> String {
    let sign = cell.isBelowMinimum ? " !" : cell.isBelowTarget ? " ~" : ""
    guard cell.target > 0 else { return cell.present == 0 && sign.isEmpty ? "" : "\(cell.present)\(sign)" }
    return "\(cell.present)/\(facts.wording.decimal(cell.target, of: cell.unit))\(sign)"
  }

  private func format(_ cell: PlaceTable.Cell) -> CellFormat {
    if cell.isBelowMinimum { return Styles.centred.with { ($0.fill, $0.ink, $0.isBold) = (0xC00000, 0xFFFFFF, true) } }
    if cell.isBelowTarget { return Styles.centred.with { ($0.fill, $0.isBold) = (0xFFD966, true) } }
    return cell.target > 0 ? Styles.centred.with { $0.fill = 0xEAF3E6 } : Styles.centred
  }
}
