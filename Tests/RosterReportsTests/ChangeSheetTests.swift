import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Testing
import Wording

@Suite("Change sheets, messages and orders that amend")
struct ChangeSheetTests {
  private static let changes = [
    RepairChange(
      officer: "3", date: CrewSamples.monday, was: nil, now: .init(shift: "P", post: "kota"), change: .dayOff,
      before: .init(date: CrewSamples.monday + -1, shift: "P", minutes: 960)),
    RepairChange(
      officer: "5", date: CrewSamples.monday + 1, was: .init(shift: "P", post: "spkt"), now: nil, change: nil, before: nil),
  ]

  @Test("whoever is moved is told the hours of his new duty, what he is in which crew, and with whom; whoever is out is told that alone")
  func messages() {
    let report = CrewSamples.report()
    let messages = ChangeSheet(report, changes: Self.changes, version: 2, wording: Wording(.english)).messages()
    #expect(messages.map(\.name) == ["3", "5"])
    let names = report.scenario.officers.map(\.name)
    #expect(
      messages[0].text.split(separator: "\n").map(String.init) == [
        "To \(names[2]): your duty has changed.", "Changes in version 2 of the roster from Mon 23 Nov", "- Mon 23 Nov: off -> P at Balikpapan Kota",
        "  07:00 to 15:00 WITA", "  Role: member", "  Crew: mobil, vehicle Maung 1", "  With: \(names[0]) (leader), \(names[1]) (driver)",
      ])
    #expect(messages[1].text.split(separator: "\n").count == 3)
  }

  /// The sample's roster with another car for Monday's crew, and a third one in Tuesday's.
  private static func otherCrews() -> (before: Roster, report: RosterReport) {
    let scenario = CrewSamples.scenario()
    var before = CrewSamples.roster(scenario)
    before.crews[2].vehicle = "Maung 1"
    var after = before
    after.crews[1].vehicle = "Maung 2"
    after.crews[1].members.reverse()
    after.duties[2][1] = .init(shift: "P", post: "kota")
    after.crews[2].members = ["3"]
    let report = RosterReport(scenario: scenario, roster: after, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    return (before, report)
  }

  @Test(
    "whose vehicle or companions change while his cell stays is on the sheet and gets a message; nobody else does",
    arguments: [Language.english, .indonesian])
  func crews(language: Language) throws {
    let (before, report) = Self.otherCrews()
    let crews = report.roster.crewChanges(from: before)
    #expect(crews.map { "\($0.date) \($0.officer)" } == ["2026-11-23 1", "2026-11-23 2", "2026-11-23 3", "2026-11-24 1", "2026-11-24 2"])
    let sheet = ChangeSheet(report, changes: [], crews: crews, version: 2, wording: Wording(language))
    let isEnglish = language == .english
    let names = report.scenario.officers.map(\.name)
    #expect(sheet.messages().map(\.name) == ["1", "2", "3"])
    let told = sheet.messages()[1].text.split(separator: "\n").map(String.init)
    #expect(
      told.suffix(2)
        == (isEnglish
          ? [
            "- Mon 23 Nov, P at Balikpapan Kota: Maung 1, driver, with \(names[0]) (leader), \(names[2]) -> Maung 2, driver, with \(names[0]) (leader), \(names[2])",
            "- Tue 24 Nov, P at Balikpapan Kota: Maung 1, driver, with \(names[0]) (leader) -> Maung 1, driver, with \(names[0]) (leader), \(names[2])",
          ]
          : [
            "- Sen 23 Nov, P di Balikpapan Kota: Maung 1, pengemudi, bersama \(names[0]) (pimpinan), \(names[2]) -> Maung 2, pengemudi, bersama \(names[0]) (pimpinan), \(names[2])",
            "- Sel 24 Nov, P di Balikpapan Kota: Maung 1, pengemudi, bersama \(names[0]) (pimpinan) -> Maung 1, pengemudi, bersama \(names[0]) (pimpinan), \(names[2])",
          ]))
    let text = sheet.text().replacing(/\n +/, with: " ")
    #expect(text.contains(isEnglish ? "same duty, another vehicle" : "dinas tetap, kendaraan berganti"))
    #expect(text.contains(isEnglish ? "same duty, other companions" : "dinas tetap, rekan berganti"))
    for name in names[3...] { #expect(!text.contains(name)) }
  }

  @Test("an order that changes crews and vehicles alone lists whose, and counts them")
  func crewsInOrder() throws {
    let (before, report) = Self.otherCrews()
    var file = RosterFile(roster: report.roster, scenario: report.scenario)
    (file.roster.status, file.roster.version) = (.published, 2)
    file.log = [
      .init(
        version: 2, action: "repair", changes: [.init(officer: "3", date: CrewSamples.monday + 1, was: nil, now: .init(shift: "P", post: "kota"))],
        formerCrews: before.crews(besides: report.roster), newCrews: report.roster.crews(besides: before))
    ]
    let order = try OrderReading(try #require(try Documents(DutyBook(report, file: file), wording: Wording(.english)).make(.order).first).bytes)
    #expect(order.paragraphs.contains { $0.contains("6 duties of 3 officers differ") })
    let place = try #require(order.paragraphs.firstIndex(of: "Changed against version 1:"))
    let name = report.scenario.officers[0].name
    #expect(
      Array(order.paragraphs[(place + 9)...].prefix(4)) == [
        name, "Mon 23 Nov",
        "P at Balikpapan Kota, Maung 1, leader, with \(report.scenario.officers[1].name) (driver), \(report.scenario.officers[2].name)",
        "P at Balikpapan Kota, Maung 2, leader, with \(report.scenario.officers[1].name) (driver), \(report.scenario.officers[2].name)",
      ])
  }

  @Test(
    "an order bears the number that its version was given; an amendment without one bears that of the first with its own place, and names the one that it replaces",
    arguments: [Language.english, .indonesian])
  func numbers(language: Language) throws {
    let report = CrewSamples.report()
    var file = RosterFile(roster: report.roster, scenario: report.scenario)
    file.roster.status = .published
    func paragraphs(_ numbers: [String?], asked: String? = nil) throws -> [String] {
      file.roster.version = numbers.count
      file.log = numbers.enumerated().map { .init(version: $0 + 1, action: "publish", number: $1) }
      let documents = Documents(DutyBook(report, file: file), wording: Wording(language), options: DocumentOptions(orderNumber: asked))
      return try OrderReading(try #require(try documents.make(.order).first).bytes).paragraphs
    }
    let isEnglish = language == .english
    let label = isEnglish ? "Number: " : "Nomor: "
    let (first, second) = isEnglish ? ("7/XI - amendment 1", "7/XI - amendment 2") : ("7/XI - Ralat ke-1", "7/XI - Ralat ke-2")
    let replaced = isEnglish ? "order number " : "surat perintah nomor "
    func expect(_ numbers: [String?], asked: String? = nil, number: String, replaces: String) throws {
      let found = try paragraphs(numbers, asked: asked)
      #expect(found.contains(label + number), "\(found)")
      #expect(found.contains { $0.contains(replaced + replaces + " ") }, "\(found)")
    }
    #expect(try paragraphs(["7/XI"]).contains(label + "7/XI"))
    try expect(["7/XI", nil], number: first, replaces: "7/XI")
    try expect(["7/XI", "9/XI"], number: "9/XI", replaces: "7/XI")
    try expect(["7/XI", nil, nil], number: second, replaces: first)
    try expect(["7/XI", nil], asked: "8/XI", number: "8/XI", replaces: "7/XI")
    try expect([nil, nil], number: Wording(language).orderBlank, replaces: Wording(language).orderBlank)
  }

  @Test(
    "somebody who is out reads as what he is away on sheet, in his message and at the hand-over, and without why in the order",
    arguments: [Language.english, .indonesian])
  func absent(language: Language) throws {
    var scenario = CrewSamples.scenario()
    let (monday, tuesday) = (CrewSamples.monday, CrewSamples.monday + 1)
    scenario.availability += [
      // From three in the afternoon, and for a night that goes on into it.
      Availability(officer: "5", from: tuesday, fromMinute: 420, to: tuesday, kind: "sakit"),
      Availability(officer: "4", from: tuesday, to: tuesday, kind: "sidang"),
    ]
    let changes = [
      RepairChange(officer: "5", date: tuesday, was: .init(shift: "P", post: "spkt"), now: nil, change: nil),
      RepairChange(officer: "4", date: monday, was: .init(shift: "M", post: "timur"), now: nil, change: nil),
      RepairChange(officer: "3", date: tuesday, was: .init(shift: "P", post: "kota"), now: nil, change: .reserve),
    ]
    let report = CrewSamples.report(scenario)
    let wording = Wording(language)
    let (off, other, absent) = language == .english ? ("off", "on other duty", "absent") : ("libur", "tugas lain", "berhalangan")
    let (sick, court) = language == .english ? ("sickness", "court") : ("sakit", "sidang")
    let sheet = ChangeSheet(report, changes: changes, version: 2, wording: wording)
    let text = sheet.text().replacing(/\n {3,}/, with: " ")
    #expect(text.contains("SPKT -> \(sick); ") && text.contains("Balikpapan Timur -> \(court); ") && text.contains("Balikpapan Kota -> \(off); "))
    #expect(sheet.messages().map { $0.text.contains(" -> \(sick)\n") } == [true, false, false])
    var file = RosterFile(roster: report.roster, scenario: scenario)
    (file.roster.status, file.roster.version) = (.published, 2)
    file.log = [
      .init(version: 2, action: "repair", changes: changes.map { .init(officer: $0.officer, date: $0.date, was: $0.was, now: $0.now) })
    ]
    let book = DutyBook(report, file: file)
    let order = try OrderReading(try #require(try Documents(book, wording: wording).make(.order).first).bytes)
    let start = try #require(order.paragraphs.firstIndex(of: wording.changeSheetHeadings[0]))
    let rows = (0..<4).map { Array(order.paragraphs[(start + 4 * $0)...].prefix(4)) }
    #expect(rows.dropFirst().map { $0[3] } == [absent, other, off])
    #expect(order.paragraphs.allSatisfy { !$0.contains(sick) && !$0.contains(court) })
    let handOver = HandOverText(HandOver(book, on: tuesday, minute: 480), wording: wording).page().replacing(/\n {3,}/, with: " ")
    #expect(handOver.contains("SPKT -> \(sick) "), "\(handOver)")
  }

  @Test("whoever goes to a task that came up is told with whom")
  func task() {
    let scenario = CrewSamples.scenario()
    var roster = CrewSamples.roster(scenario)
    let task = ShiftTask(
      id: "visit", name: "Visit", date: CrewSamples.monday, window: .init(startMinute: 480, endMinute: 600), count: 2, points: 10)
    roster.teams = [.init(task: "visit", date: CrewSamples.monday, fromMinute: 480, toMinute: 600, officers: ["1", "5"])]
    let report = RosterReport(
      scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let messages = ChangeSheet(report, changes: [], tasks: [task], version: 2, wording: Wording(.english)).messages()
    #expect(messages.map(\.name) == ["1", "5"])
    #expect(messages[0].text.hasSuffix("- Mon 23 Nov 08:00-10:00, Visit\n  With: \(scenario.officers[4].name)\n"))
  }

  @Test("an order of a second version names the one that it replaces and lists who and what changed; the first version replaces none")
  func amendment() throws {
    let report = CrewSamples.report()
    var file = RosterFile(roster: report.roster, scenario: report.scenario)
    file.roster.status = .published
    func reading(_ version: Int, _ language: Language) throws -> OrderReading {
      file.roster.version = version
      file.log = [
        .init(version: 1, date: CrewSamples.monday + -3, action: "publish"),
        .init(
          version: 2, action: "repair",
          changes: Self.changes.map { .init(officer: $0.officer, date: $0.date, was: $0.was, now: $0.now) }),
      ]
      return try OrderReading(
        try #require(try Documents(DutyBook(report, file: file), wording: Wording(language)).make(.order).first).bytes)
    }
    let amended = try reading(2, .english)
    #expect(
      amended.paragraphs.contains { $0.contains("of 20 November 2026, version 1 of this roster, which this order replaces; 2 duties of 2 officers") })
    #expect(amended.paragraphs.contains("Changed against version 1:"))
    let names = report.scenario.officers.map(\.name)
    let place = try #require(amended.paragraphs.firstIndex(of: "Changed against version 1:"))
    #expect(
      Array(amended.paragraphs[(place + 1)...].prefix(12)) == [
        "Name", "Day", "Before", "After", names[2], "Mon 23 Nov", "off", "P at Balikpapan Kota", names[4], "Tue 24 Nov", "P at SPKT", "off",
      ])
    #expect(try reading(2, .indonesian).paragraphs.contains("Perubahan terhadap versi 1:"))
    #expect(try reading(1, .english).paragraphs.allSatisfy { !$0.contains("replaces") && !$0.hasPrefix("Changed against") })
    #expect(amended.annex == (try reading(1, .english)).annex)
  }
}
