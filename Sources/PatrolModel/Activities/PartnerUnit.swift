/// People of another agency (TNI, Satpol PP, Dishub and others) who take part in what is asked without being rostered.
///
/// By how many they lower what is asked stands with the requirements (`Requirement.Relief`) and tasks; this is what reports say of them.
public struct PartnerUnit: Hashable, Sendable {
  /// A partner unit's id.
  public typealias ID = Identity<PartnerUnit>

  /// So many people at one place.
  public struct Fill: Hashable, Sendable {
    /// The requirement, checkpoint or task as it is to be printed.
    public var title: String
    /// How many people, or crews where crews are counted.
    public var count: Int
    /// Whether crews are counted.
    public var isCrews: Bool
    /// The tasks that ask for so many fewer because of it, each as it asked before.
    public var tasks: [ShiftTask]

    /// So many at a place; by default at no task.
    public init(title: String, count: Int, isCrews: Bool = false, tasks: [ShiftTask] = []) {
      self.title = title
      self.count = count
      self.isCrews = isCrews
      self.tasks = tasks
    }
  }

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// The agency to which it belongs.
  public var agency: String?
  /// Whom to call there: an office and a number, no person's particulars.
  public var contact: String?
  /// Its days; nil: all.
  public var dates: ClosedRange<CivilDate>?
  /// Weekdays; nil: all.
  public var weekdays: Set<Weekday>?
  /// Clock times; nil: all of what it takes part in.
  public var hours: [ClockInterval]?
  /// Days on which it is not there after all.
  public var except: [ClosedRange<CivilDate>]
  /// Where it takes part, with how many.
  public var fills: [Fill]

  /// A partner unit; all but the id have an empty default.
  public init(
    id: ID, name: String? = nil, agency: String? = nil, contact: String? = nil, dates: ClosedRange<CivilDate>? = nil,
    weekdays: Set<Weekday>? = nil, hours: [ClockInterval]? = nil, except: [ClosedRange<CivilDate>] = [], fills: [Fill] = []
  ) {
    self.id = id
    self.name = name ?? id.text
    self.agency = agency
    self.contact = contact
    self.dates = dates
    self.weekdays = weekdays
    self.hours = hours
    self.except = except
    self.fills = fills
  }

  /// Whether it takes part on one of some dates.
  public func takesPart(on days: [CivilDate]) -> Bool {
    days.contains { day in
      (dates?.contains(day) ?? true) && (weekdays?.contains(day.weekday) ?? true) && !except.contains { $0.contains(day) }
    }
  }
}
