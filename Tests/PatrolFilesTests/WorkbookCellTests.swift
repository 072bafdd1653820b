import Foundation
import PatrolModel
import Testing

@testable import PatrolFiles

@Suite("Cells of workbooks")
struct WorkbookCellTests {
  @Test(
    "a number reads as a person sees it",
    arguments: [
      ("7", "General", "7"), ("15.0", "General", "15"), ("15.5", "General", "15.5"), ("7.4999999999999997E-2", "General", "0.075"),
      ("0.1", "General", "0.1"), ("80010001", "00000000", "80010001"), ("10005", "00000000", "00010005"), ("15.3", "0.00", "15.30"),
      ("8", "0.00", "8"), ("-3", "000", "-003"), ("1.98501012010011E+17", "General", "1.98501012010011E+17"), ("0.6", "0%", "60%"),
      ("1234567", "#,##0", "1234567"), ("46349", "yyyy\\-mm\\-dd", "2026-11-23"), ("46349", "dd/mm/yyyy;@", "2026-11-23"),
      ("46349.375", "d mmm yyyy hh:mm", "2026-11-23 09:00"), ("46349.375", "yyyy-mm-dd", "2026-11-23 09:00"),
      ("46349", "yyyy-mm-dd hh:mm", "2026-11-23"), ("0.375", "h:mm AM/PM", "09:00"), ("0.29166666666666669", "hh.mm", "07:00"),
      ("1", "[h]:mm:ss", "24:00"), ("1.5625", "[hh]:mm", "37:30"), ("1", "hh:mm", "24:00"), ("0.999988425925926", "hh:mm:ss", "23:59:59"),
      ("46349.375", "hh:mm", "09:00"), ("46349", "[$-421]dddd\\,\\ d\\ mmmm\\ yyyy", "2026-11-23"), ("5", "0\" dinas\"", "5"),
      ("5", "\"Rp\"#,##0", "5"), ("5", "[Red]0", "5"), ("46349", "mmm", "2026-11-23"), ("12.5", "0.0 \"jam\"", "12.5"),
      ("60", "yyyy-mm-dd", "1900-02-29"),
      ("59", "yyyy-mm-dd", "1900-02-28"), ("61", "yyyy-mm-dd", "1900-03-01"), ("1", "yyyy-mm-dd", "1900-01-01"), ("-1", "yyyy-mm-dd", "-1"),
      ("99999999", "yyyy-mm-dd", "99999999"), ("abc", "General", "abc"), ("1e400", "General", "1e400"),
    ])
  func numbers(raw: String, code: String, seen: String) {
    #expect(NumberForm(code: code).text(raw, dates: SerialDate()) == seen)
  }

  @Test("a format of a million zeros fills up no further than a spreadsheet shows", arguments: ["", "."])
  func zeros(point: String) {
    let code = (point.isEmpty ? "" : "0.") + String(repeating: "0", count: 1_000_000)
    #expect(NumberForm(code: code).text("7.5", dates: SerialDate()).count <= 64)
  }

  @Test("formats that every workbook has by number are dates, times or numbers", arguments: 0...60)
  func builtIn(id: Int) {
    let text = (NumberForm.builtIn(id) ?? .general).text("46349.375", dates: SerialDate())
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: #expect(text == "2026-11-23 09:00")
    case 18...21, 32, 33, 45, 47, 55, 56: #expect(text == "09:00")
    case 46: #expect(text == "1112385:00")
    case 9, 10: #expect(text == "4634937.5%")
    default: #expect(text.hasPrefix("46349.375"))
    }
  }

  @Test("both epochs name every day of a century alike")
  func epochs() throws {
    let first = try #require(CivilDate(year: 2000, month: 1, day: 1))
    for day in 0..<36_525 {
      let date = first + day
      let serial = Double(date.dayNumber + 25_569)
      #expect(SerialDate().text(serial, as: .date) == date.description)
      #expect(SerialDate(is1904: true).text(serial - 1462, as: .date) == date.description)
    }
  }

  @Test("every minute of a day comes back from its fraction")
  func minutes() {
    for minute in 0..<1440 {
      let expected = InputClock.text(minute)
      #expect(SerialDate().text(Double(minute) / 1440, as: .time) == expected)
      #expect(SerialDate().text(46_349 + Double(minute) / 1440, as: .dateAndTime) == "2026-11-23" + (minute == 0 ? "" : " \(expected)"))
    }
  }

  @Test(
    "a text with characters by number is read as it was typed",
    arguments: [("a_x000D_\nb", "a\nb"), ("_x005F_x0041_", "_x0041_"), ("_x41_", "_x41_"), ("_x", "_x"), ("a_xZZZZ_", "a_xZZZZ_"), ("\r", "\n")])
  func escapes(text: String, plain: String) {
    #expect(EscapedText.plain(text) == plain)
  }
}

private enum InputClock {
  static func text(_ minute: Int) -> String { String(format: "%02d:%02d", minute / 60, minute % 60) }
}
