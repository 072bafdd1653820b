import LineGeneration
import PatrolModel

/// Which rows of demand a duty or a crew at a post serves.
struct ServedRows: Sendable {
  private struct Service: Sendable {
    var counted: PresenceRow.Counted
    var entry: RowEntry
    var lowering: [Int]
  }

  /// For each shift on a day, by place in `Scenario.posts`.
  private var services: [ShiftOnDay: [[Service]]] = [:]

  init(_ rows: [PresenceRow], problemRows: [Int], postCount: Int) {
    for (place, row) in rows.enumerated() where problemRows[place] >= 0 {
      for (instance, weights) in zip(row.covering, row.weights) {
        for (post, weight) in zip(row.posts, weights) {
          let entry = RowEntry(row: problemRows[place], coefficient: weight)
          services[instance, default: Array(repeating: [], count: postCount)][post].append(
            Service(counted: row.counted, entry: entry, lowering: row.lowering))
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

  /// What an officer of a class no longer counts while he is on a task.
  func lowered(_ instance: ShiftOnDay, post: Int, filterClass: Int, by time: Int) -> [RowEntry] {
    (services[instance]?[post] ?? []).compactMap { service in
      guard case .officers(let classes) = service.counted, classes.contains(filterClass), service.lowering.contains(time) else { return nil }
      return RowEntry(row: service.entry.row, coefficient: -service.entry.coefficient)
    }
  }

  /// What a crew of a kind no longer counts where it is absent while some times of tasks go on, for each set of those that go on at one moment.
  func absences(_ instance: ShiftOnDay, post: Int, crew: CrewKind.ID, drawing: [Int]) -> [[Int]: [RowEntry]] {
    var absences: [[Int]: [RowEntry]] = [:]
    for service in services[instance]?[post] ?? [] {
      guard case .crews(let kinds) = service.counted, kinds.contains(crew) else { continue }
      let moment = service.lowering.filter(drawing.contains)
      guard !moment.isEmpty else { continue }
      absences[moment, default: []].append(RowEntry(row: service.entry.row, coefficient: -service.entry.coefficient))
    }
    return absences
  }
}
