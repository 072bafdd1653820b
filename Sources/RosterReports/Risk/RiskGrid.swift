import PatrolModel
import Wording

/// A table of the report on risk, the same in text, page and workbook.
struct RiskGrid {
  enum Cell: Hashable {
    case text(String)
    /// A number with so many decimals.
    case number(Double, places: Int)
    /// A part of one, shown in percent with one decimal.
    case share(Double)
    /// Nothing is known.
    case none
  }

  let section: Wording.RiskSection
  let headings: [String]
  /// Each row begins with a text.
  let rows: [[Cell]]

  /// A cell as it is printed.
  static func text(_ cell: Cell, _ wording: Wording) -> String {
    switch cell {
    case .text(let text): text
    case .number(let value, let places): wording.fixed(value, places)
    case .share(let share): wording.fixed(share * 100, 1) + " %"
    case .none: "-"
    }
  }
}

/// All tables of a report.
struct RiskGrids {
  let report: RiskReport
  let wording: Wording

  private typealias Cell = RiskGrid.Cell

  /// The tables that have something to say, in order.
  var all: [RiskGrid] {
    [zones, shifts, types, total, comparedTypes, comparedZones, comparedHours, backtest, calibration, equity, unmatched].filter { !$0.rows.isEmpty }
  }

  private func grid(_ section: Wording.RiskSection, _ columns: [Wording.RiskColumn], _ rows: [[Cell]]) -> RiskGrid {
    RiskGrid(section: section, headings: columns.map { wording.riskColumn($0) }, rows: rows)
  }

  var zones: RiskGrid {
    let table = report.table
    let rows = table.zones.indices.map { place -> [Cell] in
      let estimate = table.zoneEstimates[place]
      let proposal = report.proposals[place]
      return [
        .text(report.name(table.zones[place])), .share(estimate.share), .number(estimate.expected, places: 2),
        .text("\(wording.fixed(estimate.low, 1)) - \(wording.fixed(estimate.high, 1))"), .text(wording.className(proposal.own)),
        .text(proposal.own == proposal.proposed ? "=" : wording.className(proposal.proposed)),
      ]
    }
    return grid(.zones, [.zone, .share, .expected, .interval, .zoneClass, .proposal], rows)
  }

  var shifts: RiskGrid {
    let table = report.table
    return RiskGrid(
      section: .shifts, headings: [wording.riskColumn(.zone)] + table.shifts.map { report.name($0) },
      rows: table.zones.indices.map { zone in
        [.text(report.name(table.zones[zone]))] + table.shifts.indices.map { .number(report.share(zone: zone, shift: $0) * 100, places: 1) }
      })
  }

  private var types: RiskGrid {
    grid(
      .types, [.type, .incidents, .found, .harm],
      report.types.map { type in
        [.text(type.name), .number(Double(type.incidents), places: 0), .number(Double(type.discovered), places: 0), .number(type.harm, places: 1)]
      })
  }

  private func changes(_ section: Wording.RiskSection, _ rows: [(String, PeriodComparison.Change)]) -> RiskGrid {
    grid(
      section, [.subject, .before, .after, .change],
      rows.map { name, change in
        let places = change.before == change.before.rounded() && change.after == change.after.rounded() ? 0 : 1
        return [
          .text(name), .number(change.before, places: places), .number(change.after, places: places), .text(wording.changed(change)),
        ]
      })
  }

  private var total: RiskGrid {
    changes(
      .total,
      report.comparison.map {
        [(wording.allIncidents, $0.total), (wording.reportedOnly, $0.reported), (wording.discoveredOnly, $0.discovered)]
      } ?? [])
  }

  private var comparedTypes: RiskGrid { changes(.comparedTypes, report.comparison?.types.map { ($0.subject, $0.change) } ?? []) }

  private var comparedZones: RiskGrid {
    changes(.comparedZones, report.comparison?.zones.map { ($0.subject.map(report.name) ?? wording.noZone, $0.change) } ?? [])
  }

  private var comparedHours: RiskGrid {
    changes(
      .comparedHours,
      report.comparison?.hours.map { row in
        switch row.subject {
        case .shift(let shift): (report.name(shift), row.change)
        case .clock(let interval): ("\(wording.clock(interval.startMinute)) - \(wording.clock(interval.endMinute))", row.change)
        case .noShift: (wording.noShift, row.change)
        }
      } ?? [])
  }

  private var backtest: RiskGrid {
    let scores = report.backtest.map { [$0.baseline] + $0.scores } ?? []
    return grid(
      .backtest, [.model, .hitRate, .accuracy, .efficiency, .ratio, .deviance],
      scores.map { score in
        [
          .text(wording.modelName(score.model)), score.hitRate.map { .share($0) } ?? .none,
          score.predictiveAccuracy.map { .number($0, places: 2) } ?? .none, score.predictiveEfficiency.map { .number($0, places: 2) } ?? .none,
          score.expectedPerObserved.map { .number($0, places: 2) } ?? .none, .number(score.deviance, places: 3),
        ]
      })
  }

  private var calibration: RiskGrid {
    let scores = report.backtest.map { [$0.baseline] + $0.scores } ?? []
    return grid(
      .calibration, [.model, .bin, .cells, .expectedCount, .observed],
      scores.flatMap { score in
        score.calibration.enumerated().map { place, bin in
          [
            .text(wording.modelName(score.model)), .number(Double(place + 1), places: 0), .number(Double(bin.cells), places: 0),
            .number(bin.expected, places: 1), .number(bin.observed, places: 0),
          ]
        }
      })
  }

  private var equity: RiskGrid {
    grid(
      .equity, [.zone, .hours, .perResidents, .perSquareKilometre, .hoursShare, .riskShare],
      report.equity?.rows.map { row in
        [
          .text(report.name(row.zone)), .number(row.hours, places: 0), row.hoursPer10000Residents.map { .number($0, places: 1) } ?? .none,
          row.hoursPerSquareKilometre.map { .number($0, places: 1) } ?? .none, .share(row.hoursShare), .share(row.riskShare),
        ]
      } ?? [])
  }

  private var unmatched: RiskGrid {
    grid(.unmatched, [.name, .count], report.counts.unmatched.map { [.text($0.name), .number(Double($0.count), places: 0)] })
  }
}
