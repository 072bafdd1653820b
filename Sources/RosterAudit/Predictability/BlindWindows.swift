import PatrolModel

/// The longest time without presence of each zone of the class sangat rawan, over the roster's published days.
///
/// Present is whoever works at the zone's own post or a sector's, as for the rule `blind-window`: a crew where the zone takes crews, an officer
/// elsewhere, and in the past whoever history knows there. A window may begin before the roster, as far back as history knows every day; else time begins with
/// the first shift of the first day. It ends with the last shift of the last published day.
struct BlindWindows {
  private let count: ZoneCount

  init(_ count: ZoneCount) { self.count = count }

  var longest: [Predictability.BlindWindow] {
    let grounds = count.grounds
    guard grounds.publishedDays > 0, !grounds.shifts.isEmpty else { return [] }
    let scenario = grounds.scenario
    let past = pastPresence
    // A gap in what is known tells nothing of the days behind it.
    let firstDay = (1...371).first { past[-$0] == nil }.map { 1 - $0 } ?? 0
    let start = grounds.shifts.indices.compactMap { grounds.clock.intervals(shift: $0, day: firstDay).first?.start }.min() ?? 0
    let end = grounds.shifts.indices.map { grounds.clock.span(shift: $0, day: grounds.publishedDays - 1).end }.max() ?? 0
    let kinds = scenario.crewKinds(at: scenario.zones.map { Post.ID($0.id.text) })
    return scenario.zones.enumerated().compactMap { place, zone in
      guard zone.zoneClass == .sangatRawan else { return nil }
      let own = roster(zone: place, inCrews: !kinds[place].isEmpty)
      let seen = (firstDay..<0).flatMap { day in (past[day]?[place] ?? []).map { (day: day, shift: $0) } }
      let times = (own + seen).flatMap { grounds.clock.intervals(shift: $0.shift, day: $0.day) }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      return Predictability.BlindWindow(zone: zone.id, minutes: Self.longest(without: times, from: start, to: end))
    }
  }

  private static func longest(without times: [MinuteInterval], from start: Int, to end: Int) -> Int {
    var longest = 0
    var seenUntil = start
    for time in times where time.start < end {
      longest = max(longest, time.start - seenUntil)
      seenUntil = max(seenUntil, time.end)
    }
    return max(longest, end - seenUntil)
  }

  private func roster(zone: Int, inCrews: Bool) -> [(day: Int, shift: Int)] {
    let days = count.grounds.publishedDays
    if inCrews {
      return count.crews.known.filter { $0.day < days && count.zonesAt[$0.post].contains(zone) }.map { ($0.day, $0.shift) }
    }
    return count.lines.flatMap { line in
      line.prefix(days).enumerated().compactMap { day, cell in
        guard let cell, case .known(let post) = cell.post, count.zonesAt[post].contains(zone) else { return nil }
        return (day, cell.shift)
      }
    }
  }

  /// By day before the roster and by zone the shifts in which somebody was there; days on which nobody was in any zone are not known.
  private var pastPresence: [Int: [Int: [Int]]] {
    let grounds = count.grounds
    var days: [Int: [Int: [Int]]] = [:]
    for cells in grounds.scenario.history.cells.values {
      for (date, cell) in cells {
        guard case .shift(let id, let post?) = cell, let shift = grounds.shiftPlaces[id], let place = grounds.postPlaces[post] else { continue }
        for zone in count.zonesAt[place] { days[date - grounds.scenario.period.from, default: [:]][zone, default: []].append(shift) }
      }
    }
    return days
  }
}
