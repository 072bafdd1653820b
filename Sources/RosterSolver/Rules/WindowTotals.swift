import LineGeneration
import PatrolModel

/// What a window counts: the weight of each letter, what is certain inside the horizon, and what history brings.
struct WindowMeasure {
  /// Weight of a letter, not negative.
  var weight: (_ letter: Int) -> Int
  /// What a day of the horizon counts whatever the officer works.
  var certain: (_ day: Int) -> Int
  /// What a day before the period counts.
  var past: (_ day: Int) -> Int
  /// Size of a step above `prefer`.
  var step: Int
}

extension LineDraft {
  /// Totals over every window of seven days of a rule's settings; `measure` is asked once for each window.
  mutating func addWindowTotals(_ rule: RuleID, measures: (RuleInForce) -> [WindowMeasure]) throws(AutomatonFault) {
    for last in days {
      for setting in rules.all(rule, on: last) {
        let first: Int
        switch setting.window {
        case .rolling: first = last - 6
        case .week:
          guard last % 7 == 6 || last == days.upperBound - 1 else { continue }
          first = last / 7 * 7
        }
        for measure in measures(setting) { try addWindow(setting, measure, first: first, last: last) }
      }
    }
  }

  private mutating func addWindow(_ setting: RuleInForce, _ measure: WindowMeasure, first: Int, last: Int) throws(AutomatonFault) {
    let inside = max(0, first)...last
    let fixed = (first < 0 ? (first..<0).reduce(0) { $0 + measure.past($1) } : 0) + inside.reduce(0) { $0 + measure.certain($1) }
    let greatest = inside.reduce(fixed) { total, day in total + (letters.map { isBanned(day, $0) ? 0 : measure.weight($0) }.max() ?? 0) }
    let breach = rules.breach
    guard greatest > min(setting.hard ?? .max, setting.prefer ?? .max) else { return }
    try add(
      CountPrimitive(
        dayCount: days.count, letterCount: letters.count, firstDay: inside.lowerBound, lastDay: last, weight: { _, letter in measure.weight(letter) },
        carriedTotal: fixed,
        costOfTotal: { total in
          // What is fixed is nobody's decision: only what the roster adds is judged.
          guard total > fixed else { return .free }
          let priced = LineCost.points(setting.points(above: total, step: measure.step) - setting.points(above: fixed, step: measure.step))
          if let hard = setting.hard, total > hard { return breach + priced }
          return priced
        }))
  }

  private func isBanned(_ day: Int, _ letter: Int) -> Bool { cells[day * letters.count + letter] == .banned }
}
