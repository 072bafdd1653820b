/// A shift scheduling instance as the public benchmark's text format states it: staff, shift types, requests, and cover by day and shift type.
///
/// Source of the format and of the rules: Curtois and Qu, "Computational results on new staff scheduling benchmark instances" (2014).
/// Day 0 is a Monday and the horizon is whole weeks. Hard: one shift a day, forbidden successions from one day to the next, most shifts of each
/// type, least and most minutes, most days in a row, least days in a row and least days off in a row (a run that touches an end of the horizon is exempt from both),
/// most weekends with a shift on Saturday or Sunday, days off. Priced: cover under and over, requests not met.
struct ShiftInstance: Sendable, Equatable {
  struct ShiftType: Sendable, Equatable {
    var id: String
    var minutes: Int
    /// Types, by index, that may not follow on the next day.
    var forbiddenNext: Set<Int>
  }

  struct StaffMember: Sendable, Equatable {
    var id: String
    /// Most shifts of each type; 0 is never.
    var mostShifts: [Int]
    var mostMinutes: Int
    var leastMinutes: Int
    var mostDaysInARow: Int
    var leastDaysInARow: Int
    var leastDaysOffInARow: Int
    var mostWeekends: Int
    var daysOff: Set<Int> = []
  }

  /// A wish of one staff member for or against one shift type on one day.
  struct Request: Sendable, Equatable {
    var member: Int
    var day: Int
    var type: Int
    /// Points when it is not met.
    var weight: Int
    /// Whether the shift is wanted; false when it is not.
    var isWanted: Bool
  }

  struct Cover: Sendable, Equatable {
    var day: Int
    var type: Int
    var requirement: Int
    /// Points for each person below the requirement.
    var weightUnder: Int
    /// Points for each person above the requirement.
    var weightOver: Int
  }

  var dayCount: Int
  var types: [ShiftType]
  var staff: [StaffMember]
  var requests: [Request]
  var covers: [Cover]

  /// The Saturdays' week of a day of a weekend; nil on other days.
  static func weekend(of day: Int) -> Int? { day % 7 >= 5 ? day / 7 : nil }
}
