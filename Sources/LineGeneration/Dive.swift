import LinearProgramming

extension Engine {
  /// Dives made at the root.
  static let rootDives = 3
  private static let diveRounds = 6
  /// Share of the master's value within which a step of a dive is as good as the one before.
  private static let diveTolerance = 1e-4
  /// A dive that took one part in so many of all work before it, and so many times the work before parts, spares work from then on.
  private static let carefulPart = 4
  private static let carefulShare = 2

  /// A worker's day in the master's solution that is not whole.
  private struct Fraction {
    var worker: Int
    var cell: Int
    var value: Double
  }

  /// What one step of a dive decided, to be taken back where it leads nowhere.
  private struct Step {
    /// What was allowed before, and the basis of the program solved under it.
    var before: NodeState
    var basis: KeptBasis
    /// What was decided, the surest first, with what else each could be.
    var choices: [Choice]
  }

  /// Something decided together, and what else it could be.
  private typealias Choice = (taken: [Decision], other: Decision)

  /// Fixes static columns of high priority and then cells near one, a share at a time, generating lines after each step, until all lines are whole.
  ///
  /// A step that leaves a row unmet is taken back: fewer of its decisions are made, and where a single one is too much, its opposite.
  /// - Parameters:
  ///   - basis: the basis that the first program begins from; nil is the last one's.
  ///   - share: share of the worker days that are not whole to fix in one step.
  ///   - hasPartsBetween: whether parts may have their turn between steps.
  /// - Returns: the reason to stop the whole solve, if there is one.
  func dive(
    from beginning: NodeState, basis: KeptBasis?, share: Double, hasPartsBetween: Bool = true, _ program: inout LinearProgram
  ) throws(EngineError) -> SolveStop? {
    var node = beginning
    let workBefore = work
    // What is decided can only make a solved master dearer, so as cheap as before is as cheap as can be; where rounds were used up it is near enough for a dive.
    var goal: Double?
    var basis = basis
    var share = share
    var last: Step?
    let stepsBefore = stepsTakenBack
    var stepsBeyondBest = 0
    while true {
      let request = GenerationRequest(
        cutoff: cutoff, roundLimit: Self.diveRounds, linesPerRound: goal == nil ? .max : linesPerStep, tolerance: Self.diveTolerance, goal: goal,
        basis: basis, hardest: .quick)
      basis = nil
      let end = try generate(node, request, &program)
      // A cheap dive that looks for the best lines after every step ends better, and seldom has to be made again.
      let isCareful = work - workBefore > max(workBefore / Self.carefulPart, Self.carefulShare * options.workBeforeParts)
      if case .stopped(let stop) = end { return stop }
      let isFeasible = end != .infeasible && master.infeasibility < Self.feasibilityTolerance
      // A row left unmet costs so much that its bound may be beyond the cutoff as well.
      if !isFeasible, var step = last {
        guard stepsTakenBack - stepsBefore < Self.mostStepsBack, let back = Self.takenBack(&step) else { return nil }
        stepsTakenBack += 1
        share *= Self.shareAfterStepBack
        (node, basis, last) = (back, step.basis, step)
        continue
      }
      // Where the dive begins, lines may be missing that later rounds find.
      if end == .infeasible || end == .cutOff { return nil }
      // A dive that has columns to decide first has many steps, and may well lead nowhere: the best solution is improved meanwhile.
      if hasPartsBetween, compiled.decidesColumnsFirst, let stop = try improveInTurn(usesMaster: false, &program) { return stop }
      // Measured from the last step that looked for lines, so that small losses do not add up unseen.
      if end != .goalReached, isCareful { goal = goalOfNextStep }
      if let cutoff, isFeasible, end == .converged, compiled.roundedUp(master.objective) >= cutoff { return nil }
      // Rounds that were used up may leave the program dearer than it is, but not for long.
      stepsBeyondBest = isFeasible && cutoff.map { master.objective >= Double($0) } == true ? stepsBeyondBest + 1 : 0
      guard stepsBeyondBest < Self.mostStepsBeyondBest || !compiled.decidesColumnsFirst else { return nil }
      let before = node
      var choices = columnChoices(nearlyWholeColumns(share: share))
      if choices.isEmpty {
        if isCareful { holdWholeLines(&node) }
        if try offerMaster() { return nil }
        choices = try cellChoices(node, share: share, &program)
        guard !choices.isEmpty else { return nil }
      }
      last = isFeasible ? Step(before: before, basis: master.basis(of: program), choices: choices) : nil
      let decisions = choices.flatMap(\.taken)
      for decision in decisions { node.apply(decision) }
      guard decisions.allSatisfy({ node.leavesSomething($0) }) else { return nil }
    }
  }

  /// Steps in a row after which a dive is left whose program is no cheaper than the best solution.
  private static let mostStepsBeyondBest = 4
  /// Steps that a dive takes back at most.
  private static let mostStepsBack = 12
  /// A step taken back leaves one in so many of its decisions.
  private static let keptOfStep = 4
  /// What the share fixed in one step shrinks by after a step was taken back.
  private static let shareAfterStepBack = 0.7

  /// The state after fewer of a step's decisions, or after the opposite of its only one; nil where there is nothing else to decide.
  private static func takenBack(_ step: inout Step) -> NodeState? {
    var node = step.before
    if step.choices.count > 1 {
      step.choices = Array(step.choices.prefix(max(1, step.choices.count / keptOfStep)))
      for decision in step.choices.flatMap(\.taken) { node.apply(decision) }
      return node
    }
    guard let other = step.choices.first?.other else { return nil }
    step.choices.removeAll()
    node.apply(other)
    return node.leavesSomething(other) ? node : nil
  }

  /// Static columns fixed at the whole numbers nearest to their values.
  private func columnChoices(_ columns: [Int]) -> [Choice] {
    columns.map { column in
      let value = master.value(ofColumn: column)
      let below = Decision.columnAtMost(column: column, value: Int(value.rounded(.down)))
      let above = Decision.columnAtLeast(column: column, value: Int(value.rounded(.up)))
      // A total is only lifted: lines that are fixed later may need more of it.
      if column >= compiled.givenColumnCount { return ([above], below) }
      let whole = Int(value.rounded())
      return (
        [.columnAtLeast(column: column, value: whole), .columnAtMost(column: column, value: whole)],
        Double(whole) > value ? below : above
      )
    }
  }

  /// Of the static columns of the highest priority whose value is not whole, those nearest to a whole number: the first, and a share of all while they are near.
  private func nearlyWholeColumns(share: Double) -> [Int] {
    var priority = 1
    var found: [(distance: Double, column: Int)] = []
    for (index, column) in compiled.problem.columns.enumerated() where column.branchPriority >= priority {
      let value = master.value(ofColumn: index)
      let distance = abs(value - value.rounded())
      guard distance > Master.wholeTolerance else { continue }
      if column.branchPriority > priority {
        priority = column.branchPriority
        found = []
      }
      found.append((distance, index))
    }
    found.sort { ($0.distance, $0.column) < ($1.distance, $1.column) }
    let wanted = max(1, Int(Double(found.count) * share))
    return found.prefix(wanted).enumerated().filter { place, entry in place == 0 || entry.distance < Self.nearlyWhole }.map { $1.column }
  }

  /// Distance from a whole number up to which a dive fixes several static columns in one step.
  private static let nearlyWhole = 0.35

  /// Value of each cell in the master's solution, at `worker * cellCount + cell`.
  func cellValues() -> [Double] {
    var values = [Double](repeating: 0, count: compiled.problem.workers.count * compiled.cellCount)
    for used in master.usedLines {
      let line = pool.lines[used.number]
      for (day, letter) in line.letters.enumerated() {
        values[line.worker * compiled.cellCount + day * compiled.problem.letterCount + Int(letter)] += used.value
      }
    }
    return values
  }

  /// What the next step of a dive has to reach without new lines: about what this one reached, and better than the best solution; nil while it is not feasible.
  private var goalOfNextStep: Double? {
    guard master.infeasibility < Self.feasibilityTolerance else { return nil }
    let near = master.objective + Self.diveTolerance * max(1, abs(master.objective))
    return cutoff.map { min(near, Double($0 - compiled.objectiveUnit) + 1e-6) } ?? near
  }

  /// Lines that a round adds at most once a step of a dive has disturbed a solved master: few are needed, and each of the others costs pivots.
  private var linesPerStep: Int { max(40, compiled.problem.workers.count / 8) }

  /// Decides all days of those whose line is whole in the master's solution.
  private func holdWholeLines(_ node: inout NodeState) {
    for used in master.usedLines where used.value > 1 - Master.wholeTolerance {
      let line = pool.lines[used.number]
      for (day, letter) in line.letters.enumerated() { node.fix(worker: line.worker, day: day, letter: Int(letter)) }
    }
  }

  /// Cells near one to be fixed, those first that are nearest; each leaves its worker a line, which the master then has.
  private func cellChoices(_ node: NodeState, share: Double, _ program: inout LinearProgram) throws(EngineError) -> [Choice] {
    var node = node
    let values = cellValues()
    var fractions: [Fraction] = []
    var fractionalDays = 0
    let letterCount = compiled.problem.letterCount
    for worker in compiled.problem.workers.indices {
      for day in 0..<compiled.problem.dayCount {
        let start = worker * compiled.cellCount + day * letterCount
        guard let letter = (0..<letterCount).max(by: { values[start + $0] < values[start + $1] }) else { continue }
        let value = values[start + letter]
        guard value < 1 - Master.wholeTolerance else { continue }
        fractionalDays += 1
        // A little noise tells equal candidates apart, differently in each dive.
        fractions.append(Fraction(worker: worker, cell: day * letterCount + letter, value: value + Double.random(in: 0..<0.02, using: &random)))
      }
    }
    fractions.sort { ($0.value, $1.worker, $1.cell) > ($1.value, $0.worker, $0.cell) }
    let wanted = max(1, Int(Double(fractionalDays) * share))
    let prices = try Prices(master.rowDuals, rows: compiled.problem.rows)
    var found: [Int] = []
    var choices: [Choice] = []
    for fraction in fractions {
      guard choices.count < wanted else { break }
      if !choices.isEmpty, fraction.value < 0.6 { break }
      // A day that is decided but not whole waits for lines; fixing it again would go on for ever.
      guard node.isOpen(worker: fraction.worker, day: fraction.cell / letterCount) else { continue }
      var attempt = node
      attempt.fix(worker: fraction.worker, day: fraction.cell / letterCount, letter: fraction.cell % letterCount)
      if !pool.ofWorker[fraction.worker].contains(where: { attempt.allows(pool.lines[$0].letters, worker: fraction.worker) }) {
        let request = SearchTeam.Request(prices: prices, pointScale: Prices.point, allowed: attempt.allowed, lineLimit: 1)
        guard let line = team.someLine(fraction.worker, request), let number = pool.number(of: line, worker: fraction.worker, in: compiled) else {
          continue
        }
        found.append(number)
      }
      node = attempt
      choices.append(([.force(worker: fraction.worker, cell: fraction.cell)], .ban(worker: fraction.worker, cell: fraction.cell)))
    }
    try master.add(found, of: pool, &program)
    return choices
  }
}
