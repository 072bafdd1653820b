import Foundation
import Synchronization
import Wording

/// Progress on stderr: one line that overwrites itself on a terminal, plain lines now and then elsewhere.
final class ProgressReport: Sendable {
  private struct State {
    var shown: ContinuousClock.Instant?
    var bound: Int?
    var best: Int?
    var isLineOpen = false
  }

  private static let barCells = 20

  private let line: @Sendable (_ bound: Int?, _ best: Int?, _ seconds: Int) -> String
  private let isSilent: Bool
  private let canOverwrite: Bool
  private let start: ContinuousClock.Instant
  private let state = Mutex(State())

  /// - Parameter line: What is told; the default is bound, best and gap in points.
  init(wording: Wording, isSilent: Bool, line: (@Sendable (_ bound: Int?, _ best: Int?, _ seconds: Int) -> String)? = nil) {
    self.line = line ?? { wording.progress(bound: $0, best: $1, seconds: $2) }
    self.isSilent = isSilent
    canOverwrite = Console.canOverwrite
    start = .now
  }

  /// Shows the state of the search, unless it was shown a moment ago.
  func show(bound: Int?, best: Int?) {
    guard !isSilent else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      // On a terminal five times a second; elsewhere every five seconds and at the first roster.
      let pause: Duration = canOverwrite ? .milliseconds(200) : .seconds(5)
      let isFirstRoster = state.best == nil && best != nil
      state.bound = bound
      state.best = best
      if let shown = state.shown, now - shown < pause, !isFirstRoster { return }
      state.shown = now
      let line = self.line(bound, best, Int((now - start).components.seconds))
      if canOverwrite {
        Console.overwrite("\r\u{1B}[2K" + String("\(bar(bound: bound, best: best)) \(line)".prefix(max(20, Console.columns - 1))))
        state.isLineOpen = true
      } else {
        Console.tell(line)
      }
    }
  }

  /// Leaves the line behind, so that messages begin on their own.
  func finish() {
    state.withLock { state in
      if state.isLineOpen { Console.overwrite("\r\u{1B}[2K") }
      state.isLineOpen = false
    }
  }

  private func bar(bound: Int?, best: Int?) -> String {
    var filled = 0
    if let bound, let best { filled = best <= bound ? Self.barCells : max(0, Self.barCells * bound / max(1, best)) }
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barCells - filled) + "]"
  }
}
