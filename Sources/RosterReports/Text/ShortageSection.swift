import PatrolModel
import Wording

/// What is short, worst first, in plain words; what requirements ask before what rules ask where points are equal.
struct ShortageSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int
  /// Where reasons are told with each shortage.
  let reasons: ShortageReasons?
  /// Whether no other reason is told than a task that takes people from a post.
  var tellsTasksAlone = false
  /// What is known of better rosters; reasons depend on it.
  var standing = Wording.SearchStanding.best
  /// Whether 24 hours are told as a whole day, whenever they begin.
  var namesWholeDays = false

  /// Minutes of a day and night.
  private static let wholeDay = 1440

  func lines() -> [String] {
    let all = entries()
    let entries = all.filter { !$0.isLookAhead }
    let later = all.filter(\.isLookAhead)
    let ahead = later.isEmpty ? [] : ["  " + wording.shortInLookAhead(later.count, points: later.reduce(0) { $0 + $1.points })]
    guard !entries.isEmpty else { return [ink.paint(wording.nothingShort, .good)] + ahead }
    // However long the list, no minimum of a requirement is left out.
    let told = entries.enumerated().filter { $0.offset < most || $0.element.isBelowMinimum }.map(\.element)
    let shown = told.flatMap { entry -> [String] in
      let text = "\(entry.sentence(self)), \(wording.points(entry.points))"
      let because = entry.reason(self).map { Wrapping.lines($0, cells: width, first: "    -> ", indent: "       ") } ?? []
      return Wrapping.lines(text, cells: width, first: "  ", indent: "      ") + because.map { ink.paint($0, .faint) }
    }
    let rest = entries.dropFirst(most).filter { !$0.isBelowMinimum }
    let more = rest.isEmpty ? [] : ["  " + wording.andMore(rest.count, points: rest.reduce(0) { $0 + $1.points })]
    return [ink.paint(wording.shortTitle(entries.count), .heading)] + shown + more + ahead
  }

  /// All that is short in the published days as sentences, most points first.
  func sentences() -> [FindingTexts.Shortage] {
    entries().filter { !$0.isLookAhead }.map {
      .init(text: $0.sentence(self), points: $0.points, reason: $0.reason(self))
    }
  }

  /// What is short: at posts, or at a task.
  private enum Entry {
    case posts(ShortageStretch)
    case task(TaskShortage, TaskReading, isLookAhead: Bool)

    var points: Int {
      switch self {
      case .posts(let stretch): stretch.points
      case .task(let shortage, _, _): shortage.points
      }
    }
    var isLookAhead: Bool {
      switch self {
      case .posts(let stretch): stretch.isLookAhead
      case .task(_, _, let isLookAhead): isLookAhead
      }
    }
    /// Whether a requirement's minimum is missed.
    var isBelowMinimum: Bool {
      switch self {
      case .posts(let stretch): stretch.shortages.contains { $0.demand.rule == nil && $0.demand.part == .whole && $0.present < $0.demand.minimum }
      case .task: false
      }
    }
    /// What comes first where points are equal: requirements, tasks, rules.
    var rank: Int {
      switch self {
      case .posts(let stretch): stretch.first.demand.rule == nil ? 0 : 2
      case .task: 1
      }
    }

    func sentence(_ section: ShortageSection) -> String {
      switch self {
      case .posts(let stretch): section.sentence(stretch)
      case .task(let shortage, let reading, _): section.sentence(shortage, reading)
      }
    }

    func reason(_ section: ShortageSection) -> String? {
      switch self {
      case .posts(let stretch): section.reason(stretch)
      case .task(let shortage, let reading, _): section.reason(shortage, reading)
      }
    }
  }

  /// All that is short, most points first.
  private func entries() -> [Entry] {
    let posts = ShortageStretch.list(of: report).map(Entry.posts)
    let tasks = report.tasks.flatMap { reading in
      reading.shortages.map { Entry.task($0, reading, isLookAhead: !reading.isPublished) }
    }
    return (posts + tasks).enumerated().sorted { left, right in
      (right.element.points, left.element.rank, left.offset) < (left.element.points, right.element.rank, right.offset)
    }.map(\.element)
  }

  private func sentence(_ shortage: TaskShortage, _ reading: TaskReading) -> String {
    let (date, time) = (wording.days(of: shortage.task), wording.time(of: reading))
    return "\(date), \(time), \(DisplayCells.clean(shortage.task.name)): \(DisplayCells.clean(wording.strength(shortage, in: report.scenario)))"
  }

  private func reason(_ shortage: TaskShortage, _ reading: TaskReading) -> String? {
    guard let reasons, !tellsTasksAlone else { return nil }
    return DisplayCells.clean(wording.text(reasons.reason(shortage, at: reading), in: report.scenario))
  }

  private func sentence(_ stretch: ShortageStretch) -> String {
    let scenario = report.scenario
    let (shortage, demand) = (stretch.first, stretch.first.demand)
    let place = DisplayCells.clean(wording.place(demand, in: scenario))
    switch (demand.measure, demand.rule) {
    case (.hours, let rule?): return "\(place): \(wording.hourStrength(shortage, days: scenario.period.days, rule: rule))"
    case (.touches, .some):
      let longest = max(0, (demand.span?.minutes ?? 0) - 1)
      let text = wording.unseen(
        longerThan: longest, isCrew: demand.crews != nil, first: moment(demand), last: moment(stretch.last.demand), times: stretch.shortages.count)
      return "\(place): \(text)"
    case (.presence, _), (.duties, _), (.hours, nil), (.touches, nil):
      let days = wording.dates(stretch.days.map(scenario.period.date))
      let time = stretch.minutes.map(time) ?? wording.wholeDay
      return "\(days), \(time), \(place): \(DisplayCells.clean(wording.strength(shortage, in: scenario)))"
    }
  }

  private func time(from start: Int, to end: Int) -> String {
    namesWholeDays && end - start == Self.wholeDay ? wording.wholeDay : wording.clock(from: start, to: end)
  }

  /// The moment at which a window ends.
  private func moment(_ demand: Demand) -> String {
    let date = report.scenario.period.date(demand.day)
    guard let span = demand.span else { return wording.date(date) }
    return wording.moment(date, minute: LocalClock.minutes(of: span, on: date, in: report.scenario.timeZone).to)
  }

  /// Reasons of a stretch: one where it is the same throughout, otherwise each with its days, and its hours where they tell it apart.
  private func reason(_ stretch: ShortageStretch) -> String? {
    guard let reasons else { return nil }
    let found = stretch.shortages.map { (shortage: $0, reason: reasons.reason($0)) }.filter { found in
      guard tellsTasksAlone else { return true }
      return if case .onTasks = found.reason { true } else { false }
    }
    if found.isEmpty { return nil }
    let common = found.dropFirst().reduce(found.first?.reason) { joined, next in joined?.joined(with: next.reason) }
    let isThroughout = found.count == stretch.shortages.count
    let clauses = (isThroughout ? common : nil).map { [text($0)] } ?? self.clauses(found, tellsHours: stretch.shortages.count > stretch.days.count)
    return clauses.joined(separator: "; ")
  }

  private func clauses(_ found: [(shortage: Shortage, reason: ShortageReason)], tellsHours: Bool) -> [String] {
    var clauses: [(hours: String, reason: ShortageReason, days: [Int])] = []
    for (shortage, reason) in found {
      let hours = tellsHours ? hours(shortage.demand) : ""
      if let place = clauses.firstIndex(where: { $0.hours == hours && $0.reason.joined(with: reason) != nil }) {
        clauses[place].reason = clauses[place].reason.joined(with: reason) ?? reason
        if clauses[place].days.last != shortage.demand.day { clauses[place].days.append(shortage.demand.day) }
      } else {
        clauses.append((hours, reason, [shortage.demand.day]))
      }
    }
    return clauses.map { "\(days($0.days))\($0.hours): \(text($0.reason))" }
  }

  private func text(_ reason: ShortageReason) -> String { DisplayCells.clean(wording.text(reason, in: report.scenario, standing: standing)) }

  /// A demand's hours behind a comma; a window's end.
  private func hours(_ demand: Demand) -> String {
    let date = report.scenario.period.date(demand.day)
    guard let span = demand.span else { return "" }
    let (from, to) = LocalClock.minutes(of: span, on: date, in: report.scenario.timeZone)
    return ", " + (demand.measure == .touches ? wording.clock(to) : time(from: from, to: to))
  }

  /// Days with those in a row as one stretch.
  private func days(_ days: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for day in days {
      if let last = runs.last, last.upperBound == day - 1 { runs[runs.count - 1] = last.lowerBound...day } else { runs.append(day...day) }
    }
    let period = report.scenario.period
    return runs.map { wording.dates([period.date($0.lowerBound), period.date($0.upperBound)]) }.joined(separator: ", ")
  }
}

extension ShortageReason {
  /// Both as one reason where they are alike; numbers of those left may differ.
  func joined(with other: ShortageReason) -> ShortageReason? {
    if self == other { return self }
    if case .free(let whose, let least, let most) = self, case .free(whose, let otherLeast, let otherMost) = other {
      return .free(whose, least: min(least, otherLeast), most: max(most, otherMost))
    }
    return nil
  }
}
