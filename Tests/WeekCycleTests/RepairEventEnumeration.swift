import PatrolModel
import RosterAudit
import WeekCycle

/// Every repair of a tiny roster with every way to form crews, hand out vehicles and man tasks, and the best of them.
struct RepairEventEnumeration {
  /// One officer's week as it might be.
  private struct Line {
    var duties: [Roster.Duty?]
    var points: Int
    var cells: Int
    var recall: Int
    /// Places of the posts, by the days.
    var posts: [Int]
    var shifts: [Int]
  }

  let scenario: Scenario
  let short: Roster
  private let audit: RosterAudit
  private let protected: Set<Post.ID>
  private let lines: [[Line]]
  private var slots: RepairSlots

  /// Nil where nothing is concerned, or where there would be too many.
  init?(_ repair: Repair, _ request: RepairRequest, limit: Int) {
    guard let dates = repair.dates, let short = repair.options.last(where: \.leavesShort)?.roster else { return nil }
    let scenario = repair.scenario
    let audit = RosterAudit(scenario)
    self.scenario = scenario
    self.short = short
    self.audit = audit
    let highest = Zone.Class.allCases.last { wanted in scenario.zones.contains { $0.zoneClass == wanted } }
    protected = Set(scenario.zones.filter { $0.zoneClass == highest }.map { Post.ID($0.id.text) })
    let now = request.now.instant(in: scenario.timeZone)
    let frozen = now + 60 * request.freezeHours
    func start(_ shift: Shift.ID, _ day: Int) -> Int {
      scenario.timeZone.instant(on: scenario.period.date(day), minute: scenario.shifts.first { $0.id == shift }?.startMinute ?? 0)
    }
    // Whose vehicle is out without another of its kind may stand elsewhere in the same shift, even where it is frozen.
    let out = Set(request.outages.map(\.vehicle))
    let stranded = repair.published.crews.filter { crew in
      guard let vehicle = crew.vehicle, out.contains(vehicle) else { return false }
      return Self.isOut(vehicle, crew, scenario)
        && !short.crews.contains {
          !Set(crew.officers).isDisjoint(with: $0.officers) && $0.date == crew.date && $0.shift == crew.shift && $0.vehicle != nil
            && $0.vehicle != vehicle
        }
    }
    // What has begun, and what lies on other days, keeps its crews; a task that has not begun may still take people out of them.
    slots = RepairSlots(
      scenario, protected: protected, kept: short,
      keepsCrews: { !dates.contains(scenario.period.date($0.day)) || start(scenario.shifts[$0.shift].id, $0.day) < now },
      keepsTeam: { task, slot in
        !dates.contains(scenario.period.date(slot.day)) || scenario.timeZone.instant(on: task.date, minute: task.window.startMinute) < now
      })
    let posts = scenario.posts
    let breaking = Set(audit.judge(short).breaches.map(\.officer))
    var count = 1
    var all: [[Line]] = []
    for (officer, known) in scenario.officers.enumerated() {
      var lines: [[Roster.Duty?]] = [[]]
      for (day, was) in short.duties[officer].enumerated() {
        let date = scenario.period.date(day)
        var cells: [Roster.Duty?] = [was]
        let isLost = repair.published.duties[officer][day] != nil && was == nil
        if dates.contains(date), !isLost, !breaking.contains(known.id) {
          if was.map({ start($0.shift, day) >= frozen }) ?? true {
            if was != nil { cells.append(nil) }
            for shift in scenario.shifts where start(shift.id, day) >= frozen {
              cells += posts.map { .init(shift: shift.id, post: $0.id) }.filter { $0 != was }
            }
          } else if let was, start(was.shift, day) >= now,
            stranded.contains(where: { $0.date == date && $0.shift == was.shift && $0.officers.contains(known.id) })
          {
            cells += posts.map { .init(shift: was.shift, post: $0.id) }.filter { $0 != was }
          }
        }
        lines = lines.flatMap { line in cells.map { line + [$0] } }
        guard lines.count <= limit else { return nil }
      }
      let own = lines.compactMap { duties -> Line? in
        guard let judged = audit.points(ofLine: duties, officerAt: officer), judged.isClean || breaking.contains(known.id) else { return nil }
        var line = Line(
          duties: duties, points: judged.points, cells: 0, recall: 0,
          posts: duties.map { duty in duty.flatMap { duty in posts.firstIndex { $0.id == duty.post } } ?? -1 },
          shifts: duties.map { duty in duty.flatMap { duty in scenario.shifts.firstIndex { $0.id == duty.shift } } ?? -1 })
        for (was, now) in zip(short.duties[officer], duties) where was != now {
          line.cells += 1
          if was == nil {
            line.recall += 3
          } else if let was, let now {
            line.recall += was.shift != now.shift ? 2 : was.post == Post.reserveID ? 0 : 1
          }
        }
        return line
      }
      all.append(own)
      count *= max(1, own.count)
      guard count <= limit else { return nil }
    }
    lines = all
  }

  /// Whether a vehicle is out at some time of a crew's shift.
  private static func isOut(_ vehicle: Vehicle.ID, _ crew: Roster.Crew, _ scenario: Scenario) -> Bool {
    let clock = DutyClock(scenario)
    guard let shift = scenario.shifts.firstIndex(where: { $0.id == crew.shift }), let own = scenario.vehicles.first(where: { $0.id == vehicle })
    else {
      return false
    }
    return own.outages.contains { clock.interval($0).overlaps(clock.span(shift: shift, day: crew.date - scenario.period.from)) }
  }

  /// Crew faults, missing minimums, people, cells, calls and all other points of the best repair, with its roster; or of the best that leaves some people as they are.
  mutating func best(without left: Set<Officer.ID> = []) -> (numbers: [Int], roster: Roster)? {
    var best: (numbers: [Int], chosen: [Line])?
    let own = lines.enumerated().map { officer, lines in
      left.contains(scenario.officers[officer].id) ? lines.filter { $0.cells == 0 } : lines
    }
    var chosen: [Line] = []
    func walk(_ slots: inout RepairSlots) {
      let officer = chosen.count
      guard officer < own.count else {
        let numbers = counted(chosen, &slots)
        if best.map({ numbers.lexicographicallyPrecedes($0.numbers) }) ?? true { best = (numbers, chosen) }
        return
      }
      for line in own[officer] {
        chosen.append(line)
        walk(&slots)
        chosen.removeLast()
      }
    }
    var slots = slots
    walk(&slots)
    defer { self.slots = slots }
    return best.map { ($0.numbers, roster($0.chosen, &slots)) }
  }

  private func counted(_ chosen: [Line], _ slots: inout RepairSlots) -> [Int] {
    var sum = slots.nobody
    each(chosen) { slot, posts in for (place, number) in slots.best(slot, posts).numbers.enumerated() { sum[place] += number } }
    return [
      sum[0], sum[1], chosen.count { $0.cells > 0 }, chosen.reduce(0) { $0 + $1.cells }, chosen.reduce(0) { $0 + $1.recall },
      sum[2] + chosen.reduce(0) { $0 + $1.points },
    ]
  }

  private func each(_ chosen: [Line], _ body: (Demand.ShiftOnDay, [Int]) -> Void) {
    for day in 0..<scenario.period.horizonDays {
      for shift in scenario.shifts.indices {
        let posts = chosen.map { $0.shifts[day] == shift ? $0.posts[day] : -1 }
        if posts.contains(where: { $0 >= 0 }) { body(.init(day: day, shift: shift), posts) }
      }
    }
  }

  private func roster(_ chosen: [Line], _ slots: inout RepairSlots) -> Roster {
    var roster = short
    roster.duties = chosen.map(\.duties)
    (roster.crews, roster.teams, roster.isSeated) = ([], [], true)
    each(chosen) { slot, posts in
      let value = slots.best(slot, posts)
      roster.crews += value.crews
      roster.teams += value.teams
    }
    return roster
  }

  /// The same numbers of a whole roster, but for people, cells and calls, as the audit counts them.
  func judged(_ roster: Roster) -> [Int] { RepairSlots.numbers(audit.judge(roster), scenario, protected) }
}
