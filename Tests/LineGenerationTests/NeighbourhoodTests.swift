import Testing

@testable import LineGeneration

@Suite("Sizes of parts")
struct NeighbourhoodTests {
  /// Twenty people over four weeks.
  private static var neighbourhoods: Neighbourhoods { neighbourhoods(decidesColumnsFirst: false) }

  private static func neighbourhoods(decidesColumnsFirst: Bool) -> Neighbourhoods {
    var problem = RosterProblem(dayCount: 28, letterCount: 2)
    problem.workers = (0..<20).map { _ in Worker(dayCount: 28, letterCount: 2) }
    return Neighbourhoods(problem, decidesColumnsFirst: decidesColumnsFirst)
  }

  /// The worker days of the parts of a kind that come next.
  private static func size(_ kind: Neighbourhoods.Kind, of neighbourhoods: Neighbourhoods) -> Int {
    var neighbourhoods = neighbourhoods
    var random = SeededRandom(seed: 1)
    let choices = neighbourhoods.next(4, of: [kind], using: &random).choices
    return choices.map { $0.workers.count * $0.days.count }.reduce(0, +)
  }

  @Test(
    "Parts that did not get beyond their first program are made smaller, with no more work, until they can be no smaller",
    arguments: [Neighbourhoods.Kind.window, .group, .block])
  func partsInVainShrink(kind: Neighbourhoods.Kind) {
    var neighbourhoods = Self.neighbourhoods
    var sizes = [Self.size(kind, of: neighbourhoods)]
    let effort = neighbourhoods.effort(of: kind)
    while neighbourhoods.note(kind, works: [Int](repeating: effort, count: 4), begun: 0, limit: effort, gain: 0) {
      sizes.append(Self.size(kind, of: neighbourhoods))
      guard sizes.count < 20 else { break }
      #expect(neighbourhoods.effort(of: kind) == effort)
    }
    #expect((2..<20).contains(sizes.count))
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(sizes[0] > 2 * (sizes.last ?? 0))
    // As small as can be and still in vain: then more work may help.
    #expect(neighbourhoods.effort(of: kind) > effort)
  }

  @Test("A kind whose smallest parts are in vain waits until the others had many times its work")
  func smallestPartsInVainWait() {
    var neighbourhoods = Self.neighbourhoods
    let effort = neighbourhoods.effort(of: .group)
    while neighbourhoods.note(.group, works: [effort], begun: 0, limit: effort, gain: 0) {}
    var random = SeededRandom(seed: 1)
    var turns: [Neighbourhoods.Kind] = []
    for _ in 0..<40 {
      let kind = neighbourhoods.next(4, of: [.window, .group, .block], using: &random).kind
      turns.append(kind)
      neighbourhoods.note(kind, works: [effort / 4], begun: 1, limit: effort, gain: 0)
    }
    let first = turns.firstIndex(of: .group) ?? 0
    #expect(first > 16)
    #expect(turns.contains(.group))
  }

  @Test("Parts of which one began are never too large")
  func partsThatBeganStay() {
    var neighbourhoods = Self.neighbourhoods
    for works in [[9, 9, 9, 1], [1, 1, 1, 1], [9, 9, 9, 9], []] {
      let isTooLarge = neighbourhoods.note(.window, works: works, begun: min(1, works.count), limit: 8, gain: 0)
      #expect(!isTooLarge)
    }
  }

  @Test("Where columns are decided first, the first day and the last lie in a good share of the windows, be these long or short", arguments: 0...5)
  func windowsReachTheEnds(shrinkings: Int) {
    var neighbourhoods = Self.neighbourhoods(decidesColumnsFirst: true)
    for _ in 0..<shrinkings { neighbourhoods.note(.window, works: [9, 9, 9, 9], begun: 0, limit: 9, gain: 0) }
    var random = SeededRandom(seed: UInt64(shrinkings))
    var timesInWindow = [Int](repeating: 0, count: 28)
    for _ in 0..<1000 {
      for choice in neighbourhoods.next(4, of: [.window], using: &random).choices {
        for day in choice.days { timesInWindow[day] += 1 }
      }
    }
    let mean = timesInWindow.reduce(0, +) / timesInWindow.count
    #expect(timesInWindow[0] * 5 > mean * 2)
    #expect(timesInWindow[27] * 5 > mean * 2)
  }

  @Test(
    "Parts that found nothing in time are made larger sooner where columns are decided first, and may take more work at once",
    arguments: [Neighbourhoods.Kind.window, .group, .block])
  func idlePartsGrow(kind: Neighbourhoods.Kind) {
    let sizes = [false, true].map { decidesColumnsFirst in
      var neighbourhoods = Self.neighbourhoods(decidesColumnsFirst: decidesColumnsFirst)
      let effort = neighbourhoods.effort(of: kind)
      // From small ones, so that no greatest size is met.
      for _ in 0..<2 { neighbourhoods.note(kind, works: [Int](repeating: effort, count: 4), begun: 0, limit: effort, gain: 0) }
      neighbourhoods.note(kind, works: [Int](repeating: effort / 2, count: 4), begun: 4, limit: effort, gain: 0)
      #expect((neighbourhoods.effort(of: kind) > effort) == decidesColumnsFirst)
      for _ in 0..<2 {
        neighbourhoods.note(kind, works: [Int](repeating: effort / 2, count: 4), begun: 4, limit: effort, gain: 0)
      }
      return Self.size(kind, of: neighbourhoods)
    }
    #expect(sizes[1] > sizes[0])
  }
}
