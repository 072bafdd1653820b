import PatrolModel
import Wording

extension ShortageReasons {
  /// The tightest fact about a task that is short.
  ///
  /// Where a team does the task its time is looked at; otherwise all times at which the task may begin.
  package func reason(_ shortage: TaskShortage, at reading: TaskReading) -> TaskShortageReason {
    let task = shortage.task
    var filter = task.officers
    if let qualification = shortage.qualification { filter.qualifications.append(qualification) }
    let scenario = report.scenario
    let whose = whose(filter, needed: [])
    guard reading.spans.contains(where: { isCovered($0, around: reading.day, for: task) }) else { return .noShift }
    let asked = scenario.officers.filter { scenario.matches(filter, $0) }.map(\.id)
    let left = asked.filter { !reading.officers.contains($0) }
    guard !left.isEmpty else { return .nobody(whose, isFurther: !asked.isEmpty) }
    let duties = left.map { officer in
      reading.spans.compactMap { span in
        report.duty(officer, during: span, around: reading.day, for: task, clock: clock).map { (post: $0.duty.post, span: span) }
      }
    }
    let onDuty = duties.count { !$0.isEmpty }
    guard onDuty > 0 else { return .noneOnDuty(whose, count: left.count) }
    let able = zip(left, duties).map { officer, duties in
      (officer: officer, spans: duties.filter { duty in task.fromPosts.map { $0.contains { $0 == duty.post } } ?? true }.map(\.span))
    }.filter { !$0.spans.isEmpty }
    guard !able.isEmpty else { return .noneAtItsPosts(whose, count: onDuty) }
    let free = able.count { officer, spans in spans.contains { !isOnTask(officer, during: $0) } }
    return free == 0 ? .allOnTasks(whose, count: able.count) : .atPosts(whose, count: free)
  }

  /// Whether any shift on which a task may draw covers a stretch.
  private func isCovered(_ span: MinuteInterval, around day: Int, for task: ShiftTask) -> Bool {
    let scenario = report.scenario
    return scenario.shifts.indices.contains { shift in
      guard task.fromShifts?.contains(scenario.shifts[shift].id) ?? true else { return false }
      return ((day - 3)...(day + 3)).contains { other in clock.intervals(shift: shift, day: other).contains { $0.covers(span) } }
    }
  }

  private func isOnTask(_ officer: Officer.ID, during span: MinuteInterval) -> Bool {
    report.tasks.contains { reading in reading.officers.contains(officer) && reading.spans.contains { $0.overlaps(span) } }
  }

  /// The tasks, by their names, that take some officers while a demand goes on.
  func names(of demand: Demand, takenFrom gone: Set<Officer.ID>) -> [String] {
    guard let span = demand.span else { return [] }
    var names: [String] = []
    for reading in report.tasks where reading.spans.contains(where: { $0.overlaps(span) }) && reading.officers.contains(where: gone.contains) {
      if !names.contains(reading.task.name) { names.append(reading.task.name) }
    }
    return names
  }

  /// The officers whom a shortage misses because they are on tasks: those who would count, or who leave a crew that would with fewer than its least.
  func awayOnTasks(_ demand: Demand) -> [Officer.ID] {
    guard demand.measure == .presence, let span = demand.span else { return [] }
    let scenario = report.scenario
    let onTasks = report.tasks.filter { reading in reading.spans.contains { $0.overlaps(span) } }.flatMap(\.officers)
    guard !onTasks.isEmpty else { return [] }
    let gone = Set(onTasks)
    let posts = demand.posts + demand.shares.keys
    let countedOfficers = scenario.officers.filter { gone.contains($0.id) && scenario.matches(demand.officers, $0) }
    return demand.covering.flatMap { instance -> [Officer.ID] in
      let (shift, date) = (scenario.shifts[instance.shift].id, scenario.period.date(instance.day))
      guard let kinds = demand.crews else {
        return countedOfficers.map(\.id).filter { officer in
          guard let duty = report.duty(officer, day: instance.day), let post = duty.post else { return false }
          return duty.shift == shift && posts.contains(post)
        }
      }
      let crews = report.roster.crews.filter { $0.date == date && $0.shift == shift && posts.contains($0.post) && kinds.contains($0.kind) }
      return crews.flatMap { crew -> [Officer.ID] in
        let away = crew.officers.filter(gone.contains)
        guard !away.isEmpty, let kind = kind(crew.kind) else { return [] }
        return crew.officers.count - away.count < scenario.leastCrew(kind, at: crew.post, on: date) ? away : []
      }
    }
  }
}
