import PatrolModel

/// Where the things that a scenario names stand in its lists; of two of one name the first.
struct ScenarioPlaces: Sendable {
  let officers: [Officer.ID: Int]
  let shifts: [Shift.ID: Int]
  let posts: [Post.ID: Int]
  let crewKinds: [CrewKind.ID: Int]
  let tasks: [ShiftTask.ID: Int]

  init(_ scenario: Scenario, posts: [Post]) {
    officers = Self.places(scenario.officers.map(\.id))
    shifts = Self.places(scenario.shifts.map(\.id))
    self.posts = Self.places(posts.map(\.id))
    crewKinds = Self.places(scenario.crewKinds.map(\.id))
    tasks = Self.places(scenario.tasks.map(\.id))
  }

  private static func places<ID: Hashable>(_ names: [ID]) -> [ID: Int] {
    Dictionary(zip(names, names.indices)) { first, _ in first }
  }
}
