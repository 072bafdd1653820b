import Foundation
import PatrolModel

/// Types marked values; each function answers nil with a fault where the value does not read as wanted.
extension ReadingLog {
  func text(_ value: MarkedValue) -> String? {
    guard let text = value.text else {
      fault(.wrongShape(found: value.shape, expected: .text), at: value.place)
      return nil
    }
    guard !text.isEmpty else {
      fault(.wrongValue(found: "", expected: .someText), at: value.place)
      return nil
    }
    return text
  }

  func date(_ value: MarkedValue) -> CivilDate? {
    guard let text = text(value) else { return nil }
    guard let reading = TypedText.date(text) else { return wrong(text, .date, value) }
    echo(reading, text, value, read: \.description)
    return reading.value
  }

  /// A date with or without a clock time.
  func dateAndMinute(_ value: MarkedValue) -> (date: CivilDate, minute: Int?)? {
    guard let text = text(value) else { return nil }
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
    guard let first = parts.first, parts.count <= 2, let date = TypedText.date(first) else { return wrong(text, .dateOrTime, value) }
    echo(date, first, value, read: \.description)
    guard parts.count == 2 else { return (date.value, nil) }
    // A spreadsheet adds seconds to a date with a time.
    let clock = parts[1].hasSuffix(":00") && parts[1].utf8.count(where: { $0 == 58 }) == 2 ? String(parts[1].dropLast(3)) : parts[1]
    guard let time = TypedText.time(clock) else { return wrong(text, .dateOrTime, value) }
    if let guess = time.guess { self.guess(guess, found: parts[1], read: TypedText.clock(time.value), at: value.place) }
    return (date.value, time.value)
  }

  func time(_ value: MarkedValue) -> Int? {
    guard let text = text(value) else { return nil }
    guard let reading = TypedText.time(text) else { return wrong(text, .time, value) }
    if let guess = reading.guess { self.guess(guess, found: text, read: TypedText.clock(reading.value), at: value.place) }
    return reading.value
  }

  func interval(_ value: MarkedValue) -> ClockInterval? {
    guard let text = text(value) else { return nil }
    guard let reading = TypedText.interval(text) else { return wrong(text, .interval, value) }
    if let guess = reading.guess {
      let read = "\(TypedText.clock(reading.value.startMinute))-\(TypedText.clock(reading.value.endMinute))"
      self.guess(guess, found: text, read: read, at: value.place)
    }
    return reading.value
  }

  /// A date with two clock times after it.
  func dateAndInterval(_ value: MarkedValue) -> (date: CivilDate, window: ClockInterval)? {
    guard let text = text(value) else { return nil }
    guard let end = text.firstIndex(where: { $0.isWhitespace || $0 == "T" }) else { return wrong(text, .dateWithInterval, value) }
    let dateText = String(text[..<end])
    let clockText = TypedText.trimmed(String(text[text.index(after: end)...]))
    guard TypedText.date(dateText) != nil || TypedText.interval(clockText) != nil else { return wrong(text, .dateWithInterval, value) }
    let date = date(MarkedValue(text: dateText, at: value.place))
    let window = interval(MarkedValue(text: clockText, at: value.place))
    guard let date, let window else { return nil }
    return (date, window)
  }

  /// How long something takes: minutes, or hours and minutes with a colon.
  func duration(_ value: MarkedValue, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(value) else { return nil }
    guard let minutes = text.contains(":") ? TypedText.hours(text)?.value : TypedText.wholeNumber(text) else { return wrong(text, .duration, value) }
    guard range.contains(minutes) else {
      fault(.outOfRange(found: text, least: "\(range.lowerBound)", most: "\(range.upperBound)"), at: value.place)
      return nil
    }
    return minutes
  }

  /// A part of one, in percent: 0.5, 0,5, 50 % or 50%, in steps of five percent.
  ///
  /// - Parameter most: The most percent that it may be.
  func share(_ value: MarkedValue, most: Int = 100) -> Int? {
    guard let text = text(value) else { return nil }
    let isPercent = text.hasSuffix("%")
    let digits = isPercent ? TypedText.trimmed(String(text.dropLast())) : text
    guard let number = TypedText.number(digits) else { return wrong(text, .share(most: most), value) }
    let percent = isPercent ? number.value : number.value * 100
    guard (5...Double(most)).contains(percent.rounded()), abs(percent - percent.rounded()) < 1e-6, Int(percent.rounded()) % 5 == 0 else {
      return wrong(text, .share(most: most), value)
    }
    if let guess = number.guess { self.guess(guess, found: text, read: text.replacing(",", with: "."), at: value.place) }
    return Int(percent.rounded())
  }

  /// Hours in minutes.
  func hours(_ value: MarkedValue, in range: ClosedRange<Int> = 0...(10_000 * 60)) -> Int? {
    guard let text = text(value) else { return nil }
    guard let reading = TypedText.hours(text) else { return wrong(text, .hours, value) }
    if let guess = reading.guess { self.guess(guess, found: text, read: text.replacing(",", with: "."), at: value.place) }
    guard range.contains(reading.value) else {
      fault(.outOfRange(found: text, least: Self.hoursText(range.lowerBound), most: Self.hoursText(range.upperBound)), at: value.place)
      return nil
    }
    return reading.value
  }

  func wholeNumber(_ value: MarkedValue, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(value) else { return nil }
    guard let number = TypedText.wholeNumber(text) else { return wrong(text, .wholeNumber, value) }
    guard range.contains(number) else {
      fault(.outOfRange(found: text, least: "\(range.lowerBound)", most: "\(range.upperBound)"), at: value.place)
      return nil
    }
    return number
  }

  func number(_ value: MarkedValue, in range: ClosedRange<Double>) -> Double? {
    guard let text = text(value) else { return nil }
    guard let reading = TypedText.number(text) else { return wrong(text, .number, value) }
    if let guess = reading.guess { self.guess(guess, found: text, read: text.replacing(",", with: "."), at: value.place) }
    guard range.contains(reading.value) else {
      fault(.outOfRange(found: text, least: "\(range.lowerBound)", most: "\(range.upperBound)"), at: value.place)
      return nil
    }
    return reading.value
  }

  func yesOrNo(_ value: MarkedValue) -> Bool? {
    guard let text = text(value) else { return nil }
    return TypedText.yesOrNo(text) ?? wrong(text, .yesOrNo, value)
  }

  func weekday(_ value: MarkedValue) -> Weekday? {
    guard let text = text(value) else { return nil }
    return TypedText.weekday(text) ?? wrong(text, .weekday, value)
  }

  /// One of some words, ignoring case and with spaces for hyphens; each word may have further spellings.
  func word<Value>(_ value: MarkedValue, _ words: [(spelling: String, value: Value)], shown: Int? = nil) -> Value? {
    guard let text = text(value) else { return nil }
    let wanted = TypedText.folded(text).replacing(" ", with: "-").replacing("_", with: "-")
    if let found = words.first(where: { $0.spelling == wanted }) { return found.value }
    let spellings = words.map(\.spelling)
    fault(
      .wrongValue(
        found: text, expected: .oneOf(Array(spellings.prefix(shown ?? spellings.count))), nearest: Nearest.word(to: text, among: spellings)),
      at: value.place)
    return nil
  }

  /// An id: trimmed, composed, without characters that separate ids elsewhere.
  func identifier(_ value: MarkedValue) -> String? {
    guard let raw = value.text else {
      fault(.wrongShape(found: value.shape, expected: .text), at: value.place)
      return nil
    }
    let text = raw.precomposedStringWithCanonicalMapping
    if let problem = TypedText.problem(ofIdentifier: text) {
      fault(.badIdentifier(found: text, problem: problem), at: value.place)
      return nil
    }
    return text
  }

  /// The items of a list; a text is one item, or several with | between, as in a table's cell.
  func items(_ value: MarkedValue) -> [MarkedValue] {
    switch value.content {
    case .list(let items), .rows(let items, _): return items
    case .map:
      fault(.wrongShape(found: .map, expected: .list), at: value.place)
      return []
    case .scalar(let text, _):
      return text.split(separator: "|").map { MarkedValue(text: TypedText.trimmed(String($0)), at: value.place) }.filter { !$0.isBlank }
    }
  }

  private func wrong<Value>(_ text: String, _ expected: FaultKind.Expectation, _ value: MarkedValue) -> Value? {
    fault(.wrongValue(found: text, expected: expected), at: value.place)
    return nil
  }

  private func echo<Value>(_ reading: TypedText.Reading<Value>, _ text: String, _ value: MarkedValue, read: (Value) -> String) {
    if let guess = reading.guess { self.guess(guess, found: text, read: read(reading.value), at: value.place) }
  }

  private static func hoursText(_ minutes: Int) -> String {
    minutes % 60 == 0 ? "\(minutes / 60)" : "\(Double(minutes) / 60)"
  }
}
