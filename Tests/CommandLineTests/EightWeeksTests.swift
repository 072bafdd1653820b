import Foundation
import SeededChance
import Testing

@Suite("Eight weeks by the command line")
struct EightWeeksTests {
  private static let weeks = 8
  private static let monday = "2026-11-23"

  /// How the weeks are planned: fairness is what the office cares about most after its minimums.
  struct Plan: Sendable, CustomTestStringConvertible {
    /// Seed of absences; nil: nobody is away.
    var seed: UInt64?
    /// Points of fair nights and weekends.
    var fairPoints: Int

    var testDescription: String {
      "seed \(seed.map { "\($0)" } ?? "none"), fair shares at \(fairPoints) points"
    }
  }

  /// Twelve equals, two nights a day: the office of docs/eight-weeks.sh, which measures what the tests hold.
  private static func scenario(_ plan: Plan) throws -> String {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs/eight-weeks.sh").standardized
    let lines = try String(contentsOf: script, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasSuffix("<<'YAML'") })
    let end = try #require(lines[start...].firstIndex(of: "YAML"))
    let shown = lines[(start + 1)..<end].joined(separator: "\n")
    return shown
      + "\nhistory: ../rosters/\navailability: availability.csv\nrules:\n"
      + "  - { rule: fair-nights, points: \(plan.fairPoints) }\n  - { rule: fair-weekends, points: \(plan.fairPoints) }\n"
  }

  private static let officers = (10..<22).map { "A\($0)" }

  /// What the eight weeks came to.
  private struct Course {
    var folder: WorkFolder
    /// What was worked, by officer, on each of the 56 days.
    var worked: [String: [String?]] = [:]
    /// The same of weeks that know nothing of each other.
    var alone: [String: [String?]] = [:]
    var lastScenario = ""
  }

  private static func date(_ day: Int) throws -> String {
    let first = try #require(try? Date("\(monday)T00:00:00Z", strategy: .iso8601))
    return String(first.addingTimeInterval(Double(86_400 * day)).ISO8601Format().prefix(10))
  }

  private func run(_ arguments: String...) throws {
    let outcome = try PatrolProcess(arguments).outcome()
    #expect(outcome.status == 0, "\(arguments): \(outcome.out)\(outcome.err)")
  }

  /// Rolls on from week to week: next, solve, publish, worked; absences come as leave before the week and as sickness within it.
  private func course(_ plan: Plan) throws -> Course {
    let seed = plan.seed
    var course = Course(folder: try WorkFolder())
    let folder = course.folder
    var random = SplitMix64(seed: seed ?? 0)
    try FileManager.default.createDirectory(atPath: folder.path("week-1"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder.path("alone"), withIntermediateDirectories: true)
    try folder.write(Self.scenario(plan), to: "week-1/scenario.yaml")
    let table = "id,name,rank\n" + Self.officers.map { "\($0),Officer \($0),Brigpol\n" }.joined()
    try folder.write(table, to: "week-1/officers.csv")
    try folder.write("officer,from,to,kind\n", to: "week-1/availability.csv")
    for week in 0..<Self.weeks {
      let name = "week-\(week + 1)"
      let scenario = folder.path(name)
      if seed != nil {
        var leave = try folder.text("\(name)/availability.csv")
        for officer in Self.officers where random.chance(12) {
          let first = random.number(0...6)
          leave += "\(officer),\(try Self.date(7 * week + first)),\(try Self.date(7 * week + random.number(first...6))),cuti\n"
        }
        try folder.write(leave, to: "\(name)/availability.csv")
      }
      for file in ["scenario.yaml", "officers.csv", "availability.csv"] { try folder.write(try folder.text("\(name)/\(file)"), to: "alone/\(file)") }
      try folder.write(try folder.text("alone/scenario.yaml").replacing("history: ../rosters/\n", with: ""), to: "alone/scenario.yaml")
      try run("solve", folder.path("alone"), "--quiet", "--output", folder.path("alone.json"))
      for (officer, own) in try folder.duties("alone.json") { course.alone[officer, default: []] += own.prefix(7) }

      try run("solve", scenario, "--quiet", "--output", folder.path("draft.json"))
      try run("publish", folder.path("draft.json"), "--scenario", scenario, "--by", "Kapolsek", "--quiet")
      let from = try Self.date(7 * week)
      // The week before, as it was worked, is what this one begins from.
      try run("audit", folder.path("rosters/\(from)-v1.json"), "--scenario", scenario)
      var list = "officer,date,was,now,who,why\n"
      for (officer, own) in try folder.duties("draft.json") {
        for (day, duty) in own.prefix(7).enumerated() where duty != nil && seed != nil && random.chance(2) {
          list += "\(officer),\(try Self.date(7 * week + day)),\(duty ?? ""),SK,Kanit,sick\n"
        }
      }
      let hasDifferences = list.contains("sick")
      if hasDifferences { try folder.write(list, to: "list.csv") }
      try run("worked", hasDifferences ? folder.path("list.csv") : folder.path("rosters/\(from)-v1.json"), "--scenario", scenario, "--quiet")
      for (officer, own) in try folder.duties("rosters/\(from)-worked.json") { course.worked[officer, default: []] += own }
      course.lastScenario = scenario
      if week + 1 < Self.weeks { try run("next", scenario) }
    }
    return course
  }

  private func nights(_ duties: [String?]) -> Int { duties.count { $0?.hasPrefix("M") ?? false } }

  private func weekends(_ duties: [String?]) -> Int { duties.enumerated().count { $0.element != nil && $0.offset % 7 >= 5 } }

  private func spread(_ course: [String: [String?]], _ count: ([String?]) -> Int) -> Int {
    let counts = course.values.map(count)
    return (counts.max() ?? 0) - (counts.min() ?? 0)
  }

  /// The sum of squared differences from the mean: unlike the spread it does not hang on one officer's luck.
  private func unevenness(_ course: [String: [String?]], _ count: ([String?]) -> Int) -> Double {
    let counts = course.values.map { Double(count($0)) }
    let mean = counts.reduce(0, +) / Double(counts.count)
    return counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  @Test(
    "every seam is legal, the ledger is a recount of what was worked, and nights and weekends lie on equals as evenly as can be",
    arguments: [Plan(fairPoints: 60), Plan(seed: 3, fairPoints: 60), Plan(seed: 4, fairPoints: 60)])
  func course(plan: Plan) throws {
    let course = try course(plan)
    let ledger = try PatrolProcess.run("ledger", course.lastScenario, "--weeks", "8", "--json").object
    let lines = try #require(ledger["officers"] as? [[String: Any]])
    #expect(lines.count == Self.officers.count)
    let last = try course.folder.text("rosters/\(Self.date(49))-worked.json")
    let kept = try #require((JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])?["ledger"] as? [[String: Any]])
    for officer in Self.officers {
      let worked = try #require(course.worked[officer])
      #expect(worked.count == 56)
      let line = try #require(lines.first { $0["officer"] as? String == officer })
      #expect(line["nights"] as? Int == nights(worked) && line["weekends"] as? Int == weekends(worked))
      let own = try #require(kept.first { $0["officer"] as? String == officer })
      #expect(own["nights"] as? Int == nights(worked) && own["weekends"] as? Int == weekends(worked))
      #expect(own["minutes"] as? Int == 480 * worked.count { $0 != nil })
    }
    for count in [nights, weekends] {
      let rolled = spread(course.worked, count)
      if plan.seed == nil {
        #expect(rolled <= 1)
        #expect(2 * rolled <= spread(course.alone, count))
      } else {
        #expect(unevenness(course.worked, count) < unevenness(course.alone, count))
      }
    }
    // With absences everybody stays within two of his share, and absence earns no debt.
    for spread in try #require(ledger["spreads"] as? [[String: Any]]) where ["nights", "weekends"].contains(spread["measure"] as? String) {
      #expect(try #require(spread["farthest-from-share"] as? Double) <= 2)
    }
  }
}
