import PatrolModel

/// Broken crews and their points as they are found.
struct CrewFindings {
  private let publishedDays: Int
  private let from: CivilDate
  private let stepPoints: Int
  private let isDetailed: Bool
  private(set) var breaches: [CrewBreach] = []
  private(set) var charges: [Charge] = []
  /// Priced mixing of regu, and partnerships that are not kept.
  private(set) var secondRank: [Charge] = []
  private(set) var secondRankPoints = 0
  private(set) var points = 0
  private(set) var lookAheadPoints = 0
  private(set) var isClean = true

  /// Without details only sums are kept.
  init(_ grounds: Grounds, isDetailed: Bool) {
    publishedDays = grounds.publishedDays
    from = grounds.date(0)
    stepPoints = grounds.crews.stepPoints
    self.isDetailed = isDetailed
  }

  /// Notes what is wrong with a crew, at its price.
  mutating func breach(_ fault: CrewBreach.Fault, day: Int, shift: Shift.ID, post: Post.ID, crew: Int?, steps: Int = 1) {
    isClean = false
    if isDetailed { breaches.append(CrewBreach(date: from + day, shift: shift, post: post, crew: crew, fault: fault, steps: steps)) }
    let due = steps * stepPoints
    points += due
    if day >= publishedDays { lookAheadPoints += due }
    if isDetailed, due > 0 { charges.append(charge(.crewSeats, day: day, steps: steps, points: due)) }
  }

  /// Notes points of second rank.
  mutating func chargeSecondRank(_ source: PointSource, day: Int, measured: Int, wanted: Int, points due: Int) {
    guard due > 0 else { return }
    secondRankPoints += due
    if isDetailed { secondRank.append(Charge(source: source, dates: [from + day], measured: measured, wanted: wanted, points: due)) }
  }

  private func charge(_ rule: RuleID, day: Int, steps: Int, points: Int) -> Charge {
    Charge(source: .rule(rule, instance: ""), dates: [from + day], measured: steps, wanted: 0, points: points)
  }
}
