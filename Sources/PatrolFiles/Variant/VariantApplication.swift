import PatrolModel

/// A scenario's sections while variants change them.
///
/// Sections become rows when a variant touches them, and are read afterwards by the same code as any others.
final class VariantApplication {
  /// A name that nothing bears any more.
  struct Removal {
    let subject: FaultKind.Subject
    let name: String
    /// What those who still use the name may take it for.
    let readAs: [FaultKind.Subject]
    /// Where the variant takes it away.
    let place: Fault.Place
  }

  let assembly: ScenarioAssembly
  private let rootPlace: Fault.Place
  private var sections: [MarkedValue.Entry]
  private var rows: [VariantSection: [MarkedValue]] = [:]
  private var cutShort: Set<VariantSection> = []
  private var people: VariantPeople?
  private(set) var removals: [Removal] = []
  /// Further names, in small letters, under which officers and zones that are gone stand in files of the past and of outlines.
  var goneNames: Set<String> = []

  var log: ReadingLog { assembly.log }

  init(_ base: MarkedValue, assembly: ScenarioAssembly) {
    self.assembly = assembly
    rootPlace = base.place
    sections = base.entries
  }

  /// The scenario as it is now.
  var root: MarkedValue {
    var entries = sections
    for section in VariantSection.allCases {
      guard let known = rows[section] else { continue }
      let at = entries.firstIndex { $0.key == section.rawValue }
      guard let place = at.map({ entries[$0].place }) ?? known.first?.place else { continue }
      let value = MarkedValue(.rows(known, isCutShort: cutShort.contains(section)), at: at.map { entries[$0].value.place } ?? place)
      let entry = MarkedValue.Entry(key: section.rawValue, place: place, value: value)
      if let at { entries[at] = entry } else { entries.append(entry) }
    }
    return MarkedValue(.map(entries), at: rootPlace)
  }

  func apply(_ operations: [VariantOperation]) {
    for operation in operations {
      switch operation.action {
      case .set(let key): set(key, operation)
      case .remove(let section): remove(operation.entry, from: section)
      case .change(let section): change(operation.entry, in: section)
      case .mergeZones: mergeZones(operation.entry)
      case .add(let section): add(operation.entry, to: section)
      case .moreOfficers: addMoreOfficers(operation.entry)
      }
    }
  }

  /// Whether rows of a section are missing because they could not be read; what is not found may then be there.
  func isCutShort(_ section: VariantSection) -> Bool { cutShort.contains(section) }

  /// A section's entries as rows.
  subscript(section: VariantSection) -> [MarkedValue] {
    get {
      if let known = rows[section] { return known }
      guard let value = self.section(section.rawValue)?.value else { return [] }
      let lowered = lowered(value, section)
      rows[section] = lowered
      return lowered
    }
    set {
      _ = self[section]
      rows[section] = newValue
      if [.officers, .qualifications].contains(section) { people = nil }
    }
  }

  /// A section as it was written, where something stands in it.
  func section(_ key: String) -> MarkedValue.Entry? { sections.first { $0.key == key && !$0.value.isBlank } }

  /// Puts something in the place of a section as a whole.
  func replace(section key: String, with value: MarkedValue, at place: Fault.Place) {
    let at = sections.firstIndex { $0.key == key }
    if value.isBlank {
      if let at { sections.remove(at: at) }
    } else if let at {
      sections[at] = .init(key: key, place: place, value: value)
    } else {
      sections.append(.init(key: key, place: place, value: value))
    }
    if let section = VariantSection(rawValue: key) {
      rows[section] = nil
      cutShort.remove(section)
    }
    people = nil
  }

  /// The officers as they are now.
  func currentPeople() -> VariantPeople {
    if let people { return people }
    let rows = self[.officers]
    let now = VariantPeople(root: root, rows: rows, folder: assembly.folder)
    people = now
    return now
  }

  func recordRemoval(_ subject: FaultKind.Subject, _ name: String, readAs: [FaultKind.Subject]? = nil, at place: Fault.Place) {
    removals.append(Removal(subject: subject, name: TypedText.folded(name), readAs: readAs ?? [subject], place: place))
  }

  private func lowered(_ value: MarkedValue, _ section: VariantSection) -> [MarkedValue] {
    switch section {
    case .rules:
      guard value.shape == .list else {
        log.fault(.wrongShape(found: value.shape, expected: .list), at: value.place)
        return []
      }
      return log.items(value)
    case .vehicles:
      let rows = assembly.vehicleRows(value)
      if assembly.isCutShort { cutShort.insert(section) }
      return rows
    default:
      let rows = assembly.rows(value, headings: section.headings, scalarKey: section.scalarKey)
      if assembly.isCutShort { cutShort.insert(section) }
      guard let stem = section.idStem else { return rows }
      // An entry without an id is called after its place, and keeps that name when others go.
      return rows.enumerated().map { number, row in
        row.entry("id") != nil || row.shape != .map ? row : row.setting([.text("id", "\(stem)-\(number + 1)", at: row.place)])
      }
    }
  }
}

extension MarkedValue.Entry {
  /// A text under a key.
  static func text(_ key: String, _ text: String, at place: Fault.Place) -> Self {
    .init(key: key, place: place, value: MarkedValue(text: text, at: place))
  }
}
