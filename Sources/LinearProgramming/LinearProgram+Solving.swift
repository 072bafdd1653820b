extension LinearProgram {
  /// Solves from the kept basis, or from the basis of the rows' own variables in a program that was never solved.
  ///
  /// Integer marks are ignored.
  ///
  /// The work is cut into slices of at most some two seconds by counting pivots, never by the clock, so that the answer does not depend on the machine's
  /// load. Cancellation is looked at between slices; the deadline is watched by GLPK as well. When GLPK cannot go on from the kept basis (singular, too
  /// ill-conditioned), an advanced basis and then the standard basis are tried once each before trouble is reported.
  /// - Returns: Why it stopped and what the answer is; `.infeasible` and `.unbounded` are answers.
  /// - Throws: `LinearProgramError` when the iteration limit is negative.
  public mutating func solve(_ method: SimplexMethod = .primal, limits: SolveLimits = .none) throws(LinearProgramError) -> LinearOutcome {
    let limits = try limits.checked()
    problem.resetPivotCount()
    var trouble = SolverCode.success
    for start in StartingBasis.allCases {
      switch start {
      case .kept: break
      case .advanced: problem.setAdvancedBasis()
      case .standard: problem.setStandardBasis()
      }
      var methods: [SimplexMethod] = [.primal]
      if start == .kept, method != .primal { methods.insert(method, at: 0) }
      for method in methods {
        switch runSlices(method, limits) {
        case .decided(let answer): return outcome(.finished, answer)
        case .stopped(let reason, let answer): return outcome(reason, answer)
        case .undecided(let code): trouble = code
        }
      }
    }
    return outcome(.numericalTrouble(code: trouble), .undefined)
  }

  private enum StartingBasis: CaseIterable { case kept, advanced, standard }

  private enum SlicedRun {
    case decided(LinearAnswer)
    case stopped(StopReason, LinearAnswer)
    /// Ended without a decision: trouble, or a dual simplex that has no prices of the right signs to work with.
    case undecided(SolverCode)
  }

  private func runSlices(_ method: SimplexMethod, _ limits: SolveLimits) -> SlicedRun {
    // Where a slice ends in a basis that cannot be factorised, the next attempt goes on from where it began.
    var begun: Basis?
    let earlierPivots = problem.pivotCount
    let usualSlice = limits.pivotsPerSlice ?? usualPivotsPerSlice
    var slice = usualSlice
    var answer = LinearAnswer.undefined
    var previousObjective = Double.nan
    while true {
      let pivots = problem.pivotCount
      if let reason = limits.reached(afterPivots: pivots) { return .stopped(reason, answer) }
      if pivots > earlierPivots {
        // GLPK goes on from the factorisation that it has. With one that rounding has spoiled it may turn round for ever in a basis that a new one shows to be optimal.
        let factorised = problem.refactoriseBasis()
        guard factorised == .success else {
          if let begun { restoreStatuses(begun) }
          return .undecided(factorised)
        }
      }
      begun = basis
      let allowed = limits.iterationLimit.map { min(slice, $0 - pivots) } ?? slice
      let code = problem.runSimplex(method, pivots: allowed, milliseconds: limits.remainingMilliseconds)
      answer = problem.basicAnswer
      switch code {
      case .success, .iterationLimit, .timeLimit:
        if answer == .optimal || answer == .infeasible || answer == .unbounded { return .decided(answer) }
        if code == .success { return .undecided(code) }
      default: return .undecided(code)
      }
      // GLPK begins to perturb only after 200 degenerate pivots in one call, so a program that stands still needs ever longer slices; and slices
      // that grow with the work done, by a thirty-second of it, break whatever circle this overlooks.
      let isStanding = (problem.objective - previousObjective).magnitude <= 1e-6 * (1 + problem.objective.magnitude)
      slice = max(isStanding ? min(slice * 2, 1_000_000) : usualSlice, problem.pivotCount / 32)
      previousObjective = problem.objective
    }
  }

  /// Pivots that take at most some two seconds, each passing over the matrix about once at a few nanoseconds a coefficient, and few enough for a standstill to be seen early.
  private var usualPivotsPerSlice: Int {
    min(20_000, 2 * rowCount + 500, max(50, 500_000_000 / (coefficientCount + 8 * columnCount + 20 * rowCount + 1)))
  }

  private func outcome(_ stop: StopReason, _ answer: LinearAnswer) -> LinearOutcome {
    let hasValues = answer == .optimal || answer == .feasible
    return LinearOutcome(stop: stop, answer: answer, objective: hasValues ? problem.objective : nil, iterations: problem.pivotCount)
  }
}
