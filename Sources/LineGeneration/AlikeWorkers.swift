/// Workers who have the same lines at the same costs in the same rows, by groups.
struct AlikeWorkers: Sendable {
  /// Each group's members, ascending; groups in the order of their first members.
  let groups: [[Int]]

  private struct Key: Hashable {
    let cells: [Int32?]
    let cellRows: [Int32]
    let extraRows: [CellRowEntry]
    let automata: [LineAutomaton.Shape]
    let initialStates: [Int]

    init(_ worker: Worker) {
      cells = worker.cells
      cellRows = worker.cellRows
      extraRows = worker.extraRows
      automata = worker.automata.map { LineAutomaton.Shape($0.automaton) }
      initialStates = worker.automata.map(\.initialState)
    }
  }

  /// Groups a problem's workers; who writes the same rules in another order stands apart.
  init(_ problem: RosterProblem) {
    var numbers: [Key: Int] = [:]
    var groups: [[Int]] = []
    for (index, worker) in problem.workers.enumerated() {
      let key = Key(worker)
      if let known = numbers[key] {
        groups[known].append(index)
      } else {
        numbers[key] = groups.count
        groups.append([index])
      }
    }
    self.groups = groups
  }

  /// Share of the workers that the groups come to.
  var share: Double { Double(groups.count) / Double(max(1, groups.reduce(0) { $0 + $1.count })) }
}
