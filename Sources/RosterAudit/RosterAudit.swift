import PatrolModel

/// The judge: recomputes from a bare roster every breach, every point, every shortage and the indicators.
///
/// It judges any roster, whoever made it. What each rule means stands at its declaration in `PatrolModel`; here it is measured literally, on real
/// times, walking the duties of one officer after the other. Only what the roster adds is judged: breaches that lie wholly in history are not
/// reported.
public struct RosterAudit: Sendable {
  let grounds: Grounds

  /// Prepares the audit of rosters of a scenario; the times, demands, shares and rules in force are worked out here, once.
  public init(_ scenario: Scenario) { grounds = Grounds(scenario) }

  /// What the scenario asks, by which rosters are judged.
  public var demands: [Demand] { grounds.demands.demands }

  /// Judges a roster, which may lack officers, name unknown ones, or have lines of any length.
  ///
  /// Where it names no crews and the scenario has kinds of them, seats are derived from who is present (`seated`) before crews are judged.
  public func judge(_ roster: Roster) -> AuditReport {
    let reading = RosterReading(roster, grounds: grounds)
    let crews = CrewReading(roster, reading.lines, grounds: grounds)
    var breaches: [Breach] = []
    var charges: [Charge] = []
    var secondRank: [Charge] = []
    var lookAhead = 0
    let tasks = TaskReading(roster, reading.lines, grounds: grounds)
    for (record, cells) in zip(grounds.officers, reading.lines) {
      let found = findings(cells, sessions: tasks.sessions[record.place], of: record, isDetailed: true)
      breaches += found.breaches
      charges += found.charges
      lookAhead += found.lookAheadPoints
      secondRank += secondRankFindings(cells, of: record, isDetailed: true).charges
    }
    var broken = crewFindings(crews, reading.lines, isDetailed: true)
    PartnershipCheck.judge(crews, reading.lines, grounds, &broken)
    charges += broken.charges
    secondRank += broken.secondRank
    lookAhead += broken.lookAheadPoints
    let present = grounds.demands.presence(reading.lines, crews.known, away: tasks.away)
    var shortages: [Shortage] = []
    for (demand, present) in zip(grounds.demands.demands, present) {
      let dues = demand.dues(present: present)
      let date = grounds.date(demand.day)
      charges += dues.map { Charge(source: $0.source, dates: [date], measured: $0.measured, wanted: $0.wanted, points: $0.points) }
      if demand.day >= grounds.publishedDays { lookAhead += dues.reduce(0) { $0 + $1.points } }
      if present < demand.target { shortages.append(Shortage(demand: demand, present: present, points: demand.points(present: present))) }
    }
    let taskShortages = TaskCheck.shortages(tasks, grounds)
    for shortage in taskShortages {
      guard let charge = shortage.charge else { continue }
      charges.append(charge)
      if let place = grounds.taskPlaces[shortage.task.id], !grounds.tasks[place].isPublished { lookAhead += charge.points }
    }
    return AuditReport(
      breaches: breaches, crewBreaches: broken.breaches, secondRank: secondRank, charges: charges, shortages: shortages,
      taskShortages: taskShortages, mismatches: reading.mismatches + crews.mismatches + tasks.mismatches,
      points: charges.reduce(0) { $0 + $1.points }, lookAheadPoints: lookAhead,
      indicators: Indicators(grounds, reading.lines, crews.known, present), seatsWereDerived: crews.areDerived)
  }

  /// The sums alone: all points, and whether no hard rule is broken, all crews are whole and the roster fits its scenario.
  public func points(_ roster: Roster) -> (points: Int, isClean: Bool) {
    let reading = RosterReading(roster, grounds: grounds)
    let crews = CrewReading(roster, reading.lines, grounds: grounds)
    let tasks = TaskReading(roster, reading.lines, grounds: grounds)
    var points = TaskCheck.points(tasks, grounds)
    var isClean = reading.mismatches.isEmpty && crews.mismatches.isEmpty && tasks.mismatches.isEmpty
    for (record, cells) in zip(grounds.officers, reading.lines) {
      let found = findings(cells, sessions: tasks.sessions[record.place], of: record, isDetailed: false)
      points += found.points
      isClean = isClean && found.isClean
    }
    let broken = crewFindings(crews, reading.lines, isDetailed: false)
    points += grounds.demands.points(grounds.demands.presence(reading.lines, crews.known, away: tasks.away))
    return (points + broken.points, isClean && broken.isClean)
  }

  /// What one officer's line costs and whether it breaks no hard rule: a roster's points are those of its lines, its crews, its requirements and its tasks.
  ///
  /// What limits on sessions of community work cost is no line's alone: see `sessionPoints`.
  /// - Parameters:
  ///   - line: The officer's duties, one for each day of the horizon.
  ///   - officer: Place of the officer in the scenario; nil is returned where there is none.
  public func points(ofLine line: [Roster.Duty?], officerAt officer: Int) -> (points: Int, isClean: Bool)? {
    guard grounds.officers.indices.contains(officer) else { return nil }
    let id = grounds.officers[officer].officer.id
    let alone = Roster(from: grounds.date(0), days: grounds.publishedDays, officers: [id], duties: [line])
    let reading = RosterReading(alone, grounds: grounds)
    let found = findings(reading.lines[officer], of: grounds.officers[officer], isDetailed: false)
    let fits = reading.mismatches.allSatisfy { if case .missingOfficer = $0 { true } else { false } }
    return (found.points, found.isClean && fits)
  }

  /// The points of the requirements and tasks alone, those of rules about places included.
  public func requirementPoints(_ roster: Roster) -> Int {
    let reading = RosterReading(roster, grounds: grounds)
    let crews = CrewReading(roster, reading.lines, grounds: grounds)
    let tasks = TaskReading(roster, reading.lines, grounds: grounds)
    let present = grounds.demands.presence(reading.lines, crews.known, away: tasks.away)
    return grounds.demands.points(present) + TaskCheck.points(tasks, grounds)
  }

  /// The points of the limits on sessions of community work alone, and whether all of them are kept.
  public func sessionPoints(_ roster: Roster) -> (points: Int, isClean: Bool) {
    let reading = RosterReading(roster, grounds: grounds)
    let tasks = TaskReading(roster, reading.lines, grounds: grounds)
    var (points, isClean) = (0, true)
    for (place, sessions) in tasks.sessions {
      let record = grounds.officers[place]
      let line = OfficerLine(reading.lines[place], sessions: sessions, of: record, grounds: grounds)
      var findings = LineFindings(record.officer.id, period: grounds.scenario.period, isDetailed: false)
      for rules in record.rules where rules.rule == .maxSessions { LineCheck.judge(line, by: rules, &findings) }
      points += findings.points
      isClean = isClean && findings.isClean
    }
    return (points, isClean)
  }

  /// The points of the crews alone, and whether all are whole and inside the horizon.
  public func crewPoints(_ roster: Roster) -> (points: Int, isClean: Bool) {
    let reading = RosterReading(roster, grounds: grounds)
    let crews = CrewReading(roster, reading.lines, grounds: grounds)
    let found = crewFindings(crews, reading.lines, isDetailed: false)
    return (found.points, found.isClean && crews.mismatches.isEmpty)
  }

  /// The points of second rank, which no other sum holds.
  public func secondRankPoints(_ roster: Roster) -> Int {
    let reading = RosterReading(roster, grounds: grounds)
    let crews = CrewReading(roster, reading.lines, grounds: grounds)
    var found = crewFindings(crews, reading.lines, isDetailed: false)
    PartnershipCheck.judge(crews, reading.lines, grounds, &found)
    return zip(grounds.officers, reading.lines).reduce(found.secondRankPoints) { $0 + secondRankFindings($1.1, of: $1.0, isDetailed: false).points }
  }

  /// The roster with crews formed of those who work at posts that take crews, where it names none itself: how a grid is judged.
  ///
  /// It is a service for grids made by hand, not a plan: each shift at each post is seated by itself, with as few breaches as can be,
  /// then as many crews.
  public func seated(_ roster: Roster) -> Roster {
    guard !roster.isSeated else { return roster }
    var seated = roster
    seated.crews = CrewReading(roster, RosterReading(roster, grounds: grounds).lines, grounds: grounds).crews
    return seated
  }

  func findings(_ cells: [WorkedCell?], sessions: [Int: Int]? = nil, of record: OfficerRecord, isDetailed: Bool) -> LineFindings {
    let line = OfficerLine(cells, sessions: sessions ?? [:], of: record, grounds: grounds)
    var findings = LineFindings(record.officer.id, period: grounds.scenario.period, isDetailed: isDetailed)
    for rules in record.rules { LineCheck.judge(line, by: rules, &findings) }
    return findings
  }

  private func secondRankFindings(_ cells: [WorkedCell?], of record: OfficerRecord, isDetailed: Bool) -> LineFindings {
    var findings = LineFindings(record.officer.id, period: grounds.scenario.period, isDetailed: isDetailed)
    guard !record.secondRankRules.isEmpty else { return findings }
    let line = OfficerLine(cells, of: record, grounds: grounds)
    for rules in record.secondRankRules { LineCheck.judge(line, by: rules, &findings) }
    return findings
  }

  private func crewFindings(_ crews: CrewReading, _ lines: [[WorkedCell?]], isDetailed: Bool) -> CrewFindings {
    var findings = CrewFindings(grounds, isDetailed: isDetailed)
    CrewCheck.judge(crews, lines, grounds, &findings)
    return findings
  }
}
