import PatrolFiles
import PatrolModel
import RosterAudit
import Testing
import Wording

@testable import RosterReports

@Suite("The hand-over sheet")
struct HandOverTests {
  private static let monday = CrewSamples.monday

  private static func sheet(
    _ day: Int, _ hour: Int, _ minute: Int = 0, shift: Shift.ID? = nil, scenario: Scenario = CrewSamples.scenario(), log: [RosterFile.LogEntry] = [],
    isFollowed: Bool = false
  ) -> HandOver {
    let roster = CrewSamples.roster(scenario)
    let report = RosterReport(scenario: scenario, roster: roster, audit: RosterAudit(scenario).judge(roster), departures: [])
    var file = RosterFile(roster: roster, scenario: scenario)
    file.log = log
    return HandOver(DutyBook(report, file: file), on: monday + day, minute: hour * 60 + minute, shift: shift, isFollowed: isFollowed)
  }

  /// Shift, day and whether it is served now.
  private static func watches(_ sheet: HandOver) -> [String] { sheet.watches.map { "\($0.shift.id)\($0.date - monday)\($0.isNow ? " now" : "")" } }

  @Test("tells of the shifts that are served and of those that take over from them, by real time and over midnight")
  func moments() {
    #expect(Self.watches(Self.sheet(0, 14, 10)) == ["P0 now", "S0"])
    #expect(Self.watches(Self.sheet(0, 15)) == ["S0 now", "M0"])
    #expect(Self.watches(Self.sheet(1, 2)) == ["M0 now", "P1"])
    // The night before the period is the history's, and after the last night nothing comes.
    #expect(Self.watches(Self.sheet(0, 6)) == ["M-1 now", "P0"])
    #expect(Self.watches(Self.sheet(7, 2)) == ["M6 now"])
    #expect(Self.sheet(7, 8).watches.isEmpty)
    // Once the next roster is published its first shifts relieve the last night, and the day after is its own sheet's.
    var ahead = CrewSamples.scenario()
    ahead.period.lookAheadDays = 1
    #expect(Self.watches(Self.sheet(7, 2, scenario: ahead, isFollowed: true)) == ["M6 now", "P7"])
    #expect(Self.watches(Self.sheet(7, 2, scenario: ahead)) == ["M6 now"])
    #expect(Self.sheet(7, 8, scenario: ahead, isFollowed: true).watches.isEmpty)
    #expect(Self.watches(Self.sheet(-3, 8)) == ["P0"])
    #expect(Self.watches(Self.sheet(0, 14, shift: "P")) == ["P0 now"])
    #expect(Self.watches(Self.sheet(0, 14, shift: "M")) == ["M0"])
  }

  @Test("an edit by hand and the publication that it became are one change; an edit that nobody published stays one too")
  func edits() {
    let cell = RosterFile.LogEntry.Change(officer: "1", date: Self.monday, was: nil, now: .init(shift: "P", post: "kota"))
    let edit = RosterFile.LogEntry(version: 2, action: "edit", changes: [cell])
    let publication = RosterFile.LogEntry(version: 2, action: "publish", by: "Kasat", changes: [cell])
    #expect(Self.sheet(0, 8, log: [edit, publication]).changes.map(\.entry) == [publication])
    #expect(Self.sheet(0, 8, log: [edit]).changes.map(\.entry) == [edit])
  }

  @Test("where shifts leave hours between them, the one that comes next is told even though nobody serves now")
  func between() {
    var scenario = CrewSamples.scenario()
    scenario.shifts = scenario.shifts.filter { $0.id == "P" }
    let sheet = Self.sheet(0, 20, scenario: scenario)
    #expect(Self.watches(sheet) == ["P1"])
    #expect(HandOverText(sheet, wording: Wording(.english)).page().contains("Nobody is on duty at this moment."))
  }

  @Test("names crews with their seats, the reserve apart, and vehicles that are free")
  func duty() {
    var scenario = CrewSamples.scenario()
    scenario.vehicles += (3...6).map { Vehicle(id: .init("Maung \($0)"), kind: "R4") } + [Vehicle(id: "R 007", kind: "R4")]
    let text = HandOverText(Self.sheet(0, 8, scenario: scenario), wording: Wording(.english)).page()
    #expect(text.contains("Balikpapan Kota, mobil, Maung 1: Andi Saputra (leader), Budi Santoso (driver),"))
    #expect(text.contains("SPKT: Eko Prasetyo"))
    // Maung 2 is out on Monday.
    #expect(text.contains("Vehicles free: Rantis, Maung 3-6, R 007"))
    #expect(text.contains("On duty now: Pagi (P), 07:00-15:00 (4 officers)"))
  }

  @Test("names those who may be called and those who may not, with the rule; whoever is away is in neither list")
  func calls() throws {
    let sheet = Self.sheet(0, 14, 10, shift: "M")
    let watch = try #require(sheet.watches.first)
    #expect(watch.callable.map(\.officer).sorted() == [])
    // Officers 1 to 3 serve from 07:00 to 15:00 and 5 too: all have a shift on Monday, so none is off.
    #expect(watch.barred.isEmpty)
    let tuesday = try #require(Self.sheet(1, 0, shift: "P").watches.first)
    #expect(tuesday.callable.map(\.officer) == ["3", "5"])
    // The night ends when the morning begins.
    #expect(tuesday.barred.map(\.officer) == ["4", "6"])
    let text = HandOverText(Self.sheet(1, 0, shift: "P"), wording: Wording(.english)).page()
    #expect(text.contains("rest between duties, at least 11 h [min-rest-hours]: Muhammad"))
    #expect(text.contains("Fajar Nugroho (0 h)"))
    #expect(text.contains("Citra Lestari: rested 16 h, 8 h planned"))
    let saturday = try #require(Self.sheet(5, 8, shift: "P").watches.first)
    #expect(saturday.callable.isEmpty && saturday.barred.isEmpty)
  }

  @Test("lists what was changed after the first publication, on the days of its shifts alone")
  func changes() {
    func entry(_ version: Int, _ action: String, day: Int) -> RosterFile.LogEntry {
      .init(
        version: version, action: action, by: "Kanit", reason: "sakit",
        changes: [.init(officer: "3", date: Self.monday + day, was: nil, now: Roster.Duty(shift: "P", post: "kota"))])
    }
    let log = [entry(1, "publish", day: 0), entry(2, "repair", day: 0), entry(3, "repair", day: 3)]
    let sheet = Self.sheet(0, 8, log: log)
    #expect(sheet.changes.map(\.entry.version) == [2])
    let text = HandOverText(sheet, wording: Wording(.english)).page().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Citra Lestari, Mon 23 Nov: off -> P at Balikpapan Kota (version 2; Kanit; sakit)"))
  }

  @Test("what is short during its shifts stands in it, and not what is short later")
  func shortages() {
    let wording = Wording(.english)
    // On Monday one crew of two stands in the morning, and at night none.
    let morning = Self.sheet(0, 8, shift: "P").shortages(wording)
    #expect(morning.contains { $0.contains("Balikpapan Kota") && $0.contains("07:00-15:00") && !$0.contains("23:00") })
    let night = Self.sheet(0, 23, shift: "M").shortages(wording)
    #expect(night.contains { $0.contains("Balikpapan Kota") && $0.contains("23:00-07:00") })
    #expect(Self.sheet(0, 16, shift: "S").shortages(wording).isEmpty)
  }

  @Test("no line of the text is wider than 80 cells, and text, page and JSON tell the same people", arguments: Language.allCases)
  func forms(language: Language) {
    let wording = Wording(language)
    for day in 0..<7 {
      let sheet = Self.sheet(day, 14)
      let text = HandOverText(sheet, wording: wording).page()
      #expect(text.split(separator: "\n").allSatisfy { DisplayCells.width(of: String($0)) <= 80 }, "\(text)")
      let page = HandOverPage(sheet, wording: wording).text()
      #expect(page.contains(wording.initials) == sheet.watches.contains { !$0.units.isEmpty })
      for role in wording.handOverSignatures { #expect(page.contains(role)) }
      let json = ResultDocument.handOver(sheet, wording: wording)
      for call in sheet.watches.flatMap(\.callable) { #expect(json.contains("\"officer\": \"\(call.officer)\"")) }
    }
  }
}
