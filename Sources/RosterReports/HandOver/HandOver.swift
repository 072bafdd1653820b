import PatrolFiles
import PatrolModel
import RosterAudit
import Wording

/// What whoever takes over a shift has to know, at one moment of a roster: who serves now and next, what is short, what was changed, and whom one may call.
public struct HandOver: Sendable {
  /// One shift on one day.
  public struct Watch: Sendable {
    /// The day on which it starts.
    public let date: CivilDate
    /// Which shift.
    public let shift: Shift
    /// From its first start to its last end, in real minutes.
    public let span: MinuteInterval
    /// Whether it is served at the moment; else it comes next.
    public let isNow: Bool
    /// Who serves, crews first; the reserve is not among them.
    public let units: [DutyUnit]
    /// Who stands in reserve.
    public let reserve: [Officer]
    /// Vehicles that no crew takes and that are not out at its start.
    public let freeVehicles: [Vehicle.ID]
    /// Who is off and may be called to it without breaking a rule: the cheapest first, then the best rested.
    ///
    /// Not asked of a shift of the day before the period.
    public let callable: [DutyCall]
    /// Who is off and may not be called, with what it would break; whoever is away is left out.
    public let barred: [DutyCall]
  }

  /// A cell that was changed after the first publication.
  public struct Change: Sendable, Hashable {
    /// What was done, in which version, by whom and why.
    public let entry: RosterFile.LogEntry
    /// The cells on the days of the watches.
    public let cells: [Cell]
    /// Duties on these days that stay with another crew, vehicle or part in it.
    public let crews: [CrewChange]
    /// A changed cell.
    public typealias Cell = RosterFile.LogEntry.Change
  }

  /// The roster with all that is known of it.
  public let book: DutyBook
  /// The day on the office's clock.
  public let date: CivilDate
  /// Minutes after its midnight.
  public let minute: Int
  /// Whether it tells of all shifts and not of one alone.
  public let isOfAllShifts: Bool
  /// Shifts that are served now, then those that come next, each by start.
  public let watches: [Watch]
  /// Changes after the first publication that touch the days of the watches, latest version last.
  public let changes: [Change]

  /// The sheet for a moment.
  ///
  /// Next are the shifts that start before the first of those that are served now ends, or where none is served, those that start first.
  /// - Parameters:
  ///   - book: The roster; its log tells what was changed.
  ///   - date: The day on the office's clock.
  ///   - minute: Minutes after its midnight.
  ///   - shift: Only this shift: as it is served at the moment, or else the next time; nil tells of all.
  ///   - isFollowed: Whether the day after the period is what the next roster publishes, so that the relief of the last night can be told; the default is
  ///     no.
  public init(_ book: DutyBook, on date: CivilDate, minute: Int, shift: Shift.ID? = nil, isFollowed: Bool = false) {
    self.book = book
    self.date = date
    self.minute = minute
    isOfAllShifts = shift == nil
    let scenario = book.scenario
    let instant = scenario.timeZone.instant(on: date, minute: minute)
    let clock = DutyClock(scenario)
    let end = scenario.period.date(scenario.period.days)
    let ahead = isFollowed ? min(1, scenario.period.lookAheadDays) : 0
    let starts = HandOver.starts(scenario, clock, only: shift, ahead: ahead)
    let now = starts.filter { start in start.intervals.contains { $0.start <= instant && instant < $0.end } }
    // What the history may know of the day before is told while it is served; what comes next is the roster's own.
    let later = starts.filter { $0.span.start > instant && $0.date >= scenario.period.from }
    let first = later.first?.span.start
    let firstEnd = now.map(\.span.end).min()
    // Alone a shift is told once: whoever asks for it while it is served means the one that is served.
    let next = shift != nil && !now.isEmpty ? [] : later.filter { $0.span.start <= firstEnd ?? first ?? 0 || $0.span.start == first }
    let judge = RosterAudit(scenario)
    // What only the next roster serves is for its own sheet to tell.
    let isOver = date >= end && !now.contains { $0.date < end }
    watches = isOver ? [] : (now.map { ($0, true) } + next.map { ($0, false) }).map { HandOver.watch($0, isNow: $1, book, judge, clock) }
    let dates = Set(watches.map(\.date))
    changes = HandOver.acts(book.file.log).compactMap { entry in
      let cells = entry.changes.filter { dates.contains($0.date) }
      let crews = CrewChange.list(from: entry.formerCrews, to: entry.newCrews) { officer, date in
        cells.contains { $0.officer == officer && $0.date == date }
      }.filter { dates.contains($0.date) }
      return cells.isEmpty && crews.isEmpty ? nil : Change(entry: entry, cells: cells, crews: crews)
    }
  }

  /// What was done after the first publication, and what was worked otherwise; an edit by hand is told by the publication that it became, which says who and why.
  private static func acts(_ log: [RosterFile.LogEntry]) -> [RosterFile.LogEntry] {
    log.filter { entry in
      guard entry.action == "edit" else { return entry.version > 1 || entry.action == "worked" }
      let cells = Set(entry.changes)
      return !log.contains { $0.version == entry.version && $0.action != "edit" && cells.isSubset(of: $0.changes) }
    }
  }

  /// Whether nobody serves at the moment, as far as the sheet tells of all shifts.
  var isNobodyOnDuty: Bool { isOfAllShifts && !watches.contains(where: \.isNow) }

  /// Everything that is short while the watches are served, most points first.
  public func shortages(_ wording: Wording) -> [String] {
    let spans = watches.map(\.span)
    let days = Set(watches.map { $0.date - book.scenario.period.from })
    return DayShortages(book, wording: wording).list(during: spans, days: days).map(\.text)
  }

  private struct Start {
    let date: CivilDate
    let shift: Shift
    let intervals: [MinuteInterval]
    let span: MinuteInterval
  }

  /// Shifts of the published days, of the night before them and of so many days after them, by start.
  private static func starts(_ scenario: Scenario, _ clock: DutyClock, only: Shift.ID?, ahead: Int) -> [Start] {
    let all = (-1..<(scenario.period.days + ahead)).flatMap { day in
      scenario.shifts.indices.filter { clock.isWorked(shift: $0, day: day) && (only == nil || only == scenario.shifts[$0].id) }.map { place in
        Start(
          date: scenario.period.date(day), shift: scenario.shifts[place], intervals: clock.intervals(shift: place, day: day),
          span: clock.span(shift: place, day: day))
      }
    }
    return all.enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }.map(\.element)
  }

  private static func watch(_ start: Start, isNow: Bool, _ book: DutyBook, _ judge: RosterAudit, _ clock: DutyClock) -> Watch {
    let scenario = book.scenario
    let day = start.date - scenario.period.from
    let isAhead = day >= scenario.period.days
    let units =
      day < 0 ? pastUnits(start, book) : isAhead ? book.unitsAhead(day: day, shift: start.shift.id) : book.units(day: day, shift: start.shift.id)
    let used = Set(units.compactMap(\.crew?.vehicle))
    // Of the night before the period nobody knows which vehicles it took.
    let free = (day < 0 ? [] : scenario.vehicles).filter { vehicle in
      !used.contains(vehicle.id) && !vehicle.outages.contains { clock.interval($0).overlaps(start.span) }
    }
    let isAway = { (call: DutyCall) in call.breaches.contains { $0.rule == .availability } }
    let calls = day < 0 ? [] : judge.calls(book.report.roster, to: start.shift.id, on: start.date).filter { !isAway($0) }
    func order(_ call: DutyCall) -> (Int, Int) { (call.points, -(call.restMinutesBefore ?? .max / 2)) }
    let callable = calls.filter { $0.breaches.isEmpty }.enumerated()
      .sorted { order($0.element) == order($1.element) ? $0.offset < $1.offset : order($0.element) < order($1.element) }.map(\.element)
    return Watch(
      date: start.date, shift: start.shift, span: start.span, isNow: isNow, units: units.filter { $0.post != Post.reserveID },
      reserve: units.filter { $0.post == Post.reserveID }.flatMap { $0.members.map(\.officer) }, freeVehicles: free.map(\.id), callable: callable,
      barred: calls.filter { !$0.breaches.isEmpty })
  }

  /// Who serves a shift of the night before the period, as far as the history knows.
  private static func pastUnits(_ start: Start, _ book: DutyBook) -> [DutyUnit] {
    let day = start.date - book.scenario.period.from
    let entries = book.officers.compactMap { officer -> DutyEntry? in
      guard case .duty(let entry) = book.cell(officer.id, day: day), entry.code == start.shift.id else { return nil }
      return entry
    }
    let posts = book.scenario.posts.map(\.id)
    let groups = Dictionary(grouping: entries, by: \.post)
    return groups.sorted { left, right in
      (left.key.flatMap(posts.firstIndex) ?? .max, left.key?.text ?? "") < (right.key.flatMap(posts.firstIndex) ?? .max, right.key?.text ?? "")
    }.map { post, members in
      DutyUnit(day: day, date: start.date, code: start.shift.id, shift: start.shift, post: post, crew: nil, members: members)
    }
  }
}
