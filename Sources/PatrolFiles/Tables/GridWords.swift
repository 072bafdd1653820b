import PatrolModel

/// What the cells of a grid of names by dates mean: shift codes, days off, absences, or plain clock times.
struct GridWords {
  enum Cell {
    case off
    case shift(Shift.ID, post: Post.ID?)
    case away(AvailabilityKind.ID)
  }

  private var meanings: [String: Cell] = [:]
  /// Names under which a legend may speak of what codes mean.
  private var names: [String: Cell] = [:]
  private var spellings: [String] = []
  private let shifts: [Shift]
  private let posts: Names<Post>
  /// The codes of a roster's cells, for a fault that names them.
  private let codes: [String]

  /// - Parameter isOfRoster: Whether the grid is a roster, whose codes are the scenario's alone; the past may have others.
  init(shifts: [Shift], kinds: [AvailabilityKind], posts: Names<Post>, isOfRoster: Bool = false) {
    codes = isOfRoster ? shifts.map(\.id.text) + kinds.map(\.code) : []
    self.shifts = shifts
    self.posts = posts
    for word in ScenarioAssembly.offWords { meanings[word] = .off }
    for kind in kinds {
      for word in [kind.id.text, kind.code] { add(word, .away(kind.id)) }
    }
    for shift in shifts { add(shift.id.text, .shift(shift.id, post: nil)) }
    for kind in kinds { names[TypedText.folded(kind.name)] = .away(kind.id) }
    for shift in shifts { names[TypedText.folded(shift.name)] = .shift(shift.id, post: nil) }
  }

  /// The words of a roster's cells: the scenario's codes alone.
  init(rosterOf scenario: Scenario) {
    var posts = Names<Post>(.post)
    for post in scenario.posts { posts.insert(post.id.text, at: nil) }
    self.init(shifts: scenario.shifts, kinds: scenario.kinds, posts: posts, isOfRoster: true)
  }

  /// The words with what a grid's own legend says of its codes, which holds for that grid before anything else.
  func adding(_ legend: [GridLegend.Line], log: ReadingLog) -> GridWords {
    var words = self
    for line in legend {
      let meaning = meaning(of: line.meaning) ?? names[TypedText.folded(line.meaning)] ?? shift(within: line.meaning).map { .shift($0, post: nil) }
      if let meaning {
        words.add(line.code, meaning)
      } else if line.isCertain {
        log.note(.legendIgnored(code: line.code, meaning: line.meaning), at: line.place)
      }
    }
    return words
  }

  /// The one shift whose hours or name stand among the words of a legend, as in "dinas pagi (07.00 - 15.00)".
  private func shift(within text: String) -> Shift.ID? {
    let text = TypedText.folded(text)
    let clock = text.firstMatch(of: /\d{1,2}[.:]\d{2}\s*(?:-|–|s\/d|s\.d\.)\s*\d{1,2}[.:]\d{2}/).flatMap { TypedText.interval(String($0.0)) }
    if let clock { return only(shifts.filter { $0.intervals == [clock.value] }) }
    let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    return only(shifts.filter { words.contains(TypedText.folded($0.name)) })
  }

  private func only(_ shifts: [Shift]) -> Shift.ID? { shifts.count == 1 ? shifts[0].id : nil }

  /// A further code, which wins over those that were there.
  mutating func add(_ code: String, _ cell: Cell) {
    meanings[TypedText.folded(code)] = cell
    spellings.append(code)
  }

  /// What a cell's code means without looking at posts and times; nil where it is none.
  func meaning(of code: String) -> Cell? { meanings[TypedText.folded(code)] }

  /// The cell that a text means, or nil with a fault.
  func cell(_ text: String, at place: Fault.Place, log: ReadingLog) -> Cell? {
    if let cell = meaning(of: text) { return cell }
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
    log.fault(.unknownCell(found: text, nearest: Nearest.word(to: text, among: spellings), codes: codes), at: place)
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
