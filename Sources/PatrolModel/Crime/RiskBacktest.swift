/// How well models would have foretold incidents that have happened since: rolling origin, all models beside the baseline.
///
/// For each origin the models learn from what happened before it and flag cells of zone and shift on each day of the horizon; then the incidents of the horizon are counted in the flagged cells.
public struct RiskBacktest: Hashable, Sendable {
  /// By what share flagged cells are measured.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Square kilometres times minutes of the shift; zones must state their area.
    case area
    /// Minutes of the shift, all zones alike.
    case cells
  }

  /// How the backtest was made.
  public struct Design: Hashable, Sendable {
    /// Days from one origin to the next; the default is 7.
    public var stepDays: Int
    /// Days foretold from each origin; the default is 7.
    public var horizonDays: Int
    /// Days before the first origin; the default is 56, an assumption.
    public var trainingDays: Int
    /// Share of the measure that may be flagged, greater than 0 and at most 1; the default 0.2 is an assumption.
    public var flaggedShare: Double
    /// What the share is of.
    public var measure: Measure
    /// Models besides the baseline.
    public var models: [RiskModel]

    /// A design; each part has the default that its property names.
    public init(
      stepDays: Int = 7, horizonDays: Int = 7, trainingDays: Int = 56, flaggedShare: Double = 0.2, measure: Measure = .cells,
      models: [RiskModel] = [.transparent, .selfExciting]
    ) {
      self.stepDays = stepDays
      self.horizonDays = horizonDays
      self.trainingDays = trainingDays
      self.flaggedShare = flaggedShare
      self.measure = measure
      self.models = models
    }
  }

  /// One origin's outcome for one model.
  public struct Fold: Hashable, Sendable {
    /// First day that was foretold.
    public var origin: CivilDate
    /// Incidents of the horizon in cells (N).
    public var incidents: Double
    /// Incidents in flagged cells (n).
    public var hits: Double
    /// The most that cells of no greater measure could have caught (n*).
    public var bestHits: Double
    /// The flagged share of the measure (a/A).
    public var flaggedShare: Double
    /// Incidents that the model expected in the horizon.
    public var expected: Double

    /// A fold.
    public init(origin: CivilDate, incidents: Double, hits: Double, bestHits: Double, flaggedShare: Double, expected: Double) {
      self.origin = origin
      self.incidents = incidents
      self.hits = hits
      self.bestHits = bestHits
      self.flaggedShare = flaggedShare
      self.expected = expected
    }

    /// n/N; nil without incidents.
    public var hitRate: Double? { incidents > 0 ? hits / incidents : nil }
    /// PAI = (n/N) / (a/A); nil without incidents or flags.
    public var predictiveAccuracy: Double? { flaggedShare > 0 ? hitRate.map { $0 / flaggedShare } : nil }
    /// PEI* = PAI / PAI_max = n / n*; nil where nothing could be caught.
    public var predictiveEfficiency: Double? { bestHits > 0 ? hits / bestHits : nil }
  }

  /// Cells of about the same expectation: what was expected in them and what was observed.
  public struct CalibrationBin: Hashable, Sendable {
    /// Cells in the bin, each fold's counted.
    public var cells: Int
    /// Incidents expected in them.
    public var expected: Double
    /// Incidents observed in them.
    public var observed: Double

    /// A bin.
    public init(cells: Int, expected: Double, observed: Double) {
      self.cells = cells
      self.expected = expected
      self.observed = observed
    }
  }

  /// One model's outcome over all folds.
  public struct Score: Hashable, Sendable {
    /// Which model.
    public var model: RiskModel
    /// By origin.
    public var folds: [Fold]
    /// Bins of growing expectation, at most ten.
    public var calibration: [CalibrationBin]
    /// Mean Poisson deviance of a cell, 2 (y ln(y/m) - y + m); smaller is better.
    public var deviance: Double

    /// A score.
    public init(model: RiskModel, folds: [Fold], calibration: [CalibrationBin], deviance: Double) {
      self.model = model
      self.folds = folds
      self.calibration = calibration
      self.deviance = deviance
    }

    /// Incidents caught in all folds of all that happened.
    public var hitRate: Double? { incidents > 0 ? folds.reduce(0) { $0 + $1.hits } / incidents : nil }
    /// PAI over all folds: the overall hit rate over the mean flagged share.
    public var predictiveAccuracy: Double? {
      let flagged = folds.reduce(0) { $0 + $1.flaggedShare } / Double(max(1, folds.count))
      return flagged > 0 ? hitRate.map { $0 / flagged } : nil
    }
    /// PEI* over all folds: incidents caught of the most that could have been.
    public var predictiveEfficiency: Double? {
      let best = folds.reduce(0) { $0 + $1.bestHits }
      return best > 0 ? folds.reduce(0) { $0 + $1.hits } / best : nil
    }
    /// Incidents expected for each one observed, over all folds; nil where none was.
    public var expectedPerObserved: Double? { incidents > 0 ? folds.reduce(0) { $0 + $1.expected } / incidents : nil }

    private var incidents: Double { folds.reduce(0) { $0 + $1.incidents } }
  }

  /// A model against the baseline, by the differences of the folds' hit rates.
  public struct Verdict: Hashable, Sendable {
    /// Which model.
    public var model: RiskModel
    /// Mean over the folds of the model's hit rate less the baseline's.
    public var meanDifference: Double
    /// Standard error of that mean: the folds' standard deviation over the root of their number, times the root of horizon / step where horizons overlap; nil for fewer than two folds.
    public var standardError: Double?

    /// A verdict.
    public init(model: RiskModel, meanDifference: Double, standardError: Double?) {
      self.model = model
      self.meanDifference = meanDifference
      self.standardError = standardError
    }

    /// Whether the model caught more than the baseline by more than two standard errors; otherwise it is not better, and that must be said.
    ///
    /// Two: chance alone does as much about once in forty times.
    public var isBetter: Bool { standardError.map { meanDifference > 2 * $0 } ?? false }
  }

  /// How it was made.
  public var design: Design
  /// The baseline, always.
  public var baseline: Score
  /// The other models in the order asked for.
  public var scores: [Score]
  /// A verdict for each of `scores`.
  public var verdicts: [Verdict]

  /// A backtest.
  public init(design: Design, baseline: Score, scores: [Score], verdicts: [Verdict]) {
    self.design = design
    self.baseline = baseline
    self.scores = scores
    self.verdicts = verdicts
  }
}
