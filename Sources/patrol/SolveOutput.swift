import ArgumentParser
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterAudit
import RosterReports
import VisitPlans
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
    switch format {
    case .text: Console.show(page(report, search))
    case .json: Console.show(ResultDocument.solved(report, search: search, rosterFile: RosterFileWriter.json(file)))
    case .csv: Console.show(RosterGridWriter.csv(roster, scenario: scenario))
    }
    try failure.get()
    if result.stop == .cancelled { throw ExitStatus.interrupted.exit }
  }

  private func page(_ report: RosterReport, _ search: SearchFacts) -> String {
    let text = RosterText(
      report, wording: wording, isColoured: Console.isColoured, showsAllCrews: showsAllCrews, explainsShortages: explainsShortages)
    let missed = scenario.unpredictability != nil && search.draw == nil ? wording.nothingDrawn + "\n" : ""
    return text.page() + "\n" + missed + text.quality(points: report.points, search: search)
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
      lines: result.statistics.lines, nodes: result.statistics.nodes, draw: result.draw)
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
