import PatrolModel

/// What the rules look up while a scenario is compiled: times, letters, calendars, history and shares, each worked out once.
struct Groundwork: Sendable {
  let scenario: Scenario
  /// Days of the horizon, look-ahead included.
  let dayCount: Int
  let clock: DutyClock
  let shifts: [ShiftFacts]
  let posts: [Post]
  let demands: [Demand]
  let calendars: [OfficerCalendar]
  let pasts: [OfficerPast]
  let shares: FairShares
  let rules: [OfficerRules]
  let alphabet: Alphabet
  let eligibility: Eligibility
  /// First days of the calendar days from the day before the period on, for telling the day of an instant.
  private let midnights: [Int]
  private let spans: [[MinuteInterval]]
  private let firstSpanDay: Int

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
    let calendars = scenario.officers.map { OfficerCalendar($0, in: scenario, clock: clock) }
    let pasts = scenario.officers.map { OfficerPast($0, in: scenario) }
    let posts = scenario.posts
    let ruleTable = RuleTable(scenario)
    let rules = scenario.officers.map { ruleTable.rules(for: $0) }
    self.scenario = scenario
    self.dayCount = dayCount
    self.clock = clock
    self.shifts = scenario.shifts.map {
      ShiftFacts(workedMinutes: $0.workedMinutes, startMinute: $0.startMinute, isNight: scenario.night.isNight($0))
    }
    self.posts = posts
    self.demands = demands
    self.calendars = calendars
    self.pasts = pasts
    self.shares = FairShares(scenario, demands: demands, clock: clock, calendars: calendars)
    self.rules = rules
    self.alphabet = Alphabet(scenario, posts: posts, rules: rules)
    self.eligibility = Eligibility(scenario, posts: posts)
    self.midnights = (0...dayCount).map { clock.calendarDay($0).start }
    let first = pasts.flatMap { $0.duties.first.map { [$0.day] } ?? [] }.min() ?? 0
    self.firstSpanDay = first
    self.spans = scenario.shifts.indices.map { shift in (first..<max(first, dayCount)).map { clock.span(shift: shift, day: $0) } }
  }

  /// From the start of a shift's first interval to the end of its last; days of known history included.
  func span(shift: Int, day: Int) -> MinuteInterval { spans[shift][day - firstSpanDay] }

  /// The day on which an instant lies: negative before the period, `dayCount` for everything after the horizon.
  func day(of instant: Int) -> Int { (midnights.lastIndex { $0 <= instant }) ?? -1 }

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

  /// Whether a post may be staffed in a shift.
  func isOpen(post: Int, shift: Int) -> Bool { opens[post][shift] }
}
