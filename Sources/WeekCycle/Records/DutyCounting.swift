import PatrolFiles
import PatrolScheduling

/// What a scenario says that a day counts: nights, weekends, holidays, minutes.
struct DutyCounting {
  /// Minutes of a day of court or training whose times no roster file holds; an assumption, the length of a usual shift.
  static let busyMinutes = 8 * 60

  let scenario: Scenario
  /// Posts that a rule `max-post-duties` limits.
  let unpopularPosts: [Post.ID]
  private let shifts: [String: Shift]
  private let kinds: [String: AvailabilityKind]
  private let dueMinutes: [Officer.ID: Int]
  private let isUnpopular: Set<Post.ID>

  init(_ scenario: Scenario) {
    self.scenario = scenario
    shifts = Dictionary(scenario.shifts.map { ($0.id.text.lowercased(), $0) }) { first, _ in first }
    kinds = Dictionary(scenario.kinds.map { ($0.id.text.lowercased(), $0) }) { _, later in later }
    dueMinutes = Dictionary(scenario.officers.map { ($0.id, $0.dueMinutesPerWeek ?? scenario.profile.dueMinutesPerWeek) }) { first, _ in first }
    let named = scenario.officers.flatMap { scenario.rules(.maxPostDuties, for: $0, on: scenario.period.from).flatMap(\.posts) }
    isUnpopular = Set(named)
    unpopularPosts = scenario.posts.map(\.id).filter(Set(named).contains)
  }

  /// The scenario's shift of a duty, whatever the case of its code.
  func shift(_ id: Shift.ID) -> Shift? { shifts[id.text.lowercased()] }

  /// Minutes due per week.
  func dueMinutesPerWeek(_ officer: Officer.ID) -> Int { dueMinutes[officer] ?? scenario.profile.dueMinutesPerWeek }

  /// Blocks of seven days from the scenario's first day on, in both directions: the week in which hours are due.
  func week(of date: CivilDate) -> Int {
    let days = date - scenario.period.from
    return (days - (days % 7 + 7) % 7) / 7
  }

  /// What a day counts.
  ///
  /// An absence credits what its kind says, else its day's share of the hours due, so that seven days are exactly a week's. A day of court or training counts as
  /// worked: what its kind says, else `busyMinutes`.
  func totals(_ cell: RosterFile.Cell, _ officer: Officer.ID, on date: CivilDate) -> DutyTotals {
    var totals = DutyTotals()
    totals.knownDays = 1
    switch cell {
    case .off: break
    case .duty(let duty):
      guard let shift = shift(duty.shift) else { break }
      totals.duties = 1
      totals.nights = FairShares.weight(.fairNights, shift: shift, on: date, in: scenario)
      totals.weekends = FairShares.weight(.fairWeekends, shift: shift, on: date, in: scenario)
      totals.holidays = FairShares.weight(.fairHolidays, shift: shift, on: date, in: scenario)
      totals.workedMinutes = shift.workedMinutes
      totals.unpopular = duty.post.map(isUnpopular.contains) == true ? 1 : 0
    case .away(let id):
      let kind = kinds[id.text.lowercased()]
      if kind?.effect == .busy {
        totals.busyDays = 1
        totals.workedMinutes = kind?.creditedMinutesPerDay ?? Self.busyMinutes
      } else {
        totals.absentDays = 1
        let due = dueMinutesPerWeek(officer)
        let place = (date - scenario.period.from) - 7 * week(of: date)
        totals.creditedMinutes = kind?.creditedMinutesPerDay ?? due * (place + 1) / 7 - due * place / 7
      }
    }
    return totals
  }

  /// What some days count together; nothing of days of which nothing is known.
  func totals(_ officer: Officer.ID, from: CivilDate, to: CivilDate, in record: DutyRecord) -> DutyTotals {
    guard from <= to else { return DutyTotals() }
    return (0...(to - from)).reduce(DutyTotals()) { sum, day in
      record.cell(officer, from + day).map { sum + totals($0, officer, on: from + day) } ?? sum
    }
  }
}
