import PatrolModel

/// What a variant sets, adds and changes.
extension VariantApplication {
  func set(_ key: String, _ operation: VariantOperation) {
    if key == "history" { assembly.historySheet = nil }
    let value = operation.entry
    guard VariantSection(rawValue: key) == nil, case .map(let changes) = value.content, let old = section(key) else {
      replace(section: key, with: value, at: operation.place)
      return
    }
    // An office may be written as its name alone.
    let before =
      key == "office" && old.value.text != nil
      ? MarkedValue(.map([.init(key: "name", place: old.place, value: old.value)]), at: old.place) : old.value
    guard case .map = before.content else {
      replace(section: key, with: value, at: operation.place)
      return
    }
    replace(section: key, with: MarkedValue(before.setting(changes).content, at: value.place), at: operation.place)
  }

  func change(_ entry: MarkedValue, in section: VariantSection) {
    guard section != .rules else { return changeRule(entry) }
    let keys = section == .officers ? ["who", "id"] : ["id", "where"]
    let given = keys.filter { entry.entry($0) != nil }
    guard given.count == 1, let selector = entry.entry(given[0])?.value else {
      log.fault(given.isEmpty ? .needsOneOf(keys: keys) : .onlyOneOf(keys: given), at: given.last.flatMap { entry.entry($0)?.place } ?? entry.place)
      return
    }
    guard let found = rows(selector, in: section) else { return }
    var rows = self[section]
    let fields = entry.without(keys).entries
    for number in found {
      if section == .officers { recordOldGroups(of: rows[number], changedBy: fields, at: entry.place) }
      if section == .vehicles, let kind = rows[number].text("kind"), fields.contains(where: { $0.key == "kind" }) {
        recordRemoval(.vehicleKind, kind, at: entry.place)
      }
      rows[number] = Self.changed(rows[number], by: fields, section)
    }
    self[section] = rows
    if section == .officers, entry.entries.contains(where: { $0.key == "regu" }) { dropEmptyRegu() }
  }

  /// Groups of officers are named by whoever belongs to them; one that the last has left is named by nobody.
  private func recordOldGroups(of row: MarkedValue, changedBy fields: [MarkedValue.Entry], at place: Fault.Place) {
    for (key, subject) in Self.groups where fields.contains(where: { $0.key == key }) {
      if let old = row.text(key) { recordRemoval(subject, old, at: place) }
    }
  }

  static let groups: [(key: String, subject: FaultKind.Subject)] = [("regu", .regu), ("station", .station), ("section", .section)]

  /// A row with fields in place of its own, and without those for which the new ones stand.
  static func changed(_ row: MarkedValue, by fields: [MarkedValue.Entry], _ section: VariantSection) -> MarkedValue {
    let given = Set(fields.filter { !$0.value.isBlank }.map(\.key))
    var gone: [String] = []
    for group in section.alternatives {
      guard let chosen = group.first(where: { !given.isDisjoint(with: $0) }) else { continue }
      gone += group.filter { $0 != chosen }.flatMap { $0 }.filter { !given.contains($0) }
    }
    return row.without(gone).setting(fields)
  }

  /// A setting of the same rule for the same officers and days is changed; where there is none, this is a further one.
  private func changeRule(_ entry: MarkedValue) {
    guard entry.entry("rule") != nil else {
      log.fault(.missing(key: "rule"), at: entry.place)
      return
    }
    var rows = self[.rules]
    let scope = ["rule", "name", "officers", "from", "to"]
    let found = rows.lastIndex { row in
      scope.allSatisfy { key in
        guard let wanted = entry.entry(key)?.value else { return row.entry(key) == nil }
        return wanted.isSame(as: row.entry(key)?.value)
      }
    }
    if let found { rows[found] = Self.changed(rows[found], by: entry.entries, .rules) } else { rows.append(entry) }
    self[.rules] = rows
  }

  func add(_ entry: MarkedValue, to section: VariantSection) {
    var row = entry
    if let like = entry.entry("like") {
      guard let model = rows(like.value, in: section)?.first else { return }
      row = Self.changed(self[section][model].without(section.ownKeys), by: entry.without(["like"]).entries, section)
      row = MarkedValue(row.content, at: entry.place)
    }
    var rows = self[section]
    if section == .vehicles, row.entry("count") != nil {
      rows += freeVehicles(row, beside: rows)
    } else if let stem = section.idStem, row.entry("id") == nil, row.shape == .map {
      let taken = Set(rows.compactMap { $0.text("id").map(TypedText.folded) })
      let number = ((rows.count + 1)...).first { !taken.contains("\(stem)-\($0)") } ?? rows.count + 1
      rows.append(row.setting([.text("id", "\(stem)-\(number)", at: row.place)]))
    } else {
      rows.append(row)
    }
    self[section] = rows
  }

  /// So many vehicles of a kind under the first ids that are free.
  private func freeVehicles(_ row: MarkedValue, beside rows: [MarkedValue]) -> [MarkedValue] {
    var taken = Set(rows.compactMap { $0.text("id").map(TypedText.folded) })
    return assembly.vehicleRows(MarkedValue(.list([row]), at: row.place)).map { vehicle in
      guard let kind = vehicle.text("kind"), row.entry("id") == nil else { return vehicle }
      let id = (1...).lazy.map { "\(kind)-\($0)" }.first { !taken.contains(TypedText.folded($0)) } ?? kind
      taken.insert(TypedText.folded(id))
      return vehicle.setting([.text("id", id, at: row.place)])
    }
  }

  /// So many officers like the first who answers to a filter, each with an id of his own.
  func addMoreOfficers(_ entry: MarkedValue) {
    let own = ["count", "like", "ids", "names"]
    let keys = own + ScenarioAssembly.officerHeadings.words.map(\.key).filter { !["id", "name", "number"].contains($0) }
    guard let fields = Fields(entry, keys: keys, log: log) else { return }
    let count = fields.required("count").flatMap { log.wholeNumber($0, in: Self.countRange) }
    let model = fields.required("like").flatMap { rows($0, in: .officers)?.first }
    let names = fields.text("names")
    let stem = fields["ids"].flatMap(log.identifier)
    guard let count, let model, fields["ids"] == nil || stem != nil else { return }
    let people = currentPeople()
    let first = people.officer(inRow: model)?.id.text ?? ""
    let row = Self.changed(
      self[.officers][model].without(VariantSection.officers.ownKeys), by: entry.without(own + ["id", "name", "number"]).entries, .officers)
    var number = 0
    var copies: [MarkedValue] = []
    for place in 0..<count {
      repeat { number += 1 } while people.isTaken(Self.id(stem, first, number))
      var copy = [MarkedValue.Entry.text("id", Self.id(stem, first, number), at: entry.place)]
      if let names { copy.append(.text("name", "\(names) \(place + 1)", at: entry.place)) }
      copies.append(MarkedValue(.map(copy + row.entries), at: entry.place))
    }
    self[.officers] += copies
  }

  /// More officers than any city has.
  private static let countRange = 0...2_000

  private static func id(_ stem: String?, _ model: String, _ number: Int) -> String { stem.map { "\($0)\(number)" } ?? "\(model)-\(number)" }
}
