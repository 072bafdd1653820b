import PatrolFiles
import PatrolScheduling
import SeededChance
import Testing

@testable import WeekCycle

@Suite("The report over many rosters")
struct PeriodReportTests {
  private func report(_ archive: RandomArchive, _ from: CivilDate, _ to: CivilDate) -> PeriodReport {
    PeriodReport(DutyRecord(archive.files), shelf: ScenarioShelf(archive.scenario), from: from, to: to)
  }

  /// Sums by name, so that single days can be added up whatever their order.
  private func sums(_ reports: [PeriodReport]) -> [String: Int] {
    var sums: [String: Int] = [:]
    func add(_ key: String, _ number: Int) { if number != 0 { sums[key, default: 0] += number } }
    for report in reports {
      add("days", report.days.count)
      add("differences", report.differences.count)
      add("changed", report.differences.reduce(0) { $0 + $1.changes.count })
      add("acts", report.acts.count)
      add("missing", report.missing.count)
      for place in report.places {
        for (word, presence) in [("planned", place.planned), ("reached", place.reached)] {
          for (part, number) in [
            ("units", presence.units), ("unit-minutes", presence.unitMinutes), ("duties", presence.duties), ("minutes", presence.minutes),
          ] { add("\(place.post) \(word) \(part)", number) }
        }
      }
      for activity in report.activities {
        add("activity \(activity.name)", activity.count)
        add("activity \(activity.name) minutes", activity.minutes)
      }
      for absence in report.absences {
        add("absence \(absence.kind)", absence.days)
        add("unplanned \(absence.kind)", absence.unplannedDays)
      }
      for count in report.officers {
        let totals = count.totals
        for (part, number) in [
          ("duties", totals.duties), ("nights", totals.nights), ("weekends", totals.weekends), ("holidays", totals.holidays),
          ("minutes", totals.workedMinutes), ("credited", totals.creditedMinutes), ("absent", totals.absentDays), ("changed", count.changedDays),
        ] { add("\(count.officer) \(part)", number) }
      }
      for shortage in report.shortages {
        add("\(shortage.requirement) asked", shortage.asked)
        add("\(shortage.requirement) missing", shortage.missingToTarget)
      }
    }
    return sums
  }

  @Test("a month's report over five straddling weeks is the sum of the reports of its days", arguments: UInt64(1)...12)
  func additive(seed: UInt64) {
    let archive = RandomArchive(seed: seed)
    // 30 days that begin and end within weeks.
    let from = RandomArchive.monday + -37
    let days = (0..<30).map { from + $0 }
    #expect(sums([report(archive, from, from + 29)]) == sums(days.map { report(archive, $0, $0) }))
  }

  @Test("burden, absences and presence are a recount of the rosters", arguments: UInt64(31)...40)
  func recount(seed: UInt64) throws {
    let archive = RandomArchive(seed: seed)
    let recount = Recount(archive: archive)
    let (from, to) = (RandomArchive.monday + -37, RandomArchive.monday + -8)
    let report = report(archive, from, to)
    let dates = (0...(to - from)).map { from + $0 }
    for count in report.officers {
      let entry = recount.entry(count.officer, from: from, to: to)
      #expect([count.totals.nights, count.totals.weekends, count.totals.workedMinutes] == [entry.nights, entry.weekends, entry.minutes])
      let changed = dates.count { date in
        let plan = recount.file(count.officer, date) { $0.roster.status == .published }
        guard let plan, let file = recount.file(count.officer, date), file.roster.status == .worked else { return false }
        let (was, now) = (plan.roster.duty(count.officer, on: date), file.roster.duty(count.officer, on: date))
        return was != now || (now == nil && plan.absences[count.officer]?[date] != file.absences[count.officer]?[date])
      }
      #expect(count.changedDays == changed)
    }
    for kind in ["cuti", "sakit", "sidang"] as [AvailabilityKind.ID] {
      let days = archive.scenario.officers.reduce(0) { sum, officer in sum + dates.count { recount.kind(officer.id, $0) == kind } }
      #expect(report.absences.first { $0.kind == kind }?.days ?? 0 == days)
    }
    for post in ["kota", "gate"] as [Post.ID] {
      let duties = archive.scenario.officers.reduce(0) { sum, officer in sum + dates.count { recount.duty(officer.id, $0)?.post == post } }
      #expect(report.places.first { $0.post == post }?.reached.duties ?? 0 == duties)
    }
    // Every changed cell is told by exactly one difference.
    let told = report.differences.flatMap(\.changes).filter { dates.contains($0.date) }
    #expect(Set(told.map { "\($0.officer) \($0.date)" }).count == told.count)
  }

  @Test("what was asked and missed is told of the weeks whose scenario is at hand, and of no other")
  func shortages() throws {
    let from = RandomArchive.monday
    var scenario = RandomArchive(seed: 3).scenario
    scenario.period = .init(from: from, days: 2, lookAheadDays: 0)
    scenario.zones = []
    scenario.requirements = [
      Requirement(id: "gate", place: .posts(["gate"]), time: .shifts(["P"]), minimum: 1, target: 2, points: .init(minimum: 9, target: 3))
    ]
    let officers = scenario.officers.map(\.id)
    var roster = Roster(
      from: from, days: 2, officers: officers,
      duties: officers.indices.map { [$0 == 0 ? Roster.Duty(shift: "P", post: "gate") : nil, nil] }, status: .published, version: 1)
    let week = RosterFile(roster: roster)
    roster.from = from + -7
    let earlier = RosterFile(roster: roster)
    let report = PeriodReport(DutyRecord([week, earlier]), shelf: ScenarioShelf(scenario), from: from + -7, to: from + 1)
    let shortage = try #require(report.shortages.first)
    #expect(report.shortages.count == 1)
    #expect(shortage.asked == 4 * 480)
    #expect(shortage.missingToMinimum == 480)
    #expect(shortage.missingToTarget == 3 * 480)
    #expect(!shortage.isByDay)
    // What is asked by the day is told in duties.
    scenario.requirements[0].counting = .day
    let byDay = try #require(PeriodReport(DutyRecord([week]), shelf: ScenarioShelf(scenario), from: from, to: from + 1).shortages.first)
    #expect(byDay.isByDay && byDay.asked == 4 && byDay.missingToMinimum == 1 && byDay.missingToTarget == 3)
    let earlierDays = [from + -7, from + -6]
    #expect(report.daysNotAudited == earlierDays)
    let unknown = [-5, -4, -3, -2, -1].map { day in from + day }
    #expect(report.missing == unknown)
  }
}
