import PatrolModel

extension ResultDocument {
  /// The document of what absences do to a roster; minutes are whole, sums over samples are kept beside their number.
  public static func resilience(_ found: Resilience) -> String {
    JSONText.object([
      ("absences-millionths", .number(found.model.millionths)), ("mean-day-thousandths", .optional(found.model.meanDayThousandths)),
      ("samples", .number(found.samples)), ("interrupted", .flag(found.undone != nil)),
      ("samples-asked", .number(found.undone?.samplesAsked ?? found.samples)), ("repairs-left-undone", .number(found.undone?.repairs ?? 0)),
      ("seed", .decimal("\(found.seed)")), ("duties", .number(found.duties)),
      ("absent-duties", .number(found.absentDuties)), ("published", lack(found.published)), ("added", sampled(found.added)),
      ("samples-missing-a-minimum", .number(found.samplesMissing)),
      ("samples-missing-a-minimum-very-vulnerable", .optional(found.samplesMissingVeryVulnerable)),
      ("most-missed", found.mostMissed.map { part($0, place($0.subject.place) + [("shift", .optional($0.subject.shift?.text))]) } ?? .null),
      ("worst-sample", .number(found.worstSample)),
      ("places", .list(found.places.map { part($0, place($0.subject)) })),
      ("classes", .list(found.classes.map { part($0, [("class", .optional($0.subject?.rawValue))]) })),
      ("shifts", .list(found.shifts.map { part($0, [("shift", .optional($0.subject?.text))]) })),
      ("officers", .list(found.officers.map(officer))),
      (
        "reserves",
        .list(
          found.reserves.map {
            .object([("more", .number($0.more)), ("samples-missing-a-minimum", .number($0.samplesMissing)), ("added", sampled($0.added))])
          })
      ), ("reserve-needs", .list(found.needs.map(need))), ("repairs", .list(found.repairs.map(repair))),
    ]).written()
  }

  private static func lack(_ lack: Resilience.Lack) -> JSONText {
    .object([
      ("officer-minutes-to-minimum", .number(lack.officersToMinimum)), ("crew-minutes-to-minimum", .number(lack.crewsToMinimum)),
      ("officer-minutes-to-target", .number(lack.officersToTarget)), ("crew-minutes-to-target", .number(lack.crewsToTarget)),
      ("points", .number(lack.points)),
    ])
  }

  private static func sampled(_ lack: Resilience.SampledLack) -> JSONText {
    .object([
      ("officer-minutes-to-minimum", sampled(lack.officersToMinimum)), ("crew-minutes-to-minimum", sampled(lack.crewsToMinimum)),
      ("officer-minutes-to-target", sampled(lack.officersToTarget)), ("crew-minutes-to-target", sampled(lack.crewsToTarget)),
      ("points", sampled(lack.points)),
    ])
  }

  private static func sampled(_ values: Sampled) -> JSONText {
    let hundredths = values.standardError.map { Int(($0 * 100).rounded()) }
    return .object([
      ("sum", .number(values.sum)), ("standard-error-hundredths", .optional(hundredths)), ("in-50", .number(values.median)),
      ("in-90", .number(values.in90)), ("in-99", .number(values.in99)), ("worst", .number(values.worst)),
    ])
  }

  private static func place(_ place: Resilience.Place) -> [(key: String, value: JSONText)] {
    switch place {
    case .post(let id): [("post", .text(id.text))]
    case .together(let id): [("requirement", .text(id.text))]
    }
  }

  private static func part<Subject>(_ part: Resilience.Part<Subject>, _ subject: [(key: String, value: JSONText)]) -> JSONText {
    .object(subject + [("samples-missing-a-minimum", .number(part.samplesMissing)), ("added", sampled(part.added))])
  }

  private static func officer(_ loss: Resilience.OfficerLoss) -> JSONText {
    .object([
      ("officer", .text(loss.officer.text)), ("duties", .number(loss.duties)), ("week", lack(loss.week)),
      ("worst-date", .text(loss.worstDate.description)), ("worst-day", lack(loss.day)),
    ])
  }

  private static func need(_ need: Resilience.ReserveNeed) -> JSONText {
    .object([
      ("date", .text(need.date.description)), ("shift", .text(need.shift.text)), ("in-50", .optional(need.inHalf)), ("in-90", .optional(need.in90)),
      ("in-95", .optional(need.in95)),
    ])
  }

  private static func repair(_ repair: Resilience.AbsenceRepair) -> JSONText {
    let candidates = repair.candidates.map { candidate in
      JSONText.object([
        ("officer", .text(candidate.officer.text)), ("points", .number(candidate.points)), ("line-points", .number(candidate.linePoints)),
        ("lack", lack(candidate.lack)),
      ])
    }
    let solved = repair.solved.map { solved in
      JSONText.object([
        ("called", .list(solved.called.map(duty))), ("points", .number(solved.points)), ("proven", .flag(solved.isProven)),
        ("lack", lack(solved.lack)),
      ])
    }
    return .object([
      ("absences", .list(repair.absences.map(duty))), ("unmended", lack(repair.unmended)), ("call", .optional(repair.called?.officer.text)),
      ("candidates", .list(candidates)), ("barred", .number(repair.barred)), ("solved", solved ?? .null),
      ("not-solved", .flag(repair.isUnsolved)),
    ])
  }

  static func duty(_ duty: DayDuty) -> JSONText {
    .object([("officer", .text(duty.officer.text)), ("date", .text(duty.date.description)), ("duty", .text(duty.duty.text))])
  }
}
