import PatrolScheduling

/// What befell a published roster, and how it may be mended.
public struct RepairRequest: Sendable, Hashable {
  /// Somebody who is out.
  public struct Absence: Sendable, Hashable {
    /// Who.
    public var officer: Officer.ID
    /// From when.
    public var from: CivilMoment
    /// Until when.
    public var to: CivilMoment

    /// Somebody who is out.
    public init(officer: Officer.ID, from: CivilMoment, to: CivilMoment) {
      self.officer = officer
      self.from = from
      self.to = to
    }
  }

  /// A vehicle that is out.
  public struct Outage: Sendable, Hashable {
    /// Which.
    public var vehicle: Vehicle.ID
    /// From when.
    public var from: CivilMoment
    /// Until when.
    public var to: CivilMoment

    /// A vehicle that is out.
    public init(vehicle: Vehicle.ID, from: CivilMoment, to: CivilMoment) {
      self.vehicle = vehicle
      self.from = from
      self.to = to
    }
  }

  /// Something that came up: people who must be there in a window, taken from those on duty or called in.
  public struct AddedTask: Sendable, Hashable {
    /// Name as it is to be printed.
    public var name: String
    /// Its day.
    public var date: CivilDate
    /// Between which clock times of that day.
    public var window: ClockInterval
    /// Its places, each by itself; at least one.
    public var places: [String]
    /// How many people at each place, throughout the window; reliefs at the ends of shifts are possible.
    public var need: Int
    /// What each of them must hold.
    public var qualification: Qualification.ID?

    /// Something that came up.
    public init(name: String, date: CivilDate, window: ClockInterval, places: [String], need: Int, qualification: Qualification.ID? = nil) {
      self.name = name
      self.date = date
      self.window = window
      self.places = places
      self.need = need
      self.qualification = qualification
    }
  }

  /// A partner unit that gives back what it took.
  public struct Withdrawal: Sendable, Hashable {
    /// Which.
    public var partner: PartnerUnit.ID
    /// On which days.
    public var dates: ClosedRange<CivilDate>

    /// A partner that withdraws.
    public init(partner: PartnerUnit.ID, dates: ClosedRange<CivilDate>) {
      self.partner = partner
      self.dates = dates
    }
  }

  /// Who is out.
  public var absences: [Absence]
  /// The kind of their absence; the default is `sakit`.
  public var kind: AvailabilityKind.ID
  /// Which vehicles are out.
  public var outages: [Outage]
  /// What came up.
  public var tasks: [AddedTask]
  /// Which partners withdraw.
  public var withdrawals: [Withdrawal]
  /// When this is decided, by the office's clock: what has begun by then is untouchable.
  public var now: CivilMoment
  /// Hours after `now` in which no duty may change that begins in them, but for what is taken away; the default 0 leaves people who are on their way to be told.
  public var freezeHours: Int
  /// Zones whose missing minimums count ten times as much as others; nil: those of the highest class that there is.
  public var protected: Set<Zone.ID>?
  /// How many options at most, "leave it short" among them; the default is 3.
  public var options: Int
  /// Days after the last one concerned whose cells may change as well; the default 2 is an assumption: a call-in's rest seldom reaches further.
  public var daysAfter: Int
  /// The first day of the next roster where that is published: from it on cells stay as they are; nil where none is.
  public var followedFrom: CivilDate?

  /// What befell a roster; all but the time has a default.
  public init(
    absences: [Absence] = [], kind: AvailabilityKind.ID = "sakit", outages: [Outage] = [], tasks: [AddedTask] = [], withdrawals: [Withdrawal] = [],
    now: CivilMoment, freezeHours: Int = 0, protected: Set<Zone.ID>? = nil, options: Int = 3, daysAfter: Int = 2
  ) {
    self.absences = absences
    self.kind = kind
    self.outages = outages
    self.tasks = tasks
    self.withdrawals = withdrawals
    self.now = now
    self.freezeHours = max(0, freezeHours)
    self.protected = protected
    self.options = max(1, options)
    self.daysAfter = max(0, daysAfter)
  }
}

/// A clock time of a day in the office's time zone.
public struct CivilMoment: Sendable, Hashable, Comparable {
  /// The day.
  public var date: CivilDate
  /// Minutes after its midnight, 0 to 1440.
  public var minute: Int

  /// A clock time of a day.
  public init(_ date: CivilDate, minute: Int = 0) {
    self.date = date
    self.minute = minute
  }

  /// By date, then by time.
  public static func < (left: Self, right: Self) -> Bool { (left.date, left.minute) < (right.date, right.minute) }

  /// Minutes since 1970-01-01 00:00 UTC.
  public func instant(in timeZone: OfficeTimeZone) -> Int { timeZone.instant(on: date, minute: minute) }
}
