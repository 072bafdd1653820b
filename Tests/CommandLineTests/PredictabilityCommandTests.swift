import Foundation
import Testing

@Suite("Unpredictability on the command line")
struct PredictabilityCommandTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let scenario = root.appendingPathComponent("Scenarios/balikpapan-reguler").path

  /// Words that only those see who ask.
  private static let words = [
    "entropy", "entropi", "foretell", "foretold", "ditebak", "predictab", "chances", "peluang", "total variation", "variasi total", "best guess",
    "tebakan",
  ]

  private static func isNarrow(_ text: String) -> Bool { text.split(separator: "\n").allSatisfy { $0.count <= 80 } }

  @Test("nothing of it is on the default screen of solve and audit, nor in the wall copy", arguments: ["en", "id"])
  func silent(language: String) throws {
    let folder = try WorkFolder()
    let (roster, wall) = (folder.path("roster.json"), folder.path("wall.csv"))
    let week = try folder.scenario(example: "small", language: language)
    let solved = try PatrolProcess.run("solve", week, "--quiet", "--output", roster)
    #expect(solved.status == 0)
    let audited = try PatrolProcess.run("audit", roster, "--scenario", week)
    let json = try PatrolProcess.run("audit", roster, "--scenario", week, "--json")
    let text = folder.path("wall")
    #expect(try PatrolProcess.run("export", roster, "--scenario", week, "--audience", "wall", "--output", wall, "--quiet").status == 0)
    #expect(
      try PatrolProcess.run("export", roster, "--scenario", week, "--audience", "wall", "--format", "text", "--output", text, "--quiet").status == 0)
    var all = [solved.out, solved.err, audited.out, audited.err, json.out, try String(contentsOfFile: wall, encoding: .utf8)]
    for name in try folder.names("wall") { all.append(try folder.text("wall/\(name)")) }
    #expect(all.count > 6)
    for word in Self.words { #expect(!all.contains { $0.lowercased().contains(word) }, "\(word)") }
  }

  @Test(
    "audit --predictability tells the measures with their targets, in 80 columns and as JSON; earlier roster files enter", arguments: ["en", "id"])
  func measures(language: String) throws {
    let folder = try WorkFolder()
    let week = try folder.scenario(example: "small", language: language)
    let (roster, past) = (folder.path("roster.json"), folder.path("week/past.json"))
    #expect(try PatrolProcess.run("solve", week, "--quiet", "--output", roster).status == 0)
    let alone = try PatrolProcess.run("audit", roster, "--scenario", week, "--predictability")
    #expect(alone.status == 0 && Self.isNarrow(alone.out), "\(alone.out)")
    #expect(alone.out.contains(language == "en" ? "How easily it can be foretold" : "Mudah-tidaknya ditebak"))
    #expect(alone.out.contains("(A)"))
    let plain = alone.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      plain.contains(language == "en" ? "only what one week tells" : "hanya yang terbaca dari satu pekan")
        || plain.contains(language == "en" ? "Only what one week tells" : "Hanya yang terbaca dari satu pekan"))
    // Last week was worked as this one: everything repeats.
    let text = try String(contentsOfFile: roster, encoding: .utf8)
    var earlier = text
    for day in 23...29 { earlier = earlier.replacing("2026-11-\(day)", with: "2026-11-\(day - 7)") }
    for day in [30] { earlier = earlier.replacing("2026-11-\(day)", with: "2026-11-23") }
    try earlier.write(toFile: past, atomically: true, encoding: .utf8)
    let own = try folder.text("week/scenario.yaml")
    let kept = own.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("history:") }.joined(separator: "\n")
    try folder.write(kept + "\nhistory: past.json\n", to: "week/scenario.yaml")
    let repeated = try PatrolProcess.run("audit", roster, "--scenario", week, "--predictability", "--json")
    let found = try #require(try repeated.object["predictability"] as? [String: Any])
    #expect(found["earlier-weeks"] as? Int == 1 && found["past"] as? String == "known")
    let repeats = try #require(found["repeats"] as? [String: Any])
    #expect(try #require(repeats["count"] as? Int) == #require(repeats["of"] as? Int))
    let same = try #require(found["same-people-same-zone"] as? [String: Any])
    #expect(try #require(same["count"] as? Int) == #require(same["of"] as? Int))
    #expect((found["slots"] as? [[String: Any]])?.allSatisfy { $0["weekday"] is Int } == true)
    let told = try PatrolProcess.run("audit", roster, "--scenario", week, "--predictability")
    #expect(Self.isNarrow(told.out) && told.out.contains("100 %"), "\(told.out)")
  }

  @Test(
    "chances are told with what the best zone is worth, in 80 columns; draws lie within 0.02 and repeat with their seed", arguments: ["en", "id"])
  func chances(language: String) throws {
    let folder = try WorkFolder()
    let table = folder.path("drawn.csv")
    let arguments = [
      "chances", Self.scenario, "--units", "P=3,S=4,Malam=4", "--language", language, "--draws", "10000", "--seed", "9", "--output", table,
    ]
    let first = try PatrolProcess(arguments).outcome()
    #expect(first.status == 0 && Self.isNarrow(first.out), "\(first.err) \(first.out)")
    #expect(first.out.contains(language == "en" ? "An offender's best choice" : "Pilihan terbaik pelaku"))
    let drawn = try String(contentsOfFile: table, encoding: .utf8)
    let again = try PatrolProcess(arguments).outcome()
    #expect(again.out == first.out && again.err == first.err)
    #expect(try String(contentsOfFile: table, encoding: .utf8) == drawn)
    // A row for each of three shifts on seven days, each with all its units.
    let rows = drawn.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    #expect(rows.count == 22 && rows[0].count == 9)
    #expect(rows[0][0] == (language == "en" ? "date" : "tanggal"))
    for row in rows.dropFirst() { #expect(row.dropFirst(3).reduce(0) { $0 + (Int($1) ?? 99) } == (row[2] == "P" ? 3 : 4)) }
    let json = try PatrolProcess(arguments + ["--json"]).outcome().object
    let draws = try #require(json["draws"] as? [String: Any])
    #expect(try #require(draws["largest-total-variation"] as? Double) <= 0.02)
    #expect((json["shifts"] as? [Any])?.count == 21)
    let (without, with) = (json["best-without-patrols"] as? [String: Any], json["best-against-chances"] as? [String: Any])
    #expect(try #require(with?["worth"] as? Double) < #require(without?["worth"] as? Double))
  }

  @Test("a roster's units and distance are told; a risk table and a list of incidents give chances by weekday")
  func sources() throws {
    let folder = try WorkFolder()
    let week = folder.path("week")
    try FileManager.default.copyItem(atPath: Self.scenario, toPath: week)
    let (roster, incidents) = (folder.path("roster.json"), Self.scenario + "/incidents.csv")
    #expect(try PatrolProcess.run("solve", week, "--quiet", "--gap", "50%", "--output", roster).status == 0)
    let told = try PatrolProcess.run("chances", week, "--roster", roster, "--language", "en")
    let plain = told.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("After staffing: the roster's crews over 7 days lie 0."), "\(told.out)")
    #expect(plain.contains("names no risk table"))
    let ofList = try PatrolProcess.run("chances", week, "--incidents", incidents, "--units", "P=2,S=2,M=2", "--json")
    #expect(try ofList.object["risk"] as? String == "incidents")
    #expect(try PatrolProcess.run("risk", incidents, "--scenario", week, "--quiet", "--output", week + "/risk.csv").status == 0)
    let yaml = try folder.text("week/scenario.yaml")
    try folder.write(yaml + "\nrisk: risk.csv\n", to: "week/scenario.yaml")
    let ofTable = try PatrolProcess.run("chances", week, "--units", "P=2,S=2,M=2", "--json")
    #expect(try ofTable.object["risk"] as? String == "table")
    // The table holds nine decimals of what the list says.
    func numbers(_ outcome: PatrolProcess.Outcome) throws -> [Double] {
      try #require(try outcome.object["shifts"] as? [[String: Any]]).flatMap { ($0["chances"] as? [Double]) ?? [] }
    }
    let (list, table) = (try numbers(ofList), try numbers(ofTable))
    #expect(list.count == 126 && zip(list, table).allSatisfy { abs($0 - $1) < 1e-4 })
    // Weekdays differ in what their zones are worth.
    let worths = try #require(try ofTable.object["shifts"] as? [[String: Any]]).compactMap { $0["worth-without"] as? Double }
    #expect(worths.count == 21 && Set(worths.prefix(3)).isDisjoint(with: worths.suffix(3)))
  }

  @Test("64 without units, 65 for an unknown shift and without any risk, 66 for a list that is not there, 73 where nothing can be written")
  func statuses() throws {
    let folder = try WorkFolder()
    func status(_ arguments: String...) throws -> Int32 { try PatrolProcess(["chances"] + arguments).outcome().status }
    #expect(try status(Self.scenario) == 64)
    #expect(try status(Self.scenario, "--units", "P") == 64)
    #expect(try status(Self.scenario, "--units", "P=2", "--left-by-patrol", "2") == 64)
    #expect(try status(Self.scenario, "--units", "P=2", "--draws", "0") == 64)
    #expect(try status(Self.scenario, "--units", "P=2", "--output", folder.path("drawn.xlsx")) == 64)
    #expect(try status(Self.scenario, "--units", "Q=2") == 65)
    #expect(try status(Self.scenario, "--units", "P=2", "--incidents", folder.path("none.csv")) == 66)
    #expect(try status(Self.scenario, "--units", "P=2", "--output", folder.path("nowhere/drawn.csv")) == 73)
    let week = folder.path("week")
    try FileManager.default.copyItem(atPath: Self.scenario, toPath: week)
    let yaml = try folder.text("week/scenario.yaml").replacing(/, risk: \{[^}]*\}/, with: "")
    try folder.write(yaml, to: "week/scenario.yaml")
    #expect(try status(week, "--units", "P=2") == 65)
  }
}
