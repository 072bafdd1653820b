/// How often officers fail to turn up, and for how long.
///
/// Each officer is absent on each published day with the same chance, whoever else is; a day on which he has no duty takes nothing from the roster. Without `meanDays` each
/// day is drawn by itself. With it an absence, once begun, lasts so many days in the mean (a chain of two states, present and absent, which starts in its long-run
/// state), and the share of days absent is the same.
public struct AbsenceModel: Sendable, Hashable {
  /// The share of officer-days that are absent, in millionths of one, 0..<1,000,000.
  ///
  /// The default of the command is 50,000 (5 %), an assumption: an office takes it from its own attendance lists.
  public let millionths: Int
  /// How many days an absence lasts in the mean, in thousandths of a day, at least 1000; nil: each day is drawn by itself.
  public let meanDayThousandths: Int?

  /// Absences of a share of officer-days; values outside their range are brought to the nearest inside.
  ///
  /// An absence of so few days in the mean cannot fill more than days / (days + 1) of the time: the share is then that.
  public init(millionths: Int, meanDayThousandths: Int? = nil) {
    let mean = meanDayThousandths.map { min(1_000_000, max(1000, $0)) }
    self.meanDayThousandths = mean
    let most = mean.map { $0 * 1_000_000 / ($0 + 1000) } ?? 999_999
    self.millionths = min(most, max(0, millionths))
  }
}
