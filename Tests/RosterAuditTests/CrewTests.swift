import PatrolModel
import RosterAudit
import Testing

@Suite("Crews")
struct CrewTests {
  static func faults(_ scenario: Scenario, _ roster: Roster) -> [CrewBreach.Fault] { RosterAudit(scenario).judge(roster).crewBreaches.map(\.fault) }

  @Test(
    "two shifts share a vehicle where they only touch, and not where a minute of their spans is common",
    arguments: [("P", "S", false), ("S", "M", false), ("S", "N", true), ("P", "D", true), ("C", "L", true), ("C", "S", true)])
  func sharedVehicle(first: String, second: String, isTaken: Bool) {
    var scenario = CrewStage.scenario(shifts: Stage.shifts.map(\.id.text))
    scenario.requirements = [CrewStage.asks("z", ["car"])]
    let crews = [
      CrewStage.crew("car", Shift.ID(first), at: "z", leader: "A", driver: "B", vehicle: "K1"),
      CrewStage.crew("car", Shift.ID(second), at: "z", leader: "F", driver: "G", vehicle: "K1"),
    ]
    let roster = CrewStage.grid(scenario, ["\(first)z", "\(first)z", "-", "-", "-", "\(second)z", "\(second)z"], crews: crews)
    let breaches = RosterAudit(scenario).judge(roster).crewBreaches
    #expect(breaches.map(\.fault) == (isTaken ? [.vehicleTaken("K1")] : []))
    #expect(breaches.allSatisfy { $0.crew == 1 })
  }

  @Test("a night's vehicle is held into the next morning")
  func heldAcrossMidnight() {
    let scenario = CrewStage.scenario(days: 2, shifts: ["E", "N", "P"])
    let rows = ["Nz", "Nz", "-", "-", "-", "- Ez", "- Ez"]
    let night = CrewStage.crew("car", "N", at: "z", leader: "A", driver: "B", vehicle: "K1")
    let morning = CrewStage.crew("car", "E", at: "z", day: 1, leader: "F", driver: "G", vehicle: "K1")
    #expect(Self.faults(scenario, CrewStage.grid(scenario, rows, crews: [night, morning])) == [.vehicleTaken("K1")])
    // The later one in the roster's order has the breach, not the later one in time.
    let turned = RosterAudit(scenario).judge(CrewStage.grid(scenario, rows, crews: [morning, night])).crewBreaches
    #expect(turned == [CrewStage.breach(.vehicleTaken("K1"), "N", at: "z", crew: 1)])
  }

  @Test(
    "a vehicle is out where an outage has a minute of the time from the first start to the last end",
    arguments: [
      ("P", 0, 0, 7, 0, false), ("P", 0, 0, 7, 1, true), ("P", 15, 0, 24, 0, false), ("P", 14, 59, 24, 0, true), ("C", 12, 0, 13, 0, true),
      ("C", 23, 0, 24, 0, false),
    ])
  func outages(shift: String, fromHour: Int, fromMinute: Int, toHour: Int, toMinute: Int, isOut: Bool) {
    var scenario = CrewStage.scenario(shifts: ["P", "C"])
    scenario.vehicles[0].outages = [
      Vehicle.Outage(from: Stage.monday, fromMinute: fromHour * 60 + fromMinute, to: Stage.monday, toMinute: toHour * 60 + toMinute)
    ]
    let crew = CrewStage.crew("car", Shift.ID(shift), at: "z", leader: "A", driver: "B", vehicle: "K1")
    let roster = CrewStage.grid(scenario, ["\(shift)z", "\(shift)z"], crews: [crew])
    #expect(Self.faults(scenario, roster) == (isOut ? [.vehicleOut("K1")] : []))
  }

  @Test("where no vehicle is listed none is asked for, and a kind on foot may name what it likes")
  func uncountedVehicles() {
    var scenario = CrewStage.scenario()
    scenario.vehicles = []
    let rows = ["Pz", "Pz", "-", "Py", "Py"]
    let crews = [CrewStage.crew("car", at: "z", leader: "A", driver: "B"), CrewStage.crew("foot", at: "y", ["D", "E"], vehicle: "K1")]
    #expect(Self.faults(scenario, CrewStage.grid(scenario, rows, crews: crews)).isEmpty)
  }

  @Test("crews count in the periods that their shift covers: an overlay of 19:00 to 03:00 over evening and night", arguments: [1, 2, 3])
  func overlay(target: Int) {
    var scenario = CrewStage.scenario(shifts: ["S", "M"])
    scenario.shifts.append(Shift(id: "O", intervals: [Stage.clock(19, 27)]))
    scenario.requirements = [
      Requirement(
        id: "r", place: .zones(["z"]), time: .hours([Stage.clock(19, 27)]), crews: ["car"], minimum: 1, points: .init(minimum: 8, target: 8))
    ]
    let pairs: [(Officer.ID, Officer.ID, String, Vehicle.ID)] = [("A", "B", "S", "K1"), ("F", "G", "O", "K2"), ("C", "B", "M", "K1")]
    func report(_ letters: String) -> AuditReport {
      let own = pairs.filter { letters.contains($0.2) }
      let crews = own.map { CrewStage.crew("car", Shift.ID($0.2), at: "z", leader: $0.0, driver: $0.1, vehicle: $0.3) }
      let rows = scenario.officers.map { officer in
        own.first { $0.0 == officer.id || $0.1 == officer.id }.map { "\($0.2)z" } ?? "-"
      }
      return RosterAudit(scenario).judge(CrewStage.grid(scenario, rows, crews: crews))
    }
    scenario.requirements[0].target = target
    // Each half costs 4 for a crew that is missing: S covers the first, M the second, O both.
    #expect(report("S").points == 4 * (target - 1) + 4 * target)
    #expect(report("M").points == 4 * (target - 1) + 4 * target)
    #expect(report("O").points == 2 * 4 * (target - 1))
    #expect(report("SO").points == 4 * max(0, target - 2) + 4 * (target - 1))
    #expect(report("O").crewBreaches.isEmpty)
  }

  @Test("a crew with a breach counts; one of another kind, at another post or of another time does not")
  func whatCounts() {
    var scenario = CrewStage.scenario(days: 1, lookAhead: 1)
    scenario.requirements[0] = CrewStage.asks("z", ["car"], minimum: 1, points: 50)
    scenario.requirements[0].dates = [Stage.monday]
    func report(_ crew: Roster.Crew) -> AuditReport { RosterAudit(scenario).judge(CrewStage.grid(scenario, ["Pz", "Pz"], crews: [crew])) }
    func shortages(_ crew: Roster.Crew) -> Int { report(crew).shortages.count }
    #expect(shortages(CrewStage.crew("car", at: "z", leader: "A", driver: "B", vehicle: "K1")) == 0)
    #expect(shortages(CrewStage.crew("car", at: "z", leader: "A")) == 0)
    #expect(shortages(CrewStage.crew("ride", at: "z", leader: "A", driver: "B")) == 1)
    #expect(shortages(CrewStage.crew("car", at: "w", leader: "A", driver: "B")) == 1)
    #expect(shortages(CrewStage.crew("car", "S", at: "z", leader: "A", driver: "B")) == 1)
    #expect(shortages(CrewStage.crew("car", at: "z", day: 1, leader: "A", driver: "B")) == 1)
    #expect(shortages(CrewStage.crew("boat", at: "z", leader: "A", driver: "B")) == 1)
    let outside = report(CrewStage.crew("car", at: "z", day: 2, leader: "A", driver: "B"))
    #expect(outside.mismatches == [.crewOutsideHorizon(0, Stage.monday + 2)])
    #expect(outside.shortages.count == 1)
    // Nothing else of it is judged; those who work are in no crew.
    #expect(outside.crewBreaches.map(\.fault) == [.outsideCrew("A"), .outsideCrew("B")])
    #expect(!outside.isClean)
  }

  @Test("a broken crew of the look-ahead costs points that are told apart")
  func lookAhead() {
    let scenario = CrewStage.scenario(days: 1, lookAhead: 1)
    let roster = CrewStage.grid(
      scenario, ["-", "-", "-", "Py Py", "Py -"],
      crews: [
        CrewStage.crew("foot", at: "y", ["D", "E"]), CrewStage.crew("foot", at: "y", day: 1, ["D"]),
      ])
    let report = RosterAudit(scenario).judge(roster)
    #expect(report.points == 100_000)
    #expect(report.lookAheadPoints == 100_000)
  }

  @Test("crews of a scenario without kinds of crews are none that anybody takes")
  func withoutKinds() {
    var scenario = CrewStage.scenario()
    scenario.crewKinds = []
    scenario.requirements = []
    let roster = CrewStage.grid(scenario, ["Pz", "Pz"], crews: [CrewStage.crew("car", at: "z", leader: "A", driver: "B")])
    #expect(Self.faults(scenario, roster) == [.kindNotTaken])
    #expect(RosterAudit(scenario).points(roster).points == 100_000)
  }

  @Test("indicators tell crews on duty, and needs in crews beside needs in officers")
  func indicators() {
    var scenario = CrewStage.scenario(days: 2, shifts: ["P"])
    scenario.requirements = [
      CrewStage.asks("z", ["car"], minimum: 1, points: 5), CrewStage.asks("w", ["foot"], minimum: 2),
      Requirement(id: "d", place: .posts(["desk"]), time: .shifts(["P"]), minimum: 1, points: .init()),
    ]
    // Rules about places are no needs, but for the least that one asks in a requirement's stead.
    scenario.rules.append(RuleSetting(rule: .reserve, points: 5))
    scenario.rules.append(RuleSetting(rule: .zoneFloor, points: 5))
    scenario.rules.append(RuleSetting(rule: .blindWindow, points: 5))
    let roster = CrewStage.grid(
      scenario, ["Pz", "Pz", "Pdesk Pdesk", "Pw Pw", "Pw Pw"],
      crews: [
        CrewStage.crew("car", at: "z", leader: "A", driver: "B", vehicle: "K1"), CrewStage.crew("foot", at: "w", ["D", "E"]),
        CrewStage.crew("foot", at: "w", day: 1, ["D", "E"]),
      ])
    let indicators = RosterAudit(scenario).judge(roster).indicators
    #expect(indicators.onDuty.map(\.crews) == [Spread([2, 1])])
    #expect(indicators.onDuty.map(\.officers) == [Spread([5, 3])])
    #expect(indicators.coverage.map(\.zoneClass) == [.rawan, .aman, nil])
    #expect(indicators.coverage.map(\.minutes) == [Fraction(480, of: 960), Fraction(960, of: 1920), Fraction(960, of: 960)])
    #expect(indicators.unfilledDemands == 3)
    #expect(indicators.missingToMinimum == 3)
    scenario.rules.append(RuleSetting(rule: .zoneMinimum, points: 5))
    // Zone y is named by no requirement: a crew in each shift.
    #expect(RosterAudit(scenario).judge(roster).indicators.unfilledDemands == 5)
  }

  @Test("rules about places count crews where crews are taken, not the officers in them")
  func placesInCrews() {
    func charges(_ rule: RuleID, days: Int = 1, shifts: [String] = ["P"], _ rows: [String], _ crews: [Roster.Crew]) -> [String] {
      var scenario = CrewStage.scenario(days: days, shifts: shifts)
      scenario.requirements[1].target = 1
      scenario.rules.append(RuleSetting(rule: rule, points: 5))
      let charges = RosterAudit(scenario).judge(CrewStage.grid(scenario, rows, crews: crews)).charges
      return charges.filter { $0.source == .rule(rule, instance: "") }.map { "\($0.measured) of \($0.wanted): \($0.points)" }
    }
    let pair = ["-", "-", "-", "Py", "Py", "Pcadangan", "Pcadangan"]
    let foot = CrewStage.crew("foot", at: "y", ["D", "E"])
    #expect(charges(.reserve, pair, [foot]) == ["0 of 1: 5"])
    #expect(charges(.reserve, pair, [foot, CrewStage.crew("foot", at: "cadangan", ["F", "G"])]) == [])
    // A crew on each of three days is asked at y: 24 crew-hours, 8 for each of three zones, of which half; two officers of y in one crew are 8 hours.
    #expect(charges(.zoneFloor, days: 3, pair, [foot]) == ["0 of 4: 20", "0 of 4: 20"])
    // At z nobody is seen before 15:00 and 23:00 of the second day, each a day after the first time that is judged; w may go 48 hours.
    let second = CrewStage.crew("foot", at: "y", day: 1, ["D", "E"])
    let rows = ["-", "-", "-", "- Py", "- Py"]
    #expect(charges(.blindWindow, days: 2, shifts: ["P", "S", "M"], rows, [second]) == Array(repeating: "0 of 1: 5", count: 2))
    // With their crew on the day before, the two are in none on the second day: y is unseen before 23:00 as well.
    #expect(charges(.blindWindow, days: 2, shifts: ["P", "S", "M"], rows, [foot]) == Array(repeating: "0 of 1: 5", count: 3))
  }

  @Test("the sums of 300 rosters drawn by chance, broken ones and grids among them, are those of the whole judgement")
  func sumsAgree() {
    let scenario = Self.drawn()
    let audit = RosterAudit(scenario)
    var random = SplitMix64(state: 41)
    var seen = (crews: 0, derived: 0, mismatches: 0, mixed: 0, secondRank: 0)
    for _ in 0..<300 {
      let roster = Self.roster(scenario, &random)
      let report = audit.judge(roster)
      #expect(audit.points(roster) == (report.points, report.isClean))
      #expect(report.points == report.charges.reduce(0) { $0 + $1.points })
      #expect(audit.secondRankPoints(roster) == report.secondRank.reduce(0) { $0 + $1.points })
      let lines = roster.duties.enumerated().compactMap { audit.points(ofLine: $1, officerAt: $0) }.reduce(0) { $0 + $1.points }
      let crews = audit.crewPoints(roster)
      #expect(lines + crews.points + audit.requirementPoints(roster) == report.points)
      #expect(crews.isClean == (report.crewBreaches.isEmpty && report.mismatches.isEmpty))
      let broken = report.charges.filter { $0.source == .rule(.crewSeats, instance: "") }.reduce(0) { $0 + $1.points }
      #expect(broken == 100_000 * report.crewBreaches.reduce(0) { $0 + $1.steps })
      #expect(report.seatsWereDerived == (roster.crews.isEmpty && !audit.seated(roster).crews.isEmpty))
      var judgedAgain = audit.judge(audit.seated(roster))
      judgedAgain.seatsWereDerived = report.seatsWereDerived
      #expect(judgedAgain == report)
      let last = scenario.period.date(scenario.period.days - 1)
      #expect(report.lookAheadPoints == report.charges.filter { $0.dates.last.map { $0 > last } ?? false }.reduce(0) { $0 + $1.points })
      seen.crews += report.crewBreaches.isEmpty ? 0 : 1
      seen.derived += report.seatsWereDerived ? 1 : 0
      seen.mismatches += report.mismatches.isEmpty ? 0 : 1
      seen.mixed += report.secondRank.contains { $0.source == .rule(.oneReguCrew, instance: "") } ? 1 : 0
      seen.secondRank += report.secondRank.isEmpty ? 0 : 1
    }
    #expect(seen.crews > 50 && seen.derived > 50 && seen.mismatches > 20 && seen.mixed > 20 && seen.secondRank > 20)
  }

  /// All rules of the profile, crews of one, one regu hard on the second day and priced on the others, an outage and history.
  private static func drawn() -> Scenario {
    var scenario = CrewStage.scenario(days: 3, lookAhead: 1)
    scenario.rules = [
      RuleSetting(rule: .crewOfOne, hard: .set(1)), RuleSetting(rule: .oneReguCrew, points: 3),
      RuleSetting(rule: .oneReguCrew, hard: .set(1), from: Stage.monday + 1, to: Stage.monday + 1),
    ]
    for place in scenario.requirements.indices {
      scenario.requirements[place].minimum = 1
      scenario.requirements[place].target = 2
      scenario.requirements[place].points = .init(minimum: 20, target: 5)
    }
    scenario.partnerships = [
      Partnership(id: "t", kind: .together(["A", "B", "C"]), points: 2), Partnership(id: "a", kind: .apart(["D", "E"]), points: 3),
      Partnership(id: "m", kind: .accompanied(OfficerFilter(regu: ["2"]), by: OfficerFilter(qualifications: ["leader"])), points: 1),
      Partnership(id: "p", kind: .present(OfficerFilter(qualifications: ["driver"]), at: ["y", "w", "desk", "cadangan"]), points: 4),
    ]
    scenario.vehicles[1].outages = [Vehicle.Outage(from: Stage.monday, fromMinute: 600, to: Stage.monday + 1, toMinute: 600)]
    for officer in ["A", "C", "D"] {
      scenario.history.cells[Officer.ID(officer)] = Stage.history(
        "PPPPPPP", before: Stage.monday, posts: [-1: "z", -2: "y", -7: "y", -6: "z", -5: "z"])
    }
    return scenario
  }

  /// Cells mostly of P at zones; a third of the rosters are grids, the others draw crews of those who are there, spoilt now and then.
  private static func roster(_ scenario: Scenario, _ random: inout SplitMix64) -> Roster {
    let posts: [Post.ID] = ["z", "z", "y", "w", "cadangan", "desk"]
    let lines = scenario.officers.map { _ in
      (0..<scenario.period.horizonDays).map { _ -> Roster.Duty? in
        Int.random(in: 0..<3, using: &random) == 0
          ? nil : Roster.Duty(shift: ["P", "P", "P", "S", "M"].randomElement(using: &random) ?? "P", post: posts.randomElement(using: &random))
      }
    }
    var roster = Stage.roster(scenario, lines)
    guard Int.random(in: 0..<3, using: &random) > 0 else { return roster }
    func isSpoilt() -> Bool { Int.random(in: 0..<12, using: &random) == 0 }
    for day in 0..<scenario.period.horizonDays {
      for post in Set(posts).sorted(by: { $0.text < $1.text }) {
        var present = scenario.officers.map(\.id).filter { roster.duty($0, on: Stage.monday + day) == Roster.Duty(shift: "P", post: post) }
        guard !present.isEmpty, !isSpoilt() else { continue }
        var crew = CrewStage.crew(
          ["car", "ride", "foot", "trio"].randomElement(using: &random) ?? "car", at: post, day: day,
          vehicle: scenario.vehicles.randomElement(using: &random)?.id)
        crew.leader = Bool.random(using: &random) ? present.removeFirst() : nil
        crew.driver = Bool.random(using: &random) && !present.isEmpty ? present.removeFirst() : Bool.random(using: &random) ? crew.leader : nil
        crew.members = present
        if isSpoilt() { crew.members.append(["A", "G", "Z"].randomElement(using: &random) ?? "A") }
        if isSpoilt() { crew.date = crew.date + 1 }
        if isSpoilt() { crew.kind = "boat" }
        if isSpoilt() { crew.shift = ["S", "X"].randomElement(using: &random) ?? "S" }
        if isSpoilt() { crew.post = "pier" }
        if isSpoilt() { crew.vehicle = "K9" }
        roster.crews.append(crew)
      }
    }
    return roster
  }
}
