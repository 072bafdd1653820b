import LineGeneration
import PatrolModel

extension LineDraft {
  /// A long rest within every so many days.
  mutating func addWeeklyRestHours() throws(AutomatonFault) { try addRestStretches(.weeklyRestHours) }
}
