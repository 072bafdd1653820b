import PatrolModel

/// One step of a variant.
struct VariantOperation {
  enum Action {
    case set(key: String)
    case remove(VariantSection)
    case change(VariantSection)
    case mergeZones
    case add(VariantSection)
    case moreOfficers
  }

  let action: Action
  /// What stands there: a value to set, a name or a filter to remove, the fields of an entry to change or to add.
  let entry: MarkedValue
  /// Where it stands; the key for what is set.
  let place: Fault.Place
}

/// A file that extends a scenario and changes it.
struct VariantFile {
  static let keys = ["variant", "extends", "name", "set", "remove", "change", "merge-zones", "add"]
  static let supportedVersion = 1

  /// The file as the user knows it.
  let file: String
  /// What comparisons call it; nil where it does not say.
  let name: String?
  /// The scenario or variant that it changes; nil where that is missing.
  let extends: MarkedValue?
  /// What it does, in the order in which it is done.
  let operations: [VariantOperation]

  /// A variant that stands in no file.
  ///
  /// - Parameter file: What faults in it name.
  init(file: String, operations: [VariantOperation]) {
    self.file = file
    name = nil
    extends = nil
    self.operations = operations
  }

  /// Whether a file is a variant and no scenario.
  static func isVariant(_ root: MarkedValue) -> Bool { root.entries.contains { ["extends", "variant"].contains($0.key) } }

  /// Reads a variant's own file; nil with a fault where it is of a later format.
  ///
  /// - Parameter assembly: What reads the tables that it names.
  init?(_ root: MarkedValue, file: String, assembly: ScenarioAssembly) {
    let log = assembly.log
    guard let fields = Fields(root, keys: Self.keys, log: log) else { return nil }
    if let value = fields.required("variant"), let version = log.wholeNumber(value, in: 1...1_000_000), version != Self.supportedVersion {
      log.fault(.newerVersion(found: "\(version)", supported: Self.supportedVersion), at: value.place)
      return nil
    }
    self.file = file
    name = fields.text("name")
    extends = fields.required("extends")
    // What is removed is gone before anything of the same name is added, and whole sections are there before entries of them are changed.
    operations =
      Self.settings(fields["set"], log) + Self.removals(fields["remove"], log) + Self.changes(fields["change"], assembly)
      + Self.merges(fields["merge-zones"], log) + Self.additions(fields["add"], assembly)
  }

  private static func settings(_ value: MarkedValue?, _ log: ReadingLog) -> [VariantOperation] {
    let keys = ScenarioAssembly.keys.filter { $0 != "scenario" }
    guard let value, Fields(value, keys: keys, log: log) != nil else { return [] }
    return value.entries.filter { keys.contains($0.key) }.map { .init(action: .set(key: $0.key), entry: $0.value, place: $0.place) }
  }

  private static func removals(_ value: MarkedValue?, _ log: ReadingLog) -> [VariantOperation] {
    sections(value, further: [], log).flatMap { key, value -> [VariantOperation] in
      guard let section = VariantSection(rawValue: key) else { return [] }
      // A filter alone need not stand in a list.
      let items = value.shape == .map ? [value] : log.items(value)
      return items.map { .init(action: .remove(section), entry: $0, place: $0.place) }
    }
  }

  private static func changes(_ value: MarkedValue?, _ assembly: ScenarioAssembly) -> [VariantOperation] {
    sections(value, further: [], assembly.log).flatMap { key, value -> [VariantOperation] in
      guard let section = VariantSection(rawValue: key) else { return [] }
      return rows(value, of: section, assembly).map { .init(action: .change(section), entry: $0, place: $0.place) }
    }
  }

  private static func additions(_ value: MarkedValue?, _ assembly: ScenarioAssembly) -> [VariantOperation] {
    sections(value, further: ["more-officers"], assembly.log).flatMap { key, value -> [VariantOperation] in
      guard let section = VariantSection(rawValue: key) else {
        return maps(value, assembly.log).map { .init(action: .moreOfficers, entry: $0, place: $0.place) }
      }
      return rows(value, of: section, assembly).map { .init(action: .add(section), entry: $0, place: $0.place) }
    }
  }

  private static func merges(_ value: MarkedValue?, _ log: ReadingLog) -> [VariantOperation] {
    value.map { maps($0, log) }?.map { .init(action: .mergeZones, entry: $0, place: $0.place) } ?? []
  }

  private static func sections(_ value: MarkedValue?, further: [String], _ log: ReadingLog) -> [(String, MarkedValue)] {
    let keys = VariantSection.allCases.map(\.rawValue) + further
    guard let value, Fields(value, keys: keys, log: log) != nil else { return [] }
    return value.entries.filter { keys.contains($0.key) && !$0.value.isBlank }.map { ($0.key, $0.value) }
  }

  /// The maps of a list, or one map alone.
  private static func maps(_ value: MarkedValue, _ log: ReadingLog) -> [MarkedValue] {
    guard value.shape != .map else { return [value] }
    return log.items(value).filter { item in
      if item.shape == .map { return true }
      log.fault(.wrongShape(found: item.shape, expected: .map), at: item.place)
      return false
    }
  }

  /// Entries in any form in which the section itself may stand.
  private static func rows(_ value: MarkedValue, of section: VariantSection, _ assembly: ScenarioAssembly) -> [MarkedValue] {
    var value = value
    if section == .vehicles, case .map(let entries) = value.content {
      value = MarkedValue(.list(entries.map(vehicle)), at: value.place)
    }
    let rows = assembly.rows(value, headings: section.headings, scalarKey: section.scalarKey)
    guard section.nameKey == "rule" else { return rows }
    return rows.map { row in
      MarkedValue(.map(row.entries.map { .init(key: $0.key == "id" ? "rule" : $0.key, place: $0.place, value: $0.value) }), at: row.place)
    }
  }

  /// A vehicle by its id, or a kind of vehicle with a number after it, as a row.
  private static func vehicle(_ entry: MarkedValue.Entry) -> MarkedValue {
    func text(_ key: String) -> MarkedValue.Entry { .init(key: key, place: entry.place, value: MarkedValue(text: entry.key, at: entry.place)) }
    guard entry.value.shape != .map, !entry.value.isBlank else { return MarkedValue(.map([text("id")] + entry.value.entries), at: entry.place) }
    return MarkedValue(.map([text("kind"), .init(key: "count", place: entry.value.place, value: entry.value)]), at: entry.place)
  }
}
