import PatrolModel

/// What stands in a cell of an input workbook.
enum InputCell: Hashable {
  case blank
  case text(String)
  case number(Double)
  /// A day, with a time of day in minutes where there is one.
  case date(CivilDate, minute: Int?)
  /// A time of day in minutes.
  case time(Int)

  /// A text, or blank.
  static func optional(_ text: String?) -> InputCell { text.map { .text($0) } ?? .blank }

  /// A number, or blank.
  static func optional(_ number: Int?) -> InputCell { number.map { .number(Double($0)) } ?? .blank }

  /// Several texts with | between; blank where there are none.
  static func list<Items: Sequence>(_ items: Items) -> InputCell where Items.Element: CustomStringConvertible {
    let text = items.map(\.description).joined(separator: "|")
    return text.isEmpty ? .blank : .text(text)
  }

  /// Minutes as hours, in whole numbers where they are whole.
  static func hours(_ minutes: Int?) -> InputCell {
    guard let minutes else { return .blank }
    return minutes % 60 == 0 ? .number(Double(minutes / 60)) : .text(hoursText(minutes))
  }

  /// Minutes as hours: 8 or 7:30.
  static func hoursText(_ minutes: Int) -> String {
    minutes % 60 == 0 ? "\(minutes / 60)" : "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
