import Foundation
import LinearProgramming
import Testing

@Suite("Threads, nesting and silence")
struct ThreadTests {
  @Test("Programs solved on several threads at once give what they give one after the other, to the last bit")
  func concurrent() async throws {
    let serial = try (0..<48).map { try answers($0) }
    let parallel = try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
      for seed in 0..<48 {
        group.addTask {
          try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { (seed, try answers(seed)) }) }
          }
        }
      }
      return try await group.reduce(into: [Int: [Double]]()) { $0[$1.0] = $1.1 }
    }
    for seed in 0..<48 { #expect(parallel[seed] == serial[seed], "seed \(seed)") }
  }

  @Test("A program inside another's body does not disturb it, and may trade places with it")
  func nested() throws {
    var random = SplitMix64(seed: 4)
    let outer = knapsacks(rows: 3, columns: 12, using: &random), inner = knapsacks(rows: 5, columns: 9, using: &random)
    let outerObjective = try solvedCold(outer).objective, innerObjective = try solvedCold(inner).objective
    try LinearProgram.confined { first in
      try outer.build(into: &first)
      for _ in 0..<3 {
        try LinearProgram.confined { second in
          try inner.build(into: &second)
          #expect(try second.solve().objective == innerObjective)
        }
        #expect(try first.solve().objective == outerObjective)
      }
      try LinearProgram.confined { second in
        try inner.build(into: &second)
        swap(&first, &second)
        #expect(try second.solve().objective == outerObjective)
      }
      #expect(try first.solve().objective == innerObjective)
    }
  }

  @Test("An error thrown by the body comes out as its own type, and the next program is not affected")
  func bodyThrows() throws {
    struct Refusal: Error, Equatable {}
    #expect(throws: Refusal()) {
      try LinearProgram.confined { program throws(Refusal) in
        if program.rowCount == 0 { throw Refusal() }
      }
    }
    #expect(LinearProgram.confined { $0.columnCount } == 0)
  }

  @Test("Nothing is printed, on any thread, whatever is solved")
  func silence() async throws {
    let result = try await #require(processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]) {
      print("begin")
      let done = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        for seed in 0..<20 { _ = try? answers(seed) }
        done.signal()
      }
      for seed in 0..<20 { _ = try? answers(seed) }
      done.wait()
      print("end")
      fflush(nil)
    }
    #expect(String(decoding: result.standardOutputContent, as: UTF8.self) == "begin\nend\n")
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
  }
}

/// All numbers of a linear solve, of one after changes, and of a search with cuts.
private func answers(_ seed: Int) throws -> [Double] {
  var random = SplitMix64(seed: 20_000 + seed)
  let linear = PlainProgram.random(rows: 12, columns: 30, density: 30, using: &random)
  let packed = knapsacks(rows: 3, columns: 14, using: &random)
  let added = PlainProgram.randomColumn(rowCount: 12, density: 50, using: &random)
  return try LinearProgram.confined { program in
    try linear.build(into: &program)
    var numbers: [Double] = [], copied: [Double] = []
    for method in SimplexMethod.allCases {
      numbers.append(try program.solve(method).objective ?? -1)
      program.copyValues(into: &copied)
      numbers += copied
      program.copyDuals(into: &copied)
      numbers += copied
      _ = try program.addColumns([added])
    }
    for cuts in [false, true] {
      let outcome = try searched(packed, IntegerSearchOptions(cuts: cuts))
      numbers += outcome.values + [outcome.objective ?? -1, Double(outcome.nodes)]
    }
    return numbers
  }
}
