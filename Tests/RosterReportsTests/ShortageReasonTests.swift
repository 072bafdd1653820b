import PatrolModel
import RosterAudit
import RosterReports
import Testing
import Wording

@Suite("Why something is short")
struct ShortageReasonTests {
  private func reason(_ scenario: Scenario, _ id: Requirement.ID, day: Int, from minute: Int? = 420, _ change: (inout Roster) -> Void = { _ in })
    -> ShortageReason
  {
    var roster = CrewSamples.roster(scenario)
    change(&roster)
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    return ShortageReasons(report).reason(CrewSamples.shortage(scenario, id, day: day, from: minute, present: 0, points: 1))
  }

  private func duty(_ shift: Shift.ID, _ post: Post.ID = "spkt") -> Roster.Duty { Roster.Duty(shift: shift, post: post) }

  @Test("On a day on which all are at work, all leaders are")
  func leaders() { #expect(reason(CrewSamples.scenario(), "kota", day: 0) == .allTaken(.holders(["leader"]), count: 2)) }

  @Test("A day of leave leaves nobody, and the leaders are told of first")
  func away() {
    #expect(reason(CrewSamples.scenario(), "kota", day: 5) == .allTaken(.holders(["leader"]), count: 2))
    #expect(reason(CrewSamples.scenario(), "spkt", day: 5) == .allTaken(.everyone, count: 6))
  }

  @Test("Where leaders are free and no driver is, it is the driver")
  func drivers() {
    #expect(
      reason(CrewSamples.scenario(), "kota", day: 2) { roster in for row in [1, 3, 4] { roster.duties[row][2] = duty("S") } }
        == .allTaken(.holders(["driver"]), count: 3))
  }

  @Test("One officer cannot take both seats")
  func oneForTwo() {
    #expect(
      reason(CrewSamples.scenario(), "kota", day: 2) { roster in for row in [0, 1, 4] { roster.duties[row][2] = duty("S") } } == .oneForTwoSeats)
  }

  @Test("A qualification that nobody holds is told so")
  func nobody() {
    var scenario = CrewSamples.scenario()
    for place in scenario.officers.indices { scenario.officers[place].qualifications = [] }
    #expect(reason(scenario, "kota", day: 2) == .nobody(.holders(["leader"])))
  }

  @Test("Vehicles that are held or out of service are told where people are free")
  func vehicles() {
    let scenario = CrewSamples.scenario()
    // Maung 2 is out until Tuesday; on Tuesday Maung 1 is taken here.
    let held = reason(scenario, "kota", day: 1) { roster in
      roster.duties[0][1] = nil
      roster.duties[1][1] = nil
      roster.crews[2].vehicle = "Maung 1"
    }
    #expect(held == .vehiclesTaken("R4", count: 2))
    #expect(reason(scenario, "kota", day: 2) == .free(.everyone, least: 6, most: 6))
    var without = scenario
    without.vehicles.removeAll { $0.kind == "R4" }
    #expect(reason(without, "kota", day: 2) == .noVehicle("R4"))
    without.vehicles = []
    #expect(reason(without, "kota", day: 2) == .free(.everyone, least: 6, most: 6))
  }

  @Test("Too few for a crew are told by their number")
  func tooFew() {
    var scenario = CrewSamples.scenario()
    scenario.crewKinds[0] = CrewKind(id: "car", name: "mobil", least: 3, most: 4, leader: "leader", driver: "driver")
    let found = reason(scenario, "kota", day: 2) { roster in for row in [1, 2, 3, 5] { roster.duties[row][2] = duty("S") } }
    #expect(found == .tooFewForCrew(free: 2, least: 3))
  }

  @Test("A night that lasts into the shift keeps an officer from it, and so does the night of history")
  func nights() {
    var scenario = CrewSamples.scenario()
    scenario.shifts[2].intervals = [ClockInterval(startMinute: 1380, endMinute: 1920)]
    let early = reason(scenario, "spkt", day: 2, from: nil) { roster in for row in 0..<6 { roster.duties[row][1] = duty("M") } }
    #expect(early == .allTaken(.everyone, count: 6))
    for officer in scenario.officers { scenario.history.cells[officer.id] = [CrewSamples.monday + -1: .shift("M", post: nil)] }
    let first = reason(scenario, "spkt", day: 0, from: nil) { roster in for row in 0..<6 { roster.duties[row][0] = nil } }
    #expect(first == .allTaken(.everyone, count: 6))
  }

  @Test("Whoever stands in reserve in the shift could be moved")
  func reserve() {
    let found = reason(CrewSamples.scenario(), "spkt", day: 0) { roster in roster.duties[2][0] = duty("P", Post.reserveID) }
    #expect(found == .free(.everyone, least: 1, most: 1))
  }

  @Test("Those whom post and requirement ask for are counted, not others")
  func asked() {
    var scenario = CrewSamples.scenario()
    scenario.fixedPosts[0].qualifications = ["driver"]
    #expect(reason(scenario, "spkt", day: 2) == .free(.holders(["driver"]), least: 3, most: 3))
    scenario.requirements[1].officers = OfficerFilter(stations: ["Utara"])
    #expect(reason(scenario, "spkt", day: 2) == .nobody(.asked))
  }

  @Test("A post that is closed then has no shift, and hours of a week are no matter of people")
  func others() {
    var scenario = CrewSamples.scenario()
    scenario.fixedPosts[0].shifts = ["M"]
    #expect(reason(scenario, "spkt", day: 2) == .noShift)
    #expect(reason(scenario, "zone-floor", day: 6, from: nil) == .overDays)
  }

  @Test("Each shortage is followed by its reason where that is asked; days that differ are told apart", arguments: Language.allCases)
  func page(language: Language) {
    let scenario = CrewSamples.scenario()
    let shortages = [0, 1, 2].map { CrewSamples.shortage(scenario, "spkt", day: $0, present: 0, points: 30) }
    let report = CrewSamples.report(scenario, shortages: shortages)
    let page = Pages.page(of: report, language, explainsShortages: true)
    #expect(
      page.contains(
        language == .english
          ? """
            Mon 23 Nov - Wed 25 Nov, 07:00-15:00, SPKT: 0 of 2 (minimum), 90 points
              -> Mon 23 Nov: all 6 officers have a duty that day or are away; Tue 24 Nov -
                 Wed 25 Nov: 4 to 6 officers are free that day: rules (rest, hours) or
                 points elsewhere decide
          """
          : """
            Sen 23 Nov - Rab 25 Nov, 07.00-15.00, SPKT: 0 dari 2 (minimum), 90 poin
              -> Sen 23 Nov: seluruh 6 anggota sudah berdinas hari itu atau tidak
                 tersedia; Sel 24 Nov - Rab 25 Nov: 4 s.d. 6 anggota libur hari itu,
                 tetapi terhalang aturan istirahat atau jam, atau lebih dibutuhkan di
                 tempat lain
          """))
    #expect(!RosterText(report, wording: Wording(language)).page().contains("->"))
  }
}
