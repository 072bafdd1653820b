/// Hours of officers by zone: what a roster gives each of them.
public enum PatrolHours {
  /// Officers' hours on the published days at posts that lie in a zone; at a sector's post in equal parts for its zones.
  ///
  /// Duties at desks and in reserve, and duties without a post, are no presence in a zone.
  public static func byZone(_ roster: Roster, of scenario: Scenario) -> [Zone.ID: Double] {
    var zones: [Post.ID: [Zone.ID]] = [:]
    for zone in scenario.zones { zones[Post.ID(zone.id.text)] = [zone.id] }
    for sector in scenario.sectors { zones[Post.ID(sector.id.text)] = sector.zones }
    for post in scenario.fixedPosts { if let zone = post.zone { zones[post.id] = [zone] } }
    let hours = Dictionary(scenario.shifts.map { ($0.id, Double($0.intervals.reduce(0) { $0 + $1.minutes }) / 60) }) { first, _ in first }
    var result = Dictionary(scenario.zones.map { ($0.id, 0.0) }) { first, _ in first }
    for row in roster.duties {
      for (day, duty) in row.enumerated() {
        guard let duty, let post = duty.post, let places = zones[post], let length = hours[duty.shift],
          let place = scenario.period.day(of: roster.from + day), place < scenario.period.days
        else { continue }
        for zone in places { result[zone, default: 0] += length / Double(places.count) }
      }
    }
    return result
  }
}
