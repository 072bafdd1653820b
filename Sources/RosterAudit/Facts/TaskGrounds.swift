import PatrolModel

/// A task that the roster has to man, with what is looked up of it once.
struct AskedTask: Sendable {
  let task: ShiftTask
  /// Whether it concerns the published days.
  let isPublished: Bool
  /// For each shift whether its people may be taken.
  let mayLeaveShift: [Bool]
  /// For each post whether its people may be taken; nil where posts do not matter.
  let mayLeavePost: [Bool]?
  /// For each officer whether he may be taken.
  let mayTake: [Bool]
  /// For each part which officers hold what it asks.
  let holders: [[Bool]]

  /// The tasks that are asked of this roster, in the scenario's order.
  static func all(in scenario: Scenario, posts: [Post], clock: DutyClock) -> [AskedTask] {
    guard !clock.taskDemands.isEmpty else { return [] }
    let held = scenario.officers.map { scenario.qualifications(of: $0) }
    return clock.taskDemands.map { demand in
      let task = scenario.tasks[demand.task]
      return AskedTask(
        task: task, isPublished: demand.isPublished(in: scenario.period),
        mayLeaveShift: scenario.shifts.map { task.fromShifts?.contains($0.id) ?? true },
        mayLeavePost: task.fromPosts.map { wanted in posts.map { wanted.contains($0.id) } },
        mayTake: scenario.officers.map { scenario.matches(task.officers, $0) },
        holders: task.parts.map { part in held.map { $0.contains(part.qualification) } })
    }
  }

  /// Whether a cell is one that the task may take people from.
  func mayLeave(_ cell: WorkedCell) -> Bool {
    guard mayLeaveShift[cell.shift] else { return false }
    guard let mayLeavePost else { return true }
    if case .known(let post) = cell.post { return mayLeavePost[post] }
    return false
  }
}
