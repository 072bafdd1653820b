import PatrolModel
import Wording

/// What later published rosters still ask of those who are out, and the command that mends each.
struct LaterText {
  private let rosters: [LaterRoster]
  private let words: ChangeWords

  init(_ rosters: [LaterRoster], words: ChangeWords) {
    self.rosters = rosters
    self.words = words
  }

  private var wording: Wording { words.wording }

  /// A blank line, and for each roster what it is, what it asks and how it is mended; nothing where there is none.
  ///
  /// Paths and commands stand on lines of their own, unbroken, so that they can be copied.
  func lines(width: Int) -> [String] {
    rosters.flatMap { roster -> [String] in
      let title = wording.laterRoster(from: roster.from, to: roster.from + max(0, roster.days - 1), version: roster.version)
      let asked = asked(roster).flatMap { Wrapping.lines($0, cells: width, first: "  ", indent: "    ") }
      return [""] + Wrapping.lines(title, cells: width) + asked + ["  " + wording.laterRosterFile(DisplayCells.clean(roster.path))]
        + (roster.command.isEmpty ? [] : [wording.laterRosterCommand, "  " + DisplayCells.clean(roster.command)])
    }
  }

  /// A sentence for each duty and each crew.
  func asked(_ roster: LaterRoster) -> [String] {
    roster.duties.map { "\(words.name($0.officer)), \(wording.date($0.date)): \(words.duty($0.duty))" } + roster.crews.map(words.text)
  }
}
