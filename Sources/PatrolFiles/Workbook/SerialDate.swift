import Foundation
import PatrolModel

/// Dates and times as spreadsheets count them: days since the beginning of 1900 or of 1904, with the time of day behind the decimal point.
///
/// Source of the numbers: ECMA-376, part 1, 18.17.4. The epoch of 1900 has a 29 February that never was, as serial 60.
struct SerialDate {
  /// Whether day 0 is 1 January 1904, as older workbooks of Macintosh have it.
  var is1904 = false

  /// 1 January 1970 in either count.
  private static let unixEpoch = (of1900: 25_569, of1904: 24_107)
  /// 31 December 9999 of the epoch of 1900, beyond which no spreadsheet counts.
  private static let last = 2_958_465.0
  private static let falseLeapDay = 60

  /// The text of a serial number, or nil where it is none.
  ///
  /// - Parameter form: What the cell's number format shows.
  func text(_ serial: Double, as form: NumberForm.Clock) -> String? {
    guard serial >= 0, serial <= Self.last else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    switch form {
    case .elapsed: return Self.clock(seconds)
    // Somebody wrote the end of the day as 24:00.
    case .time: return seconds == 86_400 ? "24:00" : Self.clock(second)
    case .date, .dateAndTime:
      if day == 0, !is1904 { return Self.clock(second) }
      // Many programs give every day a format with a time; and a time that the format hides was written all the same.
      return second == 0 ? date(day) : "\(date(day)) \(Self.clock(second))"
    }
  }

  private func date(_ day: Int) -> String {
    if is1904 { return CivilDate(dayNumber: day - Self.unixEpoch.of1904).description }
    if day == Self.falseLeapDay { return "1900-02-29" }
    return CivilDate(dayNumber: day - Self.unixEpoch.of1900 + (day < Self.falseLeapDay ? 1 : 0)).description
  }

  private static func clock(_ seconds: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let text = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60))"
    return seconds % 60 == 0 ? text : "\(text):\(padded(seconds % 60))"
  }
}
