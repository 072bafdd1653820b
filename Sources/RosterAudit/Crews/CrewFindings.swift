import PatrolModel

/// Broken crews and their points as they are found.
struct CrewFindings {
  private let publishedDays: Int
  private let from: CivilDate
  private let stepPoints: Int
  private let isDetailed: Bool
  private(set) var breaches: [CrewBreach] = []
  private(set) var charges: [Charge] = []
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
    charge(.crewSeats, day: day, steps: steps, points: steps * stepPoints)
  }

  /// Notes points; none are noted where none are due.
  mutating func charge(_ rule: RuleID, day: Int, steps: Int = 1, points due: Int) {
    guard due > 0 else { return }
    points += due
    if day >= publishedDays { lookAheadPoints += due }
    guard isDetailed else { return }
    charges.append(Charge(source: .rule(rule, instance: ""), dates: [from + day], measured: steps, wanted: 0, points: due))
  }
}
