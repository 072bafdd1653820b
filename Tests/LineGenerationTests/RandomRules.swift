import LineGeneration

/// Makes random rules of all kinds.
struct RandomRules {
  let dayCount: Int
  let letterCount: Int

  static let kinds = ["succession", "run", "daily run", "count", "blocks", "since", "daily since"]

  func cost(_ generator: inout SplitMix64, banned: Double = 0.2) -> LineCost {
    generator.chance(banned) ? .banned : .points(generator.chance(0.5) ? 0 : generator.whole(1...9))
  }

  func primitive(kind: String, _ generator: inout SplitMix64) -> any LinePrimitive {
    switch kind {
    case "succession": succession(&generator)
    case "run": run(&generator)
    case "daily run": dailyRun(&generator)
    case "count": count(&generator).primitive
    case "blocks": blocks(&generator).primitive
    case "daily since": dailySince(&generator)
    default: since(&generator)
    }
  }

  /// A rule of some kind.
  func primitive(_ generator: inout SplitMix64) -> any LinePrimitive {
    primitive(kind: Self.kinds[generator.whole(0...(Self.kinds.count - 1))], &generator)
  }

  /// Uses of rules of some kinds, at most so many.
  func uses(atMost count: Int, _ generator: inout SplitMix64) throws -> [AutomatonUse] {
    try (0..<generator.whole(0...count)).map { _ in AutomatonUse(try primitive(&generator).automaton()) }
  }

  private func table(_ generator: inout SplitMix64, size: Int, banned: Double = 0.2) -> [LineCost] {
    (0..<size).map { _ in cost(&generator, banned: banned) }
  }

  private func succession(_ generator: inout SplitMix64) -> SuccessionPrimitive {
    let reach = generator.whole(1...3)
    let duties = (0..<(dayCount * letterCount)).map { $0 % letterCount != 0 || generator.chance(0.1) }
    let costs = table(&generator, size: dayCount * dayCount * letterCount * letterCount)
    let first = table(&generator, size: dayCount * letterCount, banned: 0.1)
    return SuccessionPrimitive(
      dayCount: dayCount, letterCount: letterCount, reachDays: reach, isDuty: { duties[$0 * letterCount + $1] },
      costOfFollowing: { costs[(($0 * letterCount + $1) * dayCount + $2) * letterCount + $3] }, firstDuty: { first[$0 * letterCount + $1] })
  }

  private func run(_ generator: inout SplitMix64) -> RunPrimitive {
    let members = (0..<(dayCount * letterCount)).map { _ in
      generator.chance(0.1) ? RunMembership.neutral : generator.chance(0.5) ? .member : .outside
    }
    let contexts = (0..<(dayCount * letterCount)).map { _ in generator.whole(0...1) }
    let reaching = (0..<2).map { _ in table(&generator, size: generator.whole(0...4)) }
    let ending = (0..<2).map { _ in table(&generator, size: generator.whole(0...4)) }
    return RunPrimitive(
      dayCount: dayCount, letterCount: letterCount, membership: { members[$0 * letterCount + $1] }, context: { contexts[$0 * letterCount + $1] },
      reaching: reaching, ending: ending, carriedLength: generator.whole(0...3), carriedContext: generator.whole(0...1),
      chargesCarriedEnding: generator.chance(0.5))
  }

  private func dailyRun(_ generator: inout SplitMix64) -> RunPrimitive {
    let members = (0..<(dayCount * letterCount)).map { _ in generator.chance(0.6) ? RunMembership.member : .outside }
    let reaching = (0..<dayCount).map { _ in [table(&generator, size: generator.whole(0...4))] }
    let ending = (0..<dayCount).map { _ in [table(&generator, size: generator.whole(0...4))] }
    return RunPrimitive(
      dayCount: dayCount, letterCount: letterCount, membership: { members[$0 * letterCount + $1] }, dailyReaching: reaching, dailyEnding: ending,
      carriedLength: generator.whole(0...3), chargesCarriedEnding: generator.chance(0.5))
  }

  /// A total over a window, with what its definition charges for a line.
  func count(_ generator: inout SplitMix64) -> (primitive: CountPrimitive, charge: ([UInt8]) -> LineCost) {
    let first = generator.whole(0...(dayCount - 1))
    let last = generator.whole(first...(dayCount - 1))
    let unit = generator.whole(1...3) * 4
    let weights = (0..<(dayCount * letterCount)).map { _ in unit * generator.whole(0...2) }
    let carried = generator.whole(0...10)
    let lower = carried + generator.whole(0...(unit * (last - first + 1)))
    let hardUpper = generator.chance(0.5) ? carried + unit * (last - first + 2) : nil
    let hasHardLower = generator.chance(0.3)
    let points = generator.whole(0...5)
    let costOfTotal = { (total: Int) -> LineCost in
      if hasHardLower, total < lower - unit { return .banned }
      return .points(points * (abs(total - lower) + unit - 1) / unit)
    }
    let primitive = CountPrimitive(
      dayCount: dayCount, letterCount: letterCount, firstDay: first, lastDay: last, weight: { weights[$0 * letterCount + $1] }, carriedTotal: carried,
      maximumTotal: hardUpper, costOfTotal: costOfTotal)
    return (
      primitive,
      { line in
        let total = (first...last).reduce(carried) { $0 + weights[$1 * letterCount + Int(line[$1])] }
        return total > hardUpper ?? .max ? .banned : costOfTotal(total)
      }
    )
  }

  /// A number of blocks touched, with what its definition charges for a line.
  func blocks(_ generator: inout SplitMix64) -> (primitive: CountPrimitive, charge: ([UInt8]) -> LineCost) {
    var blocks: [Int] = []
    var block = 0
    for _ in 0..<dayCount {
      if generator.chance(0.4) { block += 1 }
      blocks.append(generator.chance(0.2) ? -1 : block)
    }
    let weights = (0..<(dayCount * letterCount)).map { _ in generator.whole(0...1) }
    let costs = table(&generator, size: dayCount + 4)
    let touchedBlock = generator.chance(0.5) ? blocks[0] : nil
    let primitive = CountPrimitive(
      dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { weights[$0 * letterCount + $1] },
      blockOfDay: blocks, touchedBlock: touchedBlock, carriedTotal: 1, costOfTotal: { costs[$0] })
    return (
      primitive,
      { line in
        let touched = line.indices.filter { weights[$0 * letterCount + Int(line[$0])] > 0 }.map { blocks[$0] }
        return costs[1 + Set(touched).filter { $0 >= 0 && $0 != touchedBlock }.count]
      }
    )
  }

  private func since(_ generator: inout SplitMix64) -> SincePrimitive {
    let size = dayCount * letterCount
    let duties = (0..<size).map { $0 % letterCount != 0 || generator.chance(0.1) }
    let steps = (0..<(size * size + size)).map { _ in
      generator.chance(0.3) ? ClockStep.reset(to: generator.whole(0...3)) : .add(generator.whole(0...3))
    }
    return SincePrimitive(
      dayCount: dayCount, letterCount: letterCount, isDuty: { duties[$0 * letterCount + $1] }, limit: generator.whole(3...7),
      passing: cost(&generator),
      carriedClock: generator.whole(0...5), step: { steps[($0 * letterCount + $1) * size + $2 * letterCount + $3] },
      firstStep: { steps[size * size + $0 * letterCount + $1] })
  }

  /// Duties with real times: a clock from the first start to the last end, which goes back where a duty ends inside the one before it.
  private func dailySince(_ generator: inout SplitMix64) -> SincePrimitive {
    let size = dayCount * letterCount
    let starts = (0..<size).map { $0 / letterCount * 10 + generator.whole(0...6) }
    let ends = starts.map { $0 + generator.whole(1...14) }
    let rest = generator.whole(2...12)
    let passing = table(&generator, size: dayCount)
    func step(_ before: Int, _ end: Int, _ cell: Int) -> ClockStep {
      starts[cell] - end >= rest ? .reset(to: ends[cell] - starts[cell]) : .add(ends[cell] - end)
    }
    return SincePrimitive(
      dayCount: dayCount, letterCount: letterCount, isDuty: { $1 > 0 }, limit: generator.whole(8...30), dailyPassing: passing, carriedClock: 5,
      step: { step($0 * letterCount + $1, ends[$0 * letterCount + $1], $2 * letterCount + $3) },
      firstStep: { step(0, -1, $0 * letterCount + $1) })
  }

  /// The same rule twice, told of each letter and told of kinds of letters.
  ///
  /// - Parameter first: for each letter the first of its kind, which all of the kind are like.
  func ofKinds(
    _ kind: String, kinds: [Int], first: [Int], _ generator: inout SplitMix64
  ) -> (whole: any LinePrimitive, narrow: any LinePrimitive) {
    let size = dayCount * letterCount
    let duties = (0..<size).map { _ in generator.chance(0.7) }
    func isDuty(_ day: Int, _ letter: Int) -> Bool { duties[day * letterCount + first[letter]] }
    func pair(_ day: Int, _ letter: Int, _ next: Int, _ later: Int) -> Int {
      (day * letterCount + first[letter]) * size + next * letterCount + first[later]
    }
    if kind == "succession" {
      let (costs, opening) = (table(&generator, size: size * size), table(&generator, size: size, banned: 0.1))
      let reach = generator.whole(1...3)
      func rule(_ kinds: [Int]?) -> SuccessionPrimitive {
        SuccessionPrimitive(
          dayCount: dayCount, letterCount: letterCount, kinds: kinds, reachDays: reach, isDuty: isDuty,
          costOfFollowing: { costs[pair($0, $1, $2, $3)] }, firstDuty: { opening[$0 * letterCount + first[$1]] })
      }
      return (rule(nil), rule(kinds))
    }
    let steps = (0..<(size * size + size)).map { _ in
      generator.chance(0.3) ? ClockStep.reset(to: generator.whole(0...3)) : .add(generator.whole(0...3))
    }
    let (limit, carried) = (generator.whole(2...6), generator.whole(0...5))
    let passing = table(&generator, size: dayCount)
    func rule(_ kinds: [Int]?) -> SincePrimitive {
      SincePrimitive(
        dayCount: dayCount, letterCount: letterCount, kinds: kinds, isDuty: isDuty, limit: limit, dailyPassing: passing, carriedClock: carried,
        step: { steps[pair($0, $1, $2, $3)] }, firstStep: { steps[size * size + $0 * letterCount + first[$1]] })
    }
    return (rule(nil), rule(kinds))
  }

  /// Every line of the horizon.
  func allLines() -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for _ in 0..<dayCount { lines = lines.flatMap { line in (0..<letterCount).map { line + [UInt8($0)] } } }
    return lines
  }
}
