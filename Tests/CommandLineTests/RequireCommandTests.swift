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
