import PatrolModel

/// A partnership with the officers and posts that it names found in the scenario.
struct PartnershipFacts: Sendable {
  /// What is asked; officers as marks by their place, posts by theirs.
  enum Kind: Sendable {
    case together([Bool])
    case apart([Bool])
    case accompanied([Bool], by: [Bool])
    case present([Bool], at: Set<Int>)
  }

  let id: Partnership.ID
  let points: Int
  let kind: Kind

  /// Nil where it asks nothing: without points, or with a filter that names nobody.
  init?(_ partnership: Partnership, _ scenario: Scenario, postPlaces: [Post.ID: Int]) {
    guard partnership.points > 0 else { return nil }
    id = partnership.id
    points = partnership.points
    func marks(_ ids: [Officer.ID]) -> [Bool] {
      let named = Set(ids)
      return scenario.officers.map { named.contains($0.id) }
    }
    func marks(_ filter: OfficerFilter) -> [Bool]? {
      let marks = scenario.officers.map { scenario.matches(filter, $0) }
      return marks.contains(true) ? marks : nil
    }
    switch partnership.kind {
    case .together(let officers): kind = .together(marks(officers))
    case .apart(let officers): kind = .apart(marks(officers))
    case .accompanied(let juniors, let mentors):
      guard let juniors = marks(juniors), let mentors = marks(mentors) else { return nil }
      kind = .accompanied(juniors, by: mentors)
    case .present(let holders, let posts):
      guard let holders = marks(holders) else { return nil }
      kind = .present(holders, at: Set(posts.compactMap { postPlaces[$0] }))
    }
  }
}
