import PatrolModel

/// The office, its calendar and what counts as a night.
extension ScenarioAssembly {
  /// Monday, 5 January 2026: any fixed day serves, so that a scenario means the same whenever it is read.
  private static let fallbackFirstDay = CivilDate(dayNumber: 20_458)

  func readOffice(_ fields: Fields) -> Office {
    guard let value = fields["office"] else { return Office() }
    if let name = value.text { return Office(name: name) }
    guard let office = Fields(value, keys: ["name", "letterhead", "signatures", "place"], log: log) else { return Office() }
    let signatures = office.items("signatures").compactMap { item -> Office.Signature? in
      let keys = ["role", "position", "name", "rank", "number", "on-behalf-of", "acting"]
      guard let signature = Fields(item, keys: keys, log: log) else { return nil }
      let words = Office.Signature.Acting.allCases.flatMap { [($0.rawValue, $0), ($0.abbreviation.lowercased(), $0)] }
      return Office.Signature(
        role: signature.text("role") ?? "", position: signature.text("position") ?? "", name: signature.text("name"), rank: signature.text("rank"),
        number: signature.text("number"), onBehalfOf: signature.text("on-behalf-of"), acting: signature["acting"].flatMap { log.word($0, words) })
    }
    return Office(
      name: office.text("name") ?? "", letterhead: office.items("letterhead").compactMap(log.text), signatures: signatures,
      place: office.text("place"))
  }

  func readLanguage(_ fields: Fields) -> Language? {
    fields["language"].flatMap { log.word($0, Language.allCases.map { ($0.rawValue, $0) }) }
  }

  /// Western Indonesian time unless the scenario says otherwise.
  func readTimeZone(_ fields: Fields) -> OfficeTimeZone {
    let standard = OfficeTimeZone(identifier: "Asia/Jakarta") ?? .universal
    guard let value = fields["timezone"], let text = log.text(value) else { return standard }
    let words = ["wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"]
    if let zone = OfficeTimeZone(identifier: words[TypedText.folded(text)] ?? text),
      text.contains("/") || text == "UTC" || words[TypedText.folded(text)] != nil
    {
      return zone
    }
    let known = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Pontianak", "UTC"]
    log.fault(.wrongValue(found: text, expected: .timeZone, nearest: Nearest.word(to: text, among: known)), at: value.place)
    return standard
  }

  func readSeed(_ fields: Fields) -> UInt64 { UInt64(fields.wholeNumber("seed", in: 0...999_999_999_999) ?? 0) }

  func readProfile(_ fields: Fields) -> Profile {
    fields["profile"].flatMap { log.word($0, Profile.allCases.map { ($0.rawValue, $0) }) } ?? .standar
  }

  func readNight(_ fields: Fields) -> NightDefinition {
    var night = NightDefinition()
    guard let value = fields["night"], let parts = Fields(value, keys: ["from", "to", "at-least-hours"], log: log) else { return night }
    night.fromMinute = parts.time("from") ?? night.fromMinute
    night.toMinute = parts.time("to") ?? night.toMinute
    night.atLeastMinutes = parts.hours("at-least-hours", in: 0...1440) ?? night.atLeastMinutes
    return night
  }

  func readHolidays(_ fields: Fields) -> [CivilDate: String] {
    guard let value = fields["holidays"] else { return [:] }
    var result: [CivilDate: String] = [:]
    func add(_ date: MarkedValue, _ name: String) {
      if let day = log.date(date) { result[day] = name }
    }
    switch value.content {
    case .map(let entries):
      for entry in entries { add(MarkedValue(text: entry.key, at: entry.place), entry.value.isBlank ? "" : log.text(entry.value) ?? "") }
    case .list, .rows, .scalar:
      for item in log.items(value) {
        if case .map = item.content {
          guard let holiday = Fields(item, keys: ["date", "name"], log: log), let date = holiday.required("date") else { continue }
          add(date, holiday.text("name") ?? "")
        } else {
          add(item, "")
        }
      }
    }
    return result
  }

  func readRanks(_ fields: Fields) {
    if let value = fields["ranks"] {
      var names = Names<Officer>(.rank)
      for item in log.items(value) {
        if let rank = log.text(item) { _ = names.add(rank, at: item.place, log: log) }
      }
      if !names.isEmpty { ranks = names.spellings }
      rankNames = names
    } else {
      for rank in ranks { rankNames.insert(rank, at: nil) }
    }
  }

  /// The days that are planned; without a first day, the day after the history, or else a fixed Monday, and a note says so.
  func readPeriod(_ fields: Fields, history: KnownHistory) -> Scenario.Period {
    var days = 7
    var lookAhead = 3
    if let value = fields["period"] {
      guard let parts = Fields(value, keys: ["from", "days", "look-ahead"], log: log) else {
        isPeriodKnown = false
        return .init(from: Self.fallbackFirstDay)
      }
      let faultsBefore = log.faults.count
      days = parts.wholeNumber("days", in: 1...371) ?? days
      lookAhead = parts.wholeNumber("look-ahead", in: 0...28) ?? lookAhead
      isPeriodKnown = log.faults.count == faultsBefore
      if let value = parts["from"] {
        let from = log.date(value)
        if from == nil { isPeriodKnown = false }
        return .init(from: from ?? Self.fallbackFirstDay, days: days, lookAheadDays: lookAhead)
      }
    }
    // The first day may stand under a misspelt key, or in a history that could not be read.
    if !log.faults.isEmpty { isPeriodKnown = false }
    let from = history.lastDate.map { $0 + 1 } ?? Self.fallbackFirstDay
    log.note(.periodGuessed(from: from.description), at: fields.place(of: "period"))
    return .init(from: from, days: days, lookAheadDays: lookAhead)
  }
}
