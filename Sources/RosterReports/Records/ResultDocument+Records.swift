import PatrolModel

extension ResultDocument {
  /// The document of a ledger.
  static func ledger(_ ledger: Ledger, names: [Officer.ID: String]) -> JSONText {
    let lines = ledger.lines.map { line in
      JSONText.object(
        [
          ("officer", .text(line.officer.text)), ("name", .optional(names[line.officer])), ("regu", .optional(line.regu)),
          ("class", .number(line.equals)),
        ]
          + totals(line.totals) + [("due-minutes", .number(line.dueMinutes)), ("overtime-minutes", .number(line.overtimeMinutes))])
    }
    func spreads(_ place: Int?) -> JSONText {
      .list(
        ledger.spreads.filter { $0.equals == place }.map { spread in
          .object([
            ("measure", .text(spread.measure.rawValue)), ("officers", .number(spread.officers)), ("least", .number(spread.least)),
            ("most", .number(spread.most)), ("farthest-from-share", .decimal(thousandths(spread.farthestThousandths))),
          ])
        })
    }
    let classes = ledger.classes.enumerated().map { place, equals in
      JSONText.object([
        ("class", .number(place)), ("officers", .number(equals.officers)), ("qualifications", .list(equals.qualifications.map { .text($0.text) })),
        ("due-minutes-per-week", .number(equals.dueMinutesPerWeek)),
        ("spreads", spreads(place)),
      ])
    }
    return .object([
      ("from", .text(ledger.from.description)), ("to", .text(ledger.to.description)), ("worked-days", .number(ledger.workedDays)),
      ("published-days", .number(ledger.publishedDays)), ("missing-days", dates(ledger.missing)),
      ("unpopular-posts", .list(ledger.unpopularPosts.map { .text($0.text) })),
      ("unknown-shifts", .list(ledger.unknownShifts.map { .text($0) })), ("spreads", spreads(nil)), ("classes", .list(classes)),
      ("officers", .list(lines)),
    ])
  }

  /// The document of a report over many rosters.
  static func period(_ report: PeriodReport, names: [Officer.ID: String]) -> JSONText {
    .object([
      ("from", .optional(report.days.first?.date.description)), ("to", .optional(report.days.last?.date.description)),
      ("days", .list(report.days.map(day))), ("differences", .list(report.differences.map(difference))),
      (
        "places",
        .list(
          report.places.map { place in
            .object([("post", .text(place.post.text)), ("planned", presence(place.planned)), ("worked", presence(place.reached))])
          })
      ),
      ("activities", .list(report.activities.map(activity))),
      (
        "absences",
        .list(
          report.absences.map { absence in
            .object([("kind", .text(absence.kind.text)), ("days", .number(absence.days)), ("unplanned-days", .number(absence.unplannedDays))])
          })
      ),
      (
        "officers",
        .list(
          report.officers.map { count in
            .object(
              [("officer", .text(count.officer.text)), ("name", .optional(names[count.officer]))] + totals(count.totals)
                + [("changed-days", .number(count.changedDays))])
          })
      ),
      (
        "shortages",
        .list(
          report.shortages.map { shortage in
            .object([
              ("requirement", .text(shortage.requirement.text)), ("rule", .optional(shortage.rule?.rawValue)),
              (shortage.isByDay ? "asked-duties" : "asked-minutes", .number(shortage.asked)),
              ("missing-to-minimum", .number(shortage.missingToMinimum)), ("missing-to-target", .number(shortage.missingToTarget)),
            ])
          })
      ),
      ("days-not-audited", dates(report.daysNotAudited)), ("changes", .list(report.acts.map(act))),
      ("unknown-shifts", .list(report.unknownShifts.map { .text($0) })),
    ])
  }

  /// A difference as its cells with who and why.
  static func difference(_ difference: PeriodReport.Difference) -> JSONText {
    .object([
      ("version", .number(difference.version)), ("by", .optional(difference.by)), ("reason", .optional(difference.reason)),
      (
        "changes",
        .list(
          difference.changes.map { change in
            .object([
              ("officer", .text(change.officer.text)), ("date", .text(change.date.description)), ("was", .optional(change.was)),
              ("now", .optional(change.now)),
            ])
          })
      ),
    ])
  }

  private static func totals(_ totals: DutyTotals) -> [(key: String, value: JSONText)] {
    [
      ("duties", .number(totals.duties)), ("nights", .number(totals.nights)), ("weekends", .number(totals.weekends)),
      ("holidays", .number(totals.holidays)), ("unpopular", .number(totals.unpopular)), ("minutes", .number(totals.workedMinutes)),
      ("credited-minutes", .number(totals.creditedMinutes)), ("known-days", .number(totals.knownDays)), ("absent-days", .number(totals.absentDays)),
      ("busy-days", .number(totals.busyDays)),
    ]
  }

  private static func day(_ day: PeriodReport.Day) -> JSONText {
    let (standing, version): (String, JSONText) =
      switch day.standing {
      case .missing: ("missing", .null)
      case .published(let version): ("published", .number(version))
      case .worked(let version): ("worked", .number(version))
      }
    return .object([("date", .text(day.date.description)), ("standing", .text(standing)), ("version", version)])
  }

  private static func presence(_ presence: PeriodReport.Presence) -> JSONText {
    .object([
      ("unit-shifts", .number(presence.units)), ("unit-minutes", .number(presence.unitMinutes)), ("duties", .number(presence.duties)),
      ("minutes", .number(presence.minutes)),
    ])
  }

  private static func activity(_ activity: PeriodReport.ActivityCount) -> JSONText {
    let kind =
      switch activity.occasion {
      case .activity(let kind): kind.word
      case .task: "task"
      case .visit: "visit-to-spot"
      }
    return .object([
      ("kind", .text(kind)), ("name", .text(activity.name)), ("place", .optional(activity.place)), ("count", .number(activity.count)),
      ("officers", .number(activity.officers)), ("minutes", .number(activity.minutes)),
    ])
  }

  private static func act(_ act: PeriodReport.Act) -> JSONText {
    .object([
      ("date", .text(act.date.description)), ("action", .text(act.action)), ("version", .number(act.version)),
      ("on", .optional(act.doneOn?.description)), ("by", .optional(act.by)), ("reason", .optional(act.reason)), ("cells", .number(act.cells)),
    ])
  }

  private static func dates(_ dates: [CivilDate]) -> JSONText { .list(dates.map { .text($0.description) }) }

  private static func thousandths(_ number: Int) -> String {
    let rest = "\(number % 1000)"
    return "\(number / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
