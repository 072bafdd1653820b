import PatrolModel
import RosterSolver

extension PatrolScheduler {
  /// Changes that are worth something under the prices that a solve of this scenario found, dearest first.
  ///
  /// Prices only rank: what a change saves is known when the scenario is solved with it.
  ///
  /// - Parameter isCancelled: Asked before each change; true leaves out the rest.
  /// - Throws: `SchedulingError` where the solver refuses the scenario.
  public func ranked(
    _ changes: [ScenarioChange], under prices: RootPrices, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(SchedulingError) -> [RankedChange] {
    do {
      return try RosterSolver(scenario).ranked(changes, under: prices, isCancelled: isCancelled)
    } catch {
      throw .solver(error)
    }
  }
}
