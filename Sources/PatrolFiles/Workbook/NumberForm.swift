import Foundation

/// What a number format makes of a number, as far as it changes what was written: a date, a time, leading zeros, decimals, percent.
enum NumberForm: Hashable {
  enum Clock: Hashable {
    case date, time, dateAndTime
    /// Hours beyond a day, as in [h]:mm.
    case elapsed
  }

  case general
  case clock(Clock)
  /// At least so many digits before the decimal point, and so many behind it.
  case digits(least: Int, decimals: Int)
  case percent

  /// The form of a format that every workbook has by its number; nil where the workbook itself must say.
  ///
  /// Source: ECMA-376, part 1, 18.8.30, with the East Asian ones, of which some are dates in one language and times in another.
  static func builtIn(_ id: Int) -> NumberForm? {
    switch id {
    case 0: .general
    case 1, 3: .digits(least: 1, decimals: 0)
    case 2, 4: .digits(least: 1, decimals: 2)
    case 9, 10: .percent
    case 14...17, 27...31, 34...36, 50...54, 57, 58: .clock(.date)
    case 18...21, 32, 33, 45, 47, 55, 56: .clock(.time)
    case 22: .clock(.dateAndTime)
    case 46: .clock(.elapsed)
    default: nil
    }
  }

  /// The form of a format code.
  init(code: String) {
    let (letters, isElapsed) = Self.letters(of: code)
    let hasDay = letters.contains("y") || letters.contains("d")
    let hasClock = isElapsed || letters.contains("h") || letters.contains("s")
    // m alone is a month, beside hours or seconds it is minutes.
    let hasDate = hasDay || (letters.contains("m") && !hasClock)
    if letters.hasPrefix("general") {
      self = .general
    } else if hasDate || hasClock {
      self = .clock(isElapsed ? .elapsed : hasDate && hasClock ? .dateAndTime : hasDate ? .date : .time)
    } else if letters.contains("%") {
      self = .percent
    } else if letters.contains("0"), letters.allSatisfy({ "0.,#".contains($0) }) {
      let parts = letters.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      self = .digits(least: parts[0].count { $0 == "0" }, decimals: parts.count == 2 ? parts[1].count { $0 == "0" } : 0)
    } else {
      self = .general
    }
  }

  /// The first section of a code in small letters, without quoted text and brackets; and whether the brackets ask for elapsed time.
  private static func letters(of code: String) -> (String, isElapsed: Bool) {
    var letters = ""
    var isElapsed = false
    var rest = Substring(code.lowercased())
    while let first = rest.popFirst() {
      switch first {
      case ";": return (letters, isElapsed)
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      // The next character is shown, skipped or repeated as it is.
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        if !inside.isEmpty, Set(inside).count == 1, let unit = inside.first, "hms".contains(unit) { isElapsed = true }
        rest = rest.dropFirst(inside.count + 1)
      case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
      case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
      case " ": continue
      default: letters.append(first)
      }
    }
    return (letters, isElapsed)
  }

  /// A number as a person sees it: 7 and not 7.0, 0042 where the format fills up, a date where it is one.
  ///
  /// - Parameter raw: The number as the workbook holds it.
  func text(_ raw: String, dates: SerialDate) -> String {
    guard let value = Double(raw), value.isFinite else { return raw }
    switch self {
    case .clock(let clock): return dates.text(value, as: clock) ?? Self.plain(value)
    case .percent: return Self.plain(value * 100) + "%"
    case .general: return Self.plain(value)
    case .digits(let least, let decimals):
      let text = Self.plain(value)
      guard abs(value) < Self.exact, !text.contains("e") else { return text }
      let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
      let whole = String(repeating: "0", count: max(0, min(Self.mostDigits, least) - parts[0].count)) + parts[0]
      guard parts.count == 2 else { return (value < 0 ? "-" : "") + whole }
      // 15.30 is a time in many offices; decimals that the format hides are kept.
      return (value < 0 ? "-" : "") + whole + "." + parts[1] + String(repeating: "0", count: max(0, min(Self.mostDigits, decimals) - parts[1].count))
    }
  }

  /// As many digits as a spreadsheet shows: a format may ask for millions of zeros in each cell.
  private static let mostDigits = 30

  /// Beyond this a spreadsheet has lost digits.
  private static let exact = 1e15

  private static func plain(_ value: Double) -> String {
    if abs(value) >= exact { return String(format: "%.14E", value) }
    if value == value.rounded() { return "\(Int(value))" }
    // Spreadsheets keep fifteen digits; the seventeen of the file are noise.
    return String(format: "%.15g", value)
  }
}
