import PatrolFiles
import PatrolModel
import RosterAudit
import Wording

extension ResultDocument {
  /// The document of a publication.
  ///
  /// - Parameters:
  ///   - file: The version that was published.
  ///   - path: Its roster file.
  ///   - folder: The folder of its documents.
  ///   - over: The version that was the latest before; nil for the first.
  ///   - changes: The cells that it changes against that one.
  ///   - breaches: The report of a roster that was published by order; nil where nothing is broken.
  public static func published(
    _ file: RosterFile, path: String, folder: String, over: Int?, changes: [RosterFile.LogEntry.Change], breaches: RosterReport?
  ) -> String {
    JSONText.object(
      version("published", file, path: path, folder: folder)
        + [("over", .optional(over)), ("changes", .list(changes.map(change))), ("made-again", .list([]))] + (breaches.map(broken) ?? noneBroken)
    ).written()
  }

  /// The document of a publication that changed nothing.
  ///
  /// - Parameter madeAgain: Names of documents that were missing and were made again.
  public static func alreadyPublished(_ file: RosterFile, path: String, folder: String, madeAgain: [String]) -> String {
    JSONText.object(
      version("unchanged", file, path: path, folder: folder)
        + [("over", .null), ("changes", .list([])), ("made-again", .list(madeAgain.map { .text($0) }))] + noneBroken
    ).written()
  }

  /// The document of a roster that was not published, because something stands against it.
  public static func notPublished(_ report: RosterReport) -> String {
    JSONText.object([("outcome", .text("refused"))] + broken(report)).written()
  }

  /// What `verify` found of a file.
  public struct Verification {
    /// The roster file that was asked about.
    public var file: RosterFile
    /// Its own digest.
    public var digest: String
    /// The digest that was asked for; nil where none was.
    public var asked: String?
    /// Cells that were edited since a workbook was made.
    public var edits: [RosterFile.LogEntry.Change]
    /// The roster in the archive that has the digest that was asked for; nil where that is this file's, or nobody's.
    public var version: (file: RosterFile, path: String)?
    /// The latest published version of the same days where that is a later one.
    public var later: (version: Int, path: String)?
    /// Parts in which the file differs from that roster.
    public var parts: [Wording.RosterPart] = []
    /// Cells in which it differs from that roster.
    public var cells: [RosterFile.LogEntry.Change] = []

    /// What is known of a file before it is compared with the archive.
    public init(file: RosterFile, digest: String, asked: String?, edits: [RosterFile.LogEntry.Change]) {
      self.file = file
      self.digest = digest
      self.asked = asked
      self.edits = edits
    }

    /// Whether the file is the version that was asked for, as far as one was, and nobody edited it.
    public var isSame: Bool { edits.isEmpty && (asked == nil || asked == digest) }
  }

  /// The document of a verification.
  public static func verified(_ found: Verification) -> String {
    JSONText.object(
      edition(found.file) + [
        ("digest", .text(found.digest)), ("asked", .optional(found.asked)), ("same", .flag(found.isSame)), ("edits", .list(found.edits.map(change))),
        ("later", found.later.map { JSONText.object([("version", .number($0.version)), ("file", .text($0.path))]) } ?? .null),
        (
          "digest-of",
          found.version.map { JSONText.object(edition($0.file) + [("file", .text($0.path))]) } ?? .null
        ),
        ("parts", .list(found.parts.map { .text(key($0)) })), ("cells", .list(found.cells.map(change))),
      ]
    ).written()
  }

  /// A part of a roster file as JSON calls it.
  private static func key(_ part: Wording.RosterPart) -> String {
    switch part {
    case .period: "period"
    case .status: "status"
    case .version: "version"
    case .crews: "crews"
    case .tasks: "tasks"
    case .visits: "visits"
    case .absences: "absences"
    case .lookAhead: "look-ahead"
    case .ledger: "ledger"
    case .log: "log"
    case .origin: "origin"
    }
  }

  private static func version(_ outcome: String, _ file: RosterFile, path: String, folder: String) -> [(key: String, value: JSONText)] {
    [("outcome", .text(outcome))] + edition(file) + [
      ("digest", .text(RosterDigest.of(file))), ("file", .text(path)), ("documents", .text(folder)),
    ]
  }

  /// Status, version and days of a roster file.
  private static func edition(_ file: RosterFile) -> [(key: String, value: JSONText)] {
    let roster = file.roster
    return [
      ("status", .text(roster.status.rawValue)), ("version", .number(roster.version)), ("from", .text(roster.from.description)),
      ("to", .text((roster.from + max(0, roster.days - 1)).description)),
    ]
  }

  private static func broken(_ report: RosterReport) -> [(key: String, value: JSONText)] {
    [
      ("breaches", .list(report.otherBreaches.map { breach($0, nil) })), ("crew-breaches", .list(report.crewBreaches.map(crewBreach))),
      ("mismatches", .list(report.mismatches.map { mismatch($0) })),
    ]
  }

  private static var noneBroken: [(key: String, value: JSONText)] {
    [("breaches", .list([])), ("crew-breaches", .list([])), ("mismatches", .list([]))]
  }

  private static func change(_ change: RosterFile.LogEntry.Change) -> JSONText {
    .object([
      ("officer", .text(change.officer.text)), ("date", .text(change.date.description)), ("was", .optional(change.was?.text)),
      ("now", .optional(change.now?.text)),
    ])
  }
}
