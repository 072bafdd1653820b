import PatrolModel
import Wording

/// Messages upward: how many serve when, where they stand, and what is short.
struct ReportMessages {
  private static let mostShortages = 8
  private static let shortageUnits = 240

  let parts: MessageParts
  private let shortages: DayShortages

  init(_ parts: MessageParts) {
    self.parts = parts
    shortages = DayShortages(parts.book, wording: parts.wording)
  }

  private var wording: Wording { parts.wording }
  private var book: DutyBook { parts.book }

  /// Everybody on one day.
  func day(_ day: Int) -> Message {
    let date = parts.scenario.period.date(day)
    let shifts = book.shiftCodes.map { (code: $0, units: book.units(day: day, shift: $0)) }.filter { !$0.units.isEmpty }
    let strength = shifts.map { ["\(parts.shift($0.units[0].shift, $0.code, on: date)): \(self.strength($0.units))"] }
    let totals = [wording.strengthTotal(self.strength(shifts.flatMap(\.units))), notOnDuty(day)]
    let deployment = shifts.map { shift -> Message.Section in
      let name = MessageText.plain(wording.named(code: shift.code.text, shift: shift.units[0].shift?.name))
      return .init(heading: wording.deploymentTitle(name), entries: shift.units.map { [line($0)] })
    }
    let tasks = parts.tasks(day: day)
    let sections =
      [.init(heading: wording.strengthTitle, entries: strength, notes: totals)] + deployment
      + (tasks.isEmpty ? [] : [.init(heading: wording.messageTasks, entries: tasks)])
      + [short(day)]
    return message(
      name: date.description, subject: wording.longDate(date), whose: parts.office, days: wording.longDate(date), isOneDay: true, sections)
  }

  /// One regu's published days.
  func regu(_ regu: String?, _ officers: [Officer]) -> Message {
    let name = MessageText.plain(wording.regu(regu))
    let members = Set(officers.map(\.id))
    let sections = book.days.map { day -> Message.Section in
      let entries = book.shiftCodes.compactMap { code -> [String]? in
        let units = book.units(day: day, shift: code)
        let count = units.reduce(0) { $0 + $1.members.count { members.contains($0.officer.id) } }
        return count == 0 ? nil : ["\(parts.shift(units[0].shift, code)): \(wording.headCount(count))"]
      }
      let away = officers.compactMap { officer -> String? in
        guard case .away(let kind) = book.cell(officer.id, day: day) else { return nil }
        return "\(parts.name(officer)) (\(MessageText.plain(wording.name(kind))))"
      }
      let notes = (entries.isEmpty ? [wording.noDuty] : []) + (away.isEmpty ? [] : [wording.awayLine(away)])
      return .init(heading: wording.longDate(parts.scenario.period.date(day)), entries: entries, notes: notes)
    }
    let strength = Message.Section(heading: wording.strengthTitle, entries: [], notes: [wording.headCount(officers.count)])
    return message(name: name, subject: name, whose: name, days: parts.period, isOneDay: false, [strength] + sections)
  }

  /// One officer's published days.
  func officer(_ officer: Officer) -> Message {
    let name = parts.name(officer)
    let days = Message.Section(heading: "", entries: parts.days(of: officer), notes: [parts.sum(of: officer)])
    return message(name: officer.id.text, subject: name, whose: name, days: parts.period, isOneDay: false, [days] + parts.otherDuty(of: officer))
  }

  private func strength(_ units: [DutyUnit]) -> String {
    let officers = units.reduce(0) { $0 + $1.members.count }
    let kinds = parts.scenario.crewKinds.map(\.id) + Set(units.compactMap(\.crew?.kind)).subtracting(parts.scenario.crewKinds.map(\.id)).sorted()
    let crews = kinds.map { kind in
      (kind: MessageText.plain(wording.name(kind, in: parts.scenario)), count: units.count { $0.crew?.kind == kind })
    }
    return wording.strength(officers: officers, crews: crews.filter { $0.count > 0 })
  }

  /// How many do not serve on a day; why only where the audience may know.
  private func notOnDuty(_ day: Int) -> String {
    var counts: [(kind: String, count: Int)] = []
    var all = 0
    for officer in book.officers {
      let kind: String
      switch book.cell(officer.id, day: day) {
      case .duty: continue
      case .away(let away): kind = MessageText.plain(wording.name(away))
      case .off, .unknown: kind = wording.dayOff
      }
      all += 1
      if let place = counts.firstIndex(where: { $0.kind == kind }) { counts[place].count += 1 } else { counts.append((kind, 1)) }
    }
    let order = [wording.dayOff] + parts.scenario.kinds.map { MessageText.plain(wording.name($0)) }
    func place(_ kind: String) -> Int { order.firstIndex(of: kind) ?? .max }
    return wording.notOnDuty(all, kinds: book.audience == .restricted ? counts.sorted { place($0.kind) < place($1.kind) } : [])
  }

  /// A unit in one line: where, what, how many, who leads.
  private func line(_ unit: DutyUnit) -> String {
    let leader = unit.crew?.leader.map { wording.ledBy(parts.name(book.officer($0))) }
    let text = "\(parts.place(unit)), \(wording.headCount(unit.members.count))"
    return leader.map { "\(text), \($0)" } ?? text
  }

  /// The worst that is short on a day: a report is to be read on a telephone, the roster has all of it.
  private func short(_ day: Int) -> Message.Section {
    let all = shortages.list(on: day)
    let entries = all.prefix(Self.mostShortages).map { shortage in
      [MessageText.clipped(shortage.text, units: Self.shortageUnits)] + [shortage.reason.map { wording.because($0) }].compactMap(\.self)
    }
    let rest = all.count - entries.count
    let notes = all.isEmpty ? [wording.none] : rest > 0 ? [wording.andMoreInRoster(rest)] : []
    return .init(heading: wording.messageShortTitle, entries: entries, notes: notes)
  }

  private func message(name: String, subject: String, whose: String, days: String, isOneDay: Bool, _ sections: [Message.Section]) -> Message {
    let chain = ReportChain(parts.scenario.office.signatures, ranks: parts.scenario.ranks)
    let addressee = position(of: chain).map { MessageText.bold(wording.reportAddressee(MessageText.plain($0))) }
    let opening = wording.reportOpening(whose: whose, days: days, isOneDay: isOneDay, status: book.file.roster.status)
    return Message(
      name: name, title: wording.reportMessageTitle(subject),
      opening: parts.opening([addressee, opening].compactMap(\.self)), sections: sections,
      closing: [wording.reportClosing, ""] + parts.lines(of: chain.sender))
  }

  /// To whom a report goes; whoever signs alone reports to the position on whose behalf he signs, and nobody to himself.
  private func position(of chain: ReportChain) -> String? {
    if let addressee = chain.addressee { return addressee.printedPosition }
    return chain.sender.map { $0.onBehalfOf ?? wording.commandingOfficer }
  }
}
