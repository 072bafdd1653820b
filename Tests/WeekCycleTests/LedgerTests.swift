import PatrolFiles
import PatrolScheduling
import SeededChance
import Testing

@testable import WeekCycle

@Suite("The ledger")
struct LedgerTests {
  @Test("it is a recount of the rosters: worked before published, the later version before the earlier, each day once", arguments: UInt64(1)...16)
  func recount(seed: UInt64) throws {
    let archive = RandomArchive(seed: seed)
    let recount = Recount(archive: archive)
    let (from, to) = (RandomArchive.monday + -Ledger.usualDays, RandomArchive.monday + -1)
    let ledger = Ledger(DutyRecord(archive.files), scenario: archive.scenario, from: from, to: to)
    for line in ledger.lines {
      let entry = recount.entry(line.officer, from: from, to: to)
      #expect(
        [line.totals.nights, line.totals.weekends, line.totals.holidays, line.totals.workedMinutes]
          == [entry.nights, entry.weekends, entry.holidays, entry.minutes])
      let dates = (0..<Ledger.usualDays).map { from + $0 }
      #expect(line.totals.unpopular == dates.count { recount.duty(line.officer, $0)?.post == "gate" })
      #expect(line.totals.absentDays == dates.count { ["cuti", "sakit"].contains(recount.kind(line.officer, $0)) })
      let due = archive.scenario.officers.first { $0.id == line.officer }?.dueMinutesPerWeek ?? archive.scenario.profile.dueMinutesPerWeek
      let overtime = stride(from: 0, to: Ledger.usualDays, by: 7).reduce(0) { sum, first in
        let week = (first..<(first + 7)).map { from + $0 }
        let credits = week.enumerated().reduce(0) { credited, day in
          switch recount.kind(line.officer, day.element) {
          case "cuti": credited + 480
          case "sakit": credited + due * (day.offset + 1) / 7 - due * day.offset / 7
          default: credited
          }
        }
        let known = week.count { recount.file(line.officer, $0) != nil }
        return sum + max(0, recount.entry(line.officer, from: from + first, to: from + first + 6).minutes + credits - due * known / 7)
      }
      #expect(line.overtimeMinutes == overtime)
    }
    #expect(ledger.workedDays + ledger.publishedDays + ledger.missing.count == Ledger.usualDays)
  }

  @Test("what a roster file carries is what the ledger counts up to its end", arguments: UInt64(41)...50)
  func carried(seed: UInt64) throws {
    let archive = RandomArchive(seed: seed, weeks: 10)
    let recount = Recount(archive: archive)
    guard let last = archive.files.map(\.roster.from).max() else { return }
    let file = try #require(recount.file("O0", last))
    let end = file.roster.from + (file.roster.days - 1)
    let entries = Ledger.entries(upTo: file, in: archive.files, scenario: archive.scenario)
    #expect(entries == archive.scenario.officers.map { recount.entry($0.id, from: end + (1 - Ledger.usualDays), to: end) })
  }

  @Test("a roster that is about to be published counts itself in the place of the version before it, and what was worked before itself")
  func draft() throws {
    let archive = RandomArchive(seed: 7, weeks: 1)
    let published = try #require(archive.files.first { $0.roster.status == .published })
    var file = published
    file.roster.status = .draft
    file.roster.version = 0
    file.absences = [:]
    file.roster.duties = file.roster.duties.map { row in row.map { _ in Roster.Duty(shift: "M") } }
    let entries = Ledger.entries(upTo: file, in: [published], scenario: archive.scenario)
    #expect(entries.allSatisfy { $0.nights == 7 && $0.weekends == 2 && $0.minutes == 7 * 480 })
    var worked = published
    worked.roster.status = .worked
    worked.roster.days = 2
    worked.roster.duties = worked.roster.duties.map { _ in [nil, nil] }
    worked.absences = [:]
    let later = Ledger.entries(upTo: file, in: [published, worked], scenario: archive.scenario)
    #expect(later.allSatisfy { $0.nights == 5 && $0.weekends == 2 })
  }

  @Test("a spread names the least and the most among equals, and how far one is from his share by available days", arguments: UInt64(61)...70)
  func spreads(seed: UInt64) {
    let archive = RandomArchive(seed: seed)
    let ledger = Ledger(
      DutyRecord(archive.files), scenario: archive.scenario, from: RandomArchive.monday + -56, to: RandomArchive.monday + -1)
    for spread in ledger.spreads {
      let equals = spread.equals.map { ledger.classes[$0] }
      let own = ledger.lines.filter { line in
        let officer = archive.scenario.officers.first { $0.id == line.officer }
        let due = officer?.dueMinutesPerWeek ?? archive.scenario.profile.dueMinutesPerWeek
        let isEqual = equals.map { officer?.qualifications == Set($0.qualifications) && due == $0.dueMinutesPerWeek } ?? true
        return isEqual && line.totals.availableDays > 0
      }
      let values = own.map { spread.measure.value($0.totals) }
      #expect(spread.officers == own.count)
      #expect(spread.least == values.min() && spread.most == values.max())
      let days = Double(own.reduce(0) { $0 + $1.totals.availableDays })
      let sum = Double(values.reduce(0, +))
      let farthest = zip(own, values).map { abs(Double($1) - sum * Double($0.totals.availableDays) / days) }.max() ?? 0
      #expect(abs(Double(spread.farthestThousandths) / 1000 - farthest) < 0.002)
    }
  }

  @Test("fair shares take from the past what the ledger says that each is behind his share, at most two duties", arguments: UInt64(81)...96)
  func fairShares(seed: UInt64) {
    let archive = RandomArchive(seed: seed)
    let record = DutyRecord(archive.files)
    var scenario = archive.scenario
    // One class of equals, of whom nothing is asked: a share is then what the past alone says.
    for place in scenario.officers.indices { scenario.officers[place].qualifications = [] }
    for place in scenario.officers.indices { scenario.officers[place].dueMinutesPerWeek = nil }
    scenario.zones = []
    scenario.rules = [.zoneMinimum, .reserve, .zoneFloor, .backup, .blindWindow].map { RuleSetting(rule: $0, isOff: true) }
    // What a scenario that names the archive as its history knows.
    for officer in record.officers {
      for back in 1...Ledger.usualDays {
        let date = RandomArchive.monday + -back
        guard let cell = record.cell(officer, date) else { continue }
        scenario.history.cells[officer, default: [:]][date] =
          switch cell {
          case .off: .off
          case .duty(let duty): .shift(duty.shift, post: duty.post)
          case .away(let kind): .away(kind)
          }
      }
    }
    let clock = DutyClock(scenario)
    let shares = FairShares(
      scenario, demands: scenario.demands(), clock: clock, calendars: OfficerCalendar.all(in: scenario, clock: clock))
    let ledger = Ledger(record, scenario: scenario, from: RandomArchive.monday + -Ledger.usualDays, to: RandomArchive.monday + -1)
    let days = ledger.lines.reduce(0) { $0 + $1.totals.availableDays }
    for (rule, measure) in [(RuleID.fairNights, Ledger.Measure.nights), (.fairWeekends, .weekends), (.fairHolidays, .holidays)] {
      let all = ledger.lines.reduce(0) { $0 + measure.value($1.totals) }
      for line in ledger.lines {
        let behind = days == 0 ? 0 : 1000 * all * line.totals.availableDays / days - 1000 * measure.value(line.totals)
        let thousandths = max(0, min(2000, behind))
        let share = shares.share(rule, of: line.officer)
        #expect(share?.floor == min((thousandths + 5) / 1000, (thousandths + 994) / 1000))
        #expect(share?.ceiling == max((thousandths + 5) / 1000, (thousandths + 994) / 1000))
      }
    }
  }
}
