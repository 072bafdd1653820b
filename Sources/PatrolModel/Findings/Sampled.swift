/// A whole number of each sample, summed up.
public struct Sampled: Sendable, Hashable {
  /// How many samples.
  public let count: Int
  /// Their sum.
  public let sum: Int
  /// The sum of their squares.
  public let sumOfSquares: Int
  /// No more than this in half of the samples; quantiles are the least value that so many do not exceed.
  public let median: Int
  /// No more than this in 90 of 100.
  public let in90: Int
  /// No more than this in 99 of 100.
  public let in99: Int
  /// The largest.
  public let worst: Int

  /// Sums up numbers, of which there must be one at least.
  public init(_ numbers: [Int]) {
    precondition(!numbers.isEmpty, "Sampled: no numbers")
    let sorted = numbers.sorted()
    count = sorted.count
    sum = sorted.reduce(0, +)
    sumOfSquares = sorted.reduce(0) { $0 + $1 * $1 }
    func quantile(_ percent: Int) -> Int { sorted[max(0, (sorted.count * percent + 99) / 100 - 1)] }
    median = quantile(50)
    in90 = quantile(90)
    in99 = quantile(99)
    worst = sorted[sorted.count - 1]
  }

  /// The mean.
  public var mean: Double { Double(sum) / Double(count) }

  /// The standard error of the mean; nil for a single sample.
  public var standardError: Double? {
    guard count > 1 else { return nil }
    let variance = max(0, Double(sumOfSquares) - Double(sum) * mean) / Double(count - 1)
    return (variance / Double(count)).squareRoot()
  }
}
