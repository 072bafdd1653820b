/// The shifts by which risk is told apart: their codes and their clock times on each weekday.
///
/// A shift that passes midnight belongs to the day on which it starts. Shifts should divide the week without overlap; a minute that several cover counts an equal part to each, and what happens
/// in a minute that none covers counts to its zone but to no shift.
public struct RiskShifts: Hashable, Sendable {
  /// Codes, in the order of the table's columns.
  public let codes: [Shift.ID]
  /// Clock times by weekday, Monday first, and within it by shift; none where there is no such shift on the day.
  public let intervals: [[[ClockInterval]]]

  /// Shifts of the same times on each weekday.
  public init(_ shifts: [Shift]) {
    self.init(codes: shifts.map(\.id), intervals: Array(repeating: shifts.map(\.intervals), count: 7))
  }

  /// Shifts by weekday; there are seven weekdays, each with intervals for every code.
  public init(codes: [Shift.ID], intervals: [[[ClockInterval]]]) {
    precondition(intervals.count == 7 && intervals.allSatisfy { $0.count == codes.count }, "RiskShifts: seven weekdays, each with every shift")
    self.codes = codes
    self.intervals = intervals
  }

  /// Minutes of a shift that starts on a weekday.
  public func minutes(weekday: Weekday, shift: Int) -> Int { intervals[weekday.rawValue - 1][shift].reduce(0) { $0 + $1.minutes } }
}
