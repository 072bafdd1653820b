import LineGeneration

/// Deals the posts of each class out to those whose lines work it, at the least points of cover and wishes together: exact for the given lines.
struct InstanceSeating {
  /// For each member and day the type, or nil for a day off.
  private(set) var roster: [[Int?]]
  /// Days and classes whose posts cost more than the model believed that did not count all wishes there.
  private(set) var undercounted: Set<InstanceModel.ClassDay> = []

  private struct Group {
    var types: [Int]
    /// What each type costs beyond the cheapest.
    var costs: [Int]
    var members: [Int] = []
  }

  private struct GroupKey: Hashable {
    var types: [Int]
    var costs: [Int]
  }

  /// Deals out each class on each day; none touches another, because a type and its cover belong to one class.
  ///
  /// - Parameters:
  ///   - lines: each member's letters by day, as the engine gives them.
  ///   - seated: cells whose wishes the model counted.
  init?(_ lines: [[UInt8]], of instance: ShiftInstance, _ classes: ShiftClasses, seated: Set<InstanceModel.Cell>) throws {
    roster = lines.map { _ in Array(repeating: nil, count: instance.dayCount) }
    let wishes = InstanceWishes(instance)
    let covers = Dictionary(grouping: instance.covers) { InstanceModel.ClassDay(day: $0.day, shiftClass: classes.classOfType[$0.type]) }
    for day in 0..<instance.dayCount {
      for (shiftClass, types) in classes.types.enumerated() {
        let present = lines.indices.filter { Int(lines[$0][day]) == shiftClass + 1 }
        guard types.count > 1, !present.isEmpty else {
          for member in present { roster[member][day] = types[0] }
          continue
        }
        let place = InstanceModel.ClassDay(day: day, shiftClass: shiftClass)
        let counted = { (member: Int) in seated.contains(InstanceModel.Cell(member: member, day: day, shiftClass: shiftClass)) }
        let exact = Self.groups(present, place, instance, classes, wishes) { _ in true }
        let believed = Self.groups(present, place, instance, classes, wishes, counting: counted)
        guard let dealt = try Self.deal(exact, covers[place] ?? []) else { return nil }
        for (member, type) in dealt.types { roster[member][day] = type }
        if believed.map(\.costs) != exact.map(\.costs) {
          guard let least = try Self.deal(believed, covers[place] ?? []) else { return nil }
          if least.points < dealt.points { undercounted.insert(place) }
        }
      }
    }
  }

  /// Those present, together where the same types cost them the same.
  private static func groups(
    _ present: [Int], _ place: InstanceModel.ClassDay, _ instance: ShiftInstance, _ classes: ShiftClasses, _ wishes: InstanceWishes,
    counting: (_ member: Int) -> Bool
  ) -> [Group] {
    var groups: [Group] = []
    var known: [GroupKey: Int] = [:]
    for member in present {
      let types = classes.types(of: place.shiftClass, for: instance.staff[member])
      let costs = counting(member) ? wishes.beyondLeast(member, place.day, types: types) : types.map { _ in 0 }
      let key = GroupKey(types: types, costs: costs)
      let number = known[key] ?? groups.count
      if number == groups.count {
        known[key] = number
        groups.append(Group(types: types, costs: costs))
      }
      groups[number].members.append(member)
    }
    return groups
  }

  /// Solves one class on one day as a problem without workers: flows from groups to types, and the cover.
  private static func deal(_ groups: [Group], _ covers: [ShiftInstance.Cover]) throws -> (points: Int, types: [Int: Int])? {
    var problem = RosterProblem(dayCount: 1, letterCount: 1)
    let heads = groups.reduce(0) { $0 + $1.members.count }
    var coverRows: [Int: Int] = [:]
    for cover in covers {
      let row = problem.rows.count
      coverRows[cover.type] = row
      problem.rows.append(.exactly(cover.requirement))
      problem.columns.append(StaticColumn(cost: cover.weightUnder, upper: cover.requirement, entries: [RowEntry(row: row, coefficient: 1)]))
      problem.columns.append(StaticColumn(cost: cover.weightOver, upper: heads, entries: [RowEntry(row: row, coefficient: -1)]))
    }
    var firstColumns: [Int] = []
    for group in groups {
      firstColumns.append(problem.columns.count)
      let row = problem.rows.count
      problem.rows.append(.exactly(group.members.count))
      for (type, cost) in zip(group.types, group.costs) {
        var entries = [RowEntry(row: row, coefficient: 1)]
        if let cover = coverRows[type] { entries.append(RowEntry(row: cover, coefficient: 1)) }
        problem.columns.append(StaticColumn(cost: cost, upper: group.members.count, entries: entries))
      }
    }
    let result = try solve(problem)
    guard result.stop == .proven, let best = result.best else { return nil }
    var types: [Int: Int] = [:]
    for (group, firstColumn) in zip(groups, firstColumns) {
      var waiting = group.members[...]
      for (place, type) in group.types.enumerated() {
        let count = best.columnValues[firstColumn + place]
        for member in waiting.prefix(count) { types[member] = type }
        waiting = waiting.dropFirst(count)
      }
    }
    return (best.objective, types)
  }
}
