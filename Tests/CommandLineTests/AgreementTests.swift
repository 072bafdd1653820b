import Foundation
import OfficePackages
import OutsidePrograms
import Testing

@Suite("Documents of one week")
struct AgreementTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Python/agreement.py").path
  private static let scenario = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios/balikpapan-reguler").path
  private static let canRead = OutsideProgram.python != nil && OutsideProgram.libreOffice != nil

  /// A roster of the office on its pattern, solved for a few seconds: which roster it is does not matter.
  private func week(_ folder: WorkFolder) throws -> String {
    let roster = folder.path("roster.json")
    #expect(try PatrolProcess.run("solve", Self.scenario, "--quiet", "--time-limit", "3s", "--output", roster).status == 0)
    return roster
  }

  private func export(_ roster: String, _ arguments: String...) throws {
    let outcome = try PatrolProcess(["export", roster, "--scenario", Self.scenario, "--quiet", "--language", "id"] + arguments).outcome()
    #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
  }

  @Test(
    "workbook, print, page, order, messages, calendars and tables, read by others, agree on every name, number, shift and post",
    .enabled(if: canRead, "needs LibreOffice and Python with openpyxl, icalendar and docx"))
  func agreement() throws {
    let folder = try WorkFolder()
    let roster = try week(folder)
    try export(roster, "--output", folder.path("roster.xlsx"), "--output", folder.path("roster.pdf"), "--output", folder.path("roster.html"))
    try export(roster, "--output", folder.path("order.docx"))
    try export(roster, "--format", "csv-long", "--output", folder.path("long.csv"))
    try export(roster, "--format", "ics", "--output", folder.path("calendars"))
    try export(roster, "--format", "text", "--per", "officer", "--output", folder.path("to-officers"))
    try export(roster, "--format", "text", "--output", folder.path("by-day"))
    let run = try OutsideProgram.run(OutsideProgram.python ?? "", [Self.script, folder.url.path, Self.scenario])
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1, "\(run.output)")
    let counts = try JSONDecoder().decode([String: Int].self, from: Data((lines.last?.dropFirst("compared ".count) ?? "").utf8))
    #expect(counts.keys.sorted() == ["calendars", "messages", "order", "page", "print", "table", "workbook"])
    // 48 officers over seven days: nobody was passed over.
    for (document, count) in counts { #expect(count >= 48, "\(document)") }
    for document in ["workbook", "page", "table", "messages"] { #expect(counts[document] ?? 0 >= 48 * 7, "\(document)") }
  }

  @Test(
    "copies for the wall tell no seed, no sickness and no other reason for absence", arguments: ["xlsx", "html", "ics", "text", "csv-long", "csv"])
  func wall(format: String) throws {
    let folder = try WorkFolder()
    let roster = try week(folder)
    let target = ["ics", "text"].contains(format) ? folder.path("files") : folder.path("wall." + format.prefix { $0 != "-" })
    func texts(_ audience: String) throws -> String {
      try? FileManager.default.removeItem(atPath: target)
      try export(roster, "--format", format, "--audience", audience, "--template", "report", "--output", target)
      return try Self.text(of: target)
    }
    let secrets = [/\bSK\b/, /\bsakit\b/.ignoresCase(), /\bcuti\b/.ignoresCase(), /\bdiklat\b/.ignoresCase(), /\bsidang\b/.ignoresCase(), /20261123/]
    let wall = try texts("wall")
    #expect(wall.contains("Gilang Pamungkas"))
    // In a calendar the seed is a date.
    let told = secrets.indices.filter { wall.firstMatch(of: secrets[$0]) != nil && !(format == "ics" && $0 == secrets.count - 1) }
    #expect(told.isEmpty, "which of the words were found")
    // The same search finds them in the copy for those who plan, so it can find them.
    if ["xlsx", "html"].contains(format) {
      let restricted = try texts("restricted")
      #expect(secrets.filter { restricted.firstMatch(of: $0) != nil }.count >= 3)
    }
  }

  /// All text of a file, of the parts of an archive, or of the files of a folder.
  private static func text(of path: String) throws -> String {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { try text(of: path + "/" + $0) }.joined(separator: "\n")
    }
    guard path.hasSuffix(".xlsx") else { return try String(contentsOfFile: path, encoding: .utf8) }
    let archive = try ZipReader(path: path)
    return try archive.names.map { String(decoding: try archive.bytes(of: $0) ?? Data(), as: UTF8.self) }.joined(separator: "\n")
  }
}
