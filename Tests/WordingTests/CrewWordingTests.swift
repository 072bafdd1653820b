import PatrolModel
import Testing
import Wording

@Suite("Words for crews")
struct CrewWordingTests {
  private static let monday = CivilDate(year: 2026, month: 11, day: 23) ?? CivilDate(dayNumber: 0)

  private static let scenario = Scenario(
    period: .init(from: monday), shifts: [Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)])],
    qualifications: [Qualification(id: "leader", name: "pimpinan patroli"), Qualification(id: "driver", name: "pengemudi")],
    officers: [Officer(id: "1", name: "Sari"), Officer(id: "2", name: "Rudi")], zones: [Zone(id: "kota", name: "Kota")],
    crewKinds: [CrewKind(id: "car", name: "mobil", least: 2, most: 3, leader: "leader", driver: "driver", vehicle: "R4")], requirements: [])

  private static let faults: [(fault: CrewBreach.Fault, english: String, indonesian: String)] = [
    (.tooFew(least: 3), "2 officers too few, at least 3", "kurang 2 anggota, paling sedikit 3"),
    (.tooMany(most: 1), "2 officers too many, at most 1", "lebih 2 anggota, paling banyak 1"),
    (.noLeader, "no leader who is pimpinan patroli", "tidak ada pimpinan berkualifikasi pimpinan patroli"),
    (.noDriver, "no driver who is pengemudi", "tidak ada pengemudi berkualifikasi pengemudi"),
    (.noVehicle, "no listed vehicle R4", "tidak ada kendaraan R4 yang terdaftar"),
    (.vehicleTaken("Maung 1"), "another crew holds the vehicle Maung 1 in that time", "kendaraan Maung 1 dipakai tim lain pada waktu itu"),
    (.vehicleOut("Maung 1"), "the vehicle Maung 1 is out of service in that time", "kendaraan Maung 1 tidak dapat dipakai pada waktu itu"),
    (.kindNotTaken, "the post takes no crews of this kind", "pos ini tidak menerima tim jenis ini"),
    (
      .misplaced("2"), "Rudi does not work there then, or sits in a crew already",
      "Rudi tidak berdinas di sana saat itu, atau sudah duduk dalam tim"
    ),
    (.outsideCrew("2"), "Rudi works there and sits in no crew", "Rudi berdinas di sana tetapi tidak masuk tim mana pun"),
    (.mixedRegu, "officers of different regu", "anggota dari regu yang berbeda"),
  ]

  @Test("Each fault of a crew is a sentence with date, shift, post, who and rule, in both languages", arguments: faults.indices)
  func sentence(place: Int) {
    let (fault, english, indonesian) = Self.faults[place]
    let crew = Roster.Crew(date: Self.monday, shift: "P", post: "kota", kind: "car", leader: "1", driver: "2")
    let breach = CrewBreach(date: Self.monday, shift: "P", post: "kota", crew: 0, fault: fault, steps: 2)
    func text(_ language: Language) -> String {
      Wording(language).text(
        breach, crew: crew, officers: ["Sari", "Rudi"], officer: { id in Self.scenario.officers.first { $0.id == id }?.name ?? "" }, in: Self.scenario
      )
    }
    let rule = fault == .mixedRegu ? "one-regu-crew" : "crew-seats"
    #expect(text(.english) == "Mon 23 Nov, P, Kota, mobil (Sari, Rudi): \(english) [\(rule)]")
    #expect(text(.indonesian) == "Sen 23 Nov, P, Kota, mobil (Sari, Rudi): \(indonesian) [\(rule)]")
  }

  @Test("Where the leader must drive, it is said what he lacks, who drives instead, or that nobody leads")
  func leaderDrives() {
    var scenario = Self.scenario
    scenario.crewKinds[0] = CrewKind(id: "car", name: "mobil", leader: "leader", driver: "driver", leaderDrives: true)
    func text(_ leader: Officer.ID?, _ driver: Officer.ID?, _ language: Language) -> String {
      let crew = Roster.Crew(date: Self.monday, shift: "P", post: "kota", kind: "car", leader: leader, driver: driver)
      let breach = CrewBreach(date: Self.monday, shift: "P", post: "kota", crew: 0, fault: .noDriver)
      let whole = Wording(language).text(
        breach, crew: crew, officers: [], officer: { id in scenario.officers.first { $0.id == id }?.name ?? "" }, in: scenario)
      return whole.replacing("Mon 23 Nov, P, Kota, mobil: ", with: "").replacing("Sen 23 Nov, P, Kota, mobil: ", with: "")
    }
    #expect(text("1", "1", .english) == "the leader must drive himself, and Sari does not hold pengemudi [crew-seats]")
    #expect(text("1", "2", .english) == "the leader must drive himself, and Rudi is named as driver [crew-seats]")
    #expect(text(nil, nil, .english) == "no leader who may drive himself (pengemudi) [crew-seats]")
    #expect(text("1", nil, .indonesian) == "pimpinan harus mengemudi sendiri, tetapi Sari tidak berkualifikasi pengemudi [crew-seats]")
    #expect(text("1", "2", .indonesian) == "pimpinan harus mengemudi sendiri, tetapi Rudi tercatat sebagai pengemudi [crew-seats]")
    #expect(text(nil, "2", .indonesian) == "tidak ada pimpinan yang boleh mengemudi sendiri (pengemudi) [crew-seats]")
  }

  @Test("An officer outside a crew needs no crew to be told of")
  func outside() {
    let breach = CrewBreach(date: Self.monday, shift: "P", post: "kota", crew: nil, fault: .outsideCrew("2"))
    let text = Wording(.english).text(breach, crew: nil, officers: [], officer: { $0.text }, in: Self.scenario)
    #expect(text == "Mon 23 Nov, P, Kota: 2 works there and sits in no crew [crew-seats]")
  }

  @Test("Only a member's name stands without a seat", arguments: Wording.Seat.allCases)
  func seats(seat: Wording.Seat) {
    for language in Language.allCases { #expect((Wording(language).name("Sari", in: seat) == "Sari") == (seat == .member)) }
    #expect(Wording(.english).name("Sari", in: .leaderAndDriver) == "Sari (leader, driver)")
    #expect(Wording(.indonesian).name("Sari", in: .driver) == "Sari (pengemudi)")
  }

  @Test("What a scenario has is told by kind; where heads are planned, nothing")
  func contents() {
    var scenario = Self.scenario
    #expect(
      Wording(.english).crewContents(of: scenario) == "crews: mobil 2 to 3 officers (pimpinan patroli, pengemudi, R4); vehicles are not counted")
    scenario.vehicles = [Vehicle(id: "a", kind: "R4"), Vehicle(id: "b", kind: "R2"), Vehicle(id: "c", kind: "R4")]
    #expect(
      Wording(.indonesian).crewContents(of: scenario)
        == "tim: mobil 2 s.d. 3 anggota (pimpinan patroli, pengemudi, R4); kendaraan: R4 2, R2 1")
    scenario.crewKinds = []
    #expect(Wording(.english).crewContents(of: scenario) == nil)
  }
}

@Suite("Words for reasons")
struct ShortageReasonWordingTests {
  private static let scenario = Scenario(
    period: .init(from: CivilDate(dayNumber: 20_780)), shifts: [], qualifications: [Qualification(id: "leader", name: "pawas")], officers: [],
    requirements: [])

  private static let cases: [(reason: ShortageReason, english: String, indonesian: String)] = [
    (.noShift, "no shift that may be worked there covers it", "tidak ada dinas yang boleh di sana pada waktu itu"),
    (.nobody(.holders(["leader"])), "there is no officer who is pawas at all", "sama sekali tidak ada anggota berkualifikasi pawas"),
    (
      .allTaken(.holders(["leader"]), count: 4), "all 4 officers who are pawas have a duty that day or are away",
      "seluruh 4 anggota berkualifikasi pawas sudah berdinas hari itu atau tidak tersedia"
    ),
    (
      .allTaken(.asked, count: 1), "the only officer who is asked for has a duty that day or is away",
      "satu-satunya anggota yang diminta sudah berdinas hari itu atau tidak tersedia"
    ),
    (
      .oneForTwoSeats, "only one officer who leads or drives is free that day, and a crew needs two",
      "hanya satu pimpinan atau pengemudi libur hari itu, satu tim butuh dua"
    ),
    (
      .tooFewForCrew(free: 1, least: 3), "1 officer free that day, a crew takes 3", "hanya 1 anggota libur hari itu, satu tim butuh 3"
    ),
    (.noVehicle("R4"), "no vehicle R4 is listed", "tidak ada kendaraan R4 yang terdaftar"),
    (
      .vehiclesTaken("R4", count: 6), "no R4 free: all 6 are held or out of service",
      "tidak ada R4 tersedia: seluruh 6 dipakai atau tidak dapat dipakai"
    ),
    (
      .free(.everyone, least: 1, most: 1), "1 officer is free that day: rules (rest, hours) or points elsewhere decide",
      "1 anggota libur hari itu, tetapi terhalang aturan istirahat atau jam, atau lebih dibutuhkan di tempat lain"
    ),
    (
      .free(.everyone, least: 1, most: 3), "1 to 3 officers are free that day: rules (rest, hours) or points elsewhere decide",
      "1 s.d. 3 anggota libur hari itu, tetapi terhalang aturan istirahat atau jam, atau lebih dibutuhkan di tempat lain"
    ),
    (
      .overDays, "counted over all days: points decide where the duties go",
      "dihitung sepanjang hari yang diterbitkan: poin menentukan di mana dinas ditempatkan"
    ),
  ]

  @Test("Each reason is a clause in both languages", arguments: cases.indices)
  func clause(place: Int) {
    let (reason, english, indonesian) = Self.cases[place]
    #expect(Wording(.english).text(reason, in: Self.scenario) == english)
    #expect(Wording(.indonesian).text(reason, in: Self.scenario) == indonesian)
  }
}

@Suite("The starter's words")
struct StarterTests {
  @Test("Heads are planned and crews stand ready behind comment signs", arguments: Language.allCases, [StarterScenario.Example.plain, .small])
  func crews(language: Language, example: StarterScenario.Example) throws {
    let text = try #require(StarterScenario(example, from: CivilDate(dayNumber: 20_780), wording: Wording(language)).files.first?.text)
    let lines = text.split(separator: "\n")
    #expect(lines.contains("# crews:"))
    #expect(lines.contains { $0.hasPrefix("# vehicles: { R4: 2 }") })
    #expect(!lines.contains { $0.hasPrefix("crews:") || $0.hasPrefix("vehicles:") })
  }
}
