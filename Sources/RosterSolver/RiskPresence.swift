import LineGeneration
import PatrolModel

/// What it is worth to be present in the zones of targets that follow risk, beyond the targets too: crews, or officers where a requirement asks for those.
///
/// The k-th crew-shift of a zone on the published days is worth W / (2k - 1), W being the sum of the zone's weights: the divisors of Sainte-Laguë by which the budget is shared (``RiskTargets``), continued for as many crews as there are. What falls with k
/// stands in a program as steps that are used in order. The shifts of a zone count likewise by their own weights, a fiftieth as much, and each shift's days a five-hundredth as much, so that they decide little but what is alike for the zones.
/// A cell without risk counts nothing, and in no cell more than its maximum.
struct RiskPresence {
  /// Worth of the first crew-shift of the heaviest zone, and of shifts and days by the same measure; the ratios are assumptions.
  private enum Scale {
    static let zone = 100_000
    static let shift = 2000
    static let day = 200
  }

  /// One shift of one day in one zone, as one requirement counts it.
  private struct Cell {
    /// Places of the zone and of its shift among ``shares``.
    var zone: Int
    var shift: Int
    var share: Share
    /// Columns of those who may be there, with the parts that each counts.
    var entries: [(column: Int, parts: Int)]
  }

  /// A zone, one of its shifts or one cell.
  private struct Share {
    var scale: Int
    var weight = 0
    /// Most parts that count.
    var most = 0
    /// Parts of one crew-shift: more than 1 where sectors count by share.
    var unit: Int
  }

  /// Parts of one worth, so many at most.
  private struct Step {
    var worth: Int
    var most: Int
  }

  private struct ZoneShift: Hashable {
    let zone: Int
    let shift: Int?
  }

  /// What a requirement asks and counts, in hundredths of a crew-shift.
  private struct Counted {
    var requirement: Requirement.ID
    var asked: Int
    var entries: [(column: Int, hundredths: Int)] = []
    /// Its cells with risk.
    var cells = 0..<0
  }

  private let held: HeldRoster
  private var cells: [Cell] = []
  private var counted: [Counted] = []
  /// Zones and their shifts, of each requirement its own.
  private var shares: [Share] = []
  private var heaviest = 0

  /// Nil where no target follows risk.
  init?(_ held: HeldRoster) {
    self.held = held
    let scenario = held.model.ground.scenario
    for requirement in scenario.requirements where requirement.points.target > 0 {
      guard let targets = RiskTargets(requirement, in: scenario) else { continue }
      add(requirement, targets.cells.filter { $0.day < scenario.period.days })
    }
    heaviest = shares.map(\.weight).max() ?? 0
    guard heaviest > 0 else { return nil }
  }

  private mutating func add(_ requirement: Requirement, _ cells: [RiskTargets.Cell]) {
    let model = held.model
    let present = model.presence(of: requirement, under: held.best)
    // What counts at a zone counts there on every day.
    let demands = Dictionary(
      model.ground.demands.filter { $0.requirement == requirement.id && $0.rule == nil && $0.part == .whole }.map { ($0.posts, $0) }
    ) { first, _ in first }
    var places: [ZoneShift: Int] = [:]
    var counted = Counted(requirement: requirement.id, asked: cells.reduce(0) { $0 + $1.target })
    let first = self.cells.count
    for cell in cells {
      let zone = Post.ID(model.ground.scenario.zones[cell.zone].id.text)
      guard let demand = demands[[zone]], let here = present[ShiftOnDay(day: cell.day, shift: cell.shift)] else { continue }
      let entries = here.columns.compactMap { post, column -> (column: Int, parts: Int)? in
        let id = model.ground.posts[post].id
        let parts = demand.shares[id] ?? (id == zone ? demand.unit : 0)
        return parts > 0 ? (column, parts) : nil
      }
      counted.entries += entries.map { ($0.column, 100 / demand.unit * $0.parts) }
      guard cell.weight > 0 else { continue }
      let most = min(here.most, requirement.maximum ?? .max) * demand.unit
      func place(_ shift: Int?, _ scale: Int) -> Int {
        let key = ZoneShift(zone: cell.zone, shift: shift)
        let place = places[key] ?? shares.count
        places[key] = place
        if place == shares.count { shares.append(Share(scale: scale, unit: demand.unit)) }
        shares[place].weight += cell.weight
        shares[place].most += most
        return place
      }
      let share = Share(scale: Scale.day, weight: cell.weight, most: most, unit: demand.unit)
      self.cells.append(Cell(zone: place(nil, Scale.zone), shift: place(cell.shift, Scale.shift), share: share, entries: entries))
    }
    counted.cells = first..<self.cells.count
    self.counted.append(counted)
  }

  /// The steps of a share, dearest first; the last may be worth nothing.
  private func steps(_ share: Share) -> [Step] {
    var steps: [Step] = []
    var left = share.most
    var divisor = 1
    while left > 0 {
      let whole = heaviest * divisor * share.unit
      let worth = (2 * share.scale * share.weight + whole) / (2 * whole)
      let most = worth == 0 ? left : min(left, share.unit)
      if steps.last?.worth == worth { steps[steps.count - 1].most += most } else { steps.append(Step(worth: worth, most: most)) }
      left -= most
      divisor += 2
    }
    return steps
  }

  /// The parts in a cell that count.
  private func parts(of cell: Cell, in solution: RosterSolution) -> Int {
    min(cell.share.most, cell.entries.reduce(0) { $0 + $1.parts * solution.columnValues[$1.column] })
  }

  /// What the presence of a solution is worth.
  func value(of solution: RosterSolution) -> Int {
    func worth(_ share: Share, _ parts: Int) -> Int {
      var left = parts
      return steps(share).reduce(0) { sum, step in
        let used = min(left, step.most)
        left -= used
        return sum + used * step.worth
      }
    }
    var present = [Int](repeating: 0, count: shares.count)
    var value = 0
    for cell in cells {
      let parts = parts(of: cell, in: solution)
      value += worth(cell.share, parts)
      present[cell.zone] += parts
      present[cell.shift] += parts
    }
    return zip(shares, present).reduce(value) { $0 + worth($1.0, $1.1) }
  }

  /// Adds what is present and its steps to a program.
  ///
  /// - Returns: The columns of the steps, each with the worth of one part.
  func addSteps(to problem: inout RosterProblem) -> [(column: Int, worth: Int)] {
    var added: [(column: Int, worth: Int)] = []
    func addRow() -> Int {
      problem.rows.append(.atLeast(0))
      return problem.rows.count - 1
    }
    func add(_ share: Share, _ entries: [RowEntry]) {
      for step in steps(share) {
        added.append((problem.columns.count, step.worth))
        problem.columns.append(StaticColumn(cost: 0, upper: step.most, entries: entries, branchPriority: RosterModel.Priority.shortage))
      }
    }
    let rows = shares.map { share in
      let row = addRow()
      add(share, [RowEntry(row: row, coefficient: -1)])
      return row
    }
    for cell in cells {
      let row = addRow()
      for (column, parts) in cell.entries { problem.columns[column].entries.append(RowEntry(row: row, coefficient: parts)) }
      add(
        cell.share,
        [RowEntry(row: row, coefficient: -1), RowEntry(row: rows[cell.zone], coefficient: 1), RowEntry(row: rows[cell.shift], coefficient: 1)])
    }
    return added
  }

  /// Adds that of what presence is worth in the roster that is held so many percent stay.
  func keep(percent: Int, in problem: inout RosterProblem) {
    let least = value(of: held.best) * percent / 100
    let steps = addSteps(to: &problem)
    let row = problem.rows.count
    problem.rows.append(.atLeast(least))
    for (column, worth) in steps where worth > 0 { problem.columns[column].entries.append(RowEntry(row: row, coefficient: worth)) }
  }

  /// What stands in the zones of each requirement under a solution, and what it asks there.
  func told(_ solution: RosterSolution, isProven: Bool) -> [RiskPlacing] {
    counted.map { counted in
      let hundredths = counted.entries.reduce(0) { $0 + $1.hundredths * solution.columnValues[$1.column] }
      let countable = cells[counted.cells].reduce(0) { $0 + 100 / $1.share.unit * parts(of: $1, in: solution) }
      return RiskPlacing(
        requirement: counted.requirement, asked: counted.asked, present: hundredths / 100, countable: countable / 100, isProven: isProven)
    }
  }
}
