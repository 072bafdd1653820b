import PatrolModel

/// Shifts and the regu's base pattern.
extension ScenarioAssembly {
  /// What stands for a day without duty in grids, patterns and requests.
  static let offWords = ["-", "l", "lp", "off", "libur", "lepas", "lepas dinas", "lepas piket"]
  /// What stands for any shift in requests.
  static let workWords = ["work", "kerja", "dinas", "any", "*"]

  /// The words that are worth a hint, the common one first: any letter is near to a word of two.
  static func hints(_ words: [String]) -> [String] { ["off"] + words.filter { $0.count > 2 && $0 != "off" } }

  func readShifts(_ fields: Fields) {
    guard let value = fields.required("shifts") else {
      shiftNames.isIncomplete = true
      return
    }
    for row in rows(value, scalarKey: "hours") {
      guard let parts = Fields(row, keys: ["id", "name", "hours", "credited-hours", "night", "dates"], log: log),
        let (id, place) = shiftNames.identifier(of: parts, log: log)
      else { continue }
      refuseTakenCode(id, at: place)
      guard shiftNames.add(id, at: place, log: log) else { continue }
      // A shift whose hours are faulty stays known by its name, so that nothing else complains of it.
      let intervals = parts.required("hours").map(readIntervals) ?? []
      guard !intervals.isEmpty else { continue }
      shifts.append(
        Shift(
          id: .init(id), name: parts.text("name"), intervals: intervals, creditedMinutes: parts.hours("credited-hours", in: 0...2880),
          nightFlag: parts.yesOrNo("night"), dates: parts["dates"].map(readDates)))
    }
    if isCutShort { shiftNames.isIncomplete = true }
    if shifts.isEmpty, shiftNames.isEmpty, !isCutShort { log.fault(.nothingThere(.shift), at: value.place) }
  }

  private func refuseTakenCode(_ code: String, at place: Fault.Place) {
    if code.contains("/") {
      log.fault(.badIdentifier(found: code, problem: .character("/")), at: place)
    } else if (Self.offWords + Self.workWords).contains(TypedText.folded(code)) {
      log.fault(.reservedCode(found: code), at: place)
      // Whoever means the shift by its code must not be told more than that.
      shiftNames.isIncomplete = true
    }
  }

  /// The intervals of one shift in order; one that starts earlier on the clock than the first belongs to the next day.
  private func readIntervals(_ value: MarkedValue) -> [ClockInterval] {
    var result: [ClockInterval] = []
    for item in log.items(value) {
      guard let interval = log.interval(item) else { return [] }
      guard let first = result.first, let last = result.last else {
        result.append(interval)
        continue
      }
      let isNextDay = interval.startMinute < first.startMinute
      let start = interval.startMinute + (isNextDay ? 1440 : 0)
      let end = interval.endMinute + (isNextDay ? 1440 : 0)
      guard start >= last.endMinute, end <= 2880 else {
        log.fault(.overlappingIntervals(first: Self.text(last), second: Self.text(interval)), at: item.place)
        return []
      }
      result.append(ClockInterval(startMinute: start, endMinute: end))
    }
    if result.isEmpty { log.fault(.wrongValue(found: "", expected: .interval), at: value.place) }
    return result
  }

  static func text(_ interval: ClockInterval) -> String { "\(TypedText.clock(interval.startMinute))-\(TypedText.clock(interval.endMinute))" }

  /// The pattern with its price as a rule's setting, which the scenario's own rules may change.
  func readRegu(_ fields: Fields) -> (pattern: ReguPattern?, setting: [RuleSetting]) {
    guard let value = fields["regu"], let parts = Fields(value, keys: ["pattern", "start", "points"], log: log) else { return (nil, []) }
    let setting = parts["points"].flatMap(readPoints).map { [RuleSetting(rule: .reguPattern, points: $0)] } ?? []
    guard let patternValue = parts.required("pattern"), let startValue = parts.required("start") else { return (nil, setting) }
    var cycle: [Shift.ID?] = []
    var isWhole = true
    for item in log.items(patternValue) {
      if let text = item.text, Self.offWords.contains(TypedText.folded(text)) {
        cycle.append(nil)
      } else if let shift = shiftNames.resolve(item, words: Self.hints(Self.offWords), log: log) {
        cycle.append(shift)
      } else {
        isWhole = false
      }
    }
    if case .map = startValue.content {} else { log.fault(.wrongShape(found: startValue.shape, expected: .map), at: startValue.place) }
    var start: [String: CivilDate] = [:]
    for entry in startValue.entries {
      guard let date = log.date(entry.value) else { continue }
      if let name = regu.spelling(MarkedValue(text: entry.key, at: entry.place), log: log) { start[name] = date }
    }
    for name in regu.spellings where start[name] == nil && !start.isEmpty {
      log.note(.reguWithoutStart(found: name), at: regu.place(of: name) ?? startValue.place)
    }
    if cycle.isEmpty, isWhole { log.fault(.wrongValue(found: "", expected: .someText), at: patternValue.place) }
    return (isWhole && !cycle.isEmpty ? ReguPattern(cycle: cycle, start: start) : nil, setting)
  }
}
