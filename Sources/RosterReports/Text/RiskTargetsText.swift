import PatrolModel
import Wording

/// How the budgets of requirements whose targets follow risk are shared among zones and shifts.
struct RiskTargetsText {
  private let scenario: Scenario
  private let wording: Wording
  private let shared: [(requirement: Requirement, targets: RiskTargets)]

  init(_ scenario: Scenario, wording: Wording) {
    self.scenario = scenario
    self.wording = wording
    shared = scenario.requirements.compactMap { requirement in RiskTargets(requirement, in: scenario).map { (requirement, $0) } }
  }

  /// For each such requirement a heading and a line for each zone: units over the published days, by shift and together.
  func sections(_ ink: Ink, width: Int) -> [[String]] {
    shared.map { requirement, targets in
      let cells = targets.cells.filter { $0.day < scenario.period.days }
      let byZone = Dictionary(grouping: cells, by: \.zone)
      let heading = Wrapping.lines(
        DisplayCells.clean(wording.riskTargetTitle(requirement, placed: cells.reduce(0) { $0 + $1.target }, days: scenario.period.days)), cells: width
      )
      return heading.map { ink.paint($0, .heading) }
        + scenario.zones.indices.flatMap { zone -> [String] in
          guard let own = byZone[zone] else { return [] }
          let byShift = scenario.shifts.indices.compactMap { shift -> String? in
            let here = own.filter { $0.shift == shift }
            return here.isEmpty ? nil : "\(scenario.shifts[shift].id.text) \(here.reduce(0) { $0 + $1.target })"
          }
          let text = wording.riskTargetLine(zone: scenario.zones[zone].name, byShift: byShift, together: own.reduce(0) { $0 + $1.target })
          return Wrapping.lines(DisplayCells.clean(text), cells: width, first: "  ", indent: "      ")
        }
    }
  }

  /// For each such requirement its budget and the target of each zone, day and shift.
  func document() -> [JSONText] {
    shared.map { requirement, targets in
      .object([
        ("requirement", .text(requirement.id.text)), ("budget", .optional(requirement.riskBudget)),
        (
          "cells",
          .list(
            targets.cells.filter { $0.day < scenario.period.days }.map { cell in
              .object([
                ("zone", .text(scenario.zones[cell.zone].id.text)), ("date", .text(scenario.period.date(cell.day).description)),
                ("shift", .text(scenario.shifts[cell.shift].id.text)), ("target", .number(cell.target)),
              ])
            })
        ),
      ])
    }
  }
}
