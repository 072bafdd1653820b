import PatrolModel
import Testing

@testable import WhatIf

@Suite("Drawing absences")
struct AbsenceDrawTests {
  private func days(_ draw: AbsenceDraw, samples: Int, officers: Int = 20) -> [[Int]] {
    (0..<samples).flatMap { sample in (0..<officers).map { draw.days(sample: sample, officer: $0) } }
  }

  @Test("the share of days absent is the model's, within four standard errors", arguments: [10_000, 50_000, 200_000], [nil, 1500, 2000, 4000])
  func share(millionths: Int, meanThousandths: Int?) {
    let model = AbsenceModel(millionths: millionths, meanDayThousandths: meanThousandths)
    let drawn = days(AbsenceDraw(model, days: 7, seed: 7), samples: 1000)
    let share = Double(drawn.reduce(0) { $0 + $1.count }) / Double(7 * drawn.count)
    let wanted = Double(millionths) / 1_000_000
    // Days of one absence hang together: each tells as much as one in so many days.
    let dependence = max(1, 2 * Double(meanThousandths ?? 1000) / 1000)
    let error = (wanted * (1 - wanted) * dependence / Double(7 * drawn.count)).squareRoot()
    #expect(abs(share - wanted) < 4 * error, "\(share)")
  }

  @Test("an absence lasts as long in the mean as the model says", arguments: [1500, 2000, 3500])
  func length(meanThousandths: Int) {
    let draw = AbsenceDraw(AbsenceModel(millionths: 50_000, meanDayThousandths: meanThousandths), days: 400, seed: 3)
    var runs = 0
    var absent = 0
    for drawn in days(draw, samples: 100) {
      absent += drawn.count
      for (place, day) in drawn.enumerated() where place == 0 || drawn[place - 1] != day - 1 { runs += 1 }
    }
    #expect(abs(Double(absent) / Double(runs) - Double(meanThousandths) / 1000) < 0.05 * Double(meanThousandths) / 1000)
  }

  @Test("whoever is absent at a smaller share is absent at a larger one")
  func nested() {
    let small = days(AbsenceDraw(AbsenceModel(millionths: 30_000), days: 7, seed: 5), samples: 200)
    let large = days(AbsenceDraw(AbsenceModel(millionths: 90_000), days: 7, seed: 5), samples: 200)
    for (less, more) in zip(small, large) { #expect(Set(less).isSubset(of: more)) }
    #expect(small.joined().count < large.joined().count)
  }

  @Test("other seeds, samples and officers have other absences, and the same ones the same")
  func streams() {
    let model = AbsenceModel(millionths: 300_000)
    func drawn(_ seed: UInt64, _ sample: Int, _ officer: Int) -> [Int] {
      AbsenceDraw(model, days: 60, seed: seed).days(sample: sample, officer: officer)
    }
    #expect(drawn(1, 2, 3) == drawn(1, 2, 3))
    #expect(drawn(1, 2, 3) != drawn(2, 2, 3))
    #expect(drawn(1, 2, 3) != drawn(1, 3, 3))
    #expect(drawn(1, 2, 3) != drawn(1, 3, 2))
    // The draw of one machine is that of every other.
    #expect(drawn(20_261_123, 0, 0).prefix(8) == [3, 5, 7, 15, 16, 17, 19, 22])
  }

  @Test("a share that absences of so few days cannot fill is the largest that they can", arguments: [1000, 1500, 4000])
  func limit(meanThousandths: Int) {
    let model = AbsenceModel(millionths: 999_999, meanDayThousandths: meanThousandths)
    #expect(model.millionths == meanThousandths * 1_000_000 / (meanThousandths + 1000))
    let drawn = AbsenceDraw(model, days: 1000, seed: 1).days(sample: 0, officer: 0)
    #expect(!drawn.isEmpty && drawn.count < 1000)
  }

  @Test("nobody is absent at a share of nothing")
  func never() {
    for mean in [nil, 2000] {
      let draw = AbsenceDraw(AbsenceModel(millionths: 0, meanDayThousandths: mean), days: 30, seed: 9)
      #expect(days(draw, samples: 50).joined().isEmpty)
    }
  }
}
