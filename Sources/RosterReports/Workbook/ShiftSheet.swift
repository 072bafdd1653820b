import OfficePackages
import PatrolModel
import Wording

/// A block for each day and shift: who serves with whom, in what and where, with room for notes and initials.
struct ShiftSheet {
  private let facts: WorkbookFacts

  init(_ facts: WorkbookFacts) { self.facts = facts }

  private static let headings: [Wording.Heading] = [.row, .unit, .place, .vehicle, .name, .rank, .number, .part, .notes, .initials]

  func write(_ newPage: NewPage) throws {
    let (wording, book) = (facts.wording, facts.book)
    let page = try newPage(.byShift, [5, 16, 26, 12, 34, 10, 13, 20, 20, 14], [])
    let headings = try page.headings(Self.headings.map(wording.heading), height: 16)
    page.writer.freeze(row: headings + 1, column: 0)
    let units = Dictionary(grouping: book.units) { Block(day: $0.day, code: $0.code) }
    let shifts = Dictionary(facts.shifts.map { ($0.id, $0) }) { first, _ in first }
    let codes = book.shiftCodes.filter { code in book.entries.contains { $0.code == code } }
    for day in book.days {
      for code in codes {
        let units = units[Block(day: day, code: code)] ?? []
        try page.row(height: 6)
        try title(page, day: day, code: code, shift: shifts[code], units: units)
        if units.isEmpty { try page.line(wording.nobody, Styles.text) }
        var number = 0
        for unit in units { try write(unit, page, &number) }
      }
    }
    if codes.isEmpty { try page.line(wording.none) }
    try page.finish(repeatedRows: headings.asRange, isSigned: true)
  }

  private struct Block: Hashable {
    let day: Int
    let code: Shift.ID
  }

  private func title(_ page: PaperSheet, day: Int, code: Shift.ID, shift: Shift?, units: [DutyUnit]) throws {
    let wording = facts.wording
    let date = facts.scenario.period.date(day)
    let strength = wording.strength(officers: units.reduce(0) { $0 + $1.members.count }, crews: units.count { $0.crew != nil })
    let text: String
    if let shift {
      let night = wording.dutyNight(date, shift, isNight: facts.scenario.night.isNight(shift))
      let time = wording.dutyTime(shift, zone: facts.scenario.timeZone)
      text = wording.block(day: "\(night) \((date + (shift.endMinute - 1) / 1440).parts.year)", shift: wording.shiftLabel(shift), time: time)
    } else {
      text = "\(wording.longDate(date)) - \(code.text)"
    }
    try page.line("\(text) (\(strength))", Styles.section.boxed().with { $0.fill = 0xF2F2F2 }, height: 17)
  }

  private func write(_ unit: DutyUnit, _ page: PaperSheet, _ number: inout Int) throws {
    let wording = facts.wording
    for (place, member) in unit.members.enumerated() {
      number += 1
      let row = try page.row()
      // A crew stands between two lines; what is the same for all of it is told once.
      let isFirst = place == 0
      let edges: (CellFormat) -> CellFormat = { format in
        format.with { ($0.top, $0.bottom) = (isFirst ? .thin : .hair, place == unit.members.count - 1 ? .thin : .hair) }
      }
      try page.writer.write(Double(number), row, 0, edges(Styles.number))
      let common = [unit.crew.map { facts.name($0.kind) } ?? "", facts.name(unit.post), unit.crew.map(facts.vehicle) ?? ""]
      for (column, text) in common.enumerated() {
        let format = Styles.text.with {
          $0.top = isFirst ? .thin : .none
          $0.bottom = place == unit.members.count - 1 ? .thin : .none
        }
        try page.writer.write(isFirst ? text : "", row, 1 + column, format)
      }
      let leads = member.seat == .leader || member.seat == .leaderAndDriver
      try page.writer.write(member.officer.name, row, 4, edges(Styles.text.with { $0.isBold = leads }))
      for (column, text) in [member.officer.rank, member.officer.number, member.seat.map { wording.name($0) }, nil, nil].enumerated() {
        try page.writer.write(text ?? "", row, 5 + column, edges(Styles.centred))
      }
    }
  }
}
