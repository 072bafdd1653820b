import Dispatch
import Foundation
import Synchronization

/// Ctrl-C: the first asks the search to stop, the second leaves at once.
final class Interruption: Sendable {
  private let count = Atomic<Int>(0)

  /// Whether Ctrl-C was pressed.
  var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

  /// Counts signals for as long as the returned source is kept.
  ///
  /// - Parameter first: Called once, after the first signal.
  func listen(first: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
    // The source only sees signals whose default action is switched off.
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [self] in
      let before = count.add(Int(source.data), ordering: .relaxed).oldValue
      if before == 0 { first() }
      if before > 0 { _exit(ExitStatus.interrupted.rawValue) }
    }
    source.resume()
    return source
  }
}
