import Testing

@testable import LineGeneration

@Suite("Rules cut to a window")
struct AutomatonWindowTests {
  /// A machine with several initial states and random tables, as no primitive has it.
  private static func machine(_ rules: RandomRules, _ generator: inout SplitMix64) throws -> LineAutomaton {
    let first = generator.whole(0...(rules.dayCount - 1))
    let last = generator.whole(first...(rules.dayCount - 1))
    let stateCount = 3
    let steps = (0..<(rules.dayCount * stateCount * rules.letterCount)).map { _ in
      (next: generator.whole(0...(stateCount - 1)), cost: rules.cost(&generator, banned: 0.1))
    }
    let finals = (0..<stateCount).map { _ in rules.cost(&generator) }
    return try LineAutomaton(
      dayCount: rules.dayCount, letterCount: rules.letterCount, firstDay: first, lastDay: last, initial: Array(0..<stateCount),
      step: { steps[($0 * stateCount + $1) * rules.letterCount + $2] }, final: { finals[$0] })
  }

  @Test("In a window other letters cost what they cost in the whole line, up to one constant, and are banned where they are", arguments: 0..<8)
  func windowChargesAsTheWhole(kind: Int) throws {
    var generator = SplitMix64(seed: UInt64(100 + kind))
    var seen = (compared: 0, banned: 0, dear: 0, unread: 0)
    for _ in 0..<150 {
      let rules = RandomRules(dayCount: generator.whole(2...6), letterCount: generator.whole(2...3))
      let automaton =
        kind < RandomRules.kinds.count
        ? try rules.primitive(kind: RandomRules.kinds[kind], &generator).automaton() : try Self.machine(rules, &generator)
      let initialState = generator.whole(0...(automaton.initialStates.count - 1))
      let lines = rules.allLines().filter { automaton.cost(of: $0, initialState: initialState) != .banned }
      guard let line = lines.randomElement(using: &generator) else { continue }
      let first = generator.whole(0...(rules.dayCount - 1))
      let days = first..<(generator.whole(first...(rules.dayCount - 1)) + 1)
      let window = try automaton.window(days, of: line, initialState: initialState)
      if let window {
        #expect(window.dayCount == days.count)
        #expect(window.initialStates.count == 1)
      } else {
        #expect(days.upperBound <= automaton.firstDay || days.lowerBound > automaton.lastDay)
        seen.unread += 1
      }
      var constants: Set<Int> = []
      for letters in RandomRules(dayCount: days.count, letterCount: rules.letterCount).allLines() {
        var changed = line
        changed.replaceSubrange(days, with: letters)
        let whole = automaton.cost(of: changed, initialState: initialState).pointsOrNil
        let cut = window.map { $0.cost(of: letters).pointsOrNil } ?? 0
        #expect((whole == nil) == (cut == nil))
        guard let whole, let cut else {
          seen.banned += 1
          continue
        }
        constants.insert(whole - cut)
        seen.compared += 1
        if cut > 0 { seen.dear += 1 }
      }
      #expect(constants.count == 1)
    }
    #expect(seen.compared > 500 && seen.banned > 20 && seen.dear > 20)
    // Totals and random machines alone leave days out.
    #expect(seen.unread > 0 || (kind != 7 && RandomRules.kinds[kind] != "count"))
  }

  @Test("Windows of one shape charge and ban alike, and others are told apart")
  func shapesTellApart() throws {
    var generator = SplitMix64(seed: 3)
    var pairs = (same: 0, other: 0)
    for _ in 0..<300 {
      let rules = RandomRules(dayCount: 4, letterCount: 2)
      let automaton = try rules.primitive(&generator).automaton()
      let lines = rules.allLines().filter { automaton.cost(of: $0) != .banned }
      guard let one = lines.randomElement(using: &generator), let two = lines.randomElement(using: &generator),
        let first = try automaton.window(1..<3, of: one, initialState: 0), let second = try automaton.window(1..<3, of: two, initialState: 0)
      else { continue }
      // Machines are reduced, so the same shape is the same table, but for the order of states.
      let letters = RandomRules(dayCount: 2, letterCount: 2).allLines()
      if LineAutomaton.Shape(first) == LineAutomaton.Shape(second) {
        #expect(letters.allSatisfy { first.cost(of: $0) == second.cost(of: $0) })
        #expect(LineAutomaton.Shape(first).hashValue == LineAutomaton.Shape(second).hashValue)
        pairs.same += 1
      } else {
        pairs.other += 1
      }
      if letters.contains(where: { first.cost(of: $0) != second.cost(of: $0) }) { #expect(LineAutomaton.Shape(first) != LineAutomaton.Shape(second)) }
    }
    #expect(pairs.same > 20 && pairs.other > 20)
  }
}
