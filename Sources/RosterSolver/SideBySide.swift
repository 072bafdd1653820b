import Dispatch
import Synchronization

/// Pieces of work done side by side.
package enum SideBySide {
  /// The outcomes of so many pieces, in their order, whichever thread did which.
  ///
  /// - Parameter threads: at most so many pieces at a time; with one, all are done on the calling thread.
  /// - Throws: the first piece's failure where there is one; all are done before that.
  package static func map<Outcome: Sendable, Failure: Error>(
    _ count: Int, threads: Int, _ piece: @Sendable (Int) throws(Failure) -> Outcome
  ) throws(Failure) -> [Outcome] {
    let outcomes = Mutex<[Result<Outcome, Failure>?]>([Result<Outcome, Failure>?](repeating: nil, count: count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        let outcome = Result { () throws(Failure) -> Outcome in try piece(place) }
        outcomes.withLock { $0[place] = outcome }
      }
    }
    var found: [Outcome] = []
    for outcome in outcomes.withLock({ $0 }) {
      if let outcome { found.append(try outcome.get()) }
    }
    return found
  }
}
