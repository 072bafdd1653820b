import Foundation
import Testing

@Suite("The verb repair")
struct RepairCommandTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The lines of a roster file that tell cells, by officer.
  private func rows(_ text: String) -> [String: String] {
    let lines = text.split(separator: "\n").map(String.init).filter { $0.contains("\"officer\"") && $0.contains("\"duties\"") }
    return Dictionary(lines.map { line in (line.components(separatedBy: "\"")[3], line.trimmingCharacters(in: [",", " "])) }) { first, _ in first }
  }

  @Test("an accepted option is the next version: what is worked and frozen is the same, and only those moved are told")
  func accepted() throws {
    let week = try RepairWeek()
    let who = try week.officerOut()
    let before = try week.folder.text("published.json")
    let table = try week.folder.text("week/availability.csv")
    let done = try PatrolProcess.run(
      "repair", week.roster, "--scenario", week.scenario, "--absent", "\(who):15:00", "--now", "2026-11-24 14:10", "--accept", "2", "--by", "Ka SPKT",
      "--reason", "sick", "--on", "2026-11-24", "--json")
    #expect(done.status == 0, "\(done.err)")
    let options = try #require(try object(done.out)["options"] as? [[String: Any]])
    #expect(options.count >= 2)
    #expect(options.count { $0["leaves-short"] as? Bool == true } == 1)
    let changes = try #require(options[1]["changes"] as? [[String: Any]])
    let moved = Set(changes.compactMap { $0["officer"] as? String })
    #expect(moved.contains(who))
    for change in changes {
      // Tuesday's morning shift has begun, and Monday is over.
      #expect((change["date"] as? String ?? "") >= "2026-11-24")
      for duty in [change["was"], change["now"]] where change["date"] as? String == "2026-11-24" {
        #expect((duty as? String)?.hasPrefix("P") != true)
      }
    }
    let after = try week.folder.text("rosters/2026-11-23-v2.json")
    let (old, new) = (rows(before), rows(after))
    #expect(Set(old.keys) == Set(new.keys))
    for (officer, row) in old { #expect((new[officer] == row) == !moved.contains(officer), "\(officer)") }
    let file = try object(after)
    #expect(file["version"] as? Int == 2 && file["status"] as? String == "published")
    let entry = try #require((file["log"] as? [[String: Any]])?.last)
    #expect(entry["action"] as? String == "repair" && entry["by"] as? String == "Ka SPKT" && entry["reason"] as? String == "sick")
    #expect((entry["changes"] as? [[String: Any]])?.count == changes.count)
    #expect(try week.folder.text("week/availability.csv") == table + "\(who),2026-11-24 15:00,2026-11-25 00:00,sakit\n")
    // Whoever rides with others or in another car now is told as well.
    let told = moved.union(try week.folder.withOtherCrews("published.json", "rosters/2026-11-23-v2.json"))
    #expect(Set(try week.folder.names("rosters/2026-11-23-v2/messages-changes")) == Set(told.map { "\($0).txt" }))
    let sheet = try week.folder.text("rosters/2026-11-23-v2/changes.txt")
    let lines = sheet.replacing(/\n {3,}/, with: " ").split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(lines.count { !$0.contains("same duty, ") } == changes.count)
    #expect(try week.folder.names("rosters/2026-11-23-v2").contains("changes.xlsx"))
    // The archive's version is the one to mend now.
    let again = try PatrolProcess.run(
      "repair", week.roster, "--scenario", week.scenario, "--absent", "\(who):2026-11-26", "--now", "2026-11-24 15:00", "--accept", "1")
    #expect(again.status == 65)
    #expect(try week.folder.text("rosters/2026-11-23-v2.json") == after)
    #expect(!(try week.folder.names("rosters").contains("2026-11-23-v3.json")))
  }

  @Test("options fit 80 columns in both languages, and leaving it short is the last of them", arguments: ["en", "id"])
  func text(language: String) throws {
    let week = try RepairWeek()
    let shown = try PatrolProcess.run(
      "repair", week.roster, "--scenario", week.scenario, "--absent", "\(try week.officerOut()):15:00", "--now", "2026-11-24 14:10", "--language",
      language)
    #expect(shown.status == 0, "\(shown.err)")
    #expect(shown.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(shown.out.contains(language == "en" ? "leave it short" : "biarkan kurang"))
    #expect(try week.folder.names("rosters") == ["2026-11-23-v1.json"])
  }

  @Test("65: a name that fits several is asked back with those whom it fits, and a draft cannot get a next version")
  func refused() throws {
    let week = try RepairWeek()
    let several = try PatrolProcess.run(
      "repair", week.roster, "--scenario", week.scenario, "--absent", "siregara:15:00", "--now", "2026-11-24 14:10")
    #expect(several.status == 65)
    #expect(several.err.contains("Zaki Siregara") && several.err.contains("Rendi Siregara"))
    let draft = try PatrolProcess.run(
      "repair", week.folder.path("draft.json"), "--scenario", week.scenario, "--absent", "K05:15:00", "--now", "2026-11-24 14:10", "--accept", "1")
    #expect(draft.status == 65)
    let wrong = try PatrolProcess.run(
      "repair", week.roster, "--scenario", week.scenario, "--add-task", "visit:noon:kota:3", "--now", "2026-11-24 14:10")
    #expect(wrong.status == 65 && wrong.err.contains("--add-task"))
  }

  @Test("64: a repair without anything that befell the roster")
  func usage() throws {
    #expect(try PatrolProcess.run("repair", "r.json", "--scenario", "s").status == 64)
    #expect(try PatrolProcess.run("repair", "r.json", "--scenario", "s", "--absent", "K01", "--accept", "0").status == 64)
  }
}
