import Foundation
import Testing

@Suite("Exit statuses")
struct ExitStatusTests {
  @Test("2: locks that contradict rules are named with officer, dates and rules, before anything is solved", arguments: ["en", "id"])
  func contradiction(language: String) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(language: language)
    let locks = "A4,2026-11-24,M,,lock,,,\nA4,2026-11-25,P,,lock,,,\n"
    try folder.write(try folder.text("week/requests.csv") + locks, to: "week/requests.csv")
    let text = try PatrolProcess.run("solve", scenario)
    #expect(text.status == 2)
    #expect(text.out.isEmpty)
    #expect(text.err.contains("Surya Adiguna"))
    #expect(text.err.contains(language == "en" ? "Tue 24 Nov, Wed 25 Nov" : "Sel 24 Nov, Rab 25 Nov"))
    #expect(text.err.contains("[min-rest-hours]") || text.err.contains("[availability]"))
    let json = try PatrolProcess.run("solve", scenario, "--json")
    #expect(json.status == 2)
    let clashes = try #require(try json.object["clashes"] as? [[String: Any]])
    #expect(clashes.count == 1)
    #expect(clashes.first?["officer"] as? String == "A4")
    #expect(clashes.first?["dates"] as? [String] == ["2026-11-24", "2026-11-25"])
  }

  @Test("3: a limit that leaves nothing to show says what is proven; 0 with the roster where there is one")
  func limit() throws {
    let folder = try WorkFolder()
    let scenario = try LargeScenario.make(in: folder)
    let outcome = try PatrolProcess.run("solve", scenario, "--time-limit", "0s", "--quiet", "--output", folder.path("r.json"))
    if outcome.status == 3 {
      #expect(outcome.out.isEmpty)
      #expect(outcome.err.contains("No roster yet"))
      #expect(try folder.names() == ["large"])
    } else {
      #expect(outcome.status == 0)
      #expect(outcome.err.isEmpty)
      #expect(outcome.out.contains("Stopped by the time limit."))
      #expect(try PatrolProcess.run("audit", folder.path("r.json"), "--scenario", scenario).status == 0)
    }
  }

  @Test("5: the audit of an edited grid finds the broken rule and names officer and rule")
  func breaches() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    try folder.write("id,2026-11-23,2026-11-24,2026-11-25\nA1,M/kota,P/kota,L\n", to: "edited.csv")
    let text = try PatrolProcess.run("audit", folder.path("edited.csv"), "--scenario", scenario)
    #expect(text.status == 5)
    let told = text.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("Bayu Samodra, Mon 23 Nov - Tue 24 Nov: rest between duties: 0 h, at least 11 h [min-rest-hours]"))
    #expect(told.contains("has no line"))
    try folder.write("name,2026-11-23\nOrang Lain,P/kota\n", to: "stranger.csv")
    let stranger = try PatrolProcess.run("audit", folder.path("stranger.csv"), "--scenario", scenario)
    #expect(stranger.status == 5)
    #expect(stranger.out.contains("Orang Lain is not in the scenario"))
    let json = try PatrolProcess.run("audit", folder.path("edited.csv"), "--scenario", scenario, "--json")
    #expect(json.status == 5)
    let breaches = try #require(try json.object["breaches"] as? [[String: Any]])
    #expect(breaches.contains { $0["rule"] as? String == "min-rest-hours" && $0["officer"] as? String == "A1" })
  }

  @Test(
    "64: a command that cannot be understood is refused before anything is read",
    arguments: [
      ["solve"], ["audit", "r.json"], ["solve", "x", "--json", "--csv"], ["solve", "x", "--threads", "0"], ["solve", "x", "--gap", "many"],
      ["solve", "x", "--time-limit", "soon"], ["solve", "x", "--time-limit=-1s"], ["solve", "x", "--seed", "minus"],
      ["check", "x", "--language", "fr"],
      ["init", "x", "--from", "2026-02-30"], ["init", "x", "--example", "huge"], ["plan"], ["solve", "x", "--gap", "100%"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try PatrolProcess(arguments).outcome()
    #expect(outcome.status == 64)
    #expect(outcome.out.isEmpty)
    #expect(!outcome.err.isEmpty)
  }

  @Test("65: every fault of a scenario is told at once, with its place", arguments: ["check", "solve"])
  func faults(verb: String) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    try folder.write(try folder.text("week/scenario.yaml").replacing("profile: standar", with: "profle: standar"), to: "week/scenario.yaml")
    try folder.write(try folder.text("week/officers.csv").replacing("Bripka,leader\nA3", with: "Bripka,leadr\nA3"), to: "week/officers.csv")
    let outcome = try PatrolProcess.run(verb, scenario)
    #expect(outcome.status == 65)
    let told = verb == "check" ? outcome.out : outcome.err
    #expect((verb == "check" ? outcome.err : outcome.out).isEmpty)
    #expect(told.contains("scenario.yaml:"))
    #expect(told.contains("profle"))
    #expect(told.contains("officers.csv, row 3"))
    #expect(told.contains("leadr"))
    try folder.write(try folder.text("week/scenario.yaml").replacing("language: en", with: "language: id"), to: "week/scenario.yaml")
    let indonesian = try PatrolProcess.run(verb, scenario)
    #expect((verb == "check" ? indonesian.out : indonesian.err).contains("tidak dikenal di sini"))
    let english = try PatrolProcess.run(verb, scenario, "--language", "en")
    #expect((verb == "check" ? english.out : english.err).contains("is not known here"))
  }

  @Test("65: a roster file that is none is refused")
  func faultyRoster() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    try folder.write("{ \"roster\": 1 }\n", to: "r.json")
    let outcome = try PatrolProcess.run("audit", folder.path("r.json"), "--scenario", scenario)
    #expect(outcome.status == 65)
    #expect(outcome.err.contains("r.json"))
  }

  @Test("The JSON of a check carries faults, notes and rules, and its status")
  func checkJSON() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    let right = try PatrolProcess.run("check", scenario, "--json")
    #expect(right.status == 0)
    let rules = try #require(try right.object["rules"] as? [[String: Any]])
    #expect(rules.contains { $0["rule"] as? String == "max-nights-week" && $0["points"] as? Int == 8 && $0["officers"] as? String == "everyone" })
    try folder.write("scenario: 1\n", to: "week/scenario.yaml")
    let wrong = try PatrolProcess.run("check", scenario, "--json")
    #expect(wrong.status == 65)
    #expect(!(try #require(try wrong.object["faults"] as? [Any]).isEmpty))
  }

  @Test("66: an input that is not there is named", arguments: [["check"], ["solve"], ["audit", "none.json", "--scenario"]])
  func missing(arguments: [String]) throws {
    let folder = try WorkFolder()
    let outcome = try PatrolProcess(arguments + [folder.path("none")]).outcome()
    #expect(outcome.status == 66)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains(folder.path("none")))
  }

  @Test("66: a roster that is not there is named")
  func missingRoster() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    for name in ["none.json", "none.csv"] {
      let outcome = try PatrolProcess.run("audit", folder.path(name), "--scenario", scenario)
      #expect(outcome.status == 66)
      #expect(outcome.err.contains(name))
    }
  }

  @Test("73: a file that cannot be written leaves nothing behind, and the roster is still shown")
  func cannotWrite() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    try folder.write("kept", to: "file")
    for target in [folder.path("no-such-folder/r.json"), folder.path("file/r.json")] {
      let outcome = try PatrolProcess.run("solve", scenario, "--quiet", "--output", target)
      #expect(outcome.status == 73)
      #expect(outcome.err.contains(target))
      #expect(outcome.out.contains("This roster is proven best"))
    }
    #expect(try folder.names() == ["file", "week"])
    #expect(try folder.text("file") == "kept")
  }

  @Test("why a file can be neither written nor read is said in the reader's language")
  func systemReasons() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    try FileManager.default.createDirectory(atPath: folder.path("dir.json"), withIntermediateDirectories: true)
    let missing = try PatrolProcess.run(
      "solve", scenario, "--quiet", "--language", "id", "--output", folder.path("none/r.json"), "--output", folder.path("dir.json"))
    #expect(missing.status == 73)
    #expect(missing.err.contains("berkas atau foldernya tidak ada") && missing.err.contains("ada folder di tempatnya"), "\(missing.err)")
    let device = try PatrolProcess.run("check", "/dev/null", "--language", "id")
    let told = device.out + device.err
    #expect(told.contains("bukan berkas biasa"), "\(told)")
    for english in ["No such", "Is a", "permission", "could not"] { #expect(!(missing.err + told).contains(english)) }
  }

  @Test("73: init touches nothing that is there")
  func initKeeps() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    try folder.write("mine", to: "week/scenario.yaml")
    let again = try PatrolProcess.run("init", scenario)
    #expect(again.status == 73)
    #expect(try folder.text("week/scenario.yaml") == "mine")
    #expect(try PatrolProcess.run("init", folder.path("no/such/parent")).status == 73)
    #expect(try folder.names() == ["week"])
  }
}
