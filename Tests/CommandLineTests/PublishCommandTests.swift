import Foundation
import OfficePackages
import OutsidePrograms
import Testing

@Suite("Publishing on the command line")
struct PublishCommandTests {
  private struct Week {
    let folder: WorkFolder
    let scenario: String
    let roster: String
    let grid: String

    /// A solved small week.
    init(language: String = "en") throws {
      folder = try WorkFolder()
      scenario = try folder.scenario(example: "small", language: language)
      (roster, grid) = (folder.path("roster.json"), folder.path("grid.csv"))
      let solved = try PatrolProcess.run("solve", scenario, "--quiet", "--output", roster, "--output", grid)
      guard solved.status == 0 else { throw PatrolProcess.Missing(what: solved.err) }
    }

    func publish(_ file: String, _ more: String...) throws -> PatrolProcess.Outcome {
      try PatrolProcess(["publish", file, "--scenario", scenario, "--by", "Kasat"] + more).outcome()
    }

    func verify(_ name: String, _ more: String...) throws -> PatrolProcess.Outcome {
      try PatrolProcess(["verify", folder.path(name), "--scenario", scenario] + more).outcome()
    }

    /// The grid with one cell changed: the first that the rule finds.
    func edited(_ name: String, _ text: String, where isMeant: ([String], Int) -> Bool) throws -> String {
      var rows = try folder.text("grid.csv").replacing("\r\n", with: "\n").split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      for row in rows.indices.dropFirst() {
        for column in rows[row].indices.dropFirst(2) where isMeant(rows[row], column) {
          rows[row][column] = text
          try folder.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: name)
          return folder.path(name)
        }
      }
      throw PatrolProcess.Missing(what: "a cell to edit")
    }

    /// All files of the archive with their bytes.
    func archive() throws -> [String: Data] {
      let names = FileManager.default.enumerator(atPath: folder.path("rosters"))?.compactMap { $0 as? String } ?? []
      var found: [String: Data] = [:]
      for name in names where name != ".lock" {
        let url = folder.url.appendingPathComponent("rosters/" + name)
        found[name] = (try? Data(contentsOf: url)) ?? Data()
      }
      return found
    }

    /// The digest that a file has.
    func digest(_ name: String) throws -> String {
      let out = try PatrolProcess.run("verify", folder.path(name), "--language", "en").out
      guard let match = out.firstMatch(of: /Digest: ([0-9a-f]{12})/) else { throw PatrolProcess.Missing(what: "a digest in \(out)") }
      return String(match.1)
    }
  }

  /// A night before a morning leaves no rest.
  private static func leavesNoRest(_ row: [String], _ column: Int) -> Bool {
    row.indices.contains(column + 1) && row[column + 1].hasPrefix("P") && row[column].hasPrefix("P")
  }

  private static func mayBeOff(_ row: [String], _ column: Int) -> Bool {
    row[column].hasPrefix("S/pasar") || row[column].hasPrefix("S/desa")
  }

  @Test("a version, its amendment and its digest stand on order, workbook and page", arguments: ["en", "id"])
  func documents(language: String) throws {
    let week = try Week(language: language)
    let isEnglish = language == "en"
    let first = try week.publish(week.roster, "--on", "2026-11-20")
    #expect(first.status == 0, "\(first.err)")
    let folder = "rosters/2026-11-23-v1"
    let (order, page, book) = isEnglish ? ("order", "roster", "roster") : ("surat-perintah", "jadwal-dinas", "jadwal-dinas")
    let names = try week.folder.names(folder)
    #expect(names.contains("\(order).docx") && names.contains("\(book).xlsx") && names.contains("\(page).html"))
    #expect(try week.folder.names(folder + (isEnglish ? "/calendars" : "/kalender")).count == 12)
    #expect(try week.folder.names(folder + (isEnglish ? "/messages" : "/pesan")).count == 7)
    func expect(_ version: Int, _ text: String) throws {
      let digest = try week.digest("rosters/2026-11-23-v\(version).json")
      let words = isEnglish ? "Digest: \(digest)" : "Sidik: \(digest)"
      let parts = "rosters/2026-11-23-v\(version)/"
      let letter = try part("word/document.xml", of: week.folder.path(parts + order + ".docx"))
      #expect(letter.contains("V" + text.dropFirst() + ". " + words))
      let markup = try week.folder.text(parts + page + ".html")
      #expect(markup.contains(words) && markup.contains(text))
      let workbook = week.folder.path(parts + book + ".xlsx")
      #expect(try part("xl/sharedStrings.xml", of: workbook).contains(digest))
      let sheet = try part("xl/worksheets/sheet1.xml", of: workbook)
      #expect(sheet.contains(words) && sheet.contains(text))
    }
    try expect(1, isEnglish ? "version 1" : "versi 1")
    // A draft has neither.
    let draft = week.folder.path("draft.docx")
    #expect(try PatrolProcess.run("export", week.roster, "--scenario", week.scenario, "--quiet", "--output", draft).status == 0)
    let letter = try part("word/document.xml", of: draft)
    #expect(letter.contains(isEnglish ? "DRAFT" : "KONSEP") && !letter.contains(isEnglish ? "Digest" : "Sidik"))

    let edited = try week.edited("edited.csv", "L", where: Self.mayBeOff)
    let second = try week.publish(edited, "--reason", "court")
    #expect(second.status == 0, "\(second.err) \(second.out)")
    #expect(second.out.contains(isEnglish ? "version 2 - amendment 1" : "versi 2 - Ralat ke-1"))
    #expect(second.out.contains(isEnglish ? "Changed cells against version 1 (1):" : "Sel yang berubah terhadap versi 1 (1):"))
    try expect(2, isEnglish ? "version 2 - amendment 1" : "versi 2 - Ralat ke-1")
    #expect(try week.folder.text("rosters/2026-11-23-v2.json").contains("\"reason\": \"court\""))
  }

  private func part(_ name: String, of path: String) throws -> String {
    let archive = try ZipReader(path: path)
    guard let bytes = try archive.bytes(of: name) else { throw PatrolProcess.Missing(what: name) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("5: a roster that breaks a hard rule is refused, listed and leaves nothing; by order it is published with each breach in its log")
  func refusal() throws {
    let week = try Week()
    let broken = try week.edited("broken.csv", "M/kota", where: Self.leavesNoRest)
    let refused = try week.publish(broken)
    #expect(refused.status == 5)
    #expect(refused.out.contains("min-rest-hours"))
    #expect(try week.archive().isEmpty)
    #expect(try week.publish(broken, "--by-order").status == 64)
    let ordered = try week.publish(broken, "--by-order", "--reason", "state visit")
    #expect(ordered.status == 0, "\(ordered.err)")
    let text = try week.folder.text("rosters/2026-11-23-v1.json")
    #expect(text.contains("breach by order"))
    #expect(text.contains(/"by": "Kasat", "reason": "state visit: .*min-rest-hours/))
  }

  @Test(
    "an edited workbook of an earlier version does not undo what was published since",
    .enabled(if: OutsideProgram.python != nil, "needs Python with openpyxl"))
  func stale() throws {
    let week = try Week()
    #expect(try week.publish(week.roster).status == 0)
    let book = week.folder.path("rosters/2026-11-23-v1/roster.xlsx")
    let stale = week.folder.path("stale.xlsx")
    try editCell(of: book, to: stale)
    #expect(try week.publish(try week.edited("edited.csv", "L", where: Self.mayBeOff)).status == 0)
    let names = try week.archive()
    let refused = try week.publish(stale)
    #expect(refused.status == 73, "\(refused.out) \(refused.err)")
    #expect(refused.err.contains("2026-11-23-v2.json was published meanwhile"))
    #expect(try week.archive() == names)
  }

  @Test("publishing twice changes no byte; a document that is missing is made again with the same bytes")
  func twice() throws {
    let week = try Week()
    #expect(try week.publish(week.roster).status == 0)
    let before = try week.archive()
    let same = try week.publish(week.roster, "--on", "2026-11-21")
    #expect(same.status == 0)
    #expect(same.out.contains("Already published as version 1, digest \(try week.digest("rosters/2026-11-23-v1.json"))"))
    #expect(try week.archive() == before)
    try FileManager.default.removeItem(atPath: week.folder.path("rosters/2026-11-23-v1"))
    #expect(try week.publish(week.folder.path("rosters/2026-11-23-v1.json")).out.contains("made again"))
    #expect(try week.archive() == before)
  }

  @Test("73: where the archive cannot be changed, it stays as it was")
  func cannotWrite() throws {
    let week = try Week()
    #expect(try week.publish(week.roster).status == 0)
    let before = try week.archive()
    try FileManager.default.removeItem(atPath: week.folder.path("rosters/.lock"))
    try FileManager.default.createDirectory(atPath: week.folder.path("rosters/.lock"), withIntermediateDirectories: false)
    #expect(try week.publish(try week.edited("edited.csv", "L", where: Self.mayBeOff)).status == 73)
    #expect(try week.archive() == before)
    try week.folder.write("", to: "file")
    #expect(try week.publish(week.roster, "--archive", week.folder.path("file")).status == 73)
  }

  @Test("65: a roster of other days, and what was worked, is not published")
  func otherRosters() throws {
    let week = try Week()
    let text = try week.folder.text("roster.json")
    try week.folder.write(
      text.replacing("\"days\": 7", with: "\"days\": 8").replacing("\"look-ahead\": 3", with: "\"look-ahead\": 2"), to: "other.json")
    try week.folder.write(text.replacing("\"status\": \"draft\"", with: "\"status\": \"worked\""), to: "worked.json")
    #expect(try week.publish(week.folder.path("other.json")).status == 65)
    #expect(try week.publish(week.folder.path("worked.json")).status == 65)
    #expect(try week.archive().isEmpty)
  }

  @Test("two publications at once on one archive lose no version")
  func together() throws {
    let week = try Week()
    let edited = try week.edited("edited.csv", "L", where: Self.mayBeOff)
    let both = try [week.roster, edited].map { try PatrolProcess(["publish", $0, "--scenario", week.scenario, "--by", "Kasat"]) }
    #expect(both.map { $0.outcome().status } == [0, 0])
    let (one, two) = (try week.digest("rosters/2026-11-23-v1.json"), try week.digest("rosters/2026-11-23-v2.json"))
    #expect(one != two)
  }

  @Test("verify tells the right digest from another, whatever its spaces and capitals, and what is no digest at all")
  func verify() throws {
    let week = try Week()
    #expect(try week.publish(week.roster).status == 0)
    #expect(try week.publish(try week.edited("edited.csv", "L", where: Self.mayBeOff)).status == 0)
    let (one, two) = (try week.digest("rosters/2026-11-23-v1.json"), try week.digest("rosters/2026-11-23-v2.json"))
    let spaced = one.uppercased().prefix(4) + " " + one.uppercased().dropFirst(4).prefix(4) + "-" + one.dropFirst(8)
    #expect(try week.verify("rosters/2026-11-23-v1.json", "--digest", String(spaced)).status == 0)
    #expect(try week.verify("rosters/2026-11-23-v1/roster.xlsx", "--digest", one).status == 0)
    let other = try week.verify("rosters/2026-11-23-v2.json", "--digest", one)
    #expect(other.status == 5)
    #expect(other.out.contains("version 1") && other.out.contains("Different cells (1)"))
    #expect(try week.verify("rosters/2026-11-23-v1/roster.xlsx", "--digest", two).status == 5)
    let unknown = try week.verify("rosters/2026-11-23-v1.json", "--digest", "000000000000")
    #expect(unknown.status == 5 && unknown.out.contains("No roster in"))
    #expect(try week.verify("rosters/2026-11-23-v1.json", "--digest", "12345").status == 64)
    #expect(try PatrolProcess.run("verify", week.folder.path("rosters/2026-11-23-v1/roster.xlsx")).status == 64)
    #expect(try week.verify("grid.csv").status == 65)
    #expect(try week.verify("rosters/2026-11-23-v3.json").status == 66)
  }

  @Test("verify names a cell of a workbook that was edited", .enabled(if: OutsideProgram.python != nil, "needs Python with openpyxl"))
  func editedWorkbook() throws {
    let week = try Week()
    #expect(try week.publish(week.roster).status == 0)
    let workbook = week.folder.path("rosters/2026-11-23-v1/roster.xlsx")
    try editCell(of: workbook, to: workbook)
    let verified = try week.verify("rosters/2026-11-23-v1/roster.xlsx", "--digest", try week.digest("rosters/2026-11-23-v1.json"))
    #expect(verified.status == 5)
    #expect(verified.out.contains("Cells edited since the workbook was made (1):"))
    #expect(verified.out.contains(/: S\/\w+ -> -/))
  }

  /// Sets the last duty of an afternoon that nobody must have to a day off; edits of the grid take the first.
  private func editCell(of book: String, to edited: String) throws {
    let edit = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      heading = next(row for row in sheet.iter_rows() if sum(getattr(cell, "is_date", False) for cell in row) >= 7)
      days = [cell.column for cell in heading if cell.is_date][-7:]
      cells = [cell for row in sheet.iter_rows(min_row=heading[0].row + 1, max_row=heading[0].row + 12) for cell in row
               if cell.column in days and str(cell.value) in ("S/pasar", "S/desa")]
      cells[-1].value = "L"
      book.save(sys.argv[2])
      """
    let run = try OutsideProgram.run(OutsideProgram.python ?? "", ["-c", edit, book, edited])
    #expect(run.status == 0, "\(run.errors)")
  }
}
