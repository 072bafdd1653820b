/// What an absence or an outside duty means: leave, sickness, court, training.
public struct AvailabilityKind: Hashable, Sendable {
  /// A kind's id, for example cuti.
  public typealias ID = Identity<AvailabilityKind>

  /// How the time is taken.
  public enum Effect: String, Sendable, Hashable {
    /// Away: no shift may overlap it; not work.
    case absent
    /// On other duty (court, training): no shift may overlap it; it is work and needs rest around it.
    case busy
  }

  /// Unique within the scenario.
  public var id: ID
  /// The code in the cells, for example C.
  public var code: String
  /// Name as it is to be printed.
  public var name: String
  /// Away or on other duty.
  public var effect: Effect
  /// Minutes credited towards the hours due for each calendar day touched, and for a busy kind also counted as worked.
  ///
  /// Nil: an absent day credits its seventh of the hours due per week, and a busy stretch the minutes that it takes on the day, at most 8 hours:
  /// an entry without times means a day's work, not 24 hours of it.
  public var creditedMinutesPerDay: Int?

  /// A kind of unavailability.
  public init(id: ID, code: String, name: String? = nil, effect: Effect, creditedMinutesPerDay: Int? = nil) {
    self.id = id
    self.code = code
    self.name = name ?? id.text
    self.effect = effect
    self.creditedMinutesPerDay = creditedMinutesPerDay
  }

  /// The kinds that every scenario knows unless it redefines them; codes from the usual Indonesian legends.
  public static var standard: [AvailabilityKind] {
    [
      AvailabilityKind(id: "cuti", code: "C", name: "cuti", effect: .absent),
      AvailabilityKind(id: "sakit", code: "SK", name: "sakit", effect: .absent),
      AvailabilityKind(id: "izin", code: "I", name: "izin", effect: .absent),
      AvailabilityKind(id: "bko", code: "BKO", name: "BKO", effect: .absent),
      AvailabilityKind(id: "diklat", code: "DIK", name: "latihan/diklat", effect: .busy),
      AvailabilityKind(id: "sidang", code: "SDG", name: "sidang", effect: .busy),
    ]
  }
}

/// One stretch in which an officer cannot be rostered.
public struct Availability: Hashable, Sendable {
  /// Who.
  public var officer: Officer.ID
  /// First day.
  public var from: CivilDate
  /// Minutes after midnight of the first day; 0 where only dates were given.
  public var fromMinute: Int
  /// Last day.
  public var to: CivilDate
  /// Minutes after midnight of the last day; 1440 where only dates were given.
  public var toMinute: Int
  /// What it is.
  public var kind: AvailabilityKind.ID

  /// An unavailability; without minutes it covers whole days.
  public init(officer: Officer.ID, from: CivilDate, fromMinute: Int = 0, to: CivilDate, toMinute: Int = 1440, kind: AvailabilityKind.ID) {
    self.officer = officer
    self.from = from
    self.fromMinute = fromMinute
    self.to = to
    self.toMinute = toMinute
    self.kind = kind
  }
}

/// A wish, an aversion, a lock or an order for one officer on one day.
public struct Request: Hashable, Sendable {
  /// What is asked.
  public enum Kind: String, Sendable, Hashable {
    /// Costs its points unless the cell is as asked.
    case wish
    /// Costs its points if the cell is as asked.
    case avoid
    /// The cell must be as asked (rule `lock`).
    case lock
    /// A lock, with who and why, that is obeyed even where it breaks another rule: the breach is listed and stops nothing.
    case order

    /// Whether the cell must be as asked: a lock or an order.
    public var isBinding: Bool { self == .lock || self == .order }
  }

  /// What the cell should, or should not, be.
  public enum Cell: Sendable, Hashable {
    /// No shift.
    case off
    /// Any shift.
    case work
    /// This shift.
    case shift(Shift.ID)
  }

  /// Who.
  public var officer: Officer.ID
  /// Which day; the shift belongs to the day on which it starts.
  public var date: CivilDate
  /// What is asked of the cell.
  ///
  /// With a post and `.work`: any shift at that post.
  public var cell: Cell
  /// At which post; nil leaves it open.
  ///
  /// Never with `.off`.
  public var post: Post.ID?
  /// Wish, aversion, lock or order.
  public var kind: Kind
  /// Points of a wish or an aversion; nil takes the rule `wish`'s points.
  public var points: Int?
  /// Who asked or ordered, free text; an order read from a file always says it.
  public var by: String?
  /// Why, free text; an order read from a file always says it.
  public var reason: String?

  /// A request for one day.
  public init(
    officer: Officer.ID, date: CivilDate, cell: Cell, post: Post.ID? = nil, kind: Kind, points: Int? = nil, by: String? = nil, reason: String? = nil
  ) {
    self.officer = officer
    self.date = date
    self.cell = cell
    self.post = post
    self.kind = kind
    self.points = points
    self.by = by
    self.reason = reason
  }
}

/// The regu's base pattern: a cycle of shifts and days off, with a start date for each regu.
public struct ReguPattern: Hashable, Sendable {
  /// The cycle; nil is a day off.
  public var cycle: [Shift.ID?]
  /// The day on which each regu stands at the cycle's first place.
  public var start: [String: CivilDate]

  /// A pattern; the cycle must not be empty.
  public init(cycle: [Shift.ID?], start: [String: CivilDate]) {
    precondition(!cycle.isEmpty, "ReguPattern: the cycle is empty")
    self.cycle = cycle
    self.start = start
  }

  /// What the pattern says for a regu on a day: outer nil where the regu has no start date, inner nil for a day off.
  public func cell(regu: String, on date: CivilDate) -> Shift.ID?? {
    guard let first = start[regu] else { return nil }
    let place = ((date - first) % cycle.count + cycle.count) % cycle.count
    return .some(cycle[place])
  }
}
