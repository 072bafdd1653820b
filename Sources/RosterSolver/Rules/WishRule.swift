import LineGeneration
import PatrolModel

extension LineDraft {
  /// Points of the day's wishes that a cell at a post misses and of the aversions that it meets.
  func wishPoints(_ requests: [Request], day: Int, shift: Int?, post: Int?) -> Int {
    guard !requests.isEmpty, let rule = rules.one(.wish, on: day), rule.points > 0, !calendar.isAwayThroughout(day) else { return 0 }
    return requests.reduce(0) { total, request in
      let isMet = isAsAsked(request, shift: shift, post: post)
      switch request.kind {
      case .wish: return total + (isMet ? 0 : request.points ?? rule.points)
      case .avoid: return total + (isMet ? request.points ?? rule.points : 0)
      case .lock, .order: return total
      }
    }
  }
}
