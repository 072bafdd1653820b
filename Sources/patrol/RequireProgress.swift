import Synchronization
import WhatIf
import Wording

/// Progress of `require` on stderr: the number first, then the roster.
final class RequireProgress: Sendable {
  private let wording: Wording
  private let isSilent: Bool
  private let counting: ProgressReport
  private let rostering: ProgressReport

  init(wording: Wording, isSilent: Bool) {
    self.wording = wording
    self.isSilent = isSilent
    counting = ProgressReport(wording: wording, isSilent: isSilent) { least, most, _ in wording.staffProgress(least: least, most: most) }
    rostering = ProgressReport(wording: wording, isSilent: isSilent)
  }

  func show(_ progress: StaffRequirement.Progress) {
    switch progress {
    case .officers(let least, let most): counting.show(bound: least, best: most)
    case .points(let bound, let best): rostering.show(bound: bound.map { max(0, $0) }, best: best)
    case .stage(let stage):
      counting.finish()
      guard !isSilent else { return }
      switch stage {
      case .counting: break
      case .exchanging: Console.tell(wording.staffExchanging)
      case .rostering: Console.tell(wording.staffRostering)
      }
    }
  }

  func finish() {
    counting.finish()
    rostering.finish()
  }
}
