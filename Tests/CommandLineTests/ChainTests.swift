import Foundation
import Testing

@Suite("From an empty folder to an audited roster")
struct ChainTests {
  @Test("init, check, solve and audit follow each other", arguments: ["en", "id"], [nil, "small"])
  func chain(language: String, example: String?) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: example, language: language)
    #expect(try folder.names("week") == ["availability.csv", "officers.csv", "requests.csv", "scenario.yaml"])

    let check = try PatrolProcess.run("check", scenario)
    #expect(check.status == 0)
    #expect(check.out.contains(language == "en" ? "The scenario has no faults." : "tidak mengandung kesalahan"))
    #expect(check.err.isEmpty)

    let roster = folder.path("roster.json")
    let solve = try PatrolProcess.run("solve", scenario, "--output", roster)
    #expect(solve.status == 0)
    #expect(solve.out.contains(language == "en" ? "This roster is proven best" : "Jadwal ini terbukti terbaik"))
    // The sentence on quality speaks of no bound where there is nothing between the two; second rank, told before it, says that it has none.
    let quality = try #require(solve.out.components(separatedBy: "\n\n").last)
    #expect(!quality.contains(language == "en" ? "bound" : "batas"))
    #expect(solve.err.contains(language == "en" ? "Written: \(roster)" : "Ditulis: \(roster)"))
    for line in solve.out.split(separator: "\n") { #expect(line.count <= 80) }

    let audit = try PatrolProcess.run("audit", roster, "--scenario", scenario)
    #expect(audit.status == 0)
    #expect(audit.out.contains(language == "en" ? "This roster breaks no hard rule" : "tidak melanggar aturan wajib"))
    #expect(audit.err.isEmpty)
  }

  @Test("The language option wins over the scenario's language")
  func language() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(language: "en")
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--language", "id").out.hasPrefix("Jadwal dinas"))
    #expect(try PatrolProcess.run("solve", scenario, "--quiet").out.hasPrefix("Duty roster"))
    #expect(try PatrolProcess.run("check", folder.path("none"), environment: ["LANG": "id_ID.UTF-8"]).err.contains("tidak ada"))
  }

  @Test("The JSON of a solve carries its quality, its work and the roster, and nothing of time")
  func json() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    let solved = try PatrolProcess.run("solve", scenario, "--json", "--quiet")
    #expect(solved.status == 0)
    #expect(solved.err.isEmpty)
    let object = try solved.object
    let points = try #require(object["points"] as? Int)
    #expect(object["bound"] as? Int == points)
    #expect(object["gap"] as? Double == 0)
    #expect(object["stop"] as? String == "proven")
    for key in ["rounds", "labels", "lines"] { #expect((object[key] as? Int ?? 0) > 0, "\(key)") }
    #expect(object["nodes"] as? Int != nil)
    let sources = try #require(object["points-by-source"] as? [[String: Any]])
    #expect(sources.compactMap { $0["points"] as? Int }.reduce(0, +) == points)
    let charges = try #require(object["charges"] as? [[String: Any]])
    #expect(charges.compactMap { $0["points"] as? Int }.reduce(0, +) == points)
    let roster = try #require(object["roster"] as? [String: Any])
    #expect((roster["cells"] as? [Any])?.count == 12)
    for word in ["seconds", "elapsed", "time-of-day", "date-made"] { #expect(!solved.out.contains("\"\(word)"), "\(word)") }
  }

  @Test("Threads and repetition change no byte")
  func sameBytes() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    let first = try PatrolProcess.run("solve", scenario, "--json", "--quiet", "--threads", "1", "--output", folder.path("a.json"))
    let second = try PatrolProcess.run("solve", scenario, "--json", "--quiet", "--threads", "2", "--output", folder.path("b.json"))
    #expect(first.out == second.out)
    #expect(try folder.text("a.json") == folder.text("b.json"))
  }

  @Test("The grid on stdout, the grid file and the audit of the grid agree")
  func grid() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    let solved = try PatrolProcess.run("solve", scenario, "--csv", "--quiet", "--output", folder.path("grid.csv"))
    #expect(solved.status == 0)
    #expect(try folder.text("grid.csv") == solved.out)
    #expect(solved.out.hasPrefix("id,name,2026-11-23,2026-11-24,"))
    let audit = try PatrolProcess.run("audit", folder.path("grid.csv"), "--scenario", scenario)
    #expect(audit.status == 0)
    #expect(audit.err.contains("only the published ones are judged"))
  }

  @Test("A name that begins like a formula stays a text in the grid", arguments: ["=1+1", "+62", "-1", "@home"])
  func formula(name: String) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    let officers = try folder.text("week/officers.csv").replacing("Bayu Samodra", with: name)
    try folder.write(officers, to: "week/officers.csv")
    let solved = try PatrolProcess.run("solve", scenario, "--csv", "--quiet")
    #expect(solved.status == 0)
    #expect(solved.out.contains(",'\(name),"))
    #expect(!solved.out.contains(",\(name),"))
  }

  @Test("A roster near its own draft is that draft")
  func near() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("draft.json")).status == 0)
    let again = try PatrolProcess.run("solve", scenario, "--quiet", "--json", "--near", folder.path("draft.json"))
    #expect(again.status == 0)
    let changed = try #require((try again.object["indicators"] as? [String: Any])?["changed-from-draft"] as? [String: Any])
    #expect(changed["count"] as? Int == 0)
    #expect((changed["of"] as? Int ?? 0) > 0)
  }

  @Test("A grid of the best roster as draft changes neither its points nor a cell")
  func nearGrid() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    let best = try PatrolProcess.run("solve", scenario, "--quiet", "--json")
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("draft.csv")).status == 0)
    let again = try PatrolProcess.run("solve", scenario, "--quiet", "--json", "--near", folder.path("draft.csv"))
    #expect(try again.object["points"] as? Int == best.object["points"] as? Int)
    let changed = try #require((try again.object["indicators"] as? [String: Any])?["changed-from-draft"] as? [String: Any])
    #expect(changed["count"] as? Int == 0)
  }
}
