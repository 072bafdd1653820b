import ArgumentParser
import PatrolModel
import WeekCycle
import Wording

/// The options of verbs that read or change the archive of rosters.
struct ArchiveArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of all rosters. The default is the first folder that the scenario's history names, else rosters beside the scenario.",
      valueName: "folder"))
  var archive: String?

  /// The archive that is meant.
  func archive(of input: ScenarioInput) -> RosterArchive { archive.map { RosterArchive(folder: $0) } ?? input.archive }
}

/// The options that say who did something, when and why.
struct ActArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Who does this; it is kept in the roster's log.", valueName: "text"))
  var by: String?

  @Option(help: ArgumentHelp("Why; it is kept in the roster's log.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The day on which it is done, for the log. The default leaves it out.", valueName: "date"))
  var on: DateArgument?
}

extension ArchiveFailure {
  /// Tells what is wrong and gives the exit status for it: 65 for rosters that cannot be read, 73 for what cannot be written.
  func refuse(_ wording: Wording) -> ExitCode {
    switch self {
    case .faulty(let faults): return ScenarioInput.refuse(faults, wording)
    case .cannotRead(let path, let problem):
      Console.tell(wording.cannotRead(path, reason: wording.text(problem)))
      return ExitStatus.faultyInput.exit
    case .cannotWrite(let path, let problem): Console.tell(wording.cannotWrite(path, reason: wording.text(problem)))
    case .documentsMissing(let path, let problem): Console.tell(wording.documentsMissing(path, reason: wording.text(problem)))
    case .isHeld(let folder): Console.tell(wording.archiveIsHeld(folder))
    case .versionIsThere(let path): Console.tell(wording.versionIsThere(path))
    }
    return ExitStatus.cannotWrite.exit
  }
}
