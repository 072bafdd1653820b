import PatrolModel
import RosterAudit

/// The best ways to form crews, hand out vehicles and man tasks in one shift of one day, whoever works it where.
///
/// Shifts that do not overlap, and requirements and tasks that lie inside one each, add up: each is judged alone, by the audit.
struct RepairSlots {
  /// What is counted of a slot beyond a roster in which nobody works.
  struct Value {
    var numbers: [Int]
    var crews: [Roster.Crew]
    var teams: [Roster.Team]
  }

  private struct Key: Hashable {
    var slot: Demand.ShiftOnDay
    var posts: [Int]
  }

  let scenario: Scenario
  private let audit: RosterAudit
  private let protected: Set<Post.ID>
  private let tasks: [Demand.ShiftOnDay: [ShiftTask]]
  /// What is counted where nobody works.
  let nobody: [Int]
  private let kept: Roster
  private let keepsCrews: (Demand.ShiftOnDay) -> Bool
  private let keepsTeam: (ShiftTask, Demand.ShiftOnDay) -> Bool
  private var known: [Key: Value] = [:]

  /// - Parameters:
  ///   - kept: A roster of which some crews and teams stay.
  ///   - keepsCrews: In which slots crews do.
  ///   - keepsTeam: Of which tasks in which slots teams do.
  init(
    _ scenario: Scenario, protected: Set<Post.ID>, kept: Roster, keepsCrews: @escaping (Demand.ShiftOnDay) -> Bool,
    keepsTeam: @escaping (ShiftTask, Demand.ShiftOnDay) -> Bool
  ) {
    self.kept = kept
    self.keepsCrews = keepsCrews
    self.keepsTeam = keepsTeam
    var bare = scenario
    // Lines are counted by themselves.
    bare.rules = RuleID.allCases.filter { $0 != .crewSeats }.map { RuleSetting(rule: $0, isOff: true) }
    bare.requests = []
    bare.availability = []
    self.scenario = bare
    self.protected = protected
    audit = RosterAudit(bare)
    var tasks: [Demand.ShiftOnDay: [ShiftTask]] = [:]
    for demand in DutyClock(scenario).taskDemands {
      for source in demand.times.first?.sources ?? [] { tasks[source, default: []].append(scenario.tasks[demand.task]) }
    }
    self.tasks = tasks
    nobody = Self.numbers(audit.judge(Self.empty(bare)), bare, protected)
  }

  private static func empty(_ scenario: Scenario) -> Roster {
    Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id),
      duties: scenario.officers.map { _ in [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays) }, isSeated: true)
  }

  /// Faults of crews, points of missing minimums, and all others.
  static func numbers(_ report: AuditReport, _ scenario: Scenario, _ protected: Set<Post.ID>) -> [Int] {
    let steps = report.crewBreaches.reduce(0) { $0 + $1.steps }
    var (minimums, weighed) = (0, 0)
    for shortage in report.shortages {
      let points = max(0, shortage.demand.minimum - shortage.present) * shortage.demand.points.minimum
      minimums += points
      weighed += points * (shortage.demand.posts.allSatisfy(protected.contains) ? 10 : 1)
    }
    for shortage in report.taskShortages {
      minimums += shortage.points
      weighed += shortage.points
    }
    return [steps, weighed, report.points - minimums - steps * scenario.levels.crewBreach]
  }

  /// The best way for officers at the posts of these places; -1 where one does not work the shift.
  mutating func best(_ slot: Demand.ShiftOnDay, _ posts: [Int]) -> Value {
    let key = Key(slot: slot, posts: posts)
    if let value = known[key] { return value }
    let value = search(slot, posts)
    known[key] = value
    return value
  }

  private func search(_ slot: Demand.ShiftOnDay, _ posts: [Int]) -> Value {
    var roster = Self.empty(scenario)
    let (date, shift) = (scenario.period.date(slot.day), scenario.shifts[slot.shift])
    for (officer, post) in posts.enumerated() where post >= 0 {
      roster.duties[officer][slot.day] = .init(shift: shift.id, post: scenario.posts[post].id)
    }
    var formations: [[Roster.Crew]] = [[]]
    for (place, post) in scenario.posts.enumerated() {
      let riders = posts.indices.filter { posts[$0] == place }.map { scenario.officers[$0] }
      let kinds = Set(scenario.crewKinds(at: post.id))
      let ways = split(riders, kinds: scenario.crewKinds.filter { kinds.contains($0.id) }) { kind, people in
        self.seated(people, kind, date, shift.id, post.id)
      }
      formations = formations.flatMap { formation in ways.map { formation + $0 } }
    }
    if keepsCrews(slot) { formations = [kept.crews.filter { $0.date == date && $0.shift == shift.id }] }
    var best: Value?
    let own = tasks[slot] ?? []
    let fixed = own.filter { keepsTeam($0, slot) }.map(\.id)
    let before = kept.teams.filter { fixed.contains($0.task) }
    let teams = self.teams(own.filter { !fixed.contains($0.id) }, scenario.officers.indices.filter { posts[$0] >= 0 }, beside: before)
    for formation in formations {
      for crews in keepsCrews(slot) ? [formation] : driven(formation) {
        roster.crews = crews
        for team in teams {
          roster.teams = team
          let numbers = zip(Self.numbers(audit.judge(roster), scenario, protected), nobody).map { $0 - $1 }
          if best.map({ numbers.lexicographicallyPrecedes($0.numbers) }) ?? true { best = Value(numbers: numbers, crews: crews, teams: team) }
          if let best, numbers[0] > best.numbers[0] { break }
        }
      }
    }
    return best ?? Value(numbers: [0, 0, 0], crews: [], teams: [])
  }

  /// Every way to split riders into crews and people outside of them.
  private func split(_ riders: [Officer], kinds: [CrewKind], crew: (CrewKind, [Officer]) -> Roster.Crew) -> [[Roster.Crew]] {
    guard let first = riders.first, !kinds.isEmpty else { return [[]] }
    let others = Array(riders.dropFirst())
    var found = split(others, kinds: kinds, crew: crew)
    for mates in 0..<(1 << others.count) {
      let with = others.indices.filter { mates & (1 << $0) != 0 }.map { others[$0] }
      let without = others.indices.filter { mates & (1 << $0) == 0 }.map { others[$0] }
      let rest = split(without, kinds: kinds, crew: crew)
      for kind in kinds { found += rest.map { [crew(kind, [first] + with)] + $0 } }
    }
    return found
  }

  /// A crew with whoever is best in its named seats: they bear on nothing but whether it is whole.
  private func seated(_ people: [Officer], _ kind: CrewKind, _ date: CivilDate, _ shift: Shift.ID, _ post: Post.ID) -> Roster.Crew {
    let nobody: [Officer?] = [nil]
    func holds(_ officer: Officer?, _ qualification: Qualification.ID?) -> Bool {
      guard let qualification else { return officer == nil }
      return officer?.qualifications.contains(qualification) ?? false
    }
    var best: (score: Int, leader: Officer?, driver: Officer?) = (-1, nil, nil)
    for leader in nobody + people {
      for driver in nobody + people where kind.leaderDrives ? driver == nil || driver?.id == leader?.id : driver == nil || driver?.id != leader?.id {
        let isHeld = (leads: holds(leader, kind.leader), drives: holds(driver, kind.driver))
        // One who leads and drives may lack one of both; in two seats whoever lacks what his asks is no better than nobody.
        guard kind.leaderDrives || ((leader == nil || isHeld.leads) && (driver == nil || isHeld.drives)) else { continue }
        let score = (leader != nil && isHeld.leads ? 1 : 0) + (driver != nil && isHeld.drives ? 1 : 0)
        if score > best.score { best = (score, leader, driver) }
      }
    }
    return .init(
      date: date, shift: shift, post: post, kind: kind.id, leader: best.leader?.id, driver: best.driver?.id,
      members: people.map(\.id).filter { $0 != best.leader?.id && $0 != best.driver?.id })
  }

  /// Every way to hand out vehicles.
  private func driven(_ crews: [Roster.Crew]) -> [[Roster.Crew]] {
    var found: [[Roster.Crew]] = [[]]
    for crew in crews {
      let kind = scenario.crewKinds.first { $0.id == crew.kind }?.vehicle
      found = found.flatMap { before -> [[Roster.Crew]] in
        let free = kind.map { kind in scenario.vehicles.filter { $0.kind == kind }.map(\.id) } ?? []
        let taken = Set(before.compactMap(\.vehicle))
        return ([nil] + free.filter { !taken.contains($0) }.map(Optional.some)).map { vehicle in
          var own = crew
          own.vehicle = vehicle
          return before + [own]
        }
      }
    }
    return found
  }

  /// Every way to man tasks with those on duty.
  private func teams(_ tasks: [ShiftTask], _ present: [Int], beside before: [Roster.Team]) -> [[Roster.Team]] {
    var found: [[Roster.Team]] = [before]
    for task in tasks {
      let fit = present.map { scenario.officers[$0] }.filter { scenario.matches(task.officers, $0) }.map(\.id)
      let sets = (0..<(1 << fit.count)).filter { $0.nonzeroBitCount <= task.count }.map { bits in
        fit.indices.filter { bits & (1 << $0) != 0 }.map { fit[$0] }
      }
      found = found.flatMap { before in
        sets.compactMap { people -> [Roster.Team]? in
          let isBusy = before.contains { team in
            team.fromMinute < task.window.endMinute && task.window.startMinute < team.toMinute && team.date == task.date
              && !Set(team.officers).isDisjoint(with: people)
          }
          if isBusy { return nil }
          guard !people.isEmpty else { return before }
          return before + [
            .init(task: task.id, date: task.date, fromMinute: task.window.startMinute, toMinute: task.window.endMinute, officers: people)
          ]
        }
      }
    }
    return found
  }
}
