import PatrolFiles
import PatrolModel
import Wording

extension ResultDocument {
  /// The hand-over sheet as JSON: people by id, times in minutes.
  public static func handOver(_ sheet: HandOver, wording: Wording) -> String {
    JSONText.object([
      ("date", .text(sheet.date.description)), ("minute", .number(sheet.minute)),
      ("status", .text(sheet.book.file.roster.status.rawValue)), ("version", .number(sheet.book.file.roster.version)),
      ("shifts", .list(sheet.watches.map(watch))), ("short", .list(sheet.shortages(wording).map { .text($0) })),
      ("changes", .list(sheet.changes.flatMap { change in change.cells.map { self.change($0, of: change) } })),
      ("crew-changes", .list(sheet.changes.flatMap { change in change.crews.map { crew($0, of: change) } })),
    ]).written()
  }

  private static func watch(_ watch: HandOver.Watch) -> JSONText {
    .object([
      ("shift", .text(watch.shift.id.text)), ("date", .text(watch.date.description)), ("now", .flag(watch.isNow)),
      ("units", .list(watch.units.map(unit))), ("reserve", .list(watch.reserve.map { .text($0.id.text) })),
      ("free-vehicles", .list(watch.freeVehicles.map { .text($0.text) })), ("callable", .list(watch.callable.map(call))),
      ("barred", .list(watch.barred.map(call))),
    ])
  }

  private static func unit(_ unit: DutyUnit) -> JSONText {
    .object([
      ("post", .optional(unit.post?.text)), ("crew", .optional(unit.crew?.kind.text)), ("vehicle", .optional(unit.crew?.vehicle?.text)),
      (
        "officers",
        .list(unit.members.map { .object([("officer", .text($0.officer.id.text)), ("seat", .optional($0.seat?.rawValue))]) })
      ),
    ])
  }

  private static func call(_ call: DutyCall) -> JSONText {
    .object([
      ("officer", .text(call.officer.text)), ("rest-before", .optional(call.restMinutesBefore)), ("rest-after", .optional(call.restMinutesAfter)),
      ("planned-minutes", .number(call.plannedMinutes)), ("points", .number(call.points)),
      ("breaks", .list(call.breaches.map { .text($0.rule.rawValue) })),
    ])
  }

  private static func crew(_ crew: CrewChange, of change: HandOver.Change) -> JSONText {
    func told(_ crew: Roster.Crew?) -> JSONText {
      guard let crew else { return .null }
      return .object([("vehicle", .optional(crew.vehicle?.text)), ("officers", .list(crew.officers.map { .text($0.text) }))])
    }
    return .object([
      ("officer", .text(crew.officer.text)), ("date", .text(crew.date.description)), ("duty", .text(crew.duty.text)), ("was", told(crew.was)),
      ("now", told(crew.now)), ("version", .number(change.entry.version)), ("action", .text(change.entry.action)),
      ("by", .optional(change.entry.by)), ("reason", .optional(change.entry.reason)),
    ])
  }

  private static func change(_ cell: HandOver.Change.Cell, of change: HandOver.Change) -> JSONText {
    .object([
      ("officer", .text(cell.officer.text)), ("date", .text(cell.date.description)), ("was", .optional(cell.was?.text)),
      ("now", .optional(cell.now?.text)), ("version", .number(change.entry.version)), ("action", .text(change.entry.action)),
      ("by", .optional(change.entry.by)), ("reason", .optional(change.entry.reason)),
    ])
  }
}
