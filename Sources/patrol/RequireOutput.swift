import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WhatIf
import Wording

/// Writes how many more officers it takes, and leaves with the status that says how it ended.
struct RequireOutput {
  /// The scenario as it was named on the command line.
  let path: String
  let input: ScenarioInput
  let targets: [DocumentTarget]
  let variant: String?
  let documents: DocumentArguments
  let percent: Int
  let isJSON: Bool
  let isQuiet: Bool

  func deliver(_ answer: StaffAnswer) throws {
    let wording = input.wording
    guard answer.clashes.isEmpty else {
      if isJSON { Console.show(ResultDocument.contradiction(answer.clashes.map { ($0.officer, $0.dates, $0.rules) })) }
      for line in ClashText(scenario: input.scenario, wording: wording, isForced: false, kept: nil).lines(answer.clashes) { Console.tell(line) }
      throw ExitStatus.contradiction.exit
    }
    let goal = Wording.NeedsMet(answer.goal)
    if answer.cannotWeigh {
      Console.tell(wording.staffCannotWeigh)
      throw ExitStatus.faultyInput.exit
    }
    if answer.total == nil, answer.isMissingLeast {
      Console.show(isJSON ? ResultDocument.unstaffed(goal, least: 0, isUnreachable: true) : StaffText.unreachable(goal, wording: wording))
      return
    }
    guard let scenario = answer.scenario, let facts = StaffFacts(answer, percent: percent), let roster = answer.roster?.roster else {
      if isJSON { Console.show(ResultDocument.unstaffed(goal, least: answer.least, isUnreachable: false)) }
      Console.tell(wording.staffUnknown(least: answer.least))
      throw (answer.wasCancelled ? ExitStatus.interrupted : .nothingFound).exit
    }
    // Whoever reads the file takes its bound for one on all rosters of its scenario.
    let known = facts.ofAllRosters
    let file = RosterFile(
      roster: roster, scenario: scenario,
      result: .init(
        points: facts.report.points, bound: known.bound, gap: known.bound.map { Wording(.english).gap(points: facts.report.points, bound: $0) },
        stop: known.end.rawValue))
    // The answer is shown even where a file could not be written: nobody shall have to ask again.
    let failure = Result { try write(answer, facts, file) }
    Console.show(
      isJSON
        ? ResultDocument.staffed(facts, rosterFile: RosterFileWriter.json(file))
        : StaffText(facts, wording: wording, isColoured: Console.isColoured).page())
    try failure.get()
    if answer.wasCancelled { throw ExitStatus.interrupted.exit }
  }

  private func write(_ answer: StaffAnswer, _ facts: StaffFacts, _ file: RosterFile) throws {
    if let variant {
      let officers = answer.extras.compactMap { extra in
        facts.report.scenario.officers.first { $0.id == extra.officer }.map { (officer: $0, like: answer.kinds[extra.kind].like) }
      }
      do {
        try WholeFile.write(
          VariantWriter.adding(officers, to: path, named: input.wording.extraOfficersVariant(officers.count), writtenTo: variant), to: variant,
          isPrivate: true)
      } catch {
        Console.tell(input.wording.cannotWrite(variant, reason: input.wording.text(FileProblem(error))))
        throw ExitStatus.cannotWrite.exit
      }
      if !isQuiet { Console.tell(input.wording.written(variant)) }
    }
    guard !targets.isEmpty else { return }
    try DocumentOutput(report: facts.report, file: file, wording: input.wording, arguments: documents, isQuiet: isQuiet).deliver(targets)
  }
}

extension StaffFacts {
  /// What reports need of an answer; nil where nothing was found.
  init?(_ answer: StaffAnswer, percent: Int) {
    guard let scenario = answer.scenario, let counts = answer.counts, let needs = answer.needs, let judged = answer.needsAudit,
      let result = answer.roster, let roster = result.roster, let report = RosterReport(result, of: scenario)
    else { return nil }
    let duties = answer.duties
    let kinds = answer.kinds.enumerated().filter { counts[$0.offset] > 0 }.map { place, kind in
      let officers = answer.extras.filter { $0.kind == place }.map(\.officer)
      return Kind(
        like: kind.like, qualifications: Self.held(kind, in: scenario), officers: officers,
        onTheBooks: StaffAnswer.onTheBooks(officers.count, percent: percent), duties: duties[place])
    }
    self.init(
      goal: Wording.NeedsMet(answer.goal), kinds: kinds, least: answer.least, isMissingLeast: answer.isMissingLeast,
      areQualificationsLeast: answer.areQualificationsLeast, missing: answer.missing ?? 0, availabilityPercent: percent, report: report,
      needs: RosterReport(scenario: needs, roster: roster, audit: judged, departures: []), search: Self.known(answer, result, report),
      isBoundOfAll: answer.boundScope == .allRosters)
  }

  /// What is known of the roster itself: the search may have ended with another one.
  private static func known(_ answer: StaffAnswer, _ result: RosterResult, _ report: RosterReport) -> SearchFacts {
    var facts = SearchFacts(result)
    switch facts.end {
    case .proven where facts.bound != report.points: facts.end = .otherAim
    case .gapReached where !answer.isRosterOfLastSearch || facts.bound == nil: facts.end = .otherAim
    default: break
    }
    return facts
  }

  /// What officers of a kind hold, in the scenario's order.
  static func held(_ kind: ExtraKind, in scenario: Scenario) -> [Qualification.ID] {
    let known = scenario.qualifications.map(\.id).filter(kind.qualifications.contains)
    return known + kind.qualifications.subtracting(known).sorted()
  }

  /// A kind as a message calls it.
  static func label(_ kind: ExtraKind, _ input: ScenarioInput) -> String {
    let names = held(kind, in: input.scenario).map { id in input.scenario.qualifications.first { $0.id == id }?.name ?? id.text }
    return input.wording.staffKind(like: kind.like?.text, qualifications: names)
  }
}

extension Wording.NeedsMet {
  init(_ goal: StaffingGoal) {
    self =
      switch goal {
      case .minimums: .minimums
      case .targets: .targets
      case .coverage(let hundredths): .coverage(hundredths: hundredths)
      }
  }
}
