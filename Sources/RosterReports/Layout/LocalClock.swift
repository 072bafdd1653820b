import PatrolModel

/// What the office's clock shows at an instant.
enum LocalClock {
  /// Start and end of a stretch of real time, in minutes after the date's midnight.
  static func minutes(of span: MinuteInterval, on date: CivilDate, in zone: OfficeTimeZone) -> (from: Int, to: Int) {
    (minute(span.start, on: date, in: zone), minute(span.end, on: date, in: zone))
  }

  private static func minute(_ instant: Int, on date: CivilDate, in zone: OfficeTimeZone) -> Int {
    let guess = instant - zone.instant(on: date, minute: 0)
    // On the days on which clocks change the guess is off by what they change.
    return [0, 60, -60, 30, -30].map { guess + $0 }.first { zone.instant(on: date, minute: $0) == instant } ?? guess
  }
}
