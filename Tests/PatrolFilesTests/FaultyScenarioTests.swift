import Foundation
import PatrolFiles
import PatrolModel
import Testing

@Suite("Faulty inputs")
struct FaultyScenarioTests {
  @Test("a faulty folder gives exactly the expected faults and notes", arguments: Fixtures.names(in: "faulty"))
  func givesTheExpectedFaults(_ name: String) throws {
    let folder = "\(Fixtures.folder)/faulty/\(name)"
    let reading = ScenarioReader.read(path: folder)
    #expect(reading.scenario == nil)
    #expect(!reading.faults.isEmpty)
    let found = Fixtures.lines(reading.faults + reading.notes).replacing(folder, with: "FOLDER") + "\n"
    let expectedFile = folder + "/expected.txt"
    guard let expected = try? String(contentsOfFile: expectedFile, encoding: .utf8) else {
      try found.write(toFile: expectedFile, atomically: true, encoding: .utf8)
      Issue.record("\(name): no expected.txt; what was found has been written there, look at it")
      return
    }
    #expect(found == expected)
  }

  @Test("at least 40 faulty folders are kept")
  func thereAreEnough() { #expect(Fixtures.names(in: "faulty").count >= 40) }

  @Test("15 faults in 4 files are all reported in one run")
  func reportsAllAtOnce() {
    let reading = ScenarioReader.read(path: "\(Fixtures.folder)/faulty/fifteen-faults-in-four-files")
    #expect(reading.faults.count == 15)
    #expect(Set(reading.faults.map(\.place.file)) == ["scenario.yaml", "officers.csv", "availability.csv", "requests.csv"])
  }

  @Test("every fault has a text in both languages, and they differ")
  func hasBothLanguages() {
    for name in Fixtures.names(in: "faulty") {
      let reading = ScenarioReader.read(path: "\(Fixtures.folder)/faulty/\(name)")
      for fault in reading.faults + reading.notes { #expect(Fixtures.lines([fault], .english) != Fixtures.lines([fault], .indonesian)) }
    }
  }
}
