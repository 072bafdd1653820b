import Foundation
import PatrolModel

/// The ids of one kind of thing, unique and found ignoring case.
struct Names<Subject> {
  let subject: FaultKind.Subject
  /// Whether definitions are missing because they could not be read; unknown names are then no faults of their own.
  var isIncomplete = false
  private(set) var spellings: [String] = []
  private var places: [String: Fault.Place] = [:]
  private var byFolded: [String: String] = [:]

  init(_ subject: FaultKind.Subject) { self.subject = subject }

  var isEmpty: Bool { spellings.isEmpty }

  /// The id by which a row declares something, not yet added; where it cannot be read, with a fault, the names are incomplete.
  mutating func identifier(of row: Fields?, log: ReadingLog) -> (id: String, place: Fault.Place)? {
    guard let value = row?.required("id"), let id = log.identifier(value) else {
      isIncomplete = true
      return nil
    }
    return (id, value.place)
  }

  /// Adds an id; false with a fault where it is there already.
  mutating func add(_ text: String, at place: Fault.Place, log: ReadingLog) -> Bool {
    let folded = TypedText.folded(text)
    if byFolded[folded] != nil {
      log.fault(.duplicate(subject, found: text), at: place, related: places[folded])
      return false
    }
    insert(text, at: place)
    return true
  }

  /// Adds a name that need not be unique.
  mutating func insert(_ text: String, at place: Fault.Place?) {
    let folded = TypedText.folded(text)
    guard byFolded[folded] == nil else { return }
    byFolded[folded] = text
    places[folded] = place
    spellings.append(text)
  }

  /// Lets a name that nothing bears stand for an id as well.
  mutating func alias(_ text: String, of id: String) {
    let folded = TypedText.folded(text)
    if byFolded[folded] == nil, let spelling = spelling(of: id) { byFolded[folded] = spelling }
  }

  /// The id as it was defined, or nil.
  func spelling(of text: String) -> String? { byFolded[TypedText.folded(text)] }

  /// Where an id was defined.
  func place(of text: String) -> Fault.Place? { places[TypedText.folded(text)] }

  /// The id that a value names, or nil with a fault.
  ///
  /// - Parameter words: What may stand here besides the ids; the first of them is shown.
  func resolve(_ value: MarkedValue, words: [String] = [], log: ReadingLog) -> Identity<Subject>? {
    spelling(value, words: words, log: log).map { Identity($0) }
  }

  /// The spelling of the name in a value, or nil with a fault.
  ///
  /// - Parameter words: What may stand here besides the names.
  func spelling(_ value: MarkedValue, words: [String] = [], log: ReadingLog) -> String? {
    guard let text = log.text(value) else { return nil }
    if let known = spelling(of: text) { return known }
    if isIncomplete { return nil }
    let nearest = Nearest.word(to: text, among: spellings + words)
    log.fault(
      .unknownReference(subject, found: text, nearest: nearest, known: FaultKind.shown(spellings + words.prefix(1))), at: value.place,
      related: nearest.flatMap(place(of:)))
    return nil
  }
}

extension FaultKind {
  /// As many names as a text shows, and one to tell that there are more.
  static func shown(_ names: [String]) -> [String] { Array(names.prefix(9)) }
}
