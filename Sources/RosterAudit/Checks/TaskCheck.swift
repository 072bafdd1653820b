import PatrolModel

/// Judges tasks: who is missing, of all and of each part.
enum TaskCheck {
  /// The points of all tasks: the sum of `ShiftTask.points`.
  static func points(_ reading: TaskReading, _ grounds: Grounds) -> Int {
    var points = 0
    for (place, asked) in grounds.tasks.enumerated() {
      points += asked.task.points(present: reading.present[place], qualified: reading.qualified[place])
    }
    return points
  }

  /// Each task that is short, and each part that is, by the tasks' order; some may cost no points.
  static func shortages(_ reading: TaskReading, _ grounds: Grounds) -> [TaskShortage] {
    grounds.tasks.enumerated().flatMap { place, asked -> [TaskShortage] in
      let task = reading.heldOn[place].map(asked.task.held) ?? asked.task
      let whole = TaskShortage(
        task: task, present: reading.present[place], wanted: task.count, points: max(0, task.count - reading.present[place]) * task.points)
      let parts = zip(task.parts, reading.qualified[place]).map { part, present in
        TaskShortage(
          task: task, qualification: part.qualification, present: present, wanted: part.minimum,
          points: max(0, part.minimum - present) * part.points)
      }
      return ([whole] + parts).filter { $0.present < $0.wanted }
    }
  }
}

extension TaskShortage {
  /// The points due, where there are any.
  var charge: Charge? {
    guard points > 0 else { return nil }
    let source = qualification.map { PointSource.taskPart(task.id, $0) } ?? .task(task.id)
    return Charge(source: source, dates: [task.date, task.laterDates.last].compactMap(\.self), measured: present, wanted: wanted, points: points)
  }
}
