/// What requests cost a member on a day, by what he works.
struct InstanceWishes: Sendable {
  private struct Key: Hashable {
    var member: Int
    var day: Int
  }

  private let requests: [Key: [ShiftInstance.Request]]

  /// Sorts the requests of an instance by member and day.
  init(_ instance: ShiftInstance) {
    requests = Dictionary(grouping: instance.requests) { Key(member: $0.member, day: $0.day) }
  }

  /// Points of a day off.
  func unmetWhenOff(_ member: Int, _ day: Int) -> Int { points(member, day, type: nil) }

  /// Points of a day on which a member works a type, or is off.
  func points(_ member: Int, _ day: Int, type: Int?) -> Int {
    (requests[Key(member: member, day: day)] ?? []).reduce(0) { $0 + (($1.type == type) != $1.isWanted ? $1.weight : 0) }
  }

  /// What each of some types costs a member on a day beyond the cheapest of them.
  func beyondLeast(_ member: Int, _ day: Int, types: [Int]) -> [Int] {
    guard requests[Key(member: member, day: day)] != nil else { return types.map { _ in 0 } }
    let costs = types.map { points(member, day, type: $0) }
    let least = costs.min() ?? 0
    return costs.map { $0 - least }
  }

  /// Cells whose wishes tell the types of a class apart.
  func tellingCells(_ instance: ShiftInstance, _ classes: ShiftClasses) -> Set<InstanceModel.Cell> {
    var cells: Set<InstanceModel.Cell> = []
    for key in requests.keys where !instance.staff[key.member].daysOff.contains(key.day) {
      for shiftClass in classes.types.indices {
        let types = classes.types(of: shiftClass, for: instance.staff[key.member])
        guard beyondLeast(key.member, key.day, types: types).contains(where: { $0 > 0 }) else { continue }
        cells.insert(InstanceModel.Cell(member: key.member, day: key.day, shiftClass: shiftClass))
      }
    }
    return cells
  }
}
