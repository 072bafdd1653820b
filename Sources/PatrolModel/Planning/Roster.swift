/// Who works which shift at which post on each day: the product of a solve, a hand-made grid or an edited spreadsheet.
///
/// A roster is bare: everything that can be recomputed from it and its scenario (points, breaches, shortages) is not in it.
public struct Roster: Sendable, Hashable {
  /// One officer's shift on one day.
  public struct Duty: Sendable, Hashable {
    /// The shift, which starts on that day.
    public var shift: Shift.ID
    /// Where; nil in a grid that does not say.
    ///
    /// A duty without a post counts only where all posts of the scenario are asked together.
    public var post: Post.ID?

    /// A shift at a post.
    public init(shift: Shift.ID, post: Post.ID? = nil) {
      self.shift = shift
      self.post = post
    }

    /// As files and cells write it: P or P/kota.
    public var text: String { post.map { "\(shift)/\($0)" } ?? shift.text }
  }

  /// How far a roster has come.
  public enum Status: String, Sendable, Hashable {
    /// Made, not published.
    case draft
    /// Published.
    case published
    /// What really happened.
    case worked
  }

  /// Officers who work one shift at one post together.
  public struct Crew: Sendable, Hashable {
    /// The day on which its shift starts.
    public var date: CivilDate
    /// Its shift.
    public var shift: Shift.ID
    /// Its post.
    public var post: Post.ID
    /// Its crew kind.
    public var kind: CrewKind.ID
    /// Who leads, where the kind names a leader.
    public var leader: Officer.ID?
    /// Who drives, where the kind names a driver; the leader himself where the kind says so.
    public var driver: Officer.ID?
    /// The others, in the scenario's order.
    public var members: [Officer.ID]
    /// Its vehicle, where vehicles are listed and the kind takes one.
    public var vehicle: Vehicle.ID?

    /// A crew.
    public init(
      date: CivilDate, shift: Shift.ID, post: Post.ID, kind: CrewKind.ID, leader: Officer.ID? = nil, driver: Officer.ID? = nil,
      members: [Officer.ID] = [], vehicle: Vehicle.ID? = nil
    ) {
      self.date = date
      self.shift = shift
      self.post = post
      self.kind = kind
      self.leader = leader
      self.driver = driver
      self.members = members
      self.vehicle = vehicle
    }

    /// Everyone in it: leader, driver unless he leads, members.
    public var officers: [Officer.ID] { [leader, driver == leader ? nil : driver].compactMap(\.self) + members }
  }

  /// Who does a task, and when.
  public struct Team: Sendable, Hashable {
    /// The task.
    public var task: ShiftTask.ID
    /// The day to which its minutes belong.
    public var date: CivilDate
    /// First minute after midnight.
    public var fromMinute: Int
    /// The minute after the last, after midnight of the same day.
    public var toMinute: Int
    /// Who does it, in the scenario's order.
    public var officers: [Officer.ID]

    /// Who does a task.
    public init(task: ShiftTask.ID, date: CivilDate, fromMinute: Int, toMinute: Int, officers: [Officer.ID]) {
      self.task = task
      self.date = date
      self.fromMinute = fromMinute
      self.toMinute = toMinute
      self.officers = officers
    }

    /// Whether two teams are at work at the same time.
    public func overlaps(_ other: Team) -> Bool {
      let shift = (other.date - date) * 1440
      return fromMinute < other.toMinute + shift && other.fromMinute + shift < toMinute
    }
  }

  /// First day.
  public var from: CivilDate
  /// Published days; the days after them in `duties` are the look-ahead.
  ///
  /// Fewer than none is none.
  public var days: Int { didSet { days = max(0, days) } }
  /// Officers in table order.
  public var officers: [Officer.ID]
  /// For each officer, for each day of the horizon (look-ahead included), the duty or nil for none.
  public var duties: [[Duty?]]
  /// Crews by date, shift and post.
  public var crews: [Crew] { didSet { isSeated = isSeated || !crews.isEmpty } }
  /// Whether `crews` says who rides with whom even where it is empty; false for a grid that names heads alone, whose crews the audit forms itself.
  public var isSeated: Bool
  /// Who does which task, by date and time.
  public var teams: [Team]
  /// How far it has come.
  public var status: Status
  /// 1 from the first publication on; 0 for a draft.
  public var version: Int

  /// A roster; `duties` has one row for each officer and one column for each day, and cells that it lacks are empty.
  public init(
    from: CivilDate, days: Int, officers: [Officer.ID], duties: [[Duty?]], crews: [Crew] = [], isSeated: Bool = false, teams: [Team] = [],
    status: Status = .draft, version: Int = 0
  ) {
    self.from = from
    self.days = max(0, days)
    self.officers = officers
    self.duties = duties
    self.crews = crews
    self.isSeated = isSeated || !crews.isEmpty
    self.teams = teams
    self.status = status
    self.version = version
  }

  /// Whether somebody has a duty on a date or later: a grid of the published days is not short of people after its end.
  private func plans(from date: CivilDate) -> Bool {
    duties.contains { row in row.enumerated().contains { day, duty in duty != nil && from + day >= date } }
  }

  /// The days after a period's end that the roster has: as many as its lines reach, at most those of the look-ahead, and none where nobody has a duty on them.
  public func daysPlannedAhead(of period: Scenario.Period) -> Int {
    let end = period.date(period.days)
    guard plans(from: end) else { return 0 }
    return min(period.lookAheadDays, max(0, (from - end) + (duties.map(\.count).max() ?? 0)))
  }

  /// The duty of an officer on a date; nil where he has none or the roster has no row for him or no column for the date.
  public func duty(_ officer: Officer.ID, on date: CivilDate) -> Duty? {
    guard let row = officers.firstIndex(of: officer), duties.indices.contains(row) else { return nil }
    let day = date - from
    return duties[row].indices.contains(day) ? duties[row][day] : nil
  }
}
