import PatrolModel
import Wording

extension RecordReport {
  /// The report over many rosters.
  ///
  /// - Parameters:
  ///   - report: What was counted.
  ///   - scenario: The main scenario: names of officers, places and kinds.
  public init(_ report: PeriodReport, scenario: Scenario, wording: Wording) {
    let sections = PeriodSections(report: report, scenario: scenario, wording: wording)
    let (from, to) = (report.days.first?.date ?? scenario.period.from, report.days.last?.date ?? scenario.period.from)
    self.init(
      title: wording.periodTitle(office: scenario.office.name), subtitle: wording.dates(from: from, to: to), skip: wording.skipToReport,
      notes: [wording.periodNote], sections: sections.all, firstDay: from, office: scenario.office, wording: wording,
      document: ResultDocument.period(report, names: sections.names))
  }

  /// What was worked of one roster, with what differs from what was published.
  ///
  /// - Parameters:
  ///   - report: The report of the roster's days.
  ///   - version: The published version.
  ///   - breaches: Hard rules that what was worked breaks and the published version kept; the default is none.
  public init(worked report: PeriodReport, version: Int, breaches: [Breach] = [], scenario: Scenario, wording: Wording) {
    let sections = PeriodSections(report: report, scenario: scenario, wording: wording)
    let (from, to) = (report.days.first?.date ?? scenario.period.from, report.days.last?.date ?? scenario.period.from)
    self.init(
      title: wording.workedTitle(from: from, to: to, version: version), subtitle: scenario.office.name, skip: wording.skipToReport, notes: [],
      sections: [sections.differences] + (breaches.isEmpty ? [] : [sections.broken(breaches)]),
      firstDay: from, office: scenario.office, wording: wording,
      document: .object([
        ("from", .text(from.description)), ("to", .text(to.description)), ("version", .number(version)),
        ("differences", .list(report.differences.map(ResultDocument.difference))),
        ("breaches", .list(breaches.map { ResultDocument.breach($0, nil) })),
      ]))
  }
}

/// The parts of a report over many rosters.
struct PeriodSections {
  let report: PeriodReport
  let scenario: Scenario
  let wording: Wording
  let names: [Officer.ID: String]

  init(report: PeriodReport, scenario: Scenario, wording: Wording) {
    self.report = report
    self.scenario = scenario
    self.wording = wording
    names = Dictionary(scenario.officers.map { ($0.id, $0.name) }) { first, _ in first }
  }

  var all: [RecordSection] { [days, differences, places, activities, absences, burden, shortages, changes] }

  var differences: RecordSection {
    var section = RecordSection(part: .differences)
    section.notes = [wording.differenceCount(report.differences.count, worked: worked)]
    section.sentences = report.differences.map { difference in
      var told = difference
      for place in told.changes.indices {
        told.changes[place].was = named(told.changes[place].was)
        told.changes[place].now = named(told.changes[place].now)
      }
      return wording.text(told) { names[$0] ?? $0.text }
    }
    return section
  }

  /// What a cell says, an absence under its name.
  private func named(_ cell: String?) -> String? {
    guard let cell, let kind = scenario.kinds.last(where: { $0.id.text == cell }), !scenario.shifts.contains(where: { $0.id.text == cell }) else {
      return cell
    }
    return wording.name(kind)
  }

  /// Who broke which rule, and when.
  func broken(_ breaches: [Breach]) -> RecordSection {
    var section = RecordSection(part: .breaches)
    section.sentences = breaches.map { "\(names[$0.officer] ?? $0.officer.text), \(wording.text($0))" }
    return section
  }

  /// Days of which what was worked is known.
  private var worked: Int { report.days.count { if case .worked = $0.standing { true } else { false } } }

  private var days: RecordSection {
    var section = RecordSection(part: .days)
    let missing = report.missing
    section.notes = [wording.days(worked: worked, published: report.days.count - worked - missing.count, missing: missing)]
    if !report.unknownShifts.isEmpty { section.notes.append(wording.unknownShifts(report.unknownShifts)) }
    return section
  }

  private var places: RecordSection {
    var section = RecordSection(part: .places, columns: [.place, .unitsPlanned, .units, .unitHours, .dutiesPlanned, .duties, .hours])
    section.bars = [.unitHours, .hours]
    section.rows = report.places.map { place in
      row([
        .text(wording.name(place.post, in: scenario)), .number(place.planned.units), .number(place.reached.units),
        .minutes(place.reached.unitMinutes), .number(place.planned.duties), .number(place.reached.duties), .minutes(place.reached.minutes),
      ])
    }
    return section
  }

  private var activities: RecordSection {
    var section = RecordSection(part: .activities, columns: [.kind, .name, .place, .count, .officers, .hours])
    section.rows = report.activities.map { activity in
      row([
        .text(wording.name(activity.occasion)), .text(activity.name), .text(activity.place ?? "-"), .number(activity.count),
        .number(activity.officers), .minutes(activity.minutes),
      ])
    }
    return section
  }

  private var absences: RecordSection {
    var section = RecordSection(part: .absences, columns: [.kind, .days, .unplanned])
    section.rows = report.absences.map { absence in
      row([.text(wording.name(absence.kind, in: scenario)), .number(absence.days), .number(absence.unplannedDays)])
    }
    return section
  }

  private var burden: RecordSection {
    var section = RecordSection(part: .burden, columns: [.officer, .duties, .nights, .weekends, .holidays, .hours, .absent, .changed])
    section.bars = [.nights, .weekends, .hours]
    section.rows = report.officers.map { count in
      let totals = count.totals
      return row([
        .text(names[count.officer] ?? count.officer.text), .number(totals.duties), .number(totals.nights), .number(totals.weekends),
        .number(totals.holidays), .minutes(totals.workedMinutes), .number(totals.absentDays), .number(count.changedDays),
      ])
    }
    return section
  }

  private var shortages: RecordSection {
    var section = RecordSection(part: .shortages, columns: [.requirement, .asked, .reached, .toMinimum, .toTarget])
    section.bars = [.toTarget]
    if !report.daysNotAudited.isEmpty { section.notes = [wording.notAudited(report.daysNotAudited)] }
    section.rows = report.shortages.map { shortage in
      let name = shortage.rule.map { wording.name($0) } ?? shortage.name
      func amount(_ number: Int) -> RecordSection.Cell { shortage.isByDay ? .number(number) : .minutes(number) }
      return row([
        .text(shortage.isByDay ? wording.countedByDay(name) : name), amount(shortage.asked), amount(shortage.asked - shortage.missingToTarget),
        amount(shortage.missingToMinimum), amount(shortage.missingToTarget),
      ])
    }
    return section
  }

  private var changes: RecordSection {
    var section = RecordSection(part: .changes)
    section.sentences = report.acts.map { wording.text($0) }
    return section
  }

  private func row(_ cells: [RecordSection.Cell]) -> RecordSection.Row { RecordSection.Row(cells: cells, group: nil) }
}
