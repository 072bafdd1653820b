import PatrolModel

extension ResultDocument {
  /// The document of an explanation of one officer's day.
  public static func explained(_ explanation: DutyExplanation) -> String {
    let answers = explanation.answers.map { answer -> JSONText in
      .object(
        [("question", question(answer.question)), ("bars", .list(answer.bars.map(bar)))]
          + outcome(answer.outcome, explanation.base))
    }
    return JSONText.object([
      ("officer", .text(explanation.officer.text)), ("date", .text(explanation.date.description)),
      ("present", .optional(explanation.present?.text)), ("points", .number(explanation.base.report.points)), ("answers", .list(answers)),
    ]).written()
  }

  /// The document of a question about a shortage where nothing is short.
  public static func notShort(_ duty: Roster.Duty, _ date: CivilDate, points: Int) -> String {
    JSONText.object([
      ("duty", .text(duty.text)), ("date", .text(date.description)), ("shortage", .null), ("points", .number(points)),
    ]).written()
  }

  /// The document of an explanation of a shortage.
  public static func explained(_ explanation: ShortageExplanation) -> String {
    let candidates = explanation.candidates.map { candidate -> JSONText in
      .object([
        ("officer", .text(candidate.officer.text)), ("bars", .list(candidate.bars.map(bar))),
        ("others-as-they-are", candidate.alone.map { .object(outcome($0, explanation.base)) } ?? .null),
        ("at-best", candidate.forced.map { .object(outcome($0, explanation.base)) } ?? .null),
      ])
    }
    return JSONText.object([
      ("duty", .text(explanation.duty.text)), ("date", .text(explanation.date.description)),
      ("shortage", shortage(explanation.shortage, explanation.base.report.scenario)), ("points", .number(explanation.base.report.points)),
      ("filled", explanation.filled.map { .object(outcome($0, explanation.base)) } ?? .null), ("candidates", .list(candidates)),
    ]).written()
  }

  private static func outcome(_ roster: ComparedRoster?, _ base: QuestionedRoster) -> [(key: String, value: JSONText)] {
    guard let roster else { return [("points", .null), ("bound", .null), ("more", .null)] }
    let difference = base.difference(to: roster)
    return [
      ("points", .optional(roster.report?.points)), ("breaches", .optional(roster.report?.breaches.count)), ("bound", .optional(roster.search.bound)),
      ("stop", .text(roster.search.end.rawValue)),
      ("more", difference.map { .object([("least", .number($0.least)), ("most", .number($0.most))]) } ?? .null),
    ]
  }

  private static func question(_ question: DutyQuestion) -> JSONText {
    func text(_ choice: AllowedCells.Choice) -> JSONText {
      switch choice {
      case .off: .null
      case .shift(let shift): .text(Roster.Duty(shift: shift).text)
      case .duty(let shift, let post): .text(Roster.Duty(shift: shift, post: post).text)
      }
    }
    switch question {
    case .instead(let choice): return .object([("instead", text(choice))])
    case .without(let choice): return .object([("without", text(choice))])
    }
  }

  private static func bar(_ bar: DutyBar) -> JSONText {
    .object([
      ("rules", .list(bar.rules.map { .text($0.rawValue) })),
      ("requests", .list(bar.requests.map { .object([("date", .text($0.date.description)), ("kind", .text($0.kind.rawValue))]) })),
      ("breaches", .list(bar.breaches.map { breach($0, nil) })),
    ])
  }
}
