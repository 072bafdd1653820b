/// What one worker's lines pay for the totals that his rules limit, learned from search to search.
///
/// A limit that is spent over a year cannot be multiplied with all other rules. It is priced instead: the first machine, which bears the costs, pays for each
/// cell's part of the total, and the machine that knows the limit is paid the same. What both come to together bounds every line from below whatever the
/// prices (Lagrangian relaxation), and under good ones both want as much.
struct TotalPrices: Sendable {
  fileprivate struct Entry: Sendable {
    /// The multiplier of a total, for ``LineTotal/greatest`` of it, or of a block; in cells' units.
    var price: Int64 = 0
    var pace: Int64 = 0
    var lastSign: Int64 = 0
  }

  /// For each machine and each of its totals; the first machine's are not priced.
  private var entries: [[Entry]] = []
  private var block = Entry()

  /// How far prices move, by the costs of the cells.
  struct Scale: Sendable {
    /// Of a price that moves for the first time.
    let firstPace: Int64
    let leastPace: Int64
    let greatestPace: Int64
    /// All days together stay below what marks a banned cell, even where a machine limits many totals.
    let greatestPrice: Int64

    init(_ cells: ContiguousArray<Int64>, dayCount: Int) {
      greatestPace = cells.reduce(1) { $1 < SearchWorkspace.banned ? max($0, abs($1)) : $0 }
      firstPace = max(1, greatestPace / 16)
      leastPace = max(1, greatestPace / 1024)
      greatestPrice = min(16 * greatestPace, (SearchWorkspace.banned >> 9) / Int64(dayCount))
    }
  }

  /// Whether some search has priced totals already.
  var isLearned: Bool { !entries.isEmpty }

  /// Whether anything is paid to a machine for its cells.
  func pays(_ position: Int) -> Bool { position < entries.count && entries[position].contains { $0.price != 0 } }

  /// What a machine that limits one total alone comes to under its price, and what it spends of the total: all that it may where it is paid for it, else as little as
  /// it must.
  ///
  /// Where no line comes to just as much the cost is less than the cheapest line's, never more.
  ///
  /// - Returns: nil for other machines.
  func grant(to machine: LineAutomaton, _ position: Int) -> (cost: Int64, spent: Int64)? {
    guard machine.isTotalAlone, let total = machine.totals.first else { return nil }
    let rate = price(position, 0) / total.greatest
    let spent = rate > 0 ? total.limits.upperBound : total.limits.lowerBound
    return (-rate * spent, spent)
  }

  /// What the first machine pays for each block of days that it touches, in cells' units.
  var pricePerBlock: Int64 { block.price }

  /// Adds the payments to the cells that the machines bear.
  func charge(_ workspace: inout SearchWorkspace, machines: [LineAutomaton], positions: [Int]) {
    for place in machines.indices.dropFirst() where positions[place] < entries.count {
      for (total, entry) in zip(machines[place].totals, entries[positions[place]]) where entry.price != 0 {
        for cell in total.weights.indices where total.weights[cell] > 0 && workspace.cells[cell] < SearchWorkspace.banned {
          let payment = entry.price / total.greatest * total.weights[cell]
          workspace.machineCells[0][cell] += payment
          workspace.machineCells[place][cell] -= payment
        }
      }
    }
  }

  /// Moves each price towards where the first machine's line spends what the other machine's does.
  ///
  /// Only the sign of what they differ by counts: steps grow while it stays and shrink when it turns (Riedmiller and Braun 1993), so totals of different units need no common scale.
  ///
  /// - Parameter lines: each machine's cheapest line; that of a machine that is paid nothing, or that limits one total alone, is not looked at.
  /// - Returns: whether each machine's payments changed.
  mutating func learn(_ lines: [[UInt8]], machines: [LineAutomaton], positions: [Int], _ scale: Scale) -> [Bool] {
    while entries.count <= positions.max() ?? 0 { entries.append([]) }
    var isChanged = [Bool](repeating: false, count: machines.count)
    for place in machines.indices.dropFirst() where !machines[place].totals.isEmpty {
      let machine = machines[place], position = positions[place]
      while entries[position].count < machine.totals.count { entries[position].append(Entry()) }
      let isAllowed = machine.cost(of: lines[0]) == .points(machine.baseCosts[0])
      for (index, total) in machine.totals.enumerated() {
        let entry = entries[position][index]
        let spent = total.value(of: lines[0], letterCount: machine.letterCount)
        let sign: Int64
        if entry.price != 0 {
          let granted =
            lines[place].isEmpty ? grant(to: machine, position)?.spent ?? spent : total.value(of: lines[place], letterCount: machine.letterCount)
          sign = (spent - granted).signum()
        } else {
          // What costs nothing and is allowed is as it should be.
          sign = isAllowed ? 0 : total.excess(of: spent).signum()
        }
        guard sign != 0 else { continue }
        entries[position][index].move(sign, scale)
        isChanged[place] = true
      }
    }
    return isChanged
  }

  /// Moves the price of a block towards where the first machine's line touches as many as the limiting machine's; whether it moved.
  mutating func learnBlocks(_ lines: [[UInt8]], _ rules: WorkerRules.BlockPrice, _ scale: Scale) -> Bool {
    let limit = rules.limit
    let sign: Int
    if block.price != 0 {
      guard case .points(let spent) = rules.first.cost(of: lines[0]), case .points(let granted) = limit.cost(of: lines[rules.place]) else {
        return false
      }
      sign = (spent - granted).signum()
    } else {
      sign = limit.cost(of: lines[0]) == .banned ? 1 : 0
    }
    guard sign != 0 else { return false }
    block.move(Int64(sign), scale)
    // A limit on their number has no use for more of them.
    block.price = max(0, block.price)
    return true
  }

  /// Whether each machine's payments are others than under other prices.
  func differences(from other: Self, machines: [LineAutomaton], positions: [Int], blockPlace: Int?) -> [Bool] {
    machines.indices.map { place in
      let position = positions[place]
      if place == blockPlace, block.price != other.block.price { return true }
      guard place > 0, position < entries.count else { return false }
      return entries[position].indices.contains { entries[position][$0].price != other.price(position, $0) }
    }
  }

  /// Takes other prices, and keeps the paces learned.
  mutating func takePrices(_ other: Self) {
    block.price = other.block.price
    for position in entries.indices {
      for index in entries[position].indices { entries[position][index].price = other.price(position, index) }
    }
  }

  private func price(_ position: Int, _ index: Int) -> Int64 {
    position < entries.count && index < entries[position].count ? entries[position][index].price : 0
  }
}

extension TotalPrices.Entry {
  fileprivate mutating func move(_ sign: Int64, _ scale: TotalPrices.Scale) {
    if lastSign == 0 {
      pace = max(pace, scale.firstPace)
    } else {
      pace = sign == lastSign ? min(pace * 3 / 2, scale.greatestPace) : max(pace / 2, scale.leastPace)
    }
    let before = price
    price = min(max(price + sign * pace, -scale.greatestPrice), scale.greatestPrice)
    // A price that changes its sign stops at nothing first: many totals have room there.
    if before.signum() * price.signum() < 0 { price = 0 }
    lastSign = sign
  }
}
