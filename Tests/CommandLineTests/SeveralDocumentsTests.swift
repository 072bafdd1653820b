import Foundation
import Testing

@Suite("Several documents and one name")
struct SeveralDocumentsTests {
  private func week(_ folder: WorkFolder) throws -> (scenario: String, roster: String) {
    let scenario = try folder.scenario(language: "id")
    let roster = folder.path("roster.json")
    try #require(try PatrolProcess.run("solve", scenario, "--quiet", "--time-limit", "5s", "--output", roster).status == 0)
    return (scenario, roster)
  }

  private func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) ? isFolder.boolValue : nil
  }

  @Test("messages go into one file where its name has an ending, as they are shown on a terminal, and into a folder otherwise")
  func messages() throws {
    let folder = try WorkFolder()
    let (scenario, roster) = try week(folder)
    let base = ["export", roster, "--scenario", scenario, "--format", "text"]
    let shown = try PatrolProcess(base).outcome()
    #expect(shown.out.contains("\n--------------------\n"))
    for name in ["pesan.txt", "pesan.md"] {
      #expect(try PatrolProcess(base + ["--output", folder.path(name)]).outcome().status == 0)
      #expect(isFolder(folder.path(name)) == false)
      #expect(try folder.text(name) == shown.out)
    }
    for name in ["pesan", "minggu.48"] {
      #expect(try PatrolProcess(base + ["--output", folder.path(name)]).outcome().status == 0)
      #expect(isFolder(folder.path(name)) == true)
    }
  }

  @Test("64: the calendars of several officers are not written into one file, and nothing is made")
  func calendars() throws {
    let folder = try WorkFolder()
    let (scenario, roster) = try week(folder)
    let name = folder.path("kalender.ics")
    for arguments in [["export", roster, "--scenario", scenario, "--output", name], ["solve", scenario, "--output", name]] {
      let refused = try PatrolProcess(arguments).outcome()
      #expect(refused.status == 64)
      #expect(refused.err.contains("kalender.ics") && refused.err.contains("--officer"))
      #expect(refused.out.isEmpty)
      #expect(isFolder(name) == nil)
    }
    #expect(try PatrolProcess(["export", roster, "--scenario", scenario, "--output", name, "--officer", "A4"]).outcome().status == 0)
    #expect(isFolder(name) == false)
    #expect(try folder.text("kalender.ics").hasPrefix("BEGIN:VCALENDAR"))
    #expect(
      try PatrolProcess(["export", roster, "--scenario", scenario, "--format", "ics", "--output", folder.path("kalender")]).outcome().status == 0)
    #expect(isFolder(folder.path("kalender")) == true)
  }

  @Test("a solve writes files by their endings and folders by the named format at once; a format with the ending's own files wins by name")
  func atOnce() throws {
    let folder = try WorkFolder()
    let (scenario, roster) = try week(folder)
    let (table, workbook, calendars) = (folder.path("long.csv"), folder.path("roster.xlsx"), folder.path("calendars"))
    let solved = try PatrolProcess.run(
      "solve", scenario, "--quiet", "--time-limit", "5s", "--output", workbook, "--output", calendars, "--format", "ics")
    #expect(solved.status == 0, "\(solved.err)")
    #expect(isFolder(workbook) == false)
    #expect(isFolder(calendars) == true)
    #expect(try folder.names("calendars").allSatisfy { $0.hasSuffix(".ics") })
    #expect(try PatrolProcess.run("export", roster, "--scenario", scenario, "--format", "csv-long", "--output", table).status == 0)
    #expect(try folder.text("long.csv").hasPrefix("date,weekday,shift"))
  }
}
