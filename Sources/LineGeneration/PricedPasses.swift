import Foundation

extension Engine {
  /// Passes over all workers.
  private static let pricedPasses = 40
  /// Slope of the prices in the first pass and in the last, as a share of what the dearest missing duty costs; it grows by the same factor from pass to pass.
  private static let slopes = (first: 0.1, last: 1.0)
  /// Share of that cost by which a pass changes the price of a row for each duty that it has too few or too many.
  private static let learning = 0.05
  /// Passes after which the lines are offered as a solution; the first ones all are, so that there is something to show early.
  private static let passesBetweenOffers = 5
  /// How many times the work before parts the first linear program, times the weeks of a line squared, has to take to be too large.
  ///
  /// Between 58 (600 officers over 28 days, proven in 75 s) and 230 (50 members over 26 weeks, proven in 171 s) on one side, and 425 (100 members over 26 weeks, 4 % above the best known value after 618 s) on the other.
  private static let tooLarge = 400.0

  /// Whether the linear program takes so long that lines had better be found without it.
  ///
  /// The longer a line, the more lines are mixed for each worker before the program is solved, and the denser each is.
  static func isTooLarge(_ problem: RosterProblem, _ options: SolveOptions) -> Bool {
    guard options.usesHeuristics, !options.isPart else { return false }
    let weeks = Double(problem.dayCount) / 7
    return options.passesAlways || Double(firstProgramWork(problem)) * weeks * weeks > tooLarge * Double(options.workBeforeParts)
  }

  /// The rows as they ask for duties, where lines are found without the linear program; nil elsewhere.
  static func rowsWithoutProgram(_ compiled: CompiledProblem, _ options: SolveOptions) -> CoverRows? {
    isTooLarge(compiled.problem, options) ? CoverRows(compiled) : nil
  }

  /// Gives everybody a line before a linear program that is too large to lead to one: one after the other takes his cheapest line beside all others', again and again.
  ///
  /// A row is worth its price so far, and more the more duties it still lacks; each pass raises the prices of rows that stay short. These are the steps of the
  /// method of multipliers (Hestenes 1969, Powell 1969), taken block by block, with whole lines instead of shares of them. As the slope grows from pass to pass lines settle.
  ///
  /// - Parameter lines: everybody's lines so far; whoever has none yet has an empty one, and gets his first in some pass.
  /// - Returns: the rows' prices at the end.
  func passWithPrices(over rows: CoverRows, _ lines: [[UInt8]]) throws(EngineError) -> [Double] {
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &diveTime) }
    let unit = rows.dearestShortage
    var covered = CoveredLines(compiled, rows, lines: lines, slope: Self.slopes.first * unit)
    let growth = Self.slopes.last / Self.slopes.first
    for pass in 0..<Self.pricedPasses {
      covered.slope = Self.slopes.first * unit * pow(growth, Double(pass) / Double(Self.pricedPasses - 1))
      let order = compiled.problem.workers.indices.shuffled(using: &random)
      // One at a time: two who choose at once both fill the same gap, and even two at a time end far worse.
      for worker in order {
        guard stopNow() == nil else { return covered.duals }
        covered.remove(worker)
        // Prices too large for the arithmetic end the passes: a solve goes on as well without them.
        guard let prices = try? Prices(covered.prices(), rows: compiled.problem.rows) else { return covered.duals }
        let request = SearchTeam.Request(prices: prices, pointScale: Prices.point, allowed: root.allowed, lineLimit: 1, effort: .quick)
        guard let outcome = team.search([worker], request, pool: nil)?.first else { return covered.duals }
        covered.add(outcome.lines.first?.letters ?? covered.lines[worker], of: worker)
      }
      covered.learn(step: Self.learning * unit)
      guard !covered.lines.contains(where: \.isEmpty) else { continue }
      if pass < Self.passesBetweenOffers || pass % Self.passesBetweenOffers == Self.passesBetweenOffers - 1 {
        try offerCompleted(covered.lines, limits: limits, isQuick: true)
      }
    }
    return covered.duals
  }
}
