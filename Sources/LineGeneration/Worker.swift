/// A coefficient in a row that a worker's line has whenever it carries a letter on a day.
public struct CellRowEntry: Sendable, Hashable {
  /// Day, from 0.
  public var day: Int
  /// Letter, from 0.
  public var letter: Int
  /// Index into ``RosterProblem/rows``.
  public var row: Int
  /// The coefficient; not zero.
  public var coefficient: Int

  /// Makes an entry; the coefficient is 1 unless given.
  public init(day: Int, letter: Int, row: Int, coefficient: Int = 1) {
    self.day = day
    self.letter = letter
    self.row = row
    self.coefficient = coefficient
  }
}

/// An automaton as one worker uses it.
public struct AutomatonUse: Sendable {
  /// The rule; shared between workers by identity.
  public var automaton: LineAutomaton
  /// Which of the automaton's initial states the worker starts in.
  public var initialState: Int

  /// Makes a use; the first initial state unless given.
  public init(_ automaton: LineAutomaton, initialState: Int = 0) {
    self.automaton = automaton
    self.initialState = initialState
  }
}

/// One who chooses exactly one line: a letter on each day.
public struct Worker: Sendable {
  /// Cost of each cell in points, at `day * letterCount + letter`; nil is a banned cell; may be negative.
  public var cells: [Int32?]
  /// The row in which a line with that cell counts 1, at `day * letterCount + letter`; -1 is none.
  public var cellRows: [Int32]
  /// Further coefficients of cells in rows.
  public var extraRows: [CellRowEntry]
  /// The rules of the line.
  public var automata: [AutomatonUse]

  /// Makes a worker from flat tables.
  public init(cells: [Int32?], cellRows: [Int32], extraRows: [CellRowEntry] = [], automata: [AutomatonUse] = []) {
    self.cells = cells
    self.cellRows = cellRows
    self.extraRows = extraRows
    self.automata = automata
  }

  /// Makes a worker who may do anything at no cost and counts in no row.
  public init(dayCount: Int, letterCount: Int) {
    self.init(
      cells: [Int32?](repeating: 0, count: dayCount * letterCount), cellRows: [Int32](repeating: -1, count: dayCount * letterCount))
  }
}
