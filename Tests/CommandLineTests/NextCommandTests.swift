import Foundation
import Testing

@Suite("Next week on the command line")
struct NextCommandTests {
  @Test("three commands lead from this week's folder to next week's draft, whose seam is legal", arguments: ["en", "id"])
  func threeCommands(language: String) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small", language: language)
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("week.json")).status == 0)

    #expect(try PatrolProcess.run("publish", folder.path("week.json"), "--scenario", scenario, "--by", "Kasat", "--quiet").status == 0)
    let next = try PatrolProcess.run("next", scenario, "--output", folder.path("next"))
    #expect(next.status == 0, "\(next.err)")
    #expect(try PatrolProcess.run("solve", folder.path("next"), "--quiet", "--output", folder.path("next.json")).status == 0)

    #expect(next.out.contains(language == "en" ? "as version 1 was published" : "menurut versi 1 yang diterbitkan"))
    #expect(next.out.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("/") })
    #expect(try PatrolProcess.run("check", folder.path("next")).status == 0)
    #expect(try PatrolProcess.run("audit", folder.path("next.json"), "--scenario", folder.path("next")).status == 0)
    #expect(try PatrolProcess.run("publish", folder.path("next.json"), "--scenario", folder.path("next"), "--by", "Kapolsek", "--quiet").status == 0)
    #expect(try folder.names("rosters").filter { $0.hasSuffix(".json") } == ["2026-11-23-v1.json", "2026-11-30-v1.json"])
  }

  @Test("65 where nothing is known of this week, 73 where the new folder is there, 66 where there is no scenario; nothing is touched")
  func refusals() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    let unknown = try PatrolProcess.run("next", scenario)
    #expect(unknown.status == 65)
    #expect(unknown.err.contains("NOTHING IS KNOWN"))
    #expect(try folder.names() == ["week"])
    #expect(try PatrolProcess.run("next", scenario, "--output", scenario).status == 73)
    #expect(try PatrolProcess.run("next", folder.path("nowhere")).status == 66)
    #expect(try PatrolProcess.run("next", scenario, "--days", "0").status == 64)
    #expect(try folder.names() == ["week"])
  }

  @Test("solving again near a draft lists each changed shift with its reason, in text and JSON", arguments: ["en", "id"])
  func near(language: String) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small", language: language)
    let draft = folder.path("draft.json")
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", draft).status == 0)
    let same = try PatrolProcess.run("solve", scenario, "--quiet", "--near", draft)
    #expect(same.out.contains(language == "en" ? "No shift was changed against the draft." : "Tidak ada dinas yang berubah terhadap konsep."))
    // Whoever has a duty on Friday goes on leave then.
    let cells = try #require(try JSONSerialization.jsonObject(with: Data(folder.text("draft.json").utf8)) as? [String: Any])["cells"]
    let rows = try #require(cells as? [[String: Any]])
    let row = try #require(rows.first { ($0["duties"] as? [Any])?[4] is String && $0["away"] == nil })
    let officer = try #require(row["officer"] as? String)
    try folder.write(try folder.text("week/availability.csv") + "\(officer),2026-11-27,2026-11-27,cuti\n", to: "week/availability.csv")
    let solved = try PatrolProcess.run("solve", scenario, "--quiet", "--near", draft, "--json")
    #expect(solved.status == 0)
    let changes = try #require(try solved.object["draft-changes"] as? [[String: Any]])
    let away = changes.filter { $0["reason"] as? String == "away" }
    #expect(away.map { $0["officer"] as? String } == [officer] && away.map { $0["date"] as? String } == ["2026-11-27"])
    #expect(away.first?["kind"] as? String == "cuti")
    #expect(changes.allSatisfy { ["away", "follows", "saves"].contains($0["reason"] as? String ?? "") })
    // Each is told once, and each that is told differs.
    let keys = changes.map { "\($0["officer"] ?? "") \($0["date"] ?? "")" }
    #expect(Set(keys).count == keys.count)
    let text = try PatrolProcess.run("solve", scenario, "--quiet", "--near", draft)
    #expect(text.out.contains(language == "en" ? "Changed against the draft (\(changes.count))" : "Berubah terhadap konsep (\(changes.count))"))
    #expect(text.out.contains(language == "en" ? "not available (" : "tidak tersedia ("))
  }
}
