import Testing

@testable import LineGeneration

@Suite("Sizes of parts")
struct NeighbourhoodTests {
  /// Twenty people over four weeks.
  private static var neighbourhoods: Neighbourhoods {
    var problem = RosterProblem(dayCount: 28, letterCount: 2)
    problem.workers = (0..<20).map { _ in Worker(dayCount: 28, letterCount: 2) }
    return Neighbourhoods(problem)
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
}
