import Foundation
import OfficePackages
import OutsidePrograms
import PatrolModel
import RosterAudit
import Testing
import Wording

@testable import RosterReports

@Suite("The order with its annex")
struct DutyOrderTests {
  private static let indonesian = Wording(.indonesian)

  static func order(_ report: RosterReport, _ language: Language = .indonesian, options: DocumentOptions = DocumentOptions()) throws -> Data {
    let documents = try Documents(DutyBook(report), wording: Wording(language), options: options).make(.order)
    #expect(documents.count == 1)
    return try #require(documents.first).bytes
  }

  private static func read(_ report: RosterReport, _ language: Language = .indonesian, options: DocumentOptions = DocumentOptions()) throws
    -> OrderReading
  {
    try OrderReading(order(report, language, options: options))
  }

  private static func report(_ scenario: Scenario, _ roster: Roster) -> RosterReport {
    RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
  }

  /// The sample's officers with ranks and service numbers that begin with zeros.
  private static func ranked(_ scenario: Scenario) -> Scenario {
    var scenario = scenario
    for place in scenario.officers.indices {
      scenario.officers[place].number = "00\(80_000_000 + place)"
      scenario.officers[place].rank = ["Bripda", "Aipda", nil, "Ipda"][place % 4]
    }
    return scenario
  }

  /// A roster by chance, from a seed.
  private static func random(seed: UInt64) -> RosterReport {
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func draw(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % most
    }
    let names = (0...draw(9)).map { "Officer \($0)" }
    let scenario = ranked(Samples.scenario(days: 1 + draw(14), lookAheadDays: draw(3), names: names))
    let duties = scenario.officers.map { _ in
      (0..<scenario.period.horizonDays).map { _ -> Roster.Duty? in
        draw(3) == 0 ? nil : Roster.Duty(shift: ["P", "S", "M", "X"][draw(4)], post: ["kota", "timur", nil, "lain"][draw(4)])
      }
    }
    let roster = Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties)
    return report(scenario, roster)
  }

  /// The duties of a roster without crews, in the annex's words.
  private static func duties(_ report: RosterReport) -> Set<ToldDuty> {
    let names = Dictionary(uniqueKeysWithValues: Samples.shifts.map { ($0.id, $0.name) })
    let posts: [Post.ID: String] = ["kota": "Balikpapan Kota", "timur": "Balikpapan Timur", "lain": "lain"]
    var expected: Set<ToldDuty> = []
    for (officer, row) in zip(report.scenario.officers, report.roster.duties) {
      for (day, duty) in row.enumerated() where day < report.scenario.period.days {
        guard let duty, let number = officer.number else { continue }
        let place = duty.post.map { ", \(posts[$0] ?? "")" } ?? ""
        expected.insert(ToldDuty(number: number, day: day, text: (names[duty.shift] ?? duty.shift.text) + place))
      }
    }
    return expected
  }

  private static func dayNames(_ scenario: Scenario, _ language: Language) -> [String] {
    let weekdays: [Language: [String]] = [
      .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
      .indonesian: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    ]
    let months: [Language: [String]] = [.english: ["Nov", "Dec"], .indonesian: ["Nov", "Des"]]
    return (0..<scenario.period.days).map { day in
      if scenario.period.days <= 7 { return weekdays[language]?[day] ?? "" }
      let date = scenario.period.date(day).parts
      return "\(date.day) \(months[language]?[date.month - 11] ?? "")"
    }
  }

  @Test("the annex tells every duty of a roster and no other", arguments: 0..<40)
  func annexAgrees(seed: Int) throws {
    let report = Self.random(seed: UInt64(seed))
    for language in Language.allCases {
      let read = try Self.read(report, language)
      let told = try read.duties(days: Self.dayNames(report.scenario, language), until: language == .english ? " to " : " s.d. ")
      #expect(told == Self.duties(report))
    }
  }

  @Test("officers stand by rank, numbered, with their particulars as text; who has no duty is not ordered")
  func rows() throws {
    var scenario = Self.ranked(Samples.scenario())
    scenario.officers[0].position = "Kanit Patroli"
    var roster = Samples.roster(scenario)
    roster.duties[4] = Array(repeating: nil, count: roster.duties[4].count)
    let rows = try Self.read(Self.report(scenario, roster)).annex
    #expect(
      rows.map { Array($0[0...4]) + [$0[6]] } == [
        ["1", "Muhammad Rizky Ramadhan Kusumawardhana", "Ipda", "0080000003", "-", ""],
        ["2", "Budi Santoso", "Aipda", "0080000001", "-", ""], ["3", "Fajar Nugroho", "Aipda", "0080000005", "-", ""],
        ["4", "Andi Saputra", "Bripda", "0080000000", "Kanit Patroli", ""], ["5", "Citra Lestari", "-", "0080000002", "-", ""],
      ])
  }

  @Test("crews are told with vehicle and part, tasks inside shifts with their time")
  func crews() throws {
    let scenario = TaskSamples.scenario()
    let rows = try Self.read(TaskSamples.report(scenario)).annex
    let duties = Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0[5]) })
    #expect(duties[Samples.names[0]] == "Senin: Pagi, Balikpapan Kota (pimpinan, Maung\u{A0}1)\nSelasa: Pagi, Balikpapan Kota (pimpinan, mobil)")
    #expect(duties[Samples.names[1]] == "Senin: Pagi, Balikpapan Kota (pengemudi, Maung\u{A0}1)\nSelasa: Pagi, Balikpapan Kota (pengemudi, mobil)")
    #expect(duties[Samples.names[2]] == "Senin: Pagi, Balikpapan Kota (Maung\u{A0}1)\nSenin, pukul 09.00 s.d. 10.30: Talk at SMP 3")
    #expect(duties[Samples.names[4]] == "Senin: Pagi, SPKT\nSenin, pukul 09.00 s.d. 10.30: Talk at SMP 3")
    #expect(duties[Samples.names[5]] == "Senin: Malam, Balikpapan Timur (jalan)")
  }

  @Test("a task inside a shift stands by its day")
  func taskByDay() throws {
    let scenario = TaskSamples.scenario()
    var roster = TaskSamples.roster(scenario)
    let later = try #require(scenario.officers.firstIndex { $0.name == Samples.names[2] })
    roster.duties[later][1] = Roster.Duty(shift: "P", post: "kota")
    let row = try #require(try Self.read(TaskSamples.report(scenario, roster)).annex.first { $0[1] == Samples.names[2] })
    #expect(row[5].split(separator: "\n").map { String($0.prefix { $0.isLetter }) } == ["Senin", "Senin", "Selasa"])
    #expect(row[5].split(separator: "\n").dropFirst().first?.contains("Talk at SMP 3") == true)
  }

  @Test("the letter tells the hours of the shifts that are used, and those alone")
  func hours() throws {
    let scenario = Samples.scenario(days: 1, lookAheadDays: 0, names: ["A", "B"])
    let roster = Roster(from: scenario.period.from, days: 1, officers: ["1", "2"], duties: [[.init(shift: "M", post: "kota")], [.init(shift: "X")]])
    let texts = try Self.read(Self.report(scenario, roster)).paragraphs
    #expect(texts.contains("a.\tMalam (M): pukul 23.00 s.d. 07.00 WITA hari berikutnya;"))
    #expect(texts.contains("b.\tX: waktu tidak ada dalam skenario."))
    #expect(!texts.contains { $0.contains("Pagi") })
    #expect(texts.contains { $0.contains("pada tanggal 23 November 2026 dengan tugas") })
    #expect(texts.contains { $0.contains("sejumlah 2 (dua) personel") })
  }

  @Test("number and day are blank unless they are given, and the legal basis always", arguments: Language.allCases)
  func blanks(language: Language) throws {
    let report = Samples.audited()
    let blank = try Self.read(report, language).paragraphs
    let wording = Wording(language)
    #expect(blank.contains("\(wording.orderNumberLabel): \(wording.orderBlank)"))
    #expect(blank.contains("1.\t\(wording.orderBlank)"))
    #expect(blank.filter { $0 == "\(wording.orderDateLabel)\t: \(wording.orderShortBlank)" }.count == 2)
    let options = DocumentOptions(orderNumber: "Sprin/007/XI/2026", orderDate: Samples.day(2026, 11, 20))
    let given = try Self.read(report, language, options: options).paragraphs
    #expect(given.contains("\(wording.orderNumberLabel): Sprin/007/XI/2026"))
    #expect(given.contains("\(wording.orderAnnexNumberLabel)\t: Sprin/007/XI/2026"))
    #expect(given.filter { $0 == "\(wording.orderDateLabel)\t: 20 November 2026" }.count == 2)
    #expect(given.contains("1.\t\(wording.orderBlank)"))
  }

  @Test("a roster without duties orders nobody, and says so", arguments: Language.allCases)
  func nobody(language: Language) throws {
    let scenario = Samples.scenario(days: 1, lookAheadDays: 0, names: ["A"])
    let report = Self.report(scenario, Roster(from: scenario.period.from, days: 1, officers: ["1"], duties: [[nil]]))
    #expect(try Self.read(report, language).annex == [[Wording(language).orderNobody]])
  }

  @Test("the order is not made for the wall")
  func wall() {
    let book = DutyBook(Samples.audited(), audience: .wall)
    for language in Language.allCases {
      let documents = Documents(book, wording: Wording(language))
      #expect(throws: DocumentRefusal.orderForWall) { try documents.make(.order) }
    }
    #expect(DocumentRefusal.orderForWall.text(Wording(.english)).contains("--audience wall"))
  }

  @Test("the last signer alone signs, without a word for it; the others have room for their initials", arguments: 0...4)
  func signatures(count: Int) throws {
    var scenario = Samples.scenario()
    scenario.office.place = "Balikpapan"
    scenario.office.signatures = (0..<count).map { place in
      Office.Signature(
        role: "role \(place)", position: "POSITION \(place)", name: "Name \(place)", rank: "RANK \(place)", number: "000\(place)",
        onBehalfOf: place == 0 ? "CHIEF" : nil, acting: place == 1 ? .plh : nil)
    }
    let texts = try Self.read(Self.report(scenario, Samples.roster(scenario))).paragraphs
    #expect(texts.filter { $0 == "Dikeluarkan di\t: Balikpapan" }.count == 2)
    for place in 0..<count {
      // The issuer signs the annex too.
      let times = place == count - 1 ? 2 : 0
      for text in ["\(place == 1 ? "Plh. " : "")POSITION \(place)", "Name \(place)", "RANK \(place) NRP 000\(place)"] {
        #expect(texts.filter { $0 == text }.count == times, "\(text)")
      }
      #expect(!texts.contains { $0.localizedCaseInsensitiveContains("role \(place)") })
      let initials = "\(place + 1).\t\(place == 1 ? "Plh. " : "")POSITION \(place) \(Self.indonesian.orderShortBlank)"
      #expect(texts.filter { $0 == initials }.count == (place == count - 1 ? 0 : 1))
    }
    #expect(texts.contains("Paraf:") == (count > 1))
    #expect(texts.contains("a.n. CHIEF") == (count == 1))
    #expect(texts.contains(Self.indonesian.orderBlank) == (count == 0))
  }

  @Test("the same roster gives the same bytes, dated by the roster")
  func sameBytes() throws {
    let report = Samples.audited()
    #expect(try Self.order(report) == Self.order(report))
    var later = Samples.scenario()
    later.period.from = later.period.from + 7
    #expect(try Self.order(Self.report(later, Samples.roster(later))) != Self.order(report))
  }

  @Test("no text of the Indonesian order is that of the English one but for names, numbers and blanks")
  func languages() throws {
    let report = Samples.audited()
    let (english, indonesian) = (Set(try Self.read(report, .english).paragraphs), Set(try Self.read(report, .indonesian).paragraphs))
    let known = Set(report.scenario.officers.map(\.name) + [report.scenario.office.name, ":", "-"])
    let shared = english.intersection(indonesian).subtracting(known).filter { text in text.contains { $0.isLetter } }
    #expect(shared.isEmpty)
  }

  @Test("names that try to be something else come through", arguments: hostile)
  func hostileNames(name: String) throws {
    var scenario = Self.ranked(Samples.scenario(days: 1, lookAheadDays: 0, names: [name]))
    scenario.office = Office(name: name, letterhead: [name], signatures: [.init(role: name, position: name, name: name)], place: name)
    let report = Self.report(scenario, Roster(from: scenario.period.from, days: 1, officers: ["1"], duties: [[.init(shift: "P", post: "kota")]]))
    let read = try Self.read(report, options: DocumentOptions(orderNumber: name))
    #expect(read.annex.map { $0[1] } == [name])
    #expect(read.paragraphs.filter { $0 == name }.count >= 4)
    #expect(read.paragraphs.contains("Nomor: \(name)"))
  }

  static let hostile = [
    "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "<script>alert('x')</script>", "O'Brien, \"Budi\"; &amp; Co", "]]>", "👮🏽‍♀️ Ayu",
    "محمد \u{202E}عبد", "E\u{301}dgar\u{323}", " spasi  ganda ", "{ MERGEFIELD x }", "a\tb", String(repeating: "Kusuma", count: 60),
  ]

  @Test("python-docx reads what was written", .enabled(if: OutsideProgram.python != nil, "needs Python with openpyxl, icalendar and docx"))
  func outsideReader() throws {
    let scenario = Self.ranked(Samples.scenario(names: Self.hostile))
    let reports = [TaskSamples.report(), Self.report(scenario, Samples.roster(scenario))] + (50..<56).map { Self.random(seed: $0) }
    let orders = try reports.map { try Self.order($0) }
    let found = try OrderReading.byPython(orders)
    #expect(found.count == reports.count)
    for (found, order) in zip(found, orders) {
      let own = try OrderReading(order)
      #expect(found.annex == own.annex)
      #expect(found.paragraphs == own.paragraphs)
    }
    for (found, report) in zip(found, reports).dropFirst(2) {
      #expect(try found.duties(days: Self.dayNames(report.scenario, .indonesian), until: " s.d. ") == Self.duties(report))
    }
    #expect(Set(found[1].annex.map { $0[1] }) == Set(Self.hostile))
  }
}
