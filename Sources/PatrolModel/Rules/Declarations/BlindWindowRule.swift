extension RuleDefinition {
  /// The longest time that a zone may be without presence, by its class; each time at which some shift starts or ends and the zone has been without
  /// for longer costs `points`.
  ///
  /// Present is whoever works at the zone's own post during any part of the time: a crew where the zone takes crews, an officer elsewhere. A stretch
  /// that began before the period counts what history knows of it, and is not judged where history names nobody at any zone on one of its days. A
  /// stretch in which no shift of the roster lies is not the roster's doing and costs nothing. Days of the look-ahead are judged as well; each time is
  /// judged by the setting in force on the day that it ends.
  static let blindWindow = RuleDefinition(
    id: .blindWindow, subject: .place, unit: .occurrence, parameters: [.sangatRawanMinutes: 12 * 60, .rawanMinutes: 24 * 60, .amanMinutes: 48 * 60],
    standar: .init(points: 5), source: "assumption")
}
