import LineGeneration

/// Deals the posts of each class out to those whose lines work it, at the least points of cover and wishes together: exact for the given lines.
struct InstanceSeating {
  /// For each member and day the type, or nil for a day off.
  private(set) var roster: [[Int?]]
  /// Days and classes in which someone pays more than the cheapest of his types, which the model without his wishes does not know.
  private(set) var payingClasses: Set<InstanceModel.ClassDay> = []

  private struct Group {
    var shiftClass: Int
    var types: [Int]
    /// What each type costs beyond the cheapest.
    var costs: [Int]
    var members: [Int] = []
    var firstColumn = 0
  }

  private struct GroupKey: Hashable {
    var types: [Int]
    var costs: [Int]
  }

  /// Deals out all days; no day touches another.
  ///
  /// - Parameter lines: each member's letters by day, as the engine gives them.
  init?(_ lines: [[UInt8]], of instance: ShiftInstance, _ classes: ShiftClasses) throws {
    roster = lines.map { _ in Array(repeating: nil, count: instance.dayCount) }
    let wishes = InstanceWishes(instance)
    let covers = Dictionary(grouping: instance.covers, by: \.day)
    for day in 0..<instance.dayCount {
      var groups = Self.groups(of: lines, day, instance, classes, wishes)
      let problem = Self.problem(of: &groups, covers[day] ?? [], memberCount: lines.count, typeCount: instance.types.count)
      guard let best = try solve(problem).best else { return nil }
      for group in groups {
        var waiting = group.members[...]
        for (place, type) in group.types.enumerated() {
          let count = best.columnValues[group.firstColumn + place]
          for member in waiting.prefix(count) { roster[member][day] = type }
          waiting = waiting.dropFirst(count)
          if count > 0, group.costs[place] > 0 { payingClasses.insert(InstanceModel.ClassDay(day: day, shiftClass: group.shiftClass)) }
        }
      }
    }
  }

  /// Those present on a day, together where the same types cost them the same.
  private static func groups(
    of lines: [[UInt8]], _ day: Int, _ instance: ShiftInstance, _ classes: ShiftClasses, _ wishes: InstanceWishes
  ) -> [Group] {
    var groups: [Group] = []
    var known: [GroupKey: Int] = [:]
    for (member, line) in lines.enumerated() where line[day] > 0 {
      let shiftClass = Int(line[day]) - 1
      let types = classes.types(of: shiftClass, for: instance.staff[member])
      let costs = wishes.beyondLeast(member, day, types: types)
      let key = GroupKey(types: types, costs: costs)
      if known[key] == nil {
        known[key] = groups.count
        groups.append(Group(shiftClass: shiftClass, types: types, costs: costs))
      }
      if let place = known[key] { groups[place].members.append(member) }
    }
    return groups
  }

  /// One day as a problem without workers: flows from groups to types, and the cover.
  private static func problem(of groups: inout [Group], _ covers: [ShiftInstance.Cover], memberCount: Int, typeCount: Int) -> RosterProblem {
    var problem = RosterProblem(dayCount: 1, letterCount: 1)
    var coverRows = Array(repeating: -1, count: typeCount)
    for cover in covers {
      let row = problem.rows.count
      coverRows[cover.type] = row
      problem.rows.append(.exactly(cover.requirement))
      problem.columns.append(StaticColumn(cost: cover.weightUnder, upper: cover.requirement, entries: [RowEntry(row: row, coefficient: 1)]))
      problem.columns.append(StaticColumn(cost: cover.weightOver, upper: memberCount, entries: [RowEntry(row: row, coefficient: -1)]))
    }
    for place in groups.indices {
      groups[place].firstColumn = problem.columns.count
      let row = problem.rows.count
      let size = groups[place].members.count
      problem.rows.append(.exactly(size))
      for (type, cost) in zip(groups[place].types, groups[place].costs) {
        var entries = [RowEntry(row: row, coefficient: 1)]
        if coverRows[type] >= 0 { entries.append(RowEntry(row: coverRows[type], coefficient: 1)) }
        problem.columns.append(StaticColumn(cost: cost, upper: size, entries: entries))
      }
    }
    return problem
  }
}
