import PatrolModel

/// How many are at each post on the published days, one number for each shift: crews where the post takes crews, officers elsewhere.
struct PostCounts {
  /// One number for each day and shift.
  typealias Counts = [[Int]]

  /// Posts at which crews are counted; a roster without crews, such as a grid by hand, is counted in heads everywhere.
  let postsInCrews: Set<Post.ID>
  /// Officers at posts that take no crews; in the reserve those outside crews.
  let heads: [Post.ID: Counts]
  /// Crews.
  let crews: [Post.ID: Counts]

  init(_ report: RosterReport) {
    let scenario = report.scenario
    let days = 0..<scenario.period.days
    // The reserve takes single officers as well: they are counted beside its crews.
    let posts = report.roster.crews.isEmpty ? [] : scenario.posts.map(\.id)
    postsInCrews = Set(zip(posts, scenario.crewKinds(at: posts)).filter { $0 != Post.reserveID && !$1.isEmpty }.map(\.0))
    let none = Counts(repeating: Array(repeating: 0, count: scenario.shifts.count), count: days.count)
    let shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    struct Seat: Hashable {
      let officer: Officer.ID
      let date: CivilDate
    }
    let seated = Set(
      report.roster.crews.filter { $0.post == Post.reserveID }.flatMap { crew in crew.officers.map { Seat(officer: $0, date: crew.date) } })
    var heads: [Post.ID: Counts] = [:]
    for officer in report.officers {
      for day in days {
        guard let duty = report.duty(officer.id, day: day), let post = duty.post, !postsInCrews.contains(post), let shift = shifts[duty.shift],
          post != Post.reserveID || !seated.contains(Seat(officer: officer.id, date: scenario.period.date(day)))
        else { continue }
        heads[post, default: none][day][shift] += 1
      }
    }
    var crews: [Post.ID: Counts] = [:]
    if !postsInCrews.isEmpty {
      for crew in report.roster.crews {
        let day = crew.date - scenario.period.from
        guard days.contains(day), let shift = shifts[crew.shift] else { continue }
        crews[crew.post, default: none][day][shift] += 1
      }
    }
    self.heads = heads
    self.crews = crews
  }
}
