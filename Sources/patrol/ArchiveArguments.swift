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
  @Option(
    help: ArgumentHelp(
      "Who does this; it is kept in the roster's log. For a version the default is whoever issues the office's orders, the last of office.signatures.",
      valueName: "text"))
  var by: String?

  @Option(help: ArgumentHelp("Why; it is kept in the roster's log.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("The day on which it is done, for the log. The default leaves it out.", valueName: "date"))
  var on: DateArgument?
}

extension ActArguments {
  /// The same with whoever answers for a version: who was named, or else who issues the office's orders.
  ///
  /// - Throws: The exit status for wrong usage where neither is known.
  func signed(_ input: ScenarioInput, isQuiet: Bool) throws -> ActArguments {
    if let by, !by.allSatisfy(\.isWhitespace) { return self }
    guard let signature = input.scenario.office.signatures.last else {
      Console.tell(input.wording.nobodySigns)
      throw ExitCode.validationFailure
    }
    var signed = self
    let name = [signature.rank, signature.name].compactMap(\.self).joined(separator: " ")
    let signer = name.isEmpty ? signature.printedPosition : "\(signature.printedPosition), \(name)"
    signed.by = signer
    if !isQuiet { Console.tell(input.wording.signedByOffice(signer)) }
    return signed
  }
}

/// The option that numbers a version's order.
struct OrderNumberOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The order's number; it is kept in the roster's log. The default leaves it blank, and on an amendment says the first order's.",
      valueName: "text"))
  var number: String?
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
