import Foundation
import PatrolFiles
import PatrolModel
import Testing

@testable import WeekCycle

@Suite("The archive of rosters")
struct RosterArchiveTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString)").path

  private func date(_ day: Int) throws -> CivilDate { try #require(CivilDate(year: 2026, month: 11, day: day)) }

  private func file(_ day: Int, _ status: Roster.Status, version: Int, shift: Shift.ID? = "P") throws -> RosterFile {
    RosterFile(
      roster: Roster(
        from: try date(day), days: 1, officers: ["K1"], duties: [[shift.map { Roster.Duty(shift: $0) }]], status: status, version: version))
  }

  private func names(_ folder: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  @Test("rosters stand by first day, versions in their order, what was worked last; other files are passed over")
  func order() throws {
    let archive = RosterArchive(folder: folder)
    #expect(try archive.rosters().isEmpty)
    try archive.change { change in
      for version in [10, 2, 1] { try change.write(try file(23, .published, version: version)) }
      try change.write(try file(23, .worked, version: 10))
      try change.write(try file(16, .published, version: 1))
    }
    try "x".write(toFile: folder + "/notes.json", atomically: true, encoding: .utf8)
    #expect(
      try archive.rosters().map { URL(fileURLWithPath: $0.path).lastPathComponent } == [
        "2026-11-16-v1.json", "2026-11-23-v1.json", "2026-11-23-v2.json", "2026-11-23-v10.json", "2026-11-23-worked.json",
      ])
    #expect(try archive.published(from: date(23))?.version == 10)
    #expect(try archive.version(2, from: date(23))?.file == file(23, .published, version: 2))
    #expect(try archive.worked(from: date(16)) == nil)
    #expect(try archive.worked(from: date(23))?.isWorked == true)
  }

  @Test("a version is never written over, what was worked is")
  func onceOnly() throws {
    let archive = RosterArchive(folder: folder)
    try archive.change { change in
      try change.write(try file(23, .published, version: 1))
      #expect(throws: ArchiveFailure.versionIsThere(path: folder + "/2026-11-23-v1.json")) {
        try change.write(try file(23, .published, version: 1, shift: nil))
      }
      try change.write(try file(23, .worked, version: 1))
      try change.write(try file(23, .worked, version: 1, shift: nil))
    }
    #expect(try archive.published(from: date(23))?.file.roster.duties == [[Roster.Duty(shift: "P")]])
    #expect(try archive.worked(from: date(23))?.file.roster.duties == [[nil]])
  }

  @Test("where a document cannot be written, everything is as it was")
  func allOrNothing() throws {
    let archive = RosterArchive(folder: folder)
    let good = ArchivedDocument(name: "roster.csv", bytes: Data("a".utf8))
    try archive.change { try $0.write(try file(23, .published, version: 1), documents: [good]) }
    let before = try names(folder)
    // A file cannot stand where another document needs a folder.
    let bad = [good, ArchivedDocument(name: "roster.csv/K1.ics", bytes: Data("b".utf8))]
    #expect(throws: ArchiveFailure.self) { try archive.change { try $0.write(try file(23, .published, version: 2), documents: bad) } }
    #expect(try names(folder) == before)
    #expect(try archive.published(from: date(23))?.version == 1)
    #expect(try names(archive.documentFolder(from: date(23), version: 1)) == ["roster.csv"])
  }

  @Test("what an office has put beside a version's documents stays when they are written again")
  func scans() throws {
    let archive = RosterArchive(folder: folder)
    let documents = [ArchivedDocument(name: "roster.csv", bytes: Data("a".utf8)), ArchivedDocument(name: "messages/1.txt", bytes: Data("b".utf8))]
    try archive.change { try $0.write(try file(23, .published, version: 1), documents: documents) }
    let own = archive.documentFolder(from: try date(23), version: 1)
    try "signed".write(toFile: own + "/scan.txt", atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: folder + "/2026-11-23-v1.json")
    let other = [ArchivedDocument(name: "roster.csv", bytes: Data("c".utf8))]
    try archive.change { try $0.write(try file(23, .published, version: 1), documents: other) }
    #expect(try names(own) == ["messages", "roster.csv", "scan.txt"])
    #expect(try String(contentsOfFile: own + "/roster.csv", encoding: .utf8) == "c")
    #expect(try names(folder).allSatisfy { !$0.hasPrefix(".unfinished") })
  }

  @Test("what a killed change left out of sight goes with the next one")
  func leftovers() throws {
    let archive = RosterArchive(folder: folder)
    try FileManager.default.createDirectory(atPath: folder + "/.unfinished-2026-11-23-v1", withIntermediateDirectories: true)
    try "half".write(toFile: folder + "/2026-11-23-v1.json.writing-1", atomically: true, encoding: .utf8)
    #expect(try archive.rosters().isEmpty)
    try archive.change { _ in }
    #expect(try names(folder) == [".lock"])
  }

  @Test("two changes at once take their turns, so that no version is lost")
  func turns() async throws {
    let archive = RosterArchive(folder: folder)
    let day = try date(23)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask {
          try? archive.change { change in
            let last = try change.archive.published(from: day)?.version ?? 0
            try change.write(
              RosterFile(roster: Roster(from: day, days: 1, officers: ["K1"], duties: [[nil]], status: .published, version: last + 1)))
          }
        }
      }
    }
    #expect(try archive.rosters().map(\.version) == Array(1...6))
  }

  @Test("whoever waits too long for another change is told")
  func held() throws {
    let archive = RosterArchive(folder: folder)
    try archive.change { (_) -> Void in
      #expect(throws: ArchiveFailure.isHeld(folder: folder)) {
        try archive.change(patience: .milliseconds(50)) { _ in }
      }
    }
  }

  @Test("a roster that cannot be read stops whoever counts versions, with its faults")
  func faulty() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "{}".write(toFile: folder + "/2026-11-23-v1.json", atomically: true, encoding: .utf8)
    #expect(throws: ArchiveFailure.self) { try RosterArchive(folder: folder).rosters() }
  }

  @Test("the digest has twelve characters, the same for the same roster and another for each change")
  func digest() throws {
    let first = RosterDigest.of(try file(23, .published, version: 1))
    #expect(first.wholeMatch(of: /[0-9a-f]{12}/) != nil)
    #expect(RosterDigest.of(try file(23, .published, version: 1)) == first)
    #expect(RosterDigest.of(try file(23, .published, version: 2)) != first)
    #expect(RosterDigest.of(try file(23, .published, version: 1, shift: nil)) != first)
  }

  @Test("a scenario's archive is the first folder that its history names, else rosters beside it")
  func place() {
    #expect(RosterArchive(ofScenarioAt: "/office/week-48", historyFolders: []).folder == "/office/rosters")
    #expect(RosterArchive(ofScenarioAt: "/office/week-48/", historyFolders: []).folder == "/office/rosters")
    #expect(RosterArchive(ofScenarioAt: "/office/week-48", historyFolders: ["/office/week-48/../all/", "/x"]).folder == "/office/all")
  }
}
