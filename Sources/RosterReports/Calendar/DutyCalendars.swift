import PatrolFiles
import PatrolModel
import Wording

/// A calendar (iCalendar, RFC 5545) for each officer: his duties, and for those who command also court and training.
///
/// An entry keeps its UID in all versions of the roster: it is made of the office, the officer, the date and the interval of the shift. SEQUENCE is the roster's
/// version. So a new version replaces what the version before said of a day; a day that lost its duty is known from the log and told as cancelled.
struct DutyCalendars {
  let book: DutyBook
  let wording: Wording
  let officer: Officer.ID?
  private let zone: CalendarZone
  private let edition: CalendarEvent.Edition
  private let descriptions: DutyDescriptions

  init(_ book: DutyBook, wording: Wording, officer: Officer.ID? = nil) {
    self.book = book
    self.wording = wording
    self.officer = officer
    let scenario = book.scenario
    zone = CalendarZone(scenario.timeZone, period: scenario.period, wording: wording)
    // The clock never tells when a roster was made: its log does, or else the first moment of its period stands for it.
    let made = book.file.log.compactMap(\.date).max() ?? scenario.period.from
    edition = CalendarEvent.Edition(
      sequence: book.file.roster.version, stamp: CalendarZone.universal(scenario.timeZone.instant(on: made, minute: 0)),
      isPrivate: book.audience == .restricted)
    descriptions = DutyDescriptions(book, wording: wording)
  }

  /// The calendars, in the order of the book's officers.
  func documents() -> [Document] {
    var names = FileNames()
    let duties = Dictionary(grouping: book.entries, by: \.officer.id)
    let busy = BusyStretches(book)
    let logged = loggedChanges()
    return book.officers.compactMap { officer in
      let part = names.part(officer.id.text)
      guard self.officer == nil || officer.id == self.officer else { return nil }
      let serving = (duties[officer.id] ?? []).flatMap { dutyEvents($0) }
      let used = Set(serving.map(\.uid))
      let events = serving + cancelled(logged[officer.id] ?? [], of: officer, used: used) + busyEvents(busy.stretches(of: officer.id), of: officer)
      return Document(part: part, text: calendar(of: officer, events))
    }
  }

  private func calendar(of officer: Officer, _ events: [CalendarEvent]) -> String {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//patrol//duty roster//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: wording.calendarName(officer.name))
    lines.add("X-WR-TIMEZONE", text: zone.identifier)
    zone.write(to: &lines)
    for event in events.sorted(by: { (start($0), $0.uid) < (start($1), $1.uid) }) { event.write(to: &lines, zone: zone, edition: edition) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private func start(_ event: CalendarEvent) -> Int {
    switch event.time {
    case .stretch(let stretch): stretch.start
    case .days(let first, _): book.scenario.timeZone.instant(on: first, minute: 0)
    }
  }

  private func uid(_ officer: Officer, _ date: CivilDate, _ place: String) -> String {
    // A digest: ids may be of any length and hold any letter, and some programs take no UID beyond 255 bytes.
    let owner = "\(book.scenario.office.name)\n\(officer.id.text)"
    return "\(date)-\(place)-\(CanonicalScenario.hexadecimal(of: Array(owner.utf8)).prefix(32))@patrol"
  }

  /// The times of a shift on a date, one for each interval; the whole day where the scenario does not know the shift.
  private func times(_ shift: Shift?, on date: CivilDate) -> [CalendarEvent.Time] {
    shift?.intervals.map { .stretch(book.scenario.timeZone.interval($0, on: date)) } ?? [.days(date, date)]
  }

  private func dutyEvents(_ entry: DutyEntry) -> [CalendarEvent] {
    times(entry.shift, on: entry.date).enumerated().map { place, time in
      CalendarEvent(
        uid: uid(entry.officer, entry.date, "\(place + 1)"), time: time,
        status: book.file.roster.status == .draft ? .tentative : .confirmed,
        summary: wording.dutySummary(code: entry.code.text, shift: entry.shift?.name, place: book.name(entry.post)),
        location: descriptions.location(entry.post), description: descriptions.lines(entry))
    }
  }

  // MARK: - What a version cancelled

  private func loggedChanges() -> [Officer.ID: [RosterFile.LogEntry.Change]] {
    let period = book.scenario.period
    let all = book.file.log.flatMap(\.changes).filter { (0..<period.days).contains($0.date - period.from) }
    return Dictionary(grouping: all, by: \.officer)
  }

  /// Entries that an earlier version made and this one does not: with the times of the last duty that had them.
  private func cancelled(_ changes: [RosterFile.LogEntry.Change], of officer: Officer, used: Set<String>) -> [CalendarEvent] {
    let shifts = Dictionary(book.scenario.shifts.map { ($0.id, $0) }) { first, _ in first }
    var found: [String: CalendarEvent] = [:]
    for change in changes {
      for duty in [change.was, change.now].compactMap(\.self) {
        let shift = shifts[duty.shift]
        for (place, time) in times(shift, on: change.date).enumerated() {
          let uid = self.uid(officer, change.date, "\(place + 1)")
          guard !used.contains(uid) else { continue }
          let summary = wording.dutySummary(code: duty.shift.text, shift: shift?.name, place: book.name(duty.post))
          found[uid] = CalendarEvent(
            uid: uid, time: time, status: .cancelled, summary: wording.cancelled(summary), location: descriptions.location(duty.post), description: []
          )
        }
      }
    }
    return Array(found.values)
  }

  // MARK: - Other duty

  private func busyEvents(_ stretches: [BusyStretches.Stretch], of officer: Officer) -> [CalendarEvent] {
    var places: [CivilDate: Int] = [:]
    return stretches.map { stretch in
      places[stretch.date, default: 0] += 1
      return CalendarEvent(
        uid: uid(officer, stretch.date, "other-\(places[stretch.date] ?? 1)"), time: stretch.time,
        status: book.file.roster.status == .draft ? .tentative : .confirmed, summary: wording.name(stretch.kind), location: "", description: [])
    }
  }
}
