/// What officers have borne over some weeks, counted from the rosters of an archive: what was worked before what was published.
public struct Ledger: Sendable, Hashable {
  /// What is compared among equals.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Night shifts.
    case nights
    /// Weekend days.
    case weekends
    /// Holidays.
    case holidays
    /// Minutes of work.
    case hours
    /// Shifts at unpopular posts.
    case unpopular

    /// The measure's value among totals; minutes for hours.
    public func value(_ totals: DutyTotals) -> Int {
      switch self {
      case .nights: totals.nights
      case .weekends: totals.weekends
      case .holidays: totals.holidays
      case .hours: totals.workedMinutes
      case .unpopular: totals.unpopular
      }
    }
  }

  /// What one officer has borne.
  public struct Line: Sendable, Hashable {
    /// Who.
    public var officer: Officer.ID
    /// His squad.
    public var regu: String?
    /// The class of equals to which he belongs, by its place in `classes`.
    public var equals: Int
    /// What he has borne.
    public var totals: DutyTotals
    /// Minutes due in the known days.
    public var dueMinutes: Int
    /// Minutes beyond the hours due, summed over weeks: in each week by itself, so that a short week does not pay for a long one.
    public var overtimeMinutes: Int

    /// A line.
    public init(officer: Officer.ID, regu: String?, equals: Int, totals: DutyTotals, dueMinutes: Int, overtimeMinutes: Int) {
      self.officer = officer
      self.regu = regu
      self.equals = equals
      self.totals = totals
      self.dueMinutes = dueMinutes
      self.overtimeMinutes = overtimeMinutes
    }
  }

  /// Officers who hold the same qualifications and owe the same hours: the same duties may be given to any of them.
  public struct Equals: Sendable, Hashable {
    /// What they hold, by hand or by rank.
    public var qualifications: [Qualification.ID]
    /// Minutes due per week.
    public var dueMinutesPerWeek: Int
    /// How many they are.
    public var officers: Int

    /// A class of equals.
    public init(qualifications: [Qualification.ID], dueMinutesPerWeek: Int, officers: Int) {
      self.qualifications = qualifications
      self.dueMinutesPerWeek = dueMinutesPerWeek
      self.officers = officers
    }
  }

  /// How unequally a burden lies on equals.
  public struct Spread: Sendable, Hashable {
    /// What is compared.
    public var measure: Measure
    /// The class, by its place in `classes`; nil: everyone, as the rules about fair shares compare.
    public var equals: Int?
    /// How many are compared: those with a day on which they could be planned.
    public var officers: Int
    /// The least that one of them has borne.
    public var least: Int
    /// The most.
    public var most: Int
    /// The farthest that one of them is from his share, in thousandths of the measure's unit.
    ///
    /// A share is what the class has borne together times one's own available days over everyone's: absence earns no debt.
    public var farthestThousandths: Int

    /// A spread.
    public init(measure: Measure, equals: Int?, officers: Int, least: Int, most: Int, farthestThousandths: Int) {
      self.measure = measure
      self.equals = equals
      self.officers = officers
      self.least = least
      self.most = most
      self.farthestThousandths = farthestThousandths
    }
  }

  /// Days over which it runs unless told otherwise: 8 weeks, the lower end of the running ledgers of practice (8-12 weeks).
  public static let usualDays = 56

  /// First day.
  public var from: CivilDate
  /// Last day.
  public var to: CivilDate
  /// Officers of the scenario in its order.
  public var lines: [Line]
  /// Classes of equals, in the order in which officers open them.
  public var classes: [Equals]
  /// How unequally each burden that occurs lies on everyone, and on each class of at least two.
  public var spreads: [Spread]
  /// Posts that count as unpopular.
  public var unpopularPosts: [Post.ID]
  /// Days of which what was worked is known.
  public var workedDays: Int
  /// Days of which only what was published is known.
  public var publishedDays: Int
  /// Days that no roster holds.
  public var missing: [CivilDate]
  /// Codes of shifts in the rosters that the scenario does not know: nothing can be counted of them.
  public var unknownShifts: [String]

  /// A ledger.
  public init(
    from: CivilDate, to: CivilDate, lines: [Line], classes: [Equals], spreads: [Spread], unpopularPosts: [Post.ID], workedDays: Int,
    publishedDays: Int, missing: [CivilDate], unknownShifts: [String]
  ) {
    self.from = from
    self.to = to
    self.lines = lines
    self.classes = classes
    self.spreads = spreads
    self.unpopularPosts = unpopularPosts
    self.workedDays = workedDays
    self.publishedDays = publishedDays
    self.missing = missing
    self.unknownShifts = unknownShifts
  }
}
