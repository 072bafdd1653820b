import PatrolModel
import RosterAudit
import Wording

/// A result as one JSON document: quality first, then findings, then the roster file itself.
public enum ResultDocument {
  /// The document of a solve.
  ///
  /// - Parameters:
  ///   - report: The roster and its findings; nil where no roster was found.
  ///   - search: What is known of the search.
  ///   - rosterFile: The roster file's JSON; nil where there is none.
  ///   - draftChanges: What differs from the draft near which it was made; nil where there was none.
  public static func solved(_ report: RosterReport?, search: SearchFacts, rosterFile: String?, draftChanges: [DraftChange]? = nil) -> String {
    let quality: [(key: String, value: JSONText)] = [
      ("points", .optional(report?.points)), ("bound", .optional(search.bound)), ("gap", search.gap(points: report?.points)),
      ("stop", .text(search.end.rawValue)), ("rounds", .number(search.rounds)), ("labels", .number(search.labels)),
      ("lines", .number(search.lines)), ("nodes", .number(search.nodes)),
    ]
    let roster: [(key: String, value: JSONText)] = [("roster", rosterFile.map { .document($0) } ?? .null)]
    let draft = self.draftChanges(draftChanges)
    return JSONText.object(quality + search.drawDocument + search.placementDocument + (report.map(findings) ?? []) + draft + roster).written()
  }

  /// The document of an audit.
  ///
  /// - Parameters:
  ///   - edited: What edits by hand did to the roster; nil where it was compared with none.
  ///   - predictability: How easily the roster can be foretold; nil where nobody asked.
  public static func audited(_ report: RosterReport, edited: EditedRoster? = nil, predictability: Predictability? = nil) -> String {
    let edits: [(key: String, value: JSONText)] =
      edited.map {
        [
          ("points-before", .number($0.pointsBefore)), ("before", standing($0.before)), ("after", standing($0.after)),
          ("edits", .list($0.edits.map(edit))), ("easier-to-foretell", .flag($0.foretelling?.isWorse ?? false)),
        ]
      } ?? []
    let foretold: [(key: String, value: JSONText)] = predictability.map { [("predictability", self.predictability($0))] } ?? []
    return JSONText.object([("points", .number(report.points))] + edits + findings(report) + foretold).written()
  }

  private static func edit(_ edit: RosterEdit) -> JSONText {
    return .object([
      ("officer", .text(edit.officer.text)), ("date", .text(edit.date.description)), ("was", .optional(edit.was?.text)),
      ("now", .optional(edit.now?.text)),
      ("group", .number(edit.group)),
      ("points", .optional(edit.points)), ("ordinary-points", .optional(edit.ordinaryPoints)),
      ("breaches", .list(edit.breaches.map { breach($0, nil) })), ("crew-breaches", .list(edit.crewBreaches.map(crewBreach))),
      ("mended", .number(edit.mended)),
    ])
  }

  private static func standing(_ standing: RosterStanding) -> JSONText {
    .object([
      ("points", .number(standing.points)), ("ordinary-points", .number(standing.ordinaryPoints)), ("breaches", .number(standing.breaches)),
    ])
  }

  /// The document of a solve that locks contradict: officers, dates and rules.
  public static func contradiction(_ clashes: [(officer: Officer.ID, dates: [CivilDate], rules: [RuleID])]) -> String {
    let list = clashes.map { clash in
      JSONText.object([
        ("officer", .text(clash.officer.text)), ("dates", dates(clash.dates)), ("rules", .list(clash.rules.map { .text($0.rawValue) })),
      ])
    }
    return JSONText.object([
      ("points", .null), ("bound", .null), ("gap", .null), ("stop", .text(SearchEnd.contradiction.rawValue)), ("clashes", .list(list)),
    ]).written()
  }

  private static func findings(_ report: RosterReport) -> [(key: String, value: JSONText)] {
    [
      ("look-ahead-points", .number(report.lookAheadPoints)),
      ("points-by-source", .list(PointsBySource.list(report.charges).map { source($0, report) })),
      ("second-rank", secondRank(report)), ("breaches", .list(zip(report.breaches, report.grounds).map(breach))),
      ("exemptions", .list(report.exemptions.map(exemption))), ("crew-breaches", .list(report.crewBreaches.map(crewBreach))),
      ("crews", .list(report.roster.crews.map { crew($0, report.scenario) })),
      ("tasks", .list(report.tasks.map { task($0, in: report.scenario) })),
      ("shortages", .list(report.shortages.map { shortage($0, report.scenario) })),
      ("task-shortages", .list(report.taskShortages.map(taskShortage))),
      ("charges", .list(report.charges.map { charge($0) })), ("departures", .list(report.departures.map(departure))),
      ("mismatches", .list(report.mismatches.map { mismatch($0) })), ("indicators", report.indicators.map(indicators) ?? .null),
    ] + partners(report.scenario) + community(report) + visits(report)
  }

  /// Partners who are not rostered; nothing where there are none.
  private static func partners(_ scenario: Scenario) -> [(key: String, value: JSONText)] {
    guard !scenario.partnerUnits.isEmpty else { return [] }
    let units = scenario.partnerUnits.map { unit in
      JSONText.object([
        ("id", .text(unit.id.text)), ("name", .text(unit.name)), ("agency", .optional(unit.agency)), ("contact", .optional(unit.contact)),
        ("from", .optional(unit.dates?.lowerBound.description)), ("to", .optional(unit.dates?.upperBound.description)),
        (
          "fills",
          .list(unit.fills.map { .object([("at", .text($0.title)), ($0.isCrews ? "crews" : "officers", .number($0.count))]) })
        ),
      ])
    }
    return [("partner-units", .list(units))]
  }

  /// Community work by programme and zone; nothing where there is none.
  private static func community(_ report: RosterReport) -> [(key: String, value: JSONText)] {
    let counts = CommunitySection(report: report, wording: Wording(.english)).document()
    return counts.isEmpty ? [] : [("community", .list(counts))]
  }

  static func source(_ sum: PointsBySource, _ report: RosterReport) -> JSONText {
    .object(members(sum.source) + [("points", .number(sum.points)), ("times", .number(sum.occurrences))])
  }

  private static func members(_ source: PointSource) -> [(key: String, value: JSONText)] {
    switch source {
    case .rule(let rule, let instance):
      [("source", .text("rule")), ("rule", .text(rule.rawValue))] + (instance.isEmpty ? [] : [("instance", .text(instance))])
    case .belowMinimum(let id): [("source", .text("below-minimum")), ("requirement", .text(id.text))]
    case .belowTarget(let id): [("source", .text("below-target")), ("requirement", .text(id.text))]
    case .aboveMaximum(let id): [("source", .text("above-maximum")), ("requirement", .text(id.text))]
    case .part(let id, let qualification):
      [("source", .text("of-which")), ("requirement", .text(id.text)), ("qualification", .text(qualification.text))]
    case .task(let id): [("source", .text("task")), ("task", .text(id.text))]
    case .taskPart(let id, let qualification):
      [("source", .text("task-of-which")), ("task", .text(id.text)), ("qualification", .text(qualification.text))]
    case .partnership(let id): [("source", .text("partnership")), ("partnership", .text(id.text))]
    }
  }

  static func breach(_ breach: Breach, _ ground: BreachGround?) -> JSONText {
    .object(
      [("rule", .text(breach.rule.rawValue))] + (breach.instance.isEmpty ? [] : [("instance", .text(breach.instance))]) + [
        ("officer", .text(breach.officer.text)), ("dates", dates(breach.dates)), ("measured", .number(breach.measured)),
        ("limit", .number(breach.limit)), ("follows-from", followsFrom(ground)),
      ])
  }

  /// Null where nothing answers for a breach; otherwise whether history does, and the orders and forced locks.
  private static func followsFrom(_ ground: BreachGround?) -> JSONText {
    switch ground {
    case nil: .null
    case .history: .object([("history", .flag(true)), ("requests", .list([]))])
    case .requests(let requests): .object([("history", .flag(false)), ("requests", .list(requests.map(request)))])
    }
  }

  private static func request(_ request: Request) -> JSONText {
    let shift =
      switch request.cell {
      case .off: "off"
      case .work: "work"
      case .shift(let id): id.text
      }
    return .object([
      ("kind", .text(request.kind.rawValue)), ("date", .text(request.date.description)), ("shift", .text(shift)),
      ("post", .optional(request.post?.text)), ("by", .optional(request.by)), ("reason", .optional(request.reason)),
    ])
  }

  private static func exemption(_ exemption: Exemption) -> JSONText {
    .object([("officer", .text(exemption.officer.text)), ("reason", .text(exemption.reason.rawValue))])
  }

  static func charge(_ charge: Charge) -> JSONText {
    .object(
      members(charge.source) + (charge.officer.map { [("officer", .text($0.text))] } ?? []) + [
        ("dates", dates(charge.dates)), ("measured", .number(charge.measured)), ("wanted", .number(charge.wanted)),
        ("points", .number(charge.points)),
      ])
  }

  private static func departure(_ departure: Departure) -> JSONText {
    let reasons = departure.reasons.map { reason -> JSONText in
      switch reason {
      case .breaches(let rule, let times): .object([("breaks", .text(rule.rawValue)), ("times", .number(times))])
      case .points(let source, let points): .object(members(source) + [("points", .number(points))])
      }
    }
    return .object([
      ("officer", .text(departure.officer.text)), ("date", .text(departure.date.description)),
      ("pattern", .text(departure.pattern?.text ?? "-")), ("shift", .text(departure.actual?.text ?? "-")), ("reasons", .list(reasons)),
    ])
  }

  static func mismatch(_ mismatch: RosterMismatch) -> JSONText {
    func entry(_ kind: String, _ officer: Officer.ID, _ more: [(key: String, value: JSONText)] = []) -> JSONText {
      .object([("kind", .text(kind)), ("officer", .text(officer.text))] + more)
    }
    return switch mismatch {
    case .unknownOfficer(let officer): entry("unknown-officer", officer)
    case .missingOfficer(let officer): entry("missing-officer", officer)
    case .repeatedOfficer(let officer): entry("repeated-officer", officer)
    case .unknownShift(let officer, let date, let shift):
      entry("unknown-shift", officer, [("date", .text(date.description)), ("shift", .text(shift.text))])
    case .outsideHorizon(let officer, let date): entry("outside-horizon", officer, [("date", .text(date.description))])
    case .crewOutsideHorizon(let crew, let date):
      .object([("kind", .text("crew-outside-horizon")), ("crew", .number(crew)), ("date", .text(date.description))])
    case .unknownTask(let task): .object([("kind", .text("unknown-task")), ("task", .text(task.text))])
    case .repeatedTask(let task): .object([("kind", .text("repeated-task")), ("task", .text(task.text))])
    case .taskTime(let task): .object([("kind", .text("task-time")), ("task", .text(task.text))])
    case .taskOfficer(let task, let officer): entry("task-officer", officer, [("task", .text(task.text))])
    case .shortLine(let officer, let days): entry("short-line", officer, [("days", .number(days))])
    }
  }

  private static func dates(_ dates: [CivilDate]) -> JSONText { .list(dates.map { .text($0.description) }) }
}
