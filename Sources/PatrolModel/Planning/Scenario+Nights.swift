extension Scenario {
  /// Whether a window of the day after a date lies in a duty that begins on that date: the hours after midnight are that night's.
  public func isInNight(_ window: ClockInterval, after date: CivilDate) -> Bool {
    shifts.contains { shift in
      shift.isWorked(on: date)
        && shift.intervals.contains { $0.startMinute <= window.startMinute + 1440 && window.endMinute + 1440 <= $0.endMinute }
    }
  }
}
