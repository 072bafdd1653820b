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
    guard model.ground.scenario.requirements.contains(where: { $0.riskBudget != nil }), let held = HeldRoster(model, best),
      let presence = RiskPresence(held)
    else { return nil }
    self.held = held
    self.presence = presence
  }

  /// The placement of most worth that is found, its points (never more than before) and whether none is worth more; nil where the search came to no end.
  func place(_ options: SolveOptions) -> (solution: RosterSolution, points: Int, isProven: Bool)? {
    var problem = held.problem(givingUp: 0, keepsSteps: false)
    for (column, worth) in presence.addSteps(to: &problem) { problem.columns[column].cost = -worth }
    holdCrews(in: &problem)
    guard let found = held.solve(problem, givingUp: 0, options) else { return nil }
    // A search that was cut short may know less than the roster that it began from.
    guard presence.value(of: found.solution) >= presence.value(of: held.best) else { return (held.best, held.points, false) }
    return (found.solution, found.points, found.isProven)
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
