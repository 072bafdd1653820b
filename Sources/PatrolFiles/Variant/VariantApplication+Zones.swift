import PatrolModel

/// Zones that become one.
extension VariantApplication {
  func mergeZones(_ entry: MarkedValue) {
    let own = ScenarioAssembly.zoneHeadings.words.map(\.key)
    guard let fields = Fields(entry, keys: ["zones"] + own, log: log), let zonesValue = fields.required("zones") else { return }
    var found: [Int] = []
    var places: [Int: Fault.Place] = [:]
    for item in log.items(zonesValue) {
      guard let number = rows(item, in: .zones)?.first else { return }
      if let first = places[number] {
        log.fault(.duplicate(.zone, found: item.text ?? ""), at: item.place, related: first)
        return
      }
      places[number] = item.place
      found.append(number)
    }
    guard found.count >= 2 else {
      log.fault(.tooFewDifferent(.zone, found: found.count, least: 2), at: zonesValue.place)
      return
    }
    guard let idValue = fields.required("id"), let id = log.identifier(idValue) else { return }
    let rows = self[.zones]
    let parts = found.map { rows[$0] }
    let old = Set(parts.compactMap { $0.text("id").map(TypedText.folded) })
    let merged = mergedRow(parts, id: .init(key: "id", place: fields.place(of: "id"), value: idValue), at: entry.place).setting(
      entry.without(["zones", "id"]).entries)
    // A name that has become another zone's own stands for that one.
    for part in parts {
      for name in [part.text("id"), part.text("name")].compactMap(\.self) { assembly.mergedZones[TypedText.folded(name)] = id }
      if let name = part.text("id"), TypedText.folded(name) != TypedText.folded(id) {
        recordRemoval(.zone, name, readAs: VariantSection.zones.subjectsOfReferences, at: places[found[0]] ?? entry.place)
      }
    }
    for (name, target) in assembly.mergedZones where old.contains(TypedText.folded(target)) { assembly.mergedZones[name] = id }
    self[.zones] = rows.indices.compactMap { number in
      number == found[0] ? merged : found.contains(number) ? nil : rows[number]
    }
    follow(old, to: id)
  }

  /// Whatever names one of the zones names the new one from now on.
  private func follow(_ zones: Set<String>, to id: String) {
    // A sector that lies within the new zone becomes that zone.
    let inside = self[.sectors].filter { row in
      let items = row.entry("zones")?.value.quietItems.compactMap(\.text) ?? []
      return !items.isEmpty && items.allSatisfy { zones.contains(TypedText.folded($0)) }
    }
    let sectors = Set(inside.compactMap { $0.text("id").map(TypedText.folded) })
    if !inside.isEmpty { self[.sectors] = self[.sectors].filter { !sectors.contains(TypedText.folded($0.text("id") ?? "")) } }
    let names = zones.union(sectors)
    func renamed(_ value: MarkedValue) -> MarkedValue { value.renaming { names.contains(TypedText.folded($0)) ? id : $0 } }
    alter(.zones) { row in
      // A zone is no neighbour of itself.
      let isItself = TypedText.folded(row.text("id") ?? "") == TypedText.folded(id)
      return row.altering("adjacent") { value in
        renamed(value).renaming { isItself && TypedText.folded($0) == TypedText.folded(id) ? nil : $0 }
      }
    }
    let places: [(VariantSection, [String])] = [
      (.posts, ["zone"]), (.sectors, ["zones"]), (.requests, ["post"]), (.tasks, ["from-posts"]), (.partners, ["at"]),
      (.hotSpots, ["zone"]), (.rules, ["posts", "post"]), (.controlRounds, ["over", "from-posts"]),
    ]
    for (section, keys) in places { alter(section) { row in keys.reduce(row) { $0.altering($1, renamed) } } }
    alter(.requirements) { row in
      row.altering("at") { value in
        guard case .map = value.content else { return renamed(value) }
        return ["zone", "zones", "post", "posts"].reduce(value) { $0.altering($1, renamed) }
      }
    }
  }

  /// What zones are together: the gravest class, the sum of people and area, the middle of their centres, the highest risk in each shift.
  private func mergedRow(_ parts: [MarkedValue], id: MarkedValue.Entry, at place: Fault.Place) -> MarkedValue {
    var entries = [id]
    func first(_ key: String) -> MarkedValue.Entry? { parts.compactMap { $0.entry(key) }.first }
    func add(_ key: String, _ text: String?) {
      if let text { entries.append(.text(key, text, at: first(key)?.place ?? place)) }
    }
    func all(_ key: String) -> [Double]? {
      let numbers = parts.compactMap { $0.text(key).flatMap { TypedText.number($0)?.value } }
      return numbers.count == parts.count ? numbers : nil
    }
    let names = parts.compactMap { $0.text("name") ?? $0.text("id") }
    add("name", names.joined(separator: " + "))
    if let station = first("station") { entries.append(station) }
    let classes = ScenarioAssembly.zoneClasses.map(\.0)
    let given = parts.map { TypedText.folded($0.text("class") ?? "rawan").replacing(" ", with: "-").replacing("_", with: "-") }
    add("class", given.compactMap(classes.firstIndex).max().map { classes[$0] })
    for key in ["latitude", "longitude"] { add(key, all(key).map { Self.rounded($0.reduce(0, +) / Double($0.count)) }) }
    add("population", all("population").map { "\(Int($0.reduce(0, +).rounded()))" })
    add("area", all("area").map { Self.rounded($0.reduce(0, +)) })
    let adjacent = parts.flatMap { $0.entry("adjacent")?.value.quietItems ?? [] }
    if let first = first("adjacent"), !adjacent.isEmpty {
      entries.append(.init(key: "adjacent", place: first.place, value: MarkedValue(.list(adjacent), at: first.value.place)))
    }
    let aliases = parts.flatMap { $0.entry("aliases")?.value.quietItems ?? [] }
    if let first = first("aliases"), !aliases.isEmpty {
      entries.append(.init(key: "aliases", place: first.place, value: MarkedValue(.list(aliases), at: first.value.place)))
    }
    if let first = first("risk") {
      entries.append(.init(key: "risk", place: first.place, value: MarkedValue(.map(risks(parts)), at: first.value.place)))
    }
    return MarkedValue(.map(entries), at: place)
  }

  /// A number to the sixth decimal, as sums of decimal numbers are not exact.
  private static func rounded(_ number: Double) -> String { "\((number * 1_000_000).rounded() / 1_000_000)" }

  /// The highest percent of each shift; where a zone names none for it, that is the ordinary hundred.
  private func risks(_ parts: [MarkedValue]) -> [MarkedValue.Entry] {
    func pairs(_ row: MarkedValue) -> [MarkedValue.Entry] {
      guard let value = row.entry("risk")?.value else { return [] }
      if case .map(let entries) = value.content { return entries }
      return value.quietItems.compactMap { item in
        let halves = (item.text ?? "").split(separator: "=", maxSplits: 1).map { TypedText.trimmed(String($0)) }
        return halves.count == 2 ? .init(key: halves[0], place: item.place, value: MarkedValue(text: halves[1], at: item.place)) : nil
      }
    }
    let all = parts.map(pairs)
    var result: [MarkedValue.Entry] = []
    for entry in all.joined() where !result.contains(where: { TypedText.folded($0.key) == TypedText.folded(entry.key) }) {
      let same = all.map { $0.first { TypedText.folded($0.key) == TypedText.folded(entry.key) } }
      let numbers = same.map { $0.map { TypedText.wholeNumber($0.value.text ?? "") } ?? 100 }
      // What cannot be read is told where it stands.
      guard let highest = numbers.compactMap(\.self).max(), !numbers.contains(nil) else {
        result += same.compactMap(\.self).filter { TypedText.wholeNumber($0.value.text ?? "") == nil }.prefix(1)
        continue
      }
      result.append(.text(entry.key, "\(highest)", at: entry.place))
    }
    return result
  }
}
