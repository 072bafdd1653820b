import ArgumentParser
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterAudit
import RosterReports
import VisitPlans
import WeekCycle
import Wording

/// Writes what a solve found and leaves with the status that says it.
struct SolveOutput {
  enum Format {
    case text
    case json
    case csv
  }

  let scenario: Scenario
  let wording: Wording
  let targets: [DocumentTarget]
  let documents: DocumentArguments
  let format: Format
  let isQuiet: Bool
  let showsAllCrews: Bool
  let explainsShortages: Bool
  let clashes: ClashText

  func deliver(_ result: RosterResult) throws {
    let search = SearchFacts(result)
    if !result.clashes.isEmpty { throw refuse(result.clashes) }
    guard let roster = result.roster, let solved = RosterReport(result, of: scenario) else {
      if format == .json { Console.show(ResultDocument.solved(nil, search: search, rosterFile: nil)) }
      Console.tell([wording.text(search.end), wording.quality(points: nil, bound: result.bound)].filter { !$0.isEmpty }.joined(separator: " "))
      throw (result.stop == .cancelled ? ExitStatus.interrupted : .nothingFound).exit
    }
    let visits = VisitPlanner(scenario).visits(of: roster)
    let report = solved.with(visits: scenario.replayed(visits, of: roster))
    let file = RosterFile(roster: roster, scenario: scenario, result: fileResult(report.points, search), visits: visits)
    // The roster is shown even where a file could not be written: nobody shall have to solve again.
    let failure = Result {
      if targets.isEmpty { return }
      try DocumentOutput(report: report, file: file, wording: wording, arguments: documents, isQuiet: isQuiet).deliver(targets)
    }
    let draft = scenario.draft.map { DraftComparison(roster, with: $0, in: scenario) }
    switch format {
    case .text: Console.show(page(report, search, draft))
    case .json:
      Console.show(ResultDocument.solved(report, search: search, rosterFile: RosterFileWriter.json(file), draftChanges: draft?.changes))
    case .csv: Console.show(RosterGridWriter.csv(roster, scenario: scenario))
    }
    try failure.get()
    if result.stop == .cancelled { throw ExitStatus.interrupted.exit }
  }

  private func page(_ report: RosterReport, _ search: SearchFacts, _ draft: DraftComparison?) -> String {
    let text = RosterText(
      report, wording: wording, isColoured: Console.isColoured, showsAllCrews: showsAllCrews, explainsShortages: explainsShortages)
    let missed = scenario.unpredictability != nil && search.draw == nil ? wording.nothingDrawn + "\n" : ""
    return text.page() + "\n" + (draft.map(changes) ?? "") + missed + text.quality(points: report.points, search: search)
  }

  /// The cells that differ from the draft, each with its reason.
  private func changes(_ draft: DraftComparison) -> String {
    let names = Dictionary(scenario.officers.map { ($0.id, $0.name) }) { first, _ in first }
    let kinds = Dictionary(scenario.kinds.map { ($0.id, wording.name($0)) }) { _, later in later }
    let title = draft.changes.isEmpty ? wording.noDraftChanges : wording.draftChanges(draft.changes.count)
    let cells = draft.changes.flatMap { change in
      Wrapping.lines(
        wording.text(change, officer: names[change.officer] ?? change.officer.text, kinds: kinds), cells: 80, first: "  ", indent: "      ")
    }
    let moved = draft.movedPosts > 0 ? [wording.movedPosts(draft.movedPosts)] : []
    return (Wrapping.lines(title, cells: 80) + cells + moved).map { $0 + "\n" }.joined() + "\n"
  }

  private func fileResult(_ points: Int, _ search: SearchFacts) -> RosterFile.Result {
    RosterFile.Result(
      points: points, bound: search.bound, gap: search.bound.map { Wording(.english).gap(points: points, bound: $0) }, stop: search.end.rawValue)
  }

  private func refuse(_ clashes: [LockClash]) -> ExitCode {
    if format == .json { Console.show(ResultDocument.contradiction(clashes.map { ($0.officer, $0.dates, $0.rules) })) }
    for line in self.clashes.lines(clashes) { Console.tell(line) }
    return ExitStatus.contradiction.exit
  }
}

extension Scenario {
  /// What a replay of visits finds; nil where neither the scenario nor the roster knows of any.
  func replayed(_ visits: [PlannedVisit], of roster: Roster) -> VisitFindings? {
    hotSpots.isEmpty && visits.isEmpty ? nil : VisitReplay(self).findings(visits, of: roster)
  }
}

extension RosterReport {
  /// What the audit said of a solved roster; nil where none was found.
  init?(_ result: RosterResult, of scenario: Scenario) {
    guard let roster = result.roster, let audit = result.audit else { return nil }
    self.init(
      scenario: scenario, roster: roster, audit: audit, departures: RosterAudit(scenario).departures(roster), exemptions: result.exemptions)
  }
}

extension SearchFacts {
  init(_ result: RosterResult) {
    self.init(
      end: SearchEnd(result.stop), bound: result.bound, rounds: result.statistics.rounds, labels: result.statistics.labels,
      lines: result.statistics.lines, nodes: result.statistics.nodes, draw: result.draw, placements: result.placements)
  }
}

extension SearchEnd {
  init(_ stop: SolverStop) {
    self =
      switch stop {
      case .proven: .proven
      case .gapReached: .gapReached
      case .drawn: .drawn
      case .timeLimit: .timeLimit
      case .cancelled: .cancelled
      case .nodeLimit: .nodeLimit
      case .numericalTrouble: .numericalTrouble
      case .contradiction: .contradiction
      }
  }
}
