import Foundation
import PatrolModel
import RosterSolver
import Synchronization

extension PatrolScheduler {
  /// Solves on a thread of its own while the calling task waits; cancelling the task stops the solve with what is there.
  ///
  /// - Parameters:
  ///   - timeLimit: The longest time; the default is none.
  ///   - gap: Stop when (best - bound) / max(1, best) is at most this; the default 0 asks for proof.
  ///   - threads: Threads of the line searches; the roster does not depend on it. The default is 2.
  ///   - seed: Seed of everything drawn by chance; nil takes the scenario's.
  ///   - force: Whether locks that clash with hard rules are obeyed like orders; the default is no.
  ///   - progress: Told about bound and best as they change, on another thread.
  /// - Throws: `SchedulingError` as `solve` does; cancellation is a result and not an error.
  public func solveInTask(
    timeLimit: Duration? = nil, gap: Double = 0, threads: Int = 2, seed: UInt64? = nil, force: Bool = false,
    progress: (@Sendable (SolverProgress) -> Void)? = nil
  ) async throws(SchedulingError) -> RosterResult {
    let flag = CancellationFlag()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Result<RosterResult, SchedulingError>, Never>) in
        // A solve may take minutes: it must not hold a thread of the cooperative pool.
        Thread.detachNewThread {
          continuation.resume(
            returning: Result { () throws(SchedulingError) -> RosterResult in
              try solve(
                timeLimit: timeLimit, gap: gap, threads: threads, seed: seed, force: force, progress: progress, isCancelled: { flag.isRaised })
            })
        }
      }
    } onCancel: {
      flag.raise()
    }
    return try outcome.get()
  }
}

/// Raised once, from any thread.
private final class CancellationFlag: Sendable {
  private let state = Atomic(false)

  var isRaised: Bool { state.load(ordering: .relaxed) }

  func raise() { state.store(true, ordering: .relaxed) }
}
