import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import WeekCycle
import Wording

/// Puts a version into the archive with all its documents and tells what came of it.
struct VersionOutput {
  let input: ScenarioInput
  let archive: RosterArchive
  let isQuiet: Bool
  var options = DocumentOptions()
  /// Whether JSON is written instead of sentences.
  var asJSON = false

  /// Publishes.
  ///
  /// - Parameters:
  ///   - expected: The latest version that whoever publishes knew of, 0 for none; nil takes whatever there is.
  ///   - breaches: The report of a roster that is published by order in spite of its breaches; nil where it has none.
  ///   - further: Makes further documents of the version in a wording; the default is none.
  /// - Throws: The exit status for what could not be read or written.
  func publish(
    _ publication: Publication, over expected: Int? = nil, breaches: RosterReport? = nil,
    further: (RosterFile, Wording) throws -> [ArchivedDocument] = { _, _ in [] }
  ) throws {
    do {
      let outcome = try publication.publish(in: archive, over: expected) { version in
        let told = input.with(language(of: version.roster))
        return try PublishedDocuments(input: told, options: options).all(of: version) + further(version, told.wording)
      }
      tell(outcome, breaches: breaches)
    } catch let failure as ArchiveFailure {
      throw failure.refuse(input.wording)
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Console.tell(input.wording.cannotWrite(archive.folder, reason: input.wording.text(FileProblem(error))))
      throw ExitStatus.cannotWrite.exit
    }
  }

  /// The language of a version's documents: a folder holds one set, so what is missing is made in the language of what is there.
  private func language(of version: Roster) -> Language {
    let asked = input.wording.language
    let isThere = FileManager.default.fileExists(atPath: archive.publishedPath(from: version.from, version: version.version))
    guard isThere else { return asked }
    return PublishedDocuments.language(in: archive.documentFolder(from: version.from, version: version.version), asked: asked) ?? asked
  }

  private func tell(_ outcome: Publication.Outcome, breaches: RosterReport?) {
    let count = breaches.map { $0.mismatches.count + $0.otherBreaches.count + $0.crewBreaches.count } ?? 0
    if asJSON {
      Console.show(document(outcome, breaches: breaches))
    } else {
      Console.show(sentences: input.wording.sentences(outcome, breaches: count, in: input.scenario))
    }
    switch outcome {
    case .published(let file, _):
      if !isQuiet { Console.tell(input.wording.written(archive.documentFolder(from: file.roster.from, version: file.roster.version))) }
    case .isPublished(let roster, let madeAgain):
      let language = language(of: roster.file.roster)
      if language != input.wording.language {
        let folder = archive.documentFolder(from: roster.from, version: roster.version)
        Console.tell(input.wording.documentsAreIn(language, folder: folder, roster: roster.path))
      }
      // A version's documents are frozen with it; only what is made again bears the number.
      let order = "\(Wording(language).name(Wording.PublishedDocument.order)).docx"
      if let number = options.orderNumber, !madeAgain.contains(order) { Console.tell(input.wording.numberNotUsed(number, roster: roster.path)) }
    }
  }

  private func document(_ outcome: Publication.Outcome, breaches: RosterReport?) -> String {
    switch outcome {
    case .published(let file, let previous):
      return ResultDocument.published(
        file, path: archive.publishedPath(from: file.roster.from, version: file.roster.version),
        folder: archive.documentFolder(from: file.roster.from, version: file.roster.version), over: previous?.roster.version,
        changes: previous.map { RosterDifference.changes(from: $0.roster, to: file.roster) } ?? [], breaches: breaches)
    case .isPublished(let roster, let madeAgain):
      return ResultDocument.alreadyPublished(
        roster.file, path: roster.path, folder: archive.documentFolder(from: roster.from, version: roster.version), madeAgain: madeAgain)
    }
  }
}

extension Wording {
  /// What came of a publication.
  ///
  /// - Parameters:
  ///   - breaches: How many hard rules are broken by order; the default is none.
  ///   - namesCells: Whether the cells that changed against the version before are listed; the default is yes.
  func sentences(_ outcome: Publication.Outcome, breaches: Int = 0, namesCells: Bool = true, in scenario: Scenario) -> [String] {
    switch outcome {
    case .isPublished(let roster, let madeAgain):
      return [isPublished(roster.version, digest: RosterDigest.of(roster.file))] + (madeAgain.isEmpty ? [] : [self.madeAgain(madeAgain.count)])
    case .published(let file, let previous):
      let roster = file.roster
      var lines = [published(roster.version, from: roster.from, to: roster.from + max(0, roster.days - 1)), digest(RosterDigest.of(file))]
      if breaches > 0 { lines.append(publishedByOrder(breaches)) }
      if namesCells, let previous {
        let changes = RosterDifference.changes(from: previous.roster, to: roster)
        lines += ChangedCells(changes, scenario: scenario, wording: self).lines(against: previous.roster.version)
      }
      return lines
    }
  }
}
