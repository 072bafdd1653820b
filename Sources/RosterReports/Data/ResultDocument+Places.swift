import PatrolModel
import Wording

extension ResultDocument {
  /// What is short, with what is counted of whom.
  static func shortage(_ shortage: Shortage, _ scenario: Scenario) -> JSONText {
    .object(
      asked(shortage.demand, scenario) + [("present", .number(shortage.present, of: shortage.demand.unit))] + amounts(shortage.demand) + [
        ("points", .number(shortage.points))
      ])
  }

  /// What is asked, of whom, where and when.
  static func demand(_ demand: Demand, _ scenario: Scenario) -> JSONText { .object(asked(demand, scenario) + amounts(demand)) }

  private static func amounts(_ demand: Demand) -> [(key: String, value: JSONText)] {
    [
      ("minimum", .number(demand.minimum, of: demand.unit)), ("target", .number(demand.target, of: demand.unit)),
      ("maximum", demand.maximum.map { .number($0, of: demand.unit) } ?? .null),
    ]
  }

  private static func asked(_ demand: Demand, _ scenario: Scenario) -> [(key: String, value: JSONText)] {
    let asked: (key: String, value: JSONText) = demand.rule.map { ("rule", .text($0.rawValue)) } ?? ("requirement", .text(demand.requirement.text))
    let part: [(key: String, value: JSONText)] =
      switch demand.part {
      case .whole: []
      case .qualified(let qualification): [("qualification", .text(qualification.text))]
      }
    let zone: [(key: String, value: JSONText)] = demand.zone.map { [("zone", .text($0.text))] } ?? []
    let date = scenario.period.date(demand.day)
    let span: [(key: String, value: JSONText)] = demand.span.map { times(of: $0, date, demand.measure, scenario) } ?? []
    let crews: [(key: String, value: JSONText)] = demand.crews.map { [("crew-kinds", .list($0.map { .text($0.text) }))] } ?? []
    return [asked] + part + zone + [("date", .text(date.description))] + span + [
      ("posts", demand.posts.count == scenario.posts.count ? .text("any") : .list(demand.posts.map { .text($0.text) })),
      ("measure", .text(measure(demand.measure))), ("counts", .text(demand.crews == nil ? "officers" : "crews")),
    ] + crews
  }

  /// Clock times of a period; of a window, which may be days long, its minutes and the time at which it ends.
  private static func times(
    of span: MinuteInterval, _ date: CivilDate, _ measure: Demand.Measure, _ scenario: Scenario
  ) -> [(key: String, value: JSONText)] {
    let (from, to) = LocalClock.minutes(of: span, on: date, in: scenario.timeZone)
    let wording = Wording(.english)
    let end: (key: String, value: JSONText) = ("to", .text(wording.clock(to)))
    return measure == .touches ? [("longest-minutes", .number(max(0, span.minutes - 1))), end] : [("from", .text(wording.clock(from))), end]
  }

  private static func measure(_ measure: Demand.Measure) -> String {
    switch measure {
    case .presence: "presence"
    case .duties: "duties"
    case .hours: "hours"
    case .touches: "touches"
    }
  }

  /// A crew with who sits where.
  static func crew(_ crew: Roster.Crew, _ scenario: Scenario) -> JSONText {
    .object([
      ("date", .text(crew.date.description)), ("published", .flag(crew.date - scenario.period.from < scenario.period.days)),
      ("shift", .text(crew.shift.text)), ("post", .text(crew.post.text)), ("kind", .text(crew.kind.text)), ("vehicle", .optional(crew.vehicle?.text)),
      ("seats", .list(crew.seats.map { .object([("officer", .text($0.officer.text)), ("seat", .text($0.seat.rawValue))]) })),
    ])
  }

  /// A task with who does it; from and to are null where no time is known, and only a control round has stops.
  static func task(_ reading: TaskReading, in scenario: Scenario) -> JSONText {
    let wording = Wording(.english)
    let stops = reading.stops(in: scenario).map { stop in
      JSONText.object([
        ("post", .text(stop.post.text)), ("from", .text(wording.clock(stop.fromMinute))), ("to", .text(wording.clock(stop.toMinute))),
      ])
    }
    return .object(
      [
        ("id", .text(reading.task.id.text)), ("date", .text(reading.task.date.description)), ("published", .flag(reading.isPublished)),
        ("from", .optional((reading.minutes?.from).map(wording.clock))), ("to", .optional((reading.minutes?.to).map(wording.clock))),
        ("officers", .list(reading.officers.map { .text($0.text) })), ("wanted", .number(reading.task.count)),
      ] + (stops.isEmpty ? [] : [("stops", .list(stops))]))
  }

  /// A task that too few do, or too few with a qualification.
  static func taskShortage(_ shortage: TaskShortage) -> JSONText {
    .object(
      [("task", .text(shortage.task.id.text))] + (shortage.qualification.map { [("qualification", .text($0.text))] } ?? []) + [
        ("date", .text(shortage.task.date.description)), ("present", .number(shortage.present)), ("wanted", .number(shortage.wanted)),
        ("points", .number(shortage.points)),
      ])
  }

  /// A crew that is not whole.
  static func crewBreach(_ breach: CrewBreach) -> JSONText {
    .object(
      [
        ("rule", .text(Wording(.english).rule(of: breach.fault).rawValue)), ("date", .text(breach.date.description)),
        ("shift", .text(breach.shift.text)), ("post", .text(breach.post.text)), ("crew", .optional(breach.crew)),
      ] + fault(breach.fault) + [("steps", .number(breach.steps))])
  }

  private static func fault(_ fault: CrewBreach.Fault) -> [(key: String, value: JSONText)] {
    switch fault {
    case .tooFew(let least): [("fault", .text("too-few")), ("limit", .number(least))]
    case .tooMany(let most): [("fault", .text("too-many")), ("limit", .number(most))]
    case .noLeader: [("fault", .text("no-leader"))]
    case .noDriver: [("fault", .text("no-driver"))]
    case .noVehicle: [("fault", .text("no-vehicle"))]
    case .vehicleTaken(let vehicle): [("fault", .text("vehicle-taken")), ("vehicle", .text(vehicle.text))]
    case .vehicleOut(let vehicle): [("fault", .text("vehicle-out")), ("vehicle", .text(vehicle.text))]
    case .kindNotTaken: [("fault", .text("kind-not-taken"))]
    case .misplaced(let officer): [("fault", .text("misplaced")), ("officer", .text(officer.text))]
    case .outsideCrew(let officer): [("fault", .text("outside-crew")), ("officer", .text(officer.text))]
    case .mixedRegu: [("fault", .text("mixed-regu"))]
    }
  }

  /// Points that are decided last and not part of the points above.
  static func secondRank(_ report: RosterReport) -> JSONText {
    .object([
      ("points", .number(report.secondRank.reduce(0) { $0 + $1.points })),
      ("points-by-source", .list(PointsBySource.list(report.secondRank).map { source($0, report) })),
      ("charges", .list(report.secondRank.map { charge($0) })),
    ])
  }
}
