import PatrolModel
import Testing

@Suite("Calendars and fair shares")
struct PlanningTests {
  static func calendar(_ entries: [Availability], kinds: [AvailabilityKind] = [], due: Int? = nil, zone: String = "UTC") throws -> OfficerCalendar {
    var scenario = Small.scenario(days: 14)
    scenario.timeZone = try #require(OfficeTimeZone(identifier: zone))
    scenario.officers[0].dueMinutesPerWeek = due
    scenario.kinds += kinds
    scenario.availability = entries + [Availability(officer: "B", from: Small.monday, to: Small.monday + 13, kind: "cuti")]
    let clock = DutyClock(scenario)
    let calendar = OfficerCalendar(scenario.officers[0], in: scenario, clock: clock)
    let all = OfficerCalendar.all(in: scenario, clock: clock)
    #expect((0..<14).allSatisfy { all[0].creditedMinutes($0) == calendar.creditedMinutes($0) && all[0].busyParts($0) == calendar.busyParts($0) })
    return calendar
  }

  static func entry(_ kind: AvailabilityKind.ID, _ from: Int, _ to: Int, fromMinute: Int = 0, toMinute: Int = 1440) -> Availability {
    Availability(officer: "A", from: Small.monday + from, fromMinute: fromMinute, to: Small.monday + to, toMinute: toMinute, kind: kind)
  }

  @Test("a week of leave credits exactly the hours due, whatever seven they are divided by", arguments: [2400, 1950, 2880, 1, 0])
  func weekOfLeave(due: Int) throws {
    let calendar = try Self.calendar([Self.entry("cuti", -3, 20)], due: due)
    #expect((0..<7).reduce(0) { $0 + calendar.creditedMinutes($1) } == due)
    #expect((7..<14).reduce(0) { $0 + calendar.creditedMinutes($1) } == due)
    #expect((0..<3).reduce(0) { $0 + calendar.creditedMinutes($1) } == due * 3 / 7)
  }

  @Test("leave touches, and takes away throughout, the days that it says")
  func leaveDays() throws {
    let calendar = try Self.calendar([
      Self.entry("cuti", 1, 2), Self.entry("izin", 4, 4, fromMinute: 600), Self.entry("sakit", 4, 4, toMinute: 600),
      Self.entry("izin", 6, 6, fromMinute: 1),
      Self.entry("cuti", 8, 8, fromMinute: 0, toMinute: 700), Self.entry("cuti", 8, 8, fromMinute: 701),
    ])
    #expect((0..<9).filter(calendar.isTouchedByAbsence) == [1, 2, 4, 6, 8])
    #expect((0..<9).filter(calendar.isAwayThroughout) == [1, 2, 4])
    #expect(calendar.kind(4) == "izin")
    #expect(calendar.kind(5) == nil)
  }

  @Test("court counts its own minutes, at most 8 hours a day, unless its kind says otherwise")
  func busyMinutes() throws {
    let calendar = try Self.calendar(
      [
        Self.entry("sidang", 0, 0, fromMinute: 540, toMinute: 660), Self.entry("diklat", 2, 3),
        Self.entry("apel", 5, 5, fromMinute: 400, toMinute: 500),
        Self.entry("sidang", 7, 8, fromMinute: 1380, toMinute: 60),
      ], kinds: [AvailabilityKind(id: "apel", code: "AP", effect: .busy, creditedMinutesPerDay: 30)])
    #expect((0..<9).map(calendar.busyMinutes) == [120, 0, 480, 480, 0, 30, 0, 60, 60])
    #expect((0..<9).filter(calendar.isBusy) == [0, 2, 3, 5, 7, 8])
    #expect(calendar.busyParts(8) == [Small.stretch(8, 0, 1)])
    #expect(calendar.creditedMinutes(0) == 0)
  }

  @Test("an entry that ends before it begins, or of an unknown kind, is nothing")
  func emptyEntries() throws {
    let calendar = try Self.calendar([
      Self.entry("cuti", 3, 1), Self.entry("cuti", 5, 5, fromMinute: 600, toMinute: 600), Self.entry("nothing", 6, 6),
    ])
    #expect(!(0..<14).contains(where: calendar.isTouchedByAbsence))
    #expect(calendar.absences.isEmpty)
  }

  @Test("the pattern repeats before and after its start")
  func pattern() {
    let pattern = ReguPattern(cycle: ["P", "S", nil], start: ["1": Small.monday])
    #expect((-4...4).map { pattern.cell(regu: "1", on: Small.monday + $0) } == [.some(nil), "P", "S", .some(nil), "P", "S", .some(nil), "P", "S"])
    #expect(pattern.cell(regu: "2", on: Small.monday) == nil)
  }

  static func shares(_ scenario: Scenario, _ rule: RuleID) -> [[Int]] {
    let clock = DutyClock(scenario)
    let shares = FairShares(scenario, demands: scenario.demands(), clock: clock, calendars: OfficerCalendar.all(in: scenario, clock: clock))
    return scenario.officers.map { officer in shares.share(rule, of: officer.id).map { [$0.floor, $0.ceiling] } ?? [] }
  }

  static func nights(_ officers: [Officer.ID], _ target: Int, days: Int = 7) -> Scenario {
    Small.scenario(
      days: days, officers: officers, Requirement(id: "r", place: .zones(["z"]), time: .shifts(["M"]), target: target, points: .init(target: 1)))
  }

  @Test("seven nights among three officers are two or three each; absence takes no share")
  func sharedNights() {
    var scenario = Self.nights(["A", "B", "C"], 1)
    #expect(Self.shares(scenario, .fairNights) == [[2, 3], [2, 3], [2, 3]])
    // C is away for all seven days: the other two bear 3.5 each.
    scenario.availability = [Availability(officer: "C", from: Small.monday, to: Small.monday + 6, kind: "cuti")]
    #expect(Self.shares(scenario, .fairNights) == [[3, 4], [3, 4], [0, 0]])
    // C is away for four of them: 7 nights over 17 days, 2.88, 2.88 and 1.24.
    scenario.availability[0].to = Small.monday + 3
    #expect(Self.shares(scenario, .fairNights) == [[2, 3], [2, 3], [1, 2]])
    scenario.rules += [RuleSetting(rule: .fairNights, isOff: true, officers: OfficerFilter(officers: ["B"]))]
    #expect(Self.shares(scenario, .fairNights)[1] == [])
  }

  @Test(
    "whole weeks of the look-ahead are shared out with the period, and parts of a week are not",
    arguments: [(0, [2, 3]), (6, [2, 3]), (7, [4, 5]), (13, [4, 5]), (14, [7, 7])])
  func sharedAhead(lookAhead: Int, share: [Int]) {
    var scenario = Self.nights(["A", "B", "C"], 1)
    scenario.period.lookAheadDays = lookAhead
    #expect(Self.shares(scenario, .fairNights) == [share, share, share])
  }

  @Test("hours due are counted in blocks of seven days, the period's last one as short as it is, and in whole weeks of the look-ahead")
  func workWeeks() {
    func weeks(_ days: Int, _ lookAhead: Int) -> [Range<Int>] {
      Scenario.Period(from: Small.monday, days: days, lookAheadDays: lookAhead).workWeeks
    }
    #expect(weeks(7, 3) == [0..<7])
    #expect(weeks(7, 6) == [0..<7])
    #expect(weeks(7, 15) == [0..<7, 7..<14, 14..<21])
    #expect(weeks(10, 8) == [0..<7, 7..<10, 10..<17])
    #expect(weeks(0, 7) == [0..<7])
    #expect(weeks(0, 6).isEmpty)
  }

  @Test("a roster plans ahead as many days as its lines reach, at most those asked for, and none where nobody has a duty on them")
  func plannedAhead() {
    let period = Scenario.Period(from: Small.monday, days: 2, lookAheadDays: 3)
    func ahead(_ lines: String...) -> Int {
      let duties = lines.map { $0.map { $0 == "P" ? Roster.Duty(shift: "P", post: nil) : nil } }
      return Roster(from: period.from, days: 2, officers: ["A", "B"], duties: duties).daysPlannedAhead(of: period)
    }
    #expect(ahead("PP", "PP") == 0)
    #expect(ahead("PP---", "PP") == 0)
    #expect(ahead("PP-P", "PP") == 2)
    #expect(ahead("PP", "--P--") == 3)
    #expect(ahead("PPPPPPP", "PP") == 3)
  }

  @Test("a whole share has no pair")
  func wholeShare() { #expect(Self.shares(Self.nights(["A", "B"], 2), .fairNights) == [[7, 7], [7, 7]]) }

  @Test("weekend days and holidays count the shifts that start on them, hours all of them")
  func otherShares() {
    var scenario = Self.nights(["A"], 1)
    scenario.holidays = [Small.monday + 2: "libur", Small.monday + 9: "libur"]
    scenario.rules += [RuleSetting(rule: .fairHours, points: 1)]
    #expect(Self.shares(scenario, .fairWeekends) == [[2, 2]])
    #expect(Self.shares(scenario, .fairHolidays) == [[1, 1]])
    #expect(Self.shares(scenario, .fairHours) == [[7 * 480, 7 * 480]])
  }

  @Test("what one did more than the average of the known history is taken off, at most two")
  func balances() {
    var scenario = Self.nights(["A", "B"], 2)
    let date = { (back: Int) in Small.monday + -back }
    func history(_ nights: Int, _ off: Int) -> [CivilDate: History.Cell] {
      Dictionary(uniqueKeysWithValues: (1...(nights + off)).map { (date($0), $0 <= nights ? .shift("M", post: nil) : .off) })
    }
    scenario.history.cells = ["A": history(3, 1), "B": history(1, 3)]
    #expect(Self.shares(scenario, .fairNights) == [[6, 6], [8, 8]])
    scenario.history.cells = ["A": history(8, 0), "B": history(0, 8)]
    #expect(Self.shares(scenario, .fairNights) == [[5, 5], [9, 9]])
    // Unknown days and days away are no debt.
    scenario.history.cells = ["A": history(1, 3), "B": [date(1): .away("cuti")]]
    #expect(Self.shares(scenario, .fairNights) == [[7, 7], [7, 7]])
  }

  @Test("where shifts overlap each bears an equal part, and posts asked together count beyond their own")
  func overlappingNeeds() {
    // 23:00-07:00 is wanted; O is there until 03:00: half of 4 hours is O's quarter of a duty, M has the rest, three quarters of a duty.
    var scenario = Small.scenario(
      days: 4, shifts: Small.threeShifts + [Small.overlay],
      Requirement(id: "r", place: .zones(["z"]), time: .shifts(["M"]), target: 1, points: .init(target: 1)))
    scenario.rules += [RuleSetting(rule: .fairHours, points: 1)]
    #expect(Self.shares(scenario, .fairHours) == [[4 * 480, 4 * 480]])
    #expect(Self.shares(scenario, .fairNights) == [[4, 4]])
    scenario.shifts[3].nightFlag = false
    #expect(Self.shares(scenario, .fairNights) == [[3, 3]])
    let together = Small.scenario(
      days: 1, Requirement(id: "r", place: .zones(["z"]), time: .shifts(["M"]), target: 1, points: .init(target: 1)),
      Requirement(
        id: "s", place: .zones(["z"]), time: .shifts(["M"]), officers: OfficerFilter(ranks: ["Aipda"]), target: 2, points: .init(target: 1)),
      Requirement(id: "t", place: .posts(["z", "y"]), time: .shifts(["M"]), target: 3, points: .init(target: 1)))
    // Two at z alone (the larger target), one more for z and y together.
    #expect(Self.shares(together, .fairNights) == [[3, 3]])
  }

  @Test("where the hours due fall short, shares are cut in proportion")
  func affordable() {
    var scenario = Self.nights(["A"], 2)
    // 14 nights of 8 hours are asked, 56 hours are due: half.
    scenario.officers[0].dueMinutesPerWeek = 56 * 60
    #expect(Self.shares(scenario, .fairNights) == [[7, 7]])
  }
}
