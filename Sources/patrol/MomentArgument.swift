import ArgumentParser
import Foundation
import PatrolModel

/// A moment on the command line, by the office's clock: 14:10, 14.10, 2026-12-02 14:10 or 2026-12-02T14:10.
struct MomentArgument: ExpressibleByArgument {
  /// The day; nil is today.
  let date: CivilDate?
  /// Minutes after midnight; 1440 is the day's end.
  let minute: Int

  init?(argument: String) {
    let parts = argument.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard let clock = parts.last, parts.count <= 2, let time = clock.wholeMatch(of: /(\d{1,2})[:.](\d{2})/), let hour = Int(time.1),
      let minute = Int(time.2), hour * 60 + minute <= 1440, minute < 60
    else { return nil }
    self.minute = hour * 60 + minute
    if parts.count == 2 {
      guard let day = DateArgument(argument: String(parts[0])) else { return nil }
      date = day.date
    } else {
      date = nil
    }
  }

  /// The day and the minute; today by the office's clock where no day was named.
  func moment(in zone: OfficeTimeZone) -> (date: CivilDate, minute: Int) { (date ?? Self.now(in: zone).date, minute) }

  /// What the office's clock shows.
  static func now(in zone: OfficeTimeZone) -> (date: CivilDate, minute: Int) {
    let instant = Int(Date().timeIntervalSince1970) / 60
    let local = instant + zone.offsetMinutes(at: instant)
    return (CivilDate(dayNumber: local / 1440), local % 1440)
  }
}
