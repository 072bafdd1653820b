import LineGeneration

/// An instance as the engine's problem: a line per member over shift classes, flows from groups of members to the posts of each class, cover as rows.
///
/// Members who may serve the same types of a class are one group; only how many of them go to each type is decided, until somebody's wish tells the types
/// apart. Such a wish costs a member at least the cheapest of his types, which stands in his cell; what a type costs beyond that is left out at first, which
/// only lowers the bound, and is counted exactly in the cells that are named *seated*, each of which has flows of its own.
struct InstanceModel: Sendable {
  /// One member on one day in one class.
  struct Cell: Hashable, Sendable {
    var member: Int
    var day: Int
    var shiftClass: Int
  }

  let instance: ShiftInstance
  let classes: ShiftClasses
  /// Cells whose wishes are counted by type.
  let seated: Set<Cell>
  private(set) var problem: RosterProblem
  /// Points beyond the problem's objective.
  private(set) var offset = 0
  private var coverRows: [[Int]]
  private var groupRows: [GroupKey: Int] = [:]

  private struct GroupKey: Hashable {
    var day: Int
    var types: [Int]
  }

  /// What each type of a class costs a member on a day by wishes: the least, and what each costs beyond it.
  struct Wishes {
    var least: Int
    /// In the order of the member's types of the class.
    var beyond: [Int]
  }

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

  /// Cover rows with their columns: below the requirement and above it.
  private mutating func addCovers() {
    for cover in instance.covers {
      // Several lines of cover for one day and type are as good as rows of their own, which members count in one by one.
      let row = problem.rows.count
      problem.rows.append(.exactly(cover.requirement))
      let most = instance.staff.count
      if cover.requirement > 0 {
        problem.columns.append(StaticColumn(cost: cover.weightUnder, upper: cover.requirement, entries: [RowEntry(row: row, coefficient: 1)]))
      }
      problem.columns.append(StaticColumn(cost: cover.weightOver, upper: most, entries: [RowEntry(row: row, coefficient: -1)]))
      coverRows[cover.day][cover.type] = row
    }
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
        let costs = types.map { wishes.points(member, day, type: $0) }
        let least = costs.min() ?? 0
        worker.cells[cell] = Int32(least)
        worker.cellRows[cell] = Int32(row(Cell(member: member, day: day, shiftClass: shiftClass), types, beyond: costs.map { $0 - least }))
      }
    }
    worker.automata = try rules.automata(of: facts)
    return worker
  }

  /// The row in which a member's duty counts: that of the only type, of his group, or his own.
  private mutating func row(_ cell: Cell, _ types: [Int], beyond: [Int]) -> Int {
    if types.count == 1 { return coverRows[cell.day][types[0]] }
    if seated.contains(cell) { return flowRow(day: cell.day, types, most: 1, costs: beyond) }
    let key = GroupKey(day: cell.day, types: types)
    if let known = groupRows[key] { return known }
    let row = flowRow(day: cell.day, types, most: instance.staff.count, costs: types.map { _ in 0 })
    groupRows[key] = row
    return row
  }

  private mutating func flowRow(day: Int, _ types: [Int], most: Int, costs: [Int]) -> Int {
    let row = problem.rows.count
    problem.rows.append(.exactly(0))
    for (type, cost) in zip(types, costs) {
      var entries = [RowEntry(row: row, coefficient: -1)]
      if coverRows[day][type] >= 0 { entries.append(RowEntry(row: coverRows[day][type], coefficient: 1)) }
      problem.columns.append(StaticColumn(cost: cost, upper: most, entries: entries, branchPriority: 0))
    }
    return row
  }
}
