import LineGeneration
import PatrolModel

/// Draws a roster among those nearly as good as the best: who works when stays as it is, and where crews go is decided again under weights drawn by chance.
///
/// The true points stay beside the weights. No step below a minimum or a target may be missed that is not missed already, nothing else of first rank may cost more, and of the value of targets that follow risk, and of what presence beyond them is worth, at most a share is given up: that budget
/// is a row of the program (Pita et al. 2008 let a plan be drawn by chance instead of always being the best one; the share is an assumption).
struct NearlyBest {
  private let held: HeldRoster
  private let settings: Unpredictability
  private var model: RosterModel { held.model }

  init(_ held: HeldRoster, _ settings: Unpredictability) {
    self.held = held
    self.settings = settings
  }

  /// The roster that is drawn and what it gave up; nil where none was found within the limits, and the best one stands.
  func draw(_ options: SolveOptions) -> (solution: RosterSolution, points: Int, draw: NearlyBestDraw)? {
    let allowed = held.value * settings.giveUpPercent / 100
    let presence = RiskPresence(held)
    // Most draws keep their share of what presence is worth by themselves, and a row more makes one harder to find.
    for holdsPresence in presence == nil ? [false] : [false, true] {
      var drawn = held.problem(givingUp: allowed, keepsSteps: true)
      if holdsPresence { presence?.keep(percent: 100 - settings.giveUpPercent, in: &drawn) }
      addWeights(to: &drawn, seed: settings.seed ?? options.seed)
      guard let found = held.solve(drawn, givingUp: allowed, options) else { continue }
      if let presence, presence.value(of: found.solution) < presence.value(of: held.best) * (100 - settings.giveUpPercent) / 100 { continue }
      return (found.solution, found.points, NearlyBestDraw(bestPoints: held.points, bestValue: held.value, givenUp: found.givenUp, allowed: allowed))
    }
    return nil
  }

  /// A weight for each crew (or officer, where no crews ride) at each post in each shift of each date: as far below nothing as above it, so that a draw moves crews and neither forms nor dissolves them for its own sake.
  private func addWeights(to drawn: inout RosterProblem, seed: UInt64) {
    let spread = weightSpread
    let ground = model.ground
    let reserve = ground.posts.firstIndex { $0.id == Post.reserveID }
    func weight(_ day: Int, _ shift: Int, _ post: Int) -> Int {
      guard post != reserve else { return 0 }
      var chance = SeededBits(seed: seed, ground.scenario.period.date(day).dayNumber, shift, post)
      return Int.random(in: -spread...spread, using: &chance)
    }
    for pool in model.pools {
      for (post, column) in pool.crewColumns { drawn.columns[column].cost += weight(pool.day, pool.shift, post) }
    }
    guard model.pools.isEmpty else { return }
    for node in model.nodes {
      for flow in node.flows {
        if case .post(let post) = flow.destination { drawn.columns[flow.column].cost += weight(node.day, node.shift, post) }
      }
    }
  }

  /// The largest weight: twice the mean step of value, so that the budget is worth using, and at least 10.
  private var weightSpread: Int {
    let steps = model.valueOfColumn.values.filter { $0 > 0 }
    return max(10, steps.isEmpty ? 0 : 2 * steps.reduce(0, +) / steps.count)
  }
}
