import LineGeneration
import PatrolModel

/// Which rows of demand a duty or a crew at a post serves.
struct ServedRows: Sendable {
  private struct Service: Sendable {
    var counted: PresenceRow.Counted
    var entry: RowEntry
  }

  /// For each shift on a day, by place in `Scenario.posts`.
  private var services: [ShiftOnDay: [[Service]]] = [:]

  init(_ rows: [PresenceRow], problemRows: [Int], posts: [Post]) {
    let postPlaces = Dictionary(posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (place, row) in rows.enumerated() where problemRows[place] >= 0 {
      for (instance, weight) in zip(row.covering, row.weights) {
        let service = Service(counted: row.counted, entry: RowEntry(row: problemRows[place], coefficient: weight))
        for post in row.posts.compactMap({ postPlaces[$0] }) {
          services[instance, default: Array(repeating: [], count: posts.count)][post].append(service)
        }
      }
    }
  }

  /// The rows that count an officer of a class.
  func entries(_ instance: ShiftOnDay, post: Int, filterClass: Int) -> [RowEntry] {
    (services[instance]?[post] ?? []).compactMap { service in
      if case .officers(let classes) = service.counted, classes.contains(filterClass) { service.entry } else { nil }
    }
  }

  /// The rows that count officers of any class.
  func officerEntries(_ instance: ShiftOnDay, post: Int) -> [RowEntry] {
    (services[instance]?[post] ?? []).compactMap { service in if case .officers = service.counted { service.entry } else { nil } }
  }

  /// The rows that count a crew of a kind.
  func entries(_ instance: ShiftOnDay, post: Int, crew: CrewKind.ID) -> [RowEntry] {
    (services[instance]?[post] ?? []).compactMap { service in
      if case .crews(let kinds) = service.counted, kinds.contains(crew) { service.entry } else { nil }
    }
  }
}
