import Foundation
import Testing

@Suite("The hand-over sheet by the command line")
struct TodayCommandTests {
  @Test("without a published roster it says so with status 66; with one it tells of the latest version")
  func latest() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    let nothing = try PatrolProcess.run("today", scenario)
    #expect(nothing.status == 66)
    #expect(nothing.err.contains("/rosters"))
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("draft.json")).status == 0)
    let draft = try folder.text("draft.json")
    let from = try #require(draft.firstMatch(of: /"from": "([0-9-]+)"/)?.1)
    try FileManager.default.createDirectory(atPath: folder.path("rosters"), withIntermediateDirectories: true)
    for version in [1, 2] {
      let published = draft.replacing("\"status\": \"draft\"", with: "\"status\": \"published\"").replacing(
        "\"version\": 0", with: "\"version\": \(version)")
      try folder.write(published, to: "rosters/\(from)-v\(version).json")
    }
    let told = try PatrolProcess.run("today", scenario, "--at", "\(from) 08:30", "--output", folder.path("sheet.html"), "--quiet")
    #expect(told.status == 0, "\(told.err)")
    #expect(told.out.contains("Roster version 2"))
    #expect(try folder.text("sheet.html").contains("Handed over by"))
    let json = try PatrolProcess.run("today", scenario, "--at", "\(from)T08.30", "--json").object
    #expect(json["version"] as? Int == 2)
    #expect((json["shifts"] as? [[String: Any]])?.first?["now"] as? Bool == true)
  }

  @Test("a moment outside the roster is told with status 65, an unknown shift too, and a time that is none with status 64")
  func faults() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", folder.path("draft.json")).status == 0)
    let roster = folder.path("draft.json")
    let late = try PatrolProcess.run("today", scenario, "--roster", roster, "--at", "2031-01-01 08:00")
    #expect(late.status == 65)
    #expect(late.err.contains("--at"))
    let unknown = try PatrolProcess.run("today", scenario, "--roster", roster, "--shift", "Q")
    #expect(unknown.status == 65)
    #expect(try PatrolProcess.run("today", scenario, "--roster", roster, "--at", "25:00").status == 64)
    #expect(try PatrolProcess.run("today", scenario, "--roster", roster, "--output", folder.path("sheet.doc")).status == 64)
  }
}
