extension SearchWorkspace {
  /// Works out the least completion of every state of one machine, from the last day back, and appends it to `completions`.
  ///
  /// - Parameters:
  ///   - cells: the cells' costs as this machine bears them; those of banned cells are not looked at.
  ///   - scale: what one point of the machine counts in the cells' unit.
  mutating func appendCompletions(of automaton: LineAutomaton, cells: ContiguousArray<Int64>, scale: Int64) {
    let start = completions.count
    completionStarts.append(start)
    completions.append(contentsOf: repeatElement(Self.banned, count: automaton.totalStateCount))
    complete(automaton, at: start, cells: cells, scale: scale)
  }

  /// Works out the least completion of every state of one machine, from `start` on in `completions`, where there is room for them.
  mutating func complete(_ automaton: LineAutomaton, at start: Int, cells: ContiguousArray<Int64>, scale: Int64) {
    let dayCount = automaton.dayCount
    let letterCount = automaton.letterCount
    let classes = automaton.classes
    let width = classes.count
    // Of the letters that the machine never tells apart only the cheapest of the day matters.
    columnCells.removeAll(keepingCapacity: true)
    columnCells.append(contentsOf: repeatElement(Self.banned, count: dayCount * width))
    for day in 0..<dayCount {
      for position in letterStarts[day]..<letterStarts[day + 1] {
        let letter = Int(letters[position])
        let column = day * width + classes[letter]
        columnCells[column] = min(columnCells[column], cells[day * letterCount + letter])
      }
    }
    let total = start + automaton.totalStateCount
    completions.withUnsafeMutableBufferPointer { values in
      automaton.next.withUnsafeBufferPointer { next in
        automaton.costs.withUnsafeBufferPointer { costs in
          columnCells.withUnsafeBufferPointer { cells in
            var later = total - 1
            values[later] = 0
            for day in stride(from: dayCount - 1, through: 0, by: -1) {
              let count = automaton.stateCounts[day]
              let here = later - count
              let table = automaton.offsets[day]
              let cellRow = day &* width
              for state in 0..<count {
                let row = table &+ state &* width
                var least = Self.banned
                for column in 0..<width {
                  let target = next[row &+ column]
                  guard target >= 0 else { continue }
                  let completion = values[later &+ Int(target)]
                  let cell = cells[cellRow &+ column]
                  guard completion < Self.banned, cell < Self.banned else { continue }
                  let value = cell &+ Int64(costs[row &+ column]) &* scale &+ completion
                  if value < least { least = value }
                }
                values[here &+ state] = least
              }
              later = here
            }
          }
        }
      }
    }
    labelCount += total - start
  }

  /// The cheapest lines that one machine allows, from its completions: the best, then the best that leave it on one day each.
  ///
  /// - Returns: lines with their cost without the machine's base cost, best first; empty when there is none.
  func cheapestLines(
    of automaton: LineAutomaton, cells: ContiguousArray<Int64>, completionStart: Int, scale: Int64, limit: Int
  ) -> [FoundLine] {
    let initial = automaton.initialStates[0]
    guard initial >= 0 else { return [] }
    let least = completions[completionStart + Int(initial)]
    guard least < Self.banned else { return [] }
    let dayCount = automaton.dayCount
    let letterCount = automaton.letterCount
    let classes = automaton.classes
    var deviations: [(cost: Int64, day: Int, letter: Int)] = []
    var line = [UInt8](repeating: 0, count: dayCount)
    var states = [Int](repeating: 0, count: dayCount + 1)
    states[0] = Int(initial)
    var layer = completionStart
    var spent: Int64 = 0
    for day in 0..<dayCount {
      let later = layer + automaton.stateCounts[day]
      let row = automaton.offsets[day] + states[day] * classes.count
      let remaining = completions[layer + states[day]]
      var isChosen = false
      for position in letterStarts[day]..<letterStarts[day + 1] {
        let letter = Int(letters[position])
        let target = automaton.next[row + classes[letter]]
        guard target >= 0, completions[later + Int(target)] < Self.banned else { continue }
        let step = cells[day * letterCount + letter] + Int64(automaton.costs[row + classes[letter]]) * scale
        let through = step + completions[later + Int(target)]
        if through == remaining, !isChosen {
          isChosen = true
          line[day] = UInt8(letter)
          states[day + 1] = Int(target)
        } else if limit > 1 {
          deviations.append((spent + through, day, letter))
        }
      }
      let index = row + classes[Int(line[day])]
      spent += cells[day * letterCount + Int(line[day])] + Int64(automaton.costs[index]) * scale
      layer = later
    }
    var found = [FoundLine(cost: least, letters: line)]
    deviations.sort { ($0.cost, $0.day, $0.letter) < ($1.cost, $1.day, $1.letter) }
    for deviation in deviations.prefix(limit - 1) {
      let letters = completed(
        prefix: line, day: deviation.day, letter: deviation.letter, state: states[deviation.day], automaton: automaton,
        cells: cells, completionStart: completionStart, scale: scale)
      found.append(FoundLine(cost: deviation.cost, letters: letters))
    }
    return found
  }

  /// The line that follows `prefix` up to a day, takes `letter` there and then the cheapest completion.
  private func completed(
    prefix: [UInt8], day: Int, letter: Int, state: Int, automaton: LineAutomaton, cells: ContiguousArray<Int64>, completionStart: Int, scale: Int64
  ) -> [UInt8] {
    let letterCount = automaton.letterCount
    let classes = automaton.classes
    var line = prefix
    line[day] = UInt8(letter)
    var layer = completionStart + automaton.stateCounts[0...day].reduce(0, +)
    var state = Int(automaton.next[automaton.offsets[day] + state * classes.count + classes[letter]])
    for later in (day + 1)..<max(day + 1, automaton.dayCount) {
      let behind = layer + automaton.stateCounts[later]
      let row = automaton.offsets[later] + state * classes.count
      for position in letterStarts[later]..<letterStarts[later + 1] {
        let candidate = Int(letters[position])
        let column = classes[candidate]
        let target = automaton.next[row + column]
        guard target >= 0, completions[behind + Int(target)] < Self.banned else { continue }
        let through = cells[later * letterCount + candidate] + Int64(automaton.costs[row + column]) * scale + completions[behind + Int(target)]
        if through == completions[layer + state] {
          line[later] = UInt8(candidate)
          state = Int(target)
          break
        }
      }
      layer = behind
    }
    return line
  }
}

/// A line with its cost under some prices.
struct FoundLine: Sendable, Hashable {
  var cost: Int64
  var letters: [UInt8]
}

extension SearchWorkspace {
  /// For each cell what the cheapest line through it costs under one machine alone, without its base cost.
  mutating func costsThroughCells(of automaton: LineAutomaton, cells: ContiguousArray<Int64>, scale: Int64) -> ContiguousArray<Int64>? {
    completions.removeAll(keepingCapacity: true)
    completionStarts.removeAll(keepingCapacity: true)
    appendCompletions(of: automaton, cells: cells, scale: scale)
    guard automaton.initialStates[0] >= 0, completions[Int(automaton.initialStates[0])] < Self.banned else { return nil }
    var through = ContiguousArray<Int64>(repeating: Self.banned, count: automaton.dayCount * automaton.letterCount)
    var reaching = ContiguousArray<Int64>(repeating: Self.banned, count: automaton.stateCounts[0])
    reaching[Int(automaton.initialStates[0])] = 0
    var layer = 0
    for day in 0..<automaton.dayCount {
      let behind = layer + automaton.stateCounts[day]
      var later = ContiguousArray<Int64>(repeating: Self.banned, count: automaton.stateCounts[day + 1])
      for state in 0..<automaton.stateCounts[day] where reaching[state] < Self.banned {
        for position in letterStarts[day]..<letterStarts[day + 1] {
          let letter = Int(letters[position])
          let index = automaton.offsets[day] + state * automaton.classes.count + automaton.classes[letter]
          let target = Int(automaton.next[index])
          guard target >= 0, completions[behind + target] < Self.banned else { continue }
          let cell = day * automaton.letterCount + letter
          let spent = reaching[state] + cells[cell] + Int64(automaton.costs[index]) * scale
          later[target] = min(later[target], spent)
          through[cell] = min(through[cell], spent + completions[behind + target])
        }
      }
      reaching = later
      layer = behind
    }
    return through
  }
}
