import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices a shift that is no night after a night.
  mutating func addNightRecoveryHours() {
    let rules = rules
    let ground = ground
    let most = days.flatMap { rules.all(.nightRecoveryHours, on: $0) }.map { max($0.hard ?? 0, $0.prefer ?? 0) }.max() ?? 0
    let ofDay = days.map { rules.one(.nightRecoveryHours, on: $0) }
    add(
      ShiftSuccession(reachDays: Self.reachDays(ofRest: most)) { earlier, later in
        guard let rule = ofDay[later.day], ground.shifts[earlier.shift].isNight, !ground.shifts[later.shift].isNight
        else { return .free }
        let rest = ground.span(later).start - ground.span(earlier).end
        let broken = rule.hard.map { rest < $0 } == true ? rules.breach : .free
        guard let prefer = rule.prefer, rest < prefer else { return broken }
        return broken + .points(rule.points)
      })
  }
}
