import PatrolFiles
import PatrolScheduling

extension PeriodReport {
  /// The report of the days from one date to another.
  ///
  /// Everything in it belongs to one day, so that the reports of single days add up to the one over all of them.
  /// - Parameters:
  ///   - record: What the archive knows.
  ///   - shelf: The scenarios at hand: the main one says what counts; shortages are told of weeks whose own scenario is among them.
  ///   - from: First day.
  ///   - to: Last day, not before the first.
  public init(_ record: DutyRecord, shelf: ScenarioShelf, from: CivilDate, to: CivilDate) {
    self.init()
    let dates = (0...max(0, to - from)).map { from + $0 }
    days = dates.map { Day(date: $0, standing: record.standing($0)) }
    differences = Self.differences(record, dates)
    places = PlaceTally(record, shelf, dates).places
    activities = ActivityTally(record, shelf, dates).activities
    count(record, shelf, dates)
    let shortage = ShortageTally(record, shelf, dates)
    shortages = shortage.shortages
    daysNotAudited = shortage.daysNotAudited
    acts = Self.acts(record, dates)
  }

  /// Burden by person and absences by kind.
  private mutating func count(_ record: DutyRecord, _ shelf: ScenarioShelf, _ dates: [CivilDate]) {
    let scenario = shelf.main
    let counting = DutyCounting(scenario)
    let known = Set(scenario.officers.map(\.id))
    let busy = Set(scenario.kinds.filter { $0.effect == .busy }.map(\.id))
    var kinds: [AvailabilityKind.ID: AbsenceCount] = [:]
    var unknown = Set<String>()
    officers = (scenario.officers.map(\.id) + record.officers.filter { !known.contains($0) }).compactMap { officer in
      var count = OfficerCount(officer: officer, totals: DutyTotals(), changedDays: 0)
      for date in dates {
        guard let cell = record.cell(officer, date) else { continue }
        count.totals = count.totals + counting.totals(cell, officer, on: date)
        if let planned = record.planned(officer, date), planned != cell { count.changedDays += 1 }
        if let duty = cell.duty, counting.shift(duty.shift) == nil { unknown.insert(duty.shift.text) }
        guard case .away(let kind) = cell else { continue }
        kinds[kind, default: AbsenceCount(kind: kind, days: 0, unplannedDays: 0)].days += 1
        if let planned = record.planned(officer, date), planned != cell { kinds[kind]?.unplannedDays += 1 }
      }
      return count.totals.knownDays == 0 ? nil : count
    }
    let order = scenario.kinds.map(\.id)
    // Court and training last: they are no absences, but they keep from patrol all the same.
    absences = kinds.values.sorted { left, right in
      func rank(_ kind: AvailabilityKind.ID) -> (Int, Int, String) {
        (busy.contains(kind) ? 1 : 0, order.firstIndex(of: kind) ?? order.count, kind.text)
      }
      return rank(left.kind) < rank(right.kind)
    }
    unknownShifts = unknown.sorted()
  }

  /// The differences that worked files hold, each under the day of its first cell.
  private static func differences(_ record: DutyRecord, _ dates: [CivilDate]) -> [Difference] {
    let wanted = Set(dates)
    var result: [Difference] = []
    for (place, file) in record.files.enumerated() where file.roster.status == .worked {
      let plan = record.files.last {
        $0.roster.status == .published && $0.roster.from == file.roster.from && $0.roster.version == file.roster.version
      }
      let (planned, worked) = (plan?.cells ?? [:], file.cells)
      func change(_ officer: Officer.ID, _ date: CivilDate) -> Change {
        Change(officer: officer, date: date, was: planned[officer]?[date]?.text, now: worked[officer]?[date]?.text)
      }
      var told: [Officer.ID: Set<CivilDate>] = [:]
      for entry in file.log where entry.action == WorkedRoster.action {
        for change in entry.changes { told[change.officer, default: []].insert(change.date) }
        let changes = entry.changes.map { change($0.officer, $0.date) }.sorted { ($0.date, $0.officer) < ($1.date, $1.officer) }
        guard let first = changes.first, wanted.contains(first.date), record.decisivePlace(first.date) == place else { continue }
        result.append(Difference(version: entry.version, by: entry.by, reason: entry.reason, changes: changes))
      }
      // What a file made by others does not tell in its log differs all the same.
      guard plan != nil else { continue }
      for date in file.dates where wanted.contains(date) && record.decisivePlace(date) == place {
        for officer in file.roster.officers where told[officer]?.contains(date) != true {
          guard let now = worked[officer]?[date], now != planned[officer]?[date] ?? .off else { continue }
          result.append(Difference(version: file.roster.version, by: nil, reason: nil, changes: [change(officer, date)]))
        }
      }
    }
    return result.enumerated().sorted { left, right in
      guard let first = left.element.changes.first, let second = right.element.changes.first else { return left.offset < right.offset }
      return (first.date, first.officer, left.offset) < (second.date, second.officer, right.offset)
    }.map(\.element)
  }

  /// What logs tell of publications, repairs, swaps and edits, each once however many versions repeat it.
  private static func acts(_ record: DutyRecord, _ dates: [CivilDate]) -> [Act] {
    struct Key: Hashable {
      let from: CivilDate
      let entry: RosterFile.LogEntry
    }
    let wanted = Set(dates)
    var seen = Set<Key>()
    var result: [(from: CivilDate, act: Act)] = []
    for file in record.files.sorted(by: { ($0.roster.from, $0.roster.version) < ($1.roster.from, $1.roster.version) }) {
      for entry in file.log where entry.action != WorkedRoster.action && seen.insert(Key(from: file.roster.from, entry: entry)).inserted {
        let date = entry.changes.map(\.date).min() ?? file.roster.from
        guard wanted.contains(date) else { continue }
        let act = Act(
          date: date, action: entry.action, version: entry.version, doneOn: entry.date, by: entry.by, reason: entry.reason, cells: entry.changes.count
        )
        result.append((file.roster.from, act))
      }
    }
    return result.enumerated().sorted { left, right in
      (left.element.from, left.element.act.version, left.offset) < (right.element.from, right.element.act.version, right.offset)
    }.map(\.element.act)
  }
}
