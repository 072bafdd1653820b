import Dispatch
import Synchronization

/// Pieces of work done side by side.
package enum SideBySide {
  /// The results of so many pieces, in their order, whichever thread did which.
  ///
  /// - Parameter threads: at most so many pieces at a time; with one, all are done on the calling thread.
  package static func map<Result: Sendable>(_ count: Int, threads: Int, _ piece: @Sendable (Int) -> Result) -> [Result] {
    guard min(threads, count) > 1 else { return (0..<count).map(piece) }
    let results = Mutex<[Result?]>([Result?](repeating: nil, count: count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        let result = piece(place)
        results.withLock { $0[place] = result }
      }
    }
    return results.withLock { $0 }.compactMap(\.self)
  }
}
