import PatrolModel

/// Absences, other duty, and what is asked of single cells.
extension ScenarioAssembly {
  static let availabilityHeadings = HeadingWords(
    [
      "officer": ["anggota", "personel", "nama", "name", "id", "nrp", "number"],
      "from": ["dari", "mulai", "dari-tanggal", "tanggal-mulai", "tmt", "date", "tanggal"],
      "to": ["sampai", "sampai-tanggal", "s-d", "selesai", "until", "tanggal-selesai"],
      "kind": ["jenis", "alasan", "keperluan", "status"],
    ], required: ["officer", "from", "kind"])
  static let requestHeadings = HeadingWords(
    [
      "officer": ["anggota", "personel", "nama", "name", "id", "nrp", "number"],
      "date": ["tanggal", "tgl", "hari"],
      "shift": ["dinas", "giliran", "sif"],
      "post": ["pos", "tempat", "zone", "zona", "wilayah"],
      "kind": ["jenis"],
      "points": ["poin", "nilai"],
      "by": ["oleh", "pemohon"],
      "reason": ["alasan", "keperluan"],
    ], required: ["officer", "date"])

  /// A request with its place, which the period is checked against once it is known.
  struct PlacedRequest {
    let request: Request
    let place: Fault.Place
  }

  func readKinds(_ fields: Fields) {
    var codes = Names<AvailabilityKind>(.kind)
    if let value = fields["kinds"] {
      var own = Names<AvailabilityKind>(.kind)
      let rows = rows(value)
      if isCutShort { kindNames.isIncomplete = true }
      for row in rows {
        guard let parts = Fields(row, keys: ["id", "code", "name", "absent", "busy", "credits-hours"], log: log), let idValue = parts.required("id"),
          let id = log.identifier(idValue), own.add(id, at: idValue.place, log: log)
        else { continue }
        readKind(id, parts)
      }
    }
    for kind in kinds {
      kindNames.insert(kind.id.text, at: fields["kinds"]?.place)
      let place = fields.place(of: "kinds")
      if shiftNames.spelling(of: kind.code) != nil || Self.offWords.contains(TypedText.folded(kind.code)) {
        log.fault(.reservedCode(found: kind.code), at: shiftNames.place(of: kind.code) ?? place, related: fields["kinds"]?.place)
      } else {
        _ = codes.add(kind.code, at: place, log: log)
      }
    }
  }

  private func readKind(_ id: String, _ parts: Fields) {
    let known = kinds.firstIndex { TypedText.folded($0.id.text) == TypedText.folded(id) }
    let absent = parts.yesOrNo("absent")
    let busy = parts.yesOrNo("busy")
    if absent == true, busy == true { log.fault(.onlyOneOf(keys: ["absent", "busy"]), at: parts.place(of: "busy")) }
    var effect: AvailabilityKind.Effect?
    if absent == true || busy == false { effect = .absent }
    if busy == true || absent == false { effect = .busy }
    if effect == nil, known == nil, parts["absent"] == nil, parts["busy"] == nil {
      log.fault(.needsOneOf(keys: ["absent", "busy"]), at: parts.place)
    }
    let code = parts["code"].flatMap(log.identifier)
    let credits = parts.hours("credits-hours", in: 0...1440)
    if let known {
      kinds[known].effect = effect ?? kinds[known].effect
      kinds[known].code = code ?? kinds[known].code
      kinds[known].name = parts.text("name") ?? kinds[known].name
      kinds[known].creditedMinutesPerDay = credits ?? kinds[known].creditedMinutesPerDay
    } else {
      kinds.append(
        AvailabilityKind(
          id: .init(id), code: code ?? id.uppercased(), name: parts.text("name"), effect: effect ?? .absent, creditedMinutesPerDay: credits))
    }
  }

  /// The kind that a value names by id or by code.
  func kind(_ value: MarkedValue) -> AvailabilityKind.ID? {
    if let text = value.text, let kind = kinds.first(where: { TypedText.folded($0.code) == TypedText.folded(text) }) { return kind.id }
    return kindNames.resolve(value, log: log)
  }

  func readAvailability(_ fields: Fields) -> [Availability] {
    guard let value = fields["availability"] else { return [] }
    return rows(value, headings: Self.availabilityHeadings, mayBeEmpty: true).compactMap { row in
      guard let parts = Fields(row, keys: ["officer", "from", "to", "kind"], log: log) else { return nil }
      let officer = parts.required("officer").flatMap { officers.resolve($0, log: log) }
      let kind = parts.required("kind").flatMap(kind)
      guard let stretch = readStretch(parts, from: "from", to: "to"), let officer, let kind else { return nil }
      return Availability(
        officer: officer, from: stretch.from, fromMinute: stretch.fromMinute, to: stretch.to, toMinute: stretch.toMinute, kind: kind)
    }
  }

  /// A stretch between two dates, whole days where they have no clock time; without an end it is the first day.
  func readStretch(_ parts: Fields, from fromKey: String, to toKey: String) -> (from: CivilDate, fromMinute: Int, to: CivilDate, toMinute: Int)? {
    let from = parts.required(fromKey).flatMap(log.dateAndMinute)
    let to = parts[toKey].map(log.dateAndMinute) ?? from.map { ($0.date, nil) }
    guard let from, let to else { return nil }
    let fromMinute = from.minute ?? 0
    let toMinute = to.minute ?? 1440
    guard (to.date.dayNumber, toMinute) > (from.date.dayNumber, fromMinute) else {
      let texts = [parts[fromKey], parts[toKey] ?? parts[fromKey]].map { $0?.text ?? "" }
      log.fault(.reversed(from: texts[0], to: texts[1]), at: parts[toKey]?.place ?? parts.place, related: parts[fromKey]?.place)
      return nil
    }
    return (from.date, fromMinute, to.date, toMinute)
  }

  func readRequests(_ fields: Fields) -> [PlacedRequest] {
    guard let value = fields["requests"] else { return [] }
    return rows(value, headings: Self.requestHeadings, mayBeEmpty: true).compactMap { row in
      guard let parts = Fields(row, keys: ["officer", "date", "shift", "post", "kind", "points", "by", "reason"], log: log) else { return nil }
      let officer = parts.required("officer").flatMap { officers.resolve($0, log: log) }
      let date = parts.required("date").flatMap(log.date)
      let cell = readCell(parts)
      let post = parts["post"].flatMap { postNames.resolve($0, log: log) }
      let kind = readRequestKind(parts)
      let points = parts["points"].flatMap(readPoints)
      if cell == .off, let post = parts["post"] { log.fault(.offAtPost, at: post.place) }
      guard let officer, let date, let cell, let kind else { return nil }
      let request = Request(
        officer: officer, date: date, cell: cell, post: post, kind: kind, points: points, by: parts.text("by"), reason: parts.text("reason"))
      return PlacedRequest(request: request, place: parts["date"]?.place ?? parts.place)
    }
  }

  private func readCell(_ parts: Fields) -> Request.Cell? {
    guard let value = parts["shift"] else {
      if parts["post"] == nil { log.fault(.needsOneOf(keys: ["shift", "post"]), at: parts.place) }
      return .work
    }
    guard let text = value.text else {
      log.fault(.wrongShape(found: value.shape, expected: .text), at: value.place)
      return nil
    }
    if Self.offWords.contains(TypedText.folded(text)) { return .off }
    if Self.workWords.contains(TypedText.folded(text)) { return .work }
    return shiftNames.resolve(value, words: Self.hints(Self.offWords + Self.workWords), log: log).map { .shift($0) }
  }

  private func readRequestKind(_ parts: Fields) -> Request.Kind? {
    guard let value = parts["kind"] else { return .wish }
    let words: [(String, Request.Kind)] = [
      ("wish", .wish), ("avoid", .avoid), ("lock", .lock), ("order", .order), ("keinginan", .wish), ("permintaan", .wish), ("hindari", .avoid),
      ("kunci", .lock), ("perintah", .order),
    ]
    guard let kind = log.word(value, words, shown: 4) else { return nil }
    if kind == .order {
      for key in ["by", "reason"] where parts.text(key)?.isEmpty ?? true { log.fault(.orderWithout(key: key), at: parts.place(of: key)) }
    }
    return kind
  }

  /// The requests inside the horizon; the others are faults.
  func checked(_ requests: [PlacedRequest], in period: Scenario.Period) -> [PlacedRequest] {
    requests.filter { placed in
      isInside(placed.request.date, period, at: placed.place)
    }
  }

  /// Whether a date lies inside the horizon, with a fault where it does not.
  func isInside(_ date: CivilDate, _ period: Scenario.Period, at place: Fault.Place) -> Bool {
    if !isPeriodKnown || period.day(of: date) != nil { return true }
    log.fault(
      .outsidePeriod(found: date.description, first: period.from.description, last: period.date(period.horizonDays - 1).description), at: place)
    return false
  }
}
