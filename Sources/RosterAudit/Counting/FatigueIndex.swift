import PatrolModel

/// A simple fatigue index: a comparison between rosters, not a medical measure.
///
/// The mean over an officer's shifts of kind x place in the run x length x rest before, after the relative risks of Folkard and Tucker (2003):
/// - kind: 1.30 for a night, 1.18 for a shift that starts at noon or later, 1 for others;
/// - place in the run of days with shifts of the same kind of time (nights, others): 1, 1.06, 1.17, 1.36 for nights and 1, 1.02, 1.07, 1.17 for others, the last for all further ones;
/// - length: 1 up to 8 hours, 1.13 at 10, 1.27 at 12, straight lines between and beyond (an assumption);
/// - rest before: 1.3 below 11 hours, 1.1 from 11 to below 12, 1 otherwise (an assumption).
public enum FatigueIndex {
  static let nightRun = [1, 1.06, 1.17, 1.36]
  static let otherRun = [1, 1.02, 1.07, 1.17]

  /// The factor of a shift's length.
  static func length(minutes: Int) -> Double {
    let hours = Double(minutes) / 60
    if hours <= 8 { return 1 }
    return hours <= 10 ? 1 + 0.065 * (hours - 8) : 1.13 + 0.07 * (hours - 10)
  }

  /// The factor of the rest before a shift; nil is no duty before.
  static func rest(minutes: Int?) -> Double {
    guard let minutes else { return 1 }
    return minutes < 11 * 60 ? 1.3 : minutes < 12 * 60 ? 1.1 : 1
  }

  /// The factor of one shift, the `place`-th of its run, counted from 1.
  static func factor(isNight: Bool, startMinute: Int, place: Int, minutes: Int, restMinutes: Int?) -> Double {
    let kind = isNight ? 1.30 : startMinute >= 12 * 60 ? 1.18 : 1
    let run = isNight ? nightRun : otherRun
    return kind * run[min(max(place, 1), run.count) - 1] * length(minutes: minutes) * rest(minutes: restMinutes)
  }
}
