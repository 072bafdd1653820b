import Foundation
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
    "folder", "from", "to", "history", "added-history", "absences", "requests", "commented", "copied", "not-copied", "gap-days", "notes",
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
