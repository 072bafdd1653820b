import PatrolScheduling

/// What small changes of a scenario would save: ranked by prices, then solved again one by one.
public struct Savings: Sendable {
  /// A change with the solve that shows what it saves.
  public struct Saving: Sendable {
    /// The change, with what the prices made of it.
    public var ranked: RankedChange
    /// The scenario with this change and no other.
    public var scenario: Scenario
    /// Its solve.
    public var result: RosterResult
  }

  /// What is planned.
  public let scenario: Scenario

  /// Changes that are solved again.
  public static let mostChanges = 5
  /// Changes of one sort among them, as long as there are others.
  public static let mostOfSort = 2

  /// Savings from a scenario.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// Every possible change that is worth something under the prices of a solve of the scenario, dearest first.
  ///
  /// - Throws: `SchedulingError` where the solver refuses the scenario.
  public func ranked(under prices: RootPrices, isCancelled: (@Sendable () -> Bool)? = nil) throws(SchedulingError) -> [RankedChange] {
    try PatrolScheduler(scenario: scenario).ranked(scenario.possibleChanges, under: prices, isCancelled: isCancelled)
  }

  /// Which of the ranked changes are solved again, dearest first.
  ///
  /// Of changes that differ only in whom they concern the dearest stands for all: officers with the same of the qualifications that are asked for, vehicles of a kind, days of
  /// one officer, and one qualification. At most `mostOfSort` are of one sort, unless too few others are worth anything.
  public func chosen(from ranked: [RankedChange]) -> [RankedChange] {
    var subjects = Set<Subject>()
    let different = ranked.filter { subjects.insert(subject(of: $0.change)).inserted }
    var counts: [Sort: Int] = [:]
    var first: [RankedChange] = []
    var rest: [RankedChange] = []
    for change in different {
      let sort = subject(of: change.change).sort
      if counts[sort, default: 0] < Self.mostOfSort {
        counts[sort, default: 0] += 1
        first.append(change)
      } else {
        rest.append(change)
      }
    }
    let taken = Set((first.prefix(Self.mostChanges) + rest.prefix(max(0, Self.mostChanges - first.count))).map(\.change))
    return different.filter { taken.contains($0.change) }
  }

  /// Solves the scenario again with each change alone.
  ///
  /// - Parameters:
  ///   - memory: What the solve without changes knew, for each to begin from; the default is nothing.
  ///   - timeLimit: The longest time of each; the default is none.
  ///   - gap: Each stops when it is proven this near to the best; the default asks for proof.
  ///   - threads: How many work at the same time; no result depends on it. The default is 2.
  ///   - isCancelled: Asked often, from several threads; true stops all with what is there.
  /// - Returns: The changes in the order given.
  /// - Throws: The first change's `SchedulingError` where there is one.
  public func solve(
    _ changes: [RankedChange], knowing memory: SolverMemory? = nil, timeLimit: Duration? = nil, gap: Double = 0, threads: Int = 2,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(SchedulingError) -> [Saving] {
    let scenarios = changes.map { scenario.applying($0.change) }
    let results = try Comparison(scenarios.enumerated().map { .init(name: "\($0 + 1)", scenario: $1) }).solve(
      timeLimit: timeLimit, gap: gap, threads: threads, memory: memory, isCancelled: isCancelled)
    return zip(zip(changes, scenarios), results).map { Saving(ranked: $0.0, scenario: $0.1, result: $1) }
  }

  private enum Sort: Hashable {
    case officer
    case vehicle
    case day
    case qualification
  }

  /// What tells changes apart that the office would tell apart.
  private enum Subject: Hashable {
    case officer(Set<Qualification.ID>)
    case vehicle(Vehicle.Kind)
    case day(Officer.ID)
    case qualification(Qualification.ID)

    var sort: Sort {
      switch self {
      case .officer: .officer
      case .vehicle: .vehicle
      case .day: .day
      case .qualification: .qualification
      }
    }
  }

  private func subject(of change: ScenarioChange) -> Subject {
    switch change {
    case .oneMoreOfficer(let id):
      let held = scenario.officers.first { $0.id == id }.map(scenario.qualifications(of:)) ?? []
      return .officer(held.intersection(scenario.askedQualifications))
    case .oneMoreVehicle(let kind): return .vehicle(kind)
    case .oneDayBack(let officer, _): return .day(officer)
    case .oneMoreQualification(_, let qualification): return .qualification(qualification)
    }
  }
}
