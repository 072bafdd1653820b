import PatrolModel

/// Which number of a scenario is varied, as its path says.
enum SweptNumber: Sendable {
  /// How many officers there are.
  case officers
  /// How many vehicles there are, of one kind or of all.
  case vehicles(kind: String?)
  /// A number in an entry of a section: its keys, the outermost first; items of lists by their place, from 1.
  case entry(VariantSection, id: String, keys: [String])
  /// A number in a section that is no list of entries.
  case setting(String, keys: [String])

  /// Sections of which entries are changed by id.
  private static let sections = VariantSection.allCases.filter { $0.nameKey != nil && $0 != .vehicles }
  private static let settings = ScenarioAssembly.keys.filter { $0 != "scenario" && VariantSection(rawValue: $0) == nil }

  /// Reads a path against a scenario; nil with a fault that says what there is instead.
  ///
  /// - Parameter application: The scenario's sections.
  init?(_ path: String, in application: VariantApplication, at place: Fault.Place, log: ReadingLog) {
    let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map { TypedText.trimmed(String($0)) }
    let rest = parts.count == 2 ? parts[1] : nil
    func refuse(_ found: String, _ possible: [String], nearest: String? = nil) {
      log.fault(.notVaried(found: found, nearest: nearest ?? Nearest.key(found, among: possible), possible: possible), at: place)
    }
    switch (parts[0], rest) {
    case ("officers", nil): self = .officers
    case ("vehicles", nil): self = .vehicles(kind: nil)
    case ("vehicles", let kind?):
      let kinds = Self.unique(application[.vehicles].compactMap { $0.text("kind") })
      guard let known = kinds.first(where: { TypedText.folded($0) == TypedText.folded(kind) }) else {
        log.fault(
          .unknownReference(.vehicleKind, found: kind, nearest: Nearest.word(to: kind, among: kinds), known: FaultKind.shown(kinds)), at: place)
        return nil
      }
      self = .vehicles(kind: known)
    default:
      if let section = Self.sections.first(where: { $0.rawValue == parts[0] }) {
        guard let rest, !rest.isEmpty else {
          refuse(path, Self.ids(section, application).map { "\(section.rawValue).\($0)" })
          return nil
        }
        guard let found = Self.entry(rest, of: section, application, place, log) else { return nil }
        self = .entry(section, id: found.id, keys: found.keys)
      } else if Self.settings.contains(parts[0]) {
        self = .setting(parts[0], keys: rest.map(Self.keys) ?? [])
      } else {
        refuse(
          parts[0],
          ["officers", "vehicles"] + Self.sections.map { "\($0.rawValue).ID.KEY" } + Self.settings,
          nearest: Nearest.key(parts[0], among: ["officers", "vehicles"] + Self.sections.map(\.rawValue) + Self.settings))
        return nil
      }
    }
  }

  private static func keys(_ text: String) -> [String] {
    text.split(separator: ".", omittingEmptySubsequences: false).map { TypedText.trimmed(String($0)) }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(TypedText.folded($0)).inserted }
  }

  private static func ids(_ section: VariantSection, _ application: VariantApplication) -> [String] {
    if section == .rules { return RuleID.allCases.filter { RuleCatalogue.definition(of: $0).isOverridable }.map(\.rawValue) }
    if section == .officers {
      let people = application.currentPeople()
      return application[.officers].indices.compactMap { people.officer(inRow: $0)?.id.text }
    }
    return unique(application[section].compactMap { row in section.nameKey.flatMap { row.text($0) } })
  }

  /// The entry with the longest id with which a path begins, because ids may hold points, and the keys after it.
  private static func entry(
    _ path: String, of section: VariantSection, _ application: VariantApplication, _ place: Fault.Place, _ log: ReadingLog
  ) -> (id: String, keys: [String])? {
    let ids = ids(section, application)
    let folded = TypedText.folded(path)
    let found = ids.filter { folded == TypedText.folded($0) || folded.hasPrefix(TypedText.folded($0) + ".") }.max { $0.count < $1.count }
    guard let id = found else {
      let wanted = path.split(separator: ".").first.map(String.init) ?? path
      if let subject = section.subject {
        log.fault(.unknownReference(subject, found: wanted, nearest: Nearest.word(to: wanted, among: ids), known: FaultKind.shown(ids)), at: place)
      }
      return nil
    }
    let known = keys(of: section)
    let rest = String(path.dropFirst(id.count + 1))
    guard !rest.isEmpty else {
      log.fault(.notVaried(found: "\(section.rawValue).\(path)", nearest: nil, possible: known.map { "\(section.rawValue).\(id).\($0)" }), at: place)
      return nil
    }
    let keys = keys(rest)
    let first = section.headings?.key(of: keys[0]) ?? keys[0]
    guard known.contains(first) else {
      log.fault(.notVaried(found: keys[0], nearest: Nearest.key(keys[0], among: known), possible: known), at: place)
      return nil
    }
    return (id, [first] + keys.dropFirst())
  }

  private static func keys(of section: VariantSection) -> [String] {
    let own = section.keys.filter { !["id", "name", "rule"].contains($0) }
    return section == .rules ? ["hard", "prefer", "points"] + RuleParameter.allCases.map(\.rawValue) : own
  }
}
