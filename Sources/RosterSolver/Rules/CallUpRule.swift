import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices any shift at all, once.
  mutating func addCallUp() throws(AutomatonFault) {
    let ground = ground
    guard let rule = rules.one(.callUp, on: ground.scenario.period.days - 1), rule.points > 0 else { return }
    // The whole horizon is one block: touched or not.
    try add(
      CountPrimitive(
        dayCount: days.count, letterCount: letters.count, firstDay: 0, lastDay: days.upperBound - 1,
        weight: { _, letter in ground.shift(ofLetter: letter) == nil ? 0 : 1 }, blockOfDay: days.map { _ in 0 },
        costOfTotal: { .points($0 > 0 ? rule.points : 0) }))
  }
}
