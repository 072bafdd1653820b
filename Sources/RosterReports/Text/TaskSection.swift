import PatrolModel
import Wording

/// Who does which task that shifts of the published days could do, out of which crews and posts, and what a task lacks.
struct TaskSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int

  private static let nameCells = 20

  func lines() -> [String] {
    guard !report.tasks.isEmpty else { return [] }
    let published = report.tasks.filter(\.isPublished)
    let later = report.tasks.count - published.count
    let labels = OfficerLabels(report.officers, cells: Self.nameCells)
    let clock = DutyClock(report.scenario)
    let entries = published.flatMap { reading in
      Wrapping.lines(text(reading, labels, clock), cells: width, first: "  ", indent: "      ").map {
        ink.paint($0, reading.shortages.isEmpty ? nil : .notice)
      }
    }
    let ahead = later == 0 ? [] : Wrapping.lines(wording.tasksInLookAhead(later), cells: width, first: "  ").map { ink.paint($0, .faint) }
    return [ink.paint(wording.tasksTitle(published.count), .heading)] + entries + ahead
  }

  private func text(_ reading: TaskReading, _ labels: OfficerLabels, _ clock: DutyClock) -> String {
    let head = "\(wording.days(of: reading)) \(wording.time(of: reading)) \(DisplayCells.clean(reading.task.name))"
    let short = reading.shortages.map { wording.strength($0, in: report.scenario) }.joined(separator: ", ")
    let route = wording.route(of: reading, in: report.scenario)
    return ["\(head): \(names(reading, labels, clock))", short.isEmpty ? nil : DisplayCells.clean(short), route.map { DisplayCells.clean($0) }]
      .compactMap(\.self).joined(separator: "; ")
  }

  private func names(_ reading: TaskReading, _ labels: OfficerLabels, _ clock: DutyClock) -> String {
    let groups = groups(reading, labels, clock)
    if groups.isEmpty { return wording.nobody }
    return groups.map { $0.names.joined(separator: ", ") + ($0.place.isEmpty ? "" : " (\($0.place))") }.joined(separator: ", ")
  }

  /// The names, those from the same crew or post together with it; none where nobody goes.
  func groups(_ reading: TaskReading, _ labels: OfficerLabels, _ clock: DutyClock) -> [(place: String, names: [String])] {
    guard let span = reading.spans.first else { return [] }
    var groups: [(place: String, names: [String])] = []
    for officer in reading.officers {
      let duty = report.duty(officer, during: span, around: reading.day, for: reading.task, clock: clock)
      let place = duty.map { self.place(officer, $0.duty, day: $0.day) } ?? ""
      if let group = groups.firstIndex(where: { $0.place == place }) {
        groups[group].names.append(labels.label(officer))
      } else {
        groups.append((place, [labels.label(officer)]))
      }
    }
    return groups
  }

  /// The crew and the post of a duty.
  private func place(_ officer: Officer.ID, _ duty: Roster.Duty, day: Int) -> String {
    guard let post = duty.post else { return "" }
    let date = report.scenario.period.date(day)
    let crew = report.roster.crews.first { $0.date == date && $0.shift == duty.shift && $0.post == post && $0.officers.contains(officer) }
    let unit = crew.map { [wording.name($0.kind, in: report.scenario), $0.vehicle?.text].compactMap { $0 }.joined(separator: " ") }
    return DisplayCells.clean([unit, wording.name(post, in: report.scenario)].compactMap { $0 }.joined(separator: ", "))
  }
}

extension Wording {
  /// When a task takes place; its window where no time is known.
  func time(of reading: TaskReading) -> String { reading.minutes.map { clock(from: $0.from, to: $0.to) } ?? time(of: reading.task) }
}
