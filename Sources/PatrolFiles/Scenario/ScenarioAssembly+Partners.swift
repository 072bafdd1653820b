import PatrolModel

/// Who should ride with whom.
extension ScenarioAssembly {
  private static let partnerKinds = ["together", "apart", "each", "at"]

  func readPartnerships(_ fields: Fields) -> [Partnership] {
    guard let value = fields["partners"] else { return [] }
    var names = Names<Partnership>(.partnership)
    return rows(value).enumerated().compactMap { number, row in
      guard let parts = Fields(row, keys: ["id", "name"] + Self.partnerKinds + ["with", "points"], log: log) else { return nil }
      let idValue = parts["id"] ?? MarkedValue(text: "partner-\(number + 1)", at: parts.place)
      guard let id = log.identifier(idValue), names.add(id, at: idValue.place, log: log) else { return nil }
      partnershipPlaces[.init(id)] = idValue.place
      let kind = readPartnershipKind(parts)
      let points = parts["points"].flatMap(readPoints) ?? levels.low
      let name = parts.text("name")
      return kind.map { Partnership(id: .init(id), name: name, kind: $0, points: points) }
    }
  }

  private func readPartnershipKind(_ parts: Fields) -> Partnership.Kind? {
    let given = Self.partnerKinds.filter { parts[$0] != nil }
    guard given.count == 1, let key = given.first, let value = parts[key] else {
      let place = given.last.map { parts.place(of: $0) } ?? parts.place
      log.fault(given.isEmpty ? .needsOneOf(keys: Self.partnerKinds) : .onlyOneOf(keys: given), at: place)
      return nil
    }
    switch key {
    case "together", "apart":
      if parts["with"] != nil { log.fault(.onlyOneOf(keys: [key, "with"]), at: parts.place(of: "with")) }
      let named = different(value, .officer) { officers.resolve($0, log: log) }
      return key == "together" ? .together(named) : .apart(named)
    case "each":
      let some = readFilter(value)
      return readCompany(key, parts).map { .accompanied(some, by: $0) }
    default:
      let posts = readPartnerPosts(value)
      return readCompany(key, parts).map { .present($0, at: posts) }
    }
  }

  private func readCompany(_ key: String, _ parts: Fields) -> OfficerFilter? {
    guard let value = parts["with"] else {
      log.fault(.needsAlso(key: key, others: ["with"]), at: parts.place(of: key))
      return nil
    }
    return readFilter(value)
  }

  /// Posts by name, zones and sectors among them, or a word for all.
  private func readPartnerPosts(_ value: MarkedValue) -> [Post.ID] {
    if let text = value.text, Self.anyCrewWords.contains(TypedText.folded(text)), postNames.spelling(of: text) == nil {
      return postNames.spellings.map { .init($0) }
    }
    let items = log.items(value)
    if items.isEmpty, value.shape == .list { log.fault(.noPostThere, at: value.place) }
    let named = Set(items.compactMap { postNames.spelling($0, words: ["any"], log: log) })
    return postNames.spellings.filter(named.contains).map { .init($0) }
  }
}
