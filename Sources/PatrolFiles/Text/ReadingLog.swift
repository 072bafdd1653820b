import PatrolModel

/// Collects all faults and notes of one reading, so that a user sees everything at once.
final class ReadingLog {
  /// A habit of writing that was understood, and is echoed once for each file.
  enum Guess: Hashable {
    case dayFirst
    case dottedTime
    case decimalComma
  }

  private struct GuessKey: Hashable {
    let file: String
    let guess: Guess
  }

  private(set) var faults: [Fault] = []
  private(set) var notes: [Fault] = []
  /// Cells without a value that can be read; whatever else is said of them follows from that.
  private var spoiltCells: Set<Fault.Place> = []
  private var guesses: [GuessKey: (note: Int, times: Int)] = [:]

  func fault(_ kind: FaultKind, at place: Fault.Place, related: Fault.Place? = nil) {
    if !spoiltCells.isEmpty, spoiltCells.contains(Self.cell(place)) { return }
    faults.append(Fault(severity: .fault, place: place, kind: kind, related: related))
  }

  /// A fault of a workbook's cell as such, after which nothing further is said of it.
  func spoilt(_ kind: FaultKind, at place: Fault.Place) {
    fault(kind, at: place)
    spoiltCells.insert(Self.cell(place))
  }

  private static func cell(_ place: Fault.Place) -> Fault.Place {
    .init(file: place.file, sheet: place.sheet, column: place.column, row: place.row)
  }

  func note(_ kind: FaultKind, at place: Fault.Place) {
    notes.append(Fault(severity: .note, place: place, kind: kind))
  }

  /// Echoes the first guess of its sort in a file and counts the others.
  func guess(_ guess: Guess, found: String, read: String, at place: Fault.Place) {
    let key = GuessKey(file: place.file, guess: guess)
    if let known = guesses[key] {
      let times = known.times + 1
      guesses[key] = (known.note, times)
      notes[known.note].kind = Self.counted(notes[known.note].kind, times: times)
    } else {
      guesses[key] = (notes.count, 1)
      switch guess {
      case .dayFirst: note(.dayFirst(found: found, read: read, times: 1), at: place)
      case .dottedTime: note(.dottedTime(found: found, read: read, times: 1), at: place)
      case .decimalComma: note(.decimalComma(found: found, read: read, times: 1), at: place)
      }
    }
  }

  /// All faults in the order of files, lines and rows, each once.
  func sortedFaults() -> [Fault] { Self.sorted(faults) }

  /// All notes in the order of files, lines and rows, each once.
  func sortedNotes() -> [Fault] { Self.sorted(notes) }

  static func sorted(_ all: [Fault]) -> [Fault] {
    var seen = Set<Fault>()
    return all.enumerated()
      .sorted { $0.element.place == $1.element.place ? $0.offset < $1.offset : $0.element.place < $1.element.place }
      .map(\.element)
      .filter { seen.insert($0).inserted }
  }

  private static func counted(_ kind: FaultKind, times: Int) -> FaultKind {
    switch kind {
    case .dayFirst(let found, let read, _): .dayFirst(found: found, read: read, times: times)
    case .dottedTime(let found, let read, _): .dottedTime(found: found, read: read, times: times)
    case .decimalComma(let found, let read, _): .decimalComma(found: found, read: read, times: times)
    default: kind
    }
  }
}
