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
  let request: RepairRequest
  let act: ActArguments
  let isQuiet: Bool

  private var wording: Wording { input.wording }

  /// Writes the version with its change sheet and messages, and enters the absence into the scenario's table.
  ///
  /// - Throws: The exit status; nothing is changed then.
  func accept(_ number: Int, of repair: Repair, sheet: RepairSheet, file: RosterFile?) throws {
    guard repair.options.indices.contains(number - 1) else {
      Console.tell(wording.noSuchOption(number, of: repair.options.count))
      throw ExitStatus.faultyInput.exit
    }
    guard let file, file.roster.status == .published else {
      Console.tell(wording.repairNeedsPublished)
      throw ExitStatus.faultyInput.exit
    }
    let option = repair.options[number - 1]
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
        let table = repair.absences.isEmpty ? nil : AvailabilityTable(ofScenarioAt: path, files: input.files)
        if let table { try put(table.adding(repair.absences), at: table.path) }
        do {
          let outcome = try publish(option, number: number, repair, sheet, file, change)
          guard !isQuiet else { return }
          tell(outcome, table, repair)
        } catch {
          // Where only the documents are missing, the version is there, and so has its absence to be.
          if let table, !((error as? ArchiveFailure)?.isPublished ?? false) { try put(table.bytes, at: table.path) }
          throw error
        }
      }
    } catch let failure as ArchiveFailure {
      throw failure.refuse(wording)
    }
  }

  /// Publishes an option for the scenario as it stands with the absences in its table.
  private func publish(
    _ option: RepairOption, number: Int, _ repair: Repair, _ sheet: RepairSheet, _ file: RosterFile, _ change: ArchiveChange
  ) throws -> Publication.Outcome {
    let reading = ScenarioReader.read(path: path)
    guard let scenario = reading.scenario else { throw ScenarioInput.refuse(reading.faults, wording) }
    var roster = option.roster
    (roster.from, roster.days) = (file.roster.from, file.roster.days)
    let fresh = RosterFile(roster: roster, scenario: scenario)
    var next = file
    next.replaceRoster(with: roster)
    (next.absences, next.vehicleKinds, next.scenarioHash, next.result) = (fresh.absences, fresh.vehicleKinds, fresh.scenarioHash, nil)
    // Until their rows are in the scenario, documents have to know of the tasks that came up all the same.
    var documented = scenario
    documented.tasks += repair.tasks.filter { task in !scenario.tasks.contains { $0.id == task.id } }
    let all = PublishedDocuments(input: input.with(documented), options: DocumentOptions(orderDate: act.on?.date))
    return try Publication(next, of: scenario, action: "repair", on: act.on?.date, by: act.by, reason: act.reason)
      .publish(by: change) { version in try all.all(of: version) + documents(sheet, number: number, version: version.roster.version) }
  }

  /// Tells what was written, and what the office has to enter into the scenario itself.
  private func tell(_ outcome: Publication.Outcome, _ table: AvailabilityTable?, _ repair: Repair) {
    // The cells that changed stand in the option.
    for line in wording.sentences(outcome, namesCells: false, in: input.scenario) { Console.tell(line) }
    if let table {
      Console.tell(wording.availabilityAdded(table.path, repair.absences.count))
    } else {
      for absence in repair.absences { Console.tell(wording.addToScenario("availability", AvailabilityTable.row(absence))) }
    }
    for task in repair.tasks { Console.tell(wording.addToScenario("tasks", Self.row(task))) }
    for outage in request.outages {
      Console.tell(wording.addToScenario("vehicles", "\(outage.vehicle): \(Self.moment(outage.from)) .. \(Self.moment(outage.to))"))
    }
    for withdrawal in request.withdrawals {
      let days = "\(withdrawal.dates.lowerBound) .. \(withdrawal.dates.upperBound)"
      Console.tell(wording.addToScenario("partner-units", "\(withdrawal.partner): \(days)"))
    }
  }

  private func put(_ bytes: Data, at path: String) throws {
    do {
      // A link stays a link, and a table that the owner alone may read stays his.
      let own = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let mode = (try? FileManager.default.attributesOfItem(atPath: own)[.posixPermissions] as? Int) ?? nil
      try WholeFile.write(bytes, to: own, isPrivate: (mode ?? 0o644) & 0o044 == 0)
    } catch {
      Console.tell(wording.cannotWrite(path, reason: wording.text(error.problem)))
      throw ExitStatus.cannotWrite.exit
    }
  }

  private func documents(_ sheet: RepairSheet, number: Int, version: Int) throws -> [ArchivedDocument] {
    let changes = ChangeSheet(sheet, option: sheet.option(number), version: version)
    return [
      ArchivedDocument(name: "\(changes.name).txt", bytes: Data(changes.text().utf8)),
      ArchivedDocument(name: "\(changes.name).xlsx", bytes: try changes.workbook()),
    ] + changes.messages().map { ArchivedDocument(name: "\(wording.changedMessagesFolder)/\($0.name).txt", bytes: Data($0.text.utf8)) }
  }

  /// Scenario files write times in one way, whatever the language of texts.
  private static func clock(_ minute: Int) -> String { Wording(.english).clock(minute) }

  private static func moment(_ moment: CivilMoment) -> String { "\(moment.date) \(clock(moment.minute))" }

  /// A task as it is written in a scenario.
  private static func row(_ task: ShiftTask) -> String {
    let who = task.officers.qualifications.first.map { ", who: { qualification: \($0) }" } ?? ""
    let when = "\(task.date) \(clock(task.window.startMinute))-\(clock(task.window.endMinute))"
    return "{ id: \(task.id), name: \"\(task.name)\", when: \(when), officers: \(task.count)\(who), points: \(task.points) }"
  }
}
