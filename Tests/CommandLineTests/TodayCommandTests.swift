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

  /// Who serves, who may be called and who may not, by shift.
  private func sheet(_ scenario: String, _ moment: String, _ more: String...) throws -> [String: (on: [String], callable: [String], barred: [String])]
  {
    let told = try PatrolProcess(["today", scenario, "--at", moment, "--json", "--quiet"] + more).outcome()
    #expect(told.status == 0, "\(told.err)")
    func ids(_ value: Any?) -> [String] { (value as? [[String: Any]] ?? []).compactMap { $0["officer"] as? String } }
    let shifts = try #require(try told.object["shifts"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: shifts.map { shift in
        let units = shift["units"] as? [[String: Any]] ?? []
        return (
          "\(shift["date"] ?? "") \(shift["shift"] ?? "")", (units.flatMap { ids($0["officers"]) }, ids(shift["callable"]), ids(shift["barred"]))
        )
      })
  }

  @Test(
    "who worked the night before is told as on duty and is not called to the morning, though the plan had him off and whatever the history names",
    arguments: [true, false])
  func workedBefore(isNamed: Bool) throws {
    let office = try SmallOffice()
    let text = try office.folder.text("week-49/scenario.yaml")
    if !isNamed { try office.folder.write(text.replacing("history: ../rosters/\n", with: ""), to: "week-49/scenario.yaml") }
    #expect(try office.publish(try office.grid("one.csv", a: "P------", b: "------M"), of: office.week).status == 0)
    let archive = office.folder.path("rosters")
    let next = try office.grid("two.csv", from: SmallOffice.nextMonday, a: "-------", b: "--P----")
    #expect(try office.publish(next, of: office.next, "--archive", archive).status == 0)
    let planned = try sheet(office.next, "2026-11-30 06:00", "--archive", archive)
    #expect(planned["2026-11-29 M"]?.on == ["B"])
    #expect(planned["2026-11-30 P"]?.callable == ["A"] && planned["2026-11-30 P"]?.barred == ["B"])
    #expect(try office.worked([("A", "2026-11-29", "M/kota"), ("B", "2026-11-29", "L")]).status == 0)
    let worked = try sheet(office.next, "2026-11-30 06:00", "--archive", archive)
    #expect(worked["2026-11-29 M"]?.on == ["A"])
    #expect(worked["2026-11-30 P"]?.callable == ["B"] && worked["2026-11-30 P"]?.barred == ["A"])
  }

  @Test(
    "an old roster file that cannot be read is told, however the archive is named, and keeps nobody from being relieved", arguments: ["en", "id"])
  func damagedPast(language: String) throws {
    let office = try SmallOffice(language: language)
    let text = try office.folder.text("week-48/scenario.yaml")
    try office.folder.write(text.replacing("history: ../rosters/\n", with: ""), to: "week-48/scenario.yaml")
    let archive = office.folder.path("rosters")
    #expect(try office.publish(try office.grid("one.csv", a: "P------", b: "------M"), of: office.week, "--archive", archive).status == 0)
    try office.folder.write("{ \"roster\": 1", to: "rosters/2026-10-05-v1.json")
    let fromHere = FileManager.default.currentDirectoryPath.split(separator: "/").map { _ in ".." }.joined(separator: "/") + archive
    for archive in [archive, fromHere] {
      let told = try PatrolProcess.run("today", office.week, "--at", "2026-11-23 08:30", "--archive", archive, "--json")
      #expect(told.status == 0, "\(told.err)")
      #expect((try told.object["shifts"] as? [[String: Any]])?.first?["now"] as? Bool == true)
      #expect(told.err.contains("2026-10-05-v1.json"))
      // The sheet is made all the same.
      #expect(told.err.split(separator: "\n").count == 2, "\(told.err)")
      #expect(told.err.contains(language == "en" ? "the scenario's own history alone" : "riwayat skenario saja"), "\(told.err)")
    }
  }

  @Test("within a week days that are over count as worked, days to come as published, and a difference stands among the changes")
  func workedWithin() throws {
    let office = try SmallOffice()
    #expect(try office.publish(try office.grid("one.csv", a: "M-P----", b: "---P---"), of: office.week).status == 0)
    #expect(try office.worked([("A", "2026-11-23", "L"), ("B", "2026-11-23", "M/kota"), ("A", "2026-11-25", "L")]).status == 0)
    let tuesday = try sheet(office.week, "2026-11-24 06:00")
    #expect(tuesday["2026-11-23 M"]?.on == ["B"])
    #expect(tuesday["2026-11-24 P"]?.callable == ["A"] && tuesday["2026-11-24 P"]?.barred == ["B"])
    #expect(try sheet(office.week, "2026-11-25 08:00")["2026-11-25 P"]?.on == ["A"])
    let told = try PatrolProcess.run("today", office.week, "--at", "2026-11-24 06:00")
    #expect(told.out.contains("Bayu Lestaria, Mon 23 Nov: off -> M at Kota"), "\(told.out)")
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
