/// Each officer's fair share of nights, weekend days, holidays and hours, fixed from the scenario alone before anything is planned.
///
/// The total is what the requirements' targets ask of the shifts concerned, in duties: for every stretch and post the largest target that names the post alone (all
/// officers' filters taken together), plus the largest amount by which a set of posts asks more than its posts alone; where several shifts are present together each bears an equal part.
/// Where the hours due of all officers cannot meet everything that the requirements ask, the total is cut in proportion: a share is what can be asked, not what is wished for.
/// An officer's share is the total times his available days over everyone's, plus what he did less than the average of the known history (at most two either way, `history-days` back).
/// Counted are the period and the whole weeks of the look-ahead together (`Scenario.Period.sharedDays`): who bears more in the published days can be planned to bear less in the weeks after them.
/// Only officers for whom the rule is in force on the last of these days take part. Absence earns no debt: absent days count neither now nor in history.
public struct FairShares: Sendable {
  /// An officer's share as a floor-ceiling pair, in duties or, for hours, in minutes.
  public struct Share: Sendable, Hashable {
    /// Below this the officer does too little.
    public var floor: Int
    /// Above this he does too much.
    public var ceiling: Int
  }

  private var shares: [RuleID: [Officer.ID: Share]] = [:]

  /// The rules about fair shares.
  public static let rules: [RuleID] = [.fairNights, .fairWeekends, .fairHolidays, .fairHours]

  /// The shares of all officers under a scenario.
  public init(_ scenario: Scenario, demands: [Demand], clock: DutyClock, calendars: [OfficerCalendar]) {
    let last = scenario.period.date(scenario.period.sharedDays - 1)
    var needs: [Demand.ShiftOnDay: Int]?
    for rule in Self.rules {
      let inForce = scenario.officers.map { scenario.rule(rule, for: $0, on: last) }
      guard inForce.contains(where: { $0 != nil }) else { continue }
      let duties = needs ?? DutyNeeds.thousandths(scenario, demands: demands, clock: clock)
      needs = duties
      shares[rule] = Self.shares(rule, scenario, inForce, duties, calendars)
    }
  }

  /// The share of an officer; nil where the rule is not in force for him.
  public func share(_ rule: RuleID, of officer: Officer.ID) -> Share? { shares[rule]?[officer] }

  /// What a shift on a day counts for a rule about fair shares: 1 for a duty that counts, minutes for hours, 0 otherwise.
  public static func weight(_ rule: RuleID, shift: Shift, on date: CivilDate, in scenario: Scenario) -> Int {
    switch rule {
    case .fairNights: scenario.night.isNight(shift) ? 1 : 0
    case .fairWeekends: date.weekday.isWeekend ? 1 : 0
    case .fairHolidays: scenario.holidays[date] != nil ? 1 : 0
    case .fairHours: shift.workedMinutes
    default: 0
    }
  }

  private static func shares(
    _ rule: RuleID, _ scenario: Scenario, _ inForce: [RuleInForce?], _ needs: [Demand.ShiftOnDay: Int], _ calendars: [OfficerCalendar]
  ) -> [Officer.ID: Share] {
    let days = 0..<scenario.period.sharedDays
    var total = 0
    for day in days {
      for (index, shift) in scenario.shifts.enumerated() {
        total += (needs[.init(day: day, shift: index)] ?? 0) * weight(rule, shift: shift, on: scenario.period.date(day), in: scenario)
      }
    }
    total = Self.affordable(total, scenario, needs, calendars)
    let available = zip(inForce, calendars).map { rule, calendar in
      rule == nil ? 0 : days.count { !calendar.isTouchedByAbsence($0) && !calendar.isBusy($0) }
    }
    let everyone = available.reduce(0, +)
    let balances = balances(rule, scenario, inForce)
    var result: [Officer.ID: Share] = [:]
    for (place, officer) in scenario.officers.enumerated() where inForce[place] != nil {
      let own = everyone == 0 ? 0 : total * available[place] / everyone
      let thousandths = available[place] == 0 ? 0 : max(0, own + balances[place])
      // Shares within five thousandths of a whole number are that number: rounding must not open a pair by accident.
      let floor = (thousandths + 5) / 1000
      let ceiling = (thousandths + 994) / 1000
      result[officer.id] = Share(floor: min(floor, ceiling), ceiling: max(floor, ceiling))
    }
    return result
  }

  /// A total cut in proportion where everyone's hours due fall short of all that is asked in these days.
  private static func affordable(_ total: Int, _ scenario: Scenario, _ needs: [Demand.ShiftOnDay: Int], _ calendars: [OfficerCalendar]) -> Int {
    let days = 0..<scenario.period.sharedDays
    var asked = 0
    for day in days {
      for (index, shift) in scenario.shifts.enumerated() { asked += (needs[.init(day: day, shift: index)] ?? 0) * shift.workedMinutes }
    }
    var due = 0
    for (officer, calendar) in zip(scenario.officers, calendars) {
      let present = days.count { !calendar.isTouchedByAbsence($0) && !calendar.isBusy($0) }
      due += 1000 * (officer.dueMinutesPerWeek ?? scenario.profile.dueMinutesPerWeek) * present / 7
    }
    // Thousandths keep the product of total and hours far from overflow.
    return asked <= due || asked == 0 ? total : total * (1000 * due / asked) / 1000
  }

  /// What each officer did less than the average of the known history, in thousandths, at most two duties either way.
  private static func balances(_ rule: RuleID, _ scenario: Scenario, _ inForce: [RuleInForce?]) -> [Int] {
    let shiftsByID = Dictionary(scenario.shifts.map { ($0.id, $0) }) { first, _ in first }
    var done = [Int](repeating: 0, count: inForce.count)
    var known = [Int](repeating: 0, count: inForce.count)
    for (place, setting) in inForce.enumerated() {
      guard let setting, setting.parameter(.historyDays) > 0 else { continue }
      for back in 1...setting.parameter(.historyDays) {
        let date = scenario.period.from + -back
        switch scenario.history.cell(scenario.officers[place].id, date) {
        case .off?: known[place] += 1
        case .shift(let id, _)?:
          known[place] += 1
          if let shift = shiftsByID[id] { done[place] += weight(rule, shift: shift, on: date, in: scenario) }
        case .away?, nil: break
        }
      }
    }
    let allDone = done.reduce(0, +)
    let allKnown = known.reduce(0, +)
    let unit = rule == .fairHours ? 480 : 1
    return zip(done, known).map { own, days in
      allKnown == 0 ? 0 : max(-2000 * unit, min(2000 * unit, 1000 * allDone * days / allKnown - 1000 * own))
    }
  }
}
