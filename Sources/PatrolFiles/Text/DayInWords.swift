import PatrolModel

/// A date by its distance from a named day: "7 days before Idul Fitri", "H-7 Idul Fitri", "7 hari setelah Idul Fitri", or the name alone.
struct DayInWords: Equatable {
  /// Days after the named day; negative before it.
  let offset: Int
  let name: String

  /// As far from a named day as anything is planned by it.
  private static let largestOffset = 400
  private static let before = ["before", "sebelum"]
  private static let after = ["after", "sesudah", "setelah"]
  private static let days = ["day", "days", "hari"]

  /// Words that begin with a letter or with a number of days; nil for anything else, dates in numbers among them.
  init?(_ text: String) {
    let words = TypedText.trimmed(text).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, words.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
    if words.count >= 4, let count = TypedText.wholeNumber(first), Self.days.contains(words[1].lowercased()) {
      let way = words[2].lowercased()
      guard Self.before.contains(way) || Self.after.contains(way), (0...Self.largestOffset).contains(count) else { return nil }
      self.init(offset: Self.before.contains(way) ? -count : count, name: words[3...].joined(separator: " "))
    } else if let offset = Self.offset(first), words.count >= 2 {
      self.init(offset: offset, name: words[1...].joined(separator: " "))
    } else {
      guard first.first?.isLetter ?? false else { return nil }
      self.init(offset: 0, name: words.joined(separator: " "))
    }
  }

  private init(offset: Int, name: String) {
    self.offset = offset
    self.name = name
  }

  /// H-7, H+7 or H.
  private static func offset(_ word: String) -> Int? {
    let word = word.lowercased().replacing("\u{2212}", with: "-").replacing("\u{2013}", with: "-")
    guard word.hasPrefix("h") else { return nil }
    let rest = word.dropFirst()
    if rest.isEmpty { return 0 }
    guard let sign = rest.first, "+-".contains(sign), let days = TypedText.wholeNumber(String(rest.dropFirst())), (0...largestOffset).contains(days)
    else {
      return nil
    }
    return sign == "-" ? -days : days
  }
}
