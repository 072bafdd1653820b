import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Sectors, tasks and partners in scenarios")
struct TaskReadingTests {
  @Test("sectors are read with zones, share and shifts; each is a post that requirements and requests may name")
  func sectors() throws {
    let scenario = try Fixtures.scenario("kegiatan-tabel")
    #expect(
      scenario.sectors == [
        Sector(id: "kota-barat", name: "Kota dan barat", zones: ["kota", "barat"], sharePercent: 60, shifts: ["P", "S"]),
        Sector(id: "barat-desa", zones: ["barat", "desa"], sharePercent: 50),
      ])
    #expect(scenario.requirements.map(\.place) == [.zones(["kota"]), .posts(["kota-barat"]), .posts(["barat-desa", "spkt"])])
    #expect(scenario.requests.map(\.post) == ["barat-desa"])
  }

  @Test("tasks are read with window, length, sources and people; a window may cross midnight, and high is the ordinary price")
  func tasks() throws {
    let scenario = try Fixtures.scenario("kegiatan-tabel")
    #expect(
      try scenario.tasks == [
        ShiftTask(
          id: "talk-smp3", name: "Penyuluhan SMP 3", date: Fixtures.november(25), window: .init(startMinute: 540, endMinute: 720), minutes: 90,
          fromShifts: ["P"], fromPosts: ["kota", "kota-barat"], officers: .init(qualifications: ["binmas"]), count: 2, points: 500),
        ShiftTask(
          id: "kawal", name: "Kawal uang", date: Fixtures.november(26), window: .init(startMinute: 1350, endMinute: 1410), minutes: 30,
          fromShifts: ["S", "M"], count: 1, points: 80),
        ShiftTask(
          id: "apel", date: Fixtures.november(27), window: .init(startMinute: 450, endMinute: 480),
          officers: .init(qualifications: ["driver", "polwan"]),
          count: 3, points: 12),
      ])
  }

  @Test("partners are read in every form, with low as the ordinary price and a number as the ordinary id")
  func partners() throws {
    let scenario = try Fixtures.scenario("kegiatan-tabel")
    #expect(
      scenario.partnerships == [
        Partnership(id: "pasangan", name: "Pasangan lama", kind: .together(["A1", "A2"]), points: 4),
        Partnership(id: "partner-2", kind: .apart(["A3", "A5", "A6"]), points: 25),
        Partnership(
          id: "partner-3", kind: .accompanied(.init(qualifications: ["junior"]), by: .init(qualifications: ["mentor", "driver"])), points: 6),
        Partnership(id: "polwan", kind: .present(.init(qualifications: ["polwan"]), at: ["kota", "barat-desa", "spkt"]), points: 10),
      ])
  }

  @Test("in tables, maps and lists they are the same scenario, and each of their fields enters its hash")
  func sameContentSameHash() throws {
    let table = try Fixtures.scenario("kegiatan-tabel")
    let list = try Fixtures.scenario("kegiatan-daftar")
    #expect(CanonicalScenario.text(table).split(separator: "\n") == CanonicalScenario.text(list).split(separator: "\n"))
    let changes: [(inout Scenario) -> Void] = [
      { $0.sectors[0].id = "timur" }, { $0.sectors[0].name = "Timur" }, { $0.sectors[0].zones = ["kota", "desa"] },
      { $0.sectors[0].sharePercent = 40 }, { $0.sectors[0].shifts = nil }, { $0.sectors.removeLast() },
      { $0.tasks[0].id = "talk" }, { $0.tasks[0].name = "Ceramah" }, { $0.tasks[0].date = $0.tasks[1].date },
      { $0.tasks[0].window = .init(startMinute: 540, endMinute: 690) }, { $0.tasks[0].minutes = 60 }, { $0.tasks[0].fromShifts = nil },
      { $0.tasks[0].fromPosts = ["kota"] }, { $0.tasks[0].fromPosts = nil }, { $0.tasks[0].officers.regu = ["1"] }, { $0.tasks[0].count = 1 },
      { $0.tasks[0].points = 1 }, { $0.tasks[0].parts = [.init(qualification: "driver", minimum: 1, points: 5)] },
      { $0.tasks[0].parts = [.init(qualification: "driver", minimum: 2, points: 5)] },
      { $0.tasks[0].parts = [.init(qualification: "driver", minimum: 1, points: 6)] }, { $0.tasks.removeLast() },
      { $0.partnerships[0].id = "lama" }, { $0.partnerships[0].name = "Lama" }, { $0.partnerships[0].points = 5 },
      { $0.partnerships[0].kind = .apart(["A1", "A2"]) }, { $0.partnerships[0].kind = .together(["A1", "A3"]) },
      { $0.partnerships[2].kind = .accompanied(.everyone, by: .init(qualifications: ["mentor", "driver"])) },
      { $0.partnerships[2].kind = .accompanied(.init(qualifications: ["junior"]), by: .init(qualifications: ["mentor"])) },
      { $0.partnerships[3].kind = .present(.init(qualifications: ["polwan"]), at: ["kota"]) },
      { $0.partnerships[3].kind = .present(.init(qualifications: ["driver"]), at: ["kota", "barat-desa", "spkt"]) },
      { $0.partnerships.removeLast() },
    ]
    #expect(Fixtures.hashes(of: table, changedBy: changes).count == changes.count + 1)
  }

  private func read(_ section: String, days: Int = 7, history: String = "id,2026-11-22\nK1,P\n") throws -> ScenarioReading {
    try Fixtures.withFolder { folder in
      try history.write(toFile: folder + "/history.csv", atomically: true, encoding: .utf8)
      let frame = """
        scenario: 1
        period: { from: 2026-11-23, days: \(days), look-ahead: 0 }
        shifts: { P: 07:00-15:00, M: 22:00-06:00 }
        qualifications: { pawas: , driver: , binmas: }
        officers: [{ id: K1, qualifications: driver }, { id: K2, qualifications: [driver, binmas] }, { id: K3 }]
        zones: [{ id: kota }, { id: desa }]
        requirements: [{ at: any, min: 1 }]

        """
      try (frame + section).write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      return ScenarioReader.read(path: folder)
    }
  }

  @Test("a duty at a sector is history, and is read back from a grid")
  func sectorInHistory() throws {
    let reading = try read("sectors: [{ id: barat, zones: [kota, desa] }]\nhistory: history.csv\n", history: "id,2026-11-22\nK1,P/Barat\n")
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(try scenario.history.cell("K1", Fixtures.november(22)) == .shift("P", post: "barat"))
    let roster = Roster(from: scenario.period.from, days: 1, officers: ["K1"], duties: [[.init(shift: "M", post: "barat")]])
    try Fixtures.withFolder { folder in
      try RosterGridWriter.csv(roster, scenario: scenario).write(toFile: folder + "/g.csv", atomically: true, encoding: .utf8)
      #expect(RosterGridReader.read(path: folder + "/g.csv", scenario: scenario).roster == roster)
    }
  }

  @Test(
    "a share is read as a part of one or in percent",
    arguments: [("0.5", 50), ("\"0,35\"", 35), ("50 %", 50), ("5%", 5), ("1", 100), ("100 %", 100), ("\"33,0 %\"", nil), ("0.07", nil), ("60", nil)])
  func shares(_ text: String, _ percent: Int?) throws {
    let reading = try read("sectors: [{ id: s, zones: [kota, desa], share: \(text) }]\n")
    #expect(reading.scenario?.sectors.first?.sharePercent == percent, "\(Fixtures.lines(reading.faults))")
    #expect(reading.notes.contains { if case .decimalComma = $0.kind { true } else { false } } == (text.contains(",") && percent != nil))
  }

  @Test(
    "when a task takes place is read in the habits of the country",
    arguments: [
      ("2026-11-25 09:00-10:30", 540, 630), ("25/11/2026 09.00 s/d 10.30", 540, 630), ("2026-11-25T9:00 - 10:30", 540, 630),
      ("2026-11-25   23:00-01:00", 1380, 1500), ("25-11-2026 00:00-24:00", 0, 1440),
    ])
  func windows(_ text: String, _ start: Int, _ end: Int) throws {
    let reading = try read("tasks: [{ id: t, when: \"\(text)\", officers: 1 }]\n")
    let task = try #require(reading.scenario?.tasks.first, "\(Fixtures.lines(reading.faults))")
    #expect(try task.date == Fixtures.november(25))
    #expect(task.window == ClockInterval(startMinute: start, endMinute: end))
    #expect(task.minutes == end - start)
  }

  @Test("how many of those who do a task hold something is asked with the task's price")
  func parts() throws {
    let reading = try read(
      """
      tasks:
        - { id: t, when: 2026-11-25 09:00-10:30, officers: 2, points: 7, of-which: [{ qualification: driver }, { qualification: binmas, points: must }] }

      """
    )
    #expect(
      reading.scenario?.tasks.first?.parts == [
        .init(qualification: "driver", minimum: 1, points: 7), .init(qualification: "binmas", minimum: 1, points: 1000),
      ])
  }

  @Test("what nobody can ever do is told in notes: no shift, no holder, too few people, a shift of the roster before or after")
  func notes() throws {
    let reading = try read(
      """
      tasks:
        - { id: sore, when: 2026-11-25 15:00-17:00, minutes: 60, officers: 1 }
        - { id: malam, when: 2026-11-25 23:00-01:00, from-shifts: P, officers: 1 }
        - { id: pagi, when: 2026-11-25 08:00-09:00, officers: 3, who: driver }
        - { id: siang, when: 2026-11-25 08:00-09:00, officers: 1, who: pawas }
        - { id: bagian, when: 2026-11-25 08:00-09:00, officers: 3, of-which: [{ qualification: binmas, min: 2 }] }
        - { id: awal, when: 2026-11-23 03:00-04:00, officers: 1 }
        - { id: tutup, when: 2026-11-25 08:00-09:00, from-posts: loket, officers: 1 }
        - { id: beres, when: 2026-11-25 14:00-16:00, minutes: 60, officers: 2, who: driver }
      partners: [{ each: binmas, with: pawas }]
      posts: [{ id: loket, shifts: M }]

      """)
    _ = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    let kinds = reading.notes.filter { if case .uncovered = $0.kind { false } else { true } }
    #expect(
      kinds.map(\.kind) == [
        .taskUncovered(task: "sore"), .taskUncovered(task: "malam"), .tooFewMatch(asked: 3, matching: 2, qualification: nil),
        .nobodyHolds(qualification: "pawas"), .tooFewMatch(asked: 2, matching: 1, qualification: "binmas"), .taskOfOtherRoster(task: "awal"),
        .taskUncovered(task: "tutup"), .nobodyHolds(qualification: "pawas"),
      ], "\(Fixtures.lines(kinds))")
    #expect(kinds.map(\.place.line) == [9, 10, 11, 12, 13, 14, 15, 17])
    for note in kinds { #expect(Fixtures.lines([note], .english) != Fixtures.lines([note], .indonesian)) }
  }

  @Test(
    "a task of the day after the period is asked where the last night could do it, and noted where not; one further off is a fault",
    arguments: [
      ("2026-11-29 08:00-09:00", true, false), ("2026-11-30 02:00-03:00", true, false), ("2026-11-30 08:00-09:00", true, true),
      ("2026-11-30 18:00-19:00", true, true), ("2026-12-01 02:00-03:00", false, false), ("2026-11-22 08:00-09:00", false, false),
    ])
  func dayAfter(_ when: String, isRead: Bool, isNoted: Bool) throws {
    let reading = try read("tasks: [{ id: t, when: \(when), officers: 1 }]\n")
    #expect((reading.scenario?.tasks.count == 1) == isRead, "\(Fixtures.lines(reading.faults))")
    #expect(reading.notes.contains { $0.kind == .taskOfOtherRoster(task: "t") } == isNoted)
    #expect(reading.faults.contains { if case .outsidePeriod = $0.kind { true } else { false } } != isRead)
  }

  @Test("points of tasks and partners enter the sum that is limited", arguments: [(1, true), (100, false)])
  func pointsAreLimited(_ count: Int, _ isSmall: Bool) throws {
    let tasks = (1...count).map { "{ id: t\($0), when: 2026-11-25 09:00-10:00, officers: 10000, points: 100000 }" }.joined(separator: ", ")
    let reading = try read("tasks: [\(tasks)]\n")
    #expect((reading.scenario != nil) == isSmall)
    let partners = (1...(count * 10)).map { _ in "{ each: all, with: driver, points: 100000 }" }.joined(separator: ", ")
    let others = try read("partners: [\(partners)]\n", days: 371)
    #expect((others.scenario != nil) == isSmall)
  }
}
