import PatrolFiles
import PatrolModel

extension DutyBook {
  /// The roster file as the audience may read it.
  ///
  /// For the wall it keeps who serves when, where and in which crew, and leaves out why somebody is away, the seed, visits, what everyone has borne, and the log with
  /// its reasons.
  var readableFile: RosterFile {
    guard audience == .wall else { return file }
    var copy = file
    copy.absences = [:]
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
