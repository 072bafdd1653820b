import PatrolModel

/// Days by name, and dates that are given by them.
extension ScenarioAssembly {
  static let calendarHeadings = HeadingWords(
    [
      "date": ["tanggal", "tgl"], "name": ["nama", "hari"], "other-names": ["nama-lain", "sebutan-lain"], "kind": ["jenis"],
      "official": ["resmi"], "source": ["sumber"],
    ], required: ["date", "name"])
  private static let calendarKinds: [(spelling: String, value: HolidayCalendar.Kind)] =
    HolidayCalendar.Kind.allCases.map { ($0.rawValue, $0) }
    + [("nasional", .national), ("keagamaan", .religious), ("agama", .religious), ("cuti-bersama", .collectiveLeave), ("peringatan", .observance)]

  /// Reads the calendars: the name of a table file, several of them, or days as a list.
  func readCalendar(_ fields: Fields) {
    guard let value = fields["calendar"] else { return }
    isCalendarIncomplete = false
    var days: [HolidayCalendar.Day] = []
    for part in calendarParts(value) {
      let all = rows(part, headings: Self.calendarHeadings)
      if isCutShort { isCalendarIncomplete = true }
      for row in all {
        if let day = readCalendarDay(row) { days.append(day) } else { isCalendarIncomplete = true }
      }
    }
    calendar = HolidayCalendar(days)
  }

  /// A list of names of files is several calendars.
  private func calendarParts(_ value: MarkedValue) -> [MarkedValue] {
    guard case .list(let items) = value.content, !items.isEmpty, items.allSatisfy({ $0.text != nil }) else { return [value] }
    return items
  }

  private func readCalendarDay(_ row: MarkedValue) -> HolidayCalendar.Day? {
    guard let parts = Fields(row, keys: Self.calendarHeadings.words.map(\.key), log: log) else { return nil }
    let date = parts.required("date").flatMap(log.date)
    let name = parts.required("name").flatMap(log.text)
    let kind = parts["kind"].map { log.word($0, Self.calendarKinds, shown: HolidayCalendar.Kind.allCases.count) } ?? .national
    let isOfficial = parts["official"].map(log.yesOrNo) ?? true
    let others = parts.items("other-names").compactMap(log.text)
    guard let date, let name, let kind, let isOfficial else { return nil }
    return .init(date: date, name: name, otherNames: others, kind: kind, isOfficial: isOfficial, source: parts.text("source"))
  }

  /// A date, in numbers or by its distance from a day of the calendar; words are echoed.
  func dateByCalendar(_ value: MarkedValue) -> CivilDate? {
    guard let text = log.text(value) else { return nil }
    guard TypedText.date(text) == nil, let words = DayInWords(text) else { return log.date(value) }
    guard let calendar else {
      log.fault(.activity(.noCalendar(found: text)), at: value.place)
      return nil
    }
    guard let found = calendar.find(words.name, offset: words.offset, near: calendarReference) else {
      if isCalendarIncomplete { return nil }
      let nearest = Nearest.word(to: words.name, among: calendar.names)
      log.fault(.activity(.unknownHoliday(found: words.name, nearest: nearest, known: FaultKind.shown(calendar.names))), at: value.place)
      return nil
    }
    log.note(.activity(.dateInWords(found: text, read: found.date.description)), at: value.place)
    if !found.day.isOfficial { log.note(.activity(.notOfficial(name: found.day.name, date: found.day.date.description)), at: value.place) }
    return found.date
  }

  /// The calendar's holidays with those that the scenario names itself over them; those of the horizon that are not official are noted.
  func holidays(_ own: [CivilDate: String], in period: Scenario.Period, _ fields: Fields) -> [CivilDate: String] {
    let known = (calendar?.days ?? []).filter(\.kind.isHoliday)
    for day in known where !day.isOfficial && period.day(of: day.date) != nil && own[day.date] == nil {
      log.note(.activity(.notOfficial(name: day.name, date: day.date.description)), at: fields.place(of: "calendar"))
    }
    return own.merging(known.map { ($0.date, $0.name) }) { first, _ in first }
  }

  /// The date near which days are sought: the period's first where it is written, otherwise the calendar's own first.
  private var calendarReference: CivilDate { writtenFirstDay ?? calendar?.days.first?.date ?? CivilDate(dayNumber: 0) }
}
