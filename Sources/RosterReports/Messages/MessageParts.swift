import PatrolModel
import Wording

/// What both kinds of messages tell in the same way: units with their people, shifts, tasks, one officer's days, who signs.
struct MessageParts {
  let book: DutyBook
  let wording: Wording
  let descriptions: DutyDescriptions
  /// Stops of each crew; none for the wall.
  private let visits: [Roster.Crew: [PlannedVisit]]

  init(_ book: DutyBook, wording: Wording) {
    self.book = book
    self.wording = wording
    descriptions = DutyDescriptions(book, wording: wording)
    let crews = book.audience == .restricted ? CrewVisits.all(book.report) : []
    visits = Dictionary(crews.map { ($0.crew, $0.visits) }) { first, _ in first }
  }

  var scenario: Scenario { book.scenario }
  var office: String { MessageText.plain(scenario.office.name) }
  /// The published days, written out.
  var period: String {
    guard let first = book.dates.first, let last = book.dates.last else { return "" }
    return wording.longDates(from: first, to: last)
  }

  /// A shift with its hours; with a date also both dates of a duty over midnight.
  func shift(_ shift: Shift?, _ code: Shift.ID, on date: CivilDate? = nil) -> String {
    let isNight = shift.map(scenario.night.isNight) ?? false
    return MessageText.plain(wording.messageShift(shift, code: code, on: date, isNight: isNight, zone: scenario.timeZone))
  }

  /// A day with a shift and its hours, for what is told over several days.
  func dayAndShift(_ shift: Shift?, _ code: Shift.ID, on date: CivilDate) -> String {
    let isNight = shift.map(scenario.night.isNight) ?? false
    let day = shift.map { wording.dutyNight(date, $0, isNight: isNight) } ?? wording.messageDay(date)
    return "\(day): \(self.shift(shift, code))"
  }

  /// Lines under a title: under which reserve the message is sent, a blank line, and what it says first.
  func opening(_ lines: [String]) -> [String] { [wording.messageEdition(of: book.file.roster)].compactMap(\.self) + [""] + lines }

  /// Where a unit stands, and what it is where it is a crew.
  func place(_ unit: DutyUnit) -> String {
    let location = MessageText.plain(descriptions.location(unit.post))
    let place = MessageText.bold(location.isEmpty ? wording.withoutPlace : location)
    return ([place] + [crew(unit.crew)].compactMap(\.self)).joined(separator: ", ")
  }

  /// Kind and vehicle of a crew.
  func crew(_ crew: Roster.Crew?) -> String? {
    crew.map { crew in
      let vehicle = crew.vehicle.map { MessageText.plain($0.text) }
      return wording.messageCrew(kind: MessageText.plain(wording.name(crew.kind, in: scenario)), vehicle: vehicle)
    }
  }

  /// A unit with its people: one alone beside his place, several on a line each.
  func lines(_ unit: DutyUnit) -> [String] {
    let names = unit.members.map { MessageText.plain(descriptions.name($0)) }
    let place = place(unit)
    return names.count == 1 ? ["\(place): \(names[0])"] : ["\(place):"] + names
  }

  /// The tasks of a day that somebody does.
  func tasks(day: Int) -> [[String]] {
    let last = max(0, scenario.period.days - 1)
    // What is done after midnight in the last night belongs to it, though its date is no published one.
    return book.report.tasks.filter { $0.isPublished && min($0.day, last) == day && !$0.officers.isEmpty }.map { reading in
      let name = MessageText.plain(reading.task.name)
      let text = wording.messageTask(name, time: wording.taskTime(reading), zone: scenario.timeZone)
      let names = reading.officers.map { MessageText.plain(DutyDescriptions.name(book.officer($0))) }
      return ["\(text): \(names.joined(separator: ", "))"]
    }
  }

  /// The stops of a duty's crew at hot spots, each with a box to tick.
  private func visitLines(_ entry: DutyEntry) -> [String] {
    (entry.crew.flatMap { visits[$0] } ?? []).map { visit in
      let spot = scenario.hotSpots.first { $0.id == visit.spot }
      let place = [wording.name(visit.spot, in: scenario), spot?.address].compactMap(\.self).joined(separator: ", ")
      return "\(wording.tickBox) \(wording.stop(visit, at: place))"
    }
  }

  /// Days of one officer: what he serves where and with whom, or that he is off.
  ///
  /// - Parameter tellsVisits: Whether his crew's stops at hot spots are listed; the default is no.
  func days(of officer: Officer, tellsVisits: Bool = false) -> [[String]] {
    book.days.map { day in
      let date = scenario.period.date(day)
      switch book.cell(officer.id, day: day) {
      case .duty(let entry):
        let location = MessageText.plain(descriptions.location(entry.post))
        let place = MessageText.bold(location.isEmpty ? wording.withoutPlace : location)
        let role = entry.seat.map { wording.servingAs($0) }
        let about = ([place] + [crew(entry.crew), role].compactMap(\.self)).joined(separator: ", ")
        let others =
          [descriptions.companions(entry)].compactMap(\.self) + descriptions.taskLines(entry)
          + (tellsVisits ? visitLines(entry) : [])
        return [dayAndShift(entry.shift, entry.code, on: date), about] + others.map { MessageText.plain($0, units: .max) }
      case .away(let kind): return ["\(wording.messageDay(date)): \(MessageText.plain(wording.name(kind)))"]
      case .off, .unknown: return ["\(wording.messageDay(date)): \(wording.dayOff)"]
      }
    }
  }

  /// Court, training and the like of one officer with their times, under a heading of their own; nothing for the wall.
  ///
  /// Whole days are left to the days themselves, unless a duty stands there instead.
  func otherDuty(of officer: Officer) -> [Message.Section] {
    let zone = scenario.timeZone
    let lines = BusyStretches(book).stretches(of: officer.id).compactMap { stretch -> String? in
      let name = MessageText.plain(wording.name(stretch.kind))
      switch stretch.time {
      case .stretch(let span):
        let minutes = LocalClock.minutes(of: span, on: stretch.date, in: zone)
        return wording.otherDuty(name, on: stretch.date, from: minutes.from, to: minutes.to, zone: zone)
      case .days(let first, let last):
        let isHidden = book.days.contains { day in
          guard (first...last).contains(scenario.period.date(day)), case .duty = book.cell(officer.id, day: day) else { return false }
          return true
        }
        return isHidden ? wording.otherDuty(name, from: first, to: last) : nil
      }
    }
    return lines.isEmpty ? [] : [.init(heading: wording.otherDutyTitle, entries: lines.map { [$0] })]
  }

  /// The sum of one officer's duties.
  func sum(of officer: Officer) -> String {
    let duties = book.days.count { day in if case .duty = book.cell(officer.id, day: day) { true } else { false } }
    return wording.dutySum(
      duties: duties, minutes: book.workedMinutes(officer.id), nights: book.report.nights(officer.id, days: book.days))
  }

  /// Rank and name.
  func name(_ officer: Officer) -> String { MessageText.plain(DutyDescriptions.name(officer)) }

  /// Who sends an order: the last signature, which is that of whoever made or approved the roster, with the position on whose behalf he orders.
  func orderSender() -> [String] {
    let signature = scenario.office.signatures.last
    let superior = signature?.onBehalfOf.map { [MessageText.plain(wording.onBehalf(of: $0))] } ?? []
    return superior + lines(of: signature)
  }

  /// A signature as it stands under a message; the office where nobody signs.
  func lines(of signature: Office.Signature?) -> [String] {
    guard let signature else { return office.isEmpty ? [] : [office] }
    let rank = wording.rankAndNumber(signature)
    return [signature.printedPosition, signature.name, rank.isEmpty ? nil : rank].compactMap { $0.map { MessageText.plain($0) } }
  }

  /// The regu in the scenario's order; nil stands for those without one.
  func regus() -> [(regu: String?, officers: [Officer])] {
    var order: [String?] = []
    for officer in scenario.officers where !order.contains(officer.regu) { order.append(officer.regu) }
    for officer in book.officers where !order.contains(officer.regu) { order.append(officer.regu) }
    let members = Dictionary(grouping: book.officers, by: \.regu)
    return order.map { ($0, members[$0] ?? []) }
  }
}
