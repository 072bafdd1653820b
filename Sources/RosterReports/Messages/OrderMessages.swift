import PatrolModel
import Wording

/// Messages to members: who serves when, where and with whom.
struct OrderMessages {
  let parts: MessageParts

  private var wording: Wording { parts.wording }
  private var book: DutyBook { parts.book }

  /// Everybody on one day.
  func day(_ day: Int) -> Message {
    let date = parts.scenario.period.date(day)
    let long = wording.longDate(date)
    var sections = book.shiftCodes.compactMap { code -> Message.Section? in
      let units = book.units(day: day, shift: code)
      guard let first = units.first else { return nil }
      return .init(heading: parts.shift(first.shift, code, on: date), entries: units.map(parts.lines))
    }
    if sections.isEmpty { sections = [.init(heading: "", entries: [], notes: [wording.noDuty])] }
    let tasks = parts.tasks(day: day)
    if !tasks.isEmpty { sections.append(.init(heading: wording.messageTasks, entries: tasks)) }
    return message(name: date.description, subject: long, order: wording.order(toOffice: parts.office, on: long), sections)
  }

  /// One regu's published days.
  func regu(_ regu: String?, _ officers: [Officer]) -> Message {
    let name = MessageText.plain(wording.regu(regu))
    let members = Set(officers.map(\.id))
    let sections = book.days.flatMap { day -> [Message.Section] in
      let date = parts.scenario.period.date(day)
      let shifts = book.shiftCodes.compactMap { code -> Message.Section? in
        let units = book.units(day: day, shift: code).compactMap { own($0, members) }
        guard let first = units.first else { return nil }
        return .init(heading: parts.dayAndShift(first.shift, code, on: date), entries: units.map(parts.lines))
      }
      return shifts.isEmpty ? [.init(heading: wording.messageDay(date), entries: [], notes: [wording.noDuty])] : shifts
    }
    return message(name: name, subject: name, order: wording.order(toRegu: name, days: parts.period), sections)
  }

  /// One officer's published days.
  func officer(_ officer: Officer) -> Message {
    let name = parts.name(officer)
    let number = officer.number.map { ", " + MessageText.plain(wording.serviceNumber($0)) } ?? ""
    let order = wording.order(toOfficer: name + number, days: parts.period)
    return message(
      name: officer.id.text, subject: name, order: order,
      [.init(heading: "", entries: parts.days(of: officer, tellsVisits: true))] + parts.otherDuty(of: officer))
  }

  /// A unit in which a regu has somebody: a crew whole, of others those of the regu.
  private func own(_ unit: DutyUnit, _ members: Set<Officer.ID>) -> DutyUnit? {
    let own = unit.members.filter { members.contains($0.officer.id) }
    guard !own.isEmpty else { return nil }
    return DutyUnit(
      day: unit.day, date: unit.date, code: unit.code, shift: unit.shift, post: unit.post, crew: unit.crew,
      members: unit.crew == nil ? own : unit.members)
  }

  private func message(name: String, subject: String, order: String, _ sections: [Message.Section]) -> Message {
    Message(
      name: name, title: wording.orderMessageTitle(subject), opening: parts.opening([order]),
      sections: sections, closing: [wording.orderClosing, ""] + parts.orderSender())
  }
}
