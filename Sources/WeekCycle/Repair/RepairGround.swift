import PatrolFiles
import PatrolScheduling

/// What a repair starts from: the scenario with what befell it, the roster without what was taken away, and what may change.
struct RepairGround: Sendable {
  let request: RepairRequest
  /// The scenario with absences, outages, tasks and withdrawals; ordinary prices.
  let scenario: Scenario
  let scheduler: PatrolScheduler
  let clock: DutyClock
  let published: Roster
  /// What the audit says of the published roster, which nothing but the page asks.
  let publishedReport: MadeOnce<AuditReport>
  /// The published roster without what was taken away, crews formed again where somebody left.
  let short: Roster
  let shortReport: AuditReport
  /// The cells of `short`, by the scenario's officers and the horizon's days.
  let cells: [[Roster.Duty?]]
  /// The days whose cells may change; nil where nothing is concerned.
  let dates: ClosedRange<CivilDate>?
  let allowed: AllowedCells
  /// For each officer the days on which something else may stand in his cell.
  let free: [Set<Int>]
  /// Which crews and teams stay as they are.
  let settling: RepairSettling
  let protected: Set<Post.ID>
  /// What the scenario asks, at ordinary prices.
  private let asked: [Demand]
  /// The dearest step of a missing minimum, a protected one's weight included.
  let dearestMinimum: Int
  /// Points beside minimums that no repair avoids.
  let certainPoints: Int
  let notes: [RepairNote]
  let entries: [ScenarioEntry]
  let tasks: [ShiftTask]

  init(_ original: Scenario, roster: Roster, request: RepairRequest) {
    self.request = request
    var scenario = original
    scenario.draft = nil
    scenario.repair = nil
    scenario.unpredictability = nil
    let planned = roster.daysPlannedAhead(of: scenario.period)
    scenario.period.lookAheadDays = request.followedFrom == nil ? planned : min(planned, RosterSeam.mostDays)
    let plain = PatrolScheduler(scenario: scenario)
    let published = plain.seated(roster)
    self.published = published
    publishedReport = MadeOnce { plain.audit(published) }
    let clock = DutyClock(scenario)
    self.clock = clock
    let now = request.now.instant(in: scenario.timeZone)
    let frozenUntil = now + 60 * request.freezeHours
    var losses = RepairLosses(
      scenario, clock: clock, published: published, now: now, frozenUntil: frozenUntil, followedFrom: request.followedFrom)
    losses.take(request)
    notes = losses.notes
    entries = losses.entries
    tasks = losses.tasks
    let changed = losses.scenario
    self.scenario = changed
    let scheduler = PatrolScheduler(scenario: changed)
    self.scheduler = scheduler
    protected = Self.protected(request, changed)
    short = scheduler.laid(losses.grid, over: losses.withVehicles)
    shortReport = scheduler.audit(short)
    let rows = Dictionary(short.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    let duties = short.duties
    let cells = changed.officers.map { officer in
      (0..<changed.period.horizonDays).map { day -> Roster.Duty? in
        guard let row = rows[officer.id], duties.indices.contains(row) else { return nil }
        let place = changed.period.date(day) - roster.from
        return duties[row].indices.contains(place) ? duties[row][place] : nil
      }
    }
    self.cells = cells
    let concerned = losses.concerned.filter { changed.period.day(of: $0) != nil }
    let last = changed.period.date(changed.period.horizonDays - 1)
    if let first = concerned.min(), let end = concerned.max() {
      // Days that the next roster has published already are not this one's to change.
      let open = min(last, request.followedFrom.map { $0 + -1 } ?? last)
      dates = first...max(first, min(open, end + request.daysAfter))
    } else {
      dates = nil
    }
    settling = RepairSettling(changed, kept: short, dates: dates, now: now)
    let choices = RepairChoices(
      changed, clock: DutyClock(changed), cells: cells, lost: losses.lost, released: losses.released,
      breaking: Set(shortReport.breaches.map(\.officer)), dates: dates, now: now, frozenUntil: frozenUntil)
    allowed = choices.allowed
    free = choices.free
    var dearest = changed.tasks.reduce(0) { $1.parts.reduce(max($0, $1.points)) { max($0, $1.points) } }
    let weights = RepairPrices(minimum: 1, protected: protected, person: 0, dates: changed.period.from...changed.period.from)
    let asked = scheduler.demands
    self.asked = asked
    for demand in asked where demand.minimum > 0 { dearest = max(dearest, demand.points.minimum * weights.weight(of: demand.posts)) }
    dearestMinimum = dearest
    var certain = 0
    for place in changed.officers.indices where choices.free[place].isEmpty {
      certain += scheduler.points(ofLine: cells[place], officerAt: place) ?? 0
    }
    certainPoints = certain
  }

  /// The posts of the zones that are asked to be protected, or of those of the highest class.
  private static func protected(_ request: RepairRequest, _ scenario: Scenario) -> Set<Post.ID> {
    let highest = Zone.Class.allCases.last { wanted in scenario.zones.contains { $0.zoneClass == wanted } }
    let zones = request.protected ?? Set(scenario.zones.filter { $0.zoneClass == highest }.map(\.id))
    return Set(zones.map { Post.ID($0.text) })
  }

  /// How good a roster is as a repair.
  func rank(_ roster: Roster, _ report: AuditReport) -> RepairRank {
    let prices = RepairPrices(
      minimum: 1, protected: protected, person: 0, dates: dates ?? scenario.period.from...scenario.period.from)
    let plain = report.minimumPoints
    var minimums = plain
    for shortage in report.shortages where shortage.present < shortage.demand.minimum {
      let points = (shortage.demand.minimum - shortage.present) * shortage.demand.points.minimum
      minimums += points * (prices.weight(of: shortage.demand.posts) - 1)
    }
    var rank = RepairRank(
      crewSteps: report.crewSteps, minimums: minimums, people: 0, cells: 0, recall: 0,
      others: report.others(scenario.levels))
    for (officer, line) in zip(scenario.officers, cells) {
      var isMoved = false
      let row = roster.officers.firstIndex(of: officer.id)
      for (day, was) in line.enumerated() {
        let place = scenario.period.date(day) - roster.from
        let now = row.flatMap { row in roster.duties[row].indices.contains(place) ? roster.duties[row][place] : nil }
        guard let change = RepairPrices.Change(was: was, now: now) else { continue }
        isMoved = true
        rank.cells += 1
        rank.recall += change.rawValue
      }
      if isMoved { rank.people += 1 }
    }
    return rank
  }

  /// The scenario as the solver mends it: the roster without what was taken away is the draft, and prices are the repair's.
  func priced(_ prices: RepairPrices) -> Scenario {
    var priced = scenario
    priced.repair = prices
    priced.repair?.asked = asked
    priced.draft = Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: cells,
      crews: short.crews, isSeated: short.isSeated, teams: short.teams)
    // Who rides with whom is decided by the crews that stay together.
    priced.partnerships = []
    for place in priced.tasks.indices {
      priced.tasks[place].points *= prices.minimum
      for part in priced.tasks[place].parts.indices { priced.tasks[place].parts[part].points *= prices.minimum }
    }
    // A broken crew stays dearer than whatever is missing, as far as the linear program can bear.
    priced.levels.must = min(Self.dearestBreach, priced.levels.must * prices.minimum)
    bind(&priced)
    return priced
  }

  /// More than that a broken crew never costs.
  private static let dearestBreach = 10_000_000

  /// Whether a broken crew costs as many times its points as a missing minimum does, or none can be broken since nobody is locked to where crews go.
  func keepsCrewsFirst(_ prices: RepairPrices) -> Bool {
    guard scenario.levels.must * prices.minimum > Self.dearestBreach, !scenario.crewKinds.isEmpty else { return true }
    let binding = priced(prices).requests.filter { $0.kind.isBinding && $0.cell != .off }
    let posts = binding.compactMap(\.post)
    return posts.count == binding.count && scenario.crewKinds(at: posts).allSatisfy(\.isEmpty)
  }

  /// Binds by order what is held and breaks a rule already, and by lock those whose crews are broken already: neither is this repair's to mend.
  private func bind(_ priced: inout Scenario) {
    let breaking = Set(shortReport.breaches.map(\.officer))
    let period = scenario.period
    for (place, officer) in scenario.officers.enumerated() where breaking.contains(officer.id) {
      priced.requests.removeAll { $0.officer == officer.id && $0.kind.isBinding }
      for (day, duty) in cells[place].enumerated() where !free[place].contains(day) {
        priced.requests.append(
          Request(
            officer: officer.id, date: period.date(day), cell: duty.map { .shift($0.shift) } ?? .off, post: duty?.post, kind: .order))
      }
    }
    let broken = Set(shortReport.crewBreaches.map { RepairSpot(date: $0.date, shift: $0.shift, post: $0.post) })
    guard !broken.isEmpty else { return }
    for (place, officer) in scenario.officers.enumerated() where !breaking.contains(officer.id) {
      for (day, duty) in cells[place].enumerated() where !free[place].contains(day) {
        guard let duty, let post = duty.post, broken.contains(RepairSpot(date: period.date(day), shift: duty.shift, post: post)) else { continue }
        priced.requests.append(
          Request(officer: officer.id, date: period.date(day), cell: .shift(duty.shift), post: post, kind: .lock))
      }
    }
  }
}

extension AuditReport {
  /// Points of missing minimums and of people missing at tasks.
  var minimumPoints: Int {
    shortages.reduce(0) { $0 + max(0, $1.demand.minimum - $1.present) * $1.demand.points.minimum } + taskShortages.reduce(0) { $0 + $1.points }
  }

  /// Points without those of missing minimums and broken crews.
  func others(_ levels: PointLevels) -> Int { points - minimumPoints - crewSteps * levels.crewBreach }

  /// Steps by which crews are broken.
  var crewSteps: Int { crewBreaches.reduce(0) { $0 + $1.steps } }
}
