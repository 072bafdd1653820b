/// What a reader must beware of before believing a report on risk.
public enum RiskCaution: Hashable, Sendable {
  /// The list ends so many days before the week that is estimated.
  case stale(lastDay: CivilDate, days: Int)
  /// The list holds so few days before the week.
  case short(days: Int)
  /// No two whole weeks or months are in the list to be compared.
  case nothingToCompare(isMonths: Bool)
  /// A compared period has days outside the list, which count as nothing.
  case outsideList(CrimePeriod, list: CrimePeriod)
  /// Weights are set for types that are not in the list.
  case unusedWeights([String])

  /// A list that ends more days before the week is told to be stale; 28, the recent window of the default model, is an assumption.
  public static let mostStaleDays = 28
  /// A list of fewer days is told to be short; 56, the baseline's window, is an assumption.
  public static let leastDays = 56

  /// What is to be said of a list's days.
  ///
  /// - Parameters:
  ///   - list: From its first incident to its last.
  ///   - weekFrom: First day of the week that is estimated.
  public static func cautions(list: CrimePeriod, weekFrom: CivilDate) -> [RiskCaution] {
    let behind = weekFrom - list.to - 1
    let known = CrimePeriod(from: list.from, to: min(list.to, weekFrom + -1)).days
    return (behind > mostStaleDays ? [.stale(lastDay: list.to, days: behind)] : []) + (known < leastDays ? [.short(days: known)] : [])
  }

  /// What is to be said of two periods.
  public static func cautions(list: CrimePeriod, comparing periods: [CrimePeriod]) -> [RiskCaution] {
    periods.filter { $0.from < list.from || $0.to > list.to }.map { .outsideList($0, list: list) }
  }

  /// A short name for programs.
  public var name: String {
    switch self {
    case .stale: "stale-list"
    case .short: "short-list"
    case .nothingToCompare: "nothing-to-compare"
    case .outsideList: "period-outside-list"
    case .unusedWeights: "unused-weights"
    }
  }
}
