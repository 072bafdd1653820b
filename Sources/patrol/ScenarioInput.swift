import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import Wording

/// A scenario that was read without faults, with the wording in which to speak of it.
struct ScenarioInput {
  let scenario: Scenario
  let notes: [Fault]
  let wording: Wording

  /// Reads a scenario; where that fails, says everything that is wrong on stderr.
  ///
  /// - Throws: The exit status for a missing or a faulty input.
  static func read(_ path: String, language: Language?) throws -> ScenarioInput {
    let reading = ScenarioReader.read(path: path)
    let wording = Wording(language ?? reading.language ?? reading.scenario?.language ?? Console.language)
    guard let scenario = reading.scenario else {
      throw refuse(path, reading.faults, wording)
    }
    return ScenarioInput(scenario: scenario, notes: reading.notes, wording: wording)
  }

  /// Reads a roster file, or a grid of names by dates, of this scenario.
  func readRoster(_ path: String) throws -> Roster { try readRosterFile(path).roster }

  /// Reads a roster with what is kept beside it; nil where a grid holds nothing but cells.
  ///
  /// - Parameter isQuiet: Whether notes are left out; the default is no.
  func readRosterFile(_ path: String, isQuiet: Bool = false) throws -> (roster: Roster, file: RosterFile?) {
    if path.lowercased().hasSuffix(".json") {
      let (file, faults) = RosterFileReader.read(path: path)
      guard let file else { throw Self.refuse(path, faults, wording) }
      if !file.scenarioHash.isEmpty, file.scenarioHash != CanonicalScenario.hash(scenario), !isQuiet { Console.tell(wording.otherScenario) }
      return (file.roster, file)
    }
    let (roster, faults, notes) = RosterGridReader.read(path: path, scenario: scenario)
    guard let roster else { throw Self.refuse(path, faults, wording) }
    if !isQuiet { for note in notes { Console.tell(wording.text(note)) } }
    return (roster, nil)
  }

  /// The scenario without its look-ahead days where a roster has no duty on them: a grid of the published days is not short of people after its end.
  ///
  /// - Parameter isQuiet: Whether the note about it is left out; the default is no.
  func judged(for roster: Roster, isQuiet: Bool = false) -> Scenario {
    let end = scenario.period.date(scenario.period.days)
    let plansAhead = roster.duties.contains { row in
      row.enumerated().contains { day, duty in duty != nil && roster.from + day >= end }
    }
    guard !plansAhead, scenario.period.lookAheadDays > 0 else { return scenario }
    var shortened = scenario
    shortened.period.lookAheadDays = 0
    if !isQuiet { Console.tell(wording.withoutLookAhead) }
    return shortened
  }

  /// Tells what is wrong with an input; the exit status is 66 where it is not there, 65 otherwise.
  private static func refuse(_ path: String, _ faults: [Fault], _ wording: Wording) -> ExitCode {
    guard FileManager.default.fileExists(atPath: path) else {
      Console.tell(wording.noSuchFile(path))
      return ExitStatus.inputMissing.exit
    }
    for fault in faults { Console.tell(wording.text(fault)) }
    Console.tell(wording.faultCount(faults.count))
    return ExitStatus.faultyInput.exit
  }
}
