import Foundation
import Testing

@testable import CrimeRisk

@Suite("Gamma quantiles")
struct GammaIntervalTests {
  @Test("for whole shapes the lower part is the chance of at least so many Poisson events", arguments: [1, 2, 3, 7, 20, 55])
  func poisson(shape: Int) {
    for x in [0.01, 0.5, 1, 3, 6.5, 20, 50, 80] {
      var term = exp(-x)
      var below = 0.0
      for count in 0..<shape {
        below += term
        term *= x / Double(count + 1)
      }
      #expect(abs(GammaInterval.lowerPart(x, shape: Double(shape)) - (1 - below)) < 1e-10)
    }
  }

  @Test("a shape of one half is the square of a normal number")
  func half() {
    for x in [0.001, 0.1, 0.7, 2, 5] { #expect(abs(GammaInterval.lowerPart(x, shape: 0.5) - erf(sqrt(x))) < 1e-10) }
  }

  @Test("quantiles have their probability below them", arguments: [0.02, 0.5, 1, 4, 30, 900, 250_000])
  func quantiles(shape: Double) {
    for probability in [0.05, 0.5, 0.95] {
      let quantile = GammaInterval.quantile(probability, shape: shape)
      #expect(abs(GammaInterval.lowerPart(quantile, shape: shape) - probability) < 1e-7)
    }
    let factors = GammaInterval.factors(shape: shape, coverage: 0.9)
    #expect(factors.low < 1 && factors.high > factors.low)
  }
}
