import PatrolModel
import RosterAudit
import Testing

@Suite("Seats of a grid that names no crews")
struct DerivedSeatingTests {
  static func seated(_ scenario: Scenario, _ rows: String...) -> [Roster.Crew] { RosterAudit(scenario).seated(CrewStage.grid(scenario, rows)).crews }

  /// Kind, leader, driver, members and vehicle in one line.
  static func lines(_ crews: [Roster.Crew]) -> [String] {
    crews.map { crew in
      let seats = [crew.leader?.text ?? "-", crew.driver?.text ?? "-", crew.members.map(\.text).joined(separator: ","), crew.vehicle?.text ?? "-"]
      return "\(crew.kind.text) \(seats.joined(separator: " "))"
    }
  }

  @Test("a pair becomes the crew that it can be, and the grid is whole")
  func pair() {
    let scenario = CrewStage.scenario()
    let roster = CrewStage.grid(scenario, ["Pz", "Pz"])
    let report = RosterAudit(scenario).judge(roster)
    #expect(report.seatsWereDerived)
    #expect(report.isClean)
    #expect(Self.lines(RosterAudit(scenario).seated(roster).crews) == ["car A B  K1"])
  }

  @Test("most crews among those with the fewest breaches")
  func mostCrews() {
    var scenario = CrewStage.scenario()
    // All at z: A leads and B drives a car; C rides alone; D and E are members; F leads and G drives another car.
    let crews = Self.seated(scenario, "Pz", "Pz", "Pz", "Pz", "Pz", "Pz", "Pz")
    #expect(Self.lines(crews) == ["car A B D K1", "car F G E K2", "ride C C  T1"])
    // Five on foot are two crews.
    #expect(Self.seated(scenario, "-", "-", "Py", "Py", "Py", "Py", "Py").map(\.officers.count) == [2, 3])
    // With one car out and no motorcycle everyone sits in as few crews as have one.
    scenario.vehicles = [CrewStage.vehicles[0]]
    let one = Self.seated(scenario, "Pz", "Pz", "-", "-", "-", "Pz")
    #expect(Self.lines(one) == ["car A B F K1"])
  }

  @Test("what is missing is missed once: a lone officer, and too many for the one leader")
  func leastBreaches() {
    let scenario = CrewStage.scenario()
    func faults(_ rows: String...) -> [CrewBreach.Fault] { CrewTests.faults(scenario, CrewStage.grid(scenario, rows)) }
    #expect(faults("-", "-", "-", "Py") == [.tooFew(least: 2)])
    #expect(faults("Pz", "-", "-", "Pz") == [.noDriver])
    #expect(faults("-", "-", "-", "Pz") == [.noLeader, .noDriver])
    #expect(faults("Pz", "Pz", "-", "Pz", "Pz") == [.tooMany(most: 3)])
    #expect(faults("-", "-", "Pz") == [])
  }

  @Test("regu stay together where it costs nothing else")
  func regu() {
    var scenario = CrewStage.scenario()
    scenario.rules.append(RuleSetting(rule: .oneReguCrew, hard: .set(1)))
    // D and B of regu 1, E and F of regu 2, in turns.
    scenario.officers = ["D", "E", "B", "F"].compactMap { id in CrewStage.officers.first { $0.id.text == id } }
    let roster = CrewStage.grid(scenario, ["Py", "Py", "Py", "Py"])
    #expect(Self.lines(RosterAudit(scenario).seated(roster).crews) == ["foot - - D,B -", "foot - - E,F -"])
    #expect(RosterAudit(scenario).judge(roster).isClean)
  }

  @Test("vehicles are handed out in listed order to crews in order of time, never one that is out or held")
  func vehicles() {
    var scenario = CrewStage.scenario(shifts: ["P", "S", "D"])
    let rows = ["Pz", "Pz", "-", "-", "-", "Sz", "Sz"]
    func cars() -> [Vehicle.ID?] { RosterAudit(scenario).seated(CrewStage.grid(scenario, rows)).crews.map(\.vehicle) }
    #expect(cars() == ["K1", "K1"])
    scenario.vehicles[0].outages = [Vehicle.Outage(from: Stage.monday, to: Stage.monday, toMinute: 8 * 60)]
    #expect(cars() == ["K2", "K1"])
    scenario.vehicles[0].outages = []
    // 07:00-19:00 and 15:00-23:00 overlap.
    let overlapping = RosterAudit(scenario).seated(CrewStage.grid(scenario, ["Dz", "Dz", "-", "-", "-", "Sz", "Sz"])).crews
    #expect(overlapping.map(\.vehicle) == ["K1", "K2"])
    scenario.vehicles = [CrewStage.vehicles[0]]
    let short = CrewStage.grid(scenario, ["Dz", "Dz", "-", "-", "-", "Sz", "Sz"])
    #expect(CrewTests.faults(scenario, short) == [.noVehicle])
  }

  @Test("the reserve forms whole crews and keeps the others single")
  func reserve() {
    let scenario = CrewStage.scenario()
    #expect(Self.seated(scenario, "-", "-", "-", "Pcadangan").isEmpty)
    let roster = CrewStage.grid(scenario, ["-", "-", "-", "Pcadangan"])
    #expect(!RosterAudit(scenario).judge(roster).seatsWereDerived)
    #expect(RosterAudit(scenario).judge(roster).isClean)
    #expect(Self.seated(scenario, "-", "-", "-", "Pcadangan", "Pcadangan").map(\.kind) == ["foot"])
  }

  @Test("sixty at one post are seated all the same")
  func many() {
    var scenario = CrewStage.scenario()
    scenario.officers = (0..<60).map {
      Officer(id: Officer.ID("\($0)"), regu: "\($0 % 7)", qualifications: $0 % 3 == 0 ? ["leader", "driver"] : [])
    }
    for post in ["z", "y", "cadangan"] {
      let roster = CrewStage.grid(scenario, scenario.officers.map { _ in "P" + post })
      let seated = RosterAudit(scenario).seated(roster).crews.flatMap(\.officers)
      #expect(Set(seated).count == seated.count)
      #expect(post == "cadangan" || seated.count == 60)
      #expect(RosterAudit(scenario).judge(roster).isClean == (post != "z"))
    }
  }

  @Test("crews that are named are left as they are, and heads without a post or at a desk sit in none")
  func leftAlone() {
    let scenario = CrewStage.scenario()
    let crews = [CrewStage.crew("foot", at: "y", ["D", "E"])]
    let named = CrewStage.grid(scenario, ["Pz", "Pz", "-", "Py", "Py"], crews: crews)
    #expect(RosterAudit(scenario).seated(named) == named)
    #expect(!RosterAudit(scenario).judge(named).seatsWereDerived)
    #expect(CrewTests.faults(scenario, named) == [.outsideCrew("A"), .outsideCrew("B")])
    #expect(Self.seated(scenario, "P", "Pdesk").isEmpty)
  }

  @Test("no other choice of crews of a small group has fewer breaches")
  func exactness() {
    var random = SplitMix64(state: 23)
    var scenario = CrewStage.scenario(shifts: ["P"])
    scenario.requirements = [CrewStage.asks("z", ["car", "ride", "foot"])]
    for _ in 0..<40 {
      scenario.vehicles = CrewStage.vehicles.filter { _ in Bool.random(using: &random) }
      let present = scenario.officers.filter { _ in Bool.random(using: &random) && Bool.random(using: &random) }.map(\.id)
      guard (1...4).contains(present.count) else { continue }
      let rows = scenario.officers.map { present.contains($0.id) ? "Pz" : "-" }
      let audit = RosterAudit(scenario)
      let derived = audit.judge(CrewStage.grid(scenario, rows))
      var least = Int.max
      var most = 0
      Self.allSeatings(present, scenario) { crews in
        let steps = audit.crewPoints(CrewStage.grid(scenario, rows, crews: crews)).points / 100_000
        if steps < least { (least, most) = (steps, crews.count) }
        if steps == least { most = max(most, crews.count) }
      }
      #expect(derived.crewBreaches.reduce(0) { $0 + $1.steps } == least, "\(present)")
      #expect(audit.seated(CrewStage.grid(scenario, rows)).crews.count == most, "\(present)")
    }
  }

  /// Every way to seat all of a few officers: each opens a crew of a kind, or joins an open one as leader, driver, both or member.
  private static func allSeatings(_ officers: [Officer.ID], _ scenario: Scenario, _ visit: ([Roster.Crew]) -> Void) {
    func equip(_ crews: [Roster.Crew]) -> [Roster.Crew] {
      var free = scenario.vehicles
      return crews.map { crew in
        var crew = crew
        let kind = scenario.crewKinds.first { $0.id == crew.kind }?.vehicle
        if let place = free.firstIndex(where: { $0.kind == kind }) { crew.vehicle = free.remove(at: place).id }
        return crew
      }
    }
    func extend(_ place: Int, _ crews: [Roster.Crew]) {
      guard place < officers.count else { return visit(equip(crews)) }
      let officer = officers[place]
      let opened = ["car", "ride", "foot"].map { CrewStage.crew(CrewKind.ID($0), at: "z") }
      for (index, crew) in (crews + opened).enumerated() {
        func go(_ change: (inout Roster.Crew) -> Void) {
          var next = crews
          var crew = crew
          change(&crew)
          if index < crews.count { next[index] = crew } else { next.append(crew) }
          extend(place + 1, next)
        }
        go { $0.members.append(officer) }
        if crew.kind == "car" && crew.leader == nil { go { $0.leader = officer } }
        if crew.kind == "car" && crew.driver == nil { go { $0.driver = officer } }
        if crew.kind == "ride" && crew.leader == nil { go { ($0.leader, $0.driver) = (officer, officer) } }
      }
    }
    extend(0, [])
  }
}
