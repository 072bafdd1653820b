import Foundation
import PatrolFiles
import PatrolScheduling

/// A roster on its way into the archive as the next version of its week.
///
/// A version is frozen: what is published later of the same first day is a later version, with the cells that it changed in its log.
public struct Publication: Sendable {
  /// What came of it.
  public enum Outcome: Sendable {
    /// The roster is in the archive as a new version, over the version that was the latest before; nil for the first.
    case published(RosterFile, over: RosterFile?)
    /// The latest version says just the same; with the names of its documents that were missing and have been made again.
    case isPublished(ArchivedRoster, madeAgain: [String])
  }

  /// The action of the log entry that a publication leaves.
  public static let action = "publish"
  /// The action of the log entries that tell which hard rules a version breaks by order.
  public static let breachAction = "breach by order"

  private let file: RosterFile
  private let scenario: Scenario?
  private let action: String
  private let date: CivilDate?
  private let by: String?
  private let reason: String?
  private let number: String?
  private let breaches: [String]

  /// A publication.
  ///
  /// - Parameters:
  ///   - file: The roster; its status and version do not matter.
  ///   - scenario: Whose officers' burdens up to the roster's end are kept in its ledger; nil leaves the ledger as it is.
  ///   - action: What is told of it in the log; the default is `action`.
  ///   - date: The day on which it is published; nil is not told.
  ///   - by: Who signs it; nil is not told.
  ///   - reason: Why; nil is not told.
  ///   - number: The number of its order; nil is not told.
  ///   - breaches: The hard rules that it breaks by order, each in a sentence; the default is none.
  public init(
    _ file: RosterFile, of scenario: Scenario? = nil, action: String = Publication.action, on date: CivilDate? = nil, by: String? = nil,
    reason: String? = nil, number: String? = nil, breaches: [String] = []
  ) {
    self.file = file
    self.scenario = scenario
    self.action = action
    self.date = date
    self.by = by
    self.reason = reason
    self.number = number
    self.breaches = breaches
  }

  /// Writes the roster and its documents into an archive, unless its latest version says the same.
  ///
  /// - Parameters:
  ///   - archive: Where to.
  ///   - expected: The version that has to be the latest still, 0 for none, because this one was made of it; nil takes whatever is the latest.
  ///   - documents: Makes the documents of a version; where that fails, nothing is published.
  /// - Throws: `ArchiveFailure` where the archive cannot be read or written, and what `documents` throws.
  public func publish(
    in archive: RosterArchive, over expected: Int? = nil, documents: (RosterFile) throws -> [ArchivedDocument]
  ) throws -> Outcome {
    try archive.change { change in try publish(by: change, over: expected, documents: documents) }
  }

  /// The same within a change that is under way.
  public func publish(
    by change: ArchiveChange, over expected: Int? = nil, documents: (RosterFile) throws -> [ArchivedDocument]
  ) throws -> Outcome {
    // The ledger reaches back so far, and no roster that begins earlier has days in it.
    let first = file.roster.from + -(Ledger.usualDays + RosterFile.mostDays)
    let rosters = try change.archive.rosters { $0 >= first }
    let latest = rosters.last { $0.from == file.roster.from && !$0.isWorked }
    if let latest, PublishedContent(latest.file, of: scenario) == PublishedContent(file, of: scenario) {
      return .isPublished(latest, madeAgain: try change.addMissing(try documents(latest.file), to: latest))
    }
    // Whoever changed an earlier version would undo what was published since.
    if let expected, let latest, latest.version != expected { throw ArchiveFailure.versionIsThere(path: latest.path) }
    var version = version(after: latest?.file)
    if let scenario { version.ledger = Ledger.entries(upTo: version, in: rosters.map(\.file), scenario: scenario) }
    try change.write(version, documents: try documents(version))
    return .published(version, over: latest?.file)
  }

  /// The roster as the version after another one; as the first where there is none.
  public func version(after previous: RosterFile?) -> RosterFile {
    var version = file
    let number = (previous?.roster.version ?? 0) + 1
    version.roster.status = .published
    version.roster.version = number
    let known = Set(previous?.log ?? [])
    version.log = (previous?.log ?? []) + file.log.filter { !known.contains($0) }
    version.log.append(
      RosterFile.LogEntry(
        version: number, date: date, action: action, by: by, reason: reason, number: self.number,
        changes: previous.map { RosterDifference.changes(from: $0.roster, to: file.roster) } ?? [],
        formerCrews: previous.map { $0.roster.crews(besides: file.roster) } ?? [],
        newCrews: previous.map { file.roster.crews(besides: $0.roster) } ?? []))
    version.log += breaches.map { breach in
      RosterFile.LogEntry(
        version: number, date: date, action: Self.breachAction, by: by, reason: [reason, breach].compactMap(\.self).joined(separator: ": "))
    }
    return version
  }
}

/// What a published roster says to those whom it binds: the published days, without how they came about.
struct PublishedContent: Hashable {
  private let from: CivilDate
  private let days: Int
  private let cells: [Officer.ID: [Roster.Duty?]]
  private let away: [Officer.ID: [CivilDate: AvailabilityKind.ID]]
  private let crews: [Roster.Crew]
  private let teams: [Roster.Team]
  private let visits: [String]

  /// - Parameter scenario: Whose shifts say until when the last night goes on; nil takes teams by their dates alone.
  init(_ file: RosterFile, of scenario: Scenario?) {
    let roster = file.roster
    let end = roster.from + roster.days
    from = roster.from
    days = roster.days
    cells = Dictionary(zip(roster.officers, roster.duties.map { Array($0.prefix(roster.days)) })) { first, _ in first }
    away = file.absences.mapValues { $0.filter { $0.key < end } }.filter { !$0.value.isEmpty }
    crews = roster.crews.filter { $0.date < end }
    teams = scenario.map { roster.teams(before: end, in: $0) } ?? roster.teams.filter { $0.date < end }
    visits = file.plannedVisits.compactMap { visit in
      let crew = roster.crews[visit.crew]
      guard crew.date < end else { return nil }
      return "\(crew.date) \(crew.shift) \(crew.post) \(crew.officers.map(\.text)) \(visit.spot) \(visit.minute) \(visit.minutes)"
    }
  }
}

extension ArchiveChange {
  /// Writes those documents that a version's folder lacks; what is there stays, whatever an office has put beside it.
  ///
  /// - Returns: The names of the documents that were written.
  /// - Throws: `ArchiveFailure` where one cannot be written.
  func addMissing(_ documents: [ArchivedDocument], to roster: ArchivedRoster) throws(ArchiveFailure) -> [String] {
    let folder = URL(fileURLWithPath: archive.documentFolder(from: roster.from, version: roster.version))
    let manager = FileManager.default
    var written: [String] = []
    for document in documents {
      let target = folder.appendingPathComponent(document.name)
      guard !manager.fileExists(atPath: target.path) else { continue }
      do {
        try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try WholeFile.write(document.bytes, to: target.path, isPrivate: document.isPrivate)
      } catch {
        throw .cannotWrite(path: target.path, (error as? WholeFile.Failure)?.problem ?? FileProblem(error))
      }
      written.append(document.name)
    }
    return written
  }
}
