import PatrolModel

extension ResultDocument {
  /// The document of a next week's folder that was made.
  ///
  /// - Parameters:
  ///   - folder: Where it is.
  ///   - period: Its days.
  ///   - history: The version in the archive from which the past is known, and whether it is what was worked; nil where another file of the history knows it.
  ///   - addedHistory: What the history names from now on besides; nil where it needed nothing.
  ///   - addedRoster: The file that the history names from now on as the roster of the period before; nil for none.
  ///   - unknownOfficers: Officers of whom that file says nothing.
  ///   - absences: How many go on or are to come, and how many have ended.
  ///   - requests: Those that are still to come, and those of days that are over.
  ///   - commented: What was set behind a comment sign.
  ///   - copied: Files that were copied.
  ///   - notCopied: Files of the old folder that were not copied.
  ///   - gapDays: Days between both periods.
  ///   - notes: How many notes a check has.
  public static func next(
    folder: String, period: Scenario.Period, history: (version: Int, isWorked: Bool)?, addedHistory: String?, addedRoster: String?,
    unknownOfficers: [Officer.ID], absences: (carried: Int, ended: Int), requests: (kept: [Request], dropped: [Request]),
    commented: [(section: String, name: String)], copied: [String], notCopied: [String],
    gapDays: Int, notes: Int
  ) -> String {
    JSONText.object([
      ("folder", .text(folder)), ("from", .text(period.from.description)), ("to", .text(period.date(max(0, period.days - 1)).description)),
      ("history", history.map { .object([("version", .number($0.version)), ("worked", .flag($0.isWorked))]) } ?? .null),
      ("added-history", .optional(addedHistory)), ("added-roster", .optional(addedRoster)),
      ("unknown-officers", .list(unknownOfficers.map { .text($0.text) })),
      ("absences", .object([("carried", .number(absences.carried)), ("ended", .number(absences.ended))])),
      (
        "requests",
        .object([
          ("kept", .number(requests.kept.count)), ("dropped", .number(requests.dropped.count)),
          ("dropped-binding", .number(requests.dropped.count { $0.kind == .lock || $0.kind == .order })),
        ])
      ),
      ("commented", .list(commented.map { .object([("section", .text($0.section)), ("name", .text($0.name))]) })),
      ("copied", .list(copied.map { .text($0) })), ("not-copied", .list(notCopied.map { .text($0) })), ("gap-days", .number(gapDays)),
      ("notes", .number(notes)),
    ]).written()
  }
}
