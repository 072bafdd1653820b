import PatrolModel

/// A day as registers write it, with a time or nothing behind it: besides the dates of scenarios also 10.11.2026, 13/11/26,
/// 10 Nov 2026 and 13 November 2026, each with the weekday before it.
struct RegisterDate {
  /// The day, with the guess that was needed.
  let reading: TypedText.Reading<CivilDate>
  /// The text that says the day, without the weekday.
  let text: String
  /// What stands behind it.
  let rest: String

  private static let monthNames: [[String]] = [
    ["januari", "january", "jan"], ["februari", "pebruari", "february", "feb", "peb"], ["maret", "march", "mar", "mrt"], ["april", "apr"],
    ["mei", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"], ["agustus", "august", "agu", "agt", "ags", "agus", "aug"],
    ["september", "sep", "sept"], ["oktober", "october", "okt", "oct"], ["november", "nopember", "nov", "nop"],
    ["desember", "december", "des", "dec"],
  ]
  /// Two digits of a year below this are of this century, the others of the last (as in POSIX).
  private static let firstOfLastCentury = 69

  /// The day with which a text begins; nil where it begins with none.
  init?(beginning text: String) {
    let text = TypedText.trimmed(text)
    if let date = Self.numeric(text[...]) ?? Self.named(Self.withoutWeekday(text)) ?? Self.numeric(Self.withoutWeekday(text)) {
      self = date
    } else {
      return nil
    }
  }

  private init(_ reading: TypedText.Reading<CivilDate>, _ text: some StringProtocol, _ rest: some StringProtocol) {
    self.reading = reading
    self.text = String(text)
    self.rest = TypedText.trimmed(String(rest))
  }

  private static func withoutWeekday(_ text: String) -> Substring {
    let word = text.prefix { !" ,/".contains($0) }
    guard TypedText.weekday(String(word)) != nil else { return text[...] }
    return text.dropFirst(word.count).drop { " ,/".contains($0) }
  }

  /// Numbers alone; they end at the first space or comma, or at the T of 2026-11-23T07:00.
  private static func numeric(_ text: Substring) -> RegisterDate? {
    let end = text.firstIndex { " T,".contains($0) } ?? text.endIndex
    let head = String(text[..<end])
    let rest = end < text.endIndex ? text[text.index(after: end)...] : ""
    if let reading = TypedText.date(head) { return RegisterDate(reading, head, rest) }
    for (separator, yearDigits) in [(".", 4), ("/", 2)] as [(Character, Int)] {
      let parts = head.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].utf8.count == yearDigits, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 else { continue }
      if let date = date(day: parts[0], month: number(parts[1]), year: parts[2]) { return RegisterDate(.init(date, .dayFirst), head, rest) }
    }
    return nil
  }

  /// A day, the name of its month and a year.
  private static func named(_ text: Substring) -> RegisterDate? {
    let parts = text.split(maxSplits: 3) { " ,-/.".contains($0) }
    guard parts.count >= 3 else { return nil }
    let name = TypedText.folded(String(parts[1]))
    guard let month = monthNames.firstIndex(where: { $0.contains(name) }), [2, 4].contains(parts[2].utf8.count),
      let date = date(day: parts[0], month: month + 1, year: parts[2])
    else { return nil }
    return RegisterDate(.init(date), text[..<parts[2].endIndex], parts.count > 3 ? parts[3] : "")
  }

  private static func date(day: Substring, month: Int?, year: Substring) -> CivilDate? {
    guard let day = number(day), let month, let year = number(year) else { return nil }
    return CivilDate(year: year >= 100 ? year : year < firstOfLastCentury ? 2000 + year : 1900 + year, month: month, day: day)
  }

  private static func number(_ text: Substring) -> Int? {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
