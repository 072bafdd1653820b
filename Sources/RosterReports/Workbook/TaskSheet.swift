import OfficePackages
import PatrolModel
import Wording

/// Operations and tasks of the period: when, what, who goes, out of which crew or post, and what is lacking.
struct TaskSheet {
  private let facts: WorkbookFacts

  init(_ facts: WorkbookFacts) { self.facts = facts }

  private static let headings: [Wording.Heading] = [.row, .date, .time, .task, .who, .from, .lacks, .notes]
  private static let nameCells = 60

  func write(_ newPage: NewPage) throws {
    let (wording, report) = (facts.wording, facts.book.report)
    let page = try newPage(.tasks, [5, 27, 30, 36, 34, 30, 18, 14], [])
    let headings = try page.headings(Self.headings.map(wording.heading), height: 16)
    page.writer.freeze(row: headings + 1, column: 0)
    let section = TaskSection(report: report, wording: wording, ink: Ink(isColoured: false), width: .max)
    let labels = OfficerLabels(facts.book.officers, cells: Self.nameCells)
    let clock = DutyClock(facts.scenario)
    let published = report.tasks.filter(\.isPublished)
    for (place, reading) in published.enumerated() {
      let groups = section.groups(reading, labels, clock)
      // Each group begins on the line on which its place stands.
      var (who, from) = ([String](), [String]())
      for group in groups {
        who += group.names
        from += [group.place] + [String](repeating: "", count: group.names.count - 1)
      }
      let lacks = reading.shortages.map { wording.strength($0, in: facts.scenario) }.joined(separator: ", ")
      let texts = [
        wording.longDate(reading.startDate), time(reading), name(reading), who.isEmpty ? wording.nobody : who.joined(separator: "\n"),
        from.joined(separator: "\n"), lacks, "",
      ]
      let row = try page.row(height: page.height(of: texts.enumerated().map { ($1, $0 + 1) }))
      try page.writer.write(Double(place + 1), row, 0, Styles.number.with { $0.isAtTop = true })
      for (column, text) in texts.enumerated() {
        let isShort = column == 5 && !lacks.isEmpty
        let format = isShort ? Styles.paragraph.with { ($0.isBold, $0.ink, $0.fill) = (true, Styles.alarm.ink, Styles.alarm.fill) } : Styles.paragraph
        try page.writer.write(text, row, column + 1, format)
      }
    }
    if published.isEmpty { try page.line(wording.noTasks, Styles.text) }
    let support = SupportSection(scenario: facts.scenario, wording: wording, tellsContact: facts.book.audience == .restricted)
    for text in CommunitySection(report: report, wording: wording).sentences(tellsHeard: facts.book.audience == .restricted) {
      try page.line(text, Styles.text)
    }
    for text in support.partners() + (facts.book.audience == .restricted ? support.cameras() : []) { try page.line(text, Styles.text) }
    try page.finish(repeatedRows: headings.asRange, isSigned: true)
  }

  /// The task, with the stops of a control round below it where the reader may know them.
  private func name(_ reading: TaskReading) -> String {
    let route = facts.book.audience == .restricted ? facts.wording.route(of: reading, in: facts.scenario) : nil
    return [reading.task.name, route].compactMap(\.self).joined(separator: "\n")
  }

  private func time(_ reading: TaskReading) -> String {
    let wording = facts.wording
    guard let minutes = reading.minutes else { return wording.time(of: reading.task) }
    let stretch = ClockInterval(startMinute: minutes.from, endMinute: minutes.to)
    return wording.dutyTime(stretch, zone: facts.scenario.timeZone)
  }
}
