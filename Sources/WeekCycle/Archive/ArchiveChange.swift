import Foundation
import PatrolFiles
import PatrolScheduling

extension RosterArchive {
  /// Holds the archive for one change: whoever else wants to change it waits until this one has ended.
  ///
  /// What the body reads of the archive holds until it returns. The hold ends with the process, however that ends.
  /// - Parameters:
  ///   - patience: How long to wait for another change to end; the default is 30 seconds.
  ///   - body: Reads and writes. What it throws is thrown on.
  /// - Throws: `ArchiveFailure` where the folder cannot be made or is held by another change for longer.
  public func change<Result>(patience: Duration = .seconds(30), _ body: (ArchiveChange) throws -> Result) throws -> Result {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ArchiveFailure.cannotWrite(path: folder, FileProblem(error))
    }
    let path = path(of: ".lock")
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ArchiveFailure.cannotWrite(path: path, FileProblem(code: errno)) }
    // Closing gives the hold up as well.
    defer { close(descriptor) }
    let end = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw ArchiveFailure.cannotWrite(path: path, FileProblem(code: errno)) }
      guard .now < end else { throw ArchiveFailure.isHeld(folder: folder) }
      usleep(20_000)
    }
    let change = ArchiveChange(archive: self)
    change.removeLeftovers()
    return try body(change)
  }
}

/// The right to change an archive, for as long as it is held.
public struct ArchiveChange {
  /// The archive.
  public let archive: RosterArchive

  /// The beginning of names under which something lies until it is whole.
  private static let unfinished = ".unfinished-"

  /// Writes a version, or what was worked, with its documents: all of it or nothing.
  ///
  /// The documents are written out of sight first; that the roster file appears under its name is the moment of publication, and what was worked
  /// replaces what was there of the same week. A process that is killed leaves at most documents out of sight, which the next change removes.
  /// - Parameters:
  ///   - file: Published with a version from 1 on, or worked.
  ///   - documents: What goes into the version's own folder; the default is nothing.
  /// - Throws: `ArchiveFailure.versionIsThere` for a published version that exists, `documentsMissing` where the roster is there without them, otherwise where something cannot be
  ///   written and everything is as it was.
  public func write(_ file: RosterFile, documents: [ArchivedDocument] = []) throws(ArchiveFailure) {
    let name = ArchiveName(from: file.roster.from, version: file.roster.status == .worked ? nil : file.roster.version)
    let path = archive.path(of: name.file)
    if name.version != nil, FileManager.default.fileExists(atPath: path) { throw .versionIsThere(path: path) }
    let staged = try stage(documents, name)
    do {
      try WholeFile.write(RosterFileWriter.json(file), to: path, isPrivate: true)
    } catch {
      if let staged { try? FileManager.default.removeItem(atPath: staged) }
      throw .cannotWrite(path: path, error.problem)
    }
    if let staged { try reveal(staged, documents, name) }
  }

  /// Writes documents into a folder out of sight; nil where there are none.
  private func stage(_ documents: [ArchivedDocument], _ name: ArchiveName) throws(ArchiveFailure) -> String? {
    guard !documents.isEmpty else { return nil }
    let folder = archive.path(of: Self.unfinished + name.documents)
    do {
      for document in documents {
        let path = URL(fileURLWithPath: folder).appendingPathComponent(document.name).path
        try FileManager.default.createDirectory(
          atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try WholeFile.write(document.bytes, to: path, isPrivate: document.isPrivate)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      if let failure = error as? WholeFile.Failure { throw .cannotWrite(path: failure.path, failure.problem) }
      throw .cannotWrite(path: folder, FileProblem(error))
    }
    return folder
  }

  /// Puts a folder in its place; into one that is there its documents go one by one, so that what an office has put beside them stays.
  private func reveal(_ staged: String, _ documents: [ArchivedDocument], _ name: ArchiveName) throws(ArchiveFailure) {
    let folder = archive.path(of: name.documents)
    let manager = FileManager.default
    do {
      guard manager.fileExists(atPath: folder) else { return try manager.moveItem(atPath: staged, toPath: folder) }
      for document in documents {
        let target = URL(fileURLWithPath: folder).appendingPathComponent(document.name)
        try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        if manager.fileExists(atPath: target.path) { try manager.removeItem(at: target) }
        try manager.moveItem(at: URL(fileURLWithPath: staged).appendingPathComponent(document.name), to: target)
      }
      try manager.removeItem(atPath: staged)
    } catch {
      throw .documentsMissing(path: folder, FileProblem(error))
    }
  }

  /// Removes what a change that was killed left out of sight.
  fileprivate func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: archive.folder)) ?? []
    for name in names where name.hasPrefix(Self.unfinished) || name.contains(".json.writing-") {
      try? FileManager.default.removeItem(atPath: archive.path(of: name))
    }
  }
}

/// A document that goes into the folder of a version.
public struct ArchivedDocument: Sendable, Hashable {
  /// Its name in that folder; it may have one folder before it.
  public var name: String
  /// What it holds.
  public var bytes: Data
  /// Whether the owner alone may read it.
  public var isPrivate: Bool

  /// A document; by default the owner alone may read it.
  public init(name: String, bytes: Data, isPrivate: Bool = true) {
    self.name = name
    self.bytes = bytes
    self.isPrivate = isPrivate
  }
}
