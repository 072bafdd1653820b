import PatrolModel
import Wording

/// What all sheets look up of a book, worked out once: offices have hundreds of officers and four weeks of days.
struct WorkbookFacts {
  let book: DutyBook
  let wording: Wording
  /// The scenario's shifts that the grid's sums count.
  let shifts: [Shift]
  /// How a day off stands in a cell: a word that the reader takes for one and that is no code of this scenario.
  let offCode: String
  /// Officers that the targets ask for, by shift and day, without what is asked of a whole day.
  let needs: [Demand.ShiftOnDay: Int]
  /// What the targets ask of a whole day, by day; empty where nothing is counted by the day.
  let dayNeeds: [Int: [DutyNeeds.WholeDay]]

  private let posts: [Post.ID: Post]
  private let kinds: [CrewKind.ID: CrewKind]
  private let zones: [Post.ID: Zone]

  init(_ book: DutyBook, wording: Wording) {
    let scenario = book.scenario
    self.book = book
    self.wording = wording
    shifts = scenario.shifts
    let codes = Set((scenario.shifts.map(\.id.text) + scenario.kinds.flatMap { [$0.code, $0.id.text] }).map { $0.lowercased() })
    offCode = [wording.offCode, "-", "L", "OFF", "LIBUR"].first { !codes.contains($0.lowercased()) } ?? ""
    let (demands, clock) = (scenario.demands(), DutyClock(scenario))
    needs = DutyNeeds.thousandths(scenario, demands: demands.filter { $0.span != nil }, clock: clock).mapValues { ($0 + 500) / 1000 }
    dayNeeds = DutyNeeds.wholeDays(scenario, demands: demands).filter { book.days.contains($0.key) }
    posts = Dictionary(scenario.posts.map { ($0.id, $0) }) { first, _ in first }
    kinds = Dictionary(scenario.crewKinds.map { ($0.id, $0) }) { first, _ in first }
    zones = Dictionary(scenario.zones.map { (Post.ID($0.id.text), $0) }) { first, _ in first }
  }

  var scenario: Scenario { book.scenario }

  /// Whether anybody is of a regu: otherwise the column says nothing.
  var hasRegu: Bool { book.officers.contains { $0.regu != nil } }

  /// The post's printed name; empty where none was given.
  func name(_ post: Post.ID?) -> String { post.map { posts[$0]?.name ?? $0.text } ?? "" }

  /// The crew kind's printed name.
  func name(_ kind: CrewKind.ID) -> String { kinds[kind]?.name ?? kind.text }

  /// The zone whose own post this is.
  func zone(_ post: Post.ID) -> Zone? { zones[post] }

  /// The vehicle of a crew; a dash where it should have one.
  func vehicle(_ crew: Roster.Crew) -> String {
    if let vehicle = crew.vehicle { return vehicle.text }
    return kinds[crew.kind]?.vehicle != nil && !scenario.vehicles.isEmpty ? wording.noVehicle : ""
  }

  /// What a cell of the grid says; empty where nothing is known.
  func text(_ cell: DutyCell) -> String {
    switch cell {
    case .duty(let entry): entry.text
    case .away(let kind): kind.code
    case .off: offCode
    case .unknown: ""
    }
  }
}
