@testable import patrol_bench

/// Every roster of a tiny instance, tried one by one; written from the format's description, apart from engine, model and referee.
struct Enumeration {
  private let instance: ShiftInstance
  /// Each member's lines that keep the rules, as types plus 1 by day, 0 for off.
  private(set) var lines: [[[Int]]] = []

  init(_ instance: ShiftInstance) {
    self.instance = instance
    for member in instance.staff.indices {
      var found: [[Int]] = []
      var line: [Int] = []
      extend(&line, member, &found)
      lines.append(found)
    }
  }

  /// How many rosters there are.
  var count: Int { lines.reduce(1) { $0 * $1.count } }

  private func extend(_ line: inout [Int], _ member: Int, _ found: inout [[Int]]) {
    let rules = instance.staff[member]
    if line.count == instance.dayCount {
      if keepsAll(line, rules) { found.append(line) }
      return
    }
    for letter in 0...instance.types.count {
      if letter > 0 {
        if rules.daysOff.contains(line.count) { continue }
        if line.count(where: { $0 == letter }) >= rules.mostShifts[letter - 1] { continue }
        if let last = line.last, last > 0, instance.types[last - 1].forbiddenNext.contains(letter - 1) { continue }
        if line.reversed().prefix(while: { $0 > 0 }).count >= rules.mostDaysInARow { continue }
      }
      line.append(letter)
      extend(&line, member, &found)
      line.removeLast()
    }
  }

  private func keepsAll(_ line: [Int], _ rules: ShiftInstance.StaffMember) -> Bool {
    let minutes = line.reduce(0) { $0 + ($1 > 0 ? instance.types[$1 - 1].minutes : 0) }
    guard (rules.leastMinutes...rules.mostMinutes).contains(minutes) else { return false }
    let weekends = stride(from: 5, to: line.count, by: 7).count { line[$0] > 0 || ($0 + 1 < line.count && line[$0 + 1] > 0) }
    guard weekends <= rules.mostWeekends else { return false }
    // Runs between two changes: those before the first and behind the last touch an end.
    let changes = (1..<line.count).filter { (line[$0] > 0) != (line[$0 - 1] > 0) }
    for (start, end) in zip(changes, changes.dropFirst()) {
      if end - start < (line[start] > 0 ? rules.leastDaysInARow : rules.leastDaysOffInARow) { return false }
    }
    return true
  }

  /// The least points and a roster that has them; nil when no roster keeps the rules.
  func best() -> (points: Int, roster: [[Int?]])? {
    guard lines.allSatisfy({ !$0.isEmpty }) else { return nil }
    let days = instance.dayCount
    let base = instance.types.count + 1
    var span = 1
    for _ in instance.staff { span *= base }
    // Points of cover by day, for each way in which all members may work it.
    var dayPoints = [Int](repeating: 0, count: days * span)
    for code in 0..<span {
      var present = [Int](repeating: 0, count: base)
      var rest = code
      for _ in instance.staff {
        present[rest % base] += 1
        rest /= base
      }
      for cover in instance.covers {
        let missing = cover.requirement - present[cover.type + 1]
        dayPoints[cover.day * span + code] += missing > 0 ? missing * cover.weightUnder : -missing * cover.weightOver
      }
    }
    let wishes = lines.enumerated().map { member, lines in lines.map { wishPoints($0, member) } }
    var best: (points: Int, choice: [Int])?
    var choice = [Int](repeating: 0, count: lines.count)
    func choose(_ member: Int, _ codes: [Int], _ factor: Int, _ points: Int) {
      for (place, line) in lines[member].enumerated() {
        choice[member] = place
        let sum = points + wishes[member][place]
        if member + 1 < lines.count {
          choose(member + 1, zip(codes, line).map { $0 + $1 * factor }, factor * base, sum)
          continue
        }
        var total = sum
        for day in 0..<days { total += dayPoints[day * span + codes[day] + line[day] * factor] }
        if best.map({ total < $0.points }) ?? true { best = (total, choice) }
      }
    }
    choose(0, Array(repeating: 0, count: days), 1, 0)
    return best.map { best in
      (best.points, best.choice.enumerated().map { member, place in lines[member][place].map { $0 > 0 ? $0 - 1 : nil } })
    }
  }

  private func wishPoints(_ line: [Int], _ member: Int) -> Int {
    instance.requests.filter { $0.member == member }.reduce(0) { sum, request in
      let isWorked = line[request.day] == request.type + 1
      return sum + (isWorked == request.isWanted ? 0 : request.weight)
    }
  }
}
