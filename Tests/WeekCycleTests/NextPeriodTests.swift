import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import Testing

@testable import WeekCycle

@Suite("The next period")
struct NextPeriodTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path

  /// The scenarios of the repository that say their first day.
  static let scenarios = ((try? FileManager.default.contentsOfDirectory(atPath: repository + "/Scenarios")) ?? []).sorted().filter {
    FileManager.default.fileExists(atPath: "\(repository)/Scenarios/\($0)/scenario.yaml")
  }

  /// A folder of its own that is removed at the end.
  private final class Place {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appendingPathComponent("next-\(UUID().uuidString)").standardizedFileURL.path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, _ name: String) throws {
      let url = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self) }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

    /// Publishes a roster of the scenario in which everybody works its first shift on the last day.
    func publish(_ name: String) throws {
      let scenario = try #require(ScenarioReader.read(path: path + "/" + name).scenario)
      let shift = try #require(scenario.shifts.first).id
      let row = [Roster.Duty?](repeating: nil, count: scenario.period.days - 1) + [.init(shift: shift)]
      let roster = Roster(
        from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id),
        duties: scenario.officers.map { _ in row })
      _ = try Publication(RosterFile(roster: roster, scenario: scenario)).publish(in: RosterArchive(folder: path + "/rosters")) { _ in [] }
    }
  }

  private static let yaml = """
    # Kantor kecil: komentar di atas tetap.
    scenario: 1
    office: { name: Kantor }       # "quoted" – and not ASCII
    language: id
    period:
      from: '2026-11-23'   # hari pertama
      days: 7
    seed: "20261123"

    shifts:
      P: { name: Pagi, hours: "07:00-15:00" }
    officers: officers.csv
    availability: tables/leave.csv
    requests: requests.csv
    requirements:
      - { id: jaga, at: { posts: any }, when: { shifts: [P] }, min: 1, points: { min: 10 } }
    tasks:
      # one that is over ...
      - id: lama
        name: sambang
        when: 2026-11-24 08:00-09:00

        officers: 1
        points: 5
      # ... and one to come
      - id: baru
        name: sambang lagi
        when: 2026-12-01 08:00-09:00
        officers: 1
        points: 5
    # The end.
    """

  private func office(_ yaml: String = yaml) throws -> Place {
    let place = try Place()
    try place.write(yaml, "week-48/scenario.yaml")
    try place.write("id;name\r\nA;Andi\r\nB;\"Budi\r\nS\"\r\n", "week-48/officers.csv")
    try place.write(
      "officer,from,to,kind\nA,2026-11-23,2026-11-29,cuti\n\"B\",2026-11-28,2026-12-02,cuti\nA,2026-12-10,2026-12-12,cuti\n",
      "week-48/tables/leave.csv")
    try place.write(
      "officer,date,shift,kind,by,reason\nA,2026-11-24,P,lock,,\nA,2026-11-30,P,wish,,\nB,2026-11-29,P,order,Kasat,\"a, b\nc\"\n",
      "week-48/requests.csv")
    try place.write("roster", "week-48/old.json")
    return place
  }

  @Test("dates move on, what has ended is left out, and everything else stays byte for byte")
  func moves() throws {
    let place = try office()
    try place.publish("week-48")
    let made = try NextPeriod(of: place.path + "/week-48").make()
    #expect(made.folder == place.path + "/week-49")
    let old = Self.yaml.components(separatedBy: "\n")
    let new = try place.text("week-49/scenario.yaml").components(separatedBy: "\n")
    let at = try #require(old.firstIndex(of: "period:"))
    #expect(new[at] == "history: ../rosters/")
    var expected = old
    expected.insert("history: ../rosters/", at: at)
    expected[at + 2] = "  from: '2026-11-30'   # hari pertama"
    expected[at + 4] = "seed: \"20261130\""
    for line in ["  - id: lama", "    name: sambang", "    when: 2026-11-24 08:00-09:00"] {
      expected[try #require(expected.firstIndex(of: line))] = "  # " + line.dropFirst(2)
    }
    let officers = try #require(expected.firstIndex(of: "    officers: 1"))
    expected[officers] = "  #   officers: 1"
    expected[officers + 1] = "  #   points: 5"
    #expect(new == expected)
    #expect(try place.text("week-49/officers.csv") == place.text("week-48/officers.csv"))
    #expect(
      try place.text("week-49/tables/leave.csv")
        == "officer,from,to,kind\n\"B\",2026-11-28,2026-12-02,cuti\nA,2026-12-10,2026-12-12,cuti\n")
    #expect(try place.text("week-49/requests.csv") == "officer,date,shift,kind,by,reason\nA,2026-11-30,P,wish,,\n")
    #expect(made.absences == (2, 1))
    #expect(made.keptRequests.map(\.officer) == ["A"] && made.droppedRequests.map(\.kind) == [.lock, .order])
    #expect(made.commented.map(\.name) == ["lama"])
    #expect(made.notCopied == ["old.json"])
    #expect(made.roster?.version == 1 && made.addedHistory == "../rosters/")
    #expect(try place.names() == ["rosters", "week-48", "week-49"])
  }

  @Test("last week's last duty is what the new week begins from, as it was worked where that is recorded")
  func seam() throws {
    let place = try office()
    try place.publish("week-48")
    let sunday = CivilDate(dayNumber: 20_786)
    let first = try NextPeriod(of: place.path + "/week-48").make()
    #expect(first.scenario.period.from == sunday + 1)
    #expect(first.scenario.history.cell("A", sunday) == .shift("P", post: nil))
    let archive = RosterArchive(folder: place.path + "/rosters")
    var worked = try #require(try archive.published(from: CivilDate(dayNumber: 20_780))).file
    worked.roster.status = .worked
    worked.roster.duties[0][6] = nil
    try archive.change { try $0.write(worked) }
    let second = try NextPeriod(of: place.path + "/week-48", output: place.path + "/again").make()
    #expect(second.roster?.isWorked == true)
    #expect(second.scenario.history.cell("A", sunday) == .away("cuti"))
    #expect(second.scenario.history.cell("B", sunday) == .shift("P", post: nil))
  }

  @Test("the third week names the archive already and goes on from the second")
  func third() throws {
    let place = try office()
    try place.publish("week-48")
    _ = try NextPeriod(of: place.path + "/week-48").make()
    try place.publish("week-49")
    let made = try NextPeriod(of: place.path + "/week-49").make()
    #expect(made.folder == place.path + "/week-50" && made.addedHistory == nil)
    #expect(
      made.scenario.history.cell("A", CivilDate(dayNumber: 20_786)) != nil && made.scenario.history.cell("A", CivilDate(dayNumber: 20_793)) != nil)
  }

  @Test(
    "a history in any form names the archive besides what it named",
    arguments: [
      ("history: past.csv   # weeks before", "history: [past.csv, ../rosters/]   # weeks before"),
      ("history: \"past.csv\"", "history: [\"past.csv\", ../rosters/]"),
      ("history: [past.csv]", "history: [past.csv, ../rosters/]"),
      ("history:\n  - past.csv", "history:\n  - past.csv\n  - ../rosters/"),
      ("history: ../rosters/", "history: ../rosters/"),
    ])
  func history(written: String, expected: String) throws {
    let place = try office(Self.yaml.replacing("# The end.", with: written))
    try place.write("id,2026-11-22\nA,P\nB,L\n", "week-48/past.csv")
    try place.publish("week-48")
    let made = try NextPeriod(of: place.path + "/week-48").make()
    #expect(try place.text("week-49/scenario.yaml").hasSuffix("\n" + expected))
    #expect(made.scenario.history.cell("A", CivilDate(dayNumber: 20_786)) != nil)
  }

  @Test("a scenario of one file with CRLF becomes a folder with the same line ends")
  func oneFile() throws {
    let place = try office(Self.yaml.replacing("days: 7", with: "days: 7").replacing("\n", with: "\r\n"))
    try FileManager.default.moveItem(atPath: place.path + "/week-48/scenario.yaml", toPath: place.path + "/week-48/pekan-48.yaml")
    try place.publish("week-48/pekan-48.yaml")
    try FileManager.default.moveItem(atPath: place.path + "/rosters", toPath: place.path + "/week-48/rosters")
    let made = try NextPeriod(of: place.path + "/week-48/pekan-48.yaml", archive: place.path + "/week-48/rosters").make()
    #expect(made.folder == place.path + "/week-48/pekan-49" && made.addedHistory == "../rosters/")
    let text = try Data(contentsOf: URL(fileURLWithPath: made.folder + "/scenario.yaml"))
    #expect(text.count { $0 == 13 } == text.count { $0 == 10 })
  }

  @Test("days and a later first day are written; days between are told")
  func days() throws {
    let place = try office(
      Self.yaml.replacing("\n  days: 7", with: "").replacing("period:\n  from: '2026-11-23'", with: "period: { from: 23/11/2026 }"))
    try place.publish("week-48")
    let made = try NextPeriod(of: place.path + "/week-48", from: CivilDate(dayNumber: 20_788), days: 14).make()
    #expect(made.gap == 1 && made.scenario.period.days == 14)
    #expect(try place.text("week-49/scenario.yaml").contains("period: { from: 01/12/2026, days: 14 }   # hari pertama"))
  }

  @Test("what cannot be done is refused, and nothing is made")
  func refusals() throws {
    let place = try office()
    func refusal(_ next: NextPeriod) -> NextPeriod.Refusal? {
      do {
        _ = try next.make()
        return nil
      } catch { return error }
    }
    let path = place.path + "/week-48"
    guard case .nothingKnown(let from, let to, let archive)? = refusal(NextPeriod(of: path)) else {
      Issue.record("nothing is known of the week before")
      return
    }
    #expect(from.description == "2026-11-23" && to.description == "2026-11-29" && archive == place.path + "/rosters")
    #expect(try place.names() == ["week-48"])
    try place.publish("week-48")
    try place.write("x", "week-49/keep")
    #expect(refusal(NextPeriod(of: path)) == .exists(path: place.path + "/week-49"))
    #expect(try place.text("week-49/keep") == "x")
    #expect(
      refusal(NextPeriod(of: path, from: CivilDate(dayNumber: 20_786)))
        == .tooEarly(first: CivilDate(dayNumber: 20_786), end: CivilDate(dayNumber: 20_787)))
    try place.write("variant: 1\nextends: .\nname: v\nadd:\n  posts:\n    - { id: x, name: X }\n", "week-48/v.yaml")
    if case .variant(of: _?)? = refusal(NextPeriod(of: path + "/v.yaml")) {} else { Issue.record("a variant") }
    #expect(refusal(NextPeriod(of: place.path + "/week.xlsx")) == .workbook)
    let tasks = "tasks: [{ id: lama, name: x, when: 2026-11-24 08:00-09:00, officers: 1, points: 5 }]\n"
    let flow = try office(String(Self.yaml.prefix { $0 != "#" }) + Self.yaml.components(separatedBy: "tasks:")[0] + tasks)
    try flow.publish("week-48")
    if case .cannotEdit("scenario.yaml", .some)? = refusal(NextPeriod(of: flow.path + "/week-48")) {} else { Issue.record("a list in one line") }
    #expect(try flow.names() == ["rosters", "week-48"])
  }

  @Test("of every scenario of the repository the next week passes the check", arguments: scenarios)
  func repositoryScenarios(name: String) throws {
    let place = try Place()
    for folder in [name, "calendars"] {
      try FileManager.default.copyItem(atPath: "\(Self.repository)/Scenarios/\(folder)", toPath: place.path + "/" + folder)
    }
    try place.publish(name)
    let made = try NextPeriod(of: place.path + "/" + name).make()
    let reading = ScenarioReader.read(path: made.folder)
    #expect(reading.faults.isEmpty)
    let old = try #require(ScenarioReader.read(path: place.path + "/" + name).scenario)
    #expect(reading.scenario?.period.from == old.period.from + old.period.days)
    #expect(reading.scenario?.officers == old.officers)
    // Regu go on in their cycle from the dates on which they began.
    #expect(reading.scenario?.reguPattern == old.reguPattern)
    #expect(made.scenario.availability.allSatisfy { $0.to >= made.scenario.period.from })
    let comments = { (text: String) in text.components(separatedBy: "\n").compactMap { $0.range(of: "# ").map { _ in 1 } }.count }
    #expect(try comments(place.text("\(name)-\(made.scenario.period.from)/scenario.yaml")) >= comments(place.text("\(name)/scenario.yaml")))
  }
}
