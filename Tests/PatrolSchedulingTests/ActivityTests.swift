import Foundation
import PatrolFiles
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
    var nameless = scenario
    nameless.activities = []
    let (with, without) = (try PatrolScheduler(scenario: scenario).solve(), try PatrolScheduler(scenario: nameless).solve())
    let roster = try #require(with.roster)
    #expect(with.stop == .proven && with.points == without.points && with.bound == without.bound)
    #expect(roster.duties == without.roster?.duties && roster.teams == without.roster?.teams)
    #expect(try RosterAudit(nameless).judge(roster).points == #require(with.points))
    #expect(!roster.teams.isEmpty, "nobody was taken out of a shift, so the test says nothing")
  }
}
