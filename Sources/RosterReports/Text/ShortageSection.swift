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
    let all = overDays(joined())
    let stretches = all.filter { !isLookAhead($0) }
    let later = all.filter(isLookAhead)
    let ahead = later.isEmpty ? [] : ["  " + wording.shortInLookAhead(later.count, points: later.reduce(0) { $0 + $1.points })]
    guard !stretches.isEmpty else { return [ink.paint(wording.nothingShort, .good)] + ahead }
    let scenario = report.scenario
    let shown = stretches.prefix(most).flatMap { stretch -> [String] in
      let demand = stretch.shortage.demand
      let days = wording.dates(stretch.days.map(scenario.period.date))
      let time = stretch.minutes.map { wording.clock(from: $0.from, to: $0.to) } ?? wording.wholeDay
      let place = DisplayCells.clean(wording.place(demand, in: scenario))
      let strength = DisplayCells.clean(wording.strength(stretch.shortage, in: scenario))
      let text = "\(days), \(time), \(place): \(strength), \(wording.points(stretch.points))"
      return Wrapping.lines(text, cells: width, first: "  ", indent: "      ")
    }
    let rest = stretches.dropFirst(most)
    let more = rest.isEmpty ? [] : ["  " + wording.andMore(rest.count, points: rest.reduce(0) { $0 + $1.points })]
    return [ink.paint(wording.shortTitle(stretches.count), .heading)] + shown + more + ahead
  }

  /// A shortage over neighbouring periods, then over neighbouring days, with the same heads.
  private struct Stretch {
    var shortage: Shortage
    var days: [Int]
    var span: MinuteInterval?
    var minutes: (from: Int, to: Int)?
    var points: Int
  }

  /// What makes shortages on different days the same shortage.
  private struct Series: Hashable {
    let requirement: Requirement.ID
    let part: Demand.Part
    let posts: [Post.ID]
    let present: Int
    let from: Int?
    let to: Int?
    let isLookAhead: Bool
  }

  private func isLookAhead(_ stretch: Stretch) -> Bool { stretch.shortage.demand.day >= report.scenario.period.days }

  /// Joins what is short in the same way on days that follow each other; published days and look-ahead days stay apart.
  private func overDays(_ stretches: [Stretch]) -> [Stretch] {
    var result: [Stretch] = []
    var places: [Series: Int] = [:]
    for stretch in stretches {
      let series = Series(
        requirement: stretch.shortage.demand.requirement, part: stretch.shortage.demand.part, posts: stretch.shortage.demand.posts,
        present: stretch.shortage.present, from: stretch.minutes?.from, to: stretch.minutes?.to, isLookAhead: isLookAhead(stretch))
      let before = places[series].flatMap { result[$0].days.last == stretch.shortage.demand.day - 1 ? $0 : nil }
      if let before {
        result[before].days.append(stretch.shortage.demand.day)
        result[before].points += stretch.points
      } else {
        places[series] = result.count
        result.append(stretch)
      }
    }
    return result.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
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
        result.append(Stretch(shortage: shortage, days: [shortage.demand.day], span: shortage.demand.span, points: shortage.points))
      }
    }
    return result.map { stretch in
      var stretch = stretch
      let date = report.scenario.period.date(stretch.shortage.demand.day)
      stretch.minutes = stretch.span.map { LocalClock.minutes(of: $0, on: date, in: report.scenario.timeZone) }
      return stretch
    }
  }

  private struct Key: Hashable {
    let requirement: Requirement.ID
    let part: Demand.Part
    let posts: [Post.ID]
    let day: Int
  }
}
