import Foundation
import PatrolFiles
import PatrolModel
import Testing

/// A day of November 2026, the last of October being day 20,757 since 1970.
private func november(_ day: Int) -> CivilDate { CivilDate(dayNumber: 20_757 + day) }

/// A variant's text and what it does to the scenario's value.
private struct Change: Sendable, CustomTestStringConvertible {
  let body: String
  let byHand: @Sendable (inout Scenario) -> Void

  init(_ body: String, _ byHand: @escaping @Sendable (inout Scenario) -> Void) {
    self.body = body
    self.byHand = byHand
  }

  var testDescription: String { body.replacing("\n", with: " ") }

  static let settings: [Change] = [
    Change("set: { profile: ketat, seed: 12, period: { days: 5 } }") {
      $0.profile = .ketat
      $0.seed = 12
      $0.period.days = 5
    },
    Change("set: { levels: { must: 2000, high: 50 }, office: { place: Contoh }, history: }") {
      $0.levels.must = 2000
      // Points by the word high: of the requirement that names none.
      $0.levels.high = 50
      for number in [1, 2] { $0.requirements[number].points = .init(minimum: 50, target: $0.levels.low, maximum: $0.levels.low) }
      $0.office.place = "Contoh"
      $0.history = History()
    },
    Change("set: { regu: { start: { 1: 2026-11-19, 2: 2026-11-20 } }, holidays: { 2026-11-25: Hari Contoh } }") {
      $0.reguPattern?.start = ["1": november(19), "2": november(20)]
      $0.holidays = [november(25): "Hari Contoh"]
    },
  ]

  static let additions: [Change] = [
    Change("add: { officers: [{ id: T1, like: K2, regu: 3, nama: Tambahan }, { id: T2, rank: Bripda }] }") {
      var copy = $0.officers[1]
      copy.id = "T1"
      copy.name = "Tambahan"
      copy.number = nil
      copy.regu = "3"
      $0.officers += [copy, Officer(id: "T2", rank: "Bripda")]
    },
    Change("add: { more-officers: [{ count: 2, like: { rank: Bripda, station: Utara }, names: Tambahan }, { count: 1, like: K1, ids: Z, regu: 2 }] }")
    {
      for number in 1...2 {
        var copy = $0.officers[4]
        copy.id = .init("K5-\(number)")
        copy.name = "Tambahan \(number)"
        copy.number = nil
        $0.officers.append(copy)
      }
      $0.officers.append(Officer(id: "Z1", rank: "Ipda", station: "Utara", regu: "2"))
    },
    Change("add: { vehicles: [{ id: Elang 3, like: Elang 1 }, { kind: R2, count: 1 }, { id: Elang 2, out-from: 2026-11-27, out-to: 2026-11-28 }] }") {
      $0.vehicles[1].outages = [
        .init(from: november(27), fromMinute: 0, to: november(28), toMinute: 1440)
      ]
      $0.vehicles += [Vehicle(id: "Elang 3", kind: "R4", station: "Utara"), Vehicle(id: "R2-3", kind: "R2")]
    },
    Change("add: { shifts: { T: 09:00-13:00 }, posts: [{ id: razia, zone: desa }], requirements: [{ at: razia, when: T, min: 2, points: 9 }] }") {
      $0.shifts.append(Shift(id: "T", intervals: [ClockInterval(startMinute: 540, endMinute: 780)]))
      $0.fixedPosts.append(Post(id: "razia", zone: "desa"))
      $0.requirements[0].time = .shifts(["P", "S", "M", "T"])
      $0.requirements.append(
        Requirement(
          id: "requirement-5", place: .posts(["razia"]), time: .shifts(["T"]), minimum: 2, target: 2,
          points: .init(minimum: 9, target: 9, maximum: 9)))
    },
    Change("add: { rules: [{ rule: free-weekend, hard: yes }] }") { $0.rules.append(RuleSetting(rule: .freeWeekend, hard: .set(1))) },
  ]

  static let removals: [Change] = [
    Change("remove: { officers: [K2] }") {
      $0.officers.remove(at: 1)
      $0.history.cells["K2"] = nil
      $0.requirements[2].officers.officers = ["K1", "K3"]
      $0.partnerships.remove(at: 0)
      $0.partnerships[0].kind = .apart(["K3", "K4"])
    },
    Change("remove: { officers: { regu: 3 } }\nchange: { rules: [{ rule: home-station, officers: { officers: [K4] }, points: 5 }] }") {
      $0.officers.removeLast(2)
      $0.history.cells["K5"] = nil
      $0.history.cells["K6"] = nil
      $0.availability.removeLast()
      $0.reguPattern?.start["3"] = nil
      $0.rules[2].officers.officers = ["K4"]
      $0.rules[2].points = 5
    },
    Change("remove: { officers: [\"80010003\"], requirements: [meja, requirement-1], rules: [home-station] }") {
      $0.officers.remove(at: 2)
      $0.history.cells["K3"] = nil
      $0.availability.removeFirst()
      $0.requests.removeLast()
      $0.partnerships[1].kind = .apart(["K2", "K4"])
      $0.requirements.remove(at: 2)
      $0.requirements.remove(at: 0)
      $0.rules.removeSubrange(1...2)
    },
    Change("remove: { vehicles: [{ kind: R2 }, Elang 1], crews: R2, requirements: sisi }") {
      $0.vehicles = [$0.vehicles[1]]
      $0.crewKinds.removeLast()
      $0.requirements[0].crews = ["R4"]
      $0.requirements.remove(at: 1)
    },
    Change("remove: { availability: { officer: Citra Umpama }, requests: [{ officer: \"80010001\" }], tasks: kawal, partners: partner-1 }") {
      $0.availability.removeFirst()
      $0.requests.removeFirst()
      $0.tasks = []
      $0.partnerships.removeFirst()
    },
    Change("remove: { qualifications: polwan }") {
      $0.qualifications.removeLast()
      $0.officers[2].qualifications = ["driver"]
      $0.officers[3].qualifications = []
    },
    Change("remove: { zones: desa }\nchange: { requirements: [{ id: sisi, at: { posts: [barat] } }] }") {
      $0.zones.removeLast()
      $0.zones[0].adjacent = ["barat"]
      $0.sectors[1].zones = ["barat", "kota"]
      $0.requirements[1].place = .posts(["barat"])
    },
  ]

  static let changes: [Change] = [
    Change("change: { officers: [{ who: { regu: 2 }, regu: 1 }, { who: K4, name: Dewi, number: , hours-due: 30 }] }") {
      for number in [2, 3] { $0.officers[number].regu = "1" }
      $0.reguPattern?.start["2"] = nil
      $0.officers[3].name = "Dewi"
      $0.officers[3].number = nil
      $0.officers[3].dueMinutesPerWeek = 1800
    },
    Change("change: { shifts: { P: 07:00-19:00, M: { hours: \"19:00-07:00\", name: Malam } } }") {
      $0.shifts[0].intervals = [ClockInterval(startMinute: 420, endMinute: 1140)]
      $0.shifts[2].intervals = [ClockInterval(startMinute: 1140, endMinute: 1860)]
      $0.shifts[2].name = "Malam"
    },
    Change(
      "change: { zones: [{ where: { class: rawan }, kelas: aman, risk: }, { id: kota, class: rawan }], requirements: [{ id: requirement-1, at: kota }] }"
    ) {
      $0.zones[1].zoneClass = .aman
      $0.zones[1].riskPercent = [:]
      $0.zones[0].zoneClass = .rawan
      $0.requirements[0].place = .zones(["kota"])
    },
    Change("change: { requirements: [{ id: sisi, officers: driver, min: 2, points: 12 }] }") {
      $0.requirements[1].crews = nil
      $0.requirements[1].officers = OfficerFilter(qualifications: ["driver"])
      $0.requirements[1].minimum = 2
      $0.requirements[1].target = 2
      $0.requirements[1].points = .init(minimum: 12, target: 12, maximum: 12)
    },
    Change("change: { rules: { min-rest-hours: { hard: 12, prefer: 13 }, free-weekend: { points: 3 }, home-station: { points: 4, off: } } }") {
      $0.rules[0].hard = .set(720)
      $0.rules[0].prefer = .set(780)
      $0.rules[1].isOff = false
      $0.rules[1].points = 4
      $0.rules.append(RuleSetting(rule: .freeWeekend, points: 3))
    },
    Change("change: { vehicles: [{ id: Elang 1, out-from: 2026-11-23, out-to: 2026-11-30, station: Selatan }] }") {
      $0.vehicles[0].station = "Selatan"
      $0.vehicles[0].outages = [
        .init(from: november(23), fromMinute: 0, to: november(30), toMinute: 1440)
      ]
    },
    Change("change: { tasks: [{ id: kawal, date: 2026-11-26, from: 10:00, to: 11:00, officers: 2 }] }") {
      $0.tasks[0].date = november(26)
      $0.tasks[0].window = ClockInterval(startMinute: 600, endMinute: 660)
      $0.tasks[0].count = 2
    },
    Change("merge-zones: [{ zones: [kota, barat], id: pusat }]") {
      let merged = Zone(
        id: "pusat", name: "Kota + Barat", station: "Utara", zoneClass: .sangatRawan, latitude: -1.3, longitude: 116.7, adjacent: ["desa"],
        riskPercent: ["P": 100, "S": 110, "M": 120], population: 1500, areaSquareKilometres: 12.5)
      $0.zones = [merged, $0.zones[2]]
      $0.zones[1].adjacent = ["pusat"]
      $0.fixedPosts[1].zone = "pusat"
      $0.sectors = [$0.sectors[1]]
      $0.sectors[0].zones = ["pusat", "desa"]
      $0.requests[1].post = "pusat"
      $0.requirements[1].place = .posts(["pusat", "desa"])
      $0.requirements[3].place = .zones(["pusat"])
      $0.tasks[0].fromPosts = ["pusat", "spkt"]
      $0.partnerships[2].kind = .present(OfficerFilter(qualifications: ["driver"]), at: ["pusat", "pantai"])
      $0.rules[3].posts = ["pusat"]
      $0.history.cells["K1"]?[november(22)] = .shift("M", post: "pusat")
      $0.history.cells["K4"]?[november(21)] = .shift("P", post: "pusat")
    },
    Change("remove: { posts: spkt, requirements: meja, tasks: kawal }\nadd: { posts: [{ id: spkt, zone: desa }] }") {
      $0.fixedPosts = [$0.fixedPosts[1], Post(id: "spkt", zone: "desa")]
      $0.requirements.remove(at: 2)
      $0.tasks = []
    },
  ]
}

@Suite("Variants")
struct VariantTests {
  @Test(
    "a variant that changes nothing is the scenario that it extends, with the same hash",
    arguments: [
      "name: nothing", "add:", "add: { more-officers: [{ count: 0, like: K1 }] }", "change: { officers: [{ who: K1, rank: Ipda }] }",
      "set: { seed: 7 }",
      "change: { zones: [{ id: kota, class: sangat-rawan }], vehicles: [{ id: R2-1, kind: R2 }], requests: [{ where: { officer: K1 }, kind: wish }] }",
      "remove: { posts: pantai, partners: pantai }\nadd: { posts: [{ id: pantai, zone: kota }], partners: [{ id: pantai, at: [pantai, kota], with: driver, points: 2 }] }",
    ])
  func unchanged(_ body: String) throws {
    let reading = try VariantBase.read(body)
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(CanonicalScenario.text(scenario) == CanonicalScenario.text(try VariantBase.scenario()))
    #expect(CanonicalScenario.hash(scenario) == CanonicalScenario.hash(try VariantBase.scenario()))
    #expect(reading.name == (body == "name: nothing" ? "nothing" : nil))
    #expect(reading.files.starts(with: ["variant.yaml", "scenario.yaml"]))
  }

  @Test(
    "a variant reads as the scenario that one would write by hand",
    arguments: Change.settings + Change.additions + Change.removals + Change.changes)
  private func asByHand(_ change: Change) throws {
    let reading = try VariantBase.read(change.body)
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    var expected = try VariantBase.scenario()
    change.byHand(&expected)
    let found = CanonicalScenario.text(scenario).split(separator: "\n")
    let wanted = CanonicalScenario.text(expected).split(separator: "\n")
    #expect(found == wanted, "\(found.difference(from: wanted))")
    #expect(found != CanonicalScenario.text(try VariantBase.scenario()).split(separator: "\n"), "the variant changes something")
  }

  @Test("files of the past say nothing of officers whom a variant takes away")
  func noNotesOfThoseWhoAreGone() throws {
    let before = try VariantBase.withFolder { ScenarioReader.read(path: $0).notes }
    #expect(try VariantBase.read("remove: { officers: K2 }").notes == before)
  }

  @Test("variants of a file and of a folder elsewhere are read, and so are tables beside the variant")
  func bases() throws {
    let wanted = CanonicalScenario.hash(try VariantBase.scenario())
    for (name, extends) in [("v.yaml", "scenario.yaml"), ("a/v.yaml", ".."), ("a/b/v.yaml", "../../scenario.yaml"), ("a/v.yaml", "../../FOLDER")] {
      try VariantBase.withFolder { folder in
        let path = "\(folder)/\(name)"
        try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        let text = extends.replacing("FOLDER", with: (folder as NSString).lastPathComponent)
        try "variant: 1\nextends: \(text)\n".write(toFile: path, atomically: true, encoding: .utf8)
        let reading = ScenarioReader.read(path: path)
        #expect(reading.scenario.map(CanonicalScenario.hash) == wanted, "\(Fixtures.lines(reading.faults))")
      }
    }
    let table = "id,nama,pangkat\nT1,Tambahan,Bripda\n"
    try VariantBase.withFolder(["a/v.yaml": "variant: 1\nextends: ..\nadd: { officers: more.csv }\n", "a/more.csv": table]) { folder in
      let reading = ScenarioReader.read(path: folder + "/a/v.yaml")
      #expect(reading.scenario?.officers.last == Officer(id: "T1", name: "Tambahan", rank: "Bripda"), "\(Fixtures.lines(reading.faults))")
      #expect(reading.files.contains("more.csv") && reading.files.contains("../officers.csv"))
    }
  }

  @Test("variants of variants change what the ones before have made, up to ten")
  func chains() throws {
    var files: [String: String] = [:]
    for number in 1...11 {
      let base = number == 1 ? "../scenario.yaml" : "v\(number - 1).yaml"
      files["v/v\(number).yaml"] =
        "variant: 1\nextends: \(base)\nname: number \(number)\nadd: { more-officers: [{ count: 1, like: K6, ids: T }] }\nset: { seed: \(number) }\n"
    }
    try VariantBase.withFolder(files) { folder in
      let reading = ScenarioReader.read(path: folder + "/v/v10.yaml")
      let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
      #expect(scenario.officers.suffix(10).map(\.id.text) == (1...10).map { "T\($0)" })
      #expect(scenario.seed == 10)
      #expect(reading.name == "number 10")
      let tooMany = ScenarioReader.read(path: folder + "/v/v11.yaml")
      #expect(
        Fixtures.lines(tooMany.faults) == "fault v2.yaml:2:10: More than 10 variants extend each other; bring some of them together in one file.")
    }
  }

  @Test("the variants of the shipped scenario are read without faults, and each differs from it")
  func shipped() throws {
    let folder = "\(Fixtures.repository)/Scenarios/balikpapan-reguler"
    let base = try #require(ScenarioReader.read(path: folder).scenario)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/variants").filter { $0.hasSuffix(".yaml") }
    #expect(names.count >= 6)
    var hashes: Set = [CanonicalScenario.hash(base)]
    for name in names {
      let reading = ScenarioReader.read(path: "\(folder)/variants/\(name)")
      let scenario = try #require(reading.scenario, "\(name): \(Fixtures.lines(reading.faults))")
      #expect(hashes.insert(CanonicalScenario.hash(scenario)).inserted, "\(name)")
      #expect(reading.name != nil)
    }
  }
}
