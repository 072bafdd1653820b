import PatrolModel
import RosterAudit

extension RepairSheet {
  /// The same as JSON.
  public func json() -> String {
    let list = options.enumerated().map { place, option -> JSONText in
      .object([
        ("option", .number(place + 1)), ("leaves-short", .flag(option.leavesShort)), ("people", .number(option.rank.people)),
        ("cells", .number(option.rank.cells)), ("recall", .number(option.rank.recall)), ("minimum-points", .number(option.minimums)),
        ("other-points", .number(option.rank.others)), ("crew-faults", .number(option.rank.crewSteps)),
        ("proven", .flag(option.isProven)), ("proven-throughout", .flag(option.isProvenThroughout)),
        ("changes", .list(option.changes.map(json))),
        (
          "crews",
          .list(
            crews(option).map { crew in
              .object([
                ("date", .text(crew.date.description)), ("duty", .text(Roster.Duty(shift: crew.shift, post: crew.post).text)),
                ("officers", .list(crew.officers.map { .text($0.text) })), ("vehicle", .optional(crew.vehicle?.text)),
              ])
            })
        ),
        (
          "tasks",
          .list(
            teams(option).map { task, people in
              .object([
                ("task", .text(task.id.text)), ("wanted", .number(task.count)), ("officers", .list(people.map { .text($0.text) })),
              ])
            })
        ),
        ("short", .list(missing(option).map { .text($0) })),
      ])
    }
    return JSONText.object([
      ("from", .optional(dates?.lowerBound.description)), ("to", .optional(dates?.upperBound.description)), ("options", .list(list)),
      ("later", .list(later.map(json))),
    ]).written()
  }

  private func json(_ roster: LaterRoster) -> JSONText {
    .object([
      ("from", .text(roster.from.description)), ("version", .number(roster.version)), ("file", .text(roster.path)),
      ("duties", .list(roster.duties.map(ResultDocument.duty))),
      (
        "crews",
        .list(
          roster.crews.map {
            .object([
              ("date", .text($0.date.description)), ("duty", .text(Roster.Duty(shift: $0.shift, post: $0.post).text)),
              ("vehicle", .optional($0.vehicle?.text)),
            ])
          })
      ), ("command", .text(roster.command)),
    ])
  }

  private func json(_ change: RepairChange) -> JSONText {
    let kind: String? =
      switch change.change {
      case nil: "out"
      case .reserve?: change.now == nil ? "freed" : "reserve"
      case .post?: "post"
      case .shift?: "shift"
      case .dayOff?: "day-off"
      }
    return .object([
      ("officer", .text(change.officer.text)), ("date", .text(change.date.description)), ("was", .optional(change.was?.text)),
      ("now", .optional(change.now?.text)), ("change", .optional(kind)),
      (
        "before",
        change.before.map {
          .object([("shift", .text($0.shift.text)), ("date", .text($0.date.description)), ("rest-minutes", .number($0.minutes))])
        } ?? .null
      ),
    ])
  }
}
