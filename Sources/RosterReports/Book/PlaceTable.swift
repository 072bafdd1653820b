import PatrolModel

/// Who is needed and who is present at each post, by day and shift; the same numbers in every document.
public struct PlaceTable: Sendable {
  /// One post in one shift on one day.
  public struct Cell: Sendable, Hashable {
    /// Crews where the post takes crews, officers elsewhere.
    public var present: Int
    /// The largest target that one requirement asks there at any time of the shift; in parts of `unit`.
    public var target: Int
    /// Parts of one crew or officer in which the target is told; 1 unless sectors count by share.
    public var unit: Int
    /// Whether a need there is below its minimum.
    public var isBelowMinimum: Bool
    /// Whether a need there is below its target, or its minimum.
    public var isBelowTarget: Bool
    /// The zone's risk weight in percent of the ordinary; 100 at posts outside zones.
    public var riskPercent: Int
  }

  /// A requirement that counts several posts together, so that no post's own row tells it.
  public struct JointNeed: Sendable, Hashable {
    /// The requirement.
    public let requirement: Requirement.ID
    /// Whether crews are counted rather than officers.
    public let isInCrews: Bool
  }

  /// Requirements that count several posts together by shift, in the scenario's order; those counted by the day have no shift.
  public let jointNeeds: [JointNeed]
  /// Posts that are needed or staffed in the published days, in the scenario's order, then those that only the roster knows.
  public let posts: [Post]
  /// Posts at which crews are counted.
  public let postsInCrews: Set<Post.ID>
  private let cells: [Spot: Cell]

  private enum Subject: Hashable {
    case post(Post.ID)
    case requirement(Requirement.ID)
  }

  private struct Spot: Hashable {
    let subject: Subject
    let day: Int
    let shift: Shift.ID
  }

  /// The cell of a post; zeros where nothing is needed and nobody is.
  public func cell(_ post: Post.ID, day: Int, shift: Shift.ID) -> Cell {
    cells[Spot(subject: .post(post), day: day, shift: shift)] ?? Self.nothing
  }

  /// The cell of a requirement that counts several posts together; zeros where it asks nothing.
  public func cell(_ need: JointNeed, day: Int, shift: Shift.ID) -> Cell {
    cells[Spot(subject: .requirement(need.requirement), day: day, shift: shift)] ?? Self.nothing
  }

  private static let nothing = Cell(present: 0, target: 0, unit: 1, isBelowMinimum: false, isBelowTarget: false, riskPercent: 100)

  /// - Parameter tellsRisk: Whether risk weights are told; without them each is 100.
  init(_ report: RosterReport, tellsRisk: Bool = true) {
    let scenario = report.scenario
    let days = 0..<scenario.period.days
    let counts = PostCounts(report)
    var cells: [Spot: Cell] = [:]
    let zones = Dictionary(scenario.zones.map { (Post.ID($0.id.text), $0) }) { first, _ in first }
    func change(_ subject: Subject, _ day: Int, _ shift: Shift.ID, _ body: (inout Cell) -> Void) {
      let spot = Spot(subject: subject, day: day, shift: shift)
      var cell = cells[spot] ?? Self.nothing
      if case .post(let post) = subject {
        cell.riskPercent = tellsRisk ? zones[post]?.risk(shift, on: scenario.period.date(day).weekday) ?? 100 : 100
      }
      body(&cell)
      cells[spot] = cell
    }
    // Where both are counted, as in the reserve, heads tell it: those in crews are officers too.
    for (post, byDay) in counts.crews.merging(counts.heads, uniquingKeysWith: { crews, _ in crews }) where post != Post.reserveID {
      for (day, numbers) in byDay.enumerated() {
        for (place, number) in numbers.enumerated() where number > 0 { change(.post(post), day, scenario.shifts[place].id) { $0.present = number } }
      }
    }
    for officer in report.officers {
      for day in days {
        guard let duty = report.duty(officer.id, day: day), duty.post == Post.reserveID, scenario.shifts.contains(where: { $0.id == duty.shift })
        else {
          continue
        }
        change(.post(Post.reserveID), day, duty.shift) { $0.present += 1 }
      }
    }
    func subject(_ demand: Demand, countsDays: Bool = false) -> Subject? {
      guard demand.part == .whole, demand.measure == .presence || (countsDays && demand.measure == .duties) else { return nil }
      if demand.posts.count > 1 { return demand.rule == nil ? .requirement(demand.requirement) : nil }
      return demand.rule == nil || demand.rule == .zoneMinimum ? demand.posts.first.map(Subject.post) : nil
    }
    var joint: [JointNeed] = []
    for demand in scenario.demands() {
      guard let subject = subject(demand) else { continue }
      for source in demand.covering where days.contains(source.day) {
        let shift = scenario.shifts[source.shift].id
        if case .requirement(let id) = subject {
          let need = JointNeed(requirement: id, isInCrews: demand.crews != nil)
          if joint.last != need { joint.append(need) }
          change(subject, source.day, shift) { $0.present = Self.present(demand, day: source.day, shift: shift, report) }
        }
        change(subject, source.day, shift) { cell in
          // Fractions of different units are compared crosswise.
          if demand.target * cell.unit >= cell.target * demand.unit {
            (cell.target, cell.unit) = (demand.target, demand.unit)
          }
        }
      }
    }
    for shortage in report.shortages {
      let demand = shortage.demand
      guard let subject = subject(demand, countsDays: demand.posts.count == 1) else { continue }
      var sources = demand.covering.filter { days.contains($0.day) }
      let isByDay = demand.measure == .duties
      if isByDay { sources = Self.last(of: sources, scenario).map { [$0] } ?? [] }
      for source in sources {
        change(subject, source.day, scenario.shifts[source.shift].id) { cell in
          cell.isBelowTarget = true
          if shortage.present < demand.minimum { cell.isBelowMinimum = true }
          // There the missing ones could still come.
          if isByDay, cell.unit == 1, demand.unit == 1 { cell.target = max(cell.target, cell.present + demand.target - shortage.present) }
        }
      }
    }
    self.cells = cells
    postsInCrews = counts.postsInCrews
    jointNeeds = joint
    let used = Set(
      cells.compactMap { spot, cell -> Post.ID? in
        guard case .post(let post) = spot.subject, cell.present > 0 || cell.target > 0 || cell.isBelowTarget else { return nil }
        return post
      })
    let known = scenario.posts.filter { used.contains($0.id) }
    posts = known + used.subtracting(known.map(\.id)).sorted().map { Post(id: $0) }
  }

  /// The last shift that could serve what is asked by the day, which has no shift of its own: where it is short, it is so once, when the day is over.
  private static func last(of sources: [Demand.ShiftOnDay], _ scenario: Scenario) -> Demand.ShiftOnDay? {
    sources.max { left, right in
      (left.day, scenario.shifts[left.shift].startMinute, left.shift) < (right.day, scenario.shifts[right.shift].startMinute, right.shift)
    }
  }

  /// Who works a shift at the posts that a demand counts together: crews of its kinds, or officers whom it names.
  private static func present(_ demand: Demand, day: Int, shift: Shift.ID, _ report: RosterReport) -> Int {
    let scenario = report.scenario
    if let kinds = demand.crews {
      let date = scenario.period.date(day)
      return report.roster.crews.count { $0.date == date && $0.shift == shift && demand.posts.contains($0.post) && kinds.contains($0.kind) }
    }
    return report.officers.count { officer in
      guard let duty = report.duty(officer.id, day: day), duty.shift == shift, let post = duty.post else { return false }
      return demand.posts.contains(post) && scenario.matches(demand.officers, officer)
    }
  }
}
