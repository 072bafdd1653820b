import Foundation
import PatrolModel

/// Reads single texts as dates, times, hours and the like, in the habits of the country.
///
/// Every function is pure and answers nil where the text does not read so.
enum TypedText {
  /// A value with the guess that was needed to read it.
  struct Reading<Value> {
    let value: Value
    let guess: ReadingLog.Guess?

    init(_ value: Value, _ guess: ReadingLog.Guess? = nil) {
      self.value = value
      self.guess = guess
    }
  }

  private static let marginalCharacters = CharacterSet.whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{FEFF}\u{200B}"))

  /// The text without spaces at its ends, no-break spaces and zero-width marks that spreadsheets leave included.
  static func trimmed(_ text: String) -> String {
    // Nearly every cell begins and ends with a visible ASCII character.
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    if (33...126).contains(first), (33...126).contains(last) { return text }
    return text.trimmingCharacters(in: marginalCharacters)
  }

  /// The form under which ids and words are compared: composed, in lower case.
  static func folded(_ text: String) -> String {
    let text = trimmed(text)
    return text.utf8.allSatisfy { $0 < 128 } ? text.lowercased() : text.precomposedStringWithCanonicalMapping.lowercased()
  }

  static func wholeNumber(_ text: String) -> Int? {
    let text = trimmed(text)
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard (1...12).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Digits with an optional decimal point or comma; no exponents.
  static func number(_ text: String) -> Reading<Double>? {
    let text = trimmed(text)
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard (1...20).contains(digits.utf8.count), let first = digits.utf8.first, (48...57).contains(first),
      digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 44 }), digits.utf8.count(where: { $0 == 46 || $0 == 44 }) <= 1
    else { return nil }
    let hasComma = digits.utf8.contains(44)
    return Double(text.replacingOccurrences(of: ",", with: ".")).map { Reading($0, hasComma ? .decimalComma : nil) }
  }

  /// Hours as 40, 37.5, 37,5 or 7:30, in minutes; nil where they are no whole minutes.
  static func hours(_ text: String) -> Reading<Int>? {
    let text = trimmed(text)
    if text.contains(":") {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let hours = wholeNumber(String(parts[0])), let minutes = wholeNumber(String(parts[1])), parts[1].count == 2,
        (0...10_000).contains(hours), (0...59).contains(minutes)
      else { return nil }
      return Reading(hours * 60 + minutes)
    }
    guard let number = number(text), (0...10_000).contains(number.value) else { return nil }
    let minutes = (number.value * 60).rounded()
    guard abs(minutes - number.value * 60) < 1e-6 else { return nil }
    return Reading(Int(minutes), number.guess)
  }

  /// 2026-11-23, 2026/11/23, 23/11/2026 or 23-11-2026.
  static func date(_ text: String) -> Reading<CivilDate>? {
    let text = trimmed(text)
    for separator in ["-", "/"] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } && (1...4).contains($0.utf8.count) }) else { continue }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3 else { continue }
      if parts[0].utf8.count == 4, parts[1].utf8.count <= 2, parts[2].utf8.count <= 2 {
        return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { Reading($0) }
      }
      if parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 {
        return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]).map { Reading($0, .dayFirst) }
      }
    }
    return nil
  }

  /// 7:00, 07:00, 07.00 or 24:00, in minutes after midnight.
  static func time(_ text: String) -> Reading<Int>? {
    let text = trimmed(text)
    for separator in [":", "."] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2, let hour = digits(parts[0]),
        let minute = digits(parts[1]),
        minute < 60, hour < 24 || (hour == 24 && minute == 0)
      else { continue }
      return Reading(hour * 60 + minute, separator == "." ? .dottedTime : nil)
    }
    return nil
  }

  /// 07:00-15:00, with a hyphen, a dash or s/d between; an end at or before the start lies on the next day.
  static func interval(_ text: String) -> Reading<ClockInterval>? {
    var text = trimmed(text).lowercased()
    for dash in ["\u{2013}", "\u{2014}", "\u{2212}", "s/d", "s.d.", "s.d"] { text = text.replacingOccurrences(of: dash, with: "-") }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let start = time(parts[0]), let end = time(parts[1]), start.value < 1440 else { return nil }
    let endMinute = end.value > start.value ? end.value : end.value + 1440
    guard endMinute <= 2880 else { return nil }
    return Reading(ClockInterval(startMinute: start.value, endMinute: endMinute), start.guess ?? end.guess)
  }

  static func yesOrNo(_ text: String) -> Bool? {
    switch folded(text) {
    case "ya", "yes", "true": true
    case "tidak", "no", "false": false
    default: nil
    }
  }

  static func weekday(_ text: String) -> Weekday? {
    let names: [[String]] = [
      ["monday", "mon", "senin", "sen"], ["tuesday", "tue", "selasa", "sel"], ["wednesday", "wed", "rabu", "rab"],
      ["thursday", "thu", "kamis", "kam"], ["friday", "fri", "jumat", "jum'at", "jum"], ["saturday", "sat", "sabtu", "sab"],
      ["sunday", "sun", "minggu", "min", "ahad"],
    ]
    let wanted = folded(text)
    return zip(names, Weekday.allCases).first { $0.0.contains(wanted) }?.1
  }

  /// Why a text cannot be an id; nil where it can.
  static func problem(ofIdentifier text: String) -> FaultKind.IdentifierProblem? {
    if text.isEmpty { return .blank }
    if text.count > 80 { return .tooLong(limit: 80) }
    for scalar in text.unicodeScalars {
      if ["|", ";", ","].contains(scalar) { return .character(String(scalar)) }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return .control
      default: continue
      }
    }
    return nil
  }

  /// A clock time as 07:00, with the days past midnight where there are any.
  static func clock(_ minute: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let onDay = minute > 1440 ? minute - 1440 : minute
    return "\(padded(onDay / 60)):\(padded(onDay % 60))"
  }

  private static func digits(_ text: String) -> Int? { text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil }
}
