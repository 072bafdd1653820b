import Foundation
import PatrolFiles
import PatrolModel
import Testing
import Wording

@Suite("Hot spots in scenarios")
struct VisitReadingTests {
  private static let folder = "\(Fixtures.folder)/activities/titik-rawan"

  private static func read(_ sections: String, without gone: [String] = []) throws -> ScenarioReading {
    try Fixtures.reading(of: folder, with: sections, without: gone)
  }

  @Test("spots and settings are read from a table or from a list, with their defaults")
  func reading() throws {
    let reading = ScenarioReader.read(path: Self.folder)
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(
      scenario.hotSpots == [
        HotSpot(
          id: "pasar", name: "Pasar Lama", zone: "kota", point: GeoPoint(latitude: -1.25, longitude: 116.84),
          windows: [ClockInterval(startMinute: 480, endMinute: 840), ClockInterval(startMinute: 1320, endMinute: 1560)],
          weekdays: [.friday, .saturday], address: "gerbang timur"),
        HotSpot(id: "dermaga", zone: "desa", point: GeoPoint(latitude: -1.3, longitude: 116.9)),
      ])
    #expect(
      scenario.visitSettings
        == VisitSettings(
          leastMinutes: 10, mostMinutes: 15, longestGapMinutes: 90, mostSpots: 4, detour: 1.5, speeds: ["R4": 30, "R2": 35], rollCallMinutes: 20,
          handOverMinutes: 10))
    let list = try Self.read(
      """
      hot-spots:
        pasar: { nama: Pasar Lama, zona: Kota, lintang: -1.25, bujur: 116.84, jam: ["08:00-14:00", "22:00-02:00"], hari: [friday, saturday], alamat: gerbang timur }
        dermaga: { zone: desa, latitude: -1.3, longitude: 116.9 }

      """)
    #expect(try CanonicalScenario.hash(#require(list.scenario, "\(Fixtures.lines(list.faults))")) == CanonicalScenario.hash(scenario))
    let plain = try #require(Self.read("", without: ["visits"]).scenario)
    #expect(plain.visitSettings == VisitSettings())
    #expect(try Self.read("visits: { speed: 40 }\n").scenario?.visitSettings == VisitSettings(speed: 40))
  }

  @Test("a scenario without crews is told that nobody's visits are planned")
  func withoutCrews() throws {
    let reading = try Self.read("", without: ["crews", "vehicles", "visits"])
    #expect(reading.scenario?.hotSpots.count == 2, "\(Fixtures.lines(reading.faults))")
    let notes = reading.notes.filter { $0.kind == .activity(.hotSpotsWithoutCrews(count: 2)) }
    #expect(notes.count == 1)
    #expect(Fixtures.lines(notes, .english) != Fixtures.lines(notes, .indonesian))
  }

  @Test("a spot far from its zone's centre and a window in which no stop fits are told of, and others are not")
  func doubts() throws {
    let zones = "zones:\n  - { id: kota, latitude: -1.25, longitude: 116.84, adjacent: [desa] }\n  - { id: desa }\n"
    func notes(_ spot: String) throws -> [FaultKind] {
      let reading = try Self.read(zones + "hot-spots:\n  - { id: x, zone: kota, \(spot) }\n")
      return reading.notes.map(\.kind).filter { if case .activity = $0 { true } else { false } }
    }
    let short = try notes("latitude: -1.26, longitude: 116.85, hours: \"08:00-08:09\"")
    #expect(short == [.activity(.windowShorterThanStop(minutes: 9, least: 10))])
    #expect(try notes("latitude: -1.26, longitude: 116.85").isEmpty)
    let far = try notes("latitude: 1.26, longitude: 116.85")
    #expect(far == [.activity(.hotSpotFarAway(spot: "x", zone: "kota", kilometres: 279))])
  }

  @Test(
    "every fault is told with its place",
    arguments: [
      ("hot-spots:\n  - { zone: kota, latitude: 0, longitude: 0 }", "missing(key: \"id\")", "{"),
      ("hot-spots:\n  - { id: x, latitude: 0, longitude: 0 }", "missing(key: \"zone\")", "{"),
      ("hot-spots:\n  - { id: x, zone: kota, longitude: 0 }", "missing(key: \"latitude\")", "{"),
      ("hot-spots:\n  - { id: x, zone: kot, latitude: 0, longitude: 0 }", "nearest: Optional(\"kota\")", "kot,"),
      ("hot-spots:\n  - { id: x, zone: kota, latitude: 91, longitude: 0 }", "outOfRange", "91"),
      ("hot-spots:\n  - { id: x, zone: kota, latitude: 0, longitude: 0, hours: besok }", "interval", "besok"),
      ("hot-spots:\n  - { id: x, zone: kota, latitude: 0, longitude: 0, hour: 1 }", "nearest: Optional(\"hours\")", "hour:"),
      ("visits: { least-minutes: 20, most-minutes: 15 }", "outOfRange", "15"),
      ("visits: { longest-gap: 0 }", "outOfRange", "0 }"), ("visits: { most-spots: 0 }", "outOfRange", "0 }"),
      ("visits: { detour: 0.5 }", "outOfRange", "0.5"), ("visits: { speed: { R5: 20 } }", "unknownReference", "R5"),
      ("visits: { speed: { R4: cepat } }", "wrongValue", "cepat"), ("visits: { gap: 2 }", "unknownKey", "gap"),
    ])
  func faults(_ section: String, _ kind: String, _ marker: String) throws {
    let reading = try Self.read(section + "\n")
    #expect(reading.scenario == nil)
    let fault = try #require(reading.faults.first { "\($0.kind)".contains(kind) }, "\(reading.faults.map { "\($0.kind)" })")
    let line = try #require(section.split(separator: "\n").last)
    let start = try #require(line.range(of: marker)).lowerBound
    #expect(fault.place.column.map { $0 - 1 } == line.distance(from: line.startIndex, to: start), "\(fault)")
    for fault in reading.faults { #expect(Fixtures.lines([fault], .english) != Fixtures.lines([fault], .indonesian)) }
  }

  @Test("each field of a spot and each setting enters the scenario's hash, and a scenario without any keeps its own")
  func hash() throws {
    let scenario = try #require(ScenarioReader.read(path: Self.folder).scenario)
    let changes: [(inout Scenario) -> Void] = [
      { $0.hotSpots[0].id = "y" }, { $0.hotSpots[0].name = "y" }, { $0.hotSpots[0].zone = "desa" }, { $0.hotSpots[0].point.latitude = 0 },
      { $0.hotSpots[0].point.longitude = 0 }, { $0.hotSpots[0].windows = [] }, { $0.hotSpots[0].weekdays = nil },
      { $0.hotSpots[0].address = nil }, { $0.hotSpots = [] }, { $0.visitSettings.leastMinutes = 9 }, { $0.visitSettings.mostMinutes = 20 },
      { $0.visitSettings.longestGapMinutes = 60 }, { $0.visitSettings.mostSpots = 9 }, { $0.visitSettings.detour = 2 },
      { $0.visitSettings.speed = 9 }, { $0.visitSettings.speeds = [:] }, { $0.visitSettings.rollCallMinutes = 0 },
      { $0.visitSettings.handOverMinutes = 0 },
    ]
    #expect(Fixtures.hashes(of: scenario, changedBy: changes).count == changes.count + 1)
    var without = scenario
    (without.hotSpots, without.visitSettings) = ([], VisitSettings())
    #expect(!CanonicalScenario.text(without).contains("visits") && !CanonicalScenario.text(without).contains("hot spot"))
  }

  @Test("a variant takes spots away and adds some; a zone that goes takes its spots along, and a merged one keeps them")
  func variants() throws {
    try Fixtures.withFolder { path in
      try FileManager.default.copyItem(atPath: Self.folder, toPath: "\(path)/base")
      func spots(_ change: String) throws -> [String] {
        try "variant: 1\nextends: base\n\(change)\n".write(toFile: path + "/variant.yaml", atomically: true, encoding: .utf8)
        let reading = ScenarioReader.read(path: path + "/variant.yaml")
        return try #require(reading.scenario, "\(Fixtures.lines(reading.faults))").hotSpots.map { "\($0.id) \($0.zone)" }
      }
      #expect(try spots("remove: { hot-spots: [pasar] }") == ["dermaga desa"])
      #expect(try spots("change: { hot-spots: [{ id: pasar, zone: desa }] }") == ["pasar desa", "dermaga desa"])
      #expect(try spots("add: { hot-spots: [{ id: taman, like: pasar }] }") == ["pasar kota", "dermaga desa", "taman kota"])
      #expect(try spots("remove: { zones: [desa] }") == ["pasar kota"])
      #expect(try spots("merge-zones:\n  - { zones: [kota, desa], id: semua }") == ["pasar semua", "dermaga semua"])
    }
  }

  @Test("a roster file keeps planned visits by the crews that make them")
  func rosterFile() throws {
    let scenario = try #require(ScenarioReader.read(path: Self.folder).scenario)
    let monday = scenario.period.from
    let crews = ["kota", "kota", "desa"].map { post in
      Roster.Crew(date: monday, shift: "P", post: .init(post), kind: "mobil", members: [scenario.officers[0].id])
    }
    let roster = Roster(
      from: monday, days: 7, officers: scenario.officers.map(\.id), duties: scenario.officers.map { _ in Array(repeating: nil, count: 7) },
      crews: crews)
    let visits = [
      PlannedVisit(crew: 1, spot: "pasar", minute: 500, minutes: 13), PlannedVisit(crew: 2, spot: "dermaga", minute: 540, minutes: 16),
      PlannedVisit(crew: 9, spot: "dermaga", minute: 540, minutes: 16),
    ]
    let file = RosterFile(roster: roster, scenario: scenario, visits: visits)
    #expect(file.visits.map(\.crew) == ["\(monday)/P/kota/2", "\(monday)/P/desa/1"])
    #expect(file.plannedVisits == Array(visits.prefix(2)))
    try Fixtures.withFolder { path in
      try RosterFileWriter.json(file).write(toFile: path + "/roster.json", atomically: true, encoding: .utf8)
      let (read, faults) = RosterFileReader.read(path: path + "/roster.json")
      #expect(read?.plannedVisits == Array(visits.prefix(2)), "\(Fixtures.lines(faults))")
    }
  }
}
