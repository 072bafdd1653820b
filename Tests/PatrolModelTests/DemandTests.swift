import PatrolModel
import Testing

@Suite("What requirements ask")
struct DemandTests {
  static func asked(_ time: Requirement.Time, points: Int = 12, counting: Requirement.Counting = .period, place: Requirement.Place = .zones(["z"]))
    -> Requirement
  {
    Requirement(id: "r", place: place, time: time, counting: counting, minimum: 1, points: .init(minimum: points))
  }

  @Test("hours of a shift are one period where no other shift begins or ends in them")
  func oneShift() {
    let demands = Small.scenario(Self.asked(.shifts(["S"]))).demands()
    #expect(demands.map(\.span) == [Small.stretch(0, 15, 23), Small.stretch(1, 15, 23)])
    #expect(demands.map(\.covering) == [[.init(day: 0, shift: 1)], [.init(day: 1, shift: 1)]])
    #expect(demands.map(\.points.minimum) == [12, 12])
  }

  @Test("an overlay shift 19:00-03:00 and a window 22:00-05:00 cut each other, and points follow the share of time")
  func overlayAndWindow() {
    let scenario = Small.scenario(shifts: Small.threeShifts + [Small.overlay], Self.asked(.hours([Small.clock(22, 29)]), points: 10))
    let demands = scenario.demands()
    let spans = demands.filter { $0.day == 0 }.map(\.span)
    #expect(spans == [Small.stretch(0, 22, 23), Small.stretch(0, 23, 27), Small.stretch(0, 27, 29)])
    #expect(
      demands.filter { $0.day == 0 }.map(\.covering) == [
        [.init(day: 0, shift: 1), .init(day: 0, shift: 3)], [.init(day: 0, shift: 2), .init(day: 0, shift: 3)], [.init(day: 0, shift: 2)],
      ])
    // 10 points over 1, 4 and 2 of 7 hours: 1.43, 5.71 and 2.86, each rounded by itself.
    #expect(demands.filter { $0.day == 0 }.map(\.points.minimum) == [1, 6, 3])
    #expect(demands.count == 6)
  }

  @Test("points are rounded half up and never to nothing")
  func rounding() {
    func points(_ whole: Int, _ hours: [ClockInterval]) -> [Int] {
      Small.scenario(days: 1, Self.asked(.hours(hours), points: whole)).demands().map(\.points.minimum)
    }
    // Half of 5 is 2.5 on either side of 15:00.
    #expect(points(5, [Small.clock(14, 16)]) == [3, 3])
    #expect(points(1, [Small.clock(14, 16)]) == [1, 1])
    // A hundredth of 10 points.
    #expect(
      points(10, [ClockInterval(startMinute: 14 * 60, endMinute: 15 * 60), ClockInterval(startMinute: 15 * 60, endMinute: 15 * 60 + 1)]) == [10, 1])
    #expect(points(0, [Small.clock(14, 16)]) == [0, 0])
  }

  @Test("a period that yesterday's or tomorrow's roster could cover is not demanded at the horizon's borders")
  func borders() {
    let early = Small.scenario(Self.asked(.hours([Small.clock(5, 9)]))).demands()
    // 05:00-07:00 of the first day belongs to the night before; on the second day this roster's own night covers it.
    // The morning after the last day belongs to this roster too where its last night alone covers it.
    #expect(early.map(\.span) == [Small.stretch(0, 7, 9), Small.stretch(1, 5, 7), Small.stretch(1, 7, 9), Small.stretch(2, 5, 7)])
    #expect(early.map(\.day) == [0, 1, 1, 2])
    #expect(early.map(\.points.minimum) == [6, 6, 6, 6])
    let late = Small.scenario(days: 1, Self.asked(.hours([Small.clock(22, 32)]))).demands()
    #expect(late.map(\.span) == [Small.stretch(0, 22, 23), Small.stretch(0, 23, 31)])
    #expect(late[1].covering == [.init(day: 0, shift: 2)])
  }

  @Test(
    "rosters laid end to end demand every minute exactly once",
    arguments: [[Small.clock(0, 24)], [Small.clock(5, 9)], [Small.clock(22, 29)], [Small.clock(1, 2), Small.clock(20, 31)]])
  func endToEnd(hours: [ClockInterval]) {
    let shifts = Small.threeShifts + [Small.overlay]
    func spans(_ first: Int, _ days: Int) -> [MinuteInterval?] {
      var scenario = Small.scenario(days: days, shifts: shifts, Self.asked(.hours(hours)))
      scenario.period.from = Small.monday + first
      return scenario.demands().map(\.span)
    }
    let whole = spans(0, 9)
    let parts = spans(0, 4) + spans(4, 3) + spans(7, 2)
    #expect(Set(parts).count == parts.count)
    #expect(Set(parts) == Set(whole))
  }

  @Test("a period that no shift covers is demanded all the same")
  func uncovered() {
    let demands = Small.scenario(days: 1, shifts: [Small.threeShifts[0]], Self.asked(.hours([Small.clock(12, 17)]))).demands()
    #expect(demands.map(\.covering) == [[.init(day: 0, shift: 0)], []])
    #expect(demands.map(\.points.minimum) == [7, 5])
  }

  @Test("touching hours are one time; hours apart are periods of their own that share the points")
  func joinedTime() {
    let touching = Small.scenario(days: 1, Self.asked(.hours([Small.clock(8, 10), Small.clock(10, 12)]))).demands()
    #expect(touching.map(\.span) == [Small.stretch(0, 8, 12)])
    let apart = Small.scenario(days: 1, Self.asked(.hours([Small.clock(8, 9), Small.clock(11, 12)]))).demands()
    #expect(apart.map(\.points.minimum) == [6, 6])
  }

  @Test("duties counted by the day are one demand that the day's own shifts meet")
  func byDay() {
    let demands = Small.scenario(Self.asked(.hours([Small.clock(6, 16)]), counting: .day)).demands()
    #expect(demands.map(\.span) == [nil, nil])
    #expect(demands.map(\.covering) == [[.init(day: 0, shift: 0), .init(day: 0, shift: 1)], [.init(day: 1, shift: 0), .init(day: 1, shift: 1)]])
    #expect(demands.map(\.points.minimum) == [12, 12])
  }

  @Test("zones are asked one by one, posts together")
  func places() {
    func posts(_ place: Requirement.Place) -> [[Post.ID]] { Small.scenario(days: 1, Self.asked(.shifts(["P"]), place: place)).demands().map(\.posts) }
    #expect(posts(.everyZone) == [["z"], ["y"]])
    #expect(posts(.zoneClass(.aman)) == [["y"]])
    #expect(posts(.zones(["y", "z"])) == [["z"], ["y"]])
    #expect(posts(.posts(["cadangan", "z"])) == [["z", "cadangan"]])
    #expect(posts(.anyPost) == [["z", "y", "cadangan"]])
  }

  @Test("risk weights scale the points of the zone's periods, the largest of the shifts that are present")
  func riskWeights() {
    var requirement = Self.asked(.hours([Small.clock(18, 23)]), points: 10)
    requirement.isWeighedByRisk = true
    var scenario = Small.scenario(days: 1, shifts: Small.threeShifts + [Small.overlay], requirement)
    scenario.zones[0].riskPercent = ["S": 150, "O": 50, "P": 900]
    // 18:00-19:00 and 19:00-23:00: 10 x 1/5 x 1.5 = 3 and 10 x 4/5 x 1.5 = 12.
    #expect(scenario.demands().map(\.points.minimum) == [3, 12])
    scenario.zones[0].riskPercent = ["S": 1, "O": 0]
    #expect(scenario.demands().map(\.points.minimum) == [1, 1])
  }

  @Test("parts ask for their qualification on top of the requirement's own filter")
  func parts() {
    var requirement = Self.asked(.shifts(["P"]))
    requirement.officers = OfficerFilter(qualifications: ["driver"])
    requirement.parts = [.init(qualification: "leader", minimum: 2, points: 7)]
    let demands = Small.scenario(days: 1, requirement).demands()
    #expect(demands.map(\.part) == [.whole, .qualified("leader")])
    #expect(demands[1].officers.qualifications == ["driver", "leader"])
    #expect(demands[1].points(present: 0) == 14)
  }

  @Test("weekdays and dates limit the days")
  func days() {
    var requirement = Self.asked(.shifts(["P"]))
    requirement.weekdays = [.tuesday, .sunday]
    #expect(Small.scenario(days: 7, requirement).demands().map(\.day) == [1, 6])
    requirement.dates = [Small.monday + 6, Small.monday + 2]
    #expect(Small.scenario(days: 7, requirement).demands().map(\.day) == [6])
  }

  @Test("on the night of a clock change a period has its real length", arguments: [(20540, 7), (20750, 9), (20780, 8)])
  func clockChange(dayNumber: Int, hours: Int) throws {
    var scenario = Small.scenario(days: 1, Self.asked(.shifts(["M"])))
    scenario.period.from = CivilDate(dayNumber: dayNumber)
    scenario.timeZone = try #require(OfficeTimeZone(identifier: "Europe/Berlin"))
    let demands = scenario.demands()
    #expect(demands.map { $0.span?.minutes } == [hours * 60])
    #expect(demands.map(\.points.minimum) == [12])
  }

  @Test("points of a demand grow by the step missed", arguments: [(0, 50), (1, 30), (2, 10), (3, 5), (4, 0), (5, 0), (6, 9), (7, 18)])
  func pointsByStep(present: Int, points: Int) {
    let requirement = Requirement(
      id: "r", place: .zones(["z"]), time: .shifts(["P"]), minimum: 2, target: 4, maximum: 5, points: .init(minimum: 20, target: 5, maximum: 9))
    #expect(Small.scenario(days: 1, requirement).demands().map { $0.points(present: present) } == [points])
  }
}
