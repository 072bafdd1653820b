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

  @Test(
    "a roster that is a workbook alone gives the next week the same past as its roster file", arguments: ["en", "id"])
  func workbook(language: String) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small", language: language)
    let (file, workbook) = (folder.path("week.json"), folder.path("jadwal, minggu 48.xlsx"))
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", file, "--output", workbook).status == 0)
    func hash(_ name: String, _ roster: String) throws -> String {
      let made = try PatrolProcess.run("next", scenario, "--output", folder.path(name), "--roster", roster)
      #expect(made.status == 0, "\(made.err)")
      #expect(made.out.contains(language == "en" ? "the period before by /" : "periode sebelumnya menurut /"), "\(made.out)")
      #expect(try PatrolProcess.run("check", folder.path(name)).status == 0)
      #expect(try PatrolProcess.run("solve", folder.path(name), "--quiet", "--output", folder.path("\(name).json")).status == 0)
      let object = try JSONSerialization.jsonObject(with: Data(folder.text("\(name).json").utf8)) as? [String: Any]
      return try #require(object?["scenario"] as? String)
    }
    #expect(try hash("by-file", file) == hash("by-workbook", workbook))
    #expect(try folder.text("by-workbook/scenario.yaml").contains("\"../jadwal, minggu 48.xlsx\""))
  }

  @Test("65 where the roster that is named says nothing of some days, or the archive knows them; 66 where it is not there; nothing is made")
  func namedRoster() throws {
    let office = try SmallOffice()
    let grid = try office.grid("one.csv", a: "P-----P", b: "P------")
    try office.folder.write("id,2026-11-28,2026-11-29\nA,P/kota,L\n", to: "part.csv")
    try FileManager.default.removeItem(atPath: office.next)
    func next(_ roster: String) throws -> PatrolProcess.Outcome {
      try PatrolProcess.run("next", office.week, "--roster", office.folder.path(roster), "--json")
    }
    let part = try next("part.csv")
    #expect(part.status == 65 && part.err.contains("part.csv") && part.err.contains("Mon 23 Nov") && !part.err.contains("Sat 28 Nov"), "\(part.err)")
    #expect(try next("none.xlsx").status == 66)
    try office.folder.write(try office.folder.text("one.csv").replacing("B,", with: "Z,"), to: "other.csv")
    let other = try next("other.csv")
    #expect(try other.status == 0 && other.object["unknown-officers"] as? [String] == ["B"], "\(other.err)")
    #expect(try other.object["added-roster"] as? String == "../other.csv")
    try FileManager.default.removeItem(atPath: office.next)
    #expect(try office.publish(grid, of: office.week).status == 0)
    let published = try next("one.csv")
    #expect(published.status == 65 && published.err.contains("2026-11-23-v1.json"), "\(published.err)")
    #expect(try !office.folder.names().contains("week-49"))
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
