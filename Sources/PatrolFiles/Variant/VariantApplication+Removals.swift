import PatrolModel

/// What a variant takes away, and what goes with it.
extension VariantApplication {
  func remove(_ selector: MarkedValue, from section: VariantSection) {
    guard let found = rows(selector, in: section) else { return }
    let place = selector.place
    let rows = self[section]
    let people = section == .officers ? currentPeople() : nil
    let gone = found.map { rows[$0] }
    self[section] = rows.indices.filter { !found.contains($0) }.map { rows[$0] }
    for row in gone {
      if let nameKey = section.nameKey, let name = row.text(nameKey), let subject = section.subject {
        recordRemoval(subject, name, readAs: section.subjectsOfReferences, at: place)
      }
      if section == .vehicles, let kind = row.text("kind") { recordRemoval(.vehicleKind, kind, at: place) }
    }
    switch section {
    case .officers: if let people { removeOfficers(gone, found.compactMap(people.officer), among: people, at: place) }
    case .zones: forgetZones(gone)
    case .shifts: forgetShifts(gone.compactMap { $0.text("id") })
    case .qualifications: forgetQualifications(gone.compactMap { $0.text("id") })
    default: break
    }
  }

  /// Leave, wishes and partners go with an officer, and lists that name him go on without him.
  private func removeOfficers(_ rows: [MarkedValue], _ officers: [Officer], among people: VariantPeople, at place: Fault.Place) {
    let ids = Set(officers.map(\.id))
    for row in rows {
      for key in ["id", "number", "name"] {
        guard let text = row.text(key) else { continue }
        goneNames.insert(TypedText.folded(text))
        recordRemoval(.officer, text, readAs: VariantSection.officers.subjectsOfReferences, at: place)
      }
      for (key, subject) in Self.groups {
        if let name = row.text(key) { recordRemoval(subject, name, at: place) }
      }
      for name in row.entry("qualifications")?.value.quietItems.compactMap(\.text) ?? [] { recordRemoval(.qualification, name, at: place) }
    }
    func isGone(_ text: String) -> Bool { people.id(of: text).map(ids.contains) ?? false }
    func without(_ value: MarkedValue) -> MarkedValue {
      let rest = value.renaming { isGone($0) ? nil : $0 }
      // A list of nobody would mean something else; that it names only those who are gone is told as a fault.
      return rest.shape == .list && rest.quietItems.isEmpty ? value : rest
    }
    for section in [VariantSection.availability, .requests] where self[section].contains(where: { isGone($0.text("officer") ?? "") }) {
      self[section] = self[section].filter { !isGone($0.text("officer") ?? "") }
    }
    let filters: [(VariantSection, [String])] = [
      (.requirements, ["officers"]), (.rules, ["officers"]), (.tasks, ["who"]), (.partners, ["each", "with"]),
    ]
    for (section, keys) in filters {
      alter(section) { row in
        keys.reduce(row) { row, key in
          row.altering(key) { value in
            guard case .map = value.content else { return value.shape == .list ? without(value) : value }
            return ["officer", "officers"].reduce(value) { $0.altering($1, without) }
          }
        }
      }
    }
    alter(.partners) { row in ["together", "apart"].reduce(row) { row, key in row.altering(key) { $0.renaming { isGone($0) ? nil : $0 } } } }
    let before = self[.partners].count
    let rest = self[.partners].filter { row in
      ["together", "apart"].allSatisfy { key in row.entry(key).map { $0.value.shape == .map || $0.value.quietItems.count >= 2 } ?? true }
    }
    if rest.count < before { self[.partners] = rest }
    dropEmptyRegu()
  }

  /// A regu to which nobody belongs any more leaves the pattern.
  func dropEmptyRegu() {
    guard let regu = section("regu"), let start = regu.value.entry("start"), case .map(let dates) = start.value.content else { return }
    let people = currentPeople()
    let left = Set(removals.filter { $0.subject == .regu }.map(\.name)).subtracting(people.regu)
    let kept = dates.filter { !left.contains(TypedText.folded($0.key)) }
    guard kept.count < dates.count else { return }
    let value = regu.value.setting([.init(key: "start", place: start.place, value: MarkedValue(.map(kept), at: start.value.place))])
    replace(section: "regu", with: value, at: regu.place)
  }

  /// Neighbours forget a zone; so do sectors that still join two others; its hot spots go with it.
  private func forgetZones(_ zones: [MarkedValue]) {
    let ids = Set(zones.compactMap { $0.text("id").map(TypedText.folded) })
    for text in zones.flatMap({ [$0.text("id"), $0.text("name")] }) { text.map { _ = goneNames.insert(TypedText.folded($0)) } }
    func rest(_ value: MarkedValue) -> MarkedValue { value.renaming { ids.contains(TypedText.folded($0)) ? nil : $0 } }
    alter(.zones) { $0.altering("adjacent", rest) }
    alter(.sectors) { row in row.altering("zones") { rest($0).quietItems.count >= 2 ? rest($0) : $0 } }
    let spots = self[.hotSpots]
    let left = spots.filter { !ids.contains(TypedText.folded($0.text("zone") ?? "")) }
    if left.count < spots.count { self[.hotSpots] = left }
  }

  /// Zones forget the risk in a shift.
  private func forgetShifts(_ ids: [String]) {
    let gone = Set(ids.map(TypedText.folded))
    alter(.zones) { row in
      row.altering("risk") { value in
        if case .map(let entries) = value.content {
          return MarkedValue(.map(entries.filter { !gone.contains(TypedText.folded($0.key)) }), at: value.place)
        }
        return value.renaming { text in gone.contains(TypedText.folded(String(text.prefix { $0 != "=" }))) ? nil : text }
      }
    }
  }

  /// Officers forget a qualification.
  private func forgetQualifications(_ ids: [String]) {
    let gone = Set(ids.map(TypedText.folded))
    alter(.officers) { row in row.altering("qualifications") { $0.renaming { gone.contains(TypedText.folded($0)) ? nil : $0 } } }
  }

  /// Changes every row of a section that is there.
  func alter(_ section: VariantSection, _ change: (MarkedValue) -> MarkedValue) {
    guard self.section(section.rawValue) != nil || !self[section].isEmpty else { return }
    self[section] = self[section].map(change)
  }
}

extension MarkedValue {
  /// The row with the value under a key changed, where there is one.
  func altering(_ key: String, _ change: (MarkedValue) -> MarkedValue) -> MarkedValue {
    guard let entry = entry(key) else { return self }
    return MarkedValue(
      .map(entries.map { $0.key == key ? Entry(key: key, place: entry.place, value: change(entry.value)) : $0 }), at: place)
  }
}
