import Foundation
import PatrolFiles
import PatrolScheduling

/// The folder in which an office keeps the rosters of all weeks.
///
/// It holds one roster file for each published version (`2026-11-23-v1.json`) and one for what was worked (`2026-11-23-worked.json`), each named after
/// the roster's first day, and beside them a folder with the documents of each version (`2026-11-23-v1`). The roster files alone count: documents can
/// be made of them again. A scenario whose `history` names the folder finds in it what it has to know of the weeks before its own.
public struct RosterArchive: Sendable, Hashable {
  /// The folder; it need not be there yet.
  public let folder: String

  /// An archive in a folder.
  public init(folder: String) { self.folder = folder }

  /// The archive of a scenario: the first folder that its history names, or else `rosters` beside the scenario.
  ///
  /// - Parameters:
  ///   - path: The scenario's folder or file.
  ///   - historyFolders: The folders that its history names, as paths on disk.
  public init(ofScenarioAt path: String, historyFolders: [String]) {
    // The shortest path to the same place is what the office reads in messages.
    let beside = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().appendingPathComponent("rosters").path
    self.init(folder: URL(fileURLWithPath: historyFolders.first ?? beside).standardizedFileURL.path)
  }

  /// All rosters in it by first day, published versions in their order before what was worked; none where the folder is not there yet.
  ///
  /// - Parameter isMeant: Of which first days; files of others are not read. The default is all.
  /// - Throws: `ArchiveFailure` where one of them cannot be read: nothing may be counted or published over a version that is unknown.
  public func rosters(where isMeant: (CivilDate) -> Bool = { _ in true }) throws(ArchiveFailure) -> [ArchivedRoster] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      guard FileManager.default.fileExists(atPath: folder) else { return [] }
      throw .cannotRead(path: folder, FileProblem(error))
    }
    var found: [ArchivedRoster] = []
    var faults: [Fault] = []
    for name in names.sorted() {
      guard let entry = ArchiveName(file: name), isMeant(entry.from) else { continue }
      let path = self.path(of: name)
      let (file, own) = RosterFileReader.read(path: path)
      faults += own
      if let file { found.append(ArchivedRoster(entry: entry, path: path, file: file)) }
    }
    guard faults.isEmpty else { throw .faulty(faults) }
    return found.sorted { $0.entry < $1.entry }
  }

  /// The latest published version of the roster that begins on a day; nil where there is none.
  ///
  /// - Throws: `ArchiveFailure` as `rosters` does.
  public func published(from: CivilDate) throws(ArchiveFailure) -> ArchivedRoster? {
    try rosters { $0 == from }.last { !$0.isWorked }
  }

  /// One published version of the roster that begins on a day; nil where there is none.
  ///
  /// - Throws: `ArchiveFailure` as `rosters` does.
  public func version(_ version: Int, from: CivilDate) throws(ArchiveFailure) -> ArchivedRoster? {
    try rosters { $0 == from }.first { !$0.isWorked && $0.version == version }
  }

  /// What was worked of the roster that begins on a day; nil where that is not recorded.
  ///
  /// - Throws: `ArchiveFailure` as `rosters` does.
  public func worked(from: CivilDate) throws(ArchiveFailure) -> ArchivedRoster? {
    try rosters { $0 == from }.first(where: \.isWorked)
  }

  /// The folder in which the documents of a published version lie.
  public func documentFolder(from: CivilDate, version: Int) -> String { path(of: ArchiveName(from: from, version: version).documents) }

  /// The roster file of a published version.
  public func publishedPath(from: CivilDate, version: Int) -> String { path(of: ArchiveName(from: from, version: version).file) }

  /// The file that says what was worked of the roster that begins on a day.
  public func workedPath(from: CivilDate) -> String { path(of: ArchiveName(from: from, version: nil).file) }

  /// The place on disk of a name in the archive.
  func path(of name: String) -> String { URL(fileURLWithPath: folder).appendingPathComponent(name).path }
}

/// A roster in the archive.
public struct ArchivedRoster: Sendable, Hashable {
  /// What its name says.
  let entry: ArchiveName
  /// Its file.
  public let path: String
  /// What the file holds.
  public let file: RosterFile

  /// The roster's first day.
  public var from: CivilDate { entry.from }
  /// The published version, or the one that was worked.
  public var version: Int { entry.version ?? file.roster.version }
  /// Whether it says what really happened.
  public var isWorked: Bool { entry.version == nil }
}

/// The name of a roster in the archive.
struct ArchiveName: Sendable, Hashable, Comparable {
  /// The roster's first day.
  let from: CivilDate
  /// The published version; nil for what was worked.
  let version: Int?

  init(from: CivilDate, version: Int?) {
    self.from = from
    self.version = version
  }

  /// Nil where the name of a file is not one of a roster in the archive.
  init?(file name: String) {
    guard let match = name.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})-(?:v([1-9]\d{0,5})|worked)\.json/), let year = Int(match.1),
      let month = Int(match.2), let day = Int(match.3), let from = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(from: from, version: match.4.flatMap { Int($0) })
  }

  /// What the names of its file and of its folder have in common.
  var stem: String { "\(from)-" + (version.map { "v\($0)" } ?? "worked") }
  var file: String { stem + ".json" }
  var documents: String { stem }

  static func < (one: ArchiveName, other: ArchiveName) -> Bool {
    (one.from, one.version ?? .max) < (other.from, other.version ?? .max)
  }
}

/// Why the archive could not be read or changed.
public enum ArchiveFailure: Error, Sendable, Hashable {
  /// Rosters in it that cannot be read, with every fault at once.
  case faulty([Fault])
  /// The folder cannot be read.
  case cannotRead(path: String, FileProblem)
  /// A file or folder could not be written; the rosters are as they were.
  case cannotWrite(path: String, FileProblem)
  /// The version, or what was worked, is there, but its documents could not be put into their folder.
  case documentsMissing(path: String, FileProblem)
  /// Somebody else is changing the archive and did not finish in time.
  case isHeld(folder: String)
  /// The version is there already: somebody else wrote it meanwhile.
  case versionIsThere(path: String)

  /// Whether the roster is in the archive all the same.
  public var isPublished: Bool { if case .documentsMissing = self { true } else { false } }
}
