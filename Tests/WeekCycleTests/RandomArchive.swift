import PatrolFiles
import PatrolScheduling
import SeededChance
import WeekCycle

/// Draws an office with eight weeks of rosters: published once or twice, worked in whole, in part or not at all.
struct RandomArchive {
  let scenario: Scenario
  private(set) var files: [RosterFile] = []
  private var random: SplitMix64

  static let monday = CivilDate(year: 2026, month: 11, day: 23) ?? CivilDate(dayNumber: 0)

  init(seed: UInt64, weeks: Int = 8) {
    var random = SplitMix64(seed: seed)
    let shifts = [
      Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
      Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
      Shift(id: "X", intervals: [ClockInterval(startMinute: 480, endMinute: 1200)], creditedMinutes: 700, nightFlag: random.chance(50)),
    ]
    let officers = (0..<random.number(3...6)).map { place in
      Officer(
        id: .init("O\(place)"), regu: random.pick(["1", "2", nil]), qualifications: random.chance(50) ? ["a"] : [],
        dueMinutesPerWeek: random.pick([nil, nil, 1800]))
    }
    var kinds = AvailabilityKind.standard
    kinds[0].creditedMinutesPerDay = 480
    var holidays: [CivilDate: String] = [:]
    for _ in 0..<4 { holidays[Self.monday + -random.number(1...(7 * weeks))] = "h" }
    scenario = Scenario(
      period: .init(from: Self.monday), holidays: holidays, shifts: shifts, qualifications: [.init(id: "a")], officers: officers, kinds: kinds,
      zones: [Zone(id: "kota")], fixedPosts: [Post(id: "gate")], requirements: [],
      rules: [RuleSetting(rule: .maxPostDuties, hard: .set(3), posts: ["gate"])])
    self.random = random
    for week in 1...weeks { addWeek(Self.monday + -7 * week) }
    files.shuffle(using: &self.random)
  }

  private mutating func addWeek(_ from: CivilDate) {
    if random.chance(8) { return }
    var file = roster(from, days: 7)
    file.roster.status = .published
    file.roster.version = 1
    file.log = [.init(version: 1, action: "publish", by: "Kanit")]
    files.append(file)
    if random.chance(30) {
      let cells = [cell(from), cell(from)]
      let edited = WorkedRoster(published: file, cells: cells, scenario: scenario).file
      file.roster = edited.roster
      file.absences = edited.absences
      file.roster.status = .published
      file.roster.version = 2
      file.log.append(
        .init(version: 2, action: "repair", reason: "sick", changes: [.init(officer: cells[0].officer, date: cells[0].date, was: nil, now: nil)]))
      files.append(file)
    }
    guard random.chance(70) else { return }
    let cells = (0..<random.number(0...6)).map { _ in cell(from) }
    let until = random.chance(25) ? from + random.number(0...5) : nil
    let last = Dictionary(cells.map { ("\($0.officer) \($0.date)", $0) }) { _, later in later }
    files.append(
      WorkedRoster(
        published: file, cells: last.values.sorted { ($0.date, $0.officer) < ($1.date, $1.officer) }, scenario: scenario,
        options: .init(by: "Kanit", reason: "report", until: until)
      ).file)
  }

  private mutating func duty() -> Roster.Duty { .init(shift: random.pick(scenario.shifts).id, post: random.pick(["kota", "gate", nil])) }

  private mutating func cell(_ from: CivilDate) -> WorkedCell {
    let content: RosterFile.Cell =
      switch random.number(0...2) {
      case 0: .off
      case 1: .away(random.pick(["sakit", "cuti", "sidang"]))
      default: .duty(duty())
      }
    return WorkedCell(officer: random.pick(scenario.officers).id, date: from + random.number(0...6), cell: content)
  }

  private mutating func roster(_ from: CivilDate, days: Int) -> RosterFile {
    var absences: [Officer.ID: [CivilDate: AvailabilityKind.ID]] = [:]
    var duties: [[Roster.Duty?]] = []
    for officer in scenario.officers {
      var row: [Roster.Duty?] = []
      for day in 0..<(days + 2) {
        row.append(random.chance(60) ? duty() : nil)
        if day < days, row[day] == nil, random.chance(25) {
          absences[officer.id, default: [:]][from + day] = random.pick(["cuti", "sidang", "sakit"])
        }
      }
      duties.append(row)
    }
    var roster = Roster(from: from, days: days, officers: scenario.officers.map(\.id), duties: duties)
    // Everyone at a post rides alone: crews are counted, not judged.
    for (row, officer) in roster.officers.enumerated() {
      for day in 0..<days {
        guard let duty = duties[row][day], let post = duty.post, random.chance(60) else { continue }
        roster.crews.append(.init(date: from + day, shift: duty.shift, post: post, kind: "solo", members: [officer]))
      }
    }
    roster.teams = [
      .init(task: "talk", date: from + random.number(0...6), fromMinute: 540, toMinute: 600, officers: [scenario.officers[0].id])
    ]
    return RosterFile(roster: roster, absences: absences)
  }
}

/// A recount day by day that shares nothing with the record: it asks every file anew.
struct Recount {
  let archive: RandomArchive

  /// The file that decides an officer's day.
  func file(_ officer: Officer.ID, _ date: CivilDate, where isMeant: (RosterFile) -> Bool = { _ in true }) -> RosterFile? {
    var best: RosterFile?
    for file in archive.files where isMeant(file) {
      guard date >= file.roster.from, date < file.roster.from + file.roster.days, file.roster.officers.contains(officer) else { continue }
      if let held = best {
        let isWorked = file.roster.status == .worked
        let wasWorked = held.roster.status == .worked
        if isWorked != wasWorked ? isWorked : file.roster.version > held.roster.version { best = file }
      } else {
        best = file
      }
    }
    return best
  }

  func duty(_ officer: Officer.ID, _ date: CivilDate) -> Roster.Duty? { file(officer, date)?.roster.duty(officer, on: date) }

  func kind(_ officer: Officer.ID, _ date: CivilDate) -> AvailabilityKind.ID? {
    guard let file = file(officer, date), file.roster.duty(officer, on: date) == nil else { return nil }
    return file.absences[officer]?[date]
  }

  /// Nights, weekend days, holidays and worked minutes over some days.
  func entry(_ officer: Officer.ID, from: CivilDate, to: CivilDate) -> RosterFile.LedgerEntry {
    var entry = RosterFile.LedgerEntry(officer: officer, nights: 0, weekends: 0, holidays: 0, minutes: 0)
    var date = from
    while date <= to {
      if let duty = duty(officer, date) {
        let isNight = duty.shift == "M" || (duty.shift == "X" && archive.scenario.shifts[2].nightFlag == true)
        entry.nights += isNight ? 1 : 0
        entry.weekends += [.saturday, .sunday].contains(date.weekday) ? 1 : 0
        entry.holidays += archive.scenario.holidays[date] == nil ? 0 : 1
        entry.minutes += duty.shift == "X" ? 700 : 480
      } else if kind(officer, date) == "sidang" {
        entry.minutes += 480
      }
      date = date + 1
    }
    return entry
  }
}
