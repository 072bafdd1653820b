import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterAudit
import Testing

@Suite("Activities in rosters")
struct ActivityTests {
  private static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("PatrolFilesTests/Fixtures/activities").path

  @Test(
    "A roster with activities is the one of the same posts, requirements and tasks without a word of them, for solver and audit alike",
    arguments: ["operasi", "binmas"])
  func names(_ name: String) throws {
    let scenario = try #require(ScenarioReader.read(path: "\(Self.fixture)/\(name)").scenario)
    let nameless = Self.nameless(scenario)
    let with = try PatrolScheduler(scenario: scenario).solve()
    let without = try PatrolScheduler(scenario: nameless).solve()
    let roster = try #require(with.roster)
    let other = try #require(without.roster)
    #expect(with.stop == .proven)
    #expect(with.points == without.points)
    #expect(with.bound == without.bound)
    #expect(roster.duties == other.duties)
    #expect(roster.teams == other.teams)
    let judged = RosterAudit(nameless).judge(roster)
    #expect(judged.points == with.points)
    #expect(!roster.teams.isEmpty, "nobody was taken out of a shift, so the test says nothing")
  }

  /// The same scenario, but nothing of it says what its posts, requirements and tasks belong to.
  private static func nameless(_ scenario: Scenario) -> Scenario {
    var nameless = scenario
    nameless.activities = []
    return nameless
  }
}
