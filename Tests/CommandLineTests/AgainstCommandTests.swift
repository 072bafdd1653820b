import Foundation
import Testing

@Suite("An edited grid beside its roster")
struct AgainstCommandTests {
  @Test("an edit is told with its points and breaches, in text and JSON, and no edit is none", arguments: ["en", "id"])
  func edits(language: String) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small", language: language)
    let (roster, grid) = (folder.path("roster.json"), folder.path("grid.csv"))
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", roster, "--output", grid).status == 0)
    let same = try PatrolProcess.run("audit", grid, "--scenario", scenario, "--against", roster)
    #expect(same.status == 0)
    #expect(same.out.contains(language == "en" ? "No cell was edited." : "Tidak ada sel yang diubah."))
    // The look-ahead is known from the roster, so that nothing is left out of the points.
    #expect(same.err.isEmpty)
    let before = try #require(try PatrolProcess.run("audit", roster, "--scenario", scenario, "--json").object["points"] as? Int)
    let unedited = try PatrolProcess.run("audit", grid, "--scenario", scenario, "--against", roster, "--json").object
    #expect(unedited["points"] as? Int == before)
    #expect((unedited["edits"] as? [Any])?.isEmpty == true)

    var rows = try folder.text("grid.csv").replacing("\r\n", with: "\n").split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    // A night before a morning leaves no rest.
    let row = try #require(rows.indices.dropFirst().first { rows[$0][3].hasPrefix("P") && !rows[$0][2].hasPrefix("M") })
    rows[row][2] = "M"
    try folder.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: "edited.csv")
    let edited = try PatrolProcess.run("audit", folder.path("edited.csv"), "--scenario", scenario, "--against", roster, "--json")
    #expect(edited.status == 5)
    let object = try edited.object
    let edit = try #require((object["edits"] as? [[String: Any]])?.first)
    #expect((object["edits"] as? [Any])?.count == 1)
    #expect(edit["officer"] as? String == rows[row][0])
    #expect(edit["now"] as? String == "M")
    let after = try #require(object["points"] as? Int)
    #expect(edit["points"] as? Int == after - before)
    #expect(object["points-before"] as? Int == before)
    #expect((edit["breaches"] as? [[String: Any]])?.contains { $0["rule"] as? String == "min-rest-hours" } == true)
    let text = try PatrolProcess.run("audit", folder.path("edited.csv"), "--scenario", scenario, "--against", roster).out
    let standing = try #require(object["after"] as? [String: Any])
    let (ordinary, breaches) = (try #require(standing["ordinary-points"] as? Int), try #require(standing["breaches"] as? Int))
    #expect(breaches > 0)
    // The lines are broken for the terminal.
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      plain.contains(
        language == "en"
          ? "What the edits did (1): \(before) points and no hard rule broken before, \(ordinary) points and \(breaches) hard rule"
          : "Akibat perubahan (1): sebelumnya \(before) poin tanpa pelanggaran, sekarang \(ordinary) poin dan \(breaches) pelanggaran wajib"))
    #expect(plain.contains(language == "en" ? "M (no post named)" : "M (pos belum ditentukan)"))
  }

  @Test("64: a roster file that names its crews itself cannot be compared as a grid")
  func rosterFile() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario()
    let roster = folder.path("roster.json")
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", roster).status == 0)
    let refused = try PatrolProcess.run("audit", roster, "--scenario", scenario, "--against", roster)
    #expect(refused.status == 64)
    #expect(refused.err.contains("--against"))
  }
}
