import Foundation
import OutsidePrograms
import Testing

@Suite("A workbook there and back")
struct WorkbookRoundTripTests {
  /// A solved small week with its workbook, and what the audit says of the roster file.
  private func week(_ folder: WorkFolder, language: String = "en") throws -> (scenario: String, workbook: String, points: Int) {
    let scenario = try folder.scenario(example: "small", language: language)
    let (roster, workbook) = (folder.path("roster.json"), folder.path("roster.xlsx"))
    #expect(try PatrolProcess.run("solve", scenario, "--quiet", "--output", roster, "--output", workbook).status == 0)
    let points = try #require(try PatrolProcess.run("audit", roster, "--scenario", scenario, "--json").object["points"] as? Int)
    return (scenario, workbook, points)
  }

  private func audit(_ workbook: String, _ scenario: String) throws -> [String: Any] {
    let audited = try PatrolProcess.run("audit", workbook, "--scenario", scenario, "--json")
    #expect([0, 5].contains(audited.status), "\(audited.err)")
    return try audited.object
  }

  @Test("an untouched workbook costs what its roster costs, crews, tasks and look-ahead included", arguments: ["en", "id"])
  func untouched(language: String) throws {
    let folder = try WorkFolder()
    let (scenario, workbook, points) = try week(folder, language: language)
    let object = try audit(workbook, scenario)
    #expect(object["points"] as? Int == points)
    #expect((object["edits"] as? [Any])?.isEmpty == true)
  }

  @Test("a roster file with a line longer than a cell goes there and back")
  func longLine() throws {
    let folder = try WorkFolder()
    let (scenario, _, points) = try week(folder)
    let change = #"{"officer": "A1", "date": "2026-11-23", "was": null, "now": "P"}"#
    let log = #"[{"version": 1, "action": "repair", "changes": ["# + Array(repeating: change, count: 1000).joined(separator: ", ") + "]}]"
    let text = try folder.text("roster.json").replacing(#""log": []"#, with: "\"log\": \(log)")
    #expect(text.contains("repair"))
    try folder.write(text, to: "long.json")
    let workbook = folder.path("long.xlsx")
    #expect(try PatrolProcess.run("export", folder.path("long.json"), "--scenario", scenario, "--quiet", "--output", workbook).status == 0)
    let object = try audit(workbook, scenario)
    #expect(object["points"] as? Int == points)
    #expect((object["edits"] as? [Any])?.isEmpty == true)
    #expect(try PatrolProcess.run("export", workbook, "--scenario", scenario, "--quiet", "--output", folder.path("back.json")).status == 0)
    #expect(try folder.text("back.json").components(separatedBy: change).count == 1001)
  }

  @Test("a copy for the wall is a plain grid: it keeps no roster file")
  func wall() throws {
    let folder = try WorkFolder()
    let (scenario, _, _) = try week(folder)
    let wall = folder.path("wall.xlsx")
    let exported = try PatrolProcess.run("export", folder.path("roster.json"), "--scenario", scenario, "--audience", "wall", "--output", wall)
    #expect(exported.status == 0)
    #expect(try audit(wall, scenario)["edits"] == nil)
  }

  @Test("a workbook exported from an edited workbook carries the edit", .enabled(if: OutsideProgram.python != nil, "needs Python with openpyxl"))
  func edited() throws {
    let folder = try WorkFolder()
    let (scenario, workbook, points) = try week(folder)
    let edit = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      heading = next(row for row in sheet.iter_rows() if sum(getattr(cell, "is_date", False) for cell in row) >= 7)
      days = [cell.column for cell in heading if cell.is_date][-7:]
      ids = next(cell.column for cell in heading if cell.value == "ID")
      rows = range(heading[0].row + 1, heading[0].row + 13)
      row, day = next((row, day) for row in rows for day in days if "/" not in (sheet.cell(row, day).value or ""))
      sheet.cell(row, day).value = "P"
      print(sheet.cell(row, ids).value, sheet.cell(heading[0].row, day).value.date())
      book.save(sys.argv[2])
      """
    let made = try OutsideProgram.run(OutsideProgram.python ?? "", ["-c", edit, workbook, folder.path("edited.xlsx")])
    #expect(made.status == 0, "\(made.errors)")
    let told = made.output.split(whereSeparator: \.isWhitespace).map(String.init)
    let object = try audit(folder.path("edited.xlsx"), scenario)
    let edits = try #require(object["edits"] as? [[String: Any]])
    #expect(edits.count == 1)
    #expect([edits.first?["officer"] as? String, edits.first?["date"] as? String, edits.first?["now"] as? String] == [told[0], told[1], "P"])
    #expect(object["points-before"] as? Int == points)
    // Exported again it is a workbook of its own: the edit is its roster now.
    let again = folder.path("again.xlsx")
    #expect(
      try PatrolProcess.run(
        "export", folder.path("edited.xlsx"), "--scenario", scenario, "--quiet", "--output", again, "--output", folder.path("again.csv")
      )
      .status == 0)
    let second = try audit(again, scenario)
    #expect((second["edits"] as? [Any])?.isEmpty == true)
    #expect(second["points"] as? Int == object["points"] as? Int)
    let day = try #require(CivilDay(told[1]))
    let row = try #require(try folder.text("again.csv").split(whereSeparator: \.isNewline).first { $0.hasPrefix(told[0] + ",") })
    #expect(row.split(separator: ",")[day.offset + 2] == "P")
  }

  /// A day of the week that begins on 2026-11-23.
  private struct CivilDay {
    let offset: Int

    init?(_ text: String) {
      guard let day = text.split(separator: "-").last.flatMap({ Int($0) }) else { return nil }
      offset = day - 23
    }
  }

  @Test("a workbook saved by LibreOffice is read as the one before", .enabled(if: OutsideProgram.libreOffice != nil, "needs LibreOffice"))
  func saved() throws {
    let folder = try WorkFolder()
    let (scenario, workbook, points) = try week(folder)
    try FileManager.default.createDirectory(atPath: folder.path("saved"), withIntermediateDirectories: true)
    let converted = try OutsideProgram.convert(URL(fileURLWithPath: workbook), to: "xlsx", in: URL(fileURLWithPath: folder.path("saved")))
    #expect(converted.status == 0, "\(converted.errors)")
    let object = try audit(folder.path("saved/roster.xlsx"), scenario)
    #expect(object["points"] as? Int == points)
    #expect((object["edits"] as? [Any])?.isEmpty == true)
  }
}
