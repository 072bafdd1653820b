import Foundation
import OutsidePrograms
import Testing

@Suite("Workbooks on the command line")
struct WorkbookCommandTests {
  private func roster(_ scenario: String, in folder: WorkFolder, _ name: String) throws -> Data {
    let path = folder.path(name)
    let solved = try PatrolProcess.run("solve", scenario, "--quiet", "--output", path)
    #expect(solved.status == 0, "\(solved.err)")
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// A workbook and a folder to start from, of the same content.
  private func pair(in folder: WorkFolder, language: String = "en") throws -> (workbook: String, folder: String) {
    let common = ["--example", "small", "--from", "2026-11-23", "--language", language]
    let pair = (workbook: folder.path("week.xlsx"), folder: folder.path("week"))
    #expect(try PatrolProcess(["init", "--workbook", pair.workbook] + common).outcome().status == 0)
    #expect(try PatrolProcess(["init", pair.folder] + common).outcome().status == 0)
    return pair
  }

  @Test("0: a workbook to start from has no faults, and solves to the same bytes as the folder with the same content", arguments: ["en", "id"])
  func same(language: String) throws {
    let folder = try WorkFolder()
    let (workbook, yaml) = try pair(in: folder, language: language)
    let checked = try PatrolProcess.run("check", workbook)
    #expect(checked.status == 0, "\(checked.out)")
    #expect(try checked.out == PatrolProcess.run("check", yaml).out)
    #expect(try roster(workbook, in: folder, "a.json") == roster(yaml, in: folder, "b.json"))
  }

  @Test(
    "a workbook saved by LibreOffice from the template solves to the same bytes as the YAML scenario with the same content",
    .enabled(if: OutsideProgram.libreOffice != nil, "LibreOffice is not installed"))
  func savedByLibreOffice() throws {
    let folder = try WorkFolder()
    let (workbook, yaml) = try pair(in: folder)
    let place = URL(fileURLWithPath: folder.path("saved"))
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let converted = try OutsideProgram.convert(URL(fileURLWithPath: workbook), to: "xlsx:Calc MS Excel 2007 XML", in: place)
    #expect(converted.status == 0, "\(converted.errors)")
    let saved = place.appendingPathComponent("week.xlsx").path
    #expect(try Data(contentsOf: URL(fileURLWithPath: saved)) != Data(contentsOf: URL(fileURLWithPath: workbook)))
    #expect(try roster(saved, in: folder, "a.json") == roster(yaml, in: folder, "b.json"))
  }

  @Test(
    "a workbook in another format of LibreOffice's is refused with what to do",
    .enabled(if: OutsideProgram.libreOffice != nil, "LibreOffice is not installed"),
    arguments: ["xls", "ods"])
  func otherFormats(format: String) throws {
    let folder = try WorkFolder()
    let (workbook, _) = try pair(in: folder)
    let place = URL(fileURLWithPath: folder.path("saved"))
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    _ = try OutsideProgram.convert(URL(fileURLWithPath: workbook), to: format, in: place)
    let own = place.appendingPathComponent("week.\(format)").path
    // Under its own name, and under the name of what it is not.
    let renamed = place.appendingPathComponent("week.xlsx").path
    try FileManager.default.copyItem(atPath: own, toPath: renamed)
    for path in [own, renamed] {
      let outcome = try PatrolProcess.run("check", path, "--language", "en")
      #expect(outcome.status == 65)
      #expect(outcome.out.contains(".xlsx"), "\(outcome.out)")
    }
  }

  @Test("65: a fault names sheet and cell, as text and as JSON", .enabled(if: OutsideProgram.python != nil, "no Python with openpyxl"))
  func faults() throws {
    let folder = try WorkFolder()
    let (workbook, _) = try pair(in: folder)
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      book['Officers']['C4'] = 'Bripkaa'
      book['Availability']['B3'] = '31/13/2026'
      book.save(sys.argv[1])
      """
    let edited = try OutsideProgram.run(OutsideProgram.python ?? "python3", ["-c", script, workbook])
    #expect(edited.status == 0, "\(edited.errors)")
    let outcome = try PatrolProcess.run("check", workbook)
    #expect(outcome.status == 65)
    #expect(outcome.out.contains("week.xlsx, sheet Officers, cell C4: There is no rank \"Bripkaa\"."))
    #expect(outcome.out.contains("week.xlsx, sheet Availability, cell B3:"))
    let faults = try PatrolProcess.run("check", workbook, "--json").object["faults"] as? [[String: Any]]
    #expect(faults?.compactMap { $0["cell"] as? String } == ["B3", "C4"])
    #expect(faults?.compactMap { $0["sheet"] as? String } == ["Availability", "Officers"])
    #expect(try PatrolProcess.run("solve", workbook, "--quiet").status == 65)
  }

  @Test("64 without a name or with two, 73 where the file is there already")
  func refused() throws {
    let folder = try WorkFolder()
    let path = folder.path("week.xlsx")
    #expect(try PatrolProcess.run("init").status == 64)
    #expect(try PatrolProcess.run("init", folder.path("week"), "--workbook", path).status == 64)
    #expect(try PatrolProcess.run("init", "--workbook", folder.path("week.xls")).status == 64)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try PatrolProcess.run("init", "--workbook", path).status == 73)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try PatrolProcess.run("init", "--workbook", folder.path("nowhere/week.xlsx")).status == 73)
  }
}
