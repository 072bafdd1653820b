import Foundation
import Testing

@Suite("Keeping cells of an edited roster")
struct KeepCommandTests {
  private func grid(_ text: String) -> [[String]] {
    text.replacing("\r\n", with: "\n").split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The roster of a small week as a grid, with the first officer's first day turned round.
  private func edited(_ folder: WorkFolder, _ scenario: String) throws -> [[String]] {
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("first.csv")).status == 0)
    var rows = grid(try folder.text("first.csv"))
    rows[1][2] = rows[1][2] == "L" ? "P" : "L"
    try folder.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: "edited.csv")
    return rows
  }

  @Test("the days that are kept stay as edited, and the rest is solved anew")
  func days() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    let rows = try edited(folder, scenario)
    let kept = try PatrolProcess.run(
      "solve", scenario, "--keep", folder.path("edited.csv"), "--keep-days", "1", "--force", "--output", folder.path("kept.csv"))
    #expect(kept.status == 0, "\(kept.err)")
    #expect(kept.err.contains("cells of the roster are kept"))
    let result = grid(try folder.text("kept.csv"))
    for (before, after) in zip(rows, result).dropFirst() {
      #expect(after[0] == before[0])
      // A cell without a post is kept as a shift.
      #expect(after[2] == before[2] || after[2].hasPrefix(before[2] + "/"), "\(before[0])")
    }
  }

  @Test("only named officers are kept, and an unknown one is refused with status 65")
  func officers() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    let rows = try edited(folder, scenario)
    let first = rows[1][0]
    let kept = try PatrolProcess.run(
      "solve", scenario, "--keep", folder.path("edited.csv"), "--keep-officers", first, "--force", "--output", folder.path("kept.csv"))
    #expect(kept.status == 0, "\(kept.err)")
    let row = try #require(grid(try folder.text("kept.csv")).first { $0[0] == first })
    for (before, after) in zip(rows[1], row).dropFirst(2) { #expect(after == before || after.hasPrefix(before + "/")) }
    let unknown = try PatrolProcess.run("solve", scenario, "--keep", folder.path("edited.csv"), "--keep-officers", "nobody")
    #expect(unknown.status == 65)
    #expect(unknown.err.contains("nobody"))
  }

  @Test("kept cells that break a rule are named with what they hold, and no lock is spoken of", arguments: ["en", "id"])
  func clash(language: String) throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small", language: language)
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("first.csv")).status == 0)
    var rows = grid(try folder.text("first.csv"))
    (rows[1][2], rows[1][3]) = ("S", "P")
    try folder.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: "edited.csv")
    let kept = try PatrolProcess.run("solve", scenario, "--quiet", "--keep", folder.path("edited.csv"))
    #expect(kept.status == 2)
    let title = language == "en" ? "Cells that are kept from" : "Sel yang dipertahankan dari"
    #expect(kept.err.contains("\(title) \(folder.path("edited.csv"))"))
    let line = try #require(kept.err.split(separator: "\n").first { $0.contains("[min-rest-hours]") })
    #expect(line.contains(rows[1][1]) && line.contains(#/ S, .* P: /#), "\(line)")
    for word in ["lock", "kunci", "Kunci"] { #expect(!kept.err.contains(word), "\(kept.err)") }
    #expect(kept.err.contains("--keep-days") && kept.err.contains("--keep-officers") && kept.err.contains("--force"))
    // Kept for fewer officers the cells go.
    let fewer = try PatrolProcess.run("solve", scenario, "--quiet", "--keep", folder.path("edited.csv"), "--keep-officers", rows[2][0])
    #expect(fewer.status == 0, "\(fewer.err)")
  }

  @Test("64: days or officers to keep without a roster")
  func usage() throws {
    #expect(try PatrolProcess.run("solve", "x", "--keep-days", "2").status == 64)
    #expect(try PatrolProcess.run("solve", "x", "--keep-officers", "A").status == 64)
    #expect(try PatrolProcess.run("solve", "x", "--keep", "y.csv", "--keep-days", "0").status == 64)
  }
}
