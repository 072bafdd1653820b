import LineGeneration
import PatrolModel

extension LineDraft {
  /// A longer rest within a longer stretch.
  mutating func addLongRestHours() throws(AutomatonFault) { try addRestStretches(.longRestHours) }
}
