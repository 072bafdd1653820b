import PatrolModel

/// Officers told apart by which demands count them, which tasks may take them, and which seats of crews they may take.
struct FilterClasses: Sendable {
  /// Each officer's class.
  let classOfOfficer: [Int]
  /// Officers of each class.
  let officerCount: [Int]
  /// For each distinct filter of a demand or a task the classes that pass it.
  private let passing: [OfficerFilter: [Int]]

  init(_ scenario: Scenario, demands: [Demand], seating: [SeatingClaim]) {
    var filters: [OfficerFilter] = []
    var known = Set<OfficerFilter>()
    for demand in demands where demand.crews == nil && known.insert(demand.officers).inserted { filters.append(demand.officers) }
    for task in scenario.tasks {
      for filter in [task.officers] + task.parts.map(task.officers(of:)) where known.insert(filter).inserted { filters.append(filter) }
    }
    struct Key: Hashable {
      var passes: [Bool]
      var seating: SeatingClaim
    }
    var numbers: [Key: Int] = [:]
    var classes: [Key] = []
    var counts: [Int] = []
    classOfOfficer = scenario.officers.enumerated().map { place, officer in
      let key = Key(passes: filters.map { scenario.matches($0, officer) }, seating: seating[place])
      let number = numbers[key] ?? classes.count
      if number == classes.count {
        numbers[key] = number
        classes.append(key)
        counts.append(0)
      }
      counts[number] += 1
      return number
    }
    officerCount = counts
    passing = Dictionary(
      uniqueKeysWithValues: filters.enumerated().map { place, filter in (filter, classes.indices.filter { classes[$0].passes[place] }) })
  }

  /// The classes whose officers pass a filter of a demand or a task.
  func classes(passing filter: OfficerFilter) -> [Int] { passing[filter] ?? [] }
}

/// Which seats of crews an officer may take, as far as it matters in the scenario.
package struct SeatingClaim: Sendable, Hashable {
  /// For each crew kind of the scenario whether he may lead; false for all where nobody is asked to.
  package var leads: [Bool]
  /// For each crew kind whether he may drive.
  package var drives: [Bool]
  /// His regu, where crews must be of one regu.
  package var regu: String?

  /// A claim.
  package init(leads: [Bool], drives: [Bool], regu: String?) {
    self.leads = leads
    self.drives = drives
    self.regu = regu
  }

  static func all(in scenario: Scenario) -> [SeatingClaim] {
    let tellsRegu = (0..<scenario.period.horizonDays).contains { scenario.rule(.oneReguCrew, on: scenario.period.date($0))?.hard != nil }
    return scenario.officers.map { officer in
      guard !scenario.crewKinds.isEmpty else { return SeatingClaim(leads: [], drives: [], regu: nil) }
      let held = scenario.qualifications(of: officer)
      return SeatingClaim(
        leads: scenario.crewKinds.map { $0.leader.map(held.contains) ?? false },
        drives: scenario.crewKinds.map { $0.driver.map(held.contains) ?? false },
        regu: tellsRegu ? officer.regu : nil)
    }
  }
}
