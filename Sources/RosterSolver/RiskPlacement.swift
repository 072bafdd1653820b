import LineGeneration
import PatrolModel

/// Sends crews that nothing else places to where risk is: under the lines of the best roster, as much worth of presence (``RiskPresence``) as can be had without any more points.
///
/// Far more crews may be out than the budgets of risk ask for, since hours are due and other requirements bind heads; to first rank it is all one where those go. In each shift of each day as many crews of each kind ride as before, and as many stand in reserve: crews are moved, neither formed nor dissolved.
struct RiskPlacement {
  private let held: HeldRoster
  private let presence: RiskPresence

  /// Nil where no target follows risk.
  init?(_ model: RosterModel, _ best: RosterSolution) {
    guard let held = HeldRoster(model, best), let presence = RiskPresence(held) else { return nil }
    self.held = held
    self.presence = presence
  }

  /// Work of the search that misses no single step, and of the one that keeps to the points in sum, in the engine's unit: some seconds each for 120 officers (assumption).
  private static let firstWork = 300_000_000
  private static let furtherWork = 600_000_000

  /// The placement of most worth that is found, its points (never more than before) and whether none is worth more.
  ///
  /// First no step may be missed that is not missed already: that is soon decided, and seldom far from the best. Then all that costs no more in sum is looked at, as far as the work allows.
  func place(_ options: SolveOptions) -> (solution: RosterSolution, points: Int, isProven: Bool) {
    var best: (solution: RosterSolution, points: Int, isProven: Bool)?
    var worth = presence.value(of: held.best)
    for (keepsSteps, work) in [(true, Self.firstWork), (false, Self.furtherWork)] {
      var options = options
      options.workLimit = work
      var problem = held.problem(givingUp: 0, keepsSteps: keepsSteps)
      for (column, worth) in presence.addSteps(to: &problem) { problem.columns[column].cost = -worth }
      holdCrews(in: &problem)
      guard let found = held.solve(problem, givingUp: 0, options) else { continue }
      let isProven = found.isProven && !keepsSteps
      let value = presence.value(of: found.solution)
      if value >= worth {
        best = (found.solution, found.points, isProven)
        worth = value
      }
    }
    // A search that was cut short may know less than the roster that it began from.
    return best ?? (held.best, held.points, false)
  }

  private struct CrewsOnDuty: Hashable {
    let instance: ShiftOnDay
    let kind: Int
  }

  private func holdCrews(in problem: inout RosterProblem) {
    let model = held.model
    var rows: [CrewsOnDuty: Int] = [:]
    for pool in model.pools {
      let key = CrewsOnDuty(instance: ShiftOnDay(day: pool.day, shift: pool.shift), kind: pool.kind)
      for (_, column) in pool.crewColumns { hold(column, &rows, key, in: &problem) }
    }
    let reserve = model.ground.posts.firstIndex { $0.id == Post.reserveID }
    var reserves: [ShiftOnDay: Int] = [:]
    for node in model.nodes {
      for flow in node.flows where reserve.map({ flow.destination == .post($0) }) ?? false {
        hold(flow.column, &reserves, ShiftOnDay(day: node.day, shift: node.shift), in: &problem)
      }
    }
  }

  /// Counts a column in the row of its key, which holds what all such columns have together.
  private func hold<Key: Hashable>(_ column: Int, _ rows: inout [Key: Int], _ key: Key, in problem: inout RosterProblem) {
    let row = rows[key] ?? problem.rows.count
    if row == problem.rows.count { problem.rows.append(.exactly(0)) }
    rows[key] = row
    let value = held.best.columnValues[column]
    problem.rows[row] = .exactly(problem.rows[row].lower + value)
    problem.columns[column].entries.append(RowEntry(row: row, coefficient: 1))
  }

  /// How much stands in the zones of each target that follows risk, beside what it asks there.
  func told(_ solution: RosterSolution, isProven: Bool) -> [RiskPlacing] { presence.told(solution, isProven: isProven) }
}
