import PatrolModel

/// Small scenarios for the model's own tests.
enum Small {
  static let monday = CivilDate(dayNumber: 20780)

  static func clock(_ from: Int, _ to: Int) -> ClockInterval { ClockInterval(startMinute: from * 60, endMinute: to * 60) }

  static let threeShifts = [
    Shift(id: "P", intervals: [clock(7, 15)]), Shift(id: "S", intervals: [clock(15, 23)]), Shift(id: "M", intervals: [clock(23, 31)]),
  ]

  static let overlay = Shift(id: "O", intervals: [clock(19, 27)])

  static func scenario(
    days: Int = 2, lookAhead: Int = 0, shifts: [Shift] = threeShifts, officers: [Officer.ID] = ["A"], _ requirements: Requirement...
  ) -> Scenario {
    Scenario(
      period: .init(from: monday, days: days, lookAheadDays: lookAhead), shifts: shifts,
      officers: officers.map { Officer(id: $0, dueMinutesPerWeek: 7 * 1440) }, zones: [Zone(id: "z"), Zone(id: "y", zoneClass: .aman)],
      requirements: requirements, rules: silentPlaces)
  }

  /// Switches every rule off that asks for presence beside the requirements.
  static let silentPlaces = RuleID.allCases.filter { RuleCatalogue.definition(of: $0).subject == .place }.map { RuleSetting(rule: $0, isOff: true) }

  static func minutes(_ day: Int, _ hour: Int) -> Int { (monday.dayNumber + day) * 1440 + hour * 60 }

  static func stretch(_ day: Int, _ from: Int, _ to: Int) -> MinuteInterval { MinuteInterval(start: minutes(day, from), end: minutes(day, to)) }
}
