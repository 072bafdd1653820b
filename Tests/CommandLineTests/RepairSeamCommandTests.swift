import Foundation
import Testing

@Suite("Repairs of what reaches into the next published week")
struct RepairSeamCommandTests {
  /// Both weeks published; Anto is on duty on the weekend and on the Monday and Tuesday after it.
  private func office(_ language: String) throws -> SmallOffice {
    let office = try SmallOffice(language: language)
    #expect(try office.publish(try office.grid("one.csv", a: "-----PP", b: "P------"), of: office.week).status == 0)
    #expect(try office.publish(try office.grid("two.csv", from: SmallOffice.nextMonday, a: "PP---P-", b: "-------"), of: office.next).status == 0)
    return office
  }

  private static let absence = ["--absent", "A:2026-11-28..2026-12-01", "--now", "2026-11-27 12:00"]

  @Test(
    "what the next published week still has of somebody who is out is told with its file and the command that mends it, on screen and on the change sheet",
    arguments: ["en", "id"])
  func told(language: String) throws {
    let office = try office(language)
    let next = try office.folder.text("rosters/2026-11-30-v1.json")
    let arguments = ["repair", "--scenario", office.week, "--by", "Kanit"] + Self.absence
    let shown = try PatrolProcess(arguments).outcome()
    #expect(shown.status == 0, "\(shown.err)")
    let done = try PatrolProcess(arguments + ["--accept", "1"]).outcome()
    #expect(done.status == 0, "\(done.err)")
    let name = language == "en" ? "changes" : "perubahan"
    let sheet = try office.folder.text("rosters/2026-11-23-v2/\(name).txt")
    let command = "patrol repair --scenario \(office.next) --absent A:2026-11-28..2026-12-01 --now \"2026-11-27 12:00\""
    for text in [shown.out, done.out, sheet] {
      #expect(text.contains(office.folder.path("rosters/2026-11-30-v1.json")))
      #expect(text.contains(language == "en" ? "Anto Wirasena, Mon 30 Nov: P at Kota" : "Anto Wirasena, Sen 30 Nov: P di Kota"))
      #expect(text.contains(language == "en" ? "Anto Wirasena, Tue 1 Dec: P at Kota" : "Anto Wirasena, Sel 1 Des: P di Kota"))
      #expect(!text.contains("Sat 5 Dec") && !text.contains("Sab 5 Des"))
      #expect(text.split(separator: "\n").contains("  \(command)"), "\(text)")
    }
    #expect(try office.folder.text("rosters/2026-11-30-v1.json") == next)
    // The command does what it says: nothing of him is left in those days.
    let mended = try PatrolProcess(
      ["repair", "--scenario", office.next, "--absent", "A:2026-11-28..2026-12-01", "--now", "2026-11-27 12:00", "--accept", "1", "--by", "Kanit"]
    ).outcome()
    #expect(mended.status == 0, "\(mended.err)")
    let row = try #require(try office.folder.duties("rosters/2026-11-30-v2.json").first { $0.officer == "A" })
    #expect(Array(row.duties.prefix(2)) == [nil, nil] && row.duties[5] == "P/kota")
    let again = try PatrolProcess(arguments).outcome()
    #expect(!again.out.contains("2026-11-30"), "\(again.out)")
  }

  @Test("the command for the next published week holds only what touches its days, and does what it says")
  func onlyItsDays() throws {
    let office = try office("en")
    let now = ["--now", "2026-11-24 12:00", "--by", "Kanit"]
    let shown = try PatrolProcess(
      ["repair", "--scenario", office.week, "--absent", "A:2026-11-25", "--absent", "A:2026-11-29..2026-11-30"] + now
    ).outcome()
    let command = shown.out.split(separator: "\n").first { $0.contains("patrol repair") } ?? ""
    #expect(command.contains("--absent A:2026-11-29..2026-11-30") && !command.contains("2026-11-25"), "\(shown.out)\(shown.err)")
    let mended = try PatrolProcess(["repair", "--scenario", office.next, "--absent", "A:2026-11-29..2026-11-30"] + now).outcome()
    #expect(mended.status == 0, "\(mended.err)")
  }

  @Test("a grid of a part of the scenario's own week is mended as far as it goes")
  func partOfWeek() throws {
    let office = try office("en")
    try office.folder.write("id,2026-11-28,2026-11-29\nA,P/kota,P/kota\nB,L,L\n", to: "part.csv")
    let shown = try PatrolProcess(["repair", office.folder.path("part.csv"), "--scenario", office.week] + Self.absence).outcome()
    #expect(shown.status == 0, "\(shown.err)")
    #expect(shown.out.contains("Anto Wirasena"))
  }

  @Test("the command names the next week's scenario whatever it is called, and leaves it open where two have those days")
  func scenarioOfNext() throws {
    let office = try office("en")
    try FileManager.default.moveItem(atPath: office.next, toPath: office.folder.path("minggu depan"))
    func command() throws -> String {
      try PatrolProcess(["repair", "--scenario", office.week] + Self.absence).outcome().out.split(separator: "\n").map(String.init)
        .first { $0.contains("patrol repair") } ?? ""
    }
    #expect(try command().contains("--scenario \"\(office.folder.path("minggu depan"))\" "))
    try FileManager.default.copyItem(atPath: office.folder.path("minggu depan"), toPath: office.folder.path("copy"))
    #expect(try command().contains("--scenario ... "))
  }

  @Test("a repair changes and counts only its own week where the next one is published, and keeps nothing planned ahead")
  func ownWeek() throws {
    let office = try office("en")
    let done = try PatrolProcess(["repair", "--scenario", office.week, "--accept", "1", "--by", "Kanit", "--json"] + Self.absence).outcome()
    #expect(done.status == 0, "\(done.err)")
    let options = try #require(try done.object["options"] as? [[String: Any]])
    for option in options {
      let changes = try #require(option["changes"] as? [[String: Any]])
      #expect(changes.contains { $0["date"] as? String == "2026-11-28" })
      #expect(changes.allSatisfy { ($0["date"] as? String ?? "") < "2026-11-30" })
      #expect((option["short"] as? [String] ?? []).allSatisfy { !$0.contains("30 Nov") && !$0.contains("Dec") })
    }
    let later = try #require(try done.object["later"] as? [[String: Any]])
    #expect(later.count == 1 && later[0]["from"] as? String == "2026-11-30" && (later[0]["duties"] as? [[String: Any]])?.count == 2)
    // The scenario knows the whole absence.
    #expect(try office.folder.text("week-48/availability.csv").contains("A,2026-11-28,2026-12-01,sakit"))
    #expect(try office.folder.duties("rosters/2026-11-23-v2.json").allSatisfy { $0.duties.count == 7 })
  }

  @Test(
    "65: a roster of another week is not mended, whether or not it is to be accepted; what was found and what to name instead are told",
    arguments: ["en", "id"])
  func otherWeek(language: String) throws {
    let office = try office(language)
    for more in [[], ["--accept", "1"]] {
      let refused = try PatrolProcess(
        ["repair", office.folder.path("rosters/2026-11-23-v1.json"), "--scenario", office.next, "--absent", "A:2026-11-30", "--by", "Kanit"]
          + ["--now", "2026-11-27 12:00"] + more
      ).outcome()
      #expect(refused.status == 65)
      #expect(refused.out.isEmpty)
      for text in ["2026-11-23", "2026-11-30", language == "en" ? "leave the roster out" : "jangan sebutkan jadwalnya"] {
        #expect(refused.err.contains(text), "\(refused.err)")
      }
    }
  }

  @Test("a task whose end is not after its start lasts until the next day, and that is said", arguments: ["en", "id"])
  func overMidnight(language: String) throws {
    let office = try SmallOffice(language: language)
    #expect(try office.publish(try office.grid("one.csv", a: "----M--", b: "P------"), of: office.week).status == 0)
    let repair = ["repair", "--scenario", office.week, "--now", "2026-11-27 12:00", "--json", "--add-task"]
    let night = try PatrolProcess(repair + ["visit:2026-11-27 23:30-02:00:kota:1"]).outcome()
    #expect(night.status == 0, "\(night.err)")
    let told = language == "en" ? "until 02:00 of the next day, Sat 28 Nov" : "sampai pukul 02.00 hari berikutnya, Sab 28 Nov"
    #expect(night.err.contains(told), "\(night.err)")
    let day = try PatrolProcess(repair + ["visit:2026-11-27 23:30-24:00:kota:1"]).outcome()
    #expect(day.status == 0 && !day.err.contains(language == "en" ? "next day" : "hari berikutnya"), "\(day.err)")
  }

  /// Who does which task of a roster file: officers by the task's id and day.
  private static func teams(_ name: String, in office: SmallOffice) throws -> [String: [String]] {
    let file = try #require(try JSONSerialization.jsonObject(with: Data(office.folder.text(name).utf8)) as? [String: Any])
    let tasks = try #require(file["tasks"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: tasks.map { ("\($0["id"] ?? "") \($0["date"] ?? "")", $0["officers"] as? [String] ?? []) })
  }

  @Test(
    "whoever does a task after midnight of the last night keeps it in the version, in the next amendment and as it was worked, though the next week is published",
    arguments: [0, 3])
  func lastNight(ahead: Int) throws {
    let office = try SmallOffice(ahead: ahead)
    #expect(try office.publish(try office.grid("one.csv", a: "------M", b: "P------"), of: office.week).status == 0)
    #expect(try office.publish(try office.grid("two.csv", from: SmallOffice.nextMonday, a: "--P----", b: "P------"), of: office.next).status == 0)
    let done = try PatrolProcess(
      ["repair", "--scenario", office.week, "--add-task", "visit:2026-11-30 02:00-04:00:kota:1", "--now", "2026-11-27 12:00"]
        + ["--accept", "1", "--by", "Kanit", "--json"]
    ).outcome()
    #expect(done.status == 0, "\(done.err)")
    let option = try #require((try done.object["options"] as? [[String: Any]])?.first)
    #expect((option["tasks"] as? [[String: Any]])?.first?["officers"] as? [String] == ["A"])
    let team = ["visit-1 2026-11-30": ["A"]]
    #expect(try Self.teams("rosters/2026-11-23-v2.json", in: office) == team)
    #expect(try office.folder.text("week-48/scenario.yaml").contains("when: 2026-11-30 02:00-04:00"))
    // The audit over the seam does not miss it, and an amendment takes it on.
    let amended = try office.publish(try office.grid("three.csv", a: "------M", b: "PP-----"), of: office.week, "--json")
    #expect(amended.status == 0, "\(amended.out)\(amended.err)")
    #expect(try Self.teams("rosters/2026-11-23-v3.json", in: office) == team)
    let again = try office.publish(office.folder.path("rosters/2026-11-23-v3.json"), of: office.week)
    #expect(again.status == 0, "\(again.err)")
    #expect(try !office.folder.names("rosters").contains("2026-11-23-v4.json"))
    #expect(try office.worked([("B", "2026-11-24", "L")]).status == 0)
    #expect(try Self.teams("rosters/2026-11-23-worked.json", in: office) == team)
    #expect(try office.worked([("B", "2026-11-24", "L")], "--until", "2026-11-28").status == 0)
    #expect(try Self.teams("rosters/2026-11-23-worked.json", in: office).isEmpty)
    // Who fell sick in the last night did nothing after its midnight.
    #expect(try office.worked([("A", "2026-11-29", "SK")]).status == 0)
    #expect(try Self.teams("rosters/2026-11-23-worked.json", in: office).values.allSatisfy(\.isEmpty))
  }

  @Test("of a task that lasts beyond the last night the part that the next published week has to do is told and left out", arguments: ["en", "id"])
  func beyondLastNight(language: String) throws {
    let office = try office(language)
    let shown = try PatrolProcess(
      ["repair", "--scenario", office.week, "--add-task", "visit:2026-11-29 23:30-09:00:kota:1", "--now", "2026-11-27 12:00", "--json"]
    ).outcome()
    #expect(shown.status == 0, "\(shown.err)")
    let option = try #require((try shown.object["options"] as? [[String: Any]])?.first)
    #expect((option["tasks"] as? [[String: Any]])?.count == 1)
    #expect(shown.err.contains(language == "en" ? "visit, Mon 30 Nov 07:00-09:00, lies" : "visit, Sen 30 Nov 07.00-09.00, termasuk"), "\(shown.err)")
  }

  @Test("65: what lies in the next published week alone is that week's to mend, and its file is named")
  func nextAlone() throws {
    let office = try office("en")
    for event in [["--absent", "A:2026-12-01"], ["--add-task", "visit:2026-11-30 09:00-11:00:kota:1"]] {
      let refused = try PatrolProcess(["repair", "--scenario", office.week, "--now", "2026-11-27 12:00"] + event).outcome()
      #expect(refused.status == 65)
      #expect(refused.err.contains("rosters/2026-11-30-v1.json"), "\(refused.err)")
    }
  }
}
