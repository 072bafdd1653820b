import LineGeneration
import PatrolModel

extension LineDraft {
  /// Whether a cell at a post is as all locks and orders of the day ask.
  func isAsLocked(_ requests: [Request], day: Int, shift: Int?, post: Int?) -> Bool {
    guard !requests.isEmpty, rules.isOn(.lock, on: day) else { return true }
    return requests.allSatisfy { !$0.kind.isBinding || isAsAsked($0, shift: shift, post: post) }
  }
}
