import PatrolModel
import Wording

/// What a check of a scenario says: faults, notes, what it holds and which rules are in force.
public struct CheckText: Sendable {
  private let scenario: Scenario?
  private let faults: [Fault]
  private let notes: [Fault]
  private let wording: Wording
  private let ink: Ink
  private let width: Int

  /// Text of a check; lines are `width` cells wide at most, 80 unless told, unless a place is longer.
  public init(scenario: Scenario?, faults: [Fault], notes: [Fault], wording: Wording, isColoured: Bool = false, width: Int = 80) {
    self.scenario = scenario
    self.faults = faults
    self.notes = notes
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = width
  }

  /// The text, each line ended by a line feed.
  public func page() -> String {
    var sections: [[String]] = []
    if let scenario {
      sections.append(
        Wrapping.lines(DisplayCells.clean(scenario.office.name), cells: width).map { ink.paint($0, .heading) }.filter { !$0.isEmpty }
          + Wrapping.lines(wording.contents(of: scenario), cells: width)
          + (wording.crewContents(of: scenario).map { Wrapping.lines(DisplayCells.clean($0), cells: width, indent: "    ") } ?? [])
          + Wrapping.items(scenario.sectors.map { DisplayCells.clean(wording.text($0, in: scenario)) }, cells: width)
          + (wording.visitContents(of: scenario).map { Wrapping.lines($0, cells: width) } ?? [])
          + (wording.taskContents(of: scenario, asked: DutyClock(scenario).taskDemands.count).map { Wrapping.lines($0, cells: width) } ?? []))
    }
    if let activities = scenario?.activities, !activities.isEmpty, let scenario {
      sections.append(
        [ink.paint(wording.activitiesTitle(activities.count), .heading)]
          + activities.flatMap { Wrapping.lines(DisplayCells.clean(wording.text($0, in: scenario)), cells: width, first: "  ", indent: "      ") })
    }
    if let scenario {
      sections += RiskTargetsText(scenario, wording: wording).sections(ink, width: width)
      let support = SupportSection(scenario: scenario, wording: wording).allLines(ink, width: width)
      if !support.isEmpty { sections.append(support) }
    }
    if !faults.isEmpty { sections.append([ink.paint(wording.faultsTitle(faults.count), .alarm)] + faults.flatMap(lines)) }
    if !notes.isEmpty { sections.append([ink.paint(wording.notesTitle(notes.count), .notice)] + notes.flatMap(lines)) }
    if let scenario {
      sections.append(RulesText(scenario, wording: wording, width: width).page().split(separator: "\n").map(String.init))
      sections.append([ink.paint(wording.scenarioIsRight, .good)])
    } else {
      sections.append([ink.paint(wording.faultCount(faults.count), .alarm)])
    }
    return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The same as one JSON document, without the rules.
  public func document() -> String {
    JSONText.object([
      ("faults", .list(faults.map(entry))), ("notes", .list(notes.map(entry))), ("profile", .optional(scenario?.profile.rawValue)),
      ("officers", .optional(scenario?.officers.count)), ("requirements", .optional(scenario?.requirements.count)),
      ("crew-kinds", .list((scenario?.crewKinds ?? []).map(entry))), ("vehicles", .list(vehicles())),
      ("sectors", .list((scenario?.sectors ?? []).map(entry))), ("tasks", .optional(scenario?.tasks.count)),
      ("partnerships", .list((scenario?.partnerships ?? []).map(entry))),
      ("hot-spots", .optional(scenario?.hotSpots.count)),
      ("activities", .list((scenario?.activities ?? []).map(entry))),
      ("risk-targets", .list(scenario.map { RiskTargetsText($0, wording: wording).document() } ?? [])),
      ("rules", scenario.map { RulesText($0, wording: wording).document() } ?? .null),
    ]).written()
  }

  private func entry(_ kind: CrewKind) -> JSONText {
    .object([
      ("id", .text(kind.id.text)), ("least", .number(kind.least)), ("most", .number(kind.most)), ("leader", .optional(kind.leader?.text)),
      ("driver", .optional(kind.driver?.text)), ("leader-drives", .flag(kind.leaderDrives)), ("vehicle", .optional(kind.vehicle?.text)),
    ])
  }

  private func entry(_ sector: Sector) -> JSONText {
    .object([
      ("id", .text(sector.id.text)), ("zones", .list(sector.zones.map { .text($0.text) })), ("share", .number(sector.sharePercent, of: 100)),
    ])
  }

  private func entry(_ partnership: Partnership) -> JSONText {
    let kind =
      switch partnership.kind {
      case .together: "together"
      case .apart: "apart"
      case .accompanied: "accompanied"
      case .present: "present"
      }
    return .object([("id", .text(partnership.id.text)), ("kind", .text(kind)), ("points", .number(partnership.points))])
  }

  private func entry(_ activity: Activity) -> JSONText {
    .object([
      ("id", .text(activity.id.text)), ("name", .text(activity.name)), ("kind", .text(activity.kind.word)),
      ("from", .optional(activity.dates?.lowerBound.description)), ("to", .optional(activity.dates?.upperBound.description)),
      ("spots", .list(activity.spots.map { .text($0.name) })), ("requirements", .list(activity.requirements.map { .text($0.text) })),
      ("tasks", .list(activity.tasks.map { .text($0.text) })),
    ])
  }

  private func vehicles() -> [JSONText] {
    (scenario?.vehicleCounts ?? []).map { .object([("kind", .text($0.kind.text)), ("count", .number($0.count))]) }
  }

  private func lines(_ fault: Fault) -> [String] {
    Wrapping.lines(DisplayCells.clean(wording.text(fault)), cells: width, first: "  ", indent: "      ")
  }

  private func entry(_ fault: Fault) -> JSONText {
    .object([
      ("file", .text(fault.place.file)), ("sheet", .optional(fault.place.sheet?.name)), ("cell", .optional(fault.place.cell)),
      ("line", .optional(fault.place.line)), ("column", .optional(fault.place.column)),
      ("row", .optional(fault.place.row)), ("heading", .optional(fault.place.heading)), ("text", .text(wording.text(fault.kind))),
    ])
  }
}
