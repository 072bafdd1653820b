import PatrolModel

/// Everything that is fixed before a roster is judged: times, demands, shares, and what is known of each officer.
struct Grounds: Sendable {
  let scenario: Scenario
  let days: Int
  let publishedDays: Int
  let clock: DutyClock
  let shifts: [ShiftFacts]
  let posts: [Post]
  let shiftPlaces: [Shift.ID: Int]
  let postPlaces: [Post.ID: Int]
  let officerPlaces: [Officer.ID: Int]
  let stationOfPost: [String?]
  /// For each post whether it is a zone's own.
  let isZonePost: [Bool]
  let crews: CrewGrounds
  let partnerships: [PartnershipFacts]
  let shares: FairShares
  let demands: DemandTable
  /// Tasks that are asked of this roster.
  let tasks: [AskedTask]
  let taskPlaces: [ShiftTask.ID: Int]
  let officers: [OfficerRecord]
  private let times: [DutyTimes]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    days = scenario.period.horizonDays
    publishedDays = scenario.period.days
    clock = DutyClock(scenario)
    shifts = scenario.shifts.map { ShiftFacts($0, night: scenario.night) }
    let posts = scenario.posts
    self.posts = posts
    shiftPlaces = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    postPlaces = Dictionary(posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    officerPlaces = Dictionary(scenario.officers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let stations = Dictionary(scenario.zones.map { ($0.id, $0.station) }) { first, _ in first }
    stationOfPost = posts.map { post in post.zone.flatMap { stations[$0] ?? nil } }
    let zonePosts = Set(scenario.zones.map(\.id.text))
    isZonePost = posts.map { zonePosts.contains($0.id.text) }
    crews = CrewGrounds(scenario, posts: posts)
    tasks = AskedTask.all(in: scenario, posts: posts, clock: clock)
    taskPlaces = Dictionary(tasks.enumerated().map { ($1.task.id, $0) }) { first, _ in first }
    let postPlaces = postPlaces
    partnerships = scenario.partnerships.compactMap { PartnershipFacts($0, scenario, postPlaces: postPlaces) }
    let calendars = OfficerCalendar.all(in: scenario, clock: clock)
    let demands = scenario.demands()
    shares = FairShares(scenario, demands: demands, clock: clock, calendars: calendars)
    self.demands = DemandTable(demands, scenario: scenario, posts: posts, postPlaces: postPlaces)
    var times: [DutyTimes] = []
    for day in 0..<days {
      for shift in scenario.shifts.indices {
        times.append(DutyTimes(intervals: clock.intervals(shift: shift, day: day), span: clock.span(shift: shift, day: day)))
      }
    }
    self.times = times
    let notes = OfficerNotes(scenario, clock: clock, shifts: shifts, shiftPlaces: shiftPlaces, posts: posts, postPlaces: postPlaces)
    officers = scenario.officers.indices.map { OfficerRecord(at: $0, calendar: calendars[$0], notes: notes) }
  }

  /// A cell of the horizon as a shift with its times.
  func worked(_ cell: WorkedCell, day: Int) -> WorkedShift {
    WorkedShift(day: day, shift: cell.shift, post: cell.post, facts: shifts[cell.shift], times: times[day * shifts.count + cell.shift])
  }

  func date(_ day: Int) -> CivilDate { scenario.period.date(day) }
}
