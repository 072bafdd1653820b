import PatrolModel

/// A part of a whole, kept as two numbers so that nothing is rounded before it is printed.
public struct Fraction: Sendable, Hashable {
  /// The part.
  public var count: Int
  /// The whole.
  public var whole: Int

  /// A part of a whole.
  public init(_ count: Int, of whole: Int) {
    self.count = count
    self.whole = whole
  }

  /// In percent; nil where the whole is nothing.
  public var percent: Double? { whole == 0 ? nil : 100 * Double(count) / Double(whole) }
}

/// The least, the mean and the largest of some numbers.
public struct Spread: Sendable, Hashable {
  /// The least.
  public var least: Int
  /// The largest.
  public var largest: Int
  /// The sum of all.
  public var sum: Int
  /// How many there are.
  public var count: Int

  /// The spread of some numbers; nil where there are none.
  public init?(_ numbers: [Int]) {
    guard let least = numbers.min(), let largest = numbers.max() else { return nil }
    self.least = least
    self.largest = largest
    sum = numbers.reduce(0, +)
    count = numbers.count
  }

  /// The mean.
  public var mean: Double { Double(sum) / Double(count) }
  /// The largest less the least.
  public var range: Int { largest - least }
}

/// Numbers about the published days of a roster, for a watch commander; the look-ahead does not enter them.
public struct Indicators: Sendable, Hashable {
  /// How well the needs of zones of one class are met.
  public struct Coverage: Sendable, Hashable {
    /// The class; nil: posts that are no zone's own, and posts asked together.
    public var zoneClass: Zone.Class?
    /// Minutes of those present (at most as many as wanted) of those wanted: of officers, or of crews where crews are asked for.
    ///
    /// Both are in equal parts of a minute where shares of sectors do not come to whole minutes.
    public var minutes: Fraction
  }

  /// How many are missing at zones of one class.
  public struct Missing: Sendable, Hashable {
    /// The class; nil: posts that are no zone's own, and posts asked together.
    public var zoneClass: Zone.Class?
    /// Missing to the minimum, as `missingToMinimum` counts.
    public var toMinimum: Int
    /// Missing to the target, as `missingToTarget` counts.
    public var toTarget: Int
  }

  /// How many are on duty in a shift, over the days.
  public struct OnDuty: Sendable, Hashable {
    /// Which shift.
    public var shift: Shift.ID
    /// Officers on duty in it on each day.
    public var officers: Spread
    /// Crews on duty in it on each day, the reserve's included; nil where the scenario has no kinds of crews.
    public var crews: Spread?
  }

  /// Demands of requirements and of `zone-minimum` whose minimum is not met; other rules about places are no needs.
  public var unfilledDemands: Int
  /// Officers, or crews where crews are asked for, missing to the minimum, summed over such demands.
  public var missingToMinimum: Int
  /// Officers, or crews where crews are asked for, missing to the target, summed over such demands.
  public var missingToTarget: Int
  /// The same by zone class, most vulnerable first; classes without such demands are not listed.
  public var missing: [Missing]
  /// Coverage of targets by zone class, most vulnerable first; classes without demand are not listed.
  public var coverage: [Coverage]
  /// Coverage of targets at zones, each period weighed by the zone's risk; 1/100 minutes.
  public var riskWeightedCoverage: Fraction
  /// Officers on duty by shift, in the scenario's order; shifts that are never worked are not listed.
  public var onDuty: [OnDuty]
  /// Each officer's burden, in the scenario's order.
  public var burdens: [Burden]
  /// Wishes and aversions that are met, of those asked on days on which the officer is not away throughout.
  public var wishesMet: Fraction
  /// Days touched by leave and other absences on which no duty disturbs it, of all such officer-days.
  public var leaveRespected: Fraction
  /// Officer-days whose shift differs from the draft's, of those that the draft knows; nil without a draft.
  public var changedFromDraft: Fraction?
  /// Officer-days that are as the regu's pattern says, of those that it speaks of; nil without a pattern.
  public var patternKept: Fraction?

  /// Hours of all officers, in minutes.
  public var workedMinutes: Spread? { Spread(burdens.map(\.workedMinutes)) }
  /// Minutes worked over the hours due, summed over officers.
  public var overtimeMinutes: Int { burdens.reduce(0) { $0 + $1.overtimeMinutes } }
  /// Nights by officer.
  public var nights: Spread? { Spread(burdens.map(\.nights)) }
  /// Weekend days by officer.
  public var weekendDays: Spread? { Spread(burdens.map(\.weekendDays)) }
  /// Holidays by officer.
  public var holidays: Spread? { Spread(burdens.map(\.holidays)) }
  /// The least rest found, in minutes; nil where nobody has two duties.
  public var leastRestMinutes: Int? { burdens.compactMap(\.leastRestMinutes).min() }
  /// Rests shorter than 11 hours.
  public var quickReturns: Int { burdens.reduce(0) { $0 + $1.quickReturns } }
  /// The longest run of duty days, history included.
  public var longestRun: Int { burdens.map(\.longestRun).max() ?? 0 }
  /// The mean fatigue index of officers with a shift; nil where nobody has one.
  public var meanFatigue: Double? {
    let values = burdens.compactMap(\.fatigue)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
  /// Who is the most tired by the index, the first of equals.
  public var mostTired: Burden? {
    burdens.filter { $0.fatigue != nil }.reduce(nil) { worst, next in
      guard let held = worst?.fatigue, let own = next.fatigue, own <= held else { return next }
      return worst
    }
  }
}

/// What one officer bears in the published days.
public struct Burden: Sendable, Hashable {
  /// Who.
  public var officer: Officer.ID
  /// Shifts worked.
  public var shifts: Int
  /// Minutes of shifts, court and training.
  public var workedMinutes: Int
  /// Worked minutes and the credit of absences.
  public var creditedMinutes: Int
  /// Minutes due for these days.
  public var dueMinutes: Int
  /// Night shifts.
  public var nights: Int
  /// Saturdays and Sundays with a shift.
  public var weekendDays: Int
  /// Holidays with a shift.
  public var holidays: Int
  /// The longest run of duty days that reaches into the published days, history included.
  public var longestRun: Int
  /// The least rest before one of these shifts, or before court or training after one; nil where there is no such rest.
  public var leastRestMinutes: Int?
  /// Such rests shorter than 11 hours.
  public var quickReturns: Int
  /// The simple fatigue index (`FatigueIndex`); nil without a shift.
  public var fatigue: Double?

  /// Credited minutes over the minutes due.
  public var overtimeMinutes: Int { max(0, creditedMinutes - dueMinutes) }
}
