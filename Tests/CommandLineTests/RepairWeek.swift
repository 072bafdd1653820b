import Foundation
import Testing

/// A small station's week in a folder, with a published roster.
struct RepairWeek {
  let folder: WorkFolder
  let scenario: String
  let roster: String

  /// - Parameter edit: Changes the scenario's text before anything is solved.
  init(edit: (String) -> String = { $0 }) throws {
    folder = try WorkFolder()
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Scenarios/polsek-kecil").standardized
    scenario = folder.path("week")
    try FileManager.default.copyItem(atPath: source.path, toPath: scenario)
    let text = try folder.text("week/scenario.yaml")
    try folder.write(edit(text), to: "week/scenario.yaml")
    let solved = try PatrolProcess.run("solve", scenario, "--quiet", "--gap", "20%", "--output", folder.path("draft.json"))
    guard solved.status == 0 else { throw PatrolProcess.Missing(what: solved.err) }
    let draft = try folder.text("draft.json")
    let published = draft.replacing("\"status\": \"draft\"", with: "\"status\": \"published\"")
      .replacing("\"version\": 0", with: "\"version\": 1")
    try folder.write(published, to: "published.json")
    try FileManager.default.createDirectory(atPath: folder.path("rosters"), withIntermediateDirectories: true)
    try folder.write(published, to: "rosters/2026-11-23-v1.json")
    roster = folder.path("published.json")
  }

  /// Somebody who has a duty in the afternoon of the Tuesday.
  func officerOut() throws -> String {
    let row = try folder.duties("published.json").first { $0.duties.count > 1 && $0.duties[1]?.hasPrefix("S/kota") == true }
    return try #require(row?.officer)
  }
}
