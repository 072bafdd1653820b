import Foundation
import OutsidePrograms
import Testing

@Suite("worked, ledger and report on the command line")
struct WorkedCommandTests {
  /// A cell that is exchanged or emptied.
  private struct Edit {
    var officer: String
    var day: Int
    var was: String
    var now: String
  }

  /// A week in the archive as published, its scenario, and the next week's, which names the archive as its history.
  private struct Week {
    let folder: WorkFolder
    let scenario: String
    let next: String
    /// Duties by officer and day, as published.
    let cells: [String: [String?]]
    let officers: [String]

    init() throws {
      folder = try WorkFolder()
      scenario = try folder.scenario("week", example: "small")
      next = folder.path("next")
      let made = try PatrolProcess.run("init", next, "--from", "2026-11-30", "--language", "en", "--example", "small")
      #expect(made.status == 0, "\(made.err)")
      try folder.write(try folder.text("next/scenario.yaml") + "\nhistory: ../rosters/\n", to: "next/scenario.yaml")
      let solved = try PatrolProcess.run("solve", scenario, "--quiet", "--time-limit", "20s", "--output", folder.path("draft.json"))
      #expect(solved.status == 0, "\(solved.err)")
      let publish = try PatrolProcess.run("publish", folder.path("draft.json"), "--scenario", scenario, "--by", "Kapolsek", "--quiet")
      #expect(publish.status == 0, "\(publish.err)")
      let rows = try folder.duties("rosters/2026-11-23-v1.json")
      officers = rows.map(\.officer)
      cells = Dictionary(rows.map { ($0.officer, $0.duties) }) { first, _ in first }
    }

    /// Two swaps and one dropped duty of five different officers: on Sunday somebody takes a night for a morning or an evening.
    func edits() throws -> [Edit] {
      func duty(_ officer: String, _ day: Int) -> String { (cells[officer]?[day]).flatMap { $0 } ?? "-" }
      let night = try #require(officers.first { duty($0, 6).hasPrefix("M/") })
      let morning = try #require(officers.first { duty($0, 6).hasPrefix("P/") })
      let others = officers.filter { $0 != night && $0 != morning }
      var second: (String, String, Int)?
      for day in 0..<6 where second == nil {
        for one in others {
          for two in others where second == nil && one < two && duty(one, day) != "-" && duty(two, day) != "-" && duty(one, day) != duty(two, day) {
            second = (one, two, day)
          }
        }
      }
      let (one, two, day) = try #require(second)
      // The dropped duty must not hang together with the swaps.
      let (third, empty) = try #require(
        others.filter { $0 != one && $0 != two }.lazy.flatMap { officer in (0..<6).map { (officer, $0) } }.first { officer, other in
          other != day && duty(officer, other) != "-"
        })
      return [
        Edit(officer: morning, day: 6, was: duty(morning, 6), now: duty(night, 6)),
        Edit(officer: night, day: 6, was: duty(night, 6), now: duty(morning, 6)),
        Edit(officer: one, day: day, was: duty(one, day), now: duty(two, day)),
        Edit(officer: two, day: day, was: duty(two, day), now: duty(one, day)),
        Edit(officer: third, day: empty, was: duty(third, empty), now: "L"),
      ]
    }

    static func date(_ day: Int) -> String { "2026-11-\(23 + day)" }
  }

  private func list(_ edits: [Edit]) -> String {
    (["officer,date,was,now,who,why"] + edits.map { "\($0.officer),\(Week.date($0.day)),\($0.was),\($0.now),Kanit,swap asked" }).joined(
      separator: "\n")
  }

  private func nights(_ week: Week, _ officer: String) throws -> Int {
    let ledger = try PatrolProcess.run("ledger", week.next, "--json").object
    let lines = try #require(ledger["officers"] as? [[String: Any]])
    return try #require(lines.first { $0["officer"] as? String == officer }?["nights"] as? Int)
  }

  /// The nights that a roster file carries.
  private func carried(_ week: Week, _ file: String, _ officer: String) throws -> Int? {
    let object = try JSONSerialization.jsonObject(with: Data(try week.folder.text(file).utf8)) as? [String: Any]
    return (object?["ledger"] as? [[String: Any]])?.first { $0["officer"] as? String == officer }?["nights"] as? Int
  }

  /// Whether a morning on the Monday after breaks the rest that a night on Sunday asks.
  private func breaksRest(_ week: Week, _ officer: String) throws -> Bool {
    try week.folder.write("id,2026-11-30\n\(officer),P\n", to: "monday.csv")
    let audit = try PatrolProcess.run("audit", week.folder.path("monday.csv"), "--scenario", week.next, "--json").object
    let breaches = try #require(audit["breaches"] as? [[String: Any]])
    return breaches.contains { $0["officer"] as? String == officer && $0["rule"] as? String == "min-rest-hours" }
  }

  private func expectThreeDifferences(_ week: Week) throws {
    let report = try PatrolProcess.run("report", "--scenario", week.scenario, "--from", "2026-11-23", "--to", "2026-11-29", "--json").object
    let differences = try #require(report["differences"] as? [[String: Any]])
    #expect(differences.compactMap { ($0["changes"] as? [Any])?.count }.sorted() == [1, 2, 2])
    #expect(Set(differences.compactMap { $0["by"] as? String }) == ["Kanit"])
  }

  @Test("two swaps and one dropped duty, as a list: rest, nights and hours of the next week follow, and the report shows three differences")
  func fromList() throws {
    let week = try Week()
    let edits = try week.edits()
    let officer = edits[0].officer
    #expect(try !breaksRest(week, officer))
    let before = try nights(week, officer)
    #expect(try carried(week, "rosters/2026-11-23-v1.json", officer) == before)
    try week.folder.write(list(edits), to: "list.csv")
    let run = try PatrolProcess.run("worked", week.folder.path("list.csv"), "--scenario", week.scenario, "--on", "2026-11-30")
    #expect(run.status == 0, "\(run.err)")
    #expect(run.out.contains("3 differences"))
    #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try breaksRest(week, officer))
    #expect(try nights(week, officer) == before + 1)
    #expect(try carried(week, "rosters/2026-11-23-worked.json", officer) == before + 1)
    try expectThreeDifferences(week)
    // Again without a word changes nothing but replaces what was loaded.
    let bytes = try week.folder.text("rosters/2026-11-23-worked.json")
    #expect(try PatrolProcess.run("worked", week.folder.path("list.csv"), "--scenario", week.scenario, "--quiet", "--on", "2026-11-30").status == 0)
    #expect(try week.folder.text("rosters/2026-11-23-worked.json") == bytes)
  }

  @Test("the same in the published workbook", .enabled(if: OutsideProgram.python != nil, "needs Python with openpyxl"))
  func fromWorkbook() throws {
    let week = try Week()
    let edits = try week.edits()
    let workbook = week.folder.path("rosters/2026-11-23-v1/roster.xlsx")
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      heading = next(row for row in sheet.iter_rows() if sum(getattr(cell, "is_date", False) for cell in row) >= 7)
      days = [cell.column for cell in heading if cell.is_date][-7:]
      ids = next(cell.column for cell in heading if cell.value == "ID")
      rows = {sheet.cell(row, ids).value: row for row in range(heading[0].row + 1, sheet.max_row + 1)}
      for edit in sys.argv[3:]:
        officer, day, now = edit.split(" ")
        sheet.cell(rows[officer], days[int(day)]).value = now
      book.save(sys.argv[2])
      """
    let made = try OutsideProgram.run(
      OutsideProgram.python ?? "", ["-c", script, workbook, week.folder.path("edited.xlsx")] + edits.map { "\($0.officer) \($0.day) \($0.now)" })
    #expect(made.status == 0, "\(made.errors)")
    let run = try PatrolProcess.run(
      "worked", week.folder.path("edited.xlsx"), "--scenario", week.scenario, "--by", "Kanit", "--reason", "daily report", "--json")
    #expect(run.status == 0, "\(run.err)")
    #expect((try run.object["differences"] as? [Any])?.count == 3)
    #expect(try breaksRest(week, edits[0].officer))
    try expectThreeDifferences(week)
  }

  @Test("66: nothing was published of the week, nothing is in the archive, no file; and no folder is made")
  func nothingThere() throws {
    let folder = try WorkFolder()
    let scenario = try folder.scenario(example: "small")
    try folder.write("officer,date,now\nA1,2026-11-23,L\n", to: "list.csv")
    #expect(try PatrolProcess.run("worked", folder.path("list.csv"), "--scenario", scenario).status == 66)
    #expect(try PatrolProcess.run("worked", folder.path("none.csv"), "--scenario", scenario).status == 66)
    #expect(try PatrolProcess.run("ledger", scenario).status == 66)
    #expect(try PatrolProcess.run("report", "--scenario", scenario, "--from", "2026-11-01", "--to", "2026-11-30").status == 66)
    #expect(try !folder.names().contains("rosters"))
  }

  @Test("65: faults of a list are told all at once with their places, and nothing is written; 64 for what cannot be meant")
  func faulty() throws {
    let week = try Week()
    let edits = try week.edits()
    let list = """
      officer,date,was,now,who,why
      \(edits[0].officer),2026-11-29,\(edits[0].now),L,,
      nobody,2026-11-23,,L,,
      \(edits[1].officer),2026-12-24,,L,,
      \(edits[2].officer),2026-11-24,,QQ,,
      \(edits[3].officer),2026-11-24,,L,,
      \(edits[3].officer),2026-11-24,,L,,
      """
    try week.folder.write(list, to: "list.csv")
    let run = try PatrolProcess.run("worked", week.folder.path("list.csv"), "--scenario", week.scenario)
    #expect(run.status == 65)
    for row in [2, 3, 4, 5, 7] { #expect(run.err.contains("row \(row)"), "\(run.err)") }
    #expect(try !week.folder.names("rosters").contains("2026-11-23-worked.json"))
    try week.folder.write("officer,date,now\n\(edits[0].officer),2026-11-29,L\n", to: "good.csv")
    let good = week.folder.path("good.csv")
    #expect(try PatrolProcess.run("worked", good, "--scenario", week.scenario, "--until", "2026-12-24").status == 65)
    #expect(try PatrolProcess.run("ledger", week.scenario, "--weeks", "0").status == 64)
    #expect(try PatrolProcess.run("ledger", week.scenario, "--output", "ledger.doc").status == 64)
    #expect(try PatrolProcess.run("report", "--scenario", week.scenario, "--from", "2026-11-30", "--to", "2026-11-01").status == 64)
  }

  @Test("ledger and report are written in every format, lines fit 80 columns, and two runs give the same bytes", arguments: ["en", "id"])
  func documents(language: String) throws {
    let week = try Week()
    for verb in [["ledger", week.scenario], ["report", "--scenario", week.scenario, "--from", "2026-11-01", "--to", "2026-11-30"]] {
      var made: [[Data]] = []
      for turn in ["a", "b"] {
        let paths = ["xlsx", "html", "csv", "json", "txt"].map { week.folder.path("\(turn).\($0)") }
        let run = try PatrolProcess(verb + ["--language", language, "--quiet"] + paths.flatMap { ["--output", $0] }).outcome()
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.out)")
        made.append(try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) })
      }
      #expect(made[0] == made[1])
      #expect(made[0].allSatisfy { !$0.isEmpty })
    }
  }

  @Test("each of the verbs explains itself with an example", arguments: ["worked", "ledger", "report"])
  func help(verb: String) throws {
    let outcome = try PatrolProcess.run(verb, "--help")
    #expect(outcome.status == 0)
    for word in ["EXAMPLE", "patrol \(verb) ", "--language", "--archive"] { #expect(outcome.out.contains(word), "\(word)") }
  }
}
