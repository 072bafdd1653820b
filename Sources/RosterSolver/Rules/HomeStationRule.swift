import LineGeneration
import PatrolModel

extension LineDraft {
  /// Points of a duty at a post in a zone of another station than the officer's own.
  func homeStationPoints(day: Int, post: Int) -> Int {
    guard let rule = rules.one(.homeStation, on: day), let own = ground.scenario.officers[officer].station,
      let zone = ground.posts[post].zone, let station = ground.scenario.zones.first(where: { $0.id == zone })?.station
    else { return 0 }
    return station == own ? 0 : rule.points
  }
}
