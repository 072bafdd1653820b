import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Operations and standing duties in scenarios")
struct OperationReadingTests {
  private static let folder = "\(Fixtures.folder)/activities/operasi"

  /// The same week with what the operations ask written out by hand.
  private static let byHand = """
    posts:
      - { id: posko.gereja, name: "posko: Gereja", shifts: [posko] }
      - { id: mako, name: mako }
    requirements:
      - { id: kota, at: kota, when: [P, S], min: 1, points: 40 }
      - { id: cipkon.on-call, name: "Operasi Cipta Kondisi: penyidik siaga 09:00-10:00", at: any, when: { hours: "08:30-10:15", dates: [2026-11-24, 2026-11-25] }, officers: penyidik, min: 1, points: 25 }
      - { id: cipkon.on-call.2, name: "Operasi Cipta Kondisi: penyidik siaga 20:00-22:00", at: any, when: { hours: "19:30-22:15", dates: [2026-11-24, 2026-11-25] }, officers: penyidik, min: 1, points: 25 }
      - { id: cipkon.on-call.3, name: "Operasi Cipta Kondisi: penyidik siaga 21:00-22:00", at: any, when: { hours: "20:30-22:15", dates: [2026-11-24, 2026-11-25] }, officers: penyidik, min: 1, points: 25 }
      - { id: posko.gereja, name: "posko: Gereja 18:00-22:00", at: { posts: [posko.gereja] }, when: { hours: "18:00-22:00", dates: [2026-11-27, 2026-11-28], days: [friday, saturday] }, crews: R2, min: 1, target: 2, points: { min: 90, target: 8 } }
      - { id: posko.gereja.2, name: "posko: Gereja 23:00-01:00", at: { posts: [posko.gereja] }, when: { hours: "23:00-01:00", dates: [2026-11-27, 2026-11-28], days: [friday, saturday] }, crews: R2, min: 1, target: 2, points: { min: 90, target: 8 } }
      - { id: mako, name: mako, at: { posts: [mako] }, min: 1, points: 60 }
    shifts:
      P: { name: Pagi, hours: "07:00-15:00" }
      S: { name: Siang, hours: "15:00-23:00" }
      M: { name: Malam, hours: "23:00-07:00" }
      posko: { hours: ["18:00-22:00", "23:00-01:00"], dates: [2026-11-27, 2026-11-28] }
    tasks:
      - { id: cipkon.charitas.2026-11-24, name: "Operasi Cipta Kondisi: Simpang Charitas 20:00-22:00", when: 2026-11-24 19:30-22:15, from-shifts: [S], officers: 2, of-which: [{ qualification: gakkum, min: 1, points: 9 }], points: 70 }
      - { id: cipkon.charitas.2026-11-25, name: "Operasi Cipta Kondisi: Simpang Charitas 20:00-22:00", when: 2026-11-25 19:30-22:15, from-shifts: [S], officers: 2, of-which: [{ qualification: gakkum, min: 1, points: 9 }], points: 70 }
      - { id: cipkon.pasar.2026-11-24, name: "Operasi Cipta Kondisi: pasar 09:00-10:00", when: 2026-11-24 08:30-10:15, from-shifts: [S], officers: 1, who: binmas }
      - { id: cipkon.pasar.2026-11-25, name: "Operasi Cipta Kondisi: pasar 09:00-10:00", when: 2026-11-25 08:30-10:15, from-shifts: [S], officers: 1, who: binmas }
      - { id: cipkon.pasar.2.2026-11-24, name: "Operasi Cipta Kondisi: pasar 21:00-22:00", when: 2026-11-24 20:30-22:15, from-shifts: [S], officers: 1, who: binmas }
      - { id: cipkon.pasar.2.2026-11-25, name: "Operasi Cipta Kondisi: pasar 21:00-22:00", when: 2026-11-25 20:30-22:15, from-shifts: [S], officers: 1, who: binmas }
      - { id: gatur.2026-11-23, name: gatur, when: 2026-11-23 07:00-08:00, officers: 1, points: medium }
      - { id: gatur.2026-11-24, name: gatur, when: 2026-11-24 07:00-08:00, officers: 1, points: medium }
      - { id: gatur.2026-11-25, name: gatur, when: 2026-11-25 07:00-08:00, officers: 1, points: medium }
      - { id: gatur.2026-11-26, name: gatur, when: 2026-11-26 07:00-08:00, officers: 1, points: medium }
      - { id: gatur.2026-11-27, name: gatur, when: 2026-11-27 07:00-08:00, officers: 1, points: medium }
      - { id: gatur.2026-11-30, name: gatur, when: 2026-11-30 07:00-08:00, officers: 1, points: medium }

    """

  /// The fixture with sections replaced or left out.
  static func read(_ sections: String, without gone: [String] = []) throws -> ScenarioReading {
    try Fixtures.reading(of: folder, with: sections, without: gone)
  }

  @Test("an operation or a standing duty is the same scenario as its posts, requirements, tasks and shift written by hand")
  func expansion() throws {
    let reading = ScenarioReader.read(path: Self.folder)
    var expanded = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    let hand = try Self.read(Self.byHand, without: ["operations", "standing"])
    let written = try #require(hand.scenario, "\(Fixtures.lines(hand.faults))")
    #expect(expanded.activities.map(\.id) == ["cipkon", "posko", "gatur", "mako"])
    #expect(expanded.activities.map(\.tasks.count) == [6, 0, 6, 0])
    #expect(expanded.activities.map(\.requirements.count) == [3, 2, 0, 1])
    expanded.activities = []
    expanded.rules = expanded.rules.filter { $0.from == nil }
    let differences = Set(CanonicalScenario.text(expanded).split(separator: "\n")).symmetricDifference(
      CanonicalScenario.text(written).split(separator: "\n"))
    // The posts of zones come first, and what is named twice in a list by hand has its own order.
    #expect(differences.isEmpty, "\(differences.sorted().joined(separator: "\n"))")
    #expect(expanded.tasks == written.tasks)
    #expect(expanded.requirements.map(\.id) == written.requirements.map(\.id))
  }

  @Test("the profile of an operation holds on its days alone, and not where the scenario has its own word on a rule")
  func profile() throws {
    let scenario = try #require(ScenarioReader.read(path: Self.folder).scenario)
    var calm = scenario
    calm.profile = .operasi
    let dates = try [Fixtures.november(26), Fixtures.november(27), Fixtures.november(28), Fixtures.november(29)]
    for rule in RuleID.allCases where rule != .minRestHours && rule != .reserve {
      let definition = RuleCatalogue.definition(of: rule)
      guard definition.isOverridable else { continue }
      for (place, date) in dates.enumerated() {
        let isInOperation = place == 1 || place == 2
        let expected = (isInOperation ? calm : scenario).withoutDatedRules.rules(rule, for: scenario.officers[0], on: date)
        #expect(scenario.rules(rule, for: scenario.officers[0], on: date) == expected, "\(rule) on \(date)")
      }
    }
    #expect(scenario.rule(.minRestHours, for: scenario.officers[0], on: dates[1])?.hard == 600)
  }

  @Test("outside its dates an operation asks nothing", arguments: ["2027-03-01", "2026-10-01"])
  func elsewhere(_ date: String) throws {
    let operation =
      "operations: [{ id: x, from: \(date), windows: 20:00-22:00, from-shifts: S, checkpoints: [{ id: a, officers: 2 }] }, { id: y, from: \(date), windows: 20:00-22:00, checkpoints: [{ id: a, officers: 2 }] }]\nstanding: []\n"
    let scenario = try #require(Self.read(operation).scenario)
    let without = try #require(Self.read("", without: ["operations", "standing"]).scenario)
    #expect(scenario.tasks.isEmpty)
    #expect(scenario.demands() == without.demands())
  }

  @Test(
    "dates are read by the calendar in both languages, and echoed",
    arguments: [
      ("7 days before Idul Fitri", "2026-03-14"), ("H-7 Idul Fitri", "2026-03-14"), ("h\u{2212}7 idul fitri", "2026-03-14"),
      ("7 hari sebelum Lebaran", "2026-03-14"), ("H+7 Idul Fitri", "2026-03-29"), ("7 hari setelah Idul Fitri", "2026-03-29"),
      ("7 hari sesudah Idul Fitri", "2026-03-29"), ("1 day after Eid al-Fitr", "2026-03-23"), ("H Natal", "2026-12-25"), ("Natal", "2026-12-25"),
      ("Cuti bersama Natal", "2026-12-24"), ("H-10 Awal Ramadan", "2026-02-09"),
    ])
  func words(_ text: String, _ date: String) throws {
    let calendar = "\(Fixtures.repository)/Scenarios/calendars"
    let further =
      "calendar: [\(calendar)/indonesia-2026.csv, \(calendar)/indonesia-2027.csv]\noperations: [{ id: x, from: \(text), windows: 20:00-22:00, checkpoints: [{ id: a, officers: 1 }] }]\n"
    let reading = try CalendarReadingTests.read(further)
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(scenario.activities[0].dates?.lowerBound.description == date)
    let echo = try #require(reading.notes.first { $0.kind == .activity(.dateInWords(found: text, read: date)) })
    #expect(echo.place.line == 7)
    #expect(!reading.notes.contains { if case .activity(.notOfficial) = $0.kind { true } else { false } })
  }

  @Test("a date by a day that is not official is remarked; of several years the nearest is meant")
  func notOfficial() throws {
    let calendar = "\(Fixtures.repository)/Scenarios/calendars"
    let text = CalendarReadingTests.frame.replacing("2026-03-16", with: "2027-03-01")
    let reading = try Fixtures.withFolder { folder in
      let operation = "operations: [{ id: x, from: H-7 Idul Fitri, windows: 20:00-22:00, checkpoints: [{ id: a, officers: 1 }] }]\n"
      try (text + "calendar: [\(calendar)/indonesia-2026.csv, \(calendar)/indonesia-2027.csv]\n" + operation).write(
        toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      return ScenarioReader.read(path: folder)
    }
    #expect(reading.scenario?.activities[0].dates?.lowerBound.description == "2027-03-03")
    #expect(reading.notes.contains { $0.kind == .activity(.notOfficial(name: "Idul Fitri", date: "2027-03-10")) && $0.place.line == 7 })
    for note in reading.notes { #expect(Fixtures.lines([note], .english) != Fixtures.lines([note], .indonesian)) }
  }

  /// What stands in the one operation, or in the one checkpoint, and the faults' kinds and places.
  @Test(
    "every fault of an operation is told with its place",
    arguments: [
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00 }", "missing(key: \"checkpoints\")", "{ id: x"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, checkpoints: [] }", "nothingThere(PatrolModel.FaultKind.Subject.checkpoint)", "[]"),
      ("{ id: x, windows: 20:00-22:00, checkpoints: [{ id: a, officers: 1 }] }", "missing(key: \"from\")", "{ id: x"),
      ("{ id: x, from: 2026-11-24, checkpoints: [{ id: a, officers: 1 }] }", "missing(key: \"windows\")", "{ id: x"),
      ("{ id: x, from: H-7 Lebaran, windows: 20:00-22:00, checkpoints: [{ id: a, officers: 1 }] }", "unknownHoliday", "H-7"),
      ("{ id: x, from: H-2 Hari Contho, windows: 20:00-22:00, checkpoints: [{ id: a, officers: 1 }] }", "nearest: Optional(\"Hari Contoh\")", "H-2"),
      ("{ id: x, from: 2026-11-24, to: 2026-11-23, windows: 20:00-22:00, checkpoints: [{ id: a, officers: 1 }] }", "reversed", "to:"),
      ("{ id: x, from: 2026-11-24, to: 2027-11-23, windows: 20:00-22:00, checkpoints: [{ id: a, officers: 1 }] }", "outOfRange", "2027"),
      ("{ id: x, from: 2026-11-24, windows: 20:00, checkpoints: [{ id: a, officers: 1 }] }", "wrongValue", "20:00"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-20:00, checkpoints: [{ id: a, officers: 1 }] }", "emptyWindow", "20:00"),
      ("{ id: x, from: 2026-11-24, windows: 00:15-02:00, roll-call: 30, checkpoints: [{ id: a, officers: 1 }] }", "outOfRange", "roll-call"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, kind: kryt, checkpoints: [{ id: a, officers: 1 }] }", "nearest: Optional(\"kryd\")", "kryt"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, own-shift: Q, checkpoints: [{ id: a, officers: 1 }] }", "unknownReference", "Q"),
      (
        "{ id: x, from: 2026-11-24, windows: 20:00-22:00, from-shifts: S, own-shift: P, checkpoints: [{ id: a, officers: 1 }] }", "onlyOneOf",
        "own-shift"
      ),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, from-shifts: Q, checkpoints: [{ id: a, officers: 1 }] }", "unknownReference", "Q,"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, from-shifts: S, checkpoints: [{ id: a, officers: 1, min: 2 }] }", "onlyOneOf", "min"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, from-shifts: S, checkpoints: [{ id: a }] }", "missing(key: \"officers\")", "{ id: a"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, checkpoints: [{ id: a, officers: 1, min: 2 }] }", "onlyOneOf", "officers"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, checkpoints: [{ id: a }] }", "needsOneOf", "a }"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, checkpoints: [{ id: a, min: 1, zone: laut }] }", "unknownReference", "laut"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, checkpoints: [{ id: a, min: 1, crews: R2, who: gakkum }] }", "onlyOneOf", "who"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, checkpoints: [{ id: a, min: 1, latitude: -3 }] }", "needsAlso", "latitude"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, checkpoints: [{ id: a, min: 2, target: 1 }] }", "targetBelowMinimum", "target"),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, checkpoints: [{ id: a, min: 1 }, { id: A, min: 1 }] }", "duplicate", "A,"),
      (
        "{ id: x, from: 2026-11-24, windows: 20:00-22:00, on-call: { officers: 1 }, checkpoints: [{ id: a, min: 1 }] }", "missing(key: \"who\")",
        "{ officers"
      ),
      ("{ id: x, from: 2026-11-24, windows: 20:00-22:00, profile: operassi, checkpoints: [{ id: a, min: 1 }] }", "wrongValue", "operassi"),
      (
        "{ id: x, form: 2026-11-24, windows: 20:00-22:00, checkpoints: [{ id: a, min: 1 }] }",
        "unknownKey(found: \"form\", nearest: Optional(\"from\"))", "form"
      ),
    ])
  func faults(_ operation: String, _ kind: String, _ marker: String) throws {
    let reading = try Self.read("operations:\n  - \(operation)\nstanding: []\n")
    #expect(reading.scenario == nil)
    let found = reading.faults.map { "\($0.kind) at \($0.place.column ?? 0)" }
    let fault = try #require(reading.faults.first { "\($0.kind)".contains(kind) }, "\(found)")
    let start = try #require(operation.range(of: marker, options: marker == "20:00" || marker == "Q" ? [] : .backwards)).lowerBound
    #expect(fault.place.column.map { $0 - 5 } == operation.distance(from: operation.startIndex, to: start), "\(found)")
    for fault in reading.faults { #expect(Fixtures.lines([fault], .english) != Fixtures.lines([fault], .indonesian)) }
  }

  @Test(
    "every fault of a standing duty is told with its place",
    arguments: [
      ("{ id: x, template: gatru }", "nearest: Optional(\"gatur\")"), ("{ id: x, template: pengawalan }", "missing(key: \"from\")"),
      ("{ id: x, template: pengawalan, from: 2026-11-24 }", "missing(key: \"windows\")"),
      ("{ id: x, template: jaga-mako, from-shifts: [P] }", "onlyOneOf"), ("{ id: kota, template: jaga-mako }", "duplicate"),
      ("{ template: gatur, zone: laut }", "unknownReference"), ("{ template: gatur, officers: none }", "wrongValue"),
      ("{ template: gatur, minutes: 90 }", "longerThanWindow"),
    ])
  func standingFaults(_ duty: String, _ kind: String) throws {
    let reading = try Self.read("operations: []\nstanding:\n  - \(duty)\n")
    #expect(reading.scenario == nil)
    let fault = try #require(reading.faults.first { "\($0.kind)".contains(kind) }, "\(Fixtures.lines(reading.faults))")
    #expect((fault.place.line ?? 0) > 20)
  }

  @Test("every template is read with no more than it needs, and asks what it says")
  func templates() throws {
    for template in StandingDuty.allCases {
      let needs = template.defaults.needsDate ? ", from: 2026-11-27\(template.defaults.windows.isEmpty ? ", windows: 09:00-10:00" : "")" : ""
      let reading = try Self.read("operations: []\nstanding: [{ template: \(template.rawValue)\(needs) }]\n")
      let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
      let activity = try #require(scenario.activities.first)
      #expect(activity.kind == .standing(template) && activity.id.text == template.rawValue)
      #expect(activity.requirements.isEmpty != template.defaults.hasOwnPost && activity.tasks.isEmpty == template.defaults.hasOwnPost)
      #expect(scenario.tasks.allSatisfy { $0.count == template.defaults.officers })
      #expect(scenario.requirements.dropFirst().allSatisfy { $0.minimum == template.defaults.officers })
    }
  }

  @Test("a variant takes an operation away, changes one and adds one; without it all is as if it had never been there")
  func variants() throws {
    let never = try #require(Self.read("", without: ["operations", "standing"]).scenario)
    func vary(_ change: String) throws -> Scenario {
      try Fixtures.withFolder { path in
        try FileManager.default.copyItem(atPath: Self.folder, toPath: "\(path)/base")
        try "variant: 1\nextends: base\n\(change)\n".write(toFile: path + "/variant.yaml", atomically: true, encoding: .utf8)
        let reading = ScenarioReader.read(path: path + "/variant.yaml")
        return try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
      }
    }
    let removed = try vary("remove: { operations: [cipkon, posko], standing: [gatur, mako] }")
    #expect(CanonicalScenario.text(removed) == CanonicalScenario.text(never))
    let changed = try vary("change: { operations: [{ id: cipkon, from: 2026-11-26, to: 2026-11-26 }] }")
    #expect(try changed.activities.first?.dates == Fixtures.november(26)...Fixtures.november(26))
    #expect(changed.tasks.filter { $0.id.text.hasPrefix("cipkon") }.count == 3)
    let added = try vary("add: { standing: [{ template: salat-jumat }] }")
    #expect(added.tasks.contains { $0.id.text == "salat-jumat.2026-11-27" })
  }

  @Test("each field of an activity enters the scenario's hash")
  func hash() throws {
    let scenario = try #require(ScenarioReader.read(path: Self.folder).scenario)
    let changes: [(inout Scenario) -> Void] = [
      { $0.activities[0].id = "y" }, { $0.activities[0].name = "y" }, { $0.activities[0].kind = .operation(.kryd) }, { $0.activities[0].dates = nil },
      { $0.activities[1].weekdays = nil }, { $0.activities[0].windows.removeLast() }, { $0.activities[0].rollCallMinutes = 1 },
      { $0.activities[0].handOverMinutes = 1 }, { $0.activities[0].spots[0].name = "y" }, { $0.activities[0].spots[0].id = "y" },
      { $0.activities[0].spots[0].zone = nil }, { $0.activities[1].spots[0].point = nil }, { $0.activities[0].requirements = [] },
      { $0.activities[0].tasks.removeLast() }, { $0.activities.removeLast() }, { $0.shifts[3].dates = nil }, { $0.shifts[3].dates?.removeFirst() },
    ]
    #expect(Fixtures.hashes(of: scenario, changedBy: changes).count == changes.count + 1)
  }

  /// Notes on activities in an operation beside the shifts P 07-15, S 15-23 and M 23-07.
  private static func notes(_ operation: String) throws -> [ActivityFault] {
    let reading = try read("operations: [\(operation)]\nstanding: []\n")
    #expect(reading.scenario != nil, "\(Fixtures.lines(reading.faults))")
    for note in reading.notes {
      #expect(note.place.line != nil)
      #expect(Fixtures.lines([note], .english) != Fixtures.lines([note], .indonesian))
    }
    return reading.notes.compactMap { if case .activity(let fault) = $0.kind { fault } else { nil } }
  }

  @Test(
    "hours of a window in which the operation's one shift is not on duty are told",
    arguments: [
      ("22:00-02:00", "M", "22:00-23:00"), ("23:00-02:00", "M", nil), ("00:00-02:00", "M", nil), ("06:00-09:00", "M", "07:00-09:00"),
      ("14:00-16:00", "P", "15:00-16:00"), ("08:00-09:00", "S", "08:00-09:00"), ("22:00-02:00", "yes", nil),
    ] as [(String, String, String?)])
  func hoursOutsideOwnShift(window: String, shift: String, time: String?) throws {
    let notes = try Self.notes(
      "{ id: x, from: 2026-11-24, windows: \"\(window)\", own-shift: \(shift), checkpoints: [{ id: a, zone: kota, officers: 1 }] }")
    let expected = time.map { [ActivityFault.outsideOwnShift(found: "x", shift: shift, time: $0)] } ?? []
    #expect(notes == expected)
  }

  @Test(
    "a checkpoint of which nothing says where it is, is told",
    arguments: [("", true), (", zone: kota", false), (", latitude: -3, longitude: 104", false)])
  func checkpointNowhere(fields: String, isTold: Bool) throws {
    let notes = try Self.notes("{ id: x, from: 2026-11-24, windows: \"20:00-22:00\", checkpoints: [{ id: a, officers: 1\(fields) }] }")
    #expect(notes == (isTold ? [.checkpointNowhere(found: "a")] : []))
  }

  @Test(
    "an operation none of whose days is asked for is told with its dates",
    arguments: [("from: 2026-11-24", false), ("from: 2027-11-24, to: 2027-11-25", true), ("from: 2025-11-24, to: 2025-11-25", true)])
  func otherDays(dates: String, isTold: Bool) throws {
    let notes = try Self.notes("{ id: x, \(dates), windows: \"20:00-22:00\", checkpoints: [{ id: a, zone: kota, officers: 1 }] }")
    let year = dates.prefix(10).suffix(4)
    #expect(notes == (isTold ? [.asksNothing(found: "x", from: "\(year)-11-24", to: "\(year)-11-25")] : []))
  }

  @Test("a checkpoint without people is asked for officers first, once")
  func nobodyAtCheckpoint() throws {
    let reading = try Self.read(
      "operations: [{ id: x, from: 2026-11-24, windows: [20:00-21:00, 22:00-23:00], checkpoints: [{ id: a }] }]\nstanding: []\n")
    #expect(reading.faults.map(\.kind) == [.needsOneOf(keys: ["officers", "min", "target", "max", "of-which"])])
  }
}

extension Scenario {
  /// The scenario without rules of some days.
  fileprivate var withoutDatedRules: Scenario {
    var scenario = self
    scenario.rules.removeAll { $0.from != nil }
    return scenario
  }
}
