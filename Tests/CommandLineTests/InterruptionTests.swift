import Foundation
import Testing

@Suite("Ctrl-C")
struct InterruptionTests {
  @Test("The first one ends with 130 and a roster that the audit accepts, or a word on what is proven")
  func first() throws {
    let folder = try WorkFolder()
    let scenario = try LargeScenario.make(in: folder)
    let roster = folder.path("roster.json")
    // Progress on stderr says that the search has begun.
    let process = try PatrolProcess(["solve", scenario, "--output", roster, "--language", "en"]) { process, told in
      if told.contains("bound "), !told.contains("Stopping") { process.interrupt() }
    }
    let outcome = process.outcome()
    #expect(outcome.status == 130)
    #expect(outcome.err.contains("Stopping"))
    if FileManager.default.fileExists(atPath: roster) {
      #expect(outcome.out.contains("Interrupted."))
      #expect(try PatrolProcess.run("audit", roster, "--scenario", scenario).status == 0)
    } else {
      #expect(outcome.out.isEmpty)
      #expect(outcome.err.contains("Interrupted. No roster yet"))
      #expect(try folder.names() == ["large"])
    }
  }

  @Test("The first one ends an explanation with 130, and no further solve is begun", arguments: [[], ["--officer", "p1", "--date", "2026-11-24"]])
  func explanation(question: [String]) throws {
    let folder = try WorkFolder()
    let scenario = try LargeScenario.make(in: folder)
    let process = try PatrolProcess(["explain", scenario, "--language", "en"] + question) { process, told in
      if told.contains("bound "), !told.contains("Stopping") { process.interrupt() }
    }
    let outcome = process.outcome()
    #expect(outcome.status == 130)
    #expect(outcome.out.isEmpty)
  }

  @Test("Interrupted JSON says so")
  func json() throws {
    let folder = try WorkFolder()
    let scenario = try LargeScenario.make(in: folder)
    let process = try PatrolProcess(["solve", scenario, "--json"]) { process, told in
      if told.contains("bound "), !told.contains("Stopping") { process.interrupt() }
    }
    let outcome = process.outcome()
    #expect(outcome.status == 130)
    #expect(try outcome.object["stop"] as? String == "cancelled")
  }
}

/// A scenario that no test waits for: far more than a moment's work.
enum LargeScenario {
  static func make(in folder: WorkFolder) throws -> String {
    let zones = (1...6).map { "  - { id: z\($0), class: \($0.isMultiple(of: 3) ? "sangat-rawan" : "rawan") }" }
    let officers = (1...36).map { "  - { id: p\($0), name: Anggota \($0), qualifications: [\($0.isMultiple(of: 4) ? "leader" : "driver")] }" }
    let text = """
      scenario: 1
      language: en
      timezone: Asia/Jakarta
      period: { from: 2026-11-23, days: 14, look-ahead: 3 }
      shifts:
        P: { hours: "07:00-15:00" }
        S: { hours: "15:00-23:00" }
        M: { hours: "23:00-07:00" }
      qualifications: { leader: {}, driver: {} }
      officers:
      \(officers.joined(separator: "\n"))
      zones:
      \(zones.joined(separator: "\n"))
      requirements:
        - { id: all, at: { zones: all }, when: { shifts: [P, S, M] }, min: 1, target: 2, points: { min: 91, target: 17 }, of-which: [{ qualification: leader, min: 1, points: 5 }] }
      """
    try FileManager.default.createDirectory(atPath: folder.path("large"), withIntermediateDirectories: false)
    try folder.write(text, to: "large/scenario.yaml")
    return folder.path("large")
  }
}
