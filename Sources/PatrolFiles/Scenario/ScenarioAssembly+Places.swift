import PatrolModel

/// Zones and posts.
extension ScenarioAssembly {
  static let zoneHeadings = HeadingWords(
    [
      "id": ["kode"], "name": ["nama"], "aliases": ["alias", "kelurahan", "nama-lain"], "station": ["polsek"], "class": ["kelas", "kerawanan"],
      "latitude": ["lintang", "lat"],
      "longitude": ["bujur", "lon", "lng"], "adjacent": ["berbatasan", "tetangga"], "risk": ["risiko"], "population": ["penduduk"],
      "area": ["luas"],
    ], required: ["id"])
  static let postHeadings = HeadingWords(
    [
      "id": ["kode"], "name": ["nama"], "zone": ["zona", "wilayah"], "qualifications": ["kualifikasi"], "shifts": ["dinas", "sif"],
    ], required: ["id"])
  static let zoneClasses: [(String, Zone.Class)] = [("aman", .aman), ("rawan", .rawan), ("sangat-rawan", .sangatRawan)]

  func readZones(_ fields: Fields) {
    guard let value = fields["zones"] else { return }
    let all = rows(value, headings: Self.zoneHeadings).compactMap { Fields($0, keys: Self.zoneHeadings.words.map(\.key), log: log) }
    if isCutShort {
      zoneNames.isIncomplete = true
      postNames.isIncomplete = true
    }
    // Neighbours may be named before they are defined.
    let ids = all.map { parts -> String? in
      guard let (id, place) = zoneNames.identifier(of: parts, log: log) else {
        postNames.isIncomplete = true
        return nil
      }
      guard zoneNames.add(id, at: place, log: log) else { return nil }
      postNames.insert(id, at: place)
      return id
    }
    for (id, parts) in zip(ids, all) {
      guard let id else { continue }
      zones.append(
        Zone(
          id: .init(id), name: parts.text("name"), aliases: parts.items("aliases").compactMap { log.text($0) },
          station: shared(parts["station"], in: &stations),
          zoneClass: parts["class"].flatMap { log.word($0, Self.zoneClasses) } ?? .rawan, latitude: parts.number("latitude", in: -90...90),
          longitude: parts.number("longitude", in: -180...180), adjacent: parts.items("adjacent").compactMap { zoneNames.resolve($0, log: log) },
          riskPercent: parts["risk"].map(readRisk) ?? [:], population: parts.wholeNumber("population", in: 0...2_000_000_000),
          areaSquareKilometres: parts.number("area", in: 0...10_000_000)))
    }
  }

  /// Percent of the ordinary by shift: a map, or M=150|S=120 in a table's cell.
  private func readRisk(_ value: MarkedValue) -> [Shift.ID: Int] {
    var result: [Shift.ID: Int] = [:]
    func add(_ shift: MarkedValue, _ percent: MarkedValue) {
      if let shift = shiftNames.resolve(shift, log: log), let percent = log.wholeNumber(percent, in: 0...10_000) { result[shift] = percent }
    }
    switch value.content {
    case .map(let entries): for entry in entries { add(MarkedValue(text: entry.key, at: entry.place), entry.value) }
    case .list, .rows: log.fault(.wrongShape(found: .list, expected: .map), at: value.place)
    case .scalar:
      for item in log.items(value) {
        let parts = (item.text ?? "").split(separator: "=", maxSplits: 1).map { MarkedValue(text: String($0), at: item.place) }
        if parts.count == 2 { add(parts[0], parts[1]) } else { log.fault(.wrongShape(found: .text, expected: .map), at: item.place) }
      }
    }
    return result
  }

  func readPosts(_ fields: Fields) -> [Post] {
    let posts = fields["posts"].map { value in
      rows(value, headings: Self.postHeadings).compactMap { row -> Post? in
        guard let parts = Fields(row, keys: Self.postHeadings.words.map(\.key), log: log),
          let (id, place) = postNames.identifier(of: parts, log: log), postNames.add(id, at: place, log: log)
        else { return nil }
        let shifts = parts["shifts"].map { log.items($0).compactMap { shiftNames.resolve($0, log: log) } }
        return Post(
          id: .init(id), name: parts.text("name"), zone: parts["zone"].flatMap { zoneNames.resolve($0, log: log) },
          qualifications: parts.items("qualifications").compactMap(postQualification), shifts: shifts)
      }
    }
    if isCutShort, posts != nil { postNames.isIncomplete = true }
    postNames.insert(Post.reserveID.text, at: nil)
    return posts ?? []
  }

  /// Where no qualifications are declared, a post's are taken as they come.
  private func postQualification(_ item: MarkedValue) -> Qualification.ID? {
    if declaresQualifications { return qualificationNames.resolve(item, log: log) }
    guard let id = log.identifier(item) else { return nil }
    qualificationNames.insert(id, at: item.place)
    return qualificationNames.spelling(of: id).map { .init($0) }
  }
}
