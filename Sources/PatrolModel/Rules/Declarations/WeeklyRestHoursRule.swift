extension RuleDefinition {
  /// A long rest within every so many days: from the end of one rest of at least the limit, the next such rest is completed within `within-days` days.
  ///
  /// A stretch begins with the first duty after a rest of at least the limit (or with the first duty known) and goes on while rests are shorter.
  /// Let b be its start and e the end of a duty in it, in real minutes: e - b may not exceed within-days x 1440 - limit.
  /// Each duty (shift or busy stretch) of the horizon that ends later is one breach of `hard`, or costs `points` once for `prefer`.
  /// `hard` and `prefer` each have their own stretches, and so has each value that a limit takes over the days: the setting in force on a duty's day says by which limit
  /// its stretch is traced back, over days under other settings as well.
  /// On one day a shift and the parts of busy stretches on that day count as one duty from the first start to the last end.
  /// A duty that is too late already by history and busy stretches alone is not judged: nothing can be decided about it.
  static let weeklyRestHours = RuleDefinition(
    id: .weeklyRestHours, unit: .hours, isLowerLimit: true, parameters: [.withinDays: 7],
    standar: .init(hard: 24 * 60, points: 5), operasi: .init(prefer: 24 * 60, points: 5), piket24: .init(prefer: 24 * 60, points: 5),
    source: "Directive 2003/88/EC Art. 5, with 24 h where the organisation of work requires it; counted from the end of a rest: assumption")
}
