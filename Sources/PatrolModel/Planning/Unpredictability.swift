/// That a roster is drawn among nearly best ones, so that nobody can tell from the risk alone where crews will be.
public struct Unpredictability: Sendable, Hashable {
  /// How many percent of the coverage value of targets that follow risk may be given up for it, 0 to 20; the default 2 is an assumption (domain practice: a few percent of the best value).
  public var giveUpPercent: Int { didSet { giveUpPercent = min(20, max(0, giveUpPercent)) } }
  /// Seed of the weights that are drawn; nil: the seed of the solve.
  public var seed: UInt64?

  /// A draw; both have a default.
  public init(giveUpPercent: Int = 2, seed: UInt64? = nil) {
    self.giveUpPercent = min(20, max(0, giveUpPercent))
    self.seed = seed
  }
}
