import PatrolModel
import Wording

/// What is short, worst first, in plain words.
struct ShortageSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int

  func lines() -> [String] {
    let all = joined()
    let stretches = all.filter { $0.shortage.demand.day < report.scenario.period.days }
    let later = all.filter { $0.shortage.demand.day >= report.scenario.period.days }
    let ahead = later.isEmpty ? [] : ["  " + wording.shortInLookAhead(later.count, points: later.reduce(0) { $0 + $1.points })]
    guard !stretches.isEmpty else { return [ink.paint(wording.nothingShort, .good)] + ahead }
    let scenario = report.scenario
    let shown = stretches.prefix(most).flatMap { stretch -> [String] in
      let demand = stretch.shortage.demand
      let date = scenario.period.date(demand.day)
      let time = stretch.span.map { clockTime($0, on: date) } ?? wording.wholeDay
      let place = DisplayCells.clean(wording.place(demand, in: scenario))
      let strength = DisplayCells.clean(wording.strength(stretch.shortage, in: scenario))
      let text = "\(wording.date(date)), \(time), \(place): \(strength), \(wording.points(stretch.points))"
      return Wrapping.lines(text, cells: width, first: "  ", indent: "      ")
    }
    let rest = stretches.dropFirst(most)
    let more = rest.isEmpty ? [] : ["  " + wording.andMore(rest.count, points: rest.reduce(0) { $0 + $1.points })]
    return [ink.paint(wording.shortTitle(stretches.count), .heading)] + shown + more + ahead
  }

  /// A shortage over neighbouring periods with the same heads.
  private struct Stretch {
    var shortage: Shortage
    var span: MinuteInterval?
    var points: Int
  }

  private func joined() -> [Stretch] {
    var result: [Stretch] = []
    var open: [Key: Int] = [:]
    for shortage in report.shortages.sorted(by: { ($0.demand.day, $0.demand.span?.start ?? 0) < ($1.demand.day, $1.demand.span?.start ?? 0) }) {
      let key = Key(requirement: shortage.demand.requirement, part: shortage.demand.part, posts: shortage.demand.posts, day: shortage.demand.day)
      if let place = open[key], let before = result[place].span, let next = shortage.demand.span, before.end == next.start,
        result[place].shortage.present == shortage.present
      {
        result[place].span = MinuteInterval(start: before.start, end: next.end)
        result[place].points += shortage.points
      } else {
        open[key] = result.count
        result.append(Stretch(shortage: shortage, span: shortage.demand.span, points: shortage.points))
      }
    }
    return result.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }

  private struct Key: Hashable {
    let requirement: Requirement.ID
    let part: Demand.Part
    let posts: [Post.ID]
    let day: Int
  }

  private func clockTime(_ span: MinuteInterval, on date: CivilDate) -> String {
    let (from, to) = LocalClock.minutes(of: span, on: date, in: report.scenario.timeZone)
    return wording.clock(from: from, to: to)
  }
}
