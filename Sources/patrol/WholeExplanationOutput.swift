import ArgumentParser
import PatrolModel
import PatrolScheduling
import RosterReports
import WhatIf
import Wording

/// Explains a solved roster as a whole: ranks changes by prices, solves the dearest again and shows what each saves.
struct WholeExplanationOutput {
  let scenario: Scenario
  let wording: Wording
  let search: SearchArguments
  let isJSON: Bool
  let isQuiet: Bool

  /// - Parameter result: a solve of the scenario with a roster; without one there is nothing to explain.
  func deliver(_ result: RosterResult) throws {
    guard let report = RosterReport(result, of: scenario) else { throw ExitStatus.nothingFound.exit }
    let interruption = Interruption()
    let signals = interruption.listen { if !isQuiet { Console.tell(wording.stopping) } }
    defer { signals.cancel() }
    let savings: [Savings.Saving]?
    do {
      savings = try self.savings(result, isCancelled: { interruption.isRequested })
    } catch {
      throw SolveRun.refuse(error, wording)
    }
    let whole = WholeExplanation(
      report: report, search: SearchFacts(result), prices: result.prices?.demands,
      savings: savings?.map {
        .init(ranked: $0.ranked, points: $0.result.points, breaches: $0.result.audit?.breaches.count ?? 0, search: SearchFacts($0.result))
      })
    Console.show(isJSON ? ResultDocument.explained(whole) : WholeExplanationText(whole, wording: wording, isColoured: Console.isColoured).page())
    if interruption.isRequested { throw ExitStatus.interrupted.exit }
  }

  private func savings(_ result: RosterResult, isCancelled: @escaping @Sendable () -> Bool) throws(SchedulingError) -> [Savings.Saving]? {
    guard result.stop != .cancelled, let prices = result.prices else { return nil }
    guard result.points != 0 else { return [] }
    let savings = Savings(scenario)
    let ranked = try savings.ranked(under: prices, isCancelled: isCancelled)
    guard !isCancelled() else { return nil }
    let chosen = savings.chosen(from: ranked)
    if !isQuiet, !chosen.isEmpty { Console.tell(wording.solvingChanges(chosen.count)) }
    return try savings.solve(
      chosen, knowing: result.memory, timeLimit: search.timeLimit?.duration, gap: search.gap?.value ?? 0, threads: search.threads,
      isCancelled: isCancelled)
  }
}
