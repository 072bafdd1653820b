import PatrolModel
import Wording

/// What is short on one day or for a while, a line for each place: for reports that are about that time alone.
///
/// Reserve and backup are left out: they are second lines, and nobody up the chain is asked to mend them.
struct DayShortages {
  /// Something short at one place.
  struct Line {
    /// Where, when and how much.
    let text: String
    /// The tightest facts of that day; nil where the audience may not know.
    let reason: String?
    fileprivate let points: Int
  }

  /// More reasons than these, and longer ones, do not make a report clearer.
  private static let mostReasons = 2
  private static let reasonUnits = 160

  private let book: DutyBook
  private let wording: Wording
  private let reasons: ShortageReasons?

  init(_ book: DutyBook, wording: Wording) {
    self.book = book
    self.wording = wording
    reasons = book.audience == .restricted ? ShortageReasons(book.report) : nil
  }

  /// The lines of a published day, most points first.
  func list(on day: Int) -> [Line] {
    let last = max(0, book.scenario.period.days - 1)
    return list({ $0.day == day }, tasks: { min($0.day, last) == day })
  }

  /// The lines of what is asked during some stretches of real time, or of some days as a whole, most points first.
  func list(during spans: [MinuteInterval], days: Set<Int>) -> [Line] {
    func isDuring(_ span: MinuteInterval) -> Bool { spans.contains { $0.overlaps(span) } }
    return list({ $0.span.map(isDuring) ?? days.contains($0.day) }, tasks: { $0.spans.contains(where: isDuring) })
  }

  private func list(_ isMeant: (Demand) -> Bool, tasks isTask: (TaskReading) -> Bool) -> [Line] {
    (places(isMeant).map(line) + tasks(isTask)).enumerated()
      .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }

  // MARK: - Places

  private func places(_ isMeant: (Demand) -> Bool) -> [(place: String, stretches: [ShortageStretch])] {
    var places: [(place: String, stretches: [ShortageStretch])] = []
    for stretch in ShortageStretch.list(of: book.report, where: { isMeant($0) && isTold($0) }) {
      let place = clean(wording.place(stretch.first.demand, in: book.scenario))
      if let known = places.firstIndex(where: { $0.place == place }) {
        places[known].stretches.append(stretch)
      } else {
        places.append((place, [stretch]))
      }
    }
    return places
  }

  /// Hours are counted over the whole period and belong to no day.
  private func isTold(_ demand: Demand) -> Bool {
    demand.measure != .hours && demand.rule != .reserve && demand.rule != .backup
      && !(demand.posts.allSatisfy { $0 == Post.reserveID } && demand.shares.isEmpty)
  }

  private func line(_ place: String, _ stretches: [ShortageStretch]) -> Line {
    var parts: [(strength: String, spans: [MinuteInterval])] = []
    for stretch in stretches {
      let strength = strength(stretch)
      // A window without presence may be days long: its strength says at what time it ends.
      let span = isWindow(stretch) ? nil : stretch.minutes.map { MinuteInterval(start: $0.from, end: $0.to) }
      if let known = parts.firstIndex(where: { $0.strength == strength }) {
        parts[known].spans += [span].compactMap(\.self)
      } else {
        parts.append((strength, [span].compactMap(\.self)))
      }
    }
    let texts = parts.map { wording.dayShortage(times($0.spans), strength: $0.strength) }
    let separator = parts.first?.spans.isEmpty == false ? ", " : ": "
    return Line(
      text: place + separator + texts.joined(separator: "; "), reason: reason(stretches.flatMap(\.shortages)),
      points: stretches.reduce(0) { $0 + $1.points })
  }

  private func isWindow(_ stretch: ShortageStretch) -> Bool { stretch.first.demand.measure == .touches && stretch.first.demand.rule != nil }

  private func strength(_ stretch: ShortageStretch) -> String {
    guard isWindow(stretch) else { return clean(wording.strength(stretch.first, in: book.scenario)) }
    let demand = stretch.first.demand
    return wording.unseen(
      longerThan: max(0, (demand.span?.minutes ?? 0) - 1), isCrew: demand.crews != nil, first: end(demand), last: end(stretch.last.demand),
      times: stretch.shortages.count)
  }

  /// The time at which a window ends.
  private func end(_ demand: Demand) -> String {
    let date = book.scenario.period.date(demand.day)
    return demand.span.map { wording.clock(LocalClock.minutes(of: $0, on: date, in: book.scenario.timeZone).to) } ?? ""
  }

  /// Times in order, those that touch or overlap as one.
  private func times(_ spans: [MinuteInterval]) -> [String] {
    var joined: [MinuteInterval] = []
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = joined.last, span.start <= last.end {
        joined[joined.count - 1] = MinuteInterval(start: last.start, end: max(last.end, span.end))
      } else {
        joined.append(span)
      }
    }
    return joined.map { $0.minutes == 1440 ? wording.wholeDay : wording.clock(from: $0.start, to: $0.end) }
  }

  /// The worst first; equal ones once.
  private func reason(_ shortages: [Shortage]) -> String? {
    guard let reasons else { return nil }
    var found: [ShortageReason] = []
    for shortage in shortages {
      let reason = reasons.reason(shortage)
      if let known = found.firstIndex(where: { $0.joined(with: reason) != nil }) {
        found[known] = found[known].joined(with: reason) ?? reason
      } else {
        found.append(reason)
      }
    }
    return short(found.map { clean(wording.text($0, in: book.scenario)) })
  }

  /// The first reason, cut where it is long, and others as far as they fit beside it whole.
  private func short(_ reasons: [String]) -> String {
    var text = MessageText.clipped(reasons.first ?? "", units: Self.reasonUnits)
    for reason in reasons.dropFirst().prefix(Self.mostReasons - 1) where text.utf16.count + 2 + reason.utf16.count <= Self.reasonUnits {
      text += "; " + reason
    }
    return text
  }

  // MARK: - Tasks

  private func tasks(_ isMeant: (TaskReading) -> Bool) -> [Line] {
    book.report.tasks.filter { $0.isPublished && isMeant($0) && !$0.shortages.isEmpty }.map { reading in
      let name = clean(reading.task.name)
      let strengths = reading.shortages.map { clean(wording.strength($0, in: book.scenario)) }
      let found = reasons.map { reasons in reading.shortages.map { clean(wording.text(reasons.reason($0, at: reading), in: book.scenario)) } }
      var different: [String] = []
      for reason in found ?? [] where !different.contains(reason) { different.append(reason) }
      return Line(
        text: "\(name), \(wording.time(of: reading)): \(strengths.joined(separator: "; "))",
        reason: found == nil ? nil : short(different),
        points: reading.shortages.reduce(0) { $0 + $1.points })
    }
  }

  private func clean(_ text: String) -> String { MessageText.plain(text) }
}
