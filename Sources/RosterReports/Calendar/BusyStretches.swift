import PatrolModel
import Wording

/// Court, training and other duty that is no shift, within the published days; nothing for the wall.
struct BusyStretches {
  /// One stretch of other duty.
  struct Stretch {
    /// The day on which it begins, or the first published one.
    let date: CivilDate
    let time: CalendarEvent.Time
    let kind: AvailabilityKind
  }

  private let book: DutyBook
  private let entries: [Officer.ID: [Availability]]

  init(_ book: DutyBook) {
    self.book = book
    let busy = Set(book.scenario.kinds.filter { $0.effect == .busy }.map(\.id))
    entries =
      book.audience == .restricted ? Dictionary(grouping: book.scenario.availability.filter { busy.contains($0.kind) }, by: \.officer) : [:]
  }

  /// Those of an officer, in the scenario's order, cut to the published days: the rest stands in the calendars of the weeks before and after.
  func stretches(of officer: Officer.ID) -> [Stretch] {
    let period = book.scenario.period
    guard period.days > 0, let entries = entries[officer] else { return [] }
    let (first, last) = (period.from, period.date(period.days - 1))
    return entries.compactMap { entry in
      guard entry.from <= last, entry.to >= first, let kind = book.scenario.kinds.last(where: { $0.id == entry.kind }) else { return nil }
      let (from, fromMinute) = entry.from < first ? (first, 0) : (entry.from, entry.fromMinute)
      let (to, toMinute) = entry.to > last ? (last, 1440) : (entry.to, entry.toMinute)
      if fromMinute == 0, toMinute == 1440 { return Stretch(date: from, time: .days(from, to), kind: kind) }
      let zone = book.scenario.timeZone
      let stretch = MinuteInterval(start: zone.instant(on: from, minute: fromMinute), end: zone.instant(on: to, minute: toMinute))
      return stretch.minutes > 0 ? Stretch(date: from, time: .stretch(stretch), kind: kind) : nil
    }
  }

  /// What an officer does besides his shift on a published day, with its hours; whole days only where a duty hides them in the grid.
  func texts(of officer: Officer.ID, on day: Int, _ wording: Wording) -> [String] {
    let date = book.scenario.period.date(day)
    return stretches(of: officer).compactMap { stretch in
      switch stretch.time {
      case .stretch(let interval):
        guard stretch.date == date else { return nil }
        let (from, to) = LocalClock.minutes(of: interval, on: date, in: book.scenario.timeZone)
        return "\(wording.clock(from: from, to: to)) \(wording.name(stretch.kind))"
      case .days(let first, let last):
        guard (first...last).contains(date), case .duty = book.cell(officer, day: day) else { return nil }
        return wording.name(stretch.kind)
      }
    }
  }
}
