import PatrolModel

/// Writes roster files.
public enum RosterFileWriter {
  /// The file's text: the same roster gives the same bytes.
  public static func json(_ file: RosterFile) -> String {
    let roster = file.roster
    let horizon = roster.duties.map(\.count).max() ?? roster.days
    let crewIDs = file.crewIDs
    var members: [(String, JSONText)] = [
      ("roster", .number(RosterFile.formatVersion)),
      ("office", .text(file.officeName)),
      ("status", .text(roster.status.rawValue)),
      ("version", .number(roster.version)),
      ("from", .text(roster.from.description)),
      ("days", .number(roster.days)),
      ("look-ahead", .number(max(0, horizon - roster.days))),
      ("scenario", .text(file.scenarioHash)),
      ("seed", .number("\(file.seed)")),
      ("result", file.result.map(result) ?? .null),
      ("cells", .array(cells(file, horizon: horizon))),
    ]
    // Only where it cannot be told from the crews: nobody rides, and that is what was decided.
    if roster.isSeated && roster.crews.isEmpty { members.append(("seated", .text("yes"))) }
    members += [
      ("crews", .array(crews(file, ids: crewIDs))),
      ("seats", .array(seats(file, ids: crewIDs))),
      ("vehicles", .array(vehicles(file))),
      ("tasks", .array(roster.teams.map(team))),
      ("visits", .array(file.visits.map(visit))),
      ("ledger", .array(file.ledger.map(ledgerEntry))),
      ("log", .array(file.log.map(logEntry))),
    ]
    return JSONText.object(members).document
  }

  /// SHA-256 of the file's text in hexadecimal.
  public static func hash(_ file: RosterFile) -> String { CanonicalScenario.hexadecimal(of: Array(json(file).utf8)) }

  private static func result(_ result: RosterFile.Result) -> JSONText {
    .object([
      ("points", .number(result.points)), ("bound", .number(orNull: result.bound)), ("gap", .text(orNull: result.gap)), ("stop", .text(result.stop)),
    ])
  }

  private static func cells(_ file: RosterFile, horizon: Int) -> [JSONText] {
    zip(file.roster.officers, file.roster.duties).map { officer, duties in
      let padded = duties + [Roster.Duty?](repeating: nil, count: horizon - duties.count)
      var members: [(String, JSONText)] = [
        ("officer", .text(officer.text)), ("duties", .array(padded.map { $0.map { .text($0.text) } ?? .null })),
      ]
      let away = (file.absences[officer] ?? [:]).sorted { $0.key < $1.key }
      if !away.isEmpty { members.append(("away", .object(away.map { ($0.key.description, .text($0.value.text)) }))) }
      return .object(members)
    }
  }

  private static func team(_ team: Roster.Team) -> JSONText {
    .object([
      ("id", .text(team.task.text)), ("date", .text(team.date.description)), ("from-minute", .number(team.fromMinute)),
      ("to-minute", .number(team.toMinute)),
      ("officers", .array(team.officers.map { .text($0.text) })),
    ])
  }

  private static func visit(_ visit: RosterFile.Visit) -> JSONText {
    .object([("crew", .text(visit.crew)), ("spot", .text(visit.spot)), ("minute", .number(visit.minute)), ("minutes", .number(visit.minutes))])
  }

  private static func ledgerEntry(_ entry: RosterFile.LedgerEntry) -> JSONText {
    .object([
      ("officer", .text(entry.officer.text)), ("nights", .number(entry.nights)), ("weekends", .number(entry.weekends)),
      ("holidays", .number(entry.holidays)), ("minutes", .number(entry.minutes)),
    ])
  }

  private static func logEntry(_ entry: RosterFile.LogEntry) -> JSONText {
    let changes = entry.changes.map { change -> JSONText in
      .object([
        ("officer", .text(change.officer.text)), ("date", .text(change.date.description)), ("was", .text(orNull: change.was?.text)),
        ("now", .text(orNull: change.now?.text)),
      ])
    }
    var members: [(String, JSONText)] = [
      ("version", .number(entry.version)), ("date", .text(orNull: entry.date?.description)), ("action", .text(entry.action)),
      ("by", .text(orNull: entry.by)), ("reason", .text(orNull: entry.reason)), ("changes", .array(changes)),
    ]
    if let number = entry.number { members.append(("number", .text(number))) }
    // Only where there are any: files that were published before tell of none, and their digests hold.
    if !entry.formerCrews.isEmpty { members.append(("former-crews", .array(entry.formerCrews.map(loggedCrew)))) }
    if !entry.newCrews.isEmpty { members.append(("new-crews", .array(entry.newCrews.map(loggedCrew)))) }
    return .object(members)
  }
}
