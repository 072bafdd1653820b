import Foundation
import OfficePackages
import Testing

@Suite("publish, verify and next as JSON")
struct VersionDocumentTests {
  private func keys(_ outcome: PatrolProcess.Outcome) throws -> Set<String> { Set(try outcome.object.keys) }

  private static let published: Set<String> = [
    "outcome", "status", "version", "from", "to", "digest", "file", "documents", "over", "changes", "made-again", "breaches", "crew-breaches",
    "mismatches",
  ]
  private static let refused: Set<String> = ["outcome", "breaches", "crew-breaches", "mismatches"]
  private static let verified: Set<String> = [
    "status", "version", "from", "to", "digest", "asked", "same", "later", "edits", "digest-of", "parts", "cells",
  ]
  private static let next: Set<String> = [
    "folder", "from", "to", "history", "added-history", "added-roster", "unknown-officers", "absences", "requests", "commented", "copied",
    "not-copied", "gap-days", "notes",
  ]

  @Test("the keys are those that docs/weekly-cycle.md names")
  func documented() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs/weekly-cycle.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    for key in Self.published.union(Self.verified).union(Self.next) { #expect(text.contains("`\(key)`"), "\(key)") }
  }

  @Test("a first version, an amendment, the same once more and a refusal say what came of them")
  func publish() throws {
    let office = try SmallOffice()
    let one = try office.grid("one.csv", a: "P------", b: "-P-----")
    let first = try office.publish(one, of: office.week, "--json")
    #expect(first.status == 0, "\(first.err)")
    #expect(try keys(first) == Self.published)
    var told = try first.object
    #expect(told["outcome"] as? String == "published" && told["version"] as? Int == 1 && told["over"] is NSNull)
    #expect(told["file"] as? String == office.folder.path("rosters/2026-11-23-v1.json"))
    #expect(told["documents"] as? String == office.folder.path("rosters/2026-11-23-v1"))
    let same = try office.publish(one, of: office.week, "--json", "--number", "Sprin/7/XI/2026")
    #expect(try keys(same) == Self.published)
    #expect(try same.object["outcome"] as? String == "unchanged")
    #expect(try same.object["digest"] as? String == told["digest"] as? String)
    // What was asked for and not done is said, with the way to do it.
    #expect(same.err.contains("--number \"Sprin/7/XI/2026\"") && same.err.contains("patrol export"))
    let second = try office.publish(try office.grid("two.csv", a: "P--P---", b: "-P-----"), of: office.week, "--json")
    told = try second.object
    #expect(told["version"] as? Int == 2 && told["over"] as? Int == 1)
    let changes = try #require(told["changes"] as? [[String: Any]])
    #expect(changes.count == 1 && changes[0]["officer"] as? String == "A" && changes[0]["date"] as? String == "2026-11-26")
    #expect(changes[0]["was"] is NSNull && changes[0]["now"] as? String == "P/kota")
    let broken = try office.publish(try office.grid("three.csv", a: "MP-----", b: "-P-----"), of: office.week, "--json")
    #expect(broken.status == 5)
    #expect(try keys(broken) == Self.refused)
  }

  @Test("a number given with the first publication stands on the order, and nothing is said of it")
  func number() throws {
    let office = try SmallOffice()
    let first = try office.publish(try office.grid("one.csv", a: "P------", b: "-P-----"), of: office.week, "--number", "Sprin/7/XI/2026")
    #expect(first.status == 0 && !first.err.contains("--number"))
    // Where the order is missing and made again, it bears the number.
    try FileManager.default.removeItem(atPath: office.folder.path("rosters/2026-11-23-v1"))
    let again = try office.publish(office.folder.path("one.csv"), of: office.week, "--number", "Sprin/7/XI/2026")
    #expect(again.status == 0 && !again.err.contains("--number"))
  }

  @Test("an amendment's order names the number of the first, whichever command made it and whoever prints it again")
  func numberOfAmendment() throws {
    let office = try SmallOffice()
    func letter(_ name: String) throws -> String {
      String(decoding: try #require(try ZipReader(path: office.folder.path(name)).bytes(of: "word/document.xml")), as: UTF8.self)
    }
    let one = try office.grid("one.csv", a: "P------", b: "-P-----")
    #expect(try office.publish(one, of: office.week, "--number", "Sprin/7/XI/2026").status == 0)
    #expect(try office.publish(try office.grid("two.csv", a: "P--P---", b: "-P-----"), of: office.week).status == 0)
    let second = try letter("rosters/2026-11-23-v2/order.docx")
    #expect(second.contains("order number Sprin/7/XI/2026 of") && second.contains("Number: Sprin/7/XI/2026 - amendment 1"))
    let repaired = try PatrolProcess.run(
      "repair", "--scenario", office.week, "--absent", "A:2026-11-26", "--now", "2026-11-25 12:00", "--accept", "1", "--by", "Kanit", "--number",
      "Sprin/9/XI/2026")
    #expect(repaired.status == 0, "\(repaired.err)")
    let third = try letter("rosters/2026-11-23-v3/order.docx")
    #expect(third.contains("order number Sprin/7/XI/2026 - amendment 1 of") && third.contains("Number: Sprin/9/XI/2026"))
    let printed = try PatrolProcess.run(
      "export", office.folder.path("rosters/2026-11-23-v3.json"), "--scenario", office.week, "--quiet", "--output", office.folder.path("again.docx"))
    #expect(printed.status == 0, "\(printed.err)")
    #expect(try letter("again.docx").contains("Number: Sprin/9/XI/2026"))
  }

  @Test("an amendment's number stays blank where the first order has none, whatever number came later")
  func numberOfLater() throws {
    let office = try SmallOffice()
    let one = try office.grid("one.csv", a: "P------", b: "-P-----")
    #expect(try office.publish(one, of: office.week).status == 0)
    #expect(try office.publish(try office.grid("two.csv", a: "P--P---", b: "-P-----"), of: office.week, "--number", "Sprin/9").status == 0)
    #expect(try office.publish(try office.grid("three.csv", a: "P---P--", b: "-P-----"), of: office.week).status == 0)
    let letter = try #require(try ZipReader(path: office.folder.path("rosters/2026-11-23-v3/order.docx")).bytes(of: "word/document.xml"))
    let text = String(decoding: letter, as: UTF8.self)
    #expect(text.contains("order number Sprin/9 of") && !text.contains("Sprin/9 - "), "\(text)")
  }

  @Test(
    "a version's folder holds the documents of one language, whichever is asked for later; the way to the other is told", arguments: ["en", "id"])
  func oneSet(language: String) throws {
    let office = try SmallOffice(language: language)
    let one = try office.grid("one.csv", a: "P------", b: "-P-----")
    #expect(try office.publish(one, of: office.week).status == 0)
    let folder = "rosters/2026-11-23-v1"
    let names = try office.folder.names(folder)
    let other = language == "en" ? "id" : "en"
    let again = try office.publish(one, of: office.week, "--language", other)
    #expect(again.status == 0)
    #expect(try office.folder.names(folder) == names)
    #expect(again.err.contains(office.folder.path(folder)) && again.err.contains("--language \(other)"), "\(again.err)")
    // What is missing is made again in the language of the rest, and nothing is said in that language itself.
    let order = language == "en" ? "order.docx" : "surat-perintah.docx"
    try FileManager.default.removeItem(atPath: office.folder.path("\(folder)/\(order)"))
    #expect(try office.publish(one, of: office.week, "--language", other).status == 0)
    #expect(try office.folder.names(folder) == names)
    #expect(try office.publish(one, of: office.week).err.isEmpty)
    // An empty place takes whatever is asked for.
    try FileManager.default.removeItem(atPath: office.folder.path(folder))
    #expect(try office.publish(one, of: office.week, "--language", other).status == 0)
    #expect(try Set(office.folder.names(folder)).isDisjoint(with: names))
  }

  @Test(
    "every version names who answers for it: --by, else who issues the office's orders, else it is refused with what to do", arguments: ["en", "id"])
  func signer(language: String) throws {
    let office = try SmallOffice(language: language)
    let one = try office.grid("one.csv", a: "P------", b: "-P-----")
    let refused = try PatrolProcess.run("publish", one, "--scenario", office.week)
    #expect(refused.status == 64)
    #expect(refused.err.contains("--by") && refused.err.contains("office.signatures"))
    #expect(refused.err.contains(language == "en" ? "Nothing was changed" : "Tidak ada yang diubah"))
    #expect(!FileManager.default.fileExists(atPath: office.folder.path("rosters/2026-11-23-v1.json")))
    #expect(try office.publish(one, of: office.week).status == 0)
    let repair = ["repair", "--scenario", office.week, "--absent", "A:2026-11-23", "--now", "2026-11-22 12:00"]
    let swap = ["swap", "A", "2026-11-23", "B", "2026-11-23", "--scenario", office.week]
    for arguments in [repair + ["--accept", "1"], swap + ["--accept"], repair + ["--accept", "1", "--by", " "]] {
      #expect(try PatrolProcess(arguments).outcome().status == 64)
    }
    #expect(try PatrolProcess(repair).outcome().status == 0)
    #expect(try office.folder.names("rosters").filter { $0.hasSuffix(".json") } == ["2026-11-23-v1.json"])
    let text = try office.folder.text("week-48/scenario.yaml").replacing(
      "office: { name: Polsek Uji }",
      with:
        "office: { name: Polsek Uji, signatures: [{ role: paraf, position: KANIT }, { role: disahkan, position: KAPOLSEK, name: Tirta, rank: AKP }] }"
    )
    try office.folder.write(text, to: "week-48/scenario.yaml")
    func last(_ version: Int) throws -> [String: Any] {
      let file = try JSONSerialization.jsonObject(with: Data(try office.folder.text("rosters/2026-11-23-v\(version).json").utf8)) as? [String: Any]
      return try #require((file?["log"] as? [[String: Any]])?.last)
    }
    let swapped = try PatrolProcess(swap + ["--accept"]).outcome()
    #expect(swapped.status == 0 && swapped.err.contains("KAPOLSEK, AKP Tirta"), "\(swapped.err)")
    #expect(try last(2)["by"] as? String == "KAPOLSEK, AKP Tirta")
    #expect(try PatrolProcess(repair + ["--accept", "1", "--quiet"]).outcome().status == 0)
    #expect(try PatrolProcess.run("publish", try office.grid("two.csv", a: "---P---", b: "-P-----"), "--scenario", office.week).status == 0)
    #expect(try last(3)["by"] as? String == "KAPOLSEK, AKP Tirta")
  }

  @Test("verify says which version a digest is of, and in which cells the file differs")
  func verify() throws {
    let office = try SmallOffice()
    #expect(try office.publish(try office.grid("one.csv", a: "P------", b: "-P-----"), of: office.week).status == 0)
    #expect(try office.publish(try office.grid("two.csv", a: "P--P---", b: "-P-----"), of: office.week).status == 0)
    let files = [1, 2].map { office.folder.path("rosters/2026-11-23-v\($0).json") }
    let plain = try PatrolProcess.run("verify", files[0], "--json")
    #expect(plain.status == 0)
    #expect(try keys(plain) == Self.verified)
    let digest = try #require(try plain.object["digest"] as? String)
    #expect(try plain.object["asked"] is NSNull && plain.object["same"] as? Bool == true)
    // The first is no longer in force.
    #expect((try plain.object["later"] as? [String: Any])?["version"] as? Int == 2)
    #expect(try PatrolProcess.run("verify", files[0], "--language", "en").out.contains("no longer in force: version 2"))
    let other = try PatrolProcess.run("verify", files[1], "--digest", digest, "--json")
    #expect(try other.object["later"] is NSNull)
    #expect(other.status == 5)
    #expect(try keys(other) == Self.verified)
    let told = try other.object
    #expect(told["same"] as? Bool == false && told["asked"] as? String == digest && told["version"] as? Int == 2)
    #expect((told["digest-of"] as? [String: Any])?["version"] as? Int == 1)
    #expect((told["digest-of"] as? [String: Any])?["file"] as? String == files[0])
    #expect((told["cells"] as? [[String: Any]])?.count == 1)
    #expect((told["parts"] as? [String])?.contains("version") == true)
    let unknown = try PatrolProcess.run("verify", files[1], "--digest", "000000000000", "--json")
    #expect(unknown.status == 5)
    #expect(try unknown.object["digest-of"] is NSNull)
  }

  @Test("next says what was carried on, what was left out, and from where the past is known")
  func nextWeek() throws {
    let office = try SmallOffice()
    try office.folder.write("officer,from,to,kind\nA,2026-11-24,2026-11-24,cuti\nB,2026-11-29,2026-12-01,cuti\n", to: "week-48/availability.csv")
    #expect(try office.publish(try office.grid("one.csv", a: "P------", b: "-P-----"), of: office.week).status == 0)
    let made = try PatrolProcess.run("next", office.week, "--output", office.folder.path("coming"), "--json")
    #expect(made.status == 0, "\(made.err)")
    #expect(try keys(made) == Self.next)
    let told = try made.object
    #expect(told["folder"] as? String == office.folder.path("coming"))
    #expect(told["from"] as? String == "2026-11-30" && told["to"] as? String == "2026-12-06")
    #expect((told["history"] as? [String: Any])?["version"] as? Int == 1)
    #expect((told["history"] as? [String: Any])?["worked"] as? Bool == false)
    #expect((told["absences"] as? [String: Any])?["carried"] as? Int == 1 && (told["absences"] as? [String: Any])?["ended"] as? Int == 1)
    #expect((told["requests"] as? [String: Any])?["kept"] as? Int == 0)
    #expect(told["not-copied"] as? [String] == [] && told["gap-days"] as? Int == 0)
  }

  @Test("a variant is not moved on by itself: the refusal names the scenario that it changes")
  func variant() throws {
    let office = try SmallOffice()
    try office.folder.write("variant: 1\nextends: week-48\nname: v\nadd:\n  posts:\n    - { id: x, name: X }\n", to: "v.yaml")
    let refused = try PatrolProcess.run("next", office.folder.path("v.yaml"))
    #expect(refused.status == 65)
    #expect(refused.err.contains("extends: week-48"))
  }
}
