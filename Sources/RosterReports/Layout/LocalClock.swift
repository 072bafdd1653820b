import PatrolModel

/// What the office's clock shows at an instant.
enum LocalClock {
  /// Start and end of a stretch of real time, in minutes after the date's midnight.
  static func minutes(of span: MinuteInterval, on date: CivilDate, in zone: OfficeTimeZone) -> (from: Int, to: Int) {
    func minute(_ instant: Int) -> Int {
      let moment = LocalTimes(zone).moment(instant)
      return (moment.date - date) * 1440 + moment.minute
    }
    return (minute(span.start), minute(span.end))
  }
}
