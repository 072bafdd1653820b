import PatrolFiles
import PatrolScheduling

/// What befell a roster, taken from it and entered into its scenario.
struct RepairLosses {
  /// The scenario with what befell it.
  private(set) var scenario: Scenario
  /// The published cells without those that are taken away.
  private(set) var grid: Roster
  /// The published roster, with other vehicles where one that is out can be replaced.
  private(set) var withVehicles: Roster
  /// Days concerned.
  private(set) var concerned: Set<CivilDate> = []
  /// Cells that were taken away.
  private(set) var lost: Set<RepairCell> = []
  /// Frozen cells of people whose vehicle is out: they may stand elsewhere in the same shift.
  private(set) var released: Set<RepairCell> = []
  private(set) var notes: [RepairNote] = []
  /// What the scenario has to take up.
  private(set) var entries: [ScenarioEntry] = []
  private(set) var tasks: [ShiftTask] = []

  private let clock: DutyClock
  private let shifts: [Shift.ID: Int]
  private let now: Int
  private let frozenUntil: Int
  /// The first day of the next published roster, whose cells are not this one's to change; nil where none is published.
  private let followedFrom: CivilDate?

  init(_ scenario: Scenario, clock: DutyClock, published: Roster, now: Int, frozenUntil: Int, followedFrom: CivilDate?) {
    self.scenario = scenario
    self.clock = clock
    self.now = now
    self.frozenUntil = frozenUntil
    self.followedFrom = followedFrom
    grid = published
    withVehicles = published
    shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Enters everything that is asked.
  mutating func take(_ request: RepairRequest) {
    for absence in request.absences { take(absence, kind: request.kind) }
    for outage in request.outages { take(outage) }
    for task in request.tasks { take(task, points: scenario.levels.high) }
    for withdrawal in request.withdrawals { take(withdrawal) }
  }

  private func span(_ duty: Roster.Duty, _ date: CivilDate) -> MinuteInterval? {
    shifts[duty.shift].map { clock.span(shift: $0, day: date - scenario.period.from) }
  }

  private func overlaps(_ duty: Roster.Duty, _ date: CivilDate, _ stretch: MinuteInterval) -> Bool {
    guard let shift = shifts[duty.shift] else { return false }
    return clock.intervals(shift: shift, day: date - scenario.period.from).contains { $0.overlaps(stretch) }
  }

  private func isNext(_ date: CivilDate) -> Bool { followedFrom.map { date >= $0 } ?? false }

  /// Until when somebody is out as far as this roster goes: the next one keeps what it publishes until it is mended itself.
  ///
  /// - Parameter lost: The end of the last duty that was taken away.
  private func ownEnd(_ end: CivilMoment, lost: CivilMoment?) -> CivilMoment {
    guard let followedFrom else { return end }
    return min(end, max(CivilMoment(followedFrom), lost ?? CivilMoment(followedFrom)))
  }

  private func momentOfEnd(of shift: Int, on date: CivilDate) -> CivilMoment {
    let end = scenario.shifts[shift].endMinute
    return CivilMoment(date + end / 1440, minute: end % 1440)
  }

  /// Duties that have not begun are taken away; one that has begun stays, and the absence counts from its end.
  private mutating func take(_ absence: RepairRequest.Absence, kind: AvailabilityKind.ID) {
    guard let row = grid.officers.firstIndex(of: absence.officer) else { return }
    var from = absence.from
    let zone = scenario.timeZone
    let before = lost.count
    var lastEnd: CivilMoment?
    for place in grid.duties[row].indices where !isNext(grid.from + place) {
      let date = grid.from + place
      let stretch = MinuteInterval(start: from.instant(in: zone), end: absence.to.instant(in: zone))
      guard let duty = grid.duties[row][place], overlaps(duty, date, stretch), let span = span(duty, date) else { continue }
      if span.start < now {
        if span.end > now { notes.append(.leavesDuringDuty(absence.officer, date, duty.shift)) }
        guard let shift = shifts[duty.shift] else { continue }
        from = max(from, momentOfEnd(of: shift, on: date))
        continue
      }
      lastEnd = shifts[duty.shift].map { momentOfEnd(of: $0, on: date) }
      if span.start < frozenUntil { notes.append(.takenFromFrozen(absence.officer, date, duty.shift)) }
      grid.duties[row][place] = nil
      lost.insert(RepairCell(officer: absence.officer, date: date))
      concerned.insert(date)
      scenario.requests.removeAll { $0.officer == absence.officer && $0.date == date && $0.kind.isBinding }
    }
    if lost.count == before { notes.append(.nothingLost(absence.officer)) }
    guard from < absence.to else { return }
    let entry = Availability(
      officer: absence.officer, from: from.date, fromMinute: from.minute, to: absence.to.date, toMinute: absence.to.minute, kind: kind)
    entries.append(.absence(entry))
    let end = ownEnd(absence.to, lost: lastEnd)
    guard from < end else { return }
    scenario.availability.append(
      Availability(officer: absence.officer, from: from.date, fromMinute: from.minute, to: end.date, toMinute: end.minute, kind: kind))
    // Whatever else binds him in that time has fallen with it.
    let days = (entry.from...entry.to)
    scenario.requests.removeAll { request in
      request.officer == absence.officer && request.kind.isBinding && request.cell != .off && days.contains(request.date)
        && grid.duty(absence.officer, on: request.date) == nil
    }
  }

  private mutating func take(_ outage: RepairRequest.Outage) {
    guard let place = scenario.vehicles.firstIndex(where: { $0.id == outage.vehicle }) else { return }
    let zone = scenario.timeZone
    var from = outage.from
    for crew in withVehicles.crews where crew.vehicle == outage.vehicle && !isNext(crew.date) {
      guard let span = span(.init(shift: crew.shift), crew.date), span.start < now, let shift = shifts[crew.shift] else { continue }
      guard span.end > from.instant(in: zone) else { continue }
      if span.end > now { notes.append(.vehicleInUse(outage.vehicle, crew.date, crew.shift)) }
      from = max(from, momentOfEnd(of: shift, on: crew.date))
    }
    guard from < outage.to else { return }
    var vehicle = scenario.vehicles[place]
    vehicle.outages = []
    entries.append(
      .outage(vehicle, Vehicle.Outage(from: from.date, fromMinute: from.minute, to: outage.to.date, toMinute: outage.to.minute)))
    let stretch = MinuteInterval(start: from.instant(in: zone), end: outage.to.instant(in: zone))
    let used = withVehicles.crews.indices.filter { number in
      let crew = withVehicles.crews[number]
      return crew.vehicle == outage.vehicle && !isNext(crew.date) && (span(.init(shift: crew.shift), crew.date)?.overlaps(stretch) ?? false)
    }
    let ends = used.compactMap { number in
      shifts[withVehicles.crews[number].shift].map { momentOfEnd(of: $0, on: withVehicles.crews[number].date) }
    }
    let end = ownEnd(outage.to, lost: ends.max())
    let own = Vehicle.Outage(from: from.date, fromMinute: from.minute, to: end.date, toMinute: end.minute)
    if from < end, !scenario.vehicles[place].outages.contains(own) { scenario.vehicles[place].outages.append(own) }
    for number in used {
      let crew = withVehicles.crews[number]
      guard let span = span(.init(shift: crew.shift), crew.date) else { continue }
      concerned.insert(crew.date)
      // A crew may not keep on paper what does not run.
      withVehicles.crews[number].vehicle = spare(vehicle.kind, in: span)
      if withVehicles.crews[number].vehicle == nil {
        for officer in crew.officers { released.insert(RepairCell(officer: officer, date: crew.date)) }
      }
    }
    if used.isEmpty { notes.append(.vehicleNotUsed(outage.vehicle)) }
  }

  /// The first vehicle of a kind that nobody has and that is not out in a stretch.
  private func spare(_ kind: Vehicle.Kind, in stretch: MinuteInterval) -> Vehicle.ID? {
    let taken = Set(
      withVehicles.crews.filter { crew in span(.init(shift: crew.shift), crew.date)?.overlaps(stretch) ?? false }.compactMap(\.vehicle))
    return scenario.vehicles.first { vehicle in
      vehicle.kind == kind && !taken.contains(vehicle.id) && !vehicle.outages.contains { clock.interval($0).overlaps(stretch) }
    }?.id
  }

  /// A task for each place and for each piece of the window between the ends of shifts, where people relieve each other.
  private mutating func take(_ added: RepairRequest.AddedTask, points: Int) {
    let day = added.date - scenario.period.from
    // The last night goes on into the day after the last.
    guard scenario.period.day(of: added.date) != nil || day == scenario.period.horizonDays else { return }
    if added.window.endMinute > 1440 { notes.append(.taskOverMidnight(added.name, added.date, endMinute: added.window.endMinute)) }
    var cuts = Set([added.window.startMinute, added.window.endMinute])
    for (offset, shift) in [-1, 0, 1].flatMap({ offset in scenario.shifts.indices.map { (offset, $0) } })
    where clock.isWorked(shift: shift, day: day + offset) {
      for interval in scenario.shifts[shift].intervals {
        for cut in [interval.startMinute + 1440 * offset, interval.endMinute + 1440 * offset]
        where cut > added.window.startMinute && cut < added.window.endMinute { cuts.insert(cut) }
      }
    }
    let sorted = cuts.sorted()
    let pieces = zip(sorted, sorted.dropFirst()).map { ClockInterval(startMinute: $0, endMinute: $1) }
    var known = Set(scenario.tasks.map(\.id))
    for (number, place) in added.places.enumerated() {
      for (piece, window) in pieces.enumerated() {
        // What begins after midnight lies on the day after.
        let days = window.startMinute / 1440
        let (date, window) = (
          added.date + days, ClockInterval(startMinute: window.startMinute - 1440 * days, endMinute: window.endMinute - 1440 * days)
        )
        // Nobody of the last night is there any more.
        if days > 0, isNext(date), !scenario.isInNight(window, after: date + -1) {
          if number == 0 { notes.append(.taskIsOfNext(added.name, date, window)) }
          continue
        }
        var task = ShiftTask(
          id: ShiftTask.ID(Self.identifier(added.name, number + 1, pieces.count > 1 ? piece + 1 : nil)),
          name: added.places.count > 1 || place != added.name ? "\(added.name), \(place)" : added.name, date: date, window: window,
          officers: added.qualification.map { OfficerFilter(qualifications: [$0]) } ?? .everyone, count: added.need, points: points)
        if !scenario.tasks.contains(task) {
          while !known.insert(task.id).inserted { task.id = ShiftTask.ID(task.id.text + "-x") }
          scenario.tasks.append(task)
          entries.append(.task(task))
        }
        tasks.append(task)
      }
    }
    concerned.insert(added.date)
    // People of the night before may be there after midnight.
    let isAtNight = scenario.shifts.contains { shift in shift.intervals.contains { $0.endMinute - 1440 > added.window.startMinute } }
    if isAtNight { concerned.insert(added.date + -1) }
  }

  private static func identifier(_ name: String, _ place: Int, _ piece: Int?) -> String {
    let letters = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return (["\(String(letters))", "\(place)"] + (piece.map { ["\($0)"] } ?? [])).joined(separator: "-")
  }

  /// What the partner took of requirements and tasks is asked of the office again.
  private mutating func take(_ withdrawal: RepairRequest.Withdrawal) {
    let days = (0..<scenario.period.horizonDays).map { scenario.period.date($0) }.filter { withdrawal.dates.contains($0) && !isNext($0) }
    guard let unit = scenario.partnerUnits.firstIndex(where: { $0.id == withdrawal.partner }), let first = days.first, let last = days.last else {
      return notes.append(.nothingGivenBack(withdrawal.partner))
    }
    let before = concerned
    concerned = []
    for place in scenario.requirements.indices {
      for number in scenario.requirements[place].reliefs.indices
      where scenario.requirements[place].reliefs[number].source == withdrawal.partner.text {
        // Where the scenario knows of it already, the days are to be mended all the same.
        var relief = scenario.requirements[place].reliefs[number]
        relief.except = []
        concerned.formUnion(days.filter(relief.isGiven))
        scenario.requirements[place].reliefs[number].except.append(first...last)
      }
    }
    for fill in scenario.partnerUnits[unit].fills {
      for task in fill.tasks where task.dates.contains(where: days.contains) { giveBack(task, taken: min(fill.count, task.count)) }
    }
    if concerned.isEmpty {
      notes.append(.nothingGivenBack(withdrawal.partner))
    } else if !days.allSatisfy({ day in scenario.partnerUnits[unit].except.contains { $0.contains(day) } }) {
      scenario.partnerUnits[unit].except.append(first...last)
      entries.append(.exception(withdrawal.partner, first...last))
    }
    concerned.formUnion(before)
  }

  /// A task asks again for those whom a partner would have sent.
  ///
  /// - Parameter task: As it asked before they were taken off.
  private mutating func giveBack(_ task: ShiftTask, taken: Int) {
    var asked = task
    let place = scenario.tasks.firstIndex { $0.id == task.id }
    asked.count = taken + (place.map { scenario.tasks[$0].count } ?? 0)
    for part in asked.parts.indices { asked.parts[part].minimum = min(asked.parts[part].minimum, asked.count) }
    if let place { scenario.tasks[place] = asked } else { scenario.tasks.append(asked) }
    for date in task.dates {
      concerned.insert(date)
      // People of the night before may be there after midnight.
      if scenario.shifts.contains(where: { shift in shift.intervals.contains { $0.endMinute - 1440 > task.window.startMinute } }) {
        concerned.insert(date + -1)
      }
    }
  }
}

/// A cell of a roster.
struct RepairCell: Sendable, Hashable {
  let officer: Officer.ID
  let date: CivilDate
}

/// A shift at a post on a day.
struct RepairSpot: Sendable, Hashable {
  let date: CivilDate
  let shift: Shift.ID
  let post: Post.ID
}

extension RepairSpot {
  /// Where a crew works.
  init(_ crew: Roster.Crew) { self.init(date: crew.date, shift: crew.shift, post: crew.post) }
}
