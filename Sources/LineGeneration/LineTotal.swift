/// A sum over the cells of a line that some rule keeps within limits, such as minutes or duties of one kind.
package struct LineTotal: Sendable, Hashable {
  /// What each cell adds, at `day * letterCount + letter`; never negative.
  let weights: ContiguousArray<Int64>
  /// The greatest of the weights, at least 1.
  let greatest: Int64
  /// The least and the most that a line may come to.
  let limits: ClosedRange<Int64>

  init(weights: ContiguousArray<Int64>, limits: ClosedRange<Int64>) {
    self.weights = weights
    self.limits = limits
    greatest = max(1, weights.max() ?? 1)
  }

  /// What a line adds up to.
  func value(of line: [UInt8], letterCount: Int) -> Int64 {
    var sum: Int64 = 0
    for (day, letter) in line.enumerated() { sum += weights[day * letterCount + Int(letter)] }
    return sum
  }

  /// By how much a line comes to too much; negative where it comes to too little.
  func excess(of value: Int64) -> Int64 { value > limits.upperBound ? value - limits.upperBound : min(0, value - limits.lowerBound) }
}
