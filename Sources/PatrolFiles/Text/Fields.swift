import PatrolModel

/// The fields of a map (or of a table's row) under a list of known keys.
struct Fields {
  let place: Fault.Place
  let log: ReadingLog
  private var values: [String: MarkedValue] = [:]
  private var places: [String: Fault.Place] = [:]

  /// The fields of a value, or nil with a fault where it is no map; unknown keys are faults.
  ///
  /// - Parameters:
  ///   - keys: What may stand here.
  ///   - words: What the keys are called besides where they stand in a workbook's cell; the default is nothing.
  init?(_ value: MarkedValue, keys: [String], words: HeadingWords? = nil, log: ReadingLog) {
    place = value.place
    self.log = log
    if value.isBlank { return }
    guard case .map(let entries) = value.content else {
      log.fault(.wrongShape(found: value.shape, expected: .map), at: value.place)
      return nil
    }
    for entry in entries {
      if keys.contains(entry.key) {
        values[entry.key] = entry.value
        places[entry.key] = entry.place
      } else if TypedText.wholeNumber(entry.key) != nil, entry.value.isBlank {
        log.fault(.commaInBrackets(rest: entry.key), at: entry.place)
      } else {
        let known = entry.place.sheet == nil ? keys : keys + (words?.words.flatMap(\.others) ?? [])
        log.fault(.unknownKey(found: entry.key, nearest: Nearest.key(entry.key, among: known)), at: entry.place)
      }
    }
  }

  /// A field's value; nil where it is not there or blank.
  subscript(key: String) -> MarkedValue? { values[key].flatMap { $0.isBlank ? nil : $0 } }

  /// Where a field's key stands, or the map where it is not there.
  func place(of key: String) -> Fault.Place { places[key] ?? place }

  /// A field's value, or nil with a fault where it is not there.
  func required(_ key: String) -> MarkedValue? {
    if let value = self[key] { return value }
    log.fault(.missing(key: key), at: place(of: key))
    return nil
  }

  /// The one field of some that is given, or nil with a fault where none is or several are.
  func onlyOne(of keys: [String]) -> (key: String, value: MarkedValue)? {
    let given = keys.filter { self[$0] != nil }
    guard given.count == 1, let key = given.first, let value = self[key] else {
      log.fault(given.isEmpty ? .needsOneOf(keys: keys) : .onlyOneOf(keys: given), at: given.last.map(place) ?? place)
      return nil
    }
    return (key, value)
  }

  func text(_ key: String) -> String? { self[key].flatMap(log.text) }
  func date(_ key: String) -> CivilDate? { self[key].flatMap(log.date) }
  func time(_ key: String) -> Int? { self[key].flatMap(log.time) }
  func yesOrNo(_ key: String) -> Bool? { self[key].flatMap(log.yesOrNo) }
  func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? { self[key].flatMap { log.wholeNumber($0, in: range) } }
  func number(_ key: String, in range: ClosedRange<Double>) -> Double? { self[key].flatMap { log.number($0, in: range) } }
  func hours(_ key: String, in range: ClosedRange<Int> = 0...(10_000 * 60)) -> Int? { self[key].flatMap { log.hours($0, in: range) } }
  func items(_ key: String) -> [MarkedValue] { self[key].map(log.items) ?? [] }
}
