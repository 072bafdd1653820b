import PatrolFiles
import PatrolModel
import Wording

/// Chances for the days of a period, with what was drawn of them and how far a roster lies from them.
public struct ChancesReport: Sendable {
  /// Where the risk comes from.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// The risk table that the scenario names.
    case table
    /// A list of incidents.
    case incidents
    /// The zones' risk weights, alike on all weekdays.
    case weights
  }

  /// How far the means of draws lie from the chances.
  public struct Deviation: Sendable, Hashable {
    /// Draws.
    public var draws: Int
    /// Total variation of the worst shift of a day.
    public var largest: Double
    /// The mean of all shifts.
    public var mean: Double

    /// A deviation.
    public init(draws: Int, largest: Double, mean: Double) {
      self.draws = draws
      self.largest = largest
      self.mean = mean
    }
  }

  /// The chances.
  public var chances: WeekChances
  /// Where the risk comes from.
  public var source: Source
  /// Seed of the draws.
  public var seed: UInt64
  /// One draw by day, shift and zone; nil where none was asked for.
  public var drawn: [[[Int]]]?
  /// How far many draws lie from the chances; nil where none were asked for.
  public var deviation: Deviation?
  /// What a roster counts; nil without one.
  public var unit: ZoneUnits.Unit?
  /// How far a roster lies from the chances; nil without one.
  public var distance: ChanceDistance?
  /// The same together with the weeks before, and how many these are; nil where none are known.
  public var distanceWithPast: (distance: ChanceDistance, weeks: Int)?
  /// How far one draw of the period lies from the chances by chance alone; nil without a roster.
  public var usualDistance: Double?

  /// A report of chances alone.
  public init(chances: WeekChances, source: Source, seed: UInt64) {
    self.chances = chances
    self.source = source
    self.seed = seed
  }
}

/// One draw as a table: a row for each shift of each day, a column for each zone.
public enum DrawnTable {
  /// The table as text, in the wording's language.
  public static func csv(_ drawn: [[[Int]]], of chances: WeekChances, wording: Wording) -> String {
    let rows = zip(chances.days, drawn).flatMap { day, shifts in
      zip(chances.shifts, shifts).compactMap { shift, counts -> [String]? in
        guard counts.contains(where: { $0 > 0 }) else { return nil }
        return [day.date.description, wording.longWeekday(day.date.weekday), shift.text] + counts.map { "\($0)" }
      }
    }
    return SeparatedValuesWriter.text([wording.drawnHeadings + chances.zones.map(\.text)] + rows)
  }
}
