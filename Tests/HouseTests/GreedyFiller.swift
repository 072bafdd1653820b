import PatrolScheduling
import RosterAudit

/// Fills a roster as a careful person without a solver might: day by day, the worst need first, the officer with the fewest hours whom no hard rule forbids.
///
/// Officers whose regu pattern asks for the shift come first; others of a regu are called in only where a minimum is missed, and a regu on duty stays
/// on duty in reserve when nothing needs it. Crews are filled one by one: see `GreedyFiller+Crews.swift`.
struct GreedyFiller {
  let scenario: Scenario
  let demands: [Demand]
  let clock: DutyClock
  let demandsByInstance: [Demand.ShiftOnDay: [Int]]
  let counts: [[Bool]]
  /// For each post the kinds of crews that it takes.
  let crewKinds: [Post.ID: [CrewKind]]
  /// For each officer what he holds.
  let held: [Set<Qualification.ID>]
  private let judges: [RosterAudit]
  private var present: [Int]
  private(set) var duties: [[Roster.Duty?]]
  private var minutes: [Int]
  private var breaches: [Int]
  var crews: [Roster.Crew] = []
  /// When each vehicle is taken.
  var taken: [Vehicle.ID: [MinuteInterval]] = [:]

  /// Prepares the needs and, for each officer, a judge of his line alone.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    let demands = scenario.demands()
    self.demands = demands
    clock = DutyClock(scenario)
    var byInstance: [Demand.ShiftOnDay: [Int]] = [:]
    for (index, demand) in demands.enumerated() {
      for instance in demand.covering { byInstance[instance, default: []].append(index) }
    }
    demandsByInstance = byInstance
    crewKinds = Dictionary(
      scenario.posts.map { post in
        let taken = scenario.crewKinds(at: post.id)
        return (post.id, scenario.crewKinds.filter { taken.contains($0.id) })
      }
    ) { first, _ in first }
    held = scenario.officers.map { scenario.qualifications(of: $0) }
    counts = scenario.officers.map { officer in
      var known: [OfficerFilter: Bool] = [:]
      return demands.map { demand in
        if let answer = known[demand.officers] { return answer }
        let answer = scenario.matches(demand.officers, officer)
        known[demand.officers] = answer
        return answer
      }
    }
    judges = scenario.officers.map { officer in
      var alone = scenario
      alone.officers = [officer]
      alone.requirements = []
      alone.crewKinds = []
      alone.draft = nil
      alone.availability = scenario.availability.filter { $0.officer == officer.id }
      alone.requests = scenario.requests.filter { $0.officer == officer.id }
      alone.history = History(cells: scenario.history.cells.filter { $0.key == officer.id })
      return RosterAudit(alone)
    }
    present = Array(repeating: 0, count: demands.count)
    duties = Array(repeating: Array(repeating: nil, count: scenario.period.horizonDays), count: scenario.officers.count)
    minutes = Array(repeating: 0, count: scenario.officers.count)
    breaches = []
    breaches = scenario.officers.indices.map { countBreaches($0) }
  }

  /// The filled roster.
  mutating func roster() -> Roster {
    keepLocks()
    for day in 0..<scenario.period.horizonDays {
      fill(day)
      keepPattern(day)
    }
    return Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties,
      crews: crews, isSeated: true)
  }

  private mutating func keepLocks() {
    for request in scenario.requests where request.kind.isBinding {
      guard case .shift(let wanted) = request.cell, let day = scenario.period.day(of: request.date),
        let officer = scenario.officers.firstIndex(where: { $0.id == request.officer }),
        let shift = scenario.shifts.firstIndex(where: { $0.id == wanted })
      else { continue }
      let post = request.post ?? bestPost(day: day, shift: shift, officer: officer, among: scenario.posts.map(\.id))?.post ?? Post.reserveID
      assign(officer, day: day, shift: shift, post: post)
    }
  }

  private mutating func fill(_ day: Int) {
    var blocked = Set<Int>()
    while let worst = worstDemand(day, besides: blocked) {
      if !formCrew(for: worst, day), demands[worst].crews != nil || !staff(worst, day) { blocked.insert(worst) }
    }
  }

  /// The demand that this day can serve for which one more officer saves most points.
  private func worstDemand(_ day: Int, besides blocked: Set<Int>) -> Int? {
    var choice: Int?
    var best = 0
    for (index, demand) in demands.enumerated() where !blocked.contains(index) && demand.covering.contains(where: { $0.day == day }) {
      let gain = gain(index)
      if gain > best {
        best = gain
        choice = index
      }
    }
    return choice
  }

  /// Points that one more duty or crew saves, at the most that a shift counts.
  func gain(_ demand: Int) -> Int {
    let step =
      demands[demand].covering.map { demands[demand].weight(of: scenario.shifts[$0.shift], at: demands[demand].posts.first ?? Post.reserveID) }.max()
      ?? 1
    return demands[demand].points(present: present[demand]) - demands[demand].points(present: present[demand] + step)
  }

  /// Whether a demand is below its minimum, so that officers off their pattern may be called.
  func isUrgent(_ demand: Int) -> Bool { present[demand] < demands[demand].minimum }

  private mutating func staff(_ index: Int, _ day: Int) -> Bool {
    let demand = demands[index]
    let shifts = demand.covering.filter { $0.day == day }.map(\.shift)
    for officer in candidates(day, shifts, isUrgent: isUrgent(index)) where counts[officer][index] {
      let choices = shifts.compactMap { shift in
        bestPost(day: day, shift: shift, officer: officer, among: demand.posts).map { (shift: shift, post: $0.post, gain: $0.gain) }
      }
      for choice in choices.sorted(by: { ($0.gain, $1.shift) > ($1.gain, $0.shift) }) where tryOut(officer, day, choice.shift, choice.post) {
        return true
      }
    }
    return false
  }

  /// Who has no duty on the day yet and may be called, in order.
  func candidates(_ day: Int, _ shifts: [Int], isUrgent: Bool) -> [Int] {
    scenario.officers.indices.filter { duties[$0][day] == nil && (isUrgent || isFree($0, day, shifts)) }
      .sorted { order($0, day, shifts) < order($1, day, shifts) }
  }

  /// Whether a duty in one of the shifts leaves the officer's regu pattern alone.
  private func isFree(_ officer: Int, _ day: Int, _ shifts: [Int]) -> Bool {
    guard let regu = scenario.officers[officer].regu, let pattern = scenario.reguPattern, pattern.start[regu] != nil else { return true }
    return patternShift(officer, day).map(shifts.contains) ?? false
  }

  private func order(_ officer: Int, _ day: Int, _ shifts: [Int]) -> (Int, Int, Int) {
    let pattern = patternShift(officer, day)
    return (pattern.map { shifts.contains($0) ? 0 : 1 } ?? 1, minutes[officer], officer)
  }

  private func patternShift(_ officer: Int, _ day: Int) -> Int? {
    guard let regu = scenario.officers[officer].regu, let cell = scenario.reguPattern?.cell(regu: regu, on: scenario.period.date(day)),
      let shift = cell
    else {
      return nil
    }
    return scenario.shifts.firstIndex { $0.id == shift }
  }

  /// The post at which the officer's shift saves most points now, among those that take single officers.
  private func bestPost(day: Int, shift: Int, officer: Int, among posts: [Post.ID]) -> (post: Post.ID, gain: Int)? {
    var choice: (post: Post.ID, gain: Int)?
    for post in scenario.posts where posts.contains(post.id) && (post.id == Post.reserveID || (crewKinds[post.id] ?? []).isEmpty) {
      guard mayStand(officer, at: post, shift) else { continue }
      let saved = (demandsByInstance[.init(day: day, shift: shift)] ?? []).reduce(0) { sum, index in
        counts(officer, index, at: post.id) ? sum + gain(index) : sum
      }
      if choice.map({ saved > $0.gain }) ?? true { choice = (post.id, saved) }
    }
    return choice
  }

  func mayStand(_ officer: Int, at post: Post, _ shift: Int) -> Bool {
    post.qualifications.allSatisfy(held[officer].contains) && post.shifts?.contains(scenario.shifts[shift].id) ?? true
  }

  func counts(_ officer: Int, _ demand: Int, at post: Post.ID) -> Bool {
    demands[demand].crews == nil && counts[officer][demand] && demands[demand].posts.contains(post)
  }

  private mutating func keepPattern(_ day: Int) {
    for officer in scenario.officers.indices where duties[officer][day] == nil {
      if let shift = patternShift(officer, day) { _ = tryOut(officer, day, shift, Post.reserveID) }
    }
  }

  private mutating func tryOut(_ officer: Int, _ day: Int, _ shift: Int, _ post: Post.ID) -> Bool {
    guard mayWork(officer, day, shift, post) else { return false }
    assign(officer, day: day, shift: shift, post: post)
    return true
  }

  /// Whether a duty adds no breach to the officer's line.
  mutating func mayWork(_ officer: Int, _ day: Int, _ shift: Int, _ post: Post.ID) -> Bool {
    duties[officer][day] = Roster.Duty(shift: scenario.shifts[shift].id, post: post)
    defer { duties[officer][day] = nil }
    return countBreaches(officer) <= breaches[officer]
  }

  mutating func assign(_ officer: Int, day: Int, shift: Int, post: Post.ID) {
    duties[officer][day] = Roster.Duty(shift: scenario.shifts[shift].id, post: post)
    minutes[officer] += scenario.shifts[shift].workedMinutes
    for index in demandsByInstance[.init(day: day, shift: shift)] ?? [] where counts(officer, index, at: post) {
      present[index] += demands[index].weight(of: scenario.shifts[shift], at: demands[index].posts.first ?? Post.reserveID)
    }
    breaches[officer] = countBreaches(officer)
  }

  /// Counts a crew wherever crews are asked for.
  mutating func count(_ crew: Roster.Crew, day: Int, shift: Int) {
    crews.append(crew)
    for index in demandsByInstance[.init(day: day, shift: shift)] ?? [] where isCounted(crew.kind, at: crew.post, index) {
      present[index] += demands[index].weight(of: scenario.shifts[shift], at: demands[index].posts.first ?? Post.reserveID)
    }
  }

  func isCounted(_ kind: CrewKind.ID, at post: Post.ID, _ demand: Int) -> Bool {
    demands[demand].crews?.contains(kind) ?? false && demands[demand].posts.contains(post)
  }

  private func countBreaches(_ officer: Int) -> Int {
    judges[officer].judge(
      Roster(from: scenario.period.from, days: scenario.period.days, officers: [scenario.officers[officer].id], duties: [duties[officer]])
    ).breaches.count
  }
}
