import ArgumentParser
import PatrolFiles
import PatrolModel
import WeekCycle
import Wording

extension ScenarioInput {
  /// Reads the roster at a path, or where none is named the latest published version of the scenario's period; the days after it are those of the next roster, where that is published.
  ///
  /// - Throws: The exit status for a missing or faulty input.
  func read(latestOr path: String?, in archive: RosterArchive, isQuiet: Bool = false) throws -> ReadRoster {
    do {
      if let path {
        let read = try read(roster: path, isQuiet: isQuiet)
        try mustFit(read.roster)
        return try followed(read, in: archive)
      }
      guard let latest = try archive.published(from: scenario.period.from) else {
        Console.tell(wording.nothingPublished(from: scenario.period.from, folder: archive.folder))
        throw ExitStatus.inputMissing.exit
      }
      return try followed(read(roster: latest.path, isQuiet: isQuiet), in: archive)
    } catch let failure as ArchiveFailure {
      throw failure.refuse(wording)
    }
  }

  private func followed(_ read: ReadRoster, in archive: RosterArchive) throws -> ReadRoster {
    guard let next = try archive.following(scenario.period) else { return read }
    var joined = read
    joined.roster = read.roster.followed(by: next.roster, lookAheadDays: scenario.period.lookAheadDays)
    return joined
  }
}
