import PatrolModel

/// Who is needed and who is present at each post, by day and shift; the same numbers in every document.
public struct PlaceTable: Sendable {
  /// One post in one shift on one day.
  public struct Cell: Sendable, Hashable {
    /// Crews where the post takes crews, officers elsewhere.
    public var present: Int
    /// The minimum of the requirement that asks the most there; in parts of `unit`.
    public var minimum: Int
    /// The largest target that one requirement asks there at any time of the shift; in parts of `unit`.
    public var target: Int
    /// Parts of one crew or officer in which minimum and target are told; 1 unless sectors count by share.
    public var unit: Int
    /// Whether a need there is below its minimum.
    public var isBelowMinimum: Bool
    /// Whether a need there is below its target, or its minimum.
    public var isBelowTarget: Bool
    /// The zone's risk weight in percent of the ordinary; 100 at posts outside zones.
    public var riskPercent: Int
  }

  /// Posts that are needed or staffed in the published days, in the scenario's order, then those that only the roster knows.
  public let posts: [Post]
  /// Posts at which crews are counted.
  public let postsInCrews: Set<Post.ID>
  private let cells: [Spot: Cell]

  private struct Spot: Hashable {
    let post: Post.ID
    let day: Int
    let shift: Shift.ID
  }

  /// The cell of a post; zeros where nothing is needed and nobody is.
  public func cell(_ post: Post.ID, day: Int, shift: Shift.ID) -> Cell {
    cells[Spot(post: post, day: day, shift: shift)]
      ?? Cell(present: 0, minimum: 0, target: 0, unit: 1, isBelowMinimum: false, isBelowTarget: false, riskPercent: 100)
  }

  /// - Parameter tellsRisk: Whether risk weights are told; without them each is 100.
  init(_ report: RosterReport, tellsRisk: Bool = true) {
    let scenario = report.scenario
    let days = 0..<scenario.period.days
    let counts = PostCounts(report)
    var cells: [Spot: Cell] = [:]
    let zones = Dictionary(scenario.zones.map { (Post.ID($0.id.text), $0) }) { first, _ in first }
    func change(_ post: Post.ID, _ day: Int, _ shift: Shift.ID, _ body: (inout Cell) -> Void) {
      let spot = Spot(post: post, day: day, shift: shift)
      var cell =
        cells[spot]
        ?? Cell(
          present: 0, minimum: 0, target: 0, unit: 1, isBelowMinimum: false, isBelowTarget: false,
          riskPercent: tellsRisk ? zones[post]?.riskPercent[shift] ?? 100 : 100)
      body(&cell)
      cells[spot] = cell
    }
    // Where both are counted, as in the reserve, heads tell it: those in crews are officers too.
    for (post, byDay) in counts.crews.merging(counts.heads, uniquingKeysWith: { crews, _ in crews }) where post != Post.reserveID {
      for (day, numbers) in byDay.enumerated() {
        for (place, number) in numbers.enumerated() where number > 0 { change(post, day, scenario.shifts[place].id) { $0.present = number } }
      }
    }
    for officer in report.officers {
      for day in days {
        guard let duty = report.duty(officer.id, day: day), duty.post == Post.reserveID, scenario.shifts.contains(where: { $0.id == duty.shift })
        else {
          continue
        }
        change(Post.reserveID, day, duty.shift) { $0.present += 1 }
      }
    }
    func isNeed(_ demand: Demand) -> Bool {
      demand.part == .whole && demand.posts.count == 1 && (demand.rule == nil || demand.rule == .zoneMinimum) && demand.measure == .presence
    }
    for demand in scenario.demands() where isNeed(demand) {
      guard let post = demand.posts.first else { continue }
      for source in demand.covering where days.contains(source.day) {
        change(post, source.day, scenario.shifts[source.shift].id) { cell in
          // Fractions of different units are compared crosswise.
          if demand.target * cell.unit >= cell.target * demand.unit {
            (cell.minimum, cell.target, cell.unit) = (demand.minimum, demand.target, demand.unit)
          }
        }
      }
    }
    for shortage in report.shortages where isNeed(shortage.demand) {
      guard let post = shortage.demand.posts.first else { continue }
      for source in shortage.demand.covering where days.contains(source.day) {
        change(post, source.day, scenario.shifts[source.shift].id) { cell in
          cell.isBelowTarget = true
          if shortage.present < shortage.demand.minimum { cell.isBelowMinimum = true }
        }
      }
    }
    self.cells = cells
    postsInCrews = counts.postsInCrews
    let used = Set(cells.filter { $0.value.present > 0 || $0.value.target > 0 }.keys.map(\.post))
    let known = scenario.posts.filter { used.contains($0.id) }
    posts = known + used.subtracting(known.map(\.id)).sorted().map { Post(id: $0) }
  }
}
