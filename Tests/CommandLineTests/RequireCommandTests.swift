import Foundation
import Testing

@Suite("How many more officers it takes, on the command line")
struct RequireCommandTests {
  /// An office of two, of whom three are asked for on two days.
  private func office(_ folder: WorkFolder, language: String = "en", rules: String = "") throws -> String {
    try folder.write(
      """
      scenario: 1
      office: Polsek Contoh
      language: \(language)
      period: { from: 2026-11-23, days: 2, look-ahead: 0 }
      shifts: { P: 07:00-15:00, S: 15:00-23:00 }
      qualifications: { leader: { name: ketua tim }, driver: {} }
      officers:
        - { id: K1, name: Andi, qualifications: [leader] }
        - { id: K2, name: Budi }
      posts: [{ id: meja, name: SPKT }]
      requirements:
        - { id: piket, at: meja, when: [P], min: 3, target: 4 }
        - { id: ketua, at: { posts: any }, when: [P, S], officers: leader, min: 1 }
      rules: [\(rules)]
      """, to: "week.yaml")
    return folder.path("week.yaml")
  }

  @Test("the number, the kinds and their duties are told, and the number is that of the goal", arguments: [([], 2), (["--targets"], 3)])
  func number(options: [String], total: Int) throws {
    let folder = try WorkFolder()
    let outcome = try PatrolProcess(["require", try office(folder), "--json", "--quiet", "--availability", "50%"] + options).outcome()
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.err.isEmpty)
    let found = try outcome.object
    #expect(found["more-officers"] as? Int == total)
    #expect(found["at-least"] as? Int == total)
    #expect(found["proven"] as? Bool == true)
    #expect(found["missing"] as? Int == 0)
    let kinds = try #require(found["kinds"] as? [[String: Any]])
    #expect(kinds.compactMap { $0["present"] as? Int }.reduce(0, +) == total)
    for kind in kinds { #expect(kind["on-the-books"] as? Int == (kind["present"] as? Int).map { 2 * $0 }) }
    // One of them leads in the afternoon: qualifications are as few as can be.
    #expect(kinds.contains { $0["qualifications"] as? [String] == ["leader"] && $0["present"] as? Int == 1 })
    #expect(found["roster"] is [String: Any])
  }

  @Test("the page tells the answer, in the scenario's language", arguments: ["en", "id"])
  func page(language: String) throws {
    let folder = try WorkFolder()
    let outcome = try PatrolProcess.run("require", try office(folder, language: language), "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.out.contains(language == "en" ? "2 more officers are needed" : "Diperlukan 2 anggota tambahan"))
    #expect(outcome.out.contains("85 %"))
    #expect(outcome.out.contains(language == "en" ? "assumption" : "asumsi"))
    for line in outcome.out.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("the roster and the variant that are written fit each other")
  func files() throws {
    let folder = try WorkFolder()
    let outcome = try PatrolProcess.run(
      "require", try office(folder), "--quiet", "--like", "K1", "--output", folder.path("roster.json"), "--variant", folder.path("more.yaml"))
    #expect(outcome.status == 0, "\(outcome.err)")
    let audited = try PatrolProcess.run("audit", folder.path("roster.json"), "--scenario", folder.path("more.yaml"), "--json")
    #expect(audited.status == 0, "\(audited.err)")
    let solved = try PatrolProcess.run("solve", folder.path("more.yaml"), "--json", "--quiet")
    #expect(try audited.object["points"] as? Int == solved.object["points"] as? Int)
  }

  @Test("a coverage and a time limit: what is not known in time is not claimed")
  func coverage() throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      scenario: 1
      language: en
      period: { from: 2026-11-23, days: 1, look-ahead: 0 }
      shifts: { P: 07:00-15:00 }
      officers: [{ id: K1, name: Andi }]
      zones: [{ id: kota, class: rawan }]
      requirements: [{ id: kota, at: { zone: kota }, when: [P], min: 0, target: 4, points: { min: 5, target: 5 } }]
      """, to: "zone.yaml")
    let found = try PatrolProcess.run("require", folder.path("zone.yaml"), "--coverage", "75%", "--time-limit", "60s", "--json", "--quiet")
    #expect(found.status == 0, "\(found.err)")
    #expect(try found.object["more-officers"] as? Int == 2)
    #expect(try found.object["proven"] as? Bool == true)
    #expect(try found.object["bound-of"] as? String == "all-rosters")
    let unknown = try PatrolProcess.run("require", try office(folder), "--time-limit", "0.000001s", "--json", "--quiet")
    #expect(unknown.status == 0 || unknown.status == 3, "\(unknown.status) \(unknown.err)")
    #expect(try unknown.object["proven"] as? Bool == false)
  }

  @Test("the roster file claims nothing of rosters that leave something missing, of which its scenario knows as well")
  func bound() throws {
    let folder = try WorkFolder()
    // Whoever stays at home on Monday gets his dear wish: the best roster of all leaves the post empty.
    try folder.write(
      """
      scenario: 1
      language: en
      period: { from: 2026-11-23, days: 1, look-ahead: 0 }
      shifts: { P: 07:00-15:00 }
      officers: [{ id: K1, name: Andi }]
      posts: [{ id: meja, name: SPKT }]
      requirements: [{ id: piket, at: meja, when: [P], min: 1, points: { min: 5 } }]
      requests: [{ officer: K1, date: 2026-11-23, shift: off, kind: wish, points: 500 }]
      """, to: "wish.yaml")
    let file = folder.path("roster.json")
    let outcome = try PatrolProcess.run("require", folder.path("wish.yaml"), "--json", "--quiet", "--output", file)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(try outcome.object["more-officers"] as? Int == 0)
    #expect(try outcome.object["bound-of"] as? String == "rosters-with-nothing-missing")
    let written = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file))) as? [String: Any])
    let result = try #require(written["result"] as? [String: Any])
    #expect(result["bound"] is NSNull)
    #expect(result["stop"] as? String == "other-aim")
    let best = try PatrolProcess.run("solve", folder.path("wish.yaml"), "--json", "--quiet")
    #expect(try #require(best.object["points"] as? Int) < #require(result["points"] as? Int))
  }

  @Test(
    "no variant is written over its own scenario, what that extends, or anything that is no variant",
    arguments: ["week.yaml", "between.yaml", "notes.yaml"])
  func variantTargets(target: String) throws {
    let folder = try WorkFolder()
    let week = try office(folder)
    try folder.write("variant: 1\nextends: week.yaml\n", to: "between.yaml")
    try folder.write("a: 1\n", to: "notes.yaml")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.yaml"), withDestinationPath: folder.path(target))
    let before = try String(contentsOfFile: folder.path(target), encoding: .utf8)
    for path in [target, "link.yaml"] {
      let outcome = try PatrolProcess.run("require", folder.path("between.yaml"), "--quiet", "--variant", folder.path(path))
      #expect(outcome.status == 64, "\(outcome.err)")
      #expect(outcome.out.isEmpty)
      #expect(outcome.err.contains(path))
    }
    #expect(try String(contentsOfFile: folder.path(target), encoding: .utf8) == before)
    // Another variant may be replaced.
    try folder.write("variant: 1\nextends: week.yaml\n", to: "other.yaml")
    #expect(try PatrolProcess.run("require", week, "--quiet", "--variant", folder.path("other.yaml")).status == 0)
    #expect(try PatrolProcess.run("check", folder.path("other.yaml")).status == 0)
  }

  @Test("an officer is found by his name, and of kinds that nobody named those that cannot stay at home are left out")
  func names() throws {
    let folder = try WorkFolder()
    let like = try PatrolProcess.run("require", try office(folder), "--quiet", "--json", "--like", "andi")
    #expect(try like.object["more-officers"] as? Int == 2, "\(like.err)")
    let rule = "{ rule: contract-week-hours, officers: leader, hard: 1 }"
    let bound = try PatrolProcess.run("require", try office(folder, rules: rule), "--json")
    #expect(bound.status == 0, "\(bound.err)")
    #expect(bound.err.contains("contract-week-hours"))
    let kinds = try #require(try bound.object["kinds"] as? [[String: Any]])
    #expect(!kinds.isEmpty && kinds.allSatisfy { ($0["qualifications"] as? [String])?.isEmpty == true })
    #expect(try PatrolProcess.run("require", try office(folder, rules: rule), "--quiet", "--kind", "leader").status == 65)
  }

  @Test("65 for who is not known and for rules that leave nobody without duty, 64 for a share that is none, 66 without a scenario")
  func statuses() throws {
    let folder = try WorkFolder()
    let week = try office(folder)
    #expect(try PatrolProcess.run("require", week, "--like", "K9").status == 65)
    let unknown = try PatrolProcess.run("require", week, "--kind", "pilot")
    #expect(unknown.status == 65)
    #expect(unknown.err.contains("leader, driver"))
    #expect(try PatrolProcess.run("require", week, "--availability", "0").status == 64)
    #expect(try PatrolProcess.run("require", week, "--availability", "1.2").status == 64)
    #expect(try PatrolProcess.run("require", week, "--variant", folder.path("more.txt")).status == 64)
    #expect(try PatrolProcess.run("require", folder.path("nowhere")).status == 66)
    let bound = try PatrolProcess.run("require", try office(folder, rules: "{ rule: contract-week-hours, hard: 1 }"))
    #expect(bound.status == 65)
    #expect(bound.err.contains("contract-week-hours"))
  }
}
