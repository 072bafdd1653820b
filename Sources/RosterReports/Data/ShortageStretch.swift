import PatrolModel

/// What is short in the same way over neighbouring times.
struct ShortageStretch {
  /// What is short, in order of time; at least one.
  private(set) var shortages: [Shortage]
  /// Days of the horizon that it touches.
  private(set) var days: [Int]
  /// Clock times on each of the days; nil where the whole day is counted.
  private(set) var minutes: (from: Int, to: Int)?
  /// The points of all.
  private(set) var points: Int
  /// Whether it lies in the look-ahead.
  let isLookAhead: Bool
  /// The earliest.
  let first: Shortage
  private var span: MinuteInterval?

  /// The latest.
  var last: Shortage { shortages.last ?? first }

  /// All shortages of a report: neighbouring periods together, then neighbouring days; most points first, requirements before rules, then the earlier.
  ///
  /// Published days and look-ahead days stay apart.
  ///
  /// - Parameter isMeant: Which of them; the default is all.
  static func list(of report: RosterReport, where isMeant: (Demand) -> Bool = { _ in true }) -> [ShortageStretch] {
    overDays(overTimes(report.shortages.filter { isMeant($0.demand) }, report)).enumerated().sorted { left, right in
      (right.element.points, left.element.isOfRule, left.offset) < (left.element.points, right.element.isOfRule, right.offset)
    }.map(\.element)
  }

  private var isOfRule: Int { first.demand.rule == nil ? 0 : 1 }

  private init(_ shortage: Shortage, isLookAhead: Bool) {
    shortages = [shortage]
    first = shortage
    days = [shortage.demand.day]
    span = shortage.demand.span
    points = shortage.points
    self.isLookAhead = isLookAhead
  }

  /// What is asked by the same one of the same place.
  private struct Subject: Hashable {
    let requirement: Requirement.ID
    let rule: RuleID?
    let part: Demand.Part
    let posts: [Post.ID]
    let zone: Zone.ID?
    /// Partners who fill a part of it: with them less is asked.
    let partners: [Requirement.Relief]
    let isLookAhead: Bool

    init(_ demand: Demand, isLookAhead: Bool) {
      requirement = demand.requirement
      rule = demand.rule
      part = demand.part
      posts = demand.posts
      zone = demand.zone
      partners = demand.reliefs.filter { $0.count > 0 }
      self.isLookAhead = isLookAhead
    }
  }

  private struct Time: Hashable {
    let subject: Subject
    /// Windows run on over midnight, so theirs is nil.
    let day: Int?
  }

  private static func overTimes(_ shortages: [Shortage], _ report: RosterReport) -> [ShortageStretch] {
    var result: [ShortageStretch] = []
    var open: [Time: Int] = [:]
    let period = report.scenario.period
    for shortage in shortages.sorted(by: { ($0.demand.day, $0.demand.span?.start ?? 0) < ($1.demand.day, $1.demand.span?.start ?? 0) }) {
      let demand = shortage.demand
      let isLookAhead = demand.day >= period.days
      let key = Time(subject: Subject(demand, isLookAhead: isLookAhead), day: demand.measure == .touches ? nil : demand.day)
      if let place = open[key], result[place].continues(in: shortage) {
        result[place].append(shortage)
      } else {
        open[key] = result.count
        result.append(ShortageStretch(shortage, isLookAhead: isLookAhead))
      }
    }
    for place in result.indices {
      let date = period.date(result[place].first.demand.day)
      result[place].minutes = result[place].span.map { LocalClock.minutes(of: $0, on: date, in: report.scenario.timeZone) }
    }
    return result
  }

  private func continues(in next: Shortage) -> Bool {
    guard let span, let following = next.demand.span, first.present == next.present else { return false }
    // Two windows that overlap were without presence throughout: nobody came between them.
    return next.demand.measure == .touches ? following.start < span.end : following.start == span.end
  }

  private mutating func append(_ shortage: Shortage) {
    shortages.append(shortage)
    points += shortage.points
    if days.last != shortage.demand.day { days.append(shortage.demand.day) }
    if let span, let following = shortage.demand.span { self.span = MinuteInterval(start: span.start, end: following.end) }
  }

  /// What makes shortages on different days the same shortage.
  private struct Series: Hashable {
    let subject: Subject
    let present: Int
    let from: Int?
    let to: Int?
  }

  private static func overDays(_ stretches: [ShortageStretch]) -> [ShortageStretch] {
    var result: [ShortageStretch] = []
    var places: [Series: Int] = [:]
    for stretch in stretches {
      let demand = stretch.first.demand
      guard demand.measure == .presence || demand.measure == .duties else {
        result.append(stretch)
        continue
      }
      let series = Series(
        subject: Subject(demand, isLookAhead: stretch.isLookAhead), present: stretch.first.present, from: stretch.minutes?.from,
        to: stretch.minutes?.to)
      if let place = places[series], result[place].days.last == demand.day - 1 {
        result[place].shortages += stretch.shortages
        result[place].days += stretch.days
        result[place].points += stretch.points
      } else {
        places[series] = result.count
        result.append(stretch)
      }
    }
    return result
  }
}
