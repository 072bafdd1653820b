import Foundation
import PatrolFiles
import PatrolModel
import Testing

@testable import WeekCycle

@Suite("Publishing")
struct PublicationTests {
  private let archive = RosterArchive(
    folder: FileManager.default.temporaryDirectory.appendingPathComponent("publication-\(UUID().uuidString)").path)
  private let monday = CivilDate(dayNumber: 20_780)

  private func file(_ duties: [[String?]], lookAhead: Int = 0) -> RosterFile {
    RosterFile(
      roster: Roster(
        from: monday, days: (duties.first?.count ?? 0) - lookAhead, officers: duties.indices.map { Officer.ID("K\($0 + 1)") },
        duties: duties.map { row in row.map { code in code.map { Roster.Duty(shift: Shift.ID($0)) } } }))
  }

  private func documents(_ file: RosterFile) -> [ArchivedDocument] {
    [
      ArchivedDocument(name: "order.txt", bytes: Data("version \(file.roster.version) \(RosterDigest.of(file))".utf8)),
      ArchivedDocument(name: "calendars/K1.txt", bytes: Data("K1".utf8)),
    ]
  }

  private func publish(_ file: RosterFile, breaches: [String] = []) throws -> Publication.Outcome {
    try Publication(file, on: monday, by: "Kasat", reason: "court", breaches: breaches).publish(in: archive, documents: documents)
  }

  /// All files of the archive with their bytes; the lock is none of them.
  private func contents() throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: archive.folder)?.compactMap { $0 as? String } ?? []
    var contents: [String: Data] = [:]
    for name in names where name != ".lock" {
      var isFolder: ObjCBool = false
      let path = archive.folder + "/" + name
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      contents[name] = isFolder.boolValue ? Data() : try Data(contentsOf: URL(fileURLWithPath: path))
    }
    return contents
  }

  @Test("versions count up, and each tells the cells that it changed against the one before")
  func versions() throws {
    let first = file([["P", nil, "S"], [nil, "P", "P"]])
    let second = file([["P", nil, "S"], [nil, "M", "P"]])
    guard case .published(let one, nil) = try publish(first) else { throw Unexpected() }
    #expect(one.roster.version == 1 && one.roster.status == .published && one.log.map(\.changes.count) == [0])
    guard case .published(let two, let before?) = try publish(second) else { throw Unexpected() }
    #expect(before == one)
    #expect(two.roster.version == 2)
    #expect(two.log.map(\.action) == ["publish", "publish"])
    #expect(
      two.log.last
        == .init(
          version: 2, date: monday, action: "publish", by: "Kasat", reason: "court",
          changes: [.init(officer: "K2", date: monday + 1, was: .init(shift: "P"), now: .init(shift: "M"))]))
    // Going back is a version as well.
    guard case .published(let three, _) = try publish(first) else { throw Unexpected() }
    #expect(three.roster.version == 3 && three.roster.duties == one.roster.duties)
    #expect(Set(try archive.rosters().map { RosterDigest.of($0.file) }).count == 3)
  }

  @Test("publishing the same once more changes no byte, whatever is planned ahead, and makes documents again that are missing")
  func twice() throws {
    _ = try publish(file([["P", nil, "S"], [nil, "P", "P"]]))
    let before = try contents()
    guard case .isPublished(let same, let none) = try publish(file([["P", nil, "S", "P"], [nil, "P", "P", nil]], lookAhead: 1)) else {
      throw Unexpected()
    }
    #expect(same.version == 1 && none.isEmpty)
    #expect(try contents() == before)
    let folder = archive.documentFolder(from: monday, version: 1)
    try FileManager.default.removeItem(atPath: folder + "/calendars")
    try Data("signed".utf8).write(to: URL(fileURLWithPath: folder + "/scan.txt"))
    guard case .isPublished(_, let again) = try publish(file([["P", nil, "S"], [nil, "P", "P"]])) else { throw Unexpected() }
    #expect(again == ["calendars/K1.txt"])
    // What an office has put beside the documents stays.
    #expect(try contents() == before.merging(["2026-11-23-v1/scan.txt": Data("signed".utf8)]) { first, _ in first })
  }

  @Test("breaches by order stand in the log, each with who and why")
  func byOrder() throws {
    guard case .published(let one, _) = try publish(file([["P"]]), breaches: ["K1: too little rest", "K1: too many nights"]) else {
      throw Unexpected()
    }
    #expect(one.log.map(\.action) == ["publish", Publication.breachAction, Publication.breachAction])
    #expect(one.log.map(\.reason) == ["court", "court: K1: too little rest", "court: K1: too many nights"])
    #expect(one.log.allSatisfy { $0.by == "Kasat" && $0.date == monday })
  }

  @Test("where a document cannot be made or written, the archive stays as it was")
  func failing() throws {
    _ = try publish(file([["P"]]))
    let before = try contents()
    #expect(throws: Unexpected.self) { try Publication(file([["S"]])).publish(in: archive) { _ in throw Unexpected() } }
    #expect(try contents() == before)
    let impossible = [ArchivedDocument(name: "a", bytes: Data()), ArchivedDocument(name: "a/b", bytes: Data())]
    #expect(throws: ArchiveFailure.self) { try Publication(file([["S"]])).publish(in: archive) { _ in impossible } }
    #expect(try contents() == before)
    guard case .published(let two, _) = try publish(file([["S"]])) else { throw Unexpected() }
    #expect(two.roster.version == 2)
  }

  @Test("publications at once lose no version", arguments: [2, 7])
  func together(count: Int) async throws {
    let files = (0..<count).map { file([["P\($0)"]]) }
    await withTaskGroup(of: Void.self) { group in
      for file in files { group.addTask { _ = try? publish(file) } }
    }
    let rosters = try archive.rosters()
    #expect(rosters.map(\.version) == Array(1...count))
    #expect(Set(rosters.map(\.file.roster.duties)).count == count)
    // Each version tells its change against the one before.
    for (one, next) in zip(rosters, rosters.dropFirst()) {
      #expect(next.file.log.last?.changes == RosterDifference.changes(from: one.file.roster, to: next.file.roster))
    }
  }

  @Test("a digest is read off paper with capitals, spaces and hyphens, and nothing else is one")
  func digests() {
    for text in ["3f2a9c01b7de", "3F2A 9C01 B7DE", " 3f2a-9c01-b7de\n"] { #expect(WrittenDigest(text)?.text == "3f2a9c01b7de") }
    for text in ["", "3f2a9c01b7d", "3f2a9c01b7dee", "3f2a9c01b7dg", "3f2a_9c01_b7de"] { #expect(WrittenDigest(text) == nil) }
  }

  @Test("each part in which two files differ is told, and no other")
  func differences() {
    let one = file([["P", nil, "S"], [nil, "P", "P"]], lookAhead: 1)
    #expect(RosterDifference(from: one, to: one).isEmpty)
    func parts(_ change: (inout RosterFile) -> Void) -> [RosterDifference.Part] {
      var other = one
      change(&other)
      return RosterDifference(from: one, to: other).parts
    }
    #expect(parts { $0.roster.status = .published } == [.status])
    #expect(parts { $0.roster.version = 4 } == [.version])
    #expect(parts { $0.roster.duties[0][2] = nil } == [.lookAhead])
    #expect(parts { $0.seed = 3 } == [.origin])
    #expect(parts { $0.log.append(.init(version: 1, action: "edit")) } == [.log])
    #expect(parts { $0.absences = ["K1": [monday: "cuti"]] } == [.absences])
    #expect(parts { $0.roster.teams = [.init(task: "t", date: monday, fromMinute: 1, toMinute: 2, officers: [])] } == [.tasks])
    #expect(parts { $0.roster.crews = [.init(date: monday, shift: "P", post: "x", kind: "y")] } == [.crews])
    #expect(parts { $0.ledger = [.init(officer: "K1", nights: 1, weekends: 0, holidays: 0, minutes: 0)] } == [.ledger])
    #expect(parts { $0.visits = [.init(crew: "x", spot: "y", minute: 0, minutes: 1)] } == [.visits])
    #expect(parts { $0.roster.days = 3 } == [.period, .lookAhead])
    #expect(parts { $0.roster.duties[0][0] = nil }.isEmpty)
  }
}

private struct Unexpected: Error {}
