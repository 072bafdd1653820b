/// A whole number of each sample, summed up.
public struct Sampled: Sendable, Hashable {
  /// How many samples.
  public let count: Int
  /// Their sum; one beyond the ends of `Int` is told as the end.
  public let sum: Int
  /// The standard error of the mean; nil for a single sample.
  public let standardError: Double?
  /// The least.
  public let least: Int
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
    let exact = sorted.reduce(Int128(0)) { $0 + Int128($1) }
    sum = Int(clamping: exact)
    standardError = Self.standardError(sorted, mean: Double(exact) / Double(sorted.count))
    func quantile(_ percent: Int) -> Int { sorted[max(0, (sorted.count * percent + 99) / 100 - 1)] }
    least = sorted[0]
    median = quantile(50)
    in90 = quantile(90)
    in99 = quantile(99)
    worst = sorted[sorted.count - 1]
  }

  /// Squares of points pass what `Int` holds soon; they are summed as floating-point numbers in order of size, so that the same numbers give the same bits however they came.
  private static func standardError(_ sorted: [Int], mean: Double) -> Double? {
    guard sorted.count > 1 else { return nil }
    let squares = sorted.reduce(0.0) { sum, number in
      let apart = Double(number) - mean
      return sum + apart * apart
    }
    return (squares / Double(sorted.count - 1) / Double(sorted.count)).squareRoot()
  }

  /// Whether no sample has another number than 0.
  public var isZero: Bool { least == 0 && worst == 0 }

  /// The mean.
  public var mean: Double { Double(sum) / Double(count) }
}
