import PatrolModel

/// Finds officers by id, by service number or by name, as the tables of an office name them.
struct OfficerIndex {
  var names = Names<Officer>(.officer)
  private var byNumber: [String: String] = [:]
  private var byName: [String: [String]] = [:]
  private var nameSpellings: [String] = []
  private var printedNames: [String: String] = [:]

  /// Nobody yet.
  init() {}

  /// A scenario's officers.
  init(_ officers: [Officer], at place: Fault.Place, log: ReadingLog) {
    for officer in officers {
      _ = add(officer.id.text, at: place, log: log)
      if let number = officer.number { add(number: number, for: officer.id.text) }
      add(name: officer.name, for: officer.id.text)
    }
  }

  mutating func add(_ id: String, at place: Fault.Place, log: ReadingLog) -> Bool { names.add(id, at: place, log: log) }

  /// Adds a service number under which the officer may be named; a restored one is known with and without its leading zero.
  mutating func add(number: String, for id: String) { byNumber[TypedText.folded(number)] = byNumber[TypedText.folded(number)] ?? id }

  mutating func add(name: String, for id: String) {
    byName[TypedText.folded(name), default: []].append(id)
    nameSpellings.append(name)
    printedNames[id] = name
  }

  /// The name of the officer with an id; nil where none was added.
  func name(of id: String) -> String? { printedNames[id] }

  /// The ids that a text may mean.
  func matches(_ text: String) -> [String] {
    if let id = names.spelling(of: text) { return [id] }
    if let id = byNumber[TypedText.folded(text)] { return [id] }
    return byName[TypedText.folded(text)] ?? []
  }

  /// The officer that a value names, or nil with a fault.
  func resolve(_ value: MarkedValue, log: ReadingLog) -> Officer.ID? {
    guard let text = log.text(value) else { return nil }
    let found = matches(text)
    if found.count > 1 {
      log.fault(.ambiguousOfficer(found: text), at: value.place)
      return nil
    }
    if let found = found.first { return Officer.ID(found) }
    if names.isIncomplete { return nil }
    let nearest = nearest(to: text)
    let related = nearest.flatMap { matches($0).first }.flatMap(names.place(of:))
    log.fault(
      .unknownReference(.officer, found: text, nearest: nearest, known: FaultKind.shown(names.spellings)), at: value.place, related: related)
    return nil
  }

  /// The id or name that a misspelt one probably meant.
  func nearest(to text: String) -> String? { Nearest.word(to: text, among: names.spellings + nameSpellings) }
}
