import Foundation
import PatrolFiles
import PatrolModel
import Testing
import Wording

@Suite("Community work, neighbourhood watches and cameras in scenarios")
struct CommunityReadingTests {
  private static let folder = "\(Fixtures.folder)/activities/binmas"

  /// The fixture with sections replaced or left out.
  private static func read(_ sections: String, without gone: [String] = []) throws -> ScenarioReading {
    try Fixtures.reading(of: folder, with: sections, without: gone)
  }

  @Test("sessions become tasks: a fixed one on its day, free ones on any of their published days, each echoed")
  func sessions() throws {
    let reading = ScenarioReader.read(path: Self.folder)
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    let hand = try Self.read(
      """
      tasks:
        - { id: smp3.2026-11-23, name: Penyuluhan SMP 3, when: 2026-11-23 09:00-10:30, officers: 2, of-which: [{ qualification: binmas }], points: medium }
        - { id: dialog, name: Dialog RT 5, when: 2026-11-23 15:00-21:00, minutes: 90, who: binmas, officers: 1, points: medium }
        - { id: dialog.visit, name: "Dialog RT 5: lampu jalan mati", when: 2026-11-28 09:00-12:00, minutes: 60, officers: 1, points: medium }
        - { id: seminar, name: seminar, when: 2026-11-23 08:00-12:00, officers: 1, points: medium }
        - { id: rt5.visit.2026-11-28, name: Siskamling RT 5, when: 2026-11-28 20:00-23:00, minutes: 30, officers: 1, points: medium }

      """, without: ["activities", "watch-groups"])
    var expected = try #require(hand.scenario, "\(Fixtures.lines(hand.faults))").tasks
    for place in expected.indices { expected[place].isSession = true }
    var read = scenario.tasks
    for place in read.indices { read[place].laterDates = [] }
    #expect(read == expected)
    let days = scenario.tasks.map { task in "\(task.id): \(task.dates.map { String($0.parts.day) }.joined(separator: " "))" }
    #expect(days == ["smp3.2026-11-23: 23", "dialog: 23 24", "dialog.visit: 28 29", "seminar: 23 24", "rt5.visit.2026-11-28: 28"])
    let free = reading.notes.compactMap { note in
      if case .activity(.sessionFree(let id, let days, let first, let last)) = note.kind { "\(id) \(days) \(first) \(last)" } else { nil }
    }
    #expect(Set(free) == ["dialog 2 2026-11-23 2026-11-24", "dialog.visit 2 2026-11-28 2026-11-29", "seminar 2 2026-11-23 2026-11-24"])
    let nextWeek = try #require(scenario.activities.first { $0.id == "nanti" })
    #expect(nextWeek.tasks.isEmpty)
    #expect(scenario.activities.first { $0.id == "dialog" }?.heard == "lampu jalan mati")
    #expect(scenario.activities.map(\.programme) == [nil, "narkoba", "kamtibmas", "kamtibmas", nil, nil, nil])
    for note in reading.notes { #expect(Fixtures.lines([note], .english) != Fixtures.lines([note], .indonesian)) }
  }

  @Test(
    "cameras and neighbourhood watches lower what is missed in their zone on their hours, a dead camera gives the need back, and posts counted together are left alone"
  )
  func prices() throws {
    // Free sessions would cut the periods into pieces whose points are rounded one by one.
    let scenario = try #require(Self.read("", without: ["activities"]).scenario)
    let plain = try #require(Self.read("", without: ["activities", "cameras", "watch-groups", "partner-units"]).scenario)
    func price(_ scenario: Scenario, _ requirement: Requirement.ID, _ zone: Post.ID, day: Int, from start: Int, to end: Int) -> Double {
      let midnight = scenario.timeZone.instant(on: scenario.period.date(day), minute: 0)
      return scenario.demands().reduce(0.0) { sum, demand in
        guard let span = demand.span, demand.requirement == requirement, demand.posts.contains(zone), demand.day == day, demand.rule == nil else {
          return sum
        }
        let inside = max(0, min(span.end, midnight + end) - max(span.start, midnight + start))
        return sum + Double(demand.points.minimum * inside) / Double(span.minutes)
      }
    }
    func ratio(_ requirement: Requirement.ID, _ zone: Post.ID, day: Int, _ start: Int, _ end: Int) -> Double {
      price(scenario, requirement, zone, day: day, from: start, to: end) / price(plain, requirement, zone, day: day, from: start, to: end)
    }
    #expect(abs(ratio("jaga", "kota", day: 0, 900, 1140) - 0.75) < 0.03)
    #expect(abs(ratio("jaga", "kota", day: 1, 900, 1140) - 1) < 0.03, "the camera is dead")
    #expect(abs(ratio("jaga", "kota", day: 3, 900, 1140) - 1) < 0.03, "no day of the camera")
    #expect(abs(ratio("jaga", "desa", day: 4, 1200, 1380) - 0.5) < 0.05)
    #expect(abs(ratio("jaga", "desa", day: 3, 1200, 1380) - 1) < 0.05)
    #expect(scenario.requirements.first { $0.id == "bersama" }?.reliefs == [])
    #expect(scenario.zonesWithoutWatchGroup.map(\.id) == ["kota"] && plain.zonesWithoutWatchGroup.isEmpty)
  }

  @Test("a variant takes a camera, a session or a watch away, and all is as if it had never been there")
  func variants() throws {
    let never = try #require(Self.read("", without: ["activities", "watch-groups", "cameras", "partner-units"]).scenario)
    try Fixtures.withFolder { path in
      try FileManager.default.copyItem(atPath: Self.folder, toPath: "\(path)/base")
      let change =
        "remove: { cameras: [kam-1], watch-groups: [rt5], activities: [smp3, dialog, seminar, nanti], partner-units: [satpol] }"
      try "variant: 1\nextends: base\n\(change)\n".write(toFile: path + "/variant.yaml", atomically: true, encoding: .utf8)
      let reading = ScenarioReader.read(path: path + "/variant.yaml")
      #expect(try CanonicalScenario.text(#require(reading.scenario, "\(Fixtures.lines(reading.faults))")) == CanonicalScenario.text(never))
    }
  }

  @Test(
    "every fault is told with its place",
    arguments: [
      ("activities", "{ id: x, kind: outreech, date: 2026-11-24, hours: 08:00-09:00 }", "nearest: Optional(\"outreach\")", "outreech"),
      ("activities", "{ id: x, date: 2026-11-24, hours: 08:00-09:00 }", "missing(key: \"kind\")", "{"),
      ("activities", "{ id: x, kind: seminar, hours: 08:00-09:00 }", "needsOneOf", "{"),
      ("activities", "{ id: x, kind: seminar, date: 2026-11-24 }", "missing(key: \"hours\")", "{"),
      ("activities", "{ id: x, kind: seminar, date: 2026-11-24, between: { from: 2026-11-24 }, hours: 08:00-09:00 }", "onlyOneOf", "between"),
      ("activities", "{ id: x, kind: seminar, date: 2026-11-24, days: [monday], hours: 08:00-09:00 }", "onlyOneOf", "days"),
      ("activities", "{ id: x, kind: seminar, between: { from: 2026-11-24, to: 2026-11-23 }, hours: 08:00-09:00 }", "reversed", "to:"),
      ("activities", "{ id: x, kind: seminar, date: 2026-11-24, hours: 08:00-09:00, sub-district: laut }", "unknownReference", "laut"),
      ("activities", "{ id: x, kind: seminar, date: 2026-11-24, hours: 08:00-09:00, minutes: 90 }", "longerThanWindow", "minutes"),
      ("activities", "{ id: x, kind: seminar, date: 2026-11-24, hours: 08:00-09:00, who: pilot }", "unknownReference", "pilot"),
      (
        "activities", "{ id: x, kind: dialog, date: 2026-11-24, hours: 08:00-09:00, follow-up: { from: 2026-11-25 } }", "missing(key: \"heard\")",
        "{ from"
      ),
      (
        "activities", "{ id: x, kind: dialog, date: 2026-11-24, hours: 08:00-09:00, follow-up: { heard: a, to: 2026-11-25 } }",
        "missing(key: \"from\")", "{ heard"
      ),
      ("activities", "{ id: pusat, kind: dialog, date: 2026-11-24, hours: 08:00-09:00 }", "duplicate", "pusat"),
      ("watch-groups", "{ id: x }", "missing(key: \"sub-district\")", "{"),
      ("watch-groups", "{ id: x, sub-district: laut }", "unknownReference", "laut"),
      ("watch-groups", "{ id: x, sub-district: kota, share: 100 % }", "share(most: 95)", "100"),
      ("watch-groups", "{ id: x, sub-district: kota, visits: { minutes: 30 } }", "missing(key: \"hours\")", "{ minutes"),
      ("watch-groups", "{ id: x, sub-district: kota, night: [monday] }", "nearest: Optional(\"nights\")", "night"),
      ("cameras", "{ id: x, share: 0.5, operator: pusat }", "missing(key: \"zone\")", "{"),
      ("cameras", "{ id: x, zone: kota, operator: pusat }", "missing(key: \"share\")", "{"),
      ("cameras", "{ id: x, zone: kota, share: 0.5 }", "missing(key: \"operator\")", "{"),
      ("cameras", "{ id: x, zone: kota, share: 0.5, operator: pust }", "nearest: Optional(\"pusat\")", "pust"),
      ("cameras", "{ id: x, zone: kota, share: 1, operator: pusat }", "share(most: 95)", "1,"),
      ("cameras", "{ id: x, zone: kota, share: 0.5, operator: pusat, dead: [{ to: 2026-11-24 }] }", "missing(key: \"from\")", "{ to"),
      ("cameras", "{ id: x, zone: kota, share: 0.5, operator: pusat, dead: besok }", "noCalendar", "besok"),
    ])
  func faults(_ section: String, _ entry: String, _ kind: String, _ marker: String) throws {
    let reading = try Self.read("\(section):\n  - \(entry)\n")
    #expect(reading.scenario == nil)
    let fault = try #require(reading.faults.first { "\($0.kind)".contains(kind) }, "\(reading.faults.map { "\($0.kind)" })")
    let start = try #require(entry.range(of: marker)).lowerBound
    #expect(fault.place.column.map { $0 - 5 } == entry.distance(from: entry.startIndex, to: start), "\(fault)")
    for fault in reading.faults { #expect(Fixtures.lines([fault], .english) != Fixtures.lines([fault], .indonesian)) }
  }

  @Test("each field of a camera, a watch and a session enters the scenario's hash")
  func hash() throws {
    let scenario = try #require(ScenarioReader.read(path: Self.folder).scenario)
    let changes: [(inout Scenario) -> Void] = [
      { $0.cameras[0].id = "y" }, { $0.cameras[0].name = "y" }, { $0.cameras[0].zone = "desa" }, { $0.cameras[0].percent = 5 },
      { $0.cameras[0].weekdays = nil }, { $0.cameras[0].hours = nil }, { $0.cameras[0].operatorPost = "y" }, { $0.cameras[0].dead = [] },
      { $0.watchGroups[0].id = "y" }, { $0.watchGroups[0].name = "y" }, { $0.watchGroups[0].zone = "kota" }, { $0.watchGroups[0].nights = nil },
      { $0.watchGroups[0].hours = [] }, { $0.watchGroups[0].percent = 5 }, { $0.watchGroups = [] }, { $0.cameras = [] },
      { $0.activities[1].programme = nil }, { $0.activities[2].heard = "y" }, { $0.activities[2].kind = .community(.visit) },
    ]
    #expect(Fixtures.hashes(of: scenario, changedBy: changes).count == changes.count + 1)
  }

  @Test(
    "a visit comes after the dialogue that it follows up, which leaves it a day where it can; where none is left that is told",
    arguments: [
      ("date: 2026-11-25", "2026-11-23", "2026-11-29", "2026-11-25", "2026-11-26"),
      ("between: { from: 2026-11-24, to: 2026-11-25 }", "2026-11-23", "2026-11-25", "2026-11-24", "2026-11-25"),
      ("between: { from: 2026-11-23, to: 2026-11-29 }, days: [wednesday, friday]", "2026-11-24", "2026-11-26", "2026-11-25", "2026-11-26"),
      ("date: 2026-11-25", "2026-11-23", "2026-11-25", "2026-11-25", nil),
    ] as [(String, String, String, String, String?)])
  func followUps(days: String, from: String, to: String, dialogue: String, visit: String?) throws {
    let reading = try Self.read(
      """
      activities:
        - { id: d, kind: dialogue, \(days), hours: "09:00-10:00", follow-up: { heard: lampu mati, from: \(from), to: \(to) } }

      """, without: ["watch-groups"])
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    // A session with one day left is no less free than others, and bears no date.
    #expect(scenario.tasks.map(\.id.text) == [days.hasPrefix("date") ? "d.\(dialogue)" : "d"] + (visit == nil ? [] : ["d.visit"]))
    #expect(scenario.tasks.map(\.date.description) == [dialogue] + (visit.map { [$0] } ?? []))
    #expect(scenario.tasks.allSatisfy { $0.after.isEmpty })
    let isTold = reading.notes.contains { $0.kind == .activity(.visitBeforeSession(found: "d.visit", session: "d", date: dialogue)) }
    #expect(isTold == (visit == nil))
  }

  @Test("a visit and the dialogue that it follows up are both free where days are left, the visit after the dialogue")
  func order() throws {
    let reading = try Self.read(
      """
      activities:
        - { id: d, kind: dialogue, between: { from: 2026-11-23, to: 2026-11-26 }, hours: "09:00-10:00", follow-up: { heard: lampu mati, from: 2026-11-24, to: 2026-11-27 } }

      """, without: ["watch-groups"])
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(scenario.tasks.map { $0.dates.map(\.parts.day) } == [[23, 24, 25, 26], [24, 25, 26, 27]])
    #expect(scenario.tasks.map(\.after) == [[], ["d"]] && scenario.tasks.allSatisfy { $0.isSession })
    #expect(Fixtures.hashes(of: scenario, changedBy: [{ $0.tasks[0].laterDates = [] }, { $0.tasks[1].after = [] }]).count == 3)
  }

  @Test(
    "the share of a camera is refused with one range, in steps of five percent",
    arguments: ["1.0", "100 %", "0.97", "0.01"])
  func shares(share: String) throws {
    let reading = try Self.read("cameras: [{ id: k, zone: kota, share: \(share), operator: cctv }]\n")
    let kinds = reading.faults.map(\.kind).filter { if case .wrongValue = $0 { true } else { false } }
    #expect(kinds == [.wrongValue(found: share, expected: .share(most: 95))])
    #expect(Fixtures.lines(reading.faults, .indonesian).contains("5 % sampai 95 % dalam kelipatan 5 %"))
  }
}
