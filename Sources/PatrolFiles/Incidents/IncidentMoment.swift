import PatrolModel

/// What one cell says of when something happened: a day, a clock time, a stretch of time, or a day with one of these.
struct IncidentMoment {
  /// The day, if the cell says one.
  var day: Int?
  /// Minutes after midnight, if the cell says a time; the end of a stretch may lie on the next day.
  var clock: Range<Int>?
  /// What had to be guessed, with the part of the text and how it was read.
  var guesses: [(guess: ReadingLog.Guess, found: String, read: String)] = []

  /// Reads a date, a time or times (07:00, 07.00, 22:00-05:00), or a date with one of these; seconds and the name of the time zone are left out.
  ///
  /// A dash alone says nothing.
  init?(_ text: String) {
    let text = TypedText.trimmed(text)
    if text.allSatisfy({ "-\u{2013}\u{2014}\u{2212}".contains($0) }) { return }
    guard let date = RegisterDate(beginning: text) else {
      guard read(clock: text) else { return nil }
      return
    }
    day = date.reading.value.dayNumber
    if let guess = date.reading.guess { guesses.append((guess, date.text, date.reading.value.description)) }
    if !date.rest.isEmpty, !read(clock: date.rest) { return nil }
  }

  private mutating func read(clock text: String) -> Bool {
    var words = text.split { $0 == " " }.map(String.init)
    if let first = words.first?.lowercased(), ["jam", "pukul"].contains(first) { words.removeFirst() }
    if let last = words.last?.lowercased(), ["wib", "wita", "wit"].contains(last) { words.removeLast() }
    let text = words.joined(separator: " ")
    if let time = TypedText.time(Self.withoutSeconds(text)) {
      clock = time.value..<(time.value + 1)
      if let guess = time.guess { guesses.append((guess, text, TypedText.clock(time.value))) }
      return true
    }
    guard let interval = TypedText.interval(text) else { return false }
    clock = interval.value.startMinute..<interval.value.endMinute
    if let guess = interval.guess {
      guesses.append((guess, text, "\(TypedText.clock(interval.value.startMinute))-\(TypedText.clock(interval.value.endMinute))"))
    }
    return true
  }

  /// 13:45:10 as 13:45.
  private static func withoutSeconds(_ text: String) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let seconds = Int(parts[2].prefix { $0 != "." }), parts[2].prefix(while: { $0 != "." }).count == 2,
      (0..<60).contains(seconds)
    else { return text }
    return parts[0] + ":" + parts[1]
  }
}
