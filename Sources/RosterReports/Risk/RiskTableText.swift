import PatrolFiles
import PatrolModel
import Wording

/// The risk table as a file that a scenario names under `risk`: a row for each zone, weekday and shift.
public enum RiskTableText {
  /// Decimals that are kept: more than anybody knows of risk.
  private static let places = 9

  /// The table as text; headings and weekdays in the wording's language, both of which are read.
  public static func csv(_ table: RiskTable, wording: Wording) -> String {
    let rows = table.zones.indices.flatMap { zone in
      Weekday.allCases.flatMap { weekday in
        table.shifts.indices.map { shift -> [String] in
          let cell = table.cell(zone: zone, weekday: weekday, shift: shift)
          return [table.zones[zone].text, wording.longWeekday(weekday), table.shifts[shift].text]
            + [cell.expected, cell.share, cell.low, cell.high].map { DecimalNumber.text($0, places: places) }
        }
      }
    }
    return SeparatedValuesWriter.text([wording.riskTableHeadings] + rows)
  }
}
