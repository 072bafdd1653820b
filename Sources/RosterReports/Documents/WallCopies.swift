import PatrolFiles
import PatrolModel

extension DutyBook {
  /// The roster file as the audience may read it.
  ///
  /// For the wall it keeps who serves when, where and in which crew on the published days, and leaves out why somebody is away, the seed, control rounds, visits, what everyone has borne, and the log with
  /// its reasons.
  var readableFile: RosterFile {
    guard audience == .wall else { return file }
    var copy = file
    copy.absences = [:]
    // Days after the published ones are planned and not published.
    copy.roster = copy.roster.withoutLookAhead(in: scenario)
    let rounds = Set(scenario.tasks.filter { $0.round != nil }.map(\.id))
    copy.roster.teams.removeAll { rounds.contains($0.task) }
    let ridden = Set(copy.roster.crews.compactMap(\.vehicle))
    copy.vehicleKinds = copy.vehicleKinds.filter { ridden.contains($0.key) }
    copy.seed = 0
    copy.visits = []
    copy.ledger = []
    copy.log = []
    return copy
  }

  /// The scenario with the absences that the audience may know.
  var readableScenario: Scenario {
    guard audience == .wall else { return scenario }
    var copy = scenario
    copy.availability = []
    return copy
  }
}
