import ArgumentParser
import PatrolFiles
import PatrolModel
import RosterReports
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
        try mustFit(read.roster, mayBeLeftOut: true)
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

  /// What the audit says of a roster of the scenario's period; where the next roster is published already, rest and runs are judged over the seam with it.
  ///
  /// - Returns: What the roster's own days answer for, and the next roster; nil where none is published, and then the days planned ahead are judged as well.
  /// - Throws: The exit status for an archive that cannot be read.
  func report(
    of roster: Roster, file: RosterFile?, before archive: RosterArchive, isQuiet: Bool
  ) throws -> (report: RosterReport, next: RosterFile?) {
    let next: RosterFile?
    do {
      next = try archive.following(scenario.period)
    } catch {
      // An archive that is no folder is for whoever writes into it to refuse.
      guard case .cannotRead = error else { throw error.refuse(wording) }
      next = nil
    }
    guard let next, let seam = RosterSeam(roster, before: next.roster, in: scenario) else {
      return (report(of: roster, file: file, isQuiet: isQuiet), nil)
    }
    let joined = with(seam.scenario).report(of: seam.roster, file: file, isQuiet: isQuiet)
    if !isQuiet {
      Console.tell(wording.judgedWithNext(from: next.roster.from, version: next.roster.version))
      let unknown = joined.unknownShifts(from: seam.end)
      if !unknown.isEmpty { Console.tell(wording.notJudgedOfNext(unknown.map(\.text))) }
    }
    return (joined.answering(before: seam.end), next)
  }

  private func followed(_ read: ReadRoster, in archive: RosterArchive) throws -> ReadRoster {
    guard let next = try archive.following(scenario.period) else { return read }
    var joined = read
    joined.roster = read.roster.followed(by: next.roster, lookAheadDays: scenario.period.lookAheadDays, in: scenario)
    return joined
  }
}
