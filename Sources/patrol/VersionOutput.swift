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

  /// Publishes.
  ///
  /// - Parameters:
  ///   - expected: The latest version that whoever publishes knew of, 0 for none; nil takes whatever there is.
  ///   - breaches: How many hard rules are broken by order; the default is none.
  /// - Throws: The exit status for what could not be read or written.
  func publish(_ publication: Publication, over expected: Int? = nil, breaches: Int = 0) throws {
    let documents = PublishedDocuments(input: input, options: options)
    do {
      tell(try publication.publish(in: archive, over: expected, documents: documents.all), breaches: breaches)
    } catch let failure as ArchiveFailure {
      throw failure.refuse(input.wording)
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Console.tell(input.wording.cannotWrite(archive.folder, reason: input.wording.text(FileProblem(error))))
      throw ExitStatus.cannotWrite.exit
    }
  }

  private func tell(_ outcome: Publication.Outcome, breaches: Int) {
    let wording = input.wording
    switch outcome {
    case .isPublished(let roster, let madeAgain):
      Console.show(wording.isPublished(roster.version, digest: RosterDigest.of(roster.file)) + "\n")
      if !madeAgain.isEmpty { Console.show(wording.madeAgain(madeAgain.count) + "\n") }
    case .published(let file, let previous):
      let roster = file.roster
      var lines = [
        wording.published(roster.version, from: roster.from, to: roster.from + max(0, roster.days - 1)),
        wording.digest(RosterDigest.of(file)),
      ]
      if breaches > 0 { lines.append(wording.publishedByOrder(breaches)) }
      if let previous {
        let changes = RosterDifference.changes(from: previous.roster, to: roster)
        lines += ChangedCells(changes, scenario: input.scenario, wording: wording).lines(against: previous.roster.version)
      }
      Console.show(sentences: lines)
      if !isQuiet { Console.tell(wording.written(archive.documentFolder(from: roster.from, version: roster.version))) }
    }
  }
}
