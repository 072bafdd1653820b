extension RuleDefinition {
  /// Duties of one officer in the same shift at the same zone's post in seven days in a row; each one over `prefer` costs `points`.
  ///
  /// Second rank: decided after lines and posts, by choosing who of those on a shift goes where; the points are told apart and no bound is claimed for them. Every seven days that end on a published day
  /// are judged, with what history knows; what history alone has too often is not charged. There is no hard form.
  static let repeatPost = RuleDefinition(
    id: .repeatPost, isSecondRank: true, unit: .count, standar: .init(prefer: 2, points: 1),
    source: "patrol games (same officer, zone and shift at most twice in seven days): assumption")

  /// A duty in the same shift at the same zone's post as on the same weekday of the week before costs `points`.
  ///
  /// Second rank, as `repeat-post`; published days are judged, with what history knows.
  static let repeatCell = RuleDefinition(
    id: .repeatCell, isSecondRank: true, unit: .occurrence, standar: .init(points: 1),
    source: "patrol games (not the same cell as last week): assumption")
}
