import PatrolModel

/// What is known of one officer before anything is planned: history, absences, other duty, requests and the rules that bind him.
struct OfficerRecord: Sendable {
  let officer: Officer
  let place: Int
  let calendar: OfficerCalendar
  let busy: [BusyStretch]
  let requests: [AskedCell]
  let draft: [Shift.ID??]
  /// The same with posts.
  let draftDuties: [Roster.Duty??]
  let pattern: [Shift.ID??]
  /// Rules of a line, those of second rank apart.
  let rules: [RuleDays]
  let secondRankRules: [RuleDays]
  let mayStand: [Bool]
  /// For each shift the days of the horizon on which it may be worked; nil: all.
  private let workedOn: [Set<Int>?]
  let dueMinutesPerWeek: Int
  /// The earliest day of which anything is known; 0 where nothing is.
  let firstDay: Int
  private let shiftCount: Int
  private let past: [WorkedShift?]
  private let pastCells: [History.Cell?]
  private let busyKinds: Set<AvailabilityKind.ID>

  init(at place: Int, calendar: OfficerCalendar, notes: OfficerNotes) {
    let scenario = notes.scenario
    let officer = scenario.officers[place]
    let from = scenario.period.from
    self.officer = officer
    self.place = place
    self.calendar = calendar
    busy = notes.busy(of: officer.id)
    requests = notes.requests(of: officer.id)
    draftDuties = notes.draft(of: officer.id)
    draft = draftDuties.map { cell in cell.map { $0?.shift } }
    busyKinds = notes.busyKinds
    dueMinutesPerWeek = officer.dueMinutesPerWeek ?? scenario.profile.dueMinutesPerWeek
    shiftCount = notes.shifts.count
    let horizon = 0..<scenario.period.horizonDays
    pattern = horizon.map { day in officer.regu.flatMap { scenario.reguPattern?.cell(regu: $0, on: scenario.period.date(day)) } }
    func inForce(isSecondRank: Bool) -> [RuleDays] {
      RuleID.allCases.map(RuleCatalogue.definition(of:)).filter { $0.subject == .line && $0.isSecondRank == isSecondRank }
        .compactMap { RuleDays($0.id, place: place, period: scenario.period, book: notes.book) }
    }
    rules = inForce(isSecondRank: false)
    secondRankRules = inForce(isSecondRank: true)
    let held = scenario.qualifications(of: officer)
    mayStand = notes.posts.flatMap { post in
      notes.shifts.map { shift in
        let isStaffed = post.shifts.map { $0.contains(shift.id) } ?? true
        return isStaffed && post.qualifications.allSatisfy(held.contains)
      }
    }
    let known = (scenario.history.cells[officer.id] ?? [:]).filter { $0.key < from }
    workedOn = scenario.shifts.map { shift in shift.dates.map { dates in Set(dates.map { $0 - from }) } }
    let first = (known.keys.map { $0 - from } + busy.map(\.day)).min() ?? 0
    firstDay = min(0, first)
    let cells = (firstDay..<0).map { known[from + $0] }
    pastCells = cells
    past = zip(firstDay..<0, cells).map { day, cell in
      guard case .shift(let id, let post) = cell, let shift = notes.shiftPlaces[id] else { return nil }
      let times = DutyTimes(intervals: notes.clock.intervals(shift: shift, day: day), span: notes.clock.span(shift: shift, day: day))
      return WorkedShift(day: day, shift: shift, post: notes.named(post), facts: notes.shifts[shift], times: times)
    }
  }

  /// The shift of a day before the period.
  func pastShift(_ day: Int) -> WorkedShift? { day >= firstDay && day < 0 ? past[day - firstDay] : nil }

  private func pastCell(_ day: Int) -> History.Cell? { day >= firstDay && day < 0 ? pastCells[day - firstDay] : nil }

  /// Whether history or a busy stretch makes the day a duty day, whatever the roster says.
  func isFixedDutyDay(_ day: Int) -> Bool {
    if calendar.isBusy(day) || pastShift(day) != nil { return true }
    if case .away(let kind) = pastCell(day) { return busyKinds.contains(kind) }
    return false
  }

  /// Whether a day before the period is known to have been without duty.
  func isKnownDayOff(_ day: Int) -> Bool { pastCell(day) == .off }

  /// Whether the officer may stand at a post in a shift.
  func mayStand(atPost post: Int, inShift shift: Int) -> Bool { mayStand[post * shiftCount + shift] }

  /// Whether anybody may work a shift on a day.
  func isWorked(shift: Int, day: Int) -> Bool { workedOn[shift]?.contains(day) ?? true }
}
