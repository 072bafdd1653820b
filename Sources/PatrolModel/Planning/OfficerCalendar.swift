/// What is fixed about one officer's days before anything is planned: absences, other duty, credits and history.
public struct OfficerCalendar: Sendable {
  /// Absences as real stretches.
  public let absences: [MinuteInterval]
  /// Busy stretches (court, training) as real stretches, one for each entry.
  public let busy: [MinuteInterval]
  private let absentMinutesByDay: [Int: Int]
  private let busyByDay: [Int: [MinuteInterval]]
  private let creditsByDay: [Int: Int]
  private let codes: [Int: AvailabilityKind.ID]

  /// The calendar of an officer for a scenario's horizon and the days of history around it.
  public init(_ officer: Officer, in scenario: Scenario, clock: DutyClock) {
    let entries = scenario.availability.filter { $0.officer == officer.id }
    let kinds = Dictionary(scenario.kinds.map { ($0.id, $0) }) { _, later in later }
    let due = officer.dueMinutesPerWeek ?? scenario.profile.dueMinutesPerWeek
    var absences: [MinuteInterval] = []
    var busy: [MinuteInterval] = []
    var absentMinutes: [Int: Int] = [:]
    var busyByDay: [Int: [MinuteInterval]] = [:]
    var credits: [Int: Int] = [:]
    var codes: [Int: AvailabilityKind.ID] = [:]
    for entry in entries {
      guard let kind = kinds[entry.kind] else { continue }
      let stretch = clock.interval(entry)
      guard stretch.minutes > 0 else { continue }
      if kind.effect == .absent { absences.append(stretch) } else { busy.append(stretch) }
      let first = entry.from - scenario.period.from
      let last = entry.to - scenario.period.from
      for day in max(first, -60)...max(max(first, -60), min(last, scenario.period.horizonDays + 1)) {
        let shared = clock.calendarDay(day).sharedMinutes(with: stretch)
        guard shared > 0 else { continue }
        if codes[day] == nil { codes[day] = kind.id }
        switch kind.effect {
        case .absent:
          absentMinutes[day, default: 0] += shared
          // One day's absence is credited once, however many entries touch it.
          credits[day] = max(credits[day] ?? 0, kind.creditedMinutesPerDay ?? due / 7)
        case .busy:
          let own = clock.calendarDay(day)
          busyByDay[day, default: []].append(MinuteInterval(start: max(own.start, stretch.start), end: min(own.end, stretch.end)))
        }
      }
    }
    self.absences = absences
    self.busy = busy.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    self.absentMinutesByDay = absentMinutes
    self.busyByDay = busyByDay
    self.creditsByDay = credits
    self.codes = codes
  }

  /// Whether an absence touches the day.
  public func isTouchedByAbsence(_ day: Int) -> Bool { absentMinutesByDay[day] != nil }

  /// Whether a busy stretch touches the day: a duty day even without a shift.
  public func isBusy(_ day: Int) -> Bool { busyByDay[day] != nil }

  /// The parts of busy stretches that lie on the day.
  public func busyParts(_ day: Int) -> [MinuteInterval] { busyByDay[day] ?? [] }

  /// Busy minutes of the day, as they count as worked.
  public func busyMinutes(_ day: Int) -> Int { busyParts(day).reduce(0) { $0 + $1.minutes } }

  /// Minutes that the day's absence credits towards the hours due.
  public func creditedMinutes(_ day: Int) -> Int { creditsByDay[day] ?? 0 }

  /// The kind that the day's cell shows when no shift is worked.
  public func kind(_ day: Int) -> AvailabilityKind.ID? { codes[day] }
}
