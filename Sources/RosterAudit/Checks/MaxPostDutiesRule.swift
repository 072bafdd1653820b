import PatrolModel

extension LineCheck {
  static func maxPostDuties(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    WindowCount.forEachWindow(line, rules) { window, rule in
      let places = Set(rule.posts.compactMap { line.grounds.postPlaces[$0] }).sorted()
      let counted = rule.parameter(.together) == 1 ? [places] : places.map { [$0] }
      for posts in counted {
        WindowCount.judge(line, window, rule, step: 1, &findings) { day in
          guard case .known(let post)? = line.shift(day)?.post else { return WindowCount.Amount(shift: 0) }
          return WindowCount.Amount(shift: posts.contains(post) ? 1 : 0)
        }
      }
    }
  }
}
