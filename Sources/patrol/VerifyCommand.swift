import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import WeekCycle
import Wording

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether a file is the version of a roster whose digest stands on the signed order.",
    discussion: """
      The file may be a roster file (.json), or a workbook (.xlsx) of this program, which needs --scenario: then the cells that were edited since are \
      named as well. Without --digest the file's own digest is shown. The exit status is 5 where the digest is another or a cell was edited. Spaces, \
      hyphens and capitals in a digest do not matter.

      EXAMPLE
        patrol verify rosters/2026-11-23-v1.json --digest 3f2a9c01b7de
        patrol verify roster.xlsx --scenario my-week --digest "3F2A 9C01 B7DE"
        patrol verify roster.json
      """)

  @Argument(help: "The roster file (.json) or workbook (.xlsx).")
  var file: String

  @Option(help: ArgumentHelp("The 12 characters on the signed order.", valueName: "digest"))
  var digest: String?

  @Option(help: "The scenario that it belongs to; a workbook needs it.")
  var scenario: String?

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @OptionGroup var archive: ArchiveArguments

  @OptionGroup var texts: LanguageOption

  private var isRosterFile: Bool { file.lowercased().hasSuffix(".json") }

  func validate() throws {
    if !isRosterFile, scenario == nil { throw ValidationError(.workbookNeedsScenario) }
  }

  func run() throws {
    let input = try scenario.map { try ScenarioInput.read($0, language: texts.language) }
    let wording = input?.wording ?? Wording(texts.language ?? Console.language)
    let wanted = try digest.map { written in
      guard let digest = WrittenDigest(written) else {
        Console.tell(wording.malformedDigest(written, length: RosterDigest.length))
        throw ExitCode.validationFailure
      }
      return digest
    }
    let (kept, edits) = try read(input, wording)
    var found = ResultDocument.Verification(file: kept, digest: RosterDigest.of(kept), asked: wanted?.text, edits: edits)
    found.later = later(than: kept.roster, in: archive(input))
    var unknownIn: String?
    if let wanted, wanted.text != found.digest {
      let archive = archive(input)
      if let version = try roster(with: wanted, in: archive, wording) {
        let difference = RosterDifference(from: version.file, to: kept)
        found.version = (version.file, version.path)
        found.parts = difference.parts.map(Self.part)
        found.cells = difference.cells
      } else {
        unknownIn = archive.folder
      }
    }
    if json {
      Console.show(ResultDocument.verified(found))
    } else {
      Console.show(sentences: sentences(found, unknownIn: unknownIn, input, wording))
    }
    if !found.isSame { throw ExitStatus.breachesFound.exit }
  }

  /// What was found, in sentences.
  private func sentences(_ found: ResultDocument.Verification, unknownIn folder: String?, _ input: ScenarioInput?, _ wording: Wording) -> [String] {
    let roster = found.file.roster
    var lines = [
      wording.verified(roster.status, version: roster.version, from: roster.from, to: roster.from + max(0, roster.days - 1)),
      wording.digest(found.digest),
    ]
    if let later = found.later { lines.append(wording.superseded(by: later.version, path: later.path)) }
    if let asked = found.asked { lines.append(asked == found.digest ? wording.digestFits : wording.digestDiffers(asked)) }
    if let folder { lines.append(wording.digestUnknown(folder)) }
    if let (version, path) = found.version.map({ ($0.file.roster, $0.path) }) {
      lines.append(wording.digestIsOf(version.status, version: version.version, from: version.from, path: path))
      if !found.parts.isEmpty { lines.append(wording.otherParts(found.parts.map { wording.name($0) })) }
      if !found.cells.isEmpty { lines.append(wording.otherCells(found.cells.count)) }
      lines += ChangedCells(found.cells, scenario: input?.scenario, wording: wording).cells()
    }
    guard !isRosterFile else { return lines }
    return lines
      + (found.edits.isEmpty
        ? [wording.noEdits]
        : [wording.editedCells(found.edits.count)] + ChangedCells(found.edits, scenario: input?.scenario, wording: wording).cells())
  }

  /// The roster file that is asked about, and the cells that were edited in a workbook of it.
  private func read(_ input: ScenarioInput?, _ wording: Wording) throws -> (file: RosterFile, edits: [RosterFile.LogEntry.Change]) {
    if isRosterFile {
      let (read, faults) = RosterFileReader.read(path: file)
      guard let read else { throw ScenarioInput.refuse(file, faults, wording) }
      return (read, [])
    }
    guard let input else { throw ExitCode.validationFailure }
    let read = try input.read(roster: file, isQuiet: true)
    guard let original = read.original else {
      Console.tell(wording.keepsNoRoster(file))
      throw ExitStatus.faultyInput.exit
    }
    let edits = (read.edited?.edits ?? []).map { RosterFile.LogEntry.Change(officer: $0.officer, date: $0.date, was: $0.was, now: $0.now) }
    return (original, edits)
  }

  /// The latest published version of the same days where that is a later one; nil where none is, or no archive can be read.
  private func later(than roster: Roster, in archive: RosterArchive) -> (version: Int, path: String)? {
    guard roster.status == .published, let latest = try? archive.published(from: roster.from), latest.version > roster.version else { return nil }
    return (latest.version, latest.path)
  }

  /// The archive in which a version is looked for.
  private func archive(_ input: ScenarioInput?) -> RosterArchive {
    let beside = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent().path
    return input.map { archive.archive(of: $0) } ?? RosterArchive(folder: archive.archive ?? beside)
  }

  /// The roster in an archive that has a digest; nil where none has.
  private func roster(with wanted: WrittenDigest, in archive: RosterArchive, _ wording: Wording) throws -> ArchivedRoster? {
    do {
      return try archive.rosters().first { RosterDigest.of($0.file) == wanted.text }
    } catch {
      throw error.refuse(wording)
    }
  }

  private static func part(_ part: RosterDifference.Part) -> Wording.RosterPart {
    switch part {
    case .period: .period
    case .status: .status
    case .version: .version
    case .crews: .crews
    case .tasks: .tasks
    case .visits: .visits
    case .absences: .absences
    case .lookAhead: .lookAhead
    case .ledger: .ledger
    case .log: .log
    case .origin: .origin
    }
  }
}
