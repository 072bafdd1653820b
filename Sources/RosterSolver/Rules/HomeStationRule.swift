import LineGeneration
import PatrolModel

extension LineDraft {
  /// Points of a duty at a post in a zone of another station than the officer's own.
  func homeStationPoints(day: Int, post: Int) -> Int {
    guard let own = ground.scenario.officers[officer].station, let station = ground.stationOfPost[post], station != own else { return 0 }
    return rules.one(.homeStation, on: day)?.points ?? 0
  }
}
