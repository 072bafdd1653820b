import LineGeneration

/// Deals the posts of each class out to those whose lines work it, at the least points of cover and wishes together: exact for the given lines.
struct InstanceSeating {
  /// For each member and day the type, or nil for a day off.
  private(set) var roster: [[Int?]]
  /// Cells whose member pays more than the cheapest of his types, which the model without them does not know.
  private(set) var payers: Set<InstanceModel.Cell> = []

  private struct Group {
    var cell: InstanceModel.Cell
    var members: [Int]
    var types: [Int]
    var firstColumn: Int
  }

  /// - Parameter lines: each member's letters by day, as the engine gives them.
  init?(_ lines: [[UInt8]], of instance: ShiftInstance, _ classes: ShiftClasses) throws {
    let wishes = InstanceWishes(instance)
    var problem = RosterProblem(dayCount: 1, letterCount: 1)
    var coverRows = Array(repeating: Array(repeating: -1, count: instance.types.count), count: instance.dayCount)
    for cover in instance.covers {
      coverRows[cover.day][cover.type] = problem.rows.count
      let row = problem.rows.count
      problem.rows.append(.exactly(cover.requirement))
      problem.columns.append(StaticColumn(cost: cover.weightUnder, upper: cover.requirement, entries: [RowEntry(row: row, coefficient: 1)]))
      problem.columns.append(StaticColumn(cost: cover.weightOver, upper: lines.count, entries: [RowEntry(row: row, coefficient: -1)]))
    }
    var groups: [Group] = []
    for day in 0..<instance.dayCount {
      for shiftClass in classes.types.indices {
        let present = lines.indices.filter { Int(lines[$0][day]) == shiftClass + 1 }
        for (members, types, costs) in Self.alike(present, day, shiftClass, instance, classes, wishes) {
          let cell = InstanceModel.Cell(member: members[0], day: day, shiftClass: shiftClass)
          groups.append(Group(cell: cell, members: members, types: types, firstColumn: problem.columns.count))
          let row = problem.rows.count
          problem.rows.append(.exactly(members.count))
          for (type, cost) in zip(types, costs) {
            var entries = [RowEntry(row: row, coefficient: 1)]
            if coverRows[day][type] >= 0 { entries.append(RowEntry(row: coverRows[day][type], coefficient: 1)) }
            problem.columns.append(StaticColumn(cost: cost, upper: members.count, entries: entries))
          }
        }
      }
    }
    guard let best = try solve(problem).best else { return nil }
    roster = lines.map { _ in Array(repeating: nil, count: instance.dayCount) }
    for group in groups {
      var waiting = group.members[...]
      for (place, type) in group.types.enumerated() {
        let count = best.columnValues[group.firstColumn + place]
        for member in waiting.prefix(count) { roster[member][group.cell.day] = type }
        waiting = waiting.dropFirst(count)
        if count > 0, problem.columns[group.firstColumn + place].cost > 0 { payers.insert(group.cell) }
      }
    }
  }

  /// Those present with the same types and no wish that tells them apart together, everyone else alone; with what each type costs beyond the cheapest.
  private static func alike(
    _ present: [Int], _ day: Int, _ shiftClass: Int, _ instance: ShiftInstance, _ classes: ShiftClasses, _ wishes: InstanceWishes
  ) -> [(members: [Int], types: [Int], costs: [Int])] {
    var groups: [(members: [Int], types: [Int], costs: [Int])] = []
    var known: [[Int]: Int] = [:]
    for member in present {
      let types = classes.types(of: shiftClass, for: instance.staff[member])
      let points = types.map { wishes.points(member, day, type: $0) }
      let costs = points.map { $0 - (points.min() ?? 0) }
      if costs.contains(where: { $0 > 0 }) {
        groups.append(([member], types, costs))
      } else if let place = known[types] {
        groups[place].members.append(member)
      } else {
        known[types] = groups.count
        groups.append(([member], types, costs))
      }
    }
    return groups
  }
}
