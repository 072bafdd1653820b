import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Valid scenarios")
struct ValidScenarioTests {
  @Test("a scenario that uses every key is read without faults", arguments: Fixtures.names(in: "valid"))
  func readsEveryKey(_ name: String) throws {
    let reading = ScenarioReader.read(path: "\(Fixtures.folder)/valid/\(name)")
    #expect(Fixtures.lines(reading.faults) == "")
    _ = try #require(reading.scenario)
  }
}
