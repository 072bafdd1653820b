import LinearProgramming
import Testing

@Suite("Arguments that GLPK would not survive")
struct RefusalTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: LinearProgramError.Code
    let attempt: @Sendable (inout LinearProgram) throws(LinearProgramError) -> Void

    init(_ name: String, _ code: LinearProgramError.Code, _ attempt: @escaping @Sendable (inout LinearProgram) throws(LinearProgramError) -> Void) {
      self.testDescription = name
      self.code = code
      self.attempt = attempt
    }
  }

  static let badBounds: [(String, LinearProgramError.Code, ClosedBounds)] = [
    ("reversed", .reversedBounds, ClosedBounds(lower: 2, upper: 1)),
    ("lower NaN", .notFinite, ClosedBounds(lower: .nan, upper: 1)),
    ("upper NaN", .notFinite, ClosedBounds(lower: 0, upper: .nan)),
    ("lower +infinity", .notFinite, ClosedBounds(lower: .infinity, upper: .infinity)),
    ("upper -infinity", .notFinite, ClosedBounds(lower: -.infinity, upper: -.infinity)),
    ("huge lower", .tooLarge, .atLeast(-1e300)),
    ("huge upper", .tooLarge, .atMost(1e16)),
  ]

  static let badNumbers: [(String, LinearProgramError.Code, Double)] = [
    ("NaN", .notFinite, .nan), ("infinity", .notFinite, .infinity), ("-infinity", .notFinite, -.infinity), ("huge", .tooLarge, -1e17),
  ]

  static let refusals: [Refusal] = {
    var list: [Refusal] = []
    for (name, code, bounds) in badBounds {
      list.append(Refusal("row \(name)", code) { program throws(LinearProgramError) in _ = try program.addRow(bounds) })
      list.append(Refusal("set row \(name)", code) { program throws(LinearProgramError) in try program.setBounds(row: 0, bounds) })
      list.append(Refusal("set column \(name)", code) { program throws(LinearProgramError) in try program.setBounds(column: 0, bounds) })
      list.append(
        Refusal("column \(name)", code) { program throws(LinearProgramError) in _ = try program.addColumn(cost: 0, bounds: bounds, entries: []) })
    }
    for (name, code, number) in badNumbers {
      list.append(
        Refusal("cost \(name)", code) { program throws(LinearProgramError) in _ = try program.addColumn(cost: number, bounds: .free, entries: []) })
      list.append(Refusal("set cost \(name)", code) { program throws(LinearProgramError) in try program.setCost(column: 0, number) })
      list.append(
        Refusal("coefficient \(name)", code) { program throws(LinearProgramError) in
          _ = try program.addColumn(cost: 0, bounds: .free, entries: [Entry(row: 0, coefficient: number)])
        })
    }
    for (code, number) in [
      (LinearProgramError.Code.tooLarge, 1.001e9), (.tooLarge, -1e15), (.tooSmall, 0.999e-9), (.tooSmall, -.leastNonzeroMagnitude),
    ] {
      list.append(
        Refusal("coefficient \(number)", code) { program throws(LinearProgramError) in
          _ = try program.addColumn(cost: 0, bounds: .free, entries: [Entry(row: 0, coefficient: number)])
        })
    }
    for index in [-1, 2, Int.max, Int.min] {
      list.append(
        Refusal("set bounds of row \(index)", .rowOutOfRange) { program throws(LinearProgramError) in try program.setBounds(row: index, .free) })
      list.append(
        Refusal("entry in row \(index)", .rowOutOfRange) { program throws(LinearProgramError) in
          _ = try program.addColumn(cost: 0, bounds: .free, entries: [Entry(row: index, coefficient: 1)])
        })
    }
    for index in [-1, 3, Int.max, Int.min] {
      list.append(
        Refusal("set bounds of column \(index)", .columnOutOfRange) { program throws(LinearProgramError) in
          try program.setBounds(column: index, .free)
        })
      list.append(
        Refusal("set cost of column \(index)", .columnOutOfRange) { program throws(LinearProgramError) in try program.setCost(column: index, 1) })
      list.append(Refusal("remove column \(index)", .columnOutOfRange) { program throws(LinearProgramError) in try program.removeColumns([index]) })
    }
    list += [
      Refusal("row twice in a column", .duplicateRow) { program throws(LinearProgramError) in
        _ = try program.addColumn(cost: 0, bounds: .free, entries: [0, 1, 0].map { Entry(row: $0, coefficient: 1) })
      },
      Refusal("last of several columns", .duplicateRow) { program throws(LinearProgramError) in
        let good = Column(cost: 0, bounds: .free, entries: [Entry(row: 1, coefficient: 1)])
        _ = try program.addColumns([good, good, Column(cost: 0, bounds: .free, entries: [1, 1].map { Entry(row: $0, coefficient: 1) })])
      },
      Refusal("remove unsorted", .indicesNotAscending) { program throws(LinearProgramError) in try program.removeColumns([2, 0]) },
      Refusal("remove twice", .indicesNotAscending) { program throws(LinearProgramError) in try program.removeColumns([1, 1]) },
      Refusal("fractional bound of an integer column", .fractionalIntegerBound) { program throws(LinearProgramError) in
        _ = try program.addColumn(cost: 0, bounds: .atLeast(0.5), isInteger: true, entries: [])
      },
      Refusal("set fractional bound of an integer column", .fractionalIntegerBound) { program throws(LinearProgramError) in
        try program.setBounds(column: 2, .atMost(1.000001))
      },
      Refusal("negative pivot limit", .negativeLimit) { program throws(LinearProgramError) in
        _ = try program.solve(limits: SolveLimits(iterationLimit: -1))
      },
      Refusal("negative pivot limit of a search", .negativeLimit) { program throws(LinearProgramError) in
        _ = try program.solveInteger(IntegerSearchOptions(limits: SolveLimits(iterationLimit: .min)))
      },
      Refusal("negative gap", .negativeLimit) { program throws(LinearProgramError) in
        _ = try program.solveInteger(IntegerSearchOptions(relativeGap: -0.01))
      },
      Refusal("gap NaN", .notFinite) { program throws(LinearProgramError) in
        _ = try program.solveInteger(IntegerSearchOptions(relativeGap: .nan))
      },
      Refusal("too few starting values", .wrongValueCount) { program throws(LinearProgramError) in
        _ = try program.solveInteger(IntegerSearchOptions(startingValues: [0, 0]))
      },
      Refusal("too many starting values", .wrongValueCount) { program throws(LinearProgramError) in
        _ = try program.solveInteger(IntegerSearchOptions(startingValues: [0, 0, 0, 0]))
      },
      Refusal("starting value NaN", .notFinite) { program throws(LinearProgramError) in
        _ = try program.solveInteger(IntegerSearchOptions(startingValues: [0, 0, .nan]))
      },
    ]
    return list
  }()

  @Test("Each is refused with its code, and the program stays as it was", arguments: refusals)
  func refused(refusal: Refusal) throws {
    try LinearProgram.confined { program in
      _ = try program.addRow(.atLeast(2))
      _ = try program.addRow(.atMost(9))
      _ = try program.addColumns([
        Column(cost: 1, bounds: .atLeast(0), entries: [Entry(row: 0, coefficient: 1)]),
        Column(cost: 5, bounds: .atLeast(0), entries: [Entry(row: 1, coefficient: 1)]),
        Column(cost: 1, bounds: ClosedBounds(lower: 0, upper: 3), isInteger: true, entries: []),
      ])
      let before = try program.solve()
      let error = #expect(throws: LinearProgramError.self) { try refusal.attempt(&program) }
      #expect(error?.code == refusal.code)
      #expect(error?.description.isEmpty == false)
      #expect(program.rowCount == 2 && program.columnCount == 3 && program.coefficientCount == 2)
      let after = try program.solve()
      #expect(after.iterations == 0 && after.objective == before.objective && after.answer == .optimal)
    }
  }

  @Test("Equal mistakes make equal errors, with the evidence in the text")
  func evidence() {
    func mistake(_ cost: Double) -> LinearProgramError? {
      do {
        _ = try LinearProgram.confined { program throws(LinearProgramError) in try program.addColumn(cost: cost, bounds: .free, entries: []) }
        return nil
      } catch { return error }
    }
    #expect(mistake(.nan) == mistake(.nan))
    #expect(mistake(.nan) != mistake(.infinity))
    #expect(mistake(2e20)?.description.contains("2e+20") == true)
  }

  @Test("Nothing to add and nothing to remove are no mistakes")
  func nothing() throws {
    try LinearProgram.confined { program in
      #expect(try program.addColumns([]) == 0..<0)
      try program.removeColumns([])
      _ = try program.addColumn(cost: 1, bounds: .atLeast(0), entries: [])
      try program.removeColumns([0])
      #expect(program.columnCount == 0)
    }
  }

  @Test("Numbers of all sizes that are let in, wildly mixed, never end the process, and what is called optimal satisfies the column bounds")
  func allSizes() throws {
    var optimal = 0
    for seed in 0..<400 {
      var random = SplitMix64(seed: 30_000 + seed)
      let plain = wildProgram(using: &random)
      try LinearProgram.confined { program in
        try plain.build(into: &program)
        for method in SimplexMethod.allCases { _ = try program.solve(method, limits: SolveLimits(iterationLimit: 5_000)) }
        let outcome = try program.solveInteger(IntegerSearchOptions(limits: SolveLimits(iterationLimit: 5_000), cuts: seed % 2 == 0))
        guard outcome.answer == .optimal else { return }
        optimal += 1
        for (column, value) in zip(plain.columns, outcome.values) { #expect(column.bounds.contains(value, 1e-6), "seed \(seed)") }
      }
    }
    #expect(optimal > 50)
  }

  @Test("Reading a column or row that does not exist ends the process, as with an array")
  func readingOutside() async {
    await #expect(processExitsWith: .failure) { LinearProgram.confined { program in _ = program.value(column: 0) } }
    await #expect(processExitsWith: .failure) { LinearProgram.confined { program in _ = program.dual(row: -1) } }
  }

  @Test("A code that GLPK may invent later is kept as it came")
  func unknownCode() {
    #expect(SolverCode(rawValue: 99).description == "GLPK code 99")
    #expect(SolverCode(rawValue: 2).description == "GLP_ESING")
    #expect(StopReason.numericalTrouble(code: SolverCode(rawValue: 99)) != .numericalTrouble(code: SolverCode(rawValue: 98)))
  }
}

private func wildProgram(using random: inout SplitMix64) -> PlainProgram {
  func number(_ exponents: ClosedRange<Int>) -> Double {
    let digits = Double.random(in: 1..<10, using: &random) * (Bool.random(using: &random) ? 1 : -1)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return 0
    case 1: return digits.rounded()
    default:
      var power = 1.0
      let exponent = Int.random(in: exponents, using: &random)
      for _ in 0..<exponent.magnitude { power *= 10 }
      return exponent < 0 ? digits / power : digits * power
    }
  }
  func bounds(whole: Bool) -> ClosedBounds {
    let ends = [number(-12...14), number(-12...14)].map { whole ? $0.rounded() : $0 }.sorted()
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .free
    case 1: return .atLeast(ends[0])
    case 2: return .atMost(ends[0])
    case 3: return .exactly(ends[0])
    default: return ClosedBounds(lower: ends[0], upper: ends[1])
    }
  }
  var plain = PlainProgram(rows: (0..<Int.random(in: 0...8, using: &random)).map { _ in bounds(whole: false) }, columns: [])
  for _ in 0..<Int.random(in: 0...12, using: &random) {
    let isInteger = Bool.random(using: &random)
    let entries = plain.rows.indices.filter { _ in Bool.random(using: &random) }.map { Entry(row: $0, coefficient: number(-9...8)) }
    plain.columns.append(Column(cost: number(-12...14), bounds: bounds(whole: isInteger), isInteger: isInteger, entries: entries))
  }
  return plain
}
