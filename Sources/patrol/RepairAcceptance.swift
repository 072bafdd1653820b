import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WeekCycle
import Wording

/// Makes an option of a repair the next version of its roster.
struct RepairAcceptance {
  let input: ScenarioInput
  /// The scenario's path as it was given.
  let path: String
  let archive: RosterArchive
  let act: ActArguments
  /// The order's number; nil where none was given.
  let number: String?
  let isQuiet: Bool

  private var wording: Wording { input.wording }

  /// Writes the version with its change sheet and messages, and enters what befell the roster into the scenario.
  ///
  /// - Parameters:
  ///   - isFollowed: Whether the roster of the days after it is published.
  ///   - later: Later published rosters that still ask something of those who are out.
  /// - Throws: The exit status; nothing is changed then.
  func accept(_ number: Int, of repair: Repair, file: RosterFile?, isFollowed: Bool, later: [LaterRoster]) throws {
    guard repair.options.indices.contains(number - 1) else {
      Console.tell(wording.noSuchOption(number, of: repair.options.count))
      throw ExitStatus.faultyInput.exit
    }
    guard let file, file.roster.status == .published else {
      Console.tell(wording.repairNeedsPublished)
      throw ExitStatus.faultyInput.exit
    }
    var option = repair.options[number - 1]
    // What was planned ahead no longer holds once the next roster is out.
    if isFollowed { option.roster = option.roster.withoutLookAhead(in: repair.scenario) }
    // What was broken before is not this repair's doing; crews that are left short are what the office accepts.
    let fresh = option.report.breaches.filter { breach in
      !repair.before.breaches.contains { $0.officer == breach.officer && $0.rule == breach.rule && $0.instance == breach.instance }
    }
    guard fresh.isEmpty, option.report.mismatches.isEmpty else {
      Console.tell(wording.repairRefused(fresh.count + option.report.mismatches.count))
      let names = Dictionary(input.scenario.officers.map { ($0.id, $0.name) }) { first, _ in first }
      for breach in fresh { Console.tell("  \(names[breach.officer] ?? breach.officer.text), \(wording.text(breach))") }
      for mismatch in option.report.mismatches { Console.tell("  " + wording.text(mismatch, in: repair.scenario)) }
      throw ExitStatus.breachesFound.exit
    }
    do {
      try archive.change { change in
        let latest = try archive.published(from: file.roster.from)
        guard let latest, latest.file == file else {
          Console.tell(latest.map { wording.laterVersion($0.version) } ?? wording.nothingPublished(from: file.roster.from, folder: archive.folder))
          throw ExitStatus.faultyInput.exit
        }
        let (files, told) = try enter(repair.entries)
        do {
          let outcome = try publish(option, repair, file, later, change)
          guard !isQuiet else { return }
          tell(outcome, files, told)
        } catch {
          // Where only the documents are missing, the version is there, and so has to be what befell it.
          if !((error as? ArchiveFailure)?.isPublished ?? false) { for file in files { try put(file.before, at: file.path) } }
          throw error
        }
      }
    } catch let failure as ArchiveFailure {
      throw failure.refuse(wording)
    }
  }

  /// Enters what befell the roster into the scenario's files: which were written, and what could not be entered and has to be told.
  private func enter(_ entries: [ScenarioEntry]) throws -> (files: [ScenarioAmendment.File], told: [ScenarioEntry]) {
    var amendment = ScenarioAmendment(ofScenarioAt: path, files: input.files)
    let told = entries.filter { !amendment.add($0) }
    var written: [ScenarioAmendment.File] = []
    func restore() throws { for file in written.reversed() { try put(file.before, at: file.path) } }
    do {
      for file in amendment.files {
        try put(file.after, at: file.path)
        written.append(file)
      }
    } catch {
      try restore()
      throw error
    }
    // A scenario that its own program cannot read any more is worse than an entry that somebody has to write himself.
    guard ScenarioReader.read(path: path).scenario == nil else { return (written, told) }
    try restore()
    return ([], entries)
  }

  /// Publishes an option for the scenario as it stands with what was entered.
  private func publish(
    _ option: RepairOption, _ repair: Repair, _ file: RosterFile, _ later: [LaterRoster], _ change: ArchiveChange
  ) throws -> Publication.Outcome {
    let reading = ScenarioReader.read(path: path)
    guard let scenario = reading.scenario else { throw ScenarioInput.refuse(reading.faults, wording) }
    var roster = option.roster
    (roster.from, roster.days) = (file.roster.from, file.roster.days)
    let fresh = RosterFile(roster: roster, scenario: scenario)
    var next = file
    next.replaceRoster(with: roster)
    (next.absences, next.vehicleKinds, next.scenarioHash, next.result) = (fresh.absences, fresh.vehicleKinds, fresh.scenarioHash, nil)
    // Until they are in the scenario, documents have to know of the tasks that came up or were given back all the same.
    var documented = scenario
    documented.tasks += repair.scenario.tasks.filter { task in !scenario.tasks.contains { $0.id == task.id } }
    let all = PublishedDocuments(input: input.with(documented), options: DocumentOptions(orderDate: act.on?.date))
    return try Publication(next, of: scenario, action: "repair", on: act.on?.date, by: act.by, reason: act.reason, number: number)
      .publish(by: change) { version in
        let report = RosterReport(scenario: repair.scenario, roster: option.roster, audit: option.report, departures: [])
        return try all.all(of: version)
          + PublishedDocuments.changes(
            ChangeSheet(
              report, changes: option.changes, crews: option.roster.crewChanges(from: repair.published), tasks: repair.tasks, later: later,
              version: version.roster.version, wording: wording),
            wording)
      }
  }

  /// Tells what was written, and what the office has to enter into the scenario itself.
  private func tell(_ outcome: Publication.Outcome, _ files: [ScenarioAmendment.File], _ told: [ScenarioEntry]) {
    // The cells that changed stand in the option.
    for line in wording.sentences(outcome, namesCells: false, in: input.scenario) { Console.tell(line) }
    for file in files { Console.tell(wording.addedToScenario(file.path, file.entries)) }
    for entry in told {
      Console.tell(wording.addToScenario(entry.section, entry.text))
      if case .outage(let vehicle, _) = entry { Console.tell(wording.howToAddOutage(vehicle)) }
    }
  }

  private func put(_ bytes: Data, at path: String) throws {
    do {
      // A link stays a link, and a table that the owner alone may read stays his.
      let own = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let mode = (try? FileManager.default.attributesOfItem(atPath: own)[.posixPermissions] as? Int) ?? nil
      try WholeFile.write(bytes, to: own, isPrivate: (mode ?? 0o644) & 0o004 == 0)
      if let mode { try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: own) }
    } catch {
      Console.tell(wording.cannotWrite(path, reason: wording.text(error.problem)))
      throw ExitStatus.cannotWrite.exit
    }
  }
}
