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

extension WorkFolder {
  /// The officers who sit in another crew, vehicle or part on a published day of one roster file than of another.
  func withOtherCrews(_ one: String, _ other: String) throws -> Set<String> {
    let (before, after) = (try crews(one), try crews(other))
    return Set(
      before.merging(after) { _, new in new }.keys.filter { before[$0] != after[$0] }.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// By officer and crew the vehicle and everybody's part.
  private func crews(_ name: String) throws -> [String: Set<String>] {
    guard let file = try JSONSerialization.jsonObject(with: Data(try text(name).utf8)) as? [String: Any],
      let seats = file["seats"] as? [[String: String]],
      let crews = file["crews"] as? [[String: Any]]
    else { throw PatrolProcess.Missing(what: "crews in \(name)") }
    var found: [String: Set<String>] = [:]
    for crew in crews {
      guard let id = crew["id"] as? String, let date = crew["date"] as? String, date < "2026-11-30" else { continue }
      let own = seats.filter { $0["crew"] == id }
      let facts = Set(own.map { "\($0["role"] ?? "") \($0["officer"] ?? "")" } + ["\(crew["vehicle"] ?? "")"])
      for seat in own { found["\(seat["officer"] ?? "") \(id)"] = facts }
    }
    return found
  }
}
