import OfficePackages
import PatrolModel

/// The formats that sheets share.
enum Styles {
  /// A column's heading.
  static let heading = CellFormat(size: 8).boxed().with { ($0.isBold, $0.alignment, $0.wraps, $0.fill) = (true, .centre, true, 0xD9D9D9) }
  /// A text in a table.
  static let text = CellFormat().boxed().with { ($0.shrinks, $0.numberFormat) = (true, "@") }
  /// A text in a table that goes on in further lines.
  static let paragraph = CellFormat().boxed().with { $0.wraps = true }
  /// A short text or number in the middle.
  static let centred = text.with { $0.alignment = .centre }
  /// A whole number.
  static let number = CellFormat().boxed().with { ($0.alignment, $0.numberFormat) = (.centre, "0") }
  /// Points, in groups of three digits.
  static let points = number.with { $0.numberFormat = "#,##0" }
  /// The heading of a part of a sheet.
  static let section = CellFormat(size: 10).with { ($0.isBold, $0.shrinks) = (true, true) }
  /// What is short, readable in grey by its weight.
  static let alarm = CellFormat().with { ($0.isBold, $0.ink, $0.fill) = (true, 0xC00000, 0xFFC7CE) }

  /// Hours with no more decimals than any of them needs.
  static func hours(_ minutes: some Sequence<Int>) -> CellFormat {
    let rests = minutes.map { $0 % 60 }
    let digits = rests.allSatisfy { $0 == 0 } ? "0" : rests.allSatisfy { $0 % 6 == 0 } ? "0.0" : "0.00"
    return number.with { $0.numberFormat = digits }
  }
}

/// Colours of shifts: each has a lightness of its own, so that they stay apart in grey; the code says it in any case.
struct ShiftColours {
  private let formats: [CellFormat]

  private static let days: [UInt32] = [0xFFF2CC, 0xC5E0B3, 0x9CC2E5, 0xE39A5B]
  private static let nights: [UInt32] = [0x1F3864, 0x7B5A1E, 0x5B5B5B]

  init(_ shifts: [Shift], night: NightDefinition) {
    var (dayCount, nightCount) = (0, 0)
    formats = shifts.map { shift in
      // A day-long duty holds a night, but a roster all of dark cells would be hard to read and to print.
      let isDark = night.isNight(shift) && (shift.startMinute >= 17 * 60 || shift.startMinute < 5 * 60)
      let place = isDark ? nightCount : dayCount
      if isDark { nightCount += 1 } else { dayCount += 1 }
      let palette = isDark ? Self.nights : Self.days
      return CellFormat().with {
        $0.fill = palette[place % palette.count]
        $0.ink = isDark ? 0xFFFFFF : 0x000000
        $0.isBold = isDark
        // Beyond the palette the same colours come again in other letters.
        $0.isItalic = place / palette.count % 2 == 1
        $0.isUnderlined = place / palette.count / 2 % 2 == 1
      }
    }
  }

  /// The format of a shift, by its place in the scenario.
  func format(_ place: Int) -> CellFormat { formats[place] }
}
