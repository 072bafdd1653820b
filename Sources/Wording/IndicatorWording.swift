import PatrolModel

/// Texts of the numbers about a week.
extension Wording {
  /// What is counted by officer.
  public enum Load: Sendable, Hashable {
    /// Night shifts.
    case nights
    /// Saturdays and Sundays with a shift.
    case weekendDays
    /// Holidays with a shift.
    case holidays
  }

  /// What is kept, so many of so many.
  public enum Kept: Sendable, Hashable {
    /// Wishes and aversions.
    case wishes
    /// Days of leave.
    case leaveDays
    /// Cells of the regu's pattern.
    case patternCells
    /// Cells that differ from the draft.
    case changesToDraft
  }

  /// Heading of the numbers.
  public var indicatorsTitle: String { say(english: "The week in numbers", indonesian: "Indikator") }
  /// Before shares of what is wanted.
  public var coverageLabel: String { say(english: "Coverage of targets", indonesian: "Pemenuhan target") }
  /// Before counts by officer.
  public var perOfficerLabel: String { say(english: "Per officer", indonesian: "Per anggota") }
  /// Before what was measured of rest.
  public var restLabel: String { say(english: "Rest", indonesian: "Istirahat") }
  /// Before what was kept.
  public var keptLabel: String { say(english: "Kept", indonesian: "Terpenuhi") }

  /// A class of zones; nil stands for posts that are no zone's own.
  public func name(_ zoneClass: Zone.Class?) -> String {
    switch zoneClass {
    case .aman: say(english: "safe zones", indonesian: "wilayah aman")
    case .rawan: say(english: "vulnerable zones", indonesian: "wilayah rawan")
    case .sangatRawan: say(english: "very vulnerable zones", indonesian: "wilayah sangat rawan")
    case nil: say(english: "other needs", indonesian: "kebutuhan lain")
    }
  }

  /// A share that weighs zones by their risk.
  public func byRisk(_ share: String) -> String { say(english: "weighed by risk \(share)", indonesian: "menurut bobot kerawanan \(share)") }

  /// From the least to the largest, or the one number.
  public func range(_ least: Int, _ largest: Int) -> String {
    least == largest ? "\(least)" : say(english: "\(least) to \(largest)", indonesian: "\(least) s.d. \(largest)")
  }

  /// Hours of officers, in minutes: least, largest, mean and what is over the hours due in all.
  public func hourSpread(least: Int, largest: Int, mean: Int, over: Int) -> String {
    let (from, to) = (bareHours(minutes: least), bareHours(minutes: largest))
    let (middle, more) = (hours(minutes: mean), hours(minutes: over))
    return say(
      english: "\(from) to \(to), \(middle) on average; over the hours due \(more) in all",
      indonesian: "\(from) s.d. \(to), rata-rata \(middle); lembur seluruhnya \(more)")
  }

  /// A count by officer from the least to the largest.
  public func loads(_ load: Load, _ least: Int, _ largest: Int) -> String {
    switch load {
    case .nights: say(english: "\(range(least, largest)) nights", indonesian: "\(range(least, largest)) dinas malam")
    case .weekendDays: say(english: "\(range(least, largest)) weekend days", indonesian: "\(range(least, largest)) dinas akhir pekan")
    case .holidays: say(english: "\(range(least, largest)) holidays", indonesian: "\(range(least, largest)) dinas hari besar")
    }
  }

  /// What was measured of rest; minutes, and counts.
  public func rest(least: Int, quickReturns: Int, longestRun: Int) -> String {
    let quick =
      quickReturns == 0
      ? say(english: "none under 11 h", indonesian: "tidak ada di bawah 11 jam")
      : say(english: "\(quickReturns) under 11 h", indonesian: "\(quickReturns) kali di bawah 11 jam")
    return say(
      english: "least \(hours(minutes: least)), \(quick); longest run \(amount(longestRun, unit: .days))",
      indonesian: "terpendek \(hours(minutes: least)), \(quick); dinas berturut-turut terlama \(amount(longestRun, unit: .days))")
  }

  /// So many kept of so many.
  public func kept(_ what: Kept, _ count: Int, of whole: Int) -> String {
    let share = say(english: "\(count) of \(whole)", indonesian: "\(count) dari \(whole)")
    return switch what {
    case .wishes: say(english: "\(share) wishes", indonesian: "\(share) permintaan")
    case .leaveDays: say(english: "\(share) days of leave", indonesian: "\(share) hari cuti dan izin")
    case .patternCells: say(english: "\(share) cells of the regu pattern", indonesian: "\(share) sel pola regu")
    case .changesToDraft:
      say(english: "\(count) cells changed from the draft of \(whole)", indonesian: "\(count) sel berubah dari konsep \(whole) sel")
    }
  }
}
