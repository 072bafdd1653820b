import PatrolModel

extension LineCheck {
  /// Second rank: the same shift at the same zone's post too often in seven days.
  static func repeatPost(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for last in 0..<line.grounds.publishedDays {
      let window = (last - 6)...last
      let worked = Set(window.compactMap { zoneDuty(line, $0) }).sorted { ($0.shift, $0.post) < ($1.shift, $1.post) }
      for rule in rules.on(last) {
        for duty in worked {
          WindowCount.judge(line, window, rule, step: 1, &findings) { WindowCount.Amount(shift: zoneDuty(line, $0) == duty ? 1 : 0) }
        }
      }
    }
  }

  /// Second rank: the same shift at the same zone's post as a week before.
  static func repeatCell(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for day in 0..<line.grounds.publishedDays {
      guard let duty = zoneDuty(line, day), duty == zoneDuty(line, day - 7) else { continue }
      for rule in rules.on(day) { findings.charge(rule, from: day - 7, to: day, points: rule.points) }
    }
  }

  private struct ZoneDuty: Hashable {
    let shift: Int
    let post: Int
  }

  private static func zoneDuty(_ line: OfficerLine, _ day: Int) -> ZoneDuty? {
    guard let worked = line.shift(day), case .known(let post) = worked.post, line.grounds.isZonePost[post] else { return nil }
    return ZoneDuty(shift: worked.shift, post: post)
  }
}
