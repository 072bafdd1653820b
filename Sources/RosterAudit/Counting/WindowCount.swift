import PatrolModel

/// Totals over windows of seven days.
enum WindowCount {
  /// What one day adds.
  struct Amount {
    /// By its shift.
    var shift: Int
    /// By busy stretches.
    var busy = 0
  }

  /// Judges the total of every window by every form of a rule.
  static func judge(_ line: OfficerLine, _ rules: RuleDays, step: Int, _ findings: inout LineFindings, amount: (Int) -> Amount) {
    forEachWindow(line, rules) { window, rule in judge(line, window, rule, step: step, &findings, amount: amount) }
  }

  /// Every window that ends inside the horizon, with each form of the rule that judges it.
  static func forEachWindow(_ line: OfficerLine, _ rules: RuleDays, _ body: (ClosedRange<Int>, RuleInForce) -> Void) {
    for last in 0..<line.days {
      for rule in rules.on(last) {
        switch rule.window {
        case .rolling: body((last - 6)...last, rule)
        case .week where last % 7 == 6 || last == line.days - 1: body((last - last % 7)...last, rule)
        case .week: break
        }
      }
    }
  }

  /// Judges the total of one window.
  static func judge(
    _ line: OfficerLine, _ window: ClosedRange<Int>, _ rule: RuleInForce, step: Int, _ findings: inout LineFindings, amount: (Int) -> Amount
  ) {
    var total = 0
    var fixed = 0
    for day in window {
      let here = amount(day)
      total += here.shift + here.busy
      fixed += here.busy + (day < 0 ? here.shift : 0)
    }
    if let hard = rule.hard, total > hard, total > fixed {
      findings.breach(rule, from: window.lowerBound, to: window.upperBound, measured: total, limit: hard)
    }
    if let prefer = rule.prefer {
      let steps = (total - prefer).startedSteps(of: step) - (fixed - prefer).startedSteps(of: step)
      findings.charge(rule, from: window.lowerBound, to: window.upperBound, measured: total, wanted: prefer, points: rule.points * steps)
    }
  }
}
