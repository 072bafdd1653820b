import PatrolModel

/// Which entries of a section a variant means.
extension VariantApplication {
  /// The rows that a name or a filter means; nil with a fault where it means none.
  func rows(_ selector: MarkedValue, in section: VariantSection) -> [Int]? {
    if section == .officers { return currentPeople().rows(of: selector, log: log) }
    if case .map = selector.content { return rows(answering: selector, in: section) }
    guard let nameKey = section.nameKey, let subject = section.subject else {
      log.fault(.wrongShape(found: selector.shape, expected: .map), at: selector.place)
      return nil
    }
    guard let text = log.text(selector) else { return nil }
    let rows = self[section]
    let found = rows.indices.filter { TypedText.folded(rows[$0].text(nameKey) ?? "") == TypedText.folded(text) }
    guard found.isEmpty else { return found }
    if isCutShort(section) { return nil }
    var seen: Set<String> = []
    let known = rows.compactMap { $0.text(nameKey) }.filter { seen.insert(TypedText.folded($0)).inserted }
    let nearest = Nearest.word(to: text, among: known)
    log.fault(
      .unknownReference(subject, found: text, nearest: nearest, known: FaultKind.shown(known)), at: selector.place,
      related: nearest.flatMap { near in rows.first { $0.text(nameKey) == near }?.entry(nameKey)?.value.place })
    return nil
  }

  private func rows(answering filter: MarkedValue, in section: VariantSection) -> [Int]? {
    let unknown = filter.entries.filter { !section.keys.contains(section.headings?.key(of: $0.key) ?? $0.key) }
    for entry in unknown {
      log.fault(.unknownKey(found: entry.key, nearest: Nearest.word(to: entry.key, among: section.keys)), at: entry.place)
    }
    guard unknown.isEmpty else { return nil }
    let rows = self[section]
    let found = rows.indices.filter { number in
      filter.entries.allSatisfy { entry in
        let key = section.headings?.key(of: entry.key) ?? entry.key
        return entry.value.isBlank || answers(rows[number].entry(key)?.value ?? assumed(key, section), entry.value, isOfficer: key == "officer")
      }
    }
    guard found.isEmpty else { return found }
    if !isCutShort(section) { log.fault(.nothingMatches, at: filter.place) }
    return nil
  }

  /// What stands for a field that an entry does not give, where another than that cannot be told apart.
  private func assumed(_ key: String, _ section: VariantSection) -> MarkedValue? {
    section == .zones && key == "class" ? MarkedValue(text: "rawan", at: .init(file: "")) : nil
  }

  /// Whether one of the values wanted stands in a field; a map wants all that it says.
  private func answers(_ found: MarkedValue?, _ wanted: MarkedValue, isOfficer: Bool) -> Bool {
    guard let found else { return false }
    if case .map(let entries) = wanted.content {
      return entries.allSatisfy { answers(found.entry($0.key)?.value, $0.value, isOfficer: false) }
    }
    let texts = Set(found.quietItems.compactMap { $0.text.map { normal($0, isOfficer: isOfficer) } })
    return wanted.quietItems.contains { $0.text.map { texts.contains(normal($0, isOfficer: isOfficer)) } ?? false }
  }

  /// A text as filters compare it: an officer by whatever he is called, words with hyphens or spaces.
  private func normal(_ text: String, isOfficer: Bool) -> String {
    if isOfficer, let id = currentPeople().id(of: text) { return id.text }
    return TypedText.folded(text).replacing(" ", with: "-").replacing("_", with: "-")
  }
}
