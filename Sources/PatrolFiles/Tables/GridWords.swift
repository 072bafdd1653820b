import PatrolModel

/// What the cells of a grid of names by dates mean: shift codes, days off, absences, or plain clock times.
struct GridWords {
  enum Cell {
    case off
    case shift(Shift.ID, post: Post.ID?)
    case away(AvailabilityKind.ID)
  }

  private var meanings: [String: Cell] = [:]
  private var spellings: [String] = []
  private let shifts: [Shift]
  private let posts: Names<Post>

  init(shifts: [Shift], kinds: [AvailabilityKind], posts: Names<Post>) {
    self.shifts = shifts
    self.posts = posts
    for word in ScenarioAssembly.offWords { meanings[word] = .off }
    for kind in kinds {
      for word in [kind.id.text, kind.code] { add(word, .away(kind.id)) }
    }
    for shift in shifts { add(shift.id.text, .shift(shift.id, post: nil)) }
  }

  /// A further code, which wins over those that were there.
  mutating func add(_ code: String, _ cell: Cell) {
    meanings[TypedText.folded(code)] = cell
    spellings.append(code)
  }

  /// What a cell's code means without looking at posts and times; nil where it is none.
  func meaning(of code: String) -> Cell? { meanings[TypedText.folded(code)] }

  /// The cell that a text means, or nil with a fault.
  func cell(_ text: String, at place: Fault.Place, log: ReadingLog) -> Cell? {
    // Tables written here set an apostrophe before texts that a spreadsheet would take for a formula.
    let text = text.hasPrefix("'") ? String(text.dropFirst()) : text
    if let cell = meaning(of: text) { return cell }
    if let slash = text.firstIndex(of: "/"), case .shift(let shift, _)? = meaning(of: String(text[..<slash])) {
      let post = MarkedValue(text: String(text[text.index(after: slash)...]), at: place)
      return posts.resolve(post, log: log).map { .shift(shift, post: $0) }
    }
    if let found = shifts(at: text, place, log) {
      if found.count == 1 { return .shift(found[0], post: nil) }
      if found.count > 1 {
        log.fault(.ambiguousCell(found: text), at: place)
        return nil
      }
    }
    log.fault(.unknownCell(found: text, nearest: Nearest.word(to: text, among: spellings)), at: place)
    return nil
  }

  /// The shifts with these hours, or that begin at this time; nil where the text is neither.
  private func shifts(at text: String, _ place: Fault.Place, _ log: ReadingLog) -> [Shift.ID]? {
    if let interval = TypedText.interval(text) {
      if let guess = interval.guess { log.guess(guess, found: text, read: ScenarioAssembly.text(interval.value), at: place) }
      return shifts.filter { $0.intervals == [interval.value] }.map(\.id)
    }
    guard let time = TypedText.time(text) else { return nil }
    if let guess = time.guess { log.guess(guess, found: text, read: TypedText.clock(time.value), at: place) }
    return shifts.filter { $0.startMinute == time.value }.map(\.id)
  }
}
