import PatrolScheduling

/// A published roster laid out for roll calls: who works which shift where, in which crew, who may take which seat, and what his presence counts for.
///
/// Substitutes stand behind the scenario's officers: they hold every qualification, belong to no regu, and work in reserve when they are called.
final class PlannedShifts: Sendable {
  /// A duty as places of shift and post.
  struct Cell: Sendable, Hashable {
    let shift: Int
    /// Nil: no post, or one that the scenario does not know.
    let post: Int?
  }

  /// A demand that a presence helps to meet.
  struct Counted: Sendable {
    let demand: Int
    let weight: Int
  }

  /// One seat without which a crew is not whole.
  struct Seat: Sendable {
    let leads: Bool
    let drives: Bool
  }

  /// A crew of the roster by places.
  struct Crew: Sendable {
    /// Its place in the roster's crews.
    let place: Int
    let post: Int
    let kind: Int
    let leader: Int?
    let driver: Int?
    let members: [Int]
    let seats: [Seat]
    let most: Int
    /// Whose officers alone may sit in it, where crews of one regu are a hard rule.
    let regu: String?
    let takesOneRegu: Bool

    var everyone: [Int] { [leader, driver == leader ? nil : driver].compactMap(\.self) + members }
  }

  /// A shift of one published day.
  struct Call: Sendable {
    let day: Int
    let shift: Int
    /// Who works it, in the scenario's order.
    var officers: [Int] = []
    var crews: [Crew] = []
  }

  let scenario: Scenario
  let roster: Roster
  let officerCount: Int
  let posts: [Post]
  let reserve: Int
  let demands: [Demand]
  /// For each officer each day's duty.
  let cells: [[Cell?]]
  /// Shifts of the published days, in order of time.
  let calls: [Call]
  /// For each post whether whoever works there sits in a crew.
  let isForCrewsAlone: [Bool]
  /// For each officer how many qualifications he holds.
  let heldCount: [Int]
  let regu: [String?]
  private let shiftCount: Int
  private let officerMeets: [[Counted]]
  private let crewMeets: [[Counted]]
  private let whoOfDemand: [Int]
  private let who: [[Bool]]
  private let kindsOfDemand: [[Bool]]
  private let mayLead: [[Bool]]
  private let mayDrive: [[Bool]]
  private let mayStand: [[Bool]]
  private let isOnTask: [Set<Int>]

  /// - Parameters:
  ///   - scenario: The scenario with the substitutes behind its officers.
  ///   - roster: The seated roster, with a row for each of those officers and a column for each day of the horizon.
  ///   - officerCount: How many of the officers are the scenario's own.
  init(_ scenario: Scenario, _ roster: Roster, officerCount: Int) {
    self.scenario = scenario
    self.roster = roster
    self.officerCount = officerCount
    let posts = scenario.posts
    self.posts = posts
    reserve = posts.firstIndex { $0.id == Post.reserveID } ?? posts.count
    let postPlaces = Dictionary(posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let shiftPlaces = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let officerPlaces = Dictionary(scenario.officers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let cells = roster.duties.map { row in
      row.map { duty in
        duty.flatMap { duty in shiftPlaces[duty.shift].map { Cell(shift: $0, post: duty.post.flatMap { postPlaces[$0] }) } }
      }
    }
    self.cells = cells
    shiftCount = scenario.shifts.count
    isForCrewsAlone = zip(posts, scenario.crewKinds(at: posts.map(\.id))).map { $0.id != Post.reserveID && !$1.isEmpty }
    let held = scenario.officers.map { scenario.qualifications(of: $0) }
    heldCount = held.map(\.count)
    regu = scenario.officers.map(\.regu)
    mayLead = scenario.crewKinds.map { kind in held.map { held in kind.leader.map(held.contains) ?? true } }
    mayDrive = scenario.crewKinds.map { kind in held.map { held in kind.driver.map(held.contains) ?? true } }
    mayStand = posts.flatMap { post in
      scenario.shifts.map { shift in
        held.map { (post.shifts?.contains(shift.id) ?? true) && post.qualifications.allSatisfy($0.contains) }
      }
    }
    isOnTask = scenario.officers.map { officer in
      // A task after midnight is done in the shift of the day before.
      Set(roster.teams.filter { $0.officers.contains(officer.id) }.flatMap { [$0.date - roster.from - 1, $0.date - roster.from] })
    }
    demands = scenario.demands()
    (officerMeets, crewMeets) = Self.meets(demands, scenario, posts, postPlaces)
    var filters: [OfficerFilter: Int] = [:]
    var who: [[Bool]] = []
    whoOfDemand = demands.map { demand in
      if let known = filters[demand.officers] { return known }
      who.append(scenario.officers.map { scenario.matches(demand.officers, $0) })
      filters[demand.officers] = who.count - 1
      return who.count - 1
    }
    self.who = who
    kindsOfDemand = demands.map { demand in scenario.crewKinds.map { demand.crews?.contains($0.id) ?? false } }
    let clock = DutyClock(scenario)
    var calls = (0..<scenario.period.days).flatMap { day in scenario.shifts.indices.map { Call(day: day, shift: $0) } }
    for (officer, line) in cells.enumerated() {
      for day in 0..<min(line.count, scenario.period.days) {
        if let cell = line[day] { calls[day * scenario.shifts.count + cell.shift].officers.append(officer) }
      }
    }
    let kindPlaces = Dictionary(scenario.crewKinds.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (place, crew) in roster.crews.enumerated() {
      let day = crew.date - roster.from
      guard (0..<scenario.period.days).contains(day), let shift = shiftPlaces[crew.shift], let post = postPlaces[crew.post],
        let kind = kindPlaces[crew.kind]
      else { continue }
      let takesOneRegu = scenario.rule(.oneReguCrew, on: crew.date)?.hard != nil
      let own = scenario.crewKinds[kind]
      let least = scenario.leastCrew(own, at: crew.post, on: crew.date)
      // A crew is judged by who really works there; a name that does not is nobody's seat.
      func present(_ id: Officer.ID?) -> Int? {
        id.flatMap { officerPlaces[$0] }.flatMap { cells[$0][day] == Cell(shift: shift, post: post) ? $0 : nil }
      }
      let members = crew.members.compactMap(present)
      let everyone = [present(crew.leader), present(crew.driver)].compactMap(\.self) + members
      calls[day * scenario.shifts.count + shift].crews.append(
        Crew(
          place: place, post: post, kind: kind, leader: present(crew.leader), driver: present(crew.driver), members: members,
          seats: Self.seats(own, least: least), most: own.most, regu: everyone.lazy.compactMap { scenario.officers[$0].regu }.first,
          takesOneRegu: takesOneRegu))
    }
    self.calls = calls.enumerated().sorted { left, right in
      let (first, second) = (
        clock.span(shift: left.element.shift, day: left.element.day), clock.span(shift: right.element.shift, day: right.element.day)
      )
      return (first.start, left.offset) < (second.start, right.offset)
    }.map(\.element)
  }

  /// The seats without which a crew of a kind is not whole: the named ones first.
  private static func seats(_ kind: CrewKind, least: Int) -> [Seat] {
    var seats: [Seat] = []
    if kind.leaderDrives {
      seats.append(Seat(leads: true, drives: true))
    } else {
      if kind.leader != nil { seats.append(Seat(leads: true, drives: false)) }
      if kind.driver != nil { seats.append(Seat(leads: false, drives: true)) }
    }
    return seats + (0..<max(0, least - seats.count)).map { _ in Seat(leads: false, drives: false) }
  }

  private static func meets(
    _ demands: [Demand], _ scenario: Scenario, _ posts: [Post], _ places: [Post.ID: Int]
  ) -> (officers: [[Counted]], crews: [[Counted]]) {
    var officers = [[Counted]](repeating: [], count: scenario.period.horizonDays * scenario.shifts.count * posts.count)
    var crews = officers
    for (index, demand) in demands.enumerated() {
      let known = Set((demand.posts + demand.shares.keys).compactMap { places[$0] }).sorted()
      for instance in demand.covering {
        for post in known {
          let place = (instance.day * scenario.shifts.count + instance.shift) * posts.count + post
          let counted = Counted(demand: index, weight: demand.weight(of: scenario.shifts[instance.shift], at: posts[post].id))
          if demand.crews == nil { officers[place].append(counted) } else { crews[place].append(counted) }
        }
      }
    }
    return (officers, crews)
  }

  /// The demands that an officer's presence at a post helps to meet.
  func met(by officer: Int, _ call: Call, at post: Int) -> [Counted] {
    guard post < posts.count else { return [] }
    return officerMeets[(call.day * shiftCount + call.shift) * posts.count + post].filter { who[whoOfDemand[$0.demand]][officer] }
  }

  /// The demands that any presence of an officer at a post could help to meet.
  func openable(_ call: Call, at post: Int) -> [Counted] { officerMeets[(call.day * shiftCount + call.shift) * posts.count + post] }

  /// The demands that a crew helps to meet.
  func met(by crew: Crew, _ call: Call) -> [Counted] {
    crewMeets[(call.day * shiftCount + call.shift) * posts.count + crew.post].filter { kindsOfDemand[$0.demand][crew.kind] }
  }

  /// Whether an officer may stand at a post in a shift.
  func mayStand(_ officer: Int, _ call: Call, at post: Int) -> Bool { mayStand[post * shiftCount + call.shift][officer] }

  /// Whether an officer may take a seat of a crew.
  func maySit(_ officer: Int, _ seat: Seat, in crew: Crew) -> Bool {
    (!seat.leads || mayLead[crew.kind][officer]) && (!seat.drives || mayDrive[crew.kind][officer])
      && (!crew.takesOneRegu || crew.regu == nil || regu[officer] == nil || regu[officer] == crew.regu)
  }

  /// Whether an officer is named for a task on the day, and so is not sent elsewhere.
  func isOnTask(_ officer: Int, day: Int) -> Bool { isOnTask[officer].contains(day) }
}
