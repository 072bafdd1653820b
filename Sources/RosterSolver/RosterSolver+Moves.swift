import LineGeneration
import PatrolModel

/// What is decided about crews once the best roster is found, under its lines: where those go that nothing else places, and a draw among nearly best rosters.
extension RosterSolver {
  /// One part in so many of the time is kept for what is decided under the lines of the best roster.
  static let laterShare = 10
  /// Nodes of the placement by risk; what is known then stands.
  private static let placementNodes = 60
  /// Nodes and gap of the draw: under random weights one roster is as good as another.
  private static let drawNodes = 20
  private static let drawGap = 0.02

  func isDrawn(_ settings: SolverSettings) -> Bool { settings.draws && ground.scenario.unpredictability != nil }

  /// A repair moves nobody for the sake of risk alone.
  func isPlacedByRisk(_ settings: SolverSettings) -> Bool {
    settings.draws && ground.scenario.repair == nil && ground.scenario.requirements.contains { $0.riskBudget != nil }
  }

  /// The best roster, or where targets follow risk one with the same lines and no more points whose crews go where risk is.
  func placeByRisk(_ best: RosterSolution, _ model: RosterModel, _ settings: SolverSettings, _ result: inout SolverResult) -> RosterSolution {
    guard isPlacedByRisk(settings), settings.isCancelled?() != true, let placement = RiskPlacement(model, best) else { return best }
    let options = SolveOptions(
      threads: settings.threads, seed: settings.seed ?? ground.scenario.seed,
      deadline: settings.deadline.map { max($0, .now + Self.secondRankTime) }, nodeLimit: Self.placementNodes, isCancelled: settings.isCancelled,
      startingLines: best.lines)
    let (placed, points, isProven) = placement.place(options)
    result.placements = placement.told(placed, isProven: isProven)
    result.points = points
    return placed
  }

  /// The best roster, or where the scenario asks for it one that is drawn among those nearly as good.
  func draw(_ best: RosterSolution, _ model: RosterModel, _ settings: SolverSettings, _ result: inout SolverResult) -> RosterSolution {
    guard isDrawn(settings), let asked = ground.scenario.unpredictability, settings.isCancelled?() != true else { return best }
    let options = SolveOptions(
      threads: settings.threads, seed: settings.seed ?? ground.scenario.seed,
      deadline: settings.deadline.map { max($0, .now + Self.secondRankTime) }, relativeGap: Self.drawGap, nodeLimit: Self.drawNodes,
      isCancelled: settings.isCancelled, startingLines: best.lines)
    guard let held = HeldRoster(model, best), let (drawn, points, draw) = NearlyBest(held, asked).draw(options) else { return best }
    result.draw = draw
    result.placements = RiskPresence(held)?.told(drawn, isProven: false) ?? []
    if points != result.points, result.stop == .proven || result.stop == .gapReached { result.stop = .drawn }
    result.points = points
    return drawn
  }
}
