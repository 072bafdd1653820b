import PatrolModel

/// Qualifications, officers and filters over them.
extension ScenarioAssembly {
  static let officerHeadings = HeadingWords([
    "id": ["kode", "id-anggota"],
    "name": ["nama", "nama-lengkap", "officer", "anggota", "personel"],
    "rank": ["pangkat", "pkt"],
    "number": ["nrp", "service-number", "nomor", "nrp-nip", "nip"],
    "position": ["jabatan", "jab"],
    "section": ["fungsi", "satuan-fungsi", "satfung", "unit", "bagian"],
    "station": ["polsek", "pos", "home-station"],
    "regu": ["ploeg", "squad", "peleton", "tim"],
    "qualifications": ["kualifikasi", "qualification", "keahlian", "kemampuan"],
    "hours-due": ["jam-dinas", "jam-wajib", "hours", "jam", "jam-per-minggu"],
  ])

  func readQualifications(_ fields: Fields) -> [Qualification] {
    guard let value = fields["qualifications"] else { return [] }
    declaresQualifications = true
    let rows = rows(value)
    if isCutShort { qualificationNames.isIncomplete = true }
    return rows.compactMap { row in
      let parts = Fields(row, keys: ["id", "name", "rank-from"], log: log)
      guard let (id, place) = qualificationNames.identifier(of: parts, log: log), let parts else { return nil }
      guard qualificationNames.add(id, at: place, log: log) else { return nil }
      return Qualification(id: .init(id), name: parts.text("name"), rankFrom: parts["rank-from"].flatMap { rankNames.spelling($0, log: log) })
    }
  }

  func readOfficers(_ fields: Fields) -> [Officer] {
    guard let value = fields.required("officers") else {
      officers.names.isIncomplete = true
      return []
    }
    let keys = Self.officerHeadings.words.map(\.key)
    let people = rows(value, headings: Self.officerHeadings).compactMap { Fields($0, keys: keys, log: log) }
    if isCutShort {
      officers.names.isIncomplete = true
      sections.isIncomplete = true
      stations.isIncomplete = true
      regu.isIncomplete = true
      if !declaresQualifications { qualificationNames.isIncomplete = true }
    }
    let restored = restoredNumbers(people)
    var result: [Officer] = []
    for (place, fields) in people.enumerated() {
      if let officer = readOfficer(fields, number: restored[place]) { result.append(officer) }
    }
    if people.isEmpty, !isCutShort, value.shape != .text { log.fault(.nothingThere(.officer), at: value.place) }
    return result
  }

  private func readOfficer(_ fields: Fields, number: String?) -> Officer? {
    guard let idValue = fields["id"] ?? fields["number"] ?? fields["name"] else {
      log.fault(.needsOneOf(keys: ["id", "number", "name"]), at: fields.place)
      return nil
    }
    // Without an id the service number serves, restored where a spreadsheet has cut it.
    let named = fields["id"] == nil && fields["number"] != nil ? number.map { MarkedValue(text: $0, at: idValue.place) } ?? idValue : idValue
    guard let id = log.identifier(named) else {
      officers.names.isIncomplete = true
      return nil
    }
    guard officers.add(id, at: idValue.place, log: log) else { return nil }
    if let written = fields["number"]?.text { officers.add(number: written, for: id) }
    if let number { officers.add(number: number, for: id) }
    if let name = fields["name"]?.text { officers.add(name: name, for: id) }
    let qualifications = fields.items("qualifications").compactMap { item -> Qualification.ID? in
      if declaresQualifications { return qualificationNames.resolve(item, log: log) }
      guard let id = log.identifier(item) else { return nil }
      qualificationNames.insert(id, at: item.place)
      return qualificationNames.spelling(of: id).map { .init($0) }
    }
    return Officer(
      id: .init(id), name: fields.text("name"), rank: fields["rank"].flatMap { rankNames.spelling($0, log: log) }, number: number,
      position: fields.text("position"), section: shared(fields["section"], in: &sections), station: shared(fields["station"], in: &stations),
      regu: shared(fields["regu"], in: &regu), qualifications: Set(qualifications), dueMinutesPerWeek: fields.hours("hours-due", in: 0...(168 * 60)))
  }

  /// A name that several share, in the spelling in which it was met first.
  func shared(_ value: MarkedValue?, in names: inout Names<Officer>) -> String? {
    guard let value, let text = log.text(value) else { return nil }
    names.insert(text, at: value.place)
    return names.spelling(of: text)
  }

  /// The service numbers; where most have n digits and the others n - 1, a spreadsheet has dropped those others' leading zero.
  private func restoredNumbers(_ people: [Fields]) -> [String?] {
    let written = people.map { $0["number"]?.text }
    for (fields, text) in zip(people, written) {
      guard let text, let value = fields["number"], text.lowercased().contains("e+"),
        TypedText.number(String(text.prefix { $0 != "E" && $0 != "e" })) != nil
      else { continue }
      log.fault(.spreadsheetNumber(found: text), at: value.place)
    }
    let lengths = written.compactMap { $0 }.filter { $0.utf8.allSatisfy { (48...57).contains($0) } }.map(\.utf8.count)
    guard lengths.count == written.compactMap({ $0 }).count, let longest = lengths.max(), longest >= 4 else { return written }
    let short = lengths.count { $0 == longest - 1 }
    let full = lengths.count { $0 == longest }
    guard short > 0, full >= 2, full > short, full + short == lengths.count else { return written }
    return zip(people, written).map { fields, text in
      guard let text, text.utf8.count == longest - 1, let value = fields["number"] else { return text }
      log.note(.leadingZeroRestored(found: text, restored: "0" + text), at: value.place)
      return "0" + text
    }
  }

  /// Whom a rule or a requirement speaks of: a qualification, an officer, a list of officers, or conditions.
  func readFilter(_ value: MarkedValue) -> OfficerFilter {
    switch value.content {
    case .scalar:
      guard let text = log.text(value), !["all", "everyone", "semua"].contains(TypedText.folded(text)) else { return .everyone }
      if let qualification = qualificationNames.spelling(of: text) { return OfficerFilter(qualifications: [.init(qualification)]) }
      if officers.matches(text).count == 1 { return OfficerFilter(officers: officers.resolve(value, log: log).map { [$0] }) }
      if qualificationNames.isIncomplete || officers.names.isIncomplete { return .everyone }
      let nearest = Nearest.word(to: text, among: qualificationNames.spellings + officers.names.spellings)
      let related = nearest.flatMap { qualificationNames.place(of: $0) ?? officers.names.place(of: $0) }
      log.fault(
        .unknownReference(.qualification, found: text, nearest: nearest, known: FaultKind.shown(qualificationNames.spellings)), at: value.place,
        related: related)
      return .everyone
    case .list(let items), .rows(let items, _): return OfficerFilter(officers: items.compactMap { officers.resolve($0, log: log) })
    case .map: return readConditions(value)
    }
  }

  private func readConditions(_ value: MarkedValue) -> OfficerFilter {
    let keys = [
      "officer", "officers", "qualification", "qualifications", "rank", "ranks", "rank-from", "section", "sections", "station", "stations", "regu",
    ]
    guard let fields = Fields(value, keys: keys, words: CellValues.conditions, log: log) else { return .everyone }
    func either(_ one: String, _ several: String) -> [MarkedValue]? {
      if fields[one] != nil, fields[several] != nil { log.fault(.onlyOneOf(keys: [one, several]), at: fields.place(of: several)) }
      guard let value = fields[one] ?? fields[several] else { return nil }
      return log.items(value)
    }
    func spelled(_ one: String, _ several: String, _ names: Names<Officer>) -> [String]? {
      either(one, several)?.compactMap { names.spelling($0, log: log) }
    }
    return OfficerFilter(
      officers: either("officer", "officers")?.compactMap { officers.resolve($0, log: log) },
      qualifications: either("qualification", "qualifications")?.compactMap { qualificationNames.resolve($0, log: log) } ?? [],
      ranks: spelled("rank", "ranks", rankNames), rankFrom: fields["rank-from"].flatMap { rankNames.spelling($0, log: log) },
      sections: spelled("section", "sections", sections), stations: spelled("station", "stations", stations),
      regu: fields["regu"].map { log.items($0).compactMap { regu.spelling($0, log: log) } })
  }
}
