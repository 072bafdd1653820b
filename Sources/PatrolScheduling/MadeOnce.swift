import Dispatch
import Synchronization

/// A value that is made once: by whoever first asks for it, or ahead of that on another thread.
package final class MadeOnce<Value: Sendable>: Sendable {
  private let made: Mutex<Value?> = Mutex(nil)
  private let make: @Sendable () -> Value

  /// Nothing is made yet.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; whoever asks while another thread makes it waits for that.
  package var value: Value {
    made.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }

  /// Begins to make it on another thread, where one is free.
  package func begin() { DispatchQueue.global().async { _ = self.value } }
}
