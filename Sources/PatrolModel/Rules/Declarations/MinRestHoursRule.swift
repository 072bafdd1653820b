extension RuleDefinition {
  /// Rest between one duty and the next, by real time, whatever days off lie between.
  ///
  /// Two kinds of pairs are judged, each by the setting in force on the later one's day:
  /// - consecutive shifts of the officer, from the end of the earlier to the start of the later;
  /// - every pair of a shift and a busy stretch (court, training), from the end of the earlier to the start of the later.
  /// Rest below `hard` is a breach. Rest below `prefer` costs `points` for each started hour that is missing to `prefer`.
  /// A gap inside a composite shift is not rest between duties. The later of a pair is the one that starts later; a pair that overlaps has 0 minutes of rest.
  /// Pairs without a shift of the horizon are not judged: nothing can be decided about them. A busy stretch that starts after the horizon is judged like one inside.
  static let minRestHours = RuleDefinition(
    id: .minRestHours, unit: .hours, isLowerLimit: true,
    standar: .init(hard: 11 * 60, points: 2), ketat: .init(hard: 11 * 60, prefer: 12 * 60, points: 2),
    operasi: .init(hard: 11 * 60, prefer: 12 * 60, points: 1),
    piket24: .init(hard: 24 * 60, prefer: 48 * 60, points: 1), source: "Directive 2003/88/EC Art. 3 (11 h); piket-24: assumption")
}
