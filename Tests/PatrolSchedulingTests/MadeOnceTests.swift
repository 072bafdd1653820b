import Foundation
import PatrolScheduling
import Synchronization
import Testing

@Suite("Values that are made once")
struct MadeOnceTests {
  @Test("However many ask for it while it is made, it is made one time")
  func isMadeOnce() async {
    let made = Counter()
    let value = MadeOnce {
      Thread.sleep(forTimeInterval: 0.05)
      return made.count.add(1, ordering: .relaxed).newValue
    }
    let found = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { value.value } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(found == [1])
    #expect(made.count.load(ordering: .relaxed) == 1)
  }

  @Test("Begun ahead it is made by nobody who asks")
  func isMadeAhead() async throws {
    let made = Counter()
    let value = MadeOnce { made.count.add(1, ordering: .relaxed).newValue }
    value.begin()
    // As long as it takes: a test that waits for ever has found that nothing was begun.
    while made.count.load(ordering: .relaxed) == 0 { try await Task.sleep(for: .milliseconds(1)) }
    #expect(value.value == 1)
  }

  private final class Counter: Sendable {
    let count = Atomic(0)
  }
}
