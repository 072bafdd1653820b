import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WeekCycle
import Wording

/// A scenario that was read without faults, with the wording in which to speak of it.
struct ScenarioInput {
  private(set) var scenario: Scenario
  /// What a variant calls itself; nil for a scenario, and where the variant does not say.
  let name: String?
  let notes: [Fault]
  /// The files that were read, as `ScenarioReading` names them.
  let files: [String]
  /// The shares of the risk table that it names; nil where it names none.
  let risk: RiskShares?
  /// The archive of rosters to which it belongs.
  let archive: RosterArchive
  private(set) var wording: Wording

  /// Reads a scenario; where that fails, says everything that is wrong on stderr.
  ///
  /// - Throws: The exit status for a missing or a faulty input.
  static func read(_ path: String, language: Language?) throws -> ScenarioInput {
    let reading = ScenarioReader.read(path: path)
    let wording = Wording(language ?? reading.language ?? reading.scenario?.language ?? Console.language)
    guard let scenario = reading.scenario else {
      throw refuse(path, reading.faults, wording)
    }
    return ScenarioInput(
      scenario: scenario, name: reading.name, notes: reading.notes, files: reading.files, risk: reading.risk,
      archive: RosterArchive(ofScenarioAt: path, historyFolders: reading.historyFolders), wording: wording)
  }

  /// The same with the scenario as it was changed since.
  func with(_ scenario: Scenario) -> ScenarioInput {
    var changed = self
    changed.scenario = scenario
    return changed
  }

  /// The same in another language.
  func with(_ language: Language) -> ScenarioInput {
    var changed = self
    changed.wording = Wording(language)
    return changed
  }

  /// A roster as it was read.
  struct ReadRoster {
    /// The cells, and where they are known the crews and tasks.
    var roster: Roster
    /// What is kept beside it: version, status, seed, bound; nil where a grid holds nothing but cells.
    var file: RosterFile?
    /// What edits by hand did to the roster that a grid was made of; nil where that is not known.
    var edited: EditedRoster?
    /// The roster file of which a workbook was made, as it keeps it; nil in other files.
    var original: RosterFile?
  }

  /// Reads a roster file, or a grid of names by dates, of this scenario.
  func readRoster(_ path: String) throws -> Roster { try read(roster: path).roster }

  /// Reads a roster with what is kept beside it; a workbook of this program is laid over the roster that it was made of.
  ///
  /// - Parameters:
  ///   - original: The roster that a grid was made of, where the grid does not keep it itself or another one is meant.
  ///   - weighing: Whether what each edit costs and breaks is worked out; the default is no.
  ///   - isQuiet: Whether notes are left out; the default is no.
  func read(roster path: String, over original: Roster? = nil, weighing: Bool = false, isQuiet: Bool = false) throws -> ReadRoster {
    func note(_ hash: String) {
      if !hash.isEmpty, hash != CanonicalScenario.hash(scenario), !isQuiet { Console.tell(wording.otherScenario) }
    }
    if path.lowercased().hasSuffix(".json") {
      let (file, faults) = RosterFileReader.read(path: path)
      guard let file else { throw Self.refuse(path, faults, wording) }
      note(file.scenarioHash)
      return ReadRoster(roster: file.roster, file: file)
    }
    let (grid, faults, notes) = RosterGridReader.readGrid(path: path, scenario: scenario)
    guard let grid else { throw Self.refuse(path, faults, wording) }
    let roster = grid.roster
    if !isQuiet { for note in notes { Console.tell(wording.text(note)) } }
    let kept = original == nil ? grid.original : nil
    if let kept { note(kept.scenarioHash) }
    guard let before = original ?? kept?.roster else { return ReadRoster(roster: roster) }
    let edited = PatrolScheduler(scenario: scenario).edited(before, by: roster, dates: grid.dates, weighing: weighing)
    return ReadRoster(roster: edited.roster, file: kept.map { Self.file($0, edited) }, edited: edited, original: kept)
  }

  /// What is kept with an edited roster: it is a draft of the next version, of which nothing is proven, and its log tells what was edited.
  ///
  /// With the version calendars replace what they knew, and with the log they cancel duties that were taken away.
  static func file(_ kept: RosterFile, _ edited: EditedRoster) -> RosterFile {
    guard !edited.edits.isEmpty else { return kept }
    var file = kept
    file.replaceRoster(with: edited.roster)
    file.roster.status = .draft
    file.roster.version = kept.roster.version + 1
    file.result = nil
    file.log.append(
      RosterFile.LogEntry(
        version: file.roster.version, action: "edit",
        changes: edited.edits.map { .init(officer: $0.officer, date: $0.date, was: $0.was, now: $0.now) }))
    return file
  }

  /// Refuses a roster that has nothing in common with the scenario: what is told of it would be about an empty week.
  ///
  /// - Parameter mayBeLeftOut: Whether the command takes the latest published version where no roster is named; the default is no.
  /// - Throws: The exit status for a faulty input.
  func mustFit(_ roster: Roster, mayBeLeftOut: Bool = false) throws {
    let known = Set(scenario.officers.map(\.id))
    let days = roster.duties.map(\.count).max() ?? 0
    let isOfPeriod = (0..<days).contains { scenario.period.day(of: roster.from + $0) != nil }
    guard roster.officers.contains(where: known.contains) else {
      Console.tell(wording.noRosterOfScenario)
      throw ExitStatus.faultyInput.exit
    }
    guard isOfPeriod else { throw otherPeriod(roster, mayBeLeftOut: mayBeLeftOut) }
  }

  /// Tells that a roster is of other days than the scenario's, and what to name instead.
  func otherPeriod(_ roster: Roster, mayBeLeftOut: Bool) -> ExitCode {
    let period = scenario.period
    Console.tell(wording.rosterOfOtherPeriod(roster.from, roster.days, instead: period.from, period.days, mayBeLeftOut: mayBeLeftOut))
    return ExitStatus.faultyInput.exit
  }

  /// Makes sure that there are zones between which risk can differ.
  ///
  /// - Throws: The exit status for a faulty input.
  func mustHaveZones() throws {
    guard scenario.zones.isEmpty else { return }
    Console.tell(wording.riskNeedsZones)
    throw ExitStatus.faultyInput.exit
  }

  /// Reads a list of incidents for the scenario's zones.
  ///
  /// - Throws: The exit status for a missing input.
  func incidents(at path: String) throws -> IncidentReading {
    guard FileManager.default.fileExists(atPath: path) else {
      Console.tell(wording.noSuchFile(path))
      throw ExitStatus.inputMissing.exit
    }
    return IncidentReader.read(path: path, scenario: scenario)
  }

  /// What the audit says of a roster, with crews formed where it names none.
  ///
  /// - Parameters:
  ///   - file: What is kept beside it: its planned visits are replayed; the default is nothing.
  ///   - isQuiet: Whether notes are left out; the default is no.
  func report(of roster: Roster, file: RosterFile? = nil, isQuiet: Bool = false) -> RosterReport {
    let judged = judged(for: roster, isQuiet: isQuiet)
    let scheduler = PatrolScheduler(scenario: judged)
    let audit = scheduler.audit(roster)
    if audit.seatsWereDerived, !isQuiet { Console.tell(wording.seatsWereDerived) }
    // What is told of a crew is told of the one that the audit formed.
    let seated = audit.seatsWereDerived ? scheduler.seated(roster) : roster
    return RosterReport(scenario: judged, roster: seated, audit: audit, departures: scheduler.departures(roster))
      .with(visits: scenario.replayed(file?.plannedVisits ?? [], of: seated))
  }

  /// The scenario with the look-ahead days that a roster plans alone: a grid of the published days is not short of people after its end, and one that the next roster's
  /// week follows is not after that.
  private func judged(for roster: Roster, isQuiet: Bool) -> Scenario {
    let planned = roster.daysPlannedAhead(of: scenario.period)
    guard planned < scenario.period.lookAheadDays else { return scenario }
    if !isQuiet { Console.tell(wording.judgedAhead(planned, of: scenario.period.lookAheadDays)) }
    var shortened = scenario
    shortened.period.lookAheadDays = planned
    return shortened
  }

  /// Tells what is wrong with an input; the exit status is 66 where it is not there, 65 otherwise.
  static func refuse(_ path: String, _ faults: [Fault], _ wording: Wording) -> ExitCode {
    guard FileManager.default.fileExists(atPath: path) else {
      Console.tell(wording.noSuchFile(path))
      return ExitStatus.inputMissing.exit
    }
    return refuse(faults, wording)
  }

  /// Tells all faults of an input that is there.
  static func refuse(_ faults: [Fault], _ wording: Wording) -> ExitCode {
    for fault in faults { Console.tell(wording.text(fault)) }
    Console.tell(wording.faultCount(faults.count))
    return ExitStatus.faultyInput.exit
  }
}
