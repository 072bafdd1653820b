import LineGeneration
import PatrolModel

/// Lines that a solve knew at its end, to begin another one from: of the same scenario, or of one that differs from it.
///
/// Whatever does not fit the other scenario is left out, line by line.
public struct SolverMemory: Sendable {
  /// A day as the shift and, where lines tell them apart, the post and the sessions of community work that the duty holds.
  private struct Cell: Hashable {
    var duty: Roster.Duty?
    var sessions = 0
  }

  private let from: CivilDate
  /// By officer, the best roster's line first.
  private let lines: [Officer.ID: [[Cell]]]

  /// Whether nothing is known.
  public var isEmpty: Bool { lines.isEmpty }

  /// A roster as what is known.
  public init(_ roster: Roster) {
    from = roster.from
    lines = Dictionary(zip(roster.officers, roster.duties.map { [$0.map { Cell(duty: $0) }] })) { first, _ in first }
  }

  /// What was known of a model.
  init(_ model: RosterModel, _ result: SolveResult) {
    let ground = model.ground
    from = ground.scenario.period.from
    var lines: [Officer.ID: [[Cell]]] = [:]
    for (place, officer) in ground.scenario.officers.enumerated() {
      let best = result.best.map { [$0.lines[place]] } ?? []
      let others = result.lines.indices.contains(place) ? result.lines[place].filter { best.first != $0 } : []
      lines[officer.id] = (best + others).map { line in
        line.enumerated().map { day, letter in
          let meaning = ground.alphabet.letters[Int(letter)]
          var cell = Self.cell(meaning, ground)
          if meaning.isKept {
            cell.duty?.post = ground.alphabet.keptPost(shift: meaning.shift, officer: place, day: day).map { ground.posts[$0].id }
          }
          return cell
        }
      }
    }
    self.lines = lines
  }

  private static func cell(_ letter: Alphabet.Letter, _ ground: Groundwork) -> Cell {
    let duty = letter.shift.map { Roster.Duty(shift: ground.scenario.shifts[$0].id, post: letter.post.map { ground.posts[$0].id }) }
    return Cell(duty: duty, sessions: letter.sessions)
  }

  /// A line for everyone to begin with, and all further lines, in the letters of a model; an officer of whom nothing is known has no line.
  func lines(in model: RosterModel) -> (starting: [[UInt8]], known: [[[UInt8]]]) {
    let ground = model.ground
    var letters: [Cell: UInt8] = [:]
    var keptLetters: [Cell: UInt8] = [:]
    for (letter, meaning) in ground.alphabet.letters.enumerated() {
      let cell = Self.cell(meaning, ground)
      if meaning.isKept { keptLetters[cell] = UInt8(clamping: letter) } else { letters[cell] = UInt8(clamping: letter) }
    }
    let (shifts, posts) = (ground.places.shifts, ground.places.posts)
    let isSameTime = ground.scenario.period.from == from
    let known = ground.scenario.officers.enumerated().map { place, officer -> [[UInt8]] in
      guard isSameTime else { return [] }
      return (lines[officer.id] ?? []).compactMap { line in
        guard line.count == ground.dayCount else { return nil }
        let written = line.enumerated().compactMap { day, cell -> UInt8? in
          let post = cell.duty?.post.flatMap { posts[$0] }
          let isVisible = post.map { ground.alphabet.isVisible(post: $0, to: place) } ?? false
          let duty = isVisible ? cell.duty : cell.duty.map { Roster.Duty(shift: $0.shift) }
          let told = Cell(duty: duty, sessions: ground.sessions.counts(place) ? cell.sessions : 0)
          let shift = cell.duty.flatMap { shifts[$0.shift] }
          let isKept = post.map { ground.alphabet.keptPost(shift: shift, officer: place, day: day) == $0 } ?? false
          return isKept ? keptLetters[told] : letters[told]
        }
        return written.count == line.count ? written : nil
      }
    }
    return (known.map { $0.first ?? [] }, known)
  }
}
