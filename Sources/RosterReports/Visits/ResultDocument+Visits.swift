import PatrolModel

extension ResultDocument {
  /// The replay of planned visits; nothing where neither roster nor scenario knows of any.
  static func visits(_ report: RosterReport) -> [(key: String, value: JSONText)] {
    guard let visits = report.visits else { return [] }
    let flaws = visits.flaws.map { flaw in
      JSONText.object([("visit", .number(flaw.visit)), ("kind", .text(word(flaw.kind)))])
    }
    return [
      (
        "visits",
        .object([
          ("planned", .number(visits.visits.count)), ("feasible", .number(visits.feasible)), ("flaws", .list(flaws)),
          ("spots", .list(visits.spots.map(record))),
        ])
      )
    ]
  }

  private static func record(_ record: SpotRecord) -> JSONText {
    .object([
      ("spot", .text(record.spot.text)), ("visits", .number(record.visits)), ("risk-minutes", .number(record.windowMinutes)),
      ("watched-minutes", .number(record.watchedMinutes)), ("longest-gap", record.longestGap.map(gap) ?? .null),
      ("late-gaps", .list(record.lateGaps.map(gap))),
      ("gap-variation", record.variation.map { .number(Int(($0 * 100).rounded()), of: 100) } ?? .null),
    ])
  }

  private static func gap(_ gap: SpotRecord.Gap) -> JSONText {
    let cause: [(key: String, value: JSONText)] =
      switch gap.cause {
      case nil: []
      case .task(let id): [("cause", .text("task")), ("task", .text(id.text))]
      case .tooManySpots(let spots, let crews): [("cause", .text("too-many-spots")), ("spots", .number(spots)), ("crews", .number(crews))]
      case .round(let spots, let crews): [("cause", .text("round")), ("spots", .number(spots)), ("crews", .number(crews))]
      }
    return .object(
      [
        ("date", .text(gap.date.description)), ("from-minute", .number(gap.fromMinute)), ("minutes", .number(gap.minutes)),
      ] + cause)
  }

  private static func word(_ kind: VisitFlaw.Kind) -> String {
    switch kind {
    case .unknownCrew: "unknown-crew"
    case .unknownSpot: "unknown-spot"
    case .outsideDuty: "outside-duty"
    case .outsideZone: "outside-zone"
    case .outsideWindow: "outside-window"
    case .wrongLength: "wrong-length"
    case .unreachable: "unreachable"
    case .duringTask: "during-task"
    case .tooManySpots: "too-many-spots"
    }
  }
}
