import PatrolModel

/// What the rules look up while a scenario is compiled: times, letters, calendars, history and shares, each worked out once.
struct Groundwork: Sendable {
  private(set) var scenario: Scenario
  /// Kinds of unavailability that are work.
  let busyKinds: Set<AvailabilityKind.ID>
  /// Days of the horizon, look-ahead included.
  let dayCount: Int
  let clock: DutyClock
  let shifts: [ShiftFacts]
  let posts: [Post]
  /// Where officers, shifts, posts, kinds of crews and tasks stand in their lists.
  let places: ScenarioPlaces
  /// For each post the kinds of crews that it takes, as places in `Scenario.crewKinds`.
  let crewKinds: [[Int]]
  /// For each post whether it is a zone's own.
  let isZonePost: [Bool]
  /// For each post the station of its zone; nil where it has none.
  let stationOfPost: [String?]
  private(set) var demands: [Demand]
  let taskTimes: TaskTimes
  let calendars: [OfficerCalendar]
  let pasts: [OfficerPast]
  let shares: FairShares
  let rules: [OfficerRules]
  let sessions: SessionCounts
  let alphabet: Alphabet
  let eligibility: Eligibility

  /// What is fixed about a shift.
  struct ShiftFacts: Sendable {
    let workedMinutes: Int
    let startMinute: Int
    let isNight: Bool
  }

  init(_ scenario: Scenario) {
    let clock = DutyClock(scenario)
    let dayCount = scenario.period.horizonDays
    let demands = scenario.demands()
    let calendars = OfficerCalendar.all(in: scenario, clock: clock)
    let busyKinds = Set(Dictionary(scenario.kinds.map { ($0.id, $0.effect) }) { _, later in later }.filter { $0.value == .busy }.keys)
    let pasts = zip(scenario.officers, calendars).map { OfficerPast($0, calendar: $1, busyKinds: busyKinds, in: scenario) }
    let posts = scenario.posts
    let book = RuleBook(scenario)
    let rules = scenario.officers.indices.map { OfficerRules(officer: $0, period: scenario.period, book: book) }
    self.scenario = scenario
    self.busyKinds = busyKinds
    self.dayCount = dayCount
    self.clock = clock
    self.shifts = scenario.shifts.map {
      ShiftFacts(workedMinutes: $0.workedMinutes, startMinute: $0.startMinute, isNight: scenario.night.isNight($0))
    }
    self.posts = posts
    let zones = Set(scenario.zones.map(\.id.text))
    self.isZonePost = posts.map { zones.contains($0.id.text) }
    let stations = Dictionary(scenario.zones.map { ($0.id, $0.station) }) { first, _ in first }
    self.stationOfPost = posts.map { post in post.zone.flatMap { stations[$0] ?? nil } }
    let places = ScenarioPlaces(scenario, posts: posts)
    self.places = places
    self.crewKinds = scenario.crewKinds(at: posts.map(\.id)).map { $0.compactMap { places.crewKinds[$0] } }
    self.demands = demands
    let taskTimes = TaskTimes(scenario, clock: clock, posts: posts)
    let sessions = SessionCounts(scenario, times: taskTimes, posts: posts, rules: rules)
    self.taskTimes = taskTimes
    self.calendars = calendars
    self.pasts = pasts
    self.shares = FairShares(scenario, demands: demands, clock: clock, calendars: calendars)
    self.rules = rules
    self.sessions = sessions
    self.alphabet = Alphabet(scenario, posts: posts, rules: rules, sessions: sessions)
    self.eligibility = Eligibility(scenario, posts: posts)
  }

  /// The same for a scenario that differs in a repair's prices alone, but not in whether other points count: `scenario` and `demands` are all that knows of prices here.
  func repriced(_ scenario: Scenario) -> Groundwork {
    var repriced = self
    repriced.scenario = scenario
    repriced.demands = scenario.demands()
    return repriced
  }

  /// Whether a rule of second rank is in force for someone, or someone is named in a partnership.
  var hasSecondRank: Bool {
    if scenario.partnerships.contains(where: { $0.points > 0 }) { return true }
    let days = 0..<scenario.period.days
    let mixes =
      !scenario.crewKinds.isEmpty && days.contains { scenario.rule(.oneReguCrew, on: scenario.period.date($0)).map { $0.hard == nil } ?? false }
    return mixes || (!scenario.zones.isEmpty && rules.contains { $0.isOn(.repeatPost) || $0.isOn(.repeatCell) })
  }

  /// From the start of a shift's first interval to the end of its last; days of known history included.
  func span(_ duty: ShiftOnDay) -> MinuteInterval { clock.span(shift: duty.shift, day: duty.day) }

  /// The shift of a letter; nil for a day off.
  func shift(ofLetter letter: Int) -> Int? { alphabet.letters[letter].shift }
}

/// Who may stand where.
struct Eligibility: Sendable {
  /// For each officer and post whether he holds what the post asks.
  private let holds: [[Bool]]
  /// For each post and shift whether it may be staffed.
  private let opens: [[Bool]]

  init(_ scenario: Scenario, posts: [Post]) {
    holds = scenario.officers.map { officer in
      let held = scenario.qualifications(of: officer)
      return posts.map { $0.qualifications.allSatisfy(held.contains) }
    }
    opens = posts.map { post in scenario.shifts.map { post.shifts?.contains($0.id) ?? true } }
  }

  /// Whether an officer may stand at a post in a shift.
  func allows(officer: Int, post: Int, shift: Int) -> Bool { holds[officer][post] && opens[post][shift] }
}
