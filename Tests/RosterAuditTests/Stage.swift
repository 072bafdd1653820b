import PatrolModel

/// Small scenarios in which every rule is off that a test does not switch on.
enum Stage {
  static let monday = date(2026, 11, 23)

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate { CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0) }

  static func clock(_ from: Int, _ to: Int) -> ClockInterval { ClockInterval(startMinute: from * 60, endMinute: to * 60) }

  /// P S M: 8 hours; D N: 12 hours; X: 13 hours; E K L: 4 hours, early, late morning, afternoon; G: 24 hours; C: in two parts.
  static let shifts: [Shift] = [
    Shift(id: "P", intervals: [clock(7, 15)]), Shift(id: "S", intervals: [clock(15, 23)]), Shift(id: "M", intervals: [clock(23, 31)]),
    Shift(id: "D", intervals: [clock(7, 19)]), Shift(id: "N", intervals: [clock(19, 31)]), Shift(id: "X", intervals: [clock(7, 20)]),
    Shift(id: "E", intervals: [clock(5, 9)]), Shift(id: "K", intervals: [clock(8, 12)]), Shift(id: "L", intervals: [clock(16, 20)]),
    Shift(id: "G", intervals: [clock(8, 32)]), Shift(id: "C", intervals: [clock(7, 11), clock(20, 23)]),
  ]

  static let everythingOff: [RuleSetting] = RuleID.allCases.map { RuleSetting(rule: $0, isOff: true) }

  static func scenario(
    days: Int = 7, lookAhead: Int = 0, from: CivilDate = monday, officers: [Officer] = [Officer(id: "A")], requirements: [Requirement] = []
  ) -> Scenario {
    Scenario(
      period: .init(from: from, days: days, lookAheadDays: lookAhead), shifts: shifts, officers: officers, requirements: requirements,
      rules: everythingOff)
  }

  /// One letter for a shift, - for none.
  static func line(_ letters: String, posts: [Int: Post.ID] = [:]) -> [Roster.Duty?] {
    letters.enumerated().map { day, letter in letter == "-" ? nil : Roster.Duty(shift: Shift.ID(String(letter)), post: posts[day]) }
  }

  static func roster(_ scenario: Scenario, _ lines: [[Roster.Duty?]]) -> Roster {
    Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: lines)
  }

  static func roster(_ scenario: Scenario, _ lines: String...) -> Roster { roster(scenario, lines.map { line($0) }) }

  /// Days up to the last one before the period: a letter for a shift, - for a day off, ? for unknown.
  static func history(_ letters: String, before from: CivilDate, posts: [Int: Post.ID] = [:]) -> [CivilDate: History.Cell] {
    var cells: [CivilDate: History.Cell] = [:]
    for (place, letter) in letters.enumerated() where letter != "?" {
      let day = place - letters.count
      cells[from + day] = letter == "-" ? .off : .shift(Shift.ID(String(letter)), post: posts[day])
    }
    return cells
  }
}
