/// What a roster costs by the instance alone, and the hard rules that it breaks; shares nothing with the engine.
struct InstanceScore: Sendable, Equatable {
  var points: Int
  /// One text for each broken rule.
  var breaches: [String]

  /// Scores a roster.
  ///
  /// - Parameter roster: for each staff member and day the index of the shift type, or nil for a day off.
  init(_ roster: [[Int?]], of instance: ShiftInstance) {
    points = 0
    breaches = []
    guard roster.count == instance.staff.count, roster.allSatisfy({ $0.count == instance.dayCount }) else {
      breaches = ["the roster's size is not the instance's"]
      return
    }
    for (member, line) in zip(instance.staff, roster) { judge(line, of: member, in: instance) }
    for request in instance.requests where (roster[request.member][request.day] == request.type) != request.isWanted { points += request.weight }
    for cover in instance.covers {
      let present = roster.count { $0[cover.day] == cover.type }
      points += cover.weightUnder * max(0, cover.requirement - present) + cover.weightOver * max(0, present - cover.requirement)
    }
  }

  private mutating func judge(_ line: [Int?], of member: ShiftInstance.StaffMember, in instance: ShiftInstance) {
    let minutes = line.reduce(0) { $0 + ($1.map { instance.types[$0].minutes } ?? 0) }
    if minutes > member.mostMinutes || minutes < member.leastMinutes {
      breaches.append("\(member.id): \(minutes) minutes, not \(member.leastMinutes) to \(member.mostMinutes)")
    }
    for (type, most) in member.mostShifts.enumerated() {
      let count = line.count { $0 == type }
      if count > most { breaches.append("\(member.id): \(count) times \(instance.types[type].id), not at most \(most)") }
    }
    for day in member.daysOff where line[day] != nil { breaches.append("\(member.id): works on day \(day), a day off") }
    for day in line.indices.dropLast() {
      guard let earlier = line[day], let later = line[day + 1], instance.types[earlier].forbiddenNext.contains(later) else { continue }
      breaches.append("\(member.id): \(instance.types[later].id) on day \(day + 1) after \(instance.types[earlier].id)")
    }
    let weekends = Set(line.indices.compactMap { line[$0] == nil ? nil : ShiftInstance.weekend(of: $0) }).count
    if weekends > member.mostWeekends { breaches.append("\(member.id): \(weekends) weekends, not at most \(member.mostWeekends)") }
    judgeRuns(line, of: member)
  }

  private mutating func judgeRuns(_ line: [Int?], of member: ShiftInstance.StaffMember) {
    var start = 0
    while start < line.count {
      let isWorking = line[start] != nil
      var end = start
      while end < line.count, (line[end] != nil) == isWorking { end += 1 }
      let length = end - start
      let touchesAnEnd = start == 0 || end == line.count
      let least = isWorking ? member.leastDaysInARow : member.leastDaysOffInARow
      if isWorking, length > member.mostDaysInARow {
        breaches.append("\(member.id): \(length) days in a row from day \(start), not at most \(member.mostDaysInARow)")
      }
      if !touchesAnEnd, length < least {
        breaches.append("\(member.id): \(length) \(isWorking ? "days" : "days off") in a row from day \(start), not at least \(least)")
      }
      start = end
    }
  }
}
