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

  @OptionGroup var archive: ArchiveArguments

  @OptionGroup var texts: LanguageOption

  private var isRosterFile: Bool { file.lowercased().hasSuffix(".json") }

  func validate() throws {
    if !isRosterFile, scenario == nil { throw ValidationError("A workbook needs --scenario: its cells are read by the scenario's codes.") }
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
    let own = RosterDigest.of(kept)
    var lines = [
      wording.verified(kept.roster.status, version: kept.roster.version, from: kept.roster.from, to: kept.roster.from + max(0, kept.roster.days - 1)),
      wording.digest(own),
    ]
    var isSame = edits.isEmpty
    if let wanted {
      lines.append(wanted.text == own ? wording.digestFits : wording.digestDiffers(wanted.text))
      if wanted.text != own {
        isSame = false
        lines += try differences(of: kept, from: wanted, input, wording)
      }
    }
    if !isRosterFile {
      lines +=
        edits.isEmpty
        ? [wording.noEdits] : [wording.editedCells(edits.count)] + ChangedCells(edits, scenario: input?.scenario, wording: wording).cells()
    }
    Console.show(sentences: lines)
    if !isSame { throw ExitStatus.breachesFound.exit }
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

  /// In what the file differs from the version that has the digest, as far as that lies in the archive.
  private func differences(of file: RosterFile, from wanted: WrittenDigest, _ input: ScenarioInput?, _ wording: Wording) throws -> [String] {
    let beside = URL(fileURLWithPath: self.file).standardizedFileURL.deletingLastPathComponent().path
    let archive = input.map { self.archive.archive(of: $0) } ?? RosterArchive(folder: self.archive.archive ?? beside)
    let rosters: [ArchivedRoster]
    do { rosters = try archive.rosters() } catch { throw error.refuse(wording) }
    guard let version = rosters.first(where: { RosterDigest.of($0.file) == wanted.text }) else { return [wording.digestUnknown(archive.folder)] }
    let difference = RosterDifference(from: version.file, to: file)
    let roster = version.file.roster
    return [wording.digestIsOf(roster.status, version: roster.version, from: roster.from, path: version.path)]
      + (difference.parts.isEmpty ? [] : [wording.otherParts(difference.parts.map { wording.name(Self.part($0)) })])
      + (difference.cells.isEmpty ? [] : [wording.otherCells(difference.cells.count)])
      + ChangedCells(difference.cells, scenario: input?.scenario, wording: wording).cells()
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
