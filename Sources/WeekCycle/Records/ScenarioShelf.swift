import PatrolFiles
import PatrolScheduling

/// The scenarios that are at hand: one to speak in, and those of single weeks.
public struct ScenarioShelf: Sendable {
  /// Whose officers, places and words a report uses.
  public let main: Scenario
  private let weeks: [CivilDate: Scenario]

  /// Scenarios; the first is the main one, and of several with one first day the earlier named counts.
  ///
  /// - Parameters:
  ///   - main: The main one.
  ///   - others: Those of further weeks; the default is none.
  public init(_ main: Scenario, others: [Scenario] = []) {
    self.main = main
    weeks = Dictionary(([main] + others).map { ($0.period.from, $0) }) { first, _ in first }
  }

  /// The scenario of a roster's week; nil where none is at hand.
  func scenario(of file: RosterFile) -> Scenario? { weeks[file.roster.from] }
}
