import LineGeneration
import Testing

@Suite("Line primitives")
struct PrimitiveTests {
  @Test("An automaton charges every line what the rule's definition charges", arguments: RandomRules.kinds)
  func automatonEqualsDefinition(kind: String) throws {
    var generator = SplitMix64(seed: 11)
    var bannedCount = 0
    var pricedCount = 0
    for _ in 0..<120 {
      let rules = RandomRules(dayCount: generator.whole(1...7), letterCount: generator.whole(2...4))
      let primitive = rules.primitive(kind: kind, &generator)
      let automaton = try primitive.automaton()
      for _ in 0..<60 {
        let line = (0..<rules.dayCount).map { _ in UInt8(generator.whole(0...(rules.letterCount - 1))) }
        let expected = primitive.cost(of: line)
        #expect(automaton.cost(of: line) == expected)
        if expected == .banned { bannedCount += 1 } else if expected != .free { pricedCount += 1 }
      }
    }
    #expect(bannedCount > 100)
    #expect(pricedCount > 100)
  }

  @Test("A count charges what adding up its weights day by day charges", arguments: ["count", "blocks"])
  func countEqualsAddition(kind: String) throws {
    var generator = SplitMix64(seed: 12)
    var charges = Set<LineCost>()
    for _ in 0..<120 {
      let rules = RandomRules(dayCount: generator.whole(1...6), letterCount: generator.whole(2...3))
      let (primitive, charge) = kind == "count" ? rules.count(&generator) : rules.blocks(&generator)
      let automaton = try primitive.automaton()
      for line in rules.allLines() {
        let expected = charge(line)
        #expect(automaton.cost(of: line) == expected)
        #expect(primitive.cost(of: line) == expected)
        charges.insert(expected)
      }
    }
    #expect(charges.contains(.banned))
    #expect(charges.count > 5)
  }

  @Test("A duty is judged against the one before it, whatever days off lie between")
  func successionByHand() throws {
    let rule = SuccessionPrimitive(
      dayCount: 4, letterCount: 3, reachDays: 2, isDuty: { $1 > 0 },
      costOfFollowing: { previousDay, previous, day, letter in
        previous == 2 && letter == 1 ? (day - previousDay == 1 ? .banned : .points(5)) : .free
      }, firstDuty: { day, letter in day == 0 && letter == 1 ? .points(3) : .free })
    let automaton = try rule.automaton()
    #expect(automaton.cost(of: [0, 0, 2, 1]) == .banned)
    #expect(automaton.cost(of: [0, 2, 0, 1]) == .points(5))
    #expect(automaton.cost(of: [2, 0, 0, 1]) == .free)
    #expect(automaton.cost(of: [1, 2, 0, 1]) == .points(8))
  }

  @Test("Runs are charged at the horizon's first and last days, with carry-in")
  func runByHand() throws {
    let rule = RunPrimitive(
      dayCount: 4, letterCount: 2, membership: { $1 == 1 ? .member : .outside }, reaching: [[.free, .free, .points(4), .banned]],
      ending: [[.points(7), .free]], carriedLength: 1)
    let automaton = try rule.automaton()
    #expect(automaton.cost(of: [0, 0, 0, 0]) == .points(7))
    #expect(automaton.cost(of: [1, 0, 0, 1]) == .free)
    #expect(automaton.cost(of: [1, 1, 0, 1]) == .points(4))
    #expect(automaton.cost(of: [1, 1, 1, 0]) == .banned)
    #expect(automaton.cost(of: [1, 0, 1, 0]) == .points(7))
  }

  @Test("Totals count from the carried total to the window's last day")
  func countByHand() throws {
    let rule = CountPrimitive(
      dayCount: 4, letterCount: 2, firstDay: 1, lastDay: 2, weight: { $1 * 8 }, carriedTotal: 36, maximumTotal: 50,
      costOfTotal: { .points(max(0, $0 - 40)) })
    let automaton = try rule.automaton()
    #expect(automaton.cost(of: [1, 0, 0, 1]) == .free)
    #expect(automaton.cost(of: [1, 1, 0, 1]) == .points(4))
    #expect(automaton.cost(of: [0, 1, 1, 0]) == .banned)
  }

  @Test("A clock that passes its limit is charged at each duty until it is reset")
  func sinceByHand() throws {
    let rule = SincePrimitive(
      dayCount: 5, letterCount: 2, isDuty: { $1 == 1 }, limit: 2, passing: .points(10), carriedClock: 1,
      step: { previousDay, _, day, _ in day - previousDay >= 2 ? .reset(to: 1) : .add(1) },
      firstStep: { day, _ in day >= 1 ? .reset(to: 1) : .add(1) })
    let automaton = try rule.automaton()
    #expect(automaton.cost(of: [1, 1, 1, 0, 1]) == .points(20))
    #expect(automaton.cost(of: [0, 1, 1, 0, 1]) == .free)
    #expect(automaton.cost(of: [0, 0, 1, 1, 1]) == .points(10))
  }

  @Test("A cost outside the allowed range is refused")
  func refusesCosts() {
    let rule = RunPrimitive(dayCount: 2, letterCount: 2, membership: { _, _ in .member }, reaching: [[.points(-1)]])
    #expect(throws: AutomatonFault.costOutOfRange(-1)) { try rule.automaton() }
  }

  @Test("Letters of one kind cost what they cost each by itself", arguments: ["succession", "since"])
  func kindsChangeNothing(kind: String) throws {
    var generator = SplitMix64(seed: 13)
    var narrower = 0
    for _ in 0..<120 {
      let rules = RandomRules(dayCount: generator.whole(1...5), letterCount: generator.whole(2...4))
      let kinds = (0..<rules.letterCount).map { _ in generator.whole(0...2) }
      let first = kinds.map { kind in kinds.firstIndex(of: kind) ?? 0 }
      let (whole, narrow) = rules.ofKinds(kind, kinds: kinds, first: first, &generator)
      let (one, two) = (try whole.automaton(), try narrow.automaton())
      for line in rules.allLines() {
        let expected = whole.cost(of: line)
        #expect(narrow.cost(of: line) == expected)
        #expect(one.cost(of: line) == expected)
        #expect(two.cost(of: line) == expected)
      }
      #expect(two.classes.letterCount == rules.letterCount)
      #expect(two.classes.count <= Set(kinds).count)
      if Set(kinds).count < rules.letterCount { narrower += 1 }
    }
    #expect(narrower > 30)
  }

  @Test("Threads that ask for the same at once have one automaton")
  func poolServesThreads() async throws {
    let pool = AutomatonPool()
    let rules = (0..<12).map { place in
      SuccessionPrimitive(
        dayCount: 20, letterCount: 3, reachDays: 1, isDuty: { $1 > 0 },
        costOfFollowing: { $1 == $3 ? .points(1 + place / 4) : .free })
    }
    let found = try await withThrowingTaskGroup(of: (Int, LineAutomaton).self) { group in
      for (place, rule) in rules.enumerated() { group.addTask { (place, try pool.automaton(of: rule)) } }
      return try await group.reduce(into: [Int: LineAutomaton]()) { $0[$1.0] = $1.1 }
    }
    for (place, rule) in rules.enumerated() { #expect(try pool.automaton(of: rule) === found[place]) }
    #expect(Set(found.values.map(ObjectIdentifier.init)).count == 3)
  }

  @Test("Equal primitives share one automaton")
  func poolShares() throws {
    func rule(_ limit: Int) -> RunPrimitive {
      RunPrimitive(
        dayCount: 5, letterCount: 2, membership: { $1 == 1 ? .member : .outside },
        reaching: [[LineCost](repeating: .free, count: limit) + [.banned]])
    }
    let pool = AutomatonPool()
    #expect(try pool.automaton(of: rule(3)) === pool.automaton(of: rule(3)))
    #expect(try pool.automaton(of: rule(3)) !== pool.automaton(of: rule(2)))
  }
}
