import LineGeneration
import PatrolModel

extension RosterModel {
  /// Who of those on a shift of a day a requirement counts, as columns of posts, and how many there are at most.
  struct CountedColumns {
    var columns: [(post: Int, column: Int)] = []
    var most = 0
  }

  /// For each shift of each day the columns of those whom a requirement counts wherever they are, under lines that are held and with as many crews as ride in a solution.
  func presence(of requirement: Requirement, under solution: RosterSolution) -> [ShiftOnDay: CountedColumns] {
    var counted: [ShiftOnDay: CountedColumns] = [:]
    if let kinds = requirement.crews {
      for pool in pools where kinds.contains(ground.scenario.crewKinds[pool.kind].id) {
        let columns = pool.crewColumns
        counted[ShiftOnDay(day: pool.day, shift: pool.shift), default: CountedColumns()].columns += columns
        counted[ShiftOnDay(day: pool.day, shift: pool.shift)]?.most += columns.reduce(0) { $0 + solution.columnValues[$1.column] }
      }
      return counted
    }
    let row = rows.first { row in row.demands.contains { $0.requirement == requirement.id && $0.rule == nil && $0.part == .whole } }
    guard case .officers(let classes)? = row?.counted else { return [:] }
    for node in nodes where node.links.allSatisfy({ classes.contains(links[$0].filterClass) }) {
      let instance = ShiftOnDay(day: node.day, shift: node.shift)
      for flow in node.flows {
        switch flow.destination {
        case .post(let post): counted[instance, default: CountedColumns()].columns.append((post, flow.column))
        case .seat(let pool, _):
          // Where officers are counted among crews, each post has a pool of its own.
          guard let post = pools[pool].posts.first, pools[pool].posts.count == 1 else { continue }
          counted[instance, default: CountedColumns()].columns.append((post, flow.column))
        }
      }
      counted[instance]?.most += present(in: node, solution).count
    }
    return counted
  }
}

extension CrewPool {
  /// For each post the columns that count its crews: one for those that lend nobody, and one for each single crew that may.
  var crewColumns: [(post: Int, column: Int)] {
    (zip(posts, postColumns) + slots.filter { $0.lends >= 0 }.flatMap { zip(posts, $0.columns) }).map { (post: $0, column: $1) }
  }
}
