/// What is fixed about one officer's days before anything is planned: absences, other duty, credits and history.
public struct OfficerCalendar: Sendable {
  /// Absences as real stretches.
  public let absences: [MinuteInterval]
  /// Busy stretches (court, training) as real stretches, one for each entry.
  public let busy: [MinuteInterval]
  private let absentByDay: [Int: [MinuteInterval]]
  private let daysAwayThroughout: Set<Int>
  private let busyByDay: [Int: [MinuteInterval]]
  private let busyMinutesByDay: [Int: Int]
  private let creditsByDay: [Int: Int]
  private let codes: [Int: AvailabilityKind.ID]

  /// The earliest day, counted from the period's first, of which calendars know anything.
  public static let firstDay = -60

  /// Minutes of a day's work, as a busy stretch without credited minutes counts at most.
  private static let workingDayMinutes = 8 * 60

  /// The calendars of all officers, in the scenario's order.
  public static func all(in scenario: Scenario, clock: DutyClock) -> [OfficerCalendar] {
    let entries = Dictionary(grouping: scenario.availability, by: \.officer)
    let kinds = Dictionary(scenario.kinds.map { ($0.id, $0) }) { _, later in later }
    return scenario.officers.map { OfficerCalendar($0, entries: entries[$0.id] ?? [], kinds: kinds, in: scenario, clock: clock) }
  }

  /// The calendar of an officer for a scenario's horizon and the days of history around it.
  public init(_ officer: Officer, in scenario: Scenario, clock: DutyClock) {
    let entries = scenario.availability.filter { $0.officer == officer.id }
    let kinds = Dictionary(scenario.kinds.map { ($0.id, $0) }) { _, later in later }
    self.init(officer, entries: entries, kinds: kinds, in: scenario, clock: clock)
  }

  private init(
    _ officer: Officer, entries: [Availability], kinds: [AvailabilityKind.ID: AvailabilityKind], in scenario: Scenario, clock: DutyClock
  ) {
    let due = officer.dueMinutesPerWeek ?? scenario.profile.dueMinutesPerWeek
    var absences: [MinuteInterval] = []
    var busy: [MinuteInterval] = []
    var absent: [Int: [MinuteInterval]] = [:]
    var busyByDay: [Int: [MinuteInterval]] = [:]
    var busyMinutes: [Int: Int] = [:]
    var credits: [Int: Int] = [:]
    var codes: [Int: AvailabilityKind.ID] = [:]
    for entry in entries {
      guard let kind = kinds[entry.kind] else { continue }
      let stretch = clock.interval(entry)
      guard stretch.minutes > 0 else { continue }
      if kind.effect == .absent { absences.append(stretch) } else { busy.append(stretch) }
      let first = max(entry.from - scenario.period.from, Self.firstDay)
      let last = min(entry.to - scenario.period.from, scenario.period.horizonDays + 1)
      guard first <= last else { continue }
      for day in first...last {
        let own = clock.calendarDay(day)
        let part = MinuteInterval(start: max(own.start, stretch.start), end: min(own.end, stretch.end))
        guard part.minutes > 0 else { continue }
        if codes[day] == nil { codes[day] = kind.id }
        switch kind.effect {
        case .absent:
          absent[day, default: []].append(part)
          // One day's absence is credited once, however many entries touch it.
          credits[day] = max(credits[day] ?? 0, kind.creditedMinutesPerDay ?? Self.share(of: due, day: day))
        case .busy:
          busyByDay[day, default: []].append(part)
          busyMinutes[day, default: 0] += kind.creditedMinutesPerDay ?? min(part.minutes, Self.workingDayMinutes)
        }
      }
    }
    self.absences = absences
    self.busy = busy.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    self.absentByDay = absent
    self.daysAwayThroughout = Set(absent.filter { day, parts in Self.isFull(clock.calendarDay(day), of: parts) }.keys)
    self.busyByDay = busyByDay
    self.busyMinutesByDay = busyMinutes
    self.creditsByDay = credits
    self.codes = codes
  }

  /// Whether an absence touches the day.
  public func isTouchedByAbsence(_ day: Int) -> Bool { absentByDay[day] != nil }

  /// Whether absences take the whole day from midnight to midnight.
  public func isAwayThroughout(_ day: Int) -> Bool { daysAwayThroughout.contains(day) }

  /// Whether a busy stretch touches the day: a duty day even without a shift.
  public func isBusy(_ day: Int) -> Bool { busyByDay[day] != nil }

  /// The parts of busy stretches that lie on the day.
  public func busyParts(_ day: Int) -> [MinuteInterval] { busyByDay[day] ?? [] }

  /// Busy minutes of the day, as they count as worked: for each stretch its kind's credit, else its own minutes on that day, at most 8 hours.
  public func busyMinutes(_ day: Int) -> Int { busyMinutesByDay[day] ?? 0 }

  /// Minutes that the day's absence credits towards the hours due.
  ///
  /// Where the kind states none, a day's seventh of the hours due is cut so that the days of a block of seven add up to exactly the hours due.
  public func creditedMinutes(_ day: Int) -> Int { creditsByDay[day] ?? 0 }

  /// The kind that the day's cell shows when no shift is worked.
  public func kind(_ day: Int) -> AvailabilityKind.ID? { codes[day] }

  private static func share(of due: Int, day: Int) -> Int {
    let place = (day % 7 + 7) % 7
    return due * (place + 1) / 7 - due * place / 7
  }

  private static func isFull(_ day: MinuteInterval, of parts: [MinuteInterval]) -> Bool {
    parts.sorted { $0.start < $1.start }.reduce(day.start) { reached, part in part.start <= reached ? max(reached, part.end) : reached } >= day.end
  }
}
