import PatrolModel

/// Everything about crews that is fixed before a roster is judged: who may lead and drive, where crews are taken, and when vehicles are there.
struct CrewGrounds: Sendable {
  /// A vehicle with its kind and the times in which it cannot be used.
  struct Car: Sendable {
    let id: Vehicle.ID
    let kind: Vehicle.Kind
    let outages: [MinuteInterval]

    func isOut(_ span: MinuteInterval) -> Bool { outages.contains { $0.overlaps(span) } }
  }

  let kinds: [CrewKind]
  let kindPlaces: [CrewKind.ID: Int]
  /// Kinds by their place that each post takes.
  let taken: [[Int]]
  /// For each post whether whoever works there sits in a crew: it takes crews and is not the reserve.
  let isForCrewsAlone: [Bool]
  let cars: [Car]
  let carPlaces: [Vehicle.ID: Int]
  /// `one-regu-crew` on each day of the horizon; nil where it is off.
  let oneRegu: [RuleInForce?]
  /// What one step of a broken crew costs.
  let stepPoints: Int
  private let dayCount: Int
  private let least: [Int]
  private let mayLead: [[Bool]]
  private let mayDrive: [[Bool]]

  init(_ scenario: Scenario, posts: [Post]) {
    kinds = scenario.crewKinds
    kindPlaces = Dictionary(scenario.crewKinds.enumerated().map { ($1.id, $0) }) { first, _ in first }
    stepPoints = scenario.levels.crewBreach
    let days = scenario.period.horizonDays
    dayCount = days
    guard !scenario.crewKinds.isEmpty else {
      taken = posts.map { _ in [] }
      isForCrewsAlone = posts.map { _ in false }
      (cars, carPlaces, least, mayLead, mayDrive) = ([], [:], [], [], [])
      // A roster may name crews of kinds that the scenario has no more.
      oneRegu = [RuleInForce?](repeating: nil, count: days)
      return
    }
    let kindPlaces = kindPlaces
    taken = scenario.crewKinds(at: posts.map(\.id)).map { kinds in Set(kinds.compactMap { kindPlaces[$0] }).sorted() }
    isForCrewsAlone = zip(posts, taken).map { post, kinds in post.id != Post.reserveID && !kinds.isEmpty }
    cars = scenario.vehicles.map { vehicle in
      let outages = vehicle.outages.map { outage in
        MinuteInterval(
          start: scenario.timeZone.instant(on: outage.from, minute: outage.fromMinute),
          end: scenario.timeZone.instant(on: outage.to, minute: outage.toMinute))
      }
      return Car(id: vehicle.id, kind: vehicle.kind, outages: outages)
    }
    carPlaces = Dictionary(scenario.vehicles.enumerated().map { ($1.id, $0) }) { first, _ in first }
    oneRegu = (0..<days).map { scenario.rule(.oneReguCrew, on: scenario.period.date($0)) }
    least = posts.flatMap { post in
      scenario.crewKinds.flatMap { kind in (0..<days).map { scenario.leastCrew(kind, at: post.id, on: scenario.period.date($0)) } }
    }
    let held = scenario.officers.map { scenario.qualifications(of: $0) }
    mayLead = scenario.crewKinds.map { kind in held.map { held in kind.leader.map(held.contains) ?? true } }
    mayDrive = scenario.crewKinds.map { kind in held.map { held in kind.driver.map(held.contains) ?? true } }
  }

  /// The fewest officers in a crew of a kind at a post on a day.
  func least(kind: Int, post: Int, day: Int) -> Int { least[(post * kinds.count + kind) * dayCount + day] }

  /// Whether the officer holds what the kind asks of its leader.
  func mayLead(_ officer: Int?, kind: Int) -> Bool { officer.map { mayLead[kind][$0] } ?? (kinds[kind].leader == nil) }

  /// Whether the officer holds what the kind asks of its driver.
  func mayDrive(_ officer: Int?, kind: Int) -> Bool { officer.map { mayDrive[kind][$0] } ?? (kinds[kind].driver == nil) }
}
