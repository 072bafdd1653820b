/// Something that a week holds besides patrol, as it was written down: an operation or a standing duty.
///
/// What it asks of people stands in the scenario's posts, requirements and tasks, under its name; solver and audit know no activity.
public struct Activity: Hashable, Sendable {
  /// An activity's id.
  public typealias ID = Identity<Activity>

  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A dated operation.
    case operation(Operation)
    /// A standing duty made from a template.
    case standing(StandingDuty)
    /// A session of community work.
    case community(Community)
    /// A supervising officer's round over posts and zones.
    case controlRound

    /// The word that stands in files.
    public var word: String {
      switch self {
      case .operation(let kind): kind.rawValue
      case .standing(let template): template.rawValue
      case .community(let kind): kind.rawValue
      case .controlRound: "control-round"
      }
    }
  }

  /// Kinds of operations.
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    /// Operasi cipta kondisi: checkpoints and searches before a feast.
    case ciptaKondisi = "cipta-kondisi"
    /// Kegiatan rutin yang ditingkatkan: routine that is stepped up, without an operation's order.
    case kryd
    /// The weeks around Idul Fitri.
    case ketupat
    /// Christmas and New Year.
    case lilin
    /// Any other.
    case other
  }

  /// A named place where people are wanted.
  public struct Spot: Hashable, Sendable {
    /// Unique within its activity.
    public var id: String
    /// Name as it is to be printed.
    public var name: String
    /// The zone in which it lies.
    public var zone: Zone.ID?
    /// Where it is, for those who have to find it.
    public var point: GeoPoint?

    /// A spot; the name defaults to the id.
    public init(id: String, name: String? = nil, zone: Zone.ID? = nil, point: GeoPoint? = nil) {
      self.id = id
      self.name = name ?? id
      self.zone = zone
      self.point = point
    }
  }

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Its days; nil: all.
  public var dates: ClosedRange<CivilDate>?
  /// Weekdays on which it takes place; nil: all.
  public var weekdays: Set<Weekday>?
  /// Clock times at which it takes place, without roll-call and hand-over.
  public var windows: [ClockInterval]
  /// Minutes before each window for which its people are needed already.
  public var rollCallMinutes: Int
  /// Minutes after each window for which its people are still needed.
  public var handOverMinutes: Int
  /// Where people are wanted.
  public var spots: [Spot]
  /// The programme under which community work is counted.
  public var programme: String?
  /// What was heard there and is to be followed up: of places and things, never of persons.
  public var heard: String?
  /// The requirements in which it asks for people.
  public var requirements: [Requirement.ID]
  /// The tasks by which it takes people out of their shifts.
  public var tasks: [ShiftTask.ID]

  /// An activity; all but id and kind have an empty default.
  public init(
    id: ID, name: String? = nil, kind: Kind, dates: ClosedRange<CivilDate>? = nil, weekdays: Set<Weekday>? = nil, windows: [ClockInterval] = [],
    rollCallMinutes: Int = 0, handOverMinutes: Int = 0, spots: [Spot] = [], programme: String? = nil,
    heard: String? = nil, requirements: [Requirement.ID] = [], tasks: [ShiftTask.ID] = []
  ) {
    self.id = id
    self.name = name ?? id.text
    self.kind = kind
    self.dates = dates
    self.weekdays = weekdays
    self.windows = windows
    self.rollCallMinutes = rollCallMinutes
    self.handOverMinutes = handOverMinutes
    self.spots = spots
    self.programme = programme
    self.heard = heard
    self.requirements = requirements
    self.tasks = tasks
  }

  /// Whether it takes place on a date.
  public func takesPlace(on date: CivilDate) -> Bool { (dates?.contains(date) ?? true) && (weekdays?.contains(date.weekday) ?? true) }
}
