import Foundation

/// Quantiles of the gamma distribution, by which a Poisson rate's uncertainty is told.
enum GammaInterval {
  /// The factors by which a rate's estimate is multiplied for the ends of its interval, for a gamma distribution of mean one and the given shape; the estimate itself always lies within.
  static func factors(shape: Double, coverage: Double) -> (low: Double, high: Double) {
    guard shape > 0, shape.isFinite, coverage > 0, coverage < 1 else { return (1, 1) }
    let tail = (1 - coverage) / 2
    return (min(1, quantile(tail, shape: shape) / shape), max(1, quantile(1 - tail, shape: shape) / shape))
  }

  /// The quantile of a gamma distribution of scale one, by Newton's steps on the logarithm, kept inside bounds that close in from both sides.
  static func quantile(_ probability: Double, shape: Double) -> Double {
    var low = -800.0
    var high = log(shape + 40 * sqrt(shape) + 40)
    // Far below, the lower part is x^shape / (shape gamma(shape)).
    var at = (log(probability) + logGamma(shape + 1)) / shape
    if !(at > low && at < log(shape) - 1) { at = log(shape) }
    for _ in 0..<200 {
      let x = exp(at)
      let excess = lowerPart(x, shape: shape) - probability
      if excess < 0 { low = at } else { high = at }
      let slope = exp(shape * at - x - logGamma(shape))
      let next = at - excess / slope
      let moved = next > low && next < high ? next : (low + high) / 2
      if abs(moved - at) < 1e-11 * max(1, abs(at)) { return exp(moved) }
      at = moved
    }
    return exp(at)
  }

  /// The regularised lower incomplete gamma function P(shape, x): series below shape + 1, continued fraction (Lentz) above.
  static func lowerPart(_ x: Double, shape: Double) -> Double {
    guard x > 0 else { return 0 }
    let front = exp(shape * log(x) - x - logGamma(shape))
    if x < shape + 1 {
      var term = 1 / shape
      var sum = term
      var n = shape
      for _ in 0..<100_000 {
        n += 1
        term *= x / n
        sum += term
        if term < sum * 1e-15 { break }
      }
      return min(1, front * sum)
    }
    let tiny = 1e-300
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for i in 1..<100_000 {
      let a = -Double(i) * (Double(i) - shape)
      b += 2
      d = a * d + b
      if abs(d) < tiny { d = tiny }
      c = b + a / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return max(0, 1 - front * fraction)
  }

  /// The logarithm of the gamma function for a positive argument (Stirling's series after a shift to at least 10).
  static func logGamma(_ x: Double) -> Double {
    var shifted = x
    var product = 1.0
    while shifted < 10 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / shifted
    let square = inverse * inverse
    let series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)))
    return (shifted - 0.5) * log(shifted) - shifted + 0.5 * log(2 * Double.pi) + series - log(product)
  }
}
