import PatrolModel

/// Reads the parts of a roster file other than its cells.
struct RosterFilePartsReader {
  let fields: Fields
  let log: ReadingLog

  /// Minutes after the midnight of a task's day: it may end on the next.
  private static let taskMinutes = 0...2880

  /// - Parameter officers: Those of the cells, who alone can sit in crews and do tasks.
  func read(into file: inout RosterFile, officers: Names<Officer>) {
    file.result = fields["result"].flatMap(result)
    var crews = RosterFileCrewsReader(parts: self, officers: officers)
    crews.read(into: &file)
    let last = file.lastDate
    file.roster.teams = fields.items("tasks").compactMap { team($0, first: file.roster.from, last: last, officers: officers) }
    let crewIDs = file.crewIDs
    file.visits = fields.items("visits").compactMap { visit($0) { crews.crewPlace($0).map { crewIDs[$0] } } }
    file.ledger = fields.items("ledger").compactMap(ledgerEntry)
    file.log = fields.items("log").compactMap(logEntry)
  }

  func part(_ value: MarkedValue, _ keys: [String]) -> Fields? {
    guard case .map(let entries) = value.content else { return Fields(value, keys: keys, log: log) }
    return Fields(MarkedValue(.map(entries.filter { !$0.value.isNull }), at: value.place), keys: keys, log: log)
  }

  func text(_ key: String, _ parts: Fields) -> String? { parts.required(key).flatMap(log.text) }

  private func number(_ key: String, _ parts: Fields) -> Int? { parts.required(key).flatMap { log.wholeNumber($0, in: 0...999_999_999_999) } }

  private func result(_ value: MarkedValue) -> RosterFile.Result? {
    guard let parts = part(value, ["points", "bound", "gap", "stop"]), let points = number("points", parts), let stop = text("stop", parts) else {
      return nil
    }
    return .init(points: points, bound: parts.wholeNumber("bound", in: -999_999_999_999...999_999_999_999), gap: parts.text("gap"), stop: stop)
  }

  private func team(_ value: MarkedValue, first: CivilDate, last: CivilDate, officers: Names<Officer>) -> Roster.Team? {
    guard let parts = part(value, ["id", "date", "from-minute", "to-minute", "officers"]) else { return nil }
    let id = parts.required("id").flatMap(log.identifier)
    let date = parts.required("date").flatMap(log.date)
    let from = parts.required("from-minute").flatMap { log.wholeNumber($0, in: Self.taskMinutes) }
    let to = parts.required("to-minute").flatMap { log.wholeNumber($0, in: Self.taskMinutes) }
    let people = parts.items("officers").compactMap { officers.resolve($0, log: log) }
    // The last night goes on into the day after the roster.
    if let date, date < first || date > last + 1 {
      log.fault(.outsidePeriod(found: date.description, first: first.description, last: last.description), at: parts.place(of: "date"))
    }
    guard let id, let date, let from, let to else { return nil }
    if to <= from { log.fault(.reversed(from: "\(from)", to: "\(to)"), at: parts.place(of: "to-minute")) }
    return .init(task: .init(id), date: date, fromMinute: from, toMinute: to, officers: people)
  }

  private func visit(_ value: MarkedValue, crew: (MarkedValue) -> String?) -> RosterFile.Visit? {
    guard let parts = part(value, ["crew", "spot", "minute", "minutes"]), let crew = parts.required("crew").flatMap(crew),
      let spot = text("spot", parts),
      let minute = number("minute", parts), let minutes = parts.required("minutes").flatMap({ log.wholeNumber($0, in: 0...1440) })
    else { return nil }
    return .init(crew: crew, spot: spot, minute: minute, minutes: minutes)
  }

  private func ledgerEntry(_ value: MarkedValue) -> RosterFile.LedgerEntry? {
    guard let parts = part(value, ["officer", "nights", "weekends", "holidays", "minutes"]), let officer = text("officer", parts),
      let nights = number("nights", parts), let weekends = number("weekends", parts), let holidays = number("holidays", parts),
      let minutes = number("minutes", parts)
    else { return nil }
    return .init(officer: .init(officer), nights: nights, weekends: weekends, holidays: holidays, minutes: minutes)
  }

  private func logEntry(_ value: MarkedValue) -> RosterFile.LogEntry? {
    guard let parts = part(value, ["version", "date", "action", "by", "reason", "number", "changes", "former-crews", "new-crews"]),
      let version = number("version", parts), let action = text("action", parts)
    else { return nil }
    let changes = parts.items("changes").compactMap { item -> RosterFile.LogEntry.Change? in
      guard let change = part(item, ["officer", "date", "was", "now"]), let officer = text("officer", change),
        let date = change.required("date").flatMap(log.date)
      else { return nil }
      func duty(_ key: String) -> Roster.Duty? { change[key].flatMap { RosterFileReader.duty($0, log: log) } }
      return .init(officer: .init(officer), date: date, was: duty("was"), now: duty("now"))
    }
    return .init(
      version: version, date: parts.date("date"), action: action, by: parts.text("by"), reason: parts.text("reason"),
      number: parts.text("number"), changes: changes,
      formerCrews: parts.items("former-crews").compactMap(loggedCrew), newCrews: parts.items("new-crews").compactMap(loggedCrew))
  }

  /// A crew of the log; vehicles and officers of earlier versions need not be in this one.
  private func loggedCrew(_ value: MarkedValue) -> Roster.Crew? {
    guard let parts = part(value, ["date", "shift", "post", "kind", "vehicle", "leader", "driver", "members"]),
      let date = parts.required("date").flatMap(log.date), let shift = text("shift", parts), let post = text("post", parts),
      let kind = text("kind", parts)
    else { return nil }
    return .init(
      date: date, shift: .init(shift), post: .init(post), kind: .init(kind), leader: parts.text("leader").map { .init($0) },
      driver: parts.text("driver").map { .init($0) }, members: parts.items("members").compactMap(log.text).map { .init($0) },
      vehicle: parts.text("vehicle").map { .init($0) })
  }
}
