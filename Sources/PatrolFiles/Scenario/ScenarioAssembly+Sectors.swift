import PatrolModel

/// Several zones that are covered together.
extension ScenarioAssembly {
  static let sectorHeadings = HeadingWords(
    [
      "id": ["kode", "sektor"], "name": ["nama"], "zones": ["zone", "zona", "wilayah"], "share": ["bagian", "porsi"], "shifts": ["dinas", "sif"],
    ], required: ["id", "zones"])
  /// A crew of two zones spends half of its time in each: an assumption.
  static let ordinarySharePercent = 50

  func readSectors(_ fields: Fields) -> [Sector] {
    guard let value = fields["sectors"] else { return [] }
    let sectors = rows(value, headings: Self.sectorHeadings).compactMap { row -> Sector? in
      let parts = Fields(row, keys: Self.sectorHeadings.words.map(\.key), log: log)
      guard let (id, place) = postNames.identifier(of: parts, log: log), let parts else { return nil }
      if TypedText.folded(id) == Post.reserveID.text { log.fault(.reservedCode(found: id), at: place) }
      guard postNames.add(id, at: place, log: log) else { return nil }
      let zones = parts.required("zones").map { different($0, .zone) { zoneNames.resolve($0, log: log) } } ?? []
      let shifts = parts["shifts"].map { log.items($0).compactMap { shiftNames.resolve($0, log: log) } }
      return Sector(
        id: .init(id), name: parts.text("name"), zones: zones, sharePercent: parts["share"].flatMap { log.share($0) } ?? Self.ordinarySharePercent,
        shifts: shifts)
    }
    if isCutShort { postNames.isIncomplete = true }
    return sectors
  }

  /// At least two different things that a list names; faults where one is named twice or there are fewer.
  func different<Subject>(
    _ value: MarkedValue, _ subject: FaultKind.Subject, resolve: (MarkedValue) -> Identity<Subject>?
  ) -> [Identity<Subject>] {
    let items = log.items(value)
    var places: [Identity<Subject>: Fault.Place] = [:]
    var result: [Identity<Subject>] = []
    for item in items {
      guard let id = resolve(item) else { continue }
      if let first = places[id] {
        log.fault(.duplicate(subject, found: item.text ?? id.text), at: item.place, related: first)
      } else {
        places[id] = item.place
        result.append(id)
      }
    }
    if items.count < 2, value.shape != .map { log.fault(.tooFewDifferent(subject, found: items.count, least: 2), at: value.place) }
    return result
  }
}
