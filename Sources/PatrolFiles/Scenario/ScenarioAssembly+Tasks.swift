import PatrolModel

/// What takes people for a while inside their shifts.
extension ScenarioAssembly {
  static let taskHeadings = HeadingWords(
    [
      "id": ["kode"], "name": ["nama", "kegiatan", "nama-kegiatan"], "when": ["waktu"], "date": ["tanggal", "tgl", "hari"],
      "from": ["dari", "mulai", "jam-mulai"], "to": ["sampai", "s-d", "selesai", "jam-selesai"],
      "minutes": ["menit", "length", "lama", "durasi"], "from-shifts": ["from-shift", "dari-dinas", "dinas"],
      "from-posts": ["from-post", "dari-pos", "pos"], "officers": ["jumlah", "jumlah-anggota", "anggota", "personel"], "who": ["siapa"],
      "qualifications": ["qualification", "kualifikasi"], "of-which": ["di-antaranya"], "points": ["poin", "nilai"],
    ], required: ["id", "officers"])
  /// A window is no longer than a day.
  static let taskMinutes = 1...1440

  /// A task with its place, which the period is checked against once it is known.
  struct PlacedTask {
    let task: ShiftTask
    let place: Fault.Place
  }

  func readTasks(_ fields: Fields) -> [PlacedTask] {
    guard let value = fields["tasks"] else { return [] }
    return rows(value, headings: Self.taskHeadings).compactMap(readTask)
  }

  /// What an operation or a standing duty takes out of the shifts of a period.
  func read(_ engagement: Engagement, in period: Scenario.Period) -> [PlacedTask] {
    taskRows(engagement, in: period).compactMap(readTask).map { placed in
      var task = placed.task
      task.isSession = engagement.isSession
      if engagement.isFree, let first = engagement.freeDays.first {
        // What begins after midnight lies on the day after its own.
        task.laterDates = engagement.freeDays.dropFirst().map { $0 + (task.date - first) }
        task.after = engagement.after
      }
      guard var round = engagement.round else { return PlacedTask(task: task, place: placed.place) }
      round.key = String(task.id.text.dropLast(Engagement.key("", on: task.date).count))
      task.round = round
      return PlacedTask(task: task, place: placed.place)
    }
  }

  /// Of what operations and standing duties take out of shifts, that alone is kept which this roster is asked for.
  func dropTasksOfOtherRosters(_ scenario: inout Scenario) {
    let expanded = Set(scenario.activities.flatMap(\.tasks))
    guard !expanded.isEmpty else { return }
    let asked = Set(DutyClock(scenario).taskDemands.map { scenario.tasks[$0.task].id })
    scenario.tasks.removeAll { expanded.contains($0.id) && !asked.contains($0.id) }
    for place in scenario.activities.indices { scenario.activities[place].tasks.removeAll { !asked.contains($0) } }
  }

  private func readTask(_ row: MarkedValue) -> PlacedTask? {
    guard let parts = Fields(row, keys: Self.taskHeadings.words.map(\.key), log: log), let idValue = parts.required("id"),
      let id = log.identifier(idValue), taskNames.add(id, at: idValue.place, log: log)
    else { return nil }
    taskPlaces[.init(id)] = idValue.place
    return readTask(.init(id), parts)
  }

  /// The tasks inside the horizon and on the day right after it, in whose first hours the last night goes on; the others are faults.
  func checked(_ tasks: [PlacedTask], in period: Scenario.Period) -> [PlacedTask] {
    tasks.filter { $0.task.date == period.date(period.horizonDays) || isInside($0.task.date, period, at: $0.place) }
  }

  private func readTask(_ id: ShiftTask.ID, _ parts: Fields) -> PlacedTask? {
    let when = readTaskWindow(parts)
    let minutes = parts["minutes"].flatMap { log.duration($0, in: Self.taskMinutes) }
    if let minutes, let when, minutes > when.window.minutes {
      log.fault(.longerThanWindow(minutes: minutes, window: when.window.minutes), at: parts.place(of: "minutes"))
    }
    let fromShifts = readSources("from-shifts", parts, shiftNames)
    let fromPosts = readSources("from-posts", parts, postNames)
    let count = parts.required("officers").flatMap { log.wholeNumber($0, in: 1...Self.countRange.upperBound) }
    let officers = readTaskOfficers(parts)
    let points = parts["points"].flatMap(readPoints) ?? levels.high
    let ofWhich = readParts(parts, points: points) { part in
      guard let count, part > count else { return nil }
      return .partAboveCount(part: part, count: count)
    }
    let name = parts.text("name")
    guard let when, let count else { return nil }
    let task = ShiftTask(
      id: id, name: name, date: when.date, window: when.window, minutes: minutes, fromShifts: fromShifts, fromPosts: fromPosts, officers: officers,
      count: count, points: points, parts: ofWhich)
    return PlacedTask(task: task, place: when.place)
  }

  private typealias TaskWindow = (date: CivilDate, window: ClockInterval, place: Fault.Place)

  /// A date with its clock times: in one text, in a map, or in columns of their own.
  private func readTaskWindow(_ parts: Fields) -> TaskWindow? {
    let single = ["date", "from", "to"].filter { parts[$0] != nil }
    guard let value = parts["when"] else {
      guard !single.isEmpty else {
        log.fault(.needsOneOf(keys: ["when", "date"]), at: parts.place(of: "when"))
        return nil
      }
      return readSeparateWindow(parts)
    }
    if let key = single.first { log.fault(.onlyOneOf(keys: ["when", key]), at: parts.place(of: key)) }
    guard case .map = value.content else {
      guard let read = log.dateAndInterval(value) else { return nil }
      return checked(read.window, at: value.place).map { (read.date, $0, value.place) }
    }
    guard let when = Fields(value, keys: ["date", "hours", "between"], log: log) else { return nil }
    if when["hours"] != nil, when["between"] != nil { log.fault(.onlyOneOf(keys: ["hours", "between"]), at: when.place(of: "between")) }
    let date = when.required("date").flatMap(log.date)
    let hours = when["between"] ?? when.required("hours")
    let window = hours.flatMap { hours in log.interval(hours).flatMap { checked($0, at: hours.place) } }
    guard let date, let window else { return nil }
    return (date, window, when["date"]?.place ?? value.place)
  }

  private func readSeparateWindow(_ parts: Fields) -> TaskWindow? {
    let date = parts.required("date").flatMap(log.date)
    let from = parts.required("from").flatMap(log.time)
    let to = parts.required("to").flatMap(log.time)
    guard let from, let to else { return nil }
    guard from < 1440 else {
      log.fault(.outOfRange(found: TypedText.clock(from), least: "00:00", most: "23:59"), at: parts["from"]?.place ?? parts.place)
      return nil
    }
    // As in clock times elsewhere, an end at or before the start lies on the next day.
    let window = ClockInterval(startMinute: from, endMinute: to > from ? to : to + 1440)
    guard let window = checked(window, at: parts["to"]?.place ?? parts.place), let date else { return nil }
    return (date, window, parts["date"]?.place ?? parts.place)
  }

  /// The window, or nil with a fault where it ends when it begins: nobody means a task of 24 hours.
  private func checked(_ window: ClockInterval, at place: Fault.Place) -> ClockInterval? {
    guard window.endMinute == window.startMinute + 1440, window.startMinute > 0 else { return window }
    log.fault(.emptyWindow(at: TypedText.clock(window.startMinute)), at: place)
    return nil
  }

  /// The shifts or posts that may be drawn on; nil where nothing is said, or a word for all.
  private func readSources<Subject>(_ key: String, _ parts: Fields, _ names: Names<Subject>) -> [Identity<Subject>]? {
    guard let value = parts[key] else { return nil }
    if let text = value.text, Self.anyCrewWords.contains(TypedText.folded(text)), names.spelling(of: text) == nil { return nil }
    let items = log.items(value)
    if items.isEmpty, value.shape == .list { log.fault(.wrongValue(found: "", expected: .someText), at: value.place) }
    let named = Set(items.compactMap { names.spelling($0, words: ["any"], log: log) })
    return names.spellings.filter(named.contains).map { .init($0) }
  }

  /// Who may be taken: a filter as in requirements, or qualifications alone, as a table's column gives them.
  private func readTaskOfficers(_ parts: Fields) -> OfficerFilter {
    if parts["who"] != nil, parts["qualifications"] != nil {
      log.fault(.onlyOneOf(keys: ["who", "qualifications"]), at: parts.place(of: "qualifications"))
    }
    if let value = parts["who"] { return readFilter(value) }
    return OfficerFilter(qualifications: parts.items("qualifications").compactMap { qualificationNames.resolve($0, log: log) })
  }
}
