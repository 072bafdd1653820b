import PatrolModel

/// Whose lines tell how many sessions of community work each duty holds, and how many there can be.
struct SessionCounts: Sendable {
  private struct Duty: Hashable {
    var instance: ShiftOnDay
    var post: Int
  }

  /// For each officer what he may be asked for: a place in `most`; nil where his lines tell nothing.
  private let kindOf: [Int?]
  /// For each kind of officer the most sessions that a duty may hold; duties that may hold none are left out.
  private let most: [[Duty: Int]]
  /// For each shift of the scenario the most that anybody's duty in it may hold.
  let mostOfShift: [Int]

  init(_ scenario: Scenario, times: TaskTimes, posts: [Post], rules: [OfficerRules]) {
    let instances = times.sessionShifts
    var kinds: [[Bool]: Int] = [:]
    var most: [[Duty: Int]] = []
    var largest = [Int](repeating: 0, count: scenario.shifts.count)
    let kindOf = scenario.officers.enumerated().map { place, officer -> Int? in
      guard !instances.isEmpty, rules[place].isOn(.maxSessions) else { return nil }
      let mayTake = scenario.tasks.map { $0.isSession && scenario.matches($0.officers, officer) }
      guard mayTake.contains(true) else { return nil }
      if let known = kinds[mayTake] { return known }
      kinds[mayTake] = most.count
      var own: [Duty: Int] = [:]
      for instance in instances {
        for post in posts.indices {
          let drawing = times.drawing(on: instance, post: post).filter { mayTake[times.times[$0].task] }
          let count = min(Set(drawing.map { times.times[$0].task }).count, Self.mostDisjoint(drawing.map { times.times[$0].span }))
          guard count > 0 else { continue }
          own[Duty(instance: instance, post: post)] = count
          largest[instance.shift] = max(largest[instance.shift], count)
        }
      }
      most.append(own)
      return kinds[mayTake]
    }
    self.kindOf = kindOf
    self.most = most
    // Nobody may do more than the largest limit that stands without exception.
    let limits = kindOf.indices.filter { kindOf[$0] != nil }.map { officer in
      (0..<scenario.period.horizonDays).map { day in rules[officer].all(.maxSessions, on: day).compactMap(\.hard).min() ?? .max }.max() ?? .max
    }
    let limit = limits.max() ?? 0
    mostOfShift = largest.map { min($0, limit) }
  }

  /// Whether an officer's lines tell how many sessions each duty holds.
  func counts(_ officer: Int) -> Bool { kindOf[officer] != nil }

  /// The most sessions that an officer's duty may hold; none where his lines do not tell.
  func most(_ officer: Int, _ instance: ShiftOnDay, post: Int) -> Int {
    kindOf[officer].flatMap { most[$0][Duty(instance: instance, post: post)] } ?? 0
  }

  /// How many of some stretches lie one after the other at most.
  private static func mostDisjoint(_ spans: [MinuteInterval]) -> Int {
    var (count, end) = (0, Int.min)
    for span in spans.sorted(by: { $0.end < $1.end }) where span.start >= end { (count, end) = (count + 1, span.end) }
    return count
  }
}
