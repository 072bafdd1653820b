import PatrolFiles
import PatrolScheduling

extension Ledger {
  /// The ledger of a scenario's officers over some days.
  ///
  /// - Parameters:
  ///   - record: What the archive knows.
  ///   - scenario: Night, holidays, shifts, hours due, rules and officers.
  ///   - from: First day.
  ///   - to: Last day, not before the first.
  public init(_ record: DutyRecord, scenario: Scenario, from: CivilDate, to: CivilDate) {
    let counting = DutyCounting(scenario)
    let dates = (0...max(0, to - from)).map { from + $0 }
    var classes: [Equals] = []
    let lines = scenario.officers.map { officer -> Line in
      let held = scenario.qualifications(of: officer)
      let due = counting.dueMinutesPerWeek(officer.id)
      let own = Equals(qualifications: scenario.qualifications.map(\.id).filter(held.contains), dueMinutesPerWeek: due, officers: 0)
      let place = classes.firstIndex { $0.qualifications == own.qualifications && $0.dueMinutesPerWeek == due } ?? classes.count
      if place == classes.count { classes.append(own) }
      classes[place].officers += 1
      let weeks = Dictionary(grouping: dates, by: counting.week(of:)).values.map { week in
        week.reduce(DutyTotals()) { sum, date in record.cell(officer.id, date).map { sum + counting.totals($0, officer.id, on: date) } ?? sum }
      }
      return Line(
        officer: officer.id, regu: officer.regu, equals: place, totals: weeks.reduce(DutyTotals(), +),
        dueMinutes: weeks.reduce(0) { $0 + due * $1.knownDays / 7 },
        overtimeMinutes: weeks.reduce(0) { $0 + max(0, $1.workedMinutes + $1.creditedMinutes - due * $1.knownDays / 7) })
    }
    let standings = dates.map(record.standing)
    var unknown = Set<String>()
    for officer in scenario.officers {
      for date in dates {
        if let duty = record.cell(officer.id, date)?.duty, counting.shift(duty.shift) == nil { unknown.insert(duty.shift.text) }
      }
    }
    self.init(
      from: from, to: max(from, to), lines: lines, classes: classes, spreads: Self.spreads(lines, classes: classes.count),
      unpopularPosts: counting.unpopularPosts, workedDays: standings.count { if case .worked = $0 { true } else { false } },
      publishedDays: standings.count { if case .published = $0 { true } else { false } },
      missing: zip(dates, standings).filter { $1 == .missing }.map { date, _ in date }, unknownShifts: unknown.sorted())
  }

  /// What each officer of the scenario has borne up to the end of a roster, to be kept in its file: the days before it in the archive, and its own.
  ///
  /// - Parameters:
  ///   - file: The roster to be published, or what was worked. It stands for earlier versions of its week; what was worked of it counts before what is published.
  ///   - rosters: The rosters of the archive.
  ///   - scenario: Night, holidays and shift hours.
  ///   - days: Over how many days the ledger runs; the default is `usualDays`, an assumption.
  public static func entries(
    upTo file: RosterFile, in rosters: [RosterFile], scenario: Scenario, days: Int = usualDays
  ) -> [RosterFile.LedgerEntry] {
    let last = file.roster.from + (max(1, file.roster.days) - 1)
    let week = rosters.filter { $0.roster.from == file.roster.from }
    var own = file
    if own.roster.status != .worked {
      // As published it counts, whatever it is called until then.
      own.roster.status = .published
      own.roster.version = max(own.roster.version, 1 + (week.filter { $0.roster.status == .published }.map(\.roster.version).max() ?? 0))
    }
    let others = rosters.filter { $0.roster.from != own.roster.from || $0.roster.status != .worked || own.roster.status != .worked }
    let record = DutyRecord(others.filter { $0.roster.from <= last } + [own])
    let counting = DutyCounting(scenario)
    return scenario.officers.map { officer in
      let totals = counting.totals(officer.id, from: last + (1 - max(1, days)), to: last, in: record)
      return RosterFile.LedgerEntry(
        officer: officer.id, nights: totals.nights, weekends: totals.weekends, holidays: totals.holidays, minutes: totals.workedMinutes)
    }
  }

  private static func spreads(_ lines: [Line], classes: Int) -> [Spread] {
    let subjects: [Int?] = [nil] + (0..<classes).map { $0 }
    return subjects.flatMap { place -> [Spread] in
      let own = lines.filter { (place == nil || $0.equals == place) && $0.totals.availableDays > 0 }
      guard own.count > 1 else { return [] }
      let days = own.reduce(0) { $0 + $1.totals.availableDays }
      return Measure.allCases.compactMap { measure in
        let values = own.map { measure.value($0.totals) }
        let sum = values.reduce(0, +)
        guard sum > 0, let least = values.min(), let most = values.max() else { return nil }
        let farthest = zip(own, values).map { line, value in abs(1000 * value - 1000 * sum * line.totals.availableDays / days) }.max() ?? 0
        return Spread(measure: measure, equals: place, officers: own.count, least: least, most: most, farthestThousandths: farthest)
      }
    }
  }
}
