import LineGeneration

/// An instance as the engine's problem: a line per member over shift classes, flows from groups of members to the posts of each class, cover as rows.
///
/// Members who may serve the same types of a class are one group; only how many of them go to each type is decided, until somebody's wish tells the types
/// apart. Such a wish costs a member at least the cheapest of his types, which stands in his cell; what a type costs beyond that is left out at first, which
/// only lowers the bound, and is counted exactly in the cells that are named *seated*: whoever pays the same for the same types there shares a flow.
struct InstanceModel: Sendable {
  /// One member on one day in one class.
  struct Cell: Hashable, Sendable {
    var member: Int
    var day: Int
    var shiftClass: Int
  }

  /// One class on one day.
  struct ClassDay: Hashable, Sendable {
    var day: Int
    var shiftClass: Int
  }

  private struct GroupKey: Hashable {
    var day: Int
    var types: [Int]
    /// What each type costs beyond the cheapest, as far as it is counted.
    var costs: [Int]
  }

  let instance: ShiftInstance
  let classes: ShiftClasses
  /// Cells whose wishes are counted by type.
  let seated: Set<Cell>
  /// What the engine solves.
  private(set) var problem: RosterProblem
  private var coverRows: [[Int]]
  private var groupRows: [GroupKey: Int] = [:]

  /// Makes the model.
  ///
  /// - Throws: `EngineError` where a rule cannot become an automaton.
  init(_ instance: ShiftInstance, _ classes: ShiftClasses, seated: Set<Cell>) throws {
    self.instance = instance
    self.classes = classes
    self.seated = seated
    problem = RosterProblem(dayCount: instance.dayCount, letterCount: classes.types.count + 1)
    coverRows = Array(repeating: Array(repeating: -1, count: instance.types.count), count: instance.dayCount)
    addCovers()
    let wishes = InstanceWishes(instance)
    var rules = InstanceRules(instance, classes)
    for member in instance.staff.indices { problem.workers.append(try worker(member, wishes, &rules)) }
  }

  /// Cover rows with their columns: below the requirement and above it; the reader lets one line of cover stand for each day and type.
  private mutating func addCovers() {
    var shortages: [Int: [Int]] = [:]
    for cover in instance.covers {
      let row = problem.rows.count
      problem.rows.append(.exactly(cover.requirement))
      let most = instance.staff.count
      if cover.requirement > 0 {
        shortages[cover.weightUnder, default: []].append(problem.columns.count)
        problem.columns.append(StaticColumn(cost: cover.weightUnder, upper: cover.requirement, entries: [RowEntry(row: row, coefficient: 1)]))
      }
      problem.columns.append(StaticColumn(cost: cover.weightOver, upper: most, entries: [RowEntry(row: row, coefficient: -1)]))
      coverRows[cover.day][cover.type] = row
    }
    // The minutes and limits of all members together leave a whole number of shifts uncovered, which no single cover can see.
    problem.totals = shortages.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func worker(_ member: Int, _ wishes: InstanceWishes, _ rules: inout InstanceRules) throws -> Worker {
    let facts = instance.staff[member]
    let letterCount = classes.types.count + 1
    var worker = Worker(dayCount: instance.dayCount, letterCount: letterCount)
    for day in 0..<instance.dayCount {
      worker.cells[day * letterCount] = Int32(wishes.unmetWhenOff(member, day))
      for shiftClass in classes.types.indices {
        let cell = day * letterCount + shiftClass + 1
        let types = classes.types(of: shiftClass, for: facts)
        guard !types.isEmpty, !facts.daysOff.contains(day) else {
          worker.cells[cell] = nil
          continue
        }
        let least = types.map { wishes.points(member, day, type: $0) }.min() ?? 0
        worker.cells[cell] = Int32(least)
        let isSeated = seated.contains(Cell(member: member, day: day, shiftClass: shiftClass))
        let costs = isSeated ? wishes.beyondLeast(member, day, types: types) : types.map { _ in 0 }
        worker.cellRows[cell] = Int32(row(GroupKey(day: day, types: types, costs: costs)))
      }
    }
    worker.automata = try rules.automata(of: facts)
    return worker
  }

  /// The row in which a member's duty counts: that of the only type, or of all to whom the same types cost the same.
  ///
  /// Those who are alike in this are interchangeable there, so one flow for all of them is exact.
  private mutating func row(_ key: GroupKey) -> Int {
    if key.types.count == 1 { return coverRows[key.day][key.types[0]] }
    if let known = groupRows[key] { return known }
    let row = problem.rows.count
    problem.rows.append(.exactly(0))
    for (type, cost) in zip(key.types, key.costs) {
      var entries = [RowEntry(row: row, coefficient: -1)]
      if coverRows[key.day][type] >= 0 { entries.append(RowEntry(row: coverRows[key.day][type], coefficient: 1)) }
      problem.columns.append(StaticColumn(cost: cost, upper: instance.staff.count, entries: entries, branchPriority: 0))
    }
    groupRows[key] = row
    return row
  }
}
